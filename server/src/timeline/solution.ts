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
	readonly #slate = new Slate();
	#ways: Ways | undefined;

	/** What `old` knows of pieces that stand as they stood is taken over. */
	constructor(stage: Stage, old?: { readonly solution: Solution; readonly pieceOf: OldStage['pieceOf'] }) {
		this.stage = stage;
		const before = old?.solution.stage;
		const knownBefore = old === undefined ? [] : old.solution.#known;
		this.#known = stage.blocks.map((block, piece) => {
			const at = old?.pieceOf(piece) ?? -1;
			const isSame =
				before?.blocks[at] === block &&
				before.gone[at] === stage.gone[piece] &&
				before.around[at] === stage.around[piece] &&
				before.beneath[at] === stage.beneath[piece];
			return isSame && before.tree.isPlain && stage.tree.isPlain ? knownBefore[at] : undefined;
		});
	}

	/** When a scene starts. */
	start(scene: number): TimeWindow {
		return windowAt(this.#all(scene + 1), 2);
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
