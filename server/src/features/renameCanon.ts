/**
 * A person's, place's or thing's name in the writer's own canon files: where the cursor is on it, and the edits that change it there. Ids and
 * what they refer to stay; so does every comment and every quotation mark.
 */
import type { Analysis } from '../analysis/analysis.js';
import type { CanonSource } from '../analysis/sourceFile.js';
import type { CanonNode, Extent } from '../canon/file.js';
import { itemsOf, rangeOf, valueOf } from '../canon/file.js';
import type { Canon, Place, StoryObject } from '../canon/model.js';
import type { TextEdit } from '../checks/finding.js';
import { foldName } from '../script/names.js';
import { splitLines } from '../text/lines.js';
import type { Position, Range, Uri } from '../text/position.js';
import { comparePositions, rangeOnLine } from '../text/position.js';
import { isDateName } from './dateName.js';
import type { MadeName, NameChange } from './renameForms.js';
import { changeIn, changesOf, madeName } from './renameForms.js';
import { homeOf } from './sameStory.js';

/** A name as a canon file has it. */
export interface CanonName {
	readonly id: string;
	readonly text: string;
	readonly range: Range;
}

/** The name at a position of a canon file, of whoever or whatever stands in a section. */
export function canonNameAt(
	analysis: Analysis,
	{ uri, position }: { readonly uri: Uri; readonly position: Position },
	section: 'characters' | 'places' | 'objects',
): CanonName | undefined {
	const entries = valueOf(analysis.canonSource(uri)?.reading.newest.root, section);
	if (entries?.kind !== 'map') return undefined;
	for (const { name: id, value, at } of entries.keys) {
		if (position.line < at[0] || position.line > value.at[2]) continue;
		for (const node of section === 'places' ? placeNamesOf(value) : namesOf(value)) {
			const range = rangeOf(node.at);
			const isOn = comparePositions(range.start, position) <= 0 && comparePositions(position, range.end) <= 0;
			if (node.kind === 'text' && isOn) return { id, text: node.value, range };
		}
	}
	return undefined;
}

/** Changes a person's name in their entry of one file, and wherever that file tells of them in prose. */
export function canonEdits(
	source: CanonSource,
	id: string,
	changes: readonly NameChange[],
	canon: Canon,
): readonly NamingEdit[] {
	const { root } = source.reading.newest;
	const { texts } = splitLines(source.text);
	const entry = valueOf(valueOf(root, 'characters'), id);
	const names = entry === undefined ? [] : namesOf(entry).flatMap((node) => nameEdit(texts, node.at, changes));
	return [...names, ...proseNodes(root).flatMap((node) => proseEdits(texts, node.at, { id, changes, canon }))];
}

/** Changes a place's name in its entry of every file of the writer's own: there where the old words are the whole name. */
export function canonPlaceEdits(analysis: Analysis, uri: Uri, place: Place, change: WholeChange): OwnFileEdits {
	return ownEntryEdits(analysis, { uri, section: 'places', id: place.id }, change, {
		namesOf: placeNamesOf,
		isName: (text) => foldName(text) === foldName(change.old),
	});
}

/** Changes a thing's name in its entry of every file of the writer's own: there where the old words are the whole name. */
export function canonThingEdits(analysis: Analysis, uri: Uri, object: StoryObject, change: WholeChange): OwnFileEdits {
	return ownEntryEdits(analysis, { uri, section: 'objects', id: object.id }, change, {
		namesOf: (entry) => (entry === undefined ? [] : namesOf(entry)),
		isName: (text) => isThing(text, change.old),
	});
}

/** A whole name, and the one that takes its place. */
interface WholeChange {
	readonly old: string;
	readonly wanted: string;
}

/** An edit, and the name that it makes of which: of `Mara` it may be `Tom`. */
export interface NamingEdit extends TextEdit {
	readonly made: MadeName;
}

type OwnFileEdits = readonly (readonly [Uri, readonly TextEdit[]])[];

/** Which words of an entry may be its name. */
interface EntryNames {
	readonly namesOf: (entry: CanonNode | undefined) => readonly CanonNode[];
	readonly isName: (text: string) => boolean;
}

