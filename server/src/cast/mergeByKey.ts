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

/** By name, in order of first appearance, every share of it in script order. */
type Index<Item> = ReadonlyMap<string, readonly Shared<Item>[]>;

/** What one scene says; a scene's piece has the index behind its own. */
type Shares<Item> = (piece: number) => readonly Item[];

/** A merge with the index that it was made from, for the next one. */
export interface Merged<Summary, Item, Entry> {
	readonly summaries: readonly Summary[];
	readonly index: Index<Item>;
	/** The very map of before where no scene's share is another object. */
	readonly entries: ReadonlyMap<string, Entry>;
}

/** The entries of all names. `before` is the merge before the last edit. */
export function mergeByKey<Summary, Item extends { readonly key: string }, Entry>(
	summaries: readonly Summary[],
	shareOf: (summary: Summary) => readonly Item[],
	entryOf: (first: Shared<Item>, shares: readonly Shared<Item>[]) => Entry,
	before: Merged<Summary, Item, Entry> | undefined,
): Merged<Summary, Item, Entry> {
	const sharesIn =
		(list: readonly Summary[]): Shares<Item> =>
		(piece) => {
			const summary = list[piece];
			return summary === undefined ? [] : shareOf(summary);
		};
	const shares = sharesIn(summaries);
	if (before?.summaries === summaries) return before;
	if (before !== undefined && before.summaries.length === summaries.length) {
		const oldShares = sharesIn(before.summaries);
		const changed = summaries.flatMap((summary, piece) =>
			summary !== before.summaries[piece] && shares(piece) !== oldShares(piece) ? [piece] : [],
		);
		if (changed.length === 0) return { ...before, summaries };
		const moved = movedNames(before.index, changed, oldShares, shares);
		if (moved !== undefined) {
			const entries = entriesOf(moved, entryOf, before.entries);
			return { summaries, index: new Map([...before.index, ...moved]), entries };
		}
	}
	const index = indexOf(summaries.length, shares);
	return { summaries, index, entries: entriesOf(index, entryOf, new Map<string, Entry>()) };
}

/** A copy of the entries with some names merged anew. */
function entriesOf<Item, Entry>(
	again: Index<Item>,
	entryOf: (first: Shared<Item>, shares: readonly Shared<Item>[]) => Entry,
	old: ReadonlyMap<string, Entry>,
): ReadonlyMap<string, Entry> {
	const entries = new Map(old);
	for (const [key, shares] of again) {
		const [first] = shares;
		if (first !== undefined) entries.set(key, entryOf(first, shares));
	}
	return entries;
}

function indexOf<Item extends { readonly key: string }>(nPieces: number, shares: Shares<Item>): Index<Item> {
	const index = new Map<string, Shared<Item>[]>();
	for (let piece = 0; piece < nPieces; piece++) {
		for (const item of shares(piece)) {
			const list = index.get(item.key);
			if (list === undefined) index.set(item.key, [{ scene: piece - 1, item }]);
			else list.push({ scene: piece - 1, item });
		}
	}
	return index;
}

/** The shares of the names in some changed pieces; `undefined` where a name appears first in one of them, or did. */
function movedNames<Item extends { readonly key: string }>(
	index: Index<Item>,
	changed: readonly number[],
	before: Shares<Item>,
	shares: Shares<Item>,
): Index<Item> | undefined {
	const isChanged = new Set(changed.map((piece) => piece - 1));
	const moved = new Map<string, readonly Shared<Item>[]>();
	const ofName = (items: readonly Item[], key: string): readonly Item[] => items.filter((item) => item.key === key);
	for (const piece of changed) {
		for (const { key } of [...before(piece), ...shares(piece)]) {
			if (moved.has(key) || sameValue(ofName(before(piece), key), ofName(shares(piece), key))) continue;
			const old = index.get(key) ?? [];
			const first = old[0]?.scene;
			if (first === undefined || isChanged.has(first)) return undefined;
			const kept = old.filter(({ scene }) => !isChanged.has(scene));
			const fresh = changed.flatMap((other) =>
				ofName(shares(other), key).map((item): Shared<Item> => ({ scene: other - 1, item })),
			);
			const all = [...kept, ...fresh].sort((lhs, rhs) => lhs.scene - rhs.scene);
			if (all[0]?.scene !== first) return undefined;
			moved.set(key, all);
		}
	}
	return moved;
}
