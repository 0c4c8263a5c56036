/** Rows of cells as text in columns. Knows nothing of what the cells say. */
import { cellsOf, charactersOf } from '../layout/cells.js';

export interface TextColumn {
	readonly title: string;
	/** Figures stand to the right. */
	readonly isFigure?: true;
	/** Cells that are wider are broken between words; without it the column is as wide as its widest cell. */
	readonly most?: number;
}

const gap = '  ';

/** Columns as wide as their widest cell, two spaces apart, no space at the ends of lines. */
export function textTable(rows: readonly (readonly string[])[]): string {
	const nColumns = Math.max(0, ...rows.map(({ length }) => length));
	return linesOf(
		rows,
		Array.from({ length: nColumns }, () => ({})),
	).join('\n');
}

/** A table under its column heads and a rule; cells may have several lines. Columns in which no cell says anything are left out. */
export function headedTable(columns: readonly TextColumn[], rows: readonly (readonly string[])[]): string {
	const { head, rows: body } = tableParts(columns, rows);
	return [head, ...body].join('\n');
}

/** The same in pieces: the heads with their rule, and the lines of each row. */
export function tableParts(
	columns: readonly TextColumn[],
	rows: readonly (readonly string[])[],
): { readonly head: string; readonly rows: readonly string[] } {
	const used = columns.map((_column, at) => rows.some((row) => (row[at] ?? '') !== ''));
	const isUsed = (_value: unknown, at: number): boolean => used[at] === true;
	const shown = columns.filter(isUsed);
	const [head = '', ...body] = linesOf(
		[shown.map(({ title }) => title), ...rows.map((row) => row.filter(isUsed))],
		shown,
	);
	const width = [head, ...body.flatMap((row) => row.split('\n'))].reduce(
		(most, line) => Math.max(most, widthOf(line)),
		0,
	);
	return { head: `${head}\n${'─'.repeat(width)}`, rows: body };
}

/** How wide a column of these cells is with its gap. */
export function columnWidth(cells: readonly string[], most = Infinity): number {
	return (
		cells.reduce(
			(widest, cell) => wrapped(cell, most).reduce((longest, line) => Math.max(longest, widthOf(line)), widest),
			0,
		) + gap.length
	);
}

/** Text in lines that are no wider, broken between words; a longer word is cut. At least one line. */
export function wrapped(text: string, width: number): readonly string[] {
	const lines: string[] = [];
	for (const paragraph of text.split('\n')) {
		let line = '';
		for (const word of paragraph.split(' ')) {
			const longer = line === '' ? word : `${line} ${word}`;
			if (widthOf(longer) <= width) {
				line = longer;
				continue;
			}
			if (line !== '') lines.push(line);
			line = word;
			while (widthOf(line) > width) {
				const head = beginningOf(line, width);
				lines.push(head);
				line = line.slice(head.length);
			}
		}
		lines.push(line);
	}
	return lines;
}

/** As a terminal shows it: wide letters are two cells. */
export function widthOf(text: string): number {
	let width = 0;
	for (const { segment } of charactersOf(text)) width += cellsOf(segment);
	return width;
}

function beginningOf(text: string, width: number): string {
	let room = width;
	for (const { segment, index } of charactersOf(text)) {
		room -= cellsOf(segment);
		if (room < 0 && index > 0) return text.slice(0, index);
	}
	return text;
}

/** The lines of each row as one text. */
function linesOf(rows: readonly (readonly string[])[], columns: readonly Partial<TextColumn>[]): readonly string[] {
	const cells = rows.map((row) => row.map((cell, at) => wrapped(cell, columns[at]?.most ?? Infinity)));
	const widths = columns.map((_column, at) =>
		cells.reduce((most, row) => (row[at] ?? []).reduce((longest, line) => Math.max(longest, widthOf(line)), most), 0),
	);
	const lineOf = (row: readonly (readonly string[])[], at: number): string =>
		widths
			.map((width, column) => {
				const words = row[column]?.[at] ?? '';
				const air = ' '.repeat(width - widthOf(words));
				return columns[column]?.isFigure === true ? air + words : words + air;
			})
			.join(gap)
			.trimEnd();
	return cells.map((row) => {
		const height = Math.max(1, ...row.map(({ length }) => length));
		return Array.from({ length: height }, (_line, at) => lineOf(row, at)).join('\n');
	});
}
