/**
 * Merges what scenes say of the same name, in order of first appearance. An edit merges again only the names that the scenes
 * that changed have or had; where scenes come or go, the others' numbers move. Knows nothing of names.
 */
import { commonEnds } from '../script/column.js';
import { sameValue } from './sameValue.js';

/** All that scenes say of one name, in script order: by index of the scene, -1 for the text before the first. Never empty. */
export interface Shares<Item> {
	readonly scenes: readonly number[];
	/** One for each of the scenes; the very list of before where only the scenes' numbers have moved. */
	readonly items: readonly Item[];
}

/** The first of them. */
export interface FirstShare<Item> {
	readonly scene: number;
	readonly item: Item;
}

/** By name, in order of first appearance. */
type Index<Item> = ReadonlyMap<string, Shares<Item>>;

/** What one scene says, by index. */
type Said<Item> = (scene: number) => readonly Item[];

/** A merge with the index that it was made from, for the next one. */
export interface Merged<Summary, Item, Entry> {
	readonly summaries: readonly Summary[];
	readonly index: Index<Item>;
	/** The very map of before where no name's shares are other ones. */
	readonly entries: ReadonlyMap<string, Entry>;
}

/** The entries of all names. `summaries[0]` is the text before the first scene; `before` is the merge before the last edit. */
export function mergeByKey<Summary, Item extends { readonly key: string }, Entry>(
	summaries: readonly Summary[],
	shareOf: (summary: Summary) => readonly Item[],
	entryOf: (first: FirstShare<Item>, shares: Shares<Item>) => Entry,
	before: Merged<Summary, Item, Entry> | undefined,
): Merged<Summary, Item, Entry> {
	if (before?.summaries === summaries) return before;
	const saidIn =
		(list: readonly Summary[]): Said<Item> =>
		(scene) => {
			const summary = list[scene + 1];
			return summary === undefined ? [] : shareOf(summary);
		};
	const said = saidIn(summaries);
	if (before === undefined) {
		const index = indexOf(summaries.length, said);
		return { summaries, index, entries: entriesOf(index, entryOf, () => undefined) };
	}
	const edit = editOf(before.summaries, summaries, saidIn(before.summaries), said);
	const index = indexAfter(before.index, edit, said);
	if (index === before.index) return { ...before, summaries };
	const known = (key: string, shares: Shares<Item>): Entry | undefined =>
		before.index.get(key) === shares ? before.entries.get(key) : undefined;
	return { summaries, index, entries: entriesOf(index, entryOf, known) };
}

/** The entries of all names, in their order; `known` has those that are as they were. */
function entriesOf<Item, Entry>(
	index: Index<Item>,
	entryOf: (first: FirstShare<Item>, shares: Shares<Item>) => Entry,
	known: (key: string, shares: Shares<Item>) => Entry | undefined,
): ReadonlyMap<string, Entry> {
	const entries = new Map<string, Entry>();
	for (const [key, shares] of index) {
		const [scene, item] = [shares.scenes[0], shares.items[0]];
		if (scene !== undefined && item !== undefined)
			entries.set(key, known(key, shares) ?? entryOf({ scene, item }, shares));
	}
	return entries;
}

function indexOf<Item extends { readonly key: string }>(nSummaries: number, said: Said<Item>): Index<Item> {
	const index = new Map<string, { readonly scenes: number[]; readonly items: Item[] }>();
	for (let scene = -1; scene < nSummaries - 1; scene++) {
		for (const item of said(scene)) {
			const shares = index.get(item.key);
			if (shares === undefined) index.set(item.key, { scenes: [scene], items: [item] });
			else {
				shares.scenes.push(scene);
				shares.items.push(item);
			}
		}
	}
	return index;
}

/** Which scenes an edit touched: those that are `gone` and those that are `fresh`, by their indices before and after, and the names in them. */
interface Edit {
	readonly gone: readonly number[];
	readonly fresh: readonly number[];
	/** By how much the scenes behind them have moved. */
	readonly shift: number;
	readonly names: ReadonlySet<string>;
}

function editOf<Item extends { readonly key: string }>(
	before: readonly unknown[],
	summaries: readonly unknown[],
	saidBefore: Said<Item>,
	said: Said<Item>,
): Edit {
	const { head, tail } = commonEnds([before], [summaries]);
	const gone = numbersFrom(head - 1, before.length - tail - 1);
	const fresh = numbersFrom(head - 1, summaries.length - tail - 1);
	const shift = fresh.length - gone.length;
	if (shift !== 0) {
		const names = new Set([...gone.flatMap(saidBefore), ...fresh.flatMap(said)].map(({ key }) => key));
		return { gone, fresh, shift, names };
	}
	const changed = gone.filter((scene) => saidBefore(scene) !== said(scene));
	const names = new Set<string>();
	for (const scene of changed) {
		const [old, now] = [saidBefore(scene), said(scene)];
		const ofName = (items: readonly Item[], name: string): readonly Item[] => items.filter(({ key }) => key === name);
		for (const { key } of [...old, ...now]) if (!sameValue(ofName(old, key), ofName(now, key))) names.add(key);
	}
	return { gone: changed, fresh: changed, shift, names };
}

