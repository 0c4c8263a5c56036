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
	const network = edgesOf(nPoints, constraints);
	const upper = relax(network, 'forwards');
	if (upper.cycle !== undefined) return { consistent: false, cycle: upper.cycle };
	const detached = probe(network, upper);
	if (detached !== undefined) return { consistent: false, cycle: detached };
	const lower = relax(network, 'backwards');
	if (lower.cycle !== undefined) return { consistent: false, cycle: lower.cycle };
	return {
		consistent: true,
		latest: (point) => finite(upper.distances[point]),
		earliest: (point) => negate(finite(lower.distances[point])),
		whyLatest: (point) => path(point, upper.via, network.from),
		whyEarliest: (point) => path(point, lower.via, network.to),
	};
}

/** The constraints as columns, which the inner loop reads without touching an object. */
interface Network {
	readonly nPoints: number;
	readonly from: Int32Array;
	readonly to: Int32Array;
	readonly atMost: Float64Array;
}

function edgesOf(nPoints: number, constraints: readonly Constraint[]): Network {
	const from = new Int32Array(constraints.length);
	const to = new Int32Array(constraints.length);
	const atMost = new Float64Array(constraints.length);
	constraints.forEach((constraint, edge) => {
		from[edge] = constraint.from;
		to[edge] = constraint.to;
		atMost[edge] = constraint.atMost;
	});
	return { nPoints, from, to, atMost };
}

interface Relaxation {
	readonly distances: Float64Array;
	/** The constraint that last lowered a point's distance. */
	readonly via: Int32Array;
	readonly cycle: readonly number[] | undefined;
}

/** Bellman–Ford from the origin with alternating sweeps. */
function relax(network: Network, direction: 'forwards' | 'backwards'): Relaxation {
	const distances = new Float64Array(network.nPoints).fill(Infinity);
	distances[0] = 0;
	return sweep(network, direction, distances);
}

/** A negative cycle among the points that the origin does not reach, searched for from all of them at once. */
function probe(network: Network, { distances }: Relaxation): readonly number[] | undefined {
	const starts = distances.map((distance) => (distance === Infinity ? 0 : Infinity));
	return starts.includes(0) ? sweep(network, 'forwards', starts).cycle : undefined;
}

/** Relaxes until nothing changes, or until a negative cycle shows. Lowers `distances` in place. */
function sweep(network: Network, direction: 'forwards' | 'backwards', distances: Float64Array): Relaxation {
	const { nPoints, atMost } = network;
	const sources = direction === 'forwards' ? network.from : network.to;
	const targets = direction === 'forwards' ? network.to : network.from;
	const via = new Int32Array(nPoints).fill(noEdge);
	for (let round = 1; ; round++) {
		let changed = false;
		for (let step = 0; step < atMost.length; step++) {
			const edge = round % 2 === 1 ? step : atMost.length - 1 - step;
			const target = targets[edge] ?? 0;
			const candidate = (distances[sources[edge] ?? 0] ?? Infinity) + (atMost[edge] ?? 0);
			if (candidate >= (distances[target] ?? Infinity)) continue;
			distances[target] = candidate;
			via[target] = edge;
			changed = true;
		}
		if (!changed) return { distances, via, cycle: undefined };
		// A round that still changes something after a few may be circling: look, then look again ever more rarely.
		if ((round & (round - 1)) === 0 || round > nPoints) {
			const cycle = findCycle(nPoints, sources, via);
			if (cycle !== undefined) return { distances, via, cycle };
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

/** The edges from the origin to a point, given the point that each edge comes from. */
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
