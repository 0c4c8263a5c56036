/**
 * The walk through all scenes that places them in threads, as far as an edit makes it go again: from shortly before the
 * first scene that says something else to where it comes into the state that it was in before. Knows no rules of threads.
 */
import { commonEnds } from '../script/column.js';
import type { WrittenLight } from './continuity.js';
import type { DatedPresent } from './datedPresent.js';
import type { Era } from './eras.js';
import type { TimelineInput } from './input.js';
import type { Placements, ScenePlacement, Thread } from './placement.js';
import { leftAt } from './placement.js';
import type { PlacedCue } from './sceneWords.js';
import type { SilentEnd } from './silentEnds.js';
import type { StepBack } from './silentReturns.js';
import { stepBackInto } from './silentReturns.js';

/** A thread that runs. */
export interface Frame {
	readonly thread: Thread;
	/** The scene at which it opens; -1 for the present. */
	readonly opening: number;
	/** Its last scene; -1 before its first. */
	last: number;
	adrift: boolean;
	/**
	 * Whether it may still be the thread, or the step back, that only a heading has led out of: as long as scenes stay in its
	 * place, or until a date.
	 */
	doubt: 'none' | 'in place' | 'until dated';
	back: StepBack;
	/** The flashback that it has come back from in silence, as long as it may still be in that. */
	ended: SilentEnd | undefined;
	era: Era;
	/** That of its last scene; `undefined` where no words say it. */
	light: WrittenLight | undefined;
}

/** All that the next scene's placement depends on besides the scenes themselves. */
export interface WalkState {
	/** From the present to the thread that runs now. */
	readonly stack: [Frame, ...Frame[]];
	readonly datedPresent: DatedPresent;
	handsOn: readonly PlacedCue[];
	intercut: boolean;
}

/** The state before a scene, in which all scenes are told by how many scenes before it they are. */
interface Mark {
	readonly scene: number;
	readonly state: WalkState;
}

/** A walk that has come to its end, with a mark every `stride` scenes or so. */
interface Trace {
	readonly input: TimelineInput;
	readonly marks: readonly Mark[];
}

const stride = 16;
const traces = new WeakMap<Placements, Trace>();

export class ThreadWalk {
	/** The first scene to be placed again. */
	readonly from: number;
	/** To be changed as the walk goes on. */
	readonly state: WalkState;
	/** Of the scenes up to the one that the walk has come to. */
	readonly placements: ScenePlacement[];
	readonly #input: TimelineInput;
	readonly #before: Placements;
	readonly #old: Trace | undefined;
	readonly #marks: Mark[];
	/** The first mark of before that the walk has not passed. */
	#nextMark = 0;
	/** How many scenes more there are than before. */
	readonly #shift: number;
	/** The scenes that say something else: from the first to the one behind the last. */
	readonly #changed: readonly [first: number, beyond: number];

	/** `before` are the placements before an edit; `begin` makes the state before the first scene. */
	constructor(input: TimelineInput, before: Placements, begin: () => WalkState) {
		this.#input = input;
		this.#before = before;
		const old = traces.get(before);
		this.#old = old;
		this.#shift = old === undefined ? 0 : input.scenes.length - old.input.scenes.length;
		this.#changed = old === undefined ? [0, input.scenes.length] : changedScenes(old.input, input);
		// Whether scenes alternate depends on the one that follows.
		const lastKept = this.#changed[0] - 1;
		const nKept = old?.marks.findLastIndex(({ scene }) => scene <= lastKept) ?? -1;
		const mark = nKept > 0 ? old?.marks[nKept] : undefined;
		this.from = mark?.scene ?? 0;
		this.state = mark === undefined ? begin() : seenFrom(mark.scene, mark.state);
		this.placements = before.slice(0, this.from);
		this.#marks = mark === undefined ? [] : (old?.marks.slice(0, nKept) ?? []);
	}