function numbersFrom(first: number, beyond: number): number[] {
	return Array.from({ length: beyond - first }, (_, nth) => first + nth);
}

/** The index behind an edit, the very one of before where it says the same; in order again where a name first appears in another place. */
function indexAfter<Item extends { readonly key: string }>(
	before: Index<Item>,
	edit: Edit,
	said: Said<Item>,
): Index<Item> {
	const { names, gone, shift } = edit;
	if (names.size === 0 && shift === 0) return before;
	const behind = (gone.at(-1) ?? (edit.fresh[0] ?? 0) - 1) + 1;
	const index = new Map<string, Shares<Item>>();
	let isSame = true;
	let isInOrder = true;
	for (const [key, old] of before) {
		const shares = names.has(key) ? sharesAfter(key, old, edit, said) : moved(old, behind, shift);
		isSame &&= shares === old;
		if (shares !== undefined) index.set(key, shares);
		isInOrder &&= shares === undefined || beginsAsBefore(shares, old, behind, shift);
	}
	for (const key of names) {
		const shares = before.has(key) ? undefined : sharesAfter(key, noShares, edit, said);
		if (shares !== undefined) index.set(key, shares);
		isSame &&= shares === undefined;
		isInOrder &&= shares === undefined;
	}
	if (isSame) return before;
	return isInOrder ? index : inOrderOfAppearance(index, said);
}

/** Whether the first share is the one that it was, where it was but for the move. */
function beginsAsBefore<Item>(shares: Shares<Item>, old: Shares<Item>, behind: number, shift: number): boolean {
	const first = old.scenes[0] ?? 0;
	return shares.items[0] === old.items[0] && shares.scenes[0] === (first < behind ? first : first + shift);
}

const noShares: Shares<never> = { scenes: [], items: [] };

/** A name's shares behind an edit that touched it; `undefined` for a name that is gone. */
function sharesAfter<Item extends { readonly key: string }>(
	name: string,
	{ scenes, items }: Shares<Item>,
	{ gone, fresh, shift }: Edit,
	said: Said<Item>,
): Shares<Item> | undefined {
	const from = firstAtLeast(scenes, gone[0] ?? fresh[0] ?? 0);
	const to = gone.length === 0 ? from : firstAtLeast(scenes, (gone.at(-1) ?? 0) + 1);
	const isGone = new Set(gone);
	const between: { readonly scene: number; readonly item: Item }[] = [];
	for (const [nth, scene] of scenes.slice(from, to).entries()) {
		const item = items[from + nth];
		if (item !== undefined && !isGone.has(scene)) between.push({ scene, item });
	}
	for (const scene of fresh) for (const item of said(scene)) if (item.key === name) between.push({ scene, item });
	between.sort((lhs, rhs) => lhs.scene - rhs.scene);
	const behind = scenes.slice(to).map((scene) => scene + shift);
	const shares = {
		scenes: scenes.slice(0, from).concat(
			between.map(({ scene }) => scene),
			behind,
		),
		items: items.slice(0, from).concat(
			between.map(({ item }) => item),
			items.slice(to),
		),
	};
	return shares.items.length === 0 ? undefined : shares;
}

/** Shares with the numbers of the scenes from `behind` on moved. */
function moved<Item>(shares: Shares<Item>, behind: number, shift: number): Shares<Item> {
	const from = shift === 0 ? shares.scenes.length : firstAtLeast(shares.scenes, behind);
	if (from === shares.scenes.length) return shares;
	const scenes = shares.scenes.slice();
	for (let nth = from; nth < scenes.length; nth++) scenes[nth] = (scenes[nth] ?? 0) + shift;
	return { scenes, items: shares.items };
}

/** The index of the first of some ascending numbers that is not below another. */
function firstAtLeast(numbers: readonly number[], least: number): number {
	let low = 0;
	let high = numbers.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((numbers[middle] ?? 0) < least) low = middle + 1;
		else high = middle;
	}
	return low;
}

function inOrderOfAppearance<Item extends { readonly key: string }>(index: Index<Item>, said: Said<Item>): Index<Item> {
	const firstScenes = new Set([...index.values()].map(({ scenes: [first] }) => first ?? -1));
	const ordered = new Map<string, Shares<Item>>();
	for (const scene of [...firstScenes].sort((lhs, rhs) => lhs - rhs)) {
		for (const { key } of said(scene)) {
			const shares = index.get(key);
			if (shares?.scenes[0] === scene) ordered.set(key, shares);
		}
	}
	return ordered;
}
