/**
 * One solve of the network, from scene to scene: forwards, where each reason has to agree with all that stands before it;
 * then back and forth, so that every scene knows what all others say of it. What follows from the same as before an edit is
 * the same object, and nothing is worked out from it again. Knows numbers only.
 * Long because one solve is one walk over its lists, there and back.
 */
import type { Known } from './knot.js';
import { both, sameNumbers, Slate } from './knot.js';
import { namedStart } from './moments.js';
import type { SceneBlock } from './sceneBlock.js';
import type { SceneTree, Shape } from './sceneTree.js';
import { isInOrder, Shift } from './shift.js';

/** By piece of the tree. What nobody says anything of is `undefined`. */
export interface Stage {
	readonly tree: SceneTree;
	/** The weakest force that takes part, one of `forces`. */
	readonly force: number;
	readonly stronger: Stage | undefined;
	readonly blocks: readonly SceneBlock[];
	/** The constraints that do not stand, by index in the block. */
	readonly gone: readonly (readonly number[])[];
	/** What the pieces before say of what a piece hangs on, and all that say of its own points with its constraints. */
	readonly before: readonly (Known | undefined)[];
	readonly passed: readonly Known[];
	/** What a piece and all that hang on it say of what it hangs on; what those say of its own points. */
	readonly upwards: readonly (Known | undefined)[];
	readonly beneath: readonly (Known | undefined)[];
	/** What all others say of what it hangs on. */
	readonly around: readonly (Known | undefined)[];
	/** 1 where a piece's block, what of it stands or what is beneath it may differ from before the last edit. */
	readonly changes: Uint8Array;
}

export interface StageSources {
	readonly tree: SceneTree;
	readonly force: number;
	/** The solve without the constraints of this force; undefined for the strongest. */
	readonly stronger: Stage | undefined;
	/** The block of a piece, given what is known before it; in script order. */
	readonly blockOf: (piece: number, before: Known | undefined) => SceneBlock;
	/** The block with what follows from what is known of the piece's own points. */
	readonly extend?: (piece: number, block: SceneBlock, passed: Known) => SceneBlock;
	/** The reasons of a block, by index, in the order in which they are believed where they contradict each other. */
	readonly inOrder: (piece: number, block: SceneBlock) => readonly number[];
	/** The same solve before the last edit. */
	readonly old: OldStage | undefined;
}

export interface OldStage {
	readonly stage: Stage;
	/** Where a piece was then; -1 for nowhere. */
	readonly pieceOf: (piece: number) => number;
	/** Whether a piece that was somewhere may have another block now, though it hangs on the same and the same is known before it. */
	readonly isTouched: (piece: number) => boolean;
}

const noneGone: readonly number[] = [];

/** Cost: a few steps per constraint of the pieces to which an edit makes a difference, and a look at each other one. */
export function solveStage(sources: StageSources): Stage {
	return new Solving(sources).solved();
}

class Solving {
	readonly #sources: StageSources;
	readonly #tree: SceneTree;
	readonly #force: number;
	readonly #stronger: Stage | undefined;
	readonly #old: OldStage | undefined;
	/** Where each piece was before the edit; -1 for nowhere. */
	readonly #places: Int32Array;
	readonly #slate = new Slate();
	readonly #shift = new Shift();
	readonly #blocks: SceneBlock[];
	readonly #gone: (readonly number[])[];
	readonly #before: (Known | undefined)[];
	readonly #passed: Known[];
	readonly #upwards: (Known | undefined)[];
	readonly #beneath: (Known | undefined)[];
	readonly #around: (Known | undefined)[];
	readonly #changes: Uint8Array;
	/** 1 where a piece has to be gone over, summed up, or to tell those that hang on it: where what that follows from may differ. */
	readonly #toPass: Uint8Array;
	readonly #toSumUp: Uint8Array;
	readonly #toTell: Uint8Array;
	/** What is known of a piece's own points with those that have hung on it up to the last one joined. */
	readonly #soFar: (Known | undefined)[] = [];
	readonly #lastJoined: Int32Array;
	/** No piece behind this one has to be summed up. */
	#lastToSumUp = -1;

