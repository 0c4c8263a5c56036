/**
 * Beside the fold over script days: which scenes keep the day that they had before an edit, and which scene has begun the
 * day of a date. Knows no rules of days.
 */
import { commonEnds } from '../script/column.js';
import type { ThreadKind } from '../script/timeMeaning.js';
import type { DayGroup, SceneDay } from './dayStep.js';
import type { Glance } from './glance.js';
import type { Placements } from './placement.js';

/** The days of a script's scenes, by index; their numbers are settled when somebody asks for a label. */
export interface ScriptDays {
	readonly scenes: readonly SceneDay[];
	/** The day that the header sets; `undefined` where it sets none. */
	readonly start: SceneDay | undefined;
	/** By scene, the date by whose `keyOf` it looked for a day that has begun before it; NaN where it did not. */
	readonly asked: Float64Array;
	/** 1 where a scene begins its day. */
	readonly begins: Uint8Array;
}

/** What the days of the script before an edit were made from, and they. */
export interface OldDays {
	readonly placements: Placements;
	readonly glance: Glance;
	readonly days: ScriptDays;
}

/** To be asked and told of scenes in their order. */
export class DaysBegun {
	/** How many scenes at the beginning lie as they did before. */
	readonly head: number;
	/** Those of before, where no others have been put. */
	readonly scenes: SceneDay[];
	readonly asked: ScriptDays['asked'];
	readonly begins: ScriptDays['begins'];
	readonly #placements: Placements;
	readonly #glance: Glance;
	readonly #old: OldDays | undefined;
	/** The first of the scenes at the end that lie as they did, and by how much they have moved. */
	readonly #tail: number;
	readonly #shift: number;
	/** The dates whose day another scene begins than before, or that are another day. */
	readonly #changed = new Set<number>();
	/** The last scenes that begin the days of dates, of all scenes before `#nNoted`. */
	readonly #beginning = new Map<number, number>();
	#nNoted = 0;

