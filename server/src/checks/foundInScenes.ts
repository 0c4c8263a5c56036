/**
 * What is found by looking at one scene at a time, kept while that scene stays what it was. Most scenes have nothing, so
 * every list comes without its empty scenes. Knows nothing of what crosses scenes.
 */
import type { SceneCast } from '../cast/model.js';
import type { SpannedText } from '../fountain/syntax.js';
import type { Column, ColumnOptions, Sources } from '../script/column.js';
import { nextColumn, sameItems } from '../script/column.js';
import type { SceneFacts, SceneNode, TimeCue } from '../script/model.js';
import type { SceneMoment, SceneTime } from '../timeline/model.js';
import type { ClockOutOfLight } from './clockOutOfLight.js';
import { clockOutOfLight } from './clockOutOfLight.js';
import { dialCues } from './clockSteps.js';
import type { CueLookalike } from './cueWithoutDialogue.js';
import { cueLookalikes } from './cueWithoutDialogue.js';
import type { SceneFinding } from './finding.js';
import { headingNeedsBlankLine } from './headingNeedsBlankLine.js';
import type { CheckInput } from './input.js';
import type { InScene } from './inScene.js';
import type { Kept } from './kept.js';
import { keep } from './kept.js';
import { noSuchDays } from './noSuchDay.js';
import type { Reference } from './noteReferences.js';
import { referencesIn } from './noteReferences.js';
import type { SceneFrame } from './sceneFrame.js';
import { frameOf } from './sceneFrame.js';
import { viewOf } from './sceneView.js';
import type { IgnoreNote } from './suppress.js';
import { ignoreNotesIn } from './suppress.js';
import { sceneTimeFindings } from './timeChecks.js';
import { joiningCue } from './timeOfDayJump.js';
import { unclosedInside } from './unclosedMark.js';
import { weekdayMismatch } from './weekdayMismatch.js';

/** What scenes have, each as a list per piece of the script; what holds of all of them is the next edit's to go on from. */
export interface FoundInScenes {
	readonly pieces: Pieces;
	readonly timeline: CheckInput['timeline'];
	readonly frames: Column<SceneFrame>;
	readonly form: Sparse<SceneFinding>;
	readonly dates: Sparse<SceneFinding>;
	readonly lookalikes: Sparse<CueLookalike>;
	readonly references: Sparse<Reference>;
	readonly ignores: Sparse<IgnoreNote['directive']>;
	/** Words that join a scene to the one before; clock times that the time of day beside them cannot have; scene numbers. */
	readonly joined: Sparse<TimeCue>;
	readonly outsideLight: Sparse<ClockOutOfLight>;
	readonly numbers: Sparse<SpannedText>;
	/** What says something of the clock or the week. */
	readonly dials: Sparse<TimeCue>;
	readonly times: Column<Timed>;
	/** Before it is weighed how far they lean on assumptions. */
	readonly timed: Kept<readonly InScene<SceneFinding>[]>;
}

/** A list per piece, and its items without the empty ones. */
export interface Sparse<Item> {
	readonly column: Column<readonly Item[]>;
	readonly items: Kept<readonly InScene<Item>[]>;
}

/** The header and the scenes, as lists of one length: the piece of a scene has the index behind its own. */
export interface Pieces {
	readonly nodes: readonly SceneNode[];
	readonly facts: readonly SceneFacts[];
	/** The facts of the piece before. */
	readonly leads: readonly SceneFacts[];
	readonly casts: readonly SceneCast[];
	readonly moments: readonly (SceneMoment | undefined)[];
}

/** What was found in a scene, with the time that it had then. */
interface Timed {
	readonly time: SceneTime | undefined;
	readonly findings: readonly SceneFinding[];
}

