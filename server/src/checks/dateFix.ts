/**
 * Writes a canon date in place of one in the script, in the manner of the one that stood there: `March 3, 2015` becomes
 * `October 12, 2007`, `MAR 2015` becomes `OCT 2007`, `2015-03-02 22:15` becomes `2007-10-12 22:15`.
 */
import { civilDateOf, dayNumberOf, daysInMonth, weekdayOf } from '../calendar/civil.js';
import { formatDate, formatIsoDate, monthName, monthNames, weekdayName, weekdayNames } from '../calendar/format.js';
import type { PartialDate, TimeWindow } from '../calendar/partialDate.js';
import { minutesPerDay, windowOfDate } from '../calendar/partialDate.js';
import type { CanonDate } from '../canon/model.js';
import type { SceneSpan } from '../script/model.js';
import { readTimePhrase } from '../script/timeWords.js';
import type { Fix } from './finding.js';
import { sceneRange } from './place.js';
import type { PlacedView } from './sceneView.js';
import { fixOf } from './timeFixes.js';

/** Corrects a written date; nothing where the canon's date has no simple form. */
export function dateFix(view: Pick<PlacedView, 'script' | 'scene'>, at: SceneSpan, right: CanonDate): readonly Fix[] {
	const { script, scene } = view;
	const heading = script.scenes[scene.index]?.node;
	const written = heading?.lines[at.line]?.text.slice(at.span.start, at.span.end);
	const newText = written === undefined ? undefined : rewrittenDate(written, right.stated);
	if (newText === undefined) return [];
	const edit = { range: sceneRange(script, scene.index, at), newText };
	return [{ ...fixOf(view, `Change to ${newText}`, [edit]), preferred: true }];
}

/** The text with another date in it. Exported for its table of cases. */
export function rewrittenDate(written: string, window: TimeWindow): string | undefined {
	const date = dateOf(window);
	if (date === undefined) return undefined;
	const inPlace = replaceParts(written, date);
	if (inPlace !== undefined && says(inPlace, window)) return inPlace;
	const plain = /^\d{4}-\d{2}/u.test(written) ? formatIsoDate(date) : formatDate(date);
	return written === written.toUpperCase() ? plain.toUpperCase() : plain;
}

/** The day, month or year that a window is; `undefined` for any other. */
function dateOf({ earliest, latest }: TimeWindow): PartialDate | undefined {
	if (earliest === undefined || latest === undefined) return undefined;
	const first = civilDateOf(Math.floor(earliest / minutesPerDay));
	const last = civilDateOf(Math.floor(latest / minutesPerDay));
	if (first.year !== last.year) return undefined;
	if (first.month === last.month && first.day === last.day) return first;
	if (first.day !== 1 || last.day !== daysInMonth(last.year, last.month)) return undefined;
	if (first.month === last.month) return { year: first.year, month: first.month };
	return first.month === 1 && last.month === 12 ? { year: first.year } : undefined;
}

/** Every part of the written date replaced by its like; `undefined` where the date has no such part. */
function replaceParts(written: string, { year, month, day }: PartialDate): string | undefined {
	let isComplete = true;
	const part = (value: string | undefined): string => {
		isComplete &&= value !== undefined;
		return value ?? '';
	};
	const iso = /^\d{4}-\d{2}(?:-\d{2})?/u.exec(written)?.[0];
	if (iso !== undefined) {
		if (month === undefined || (iso.length > 7 && day === undefined)) return undefined;
		return formatIsoDate(iso.length > 7 ? { year, month, day } : { year, month }) + written.slice(iso.length);
	}
	const text = written.replace(/\p{L}+\.?|\d+(?:st|nd|rd|th)?/giu, (word) => {
		const casing = (name: string): string => (word === word.toUpperCase() ? name.toUpperCase() : name);
		if (/^\d{4}$/u.test(word)) return String(year);
		if (/^\d{1,2}$/u.test(word)) return part(day === undefined ? undefined : String(day));
		if (/^\d/u.test(word)) return part(day === undefined ? undefined : casing(ordinal(day)));
		if (isNameIn(monthNames, word)) return part(month === undefined ? undefined : casing(like(word, monthName(month))));
		if (!isNameIn(weekdayNames, word)) return word;
		const isDay = month !== undefined && day !== undefined;
		return part(isDay ? casing(like(word, weekdayName(weekdayOf(dayNumberOf(year, month, day))))) : undefined);
	});
	return isComplete ? text : undefined;
}

function isNameIn(names: readonly string[], word: string): boolean {
	const letters = word.replace('.', '').toLowerCase();
	return letters.length >= 3 && names.some((name) => name.toLowerCase().startsWith(letters));
}

/** A name as short as the word that it replaces: in full, or three letters, with the full stop that stood there. */
function like(word: string, name: string): string {
	const isFull = [...monthNames, ...weekdayNames].some((full) => full.toLowerCase() === word.toLowerCase());
	if (isFull || name.length <= 3) return name;
	return name.slice(0, 3) + (word.endsWith('.') ? '.' : '');
}

function ordinal(day: number): string {
	const ending = day % 100 > 10 && day % 100 < 14 ? undefined : ['', 'st', 'nd', 'rd'][day % 10];
	return `${String(day)}${ending === undefined || ending === '' ? 'th' : ending}`;
}

/** Whether a text reads as one date that lies in the window or around it. */
function says(text: string, { earliest, latest }: TimeWindow): boolean {
	const dates = readTimePhrase(text, 'super').filter(({ meaning }) => meaning.kind === 'date');
	const [date] = dates;
	if (date?.meaning.kind !== 'date' || dates.length > 1) return false;
	const said = windowOfDate(date.meaning.date);
	return said.earliest <= (latest ?? said.earliest) && said.latest >= (earliest ?? said.latest);
}
