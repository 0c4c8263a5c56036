/**
 * Days that have a name, and their date in a given year. Data, and the arithmetic of the days that move.
 * Where a name could be more than one day (`NEW YEAR'S`), it is not here.
 */
import { civilDateOf, dayNumberOf, daysInMonth, weekdayOf } from './civil.js';
import type { PartialDate } from './partialDate.js';

/** Where something that comes every year lies: a fixed day, the n-th weekday of a month (-1 is the last), days from Easter Sunday, a whole month. */
export type YearlyRule =
	| { readonly month: number; readonly day: number }
	| { readonly month: number; readonly weekday: number; readonly nth: number }
	| { readonly easter: number }
	| { readonly month: number };

const sunday = 0;
const monday = 1;
const thursday = 4;

const rows: readonly (readonly [names: readonly string[], rule: YearlyRule])[] = [
	[["NEW YEAR'S DAY", 'NEW YEARS DAY', 'NEW YEAR DAY'], { month: 1, day: 1 }],
	[["NEW YEAR'S EVE", 'NEW YEARS EVE', 'NEW YEAR EVE', 'HOGMANAY'], { month: 12, day: 31 }],
	[['EPIPHANY', "THREE KINGS' DAY", 'THREE KINGS DAY'], { month: 1, day: 6 }],
	[['MARTIN LUTHER KING DAY', 'MLK DAY', 'MARTIN LUTHER KING JR DAY'], { month: 1, weekday: monday, nth: 3 }],
	[['GROUNDHOG DAY', 'GROUNDHOGS DAY'], { month: 2, day: 2 }],
	[
		["VALENTINE'S DAY", 'VALENTINES DAY', "VALENTINE'S", "ST VALENTINE'S DAY", "SAINT VALENTINE'S DAY"],
		{ month: 2, day: 14 },
	],
	[["PRESIDENTS' DAY", 'PRESIDENTS DAY', "PRESIDENT'S DAY"], { month: 2, weekday: monday, nth: 3 }],
	[["ST PATRICK'S DAY", 'ST PATRICKS DAY', "SAINT PATRICK'S DAY", "PATRICK'S DAY"], { month: 3, day: 17 }],
	[["APRIL FOOL'S DAY", "APRIL FOOLS' DAY", 'APRIL FOOLS DAY', 'APRIL FOOLS'], { month: 4, day: 1 }],
	[['MARDI GRAS', 'SHROVE TUESDAY', 'FAT TUESDAY'], { easter: -47 }],
	[['ASH WEDNESDAY'], { easter: -46 }],
	[['PALM SUNDAY'], { easter: -7 }],
	[['MAUNDY THURSDAY'], { easter: -3 }],
	[['GOOD FRIDAY'], { easter: -2 }],
	[['EASTER', 'EASTER SUNDAY', 'EASTER DAY'], { easter: 0 }],
	[['EASTER MONDAY'], { easter: 1 }],
	[['ASCENSION DAY'], { easter: 39 }],
	[['PENTECOST', 'WHIT SUNDAY'], { easter: 49 }],
	[['WALPURGIS NIGHT'], { month: 4, day: 30 }],
	[['CINCO DE MAYO'], { month: 5, day: 5 }],
	[["MOTHER'S DAY", 'MOTHERS DAY'], { month: 5, weekday: sunday, nth: 2 }],
	[['MEMORIAL DAY'], { month: 5, weekday: monday, nth: -1 }],
	[["ST JOHN'S EVE", 'MIDSUMMER EVE', "MIDSUMMER'S EVE"], { month: 6, day: 23 }],
	[["FATHER'S DAY", 'FATHERS DAY'], { month: 6, weekday: sunday, nth: 3 }],
	[['JUNETEENTH'], { month: 6, day: 19 }],
	[['CANADA DAY'], { month: 7, day: 1 }],
	[
		[
			'INDEPENDENCE DAY',
			'FOURTH OF JULY',
			'THE FOURTH OF JULY',
			'4TH OF JULY',
			'THE 4TH OF JULY',
			'JULY 4TH',
			'JULY FOURTH',
		],
		{ month: 7, day: 4 },
	],
	[['BASTILLE DAY'], { month: 7, day: 14 }],
	[['LABOR DAY'], { month: 9, weekday: monday, nth: 1 }],
	[['COLUMBUS DAY', "INDIGENOUS PEOPLES' DAY"], { month: 10, weekday: monday, nth: 2 }],
	[['HALLOWEEN', "HALLOWE'EN", 'HALLOWEEN NIGHT', "ALL HALLOWS' EVE", 'ALL HALLOWS EVE'], { month: 10, day: 31 }],
	[["ALL SAINTS' DAY", 'ALL SAINTS DAY'], { month: 11, day: 1 }],
	[["ALL SOULS' DAY", 'ALL SOULS DAY'], { month: 11, day: 2 }],
	[['GUY FAWKES NIGHT', 'BONFIRE NIGHT'], { month: 11, day: 5 }],
	[['VETERANS DAY', "VETERANS' DAY", "VETERAN'S DAY", 'ARMISTICE DAY'], { month: 11, day: 11 }],
	[['THANKSGIVING', 'THANKSGIVING DAY'], { month: 11, weekday: thursday, nth: 4 }],
	[['CHRISTMAS EVE', 'XMAS EVE'], { month: 12, day: 24 }],
	[['CHRISTMAS', 'CHRISTMAS DAY', 'XMAS', 'XMAS DAY'], { month: 12, day: 25 }],
	[['TWELFTH NIGHT'], { month: 1, day: 5 }],
	[['EARTH DAY'], { month: 4, day: 22 }],
	[['ANZAC DAY'], { month: 4, day: 25 }],
	[['MAY DAY'], { month: 5, day: 1 }],
	[['BOXING DAY', "ST STEPHEN'S DAY"], { month: 12, day: 26 }],
];

