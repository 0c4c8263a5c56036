/**
 * More facts in an entry of a canon file, behind those that it has, in a block or in braces. Nothing else changes; the
 * result is read again before it is offered.
 */
import { applyEdits } from '../text/edits.js';
import { splitLines } from '../text/lines.js';
import { type CanonFile, keyOf, valueOf } from './file.js';
import type { Insertion } from './insertEntry.js';
import { inBraces, isInBraces, lineBehind, linesAt } from './insertEntry.js';
import { readCanonFile } from './read.js';
import type { EntryKind } from './schemaTypes.js';

/** A key of the format and its value as YAML of one line. */
export type Fact = readonly [key: string, value: string];

/** Facts whose key the entry has are left out. `undefined` where none is left, or the file takes none there. */
export function insertFacts(
	text: string,
	file: CanonFile,
	section: EntryKind,
	{ id, facts }: { readonly id: string; readonly facts: readonly Fact[] },
): Insertion | undefined {
	if (file.problems.some(({ code }) => code === 'canon-syntax')) return undefined;
	const entry = keyOf(valueOf(file.root, section), id);
	if (entry?.value.kind !== 'map') return undefined;
	const { value } = entry;
	const lines = facts.flatMap(([key, words]) => (keyOf(value, key) === undefined ? [`${key}: ${words}`] : []));
	const [first] = value.keys;
	const last = value.keys.at(-1);
	if (lines.length === 0 || first === undefined || last === undefined) return undefined;
	const { texts, ends } = splitLines(text);
	const indent = (texts[first.at[0]] ?? '').slice(0, first.at[1]);
	const isBlock = indent.trim() === '' && first.at[0] > entry.at[0];
	if (!isInBraces(texts, value) && !isBlock) return undefined;
	const edit = isInBraces(texts, value)
		? inBraces(value, lines.join(', '))
		: linesAt(
				texts,
				lineBehind(texts, last, indent.length),
				lines.map((line) => indent + line),
				ends.find((end) => end !== '') ?? '\n',
			);
	const after = edit === undefined ? undefined : applyEdits(text, [edit]);
	if (edit === undefined || after === undefined) return undefined;
	const read = readCanonFile(file.uri, after);
	const now = valueOf(valueOf(read.root, section), id);
	const isThere = facts.every(([key]) => keyOf(now, key) !== undefined);
	if (!isThere || read.problems.length > file.problems.length) return undefined;
	return { edit, at: { line: entry.at[0], character: entry.at[1] } };
}
