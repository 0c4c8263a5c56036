/**
 * A new entry in the text of a canon file, written as its neighbours are written: behind the last entry of its section, in
 * a block or in braces. Nothing else changes; the result is read again before it is offered.
 */
import { applyEdits, type TextEdit } from '../text/edits.js';
import { splitLines } from '../text/lines.js';
import type { Position } from '../text/position.js';
import { type CanonFile, type CanonKey, type CanonNode, keyOf, valueOf } from './file.js';
import { readCanonFile } from './read.js';
import type { EntryKind } from './schemaTypes.js';
import { freeId } from './yamlText.js';

/** An entry: its id, and the lines below it without their indentation. Comments are left out in braces. */
export interface NewEntry {
	readonly id: string;
	readonly lines: readonly string[];
}

export interface Insertion {
	readonly edit: TextEdit;
	/** Where the new id stands in the text afterwards. */
	readonly at: Position;
}

/** `undefined` where the file is written in a way that takes no entry there: a section behind an anchor, or no map. */
export function insertEntry(
	text: string,
	file: CanonFile,
	section: EntryKind,
	entry: NewEntry,
): Insertion | undefined {
	if (file.problems.some(({ code }) => code === 'canon-syntax')) return undefined;
	const { texts, ends } = splitLines(text);
	const eol = ends.find((end) => end !== '') ?? '\n';
	const edit = editFor({ texts, root: file.root, id: file.id, eol }, section, entry);
	const after = edit === undefined ? undefined : applyEdits(text, [edit]);
	if (edit === undefined || after === undefined) return undefined;
	const read = readCanonFile(file.uri, after);
	const key = keyOf(valueOf(read.root, section), entry.id);
	// What was sound stays sound, and the entry is there.
	if (key === undefined || read.problems.length > file.problems.length) return undefined;
	return { edit, at: { line: key.at[0], character: key.at[1] } };
}

interface Text {
	readonly texts: readonly string[];
	readonly root: CanonFile['root'];
	/** Of the file. */
	readonly id: string;
	readonly eol: string;
}

function editFor(written: Text, section: EntryKind, entry: NewEntry): TextEdit | undefined {
	const { texts, root, eol } = written;
	const key = keyOf(root, section);
	if (key === undefined) {
		if (isInBraces(texts, root)) return inBraces(root, `${section}: { ${inOneLine(entry)} }`);
		const line = endOfDocument(written);
		// A file without a word but comments says whose canon it is first.
		const header = root.keys.length === 0 ? [`canon: ${freeId(written.id, 'canon', () => false)}`, ''] : [];
		const block = [...header, `${section}:`, ...blockLines(entry, '  ', '  ')];
		return linesAt(texts, line, line === 0 || isBlankBefore(texts, line) ? block : ['', ...block], eol);
	}
	const { value } = key;
	// What stands behind an alias is written elsewhere, and meant there too.
	if (texts[value.at[0]]?.charAt(value.at[1]) === '*') return undefined;
	if (isInBraces(texts, value)) return value.kind === 'map' ? inBraces(value, inOneLine(entry)) : undefined;
	if (value.kind === 'null') return inEmpty(written, key, entry);
	if (value.kind !== 'map') return undefined;
	const [first] = value.keys;
	const last = value.keys.at(-1);
	if (first === undefined || last === undefined || first.at[0] === key.at[0]) return undefined;
	const indent = (texts[first.at[0]] ?? '').slice(0, first.at[1]);
	if (indent.trim() !== '') return undefined;
	const line = lineBehind(texts, last, indent.length);
	const lines = blockLines(entry, indent, stepOf(value, indent.length));
	return linesAt(texts, line, isApart(texts, value) ? ['', ...lines] : lines, eol);
}

