/**
 * Merges what scenes say of the same name, in order of first appearance. An edit that leaves every name's first appearance
 * where it is merges again only the names of the scenes that changed; any other merges all. Knows nothing of names.
 */

import { sameValue } from './sameValue.js';

/** One scene's share of a name; -1 is the text before the first scene. */
export interface Shared<Item> {
	readonly scene: number;
	readonly item: Item;
}

/** By name, the pieces of the script that have it, ascending; a scene's piece has the index behind its own. */
type Places = ReadonlyMap<string, readonly number[]>;

type Shares<Item> = (piece: number) => readonly Item[];

const placesOf = new WeakMap<ReadonlyMap<string, unknown>, Places>();

/** A result and the summaries that it was merged from. */
export interface MergedBefore<Summary, Entry> {
	readonly summaries: readonly Summary[];
	readonly entries: ReadonlyMap<string, Entry>;
}

/** The entries of all names; the very map of before where no scene's share is another object. */
export function mergeByKey<Summary, Item extends { readonly key: string }, Entry>(
	summaries: readonly Summary[],
	shareOf: (summary: Summary) => readonly Item[],
	entryOf: (first: Shared<Item>, shares: readonly Shared<Item>[]) => Entry,
	before: MergedBefore<Summary, Entry> | undefined,
): ReadonlyMap<string, Entry> {
	const sharesIn =
		(list: readonly Summary[]): Shares<Item> =>
		(piece) => {
			const summary = list[piece];
			return summary === undefined ? [] : shareOf(summary);
		};
	const shares = sharesIn(summaries);
	const oldPlaces = before && placesOf.get(before.entries);
	if (before !== undefined && oldPlaces !== undefined && before.summaries.length === summaries.length) {
		const oldShares = sharesIn(before.summaries);
		const changed = summaries.flatMap((summary, piece) =>
			summary !== before.summaries[piece] && shares(piece) !== oldShares(piece) ? [piece] : [],
		);
		if (changed.length === 0) return before.entries;
		const moved = movedPlaces(oldPlaces, changed, oldShares, shares);
		if (moved !== undefined) return merged(shares, entryOf, moved, before.entries, new Map([...oldPlaces, ...moved]));
	}
	const places = allPlaces(summaries.length, shares);
	return merged(shares, entryOf, places, new Map<string, Entry>(), places);
}

/** A copy of the entries with those at some places merged anew. */
function merged<Item extends { readonly key: string }, Entry>(
	shares: Shares<Item>,
	entryOf: (first: Shared<Item>, shares: readonly Shared<Item>[]) => Entry,
	again: Places,
	old: ReadonlyMap<string, Entry>,
	places: Places,
): ReadonlyMap<string, Entry> {
	const entries = new Map(old);
	for (const [key, pieces] of again) {
		const found: Shared<Item>[] = [];
		for (const piece of pieces)
			for (const item of shares(piece)) if (item.key === key) found.push({ scene: piece - 1, item });
		const [first] = found;
		if (first !== undefined) entries.set(key, entryOf(first, found));
	}
	placesOf.set(entries, places);
	return entries;
}

function allPlaces<Item extends { readonly key: string }>(nPieces: number, shares: Shares<Item>): Places {
	const places = new Map<string, number[]>();
	for (let piece = 0; piece < nPieces; piece++) {
		for (const { key } of shares(piece)) {
			const list = places.get(key);
			if (list === undefined) places.set(key, [piece]);
			else if (list[list.length - 1] !== piece) list.push(piece);
		}
	}
	return places;
}

/** The places of the names in some changed pieces; `undefined` where a name appears first in one of them, or did. */
function movedPlaces<Item extends { readonly key: string }>(
	places: Places,
	changed: readonly number[],
	before: Shares<Item>,
	shares: Shares<Item>,
): Places | undefined {
	const isChanged = new Set(changed);
	const moved = new Map<string, readonly number[]>();
	const shareOf = (items: readonly Item[], key: string): readonly Item[] => items.filter((item) => item.key === key);
	for (const piece of changed) {
		for (const { key } of [...before(piece), ...shares(piece)]) {
			if (moved.has(key) || sameValue(shareOf(before(piece), key), shareOf(shares(piece), key))) continue;
			const kept = (places.get(key) ?? []).filter((other) => !isChanged.has(other));
			const having = changed.filter((other) => shares(other).some((item) => item.key === key));
			const pieces = [...kept, ...having].sort((lhs, rhs) => lhs - rhs);
			if (pieces[0] === undefined || pieces[0] !== places.get(key)?.[0] || isChanged.has(pieces[0])) return undefined;
			moved.set(key, pieces);
		}
	}
	return moved;
}
