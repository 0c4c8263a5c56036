/**
 * How scenes hang on one another: each on the scene that its words refer to, the first on the clock before it. What a script
 * says of two scenes passes through those between them, so the network is solved from scene to scene. Pieces are the clock
 * (0) and the scenes in script order (from 1).
 */
import type { Route } from './knot.js';
import { routeOver } from './knot.js';
import { namedStart, points } from './moments.js';

export interface SceneTree {
	readonly nPieces: number;
	/** The piece that each hangs on; -1 for none. */
	readonly parents: Int32Array;
	/** The first piece that hangs on each, and the next that hangs on the same; in script order, -1 for none. */
	readonly firstChild: Int32Array;
	readonly nextSibling: Int32Array;
	/** Whether no scene names another by number. */
	readonly isPlain: boolean;
	readonly shapeOf: (piece: number) => Shape;
	/** The pieces that a piece names; itself for those that it can know nothing of. */
	readonly namedBy: (piece: number) => readonly number[];
}

/**
 * Which points a piece is tied to, and where each is in its knot: the origin, day and start of the piece that it hangs on
 * and its own (as `points` has them), then the starts of others.
 */
export interface Shape {
	readonly size: number;
	/** The points that it shares with the piece that it hangs on, and their places in that one's `inner`. */
	readonly outer: readonly number[];
	readonly fromParent: readonly number[];
	/** Those that the pieces that hang on it may share. */
	readonly inner: readonly number[];
	/** How to conclude what is known of the outer points, and of the inner. */
	readonly outwards: Route;
	readonly inwards: Route;
	/** The places of the scenes that its words name, in their order. */
	readonly named: readonly number[];
}

const own = [points.day, points.start];
const reference = [points.referenceDay, points.referenceStart];
const firstOther = 5;

/** So many scenes named by number may be known in one place; what more of them would say is left out. */
const mostOthers = 8;

const noPieces: readonly number[] = [];
const plainShape = shapeOf({ nOthers: 0, outer: [], fromParent: [], kept: [], named: [] });

/** `parents` by piece; `names` are the pieces that some of them name. */
export function sceneTree(parents: Int32Array, names: ReadonlyMap<number, readonly number[]>): SceneTree {
	const nPieces = parents.length;
	const firstChild = new Int32Array(nPieces).fill(-1);
	const nextSibling = new Int32Array(nPieces).fill(-1);
	for (let piece = nPieces - 1; piece > 0; piece--) {
		const parent = parents[piece] ?? -1;
		if (parent < 0) continue;
		nextSibling[piece] = firstChild[parent] ?? -1;
		firstChild[parent] = piece;
	}
	const crossing = new Map<number, readonly number[]>();
	const reached = new Map<number, readonly number[]>();
	for (const [piece, named] of names)
		reached.set(
			piece,
			named.map((other) => (carry(parents, crossing, piece, other) ? other : piece)),
		);
	const shapes = names.size === 0 ? undefined : shapesOf(parents, crossing, reached);
	return {
		...{ nPieces, parents, firstChild, nextSibling },
		isPlain: shapes === undefined,
		shapeOf: (piece) => shapes?.get(piece) ?? plainShape,
		namedBy: (piece) => reached.get(piece) ?? noPieces,
	};
}

/** A point that a piece's constraints speak of, as a point of the whole tree. */
export function pointOf({ parents, namedBy }: SceneTree, piece: number, point: number): number {
	if (point === points.origin) return 0;
	if (point === points.day || point === points.start) return 2 * piece + point - 2;
	if (point < namedStart(0)) return 2 * (parents[piece] ?? 0) + point;
	return 2 * (namedBy(piece)[point - namedStart(0)] ?? piece) + 2;
}

/** Notes by the pieces on the way from one to another that it is known between them and what they hang on; false without a way. */
function carry(parents: Int32Array, crossing: Map<number, readonly number[]>, piece: number, named: number): boolean {
	const above = new Set<number>();
	for (let at = named; at >= 0; at = parents[at] ?? -1) above.add(at);
	const way: number[] = [];
	let meeting = piece;
	for (; !above.has(meeting); meeting = parents[meeting] ?? -1) {
		if (meeting < 0) return false;
		way.push(meeting);
	}
	for (let at = named; at !== meeting; at = parents[at] ?? -1) way.push(at);
	// Where the named piece is at one end, both ends know it anyway.
	const more = way.filter((at) => parents[at] !== named && crossing.get(at)?.includes(named) !== true);
	if (more.some((at) => (crossing.get(at)?.length ?? 0) >= mostOthers)) return false;
	for (const at of more) crossing.set(at, [...(crossing.get(at) ?? noPieces), named]);
	return true;
}

/** The shapes of the pieces that know of named ones. */
function shapesOf(
	parents: Int32Array,
	crossing: ReadonlyMap<number, readonly number[]>,
	names: ReadonlyMap<number, readonly number[]>,
): ReadonlyMap<number, Shape> {
	const knots = new Map<number, { readonly others: number[]; readonly kept: Set<number> }>();
	const placeIn = (piece: number, named: number): number => {
		if (named === piece) return points.start;
		if (named === parents[piece]) return points.referenceStart;
		let knot = knots.get(piece);
		if (knot === undefined) knots.set(piece, (knot = { others: [], kept: new Set() }));
		if (!knot.others.includes(named)) knot.others.push(named);
		return firstOther + knot.others.indexOf(named);
	};
	const parts = [
		...new Set([...crossing.keys(), ...[...crossing.keys()].map((at) => parents[at] ?? -1), ...names.keys()]),
	];
	for (const [piece, list] of crossing) {
		const parent = parents[piece] ?? -1;
		for (const named of list) {
			placeIn(piece, named);
			const place = placeIn(parent, named);
			let knot = knots.get(parent);
			if (knot === undefined) knots.set(parent, (knot = { others: [], kept: new Set() }));
			if (place !== points.start) knot.kept.add(place);
		}
	}
	for (const [piece, list] of names) for (const named of list) placeIn(piece, named);
	const keptIn = (piece: number): readonly number[] => [...(knots.get(piece)?.kept ?? [])];
	return new Map(
		parts.map((piece) => {
			const parent = parents[piece] ?? -1;
			const shared = crossing.get(piece) ?? noPieces;
			const parentInner = [0, ...own, ...keptIn(parent)];
			const outer = shared.map((named) => placeIn(piece, named));
			const fromParent = shared.map((named) => parentInner.indexOf(placeIn(parent, named)));
			const named = (names.get(piece) ?? noPieces).map((other) => placeIn(piece, other));
			const nOthers = knots.get(piece)?.others.length ?? 0;
			return [piece, shapeOf({ nOthers, outer, fromParent, kept: keptIn(piece), named })];
		}),
	);
}

function shapeOf(more: {
	readonly nOthers: number;
	readonly outer: readonly number[];
	readonly fromParent: readonly number[];
	readonly kept: readonly number[];
	readonly named: readonly number[];
}): Shape {
	const others = Array.from({ length: more.nOthers }, (_, nth) => firstOther + nth);
	const all = [...own, ...others, ...reference];
	const outer = [0, ...reference, ...more.outer];
	const inner = [0, ...own, ...more.kept];
	const without = (kept: readonly number[]): readonly number[] => all.filter((point) => !kept.includes(point));
	return {
		size: 1 + all.length,
		outer,
		fromParent: [0, 1, 2, ...more.fromParent],
		inner,
		outwards: routeOver([...without(outer), ...outer.slice(1)], without(outer).length),
		inwards: routeOver([...without(inner), ...inner.slice(1)], without(inner).length),
		named: more.named,
	};
}
