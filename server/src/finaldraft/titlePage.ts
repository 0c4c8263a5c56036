/**
 * The title page both ways. Final Draft has no keys, only lines on a page: what a line is follows from where it stands and from
 * its words. Written the way the trade sets it, so that Final Draft shows it well and reading finds every key again.
 */
import type { TitlePageEntry } from '../fountain/syntax.js';
import { titlePageOf } from '../fountain/titlePage.js';
import type { ScriptModel } from '../script/model.js';
import type { Alignment, TitleLine } from './model.js';
import { textOf } from './model.js';
import type { StyledText } from './styledText.js';
import { printedOf, runsOf, styledTextOf } from './styledText.js';

/** A key with its value's lines. */
export interface TitleEntry {
	readonly key: string;
	readonly values: readonly StyledText[];
}

/** Keys in the middle of the page, from the top, with the empty lines above each. */
const middleKeys: readonly (readonly [key: string, linesAbove: number])[] = [
	['title', 0],
	['episode title', 1],
	['series', 1],
	['credit', 3],
	['author', 1],
	['authors', 1],
	['author(s)', 1],
	['source', 2],
];
const leftKeys: readonly string[] = ['copyright', 'notes', 'contact', 'contact info'];
const rightKeys: readonly string[] = ['revision', 'draft date', 'date'];

const linesAboveTitle = 16;
const lastLine = 50;

/** The title page as lines, and the keys that it has no place for. Empty where the script has none. */
export function titleLinesOf({ syntax }: ScriptModel): {
	lines: readonly TitleLine[];
	unplaced: readonly TitlePageEntry[];
} {
	const entries = titlePageOf(syntax.lines);
	const placed = new Set<TitlePageEntry>();
	const lines: TitleLine[] = [];
	const add = (keys: readonly string[], alignment: Alignment, linesAbove: (isFirst: boolean) => number): void => {
		for (const key of keys) {
			for (const entry of entries.filter((candidate) => candidate.key.toLowerCase() === key)) {
				placed.add(entry);
				const values = entry.values.flatMap(({ line: number, span }) => {
					const line = syntax.lines[number];
					return line === undefined ? [] : [{ runs: runsOf(printedOf(line, span)), alignment }];
				});
				if (values.length > 0) lines.push(...blank(linesAbove(lines.length === 0), alignment), ...values);
			}
		}
	};
	for (const [key, linesAbove] of middleKeys)
		add([key], 'center', (isFirst) => (isFirst ? linesAboveTitle : linesAbove));
	const nMiddle = lines.length;
	add(leftKeys, 'left', () => 1);
	add(rightKeys, 'right', () => 1);
	const nLower = lines.length - nMiddle;
	if (nLower > 0) lines.splice(nMiddle, 0, ...blank(Math.max(1, lastLine - nMiddle - nLower), 'left'));
	return { lines, unplaced: entries.filter((entry) => !placed.has(entry)) };
}

function blank(count: number, alignment: Alignment): readonly TitleLine[] {
	return Array.from({ length: count }, () => ({ runs: [], alignment }));
}

/** Lines that stand together. */
interface Group {
	readonly alignment: Alignment;
	readonly lines: StyledText[];
}

/** What the lines of a title page are. Empty where nothing stands on it. */
export function titleEntriesOf(lines: readonly TitleLine[]): readonly TitleEntry[] {
	const groups = groupsOf(lines);
	const middle = groups.filter(({ alignment }) => alignment === 'center');
	const lower = groups.filter(({ alignment }) => alignment === 'left');
	const right = groups.filter(({ alignment }) => alignment === 'right');
	// A page on which nothing is centered: what stands first is the title all the same.
	const [title, ...rest] = middle.length > 0 ? middle : lower.splice(0, 1);
	return [
		...(title === undefined ? [] : [{ key: 'Title', values: title.lines }]),
		...middleEntries(rest),
		...rightEntries(right),
		...lowerEntries(lower),
	];
}

function groupsOf(lines: readonly TitleLine[]): Group[] {
	const groups: Group[] = [];
	let isOpen = false;
	for (const { runs, alignment } of lines) {
		const isBlank = textOf(runs).trim() === '';
		const last = groups.at(-1);
		for (const line of isBlank ? [] : linesOf(styledTextOf(runs))) {
			if (isOpen && last?.alignment === alignment) last.lines.push(line);
			else groups.push({ alignment, lines: [line] });
		}
		isOpen = !isBlank;
	}
	return groups;
}

/** The lines of a text, without outer space and without empty ones. */
export function linesOf({ text, styles }: StyledText): readonly StyledText[] {
	const lines: StyledText[] = [];
	let start = 0;
	for (const line of text.split('\n')) {
		const first = start + line.length - line.trimStart().length;
		const words = line.trim();
		if (words !== '') lines.push({ text: words, styles: styles.slice(first, first + words.length) });
		start += line.length + 1;
	}
	return lines;
}

