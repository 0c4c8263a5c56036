/**
 * What a length of several parts means: `AN HOUR AND TWENTY MINUTES`, `A YEAR AND A DAY`, `FORTY DAYS AND FORTY NIGHTS`. Knows no
 * words. What no unit has a whole number for is told roughly: a day and twenty minutes are about a day.
 */
import type { LengthPart } from './phraseMatcher.js';
import type { TimeMeaning, TimeUnit } from './timeMeaning.js';

/** The longest offset that is counted, in any unit; behind a longer one nobody knows when it is. */
export const mostCounted = 10_000;

type Direction = 'forward' | 'backward';

/** The sum of parts, the longest unit first; nothing where they stand in another order: `TWENTY MINUTES AND AN HOUR`. */
export function compoundLength(
	direction: Direction,
	parts: readonly LengthPart[],
	about: boolean,
): TimeMeaning | undefined {
	if (parts.some(({ count, unit }) => count * unit.factor > mostCounted)) return { kind: 'unread', stops: true };
	const ranks = parts.map(({ unit }) => sizes.indexOf(unit.unit));
	if (ranks.some((rank, index) => index > 0 && rank > (ranks[index - 1] ?? 0))) return undefined;
	const { count, unit, isRough } = totalOf(parts);
	if (count === 0) return undefined;
	const isAbout = about || isRough === true;
	return { kind: 'offset', count, unit, direction, exact: false, ...(isAbout ? { about: true } : {}) };
}

const sizes: readonly TimeUnit[] = ['minute', 'hour', 'day', 'week', 'month', 'year'];

interface Total {
	readonly count: number;
	readonly unit: TimeUnit;
	readonly isRough?: boolean;
}

function totalOf(parts: readonly LengthPart[]): Total {
	const days = sumIn('day', parts);
	if (parts.some(({ unit }) => unit.light !== undefined)) return { ...daysAndNights(parts, days), isRough: true };
	const shortest = parts.at(-1)?.unit.unit ?? 'day';
	if (parts.every(({ unit: { unit } }) => perUnit[shortest]?.[unit] !== undefined))
		return { count: sumIn(shortest, parts), unit: shortest };
	const months = sumIn('month', parts);
	// Hours more or less are nothing to months, and a day and twenty minutes are a day.
	return months > 0
		? { count: months + days / daysPerMonth, unit: 'month' }
		: { count: days, unit: 'day', isRough: true };
}

/** `A DAY AND A NIGHT` is one day or nearly two, `FORTY DAYS AND FORTY NIGHTS` are as many days, more or less. */
function daysAndNights(parts: readonly LengthPart[], days: number): Total {
	const inDays = parts.filter(({ unit: { unit } }) => unit === 'day').map(({ count }) => count);
	const same = inDays.length < 2 ? 0 : Math.min(...inDays);
	return { count: days - same, unit: 'day' };
}

/** The parts that a unit has a whole number for, in it. */
function sumIn(whole: TimeUnit, parts: readonly LengthPart[]): number {
	return parts.reduce((sum, { count, unit }) => sum + count * unit.factor * (perUnit[whole]?.[unit.unit] ?? 0), 0);
}

const daysPerMonth = 30;

const perUnit: Readonly<Partial<Record<TimeUnit, Readonly<Partial<Record<TimeUnit, number>>>>>> = {
	minute: { minute: 1, hour: 60 },
	hour: { hour: 1, day: 24, week: 168 },
	day: { day: 1, week: 7 },
	week: { week: 1 },
	month: { month: 1, year: 12 },
	year: { year: 1 },
};
