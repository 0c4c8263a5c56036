/**
 * Finds notes and boneyards that were opened and never closed. Neither may swallow a writer's text in silence.
 */
import { inBoneyard, inNote } from './state.js';
import type { InlineSpan, Line, UnclosedMark } from './syntax.js';

/**
 * The notes that end with their paragraph for want of a mark, in a stretch of lines that ends with a scene or with the file;
 * lines count from its first. Whether what is still open behind the last line is ever closed, the next stretch knows.
 */
export function unclosedNotes(lines: readonly Line[]): readonly UnclosedMark[] {
	const marks: UnclosedMark[] = [];
	for (let index = 0; index < lines.length; index++) {
		const line = lines[index];
		// A blank line ends a note, but never closes one.
		if (line !== undefined && line.type === 'blank' && line.entry & inNote && !(line.exit & inNote)) {
			pushOpening(marks, lines, index - 1, 'note');
		}
	}
	return marks;
}

/** What is still open behind the last line of the file, given the lines of its last scene. */
export function openAtEnd(lines: readonly Line[]): readonly UnclosedMark[] {
	const marks: UnclosedMark[] = [];
	const exit = lines.at(-1)?.exit ?? 0;
	if (exit & inNote) pushOpening(marks, lines, lines.length - 1, 'note');
	if (exit & inBoneyard) pushOpening(marks, lines, lines.length - 1, 'boneyard');
	return marks;
}

/** Whether a boneyard goes on behind the line. */
export function isInBoneyard({ exit }: Line): boolean {
	return (exit & inBoneyard) !== 0;
}

/** Goes back from a line to where the mark that is still open behind it was opened. */
function pushOpening(marks: UnclosedMark[], lines: readonly Line[], from: number, kind: InlineSpan['kind']): void {
	for (let index = from; index >= 0; index--) {
		const span = lines[index]?.inline.findLast((inline) => inline.kind === kind && inline.opensHere);
		if (span !== undefined) {
			marks.push({ kind, line: index, span: { start: span.start, end: span.end } });
			return;
		}
	}
}
