/**
 * From one scene to the next of its thread: whether it is of the same script day, in which light, and why. Words decide
 * first, then dates, then the light (docs/timeline.md, "Script days"). Knows no numbers of days and no other scenes.
 */
import { civilDateOf, weekdayOf } from '../calendar/civil.js';
import { weekdayName } from '../calendar/format.js';
import { yearlyDate } from '../calendar/holidays.js';
import { minutesPerDay, windowOfDate } from '../calendar/partialDate.js';
import type { Light, ThreadKind, TimeMeaning } from '../script/timeMeaning.js';
import { isBeforeDawn, leadsInto } from './continuity.js';
import type { ScenePlacement } from './placement.js';
import type { PlacedCue, SceneWords } from './sceneWords.js';
import { zoneOf } from './sceneWords.js';
import { hour, lightWindows, nightEnd, seasonWindow, shiftMonths, smallHours } from './windows.js';

/** How a scene's day follows from the scene before it in its thread. */
export type DayLink =
	/** Nothing before it. */
	| 'first'
	/** No word about it: taken as the same day. */
	| 'same'
	/** The light went back across a cut to another thread, a `BACK TO:` or an intercut: the same day by convention, which proves nothing. */
	| 'cut'
	/** The light went from night to day, or the words say only that it is another day: taken as a later day. */
	| 'later'
	/** Words or dates say it. */
	| 'said';

/** How a scene's light and day follow from its thread. */
export interface SceneDay {
	readonly light: Light | undefined;
	/** The last light of the day so far, where the scene itself has none. */
	readonly lastLight: Light | undefined;
	/** The light in which the day began, as far as its scenes tell. */
	readonly firstLight: Light | undefined;
	/** Whether the last light is the light of what `BACK TO:` or `PRESENT DAY` left, which says nothing of the hour that they lead back to. */
	readonly isForeignLight: boolean;
	/** Whether the hour of the scene that names the last light lies outside it: `DAY - 7:10 PM`. Then the hour goes on, not the light. */
	readonly isOverruled: boolean;
	/** The last clock time of the day so far, in minutes after its midnight; the night after the next one counts on. */
	readonly lastClock: number | undefined;
	/** The zone written beside that. */
	readonly lastZone: string | undefined;
	readonly link: DayLink;
	readonly group: DayGroup;
	/** The day number on the calendar, where words tell it exactly. */
	readonly calendarDay: number | undefined;
	/** The first calendar day that it can be, counting on from the last that words tell exactly. */
	readonly notBefore: number | undefined;
	/** Whether the day is so far nothing but a night of a date, and no clock says on which side of midnight. */
	readonly isOpenNight: boolean;
	/** The words of a date without its day, `MARCH 2015`, its weekday, its holiday. Said again, they name the same time, not another day. */
	readonly period: string | undefined;
	/** Whether words have said of this day or one before it when it is. */
	readonly isPlaced: boolean;
	readonly sameDay: boolean;
	/** The words that decided; for a new day by its light alone, the word for the light. */
	readonly word: PlacedCue | undefined;
}

/** One day of one series. */
export interface DayGroup {
	readonly kind: ThreadKind;
	readonly calendarDay: number | undefined;
	/** The days within which a date that names none lies: `1985`. */
	readonly around: readonly [first: number, last: number] | undefined;
	/** The event of the canon that alone says when it is: `[[time: before felina]]`. */
	readonly tie: EventTie | undefined;
	/** From `[[day: n]]` or `DAY 3`. */
	readonly stated: number | undefined;
}

export type EventTie = Extract<TimeMeaning, { readonly kind: 'event' }>;

export const lightRank: Readonly<Record<Light, number>> = {
	dawn: 0,
	morning: 1,
	day: 2,
	noon: 2,
	afternoon: 3,
	dusk: 4,
	evening: 5,
	night: 6,
};

export type DayStep = Omit<SceneDay, 'group'>;

