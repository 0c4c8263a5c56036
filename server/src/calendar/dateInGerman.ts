/** A window of time as a German list has it: `10. September 2015`, `März 2010`, `vor 1961`. As exact as the window is. */
import { civilDateOf, daysInMonth, weekdayOf } from './civil.js';
import type { TimeWindow } from './partialDate.js';
import { minutesPerDay } from './partialDate.js';
import { germanEras, yearInWords, yearsInWords } from './yearInWords.js';

const months = 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' ');
const weekdays = 'Sonntag Montag Dienstag Mittwoch Donnerstag Freitag Samstag'.split(' ');

/** Never without the `vor` or `nach` of a window that is open at one end. Empty for an unknown date. */
export function dateInGerman({ earliest, latest }: TimeWindow): string {
	if (earliest === undefined && latest === undefined) return '';
	if (earliest === undefined) return `vor ${beforeMinute(latest ?? 0)}`;
	if (latest === undefined) return `nach ${beforeMinute(earliest)}`;
	const [firstDay, lastDay] = [earliest, latest].map((minute) => Math.floor(minute / minutesPerDay)) as [
		number,
		number,
	];
	const [first, last] = [civilDateOf(firstDay), civilDateOf(lastDay)];
	// A night that runs into the next morning is one date.
	if (latest - earliest < minutesPerDay) return dayAndMonth(first, true);
	if (lastDay - firstDay === 1)
		return `${dayAndMonth(first, first.year !== last.year)} oder ${dayAndMonth(last, true)}`;
	if (first.year === last.year && first.month === last.month) return monthAndYear(first);
	if (first.month === 1 && last.month === 12 && last.day === daysInMonth(last.year, 12))
		return first.year === last.year
			? yearInWords(first.year, germanEras)
			: yearsInWords(first.year, last.year, germanEras);
	if (first.year === last.year) return `${monthOf(first)}–${monthAndYear(last)}`;
	return `${monthAndYear(first)} – ${monthAndYear(last)}`;
}

/** `Donnerstag`. */
export function weekdayInGerman(minute: number): string {
	return weekdays[weekdayOf(Math.floor(minute / minutesPerDay))] ?? '';
}

type Civil = ReturnType<typeof civilDateOf>;

function beforeMinute(minute: number): string {
	const date = civilDateOf(Math.floor(minute / minutesPerDay));
	return `dem ${dayAndMonth(date, true)}`;
}

function dayAndMonth(date: Civil, hasYear: boolean): string {
	return `${String(date.day)}. ${hasYear ? monthAndYear(date) : monthOf(date)}`;
}

function monthAndYear(date: Civil): string {
	return `${monthOf(date)} ${yearInWords(date.year, germanEras)}`;
}

function monthOf({ month }: Civil): string {
	return months[month - 1] ?? '';
}
