/**
 * Which evidence stands: hard evidence that contradicts what stands before it is told and set aside, soft evidence yields to
 * hard, and where conventions contradict each other the later one yields.
 */
import { isSameFact, tellsMore } from './evidence.js';
import type { TimeEvidence } from './model.js';
import { forces } from './moments.js';
import type { SceneBlock } from './sceneBlock.js';
import type { Before, ScriptNetwork } from './scriptNetwork.js';
import { datesFirst, oldOf } from './scriptNetwork.js';
import { shortcut } from './shortcut.js';
import { Solution } from './solution.js';
import type { Stage } from './stage.js';
import { solveStage } from './stage.js';
import { weakest } from './strength.js';
import type { Link } from './ways.js';
import { Ways } from './ways.js';

/** More contradictions than this are not told. */
const mostContradictions = 10;

export interface Settled {
	/** The bounds by hard evidence alone, and by all. */
	readonly hard: Solution;
	readonly soft: Solution;
	readonly contradictions: readonly (readonly TimeEvidence[])[];
	/** The links that the next scene comes later that gave way, in script order. */
	readonly yielded: () => readonly TimeEvidence[];
}

/** Cost: a look at each scene, more where an edit makes a difference. */
export function settle(network: ScriptNetwork, before: Before | undefined, old: Settled | undefined): Settled {
	const { hard } = network;
	const { blocks, tree } = hard;
	const known = before === undefined ? undefined : old?.soft.stage;
	const blockOf = (piece: number): SceneBlock => {
		const block = blocks[piece];
		if (block === undefined) throw new RangeError(`no piece ${String(piece)}`);
		return block;
	};
	const softer = (force: number, stronger: Stage, stage: Stage | undefined): Stage =>
		solveStage({
			tree,
			force,
			stronger,
			blockOf,
			inOrder: (_, { reasons }) => [...reasons.keys()],
			old: oldOf(
				before,
				[stage, stage?.stronger].find((each) => each?.force === force),
				(piece) => {
					return stronger.changes[piece] === 1;
				},
			),
		});
	let soft = softer(forces.order, hard, known);
	if (network.weakest.includes(forces.guess)) soft = softer(forces.guess, soft, known);
	return {
		hard: new Solution(hard, before && old && { solution: old.hard, pieceOf: before.pieceOf }),
		soft: new Solution(soft, before && old && { solution: old.soft, pieceOf: before.pieceOf }),
		contradictions: contradictionsIn(network),
		yielded: () => yieldedOrder(network, soft),
	};
}

/** What contradicts, the first few in script order, each minimal as its chain. */
function contradictionsIn(network: ScriptNetwork): readonly (readonly TimeEvidence[])[] {
	const { gone, blocks } = network.hard;
	const told: (readonly TimeEvidence[])[] = [];
	const ways = new Ways(network.hard);
	for (let piece = 0; piece < gone.length; piece++) {
		const [lost, block] = [gone[piece], blocks[piece]];
		if (lost === undefined || lost.length === 0 || block === undefined) continue;
		const believed: number[] = [];
		for (const reason of datesFirst(block, (each) => network.evidence(piece, each))) {
			const edges = [...block.edges.keys()].filter(
				(edge) => block.reasonOf[edge] === reason && block.forceOf[edge] === forces.hard,
			);
			if (!edges.some((edge) => lost.includes(edge))) believed.push(...edges);
			else if (told.length < mostContradictions)
				told.push(chainOf(network, shortcut(ways.circle(piece, [...believed, ...edges]), network.hard)));
		}
	}
	return told;
}

function yieldedOrder({ evidence }: ScriptNetwork, { gone, blocks }: Stage): readonly TimeEvidence[] {
	const yielded: TimeEvidence[] = [];
	for (let piece = 0; piece < blocks.length; piece++) {
		const [block, edges] = [blocks[piece], gone[piece]];
		if (block === undefined || edges === undefined || edges.length === 0) continue;
		const lost = new Set(edges.map((edge) => block.reasonOf[edge]));
		for (const [index, reason] of block.reasons.entries())
			if (reason.isOrder && lost.has(index)) yielded.push(evidence(piece, reason));
	}
	return yielded;
}

/** The evidence of some links, each fact once, as surely as its weakest link has it, in script order. */
export function chainOf({ evidence }: ScriptNetwork, links: readonly Link[]): TimeEvidence[] {
	const facts = new Set(links.map(({ piece, edge }) => evidence(piece, edge.reason)));
	const chain: TimeEvidence[] = [];
	for (const fact of [...facts].sort((lhs, rhs) => lhs.scene - rhs.scene)) {
		let known = chain.length - 1;
		while (chain[known]?.scene === fact.scene && !isSameFact(chain[known] ?? fact, fact)) known--;
		const other = chain[known];
		if (other === undefined || other.scene !== fact.scene) chain.push(fact);
		else if (weakest([fact.strength, other.strength]) === fact.strength) chain[known] = fact;
	}
	return chain.filter((fact) => !chain.some((other) => tellsMore(other, fact)));
}
