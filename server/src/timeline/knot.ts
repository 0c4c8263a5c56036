/**
 * A few points of story time and the most that each may come after each other: what a scene's own constraints, the scenes
 * before it and those behind it say together. Knows nothing of dates and words.
 */

/**
 * A square: at `row × size + column` the most minutes that the point of the column comes after that of the row; `Infinity`
 * where nothing is known. Point 0 is the origin. As tight as its source says, over all points but the origin.
 */
export type Known = readonly number[];

/** The points of a knot in the order in which ways over them are tried, each with those that are still looked at then. */
export type Route = readonly { readonly over: number; readonly points: readonly number[] }[];

/** Where one knot at a time is worked out. */
export class Slate {
	#square = new Float64Array(0);
	/** What was read last, or longer. */
	readonly #known: number[] = [];
	#size = 0;

	/** Clears it for so many points. */
	begin(size: number): void {
		this.#size = size;
		if (this.#square.length < size * size) this.#square = new Float64Array(size * size);
		this.#square.fill(Infinity, 0, size * size);
		for (let point = 0; point < size; point++) this.#square[point * size + point] = 0;
	}

	/** `to − from ≤ atMost`. */
	add(from: number, to: number, atMost: number): void {
		const at = from * this.#size + to;
		if (atMost < (this.#square[at] ?? 0)) this.#square[at] = atMost;
	}

	/** All that is known of some points; `places` are theirs here. */
	addAll(known: Known, places: readonly number[]): void {
		const square = this.#square;
		let from = 0;
		for (const row of places) {
			const first = row * this.#size;
			for (const column of places) {
				const atMost = known[from++] ?? Infinity;
				if (atMost < (square[first + column] ?? 0)) square[first + column] = atMost;
			}
		}
	}

	/** Draws all conclusions; false where they contradict each other. */
	conclude(route: Route): boolean {
		const square = this.#square;
		const size = this.#size;
		for (const { over, points } of route) {
			const onwards = over * size;
			for (const point of points) {
				const row = point * size;
				const first = square[row + over] ?? Infinity;
				if (first === Infinity) continue;
				for (const other of points) {
					const sum = first + (square[onwards + other] ?? Infinity);
					if (sum < (square[row + other] ?? Infinity)) square[row + other] = sum;
				}
			}
		}
		for (let point = 0; point < size; point++) if ((square[point * size + point] ?? 0) < 0) return false;
		return true;
	}

	/** What is known of some points; `old` itself where it says the same. */
	read(places: readonly number[], old?: Known): Known {
		const square = this.#square;
		const known = this.#known;
		const length = places.length ** 2;
		let isSame = old?.length === length;
		let at = 0;
		for (const row of places) {
			const first = row * this.#size;
			for (const column of places) {
				const atMost = square[first + column] ?? Infinity;
				isSame &&= old?.[at] === atMost;
				known[at++] = atMost;
			}
		}
		return isSame && old !== undefined ? old : known.slice(0, length);
	}
}

/** Ways over some points, of which the first `nDropped` are of no interest once all ways over them are known. */
export function routeOver(through: readonly number[], nDropped: number): Route {
	return through.map((over, nth) => {
		const dropped = through.slice(0, Math.min(nth, nDropped));
		return { over, points: [0, ...through].filter((point) => point !== over && !dropped.includes(point)) };
	});
}

/** What two say of the same points. */
export function both(lhs: Known | undefined, rhs: Known | undefined): Known | undefined {
	if (lhs === undefined || rhs === undefined) return lhs ?? rhs;
	return lhs.map((atMost, at) => Math.min(atMost, rhs[at] ?? Infinity));
}

/** Whether two say the same. */
export function sameNumbers(lhs: ArrayLike<number>, rhs: ArrayLike<number>): boolean {
	if (lhs === rhs) return true;
	for (let at = 0; at < lhs.length; at++) if (lhs[at] !== rhs[at]) return false;
	return lhs.length === rhs.length;
}
