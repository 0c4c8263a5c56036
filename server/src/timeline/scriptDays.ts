/**
 * Script days as supervisors number them: D1 N1 D2 … in story order, counting only days that have scenes; the night
 * belongs to the day before. Flashbacks, flash-forwards, dreams and told stories have series of their own.
 * A left fold over scenes that always has an answer, with its reason (docs/timeline.md, "Script days").
 * Long because each step of the fold weighs words, dates and light together.
 */
import { civilDateOf, weekdayOf } from '../calendar/civil.js';
import { weekdayName } from '../calendar/format.js';
import { yearlyDate } from '../calendar/holidays.js';
import { minutesPerDay, windowOfDate } from '../calendar/partialDate.js';
import type { Light, ThreadKind, TimeMeaning } from '../script/timeMeaning.js';
import { leadsInto } from './continuity.js';
import { reasonFor } from './dayReason.js';
import { DaysBegun } from './daysBegun.js';
import type { Glance } from './glance.js';
import { isAnywhere, marks } from './glance.js';
import type { SceneTimeInput, TimelineInput } from './input.js';
import { SceneNumbers } from './input.js';
import type { ScriptDay } from './model.js';
import type { Placements, ScenePlacement } from './placement.js';
import { previousTo } from './placement.js';
import type { PlacedCue, SceneWords } from './sceneWords.js';
import { wordsOf } from './sceneWords.js';
import type { ScriptDayStyle } from './scriptDayStyle.js';
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
	/** The last clock time of the day so far, in minutes after its midnight; the night after the next one counts on. */
	readonly lastClock: number | undefined;
	readonly link: DayLink;
	readonly group: DayGroup;
	/** The day number on the calendar, where words tell it exactly. */
	readonly calendarDay: number | undefined;
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

type EventTie = Extract<TimeMeaning, { readonly kind: 'event' }>;

/** The days on which an event of the canon may have happened; `undefined` where nothing says. */
type EventDays = (id: string) => DayGroup['around'];

const seriesNames: Readonly<Record<ThreadKind, string>> = {
	present: 'D',
	flashback: 'FB',
	'flash-forward': 'FF',
	dream: 'DR',
	story: 'ST',
};

const lightRank: Readonly<Record<Light, number>> = {
	dawn: 0,
	morning: 1,
	day: 2,
	noon: 2,
	afternoon: 3,
	dusk: 4,
	evening: 5,
	night: 6,
};

const firstDarkRank = 4;

/** The days of a script's scenes, by index; their numbers are settled when somebody asks for a label. */
export interface ScriptDays {
	readonly scenes: readonly SceneDay[];
	/** The day that the header sets; `undefined` where it sets none. */
	readonly start: SceneDay | undefined;
	/** By scene, the `dateKey` by which it looked for a day that has begun before it; NaN where it did not. */
	readonly asked: Float64Array;
	/** 1 where a scene begins its day. */
	readonly begins: Uint8Array;
}

/** What the days of the script before an edit were made from, and they. */
export interface OldDays {
	readonly placements: Placements;
	readonly glance: Glance;
	readonly days: ScriptDays;
}

/**
 * The day of every scene; the very one of before where it follows from the same. Cost: a step for each scene that an edit
 * places in another way, or that follows one with another day, and a comparison for each other.
 */
export function scriptDays(
	{ header, scenes: inputs }: TimelineInput,
	placements: Placements,
	glance: Glance,
	old?: OldDays,
): ScriptDays {
	const start = startOf(header, old?.days.start);
	const isAsBefore = old?.placements === placements && old.days.start === start;
	// A number that words name may be another scene's now.
	const namesScenes = isAnywhere(glance, marks.namesScenes);
	if (isAsBefore && !namesScenes) return old.days;
	const begun = new DaysBegun(placements, glance, old);
	const { scenes } = begun;
	const numbers = new SceneNumbers(inputs);
	const isAllNew = old === undefined || namesScenes || old.days.start !== start;
	for (let scene = isAllNew ? 0 : begun.head; scene < placements.length; scene++) {
		const placement = placements[scene];
		if (placement === undefined || (!isAllNew && begun.staysAt(scene))) continue;
		const { thread, words } = placement;
		const { kind } = thread;
		const previous = scenes[previousTo(placements, scene)];
		const before = previous ?? (kind === 'present' ? start : undefined);
		const isStart = before !== undefined && before === start;
		const sameAs = words.first['same-as-scene']?.cue.meaning;
		const named = sameAs?.kind === 'same-as-scene' ? (numbers.find(sameAs.number) ?? scene) : scene;
		const other = named < scene ? scenes[named] : undefined;
		const known = begun.before(scene);
		const isKnown = known !== undefined && other === undefined && begun.followsAsBefore(scene);
		const step = isKnown ? known : advance(before, isStart, placement);
		const isOther = other?.group.kind === kind;
		const goingOn = isStart ? undefined : isOther ? other.group : step.sameDay ? before?.group : undefined;
		const joined = goingOn ?? begun.dayOf(scene, kind, step.calendarDay);
		const group =
			joined ??
			begun.begin(scene, {
				kind,
				calendarDay: step.calendarDay,
				around: daysAround(words) ?? daysFrom(before?.group, words.step),
				tie: tieIn(words),
				stated: words.stated,
			});
		const calendarDay = group === other?.group ? group.calendarDay : step.calendarDay;
		const day = isKnown && group === known.group ? known : dayOf(step, group, calendarDay, known);
		begun.put(scene, day, goingOn !== undefined ? 'goes on' : joined === undefined ? 'begins' : 'joins');
	}
	return { scenes, start, asked: begun.asked, begins: begun.begins };
}

