/**
 * Why something is known: the constraints whose sum proves it, followed from scene to scene when somebody asks. Of equal
 * ways the one that stays nearest to the scene is told, so that it depends on the network alone.
 */
import type { Known } from './knot.js';
import type { SceneEdge } from './moments.js';
import { points } from './moments.js';
import { pointOf } from './sceneTree.js';
import type { Stage } from './stage.js';
import { placeIn } from './stage.js';

/** A constraint of a piece where it stands in the script; its ends are points of the whole script, 0 is the origin. */
export interface Link {
	readonly piece: number;
	readonly edge: SceneEdge;
	readonly from: number;
	readonly to: number;
}

/** What is looked at of a piece: all that is known of it; what it tells upwards; what it tells one that hangs on it, in the end or on the way forwards. */
type View = { readonly kind: 'all' | 'upwards' } | { readonly kind: 'around' | 'before'; readonly child: number };

/** From one place of a piece's knot to another. */
interface Step {
	readonly piece: number;
	readonly view: View;
	readonly from: number;
	readonly to: number;
}

/** A knot with the way between any two of its places: a source (as numbered below) or over another place. */
interface Knot {
	readonly size: number;
	readonly sources: Int32Array;
	readonly over: Int8Array;
	/** Where ways lead back to a place before it, if some do: the place, and the one that they lead over. */
	readonly circle: readonly [place: number, over: number] | undefined;
}

/** From 0 on a source is a constraint of the block by its index, from `child` down a piece that hangs on it. */
const source = { none: -1, outer: -2, child: -3 } as const;

export class Ways {
	readonly #stage: Stage;
	readonly #knots = new Map<string, Knot>();

	constructor(stage: Stage) {
		this.#stage = stage;
	}

	/** Why the point at one place of a piece comes at most so long after that at another. Cost: the pieces on the way. */
	between(piece: number, from: number, to: number): readonly Link[] {
		return this.#follow([{ piece, view: { kind: 'all' }, from, to }]);
	}

	/** Constraints that contradict each other: of some of a piece, by index, and what stands before it. */
	circle(piece: number, edges: readonly number[]): readonly Link[] {
		const view: View = { kind: 'before', child: -1 };
		const knot = this.#tied(piece, view, edges);
		if (knot.circle === undefined) return [];
		const [place, over] = knot.circle;
		return [...legs(knot, place, over), ...legs(knot, over, place)].flatMap(([from, to]) => {
			const next = this.#source(knot, { piece, view, from, to });
			return 'edge' in next ? [next] : this.#follow([next]);
		});
	}

