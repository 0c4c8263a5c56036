/**
 * The title page both ways. Final Draft has no keys, only lines on a page: what a line is follows from where it stands and from
 * its words. Written the way the trade sets it, so that Final Draft shows it well and reading finds every key again.
 */
import type { TitlePageEntry } from '../fountain/syntax.js';
import { titlePageOf } from '../fountain/titlePage.js';
import type { TitlePlace } from '../layout/titleKeys.js';
import { entriesAt } from '../layout/titleKeys.js';
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

/** The line of the page on which the title stands, and that on which the lowest ends. */
const titleLine = 16;
const lastLine = 50;

/** Top to bottom; the lines of a place on the left stand above those on the right, as Final Draft has one column. */
const places: readonly (readonly [place: TitlePlace, alignment: Alignment])[] = [
	['upper left', 'left'],
	['upper middle', 'center'],
	['upper right', 'right'],
	['middle', 'center'],
	['lower left', 'left'],
	['lower middle', 'center'],
	['lower right', 'right'],
];

/** The title page as lines, and the keys that it has no place for. Empty where the script has none. */
export function titleLinesOf({ syntax }: ScriptModel): {
	lines: readonly TitleLine[];
	unplaced: readonly TitlePageEntry[];
} {
	const entries = titlePageOf(syntax.lines).filter(({ values }) => values.length > 0);
	const placed = new Set(places.flatMap(([place]) => entriesAt(place, entries).map(({ entry }) => entry)));
	const inOrder = entries.filter((entry) => placed.has(entry));
	const lines: TitleLine[] = [];
	const lower: TitleLine[] = [];
	for (const [place, alignment] of places) {
		const isLower = place.startsWith('lower');
		const target = isLower ? lower : lines;
		for (const [at, { entry, linesAbove }] of entriesAt(place, entries).entries()) {
			const above = at > 0 ? linesAbove : place === 'middle' ? Math.max(1, titleLine - lines.length) : 1;
			target.push(...(target.length === 0 && place !== 'middle' ? [] : blank(above, alignment)));
			for (const [index, { line: number, span }] of entry.values.entries()) {
				const line = syntax.lines[number];
				if (line === undefined) continue;
				const key = index === 0 ? { name: entry.key, order: inOrder.indexOf(entry) } : undefined;
				target.push({ runs: runsOf(printedOf(line, span)), alignment, key });
			}
		}
	}
	if (lower.length > 0) lines.push(...blank(Math.max(1, lastLine - lines.length - lower.length), 'left'), ...lower);
	return { lines, unplaced: entries.filter((entry) => !placed.has(entry)) };
}

function blank(count: number, alignment: Alignment): readonly TitleLine[] {
	return Array.from({ length: count }, () => ({ runs: [], alignment, key: undefined }));
}

/** Lines that stand together. */
interface Group {
	readonly alignment: Alignment;
	/** What its first line says it is. */
	readonly kind: TitleKind | undefined;
	readonly lines: StyledText[];
}

/** What the lines of a title page are. Empty where nothing stands on it. */
export function titleEntriesOf(lines: readonly TitleLine[]): readonly TitleEntry[] {
	const words = lines.filter(({ runs }) => textOf(runs).trim() !== '');
	return words[0]?.key === undefined ? guessedEntries(lines) : namedEntries(words);
}

/** A page that we have written says which key begins where, and how the script had them. */
function namedEntries(lines: readonly TitleLine[]): readonly TitleEntry[] {
	const entries: { key: string; order: number; values: StyledText[] }[] = [];
	for (const { key, runs } of lines) {
		if (key !== undefined) entries.push({ key: key.name, order: key.order, values: [] });
		entries.at(-1)?.values.push(...linesOf(styledTextOf(runs)));
	}
	return entries.sort((lhs, rhs) => lhs.order - rhs.order).map(({ key, values }) => ({ key, values }));
}

function guessedEntries(lines: readonly TitleLine[]): readonly TitleEntry[] {
	const groups = groupsOf(lines);
	const isLowerKind = ({ kind }: Group): boolean => kind !== undefined && lowerKinds.has(kind);
	const middle = groups.filter((group) => group.alignment === 'center' && !isLowerKind(group));
	const lower = groups.filter(
		(group) => group.alignment === 'left' || (group.alignment === 'center' && isLowerKind(group)),
	);
	const right = groups.filter(({ alignment }) => alignment === 'right');
	// A page on which nothing is centered: what stands first is the title all the same.
	const [title, ...rest] = middle.length > 0 ? middle : lower.splice(0, nAboveContact(lower));
	return [
		...(title === undefined ? [] : [{ key: 'Title', values: title.lines }]),
		...middleEntries(rest),
		...rightEntries(right),
		...lowerEntries(lower),
	];
}

/** How many groups at the left stand where others are centered: the title, and who wrote it where somebody says so. */
function nAboveContact(groups: readonly Group[]): number {
	const last = groups.findLastIndex(({ kind }) => kind === 'credit' || kind === 'source');
	if (last < 1) return 1;
	const isCreditAlone = groups[last]?.kind === 'credit' && groups[last].lines.length === 1;
	return last + (isCreditAlone && groups[last + 1]?.kind === undefined ? 2 : 1);
}

/** Lines that an empty one parts from others, or their words. */
function groupsOf(lines: readonly TitleLine[]): Group[] {
	const groups: Group[] = [];
	let isOpen = false;
	for (const { runs, alignment } of lines) {
		const isBlank = textOf(runs).trim() === '';
		for (const line of isBlank ? [] : linesOf(styledTextOf(runs))) {
			const last = groups.at(-1);
			// The first line of the page is its title, whatever it says.
			const kind = groups.length === 0 ? undefined : kindOf(line.text);
			// An address goes on with the name above it.
			const goesOn = kind === undefined || kind === last?.kind || (kind === 'contact' && mayHaveAddress(groups));
			if (isOpen && last?.alignment === alignment && goesOn) last.lines.push(line);
			else groups.push({ alignment, kind, lines: [line] });
			isOpen = true;
		}
		isOpen &&= !isBlank;
	}
	return groups;
}

function mayHaveAddress(groups: readonly Group[]): boolean {
	const last = groups.at(-1);
	return groups.length > 1 && last?.alignment === 'left' && last.kind === undefined;
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

type TitleKind = 'credit' | 'source' | 'copyright' | 'draft' | 'contact';

const lowerKinds: ReadonlySet<TitleKind> = new Set(['copyright', 'draft', 'contact']);

// An address in the net, a telephone number, "Contact:"
const contactWords =
	/[^\s@]@[^\s@]+\.\S|^(?:https?:|www\.)|^(?:contact|agent|represented by|tel|phone)\b|^\+?[\d() .\-/]{9,}$/iu;

function kindOf(text: string): TitleKind | undefined {
	if (copyrightWords.test(text)) return 'copyright';
	if (draftWords.test(text)) return 'draft';
	if (contactWords.test(text)) return 'contact';
	if (sourceWords.test(text)) return 'source';
	return isCredit(text) ? 'credit' : undefined;
}

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
