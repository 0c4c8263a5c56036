/** Stretches of story time and dates, as short as a label has to be. */
import { civilDateOf, daysInMonth } from '../../calendar/civil.js';
import { monthName } from '../../calendar/format.js';
import { minutesPerDay } from '../../calendar/partialDate.js';

/** `3 days`, `6 weeks`, `18 months`, `5 years`: in the largest unit that is at least nearly exact. */
export function durationInWords(nDays: number): string {
	if (nDays < 14) return counted(nDays, 'day');
	if (nDays < 61) return counted(Math.round(nDays / 7), 'week');
	if (nDays < 720) return counted(Math.round(nDays / 30.44), 'month');
	return counted(Math.round(nDays / 365.25), 'year');
}

export function counted(count: number, noun: string): string {
	return `${String(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** `7 Sep 2015`, `7–12 Oct 2015`, `Dec 2008`, `2004`, `Sep 2009 – May 2010`: a window of minutes, both ends included. */
export function shortDates(earliest: number, latest: number): string {
	const first = civilDateOf(Math.floor(earliest / minutesPerDay));
	// A night that runs past midnight belongs to the day that it began on.
	const last = civilDateOf(Math.floor((latest - earliest < minutesPerDay ? earliest : latest) / minutesPerDay));
	const [from, to] = [monthName(first.month).slice(0, 3), monthName(last.month).slice(0, 3)];
	const startsMonth = first.day === 1;
	const endsMonth = last.day === daysInMonth(last.year, last.month);
	if (first.year !== last.year) {
		const isYears = startsMonth && first.month === 1 && endsMonth && last.month === 12;
		if (isYears) return `${String(first.year)}–${String(last.year)}`;
		return `${from} ${String(first.year)} – ${to} ${String(last.year)}`;
	}
	const year = String(first.year);
	if (first.month !== last.month) {
		if (startsMonth && first.month === 1 && endsMonth && last.month === 12) return year;
		if (startsMonth && endsMonth) return `${from} – ${to} ${year}`;
		return `${String(first.day)} ${from} – ${String(last.day)} ${to} ${year}`;
	}
	if (first.day === last.day) return `${String(first.day)} ${from} ${year}`;
	return startsMonth && endsMonth ? `${from} ${year}` : `${String(first.day)}–${String(last.day)} ${from} ${year}`;
}
