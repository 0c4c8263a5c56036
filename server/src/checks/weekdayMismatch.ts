/**
 * Reports a date beside a weekday that it does not fall on (docs/diagnostics/weekday-mismatch.md). Needs no canon.
 */
import type { CivilDate } from '../calendar/civil.js';
import { dayNumberOf, julianDayNumberOf, weekdayOf } from '../calendar/civil.js';
import { dateInWords } from '../calendar/dateInWords.js';
import { weekdayName } from '../calendar/format.js';
import { windowOfDate } from '../calendar/partialDate.js';
import type { SceneFacts, TimeCue } from '../script/model.js';
import { dateIn } from '../script/timeMeaning.js';
import { smallHours } from '../timeline/windows.js';
import type { Fix, SceneFinding } from './finding.js';
import { sceneRange } from './place.js';
import { findingAt } from './sceneView.js';

/** One finding per date with a wrong weekday, in headings, supers and notes of a scene or of the text before the first. */
export function* weekdayMismatch({ timeCues }: Pick<SceneFacts, 'timeCues'>): Iterable<SceneFinding> {
	for (const cue of timeCues) yield* mismatch(cue);
	yield* apartMismatch(timeCues);
}

/** `INT. CAFÉ - TUESDAY` over `[[time: 2015-03-04]]`: a weekday and a date in different words of one scene. */
function* apartMismatch(timeCues: readonly TimeCue[]): Iterable<SceneFinding> {
	const own = timeCues.filter(({ dates }) => dates === 'this');
	const dated = own.flatMap((cue) => exactDay(cue) ?? []);
	const [date] = dated;
	if (date === undefined || dated.some(({ day }) => day !== date.day)) return;
	const actual = weekdayOf(date.day);
	for (const cue of own) {
		const { meaning } = cue;
		if (meaning.kind !== 'weekday' || meaning.weekday === actual) continue;
		const right = weekdayName(actual);
		const wrong = weekdayName(meaning.weekday);
		yield findingAt('weekday-mismatch', cue, {
			message: `This scene is set on ${date.words}, a ${right}, not a ${wrong}.`,
			evidence: [],
			fixes: ({ script }, scene) => correctWeekday(script.uri, sceneRange(script, scene, cue), cue.text, wrong, right),
		});
	}
}

/** A day of the calendar as a cue states it; the hours after midnight may be of the night before. */
function exactDay(cue: TimeCue): { readonly day: number; readonly words: string } | undefined {
	if (cue.meaning.kind !== 'date' || cue.meaning.weekday !== undefined) return undefined;
	const { date } = cue.meaning;
	if (date.month === undefined || date.day === undefined || (date.minuteOfDay ?? smallHours) < smallHours)
		return undefined;
	const words = dateInWords(windowOfDate({ ...date, minuteOfDay: undefined }), 'bare');
	return { day: dayNumberOf(date.year, date.month, date.day), words };
}

function* mismatch(cue: TimeCue): Iterable<SceneFinding> {
	const { date, weekday } = dateIn(cue.meaning) ?? {};
	if (date === undefined || weekday === undefined) return;
	if (date.month === undefined || date.day === undefined) return;
	const [actual, ...others] = weekdaysOf({ year: date.year, month: date.month, day: date.day });
	if (actual === weekday || others.includes(weekday)) return;
	const day = dateInWords(windowOfDate({ ...date, minuteOfDay: undefined }), 'bare');
	const right = weekdayName(actual);
	const wrong = weekdayName(weekday);
	yield findingAt('weekday-mismatch', cue, {
		message: `${day} is a ${right}, not a ${wrong}.`,
		evidence: [],
		fixes: ({ script }, scene) => correctWeekday(script.uri, sceneRange(script, scene, cue), cue.text, wrong, right),
	});
}

// Greece was the last country to leave the Julian calendar.
const firstWithOneCalendar = dayNumberOf(1923, 3, 1);
const firstGregorian = dayNumberOf(1582, 10, 15);

/** The weekdays that a date can have, the likeliest first: a script does not say whose calendar an old date is of. */
function weekdaysOf({ year, month, day }: CivilDate): readonly [number, ...number[]] {
	const dayNumber = dayNumberOf(year, month, day);
	const gregorian = weekdayOf(dayNumber);
	if (dayNumber >= firstWithOneCalendar) return [gregorian];
	const julian = weekdayOf(julianDayNumberOf(year, month, day));
	return dayNumber < firstGregorian ? [julian, gregorian] : [gregorian, julian];
}

function correctWeekday(
	uri: string,
	range: ReturnType<typeof sceneRange>,
	text: string,
	wrong: string,
	right: string,
): readonly Fix[] {
	const at = text.toLowerCase().indexOf(wrong.slice(0, 3).toLowerCase());
	if (at < 0) return [];
	const written = /^\p{L}+/u.exec(text.slice(at))?.[0] ?? '';
	const whole = written.length <= 4 && written.length < wrong.length ? right.slice(0, 3) : right;
	const newText = written === written.toUpperCase() ? whole.toUpperCase() : whole;
	const start = { line: range.start.line, character: range.start.character + at };
	const edit = { range: { start, end: { line: start.line, character: start.character + written.length } }, newText };
	return [{ title: `Change to ${newText}`, edits: new Map([[uri, [edit]]]), preferred: true }];
}