/** One step of the fold: words first, then dates, then the light. */
export function advance(before: SceneDay | undefined, isStart: boolean, placement: ScenePlacement): DayStep {
	const { words, afterCut, afterDream, breaksOrder, intercut } = placement;
	const { first, stated, carriesLight, exactDay: statedDay, daysOn, step: offset, wayBack } = words;
	const isSameHour =
		offset?.cue.meaning.kind === 'offset' && offset.cue.meaning.unit === 'hour' && daysOn !== undefined;
	const goesOn = carriesLight || first.later !== undefined || isSameHour;
	// The night goes on until dawn, unless words have led to another day.
	const isLastOfNight =
		before?.lastLight === 'night' && offset === undefined && isBeforeDawn(words.lightCue?.cue.text ?? '');
	const light = isLastOfNight ? 'night' : (words.light ?? (goesOn ? before?.lastLight : undefined));
	// The night after midnight belongs to the day before.
	const isSmallHours =
		light === 'night' &&
		(isLastOfNight ? !isOfOpenNight(before, statedDay?.day) : (statedDay?.minuteOfDay ?? smallHours) < smallHours);
	const datedDay = statedDay === undefined ? undefined : statedDay.day - (isSmallHours ? 1 : 0);
	const joined = first.continuous ?? first['same-time'];
	const later = first['moments-later'] ?? first.later;
	const isSameNight =
		light === 'night' && (joined ?? later) !== undefined && datedDay === (before?.calendarDay ?? NaN) + 1;
	const ownDay = isSameNight && statedDay?.minuteOfDay === undefined ? before?.calendarDay : datedDay;
	const ownClock = clockWithin(first.clock?.cue.meaning, light);
	const clock = ownClock ?? hourWithin(statedDay?.minuteOfDay, light);
	const isOverruled =
		words.lightCue !== undefined &&
		light !== undefined &&
		ownClock !== undefined &&
		!isWithin(lightWindows[light], ownClock);
	const zone = zoneOf(words);
	// Clocks of two zones show two hours, and two lights.
	const isOtherClock = clock !== undefined && before?.lastClock !== undefined && before.lastZone !== zone;
	const isOpenNight =
		light === 'night' && !isLastOfNight && statedDay !== undefined && statedDay.minuteOfDay === undefined;
	const named = words.recurs ? words.cues.find(({ cue }) => isOffDay(cue.meaning, before?.calendarDay)) : undefined;
	const isNightOn = clock === undefined && (light === undefined || light === 'night');
	const stop = breaksOrder ? (first.unread ?? wayBack) : undefined;
	const vague = first.date ?? first.season ?? first.event ?? named ?? stop;
	const period = statedDay === undefined && vague !== undefined ? periodOf(vague) : undefined;
	// The night belongs to the day before until dawn. Cut to and fro, the dawn is another place's.
	const dawns = first.continuous !== undefined && !intercut && before?.lastLight === 'night' && isDaybreak(light);
	const nDaysOn = daysOn ?? (dawns ? 1 : undefined);
	const calendarDay =
		ownDay ?? (nDaysOn !== undefined && before?.calendarDay !== undefined ? before.calendarDay + nDaysOn : undefined);
	const leavesNothing = wayBack !== undefined && !afterCut;
	const comesBack = leavesNothing && wayBack.cue.meaning.kind === 'close-thread' && !wayBack.cue.meaning.all;
	const firstDay = before?.calendarDay ?? before?.notBefore;
	const step = (sameDay: boolean, link: DayLink, word: PlacedCue | undefined): DayStep => ({
		sameDay,
		link,
		light,
		lastLight: light ?? (sameDay ? before?.lastLight : undefined),
		firstLight: (sameDay ? before?.firstLight : undefined) ?? light,
		isForeignLight: sameDay && light === undefined && (leavesNothing || before?.isForeignLight === true),
		isOverruled:
			words.light === undefined ? (light !== undefined || sameDay) && before?.isOverruled === true : isOverruled,
		lastClock: clock ?? (sameDay ? before?.lastClock : undefined),
		lastZone: clock === undefined ? (sameDay ? before?.lastZone : undefined) : zone,
		calendarDay: calendarDay ?? (sameDay ? before?.calendarDay : undefined),
		notBefore: firstDay === undefined || (!sameDay && link !== 'later') ? undefined : firstDay + (sameDay ? 0 : 1),
		isOpenNight: sameDay && before !== undefined ? before.isOpenNight && isNightOn : isOpenNight,
		period: period ?? (sameDay ? before?.period : undefined),
		isPlaced: statedDay !== undefined || vague !== undefined || before?.isPlaced === true,
		word,
	});
	if (stated !== undefined) return step(before?.group.stated === stated, 'said', first['script-day']);
	if (before === undefined) return step(false, 'first', undefined);
	// The scene before has run on to another time.
	const carried = words.cues.find(({ cue }) => cue.carried === true);
	if (carried !== undefined) return step(false, 'said', carried);
	const isDatedOtherwise = ownDay !== undefined && before.calendarDay !== undefined && ownDay !== before.calendarDay;
	const isOtherLight = isOtherClock && words.lightCue === undefined;
	const isEarlierLight =
		light !== undefined && before.lastLight !== undefined && !isOtherLight && isNewDay(before.lastLight, light);
	const hasTurned = dawns || (isEarlierLight && first.continuous !== undefined && hasPassed(before, light));
	if (joined !== undefined && !isDatedOtherwise) {
		return hasTurned ? step(false, 'later', words.lightCue ?? joined) : step(true, 'said', joined);
	}
	const isEarlierHour =
		clock !== undefined && before.lastClock !== undefined && !isOtherClock && before.lastClock - clock >= hour;
	const turnsDay = isEarlierLight || isEarlierHour;
	if (later !== undefined && !turnsDay && !isDatedOtherwise) return step(true, 'said', later);
	if (ownDay !== undefined && before.calendarDay === ownDay && isEarlierLight && before.isOpenNight && !intercut)
		return step(false, 'later', words.lightCue ?? statedDay?.cue);
	if (ownDay !== undefined && before.calendarDay !== undefined)
		return step(ownDay === before.calendarDay, 'said', statedDay?.cue);
	if (ownDay !== undefined && ownDay === before.notBefore && !turnsDay) return step(true, 'said', statedDay?.cue);
	const date = statedDay?.cue ?? (afterCut && leadsBackInto(before, words, vague) ? undefined : vague);
	const isElsewhen = period !== before.period || (statedDay !== undefined && before.isPlaced);
	if (date !== undefined && !isStart && isElsewhen) return step(false, 'said', date);
	if (offset !== undefined && leadsToNewDay(offset, before)) return step(false, 'said', offset);
	if (first['same-as-scene'] !== undefined) return step(true, 'said', first['same-as-scene']);
	if (first['another-day'] !== undefined) return step(false, 'later', first['another-day']);
	const turn = isEarlierLight ? (words.lightCue ?? first.clock) : first.clock;
	// Who wakes in the morning behind a dream at night has slept.
	const isMorning = isEarlierLight && isDaybreak(light);
	const isMorningAfter = isMorning && (wayBack === undefined || afterDream);
	const isCut = intercut || comesBack || ((afterCut || before.isForeignLight) && !isMorningAfter);
	if (turnsDay) return isCut ? step(true, 'cut', wayBack) : step(false, 'later', turn);
	return step(true, 'same', wayBack);
}

