/**
 * Dates at any precision, and the minutes that they span. A date is an interval of possible times, never its first day.
 * Minutes are counted on the proleptic Gregorian calendar from 1970-01-01T00:00, local time of the story, without zones.
 */
import { dayNumberOf, daysInMonth } from './civil.js';

/** `2010`, `2010-09`, `2010-09-07`, `2010-09-07T16:00`, `the 1980s`. Months count from 1. */
export interface PartialDate {
	readonly year: number;
	readonly month?: number | undefined;
	readonly day?: number | undefined;
	readonly minuteOfDay?: number | undefined;
	/** How many years the date spans from `year` on: 10 for a decade. Only where there is no month; `undefined` is one. */
	readonly years?: number | undefined;
}

/** Possible minutes of one instant, both ends included; `undefined` is unbounded on that side. */
export interface TimeWindow {
	readonly earliest: number | undefined;
	readonly latest: number | undefined;
}

/** Both ends known. */
export interface BoundedWindow {
	readonly earliest: number;
	readonly latest: number;
}

export const minutesPerDay = 1440;

/** The whole of a date: `2010-09` is its first minute to its last. */
export function windowOfDate(date: PartialDate): BoundedWindow {
	const firstDay = dayNumberOf(date.year, date.month ?? 1, date.day ?? 1);
	const lastMonth = date.month ?? 12;
	const lastYear = date.month === undefined ? date.year + (date.years ?? 1) - 1 : date.year;
	const lastDay = dayNumberOf(lastYear, lastMonth, date.day ?? daysInMonth(lastYear, lastMonth));
	if (date.minuteOfDay !== undefined) {
		const minute = firstDay * minutesPerDay + date.minuteOfDay;
		return { earliest: minute, latest: minute };
	}
	return { earliest: firstDay * minutesPerDay, latest: lastDay * minutesPerDay + minutesPerDay - 1 };
}
