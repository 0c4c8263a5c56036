/**
 * A breakdown for a page of 132 columns: a block per scene with its synopsis and where everybody comes from and goes to, day by
 * day in story order; then totals, and what the signs mean.
 */
import { dateInWords } from '../calendar/dateInWords.js';
import { eighthsInWords, pagesInWords, secondsOf } from '../layout/eighths.js';
import type { Breakdown, BreakdownDay, BreakdownPart, BreakdownRow, BreakdownTotal } from './breakdown.js';
import {
	castCell,
	clock,
	counted,
	jumpCell,
	lengthCell,
	timeCell,
	totalGroups,
	totalLine,
} from './breakdownFormats.js';
import type { Meaning } from './breakdownLegend.js';
import { dayInWords, sceneLegend } from './breakdownLegend.js';
import type { TextColumn } from './textTable.js';
import { columnWidth, headedTable, tableParts, textTable, widthOf, wrapped } from './textTable.js';

/** What line printers, and landscape pages in small type, have room for. */
export const pageWidth = 132;

export function breakdownText(breakdown: Breakdown): string {
	const { rows, order } = breakdown;
	if (rows.length === 0) return 'No scenes.';
	return [
		headOf(breakdown, `Continuity breakdown, ${order === 'script' ? 'as the script tells it' : 'as it happens'}`),
		...sceneTable(breakdown),
		...totalTables(breakdown),
		legendText(sceneLegend(breakdown)),
	].join('\n\n');
}

/** The title, what it is, and the figures that everybody asks for first. */
export function headOf(breakdown: Breakdown, kind: string): string {
	const title = breakdown.title.toUpperCase();
	const air = pageWidth - widthOf(title) - widthOf(kind);
	const first = air < 2 ? `${title}\n${kind}` : title + ' '.repeat(air) + kind;
	return `${first}\n${totalLine(breakdown)}`;
}

const setColumn = 3;
const [leastSet, mostSet] = [24, 48];

const columns: readonly TextColumn[] = [
	{ title: 'Scene' },
	{ title: 'Day' },
	{ title: 'I/E' },
	{ title: 'Set, synopsis' },
	{ title: 'Time of day', most: 11 },
	{ title: 'Date, jump', most: 17 },
	{ title: 'Page', isFigure: true },
	{ title: 'Length', isFigure: true },
	{ title: 'Time', isFigure: true },
	{ title: 'Cast: from → to', most: 30 },
];

/** The set has what the others leave of the page. */
function fittedColumns(rows: readonly (readonly string[])[]): readonly TextColumn[] {
	const taken = columns.map(({ title, most }, at) =>
		at === setColumn ? 0 : columnWidth([title, ...rows.map((row) => row[at] ?? '')], most),
	);
	const room = pageWidth - taken.reduce((sum, width) => sum + width, 0);
	return columns.map((column, at) =>
		at === setColumn ? { ...column, most: Math.max(leastSet, Math.min(mostSet, room)) } : column,
	);
}

function cellsOf(row: BreakdownRow): readonly string[] {
	const { number, scriptDay, prefix, place, heading, timeOfDay, light, window, page, synopsis, parts } = row;
	return [
		number,
		scriptDay,
		prefix ?? '',
		[place === '' ? heading : place, ...(synopsis === '' ? [] : [synopsis])].join('\n'),
		timeOfDay === '' ? (light?.toUpperCase() ?? '') : timeOfDay,
		[dateInWords(window, 'bare'), jumpCell(row)].filter((words) => words !== '').join('\n'),
		page,
		lengthCell(row),
		timeCell(row),
		parts.map(partLine).join('\n'),
	];
}

/** `13 KIM: 9 → 12`, `(3) JESSE: – → 4`, `5? TODD: 2 → –`; a line ends before both numbers or behind them. */
function partLine(part: BreakdownPart): string {
	const { name, comesFrom, goesTo } = part;
	return `${castCell(part)} ${name}: ${[comesFrom ?? '–', '→', goesTo ?? '–'].join(unbroken)}`;
}

const unbroken = '\u00A0';

/** In story order a line stands above each day. */
function sceneTable({ rows, days, order }: Breakdown): readonly string[] {
	const cells = rows.map(cellsOf);
	const { head, rows: scenes } = tableParts(fittedColumns(cells), cells);
	const blocks = scenes.map((scene) => scene.replaceAll(unbroken, ' '));
	if (order === 'script') return [`${head}\n${blocks.join('\n\n')}`];
	let next = 0;
	return [head, ...days.flatMap((day) => [dayLine(day), ...blocks.slice(next, (next += day.nScenes))])];
}

/** `── D2 N2 ── Thursday, 10 September 2015 ──── 3 scenes, 2 6/8 pages, 2:45 ──`. */
function dayLine({ name, window, nScenes, eighths }: BreakdownDay): string {
	const date = dayInWords(window);
	const left = `── ${[...(name === '' ? [] : [name]), ...(date === '' ? [] : [date])].join(' ── ')} `;
	const right = ` ${counted(nScenes, 'scene')}, ${pagesInWords(eighths)}, ${clock(secondsOf(eighths))} ──`;
	return left + '─'.repeat(Math.max(2, pageWidth - widthOf(left) - widthOf(right))) + right;
}

function totalTables(breakdown: Breakdown): readonly string[] {
	const { days, cast, rows } = breakdown;
	const scenesOf = (castNumber: number): string =>
		rows
			.flatMap(({ parts, number }) => (parts.some((part) => part.castNumber === castNumber) ? [number] : []))
			.join(', ');
	const figures = (total: BreakdownTotal): readonly string[] => [
		String(total.nScenes),
		eighthsInWords(total.eighths),
		clock(secondsOf(total.eighths)),
	];
	const figureColumns: readonly TextColumn[] = ['Scenes', 'Length', 'Time'].map((title) => ({ title, isFigure: true }));
	return [
		headedTable(
			[{ title: 'Script day' }, { title: 'Date' }, ...figureColumns, { title: 'In', most: 70 }],
			days.map((day) => [day.name, dayInWords(day.window), ...figures(day), day.numbers.join(', ')]),
		),
		...(cast.length === 0
			? []
			: [
					headedTable(
						[
							{ title: 'No.', isFigure: true },
							{ title: 'Cast', most: 40 },
							...figureColumns,
							{ title: 'In', most: 60 },
						],
						cast.map((member) => [
							...[String(member.castNumber), member.name],
							...figures(member),
							scenesOf(member.castNumber),
						]),
					),
				]),
		...totalGroups(breakdown)
			.filter(({ title, totals }) => title !== 'Script days' && totals.length > 0)
			.map(({ title, totals }) =>
				headedTable(
					[{ title, most: 80 }, ...figureColumns],
					totals.map((total) => [total.name, ...figures(total)]),
				),
			),
	];
}

/** Each sign with its words beside it. */
export function legendText(meanings: readonly Meaning[]): string {
	return textTable(
		meanings.flatMap(([sign, words]) =>
			wrapped(words, pageWidth - signRoom).map((line, at) => [at === 0 ? sign : '', line]),
		),
	);
}

const signRoom = 14;