/** `SATURDAY MORNING` and `SATURDAY NIGHT` name one day; of two Saturdays, the light or other words tell. */
function periodOf({ cue: { meaning, text } }: PlacedCue): string {
	if (meaning.kind === 'weekday' && !meaning.following) return weekdayName(meaning.weekday);
	if (meaning.kind === 'yearly') return JSON.stringify(meaning.rule);
	return meaning.kind === 'season' ? `${meaning.season} ${String(meaning.year)}` : text.toUpperCase();
}

/** `BACK TO 1987:` names the time that was left, not another day in it. */
function leadsBackInto({ group, calendarDay }: SceneDay, words: SceneWords, date: PlacedCue | undefined): boolean {
	if (date === undefined || words.wayBack === undefined || date.cue.line !== words.wayBack.cue.line) return false;
	const there = calendarDay === undefined ? group.around : ([calendarDay, calendarDay] as const);
	const said = daysAround(words);
	return there === undefined || (said !== undefined && said[0] <= there[1] && there[0] <= said[1]);
}

/** A clock time as minutes after its day's midnight. */
function clockWithin(meaning: TimeMeaning | undefined, light: Light | undefined): number | undefined {
	return meaning?.kind === 'clock' ? hourWithin(meaning.minuteOfDay, light) : undefined;
}

function hourWithin(minuteOfDay: number | undefined, light: Light | undefined): number | undefined {
	if (minuteOfDay === undefined || light !== 'night' || minuteOfDay >= smallHours) return minuteOfDay;
	return minuteOfDay + minutesPerDay;
}

/** Whether a clock time lies in a window that may reach past midnight. */
function isWithin([from, to]: readonly [number, number], minute: number): boolean {
	return [minute, minute + minutesPerDay].some((after) => from <= after && after <= to);
}

/** Whether a light is one in which the day begins. */
function isDaybreak(light: Light | undefined): boolean {
	return light === 'dawn' || light === 'morning';
}

