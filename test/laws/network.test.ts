/** Laws of the constraint network, against a brute-force solver on small networks. */
import assert from 'node:assert/strict';

import fc from 'fast-check';

import type { Conflict, Solution } from '../../server/src/timeline/network.js';
import { solve as solveEdges } from '../../server/src/timeline/network.js';

/** `t[to] − t[from] ≤ atMost`. */
interface Constraint {
	readonly from: number;
	readonly to: number;
	readonly atMost: number;
}

function solve(
	count: number,
	constraints: readonly Constraint[],
	start?: Solution,
	conflict?: Conflict,
): Solution | Conflict {
	const edges = {
		from: Int32Array.from(constraints, ({ from }) => from),
		to: Int32Array.from(constraints, ({ to }) => to),
		atMost: Float64Array.from(constraints, ({ atMost }) => atMost),
	};
	return solveEdges(count, edges, { start, conflict });
}

const nPoints = 4;
const reach = 19;
/** No bound of a network of these weights lies further from the origin. */
const furthestBound = 9;

const constraint = fc.record({
	from: fc.nat(nPoints - 1),
	to: fc.nat(nPoints - 1),
	atMost: fc.integer({ min: -3, max: 3 }),
});
const network = fc.array(constraint, { maxLength: 8 });

/** All assignments with the origin at zero that satisfy everything, in a box wide enough for these weights. */
function* assignments(constraints: readonly Constraint[]): Iterable<readonly number[]> {
	const times = [0, 0, 0, 0];
	for (let a = -reach; a <= reach; a++) {
		for (let b = -reach; b <= reach; b++) {
			for (let c = -reach; c <= reach; c++) {
				times.splice(1, 3, a, b, c);
				if (constraints.every(({ from, to, atMost }) => (times[to] ?? 0) - (times[from] ?? 0) <= atMost))
					yield [...times];
			}
		}
	}
}

function isSatisfiable(constraints: readonly Constraint[]): boolean {
	for (const assignment of assignments(constraints)) return assignment.length > 0;
	return false;
}

describe('the constraint network', () => {
	it('finds a solution exactly when there is one, with the tightest bounds', () => {
		fc.assert(
			fc.property(network, (constraints) => {
				const solution = solve(nPoints, constraints);
				assert.equal(solution.consistent, isSatisfiable(constraints));
				if (!solution.consistent) return;
				const all = [...assignments(constraints)];
				for (let point = 0; point < nPoints; point++) {
					const times = all.map((assignment) => assignment[point] ?? 0);
					const latest: number | undefined = solution.latest(point);
					const earliest: number | undefined = solution.earliest(point);
					if (latest !== undefined) assert.equal(latest, Math.max(...times));
					else assert.ok(Math.max(...times) > furthestBound);
					if (earliest !== undefined) assert.equal(earliest, Math.min(...times));
					else assert.ok(Math.min(...times) < -furthestBound);
				}
			}),
			{ numRuns: 100 },
		);
	});

	it('explains contradictions by cycles that sum below zero and of which no link can be spared', () => {
		fc.assert(
			fc.property(network, (constraints) => {
				const solution = solve(nPoints, constraints);
				if (solution.consistent) return;
				const gone = new Set<number>();
				let nCycles = 0;
				for (const links of solution.cycles((edge) => gone.has(edge))) {
					nCycles++;
					const cycle = links.flatMap((index) => constraints[index] ?? []);
					assert.ok(!links.some((edge) => gone.has(edge)), 'no two share a link that was given up');
					assert.ok(cycle.reduce((sum, { atMost }) => sum + atMost, 0) < 0);
					for (const spared of cycle)
						assert.equal(
							solve(
								nPoints,
								cycle.filter((link) => link !== spared),
							).consistent,
							true,
						);
					gone.add(links.at(-1) ?? 0);
				}
				assert.ok(nCycles > 0, 'there is one at least');
			}),
			{ numRuns: 500 },
		);
	});

	it('gives the same bounds when it goes on from a solution of some of the constraints', () => {
		fc.assert(
			fc.property(network, fc.nat(8), (constraints, nFirst) => {
				const some = constraints.map((each, index) => (index < nFirst ? each : { ...each, atMost: Infinity }));
				const start = solve(nPoints, some);
				if (!start.consistent) return;
				const there = solve(nPoints, constraints);
				const on = solve(nPoints, constraints, start);
				assert.equal(on.consistent, there.consistent);
				if (!there.consistent || !on.consistent) return;
				for (let point = 0; point < nPoints; point++) {
					assert.equal(on.latest(point), there.latest(point));
					assert.equal(on.earliest(point), there.earliest(point));
				}
			}),
			{ numRuns: 500 },
		);
	});

	it('gives the same bounds when it goes on from conflicts without what was given up for them', () => {
		fc.assert(
			fc.property(network, fc.nat(8), (constraints, nFirst) => {
				const some = constraints.map((each, index) => (index < nFirst ? each : { ...each, atMost: Infinity }));
				const start = solve(nPoints, some);
				const from = start.consistent ? start : undefined;
				const gone = new Set<number>();
				let on = solve(nPoints, constraints, from);
				while (!on.consistent) {
					for (const links of on.cycles((edge) => gone.has(edge))) gone.add(Math.max(...links));
					if (from !== undefined && [...gone].some((edge) => edge < nFirst)) return;
					const left = constraints.map((each, index) => (gone.has(index) ? { ...each, atMost: Infinity } : each));
					const there = solve(nPoints, left);
					on = solve(nPoints, left, from, on);
					assert.equal(on.consistent, there.consistent);
					if (!there.consistent || !on.consistent) continue;
					for (let point = 0; point < nPoints; point++) {
						assert.equal(on.latest(point), there.latest(point));
						assert.equal(on.earliest(point), there.earliest(point));
						if (point > 0)
							assert.ok([...on.whyLatest(point), ...on.whyEarliest(point)].every((edge) => !gone.has(edge)));
					}
				}
			}),
			{ numRuns: 2000 },
		);
	});

	it('gives the same verdict in any order of the constraints', () => {
		fc.assert(
			fc.property(network, (constraints) => {
				const there = solve(nPoints, constraints);
				const back = solve(nPoints, constraints.toReversed());
				assert.equal(there.consistent, back.consistent);
				if (!there.consistent || !back.consistent) return;
				for (let point = 0; point < nPoints; point++) {
					assert.equal(there.latest(point), back.latest(point));
					assert.equal(there.earliest(point), back.earliest(point));
				}
			}),
			{ numRuns: 500 },
		);
	});

	it('proves each bound by constraints that add up to it', () => {
		fc.assert(
			fc.property(network, (constraints) => {
				const solution = solve(nPoints, constraints);
				if (!solution.consistent) return;
				const sum = (edges: readonly number[]): number =>
					edges.reduce((total, edge) => total + (constraints[edge]?.atMost ?? NaN), 0);
				for (let point = 1; point < nPoints; point++) {
					const latest: number | undefined = solution.latest(point);
					const earliest: number | undefined = solution.earliest(point);
					if (latest !== undefined) assert.equal(sum(solution.whyLatest(point)), latest);
					if (earliest !== undefined) assert.equal(0 - sum(solution.whyEarliest(point)), earliest);
				}
			}),
			{ numRuns: 500 },
		);
	});
});
