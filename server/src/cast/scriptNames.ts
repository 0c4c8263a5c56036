/**
 * The whole script's names and places, merged from the scenes' summaries. An edit merges again only the names that the
 * scenes that changed have or had.
 */
import type { Shared } from './mergeByKey.js';
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

interface Before {
	readonly summaries: readonly SceneSummary[];
	readonly names: ScriptNames;
	readonly context: NameContext;
}

/**
 * `summaries[0]` is the text before the first heading. Each map is the previous one while the scenes' shares in it are the
 * same objects. Cost: linear in the scenes that have one of the names that changed; in all of them where scenes come or go.
 */
export function mergeNames(
	summaries: readonly SceneSummary[],
	context: NameContext,
	before: Before | undefined,
): ScriptNames {
	return {
		names: mergeByKey(
			summaries,
			({ names }) => names,
			(first, shares) => speaker(first, shares, context),
			before?.context === context ? { summaries: before.summaries, entries: before.names.names } : undefined,
		),
		firstNamed: mergeByKey(
			summaries,
			({ firstNamed }) => firstNamed,
			({ scene, item: { at } }) => ({ ...at, scene }),
			before && { summaries: before.summaries, entries: before.names.firstNamed },
		),
		capitals: mergeByKey(
			summaries,
			({ capitals }) => capitals,
			capitalRun,
			before && { summaries: before.summaries, entries: before.names.capitals },
		),
		places: mergeByKey(
			summaries,
			({ places }) => places,
			placeName,
			before && { summaries: before.summaries, entries: before.names.places },
		),
	};
}

/** A name's speaker, as the first scene has it; for pinned names as the cast notes say. */
function speaker(
	{ item: { key, text, person } }: Shared<NameInScene>,
	shares: readonly Shared<NameInScene>[],
	{ pins }: NameContext,
): ScriptName {
	const pinned = pins.has(key);
	const speaking = shares.filter(({ item: { cues } }) => cues.length > 0);
	return {
		key,
		text,
		person,
		cues: shares.flatMap(({ scene, item: { cues } }) => cues.map(({ line, span }) => ({ line, span, scene }))),
		introductions: shares.flatMap(({ scene, item: { introductions } }) =>
			introductions.map(({ line, span }) => ({ line, span, scene })),
		),
		listed: pinned && pins.get(key) === undefined,
		pinned,
		isSeen: speaking[0]?.item.isSeen ?? false,
		open: firstOpen(speaking),
	};
}

function firstOpen(speaking: readonly Shared<NameInScene>[]): ScriptName['open'] {
	for (const { scene, item } of speaking) {
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

type PlaceInScene = SceneSummary['places'][number];
