/**
 * The constraints of a whole script as columns: each scene's block, with its points where the scene stands. Filling them
 * costs a few steps per constraint and makes no objects; evidence is made from them when somebody asks for a chain.
 */
import type { TimeWindow } from '../calendar/partialDate.js';
import { oldIndices } from '../script/column.js';
import type { CalendarFacts, Reference, SceneClocks, SceneSetting } from './constraints.js';
import type { SceneTimeInput, TimelineInput } from './input.js';
import { SceneNumbers } from './input.js';
import { lastAtMost } from './lastAtMost.js';
import type { TimeEvidence } from './model.js';
import type { Reason, SceneEdge } from './moments.js';
import { dayPoint, forces, namedStart, pointCount, points, startPoint } from './moments.js';
import type { Edges } from './network.js';
import type { ClocksApart } from './placeClocks.js';
import { isAsFarApart, isFarApart } from './placeClocks.js';
import type { ClockSources } from './recurrence.js';
import { Recurrences } from './recurrence.js';
import type { SceneBlock } from './sceneBlock.js';
import { blockFrom, clockBlock, sceneBlock } from './sceneBlock.js';
import type { PlacedCue, SceneWords } from './sceneWords.js';
import type { ScriptDays } from './scriptDays.js';
import type { ScenePlacement } from './threads.js';
import { oppositeSeason } from './windows.js';

export interface ScriptNetwork {
	readonly nPoints: number;
	readonly edges: Edges;
	/** By edge, one of `forces`: words and canon, the convention of order, or a guess. */
	readonly force: Uint8Array;
	/** By edge, the number of its reason. Reasons count through all blocks. */
	readonly reasonOf: Int32Array;
	readonly nReasons: number;
	/** A reason as evidence; the same object each time. */
	readonly evidence: (reason: number) => TimeEvidence;
	/** Whether a reason is that the next scene comes later. */
	readonly isOrder: (reason: number) => boolean;
	/** The constraints of the clock before the first scene, then of each scene. */
	readonly blocks: readonly SceneBlock[];
	/** The same without the days that come again, which other scenes may date; for the next edit. */
	readonly ownBlocks: readonly SceneBlock[];
	/** The number of a scene's first reason; those of its block follow in order. */
	readonly firstReasonOf: (scene: number) => number;
	readonly nameScene: (scene: number) => string;
	/** How many minutes a scene's clocks are likely ahead, at a minute that they show, of those of the first scene whose place is known. */
	readonly aheadOfFirst: (scene: number, minute: number) => number;
	readonly sources: NetworkSources;
}

export interface NetworkSources {
	readonly input: TimelineInput;
	readonly facts: CalendarFacts;
	readonly placements: readonly ScenePlacement[];
	readonly days: ScriptDays;
	/** The notes before the first heading that set the clock. */
	readonly clock: SceneWords;
}

/** Cost: linear in constraints. Blocks of `before` that still say what their scene says are kept. */
export function scriptNetwork(sources: NetworkSources, before?: ScriptNetwork): ScriptNetwork {
	const { input, placements, days, facts, clock } = sources;
	const nameScene = (scene: number): string =>
		scene < 0 ? 'the start' : `scene ${input.scenes[scene]?.number ?? String(scene + 1)}`;
	const standings = new Standings(sources);
	const oldBlocks = before?.sources.facts === facts ? before.ownBlocks : noBlocks;
	const oldIndex = oldIndices(before?.sources.input.scenes ?? [], input.scenes);
	const columns = new Columns(placements, facts.clocks !== undefined);
	const ownBlocks = [clockBlock(facts, clock)];
	columns.add(ownBlocks[0], -1, -1, noScenes);
	const recurrences = placements.some(({ words }) => words.recurs)
		? new Recurrences(standings.clocksOver(columns))
		: undefined;
	const blocks = ownBlocks.slice();
	const displaced: boolean[] = [];
	for (let scene = 0; scene < placements.length; scene++) {
		const placement = placements[scene];
		const day = days.scenes[scene];
		if (placement === undefined || day === undefined) continue;
		const reference = standings.referenceOf(scene);
		const named = standings.namedBy(scene);
		const base = columns.dayWindow(reference);
		const old = oldBlocks[(oldIndex(scene) ?? NaN) + 1];
		const apart = standings.apart(reference, scene, base);
		const apartFromNamed = named.map((other) => standings.apart(other, scene, columns.dayWindow(other)));
		// Where clocks show another part of the day, another scene's light says nothing.
		const isCarried = placement.words.light === undefined;
		displaced[scene] = isCarried && (isFarApart(apart) || displaced[placement.previous] === true);
		const light = displaced[scene] ? undefined : day.light;
		const ground = { base, named, apart, apartFromNamed, light };
		const isKept = old?.setting !== undefined && standings.isAsBefore(old.setting, scene, ground);
		const block = isKept ? old : sceneBlock(facts, standings.settingOf(scene, ground));
		ownBlocks.push(block);
		columns.add(block, scene, reference, named);
		blocks.push(withRecurrences(block, recurrences?.edgesOf(scene, placement, day), columns, scene));
	}
	const { firstReasons } = columns;
	const made = new Map<number, TimeEvidence>();
	const sourceOf = (reason: number): { readonly scene: number; readonly source: Reason } => {
		const piece = lastAtMost(firstReasons, reason);
		const source = blocks[piece]?.reasons[reason - (firstReasons[piece] ?? 0)];
		if (source === undefined) throw new RangeError(`no reason ${String(reason)}`);
		return { scene: piece - 1, source };
	};
	return {
		...columns.finished(),
		sources,
		blocks,
		ownBlocks,
		nameScene,
		firstReasonOf: (scene) => firstReasons[scene + 1] ?? 0,
		aheadOfFirst: (scene, minute) => standings.aheadOfFirst(scene, minute),
		isOrder: (reason) => sourceOf(reason).source.isOrder,
		evidence(reason) {
			const known = made.get(reason);
			if (known !== undefined) return known;
			const { scene, source } = sourceOf(reason);
			const [reference, named] = [standings.referenceOf(scene), standings.namedBy(scene)];
			const evidence = source.make({ scene, reference, named, nameScene });
			made.set(reason, evidence);
			return evidence;
		},
	};
}

