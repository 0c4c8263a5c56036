/** A window of time in the words of a sentence: `on 7 September 2010`, `in March 2010`. English, plain, as exact as the window. */
import { civilDateOf, daysInMonth } from './civil.js';
import { formatDate, monthName } from './format.js';
import type { PartialDate, TimeWindow } from './partialDate.js';
import { minutesPerDay } from './partialDate.js';
import { yearInWords, yearsInWords } from './yearInWords.js';

export type Manner = 'with preposition' | 'bare';

/**
 * `on 7 September 2010`, `on 7 or 8 September 2010`, `in March 2010`, `in 2010`; `bare` without the preposition, but never without the `before` or
 * `after` of a window that is open at one end. Empty for an unknown date.
 */
export function dateInWords({ earliest, latest }: TimeWindow, manner: Manner = 'with preposition'): string {
	const say = (preposition: string, words: string): string => (manner === 'bare' ? words : `${preposition} ${words}`);
	if (earliest === undefined && latest === undefined) return '';
	if (earliest === undefined) return `before ${minuteInWords(latest ?? 0)}`;
	if (latest === undefined) return `after ${minuteInWords(earliest)}`;
	const first = civilDateOf(Math.floor(earliest / minutesPerDay));
	const last = civilDateOf(Math.floor(latest / minutesPerDay));
	// A night that runs into the next morning is one date.
	if (latest - earliest < minutesPerDay) return say('on', minuteInWords(earliest));
	const month = monthName(first.month);
	if (isNextDay(earliest, latest)) {
		const second = minuteInWords(latest);
		if (first.month === last.month) return say('on', `${String(first.day)} or ${second}`);
		const isSameYear = first.year === last.year;
		return say('on', `${isSameYear ? `${String(first.day)} ${month}` : minuteInWords(earliest)} or ${second}`);
	}
	if (first.year === last.year && first.month === last.month) return say('in', `${month} ${yearInWords(first.year)}`);
	const isWholeYear = first.month === 1 && last.month === 12 && last.day === daysInMonth(last.year, 12);
	if (first.year === last.year && isWholeYear) return say('in', yearInWords(first.year));
	if (isWholeYear)
		return manner === 'bare'
			? yearsInWords(first.year, last.year)
			: `between ${yearInWords(first.year)} and ${yearInWords(last.year)}`;
	const lastMonth = `${monthName(last.month)} ${yearInWords(last.year)}`;
	if (first.year === last.year && manner === 'bare') return `${month}–${lastMonth}`;
	const firstMonth = first.year === last.year ? month : `${month} ${yearInWords(first.year)}`;
	return manner === 'bare' ? `${firstMonth} – ${lastMonth}` : `between ${firstMonth} and ${lastMonth}`;
}

function isNextDay(earliest: number, latest: number): boolean {
	return Math.floor(latest / minutesPerDay) - Math.floor(earliest / minutesPerDay) === 1;
}

function minuteInWords(minute: number): string {
	const { year, month, day } = civilDateOf(Math.floor(minute / minutesPerDay));
	return `${String(day)} ${monthName(month)} ${yearInWords(year)}`;
}

/** A date as somebody wrote it, in the words of a sentence: `on 14 September 2015, 11:00`, `in March 2015`, `in the 1980s`. */
export function writtenDateInWords(date: PartialDate): string {
	return `${date.day === undefined ? 'in' : 'on'} ${formatDate(date)}`;
}