/** `characters:` with nothing behind it, or with `~`. */
function inEmpty({ texts, eol }: Text, key: CanonKey, entry: NewEntry): TextEdit | undefined {
	const line = key.at[0];
	const text = texts[line] ?? '';
	const behind = text.slice(key.at[3]).replace(/^:/u, '');
	if (!/^\s*(?:(?:~|null)\s*)?(?:#.*)?$/u.test(behind)) return undefined;
	const indent = `${text.slice(0, key.at[1])}  `;
	const lines = blockLines(entry, indent, '  ');
	const word = /^\s*(~|null)/u.exec(behind);
	if (word === null) return linesAt(texts, line + 1, lines, eol);
	const start = { line, character: key.at[3] + 1 };
	const rest = behind.slice(word[0].length);
	return { range: { start, end: { line, character: text.length } }, newText: `${rest}${eol}${lines.join(eol)}` };
}

/** Whole lines before a line of the file; behind the last line, with the line end that it lacks. */
export function linesAt(texts: readonly string[], line: number, lines: readonly string[], eol: string): TextEdit {
	const last = texts.length - 1;
	if (line <= last) {
		const start = { line, character: 0 };
		return { range: { start, end: start }, newText: lines.join(eol) + eol };
	}
	const end = { line: last, character: (texts[last] ?? '').length };
	return { range: { start: end, end }, newText: eol + lines.join(eol) };
}

function blockLines({ id, lines }: NewEntry, indent: string, step: string): readonly string[] {
	return [`${indent}${id}:`, ...lines.map((line) => `${indent}${step}${line}`)];
}

function inOneLine({ id, lines }: NewEntry): string {
	const facts = lines.filter((line) => !line.startsWith('#'));
	return `${id}: { ${facts.join(', ')} }`;
}

export function inBraces(node: CanonNode, newText: string): TextEdit | undefined {
	if (node.kind !== 'map') return undefined;
	const last = node.keys.at(-1);
	if (last === undefined) {
		const start = { line: node.at[0], character: node.at[1] + 1 };
		return { range: { start, end: { line: node.at[2], character: node.at[3] - 1 } }, newText: ` ${newText} ` };
	}
	const end = { line: last.value.at[2], character: last.value.at[3] };
	return { range: { start: end, end }, newText: `, ${newText}` };
}

export function isInBraces(texts: readonly string[], { at: [line, character] }: CanonNode): boolean {
	return texts[line]?.charAt(character) === '{';
}

/** The line behind an entry and the comments that are indented as its facts are. */
export function lineBehind(texts: readonly string[], { value, at }: CanonKey, indent: number): number {
	const [, , endLine, endCharacter] = value.kind === 'null' ? at : value.at;
	let line = endCharacter === 0 && endLine > at[0] ? endLine : endLine + 1;
	for (let next = line; next < texts.length; next++) {
		const text = texts[next] ?? '';
		const content = text.trimStart();
		if (content === '') continue;
		if (!content.startsWith('#') || text.length - content.length <= indent) break;
		line = next + 1;
	}
	return line;
}

/** Behind everything, but before a mark that ends the document. */
function endOfDocument({ texts, root }: Text): number {
	const from = root.keys.length === 0 ? startOfDocument(texts) : root.at[2] + 1;
	for (let line = from; line < texts.length; line++) if (/^(?:---|\.\.\.)(?:\s|$)/u.test(texts[line] ?? '')) return line;
	let line = texts.length;
	while (line > from && (texts[line - 1] ?? '').trim() === '') line--;
	return line;
}

/** Behind the mark that opens a document of its own. */
function startOfDocument(texts: readonly string[]): number {
	return texts.findIndex((text) => /^---(?:\s|$)/u.test(text)) + 1;
}

function isBlankBefore(texts: readonly string[], line: number): boolean {
	return line > 0 && (texts[line - 1] ?? '').trim() === '';
}

/** How much further the facts of the neighbours are indented than their ids. */
function stepOf({ keys }: CanonNode & { readonly kind: 'map' }, indent: number): string {
	for (const { value, at } of keys) {
		if (value.kind === 'map' && value.at[0] > at[0] && value.at[1] > indent) return ' '.repeat(value.at[1] - indent);
	}
	return '  ';
}

/** Whether blank lines stand between the entries. */
function isApart(texts: readonly string[], { keys }: CanonNode & { readonly kind: 'map' }): boolean {
	const between = keys.slice(1).map(({ at: [line] }) => {
		let above = line - 1;
		while ((texts[above] ?? '').trimStart().startsWith('#')) above--;
		return (texts[above] ?? '').trim() === '';
	});
	return between.length > 0 && between.filter(Boolean).length * 2 > between.length;
}