/** A scene's day: `old` itself where it says the same. */
function dayOf(day: DayStep, group: DayGroup, calendarDay: number | undefined, old: SceneDay | undefined): SceneDay {
	const { light, lastLight, firstLight, isForeignLight, lastClock, link, period, isPlaced, sameDay, word } = day;
	const isSame =
		old?.group === group &&
		old.light === day.light &&
		old.lastLight === day.lastLight &&
		old.firstLight === day.firstLight &&
		old.isForeignLight === day.isForeignLight &&
		old.lastClock === day.lastClock &&
		old.link === day.link &&
		old.calendarDay === calendarDay &&
		old.period === day.period &&
		old.isPlaced === day.isPlaced &&
		old.sameDay === day.sameDay &&
		old.word === day.word;
	if (isSame) return old;
	return {
		light,
		lastLight,
		firstLight,
		isForeignLight,
		lastClock,
		link,
		group,
		calendarDay,
		period,
		isPlaced,
		sameDay,
		word,
	};
}

/** The clock that the header sets, a day without a scene: the very one of before where it is the same. */
function startOf({ cues }: SceneTimeInput, old: SceneDay | undefined): SceneDay | undefined {
	const { exactDay } = wordsOf(cues.map((cue) => ({ cue, back: 0 })));
	if (exactDay === undefined) return undefined;
	const { day: calendarDay } = exactDay;
	if (old?.calendarDay === calendarDay) return old;
	const group: DayGroup = { kind: 'present', calendarDay, around: undefined, tie: undefined, stated: undefined };
	const said = { period: undefined, isPlaced: true, sameDay: false, word: undefined };
	const noLight = { light: undefined, lastLight: undefined, firstLight: undefined, isForeignLight: false };
	return { ...noLight, lastClock: undefined, link: 'first', group, calendarDay, ...said };
}

/** The numbers of all days, each in its series. Cost: a sort of the days where dates run backwards. */
export function dayNumbers(
	{ scenes }: ScriptDays,
	{ counting, outOfLine }: ScriptDayStyle,
	eventDays: EventDays,
): ReadonlyMap<DayGroup, number> {
	const numbers = new Map<DayGroup, number>();
	const series = new Map<ThreadKind | 'out of line', DayGroup[]>();
	for (const group of new Set(scenes.map((scene) => scene.group))) {
		const name = group.kind !== 'present' && outOfLine === 'X' ? 'out of line' : group.kind;
		const known = series.get(name);
		if (known === undefined) series.set(name, [group]);
		else known.push(group);
	}
	for (const [name, days] of series) {
		if (name === 'present') numberDays(inStoryOrder(days, scenes, eventDays), numbers, counting);
		else numberDays(days, numbers, 'scenes');
	}
	return numbers;
}

/** A scene's day by its label, its number and the reason for it. */
export function scriptDayOf(
	{ scenes }: ScriptDays,
	numbers: ReadonlyMap<DayGroup, number>,
	{
		scene,
		placement,
		nameScene,
		style,
	}: {
		readonly scene: number;
		readonly placement: ScenePlacement;
		readonly nameScene: (scene: number) => string;
		readonly style: ScriptDayStyle;
	},
): ScriptDay {
	const labelAt = (index: number): string => {
		const day = scenes[index];
		return day === undefined ? '' : labelOf(day.group.kind, numbers.get(day.group) ?? 0, day.lastLight, style);
	};
	const label = labelAt(scene);
	const day = scenes[scene];
	if (day === undefined) throw new RangeError(`no scene ${String(scene)}`);
	const number = numbers.get(day.group) ?? 0;
	return {
		label,
		number,
		get reason() {
			const { back, words } = placement;
			const previous = scene - back;
			const before = back === 0 ? undefined : scenes[previous];
			const isLater = before !== undefined && (numbers.get(before.group) ?? 0) > number;
			const anchor = before && { day: before, name: nameScene(previous), label: labelAt(previous), isLater };
			return `${label}${reasonFor(day, words, anchor)}`;
		},
	};
}

