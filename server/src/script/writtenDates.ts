/**
 * Finds dates written out in a short text: ISO by our own reader, natural language by chrono-node. Only what is certain counts:
 * a year of four digits must stand there. Never asked about prose; never uses today's date.
 */
import { parse as parseNaturalDates } from 'chrono-node/en';

import { daysInMonth } from '../calendar/civil.js';
import { parseIsoDate } from '../calendar/parseIso.js';
import type { PartialDate } from '../calendar/partialDate.js';
import type { Span } from '../text/position.js';
import { monthWords } from './timeVocabulary.js';

/** A date as written, with its columns and the weekday beside it (0 = Sunday). */
export interface WrittenDate extends Span {
	readonly date: PartialDate;
	readonly weekday: number | undefined;
}

/** What was found: dates that count, and stretches that look like one and are not certain (`BEFORE MARCH 2015`, ranges). */
export interface WrittenDates {
	readonly dates: readonly WrittenDate[];
	readonly uncertain: readonly Span[];
}

const nothing: WrittenDates = { dates: [], uncertain: [] };

/** The dates in a text, in order, without overlap. The text must be short: cost is chrono's. */
export function writtenDates(text: string): WrittenDates {
	const short = shortDates(text);
	if (!fullYear.test(text)) return short.length === 0 ? nothing : { dates: short, uncertain: [] };
	const iso = [...isoDates(text), ...short].sort((lhs, rhs) => lhs.start - rhs.start);
	const rest = hide(text, iso);
	if (!mayHoldDate(rest)) return { dates: iso, uncertain: [] };
	const plain = plainDate(rest);
	if (plain !== undefined) return { dates: [plain], uncertain: [] };
	const { dates, uncertain } = naturalDates(rest);
	return { dates: [...iso, ...dates].sort((lhs, rhs) => lhs.start - rhs.start), uncertain };
}

/** The text with the spans' columns filled by bars, which separate and mean nothing. */
export function hide(text: string, spans: readonly Span[]): string {
	let hidden = text;
	for (const { start, end } of spans) hidden = hidden.slice(0, start) + '|'.repeat(end - start) + hidden.slice(end);
	return hidden;
}

const fullYear = /(?<!\d)[12]\d{3}(?!\d)/u;
// "2015-03", "2015-03-02", "2015-03-02T22:15"; not the end of "A-2015-03" nor a range of years "2015-2016".
const isoPattern = /(?<![\p{L}\p{N}-])[12]\d{3}-\d{2}(?:-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?)?)?(?![\p{L}\p{N}-])/gu;

function isoDates(text: string): readonly WrittenDate[] {
	const dates: WrittenDate[] = [];
	for (const match of text.matchAll(isoPattern)) {
		const date = parseIsoDate(match[0]);
		if (date !== undefined)
			dates.push({ date, weekday: undefined, start: match.index, end: match.index + match[0].length });
	}
	return dates;
}

// "12/25/87", "30.4.75"
const shortPattern = /(?<![\p{L}\p{N}./-])(\d{1,2})([/.])(\d{1,2})\2(\d{2})(?![\p{L}\p{N}/-]|\.\d)/gu;
/** Two figures up to here are of this century. */
const lastShortYear = 29;

/** Dates in figures with a year of two. Where the day may as well be the month, they are somewhere in the year. */
function shortDates(text: string): readonly WrittenDate[] {
	const dates: WrittenDate[] = [];
	for (const match of text.matchAll(shortPattern)) {
		const [first, second, short] = [Number(match[1]), Number(match[3]), Number(match[4])];
		const year = short + (short <= lastShortYear ? 2000 : 1900);
		const [month, day] = first > 12 ? [second, first] : [first, second];
		if (month < 1 || 12 < month || day < 1 || daysInMonth(year, month) < day) continue;
		const date = day > 12 || day === month ? { year, month, day } : { year };
		dates.push({ date, weekday: undefined, start: match.index, end: match.index + match[0].length });
	}
	return dates;
}

const letters = /\p{L}+/gu;
// "22/11/1963", "2015/3/2", "2015-3-2".
const numericDate = /\d[./-]\d{1,2}[./-][12]\d{3}|[12]\d{3}[./-]\d{1,2}[./-]\d/u;

/** The cheap question before chrono is asked: a month's name or a date in figures, and a full year. */
function mayHoldDate(text: string): boolean {
	if (!fullYear.test(text)) return false;
	if (numericDate.test(text)) return true;
	for (const [word] of text.matchAll(letters)) if (monthWords.has(word.toUpperCase())) return true;
	return false;
}

