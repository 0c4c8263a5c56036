/**
 * Difference constraints over integers: a Simple Temporal Problem (Dechter, Meiri, Pearl 1991).
 * Pure data in, pure data out: knows nothing of scenes, dates or Fountain. Point 0 is the origin, fixed at zero.
 */

/** `t[to] − t[from] ≤ atMost`. */
export interface Constraint {
	readonly from: number;
	readonly to: number;
	readonly atMost: number;
}

/** Tightest bounds of every point against the origin. `undefined` in a bound means unbounded. */
export interface Solution {
	readonly consistent: true;
	latest(point: number): number | undefined;
	earliest(point: number): number | undefined;
	/** The constraints, by index, whose sum proves the bound, from the origin outwards. Cost: their number. */
	whyLatest(point: number): readonly number[];
	whyEarliest(point: number): readonly number[];
}

/** Constraints that cannot all hold, by index, in cycle order. Minimal: without any one of them the rest can hold. */
export interface Conflict {
	readonly consistent: false;
	readonly cycle: readonly number[];
}

const noEdge = -1;

/**
 * Solves the network. Constraints are relaxed in their given order and in reverse by turns, so a chain given in its
 * own order settles in two rounds; the worst case is points × constraints.
 * Invariant: bounds are the tightest that hold; a reported cycle sums below zero.
 */
export function solve(nPoints: number, constraints: readonly Constraint[]): Solution | Conflict {
	const upper = relax(nPoints, constraints, 'forwards');
	if (upper.cycle !== undefined) return { consistent: false, cycle: upper.cycle };
	const lower = relax(nPoints, constraints, 'backwards');
	if (lower.cycle !== undefined) return { consistent: false, cycle: lower.cycle };
	return {
		consistent: true,
		latest: (point) => finite(upper.distances[point]),
		earliest: (point) => negate(finite(lower.distances[point])),
		whyLatest: (point) => path(point, upper.via, (edge) => constraintAt(constraints, edge).from),
		whyEarliest: (point) => path(point, lower.via, (edge) => constraintAt(constraints, edge).to),
	};
}

interface Relaxation {
	readonly distances: Float64Array;
	/** The constraint that last lowered a point's distance. */
	readonly via: Int32Array;
	readonly cycle: readonly number[] | undefined;
}

/**
 * Bellman–Ford from the origin with alternating sweeps. Components that the origin does not reach are searched for
 * negative cycles from all their points at once.
 */
function relax(nPoints: number, constraints: readonly Constraint[], direction: 'forwards' | 'backwards'): Relaxation {
	const sources = new Int32Array(constraints.length);
	const targets = new Int32Array(constraints.length);
	for (let i = 0; i < constraints.length; i++) {
		const { from, to } = constraintAt(constraints, i);
		sources[i] = direction === 'forwards' ? from : to;
		targets[i] = direction === 'forwards' ? to : from;
	}
	const distances = new Float64Array(nPoints).fill(Infinity);
	const via = new Int32Array(nPoints).fill(noEdge);
	distances[0] = 0;
	const cycle = sweep({ nPoints, constraints, sources, targets, distances, via });
	if (cycle !== undefined) return { distances, via, cycle };

	const probe = new Float64Array(nPoints);
	const probeVia = new Int32Array(nPoints).fill(noEdge);
	for (let point = 0; point < nPoints; point++) probe[point] = distances[point] === Infinity ? 0 : Infinity;
	const detached = sweep({ nPoints, constraints, sources, targets, distances: probe, via: probeVia });
	return { distances, via, cycle: detached };
}

interface Sweep {
	readonly nPoints: number;
	readonly constraints: readonly Constraint[];
	readonly sources: Int32Array;
	readonly targets: Int32Array;
	readonly distances: Float64Array;
	readonly via: Int32Array;
}

/** Relaxes until nothing changes; the negative cycle if there is one. */
function sweep(state: Sweep): readonly number[] | undefined {
	const { nPoints, constraints, sources, targets, distances, via } = state;
	let round = 0;
	for (;;) {
		let changed = noEdge;
		for (let step = 0; step < constraints.length; step++) {
			const edge = round % 2 === 0 ? step : constraints.length - 1 - step;
			const source = sources[edge] ?? 0;
			const target = targets[edge] ?? 0;
			const candidate = (distances[source] ?? Infinity) + constraintAt(constraints, edge).atMost;
			if (candidate >= (distances[target] ?? Infinity)) continue;
			distances[target] = candidate;
			via[target] = edge;
			changed = target;
		}
		if (changed === noEdge) return undefined;
		round++;
		// A round that still changes something after a few may be circling: look, then look again ever more rarely.
		if ((round & (round - 1)) === 0 || round > nPoints) {
			const cycle = findCycle(nPoints, sources, via);
			if (cycle !== undefined) return cycle;
		}
	}
}

/** A cycle among the `via` edges is a negative cycle of the network; the edges in order, or `undefined`. */
function findCycle(nPoints: number, sources: Int32Array, via: Int32Array): readonly number[] | undefined {
	const seen = new Int32Array(nPoints);
	for (let start = 0; start < nPoints; start++) {
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
		return cycle.reverse();
	}
	return undefined;
}

function path(point: number, via: Int32Array, sourceOf: (edge: number) => number): readonly number[] {
	const edges: number[] = [];
	for (let walker = point; via[walker] !== noEdge;) {
		const edge = via[walker] ?? noEdge;
		edges.push(edge);
		walker = sourceOf(edge);
	}
	return edges.reverse();
}

function constraintAt(constraints: readonly Constraint[], index: number): Constraint {
	const constraint = constraints[index];
	if (constraint === undefined) throw new RangeError(`no constraint ${String(index)}`);
	return constraint;
}

function finite(distance: number | undefined): number | undefined {
	return distance === undefined || distance === Infinity ? undefined : distance;
}

function negate(value: number | undefined): number | undefined {
	return value === undefined ? undefined : 0 - value;
}
