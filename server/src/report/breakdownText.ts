/**
 * A breakdown for a page of 132 columns: a block per scene with its synopsis and where everybody comes from and goes to, day by
 * day in story order; then totals, and what the signs mean.
 */
import { eighthsInWords, secondsOf } from '../layout/eighths.js';
import type { Breakdown, BreakdownDay, BreakdownPart, BreakdownRow, BreakdownTotal } from './breakdown.js';
import {
	castCell,
	clock,
	jumpCell,
	lengthCell,
	timeCell,
	timeOfDayCell,
	totalGroups,
	totalLine,
} from './breakdownFormats.js';
import type { Meaning } from './breakdownLegend.js';
import { sceneLegend } from './breakdownLegend.js';
import type { ReportText, ReportWords } from './reportWords.js';
import { dayInWords, englishReport } from './reportWords.js';
import type { TextColumn } from './textTable.js';
import { columnWidth, headedTable, tableParts, textTable, widthOf, wrapped } from './textTable.js';

/** What line printers, and landscape pages in small type, have room for. */
export const pageWidth = 132;

export function breakdownText(breakdown: Breakdown, words = englishReport): string {
	const { rows, order } = breakdown;
	if (rows.length === 0) return words.say('No scenes.');
	const told = 'Continuity breakdown, as the script tells it';
	return [
		headOf(breakdown, order === 'script' ? told : 'Continuity breakdown, as it happens', words),
		...sceneTable(breakdown, words),
		...totalTables(breakdown, words),
		legendText(sceneLegend(breakdown, words)),
	].join('\n\n');
}

/** The title, what it is, and the figures that everybody asks for first. */
export function headOf(breakdown: Breakdown, what: ReportText, words: ReportWords): string {
	const kind = words.say(what);
	const title = breakdown.title.toUpperCase();
	const air = pageWidth - widthOf(title) - widthOf(kind);
	const first = air < 2 ? `${title}\n${kind}` : title + ' '.repeat(air) + kind;
	return `${first}\n${totalLine(breakdown, words)}`;
}

const setColumn = 3;
const [leastSet, mostSet] = [24, 48];

const columns: readonly (TextColumn & { readonly title: ReportText })[] = [
	{ title: 'Scene' },
	{ title: 'Day' },
	{ title: 'I/E' },
	{ title: 'Set, synopsis' },
	{ title: 'Time of day', most: 11 },
	{ title: 'Date, jump', most: 18 },
	{ title: 'Page', isFigure: true },
	{ title: 'Length', isFigure: true },
	{ title: 'Time', isFigure: true },
	{ title: 'Cast: from → to', most: 30 },
];

/** The set has what the others leave of the page. */
function fittedColumns(rows: readonly (readonly string[])[], { say }: ReportWords): readonly TextColumn[] {
	const titled = columns.map((column) => ({ ...column, title: say(column.title) }));
	const taken = titled.map(({ title, most }, at) =>
		at === setColumn ? 0 : columnWidth([title, ...rows.map((row) => row[at] ?? '')], most),
	);
	const room = pageWidth - taken.reduce((sum, width) => sum + width, 0);
	return titled.map((column, at) =>
		at === setColumn ? { ...column, most: Math.max(leastSet, Math.min(mostSet, room)) } : column,
	);
}

function cellsOf(row: BreakdownRow, words: ReportWords): readonly string[] {
	const { number, scriptDay, prefix, place, heading, window, page, synopsis, parts } = row;
	return [
		number,
		scriptDay,
		prefix ?? '',
		[place === '' ? heading : place, ...(synopsis === '' ? [] : [synopsis])].join('\n'),
		timeOfDayCell(row, words),
		[words.date(window), jumpCell(row, words)].filter((part) => part !== '').join('\n'),
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
function sceneTable({ rows, days, order }: Breakdown, words: ReportWords): readonly string[] {
	const cells = rows.map((row) => cellsOf(row, words));
	const { head, rows: scenes } = tableParts(fittedColumns(cells, words), cells);
	const blocks = scenes.map((scene) => scene.replaceAll(unbroken, ' '));
	if (order === 'script') return [`${head}\n${blocks.join('\n\n')}`];
	let next = 0;
	return [head, ...days.flatMap((day) => [dayLine(day, words), ...blocks.slice(next, (next += day.nScenes))])];
}

/** `── D2 N2 ── Thursday, 10 September 2015 ──── 3 scenes, 2 6/8 pages, 2:45 ──`. */
function dayLine({ name, window, nScenes, eighths }: BreakdownDay, words: ReportWords): string {
	const date = dayInWords(window, words);
	const left = `── ${[...(name === '' ? [] : [name]), ...(date === '' ? [] : [date])].join(' ── ')} `;
	const right = ` ${words.counted(nScenes, 'scene')}, ${words.pages(eighths)}, ${clock(secondsOf(eighths))} ──`;
	return left + '─'.repeat(Math.max(2, pageWidth - widthOf(left) - widthOf(right))) + right;
}

function totalTables(breakdown: Breakdown, words: ReportWords): readonly string[] {
	const { say } = words;
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
	const figureColumns: readonly TextColumn[] = (['Scenes', 'Length', 'Time'] as const).map((title) => ({
		title: say(title),
		isFigure: true,
	}));
	return [
		headedTable(
			[{ title: say('Script day') }, { title: say('Date') }, ...figureColumns, { title: say('In'), most: 70 }],
			days.map((day) => [day.name, dayInWords(day.window, words), ...figures(day), day.numbers.join(', ')]),
		),
		...(cast.length === 0
			? []
			: [
					headedTable(
						[
							{ title: say('No.'), isFigure: true },
							{ title: say('Cast'), most: 40 },
							...figureColumns,
							{ title: say('In'), most: 60 },
						],
						cast.map((member) => [
							...[String(member.castNumber), member.name],
							...figures(member),
							scenesOf(member.castNumber),
						]),
					),
				]),
		...totalGroups(breakdown, words)
			.filter(({ title, totals }) => title !== 'Script days' && totals.length > 0)
			.map(({ title, totals }) =>
				headedTable(
					[{ title: say(title), most: 80 }, ...figureColumns],
					totals.map((total) => [total.name, ...figures(total)]),
				),
			),
	];
}

/** Each sign with its words beside it. */
export function legendText(meanings: readonly Meaning[]): string {
	return textTable(
		meanings.flatMap(([sign, meaning]) =>
			wrapped(meaning, pageWidth - signRoom).map((line, at) => [at === 0 ? sign : '', line]),
		),
	);
}

const signRoom = 14;
