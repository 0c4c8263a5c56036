/**
 * The words at the head or foot of a page: `LEFT | MIDDLE | RIGHT`, each part optional, with the names in braces filled in.
 * Words without a bar stand in the middle. Parts never touch: the middle gives way to its neighbors, first to the side, then
 * to the row below; what has no room even then is cut short, the longest part first. Every page is arranged alike.
 */
import { cellsOf, charactersOf } from '../layout/cells.js';
import type { PlacedLine } from '../layout/layout.js';
import { textColumn } from '../layout/pageSetup.js';
import { addedLine } from '../layout/wrap.js';

/** What stands for a name in braces. */
export type RunningWords = Readonly<Record<RunningName, string>>;

const runningNames = ['title', 'author', 'draft', 'revision', 'page'] as const;
type RunningName = (typeof runningNames)[number];

/** As a message lists them: `{title}, {author} … and {page}`. */
export const namesInBraces = `${runningNames
	.slice(0, -1)
	.map((name) => `{${name}}`)
	.join(', ')} and {${runningNames.at(-1) ?? ''}}`;

/** A header or footer, made ready for every page. */
export interface RunningTemplate {
	/** Left, middle and right, as written. */
	readonly parts: Parts<string>;
	readonly arrangement: Arrangement;
	/** What prints of the parts that are cut short on the page with the longest number. */
	readonly shortened: readonly string[];
	/** Names in braces for which nothing stands: `{date}`. They print as they are written; each once. */
	readonly unknown: readonly string[];
	/** Whether the number of the page is among its words. */
	readonly hasPage: boolean;
}

type Parts<Value> = readonly [left: Value, middle: Value, right: Value];

interface Arrangement {
	/** The most cells of each part. */
	readonly room: Parts<number>;
	/** The first cell of the middle. */
	readonly middle: number;
	/** Whether the middle stands in the row below. */
	readonly isLower: boolean;
}

const gap = 2;

/** `words` with the longest number of a page; `mayTakeTwoRows` where the margin has the row below free. */
export function runningTemplate(template: string, words: RunningWords, mayTakeTwoRows: boolean): RunningTemplate {
	const written = template.split('|');
	const [first = '', second = '', ...more] = written;
	// There are three places: a bar too many is one to print.
	const third = more.join('|');
	const parts: Parts<string> =
		written.length === 1 ? ['', first, ''] : written.length === 2 ? [first, '', second] : [first, second, third];
	const filled = mapped(parts, (part) => filledIn(part, words));
	const arrangement = arrangementOf(mapped(filled, widthOf), mayTakeTwoRows);
	const shortened = filled.flatMap((part, index) => {
		const shown = shortenedTo(part, arrangement.room[index] ?? 0);
		return shown === part ? [] : [shown];
	});
	const names = [...template.matchAll(inBraces)];
	return {
		parts,
		arrangement,
		shortened,
		unknown: [...new Set(names.flatMap(([whole, name = '']) => (nameIn(name) === undefined ? [whole] : [])))],
		hasPage: names.some(([, name = '']) => nameIn(name) === 'page'),
	};
}

/** The lines of a header or footer on a row of the page; none where it is empty. */
export function runningLines(
	{ parts, arrangement }: RunningTemplate,
	words: RunningWords,
	row: number,
): readonly PlacedLine[] {
	const { room, middle, isLower } = arrangement;
	return parts.flatMap((part, index) => {
		const most = room[index] ?? 0;
		const text = shortenedTo(filledIn(part, words), most);
		if (text === '') return [];
		const left = index === 0 ? 0 : index === 1 ? middle : textColumn.width - most;
		const align = (['left', 'center', 'right'] as const)[index];
		const column = { left: textColumn.left + left, width: most, ...(align === 'left' ? {} : { align }) };
		const lower = isLower && index === 1 ? 1 : 0;
		return [{ row: row + lower, line: addedLine(text, 'page-number', column, 0), sourceLine: undefined }];
	});
}

function arrangementOf([left, middle, right]: Parts<number>, mayTakeTwoRows: boolean): Arrangement {
	const { width } = textColumn;
	const isAlone = left === 0 && right === 0;
	const isLower = mayTakeTwoRows && !isAlone && spaced([left, middle, right]) > width;
	const upper = fitted(isLower ? [left, 0, right] : [left, middle, right]);
	const room: Parts<number> = isLower ? [upper[0], Math.min(middle, width), upper[2]] : upper;
	const centered = (width - room[1]) >> 1;
	if (isLower) return { room, middle: centered, isLower };
	const from = room[0] === 0 ? 0 : room[0] + gap;
	const to = width - (room[2] === 0 ? 0 : room[2] + gap) - room[1];
	return { room, middle: Math.max(from, Math.min(centered, to)), isLower };
}

/** Cells that parts take beside each other, with the gaps between them. */
function spaced(widths: Parts<number>): number {
	const nParts = widths.filter((each) => each > 0).length;
	return widths.reduce((sum, each) => sum + each, 0) + gap * Math.max(0, nParts - 1);
}

/** Takes from the longest until all stand side by side. */
function fitted(widths: Parts<number>): Parts<number> {
	let room = mapped(widths, (each) => Math.min(each, textColumn.width));
	while (spaced(room) > textColumn.width) {
		const longest = room.indexOf(Math.max(...room));
		room = mapped(room, (each, index) => (index === longest ? each - 1 : each));
	}
	return room;
}

/** The beginning of a text with an ellipsis, where the whole has no room. */
function shortenedTo(text: string, most: number): string {
	if (widthOf(text) <= most) return text;
	let cells = 0;
	for (const { segment, index } of charactersOf(text)) {
		cells += cellsOf(segment);
		if (cells > most - 1) return `${text.slice(0, index).trimEnd()}…`;
	}
	return text;
}

function widthOf(text: string): number {
	let cells = 0;
	for (const { segment } of charactersOf(text)) cells += cellsOf(segment);
	return cells;
}

function mapped<From, To>([left, middle, right]: Parts<From>, change: (part: From, index: number) => To): Parts<To> {
	return [change(left, 0), change(middle, 1), change(right, 2)];
}

const inBraces = /\{([^{}]*)\}/gu;

function nameIn(written: string): RunningName | undefined {
	const name = written.trim().toLowerCase();
	return runningNames.find((known) => known === name);
}

/** Where a name stands for nothing, so does a mark that parts it from its neighbors: `{title} - {revision}` is the title. */
function filledIn(template: string, words: RunningWords): string {
	let hasGap = false;
	const filled = template.replaceAll(inBraces, (whole, written: string) => {
		const name = nameIn(written);
		if (name === undefined) return whole;
		if (words[name] === '') hasGap = true;
		return words[name];
	});
	return (
		hasGap ? filled.replace(/^[\s\p{Pd},;:·/]+/u, '').replace(/(?<![\s\p{Pd},;:·/])[\s\p{Pd},;:·/]+$/u, '') : filled
	).trim();
}
