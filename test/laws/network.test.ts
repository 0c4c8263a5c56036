/**
 * Laws of the constraint network: one knot against a brute-force solver, a tree of scenes against a solver that looks at all
 * constraints at once, and after an edit against a fresh start.
 */
import assert from 'node:assert/strict';

import fc from 'fast-check';

import { routeOver, Slate } from '../../server/src/timeline/knot.js';
import type { Force, Reason, SceneEdge } from '../../server/src/timeline/moments.js';
import { forces, namedStart, points } from '../../server/src/timeline/moments.js';
import type { SceneBlock } from '../../server/src/timeline/sceneBlock.js';
import { blockFrom } from '../../server/src/timeline/sceneBlock.js';
import { pointOf, sceneTree } from '../../server/src/timeline/sceneTree.js';
import { shortcut } from '../../server/src/timeline/shortcut.js';
import { Solution } from '../../server/src/timeline/solution.js';
import type { OldStage, Stage } from '../../server/src/timeline/stage.js';
import { solveStage } from '../../server/src/timeline/stage.js';
import type { Link } from '../../server/src/timeline/ways.js';
import { Ways } from '../../server/src/timeline/ways.js';

/** `t[to] − t[from] ≤ atMost`. */
interface Constraint {
	readonly from: number;
	readonly to: number;
	readonly atMost: number;
}

const nKnotted = 4;
const reach = 19;

/** All assignments with the origin at zero that satisfy everything, in a box wide enough for these weights. */
function* assignments(constraints: readonly Constraint[]): Iterable<readonly number[]> {
	const times = [0, 0, 0, 0];
	for (let a = -reach; a <= reach; a++) {
		for (let b = -reach; b <= reach; b++) {
			for (let c = -reach; c <= reach; c++) {
				times.splice(1, 3, a, b, c);
				if (constraints.every(({ from, to, atMost }) => (times[to] ?? 0) - (times[from] ?? 0) <= atMost))
					yield [...times];
			}
		}
	}
}

const weight = fc.integer({ min: -3, max: 3 });
const knotted = fc
	.array(fc.record({ from: fc.nat(nKnotted - 1), to: fc.nat(nKnotted - 1), atMost: weight }), { maxLength: 8 })
	.map((constraints) => constraints.filter(({ from, to }) => from !== to));

describe('a knot of constraints', () => {
	it('can be tied exactly when there is a solution, with the tightest bounds', () => {
		fc.assert(
			fc.property(knotted, (constraints) => {
				const slate = new Slate();
				slate.begin(nKnotted);
				for (const { from, to, atMost } of constraints) slate.add(from, to, atMost);
				const isSound = slate.conclude(routeOver([1, 2, 3], 0));
				const all = [...assignments(constraints)];
				assert.equal(isSound, all.length > 0);
				if (!isSound) return;
				const known = slate.read([0, 1, 2, 3]);
				for (let point = 1; point < nKnotted; point++) {
					const latest = Math.max(...all.map((times) => times[point] ?? 0));
					// What nothing bounds reaches further than any chain of these weights.
					assert.equal(known[point] ?? NaN, latest > nKnotted * 3 ? Infinity : latest);
				}
			}),
			{ numRuns: 100 },
		);
	});
});

/** A small script: what each piece hangs on, and its constraints. */
interface Script {
	readonly parents: readonly number[];
	readonly blocks: readonly SceneBlock[];
	/** By piece, the piece that it names; itself for none. */
	readonly names: readonly number[];
}

interface Piece {
	/** How far up from the piece before it hangs. */
	readonly up: number;
	readonly reasons: readonly {
		readonly force: Force;
		readonly edges: readonly Constraint[];
	}[];
	readonly names: number | undefined;
}

const ownPoint = fc.constantFrom<number>(...Object.values(points), namedStart(0));
const piece = fc.record({
	up: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(3)),
	reasons: fc.array(
		fc.record({
			force: fc.constantFrom<Force>('hard', 'hard', 'hard', 'order', 'order', 'guess'),
			edges: fc.array(fc.record({ from: ownPoint, to: ownPoint, atMost: weight }), { minLength: 1, maxLength: 2 }),
		}),
		{ maxLength: 4 },
	),
	names: fc.option(fc.nat(6), { freq: 3, nil: undefined }),
});
const plainPiece = piece.map((each): Piece => ({ ...each, names: undefined }));

