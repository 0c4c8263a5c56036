/**
 * Values of several canon files laid on top of each other: maps key by key, lists item by item, `null` takes away.
 * Every value keeps the file it is written in. What only one file says is not copied.
 */
import type { Location, Range } from '../text/position.js';
import { CompiledKey, takesAway } from './compiledKey.js';
import { type CanonFile, type CanonKey, type CanonNode,itemsOf, keyOf, locationOf, rangeOf } from './file.js';
import type { Spelling } from './nameForms.js';
import { canonKeys } from './schema.js';
import type { EntryKind, Keys, ValueSchema } from './schemaTypes.js';

/** A value with the file that has the last word on it. */
export interface Placed {
	readonly file: CanonFile;
	readonly node: CanonNode;
	/** Where two files or more speak: the keys of a map, the items of a list. */
	readonly keys?: ReadonlyMap<string, Placed>;
	readonly items?: readonly Placed[];
}

/** An entry with all that the layers say of it. */
export interface PlacedEntry {
	readonly id: string;
	/** Its key in the topmost file that mentions it. */
	readonly at: Location;
	/** Key and contents there. */
	readonly range: Range;
	/** Ids of the files that say something of it, lowest first. */
	readonly layers: readonly string[];
	readonly value: Placed;
	/** The names of a person of whom one compiled file speaks and no other. */
	readonly spellings: readonly Spelling[] | undefined;
	/** Whether some layer takes a field away: `died: null` says that a person lives. */
	removes(field: string): boolean;
}

export function locationIn({ file, node }: Placed): Location {
	return locationOf(file.uri, node.at);
}

/** The value behind a key of a map; `undefined` where there is none, or `null`. */
export function fieldOf(placed: Placed | undefined, name: string): Placed | undefined {
	if (placed === undefined) return undefined;
	if (placed.keys !== undefined) return placed.keys.get(name);
	const { file, node } = placed;
	if (node.kind !== 'map') return undefined;
	for (const key of node.keys) if (key.name === name) return key.value.kind === 'null' ? undefined : { file, node: key.value };
	return undefined;
}

/** All keys of a map with their values, in the order of the lowest file. */
function fieldsOf(placed: Placed): ReadonlyMap<string, Placed> {
	const fields = new Map<string, Placed>();
	forEachField(placed, (name, value) => fields.set(name, value));
	return fields;
}

/** Calls back for every key with its value. */
export function forEachField({ file, node, keys }: Placed, visit: (name: string, value: Placed) => void): void {
	if (keys !== undefined) {
		for (const [name, value] of keys) visit(name, value);
	} else if (node.kind === 'map') {
		for (const { name, value } of node.keys) if (value.kind !== 'null') visit(name, { file, node: value });
	}
}

/** A list's items; a single value is a list of one. */
export function placedItems(placed: Placed | undefined): readonly Placed[] {
	if (placed === undefined) return [];
	return placed.items ?? itemsOf(placed.node).map((node) => ({ file: placed.file, node }));
}

/** The entries of one section in all files, lowest file first. Cost: linear in the entries. */
export function mergeEntries(files: readonly CanonFile[], kind: EntryKind): ReadonlyMap<string, PlacedEntry> {
	const schema = canonKeys[kind]?.type;
	const merged = new Map<string, PlacedEntry>();
	if (schema?.kind !== 'entries') return merged;
	for (const file of files) {
		const section = fieldOf({ file, node: file.root }, kind)?.node;
		if (section?.kind !== 'map') continue;
		for (const key of section.keys) {
			if (takesAway(key)) merged.delete(key.name);
			else merged.set(key.name, new LayeredEntry(merged.get(key.name), file, key, schema.keys));
		}
	}
	return merged;
}

/** Ids that some layer takes away. */
export function removedIds(files: readonly CanonFile[], kind: EntryKind): ReadonlySet<string> {
	const removed = new Set<string>();
	for (const file of files) {
		const section = fieldOf({ file, node: file.root }, kind)?.node;
		if (section?.kind !== 'map') continue;
		for (const key of section.keys) if (takesAway(key)) removed.add(key.name);
	}
	return removed;
}

/** A list at the top of the files (`travel`, `episodes`), merged. */
export function mergeTopList(files: readonly CanonFile[], name: 'travel' | 'episodes'): readonly Placed[] {
	const schema = canonKeys[name]?.type;
	let merged: Placed | undefined;
	for (const file of files) {
		const node = file.root.keys.find((key) => key.name === name)?.value;
		if (node === undefined || schema === undefined) continue;
		merged = node.kind === 'null' ? undefined : merge(merged, { file, node }, schema);
	}
	return placedItems(merged);
}

/** Made for every entry there is, and read for few: what it says is put together when somebody asks. */
class LayeredEntry implements PlacedEntry {
	readonly #lower: PlacedEntry | undefined;
	readonly #file: CanonFile;
	readonly #key: CanonKey;
	readonly #schema: Keys;
	#value: Placed | undefined;

	constructor(lower: PlacedEntry | undefined, file: CanonFile, key: CanonKey, schema: Keys) {
		this.#lower = lower;
		this.#file = file;
		this.#key = key;
		this.#schema = schema;
	}

	get id(): string {
		return this.#key.name;
	}

