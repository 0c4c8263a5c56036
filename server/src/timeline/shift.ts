/**
 * Squares that lie at another time than before an edit and are otherwise the same: what follows from them alone lies there,
 * too, and need not be worked out. The latest times may have moved by another distance than the earliest, because no
 * conclusion leads from one to the other. Knows numbers only.
 */
import type { Known } from './knot.js';

/** How all that one square follows from has moved. To be told of each source in turn. */
export class Shift {
	/** By how many minutes the latest times, and the earliest, are later; NaN while no source says any. */
	#latest = NaN;
	#earliest = NaN;
	#isOne = true;

	/** Begins anew; `isFixed` where some of the source stays at its time, whatever the others do. */
	begin(isFixed: boolean): this {
		this.#latest = this.#earliest = isFixed ? 0 : NaN;
		this.#isOne = true;
		return this;
	}

	/** Takes in a source, as it was and as it is. */
	follow(old: Known | undefined, now: Known | undefined): this {
		if (!this.#isOne || (old === undefined && now === undefined)) return this;
		if (old === undefined || now?.length !== old.length) {
			this.#isOne = false;
			return this;
		}
		const size = Math.sqrt(old.length);
		for (let at = 1; at < old.length && this.#isOne; at++) {
			const [was, is] = [old[at] ?? Infinity, now[at] ?? Infinity];
			if (at >= size && at % size !== 0) this.#isOne = was === is;
			else if (was === Infinity || is === Infinity) this.#isOne = was === is;
			else if (at < size) this.#latest = this.#agreed(this.#latest, is - was);
			else this.#earliest = this.#agreed(this.#earliest, was - is);
		}
		return this;
	}

	/** Whether the latest times have come nearer to the earliest, or gone away from them: other reasons may stand then. */
	get isUneven(): boolean {
		return Math.abs(this.#latest - this.#earliest) > 0;
	}

	/**
	 * What follows from the sources, if `old` did from what they were: `old` or `like` itself where that says the same;
	 * `undefined` where the sources have not all moved alike.
	 */
	moved(old: Known | undefined, like?: Known): Known | undefined {
		if (old === undefined || !this.#isOne) return undefined;
		const [later, earlier] = [this.#latest || 0, this.#earliest || 0];
		if (later === 0 && earlier === 0) return old;
		if (like !== undefined && isMovedBy(old, like, later, earlier)) return like;
		const known = old.slice();
		const size = Math.sqrt(known.length);
		for (let point = 1; point < size; point++) {
			known[point] = (known[point] ?? Infinity) + later;
			known[point * size] = (known[point * size] ?? Infinity) - earlier;
		}
		return known;
	}

	#agreed(shift: number, other: number): number {
		this.#isOne &&= !(Math.abs(shift - other) > 0);
		return other;
	}
}

/** Whether one square is another with its latest times so much later, and its earliest. */
function isMovedBy(old: Known, now: Known, later: number, earlier: number): boolean {
	const size = Math.sqrt(old.length);
	for (let at = 1; at < old.length; at++) {
		const by = at < size ? later : at % size === 0 ? -earlier : 0;
		if ((old[at] ?? Infinity) + by !== now[at]) return false;
	}
	return old.length === now.length;
}

/** Whether the earliest time of each point is no later than its latest. */
export function isInOrder(known: Known): boolean {
	const size = Math.sqrt(known.length);
	for (let point = 1; point < size; point++)
		if ((known[point] ?? Infinity) + (known[point * size] ?? Infinity) < 0) return false;
	return true;
}
