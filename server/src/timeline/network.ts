/**
 * Difference constraints over integers: a Simple Temporal Problem (Dechter, Meiri, Pearl 1991).
 * Pure data in, pure data out: knows nothing of scenes, dates or Fountain. Point 0 is the origin, fixed at zero.
 */

/** `t[to] − t[from] ≤ atMost`, as columns, so that a sweep over thousands touches no object; `Infinity` says nothing. */
export interface Edges {
	readonly from: Int32Array;
	readonly to: Int32Array;
	readonly atMost: Float64Array;
}

/** Tightest bounds of every point against the origin. `undefined` in a bound means unbounded. */
export interface Solution {
	readonly consistent: true;
	latest(point: number): number | undefined;
	earliest(point: number): number | undefined;
	/** The edges whose sum proves the bound, from the origin outwards. Cost: their number. */
	whyLatest(point: number): readonly number[];
	whyEarliest(point: number): readonly number[];
	/** For a solution of the same points with more edges. */
	readonly reached: Reached;
}

/** Edges that cannot all hold. */
export interface Conflict {
	readonly consistent: false;
	/** Whether they contradict each other only through the origin. */
	readonly isThroughOrigin: boolean;
	/**
	 * Sets of edges of which one must go, each in cycle order and minimal: without any one of its edges the rest of a set
	 * can hold. The first there always is; further ones come as long as they share no edge that `isGone`, so that the
	 * caller gives one up after each. Not all conflicts need be among them.
	 */
	cycles(isGone: (edge: number) => boolean): Iterable<readonly number[]>;
	/** As far as it was solved, to go on from without some edges. */
	readonly reached: Reached;
}

export interface SolveOptions {
	/** A solution of some of the edges, to go on from. */
	readonly start?: Solution | undefined;
	/** The conflict of the same edges, of which some are gone since: it says nothing now, they being infinite. */
	readonly conflict?: Conflict | undefined;
}

interface Reached {
	readonly upper: Relaxation;
	readonly lower: Relaxation;
}

interface Relaxation {
	/** Shortest distances from the origin; `Infinity` where nothing leads. */
	readonly distances: Float64Array;
	/** The edge that last lowered a point's distance. */
	readonly via: Int32Array;
}

type Direction = 'forwards' | 'backwards';

const noEdge = -1;

/**
 * Solves the network. Edges are relaxed in their given order and in reverse by turns, latest bounds backwards first and
 * earliest ones forwards, so a chain given in its own order settles in a round; the worst case is points × edges.
 * Invariant: bounds are the tightest that hold; a reported cycle sums below zero.
 */
export function solve(nPoints: number, edges: Edges, { start, conflict }: SolveOptions = {}): Solution | Conflict {
	const upper = start === undefined ? fromOrigin(nPoints) : copyOf(start.reached.upper);
	const lower = start === undefined ? fromOrigin(nPoints) : copyOf(start.reached.lower);
	if (conflict !== undefined) {
		takeOver(conflict.reached.upper, upper, edges.from, edges.atMost);
		takeOver(conflict.reached.lower, lower, edges.to, edges.atMost);
	}
	const reached = { upper, lower };
	if (!relax(edges, 'forwards', upper)) return circling(edges.from, upper, reached);
	if (!relax(edges, 'backwards', lower)) return circling(edges.to, lower, reached);
	// What the origin does not reach may still contradict itself: searched from all of those points at once.
	const detached = conflict?.isThroughOrigin === true ? undefined : fromUnreached(upper);
	if (detached !== undefined && !relax(edges, 'forwards', detached)) return circling(edges.from, detached, reached);
	if (hasEmpty(upper.distances, lower.distances)) return crossing(edges, reached);
	return {
		consistent: true,
		latest: (point) => finite(upper.distances[point]),
		earliest: (point) => negate(finite(lower.distances[point])),
		whyLatest: (point) => path(point, upper.via, edges.from),
		whyEarliest: (point) => path(point, lower.via, edges.to),
		reached,
	};
}

function fromOrigin(nPoints: number): Relaxation {
	const distances = new Float64Array(nPoints).fill(Infinity);
	distances[0] = 0;
	return { distances, via: new Int32Array(nPoints).fill(noEdge) };
}

function fromUnreached({ distances }: Relaxation): Relaxation | undefined {
	if (!distances.includes(Infinity)) return undefined;
	const starts = distances.map((distance) => (distance === Infinity ? 0 : Infinity));
	return { distances: starts, via: new Int32Array(distances.length).fill(noEdge) };
}

