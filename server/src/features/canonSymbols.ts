/** What a canon file names: the outline, its sections with their entries, and the entries alone to be searched. */
import type { DocumentSymbol } from 'vscode-languageserver-types';
import { SymbolKind } from 'vscode-languageserver-types';

import type { Analysis } from '../analysis/analysis.js';
import { knownName } from '../canon/compiledKey.js';
import type { CanonFile, CanonKey, Extent } from '../canon/file.js';
import { rangeOf, textOf, valueOf } from '../canon/file.js';
import type { EntryKind } from '../canon/schemaTypes.js';
import { entryKinds } from '../canon/schemaTypes.js';
import type { Uri } from '../text/position.js';
import type { NameList } from './nameSearch.js';
import { nameList } from './nameSearch.js';

export const entrySymbolKinds: Readonly<Record<EntryKind, SymbolKind>> = {
	characters: SymbolKind.Variable,
	places: SymbolKind.Module,
	objects: SymbolKind.Object,
	events: SymbolKind.Event,
	works: SymbolKind.Package,
};

export function canonSymbols(analysis: Analysis, uri: Uri): DocumentSymbol[] {
	const file = analysis.canonSource(uri)?.reading.newest;
	if (file === undefined) return [];
	return file.root.keys.flatMap((section): DocumentSymbol[] => {
		const entries = entryKinds.find((name) => name === section.name);
		if (entries === undefined || section.value.kind !== 'map') return [];
		const children = section.value.keys.map((entry) => symbolOf(entry, entrySymbolKinds[entries]));
		return [{ ...symbolOf(section, SymbolKind.Namespace), children }];
	});
}

export interface CanonName {
	readonly section: EntryKind;
	readonly name: string;
	readonly key: CanonKey;
}

/** Every entry of a file. A big canon is made ready once, some hundred milliseconds for a hundred thousand entries. */
export function canonNames(file: CanonFile): NameList<CanonName> {
	let names = kept.get(file);
	if (names === undefined) kept.set(file, (names = nameList(namesIn(file))));
	return names;
}

const kept = new WeakMap<CanonFile, NameList<CanonName>>();

/** Whether a file speaks of an entry, if only to take it away. */
export function mentionsEntry(file: CanonFile, section: EntryKind, id: string): boolean {
	let ids = keptIds.get(file);
	if (ids === undefined) {
		ids = new Map();
		for (const { section: own, key } of canonNames(file).rows) {
			const known = ids.get(own);
			if (known === undefined) ids.set(own, new Set([key.name]));
			else known.add(key.name);
		}
		keptIds.set(file, ids);
	}
	return ids.get(section)?.has(id) === true;
}

const keptIds = new WeakMap<CanonFile, Map<EntryKind, Set<string>>>();

function namesIn({ root }: CanonFile): readonly CanonName[] {
	return entryKinds.flatMap((section) => {
		const entries = valueOf(root, section);
		if (entries?.kind !== 'map') return [];
		return entries.keys.map((key) => ({ section, name: nameOf(key), key }));
	});
}

/** What an entry is called; its id where it does not say. */
function nameOf(key: CanonKey): string {
	const name = knownName(key) ?? textOf(valueOf(key.value, 'name')) ?? textOf(valueOf(key.value, 'title')) ?? '';
	// A list has a line for each.
	return name.replaceAll(/\s+/gu, ' ').trim() || key.name;
}

function symbolOf(key: CanonKey, kind: SymbolKind): DocumentSymbol {
	const name = nameOf(key);
	return {
		name,
		kind,
		range: rangeOf(around(key.at, key.value.at)),
		selectionRange: rangeOf(key.at),
		...(name === key.name ? {} : { detail: key.name }),
	};
}

function around(
	[startLine, startCharacter, keyEndLine, keyEndCharacter]: Extent,
	[, , endLine, endCharacter]: Extent,
): Extent {
	const isBehind = endLine > keyEndLine || (endLine === keyEndLine && endCharacter > keyEndCharacter);
	return isBehind
		? [startLine, startCharacter, endLine, endCharacter]
		: [startLine, startCharacter, keyEndLine, keyEndCharacter];
}
