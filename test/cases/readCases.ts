/**
 * Reads the pages of cases: `## NN title`, a script in a `fountain` block, further files in blocks under their names, and
 * what is expected in a list. Files above the first case are for all of the page. It must not know how a case is judged.
 */

/** A finding that a case names: its code, and the lines (from 1) on any of which it may lie. */
export interface Expectation {
	readonly code: string;
	readonly lines: readonly number[];
	/** Any will do where it is undefined. */
	readonly severity: string | undefined;
}

/** A script with its files, and what the page says of it. */
export interface Entry {
	readonly id: string;
	readonly title: string;
	readonly script: string;
	readonly files: readonly { readonly name: string; readonly text: string }[];
	/** The list below the blocks. */
	readonly list: string;
}

export interface Case extends Entry {
	readonly expected: readonly Expectation[];
	readonly allowed: readonly Expectation[];
	/** Codes that may stand for any that is expected. */
	readonly instead: readonly string[];
	/** Codes that must not occur at any severity. */
	readonly never: readonly string[];
	readonly why: string;
}

const blockPattern = /^(?:`([^`\n]+)`:\n\n)?```(?:fountain|yaml)\n([\s\S]*?)^```$/gm;
const expectationPattern = /`([\w-]+)` on line (\d+(?: or \d+)*)(?: \((\w+)\))?/g;

/** The entries of a page, in order. */
export function readPage(page: string): Entry[] {
	const [opening = '', ...parts] = page.split(/^(?=## \d+ )/m);
	const shared = readBlocks(opening);
	const entries = parts.map((part) => readEntry(part, shared));
	const ids = new Set(entries.map(({ id }) => id));
	if (ids.size < entries.length) throw new Error('two cases have one number');
	return entries;
}

export function readCases(page: string): Case[] {
	return readPage(page).map(readCase);
}

interface Block {
	readonly name: string | undefined;
	readonly text: string;
}

function readBlocks(text: string): readonly Block[] {
	return [...text.matchAll(blockPattern)].map(([, name, block = '']) => ({ name, text: block }));
}

function readEntry(part: string, shared: readonly Block[]): Entry {
	const [, id = '', title = ''] = /^## (\d+) (.+)$/m.exec(part) ?? [];
	const blocks = [...shared, ...readBlocks(part)];
	const script = blocks.find((block) => block.name === undefined)?.text;
	if (script === undefined) throw new Error(`case ${id} has no script`);
	return {
		id,
		title,
		script,
		files: blocks.flatMap(({ name, text }) => (name === undefined ? [] : [{ name, text }])),
		list: part.slice(part.lastIndexOf('```\n') + 4).trim(),
	};
}

function readCase(entry: Entry): Case {
	const { id, list } = entry;
	const expected = readItem(list, 'expected');
	const expectations = readExpectations(expected ?? '');
	if ((expected === 'none') !== (expectations.length === 0)) throw new Error(`case ${id}: "${expected ?? ''}"`);
	return {
		...entry,
		expected: expectations,
		allowed: readExpectations(readItem(list, 'may also appear') ?? ''),
		instead: readCodes(readItem(list, 'or instead') ?? ''),
		never: readCodes(readItem(list, 'never') ?? ''),
		why: readItem(list, 'why') ?? '',
	};
}

function readItem(list: string, label: string): string | undefined {
	return new RegExp(`^- ${label}: (.+)$`, 'm').exec(list)?.[1];
}

function readExpectations(text: string): Expectation[] {
	return [...text.matchAll(expectationPattern)].map(([, code = '', lines = '', severity]) => ({
		code,
		lines: lines.split(' or ').map(Number),
		severity,
	}));
}

function readCodes(text: string): string[] {
	return [...text.matchAll(/`([\w-]+)`/g)].map(([, code = '']) => code);
}
