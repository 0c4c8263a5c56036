/**
 * Reports a note or boneyard that is opened and never closed (docs/diagnostics/unclosed-note.md, unclosed-boneyard.md):
 * it would swallow text in silence.
 */
import type { UnclosedMark } from '../fountain/syntax.js';
import { openAtEnd, unclosedNotes } from '../fountain/unclosed.js';
import type { SceneNode } from '../script/model.js';
import { rangeOnLine } from '../text/position.js';
import type { Fix, SceneFinding, TextEdit } from './finding.js';
import { scriptFix } from './formFinding.js';
import type { CheckInput } from './input.js';
import { sceneRange } from './place.js';
import { findingAt } from './sceneView.js';

const closing = { note: ']]', boneyard: '*/' } as const;

/** What is left open inside a scene, or inside the text before the first. */
export function unclosedInside({ lines }: SceneNode): readonly SceneFinding[] {
	return findingsOf(unclosedNotes(lines));
}

/** What is left open where the script ends, given its last scene. */
export function unclosedAtEnd({ lines }: SceneNode): readonly SceneFinding[] {
	return findingsOf(openAtEnd(lines));
}

function findingsOf(marks: readonly UnclosedMark[]): readonly SceneFinding[] {
	return marks.map((mark) => {
		const { line, span } = mark;
		const at = { line, span: { start: span.start, end: span.start + 2 } };
		const message =
			mark.kind === 'note'
				? 'This note has no ]] before the next blank line.'
				: 'This boneyard has no */ before the end of the file: everything below it is left out.';
		return findingAt(mark.kind === 'note' ? 'unclosed-note' : 'unclosed-boneyard', at, {
			message,
			evidence: [],
			fixes: (input, scene) => closingFixes(input, mark.kind, sceneRange(input.script, scene, at).start.line),
		});
	});
}

/** At the end of the line that opens it, which is right for most; or where it ends now. */
function closingFixes(input: CheckInput, kind: UnclosedMark['kind'], line: number): readonly Fix[] {
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
