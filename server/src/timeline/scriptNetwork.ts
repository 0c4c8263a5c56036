/**
 * The constraints of a whole script: each scene's block, made from what is known before it and kept while it would be made
 * the same; and their reasons as evidence, made when somebody asks. Knows which reasons go first where they contradict.
 */
import type { TimeWindow } from '../calendar/partialDate.js';
import { sceneNumbers } from '../script/sceneNumber.js';
import { isAnywhere, marks } from './glance.js';
import { scenesBefore } from './input.js';
import type { Known } from './knot.js';
import type { TimeEvidence } from './model.js';
import type { Reason } from './moments.js';
import { forces } from './moments.js';
import { isFarApart } from './placeClocks.js';
import { previousTo } from './placement.js';
import { Recurrences } from './recurrence.js';
import type { SceneBlock } from './sceneBlock.js';
import { blockFrom, clockBlock, sceneBlock } from './sceneBlock.js';
import type { OldStage, Stage } from './stage.js';
import { placesBefore, relocated, solveStage } from './stage.js';
import type { NetworkSources } from './standings.js';
import { Standings, unbounded } from './standings.js';

export interface ScriptNetwork {
	readonly sources: NetworkSources;
	/** What words and canon say, solved: with the block of each piece. Pieces are the clock (0) and the scenes (from 1). */
	readonly hard: Stage;
	/** The blocks without the days that come again, which other scenes may date; for the next edit. */
	readonly ownBlocks: readonly SceneBlock[];
	/** By piece, the weakest force of its block. */
	readonly weakest: Uint8Array;
	/** A reason of a piece as evidence; the same object each time. */
	readonly evidence: (piece: number, reason: Reason) => TimeEvidence;
	readonly nameScene: (scene: number) => string;
	readonly standings: Standings;
}

/** Where pieces were before an edit, for the solves of then; `undefined` where nothing can be taken over. */
export interface Before {
	readonly network: ScriptNetwork;
	readonly pieceOf: (piece: number) => number;
}

/** The network before an edit, as far as it helps with the one behind it. */
export function takenFrom(before: ScriptNetwork | undefined, { facts, input }: NetworkSources): Before | undefined {
	if (before?.sources.facts !== facts) return undefined;
	const indexOf = scenesBefore(before.sources.input, input);
	return { network: before, pieceOf: (piece) => (piece === 0 ? 0 : (indexOf(piece - 1) ?? -2) + 1) };
}

/** Makes the blocks and solves what is hard. Cost: a look at each scene, more where an edit makes a difference. */
export function scriptNetwork(sources: NetworkSources, before: Before | undefined): ScriptNetwork {
	const { input, placements, glance, days, facts, clock } = sources;
	let numbers: readonly string[] | undefined;
	const nameScene = (scene: number): string => {
		if (scene < 0) return 'the start';
		numbers ??= sceneNumbers(input.scenes.map(({ number }) => number));
		return `scene ${numbers[scene] ?? String(scene + 1)}`;
	};
	const standings = new Standings(sources);
	const tree = standings.tree();
	const made = new Map<Reason, TimeEvidence>();
	const evidence = (piece: number, reason: Reason): TimeEvidence => {
		const known = made.get(reason);
		if (known !== undefined) return known;
		const scene = piece - 1;
		const [reference, named] = [standings.referenceOf(scene), standings.namedBy(scene)];
		const fact = reason.make({ scene, reference, named, nameScene });
		made.set(reason, fact);
		return fact;
	};

	const recurs = isAnywhere(glance, marks.recurs);
	const isTouched = recurs || before === undefined ? () => true : touchesOf(before, sources, standings);
	const places = placesBefore(tree.nPieces, before);
	const ownBlocks = relocated(before?.network.ownBlocks, places);
	const weakest = new Uint8Array(tree.nPieces);
	if (before !== undefined)
		for (let piece = 0; piece < tree.nPieces; piece++)
			weakest[piece] = before.network.weakest[places[piece] ?? tree.nPieces] ?? 0;
	const passed: Known[] = [];
	const oldBlock = (blocks: readonly SceneBlock[] | undefined, piece: number): SceneBlock | undefined =>
		blocks?.[before?.pieceOf(piece) ?? -1];
	/** Whether a scene and the one that it refers to are where they were, at the time that it was. Asking the clocks is dear. */
	const isAsFarAsBefore = (piece: number, known: Known | undefined): boolean => {
		const at = before?.pieceOf(piece) ?? -1;
		if (before === undefined || at < 0 || before.network.hard.before[at] !== known) return false;
		const old = before.network.standings;
		return (
			old.locatedAs(at - 1) === standings.locatedAs(piece - 1) &&
			old.locatedAs(old.referenceOf(at - 1)) === standings.locatedAs(standings.referenceOf(piece - 1))
		);
	};
	const blockOf = (piece: number, known: Known | undefined): SceneBlock => {
		const old = oldBlock(before?.network.ownBlocks, piece);
		const scene = piece - 1;
		if (scene < 0) return old !== undefined && before?.network.sources.clock === clock ? old : clockBlock(facts, clock);
		const reference = standings.referenceOf(scene);
		const words = standings.namedBy(scene);
		const reached = tree.namedBy(piece);
		const named = words.length === 0 ? words : words.map((other, nth) => (reached[nth] === other + 1 ? other : scene));
		const asksWhen = facts.clocks !== undefined || placements[scene]?.words.countsMonths === true;
		const base = asksWhen ? windowAt(known, 1) : unbounded;
		const apart = isAsFarAsBefore(piece, known) ? old?.setting?.apart : standings.apart(reference, scene, base);
		const apartFromNamed =
			named.length === 0 ? none : named.map((other) => standings.apart(other, scene, windowAt(passed[other + 1], 1)));
		// Where clocks show another part of the day, another scene's light says nothing.
		const placement = placements[scene];
		const isCarried = placement?.words.light === undefined;
		const previous = ownBlocks[previousTo(placements, scene) + 1]?.setting;
		const isDisplaced = isCarried && (isFarApart(apart) || previous?.isDisplaced === true);
		const day = days.scenes[scene];
		const isOverruled = isCarried && day?.isOverruled === true;
		const light = isDisplaced || isOverruled ? undefined : day?.light;
		const ground = { base, named, apart, apartFromNamed, light, isDisplaced, isOverruled };
		const isKept = old?.setting !== undefined && standings.isAsBefore(old.setting, scene, ground);
		return isKept ? old : sceneBlock(facts, standings.settingOf(scene, ground));
	};
	let recurrences: Recurrences | undefined;
	const extend = (piece: number, block: SceneBlock, known: Known): SceneBlock => {
		ownBlocks[piece] = block;
		passed[piece] = known;
		weakest[piece] = block.weakest;
		if (!recurs) return block;
		recurrences ??= new Recurrences({
			dayWindow: (scene) => windowAt(passed[scene + 1], 1),
			seasonAt: (scene, season) => standings.seasonAt(scene, season),
		});
		const [placement, day] = [placements[piece - 1], days.scenes[piece - 1]];
		const edges = placement === undefined || day === undefined ? [] : recurrences.edgesOf(piece - 1, placement, day);
		if (edges.length === 0) return block;
		const more = blockFrom(block.setting, [...block.edges, ...edges]);
		weakest[piece] = more.weakest;
		const old = oldBlock(before?.network.hard.blocks, piece);
		const isKept = oldBlock(before?.network.ownBlocks, piece) === block && old !== undefined && saysSame(old, more);
		return isKept ? old : more;
	};
	const hard = solveStage({
		tree,
		force: forces.hard,
		stronger: undefined,
		blockOf,
		extend,
		inOrder: (piece, block) => datesFirst(block, (reason) => evidence(piece, reason)),
		old: oldOf(before, before?.network.hard, isTouched),
	});
	return {
		sources,
		hard,
		ownBlocks,
		weakest,
		evidence,
		nameScene,
		standings,
	};
}

