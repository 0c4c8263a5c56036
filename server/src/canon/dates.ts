/**
 * Dates as a canon file writes them: at any precision, ranges, and relations to an event; and the windows they mean.
 * docs/canon-format.md, "Dates".
 */
import { addMonths, civilDateOf, dayNumberOf, daysInMonth } from '../calendar/civil.js';
import { type IsoDuration,parseIsoDate, parseIsoDuration, parseIsoRange } from '../calendar/parseIso.js';
import { type BoundedWindow, minutesPerDay, type PartialDate, type TimeWindow,windowOfDate } from '../calendar/partialDate.js';

export interface WrittenDate {
	readonly window: BoundedWindow;
	/** What it counts as when it is a guess: its whole month, its whole year at year precision. */
	readonly widened: BoundedWindow;
}

/** `2010`, `2010-09`, `2010-09-07`, `2010-09-07T16:00`, `2009-11/2010-01`; `undefined` for anything else and for impossible dates. */
export function readDate(text: string): WrittenDate | undefined {
	if (text.includes('/')) {
		const range = parseIsoRange(text.split('/').map(withoutZone).join('/'));
		if (range === undefined) return undefined;
		const { from, to, window } = range;
		return { window, widened: { earliest: widen(from).earliest, latest: widen(to).latest } };
	}
	const date = parseIsoDate(withoutZone(text));
	return date === undefined ? undefined : { window: windowOfDate(date), widened: widen(date) };
}

/** `P5Y`, `P2W`; `undefined` for anything else. */
export function readDuration(text: string): IsoDuration | undefined {
	return parseIsoDuration(text);
}

/** What somebody wrote who meant a date, as the format wants it: `2010-9-7`, `7.9.2010`, `2010/09/07`. `undefined` when it can't be told. */
export function suggestDate(text: string): string | undefined {
	const parts = text.trim().split(/[-./ ]+/u);
	const numbers = parts.map(Number);
	if (parts.length < 2 || parts.length > 3 || numbers.some((number) => !Number.isInteger(number))) return undefined;
	// Which of two small numbers is the month can't be told when the year comes last.
	if ((parts[0]?.length ?? 0) !== 4) return undefined;
	const written = parts.map((part) => part.padStart(2, '0')).join('-');
	return written !== text && parseIsoDate(written) !== undefined ? written : undefined;
}

/** The time that lies so long after (`sign` 1) or before (−1) a window. Exact, as the writer says it. */
export function shiftWindow(window: TimeWindow, duration: IsoDuration, sign: 1 | -1): TimeWindow {
	const shift = (minute: number | undefined): number | undefined =>
		minute === undefined ? undefined : shiftMinute(minute, duration, sign);
	return { earliest: shift(window.earliest), latest: shift(window.latest) };
}

/** A relation that is a guess: the whole months it touches. */
export function widenWindow({ earliest, latest }: TimeWindow): TimeWindow {
	return {
		earliest: earliest === undefined ? undefined : widen(dateOf(earliest)).earliest,
		latest: latest === undefined ? undefined : widen(dateOf(latest)).latest,
	};
}

function shiftMinute(minute: number, { months, days, minutes }: IsoDuration, sign: 1 | -1): number {
	const day = Math.floor(minute / minutesPerDay);
	const shifted = addMonths(day, sign * months) + sign * days;
	return shifted * minutesPerDay + (minute - day * minutesPerDay) + sign * minutes;
}

function dateOf(minute: number): PartialDate {
	return civilDateOf(Math.floor(minute / minutesPerDay));
}

function widen({ year, month }: PartialDate): BoundedWindow {
	if (month === undefined) return windowOfDate({ year });
	const firstDay = dayNumberOf(year, month, 1);
	return { earliest: firstDay * minutesPerDay, latest: (firstDay + daysInMonth(year, month)) * minutesPerDay - 1 };
}

/** A YAML timestamp may carry a zone and fractions (`2010-09-07T16:00:00.000Z`); story time has neither. A short year gets its zeros. */
function withoutZone(text: string): string {
	const trimmed = text.trim();
	if (/^\d{1,3}$/u.test(trimmed)) return trimmed.padStart(4, '0');
	// "T16:00:00.5+02:00": what follows the minutes.
	return trimmed.replace(/([T ]\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(?:\s*(?:Z|[+-]\d{2}(?::?\d{2})?))?$/u, '$1');
}
