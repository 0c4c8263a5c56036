/**
 * Which evidence stands: hard evidence that contradicts is told and set aside, soft evidence yields to hard.
 */
import type { TimeEvidence } from './model.js';
import type { TimedConstraint } from './moments.js';
import type { Solution } from './network.js';
import { solve } from './network.js';

/** More contradictions than this are not told apart. */
const mostContradictions = 10;

/** A consistent set of constraints and its bounds. */
export interface Settled {
	readonly solution: Solution;
	readonly constraints: readonly TimedConstraint[];
}

/** Solves the hard evidence; what contradicts is told, and its latest link set aside. */
export function settleHard(
	nPoints: number,
	hard: readonly TimedConstraint[],
): Settled & { contradictions: TimeEvidence[][] } {
	let constraints = hard;
	const contradictions: TimeEvidence[][] = [];
	for (;;) {
		const solution = solve(nPoints, constraints);
		if (solution.consistent) return { solution, constraints, contradictions };
		const links = solution.cycle.flatMap((index) => constraints[index] ?? []);
		if (contradictions.length < mostContradictions) contradictions.push(chainOf(links));
		const latest = links.reduce((lhs, rhs) => (rhs.evidence.scene >= lhs.evidence.scene ? rhs : lhs));
		constraints = constraints.filter(({ evidence }) => evidence !== latest.evidence);
	}
}

/**
 * Adds the soft evidence that the hard leaves room for: first order and same days, then guesses (ages, which year a holiday is of). What is in the way of
 * hard evidence yields, the latest first.
 */
export function settleSoft(
	nPoints: number,
	hard: Settled,
	order: readonly TimedConstraint[],
	guesses: readonly TimedConstraint[],
): Settled & { yielded: readonly TimeEvidence[] } {
	const yielded = new Set<TimeEvidence>();
	let accepted = possibleOrder(nPoints, hard, order, yielded);
	let settled: Settled = hard;
	const guessed = new Set(guesses);
	for (const extra of [[], guesses]) {
		let candidates = [...accepted, ...extra];
		for (;;) {
			const constraints = [...hard.constraints, ...candidates];
			const solution = solve(nPoints, constraints);
			if (solution.consistent) {
				settled = { solution, constraints };
				accepted = candidates;
				break;
			}
			const soft = solution.cycle.flatMap((index) => constraints[index] ?? []).filter((link) => link.soft);
			const doubtful = soft.filter((link) => guessed.has(link));
			const weakestLink = (doubtful.length > 0 ? doubtful : soft).reduce((lhs, rhs) =>
				rhs.evidence.scene >= lhs.evidence.scene ? rhs : lhs,
			);
			yielded.add(weakestLink.evidence);
			candidates = candidates.filter(({ evidence }) => evidence !== weakestLink.evidence);
		}
	}
	return { ...settled, yielded: [...yielded] };
}

/** Drops the order links that hard bounds alone refute, in one pass in script order. */
function possibleOrder(
	nPoints: number,
	hard: Settled,
	order: readonly TimedConstraint[],
	yielded: Set<TimeEvidence>,
): readonly TimedConstraint[] {
	const earliest = new Float64Array(nPoints);
	for (let point = 0; point < nPoints; point++) earliest[point] = hard.solution.earliest(point) ?? -Infinity;
	const kept: TimedConstraint[] = [];
	for (const constraint of order) {
		if (yielded.has(constraint.evidence)) continue;
		// A link `from − to ≤ −least` says that `from` starts at least so long after `to`.
		const { from, to, atMost } = constraint;
		const pushed = (earliest[to] ?? -Infinity) - atMost;
		if (pushed > (hard.solution.latest(from) ?? Infinity)) {
			yielded.add(constraint.evidence);
			continue;
		}
		if (pushed > (earliest[from] ?? -Infinity)) earliest[from] = pushed;
		kept.push(constraint);
	}
	return kept.filter(({ evidence }) => !yielded.has(evidence));
}

/** The evidence of some links, each once, in script order. */
export function chainOf(links: readonly TimedConstraint[]): TimeEvidence[] {
	return [...new Set(links.map(({ evidence }) => evidence))].sort((lhs, rhs) => lhs.scene - rhs.scene);
}