function scriptOf(pieces: readonly Piece[], kept: ReadonlyMap<Piece, SceneBlock> = new Map()): Script {
	const parents: number[] = [];
	const names = pieces.map(({ names: named }, at) => (named === undefined || named >= pieces.length ? at : named));
	const blocks = pieces.map((each, at) => {
		let parent = at - 1;
		for (let up = 0; up < each.up && (parents[parent] ?? -1) >= 0; up++) parent = parents[parent] ?? -1;
		parents.push(parent);
		return (
			kept.get(each) ??
			blockFrom(
				undefined,
				each.reasons.flatMap((reason) => edgesOf(reason, at, names[at] !== at)),
			)
		);
	});
	return { parents, blocks, names };
}

function edgesOf({ force, edges }: Piece['reasons'][number], at: number, hasName: boolean): readonly SceneEdge[] {
	const reason: Reason = { make: () => assert.fail('no evidence'), isOrder: false };
	const isThere = (point: number): boolean => {
		if (point === namedStart(0)) return hasName;
		return at > 0 || (point !== points.referenceDay && point !== points.referenceStart);
	};
	// A piece speaks of others only as they stand to itself.
	const isOther = (point: number): boolean => point !== points.origin && point !== points.day && point !== points.start;
	return edges
		.filter(({ from, to }) => from !== to && isThere(from) && isThere(to) && !(isOther(from) && isOther(to)))
		.map((edge) => ({ ...edge, force, reason }));
}

function solved({ parents, blocks, names }: Script, old?: OldStages): readonly Stage[] {
	const named = new Map(names.flatMap((other, at) => (other === at ? [] : [[at, [other]] as const])));
	const tree = sceneTree(Int32Array.from(parents), named);
	const stages: Stage[] = [];
	for (const force of Object.values(forces)) {
		const stronger = stages.at(-1);
		const before = old?.stages[stages.length];
		stages.push(
			solveStage({
				tree,
				force,
				stronger,
				blockOf: (at) => blocks[at] ?? assert.fail('no block'),
				inOrder: (_, { reasons }) => [...reasons.keys()],
				old: before && {
					stage: before,
					pieceOf: old.pieceOf,
					isTouched: (at) => (stronger === undefined ? blocks[at] !== before.blocks[at] : stronger.changes[at] === 1),
				},
			}),
		);
	}
	return stages;
}

interface OldStages {
	readonly stages: readonly Stage[];
	readonly pieceOf: OldStage['pieceOf'];
}

/** A constraint of some piece, between points of the whole script. */
interface Standing extends Constraint {
	readonly piece: number;
	readonly index: number;
}

function constraintsOf(
	{ tree, blocks }: Stage,
	isWanted: (piece: number, index: number) => boolean,
): readonly Standing[] {
	return blocks.flatMap(({ edges }, at) =>
		edges.flatMap(({ from, to, atMost }, index) =>
			isWanted(at, index)
				? [{ piece: at, index, from: pointOf(tree, at, from), to: pointOf(tree, at, to), atMost }]
				: [],
		),
	);
}

/** The tightest distances between all points by Floyd and Warshall; `undefined` where there is no solution. */
function distances(nPoints: number, constraints: readonly Constraint[]): readonly (readonly number[])[] | undefined {
	const square = Array.from({ length: nPoints }, (_, from) =>
		Array.from({ length: nPoints }, (__, to) => (from === to ? 0 : Infinity)),
	);
	const at = (from: number, to: number): number => square[from]?.[to] ?? Infinity;
	const put = (from: number, to: number, atMost: number): void => {
		square[from]?.splice(to, 1, Math.min(at(from, to), atMost));
	};
	for (const { from, to, atMost } of constraints) put(from, to, atMost);
	for (let over = 0; over < nPoints; over++)
		for (let from = 0; from < nPoints; from++)
			for (let to = 0; to < nPoints; to++) put(from, to, at(from, over) + at(over, to));
	return square.some((row, point) => (row[point] ?? 0) < 0) ? undefined : square;
}

const pieces = fc.array(piece, { minLength: 2, maxLength: 7 });

function stands({ blocks, gone, force }: Stage, at: number, index: number): boolean {
	return (blocks[at]?.forceOf[index] ?? 0) <= force && gone[at]?.includes(index) !== true;
}

