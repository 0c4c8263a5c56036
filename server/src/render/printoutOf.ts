/** Makes the printout of a laid-out script: title page, pages with header and footer, bookmarks, links, marked speeches. */
import { scriptTitle } from '../analysis/scriptTitle.js';
import type { ScriptView } from '../analysis/scriptView.js';
import type { ExportSettings } from '../config/exportSettings.js';
import type { Config } from '../config/parseConfig.js';
import type { Layout, PlacedLine } from '../layout/layout.js';
import { pageLines } from '../layout/layout.js';
import type { SetLine } from '../layout/model.js';
import { pageNumberRow, papers, revisionStart, textColumn, topMargin } from '../layout/pageSetup.js';
import { titlePageLines } from '../layout/setTitlePage.js';
import { authorKeys, draftKeys } from '../layout/titleKeys.js';
import { addedLine } from '../layout/wrap.js';
import { isMarked } from '../report/changedWords.js';
import { bookmarksOf } from './bookmarks.js';
import type { LinksOfLine } from './links.js';
import { linksIn } from './links.js';
import type { PrintedLine, Printout, Sheet } from './printout.js';
import type { Revision } from './revision.js';
import type { RunningWords } from './runningLines.js';
import { runningLines } from './runningLines.js';
import { marksOf } from './speakerMarks.js';
import { namesUnderKeys, valueOfKeys } from './titleValues.js';

export interface PrintoutOptions extends ExportSettings {
	/** People whose speeches are marked. */
	readonly highlight: readonly string[];
	/** Lines that have changed, with the color of their pages. */
	readonly revision: Revision | undefined;
	readonly language: string;
}

/** The language that a script is in, as far as settings tell: that of its headings. */
export function languageOf({ locales }: Config): string {
	return locales[0] ?? 'en';
}

/** Everything that prints. Linear. */
export function printoutOf(view: ScriptView, layout: Layout, options: PrintoutOptions): Printout {
	const { script } = view;
	const title = scriptTitle(view);
	const author = namesUnderKeys(script, authorKeys);
	const marks = marksOf(view, options.highlight);
	const links = linksIn(script.syntax.lines);
	const printed = ({ row, line, sourceLine }: PlacedLine): PrintedLine => ({
		row,
		column: columnOf(line),
		line,
		sourceLine,
		mark: sourceLine === undefined ? undefined : marks.byLine.get(sourceLine),
		links: sourceLine === undefined ? [] : linksOf(line, links.get(sourceLine)),
	});
	const running = {
		header: valueOfKeys(script, ['header']) || options.header,
		footer: valueOfKeys(script, ['footer']) || options.footer,
	};
	const footerRow = topMargin + papers[layout.setup.paper].textRows + 2;
	const titleLines = titlePageLines(script, layout.setup).map(printed);
	const front: readonly Sheet[] =
		titleLines.length === 0 ? [] : [{ label: undefined, color: undefined, lines: titleLines }];
	const pages = layout.pages.map((_, index): Sheet => {
		const label = layout.numbers[index] ?? '';
		const words = { title, author, page: label, draft: valueOfKeys(script, draftKeys) };
		const lines = [
			...headerLines(running.header, words, pageLines(layout, index)),
			...runningLines(running.footer, words, footerRow),
		];
		const stars = starsBeside(lines, options.revision);
		const color = stars.length === 0 ? undefined : options.revision?.color;
		return { label, color, lines: [...lines, ...stars].map(printed) };
	});
	const sheets = [...front, ...pages];
	return {
		paper: papers[layout.setup.paper],
		language: options.language,
		title,
		author,
		watermark: valueOfKeys(script, ['watermark']) || options.watermark,
		sheets,
		bookmarks: bookmarksOf(script, sheets),
		remarks: marks.remarks,
	};
}

/** A star behind every row that shows a changed word. */
function starsBeside(lines: readonly PlacedLine[], revision: Revision | undefined): readonly PlacedLine[] {
	if (revision === undefined) return [];
	const { marks } = revision;
	const rows = lines.flatMap(({ row, line, sourceLine }) => (isMarked(marks, sourceLine, line.span) ? [row] : []));
	return [...new Set(rows)].map((row) => ({
		row,
		line: addedLine('*', 'revision', { left: revisionStart, width: 1 }, 0),
		sourceLine: undefined,
	}));
}

/** The lines of a page with its header, which says the number itself or gives way to it. */
function headerLines(header: string, words: RunningWords, lines: readonly PlacedLine[]): readonly PlacedLine[] {
	if (header.includes('{page}')) {
		const others = lines.filter(({ line }) => line.role !== 'page-number');
		return [...runningLines(header, words, pageNumberRow), ...others];
	}
	const set = runningLines(header, words, pageNumberRow);
	const numberAt = lines.find(({ line }) => line.role === 'page-number')?.line.column ?? Infinity;
	const isInTheWay = set.some(({ line }) => line.column + line.cells >= numberAt);
	return [...(isInTheWay ? runningLines(header, words, pageNumberRow - 1) : set), ...lines];
}

/** A script that is written from right to left has its columns the other way round; a title page stays as it is. */
function columnOf({ column, cells, isRightToLeft, role }: SetLine): number {
	if (!isRightToLeft || role === 'title') return column;
	return 2 * textColumn.left + textColumn.width - column - cells;
}

function linksOf(line: SetLine, links: LinksOfLine | undefined): PrintedLine['links'] {
	return (links ?? []).flatMap(({ span, target }) => {
		// The stretch of the line that shows the address, in cells: an address is letters of one cell each.
		const cells = line.runs.flatMap((run) => {
			const start = Math.max(span.start, run.span.start);
			const end = Math.min(span.end, run.span.end);
			return start < end ? [{ from: run.offset + start - run.span.start, to: run.offset + end - run.span.start }] : [];
		});
		const first = cells[0];
		const last = cells.at(-1);
		return first === undefined || last === undefined
			? []
			: [{ offset: first.from, cells: last.to - first.from, target }];
	});
}
