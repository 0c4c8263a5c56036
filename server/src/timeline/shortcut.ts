/** Contradictions in as few words as prove them. Knows numbers only. */
import { pointOf } from './sceneTree.js';
import type { Stage } from './stage.js';
import type { Link } from './ways.js';

/**
 * The same contradiction in fewer constraints, where one from or to the origin says enough in place of a way over other
 * points. `circle` is in the order of its way, all constraints together below zero; so is the result.
 */
export function shortcut(circle: readonly Link[], { tree, blocks, gone, force }: Stage): readonly Link[] {
	const first = circle.findIndex(({ from }) => from === 0);
	if (first < 0) return circle;
	const way = [...circle.slice(first), ...circle.slice(0, first)];
	const out = new Map<number, Link>();
	const back = new Map<number, Link>();
	const keepTightest = (links: Map<number, Link>, point: number, link: Link): void => {
		const known = links.get(point);
		if (known === undefined || link.edge.atMost < known.edge.atMost) links.set(point, link);
	};
	for (const piece of new Set(way.map((link) => link.piece))) {
		const block = blocks[piece];
		for (const [index, edge] of block?.edges.entries() ?? []) {
			const stands = (block?.forceOf[index] ?? 0) <= force && gone[piece]?.includes(index) !== true;
			if (!stands) continue;
			const [from, to] = [pointOf(tree, piece, edge.from), pointOf(tree, piece, edge.to)];
			if (from === 0) keepTightest(out, to, { piece, edge, from, to });
			if (to === 0) keepTightest(back, from, { piece, edge, from, to });
		}
	}
	for (const link of way) {
		if (link.from === 0) keepTightest(out, link.to, link);
		if (link.to === 0) keepTightest(back, link.from, link);
	}
	let rest = way.reduce((total, { edge }) => total + edge.atMost, 0);
	let total = rest;
	let begin: readonly Link[] = way;
	// The furthest point that can be reached at once, then the first from which the origin can.
	for (const [at, { to, edge }] of way.entries()) {
		rest -= edge.atMost;
		const direct = out.get(to);
		if (direct === undefined || direct.edge.atMost + rest >= 0) continue;
		begin = [direct, ...way.slice(at + 1)];
		total = direct.edge.atMost + rest;
	}
	let reached = 0;
	for (const [at, { to, edge }] of begin.entries()) {
		reached += edge.atMost;
		const direct = back.get(to);
		if (direct !== undefined && reached + direct.edge.atMost < 0) return [...begin.slice(0, at + 1), direct];
	}
	return total < 0 ? begin : way;
}
