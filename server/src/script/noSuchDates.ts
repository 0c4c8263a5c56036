/**
 * Finds dates written out whose day no calendar has: `Feb. 29, 2015`, `2015-02-30`, `31/11/15`. A spelling counts where it
 * is certainly a date with another day in it, so that every one that writtenDates.ts reads does. Of short texts only.
 */
import { daysInMonth } from '../calendar/civil.js';
import type { Span } from '../text/position.js';
import type { NoSuchDay } from './timeMeaning.js';
import { numberedThings } from './timeVocabulary.js';
import { writtenDates } from './writtenDates.js';

/** A day that its month of that year does not have, with its columns. */
export interface NoSuchDate extends Span {
	readonly noSuchDay: NoSuchDay;
}

/** The days that some month lacks, where they are no part of a longer number. */
const lastDays = /(?<!\d)(?:29|30|31)(?!\d)/gu;
/** One of as many figures that every month has. */
const dayOfEveryMonth = '28';

/** In order. Cost: chrono's for each 29, 30 or 31. */
export function noSuchDates(text: string): readonly NoSuchDate[] {
	const found: NoSuchDate[] = [];
	for (const { 0: day, index } of text.matchAll(lastDays)) {
		if (index < (found.at(-1)?.end ?? 0)) continue;
		const possible = text.slice(0, index) + dayOfEveryMonth + text.slice(index + day.length);
		const written = writtenDates(possible).dates.find(({ start, end }) => start <= index && index < end);
		if (written === undefined || isNumbered(text, written)) continue;
		const { year, month, day: read } = written.date;
		if (month === undefined || read !== Number(dayOfEveryMonth) || Number(day) <= daysInMonth(year, month)) continue;
		found.push({ start: written.start, end: written.end, noSuchDay: { year, month, day: Number(day) } });
	}
	return found;
}

/** `VERSION 31.4.20`, `FLIGHT 31/11/2015`: more likely a number than a day. */
function isNumbered(text: string, { start }: Span): boolean {
	const before = wordBefore.exec(text.slice(0, start))?.[0];
	return before !== undefined && numberedThings.has(before.toUpperCase());
}

const wordBefore = /(?<!\p{L})\p{L}+(?=[ #]{1,2}$)/u;