/** `D3`, `N3`, `FB1`. Dusk, evening and night count as N; a scene without a light has that of the scene before. */
function labelOf(
	kind: ThreadKind,
	number: number,
	light: Light | undefined,
	{ outOfLine, letters }: ScriptDayStyle,
): string {
	if (kind !== 'present' && outOfLine === '99') return '99';
	if (kind !== 'present' && outOfLine === 'X') return `X${String(number)}`;
	if (kind === 'present' && !letters) return String(number);
	const dark = light !== undefined && lightRank[light] >= firstDarkRank;
	return `${kind === 'present' && dark ? 'N' : seriesNames[kind]}${String(number)}`;
}

type DayStep = Omit<SceneDay, 'group'>;

/** One step of the fold: words first, then dates, then the light. */
function advance(before: SceneDay | undefined, isStart: boolean, placement: ScenePlacement): DayStep {
	const { words, afterCut, afterDream, breaksOrder, intercut } = placement;
	const { first, stated, carriesLight, exactDay: statedDay, daysOn, step: offset, wayBack } = words;
	const isSameHour =
		offset?.cue.meaning.kind === 'offset' && offset.cue.meaning.unit === 'hour' && daysOn !== undefined;
	const goesOn = carriesLight || first.later !== undefined || isSameHour;
	const light = words.light ?? (goesOn ? before?.lastLight : undefined);
	// The night after midnight belongs to the day before.
	const isSmallHours = light === 'night' && (statedDay?.minuteOfDay ?? smallHours) < smallHours;
	const datedDay = statedDay === undefined ? undefined : statedDay.day - (isSmallHours ? 1 : 0);
	const joined = first.continuous ?? first['same-time'];
	const later = first['moments-later'] ?? first.later;
	const isSameNight =
		light === 'night' && (joined ?? later) !== undefined && datedDay === (before?.calendarDay ?? NaN) + 1;
	const ownDay = isSameNight && statedDay?.minuteOfDay === undefined ? before?.calendarDay : datedDay;
	const clock = first.clock && clockWithin(first.clock, light);
	const named = words.recurs ? words.cues.find(({ cue }) => isOffDay(cue.meaning, before?.calendarDay)) : undefined;
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
	const step = (sameDay: boolean, link: DayLink, word: PlacedCue | undefined): DayStep => ({
		sameDay,
		link,
		light,
		lastLight: light ?? (sameDay ? before?.lastLight : undefined),
		firstLight: (sameDay ? before?.firstLight : undefined) ?? light,
		isForeignLight: sameDay && light === undefined && (leavesNothing || before?.isForeignLight === true),
		lastClock: clock ?? (sameDay ? before?.lastClock : undefined),
		calendarDay: calendarDay ?? (sameDay ? before?.calendarDay : undefined),
		period: period ?? (sameDay ? before?.period : undefined),
		isPlaced: statedDay !== undefined || vague !== undefined || before?.isPlaced === true,
		word,
	});
	if (stated !== undefined) return step(before?.group.stated === stated, 'said', first['script-day']);
	if (before === undefined) return step(false, 'first', undefined);
	const isDatedOtherwise = ownDay !== undefined && before.calendarDay !== undefined && ownDay !== before.calendarDay;
	const isEarlierLight = light !== undefined && before.lastLight !== undefined && isNewDay(before.lastLight, light);
	const hasTurned = dawns || (isEarlierLight && first.continuous !== undefined && hasPassed(before, light));
	if (joined !== undefined && !isDatedOtherwise) {
		return hasTurned ? step(false, 'later', words.lightCue ?? joined) : step(true, 'said', joined);
	}
	const isEarlierHour = clock !== undefined && before.lastClock !== undefined && before.lastClock - clock >= hour;
	const turnsDay = isEarlierLight || isEarlierHour;
	if (later !== undefined && !turnsDay && !isDatedOtherwise) return step(true, 'said', later);
	if (ownDay !== undefined && before.calendarDay !== undefined)
		return step(ownDay === before.calendarDay, 'said', statedDay?.cue);
	const date = statedDay?.cue ?? (afterCut && leadsBackInto(before, words, vague) ? undefined : vague);
	const isElsewhen = period !== before.period || (statedDay !== undefined && before.isPlaced);
	if (date !== undefined && !isStart && isElsewhen) return step(false, 'said', date);
	if (offset !== undefined && leadsToNewDay(offset, before.lastLight)) return step(false, 'said', offset);
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
function clockWithin({ cue: { meaning } }: PlacedCue, light: Light | undefined): number | undefined {
	if (meaning.kind !== 'clock') return undefined;
	const { minuteOfDay } = meaning;
	return light === 'night' && minuteOfDay < smallHours ? minuteOfDay + minutesPerDay : minuteOfDay;
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

/** Whether a holiday, a month or a weekday is not the one that a day is, as far as anybody knows. */
function isOffDay(meaning: TimeMeaning, day: number | undefined): boolean {
	if (meaning.kind !== 'weekday' && meaning.kind !== 'yearly') return false;
	if (day === undefined) return true;
	if (meaning.kind === 'weekday') return weekdayOf(day) !== meaning.weekday;
	const known = civilDateOf(day);
	const date = yearlyDate(meaning.rule, known.year);
	return date?.month !== known.month || (date.day !== undefined && date.day !== known.day);
}

/** Days and longer, and hours that lead from the earliest hour of a light past the end of its night. */
function leadsToNewDay({ cue: { meaning } }: PlacedCue, light: Light | undefined): boolean {
	if (meaning.kind === 'calendar-step' || meaning.kind === 'weekday') return true;
	if (meaning.kind !== 'offset' || meaning.unit === 'minute') return false;
	if (meaning.unit !== 'hour') return true;
	const minutes = (meaning.count ?? 0) * hour;
	if (meaning.direction === 'backward' || minutes >= 24 * hour) return minutes >= 24 * hour;
	return light !== undefined && lightWindows[light][0] + minutes >= nightEnd;
}

/**
 * The present's days by their dates; one without a date, or with one that the day of the scene before may be in, comes
 * behind that; one after an event behind all that stand before it.
 */
function inStoryOrder(
	groups: readonly DayGroup[],
	scenes: readonly SceneDay[],
	eventDays: EventDays,
): readonly DayGroup[] {
	const keys = new Map<DayGroup, number>();
	let [key, lastKey] = [-Infinity, -Infinity];
	for (const { group } of scenes) {
		if (group.kind !== 'present') continue;
		const days = group.around ?? daysTied(group.tie, eventDays);
		const [first, last] = days ?? [key, key];
		const from = last === Infinity ? Math.max(key, lastKey) : key;
		const nearest = first === -Infinity ? last : first;
		key = keys.get(group) ?? group.calendarDay ?? (first <= from && from <= last ? from : nearest);
		lastKey = Math.max(lastKey, key);
		keys.set(group, key);
	}
	const keyOf = (group: DayGroup): number => keys.get(group) ?? -Infinity;
	return [...groups].sort((lhs, rhs) => (keyOf(lhs) < keyOf(rhs) ? -1 : keyOf(lhs) > keyOf(rhs) ? 1 : 0));
}

/** The event that alone says when a scene is. */
function tieIn({ first: { event, date, season }, exactDay, step }: SceneWords): EventTie | undefined {
	const isAlone = date === undefined && season === undefined && exactDay === undefined && step === undefined;
	return isAlone && event?.cue.meaning.kind === 'event' ? event.cue.meaning : undefined;
}

/** What comes before an event or after it may still be of its day, and stands beside that. */
function daysTied(tie: EventTie | undefined, eventDays: EventDays): DayGroup['around'] {
	const days = tie && eventDays(tie.event);
	if (tie === undefined || days === undefined) return undefined;
	if (tie.relation === 'during') return days;
	return tie.relation === 'before' ? [-Infinity, days[1] - 0.5] : [days[0] + 0.5, Infinity];
}

/** The days of a date or season with its year. */
function daysAround({ first: { date, season } }: SceneWords): DayGroup['around'] {
	if (date?.cue.meaning.kind === 'date') {
		const { earliest, latest } = windowOfDate(date.cue.meaning.date);
		return [Math.floor(earliest / minutesPerDay), Math.floor(latest / minutesPerDay)];
	}
	if (season?.cue.meaning.kind !== 'season' || season.cue.meaning.year === undefined) return undefined;
	const [first, last] = seasonWindow(season.cue.meaning.season, season.cue.meaning.year);
	return [Math.floor(first / minutesPerDay), Math.floor(last / minutesPerDay)];
}

/** The days that a note counts from those of the scene before: `-3 years`. */
function daysFrom(before: DayGroup | undefined, step: PlacedCue | undefined): DayGroup['around'] {
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

/** Numbers days from 1 in the given order; a stated number wins and the count goes on from it. By the calendar, days between two known ones count. */
function numberDays(
	groups: readonly DayGroup[],
	numbers: Map<DayGroup, number>,
	counting: ScriptDayStyle['counting'],
): void {
	let number = 0;
	let before: number | undefined;
	for (const group of groups) {
		const { stated, calendarDay } = group;
		const step = calendarDay === undefined || before === undefined ? 1 : Math.max(1, calendarDay - before);
		number = stated ?? number + (counting === 'calendar' ? step : 1);
		numbers.set(group, number);
		before = calendarDay;
	}
}
