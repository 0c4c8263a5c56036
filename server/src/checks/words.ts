/** Dates, people and sources in the words of a message. English, plain, without Markdown. */
import { civilDateOf, daysInMonth } from '../calendar/civil.js';
import { monthName } from '../calendar/format.js';
import type { TimeWindow } from '../calendar/partialDate.js';
import { minutesPerDay } from '../calendar/partialDate.js';
import type { Canon, CanonDate, Character, Source } from '../canon/model.js';
import type { SceneTime } from '../timeline/model.js';
import { windowOf } from '../timeline/model.js';

type Manner = 'with preposition' | 'bare';

/** `on 7 September 2010`, `in March 2010`, `in 2010`; `bare` without the preposition. Empty for an unknown date. */
export function dateInWords({ earliest, latest }: TimeWindow, manner: Manner = 'with preposition'): string {
	const say = (preposition: string, words: string): string => (manner === 'bare' ? words : `${preposition} ${words}`);
	if (earliest === undefined && latest === undefined) return '';
	if (earliest === undefined) return say('before', minuteInWords(latest ?? 0));
	if (latest === undefined) return say('after', minuteInWords(earliest));
	const first = civilDateOf(Math.floor(earliest / minutesPerDay));
	const last = civilDateOf(Math.floor(latest / minutesPerDay));
	// A night that runs into the next morning is one date.
	if (latest - earliest < minutesPerDay) return say('on', minuteInWords(earliest));
	const month = monthName(first.month);
	if (first.year === last.year && first.month === last.month) return say('in', `${month} ${String(first.year)}`);
	const isWholeYear = first.month === 1 && last.month === 12 && last.day === daysInMonth(last.year, 12);
	if (first.year === last.year && isWholeYear) return say('in', String(first.year));
	if (isWholeYear)
		return manner === 'bare'
			? `${String(first.year)}–${String(last.year)}`
			: `between ${String(first.year)} and ${String(last.year)}`;
	const lastMonth = `${monthName(last.month)} ${String(last.year)}`;
	if (first.year === last.year && manner === 'bare') return `${month}–${lastMonth}`;
	const firstMonth = `${month} ${String(first.year)}`;
	return manner === 'bare' ? `${firstMonth} – ${lastMonth}` : `between ${firstMonth} and ${lastMonth}`;
}

function minuteInWords(minute: number): string {
	const { year, month, day } = civilDateOf(Math.floor(minute / minutesPerDay));
	return `${String(day)} ${monthName(month)} ${String(year)}`;
}

/** A canon date as it counts: an estimate is only as exact as its whole month or year. */
export function canonDateInWords(date: CanonDate, manner: Manner = 'with preposition'): string {
	return dateInWords(date.estimated ? date.window : date.stated, manner);
}

/** When a scene happens, as the end of a clause: `on 21 September 2015`, `after 4 October 2015`. */
export function sceneInWords({ certain, likely }: SceneTime): string {
	const isBounded = certain.earliest.minute !== undefined && certain.latest.minute !== undefined;
	return dateInWords(windowOf(isBounded ? certain : likely));
}

/** `he`, `she` or `they`. */
export function pronoun({ gender }: Character): string {
	if (gender === 'male') return 'he';
	return gender === 'female' ? 'she' : 'they';
}

/** `he was`, `she was` or `they were`. */
export function was(character: Character): string {
	const who = pronoun(character);
	return `${who} ${who === 'they' ? 'were' : 'was'}`;
}

/** ` (Breaking Bad S05E16)`, or nothing where the canon names no work. */
export function sourceInWords(canon: Canon, source: Source | undefined): string {
	if (source?.work === undefined) return '';
	const title = canon.works.get(source.work)?.title ?? source.work;
	return ` (${source.episode === undefined ? title : `${title} ${source.episode}`})`;
}