	constructor(placements: Placements, glance: Glance, old: OldDays | undefined) {
		const nScenes = placements.length;
		const { head, tail } = old === undefined ? { head: 0, tail: 0 } : commonEnds([old.placements], [placements]);
		const before = old?.days;
		const nBefore = old?.placements.length ?? 0;
		this.head = head;
		this.#placements = placements;
		this.#glance = glance;
		this.#old = old;
		this.#tail = nScenes - tail;
		this.#shift = nScenes - nBefore;
		const between = new Array<SceneDay>(nScenes - tail - head);
		this.scenes = before?.scenes.slice(0, head).concat(between, before.scenes.slice(nBefore - tail)) ?? between;
		this.asked = new Float64Array(nScenes).fill(NaN);
		this.begins = new Uint8Array(nScenes);
		if (before === undefined) return;
		for (const [list, known] of [
			[this.asked, before.asked],
			[this.begins, before.begins],
		] as const) {
			list.set(known.subarray(0, head));
			list.set(known.subarray(nBefore - tail), this.#tail);
		}
		if (this.#shift !== 0) for (let at = head; at < nBefore - tail; at++) this.#noteChange(begunBy(before, at));
	}

	/** The day that a scene had; `undefined` for a scene that is new. */
	before(scene: number): SceneDay | undefined {
		return this.#old?.days.scenes[this.#indexBefore(scene)];
	}

	/** Whether a scene lies as it did behind a scene that has the day that it had. */
	followsAsBefore(scene: number): boolean {
		const at = this.#indexBefore(scene);
		const back = this.#glance.back[scene] ?? 0;
		const old = this.#old;
		if (old === undefined || at < 0 || back === 0 || back !== old.glance.back[at]) return false;
		return this.scenes[scene - back] === old.days.scenes[at - back] && this.#placements[scene] === old.placements[at];
	}

	/**
	 * By how many days the scene before one in its thread has moved, where that lies as it did behind it and is otherwise of
	 * the same day as before; `undefined` where it is not.
	 */
	movedBefore(scene: number): number | undefined {
		const at = this.#indexBefore(scene);
		const back = this.#glance.back[scene] ?? 0;
		const old = this.#old;
		if (old === undefined || at < 0 || back === 0 || this.#placements[scene] !== old.placements[at]) return undefined;
		const [day, was] = [this.scenes[scene - back], old.days.scenes[at - back]];
		if (day === undefined || was === undefined || !isSameButForDate(day, was)) return undefined;
		return (day.calendarDay ?? day.notBefore ?? 0) - (was.calendarDay ?? was.notBefore ?? 0);
	}

	/** Whether a scene has the day that it had; as long as the header sets the clock as it did, and no words name scenes. */
	staysAt(scene: number): boolean {
		if (scene >= this.head && scene < this.#tail) return false;
		if (this.#changed.size > 0 && this.#changed.has(this.asked[scene] ?? NaN)) return false;
		return this.#glance.back[scene] === 0 || this.followsAsBefore(scene);
	}

	/** The day of a date, where a scene before this one has begun it in a thread of the same kind; of a night and the day behind it, that. */
	dayOf(scene: number, kind: ThreadKind, calendarDay: number | undefined): DayGroup | undefined {
		if (calendarDay === undefined) return undefined;
		for (; this.#nNoted < scene; this.#nNoted++) {
			const date = begunBy(this, this.#nNoted);
			if (!Number.isNaN(date)) this.#beginning.set(date, this.#nNoted);
		}
		const beginning = this.#beginning.get(keyOf(kind, calendarDay));
		return beginning === undefined ? undefined : this.scenes[beginning]?.group;
	}

	/** The very day that a scene began before, where it says the same as the one that it begins now. */
	begin(scene: number, day: DayGroup): DayGroup {
		const at = this.#indexBefore(scene);
		const known = this.#old?.days.begins[at] === 1 ? this.#old.days.scenes[at]?.group : undefined;
		return known !== undefined && isSameDay(known, day) ? known : day;
	}

	/** Notes a scene's day, and how it came to it. */
	put(scene: number, day: SceneDay, origin: 'goes on' | 'joins' | 'begins'): void {
		const { kind, calendarDay } = day.group;
		const { begins, asked } = this;
		const at = this.#indexBefore(scene);
		const before = this.#old?.days;
		const dateBefore = before === undefined ? NaN : begunBy(before, at);
		const isSame = before?.scenes[at]?.group === day.group;
		this.scenes[scene] = day;
		begins[scene] = origin === 'begins' ? 1 : 0;
		asked[scene] = origin === 'goes on' || calendarDay === undefined ? NaN : keyOf(kind, calendarDay);
		const date = begunBy(this, scene);
		if (isSame && Object.is(date, dateBefore)) return;
		this.#noteChange(date);
		this.#noteChange(dateBefore);
	}

	#noteChange(date: number): void {
		if (!Number.isNaN(date)) this.#changed.add(date);
	}

	#indexBefore(scene: number): number {
		if (scene >= this.#tail) return scene - this.#shift;
		return scene < this.head || this.#shift === 0 ? scene : -1;
	}
}

/** The date whose day a scene begins; NaN for none. */
function begunBy({ begins, asked }: Pick<ScriptDays, 'begins' | 'asked'>, scene: number): number {
	return begins[scene] === 1 ? (asked[scene] ?? NaN) : NaN;
}

const ranks: Readonly<Record<ThreadKind, number>> = {
	present: 0,
	flashback: 1,
	'flash-forward': 2,
	dream: 3,
	story: 4,
};

/** A calendar day in the threads of a kind, as one number. */
function keyOf(kind: ThreadKind, calendarDay: number): number {
	return ranks[kind] * 2 ** 48 + calendarDay;
}

/** Whether the next scene's day follows in the same way from two, but for the date that goes on. */
function isSameButForDate(lhs: SceneDay, rhs: SceneDay): boolean {
	return (
		lhs.light === rhs.light &&
		lhs.lastLight === rhs.lastLight &&
		lhs.firstLight === rhs.firstLight &&
		lhs.isForeignLight === rhs.isForeignLight &&
		lhs.isOverruled === rhs.isOverruled &&
		lhs.lastClock === rhs.lastClock &&
		lhs.lastZone === rhs.lastZone &&
		lhs.isOpenNight === rhs.isOpenNight &&
		lhs.period === rhs.period &&
		lhs.isPlaced === rhs.isPlaced &&
		lhs.group.stated === rhs.group.stated &&
		(lhs.calendarDay === undefined) === (rhs.calendarDay === undefined) &&
		(lhs.notBefore === undefined) === (rhs.notBefore === undefined)
	);
}

function isSameDay(lhs: DayGroup, rhs: DayGroup): boolean {
	return (
		lhs.kind === rhs.kind &&
		lhs.calendarDay === rhs.calendarDay &&
		lhs.stated === rhs.stated &&
		lhs.around?.[0] === rhs.around?.[0] &&
		lhs.around?.[1] === rhs.around?.[1] &&
		lhs.tie?.relation === rhs.tie?.relation &&
		lhs.tie?.event === rhs.tie?.event
	);
}
