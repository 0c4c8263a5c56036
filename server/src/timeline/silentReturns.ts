/**
 * Scenes of which nobody can tell whether the film has come back from a step back in time that no words label. Where such a
 * scene is set where the step left from, and not where it led, it seems to have; its `TEN MINUTES LATER` may count from either.
 */
import type { PartialDate } from '../calendar/partialDate.js';
import type { DateAt } from './partialOrder.js';
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
	/** The scene that states the last date of the thread; -1 where none does. */
	dated: number;
	/** The scene that a step back left, or that a silent way back from one did; -1 where the thread is in none. */
	left: number;
	/** The scene that states the date of that one; -1 for none. */
	leftDated: number;
	/** The last scene of the step back that the thread has come back from by a date; -1 for none. */
	aside: number;
	/** The scene that states the date of that one; -1 for none. */
	asideDated: number;
}

/** At the beginning of a thread: `FIVE YEARS EARLIER` without the word FLASHBACK is such a step, too. */
export function stepBackInto({ labelled }: Thread, interrupted: number): StepBack {
	return { dated: -1, left: labelled ? -1 : interrupted, leftDated: -1, aside: -1, asideDated: -1 };
}

/** Whether a film seems to have come back: its words may count `from either` side, or it goes on behind a scene (index). */
export type SilentReturn = 'no' | 'from either' | number;

/**
 * Whether a scene of the thread may have come back, or gone there again. `isInThread` tells of another scene whether it
 * lies in the same thread, `dateAt` the date that an earlier one states. The scenes of a thread come in script order, each once.
 */
export function silentReturn(
	state: StepBack,
	{ scene, previous, words }: Step,
	isElsewhere: (lhs: number, rhs: number) => boolean,
	isInThread: (scene: number) => boolean,
	dateAt: DateAt,
): SilentReturn {
	const date = dateOf(words);
	if (date !== undefined) {
		follow(state, { scene, date, previous }, dateAt);
		return 'no';
	}
	if (state.left < 0 || previous < 0 || isElsewhere(scene, state.left) || !isElsewhere(scene, previous)) return 'no';
	const { left } = state;
	if (countsFromBefore(words)) {
		Object.assign(state, { dated: -1, left: -1, leftDated: -1, aside: -1, asideDated: -1 });
		return 'from either';
	}
	if (words.isDating || !isInThread(left)) return 'no';
	Object.assign(state, { dated: state.leftDated, left: previous, leftDated: state.dated });
	return left;
}

function follow(
	state: StepBack,
	{ scene, date, previous }: { readonly scene: number; readonly date: PartialDate; readonly previous: number },
	dateAt: DateAt,
): void {
	const [known, left] = [dateAt(state.dated), dateAt(state.leftDated)];
	const isBack = known !== undefined && isBefore(date, known);
	// It has silently come back from the step where its date is later.
	const isAfterLeft = known !== undefined && left !== undefined && isBefore(left, known);
	const isInStep = state.left >= 0 && !isAfterLeft;
	if (isBack && !isInStep) Object.assign(state, { left: previous, leftDated: state.dated });
	else if (!isBack && left !== undefined && !isBefore(date, left))
		Object.assign(state, { left: -1, leftDated: -1, aside: previous, asideDated: state.dated });
	state.dated = scene;
}
