/**
 * A script's pages as whoever draws them needs them: a short head for every page, and the lines of those in sight.
 * Pages that an edit has left alone keep their names, so nothing of them is drawn again.
 */
import type { Analysis } from '../../analysis/analysis.js';
import type { Layout, PlacedLine } from '../../layout/layout.js';
import { pageLines } from '../../layout/layout.js';
import type { Page } from '../../layout/model.js';
import { papers } from '../../layout/pageSetup.js';
import { pageSources } from '../../layout/pageSources.js';
import { titlePageLines } from '../../layout/setTitlePage.js';
import type { Uri } from '../../text/position.js';
import type { PreviewHead, PreviewLine, PreviewPages } from './previewModel.js';

/** Names pages by what they are: the same object, the same number. */
export type PageNamer = (page: Page) => number;

export function createPageNamer(): PageNamer {
	const names = new WeakMap<Page, number>();
	let nNamed = 0;
	return (page) => {
		const known = names.get(page);
		if (known !== undefined) return known;
		names.set(page, ++nNamed);
		return nNamed;
	};
}

/** A stretch of page indexes, the last one excluded. */
export interface PageStretch {
	readonly from: number;
	readonly to: number;
}

/** The heads of all pages with the lines of a stretch; `undefined` for a file that is no script. */
export function previewPages(
	analysis: Analysis,
	{ uri, stretch, nameOf }: { readonly uri: Uri; readonly stretch: PageStretch; readonly nameOf: PageNamer },
): PreviewPages | undefined {
	const layout = analysis.layout(uri);
	if (layout === undefined) return undefined;
	const { width, height } = papers[layout.setup.paper];
	const sheets = sheetsOf(layout, nameOf);
	const contents = sheets.slice(Math.max(0, stretch.from), Math.max(0, stretch.to)).map(({ head, lines }, at) => ({
		page: Math.max(0, stretch.from) + at,
		lines: lines().map((placed) => previewLine(placed, head.line)),
	}));
	return { width, height, heads: sheets.map(({ head }) => head), contents };
}

/** A page of paper, the title page included. */
export interface Sheet {
	readonly head: PreviewHead;
	readonly lines: () => readonly PlacedLine[];
}

export function sheetsOf(layout: Layout, nameOf: PageNamer): readonly Sheet[] {
	const { script, setup, pages, numbers } = layout;
	const title = titlePageLines(script, setup);
	const titleLine = Math.min(...title.map(({ sourceLine }) => sourceLine));
	const titleId = title.map(({ line, row, sourceLine }) => `${String(row)} ${String(sourceLine)} ${line.text}`);
	const sheets: Sheet[] =
		title.length === 0
			? []
			: [{ head: { id: titleId.join('\n'), number: '', line: titleLine, opensAt: titleLine }, lines: () => title }];
	const sources = pageSources(layout);
	pages.forEach((page, at) => {
		const number = numbers[at] ?? '';
		const { first, opensAt, shape } = sources[at] ?? { first: 0, opensAt: 0, shape: 0 };
		const id = [String(nameOf(page)), number, shape.toString(36)].join('-');
		sheets.push({ head: { id, number, line: first, opensAt }, lines: () => pageLines(layout, at) });
	});
	return sheets;
}

function previewLine({ row, line, sourceLine }: PlacedLine, firstLine: number): PreviewLine {
	return {
		row,
		column: line.column,
		cells: line.cells,
		role: line.role,
		...(sourceLine === undefined ? {} : { line: sourceLine - firstLine }),
		...(line.isRightToLeft ? { isRightToLeft: true } : {}),
		runs: line.runs.map(({ text, offset, cells, style, span }) => ({
			text,
			offset,
			cells,
			style,
			start: span.start,
			end: span.end,
		})),
	};
}