/** Takes over the distances whose whole path still stands; a path that runs in a circle has lost an edge. */
function takeOver(old: Relaxation, fresh: Relaxation, sources: Int32Array, atMost: Float64Array): void {
	const verdicts = new Uint8Array(old.via.length);
	for (let point = 0; point < old.via.length; point++) {
		let walker = point;
		let verdict = unknown;
		while (verdict === unknown) {
			const edge = old.via[walker] ?? noEdge;
			verdict = edge === noEdge ? sound : atMost[edge] === Infinity ? lost : (verdicts[walker] ?? unknown);
			if (verdict === unknown) walker = sources[edge] ?? 0;
		}
		verdicts[walker] = verdict;
		for (let on = point; on !== walker; on = sources[old.via[on] ?? 0] ?? 0) verdicts[on] = verdict;
		if (verdict === lost || old.via[point] === noEdge) continue;
		fresh.distances[point] = old.distances[point] ?? Infinity;
		fresh.via[point] = old.via[point] ?? noEdge;
	}
}

/** Whether a point's path stands. */
const [unknown, sound, lost] = [0, 1, 2];

function copyOf({ distances, via }: Relaxation): Relaxation {
	return { distances: distances.slice(), via: via.slice() };
}

/** Relaxes until nothing changes; false where edges that do not touch the origin run in a negative circle. */
function relax({ from, to, atMost }: Edges, direction: Direction, { distances, via }: Relaxation): boolean {
	const sources = direction === 'forwards' ? from : to;
	const targets = direction === 'forwards' ? to : from;
	const nEdges = atMost.length;
	// The round in which a point last moved: an edge whose source has stood still since it was looked at has nothing to say.
	const movedIn = new Int32Array(distances.length);
	for (let round = 1; ; round++) {
		let changed = false;
		const isForth = (round % 2 === 1) === (direction === 'backwards');
		const [first, beyond, step] = isForth ? [0, nEdges, 1] : [nEdges - 1, -1, -1];
		for (let edge = first; edge !== beyond; edge += step) {
			const source = sources[edge] ?? 0;
			if ((movedIn[source] ?? 0) < round - 1) continue;
			const target = targets[edge] ?? 0;
			const candidate = (distances[source] ?? Infinity) + (atMost[edge] ?? 0);
			if (candidate >= (distances[target] ?? Infinity)) continue;
			// The origin stays where it is: what would move it shows where a point's bounds cross, or in a loop of its own.
			if (target === 0 && source !== 0) continue;
			via[target] = edge;
			if (target === 0) return false;
			distances[target] = candidate;
			movedIn[target] = round;
			changed = true;
		}
		if (!changed) return true;
		// A round that still changes something after a few may be circling: look, then look again ever more rarely.
		const isTimeToLook = (round & (round - 1)) === 0 || round > distances.length;
		if (isTimeToLook && cyclesIn(sources, via).length > 0) return false;
	}
}

function circling(sources: Int32Array, { via }: Relaxation, reached: Reached): Conflict {
	return {
		consistent: false,
		isThroughOrigin: false,
		reached,
		*cycles(isGone) {
			for (const cycle of cyclesIn(sources, via)) if (!cycle.some(isGone)) yield cycle;
		},
	};
}

/** Every cycle among the `via` edges is a negative cycle of the network. Each point has one such edge, so none share any. */
function cyclesIn(sources: Int32Array, via: Int32Array): readonly (readonly number[])[] {
	const cycles: number[][] = [];
	const seen = new Int32Array(via.length);
	for (let start = 0; start < via.length; start++) {
		let point = start;
		while (seen[point] === 0) {
			seen[point] = start + 1;
			const edge = via[point] ?? noEdge;
			if (edge === noEdge) break;
			point = sources[edge] ?? 0;
		}
		if (seen[point] !== start + 1 || via[point] === noEdge) continue;
		const cycle: number[] = [];
		let walker = point;
		do {
			const edge = via[walker] ?? noEdge;
			cycle.push(edge);
			walker = sources[edge] ?? 0;
		} while (walker !== point);
		cycles.push(cycle.reverse());
	}
	return cycles;
}

/**
 * The same conflict in fewer edges, where one from or to the origin says enough in place of a way over other points.
 * Cost: linear in edges.
 */
