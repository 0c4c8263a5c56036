/**
 * The walk through all scenes that places them in threads, as far as an edit makes it go again: from shortly before the
 * first scene that says something else to where it comes into the state that it was in before. Knows no rules of threads.
 */
import { commonEnds } from '../script/column.js';
import type { ThreadKind } from '../script/timeMeaning.js';
import type { DatedPresent } from './datedPresent.js';
import type { Era } from './eras.js';
import type { TimelineInput } from './input.js';
import type { PlacedCue } from './sceneWords.js';
import type { StepBack } from './silentReturns.js';
import { stepBackInto } from './silentReturns.js';
import type { ScenePlacement, Thread } from './threads.js';

/** A thread that runs. */
export interface Frame {
	readonly thread: Thread;
	/** Its last scene; -1 before its first. */
	last: number;
	adrift: boolean;
	/**
	 * Whether it may still be the thread, or the step back, that only a heading has led out of: as long as scenes stay in its
	 * place, or until a date.
	 */
	doubt: 'none' | 'in place' | 'until dated';
	back: StepBack;
	era: Era;
}

/** All that the next scene's placement depends on besides the scenes themselves. */
export interface WalkState {
	/** From the present to the thread that runs now. */
	readonly stack: [Frame, ...Frame[]];
	/** How many threads of each kind there have been. */
	readonly counts: Map<ThreadKind, number>;
	readonly datedPresent: DatedPresent;
	handsOn: readonly PlacedCue[];
	intercut: boolean;
}

/** A walk that has come to its end: the states before every `stride`th scene. */
interface Trace {
	readonly input: TimelineInput;
	readonly states: readonly WalkState[];
}

const stride = 16;
const traces = new WeakMap<readonly ScenePlacement[], Trace>();

export class ThreadWalk {
	/** The first scene to be placed again. */
	readonly from: number;
	/** To be changed as the walk goes on. */
	readonly state: WalkState;
	/** Of the scenes up to the one that the walk has come to. */
	readonly placements: ScenePlacement[];
	readonly #input: TimelineInput;
	readonly #before: readonly ScenePlacement[];
	readonly #old: Trace | undefined;
	readonly #states: WalkState[];
	/** The scenes that say something else: from the first to the one behind the last. */
	readonly #changed: readonly [first: number, beyond: number];

	/** `before` are the placements before an edit; `begin` makes the state before the first scene. */
	constructor(input: TimelineInput, before: readonly ScenePlacement[], begin: () => WalkState) {
		this.#input = input;
		this.#before = before;
		this.#old = traces.get(before);
		this.#changed = this.#old === undefined ? [0, input.scenes.length] : changedScenes(this.#old.input, input);
		// Whether scenes alternate depends on the one that follows.
		const nKept = Math.floor(Math.max(0, this.#changed[0] - 1) / stride);
		const known = nKept === 0 ? undefined : this.#old?.states[nKept];
		this.from = known === undefined ? 0 : nKept * stride;
		this.state = known === undefined ? begin() : copyOf(known);
		this.placements = before.slice(0, this.from);
		this.#states = this.#old?.states.slice(0, this.from / stride) ?? [];
	}

	/** To be told of each scene before it is placed. Whether all from here on are placed as they were. */
	comesBackAt(scene: number): boolean {
		if (scene % stride !== 0) return false;
		const old = this.#old?.states[scene / stride];
		const isOfOneLength = this.#old?.input.scenes.length === this.#input.scenes.length;
		if (old !== undefined && isOfOneLength && this.#isPast(scene) && isSameState(old, this.state)) return true;
		this.#states.push(copyOf(this.state));
		return false;
	}

	/** All placements, now that those up to a scene are known: the very list of before where they are the same. */
	endedAt(scene: number): readonly ScenePlacement[] {
		const { placements } = this;
		const isSame =
			this.#before.length === this.#input.scenes.length &&
			placements.every((placement, index) => placement === this.#before[index]);
		const isOver = scene === this.#input.scenes.length;
		const all = isSame ? this.#before : isOver ? placements : placements.concat(this.#before.slice(scene));
		const states = this.#states.concat(this.#old?.states.slice(this.#states.length) ?? []);
		traces.set(all, { input: this.#input, states: states.slice(0, Math.ceil(all.length / stride)) });
		return all;
	}

	/** Whether no scene that says something else is looked at from here on: none just before, none that a thread goes back to. */
	#isPast(scene: number): boolean {
		const [first, beyond] = this.#changed;
		// What a scene hands on is said of the one that follows.
		const isChanged = (other: number): boolean => first <= other && other <= beyond;
		if (scene < beyond + 2) return false;
		return !this.state.stack.some(
			({ last, thread: { interrupted, opener }, back }) =>
				isChanged(last) || isChanged(interrupted) || isChanged(back.left) || isChanged((opener?.scene ?? 0) - 1),
		);
	}
}

/** A thread before its first scene, with the era of the one that it leaves. */
export function beginFrame(thread: Thread, era: Era): Frame {
	return { thread, last: -1, adrift: false, doubt: 'none', back: stepBackInto(thread), era };
}

function changedScenes(old: TimelineInput, now: TimelineInput): readonly [first: number, beyond: number] {
	const { head, tail } = commonEnds([old.scenes, old.people], [now.scenes, now.people]);
	return [old.header === now.header ? head : 0, now.scenes.length - tail];
}

function copyOf({ stack: [bottom, ...others], counts, datedPresent, handsOn, intercut }: WalkState): WalkState {
	const copied = (frame: Frame): Frame => ({ ...frame, back: { ...frame.back } });
	return {
		stack: [copied(bottom), ...others.map(copied)],
		counts: new Map(counts),
		datedPresent: { ...datedPresent },
		handsOn,
		intercut,
	};
}

function isSameState(lhs: WalkState, rhs: WalkState): boolean {
	if (lhs.handsOn !== rhs.handsOn || lhs.intercut !== rhs.intercut || lhs.stack.length !== rhs.stack.length)
		return false;
	const values = ({ stack, counts, datedPresent }: WalkState): string =>
		JSON.stringify([
			stack.map(({ last, adrift, doubt, back, era }) => [last, adrift, doubt, back, era]),
			[...counts],
			datedPresent,
		]);
	return lhs.stack.every(({ thread }, depth) => thread === rhs.stack[depth]?.thread) && values(lhs) === values(rhs);
}
