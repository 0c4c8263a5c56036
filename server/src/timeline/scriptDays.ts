/**
 * Script days as supervisors number them: D1 N1 D2 … in story order, counting only days that have scenes; the night
 * belongs to the day before. Flashbacks, flash-forwards, dreams and told stories have series of their own.
 * A left fold over scenes that always has an answer, with its reason (docs/timeline.md, "Script days").
 */
import { civilDateOf, dayNumberOf, weekdayOf } from '../calendar/civil.js';
import { formatDate } from '../calendar/format.js';
import { yearlyDate } from '../calendar/holidays.js';
import type { Light, ThreadKind, TimeMeaning } from '../script/timeMeaning.js';
import type { TimelineInput } from './input.js';
import { SceneNumbers } from './input.js';
import type { ScriptDay } from './model.js';
import type { PlacedCue, ScenePlacement, Thread } from './threads.js';
import { smallHours } from './windows.js';

/** How a scene's day follows from the scene before it in its thread. */
export type DayLink =
	/** Nothing before it. */
	| 'first'
	/** No word about it: taken as the same day. */
	| 'same'
	/** The light went back across a cut to another thread: the same day by convention, which proves nothing. */
	| 'cut'
	/** The light went from night to day: taken as a later day. */
	| 'later'
	/** Words or dates say it. */
	| 'said';

/** A scene's light and day. */
export interface SceneDay {
	readonly light: Light | undefined;
	readonly link: DayLink;
	readonly day: ScriptDay;
}

/** One day of one series, while its number is not settled yet. */
interface DayGroup {
	readonly calendarDay: number | undefined;
	/** From `[[day: n]]` or `DAY 3`. */
	readonly stated: number | undefined;
	number: number;
}

interface DayState {
	readonly group: DayGroup;
	readonly light: Light | undefined;
	/** The day number on the calendar, where words tell it exactly. */
	readonly calendarDay: number | undefined;
	/** The words of a date without its day, `MARCH 2015`. Said again, they name the same time, not another day. */
	readonly period: string | undefined;
	readonly scene: number;
}

/** A scene's day before the days are numbered. */
interface DayDraft {
	readonly kind: ThreadKind;
	readonly group: DayGroup;
	readonly light: Light | undefined;
	readonly link: DayLink;
	readonly reason: () => string;
}

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

/** The day of every scene. Cost: linear in scenes, plus a sort of the days where dates run backwards. */
export function scriptDays(input: TimelineInput, placements: readonly ScenePlacement[]): readonly SceneDay[] {
	const states = new Map<Thread, DayState>();
	const series = new Map<ThreadKind, DayGroup[]>();
	const drafts: DayDraft[] = [];
	const numbers = new SceneNumbers(input.scenes);
	const headerDay = exactDay(input.header.cues.map((cue) => ({ cue, scene: -1 })))?.day;

	placements.forEach((placement, index) => {
		const { thread, cues } = placement;
		const before = states.get(thread) ?? (thread.kind === 'present' ? startOfPresent(headerDay) : undefined);
		const step = advance(before, placement);
		const groups = series.get(thread.kind) ?? [];
		series.set(thread.kind, groups);
		const other = step.sameAs === undefined ? undefined : drafts[numbers.find(step.sameAs) ?? index];
		let group = other?.kind === thread.kind ? other.group : step.sameDay ? before?.group : undefined;
		if (group === undefined || (before !== undefined && before.scene < 0)) {
			const known =
				step.calendarDay === undefined ? undefined : groups.find(({ calendarDay }) => calendarDay === step.calendarDay);
			group = known ?? { calendarDay: step.calendarDay, stated: step.stated, number: 0 };
			if (known === undefined) groups.push(group);
		}
		const settled = group;
		const calendarDay = settled === other?.group ? settled.calendarDay : step.calendarDay;
		states.set(thread, { group: settled, light: step.light, calendarDay, period: step.period, scene: index });
		drafts.push({
			kind: thread.kind,
			group: settled,
			light: step.light,
			link: step.link,
			reason: () => reasonFor(step, before, drafts, input, cues),
		});
	});

	for (const groups of series.values()) numberGroups(groups);
	return drafts.map(({ kind, group, light, link, reason }) => ({
		light,
		link,
		get day(): ScriptDay {
			const label = labelOf(kind, group.number, light);
			return { label, number: group.number, reason: `${label}${reason()}` };
		},
	}));
}

/** `D3`, `N3`, `FB1`. Dusk, evening and night count as N. */
function labelOf(kind: ThreadKind, number: number, light: Light | undefined): string {
	const dark = light !== undefined && lightRank[light] >= firstDarkRank;
	return `${kind === 'present' && dark ? 'N' : seriesNames[kind]}${String(number)}`;
}

