/**
 * How exact screenplay words are, in minutes (docs/timeline.md, "How exact words are"). Data and arithmetic only.
 */
import { addMonths, dayNumberOf } from '../calendar/civil.js';
import { minutesPerDay } from '../calendar/partialDate.js';
import type { CalendarUnit, Light, Season } from '../script/timeMeaning.js';
import type { SceneTime } from './model.js';

export const hour = 60;
/** The night belongs to the day before until so long after midnight. */
export const smallHours = 6 * hour;

/** The end of a day's night, counted from the day's midnight. */
export const nightEnd = 24 * hour + smallHours;

/** Start of a scene after its day's midnight, in minutes: earliest and latest. */
export const lightWindows: Readonly<Record<Light, readonly [number, number]>> = {
	dawn: [4 * hour, 8 * hour],
	morning: [5 * hour, 12 * hour],
	noon: [11 * hour, 14 * hour],
	day: [6 * hour, 18 * hour],
	afternoon: [12 * hour, 18 * hour],
	dusk: [16 * hour, 21 * hour],
	evening: [16 * hour, 23 * hour],
	night: [18 * hour, nightEnd],
};

/** The light of a scene that certainly starts by day, or certainly by night; `undefined` where it may be either. */
export function lightWithin({ earliest, latest }: SceneTime['likely']): Light | undefined {
	if (earliest.minute === undefined || latest.minute === undefined) return undefined;
	const midnight = Math.floor(earliest.minute / minutesPerDay) * minutesPerDay;
	const isWithin = (light: Light, daysBefore: number): boolean => {
		const [from, to] = lightWindows[light];
		const start = midnight - daysBefore * minutesPerDay;
		return start + from <= (earliest.minute ?? NaN) && (latest.minute ?? NaN) <= start + to;
	};
	if (isWithin('day', 0)) return 'day';
	return isWithin('night', 0) || isWithin('night', 1) ? 'night' : undefined;
}

/** The calendar's mean month, and how far any run of whole months strays from it. */
const daysPerMonth = 30.436875;
const monthSlackDays = 3;

/** The month that a season begins with. */
export const seasonMonths: Readonly<Record<Season, number>> = { spring: 3, summer: 6, autumn: 9, winter: 12 };

/** The longest that a scene lasts unless it says otherwise. */
export const sceneLength = 2 * hour;

/** Days within which a number of units may lie: least and most, where no number is given. */
export const vagueOffsets = {
	minute: [2, 59],
	hour: [2 * hour, 23 * hour],
	day: [2, 13],
	week: [14, 56],
	month: [1, 23],
	year: [2, 30],
} as const;

/** Days from the scene before to one in the same or the next stretch of the calendar: least and most. */
export const calendarSteps: Readonly<
	Record<'same' | 'next', Readonly<Record<CalendarUnit, readonly [number, number]>>>
> = {
	same: { week: [0, 6], month: [0, 30], season: [0, 92], year: [0, 365] },
	next: { week: [1, 13], month: [1, 61], season: [1, 457], year: [1, 731] },
};

/** `ABOUT TEN YEARS LATER` may be so much of it more or less. */
export const aboutShare = 0.25;

/** How far so many months are from a known midnight; the least or most that they can be from an unknown one. */
export function monthsAsMinutes(base: number | undefined, months: number, bound: 'least' | 'most'): number {
	if (base !== undefined) return shiftMonths(base, months) - base;
	const days = months * daysPerMonth;
	return (bound === 'most' ? Math.ceil(days + monthSlackDays) : Math.floor(days - monthSlackDays)) * minutesPerDay;
}

/** Half a month is fifteen days. */
export function shiftMonths(minute: number, months: number): number {
	const day = Math.floor(minute / minutesPerDay);
	const whole = Math.floor(months);
	const days = Math.round((months - whole) * 30);
	return (addMonths(day, whole) + days) * minutesPerDay + (minute - day * minutesPerDay);
}

const opposite: Readonly<Record<Season, Season>> = {
	spring: 'autumn',
	summer: 'winter',
	autumn: 'spring',
	winter: 'summer',
};

/** The season of the other hemisphere at the same time. */
export function oppositeSeason(season: Season): Season {
	return opposite[season];
}

/** First and last midnight of a season. Winter of a year may be either of the two that touch it. */
export function seasonWindow(season: Season, year: number): readonly [number, number] {
	const month = seasonMonths[season];
	const first = season === 'winter' ? dayNumberOf(year - 1, month, 1) : dayNumberOf(year, month, 1);
	const last = (season === 'winter' ? dayNumberOf(year + 1, 3, 1) : dayNumberOf(year, month + 3, 1)) - 1;
	return [first * minutesPerDay, last * minutesPerDay];
}