/** Night (or evening) before, daylight now; or a time of day that the day before has already passed. */
function isNewDay(before: Light, now: Light): boolean {
	return lightRank[now] < lightRank[before] && !looseWords.has(`${before} ${now}`);
}

/** A wide word behind a narrow one goes on with the day: the afternoon is DAY, too. */
const looseWords: ReadonlySet<string> = new Set(['afternoon day', 'evening dusk', 'night evening']);

/**
 * Whether a day that began in the dark, or later than a light, cannot lead into that: `CONTINUOUS` by day behind a night. Where
 * the day began in that light, scenes by night and by day may be cut to and fro.
 */
function hasPassed({ firstLight, lastLight }: SceneDay, light: Light): boolean {
	if (firstLight === undefined || lastLight === undefined || lightRank[firstLight] <= lightRank[light]) return false;
	return !leadsInto({ light: lastLight, text: '' }, { light, text: '' });
}

/** Whether a date is that of a night which may lie on either side of midnight. */
function isOfOpenNight({ isOpenNight, calendarDay }: SceneDay, date: number | undefined): boolean {
	return isOpenNight && calendarDay === date;
}

/** Whether a holiday, a month or a weekday is not the one that a day is, as far as anybody knows. */
function isOffDay(meaning: TimeMeaning, day: number | undefined): boolean {
	if (meaning.kind !== 'weekday' && meaning.kind !== 'yearly') return false;
	if (day === undefined) return true;
	if (meaning.kind === 'weekday') return weekdayOf(day) !== meaning.weekday;
	const known = civilDateOf(day);
	const date = yearlyDate(meaning.rule, known.year);
	return date?.month !== known.month || (date.day !== undefined && date.day !== known.day);
}

/** Days and longer, and hours that lead from the last clock, or the earliest hour of a light, past the end of its night. */
function leadsToNewDay({ cue: { meaning } }: PlacedCue, { lastLight, lastClock }: SceneDay): boolean {
	if (meaning.kind === 'calendar-step' || meaning.kind === 'weekday') return true;
	if (meaning.kind !== 'offset' || meaning.unit === 'minute') return false;
	if (meaning.unit !== 'hour') return true;
	const minutes = (meaning.count ?? 0) * hour;
	if (meaning.direction === 'backward' || minutes >= 24 * hour) return minutes >= 24 * hour;
	const from = Math.max(lastLight === undefined ? -Infinity : lightWindows[lastLight][0], lastClock ?? -Infinity);
	return from + minutes >= nightEnd;
}

/** The event that alone says when a scene is. */
export function tieIn({ first: { event, date, season }, exactDay, step }: SceneWords): EventTie | undefined {
	const isAlone = date === undefined && season === undefined && exactDay === undefined && step === undefined;
	return isAlone && event?.cue.meaning.kind === 'event' ? event.cue.meaning : undefined;
}

/** The days of a date or season with its year. */
export function daysAround({ first: { date, season } }: SceneWords): DayGroup['around'] {
	if (date?.cue.meaning.kind === 'date') {
		const { earliest, latest } = windowOfDate(date.cue.meaning.date);
		return [Math.floor(earliest / minutesPerDay), Math.floor(latest / minutesPerDay)];
	}
	if (season?.cue.meaning.kind !== 'season' || season.cue.meaning.year === undefined) return undefined;
	const [first, last] = seasonWindow(season.cue.meaning.season, season.cue.meaning.year);
	return [Math.floor(first / minutesPerDay), Math.floor(last / minutesPerDay)];
}

/** The days that a note counts from those of the scene before: `-3 years`. */
export function daysFrom(before: DayGroup | undefined, step: PlacedCue | undefined): DayGroup['around'] {
	const meaning = step?.cue.source === 'note' ? step.cue.meaning : undefined;
	const from = before?.calendarDay === undefined ? before?.around : ([before.calendarDay, before.calendarDay] as const);
	if (from === undefined || meaning?.kind !== 'offset' || meaning.count === undefined) return undefined;
	const count = meaning.direction === 'forward' ? meaning.count : -meaning.count;
	const shifted = (day: number): number => {
		if (meaning.unit === 'week') return day + Math.round(7 * count);
		const months = meaning.unit === 'year' ? 12 * count : meaning.unit === 'month' ? count : 0;
		return Math.floor(shiftMonths(day * minutesPerDay, months) / minutesPerDay);
	};
	return [shifted(from[0]), shifted(from[1])];
}
