/** Stretches of story time and dates, as short as a label has to be. Knows no language. */
import { civilDateOf, daysInMonth } from '../../calendar/civil.js';
import { minutesPerDay } from '../../calendar/partialDate.js';
import type { EraWords } from '../../calendar/yearInWords.js';
import { yearInWords, yearsInWords } from '../../calendar/yearInWords.js';

export const stretchUnits = ['day', 'week', 'month', 'year'] as const;

export type StretchUnit = (typeof stretchUnits)[number];

export interface Stretch {
	readonly count: number;
	readonly unit: StretchUnit;
}

/** In the largest unit that is at least nearly exact. */
export function stretchOf(nDays: number): Stretch {
	if (nDays < 14) return { count: nDays, unit: 'day' };
	if (nDays < 61) return { count: Math.round(nDays / 7), unit: 'week' };
	if (nDays < 720) return { count: Math.round(nDays / 30.44), unit: 'month' };
	return { count: Math.round(nDays / 365.25), unit: 'year' };
}

/** How a language writes dates. */
export interface DateStyle {
	/** Twelve, with spaces between them. */
	readonly months: string;
	/** `7` or `7.`. */
	readonly day: (day: number) => string;
	/** English where it is left out. */
	readonly eras?: EraWords;
}

/** `7 Sep 2015`, `7–12 Oct 2015`, `Dec 2008`, `2004`, `Sep 2009 – May 2010`: a window of minutes, both ends included. */
export function dateWriter({ months, day, eras }: DateStyle): (earliest: number, latest: number) => string {
	const monthNames = months.split(' ');
	return (earliest, latest) => {
		const first = civilDateOf(Math.floor(earliest / minutesPerDay));
		// A night that runs past midnight belongs to the day that it began on.
		const last = civilDateOf(Math.floor((latest - earliest < minutesPerDay ? earliest : latest) / minutesPerDay));
		const [from, to] = [monthNames[first.month - 1] ?? '', monthNames[last.month - 1] ?? ''];
		const startsMonth = first.day === 1;
		const endsMonth = last.day === daysInMonth(last.year, last.month);
		const isYears = startsMonth && first.month === 1 && endsMonth && last.month === 12;
		const year = yearInWords(first.year, eras);
		if (first.year !== last.year)
			return isYears
				? yearsInWords(first.year, last.year, eras)
				: `${from} ${year} – ${to} ${yearInWords(last.year, eras)}`;
		if (isYears) return year;
		if (first.month !== last.month) {
			if (startsMonth && endsMonth) return `${from} – ${to} ${year}`;
			return `${day(first.day)} ${from} – ${day(last.day)} ${to} ${year}`;
		}
		if (first.day === last.day) return `${day(first.day)} ${from} ${year}`;
		if (startsMonth && endsMonth) return `${from} ${year}`;
		return `${day(first.day)}–${day(last.day)} ${from} ${year}`;
	};
}
