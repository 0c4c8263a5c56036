/** Completion in a canon file: the keys that may stand here, the words that a key takes, ids for references. */
import type { CompletionList } from 'vscode-languageserver-types';

import type { Analysis } from '../analysis/analysis.js';
import type { Canon, Entry } from '../canon/model.js';
import { schemaAt, typedPathAt } from '../canon/paths.js';
import type { EntryKind, Keys } from '../canon/schemaTypes.js';
import type { Position, Uri } from '../text/position.js';
import { rangeOnLine } from '../text/position.js';
import type { CompletionAbilities, Suggestion } from './completionItem.js';
import { toCompletionList } from './completionItem.js';

const nothing: CompletionList = { isIncomplete: false, items: [] };

export function completeCanonFile(
	analysis: Analysis,
	uri: Uri,
	position: Position,
	abilities: CompletionAbilities,
): CompletionList {
	const source = analysis.canonSource(uri);
	if (source === undefined) return nothing;
	const line = source.text.split(/\r\n|\r|\n/u, position.line + 1)[position.line] ?? '';
	const before = line.slice(0, position.character);
	if (/(?:^|\s)#/u.test(before)) return nothing;
	// What is being typed: "  wal", "in: albu", "[ { to: jes".
	const word = /[\p{L}\p{N}_-]*$/u.exec(before)?.[0] ?? '';
	const start = before.length - word.length;
	const schema = schemaAt(typedPathAt(source.text, { line: position.line, character: start }));
	if (schema === undefined) return nothing;
	const isValue = /:\s+$|[[,]\s*$|^\s*-\s+$/u.test(before.slice(0, start));
	const values = [...wordSuggestions(schema.words), ...idSuggestions(analysis.canon(uri), schema.ids)];
	const suggestions =
		isValue && values.length > 0 ? values : schema.keys === undefined ? values : keySuggestions(schema.keys);
	return toCompletionList(suggestions, {
		uri,
		range: rangeOnLine(position.line, { start, end: before.length }),
		isIncomplete: false,
		abilities,
	});
}

function keySuggestions(keys: Keys): readonly Suggestion[] {
	return Object.entries(keys)
		.toSorted(([, lhs], [, rhs]) => Number(rhs.required) - Number(lhs.required))
		.map(([name, { says }]) => ({ label: name, kind: 'keyword', insert: `${name}: `, detail: says }));
}

function wordSuggestions(words: readonly string[]): readonly Suggestion[] {
	return words.map((label) => ({ label, kind: 'value' }));
}

function idSuggestions(canon: Canon | undefined, kind: EntryKind | undefined): readonly Suggestion[] {
	if (canon === undefined || kind === undefined) return [];
	return [...canon[kind].values()].map((entry: Entry) => {
		const name = 'name' in entry ? String(entry.name) : 'title' in entry ? String(entry.title) : '';
		return { label: entry.id, kind: 'value', detail: name, filter: `${entry.id} ${name}` };
	});
}