	/** How a scene was placed before the edit; `undefined` for one that is new. */
	placedBefore(scene: number): ScenePlacement | undefined {
		const [first, beyond] = this.#changed;
		if (this.#shift === 0 || scene < first) return this.#before[scene];
		return scene >= beyond ? this.#before[scene - this.#shift] : undefined;
	}

	/** To be told of each scene before it is placed. Whether all from here on are placed as they were. */
	comesBackAt(scene: number): boolean {
		const marks = this.#old?.marks ?? [];
		while ((marks[this.#nextMark]?.scene ?? Infinity) + this.#shift < scene) this.#nextMark++;
		const old = marks[this.#nextMark];
		const isMarked = old !== undefined && old.scene + this.#shift === scene && this.#isPast(scene);
		const isDue = scene - (this.#marks.at(-1)?.scene ?? -stride) >= stride;
		if (!isMarked && !isDue) return false;
		const state = seenFrom(scene, this.state);
		if (isMarked && isSameState(old.state, state)) return true;
		if (isDue) this.#marks.push({ scene, state });
		return false;
	}

	/** All placements, now that those up to a scene are known: the very list of before where they are the same. */
	endedAt(scene: number): Placements {
		const { placements } = this;
		const isOver = scene === this.#input.scenes.length;
		const isSame =
			this.#shift === 0 &&
			this.#before.length === this.#input.scenes.length &&
			placements.every((placement, index) => placement === this.#before[index]);
		const rest = isOver ? [] : this.#before.slice(scene - this.#shift);
		const all = isSame ? this.#before : placements.concat(rest);
		const marksBehind = isOver ? [] : (this.#old?.marks.slice(this.#nextMark) ?? []);
		const moved = marksBehind.map(({ scene: at, state }) => ({ scene: at + this.#shift, state }));
		traces.set(all, { input: this.#input, marks: this.#marks.concat(moved) });
		return all;
	}

	/** Whether no scene that says something else is looked at from here on: none just before, none that a thread goes back to. */
	#isPast(scene: number): boolean {
		const [first, beyond] = this.#changed;
		// What a scene hands on is said of the one that follows.
		const isChanged = (other: number): boolean => first <= other && other <= beyond;
		if (scene < beyond + 2) return false;
		return !this.state.stack.some(
			(frame) =>
				isChanged(frame.last) ||
				isChanged(leftBy(frame)) ||
				isChanged(frame.back.left) ||
				(frame.ended !== undefined && [frame.ended.left, frame.ended.first, frame.ended.last].some(isChanged)) ||
				isChanged(frame.opening - (frame.thread.opener?.back ?? 0) - 1),
		);
	}
}

/** A thread before its first scene, with the era of the one that it leaves. `opening` is the scene at which it opens; -1 for the present. */
export function beginFrame(thread: Thread, opening: number, era: Era): Frame {
	const back = stepBackInto(thread, leftAt(thread, opening));
	return { thread, opening, last: -1, adrift: false, doubt: 'none', back, ended: undefined, era, light: undefined };
}

/** The scene that the cut to a thread left; -1 for none. */
export function leftBy(frame: Pick<Frame, 'thread' | 'opening'> | undefined): number {
	return frame === undefined ? -1 : leftAt(frame.thread, frame.opening);
}

function changedScenes(old: TimelineInput, now: TimelineInput): readonly [first: number, beyond: number] {
	const { head, tail } = commonEnds([old.scenes, old.people], [now.scenes, now.people]);
	return [old.header === now.header ? head : 0, now.scenes.length - tail];
}

/** A copy of a state in which every scene is told by how many scenes before one it is, or of such a state as it was. */
function seenFrom(scene: number, { stack: [bottom, ...others], datedPresent, ...rest }: WalkState): WalkState {
	const from = (other: number): number => (other < 0 ? other : scene - other);
	const seen = (frame: Frame): Frame => ({
		...frame,
		opening: from(frame.opening),
		last: from(frame.last),
		back: { ...frame.back, left: from(frame.back.left) },
		ended: frame.ended && {
			...frame.ended,
			...{ left: from(frame.ended.left), first: from(frame.ended.first), last: from(frame.ended.last) },
		},
	});
	return {
		...rest,
		stack: [seen(bottom), ...others.map(seen)],
		datedPresent: { ...datedPresent, scene: from(datedPresent.scene), named: from(datedPresent.named) },
	};
}

function isSameState(lhs: WalkState, rhs: WalkState): boolean {
	if (lhs.handsOn !== rhs.handsOn || lhs.intercut !== rhs.intercut || lhs.stack.length !== rhs.stack.length)
		return false;
	const values = ({ stack, datedPresent }: WalkState): string =>
		JSON.stringify([
			stack.map(({ opening, last, adrift, doubt, back, ended, era, light }) => [
				opening,
				last,
				adrift,
				doubt,
				back,
				ended,
				era,
				light,
			]),
			datedPresent,
		]);
	return lhs.stack.every(({ thread }, depth) => thread === rhs.stack[depth]?.thread) && values(lhs) === values(rhs);
}
