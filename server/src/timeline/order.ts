/**
 * Which of two scenes is certain to come later, by hard evidence and whatever their dates, and the constraints that prove it.
 * What is told is always so; what takes more turns to find than scripts do is not told. Knows no words.
 */
import { points } from './moments.js';
import { pointOf } from './sceneTree.js';
import type { Stage } from './stage.js';
import type { Link } from './ways.js';

/** Scripts take two or three: once through in their order, once back. */
const mostTurns = 8;

/** The least way from one scene's start to every point, or from every point to it. */
interface Reach {
	readonly far: Float64Array;
	/** The link by which a point was reached last, by index; -1 for none. */
	readonly by: Int32Array;
}

export class SceneOrder {
	readonly #stage: Stage;
	readonly #known = new Map<string, Reach>();
	#links: readonly Link[] | undefined;

	constructor(stage: Stage) {
		this.#stage = stage;
	}

	/**
	 * The links whose sum puts the start of one scene before that of another; `undefined` where they may begin at once, or
	 * the other way round. All questions about one `fixed` scene cost one walk over the script.
	 */
	before(earlier: number, later: number, fixed: 'earlier' | 'later'): readonly Link[] | undefined {
		const isTowards = fixed === 'earlier';
		const [from, to] = [startOf(later), startOf(earlier)];
		const reach = this.#reach(isTowards ? to : from, isTowards);
		const open = isTowards ? from : to;
		if ((reach.far[open] ?? Infinity) >= 0) return undefined;
		const links = this.#all();
		const way: Link[] = [];
		for (let at = open, by = reach.by[at] ?? -1; by >= 0 && way.length <= links.length; by = reach.by[at] ?? -1) {
			const link = links[by];
			if (link === undefined) break;
			way.push(link);
			at = isTowards ? link.to : link.from;
		}
		return way;
	}

	#reach(end: number, isTowards: boolean): Reach {
		const key = `${String(end)} ${String(isTowards)}`;
		const known = this.#known.get(key);
		if (known !== undefined) return known;
		const links = this.#all();
		const nPoints = 2 * this.#stage.tree.nPieces + 1;
		const far = new Float64Array(nPoints).fill(Infinity);
		const by = new Int32Array(nPoints).fill(-1);
		far[end] = 0;
		let isMoving = true;
		for (let turn = 0; isMoving && turn < mostTurns; turn++) {
			isMoving = false;
			for (let nth = 0; nth < links.length; nth++) {
				const index = turn % 2 === 0 ? nth : links.length - 1 - nth;
				const link = links[index];
				if (link === undefined) continue;
				const [near, next] = isTowards ? [link.to, link.from] : [link.from, link.to];
				const sum = (far[near] ?? Infinity) + link.edge.atMost;
				if (sum >= (far[next] ?? Infinity) || next === end) continue;
				far[next] = sum;
				by[next] = index;
				isMoving = true;
			}
		}
		const reach = { far, by };
		this.#known.set(key, reach);
		return reach;
	}

	/** Every hard constraint that stands, in script order. */
	#all(): readonly Link[] {
		if (this.#links !== undefined) return this.#links;
		const { tree, blocks, gone, force } = this.#stage;
		const links: Link[] = [];
		for (const [piece, { edges, forceOf }] of blocks.entries()) {
			for (const [index, edge] of edges.entries()) {
				if ((forceOf[index] ?? 0) > force || gone[piece]?.includes(index) === true) continue;
				links.push({ piece, edge, from: pointOf(tree, piece, edge.from), to: pointOf(tree, piece, edge.to) });
			}
		}
		return (this.#links = links);
	}
}

function startOf(scene: number): number {
	return 2 * (scene + 1) + points.start - 2;
}
