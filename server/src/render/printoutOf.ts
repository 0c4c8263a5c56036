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
import type { RunningTemplate, RunningWords } from './runningLines.js';
import { namesInBraces, runningLines, runningTemplate } from './runningLines.js';
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
	const unpaged = { title, author, draft: valueOfKeys(script, draftKeys) };
	const named = valueOfKeys(script, ['revision']);
	const revision = named === '' ? (options.revision?.name ?? '') : named;
	const longest = layout.numbers.reduce((most, each) => (each.length > most.length ? each : most), '');
	const ready = (key: 'header' | 'footer', mayTakeTwoRows = true): RunningTemplate =>
		runningTemplate(
			valueOfKeys(script, [key]) || options[key],
			{ ...unpaged, revision, page: longest },
			mayTakeTwoRows,
		);
	const header = headerOf(ready, longest);
	const footer = ready('footer');
	const footerRow = topMargin + papers[layout.setup.paper].textRows + 2;
	const titleLines = titlePageLines(script, layout.setup).map(printed);
	const front: readonly Sheet[] =
		titleLines.length === 0 ? [] : [{ label: undefined, color: undefined, lines: titleLines }];
	const pages = layout.pages.map((_, index): Sheet => {
		const label = layout.numbers[index] ?? '';
		const text = pageLines(layout, index);
		const stars = starsBeside(text, options.revision);
		// A page without a change is as it was before the revision.
		const isOfRevision = options.revision === undefined || stars.length > 0;
		const words = { ...unpaged, revision: isOfRevision ? revision : '', page: label };
		const lines = [...headerLines(header, words, text), ...runningLines(footer, words, footerRow)];
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
		remarks: [...marks.remarks, ...remarksOn('header', header), ...remarksOn('footer', footer)],
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

/** A header that says the page's number stands in its place, another one beside it or, where that has no room, above it. */
interface Header extends RunningTemplate {
	readonly place: 'instead' | 'beside' | 'above';
}

function headerOf(ready: (key: 'header', mayTakeTwoRows: boolean) => RunningTemplate, number: string): Header {
	const free = ready('header', true);
	if (free.hasPage) return { ...free, place: 'instead' };
	const { room, middle, isLower } = free.arrangement;
	// A page's number has a full stop, and a space before it.
	const most = textColumn.width - number.length - 2;
	const end = room[2] > 0 ? textColumn.width : isLower ? room[0] : Math.max(room[0], middle + room[1]);
	if (end === 0 || end <= most) return { ...free, place: 'beside' };
	const isFreeBelow = !isLower || middle + room[1] <= most;
	return { ...(isFreeBelow ? free : ready('header', false)), place: 'above' };
}

function headerLines(header: Header, words: RunningWords, lines: readonly PlacedLine[]): readonly PlacedLine[] {
	const { place } = header;
	const others = place === 'instead' ? lines.filter(({ line }) => line.role !== 'page-number') : lines;
	return [...runningLines(header, words, place === 'above' ? pageNumberRow - 1 : pageNumberRow), ...others];
}

function remarksOn(name: 'header' | 'footer', { shortened, unknown }: RunningTemplate): readonly string[] {
	const shown = shortened.map((text) => `"${text}"`).join(' and ');
	const noted = unknown.join(' and ');
	return [
		...(unknown.length === 0 ? [] : [`The ${name} prints ${noted} as written: only ${namesInBraces} are filled in.`]),
		...(shortened.length === 0 ? [] : [`The ${name} has no room for all its words: it is cut to ${shown}.`]),
	];
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
