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
	/** To be changed as the walk goes on; another one behind scenes that it has skipped. */
	state: WalkState;
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
	/** What says something else: the scenes from the first to the one behind the last, and perhaps the header. */
	readonly #changed: Changed;

	/** `before` are the placements before an edit; `begin` makes the state before the first scene. */
	constructor(input: TimelineInput, before: Placements, begin: () => WalkState) {
		this.#input = input;
		this.#before = before;
		const old = traces.get(before);
		this.#old = old;
		this.#shift = old === undefined ? 0 : input.scenes.length - old.input.scenes.length;
		this.#changed =
			old === undefined ? { first: 0, beyond: input.scenes.length, header: true } : changedIn(old.input, input);
		// Whether scenes alternate depends on the one that follows.
		const lastKept = this.#changed.first - 1;
		const nKept = old?.marks.findLastIndex(({ scene }) => scene <= lastKept) ?? -1;
		const mark = nKept > 0 ? old?.marks[nKept] : undefined;
		this.state = mark === undefined ? begin() : seenFrom(mark.scene, mark.state);
		this.placements = before.slice(0, mark?.scene ?? 0);
		this.#marks = mark === undefined ? [] : (old?.marks.slice(0, nKept) ?? []);
	}

	get isOver(): boolean {
		return this.placements.length >= this.#input.scenes.length;
	}

	/** How a scene was placed before the edit; `undefined` for one that is new. */
	placedBefore(scene: number): ScenePlacement | undefined {
		const { first, beyond } = this.#changed;
		if (this.#shift === 0 || scene < first) return this.#before[scene];
		return scene >= beyond ? this.#before[scene - this.#shift] : undefined;
	}

	/** To be told of each scene before it is placed. Whether some from here on are placed as they were, and the walk is behind them. */
	skipsFrom(scene: number): boolean {
		const marks = this.#old?.marks ?? [];
		while ((marks[this.#nextMark]?.scene ?? Infinity) + this.#shift < scene) this.#nextMark++;
		const old = marks[this.#nextMark];
		const isMarked = old !== undefined && old.scene + this.#shift === scene && this.#isPast(scene);
		const isDue = scene - (this.#marks.at(-1)?.scene ?? -stride) >= stride;
		if (!isMarked && !isDue) return false;
		const state = seenFrom(scene, this.state);
		if (isMarked && isSameState(old.state, state) && this.#skip(scene)) return true;
		if (isDue) this.#marks.push({ scene, state });
		return false;
	}

	/** All placements: the very list of before where they are the same. */
	placed(): Placements {
		const { placements } = this;
		const isSame =
			this.#before.length === placements.length &&
			placements.every((placement, index) => placement === this.#before[index]);
		const all = isSame ? this.#before : placements;
		traces.set(all, { input: this.#input, marks: this.#marks });
		return all;
	}

	/** Skips the scenes that lie as they did because the walk is in the state that it was in; false where there are none. */
	#skip(from: number): boolean {
		const marks = this.#old?.marks ?? [];
		const shift = this.#shift;
		let next = marks.length;
		if (this.#hasMovedDates()) {
			// Only what states a date itself asks when others are.
			let at = from - shift;
			while (at < this.#before.length && this.#before[at]?.words.first.date === undefined) at++;
			if (at < this.#before.length) next = marks.findLastIndex(({ scene }) => scene <= at);
		}
		if (next <= this.#nextMark) return false;
		const mark = marks[next];
		const kept = this.#before.slice(from - shift, mark?.scene);
		for (const placement of kept) this.placements.push(placement);
		for (const { scene, state } of marks.slice(this.#nextMark, next)) this.#marks.push({ scene: scene + shift, state });
		this.#nextMark = next;
		if (mark !== undefined) this.state = seenFrom(mark.scene + shift, mark.state);
		return true;
	}

	/** Whether no scene that says something else is looked at from here on: none just before, none that a thread goes back to. */
	#isPast(scene: number): boolean {
		if (scene < this.#changed.beyond + 2) return false;
		const { stack, datedPresent } = this.state;
		return (
			!stack.some(
				(frame) =>
					this.#isChanged(frame.last) ||
					this.#isChanged(leftBy(frame)) ||
					this.#isChanged(frame.back.left) ||
					this.#isChanged(frame.back.aside) ||
					(frame.ended !== undefined &&
						[frame.ended.left, frame.ended.first, frame.ended.last].some((other) => this.#isChanged(other))) ||
					this.#isChanged(frame.opening - (frame.thread.opener?.back ?? 0) - 1),
			) &&
			!this.#isChanged(datedPresent.scene) &&
			!this.#isChanged(datedPresent.named)
		);
	}

	/** Whether the state has a date by words that say something else. */
	#hasMovedDates(): boolean {
		const { stack, datedPresent } = this.state;
		return (
			this.#isChanged(datedPresent.dated) ||
			stack.some(({ era: { dated }, back }) => {
				const isMoved = dated !== undefined && (dated.scene < 0 ? this.#changed.header : this.#isChanged(dated.scene));
				return isMoved || [back.dated, back.leftDated, back.asideDated].some((other) => this.#isChanged(other));
			})
		);
	}

	/** Whether a scene says something else, or the one before it, which may hand on words. */
	#isChanged(scene: number): boolean {
		return this.#changed.first <= scene && scene <= this.#changed.beyond;
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

interface Changed {
	readonly first: number;
	readonly beyond: number;
	readonly header: boolean;
}

function changedIn(old: TimelineInput, now: TimelineInput): Changed {
	const { head, tail } = commonEnds([old.scenes, old.people], [now.scenes, now.people]);
	const nScenes = now.scenes.length;
	const isAsBefore = head === nScenes && head === old.scenes.length;
	if (old.header === now.header) return { first: head, beyond: nScenes - tail, header: false };
	return { first: 0, beyond: isAsBefore ? 0 : nScenes - tail, header: true };
}

/** A copy of a state in which every scene is told by how many scenes before one it is, or of such a state as it was. */
function seenFrom(scene: number, { stack: [bottom, ...others], datedPresent, ...rest }: WalkState): WalkState {
	const from = (other: number): number => (other < 0 ? other : scene - other);
	const seen = (frame: Frame): Frame => {
		const { back, ended, era } = frame;
		return {
			...frame,
			opening: from(frame.opening),
			last: from(frame.last),
			back: {
				dated: from(back.dated),
				left: from(back.left),
				leftDated: from(back.leftDated),
				aside: from(back.aside),
				asideDated: from(back.asideDated),
			},
			ended: ended && { ...ended, left: from(ended.left), first: from(ended.first), last: from(ended.last) },
			era: era.dated === undefined ? era : { ...era, dated: { ...era.dated, scene: from(era.dated.scene) } },
		};
	};
	const { dated, scene: last, named } = datedPresent;
	return {
		...rest,
		stack: [seen(bottom), ...others.map(seen)],
		datedPresent: { ...datedPresent, dated: from(dated), scene: from(last), named: from(named) },
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