const noBlocks: readonly SceneBlock[] = [];

/** A block with the constraints of its days that come again, which it adds to the columns too. */
function withRecurrences(
	block: SceneBlock,
	edges: readonly SceneEdge[] | undefined,
	columns: Columns,
	scene: number,
): SceneBlock {
	if (edges === undefined || edges.length === 0) return block;
	const more = blockFrom(undefined, edges);
	columns.extend(more, scene);
	return { ...block, edges: [...block.edges, ...edges], reasons: [...block.reasons, ...more.reasons] };
}

/** What a scene's constraints take from the scenes that its words refer to. */
type Ground = Pick<SceneSetting, 'base' | 'apart' | 'apartFromNamed' | 'light'> & { readonly named: readonly number[] };

/** How scenes stand to those that their words refer to. */
class Standings {
	readonly #sources: NetworkSources;
	readonly #numbers: SceneNumbers;
	#located: readonly (SceneTimeInput | undefined)[] | undefined;

	constructor(sources: NetworkSources) {
		this.#sources = sources;
		this.#numbers = new SceneNumbers(sources.input.scenes);
	}

	/** The scene that relative words refer to; -1 is the clock before the first, or that there is none. */
	referenceOf(scene: number): number {
		const placement = this.#sources.placements[scene];
		if (placement === undefined) return -1;
		return placement.previous >= 0 ? placement.previous : placement.thread.interrupted;
	}

