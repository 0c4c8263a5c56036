/**
 * Reports an upper-case line alone between blanks that is the name of somebody who speaks elsewhere
 * (docs/diagnostics/cue-without-dialogue.md). The last line of the file may still be being typed.
 */
import { cueLookalike } from '../fountain/lookalikes.js';
import type { SpannedText } from '../fountain/syntax.js';
import { foldName } from '../script/names.js';
import { rangeOnLine } from '../text/position.js';
import type { Finding } from './finding.js';
import { formFinding, memoByNode, piecesOf } from './formFinding.js';
import type { CheckInput } from './input.js';

export function* cueWithoutDialogue(input: CheckInput): Iterable<Finding> {
	const last = input.script.syntax.lines.findLastIndex(({ type }) => type !== 'blank');
	for (const { node, startLine } of piecesOf(input)) {
		for (const { line, whole, names } of lookalikesOf(node)) {
			if (startLine + line === last || !names.every(({ text }) => speaks(input, text))) continue;
			yield formFinding(input, 'cue-without-dialogue', {
				range: rangeOnLine(startLine + line, whole.span),
				message: `${whole.text} stands here as if to speak, but no dialogue follows.`,
			});
		}
	}
}

interface Lookalike {
	readonly line: number;
	readonly whole: SpannedText;
	readonly names: readonly SpannedText[];
}

const lookalikesOf = memoByNode(({ lines }) =>
	lines.flatMap((text, line): readonly Lookalike[] => {
		const cue = cueLookalike(lines[line - 1], text, lines[line + 1]);
		return cue === undefined ? [] : [{ line, whole: cue.whole, names: cue.names }];
	}),
);

function speaks({ cast }: CheckInput, name: string): boolean {
	const known = cast.names.get(foldName(name));
	return known !== undefined && known.cues.length > 0 && known.person.kind !== 'role';
}
