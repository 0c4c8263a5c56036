/**
 * Reports an upper-case line alone between blanks that is the name of somebody who speaks elsewhere
 * (docs/diagnostics/cue-without-dialogue.md). The last line of the file may still be being typed.
 */
import { visibleText } from '../fountain/inline.js';
import { cueLookalike } from '../fountain/lookalikes.js';
import type { Line, SpannedText } from '../fountain/syntax.js';
import type { SceneNode } from '../script/model.js';
import { foldName } from '../script/names.js';
import type { SceneFinding } from './finding.js';
import type { CheckInput } from './input.js';
import { sceneRange } from './place.js';
import { findingAt } from './sceneView.js';

/** An upper-case line between blanks, with the names on it. */
export interface CueLookalike {
	readonly line: number;
	readonly whole: SpannedText;
	readonly names: readonly SpannedText[];
}

/** The lines of a scene, or of the text before the first, that may be meant as cues. */
export function cueLookalikes({ lines }: SceneNode): readonly CueLookalike[] {
	const found: CueLookalike[] = [];
	lines.forEach((text, line) => {
		const cue = cueLookalike(lines[line - 1], text, lines[line + 1]);
		if (cue === undefined || isInSentence(lines, line)) return;
		found.push({ line, whole: cue.whole, names: cue.names });
	});
	return found;
}

/** Whether a sentence of the action runs through a line: `Edie turns to see`, `MARCO`, `in the doorway.` */
function isInSentence(lines: SceneNode['lines'], line: number): boolean {
	const isText = ({ type }: Line): boolean => type !== 'blank' && type !== 'note' && type !== 'boneyard';
	const before = lines.slice(0, line).findLast(isText);
	const behind = lines.slice(line + 1).find(isText);
	return (
		(before?.type === 'action' && breaksOff.test(visibleText(before).trimEnd())) ||
		(behind?.type === 'action' && goesOn.test(visibleText(behind).trimStart()))
	);
}

const breaksOff = /[\p{Ll},]$/u;
const goesOn = /^[^\p{L}\p{N}]{0,4}\p{Ll}/u;

/** The finding for one of them, in the scene with that index, where everybody named on it speaks elsewhere. */
export function cueWithoutDialogue(
	input: CheckInput,
	scene: number,
	{ line, whole, names }: CueLookalike,
): SceneFinding | undefined {
	const { script } = input;
	const last = script.syntax.lines.findLastIndex(({ type }) => type !== 'blank');
	const at = { line, span: whole.span };
	if (sceneRange(script, scene, at).start.line === last || !names.every(({ text }) => speaks(input, text)))
		return undefined;
	return findingAt('cue-without-dialogue', at, {
		message: `${whole.text} stands here as if to speak, but no dialogue follows.`,
		evidence: [],
	});
}

function speaks({ cast }: CheckInput, name: string): boolean {
	const known = cast.names.get(foldName(name));
	return known !== undefined && known.nCues > 0 && known.person.kind !== 'role';
}
