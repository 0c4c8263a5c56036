/**
 * Which evidence stands: hard evidence that contradicts is told and set aside, soft evidence yields to hard.
 */
import { isSameFact } from './evidence.js';
import type { TimeEvidence } from './model.js';
import { forces } from './moments.js';
import type { Conflict, Solution } from './network.js';
import { shortcut, solve } from './network.js';
import type { ScriptNetwork } from './scriptNetwork.js';
import { weakest } from './strength.js';

/** More contradictions than this are not told apart. */
const mostContradictions = 10;

export interface Settled {
	/** The bounds by hard evidence alone, and by all. */
	readonly hard: Solution;
	readonly soft: Solution;
	readonly contradictions: readonly (readonly TimeEvidence[])[];
	/** The soft reasons that gave way, in the order in which they did. */
	readonly yielded: ReadonlySet<number>;
}

/** Cost: a sweep or a few over all edges; once more for each round of contradictions. */
export function settle(network: ScriptNetwork): Settled {
	const gone = new Uint8Array(network.nReasons);
	const contradictions: TimeEvidence[][] = [];
	const stands = (edge: number): boolean => gone[network.reasonOf[edge] ?? 0] !== 1;
	const hard = consistent(network, { gone, upTo: forces.hard, start: undefined }, (links) => {
		if (contradictions.length >= mostContradictions) return toGiveUp(network, links);
		const short = shortcut(network.edges, links, (edge) => network.force[edge] === forces.hard && stands(edge));
		contradictions.push(chainOf(network, short));
		const shared = links.filter((edge) => short.includes(edge));
		return toGiveUp(network, shared.length > 0 ? shared : short);
	});
	const yielded = new Set<number>();
	const giveWay = (reason: number): number => {
		yielded.add(reason);
		return reason;
	};
	for (const reason of refutedOrder(network, hard)) gone[giveWay(reason)] = 1;
	let soft = hard;
	for (const upTo of [forces.order, forces.guess]) {
		if (upTo === forces.guess && !network.force.includes(forces.guess)) break;
		soft = consistent(network, { gone, upTo, start: soft }, (links) => {
			const weak = links.filter((edge) => network.force[edge] !== forces.hard);
			const guessed = weak.filter((edge) => network.force[edge] === forces.guess);
			return giveWay(latestOf(network, guessed.length > 0 ? guessed : weak));
		});
	}
	return { hard, soft, contradictions, yielded };
}

interface Stage {
	/** By reason: 1 where it has been given up. */
	readonly gone: Uint8Array;
	/** The weakest force that takes part. */
	readonly upTo: number;
	/** A solution without the weaker forces. */
	readonly start: Solution | undefined;
}

/** Solves with as many reasons as can hold together; `choose` says which to give up of those that cannot. */
function consistent(
	{ nPoints, edges, force, reasonOf }: ScriptNetwork,
	{ gone, upTo, start }: Stage,
	choose: (links: readonly number[]) => number,
): Solution {
	let conflict: Conflict | undefined;
	const atMost = edges.atMost.slice();
	for (;;) {
		for (let edge = 0; edge < atMost.length; edge++) {
			if ((force[edge] ?? 0) > upTo || gone[reasonOf[edge] ?? 0] === 1) atMost[edge] = Infinity;
		}
		const solution = solve(nPoints, { ...edges, atMost }, { start, conflict });
		if (solution.consistent) return solution;
		conflict = solution;
		for (const links of conflict.cycles((edge) => gone[reasonOf[edge] ?? 0] === 1)) gone[choose(links)] = 1;
	}
}

/** The order links that hard bounds alone refute, in one pass in script order. */
function refutedOrder({ nPoints, edges, force, reasonOf }: ScriptNetwork, hard: Solution): ReadonlySet<number> {
	const earliest = new Float64Array(nPoints);
	for (let point = 0; point < nPoints; point++) earliest[point] = hard.earliest(point) ?? -Infinity;
	const refuted = new Set<number>();
	for (let edge = 0; edge < force.length; edge++) {
		const reason = reasonOf[edge] ?? 0;
		if (force[edge] !== forces.order || refuted.has(reason)) continue;
		// A link `from − to ≤ −least` says that `from` starts at least so long after `to`.
		const from = edges.from[edge] ?? 0;
		const pushed = (earliest[edges.to[edge] ?? 0] ?? -Infinity) - (edges.atMost[edge] ?? 0);
		if (pushed > (hard.latest(from) ?? Infinity)) refuted.add(reason);
		else if (pushed > (earliest[from] ?? -Infinity)) earliest[from] = pushed;
	}
	return refuted;
}

/**
 * Which reason of a contradiction is set aside: of the scene that stands last its words for the way from another scene,
 * because its date is what the scenes behind it go on from. So one slip is told once.
 */
function toGiveUp(network: ScriptNetwork, links: readonly number[]): number {
	const { reasonOf, evidence } = network;
	const last = evidence(latestOf(network, links)).scene;
	const ways = links.filter((edge) => {
		const { scene, from } = evidence(reasonOf[edge] ?? 0);
		return scene === last && from !== undefined;
	});
	return latestOf(network, ways.length > 0 ? ways : links);
}

/** The reason of the link that stands last in the script. */
function latestOf({ reasonOf, evidence }: ScriptNetwork, links: readonly number[]): number {
	const reasons = links.map((edge) => reasonOf[edge] ?? 0);
	return reasons.reduce((lhs, rhs) => (evidence(rhs).scene >= evidence(lhs).scene ? rhs : lhs));
}

/** The evidence of some links, each fact once, as surely as its weakest link has it, in script order. */
export function chainOf({ reasonOf, evidence }: ScriptNetwork, links: readonly number[]): TimeEvidence[] {
	const reasons = new Set(links.map((edge) => reasonOf[edge] ?? 0));
	const chain: TimeEvidence[] = [];
	for (const fact of [...reasons].map(evidence).sort((lhs, rhs) => lhs.scene - rhs.scene)) {
		let known = chain.length - 1;
		while (chain[known]?.scene === fact.scene && !isSameFact(chain[known] ?? fact, fact)) known--;
		const other = chain[known];
		if (other === undefined || other.scene !== fact.scene) chain.push(fact);
		else if (weakest([fact.strength, other.strength]) === fact.strength) chain[known] = fact;
	}
	return chain;
}