export function shortcut(
	{ from, to, atMost }: Edges,
	cycle: readonly number[],
	isLive: (edge: number) => boolean,
): readonly number[] {
	const first = cycle.findIndex((edge) => from[edge] === 0);
	if (first < 0) return cycle;
	const way = [...cycle.slice(first), ...cycle.slice(0, first)];
	const out = new Map<number, number>();
	const back = new Map<number, number>();
	const keepTightest = (edges: Map<number, number>, point: number, edge: number): void => {
		const known = edges.get(point);
		if (known === undefined || (atMost[edge] ?? 0) < (atMost[known] ?? 0)) edges.set(point, edge);
	};
	const passed = new Set(way.map((edge) => to[edge] ?? 0));
	passed.delete(0);
	for (let edge = 0; edge < atMost.length; edge++) {
		const [source, target] = [from[edge] ?? 0, to[edge] ?? 0];
		if (source === 0 && passed.has(target) && isLive(edge)) keepTightest(out, target, edge);
		if (target === 0 && passed.has(source) && isLive(edge)) keepTightest(back, source, edge);
	}
	const sum = (edges: readonly number[]): number => edges.reduce((total, edge) => total + (atMost[edge] ?? 0), 0);
	let rest = sum(way);
	let begin: readonly number[] = way;
	let total = rest;
	// The furthest point that can be reached at once, then the first from which the origin can.
	for (const [at, edge] of way.entries()) {
		rest -= atMost[edge] ?? 0;
		const direct = out.get(to[edge] ?? 0);
		if (direct === undefined || (atMost[direct] ?? 0) + rest >= 0) continue;
		begin = [direct, ...way.slice(at + 1)];
		total = (atMost[direct] ?? 0) + rest;
	}
	let reached = 0;
	for (const [at, edge] of begin.entries()) {
		reached += atMost[edge] ?? 0;
		const direct = back.get(to[edge] ?? 0);
		if (direct !== undefined && reached + (atMost[direct] ?? 0) < 0) return [...begin.slice(0, at + 1), direct];
	}
	return total < 0 ? begin : way;
}

function hasEmpty(upper: Float64Array, lower: Float64Array): boolean {
	for (let point = 1; point < upper.length; point++) {
		if ((upper[point] ?? Infinity) + (lower[point] ?? Infinity) < 0) return true;
	}
	return false;
}

/** Whether a point would have to be earlier than it can be. */
function isEmpty(point: number, upper: Relaxation, lower: Relaxation): boolean {
	return (upper.distances[point] ?? Infinity) + (lower.distances[point] ?? Infinity) < 0;
}

/** Conflicts through the origin: out to a point by its latest bound, back by its earliest. */
function crossing({ from, to }: Edges, reached: Reached): Conflict {
	const { upper, lower } = reached;
	return {
		reached,
		consistent: false,
		isThroughOrigin: true,
		*cycles(isGone) {
			const out = { sources: from, via: upper.via, doubtful: new Uint8Array(upper.via.length) };
			const back = { sources: to, via: lower.via, doubtful: new Uint8Array(lower.via.length) };
			for (let point = 1; point < upper.via.length; point++) {
				if (!isEmpty(point, upper, lower)) continue;
				if (isDoubtful(out, point, isGone) || isDoubtful(back, point, isGone)) continue;
				yield shortest(point, out, back);
			}
		},
	};
}

interface Tree {
	readonly sources: Int32Array;
	readonly via: Int32Array;
	/** Points whose path has an edge that is gone. */
	readonly doubtful: Uint8Array;
}

/** Whether a point's path has lost an edge; its points are marked, so that none of them is walked over again. */
function isDoubtful({ sources, via, doubtful }: Tree, start: number, isGone: (edge: number) => boolean): boolean {
	let point = start;
	let isLost = false;
	for (;;) {
		const edge = via[point] ?? noEdge;
		if (doubtful[point] === 1 || (edge !== noEdge && isGone(edge))) isLost = true;
		if (isLost || edge === noEdge) break;
		point = sources[edge] ?? 0;
	}
	if (!isLost) return false;
	for (let walker = start; ; walker = sources[via[walker] ?? 0] ?? 0) {
		doubtful[walker] = 1;
		if (walker === point) return true;
	}
}

/** The cycle through a point without the loops in which the way out and the way back meet. */
function shortest(point: number, out: Tree, back: Tree): readonly number[] {
	const ahead = new Set([point]);
	for (const edge of path(point, back.via, back.sources)) ahead.add(back.sources[edge] ?? 0);
	let turn = point;
	for (const edge of path(point, out.via, out.sources)) {
		const source = out.sources[edge] ?? 0;
		if (source === 0 || !ahead.has(source)) continue;
		turn = source;
		break;
	}
	return [...path(turn, out.via, out.sources), ...path(turn, back.via, back.sources).toReversed()];
}

/** The edges from the origin to a point, given the edge by which each point is reached. */
function path(point: number, via: Int32Array, sources: Int32Array): readonly number[] {
	const edges: number[] = [];
	for (let edge = via[point] ?? noEdge; edge !== noEdge; edge = via[sources[edge] ?? 0] ?? noEdge) edges.push(edge);
	return edges.reverse();
}

function finite(distance: number | undefined): number | undefined {
	return distance === undefined || distance === Infinity ? undefined : distance;
}

function negate(value: number | undefined): number | undefined {
	return value === undefined ? undefined : 0 - value;
}
