/**
 * Pages as pictures in monospaced text, for tests that a person sets by hand.
 * Filler: a line `::: 50` in a script becomes 50 rows of centered text that can't be parted; pictures leave it out.
 */
import { parse } from '../../server/src/fountain/parse.js';
import { cellsOf, charactersOf } from '../../server/src/layout/cells.js';
import type { Layout, PlacedLine } from '../../server/src/layout/layout.js';
import { layOut, pageLines } from '../../server/src/layout/layout.js';
import type { PageSetup } from '../../server/src/layout/pageSetup.js';
import { defaultPageSetup, topMargin } from '../../server/src/layout/pageSetup.js';
import { buildScript } from '../../server/src/script/build.js';

const fillerLine = /^::: (\d+)$/gmu;
const fillerWord = '∙';

export function layoutOf(text: string, setup: Partial<PageSetup> = {}): Layout {
	const filled = text.replace(fillerLine, (_match, rows: string) =>
		Array.from({ length: Number(rows) }, () => `> ${fillerWord} <`).join('\n'),
	);
	const script = buildScript('test:', parse(filled, { locales: [] }));
	return layOut(script, { ...defaultPageSetup, ...setup });
}

/** Every page with its number, each row with its place in the text area, counted from 1, and the text from the tenth cell on. */
export function pictureOf(layout: Layout): string {
	return layout.pages
		.map((_page, index) => {
			const lines = pageLines(layout, index).filter(({ line }) => line.text !== fillerWord);
			const body = lines.filter(({ line: { role } }) => role !== 'page-number');
			return [`page ${layout.numbers[index] ?? ''}`, ...rowsOf(body)].join('\n');
		})
		.join('\n');
}

export function rowsOf(lines: readonly PlacedLine[], firstRow = topMargin): readonly string[] {
	const rows = new Map<number, string>();
	for (const { row, line } of lines) {
		const before = rows.get(row) ?? '';
		rows.set(row, before + ' '.repeat(Math.max(0, line.column - 10 - widthOf(before))) + line.text);
	}
	return [...rows].map(([row, text]) => `${String(row - firstRow + 1).padStart(2)}|${text}`.trimEnd());
}

function widthOf(text: string): number {
	let cells = 0;
	for (const { segment } of charactersOf(text)) cells += cellsOf(segment);
	return cells;
}
