/**
 * Day numbers and civil dates on the proleptic Gregorian calendar, years 1 to 9999. No Date, no zone, no locale.
 */

/** A civil date. Months and days count from 1. */
export interface CivilDate {
	readonly year: number;
	readonly month: number;
	readonly day: number;
}

const daysPerEra = 146097;

/** Days from 1970-01-01 (negative before). Cost is constant. Howard Hinnant's `days_from_civil`. */
export function dayNumberOf(year: number, month: number, day: number): number {
	const shiftedYear = month <= 2 ? year - 1 : year;
	const era = Math.floor(shiftedYear / 400);
	const yearOfEra = shiftedYear - era * 400;
	const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
	const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
	return era * daysPerEra + dayOfEra - 719468;
}

/**
 * The day number of a date of the Julian calendar: Catholic countries wrote such dates until 1582, Britain until 1752, Russia
 * until 1918, Greece until 1923. Cost is constant.
 */
export function julianDayNumberOf(year: number, month: number, day: number): number {
	const shiftedYear = month <= 2 ? year - 1 : year;
	const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
	return 365 * shiftedYear + Math.floor(shiftedYear / 4) + dayOfYear - 719470;
}

/** The civil date of a day number. Inverse of `dayNumberOf`. */
export function civilDateOf(dayNumber: number): CivilDate {
	const shifted = dayNumber + 719468;
	const era = Math.floor(shifted / daysPerEra);
	const dayOfEra = shifted - era * daysPerEra;
	const yearOfEra = Math.floor(
		(dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
	);
	const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
	const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
	const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
	const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
	return { year, month, day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1 };
}

function isLeapYear(year: number): boolean {
	return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** A year in which every month has all the days that it can have. */
export const leapYear = 2000;

/** Days in a month; months count from 1. */
export function daysInMonth(year: number, month: number): number {
	if (month === 2) return isLeapYear(year) ? 29 : 28;
	return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The weekday of a day number, 0 = Sunday. */
export function weekdayOf(dayNumber: number): number {
	return (((dayNumber + 4) % 7) + 7) % 7;
}

/** The same day of the month `count` months on (or back), clamped to the month's last day: 31 January plus one is 28 February. */
export function addMonths(dayNumber: number, count: number): number {
	const { year, month, day } = civilDateOf(dayNumber);
	const monthIndex = year * 12 + (month - 1) + count;
	const targetYear = Math.floor(monthIndex / 12);
	const targetMonth = monthIndex - targetYear * 12 + 1;
	return dayNumberOf(targetYear, targetMonth, Math.min(day, daysInMonth(targetYear, targetMonth)));
}

/** Whole years from one day to another, as birthdays count; negative where the second comes first. A 29 February birthday falls on 1 March in other years. */
export function fullYears(fromDay: number, toDay: number): number {
	const from = civilDateOf(fromDay);
	const to = civilDateOf(toDay);
	const hadBirthday = to.month > from.month || (to.month === from.month && to.day >= from.day);
	return to.year - from.year - (hadBirthday ? 0 : 1);
}