/** Looks at what has changed since `before`. */
export function findInScenes(input: CheckInput, before: FoundInScenes | undefined): FoundInScenes {
	const pieces = piecesOf(input, before?.pieces);
	const { nodes, facts } = pieces;
	const { script, header } = input;
	const { options } = script.syntax;
	const nodeAt = (index: number): SceneNode => nodes[index] ?? script.header;

	const frames = nextColumn(before?.frames, [facts], (index, old) => frameOf(facts[index] ?? header, old));
	const frameAt = (index: number): SceneFrame => frames.values[index] ?? header;
	const times = timesOf(input, pieces, before);
	return {
		pieces,
		timeline: input.timeline,
		frames,
		form: sparse(
			before?.form,
			[nodes],
			(index) => [...headingNeedsBlankLine(nodeAt(index), options), ...unclosedInside(nodeAt(index))],
			{ shared: [options] },
		),
		lookalikes: sparse(before?.lookalikes, [nodes], (index) => cueLookalikes(nodeAt(index))),
		dates: sparse(before?.dates, [frames.values], (index) => [
			...weekdayMismatch(frameAt(index)),
			...noSuchDays(frameAt(index)),
		]),
		references: sparse(before?.references, [frames.values], (index) => referencesIn(frameAt(index))),
		ignores: sparse(before?.ignores, [frames.values], (index) => ignoreNotesIn(frameAt(index))),
		joined: sparse(before?.joined, [frames.values], (index) => oneOrNone(joiningCue(frameAt(index)))),
		outsideLight: sparse(before?.outsideLight, [frames.values, nodes, pieces.casts], (index) =>
			oneOrNone(clockOutOfLight(frameAt(index), { node: nodeAt(index), place: pieces.casts[index]?.place })),
		),
		numbers: sparse(before?.numbers, [frames.values], (index) => oneOrNone(frameAt(index).heading?.number)),
		dials: sparse(before?.dials, [frames.values], (index) => dialCues(frameAt(index))),
		times,
		timed: keep(before?.timed, [times.values], () => withoutEmpty(times.values.map(({ findings }) => findings))),
	};
}

function piecesOf({ script, header, facts, timeline, cast }: CheckInput, before: Pieces | undefined): Pieces {
	return {
		nodes: keepItems([script.header, ...script.scenes.map(({ node }) => node)], before?.nodes),
		facts: keepItems([header, ...facts], before?.facts),
		leads: keepItems(facts.length === 0 ? [header] : [header, header, ...facts.slice(0, -1)], before?.leads),
		casts: keepItems([cast.header, ...cast.scenes], before?.casts),
		moments: keepItems([undefined, ...timeline.moments], before?.moments),
	};
}

/** The old list where it holds the same objects, so that what hangs on it is at once known to be the same. */
function keepItems<Item>(items: readonly Item[], old: readonly Item[] | undefined): readonly Item[] {
	return old !== undefined && sameItems(old, items) ? old : items;
}

/**
 * The checks under a canon. An edit may give every scene another time object; a scene in which nothing was found has nothing
 * now if its time is the same in all that the checks read.
 */
function timesOf(input: CheckInput, pieces: Pieces, before: FoundInScenes | undefined): Column<Timed> {
	const { canon, timeline } = input;
	return nextColumn(
		before?.times,
		[pieces.facts, pieces.leads, pieces.nodes, pieces.casts, pieces.moments],
		(index, old): Timed => {
			const view = viewOf(input, index - 1);
			if (view === undefined) return noTime;
			const findings = listed(sceneTimeFindings(view));
			return old?.findings === findings && old.time === view.time ? old : { time: view.time, findings };
		},
		{
			shared: [canon],
			isStale:
				before?.timeline === timeline
					? undefined
					: ({ time, findings }, index) => findings.length > 0 && time !== timeline.scenes[index - 1],
		},
	);
}

const noTime: Timed = { time: undefined, findings: [] };

function sparse<Item>(
	before: Sparse<Item> | undefined,
	sources: Sources,
	compute: (index: number) => readonly Item[],
	options: ColumnOptions<readonly Item[]> = {},
): Sparse<Item> {
	const column = nextColumn(before?.column, sources, (index) => listed(compute(index)), options);
	return { column, items: keep(before?.items, [column.values], () => withoutEmpty(column.values)) };
}

const none: readonly never[] = [];

function oneOrNone<Item>(item: Item | undefined): readonly Item[] {
	return item === undefined ? none : [item];
}

/** All empty lists are one, so that a scene that has nothing and had nothing has not changed. */
function listed<Item>(items: Iterable<Item>): readonly Item[] {
	const list = [...items];
	return list.length === 0 ? none : list;
}

function withoutEmpty<Item>(lists: readonly (readonly Item[])[]): readonly InScene<Item>[] {
	const items: InScene<Item>[] = [];
	for (let index = 0; index < lists.length; index++) {
		for (const item of lists[index] ?? none) items.push({ scene: index - 1, item });
	}
	return items;
}