	/** The scenes that a scene's words name by number; its own index where there is no such scene. */
	namedBy(scene: number): readonly number[] {
		const words = this.#sources.placements[scene]?.words;
		if (words?.first['same-as-scene'] === undefined) return noScenes;
		return words.cues.flatMap(({ cue: { meaning } }) =>
			meaning.kind === 'same-as-scene' ? [this.#numbers.find(meaning.number) ?? scene] : [],
		);
	}

	/** How far a scene's clocks are ahead of another's in a window; `undefined` where they show the same. */
	apart(other: number, scene: number, during: TimeWindow): ClocksApart | undefined {
		const { clocks } = this.#sources.facts;
		if (clocks === undefined) return undefined;
		this.#located ??= this.#locate(clocks);
		const from = this.#located[other];
		const to = this.#located[scene];
		return from === undefined || to === undefined || from === to ? undefined : clocks.apart(from, to, during);
	}

	aheadOfFirst(scene: number, minute: number): number {
		const { clocks } = this.#sources.facts;
		if (clocks === undefined) return 0;
		this.#located ??= this.#locate(clocks);
		const first = this.#located.findIndex((located) => located !== undefined);
		const apart = this.apart(first, scene, { earliest: minute, latest: minute });
		return apart?.isStated === true ? (apart.least + apart.most) / 2 : 0;
	}

	/** For each scene one that is where it is: itself where that is known, else what the scene before it has. */
	#locate(clocks: SceneClocks): readonly (SceneTimeInput | undefined)[] {
		const located: (SceneTimeInput | undefined)[] = [];
		for (const [scene, own] of this.#sources.input.scenes.entries())
			located.push(clocks.knows(own) ? own : located[this.referenceOf(scene)]);
		return located;
	}

	/** What the clocks of days that come again look at. */
	clocksOver(columns: Columns): ClockSources {
		const { facts, input } = this.#sources;
		return {
			dayWindow: (scene) => columns.dayWindow(scene),
			seasonAt(scene, season) {
				const { place, notedPlace } = input.scenes[scene] ?? input.header;
				return facts.isSouthern(place, notedPlace) ? oppositeSeason(season) : season;
			},
		};
	}

	settingOf(scene: number, { base, named, apart, apartFromNamed, light }: Ground): SceneSetting {
		const { input, placements, days, clock } = this.#sources;
		const placement = placements[scene];
		const day = days.scenes[scene];
		const own = input.scenes[scene];
		if (placement === undefined || day === undefined || own === undefined)
			throw new RangeError(`no scene ${String(scene)}`);
		const { words, thread, uncertain, mayReturn, breaksOrder } = placement;
		const reference = referenceKind(placement);
		return {
			input: own,
			words,
			light,
			link: day.link,
			kind: thread.kind,
			uncertain,
			mayReturn,
			breaksOrder,
			reference,
			opener: openerIn(placement),
			clock: reference === 'clock' ? clock : undefined,
			base: words.countsMonths ? base : unbounded,
			apart,
			apartFromNamed,
			knowsNamed: named.map((other) => other !== scene),
		};
	}

	/** Whether a setting of the same scene before the last edit is what it would be now. Makes no object. */
	isAsBefore(old: SceneSetting, scene: number, { base, named, apart, apartFromNamed, light }: Ground): boolean {
		const { input, placements, days, clock } = this.#sources;
		const placement = placements[scene];
		const day = days.scenes[scene];
		if (placement === undefined || day === undefined) return false;
		const { words, thread, uncertain, mayReturn, breaksOrder } = placement;
		const reference = referenceKind(placement);
		return (
			old.words === words &&
			old.input === input.scenes[scene] &&
			old.light === light &&
			old.link === day.link &&
			old.kind === thread.kind &&
			old.uncertain === uncertain &&
			old.mayReturn === mayReturn &&
			old.breaksOrder === breaksOrder &&
			old.reference === reference &&
			(reference !== 'interrupted' || old.opener?.cue === openerIn(placement)?.cue) &&
			(reference !== 'clock' || old.clock === clock) &&
			(!words.countsMonths || (old.base.earliest === base.earliest && old.base.latest === base.latest)) &&
			isAsFarApart(old.apart, apart) &&
			(named === noScenes ||
				named.every((other, nth) => {
					return (
						old.knowsNamed[nth] === (other !== scene) && isAsFarApart(old.apartFromNamed[nth], apartFromNamed[nth])
					);
				}))
		);
	}
}

const noScenes: readonly number[] = [];
const unbounded: TimeWindow = { earliest: undefined, latest: undefined };

function referenceKind({ previous, thread }: ScenePlacement): Reference {
	if (previous >= 0) return 'previous';
	if (thread.interrupted >= 0) return 'interrupted';
	return thread.kind === 'present' ? 'clock' : 'none';
}

/** The words of a scene that open its thread; `undefined` for all but the first of one. */
function openerIn({ previous, thread, words }: ScenePlacement): PlacedCue | undefined {
	const opener = thread.opener?.cue;
	return previous >= 0 || opener === undefined ? undefined : words.cues.find(({ cue }) => cue === opener);
}

/** Room for so many constraints of each scene; the columns grow where it is not enough. */
const likelyEdges = 8;

/** The columns while they are filled, with a rough forward window of every point where words count months. */
class Columns {
	readonly firstReasons: number[] = [];
	readonly #nPoints: number;
	readonly #window: { readonly earliest: Float64Array; readonly latest: Float64Array } | undefined;
	#from: Int32Array;
	#to: Int32Array;
	#atMost: Float64Array;
	#force: Uint8Array;
	#reasonOf: Int32Array;
	/** The points of a scene's constraints as points of the network, where the scene stands. */
	readonly #places: number[] = [points.origin, points.clockDay, points.clockStart];
	#nEdges = 0;
	#nReasons = 0;

