/**
 * What of the words that a scene hands on still counts where the next one has words of its own: a date of that overrides a card
 * left over from the scene before, a label of a thread leaves it doubtful. Knows the words of two scenes.
 */
import type { BoundedWindow } from '../calendar/partialDate.js';
import { windowOfDate } from '../calendar/partialDate.js';
import { isTimed } from '../script/pastSentences.js';
import type { PlacedCue, SceneWords } from './sceneWords.js';

/** The words in force in a scene, those handed on first. */
export function cuesInForce(handedOn: readonly PlacedCue[], own: SceneWords): readonly PlacedCue[] {
	const isLeftOver = handedOn.some(({ cue }) => isCard(cue) && cue.carried !== true && isTimed(cue.meaning));
	const labelled = own.cues.some(
		({ cue }) => cue.meaning.kind === 'open-thread' || cue.meaning.kind === 'close-thread',
	);
	const kept = handedOn.flatMap((placed): readonly PlacedCue[] => {
		const { meaning, carried } = placed.cue;
		if (meaning.kind !== 'date' || !isCard(placed.cue)) return [placed];
		const isOverridden = own.setsClock && !agrees(windowOfDate(meaning.date), own);
		if (isOverridden || (carried === true && (isLeftOver || labelled || own.setsClock))) return [];
		return carried === true || labelled ? [{ ...placed, isSoft: true }] : [placed];
	});
	return [...kept, ...own.cues];
}

/** Whether a scene has come to another time than that at which it starts: nobody knows what the words of the next count from. */
export function leavesLapsed(handedOn: readonly PlacedCue[]): boolean {
	return handedOn.some(({ cue }) => cue.carried === true);
}

function isCard({ source }: PlacedCue['cue']): boolean {
	return source === 'super';
}

function agrees(window: BoundedWindow, { cues }: SceneWords): boolean {
	const dates = cues.flatMap(({ cue }) => (cue.meaning.kind === 'date' ? windowOfDate(cue.meaning.date) : []));
	return dates.length > 0 && dates.every((own) => window.earliest <= own.latest && own.earliest <= window.latest);
}
