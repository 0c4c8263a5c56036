/**
 * Finds times on a clock of four figures that nothing but their company tells from a number or a year: `May 1, 2009, 0800`,
 * `0330`. Those with HOURS behind them are clockTimes.ts's. In doubt it finds nothing.
 */
import type { ClockTime } from './clockTimes.js';
import type { TimePhraseContext } from './phraseTable.js';
import type { WrittenDate } from './writtenDates.js';

// A part of its own between commas and points, or behind the date: "0800", "2315".
const figures =
	/(?<![\p{L}\p{N}$£€#:.,-])(?<hour>[01]\d|2[0-3])(?<minute>[0-5]\d)(?=[.,;)"”]?(?:\s|$)(?! ?\p{Ll}))(?! ?[-–—/] ?\d)/gu;

/** A number closer to a date's year than this may be another year. */
const likelyYears = 100;

/** The times in a text without other clocks, given the dates written in it; in order. */
export function militaryClocks(
	text: string,
	dates: readonly WrittenDate[],
	context: TimePhraseContext,
): readonly ClockTime[] {
	if (!fourFigures.test(text)) return [];
	const clocks: ClockTime[] = [];
	for (const match of text.matchAll(figures)) {
		const { hour, minute } = match.groups ?? {};
		const [start, end] = [match.index, match.index + match[0].length];
		if (dates.some((date) => date.start < end && start < date.end)) continue;
		const before = text.slice(0, start);
		const date = dates.find((other) => other.end <= start && separator.test(text.slice(other.end, start)));
		const isFar = date !== undefined && Math.abs(date.date.year - Number(match[0])) > likelyYears;
		const isAlone = context === 'super' && nothing.test(before) && match[0].startsWith('0');
		if (isFar || isAlone) clocks.push({ minuteOfDay: Number(hour) * 60 + Number(minute), start, end });
	}
	return clocks;
}

const fourFigures = /(?<!\d)\d{4}(?!\d)/u;
const separator = /^(?:[.,;]? | ?[-–—|] ?)$/u;
const nothing = /^\s*$/u;