	#follow(steps: readonly Step[]): readonly Link[] {
		const links: Link[] = [];
		// What comes first lies on top.
		const open = steps.toReversed();
		for (let step = open.pop(); step !== undefined; step = open.pop()) {
			const knot = this.#knot(step);
			const [leg, ...others] = legs(knot, step.from, step.to);
			for (const [from, to] of others.toReversed()) open.push({ ...step, from, to });
			if (leg === undefined) continue;
			const next = this.#source(knot, { ...step, from: leg[0], to: leg[1] });
			if ('edge' in next) links.push(next);
			else open.push(next);
		}
		return links;
	}

	/** The constraint that says something directly, or who else does. */
	#source({ size, sources }: Knot, { piece, view, from, to }: Step): Link | Step {
		const { tree, blocks } = this.#stage;
		const said = sources[from * size + to] ?? source.none;
		const shape = tree.shapeOf(piece);
		if (said >= 0) {
			const edge = blocks[piece]?.edges[said];
			if (edge === undefined) throw new RangeError(`no constraint ${String(said)}`);
			return { piece, edge, from: pointOf(tree, piece, edge.from), to: pointOf(tree, piece, edge.to) };
		}
		if (said === source.outer) {
			const parent = tree.parents[piece] ?? -1;
			const { inner } = tree.shapeOf(parent);
			const up = (place: number): number => inner[shape.fromParent[shape.outer.indexOf(place)] ?? 0] ?? 0;
			const kind = view.kind === 'before' ? 'before' : 'around';
			return { piece: parent, view: { kind, child: piece }, from: up(from), to: up(to) };
		}
		const child = source.child - said;
		const { outer, fromParent } = tree.shapeOf(child);
		const down = (place: number): number => outer[fromParent.indexOf(shape.inner.indexOf(place))] ?? 0;
		return { piece: child, view: { kind: 'upwards' }, from: down(from), to: down(to) };
	}

	#knot({ piece, view }: Step): Knot {
		const key = `${view.kind} ${String(piece)} ${'child' in view ? String(view.child) : ''}`;
		let knot = this.#knots.get(key);
		if (knot === undefined) this.#knots.set(key, (knot = this.#tied(piece, view, this.#standing(piece))));
		return knot;
	}

	#standing(piece: number): readonly number[] {
		const { blocks, gone, force } = this.#stage;
		const lost = gone[piece];
		const edges = [...(blocks[piece]?.edges.keys() ?? [])];
		return edges.filter((edge) => (blocks[piece]?.forceOf[edge] ?? 0) <= force && lost?.includes(edge) !== true);
	}

	#tied(piece: number, view: View, edges: readonly number[]): Knot {
		const { tree, blocks, around, before, upwards } = this.#stage;
		const shape = tree.shapeOf(piece);
		const { size } = shape;
		const square = new Float64Array(size * size).fill(Infinity);
		const sources = new Int32Array(size * size).fill(source.none);
		const add = (from: number, to: number, atMost: number, said: number): void => {
			const at = from * size + to;
			if (from === to || atMost >= (square[at] ?? Infinity)) return;
			square[at] = atMost;
			sources[at] = said;
		};
		const addAll = (known: Known | undefined, places: readonly number[], said: number): void => {
			let at = 0;
			for (const from of known === undefined ? [] : places)
				for (const to of places) add(from, to, known?.[at++] ?? Infinity, said);
		};
		for (const index of edges) {
			const edge = blocks[piece]?.edges[index];
			if (edge !== undefined) add(placeIn(shape, edge.from), placeIn(shape, edge.to), edge.atMost, index);
		}
		const { firstChild, nextSibling } = tree;
		for (let child = firstChild[piece] ?? -1; child >= 0; child = nextSibling[child] ?? -1) {
			if ('child' in view && child === view.child && view.kind === 'around') continue;
			if (view.kind === 'before' && child >= view.child) break;
			const { fromParent } = tree.shapeOf(child);
			addAll(
				upwards[child],
				fromParent.map((place) => shape.inner[place] ?? 0),
				source.child - child,
			);
		}
		if (view.kind !== 'upwards')
			addAll(view.kind === 'before' ? before[piece] : around[piece], shape.outer, source.outer);
		return { size, sources, ...closed(square, size) };
	}
}

/** The ways between all places of a knot, those over the piece's own points first. Stops at a circle. */
function closed(square: Float64Array, size: number): Pick<Knot, 'over' | 'circle'> {
	const over = new Int8Array(size * size).fill(-1);
	const places = [points.day, points.start, ...Array.from({ length: size - 5 }, (_, nth) => 5 + nth)];
	for (const middle of [...places, points.referenceDay, points.referenceStart]) {
		for (let from = 0; from < size; from++) {
			const first = square[from * size + middle] ?? Infinity;
			if (first === Infinity || from === middle) continue;
			for (let to = 0; to < size; to++) {
				const sum = first + (square[middle * size + to] ?? Infinity);
				if (to === middle || sum >= (from === to ? 0 : (square[from * size + to] ?? Infinity))) continue;
				if (from === to) return { over, circle: [from, middle] };
				square[from * size + to] = sum;
				over[from * size + to] = middle;
			}
		}
	}
	return { over, circle: undefined };
}

/** The steps of a way that some source says directly. */
function legs(knot: Knot, from: number, to: number): readonly (readonly [from: number, to: number])[] {
	const middle = knot.over[from * knot.size + to] ?? -1;
	return middle < 0 ? [[from, to]] : [...legs(knot, from, middle), ...legs(knot, middle, to)];
}
