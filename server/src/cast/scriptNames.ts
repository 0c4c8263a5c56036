/**
 * The whole script's names and places, merged from the scenes' summaries. An edit merges again only the names that the
 * scenes that changed have or had.
 */
import type { SceneSpan } from '../script/model.js';
import type { Merged, Shared } from './mergeByKey.js';
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

function firstPlace({ scene, item: { at } }: Shared<FirstInScene>): ScriptSpan {
	return { ...at, scene };
}

/** A name's speaker, as the first scene has it; for pinned names as the cast notes say. */
function speaker(
	{ item: { key, text, person } }: Shared<NameInScene>,
	shares: readonly Shared<NameInScene>[],
	{ pins }: NameContext,
): ScriptName {
	const pinned = pins.has(key);
	const speaking = shares.find(({ item: { cues } }) => cues.length > 0);
	const introducing = shares.find(({ item: { introductions } }) => introductions.length > 0);
	let nCues = 0;
	for (const { item } of shares) nCues += item.cues.length;
	let cues: readonly ScriptSpan[] | undefined;
	let introductions: readonly ScriptSpan[] | undefined;
	return {
		key,
		text,
		person,
		nCues,
		firstCue: speaking && firstOf(speaking, speaking.item.cues),
		firstIntroduction: introducing && firstOf(introducing, introducing.item.introductions),
		get cues() {
			return (cues ??= shares.flatMap((share) => inScript(share, share.item.cues)));
		},
		get introductions() {
			return (introductions ??= shares.flatMap((share) => inScript(share, share.item.introductions)));
		},
		listed: pinned && pins.get(key) === undefined,
		pinned,
		isSeen: speaking?.item.isSeen ?? false,
		open: firstOpen(shares),
	};
}

function firstOf({ scene }: Shared<NameInScene>, [first]: readonly SceneSpan[]): ScriptSpan | undefined {
	return first && { ...first, scene };
}

function inScript({ scene }: Shared<NameInScene>, spans: readonly SceneSpan[]): readonly ScriptSpan[] {
	return spans.map(({ line, span }) => ({ line, span, scene }));
}

function firstOpen(shares: readonly Shared<NameInScene>[]): ScriptName['open'] {
	for (const { scene, item } of shares) {
		const [first] = item.cues;
		if (first !== undefined && item.person.kind === 'ambiguous')
			return { at: { ...first, scene }, matches: item.person.matches };
	}
	return undefined;
}

function capitalRun({ item: { key, text } }: Shared<RunInScene>, shares: readonly Shared<RunInScene>[]): CapitalRun {
	return {
		key,
		text,
		at: shares.map(({ scene, item: { at } }) => ({ ...at, scene })),
		isPerson: shares.some(({ item: { isPerson } }) => isPerson),
		hasAge: shares.some(({ item: { hasAge } }) => hasAge),
	};
}

function placeName(
	{ item: { key, text } }: Shared<PlaceInScene>,
	shares: readonly Shared<PlaceInScene>[],
): ScriptPlaceName {
	return { key, text, at: shares.map(({ scene, item: { at } }) => ({ ...at, scene })) };
}