describe('the constraint network', () => {
	it('lets stand as much as can, the earlier before the later, with the tightest bounds', () => {
		fc.assert(
			fc.property(pieces, (list) => {
				const nPoints = 2 * list.length + 1;
				for (const [nth, stage] of solved(scriptOf(list)).entries()) {
					const standing = constraintsOf(stage, (at, index) => stands(stage, at, index));
					const bounds = distances(nPoints, standing);
					assert.ok(bounds !== undefined, 'what stands can hold');
					const solution = new Solution(stage);
					for (let at = 1; at < list.length; at++) {
						for (const [window, point] of [
							[solution.day(at - 1), 2 * at + 1],
							[solution.start(at - 1), 2 * at + 2],
						] as const) {
							assert.equal(window.latest ?? Infinity, bounds[0]?.[point]);
							assert.equal(window.earliest ?? -Infinity, 0 - (bounds[point]?.[0] ?? 0));
						}
					}
					assertAllBelieved(stage, nth, nPoints, standing);
				}
			}),
			{ numRuns: 1000 },
		);
	});

	it('proves each bound by constraints that add up to it', () => {
		fc.assert(
			fc.property(pieces, (list) => {
				for (const stage of solved(scriptOf(list))) {
					const solution = new Solution(stage);
					for (let at = 1; at < list.length; at++) {
						const { earliest, latest } = solution.start(at - 1);
						if (latest !== undefined) assert.equal(sum(solution.why(at - 1, 'latest')), latest);
						if (earliest !== undefined) assert.equal(0 - sum(solution.why(at - 1, 'earliest')), earliest);
					}
				}
			}),
			{ numRuns: 500 },
		);
	});

	it('explains contradictions by circles that sum below zero and of which no link can be spared', () => {
		fc.assert(
			fc.property(pieces, (list) => {
				const [hard] = solved(scriptOf(list));
				if (hard === undefined) return;
				const ways = new Ways(hard);
				for (const [at, block] of hard.blocks.entries()) {
					const believed: number[] = [];
					for (const reason of block.reasons.keys()) {
						const edges = [...block.edges.keys()].filter(
							(edge) => block.reasonOf[edge] === reason && block.forceOf[edge] === forces.hard,
						);
						if (!edges.some((edge) => hard.gone[at]?.includes(edge))) {
							believed.push(...edges);
							continue;
						}
						const circle = ways.circle(at, [...believed, ...edges]);
						for (const links of [circle, shortcut(circle, hard)]) {
							assert.ok(sum(links) < 0);
							assert.ok(links.some(({ piece: its, edge }) => its === at && block.edges.indexOf(edge) >= 0));
							for (const spared of links) {
								const rest = links
									.filter((link) => link !== spared)
									.map(({ from, to, edge }) => ({ from, to, atMost: edge.atMost }));
								assert.ok(distances(2 * list.length + 1, rest) !== undefined);
							}
						}
					}
				}
			}),
			{ numRuns: 1000 },
		);
	});

	it('says after edits what it says from scratch', () => {
		const edits = fc.array(
			fc.record({ at: fc.nat(6), removed: fc.nat(2), added: fc.array(plainPiece, { maxLength: 2 }) }),
			{
				minLength: 1,
				maxLength: 4,
			},
		);
		const start = fc.array(plainPiece, { minLength: 2, maxLength: 12 });
		fc.assert(
			fc.property(start, edits, (list, changes) => {
				let script = scriptOf(list);
				let stages = solved(script);
				let current: readonly Piece[] = list;
				for (const { at, removed, added } of changes) {
					const next = current.toSpliced(at + 1, removed, ...added);
					const kept = new Map(current.map((each, index) => [each, script.blocks[index] ?? assert.fail('no block')]));
					// The clock stays; a piece that comes to hang on another keeps its constraints.
					const moved = next.length - current.length;
					const changed = scriptOf(next, kept);
					const before = stages;
					stages = solved(changed, {
						stages: before,
						pieceOf: (index) => {
							if (moved === 0 || index <= at) return index;
							return index >= at + 1 + added.length ? index - moved : -1;
						},
					});
					const fresh = solved(changed);
					for (const [nth, stage] of stages.entries()) {
						const there = fresh[nth] ?? assert.fail('no stage');
						assert.deepEqual(told(stage), told(there));
					}
					script = changed;
					current = next;
				}
			}),
			{ numRuns: 1000 },
		);
	});

	it('says of pieces that hang on one at another time what it says from scratch', () => {
		const { origin, referenceStart, start: own } = points;
		// Hangs on the piece before: no earlier, no later or both.
		const link = fc
			.record({ force: fc.constantFrom<Force>('hard', 'order'), atMost: weight, isTowards: fc.boolean() })
			.map(({ force, atMost, isTowards }) => {
				const [from, to] = isTowards ? [referenceStart, own] : [own, referenceStart];
				return { force, edges: [{ from, to, atMost }] };
			});
		const loose = fc
			.record({ up: fc.constantFrom(0, 0, 0, 1), reasons: fc.array(link, { minLength: 1, maxLength: 2 }) })
			.map((each): Piece => ({ ...each, names: undefined }));
		const start = fc.array(fc.oneof({ weight: 9, arbitrary: loose }, plainPiece), { minLength: 4, maxLength: 12 });
		// A piece that says when it is: at the earliest, at the latest, or both.
		const time = fc.record({
			nth: fc.nat(1),
			earliest: weight,
			room: fc.nat(3),
			says: fc.constantFrom('both', 'earliest', 'latest'),
		});
		fc.assert(
			fc.property(
				start,
				fc.tuple(fc.nat(3), fc.nat(11)),
				fc.array(time, { minLength: 3, maxLength: 6 }),
				(list, places, times) => {
					let script = scriptOf(list);
					let stages = solved(script);
					for (const { nth, earliest, room, says } of times) {
						const edges = [
							...(says === 'latest' ? [] : [{ from: own, to: origin, atMost: -earliest }]),
							...(says === 'earliest' ? [] : [{ from: origin, to: own, atMost: earliest + room }]),
						];
						const place = (places[nth] ?? 0) % list.length;
						const said = [...(list[place]?.reasons ?? []), { force: 'hard' as const, edges }];
						const dated = blockFrom(
							undefined,
							said.flatMap((reason) => edgesOf(reason, place, false)),
						);
						script = { ...script, blocks: script.blocks.with(place, dated) };
						stages = solved(script, { stages, pieceOf: (index) => index });
						for (const [force, stage] of solved(script).entries())
							assert.deepEqual(told(stages[force] ?? assert.fail('no stage')), told(stage));
					}
				},
			),
			{ numRuns: 500 },
		);
	});

	it('sets an order aside while a date that moves leaves no room for it', () => {
		const { origin, referenceStart, start: own } = points;
		const exactly = (minute: number): Piece['reasons'][number] => ({
			force: 'hard',
			edges: [
				{ from: origin, to: own, atMost: minute },
				{ from: own, to: origin, atMost: -minute },
			],
		});
		const later = { force: 'order', edges: [{ from: own, to: referenceStart, atMost: 0 }] } as const;
		const atOnce = { ...later, force: 'hard' } as const;
		const pieceOf = (...reasons: Piece['reasons']): Piece => ({ up: 0, reasons, names: undefined });
		const behind = [pieceOf(later), pieceOf(later), pieceOf(atOnce), pieceOf(atOnce, exactly(9))];
		let script = scriptOf([pieceOf(), pieceOf(exactly(0)), ...behind]);
		let stages = solved(script);
		for (const minute of [4, 9, 10, 12, 8, 11, 0]) {
			script = {
				...script,
				blocks: scriptOf([pieceOf(), pieceOf(exactly(minute)), ...behind]).blocks.toSpliced(
					2,
					Infinity,
					...script.blocks.slice(2),
				),
			};
			stages = solved(script, { stages, pieceOf: (index) => index });
			const soft = stages.at(-1);
			assert.equal(soft?.gone.flat().length, minute > 9 ? 1 : 0);
			for (const [force, stage] of solved(script).entries())
				assert.deepEqual(told(stages[force] ?? assert.fail('no stage')), told(stage));
		}
	});
});

