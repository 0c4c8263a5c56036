/**
 * Merges what scenes say of the same name, in order of first appearance. An edit merges again only the names that the scenes
 * that changed have or had; where scenes come or go, all. Knows nothing of names.
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
	if (before?.summaries === summaries) return before;
	const shares = sharesIn(summaries);
	if (before === undefined || before.summaries.length !== summaries.length) {
		const index = indexOf(summaries.length, shares);
		return { summaries, index, entries: entriesOf(index, entryOf, () => undefined) };
	}
	const oldShares = sharesIn(before.summaries);
	const changed: number[] = [];
	for (let piece = 0; piece < summaries.length; piece++) {
		if (summaries[piece] !== before.summaries[piece] && shares(piece) !== oldShares(piece)) changed.push(piece);
	}
	const moved = movedNames(before.index, changed, oldShares, shares);
	if (moved.size === 0) return { ...before, summaries };
	const index = indexAfter(before.index, moved, shares);
	const old = before.entries;
	return { summaries, index, entries: entriesOf(index, entryOf, (key) => (moved.has(key) ? undefined : old.get(key))) };
}

/** The entries of all names, in their order; `known` has those that are as they were. */
function entriesOf<Item, Entry>(
	index: Index<Item>,
	entryOf: (first: Shared<Item>, shares: readonly Shared<Item>[]) => Entry,
	known: (key: string) => Entry | undefined,
): ReadonlyMap<string, Entry> {
	const entries = new Map<string, Entry>();
	for (const [key, shares] of index) {
		const [first] = shares;
		if (first !== undefined) entries.set(key, known(key) ?? entryOf(first, shares));
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

/** The names of some changed pieces that are said elsewhere than before, with all their shares; none for a name that is gone. */
function movedNames<Item extends { readonly key: string }>(
	index: Index<Item>,
	changed: readonly number[],
	before: Shares<Item>,
	shares: Shares<Item>,
): Index<Item> {
	const isChanged = new Set(changed.map((piece) => piece - 1));
	const moved = new Map<string, readonly Shared<Item>[]>();
	const ofName = (items: readonly Item[], key: string): readonly Item[] => items.filter((item) => item.key === key);
	for (const piece of changed) {
		for (const { key } of [...before(piece), ...shares(piece)]) {
			if (moved.has(key) || sameValue(ofName(before(piece), key), ofName(shares(piece), key))) continue;
			const kept = (index.get(key) ?? []).filter(({ scene }) => !isChanged.has(scene));
			const fresh = changed.flatMap((other) =>
				ofName(shares(other), key).map((item): Shared<Item> => ({ scene: other - 1, item })),
			);
			moved.set(
				key,
				[...kept, ...fresh].sort((lhs, rhs) => lhs.scene - rhs.scene),
			);
		}
	}
	return moved;
}

/** The index with some names moved; put in order again where one of them appears first in another place. */
function indexAfter<Item extends { readonly key: string }>(
	before: Index<Item>,
	moved: Index<Item>,
	shares: Shares<Item>,
): Index<Item> {
	const index = new Map(before);
	let isInOrder = true;
	for (const [key, list] of moved) {
		isInOrder &&= list[0] !== undefined && list[0] === before.get(key)?.[0];
		if (list.length === 0) index.delete(key);
		else index.set(key, list);
	}
	return isInOrder ? index : inOrderOfAppearance(index, shares);
}

function inOrderOfAppearance<Item extends { readonly key: string }>(
	index: Index<Item>,
	shares: Shares<Item>,
): Index<Item> {
	const firstScenes = new Set([...index.values()].map(([first]) => first?.scene ?? -1));
	const ordered = new Map<string, readonly Shared<Item>[]>();
	for (const scene of [...firstScenes].sort((lhs, rhs) => lhs - rhs)) {
		for (const { key } of shares(scene + 1)) {
			const list = index.get(key);
			if (list?.[0]?.scene === scene) ordered.set(key, list);
		}
	}
	return ordered;
}
