/**
 * Dates in the words of a person, in English, and as ISO text for machines. No `Intl`, so that every host prints the same.
 */
import { civilDateOf, daysInMonth, weekdayOf } from './civil.js';
import type { BoundedWindow, PartialDate, TimeWindow } from './partialDate.js';
import { minutesPerDay } from './partialDate.js';
import { yearInWords, yearsInWords } from './yearInWords.js';

/** January first. */
export const monthNames = [
	...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October'],
	...['November', 'December'],
] as const;

/** Sunday first, as weekdays are counted. */
export const weekdayNames = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

/** `7 September 2010`, `September 2010`, `2010`, `the 1980s`, `7 September 2010, 16:00`: at the precision that the date has. */
export function formatDate({ year, month, day, minuteOfDay, years }: PartialDate): string {
	if (years === 10 && year % 10 === 0) return `the ${String(year)}s`;
	if (years !== undefined && years > 1) return yearsInWords(year, year + years - 1);
	if (month === undefined) return yearInWords(year);
	const monthAndYear = `${monthName(month)} ${yearInWords(year)}`;
	if (day === undefined) return monthAndYear;
	const date = `${String(day)} ${monthAndYear}`;
	return minuteOfDay === undefined ? date : `${date}, ${formatClock(minuteOfDay)}`;
}

/** A window as the shortest date that covers it, or `between … and …`, `after …`, `before …`; empty where nothing is known. */
export function formatWindow({ earliest, latest }: TimeWindow): string {
	if (earliest === undefined && latest === undefined) return '';
	if (earliest === undefined) return `before ${formatMinute(latest ?? 0, { roundsUp: true })}`;
	if (latest === undefined) return `after ${formatMinute(earliest, { roundsUp: false })}`;
	const whole = wholeDate({ earliest, latest });
	if (whole !== undefined) return formatDate(whole);
	const first = formatMinute(earliest, { roundsUp: false });
	const last = formatMinute(latest, { roundsUp: true });
	return first === last ? first : `between ${first} and ${last}`;
}

/** `2015-03-02T06:00`: what machines read. */
export function formatIsoMinute(minute: number): string {
	const dayNumber = Math.floor(minute / minutesPerDay);
	const { year, month, day } = civilDateOf(dayNumber);
	return `${isoYear(year)}-${pad(month, 2)}-${pad(day, 2)}T${formatClock(minute - dayNumber * minutesPerDay)}`;
}

/** `2010-09-07` at the precision that the date has, as a note or a canon file writes it. */
export function formatIsoDate({ year, month, day, minuteOfDay }: PartialDate): string {
	let text = isoYear(year);
	if (month !== undefined) text += `-${pad(month, 2)}`;
	if (month !== undefined && day !== undefined) text += `-${pad(day, 2)}`;
	return day === undefined || minuteOfDay === undefined ? text : `${text}T${formatClock(minuteOfDay)}`;
}

/** `06:05`. */
export function formatClock(minuteOfDay: number): string {
	return `${pad(Math.floor(minuteOfDay / 60), 2)}:${pad(minuteOfDay % 60, 2)}`;
}

/** The name of a weekday counted from 0 = Sunday; any whole number is taken modulo 7. */
export function weekdayName(weekday: number): string {
	return weekdayNames[((weekday % 7) + 7) % 7] ?? '';
}

/** The weekday's name of a minute since 1970. */
export function weekdayNameOfMinute(minute: number): string {
	return weekdayName(weekdayOf(Math.floor(minute / minutesPerDay)));
}

/** Months count from 1. */
export function monthName(month: number): string {
	return monthNames[month - 1] ?? '';
}

/** The year, month or day that a window is exactly the whole of, or lies within as less than a day. */
function wholeDate({ earliest, latest }: BoundedWindow): PartialDate | undefined {
	const first = civilDateOf(Math.floor(earliest / minutesPerDay));
	const last = civilDateOf(Math.floor(latest / minutesPerDay));
	const startsDay = earliest % minutesPerDay === 0;
	const endsDay = (latest + 1) % minutesPerDay === 0;
	if (first.year === last.year && first.month === last.month && first.day === last.day) return first;
	// From one day into the night that belongs to it.
	if (latest - earliest < minutesPerDay) return first;
	if (!startsDay || !endsDay || first.day !== 1 || last.day !== daysInMonth(last.year, last.month)) return undefined;
	if (first.year === last.year && first.month === last.month) return { year: first.year, month: first.month };
	if (first.month !== 1 || last.month !== 12) return undefined;
	return { year: first.year, years: last.year - first.year + 1 };
}

function formatMinute(minute: number, { roundsUp }: { readonly roundsUp: boolean }): string {
	const dayNumber = Math.floor(minute / minutesPerDay);
	const minuteOfDay = minute - dayNumber * minutesPerDay;
	const isWholeDay = roundsUp ? minuteOfDay === minutesPerDay - 1 : minuteOfDay === 0;
	const date = civilDateOf(dayNumber);
	return formatDate(isWholeDay ? date : { ...date, minuteOfDay });
}

/** Four digits; six behind a sign where these do not do, as ISO 8601 has it. */
function isoYear(year: number): string {
	if (0 <= year && year <= 9999) return pad(year, 4);
	return `${year < 0 ? '-' : '+'}${pad(Math.abs(year), 6)}`;
}

function pad(value: number, width: number): string {
	return String(value).padStart(width, '0');
}
