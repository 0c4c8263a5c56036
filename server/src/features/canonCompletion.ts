/** Completion in a canon file: the keys that may stand here, the words that a key takes, ids for references, dates. */
import type { CompletionList } from 'vscode-languageserver-types';

import type { Analysis } from '../analysis/analysis.js';
import { parentFolder } from '../analysis/uris.js';
import { readDate } from '../canon/dates.js';
import type { Canon, Entry } from '../canon/model.js';
import type { CanonPath } from '../canon/paths.js';
import { schemaAt, typedAt } from '../canon/paths.js';
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
	const word = /(?<![\p{L}\p{N}_./-])[\p{L}\p{N}_./-]*$/u.exec(before)?.[0] ?? '';
	const start = before.length - word.length;
	const { path, siblings } = typedAt(source.text, { line: position.line, character: start });
	const schema = schemaAt(path);
	if (schema === undefined) return nothing;
	const isBehindKey = /:\s+$/u.test(before.slice(0, start));
	const isValue = isBehindKey || /[[,]\s*$|^\s*-\s+$/u.test(before.slice(0, start));
	const canon = analysis.canon(uri);
	const values = [
		...wordSuggestions(path.at(-1) === 'gender' ? genders : schema.words),
		...idSuggestions(canon, schema.ids),
		...(isBehindKey && schema.isDate ? dateSuggestions(canon) : []),
		...fileSuggestions(analysis, uri, path),
	];
	const keys = schema.keys === undefined || isBehindKey ? [] : keySuggestions(schema.keys, siblings);
	return toCompletionList(isValue && values.length > 0 ? values : keys.length > 0 ? keys : values, {
		uri,
		range: rangeOnLine(position.line, { start, end: before.length }),
		isIncomplete: false,
		abilities,
	});
}

/** Those that must be there first; none that is there already. */
function keySuggestions(keys: Keys, present: ReadonlySet<string>): readonly Suggestion[] {
	return Object.entries(keys)
		.filter(([name]) => !present.has(name))
		.toSorted(([, lhs], [, rhs]) => Number(rhs.required) - Number(lhs.required))
		.map(([name, { says, type }]) => ({
			label: name,
			kind: 'keyword',
			insert: `${name}: `,
			detail: says,
			// Ids, words and dates can be offered at once.
			continues: type.kind === 'id' || type.kind === 'choice' || type.kind === 'date' || type.kind === 'boolean',
		}));
}

/** The dates of the canon's events, and the ways to write a date that nobody guesses. */
function dateSuggestions(canon: Canon | undefined): readonly Suggestion[] {
	const events = [...(canon?.events.values() ?? [])];
	const dated = events.flatMap(({ title, date }): Suggestion[] => {
		const isPlain = date !== undefined && readDate(date.text) !== undefined;
		return isPlain ? [{ label: date.text, kind: 'time', detail: title, filter: `${date.text} ${title}` }] : [];
	});
	const after = events.map(({ id, title }): Suggestion => ({
		label: `{ after: ${id} }`,
		kind: 'time',
		detail: `Some time after ${title}`,
		snippet: `{ after: ${id}, by: \${1:P1Y} }`,
		filter: `after ${id} ${title}`,
	}));
	const guess: Suggestion = {
		label: '{ date: …, estimated: true }',
		kind: 'time',
		detail: 'A guess: it counts as its whole month or year',
		insert: '{ date: 2000, estimated: true }',
		snippet: '{ date: ${1:2000}, estimated: true }',
		filter: 'date estimated',
	};
	return [...dated, guess, ...after];
}

/** Canons to build on, and scripts that lie beside the file or below it. */
function fileSuggestions(analysis: Analysis, uri: Uri, path: CanonPath): readonly Suggestion[] {
	if (path[0] === 'extends') {
		const others = analysis.knownCanons(uri).filter((canon) => canon.uri !== uri);
		return others.map(({ id, title }) => ({ label: id, kind: 'value', detail: title }));
	}
	if (path[0] !== 'episodes' || path.at(-1) !== 'script') return [];
	const folder = parentFolder(uri);
	const scripts = analysis.files().filter(({ kind }) => kind === 'script');
	return scripts.flatMap((script): Suggestion[] =>
		folder !== undefined && script.uri.startsWith(folder)
			? [{ label: decodeURIComponent(script.uri.slice(folder.length)), kind: 'value' }]
			: [],
	);
}

/** Those that decide between MR. and MRS.; any other word may stand there. */
const genders = ['female', 'male'];

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