	constructor(placements: readonly ScenePlacement[], needsWindows: boolean) {
		const room = likelyEdges * (placements.length + 1);
		this.#nPoints = pointCount(placements.length);
		this.#from = new Int32Array(room);
		this.#to = new Int32Array(room);
		this.#atMost = new Float64Array(room);
		this.#force = new Uint8Array(room);
		this.#reasonOf = new Int32Array(room);
		if (!needsWindows && !placements.some(({ words }) => words.countsMonths || words.recurs)) return;
		this.#window = {
			earliest: new Float64Array(this.#nPoints).fill(-Infinity),
			latest: new Float64Array(this.#nPoints).fill(Infinity),
		};
		this.#window.earliest[0] = 0;
		this.#window.latest[0] = 0;
	}

	/** Begins a piece of the script with its block. */
	add(block: SceneBlock | undefined, scene: number, reference: number, named: readonly number[]): void {
		this.firstReasons.push(this.#nReasons);
		if (block !== undefined) this.#append(block, scene, reference, named);
	}

	/** Adds to the piece that was begun last, without speaking of other scenes. */
	extend(block: SceneBlock, scene: number): void {
		this.#append(block, scene, -1, noScenes);
	}

	#append(block: SceneBlock, scene: number, reference: number, named: readonly number[]): void {
		const { edges, reasonOf, reasons } = block;
		const first = this.#nEdges;
		if (first + edges.length > this.#from.length) this.#grow(first + edges.length);
		const [from, to, atMost, force, reason] = [this.#from, this.#to, this.#atMost, this.#force, this.#reasonOf];
		const places = this.#places;
		places[points.day] = dayPoint(scene);
		places[points.start] = startPoint(scene);
		places[points.referenceDay] = dayPoint(reference);
		places[points.referenceStart] = startPoint(reference);
		for (let nth = 0; nth < named.length; nth++) places[namedStart(nth)] = startPoint(named[nth] ?? scene);
		for (let i = 0; i < edges.length; i++) {
			const edge = edges[i];
			if (edge === undefined) continue;
			const at = first + i;
			from[at] = places[edge.from] ?? 0;
			to[at] = places[edge.to] ?? 0;
			atMost[at] = edge.atMost;
			force[at] = forces[edge.force];
			reason[at] = this.#nReasons + (reasonOf[i] ?? 0);
		}
		this.#nEdges += edges.length;
		this.#nReasons += reasons.length;
		this.#carryWindows(first);
	}

	/** The window of a scene's day so far, from the evidence before it. */
	dayWindow(scene: number): TimeWindow {
		if (this.#window === undefined) return unbounded;
		const { earliest, latest } = this.#window;
		return { earliest: bounded(earliest[dayPoint(scene)]), latest: bounded(latest[dayPoint(scene)]) };
	}

	finished(): Pick<ScriptNetwork, 'nPoints' | 'edges' | 'force' | 'reasonOf' | 'nReasons'> {
		const nEdges = this.#nEdges;
		return {
			nPoints: this.#nPoints,
			edges: {
				from: this.#from.subarray(0, nEdges),
				to: this.#to.subarray(0, nEdges),
				atMost: this.#atMost.subarray(0, nEdges),
			},
			force: this.#force.subarray(0, nEdges),
			reasonOf: this.#reasonOf.subarray(0, nEdges),
			nReasons: this.#nReasons,
		};
	}

	#grow(least: number): void {
		const room = Math.max(2 * this.#from.length, least);
		const wider = <T extends Int32Array | Float64Array | Uint8Array>(column: T, fresh: T): T => {
			fresh.set(column);
			return fresh;
		};
		this.#from = wider(this.#from, new Int32Array(room));
		this.#to = wider(this.#to, new Int32Array(room));
		this.#atMost = wider(this.#atMost, new Float64Array(room));
		this.#force = wider(this.#force, new Uint8Array(room));
		this.#reasonOf = wider(this.#reasonOf, new Int32Array(room));
	}

	/** Carries windows over the hard edges from `first` on. Two rounds settle one scene. */
	#carryWindows(first: number): void {
		if (this.#window === undefined) return;
		const { earliest, latest } = this.#window;
		for (let round = 0; round < 2; round++) {
			for (let edge = first; edge < this.#nEdges; edge++) {
				if (this.#force[edge] !== forces.hard) continue;
				const from = this.#from[edge] ?? 0;
				const to = this.#to[edge] ?? 0;
				const atMost = this.#atMost[edge] ?? Infinity;
				latest[to] = Math.min(latest[to] ?? Infinity, (latest[from] ?? Infinity) + atMost);
				earliest[from] = Math.max(earliest[from] ?? -Infinity, (earliest[to] ?? -Infinity) - atMost);
			}
		}
	}
}

function bounded(value: number | undefined): number | undefined {
	return value === undefined || !Number.isFinite(value) ? undefined : value;
}
