/**
 * Scenes of which nobody can tell whether the film has come back from a step back in time that no words label. Where such a
 * scene is set where the step left from, and not where it led, its `TEN MINUTES LATER` may count from either.
 */
import type { PartialDate } from '../calendar/partialDate.js';
import type { SceneWords } from './sceneWords.js';
import type { Thread } from './threads.js';

/** A scene as it is placed. */
export interface Step {
	readonly thread: Thread;
	/** Index of the scene. */
	readonly scene: number;
	/** The scene before it in its thread; -1 if there is none. */
	readonly previous: number;
	readonly words: SceneWords;
}

interface State {
	/** The last date of the thread. */
	date: PartialDate | undefined;
	/** The scene that a step back left, with its date; -1 where the thread is in no step back. */
	left: number;
	leftDate: PartialDate | undefined;
}

export class SilentReturns {
	readonly #sharePlace: (lhs: number, rhs: number) => boolean;
	readonly #states = new Map<Thread, State>();

	constructor(sharePlace: (lhs: number, rhs: number) => boolean) {
		this.#sharePlace = sharePlace;
	}

	/** Whether the scene may have come back. Scenes come in script order, each once. */
	mayReturn({ thread, scene, previous, words }: Step): boolean {
		const state = this.#stateOf(thread);
		const date = dateOf(words);
		if (date !== undefined) {
			follow(state, date, previous);
			return false;
		}
		if (state.left < 0 || previous < 0 || !counts(words)) return false;
		const returns = this.#sharePlace(scene, state.left) && !this.#sharePlace(scene, previous);
		if (returns) Object.assign(state, { date: undefined, left: -1, leftDate: undefined });
		return returns;
	}

	/** `FIVE YEARS EARLIER` without the word FLASHBACK is such a step, too. */
	#stateOf(thread: Thread): State {
		let state = this.#states.get(thread);
		if (state === undefined) {
			const left = thread.labelled ? -1 : thread.interrupted;
			this.#states.set(thread, (state = { date: undefined, left, leftDate: undefined }));
		}
		return state;
	}
}

function follow(state: State, date: PartialDate, previous: number): void {
	const isBack = state.date !== undefined && isBefore(date, state.date);
	if (isBack && state.left < 0) Object.assign(state, { left: previous, leftDate: state.date });
	else if (!isBack && state.leftDate !== undefined && !isBefore(date, state.leftDate))
		Object.assign(state, { left: -1, leftDate: undefined });
	state.date = date;
}

/** As far as both dates are exact. */
function isBefore(lhs: PartialDate, rhs: PartialDate): boolean {
	if (lhs.year !== rhs.year) return lhs.year < rhs.year;
	if (lhs.month === undefined || rhs.month === undefined) return false;
	if (lhs.month !== rhs.month) return lhs.month < rhs.month;
	return lhs.day !== undefined && rhs.day !== undefined && lhs.day < rhs.day;
}

function dateOf({ first }: SceneWords): PartialDate | undefined {
	const meaning = first.date?.cue.meaning;
	return meaning?.kind === 'date' ? meaning.date : undefined;
}

/** Words that count from the scene before. A note of the writer's says exactly what it counts from. */
function counts({ step, first }: SceneWords): boolean {
	const counting = [step, first['moments-later'], first.continuous, first['same-time'], first.later];
	return counting.some((placed) => placed !== undefined && placed.cue.source !== 'note');
}