function startOfPresent(calendarDay: number | undefined): DayState | undefined {
	if (calendarDay === undefined) return undefined;
	return {
		group: { calendarDay, stated: undefined, number: 0 },
		light: undefined,
		calendarDay,
		period: undefined,
		scene: -1,
	};
}

interface DayStep {
	readonly sameDay: boolean;
	readonly link: DayLink;
	readonly light: Light | undefined;
	readonly calendarDay: number | undefined;
	readonly stated: number | undefined;
	readonly period: string | undefined;
	/** The number of the scene that it is said to be at the same time as. */
	readonly sameAs: string | undefined;
	/** The words that decided; for a new day by its light alone, the word for the light. */
	readonly word: PlacedCue | undefined;
}

/** One step of the fold: words first, then dates, then the light. */
function advance(before: DayState | undefined, placement: ScenePlacement): DayStep {
	const meanings = placement.cues.map(({ cue }) => cue.meaning);
	const find = <K extends TimeMeaning['kind']>(kind: K): PlacedCue | undefined =>
		placement.cues.find(({ cue }) => cue.meaning.kind === kind);
	const carriesLight = meanings.some(
		({ kind }) => kind === 'continuous' || kind === 'same-time' || kind === 'moments-later',
	);
	const stated = meanings.find((meaning) => meaning.kind === 'script-day')?.day;
	const sameAs = meanings.find((meaning) => meaning.kind === 'same-as-scene');
	const lightMeaning = lastLight(placement.cues)?.cue.meaning;
	const ownLight = lightMeaning?.kind === 'light' ? lightMeaning.light : undefined;
	const light = ownLight ?? (carriesLight || meanings.some(({ kind }) => kind === 'later') ? before?.light : undefined);
	const statedDay = exactDay(placement.cues);
	// The night after midnight belongs to the day before.
	const isSmallHours = light === 'night' && (statedDay?.minuteOfDay ?? smallHours) < smallHours;
	const ownDay = statedDay === undefined ? undefined : statedDay.day - (isSmallHours ? 1 : 0);
	const offsetCue =
		find('offset') ?? find('calendar-step') ?? placement.cues.find(({ cue }) => isFollowing(cue.meaning));
	const wayBack = placement.cues.findLast(
		({ cue: { meaning, source } }) => meaning.kind === 'close-thread' && source !== 'note',
	);
	const named = placement.cues.find(({ cue }) => isOffDay(cue.meaning, before?.calendarDay));
	const vague = find('date') ?? find('season') ?? find('event') ?? named;
	const period = statedDay === undefined ? vague?.cue.text.toUpperCase() : undefined;
	const daysOn = daysForward(offsetCue);
	const calendarDay =
		ownDay ?? (daysOn !== undefined && before?.calendarDay !== undefined ? before.calendarDay + daysOn : undefined);

	const step = (sameDay: boolean, link: DayLink, word: PlacedCue | undefined): DayStep => ({
		sameDay,
		link,
		light,
		calendarDay: calendarDay ?? (sameDay ? before?.calendarDay : undefined),
		stated,
		period: period ?? (sameDay ? before?.period : undefined),
		sameAs: sameAs?.number,
		word,
	});
	if (stated !== undefined) return step(before?.group.stated === stated, 'said', find('script-day'));
	if (before === undefined) return step(false, 'first', undefined);
	if (carriesLight) return step(true, 'said', find('continuous') ?? find('same-time') ?? find('moments-later'));
	const turnsDay = light !== undefined && before.light !== undefined && isNewDay(before.light, light);
	if (find('later') !== undefined && !turnsDay) return step(true, 'said', find('later'));
	if (ownDay !== undefined && before.calendarDay !== undefined)
		return step(ownDay === before.calendarDay, 'said', statedDay?.cue);
	const date = statedDay?.cue ?? vague;
	if (date !== undefined && before.scene >= 0 && period !== before.period) return step(false, 'said', date);
	if (offsetCue !== undefined && isDayOrLonger(offsetCue)) return step(false, 'said', offsetCue);
	if (find('same-as-scene') !== undefined) return step(true, 'said', find('same-as-scene'));
	if (turnsDay) {
		return placement.afterCut ? step(true, 'cut', wayBack) : step(false, 'later', lastLight(placement.cues));
	}
	return step(true, 'same', wayBack);
}

/** A date as a person writes it, other words as they stand in the script. */
function inWords({ meaning, text }: PlacedCue['cue']): string {
	return meaning.kind === 'date' ? formatDate({ ...meaning.date, minuteOfDay: undefined }) : text;
}

