/**
 * Scenes of which nobody can tell whether the film has come back from a step back in time that no words label. Where such a
 * scene is set where the step left from, and not where it led, it seems to have; its `TEN MINUTES LATER` may count from either.
 */
import type { PartialDate } from '../calendar/partialDate.js';
import { dateOf, isBefore } from './partialOrder.js';
import type { Thread } from './placement.js';
import type { SceneWords } from './sceneWords.js';
import { countsFromBefore } from './sceneWords.js';

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
	/** The scene that a step back left, or that a silent way back from one did, with its date; -1 where the thread is in none. */
	left: number;
	leftDate: PartialDate | undefined;
}

/** At the beginning of a thread: `FIVE YEARS EARLIER` without the word FLASHBACK is such a step, too. */
export function stepBackInto({ labelled }: Thread, interrupted: number): StepBack {
	return { date: undefined, left: labelled ? -1 : interrupted, leftDate: undefined };
}

/** Whether a film seems to have come back: its words may count `from either` side, or it goes on behind a scene (index). */
export type SilentReturn = 'no' | 'from either' | number;

/**
 * Whether a scene of the thread may have come back, or gone there again. `isInThread` tells of another scene whether it
 * lies in the same thread. The scenes of a thread come in script order, each once.
 */
export function silentReturn(
	state: StepBack,
	{ scene, previous, words }: Step,
	isElsewhere: (lhs: number, rhs: number) => boolean,
	isInThread: (scene: number) => boolean,
): SilentReturn {
	const date = dateOf(words);
	if (date !== undefined) {
		follow(state, date, previous);
		return 'no';
	}
	if (state.left < 0 || previous < 0 || isElsewhere(scene, state.left) || !isElsewhere(scene, previous)) return 'no';
	const { left } = state;
	if (countsFromBefore(words)) {
		Object.assign(state, { date: undefined, left: -1, leftDate: undefined });
		return 'from either';
	}
	if (words.isDating || !isInThread(left)) return 'no';
	Object.assign(state, { date: state.leftDate, left: previous, leftDate: state.date });
	return left;
}

function follow(state: StepBack, date: PartialDate, previous: number): void {
	const isBack = state.date !== undefined && isBefore(date, state.date);
	const isInStep = state.left >= 0 && !isAfterLeft(state);
	if (isBack && !isInStep) Object.assign(state, { left: previous, leftDate: state.date });
	else if (!isBack && state.leftDate !== undefined && !isBefore(date, state.leftDate))
		Object.assign(state, { left: -1, leftDate: undefined });
	state.date = date;
}

/** Whether it has silently come back from the step. */
function isAfterLeft({ date, leftDate }: StepBack): boolean {
	return date !== undefined && leftDate !== undefined && isBefore(leftDate, date);
}
