/**
 * Reports a flashback that interrupted the present and still runs when the script ends
 * (docs/diagnostics/unclosed-flashback.md). Needs no canon.
 */
import { firstPlace } from '../script/headingPlace.js';
import { sceneNumber } from '../script/sceneNumber.js';
import { rangeOnLine } from '../text/position.js';
import type { SceneTime, Timeline } from '../timeline/model.js';
import type { Fix, PlacedFinding } from './finding.js';
import type { CheckInput } from './input.js';
import type { SceneFrame } from './sceneFrame.js';
import { findingAt } from './sceneView.js';
import { fixOf, preferFirst } from './timeFixes.js';

/** At most one a script, on the words that open the flashback. Words at the very end that close it are enough. */
export function unclosedFlashback(timeline: Timeline, frames: readonly SceneFrame[]): readonly PlacedFinding[] {
	const last = timeline.scenes.at(-1);
	if (last?.thread !== 'flashback' || last.opener === undefined) return [];
	const { evidence, interrupted: left } = last.opener;
	// A flashback may lie in another; what stops is the present, if there was any.
	const interrupted = timeline.scenes.findLastIndex(({ scene, thread }) => scene <= left && thread === 'present');
	const isClosedAtEnd = frames
		.at(-1)
		?.timeCues.some(
			({ meaning: { kind }, dates }) => dates === 'next' && (kind === 'close-thread' || kind === 'return'),
		);
	if (interrupted < 0 || evidence.at === undefined || isClosedAtEnd === true) return [];
	const number = sceneNumber(frames, interrupted);
	const finding = findingAt('unclosed-flashback', evidence.at, {
		message: `The present stops at scene ${number} for this flashback, and nothing leads back to it before the script ends.`,
		evidence: [
			{
				message: `scene ${number} is the last in the present`,
				at: { scene: interrupted, at: undefined },
			},
		],
		fixes: (input) => preferFirst([...backBeforeScene(input, last, interrupted), backAtEnd(input)]),
	});
	return [{ scene: evidence.scene, finding }];
}

/** `BACK TO PRESENT` before the first scene of the flashback that is back where the present stopped. */
function backBeforeScene(
	{ script, facts, timeline }: CheckInput,
	last: SceneTime,
	interrupted: number,
): readonly Fix[] {
	const placeOf = (scene: number): string | undefined => firstPlace(facts[scene]);
	const here = placeOf(interrupted);
	const first = timeline.scenes.findIndex(({ threadLabel }) => threadLabel === last.threadLabel);
	const back = script.scenes.find(({ index }) => index > first && here !== undefined && placeOf(index) === here);
	if (back === undefined || timeline.scenes[back.index]?.threadLabel !== last.threadLabel) return [];
	const eol = lineEndIn(script);
	const newText = `BACK TO PRESENT${eol}${eol}`;
	const edit = { range: rangeOnLine(back.startLine, { start: 0, end: 0 }), newText };
	const number = sceneNumber(facts, back.index);
	return [fixOf({ script }, `Add BACK TO PRESENT before scene ${number}`, [edit])];
}

/** `BACK TO PRESENT` below the last words. */
function backAtEnd({ script }: CheckInput): Fix {
	const { lines } = script.syntax;
	const line = lines.findLastIndex(({ type }) => type !== 'blank');
	const end = lines[line]?.text.length ?? 0;
	const eol = lineEndIn(script);
	const edit = { range: rangeOnLine(line, { start: end, end }), newText: `${eol}${eol}BACK TO PRESENT` };
	return fixOf({ script }, 'Add BACK TO PRESENT at the end', [edit]);
}

function lineEndIn({ syntax }: CheckInput['script']): string {
	return syntax.lines.find(({ eol }) => eol !== '')?.eol ?? '\n';
}