/** Night (or evening) before, daylight now; or a time of day that the day before has already passed. */
function isNewDay(before: Light, now: Light): boolean {
	return lightRank[now] < lightRank[before] && !looseWords.has(`${before} ${now}`);
}

/** A wide word behind a narrow one goes on with the day: the afternoon is DAY, too. */
const looseWords: ReadonlySet<string> = new Set(['afternoon day', 'evening dusk', 'night evening']);

/** The last light word counts: `DAY … LATER THAT NIGHT`. */
function lastLight(cues: readonly PlacedCue[]): PlacedCue | undefined {
	return cues.findLast(({ cue }) => cue.meaning.kind === 'light');
}

/** The calendar day that the cues state exactly, with the one that does; the last one counts. */
function exactDay(
	cues: readonly PlacedCue[],
): { readonly cue: PlacedCue; readonly day: number; readonly minuteOfDay: number | undefined } | undefined {
	for (const placed of cues.toReversed()) {
		if (placed.cue.meaning.kind !== 'date') continue;
		const { year, month, day, minuteOfDay } = placed.cue.meaning.date;
		if (month !== undefined && day !== undefined)
			return { cue: placed, day: dayNumberOf(year, month, day), minuteOfDay };
	}
	return undefined;
}

/** `THE FOLLOWING MONDAY`. */
function isFollowing(meaning: TimeMeaning): boolean {
	return meaning.kind === 'weekday' && meaning.following;
}

/** Whether a holiday, a month or a weekday is not the one that a day is, as far as anybody knows. */
function isOffDay(meaning: TimeMeaning, day: number | undefined): boolean {
	if (meaning.kind !== 'weekday' && meaning.kind !== 'yearly') return false;
	if (day === undefined) return true;
	if (meaning.kind === 'weekday') return weekdayOf(day) !== meaning.weekday;
	const { month, day: dayOfMonth } = yearlyDate(meaning.rule, civilDateOf(day).year);
	const known = civilDateOf(day);
	return known.month !== month || (dayOfMonth !== undefined && known.day !== dayOfMonth);
}

function isDayOrLonger({ cue: { meaning } }: PlacedCue): boolean {
	if (meaning.kind === 'calendar-step' || meaning.kind === 'weekday') return true;
	return meaning.kind === 'offset' && meaning.unit !== 'hour' && meaning.unit !== 'minute';
}

function daysForward(placed: PlacedCue | undefined): number | undefined {
	const meaning = placed?.cue.meaning;
	if (meaning?.kind !== 'offset' || meaning.unit !== 'day' || meaning.count === undefined) return undefined;
	return meaning.direction === 'forward' ? meaning.count : -meaning.count;
}

/** Numbers days from 1 in story order; a stated number wins and the count goes on from it. */
function numberGroups(groups: readonly DayGroup[]): void {
	let key = -Infinity;
	const keyed = groups.map((group) => ({ group, key: (key = group.calendarDay ?? key) }));
	keyed.sort((lhs, rhs) => (lhs.key < rhs.key ? -1 : lhs.key > rhs.key ? 1 : 0));
	let number = 0;
	for (const { group } of keyed) {
		number = group.stated ?? number + 1;
		group.number = number;
	}
}

/** Everything after the label: `: the first day`, ` because THE NEXT MORNING after N3, scene 17`. */
function reasonFor(
	{ stated, sameDay, link, word }: DayStep,
	before: DayState | undefined,
	drafts: readonly DayDraft[],
	input: TimelineInput,
	cues: readonly PlacedCue[],
): string {
	const said = word === undefined ? '' : inWords(word.cue);
	if (stated !== undefined) return ` because the script says ${said}`;
	if (before === undefined || before.scene < 0) {
		const opener = cues.findLast(({ cue }) => cue.meaning.kind === 'open-thread');
		return opener === undefined ? ': the first day' : `: a new day of its own, ${opener.cue.text}`;
	}
	const scene = `scene ${input.scenes[before.scene]?.number ?? String(before.scene + 1)}`;
	// A date or a way back names the day again; any other word counts from the scene before.
	const namesDay = link !== 'said' || word?.cue.meaning.kind === 'date';
	if (word?.cue.meaning.kind === 'same-as-scene') return `: the ${said}`;
	if (sameDay && namesDay) return `: ${said === '' ? '' : `${said}, `}the same day as ${scene}`;
	const draft = drafts[before.scene];
	return ` because ${said} after ${draft === undefined ? '' : `${labelOf(draft.kind, draft.group.number, draft.light)}, `}${scene}`;
}
