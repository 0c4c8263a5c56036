/**
 * Scenes of which nobody can tell whether the film has come back from a step back in time that no words label. Where such a
 * scene is set where the step left from, and not where it led, its `TEN MINUTES LATER` may count from either.
 */
import type { PartialDate } from '../calendar/partialDate.js';
import { dateOf, isBefore } from './partialOrder.js';
import type { SceneWords } from './sceneWords.js';
import type { Thread } from './threads.js';

/** A scene as it is placed. */
export interface Step {
	/** Index of the scene. */
	readonly scene: number;
	/** The scene before it in its thread; -1 if there is none. */
	readonly previous: number;
	readonly words: SceneWords;
}

/** How a thread stands to a step back; follows it scene by scene. */
export interface StepBack {
	/** The last date of the thread. */
	date: PartialDate | undefined;
	/** The scene that a step back left, with its date; -1 where the thread is in no step back. */
	left: number;
	leftDate: PartialDate | undefined;
}

/** At the beginning of a thread: `FIVE YEARS EARLIER` without the word FLASHBACK is such a step, too. */
export function stepBackInto({ labelled, interrupted }: Thread): StepBack {
	return { date: undefined, left: labelled ? -1 : interrupted, leftDate: undefined };
}

/** Whether a scene of the thread may have come back. The scenes of a thread come in script order, each once. */
export function mayReturn(
	state: StepBack,
	{ scene, previous, words }: Step,
	isElsewhere: (lhs: number, rhs: number) => boolean,
): boolean {
	const date = dateOf(words);
	if (date !== undefined) {
		follow(state, date, previous);
		return false;
	}
	if (state.left < 0 || previous < 0 || !counts(words)) return false;
	const returns = !isElsewhere(scene, state.left) && isElsewhere(scene, previous);
	if (returns) Object.assign(state, { date: undefined, left: -1, leftDate: undefined });
	return returns;
}

function follow(state: StepBack, date: PartialDate, previous: number): void {
	const isBack = state.date !== undefined && isBefore(date, state.date);
	if (isBack && state.left < 0) Object.assign(state, { left: previous, leftDate: state.date });
	else if (!isBack && state.leftDate !== undefined && !isBefore(date, state.leftDate))
		Object.assign(state, { left: -1, leftDate: undefined });
	state.date = date;
}

/** Words that count from the scene before. A note of the writer's says exactly what it counts from. */
function counts({ step, first }: SceneWords): boolean {
	const counting = [step, first['moments-later'], first.continuous, first['same-time'], first.later];
	return counting.some((placed) => placed !== undefined && placed.cue.source !== 'note');
}