/** Each reason that does not stand contradicts the stronger ones that do, and those of its own force before it. */
function assertAllBelieved(stage: Stage, force: number, nPoints: number, standing: readonly Standing[]): void {
	for (const [at, lost] of stage.gone.entries()) {
		const block = stage.blocks[at];
		for (const reason of block?.reasons.keys() ?? []) {
			const edges = lost.filter((index) => block?.reasonOf[index] === reason);
			if (!edges.some((index) => block?.forceOf[index] === force)) continue;
			const before = standing.filter((each) => {
				const other = stage.blocks[each.piece];
				const itsForce = other?.forceOf[each.index] ?? 0;
				const itsReason = other?.reasonOf[each.index] ?? 0;
				return itsForce < force || each.piece < at || (each.piece === at && itsReason < reason);
			});
			const itself = constraintsOf(
				stage,
				(its, index) => its === at && edges.includes(index) && block?.forceOf[index] === force,
			);
			assert.equal(distances(nPoints, [...before, ...itself]), undefined);
		}
	}
}

function told(stage: Stage): unknown {
	const solution = new Solution(stage);
	const why = (links: readonly Link[]): unknown =>
		links.map(({ piece: at, from, to, edge }) => [at, from, to, edge.atMost]);
	return stage.blocks.map((_, at) => ({
		gone: [...(stage.gone[at] ?? [])],
		day: solution.day(at - 1),
		start: solution.start(at - 1),
		latest: solution.start(at - 1).latest === undefined ? [] : why(solution.why(at - 1, 'latest')),
		earliest: solution.start(at - 1).earliest === undefined ? [] : why(solution.why(at - 1, 'earliest')),
	}));
}

function sum(links: readonly Link[]): number {
	return links.reduce((total, { edge }) => total + edge.atMost, 0);
}
