/** A breakdown as CSV for spreadsheets and as JSON (docs/cli.md), and the words that all its formats share. */
import { formatIsoMinute } from '../calendar/format.js';
import { eighthsInWords, secondsOf } from '../layout/eighths.js';
import type { Breakdown, BreakdownDay, BreakdownPart, BreakdownRow, BreakdownTotal } from './breakdown.js';
import type { ReportText, ReportWords } from './reportWords.js';
import { englishReport } from './reportWords.js';

export interface BreakdownColumn {
	readonly title: ReportText;
	readonly cell: (row: BreakdownRow, words: ReportWords) => string;
}

/** The columns that CSV, HTML and spreadsheets share, in the order of a one-line breakdown. */
export const breakdownColumns: readonly BreakdownColumn[] = [
	{ title: 'Scene', cell: ({ number }) => number },
	{ title: 'Day', cell: ({ scriptDay }) => scriptDay },
	{ title: 'I/E', cell: ({ prefix }) => prefix ?? '' },
	{ title: 'Place', cell: ({ place }) => place },
	{ title: 'Time of day', cell: timeOfDayCell },
	{ title: 'Date', cell: ({ window }, words) => words.date(window) },
	{ title: 'Jump', cell: jumpCell },
	{ title: 'Page', cell: ({ page }) => page },
	{ title: 'Length', cell: lengthCell },
	{ title: 'Time', cell: timeCell },
	{ title: 'Cast', cell: ({ parts }) => parts.map(castCell).join(', ') },
	{ title: 'Synopsis', cell: ({ synopsis }) => synopsis },
];

/** As written, else in the word for its light. */
export function timeOfDayCell({ timeOfDay, light }: BreakdownRow, { say }: ReportWords): string {
	return timeOfDay === '' && light !== undefined ? say(lightNames[light]) : timeOfDay;
}

const lightNames = {
	...({ dawn: 'DAWN', morning: 'MORNING', noon: 'NOON', day: 'DAY' } as const),
	...({ afternoon: 'AFTERNOON', dusk: 'DUSK', evening: 'EVENING', night: 'NIGHT' } as const),
};

/** `2 4/8`; nothing for a scene that is omitted. */
export function lengthCell({ eighths, isOmitted }: BreakdownRow): string {
	return isOmitted ? '' : eighthsInWords(eighths);
}

/** `2:30`; nothing for a scene that is omitted. */
export function timeCell({ eighths, isOmitted }: BreakdownRow): string {
	return isOmitted ? '' : clock(secondsOf(eighths));
}

/** `3`; `(3)` who is only heard; `3?` who is likely there. */
export function castCell({ castNumber, presence }: BreakdownPart): string {
	const number = String(castNumber);
	if (presence === 'voice') return `(${number})`;
	return presence === 'likely' ? `${number}?` : number;
}

/** `KIM`; `KIM?` who is likely there. */
export function nameCell({ name, presence }: BreakdownPart): string {
	return presence === 'likely' ? `${name}?` : name;
}

/** `2:23`, `1:02:05`. */
export function clock(seconds: number): string {
	const pair = (value: number): string => String(value).padStart(2, '0');
	const minutes = Math.floor(seconds / 60);
	const rest = pair(seconds % 60);
	return minutes < 60
		? `${String(minutes)}:${rest}`
		: `${String(Math.floor(minutes / 60))}:${pair(minutes % 60)}:${rest}`;
}

/** `JESSE 1 → 4`: from which scene somebody comes and to which they go. */
export function transfer(part: BreakdownPart): string {
	const { comesFrom, goesTo } = part;
	return `${nameCell(part)} ${comesFrom ?? '–'} → ${goesTo ?? '–'}`;
}

/** The groups of totals with their titles. */
export function totalGroups(
	breakdown: Breakdown,
	words: ReportWords,
): readonly { readonly title: ReportText; readonly totals: readonly BreakdownTotal[] }[] {
	const named = (totals: readonly BreakdownTotal[]): readonly BreakdownTotal[] =>
		totals.map((total) => (isOurName(total.name) ? { ...total, name: words.say(total.name) } : total));
	return [
		{ title: 'Script days', totals: breakdown.days },
		{ title: 'Places', totals: named(breakdown.byPlace) },
		{ title: 'INT/EXT', totals: named(breakdown.byPrefix) },
		{ title: 'DAY/NIGHT', totals: named(breakdown.byLight) },
	];
}

const ourNames = ['DAY', 'NIGHT', 'not said'] as const;

function isOurName(name: string): name is (typeof ourNames)[number] {
	return ourNames.some((each) => each === name);
}

/** `2 days later`; else what a scene out of the present is: `flashback`. */
export function jumpCell({ jump, thread }: BreakdownRow, words: ReportWords): string {
	if (jump !== undefined) return words.jump(jump);
	return thread === 'present' ? '' : words.threads[thread];
}

