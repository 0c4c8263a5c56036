/**
 * Finds times on the clock in a short text: `9:40 PM`, `8 A.M.`, `22:15`, `0930 HOURS`. Knows no dates.
 */
import type { Span } from '../text/position.js';

/** A time as written, in minutes after midnight. */
export interface ClockTime extends Span {
	readonly minuteOfDay: number;
}

/** How to read `10:30` with neither AM nor PM nor a leading zero: it is silent, or on 24 hours. */
export type BareClock = 'silent' | 'on-24-hours';

/** The times in a text, in order. */
export function clockTimes(text: string, bare: BareClock): readonly ClockTime[] {
	if (!anyDigit.test(text)) return [];
	const times: ClockTime[] = [];
	for (const match of text.matchAll(clockPattern)) {
		const minuteOfDay = minuteOf(match.groups ?? {}, bare);
		if (minuteOfDay !== undefined) times.push({ minuteOfDay, start: match.index, end: match.index + match[0].length });
	}
	return times;
}

const anyDigit = /\d/u;

// "9:40 PM", "9.40 p.m.", "8AM" | "22:15", "06:00:30", "06:00 HRS" | "0930 HOURS". Never the middle of "1:2:3" or of a date.
const clockPattern = new RegExp(
	[
		String.raw`(?<![\p{L}\p{N}:./-])(?:`,
		String.raw`(?<hour12>\d{1,2})(?:[:.](?<minute12>\d{2}))?(?::\d{2})? ?(?<half>[AP])(?:\.? ?M\.|M)(?![\p{L}\p{N}])|`,
		String.raw`(?<hour24>\d{1,2}):(?<minute24>\d{2})(?::\d{2})?(?: ?(?<unit>HOURS|HRS|H))?(?![\p{L}\p{N}:])|`,
		String.raw`(?<military>\d{4}) ?(?:HOURS|HRS)(?![\p{L}\p{N}])`,
		')',
	].join(''),
	'giu',
);

type ClockGroups = Readonly<Record<string, string | undefined>>;

function minuteOf(
	{ hour12, minute12, half, hour24, minute24, unit, military }: ClockGroups,
	bare: BareClock,
): number | undefined {
	if (hour12 !== undefined) {
		const hour = Number(hour12);
		if (hour < 1 || 12 < hour) return undefined;
		const isAfternoon = half === 'P' || half === 'p';
		return checked((hour % 12) + (isAfternoon ? 12 : 0), Number(minute12 ?? 0));
	}
	if (military !== undefined) return checked(Number(military.slice(0, 2)), Number(military.slice(2)));
	if (hour24 === undefined) return undefined;
	const hour = Number(hour24);
	const isPlain = hour >= 13 || hour24.startsWith('0') || unit !== undefined;
	return isPlain || bare === 'on-24-hours' ? checked(hour, Number(minute24)) : undefined;
}

function checked(hour: number, minute: number): number | undefined {
	return hour < 24 && minute < 60 ? hour * 60 + minute : undefined;
}