/** Every holiday with its names in upper case, plain apostrophes, no points. */
export const holidays: readonly (readonly [rule: YearlyRule, names: readonly string[]])[] = rows.map(
	([names, rule]) => [rule, names],
);

/** The day in a year, or the month; `undefined` for a day that the year does not have (29 February). */
export function yearlyDate(rule: YearlyRule, year: number): PartialDate | undefined {
	if ('easter' in rule) return civilDateOf(easterOf(year) + rule.easter);
	if ('weekday' in rule) return civilDateOf(nthWeekday(year, rule));
	const { month } = rule;
	if (!('day' in rule)) return { year, month };
	return rule.day <= daysInMonth(year, month) ? { year, month, day: rule.day } : undefined;
}

/** The day number of the n-th weekday of a month, -1 for the last. */
function nthWeekday(
	year: number,
	{ month, weekday, nth }: { readonly month: number; readonly weekday: number; readonly nth: number },
): number {
	if (nth < 0) {
		const last = (month === 12 ? dayNumberOf(year + 1, 1, 1) : dayNumberOf(year, month + 1, 1)) - 1;
		return last - ((weekdayOf(last) - weekday + 7) % 7);
	}
	const first = dayNumberOf(year, month, 1);
	return first + ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7;
}

/** The day number of Easter Sunday, Gregorian (Meeus, Jones and Butcher). */
function easterOf(year: number): number {
	const golden = year % 19;
	const century = Math.floor(year / 100);
	const rest = year % 100;
	const correction = Math.floor((8 * century + 13) / 25);
	const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
	const weekdayShift = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7;
	const late = Math.floor((golden + 11 * epact + 22 * weekdayShift) / 451);
	const sum = epact + weekdayShift - 7 * late + 114;
	return dayNumberOf(year, Math.floor(sum / 31), (sum % 31) + 1);
}
