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

/** Constraints side by side: their ends, how far apart these are at most, and where they stand. */
interface Constraints {
	readonly count: number;
	readonly from: Int32Array;
	readonly to: Int32Array;
	readonly atMost: Float64Array;
	readonly pieces: Int32Array;
	/** By index in the block of the piece. */
	readonly edgesOf: Int32Array;
}

export class SceneOrder {
	readonly #stage: Stage;
	readonly #known = new Map<string, Reach>();
	#constraints: Constraints | undefined;

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
		const { count } = this.#all();
		const way: Link[] = [];
		for (let at = open, by = reach.by[at] ?? -1; by >= 0 && way.length <= count; by = reach.by[at] ?? -1) {
			const link = this.#link(by);
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
		const { count, from, to, atMost } = this.#all();
		const [nears, nexts] = isTowards ? [to, from] : [from, to];
		const nPoints = 2 * this.#stage.tree.nPieces + 1;
		const far = new Float64Array(nPoints).fill(Infinity);
		const by = new Int32Array(nPoints).fill(-1);
		far[end] = 0;
		let isMoving = true;
		for (let turn = 0; isMoving && turn < mostTurns; turn++) {
			isMoving = false;
			for (let nth = 0; nth < count; nth++) {
				const index = turn % 2 === 0 ? nth : count - 1 - nth;
				const next = nexts[index] ?? 0;
				const sum = (far[nears[index] ?? 0] ?? Infinity) + (atMost[index] ?? Infinity);
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
	#all(): Constraints {
		if (this.#constraints !== undefined) return this.#constraints;
		const { tree, blocks, gone, force } = this.#stage;
		const size = blocks.reduce((sum, { edges }) => sum + edges.length, 0);
		const [from, to, atMost] = [new Int32Array(size), new Int32Array(size), new Float64Array(size)];
		const [pieces, edgesOf] = [new Int32Array(size), new Int32Array(size)];
		let count = 0;
		for (let piece = 0; piece < blocks.length; piece++) {
			const [block, lost] = [blocks[piece], gone[piece]];
			if (block === undefined) continue;
			for (let index = 0; index < block.edges.length; index++) {
				const edge = block.edges[index];
				if (edge === undefined || (block.forceOf[index] ?? 0) > force) continue;
				if (lost !== undefined && lost.length > 0 && lost.includes(index)) continue;
				from[count] = pointOf(tree, piece, edge.from);
				to[count] = pointOf(tree, piece, edge.to);
				atMost[count] = edge.atMost;
				pieces[count] = piece;
				edgesOf[count++] = index;
			}
		}
		return (this.#constraints = { count, from, to, atMost, pieces, edgesOf });
	}

	#link(nth: number): Link | undefined {
		const { from, to, pieces, edgesOf } = this.#all();
		const piece = pieces[nth] ?? 0;
		const edge = this.#stage.blocks[piece]?.edges[edgesOf[nth] ?? 0];
		return edge && { piece, edge, from: from[nth] ?? 0, to: to[nth] ?? 0 };
	}
}

function startOf(scene: number): number {
	return 2 * (scene + 1) + points.start - 2;
}
