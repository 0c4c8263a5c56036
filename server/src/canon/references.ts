/**
 * Checks what can be known only when all layers lie on top of each other: that every id is defined, and that every entry
 * and fact has what it needs. Walks the values along the table of the format.
 */
import { placedText } from './dateReader.js';
import { textOf } from './file.js';
import type { CanonProblem } from './model.js';
import { fieldOf, forEachField, locationIn, type Placed, type PlacedEntry,placedItems } from './placed.js';
import { canonKeys } from './schema.js';
import { type EntryKind, entryKinds, type Keys, requiredOf, type ValueSchema } from './schemaTypes.js';
import { didYouMean, nearestWord } from './suggest.js';
import { withArticle } from './validate.js';

/** The merged contents of all files. */
export type MergedSections = Readonly<Record<EntryKind, ReadonlyMap<string, PlacedEntry>>> & {
	readonly travel: readonly Placed[];
	readonly episodes: readonly Placed[];
	/** Ids that some layer takes away: what lower layers still say of them is no mistake. */
	readonly removed: (kind: EntryKind) => ReadonlySet<string>;
};

/** Cost: linear in the values. */
export function checkReferences(sections: MergedSections): readonly CanonProblem[] {
	const problems: CanonProblem[] = [];
	for (const kind of entryKinds) {
		const schema = canonKeys[kind]?.type;
		if (schema?.kind !== 'entries') continue;
		for (const entry of sections[kind].values()) {
			checkNamed(entry, schema.noun, schema.keys, problems);
			checkKeys(entry.value, schema.keys, sections, problems);
		}
	}
	checkList(sections.travel, canonKeys['travel']?.type, sections, problems);
	return problems;
}

function checkNamed({ id, at, value }: PlacedEntry, noun: string, keys: Keys, problems: CanonProblem[]): void {
	for (const name of requiredOf(keys)) {
		if (placedText(value, name) !== undefined) continue;
		problems.push({
			code: 'canon-schema',
			message: `The ${noun} "${id}" has no ${name}: write "${name}: …" under it.`,
			at,
			related: [],
			suggestion: undefined,
		});
	}
}

function checkKeys(placed: Placed, keys: Keys, sections: MergedSections, problems: CanonProblem[]): void {
	forEachField(placed, (name, value) => {
		const schema = Object.hasOwn(keys, name) ? keys[name] : undefined;
		if (schema !== undefined && !isPlain(schema.type)) check(value, schema.type, sections, problems);
	});
}

/** Whether a value can't refer to anything. */
function isPlain({ kind }: ValueSchema): boolean {
	return kind === 'text' || kind === 'choice' || kind === 'boolean' || kind === 'number' || kind === 'coordinates';
}

function check(placed: Placed, schema: ValueSchema, sections: MergedSections, problems: CanonProblem[]): void {
	switch (schema.kind) {
		case 'id':
			checkId(placed, schema.of, sections, problems);
			return;
		case 'date':
			checkDate(placed, schema.keys, sections, problems);
			return;
		case 'list':
			checkList(placedItems(placed), schema, sections, problems);
			return;
		case 'map':
			checkRequired(placed, schema.noun, schema.keys, problems);
			checkKeys(placed, schema.keys, sections, problems);
			return;
		case 'entries':
		case 'text':
		case 'number':
		case 'boolean':
		case 'choice':
		case 'coordinates':
			return;
	}
}

function checkList(
	items: readonly Placed[],
	schema: ValueSchema | undefined,
	sections: MergedSections,
	problems: CanonProblem[],
): void {
	if (schema?.kind !== 'list') return;
	for (const item of items) check(item, schema.of, sections, problems);
}

function checkRequired(placed: Placed, noun: string, keys: Keys, problems: CanonProblem[]): void {
	for (const name of requiredOf(keys)) {
		if (fieldOf(placed, name) !== undefined) continue;
		problems.push({
			code: 'canon-schema',
			message: `${withArticle(noun).replace(/^a/u, 'A')} needs "${name}".`,
			at: locationIn(placed),
			related: [],
			suggestion: undefined,
		});
	}
}

/** A date may stand after or before events, itself or under `date`. */
function checkDate(placed: Placed, keys: Keys, sections: MergedSections, problems: CanonProblem[]): void {
	const nested = fieldOf(placed, 'date');
	for (const relation of nested === undefined ? [placed] : [placed, nested]) {
		for (const name of ['after', 'before']) {
			const reference = fieldOf(relation, name);
			if (reference !== undefined) checkId(reference, 'events', sections, problems);
		}
	}
	checkKeys(placed, keys, sections, problems);
}

function checkId(placed: Placed, kind: EntryKind, sections: MergedSections, problems: CanonProblem[]): void {
	const id = textOf(placed.node);
	if (id === undefined || sections[kind].has(id) || sections.removed(kind).has(id)) return;
	const suggestion = nearestWord(id, sections[kind].keys()) ?? idOfName(id, sections[kind]);
	const elsewhere = entryKinds.find((other) => sections[other].has(id));
	const hint =
		elsewhere === undefined ? didYouMean(suggestion) : ` The id stands under "${elsewhere}", and here one of "${kind}" is needed.`;
	problems.push({
		code: 'canon-reference',
		message: `Nothing under "${kind}" has the id "${id}".${hint}`,
		at: locationIn(placed),
		related: [],
		suggestion: elsewhere === undefined ? suggestion : undefined,
	});
}

/** Whoever writes `Skyler White` where an id belongs means the entry of that name. */
function idOfName(text: string, entries: ReadonlyMap<string, PlacedEntry>): string | undefined {
	const wanted = text.toLowerCase();
	for (const { id, value } of entries.values()) {
		const name = placedText(value, 'name') ?? placedText(value, 'title');
		if (name?.toLowerCase() === wanted || placedText(value, 'cue')?.toLowerCase() === wanted) return id;
	}
	return undefined;
}