	get at(): Location {
		return locationOf(this.#file.uri, this.#key.at);
	}

	get range(): Range {
		const { at, value } = this.#key;
		const [, , endLine, endCharacter] = value.at;
		return rangeOf([at[0], at[1], Math.max(endLine, at[2]), endCharacter]);
	}

	get layers(): readonly string[] {
		return [...(this.#lower?.layers ?? []), this.#file.id];
	}

	get value(): Placed {
		if (this.#value === undefined) {
			const upper: Placed = { file: this.#file, node: this.#key.value };
			this.#value = this.#lower === undefined ? upper : mergeMaps(this.#lower.value, upper, this.#schema);
		}
		return this.#value;
	}

	removes(field: string): boolean {
		return keyOf(this.#key.value, field)?.value.kind === 'null' || this.#lower?.removes(field) === true;
	}

	get spellings(): readonly Spelling[] | undefined {
		return this.#lower === undefined && this.#key instanceof CompiledKey ? this.#key.spellings : undefined;
	}
}

function merge(lower: Placed | undefined, upper: Placed, schema: ValueSchema): Placed {
	if (lower === undefined) return upper;
	switch (schema.kind) {
		case 'map':
		case 'entries':
			return mergeMaps(lower, upper, schema.keys);
		case 'date':
			return mergeDates(lower, upper, schema.keys);
		case 'list':
			return schema.length === undefined ? mergeLists(lower, upper, schema) : upper;
		case 'text':
		case 'number':
		case 'boolean':
		case 'choice':
		case 'coordinates':
		case 'id':
			return upper;
	}
}

function mergeMaps(lower: Placed, upper: Placed, keys: Keys): Placed {
	if (upper.node.kind !== 'map') return upper;
	const merged = new Map(fieldsOf(lower));
	for (const key of upper.node.keys) {
		const schema = Object.hasOwn(keys, key.name) ? keys[key.name] : undefined;
		const below = merged.get(key.name);
		if (key.value.kind === 'null') {
			merged.delete(key.name);
		} else if (below === undefined || schema === undefined) {
			merged.set(key.name, { file: upper.file, node: key.value });
		} else {
			merged.set(key.name, merge(below, { file: upper.file, node: key.value }, schema.type));
		}
	}
	return { ...upper, keys: merged };
}

const dateForms: readonly string[] = ['date', 'after', 'before'];
const provenanceOfDate: readonly string[] = ['source', 'confidence', 'estimated'];

/**
 * A date is stated one way or another, so a new one replaces the old with its source; what else the map says (event,
 * cause) merges key by key.
 */
function mergeDates(lower: Placed, upper: Placed, keys: Keys): Placed {
	if (upper.node.kind !== 'map') return upper;
	const saysWhen = upper.node.keys.some(({ name }) => dateForms.includes(name));
	const below = new Map(fieldsOf(asDateMap(lower)));
	if (saysWhen) {
		const isRelationInline = !Object.hasOwn(keys, 'by');
		const replaced = [...dateForms, ...provenanceOfDate, ...(isRelationInline ? ['by'] : [])];
		for (const name of replaced) below.delete(name);
	}
	return mergeMaps({ ...lower, keys: below }, upper, keys);
}

/** `born: 1958` as `born: { date: 1958 }`. */
function asDateMap(placed: Placed): Placed {
	const { file, node } = placed;
	if (node.kind !== 'text') return placed;
	return { file, node: { kind: 'map', keys: [{ name: 'date', at: node.at, value: node }], at: node.at } };
}

function mergeLists(lower: Placed, upper: Placed, schema: ValueSchema & { readonly kind: 'list' }): Placed {
	const items = [...placedItems(lower)];
	const nBelow = items.length;
	const taken = new Set<number>();
	for (const item of placedItems(upper)) {
		const index = partnerOf(item, items.slice(0, nBelow), taken, schema);
		const partner = index === undefined ? undefined : items[index];
		if (index === undefined || partner === undefined) {
			items.push(item);
		} else {
			taken.add(index);
			items[index] = merge(partner, item, schema.of);
		}
	}
	return { ...upper, items };
}

/**
 * The lower item that an upper one speaks of: the first with the same name (`to`, `place`, `who` …) that is not taken,
 * and among several the one that agrees in the second key too (`is`, `from`).
 */
function partnerOf(
	item: Placed,
	below: readonly Placed[],
	taken: ReadonlySet<number>,
	{ mergedBy }: ValueSchema & { readonly kind: 'list' },
): number | undefined {
	const [first, second] = mergedBy;
	const wanted = signatureOf(item, first);
	const candidates = below.flatMap((other, index) =>
		!taken.has(index) && signatureOf(other, first) === wanted ? [index] : [],
	);
	if (second === undefined || candidates.length < 2) return candidates[0];
	const secondWanted = signatureOf(item, second);
	const exact = candidates.find((index) => signatureOf(below[index], second) === secondWanted);
	return exact ?? (secondWanted === undefined ? candidates[0] : undefined);
}

/** By what an item is known: the text of a key, or its own; of a pair in any order. */
function signatureOf(placed: Placed | undefined, name: string | undefined): string | undefined {
	const value = name === undefined ? placed : fieldOf(placed, name);
	if (value === undefined) return undefined;
	if (value.node.kind === 'text') return value.node.value;
	const words = placedItems(value).flatMap(({ node }) => (node.kind === 'text' ? [node.value] : []));
	return words.toSorted().join('\n');
}
