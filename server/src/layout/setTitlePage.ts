/**
 * The title page by convention: title, credit, author and source in the middle, contact below left, draft below right.
 * Keys that nobody prints (`X-Canon`, `Format`) do not print.
 */
import type { Line, TitlePageEntry } from '../fountain/syntax.js';
import type { ScriptModel } from '../script/model.js';
import type { Passage, SetLine } from './model.js';
import type { Column, PageSetup } from './pageSetup.js';
import { centerColumn, papers, rightColumn, textColumn, topMargin } from './pageSetup.js';
import { printedText } from './printedText.js';
import { rowsOf, setLine } from './wrap.js';

/** A line of the title page. */
export interface TitleLine {
	/** From the paper's top. */
	readonly row: number;
	readonly line: SetLine;
	/** Zero-based in the file. */
	readonly sourceLine: number;
}

/** Empty rows above each key of the middle; the title begins a third of the way down. */
const middleKeys: readonly (readonly [key: string, spaceAbove: number])[] = [
	['title', 0],
	['cc', 0],
	['episode title', 1],
	['series', 1],
	['credit', 3],
	['author', 1],
	['authors', 1],
	['author(s)', 1],
	['source', 2],
];
const lowerLeftKeys: readonly string[] = ['copyright', 'notes', 'bl', 'contact', 'contact info'];
const lowerRightKeys: readonly string[] = ['revision', 'br', 'draft date', 'date'];
const lowerMiddleKeys: readonly string[] = ['bc'];
const upperKeys: readonly (readonly [key: string, column: Column])[] = [
	['tl', textColumn],
	['tc', centerColumn],
	['tr', rightColumn],
];

const titleRow = topMargin + 16;

const lowerLeft: Column = { left: textColumn.left, width: 30 };
const lowerRight: Column = { left: textColumn.left + 30, width: 30, align: 'right' };

/** The lines of the title page, from top to bottom; empty where the script has none. */
export function titlePageLines({ titlePage, syntax }: ScriptModel, setup: PageSetup): readonly TitleLine[] {
	const { lines } = syntax;
	const middle: TitleLine[] = [];
	let row = titleRow;
	for (const [key, spaceAbove] of middleKeys) {
		for (const entry of entriesOf(titlePage, [key])) {
			if (middle.length > 0) row += spaceAbove;
			const set = setEntries([entry], lines, centerColumn, row);
			middle.push(...set);
			row += set.length;
		}
	}
	const upper = upperKeys.flatMap(([key, column]) => setEntries(entriesOf(titlePage, [key]), lines, column, topMargin));
	const last = topMargin + papers[setup.paper].textRows;
	const lower = (keys: readonly string[], column: Column): readonly TitleLine[] => {
		const set = setEntries(entriesOf(titlePage, keys), lines, column, 0);
		return set.map((line) => ({ ...line, row: line.row + last - set.length }));
	};
	return [
		...upper,
		...middle,
		...lower(lowerLeftKeys, lowerLeft),
		...lower(lowerMiddleKeys, centerColumn),
		...lower(lowerRightKeys, lowerRight),
	].sort((lhs, rhs) => lhs.row - rhs.row || lhs.line.column - rhs.line.column);
}

/** In the order of the keys, then of the script. */
function entriesOf(titlePage: readonly TitlePageEntry[], keys: readonly string[]): readonly TitlePageEntry[] {
	return keys.flatMap((key) => titlePage.filter((entry) => entry.key.toLowerCase() === key));
}

function setEntries(
	entries: readonly TitlePageEntry[],
	lines: readonly Line[],
	column: Column,
	firstRow: number,
): readonly TitleLine[] {
	const set: TitleLine[] = [];
	for (const { values } of entries) {
		for (const { line: sourceLine, span } of values) {
			const source = lines[sourceLine];
			if (source === undefined) continue;
			const passage: Passage = { printed: printedText(source, { span }), role: 'title', column, line: 0 };
			for (const row of rowsOf(passage.printed, column, 0, passage.printed.text.length)) {
				set.push({ row: firstRow + set.length, line: setLine(passage, row, 0), sourceLine });
			}
		}
	}
	return set;
}
