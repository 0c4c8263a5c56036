/** The outline of a canon file: its sections, and their entries by name. */
import type { DocumentSymbol } from 'vscode-languageserver-types';
import { SymbolKind } from 'vscode-languageserver-types';

import type { Analysis } from '../analysis/analysis.js';
import type { CanonKey, Extent } from '../canon/file.js';
import { rangeOf, textOf, valueOf } from '../canon/file.js';
import type { EntryKind } from '../canon/schemaTypes.js';
import { entryKinds } from '../canon/schemaTypes.js';
import type { Uri } from '../text/position.js';

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

function symbolOf(key: CanonKey, kind: SymbolKind): DocumentSymbol {
	const name = textOf(valueOf(key.value, 'name')) ?? textOf(valueOf(key.value, 'title')) ?? key.name;
	return {
		name: name === '' ? key.name : name,
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