const months: readonly string[] =
	'JANUARY FEBRUARY MARCH APRIL MAY JUNE JULY AUGUST SEPTEMBER OCTOBER NOVEMBER DECEMBER'.split(' ');
const plainPattern = new RegExp(
	String.raw`^(?:FLASH ?(?:BACK|FORWARD) - )?(?<at>(?<month>${months.join('|')}) (?:(?<day>[1-9]|1\d|2[0-8]), )?(?<year>[12]\d{3}))$`,
	'iu',
);

/**
 * `DECEMBER 2008`, `FLASHBACK - MARCH 3, 2015`: what most headings and supers have and nothing else. chrono would read the
 * same, but V8 takes longer to compile its patterns than we to read a script.
 */
function plainDate(text: string): WrittenDate | undefined {
	const { at = '', month = '', day, year } = plainPattern.exec(text)?.groups ?? {};
	if (year === undefined) return undefined;
	const ofYear = { year: Number(year), month: months.indexOf(month.toUpperCase()) + 1 };
	const date = day === undefined ? ofYear : { ...ofYear, day: Number(day) };
	return { date, weekday: undefined, start: text.length - at.length, end: text.length };
}

// "August 26, 2005 - 72 hours to landfall": what is counted behind a date is told of it, though chrono would take it off.
const countBehind =
	/(?<=(?<!\d)[12]\d{3} ?)(?:[-–—]+|[.:;])(?= ?(?:about |only |just )?(?:\d+|\p{L}+)[ -](?:\p{L}+ )?(?:second|sec|minute|min|hour|hr|day|night|week|month|year)s?(?!\p{L}))/giu;
/** Any day will do: only components that stand in the text are used. */
const reference = { year: 2000, monthIndex: 0, day: 1 };

// chrono takes "TUESDAY - MARCH 3" for a range; with a comma it is one day.
const weekdayDash = /(\b(?:mon|tues|wednes|thurs|fri|satur|sun)day ?)[-–—]/giu;

function naturalDates(text: string): WrittenDates {
	const dates: WrittenDate[] = [];
	const uncertain: Span[] = [];
	const anchor = new Date(reference.year, reference.monthIndex, reference.day);
	const told = text.replace(weekdayDash, '$1,').replace(countBehind, (mark) => '|'.repeat(mark.length));
	for (const { index, text: found, start, end } of parseNaturalDates(told, anchor)) {
		const span = { start: index, end: index + found.trimEnd().length };
		const year = start.get('year');
		const month = start.get('month');
		const isYearWritten = start.isCertain('year') && found.includes(String(year));
		// "March 32" is read as the year 2032: leave its words alone.
		if (year === null || month === null || (!isYearWritten && !end)) continue;
		const day = start.isCertain('day') ? start.get('day') : null;
		// A range is no date of a scene, "two days before 2015" is arithmetic, "May 1800 soldiers" is a number of things.
		const isCertain =
			!end &&
			start.isCertain('month') &&
			!arithmetic.test(found) &&
			!sum.test(found) &&
			!openEnded.test(text.slice(Math.max(0, index - longestIntroduction), index)) &&
			(day !== null || !countedThing.test(text.slice(span.end)));
		if (!isCertain) {
			uncertain.push(span);
			continue;
		}
		const weekday = start.isCertain('weekday') ? (start.get('weekday') ?? undefined) : undefined;
		dates.push({ date: dateOf(found, { year, month, day }), weekday, ...span });
	}
	return { dates, uncertain };
}

function dateOf(
	found: string,
	{ year, month, day }: { readonly year: number; readonly month: number; readonly day: number | null },
): PartialDate {
	// "3/2/2015" is March in Boston and February in Berlin.
	if (day !== null && day !== month && day <= 12 && dayOrMonthFirst.test(found)) return { year };
	return day === null ? { year, month } : { year, month, day };
}

const dayOrMonthFirst = /^\D*\d{1,2}[./-]\d{1,2}[./-]\d{4}/u;
const arithmetic = /\b(?:before|after|ago|from|last|next|this|later|earlier|past)\b/iu;
// "April 3, 2006 + 2 days" may be a sum, or a clock that was started then.
const sum = /\d ?\+ ?\d/u;
/** Words directly before a date that make it a limit. */
const longestIntroduction = 12;
const openEnded =
	/(?<![\p{L}\p{N}_.])(?:before|after|until|till|since|by|circa|ca?\.?|about|around|week of|born|died|from|through|to)\s*$/iu;
const countedThing = /^ \p{Ll}{3,}/u;