const none: readonly undefined[] = [];

/** A solve before an edit, to go on from. */
export function oldOf(
	before: Before | undefined,
	stage: Stage | undefined,
	isTouched: OldStage['isTouched'],
): OldStage | undefined {
	return before === undefined || stage === undefined ? undefined : { stage, pieceOf: before.pieceOf, isTouched };
}

/** Which scenes have other words, another standing or another place than those that stood there before. */
function touchesOf(
	{ network: old, pieceOf }: Before,
	now: NetworkSources,
	standings: Standings,
): OldStage['isTouched'] {
	const before = old.sources;
	const [inputs, placements, days] = [now.input.scenes, now.placements, now.days.scenes];
	const [inputsBefore, placementsBefore, daysBefore] = [before.input.scenes, before.placements, before.days.scenes];
	const isElsewhere = (at: number, scene: number): boolean =>
		old.standings.locatedAs(at) !== standings.locatedAs(scene) ||
		old.standings.locatedAs(old.standings.referenceOf(at)) !== standings.locatedAs(standings.referenceOf(scene));
	const hasClocks = now.facts.clocks !== undefined || before.facts.clocks !== undefined;
	return (piece) => {
		const scene = piece - 1;
		if (scene < 0) return before.clock !== now.clock;
		const at = pieceOf(piece) - 1;
		return (
			inputsBefore[at] !== inputs[scene] ||
			placementsBefore[at] !== placements[scene] ||
			daysBefore[at] !== days[scene] ||
			(hasClocks && isElsewhere(at, scene))
		);
	};
}

/**
 * Which reasons of a scene are believed first where they contradict the scenes before it: its date, because the scenes
 * behind it go on from that; the words for the way from another scene come last. So one slip is told once.
 */
export function datesFirst({ reasons }: SceneBlock, evidence: (reason: Reason) => TimeEvidence): readonly number[] {
	const isWay = (index: number): boolean => {
		const reason = reasons[index];
		return reason !== undefined && evidence(reason).from !== undefined;
	};
	const all = [...reasons.keys()];
	return [...all.filter((index) => !isWay(index)), ...all.filter(isWay)];
}

function saysSame({ edges }: SceneBlock, more: SceneBlock): boolean {
	return (
		edges.length === more.edges.length &&
		edges.every(({ from, to, atMost, force }, index) => {
			const other = more.edges[index];
			return other?.from === from && other.to === to && other.atMost === atMost && other.force === force;
		})
	);
}

/** The window of a point by its place in what is known. */
export function windowAt(known: Known | undefined, place: number): TimeWindow {
	if (known === undefined) return unbounded;
	const size = Math.sqrt(known.length);
	const [latest, earliest] = [known[place] ?? Infinity, known[place * size] ?? Infinity];
	return {
		earliest: earliest === Infinity ? undefined : 0 - earliest,
		latest: latest === Infinity ? undefined : latest,
	};
}
