/**
 * The title page by convention: title, credit, author and source in the middle, contact below left, draft below right.
 * Keys that nobody prints (`X-Canon`, `Format`) do not print.
 */
import type { Line } from '../fountain/syntax.js';
import type { ScriptModel } from '../script/model.js';
import type { Passage, SetLine } from './model.js';
import type { Column, PageSetup } from './pageSetup.js';
import { centerColumn, papers, rightColumn, textColumn, topMargin } from './pageSetup.js';
import { printedText } from './printedText.js';
import type { PlacedEntry, TitlePlace } from './titleKeys.js';
import { entriesAt } from './titleKeys.js';
import { rowsOf, setLine } from './wrap.js';

/** A line of the title page. */
export interface TitleLine {
	/** From the paper's top. */
	readonly row: number;
	readonly line: SetLine;
	/** Zero-based in the file. */
	readonly sourceLine: number;
}

const titleRow = topMargin + 16;

const lowerLeft: Column = { left: textColumn.left, width: 30 };
const lowerRight: Column = { left: textColumn.left + 30, width: 30, align: 'right' };

/** Where each place begins or, for the lower ones, ends. */
const places: readonly (readonly [place: TitlePlace, column: Column])[] = [
	['upper left', textColumn],
	['upper middle', centerColumn],
	['upper right', rightColumn],
	['middle', centerColumn],
	['lower left', lowerLeft],
	['lower middle', centerColumn],
	['lower right', lowerRight],
];

/** The lines of the title page, from top to bottom; empty where the script has none. */
export function titlePageLines({ titlePage, syntax }: ScriptModel, setup: PageSetup): readonly TitleLine[] {
	const below = topMargin + papers[setup.paper].textRows;
	return places
		.flatMap(([place, column]) => {
			const set = setEntries(entriesAt(place, titlePage), syntax.lines, column);
			const height = set.reduce((most, { row }) => Math.max(most, row + 1), 0);
			const top = place === 'middle' ? titleRow : place.startsWith('upper') ? topMargin : below - height;
			return set.map((line) => ({ ...line, row: top + line.row }));
		})
		.sort((lhs, rhs) => lhs.row - rhs.row || lhs.line.column - rhs.line.column);
}

/** Rows count from the first entry's first. */
function setEntries(placed: readonly PlacedEntry[], lines: readonly Line[], column: Column): readonly TitleLine[] {
	const set: TitleLine[] = [];
	let top = 0;
	for (const { entry, linesAbove } of placed) {
		top += linesAbove;
		for (const { line: sourceLine, span } of entry.values) {
			const source = lines[sourceLine];
			if (source === undefined) continue;
			const passage: Passage = { printed: printedText(source, { span }), role: 'title', column, line: 0 };
			for (const row of rowsOf(passage.printed, column, 0, passage.printed.text.length)) {
				set.push({ row: top++, line: setLine(passage, row, 0), sourceLine });
			}
		}
	}
	return set;
}