// "Written by", "Screenplay", "Drehbuch von", "écrit par", "A Short Film by"
const creditWords =
	/^(?:re)?written\b|^(?:an? )?(?:original )?(?:screenplay|teleplay|script)\b|^created\b|^drehbuch\b|^scénario\b|^scenario\b|^guion\b|\b(?:by|von|par|por|di|av|af)$/iu;
// "Written by Jane Doe"
const creditAndName = /^((?:.* )?(?:by|von|par|por))\s+(\S.*)$/iu;
const sourceWords = /^(?:based|from|adapted|after|inspired|suggested|story|nach|d['’]après)\b/iu;

/** Below the title: an episode's title, the credit, who wrote it, what it is based on. */
function middleEntries(groups: readonly Group[]): readonly TitleEntry[] {
	const entries: TitleEntry[] = [];
	let rest = [...groups];
	const creditIndex = rest.findIndex(({ lines }) => isCredit(lines[0]?.text ?? ''));
	const before = creditIndex > 0 ? rest.splice(0, creditIndex) : [];
	for (const [index, { lines }] of before.entries())
		entries.push({ key: index === 0 ? 'Episode title' : 'Series', values: lines });
	const [first, second] = rest;
	if (first === undefined) return entries;
	if (creditIndex >= 0) {
		const [line, ...more] = first.lines;
		const split = line === undefined ? undefined : creditSplit(line);
		if (line !== undefined) entries.push({ key: 'Credit', values: [split?.credit ?? line] });
		const authors = [...(split === undefined ? [] : [split.name]), ...more];
		if (authors.length > 0) entries.push(authorEntry(authors));
		rest = rest.slice(1);
		if (authors.length > 0) return [...entries, ...sourceEntries(rest)];
	} else if (second !== undefined && !isSource(second)) {
		entries.push({ key: 'Credit', values: first.lines });
		rest = rest.slice(1);
	}
	const [author, ...more] = rest;
	if (author === undefined) return entries;
	return isSource(author)
		? [...entries, ...sourceEntries(rest)]
		: [...entries, authorEntry(author.lines), ...sourceEntries(more)];
}

function authorEntry(values: readonly StyledText[]): TitleEntry {
	return { key: values.length > 1 ? 'Authors' : 'Author', values };
}

function sourceEntries(groups: readonly Group[]): readonly TitleEntry[] {
	const values = groups.flatMap(({ lines }) => lines);
	return values.length === 0 ? [] : [{ key: 'Source', values }];
}

function isCredit(text: string): boolean {
	return text.length < 60 && !sourceWords.test(text) && (creditWords.test(text) || creditAndName.test(text));
}

function isSource({ lines }: Group): boolean {
	return sourceWords.test(lines[0]?.text ?? '');
}

function creditSplit({ text, styles }: StyledText): { credit: StyledText; name: StyledText } | undefined {
	const match = creditAndName.exec(text);
	const credit = match?.[1];
	const name = match?.[2];
	if (credit === undefined || name === undefined) return undefined;
	return {
		credit: { text: credit, styles: styles.slice(0, credit.length) },
		name: { text: name, styles: styles.slice(text.length - name.length) },
	};
}

function rightEntries(groups: readonly Group[]): readonly TitleEntry[] {
	return groups.map(({ lines }) => ({
		key: /^(?:rev|second|\p{L}+ (?:rev|draft))/iu.test(lines[0]?.text ?? '') ? 'Revision' : 'Draft date',
		values: lines,
	}));
}

// "© 2024", "Copyright 2024", "(c) 2024"
const copyrightWords = /^(?:©|\(c\)|copyright)/iu;
// A line that is a date or the name of a draft and nothing else: "1/1/2018", "March 3, 2015", "Second draft"
const draftWords = /^(?:.*\bdraft\b.*|[\d/.\- ]{6,12}|(?:\d{1,2}\.? )?\p{L}+\.? (?:\d{1,2}, )?\d{4})$/iu;

function lowerEntries(groups: readonly Group[]): readonly TitleEntry[] {
	const entries: TitleEntry[] = [];
	const others: Group[] = [];
	for (const group of groups) {
		const first = group.lines[0]?.text ?? '';
		if (copyrightWords.test(first)) entries.push({ key: 'Copyright', values: group.lines });
		else if (group.lines.length === 1 && draftWords.test(first))
			entries.push({ key: 'Draft date', values: group.lines });
		else others.push(group);
	}
	const contact = others.pop();
	const notes = others.flatMap(({ lines }) => lines);
	if (notes.length > 0) entries.push({ key: 'Notes', values: notes });
	if (contact !== undefined) entries.push({ key: 'Contact', values: contact.lines });
	return entries;
}
