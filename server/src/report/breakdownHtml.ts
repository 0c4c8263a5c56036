/** A breakdown as one HTML file that reads well on a screen and prints well on paper. */
import { secondsOf } from '../layout/eighths.js';
import type { Paper } from '../layout/pageSetup.js';
import type { Breakdown, BreakdownDay, BreakdownRow, BreakdownTotal } from './breakdown.js';
import { breakdownColumns, clock, totalGroups, transfer } from './breakdownFormats.js';
import { sceneLegend } from './breakdownLegend.js';
import { escaped, legendList, lengthCell, reportPage } from './reportPage.js';
import type { ReportText, ReportWords } from './reportWords.js';
import { dayInWords, englishReport } from './reportWords.js';

interface HtmlColumn {
	readonly title: ReportText;
	readonly isFigure?: true;
	readonly className?: string;
	/** HTML; empty for an empty cell. */
	readonly cell: (row: BreakdownRow, words: ReportWords) => string;
}

/** The columns of the other formats, those that belong together in one. */
const columns: readonly HtmlColumn[] = [
	{ title: 'Scene', isFigure: true, cell: ({ number }) => `<b>${escaped(number)}</b>` },
	{ title: 'Day', cell: ({ scriptDay }) => label(scriptDay) },
	{ title: 'I/E', cell: ({ prefix }) => escaped(prefix ?? '') },
	{ title: 'Place, time of day, synopsis', className: 'place', cell: placeCell },
	{ title: 'Date', cell: dateCell },
	{ title: 'Jump', className: 'jump', cell: (row, words) => escaped(sharedCell('Jump', row, words)) },
	{ title: 'Page', isFigure: true, cell: ({ page }) => escaped(page) },
	{ title: 'Length', isFigure: true, cell: (row, words) => escaped(sharedCell('Length', row, words)) },
	{ title: 'Time', isFigure: true, cell: (row, words) => escaped(sharedCell('Time', row, words)) },
	{ title: 'Cast, from → to', className: 'cast', cell: castCell },
];

function sharedCell(title: ReportText, row: BreakdownRow, words: ReportWords): string {
	return breakdownColumns.find((column) => column.title === title)?.cell(row, words) ?? '';
}

function label(scriptDay: string): string {
	return scriptDay === '' ? '' : `<span class="label">${escaped(scriptDay)}</span>`;
}

function placeCell(row: BreakdownRow, words: ReportWords): string {
	const time = sharedCell('Time of day', row, words);
	const parts = [
		`<b>${escaped(row.place === '' ? row.heading : row.place)}</b>`,
		...(time === '' ? [] : [` <i>${escaped(time)}</i>`]),
		...(row.synopsis === '' ? [] : [`<p>${escaped(row.synopsis)}</p>`]),
	];
	return parts.join('');
}

/** A day stays on one line; what takes more words may take more lines. */
function dateCell({ window }: BreakdownRow, words: ReportWords): string {
	const date = words.date(window);
	return date.length > longestDay ? escaped(date) : `<span class="whole">${escaped(date)}</span>`;
}

// "10. September 2015"
const longestDay = 18;

function castCell(row: BreakdownRow, words: ReportWords): string {
	if (row.parts.length === 0) return '';
	const ways = row.parts.map((part) => `<span class="whole">${escaped(transfer(part))}</span>`);
	return `${escaped(sharedCell('Cast', row, words))}<small>${ways.join(', ')}</small>`;
}

export function breakdownHtml(breakdown: Breakdown, paper: Paper, words = englishReport): string {
	const used = columns.filter(({ cell }) => breakdown.rows.some((row) => cell(row, words) !== ''));
	const head = used.map(
		({ title, isFigure, className }) =>
			`<th scope="col"${classOf(isFigure, className)}>${escaped(words.say(title))}</th>`,
	);
	const scenes = breakdown.rows.map((row) => {
		const cells = used.map(
			({ cell, isFigure, className }) => `<td${classOf(isFigure, className)}>${cell(row, words)}</td>`,
		);
		return `<tr class="${lightOf(row)}">${cells.join('')}</tr>`;
	});
	let next = 0;
	const rows =
		breakdown.order === 'script'
			? scenes
			: breakdown.days.flatMap((day) => [
					dayRow(day, used.length, words),
					...scenes.slice(next, (next += day.nScenes)),
				]);
	const cast = breakdown.cast.map(({ castNumber, ...total }) => ({
		...total,
		name: `${String(castNumber)} ${total.name}`,
	}));
	const all: readonly TotalGroup[] = [{ title: 'Cast', totals: cast }, ...totalGroups(breakdown, words)];
	const groups = all.filter(({ totals }) => totals.length > 0);
	return reportPage(breakdown, { kind: 'Breakdown', paper, words }, [
		`<table><thead><tr>${head.join('')}</tr></thead><tbody>`,
		...rows,
		'</tbody></table>',
		'<div class="totals">',
		...groups.map((group) => totalTable(group, words)),
		'</div>',
		legendList(sceneLegend(breakdown, words)),
	]);
}

interface TotalGroup {
	readonly title: ReportText;
	readonly totals: readonly (BreakdownTotal & Partial<Pick<BreakdownDay, 'window'>>)[];
}

/** Above a day of the story: its date, and what it amounts to. */
function dayRow({ name, window, nScenes, eighths }: BreakdownDay, nColumns: number, words: ReportWords): string {
	const parts = [name, dayInWords(window, words)].filter((part) => part !== '').map(escaped);
	const figures = [words.counted(nScenes, 'scene'), words.pages(eighths), clock(secondsOf(eighths))].join(' · ');
	return `<tr class="over"><th scope="rowgroup" colspan="${String(nColumns)}"><b>${parts.join('</b> ')}${parts.length === 1 ? '</b>' : ''}<span>${figures}</span></th></tr>`;
}

function classOf(isFigure: true | undefined, className: string | undefined): string {
	const name = isFigure === true ? 'figure' : className;
	return name === undefined ? '' : ` class="${name}"`;
}

const nights: ReadonlySet<string> = new Set(['night', 'evening', 'dusk']);

/** What a row is marked as: day or night in the present, something else out of it. */
export function lightOf({ light, thread }: BreakdownRow): 'day' | 'night' | 'other' {
	if (thread !== 'present' || light === undefined) return 'other';
	return nights.has(light) ? 'night' : 'day';
}

/** More rows than this may part over two columns of a page. */
const longTable = 18;

/** A bar behind each name: the longest is as wide as its cell. */
function totalTable({ title, totals }: TotalGroup, words: ReportWords): string {
	const longest = Math.max(1, ...totals.map(({ eighths }) => eighths));
	const rows = totals.map(({ name, nScenes, eighths, window }) => {
		const share = Math.round((1000 * eighths) / longest) / 10;
		const values = [words.counted(nScenes, 'scene'), clock(secondsOf(eighths))];
		const [scenes = '', time = ''] = values.map((value) => `<td class="figure">${value}</td>`);
		const more = window === undefined ? '' : ` <i>${escaped(dayInWords(window, words))}</i>`;
		return `<tr><td style="--share:${String(share)}%">${escaped(name)}${more}</td>${scenes}${lengthCell(eighths)}${time}</tr>`;
	});
	const long = totals.length > longTable ? ' class="long"' : '';
	return `<section${long}><h2>${escaped(words.say(title))}</h2><table>${rows.join('')}</table></section>`;
}
