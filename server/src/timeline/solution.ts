/** What a solve says of each scene: the bounds of its day and start, and why. Knows numbers and constraints, no words. */
import type { TimeWindow } from '../calendar/partialDate.js';
import type { Known } from './knot.js';
import { Slate } from './knot.js';
import { points } from './moments.js';
import { windowAt } from './scriptNetwork.js';
import type { OldStage, Stage } from './stage.js';
import { put } from './stage.js';
import type { Link } from './ways.js';
import { Ways } from './ways.js';

export class Solution {
	readonly stage: Stage;
	/** By piece, all that is known of its own points; worked out when somebody asks. */
	readonly #known: (Known | undefined)[];
	/** By piece, when its scene starts: the very window of before the edit where it says the same, once it `isFound`. */
	readonly #starts: (TimeWindow | undefined)[];
	readonly #isFound: Uint8Array;
	readonly #slate = new Slate();
	#ways: Ways | undefined;

	/** What `old` knows of pieces that stand as they stood is taken over. */
	constructor(stage: Stage, old?: { readonly solution: Solution; readonly pieceOf: OldStage['pieceOf'] }) {
		const { blocks, gone, around, beneath, tree } = stage;
		this.stage = stage;
		this.#known = new Array<undefined>(tree.nPieces).fill(undefined);
		this.#starts = new Array<undefined>(tree.nPieces).fill(undefined);
		this.#isFound = new Uint8Array(tree.nPieces);
		if (old === undefined) return;
		const { solution, pieceOf } = old;
		const before = solution.stage;
		const isPlain = before.tree.isPlain && tree.isPlain;
		for (let piece = 0; piece < tree.nPieces; piece++) {
			const at = pieceOf(piece);
			this.#starts[piece] = solution.#starts[at];
			const isSame =
				before.blocks[at] === blocks[piece] &&
				before.gone[at] === gone[piece] &&
				before.around[at] === around[piece] &&
				before.beneath[at] === beneath[piece];
			if (!isSame || !isPlain) continue;
			this.#known[piece] = solution.#known[at];
			this.#isFound[piece] = solution.#isFound[at] ?? 0;
		}
	}

	/** When a scene starts. */
	start(scene: number): TimeWindow {
		const piece = scene + 1;
		const known = this.#starts[piece];
		if (known !== undefined && this.#isFound[piece] === 1) return known;
		const start = windowAt(this.#all(piece), 2);
		const isSame = known?.earliest === start.earliest && known?.latest === start.latest;
		this.#isFound[piece] = 1;
		return (this.#starts[piece] = known !== undefined && isSame ? known : start);
	}

	/** The midnights with which its day may begin. */
	day(scene: number): TimeWindow {
		return windowAt(this.#all(scene + 1), 1);
	}

	/** The constraints whose sum proves the latest start, or the earliest, from the origin outwards. Cost: the scenes on the way. */
	why(scene: number, end: keyof TimeWindow): readonly Link[] {
		this.#ways ??= new Ways(this.stage);
		if (end === 'latest') return this.#ways.between(scene + 1, points.origin, points.start);
		return this.#ways.between(scene + 1, points.start, points.origin).toReversed();
	}

	#all(piece: number): Known | undefined {
		const known = this.#known[piece];
		const { tree, blocks, gone, force, around, beneath } = this.stage;
		const block = blocks[piece];
		if (known !== undefined || block === undefined) return known;
		const shape = tree.shapeOf(piece);
		put(this.#slate, block, gone[piece] ?? [], shape, force);
		const [others, those] = [around[piece], beneath[piece]];
		if (others !== undefined) this.#slate.addAll(others, shape.outer);
		if (those !== undefined) this.#slate.addAll(those, shape.inner);
		this.#slate.conclude(shape.inwards);
		return (this.#known[piece] = this.#slate.read(shape.inner));
	}
}