/** `58 scenes · 51 4/8 pages · 51:30 · 21 script days within 56 to 85 days · printed on 53 pages`. */
export function totalLine(breakdown: Breakdown, words: ReportWords): string {
	const { eighths, nPages } = breakdown;
	return [
		scenesInWords(breakdown, words),
		words.pages(eighths),
		clock(secondsOf(eighths)),
		daysInWords(breakdown, words),
		words.say('printed on {0}', words.counted(nPages, 'page')),
	].join(' · ');
}

/** `58 scenes`, `57 scenes and 1 omitted`. */
export function scenesInWords({ nScenes, nOmitted }: Breakdown, { say, counted: count }: ReportWords): string {
	const scenes = count(nScenes, 'scene');
	return nOmitted === 0 ? scenes : say('{0} and {1} omitted', scenes, String(nOmitted));
}

/** `21 script days within 56 to 85 days`. */
export function daysInWords({ daysVisited, daysSpanned }: Breakdown, words: ReportWords): string {
	const days = words.counted(daysVisited, 'script day');
	return daysSpanned === undefined ? days : words.say('{0} within {1}', days, words.span(daysSpanned));
}

export function counted(count: number, one: string, many = `${one}s`): string {
	return `${String(count)} ${count === 1 ? one : many}`;
}

/** RFC 4180; cast by name, with where each comes from and goes to. */
export function breakdownCsv({ rows }: Breakdown, words = englishReport): string {
	const columns: readonly BreakdownColumn[] = [
		...breakdownColumns,
		{ title: 'Eighths', cell: ({ eighths }: BreakdownRow) => String(eighths) },
		{ title: 'Names', cell: ({ parts }: BreakdownRow) => parts.map(nameCell).join(', ') },
		{ title: 'From and to', cell: ({ parts }: BreakdownRow) => parts.map(transfer).join('; ') },
	];
	return csvOf([
		columns.map(({ title }) => words.say(title)),
		...rows.map((row) => columns.map(({ cell }) => cell(row, words))),
	]);
}

/** RFC 4180. */
export function csvOf(rows: readonly (readonly string[])[]): string {
	return rows.map((cells) => cells.map(csvCell).join(',')).join('\r\n');
}

function csvCell(text: string): string {
	// A spreadsheet would take "=…" for a formula.
	const safe = /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
	return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function breakdownJson(breakdown: Breakdown): string {
	const { rows, cast, eighths, nPages, daysVisited, daysSpanned } = breakdown;
	const totals = (list: readonly BreakdownTotal[]): unknown =>
		list.map(({ name, nScenes, eighths: length }) => ({ name, scenes: nScenes, ...lengthJson(length) }));
	return JSON.stringify(
		{
			version: 1,
			title: breakdown.title,
			scenes: rows.map(rowJson),
			cast: cast.map(({ castNumber, name, nScenes, eighths: length }) => ({
				number: castNumber,
				name,
				scenes: nScenes,
				...lengthJson(length),
			})),
			totals: {
				scenes: breakdown.nScenes,
				omitted: breakdown.nOmitted,
				...lengthJson(eighths),
				printedPages: nPages,
				daysVisited,
				daysSpanned: daysSpanned !== undefined && daysSpanned.least === daysSpanned.most ? daysSpanned.least : null,
				daysSpannedWithin: daysSpanned === undefined ? null : [daysSpanned.least, daysSpanned.most],
				storyDays: breakdown.days.map(dayJson),
				scriptDays: totals(breakdown.byDay),
				places: totals(breakdown.byPlace),
				intExt: totals(breakdown.byPrefix),
				dayNight: totals(breakdown.byLight),
			},
		},
		null,
		2,
	);
}

function dayJson({ name, window, numbers, nScenes, eighths }: BreakdownDay): unknown {
	return {
		name,
		earliest: window.earliest === undefined ? null : formatIsoMinute(window.earliest),
		latest: window.latest === undefined ? null : formatIsoMinute(window.latest),
		scenes: nScenes,
		numbers,
		...lengthJson(eighths),
	};
}

function rowJson(row: BreakdownRow): unknown {
	return {
		scene: row.scene + 1,
		number: row.number,
		line: row.line,
		page: row.page,
		heading: row.heading,
		omitted: row.isOmitted,
		prefix: row.prefix,
		place: row.place === '' ? null : row.place,
		timeOfDay: row.timeOfDay === '' ? null : row.timeOfDay,
		scriptDay: row.scriptDay === '' ? null : row.scriptDay,
		thread: row.threadLabel,
		jump: row.jump ?? null,
		earliest: row.window.earliest === undefined ? null : formatIsoMinute(row.window.earliest),
		latest: row.window.latest === undefined ? null : formatIsoMinute(row.window.latest),
		...lengthJson(row.eighths),
		synopsis: row.synopsis === '' ? null : row.synopsis,
		cast: row.parts.map(({ castNumber, name, presence, comesFrom, goesTo }) => ({
			number: castNumber,
			name,
			present: presence !== 'voice',
			likely: presence === 'likely',
			comesFrom: comesFrom ?? null,
			goesTo: goesTo ?? null,
		})),
	};
}

function lengthJson(eighths: number): { readonly eighths: number; readonly pages: string; readonly seconds: number } {
	return { eighths, pages: eighthsInWords(eighths), seconds: secondsOf(eighths) };
}
