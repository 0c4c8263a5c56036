/**
 * Reports a note or boneyard that is opened and never closed (docs/diagnostics/unclosed-note.md, unclosed-boneyard.md):
 * it would swallow text in silence.
 */
import type { UnclosedMark } from '../fountain/syntax.js';
import { unclosedMarks } from '../fountain/unclosed.js';
import { rangeOnLine } from '../text/position.js';
import type { Finding, Fix, TextEdit } from './finding.js';
import { formFinding, scriptFix } from './formFinding.js';
import type { CheckInput } from './input.js';

const closing = { note: ']]', boneyard: '*/' } as const;

export function* unclosedMark(input: CheckInput): Iterable<Finding> {
	for (const mark of unclosedMarks(input.script.syntax)) {
		const { start } = mark.span;
		const message =
			mark.kind === 'note'
				? 'This note has no ]] before the next blank line.'
				: 'This boneyard has no */ before the end of the file: everything below it is left out.';
		yield formFinding(input, mark.kind === 'note' ? 'unclosed-note' : 'unclosed-boneyard', {
			range: rangeOnLine(mark.line, { start, end: start + 2 }),
			message,
			fixes: () => closingFixes(input, mark),
		});
	}
}

/** At the end of the line that opens it, which is right for most; or where it ends now. */
function closingFixes(input: CheckInput, { kind, line }: UnclosedMark): readonly Fix[] {
	const { lines } = input.script.syntax;
	let last = line;
	while (last + 1 < lines.length && (kind === 'boneyard' || lines[last + 1]?.type !== 'blank')) last++;
	while (last > line && lines[last]?.text.trim() === '') last--;
	const close = (at: number): TextEdit => {
		const end = (lines[at]?.text ?? '').trimEnd().length;
		return {
			range: rangeOnLine(at, { start: end, end }),
			newText: kind === 'note' ? closing.note : ` ${closing.boneyard}`,
		};
	};
	const here = scriptFix(input, `Close it with ${closing[kind]} at the end of this line`, [close(line)], true);
	if (last === line) return [here];
	const where = kind === 'note' ? 'at the end of this paragraph' : 'at the end of the file';
	return [here, scriptFix(input, `Close it with ${closing[kind]} ${where}`, [close(last)], false)];
}