function ownEntryEdits(
	analysis: Analysis,
	{ uri, section, id }: { readonly uri: Uri; readonly section: 'places' | 'objects'; readonly id: string },
	{ old, wanted }: WholeChange,
	{ namesOf: nodesOf, isName }: EntryNames,
): OwnFileEdits {
	const changes = changesOf(old, wanted, true);
	const home = homeOf(analysis.canon(uri), section, id);
	return analysis.files().flatMap((file): OwnFileEdits => {
		if (file.kind !== 'canon' || home === undefined) return [];
		if (homeOf(analysis.canon(file.uri), section, id) !== home) return [];
		const { texts } = splitLines(file.text);
		const written = valueOf(valueOf(file.reading.newest.root, section), id);
		const edits = nodesOf(written).flatMap((node) =>
			node.kind === 'text' && isName(node.value) ? nameEdit(texts, node.at, changes) : [],
		);
		return edits.length === 0 ? [] : [[file.uri, edits]];
	});
}

/** Whether two names of a thing are the same but for an article: `The Ring`, `RING`. */
export function isThing(lhs: string, rhs: string): boolean {
	return foldName(bareName(lhs)) === foldName(bareName(rhs));
}

/** Without an article in front. */
export function bareName(name: string): string {
	return name.replace(/^the\s+/iu, '');
}

function namesOf(entry: CanonNode): readonly CanonNode[] {
	const aliases = itemsOf(valueOf(entry, 'aliases')).map((item) =>
		item.kind === 'map' ? valueOf(item, 'name') : item,
	);
	return [valueOf(entry, 'name'), valueOf(entry, 'cue'), ...aliases].flatMap((node) => node ?? []);
}

function placeNamesOf(entry: CanonNode | undefined): readonly CanonNode[] {
	return ['name', 'headings', 'generic'].flatMap((key) => {
		const value = valueOf(entry, key);
		return value?.kind === 'list' ? value.items : (value ?? []);
	});
}

function nameEdit(
	texts: readonly string[],
	[line, start, endLine, end]: Extent,
	changes: readonly NameChange[],
): NamingEdit[] {
	const raw = texts[line]?.slice(start, end) ?? '';
	if (line !== endLine || raw.startsWith('*')) return [];
	const quote = /^['"]/u.exec(raw)?.[0] ?? '';
	const inner = raw.slice(quote.length, raw.length - quote.length);
	const change = changeIn(inner, changes);
	if (change === undefined) return [];
	const made = madeName(inner, change);
	const value = made.name;
	// Plain words need no quotation marks, and a name that would mean something to YAML does.
	if (quote === '' && !isPlain(value)) {
		return [{ range: rangeOnLine(line, { start, end }), newText: `"${value}"`, made }];
	}
	const at = start + quote.length;
	const newText = quote === "'" ? change.newText.replaceAll("'", "''") : change.newText;
	return [{ range: rangeOnLine(line, { start: at + change.start, end: at + change.end }), newText, made }];
}

function isPlain(value: string): boolean {
	return /^[\p{L}\p{N}]/u.test(value) && !/ #|: |[{}[\],]/u.test(value) && !/^(?:null|true|false)$/iu.test(value);
}

/** Keys under which people are told of in sentences. */
const proseKeys: ReadonlySet<string> = new Set(['bio', 'says', 'is', 'title', 'cause', 'note', 'how']);

function proseNodes(node: CanonNode): readonly CanonNode[] {
	if (node.kind === 'list') return node.items.flatMap(proseNodes);
	if (node.kind !== 'map') return [];
	return node.keys.flatMap(({ name, value }) =>
		proseKeys.has(name) && value.kind === 'text' ? [value] : proseNodes(value),
	);
}

/** Line by line, so that text folded over several lines keeps its folds. */
function proseEdits(
	texts: readonly string[],
	[firstLine, start, lastLine, end]: Extent,
	{ id, changes, canon }: { readonly id: string; readonly changes: readonly NameChange[]; readonly canon: Canon },
): NamingEdit[] {
	const edits: NamingEdit[] = [];
	for (let line = firstLine; line <= lastLine; line++) {
		const text = texts[line] ?? '';
		const from = line === firstLine ? start : 0;
		const raw = ' '.repeat(from) + text.slice(from, line === lastLine ? end : text.length);
		for (const mention of canon.names.mentions(raw)) {
			if (mention.kind !== 'character' || mention.matches.some(({ character }) => character.id !== id)) continue;
			if (isDateName(raw, mention)) continue;
			const named = raw.slice(mention.start, mention.end);
			const change = changeIn(named, changes);
			if (change === undefined) continue;
			const span = { start: mention.start + change.start, end: mention.start + change.end };
			const isSingle = text[start] === "'";
			edits.push({
				range: rangeOnLine(line, span),
				newText: isSingle ? change.newText.replaceAll("'", "''") : change.newText,
				made: madeName(named, change),
			});
		}
	}
	return edits;
}
