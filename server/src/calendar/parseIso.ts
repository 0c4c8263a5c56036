/**
 * Reads dates, ranges and durations as ISO 8601 writes them (docs/canon-format.md, "Dates"). Nothing natural-language, no zones.
 */
import { daysInMonth } from './civil.js';
import type { BoundedWindow, PartialDate } from './partialDate.js';
import { minutesPerDay, windowOfDate } from './partialDate.js';

/** A length of time by calendar units, never negative. `P1Y6M` is 18 months. */
export interface IsoDuration {
	readonly months: number;
	readonly days: number;
	readonly minutes: number;
}

/** Two dates at any precision, and all that lies between the first minute of one and the last of the other. */
export interface IsoRange {
	readonly from: PartialDate;
	readonly to: PartialDate;
	readonly window: BoundedWindow;
}

// "2010", "2010-09", "2010-09-07", "2010-09-07T16:00", "2010-09-07 16:00:30". Years have four digits.
const isoDate = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ](\d{2}):(\d{2})(?::\d{2})?)?)?)?$/u;

/** A date at the precision written; `undefined` for anything else, impossible dates (2015-02-30) and the year 0. */
export function parseIsoDate(text: string): PartialDate | undefined {
	const match = isoDate.exec(text.trim());
	if (match === null) return undefined;
	const [, yearText, monthText, dayText, hourText, minuteText] = match;
	const year = Number(yearText);
	if (year < 1) return undefined;
	if (monthText === undefined) return { year };
	const month = Number(monthText);
	if (month < 1 || 12 < month) return undefined;
	if (dayText === undefined) return { year, month };
	const day = Number(dayText);
	if (day < 1 || daysInMonth(year, month) < day) return undefined;
	if (hourText === undefined) return { year, month, day };
	const minuteOfDay = Number(hourText) * 60 + Number(minuteText);
	return Number(minuteText) < 60 && minuteOfDay < minutesPerDay ? { year, month, day, minuteOfDay } : undefined;
}

/** `2009-11/2010-01`. `undefined` where an end is unreadable or the second ends before the first begins. */
export function parseIsoRange(text: string): IsoRange | undefined {
	const ends = text.split('/');
	if (ends.length !== 2) return undefined;
	const from = parseIsoDate(ends[0] ?? '');
	const to = parseIsoDate(ends[1] ?? '');
	if (from === undefined || to === undefined) return undefined;
	const window = { earliest: windowOfDate(from).earliest, latest: windowOfDate(to).latest };
	return window.earliest <= window.latest ? { from, to, window } : undefined;
}

// "P5Y", "P1Y6M", "P2W", "P3DT12H", "PT90M".
const isoDuration =
	/^P(?:(\d{1,4})Y)?(?:(\d{1,5})M)?(?:(\d{1,5})W)?(?:(\d{1,6})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,7})M)?)?$/u;

/** A duration; `undefined` for anything else, `P` and `PT` alone, and lengths beyond 9999 years. */
export function parseIsoDuration(text: string): IsoDuration | undefined {
	const trimmed = text.trim();
	const match = isoDuration.exec(trimmed);
	if (match === null || trimmed === 'P' || trimmed.endsWith('T')) return undefined;
	const [years, months, weeks, days, hours, minutes] = match
		.slice(1)
		.map((digits: string | undefined) => Number(digits ?? 0));
	return {
		months: (years ?? 0) * 12 + (months ?? 0),
		days: (weeks ?? 0) * 7 + (days ?? 0),
		minutes: (hours ?? 0) * 60 + (minutes ?? 0),
	};
}
