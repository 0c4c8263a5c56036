/**
 * A line's words as a reader sees them, at the columns of the source: notes, boneyards, forcing marks and emphasis marks are spaces.
 */
import { emphasisOf } from '../fountain/emphasis.js';
import { visibleText } from '../fountain/inline.js';
import type { Line } from '../fountain/syntax.js';

/** The text, as long as the line's own. The very same string where nothing has to be hidden. */
export function proseText(line: Line): string {
	let text = visibleText(line);
	if (mayHoldMarks(text)) text = withoutMarks(text);
	if (!line.forced) return text;
	const { start, end } = line.content;
	return ' '.repeat(start) + text.slice(start, end) + ' '.repeat(text.length - end);
}

function mayHoldMarks(text: string): boolean {
	return text.includes('*') || text.includes('_') || text.includes('\\');
}

/** A line longer than this keeps its marks: nobody emphasises there. */
const longestLine = 20_000;

function withoutMarks(text: string): string {
	if (text.length > longestLine) return text;
	const units = text.split('');
	for (const { span, content } of emphasisOf(text)) {
		units.fill(' ', span.start, content.start);
		units.fill(' ', content.end, span.end);
	}
	for (let at = 0; at + 1 < units.length; at++) {
		if (units[at] !== '\\' || !escapable.includes(units[at + 1] ?? '')) continue;
		units[at] = ' ';
		at++;
	}
	return units.join('');
}

const escapable: readonly string[] = ['*', '_', '\\'];