	constructor(sources: StageSources) {
		const { tree, force, stronger, old } = sources;
		this.#sources = sources;
		this.#tree = tree;
		this.#force = force;
		this.#stronger = stronger;
		this.#old = old !== undefined && old.stage.tree.isPlain && tree.isPlain ? old : undefined;
		const { nPieces } = tree;
		this.#places = placesBefore(nPieces, this.#old);
		const before = this.#old?.stage;
		this.#blocks = relocated(before?.blocks, this.#places);
		this.#gone = relocated(before?.gone, this.#places);
		this.#before = relocated(before?.before, this.#places);
		this.#passed = relocated(before?.passed, this.#places);
		this.#upwards = relocated(before?.upwards, this.#places);
		this.#beneath = relocated(before?.beneath, this.#places);
		this.#around = relocated(before?.around, this.#places);
		this.#changes = new Uint8Array(nPieces);
		this.#toPass = new Uint8Array(nPieces);
		this.#toSumUp = new Uint8Array(nPieces);
		this.#toTell = new Uint8Array(nPieces);
		this.#lastJoined = new Int32Array(nPieces).fill(-1);
		this.#begin();
	}

	/** Where all is as it was until something is found that is not: notes what has to be looked at first. */
	#begin(): void {
		const { nPieces, parents } = this.#tree;
		const places = this.#places;
		const old = this.#old;
		for (let piece = 0; piece < nPieces; piece++)
			if (old === undefined || (places[piece] ?? -1) < 0 || old.isTouched(piece)) this.#toPass[piece] = 1;
		if (old === undefined) return;
		const before = old.stage.tree;
		const nowAt = new Int32Array(before.nPieces).fill(-1);
		for (let piece = 0; piece < nPieces; piece++) if ((places[piece] ?? -1) >= 0) nowAt[places[piece] ?? 0] = piece;
		for (let piece = 0; piece < nPieces; piece++) {
			const at = places[piece] ?? -1;
			const parent = parents[piece] ?? -1;
			const parentBefore = at < 0 ? -1 : (before.parents[at] ?? -1);
			const isHungAlike = parent < 0 ? parentBefore < 0 : parentBefore >= 0 && parentBefore === places[parent];
			if (at >= 0 && isHungAlike) continue;
			this.#toPass[piece] = 1;
			this.#mark(piece);
			this.#lookAgainAt(parent);
			if (parentBefore >= 0) this.#lookAgainAt(nowAt[parentBefore] ?? -1);
		}
		for (let at = 0; at < before.nPieces; at++)
			if ((nowAt[at] ?? -1) < 0) this.#lookAgainAt(nowAt[before.parents[at] ?? -1] ?? -1);
	}

	/** Notes that other pieces hang on one than before the edit. */
	#lookAgainAt(parent: number): void {
		if (parent < 0) return;
		this.#mark(parent);
		this.#passOn(parent);
	}

	solved(): Stage {
		const { nPieces, parents, firstChild } = this.#tree;
		for (let piece = 0; piece < nPieces; piece++) {
			const parent = parents[piece] ?? -1;
			// When another piece comes to hang on the same, all that hangs on the last one that did is complete.
			if (parent >= 0 && firstChild[parent] !== piece) this.#sumUpFrom(parent + 1, piece);
			if (this.#toPass[piece] === 1) this.#pass(piece, parent);
		}
		this.#sumUpFrom(0, nPieces);
		for (let piece = 0; piece < nPieces; piece++) if (this.#toTell[piece] === 1) this.#tellChildren(piece);
		return {
			tree: this.#tree,
			force: this.#force,
			stronger: this.#stronger,
			blocks: this.#blocks,
			gone: this.#gone,
			before: this.#before,
			passed: this.#passed,
			upwards: this.#upwards,
			beneath: this.#beneath,
			around: this.#around,
			changes: this.#changes,
		};
	}

	/** Sums up what has to be of some pieces, the last first. */
	#sumUpFrom(first: number, beyond: number): void {
		if (this.#lastToSumUp < first) return;
		for (let piece = Math.min(beyond - 1, this.#lastToSumUp); piece >= first; piece--) {
			if (this.#toSumUp[piece] === 0) continue;
			this.#toSumUp[piece] = 0;
			this.#sumUp(piece);
		}
		if (this.#lastToSumUp < beyond) this.#lastToSumUp = first - 1;
	}

	/** Goes over a piece with what is known before it, and finds out which of its reasons stand. */
	#pass(piece: number, parent: number): void {
		const { blockOf, extend } = this.#sources;
		const [old, at] = [this.#old?.stage, this.#old?.pieceOf(piece) ?? -1];
		const before = parent < 0 ? undefined : this.#sharedWith(parent, piece, old?.before[at]);
		this.#before[piece] = before;
		const own = blockOf(piece, before);
		let passed = this.#believe(piece, own, at);
		const block = extend === undefined ? own : extend(piece, own, passed);
		if (block !== own) passed = this.#believe(piece, block, at);
		this.#blocks[piece] = block;
		this.#passed[piece] = passed;
		const isSame = old?.blocks[at] === block && old.gone[at] === this.#gone[piece];
		if (!isSame) this.#mark(piece);
		if (!isSame || old.passed[at] !== passed) this.#passOn(piece);
	}

	/** Notes that a piece's own part in all that is known differs. */
	#mark(piece: number): void {
		this.#changes[piece] = 1;
		this.#toSumUp[piece] = 1;
		this.#toTell[piece] = 1;
		this.#lastToSumUp = Math.max(this.#lastToSumUp, piece);
	}

	/** Has all that hang on a piece gone over again. */
	#passOn(piece: number): void {
		const { firstChild, nextSibling } = this.#tree;
		for (let child = firstChild[piece] ?? -1; child >= 0; child = nextSibling[child] ?? -1) this.#toPass[child] = 1;
	}

	/** What is known so far of the points that a piece shares with the one that it hangs on. */
	#sharedWith(parent: number, piece: number, old: Known | undefined): Known | undefined {
		const known = this.#knownBefore(parent, piece);
		if (known === undefined) return undefined;
		if (this.#tree.isPlain) return old !== undefined && sameNumbers(old, known) ? old : known;
		const size = this.#tree.shapeOf(parent).inner.length;
		const { fromParent } = this.#tree.shapeOf(piece);
		return fromParent.flatMap((row) => fromParent.map((column) => known[row * size + column] ?? Infinity));
	}

	/** What is known of a piece's own points on the way forwards when another one comes to hang on it. */
	#knownBefore(piece: number, next: number): Known | undefined {
		const { firstChild, nextSibling, shapeOf } = this.#tree;
		const last = this.#lastJoined[piece] ?? -1;
		if (last < 0 && firstChild[piece] === next) return this.#passed[piece];
		let known = last < 0 ? this.#passed[piece] : this.#soFar[piece];
		let child = (last < 0 ? firstChild[piece] : nextSibling[last]) ?? -1;
		for (; child >= 0 && child < next; child = nextSibling[child] ?? -1) {
			const more = this.#saidOf(piece, child);
			this.#lastJoined[piece] = child;
			if (known === undefined || more === undefined) continue;
			const shape = shapeOf(piece);
			this.#slate.begin(shape.size);
			this.#slate.addAll(known, shape.inner);
			this.#slate.addAll(more, shape.inner);
			this.#slate.conclude(shape.inwards);
			known = this.#slate.read(shape.inner);
		}
		this.#soFar[piece] = known;
		return known;
	}

	/** What is known of a piece's inner points with those of its reasons that can stand. */
	#believe(piece: number, block: SceneBlock, at: number): Known {
		const before = this.#before[piece];
		const beneath = this.#stronger?.beneath[piece];
		const lost = this.#stronger?.gone[piece] ?? noneGone;
		const old = this.#old?.stage;
		const moved = this.#movedAlong(piece, block, at);
		if (moved !== undefined) return moved;
		const shape = this.#tree.shapeOf(piece);
		const isSound = (without: readonly number[]): boolean => {
			this.#put(block, without, shape);
			if (before !== undefined) this.#slate.addAll(before, shape.outer);
			if (beneath !== undefined) this.#slate.addAll(beneath, shape.inner);
			return this.#slate.conclude(shape.inwards);
		};
		let without = lost;
		if (!isSound(lost)) {
			const doubted = this.#sources.inOrder(piece, block).map((reason) => this.#edgesOf(block, reason, lost));
			without = [...lost, ...doubted.flat()];
			for (const edges of doubted) {
				const withThem = without.filter((edge) => !edges.includes(edge));
				if (isSound(withThem)) without = withThem;
			}
			isSound(without);
		}
		const oldGone = old?.gone[at];
		this.#gone[piece] = oldGone !== undefined && sameNumbers(oldGone, without) ? oldGone : without;
		return this.#slate.read(shape.inner, old?.passed[at]);
	}

	/** The same where nothing has changed but when all of it is; then no other reasons stand. */
	#movedAlong(piece: number, block: SceneBlock, at: number): Known | undefined {
		const old = this.#old?.stage;
		const stronger = this.#stronger;
		const [lost, gone] = [old?.stronger?.gone[at] ?? noneGone, old?.gone[at] ?? noneGone];
		if (old?.blocks[at] !== block || lost !== (stronger?.gone[piece] ?? noneGone)) return undefined;
		const shift = this.#shift.begin(block.isFixed);
		shift.follow(old.before[at], this.#before[piece]).follow(old.stronger?.beneath[at], stronger?.beneath[piece]);
		const known = shift.moved(old.passed[at], stronger?.passed[piece]);
		if (known === undefined) return undefined;
		if (shift.isUneven && (!sameNumbers(lost, gone) || !isInOrder(known))) return undefined;
		this.#gone[piece] = gone;
		return known;
	}

	/** To be told how what is known of a piece has moved, where its own constraints stand as they did. */
	#shiftOf(piece: number, at: number): Shift | undefined {
		const [old, block] = [this.#old?.stage, this.#blocks[piece]];
		const isSame = block !== undefined && old?.blocks[at] === block && old.gone[at] === this.#gone[piece];
		return isSame ? this.#shift.begin(block.isFixed) : undefined;
	}

	/** The constraints that go with a reason; none where none of them is of the force in question. */
	#edgesOf({ reasonOf, forceOf }: SceneBlock, reason: number, lost: readonly number[]): readonly number[] {
		const edges = [...reasonOf.keys()].filter((edge) => reasonOf[edge] === reason && !lost.includes(edge));
		const isInQuestion = edges.some((edge) => forceOf[edge] === this.#force);
		return isInQuestion ? edges.filter((edge) => (forceOf[edge] ?? 0) >= this.#force) : noneGone;
	}

	/** Works out what a piece, and all that hang on it, say of what it hangs on. */
	#sumUp(piece: number): void {
		const tree = this.#tree;
		const shape = tree.shapeOf(piece);
		const [old, at] = [this.#old?.stage, this.#old?.pieceOf(piece) ?? -1];
		const beneath = this.#join(piece, old?.beneath[at]);
		this.#beneath[piece] = beneath;
		if (old === undefined || old.beneath[at] !== beneath) this.#changes[piece] = 1;
		const parent = tree.parents[piece] ?? -1;
		if (parent < 0) return;
		const [block, gone] = [this.#blocks[piece], this.#gone[piece] ?? noneGone];
		const known = old?.upwards[at];
		const shift = this.#shiftOf(piece, at)?.follow(old?.beneath[at], beneath);
		let said = shift?.moved(known);
		if (said === undefined) {
			this.#put(block, gone, shape);
			if (beneath !== undefined) this.#slate.addAll(beneath, shape.inner);
			this.#slate.conclude(shape.outwards);
			said = this.#slate.read(shape.outer, known);
		}
		this.#upwards[piece] = said;
		if (said === known) return;
		// Those behind it that hang on the same, and that one itself.
		this.#toSumUp[parent] = 1;
		this.#toTell[parent] = 1;
		for (let next = tree.nextSibling[piece] ?? -1; next >= 0; next = tree.nextSibling[next] ?? -1)
			this.#toPass[next] = 1;
	}

	/** What all that hang on a piece say of its inner points. */
	#join(piece: number, old: Known | undefined): Known | undefined {
		const { firstChild, nextSibling, isPlain } = this.#tree;
		const first = firstChild[piece] ?? -1;
		if (first < 0) return undefined;
		if (isPlain && (nextSibling[first] ?? -1) < 0) return this.#upwards[first];
		let all: Known | undefined;
		for (let child = first; child >= 0; child = nextSibling[child] ?? -1) all = both(all, this.#saidOf(piece, child));
		return old !== undefined && all !== undefined && sameNumbers(old, all) ? old : all;
	}

	/** What a piece that hangs on another says of that one's inner points. */
	#saidOf(parent: number, child: number): Known | undefined {
		const known = this.#upwards[child];
		if (known === undefined || this.#tree.isPlain) return known;
		const { inner } = this.#tree.shapeOf(parent);
		const { fromParent } = this.#tree.shapeOf(child);
		const all = new Array<number>(inner.length ** 2).fill(Infinity);
		let at = 0;
		for (const row of fromParent)
			for (const column of fromParent) all[row * inner.length + column] = known[at++] ?? Infinity;
		return all;
	}

	/** Tells all that hang on a piece what all others say of it, now that everything is known. */
	#tellChildren(piece: number): void {
		const { firstChild, nextSibling } = this.#tree;
		const first = firstChild[piece] ?? -1;
		if (first < 0) return;
		if ((nextSibling[first] ?? -1) < 0) {
			this.#tell(piece, first, undefined);
			return;
		}
		const children: number[] = [];
		for (let child = first; child >= 0; child = nextSibling[child] ?? -1) children.push(child);
		const behind: (Known | undefined)[] = [];
		for (let nth = children.length - 1; nth > 0; nth--)
			behind[nth - 1] = both(behind[nth], this.#saidOf(piece, children[nth] ?? 0));
		let ahead: Known | undefined;
		for (const [nth, child] of children.entries()) {
			this.#tell(piece, child, both(ahead, behind[nth]));
			ahead = both(ahead, this.#saidOf(piece, child));
		}
	}

	#tell(piece: number, child: number, siblings: Known | undefined): void {
		const [block, gone, around] = [this.#blocks[piece], this.#gone[piece], this.#around[piece]];
		const [old, at] = [this.#old?.stage, this.#old?.pieceOf(child) ?? -1];
		const known = old?.around[at];
		const before = this.#before[child];
		const from = old?.tree.parents[at] ?? -1;
		const wasOnly = old?.tree.firstChild[from] === at && old.tree.nextSibling[at] === -1;
		const shift = wasOnly && siblings === undefined ? this.#shiftOf(piece, from) : undefined;
		const moved = shift?.follow(old?.around[from], around).moved(known, before);
		if (moved !== undefined) {
			this.#around[child] = moved;
		} else if (this.#stronger === undefined && siblings === undefined && around === this.#before[piece]) {
			// Nothing has been said since it was told so on the way forwards.
			this.#around[child] = before;
		} else {
			const shape = this.#tree.shapeOf(piece);
			this.#put(block, gone ?? noneGone, shape);
			if (around !== undefined) this.#slate.addAll(around, shape.outer);
			if (siblings !== undefined) this.#slate.addAll(siblings, shape.inner);
			this.#slate.conclude(shape.inwards);
			const { fromParent } = this.#tree.shapeOf(child);
			const places = this.#tree.isPlain ? shape.inner : fromParent.map((place) => shape.inner[place] ?? 0);
			const said = this.#slate.read(places, before);
			this.#around[child] = known !== undefined && sameNumbers(said, known) ? known : said;
		}
		if (this.#around[child] !== known) this.#toTell[child] = 1;
	}

	/** Begins the slate with the constraints that stand. */
	#put(block: SceneBlock | undefined, without: readonly number[], shape: Shape): void {
		if (block !== undefined) put(this.#slate, block, without, shape, this.#force);
	}
}

/** Begins the slate of a piece with those of its constraints, up to a force, that stand. */
export function put(slate: Slate, block: SceneBlock, without: readonly number[], shape: Shape, force: number): void {
	const { edges, forceOf } = block;
	slate.begin(shape.size);
	for (let index = 0; index < edges.length; index++) {
		const edge = edges[index];
		if (edge === undefined || (forceOf[index] ?? 0) > force) continue;
		if (without.length === 0 || !without.includes(index))
			slate.add(placeIn(shape, edge.from), placeIn(shape, edge.to), edge.atMost);
	}
}

/** Where a point of a scene's constraints is in its knot. */
export function placeIn({ named }: Shape, point: number): number {
	return point < namedStart(0) ? point : (named[point - namedStart(0)] ?? 0);
}

/** Where each piece was before an edit; -1 for nowhere. */
export function placesBefore(nPieces: number, old: Pick<OldStage, 'pieceOf'> | undefined): Int32Array {
	const places = new Int32Array(nPieces).fill(-1);
	if (old !== undefined) for (let piece = 0; piece < nPieces; piece++) places[piece] = old.pieceOf(piece);
	return places;
}

/** A list by piece, each item where its piece is now; `undefined` for pieces that were nowhere. */
export function relocated<Item>(list: readonly Item[] | undefined, places: Int32Array): Item[] {
	const nPieces = places.length;
	if (list === undefined) return new Array<Item>(nPieces).fill(undefined as Item);
	let nInPlace = 0;
	while (nInPlace < nPieces && places[nInPlace] === nInPlace) nInPlace++;
	const moved = list.slice(0, nInPlace);
	for (let piece = nInPlace; piece < nPieces; piece++) {
		const place = places[piece] ?? -1;
		moved.push((place < 0 ? undefined : list[place]) as Item);
	}
	return moved;
}
