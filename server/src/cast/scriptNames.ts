/**
 * The whole script's names and places, merged from the scenes' summaries. An edit merges again only the names that the
 * scenes that changed have or had.
 */
import type { SceneSpan } from '../script/model.js';
import type { FirstShare, Merged, Shares } from './mergeByKey.js';
import { mergeByKey } from './mergeByKey.js';
import type { CapitalRun, ScriptName, ScriptPlaceName, ScriptSpan } from './model.js';
import type { NameContext } from './resolvePerson.js';
import type { NameInScene, RunInScene, SceneSummary } from './summary.js';

export interface ScriptNames {
	readonly names: ReadonlyMap<string, ScriptName>;
	readonly firstNamed: ReadonlyMap<string, ScriptSpan>;
	readonly capitals: ReadonlyMap<string, CapitalRun>;
	readonly places: ReadonlyMap<string, ScriptPlaceName>;
}

/** The merges of a script, for the next edit. */
export interface NameMerges {
	readonly context: NameContext;
	readonly names: Merged<SceneSummary, NameInScene, ScriptName>;
	readonly firstNamed: Merged<SceneSummary, FirstInScene, ScriptSpan>;
	readonly capitals: Merged<SceneSummary, RunInScene, CapitalRun>;
	readonly places: Merged<SceneSummary, PlaceInScene, ScriptPlaceName>;
}

type FirstInScene = SceneSummary['firstNamed'][number];
type PlaceInScene = SceneSummary['places'][number];

/**
 * `summaries[0]` is the text before the first heading. Cost of an edit: a comparison per scene and the shares of the names
 * that it changed; the shares of all names where scenes come or go.
 */
export function mergeNames(
	summaries: readonly SceneSummary[],
	context: NameContext,
	before: NameMerges | undefined,
): NameMerges {
	const spoken = before?.context === context ? before.names : undefined;
	return {
		context,
		names: mergeByKey(
			summaries,
			({ names }) => names,
			(first, shares) => speaker(first, shares, context),
			spoken,
		),
		firstNamed: mergeByKey(summaries, ({ firstNamed }) => firstNamed, firstPlace, before?.firstNamed),
		capitals: mergeByKey(summaries, ({ capitals }) => capitals, capitalRun, before?.capitals),
		places: mergeByKey(summaries, ({ places }) => places, placeName, before?.places),
	};
}

/** What the merges come to. */
export function scriptNames({ names, firstNamed, capitals, places }: NameMerges): ScriptNames {
	return {
		names: names.entries,
		firstNamed: firstNamed.entries,
		capitals: capitals.entries,
		places: places.entries,
	};
}

function firstPlace({ scene, item: { at } }: FirstShare<FirstInScene>): ScriptSpan {
	return { ...at, scene };
}

/** What of a name does not depend on where its scenes stand; the shares that matter, by index. */
interface Gist {
	readonly nCues: number;
	readonly speaking: number;
	readonly introducing: number;
	readonly open: number;
}

const gists = new WeakMap<Shares<NameInScene>['items'], Gist>();

function gistOf(items: Shares<NameInScene>['items']): Gist {
	const known = gists.get(items);
	if (known !== undefined) return known;
	let nCues = 0;
	for (const { cues } of items) nCues += cues.length;
	const gist: Gist = {
		nCues,
		speaking: items.findIndex(({ cues }) => cues.length > 0),
		introducing: items.findIndex(({ introductions }) => introductions.length > 0),
		open: items.findIndex(({ cues, person }) => cues.length > 0 && person.kind === 'ambiguous'),
	};
	gists.set(items, gist);
	return gist;
}

/** A name's speaker, as the first scene has it; for pinned names as the cast notes say. */
function speaker(
	{ item: { key, text, person } }: FirstShare<NameInScene>,
	shares: Shares<NameInScene>,
	{ pins }: NameContext,
): ScriptName {
	const { scenes, items } = shares;
	const { nCues, speaking, introducing, open } = gistOf(items);
	const pinned = pins.has(key);
	const firstIn = (nth: number, spans: readonly SceneSpan[] | undefined): ScriptSpan | undefined =>
		spans?.[0] && { ...spans[0], scene: scenes[nth] ?? -1 };
	const openAt = firstIn(open, items[open]?.cues);
	const openPerson = items[open]?.person;
	let cues: readonly ScriptSpan[] | undefined;
	let introductions: readonly ScriptSpan[] | undefined;
	return {
		key,
		text,
		person,
		nCues,
		firstCue: firstIn(speaking, items[speaking]?.cues),
		firstIntroduction: firstIn(introducing, items[introducing]?.introductions),
		get cues() {
			return (cues ??= inScript(shares, (item) => item.cues));
		},
		get introductions() {
			return (introductions ??= inScript(shares, (item) => item.introductions));
		},
		listed: pinned && pins.get(key) === undefined,
		pinned,
		isSeen: items[speaking]?.isSeen ?? false,
		open:
			openAt !== undefined && openPerson?.kind === 'ambiguous'
				? { at: openAt, matches: openPerson.matches }
				: undefined,
	};
}

function inScript(
	{ scenes, items }: Shares<NameInScene>,
	spansOf: (item: NameInScene) => readonly SceneSpan[],
): readonly ScriptSpan[] {
	return items.flatMap((item, nth) =>
		spansOf(item).map(({ line, span }) => ({ line, span, scene: scenes[nth] ?? -1 })),
	);
}

function capitalRun(
	{ scene, item: { key, text, at } }: FirstShare<RunInScene>,
	{ items }: Shares<RunInScene>,
): CapitalRun {
	return {
		key,
		text,
		first: { ...at, scene },
		nTimes: items.length,
		isPerson: items.some(({ isPerson }) => isPerson),
		hasAge: items.some(({ hasAge }) => hasAge),
	};
}

function placeName(
	{ scene, item: { key, text, at } }: FirstShare<PlaceInScene>,
	{ items }: Shares<PlaceInScene>,
): ScriptPlaceName {
	return { key, text, first: { ...at, scene }, nTimes: items.length };
}
