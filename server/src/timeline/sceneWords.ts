/**
 * All words that date a scene, read once for the passes that walk over the whole script: whether they open or close a
 * thread, which light and day they say, how far they reach. Holds no scene numbers, so that it outlives scenes that come
 * and go before it.
 */
import { dayNumberOf } from '../calendar/civil.js';
import type { TimeCue } from '../script/model.js';
import type { Light, TimeMeaning, TimeUnit } from '../script/timeMeaning.js';
import { hour, sceneLength } from './windows.js';

/** A time cue with how far back it is written: 1 where the scene before hands it on (before the first, the header), else 0. */
export interface PlacedCue {
	readonly cue: TimeCue;
	readonly back: 0 | 1;
	/** A date that yields to all that is certain: a card beside a label of another thread, or how far the scene before has come. */
	readonly isSoft?: true;
}

export interface SceneWords {
	/** Those that the scene before hands on, then the scene's own. */
	readonly cues: readonly PlacedCue[];
	/** The first cue of each kind. */
	readonly first: Readonly<Partial<Record<TimeMeaning['kind'], PlacedCue>>>;
	/** Whether they open a thread, close one, or go back in time. */
	readonly movesThread: boolean;
	/** The last light word: `DAY … LATER THAT NIGHT`. */
	readonly light: Light | undefined;
	readonly lightCue: PlacedCue | undefined;
	/** `CONTINUOUS`, `SAME`, `MOMENTS LATER`: the light of the scene before goes on. */
	readonly carriesLight: boolean;
	/** From `[[day: n]]` or `DAY 3`. */
	readonly stated: number | undefined;
	/** The calendar day that they say exactly, with the cue that does; the last one counts. */
	readonly exactDay: ExactDay | undefined;
	/** The first words that count from the scene before in calendar time: `THREE DAYS LATER`, `THE FOLLOWING MONDAY`. */
	readonly step: PlacedCue | undefined;
	/** `THREE DAYS LATER`: 3; `48 HOURS LATER`: 2. */
	readonly daysOn: number | undefined;
	/** The month of the first date, counted from year 0; a bare year counts as its beginning. */
	readonly month: number | undefined;
	/** Whether they date the scene, or tie it to one that is dated. */
	readonly isDating: boolean;
	/** Whether they say on the calendar when the scene is, whatever the scenes before are. */
	readonly setsClock: boolean;
	/** Whether they speak of a time that can't be read, and nothing else dates the scene: the clock of the scenes before does not hold. */
	readonly stopsClock: boolean;
	/** Whether a label may say that the scene is of another time, and nothing dates it. */
	readonly hasUnreadLabel: boolean;
	/** Whether they name a day that comes again: a holiday, a weekday, a season without its year. */
	readonly recurs: boolean;
	/** The events after which they set it. */
	readonly afterEvents: readonly string[];
	/** The last words that lead back to another thread. */
	readonly wayBack: PlacedCue | undefined;
	/** Whether they count in months or years, which are not always as long. */
	readonly countsMonths: boolean;
	/** `5 years later`: what the first offset says, in figures. */
	readonly jump: string | undefined;
	/** Whether they say that the scene comes after the one before or goes on from it. */
	readonly goesOn: boolean;
	/** The longest time that they allow since the start of the scene before. */
	readonly atMostSince: number | undefined;
}

/** A day of the calendar as a date states it. */
interface ExactDay {
	readonly cue: PlacedCue;
	readonly day: number;
	readonly minuteOfDay: number | undefined;
}

/** What some cues say together, in their order. */
export function wordsOf(cues: readonly PlacedCue[]): SceneWords {
	const first: Partial<Record<TimeMeaning['kind'], PlacedCue>> = {};
	for (const placed of cues) first[placed.cue.meaning.kind] ??= placed;
	const meanings = cues.map(({ cue }) => cue.meaning);
	const lightCue = cues.findLast(({ cue }) => cue.meaning.kind === 'light');
	const setsClock = meanings.some(sayWhen);
	// The writer's own note says from which scene to count.
	const isCounted = cues.some(({ cue }) => cue.source === 'note' && cue.meaning.kind === 'offset');
	const isOpen = !setsClock && !isCounted;
	const step = first.offset ?? first['calendar-step'] ?? cues.find(({ cue }) => isFollowing(cue.meaning));
	return {
		cues,
		first,
		movesThread: cues.some(
			({ cue }) => cue.meaning.kind === 'open-thread' || cue.meaning.kind === 'close-thread' || isBackward(cue),
		),
		light: lightCue?.cue.meaning.kind === 'light' ? lightCue.cue.meaning.light : lightByClock(cues),
		lightCue,
		carriesLight:
			first.continuous !== undefined || first['same-time'] !== undefined || first['moments-later'] !== undefined,
		stated: meanings.find((meaning) => meaning.kind === 'script-day')?.day,
		exactDay: exactDay(cues),
		step,
		daysOn: daysForward(step?.cue.meaning),
		month: monthOf(meanings),
		isDating: meanings.some(isDating),
		setsClock,
		stopsClock: isOpen && meanings.some((meaning) => meaning.kind === 'unread' && meaning.stops),
		hasUnreadLabel: isOpen && meanings.some((meaning) => meaning.kind === 'unread' && !meaning.stops),
		recurs: meanings.some(recurs),
		afterEvents: meanings.flatMap((meaning) =>
			meaning.kind === 'event' && meaning.relation === 'after' ? [meaning.event] : [],
		),
		wayBack: cues.findLast(({ cue }) => cue.meaning.kind === 'close-thread' && cue.source !== 'note'),
		countsMonths: meanings.some(
			(meaning) => meaning.kind === 'offset' && (meaning.unit === 'month' || meaning.unit === 'year'),
		),
		jump: jumpOf(first.offset?.cue.meaning),
		goesOn: meanings.some(goesOn),
		atMostSince: atMostSince(meanings),
	};
}

export const noWords: SceneWords = wordsOf([]);

/** `FIVE YEARS EARLIER` goes back out of line. A relative note of the writer's own only dates its scene. */
export function isBackward({ source, meaning }: TimeCue): boolean {
	if (source === 'note') return false;
	if (meaning.kind === 'offset' || meaning.kind === 'calendar-step') return meaning.direction === 'backward';
	return meaning.kind === 'earlier';
}

/** Words that count from the scene before. A note of the writer's says exactly what it counts from. */
export function countsFromBefore({ step, first }: SceneWords): boolean {
	const counting = [step, first['moments-later'], first.continuous, first['same-time'], first.later];
	return counting.some((placed) => placed !== undefined && placed.cue.source !== 'note');
}

/** The zone written beside a scene's clock; `undefined` where it has none. */
export function zoneOf({ first }: SceneWords): string | undefined {
	const clock = first.clock?.cue.meaning;
	return clock?.kind === 'clock' ? clock.zone : undefined;
}

/** `LATER THAT DAY`, `THAT NIGHT`, `SAME EVENING`, rather than a mere `LATER`. */
export function saysThatDay(later: string): boolean {
	return thatDay.test(later);
}

const thatDay =
	/(?<!\p{L})(?:THAT|SAME|IN THE|(?:DE[MN]|DES)?SELBEN|GLEICHEN|MÊME|MISM[OA]|STESS[OA]|MESM[OA]|QUEL|AQUELE?|CETTE|CE|DIESEM|ТО(?:Т|ГО|Й) ЖЕ|ТУ ЖЕ)(?!\p{L})/iu;

/** `THE FOLLOWING MONDAY`. */
function isFollowing(meaning: TimeMeaning): boolean {
	return meaning.kind === 'weekday' && meaning.following;
}

function recurs(meaning: TimeMeaning): boolean {
	if (meaning.kind === 'season') return meaning.year === undefined;
	return meaning.kind === 'weekday' || meaning.kind === 'yearly';
}

function exactDay(cues: readonly PlacedCue[]): ExactDay | undefined {
	for (const placed of cues.toReversed()) {
		if (placed.cue.meaning.kind !== 'date') continue;
		const { year, month, day, minuteOfDay } = placed.cue.meaning.date;
		if (month !== undefined && day !== undefined)
			return { cue: placed, day: dayNumberOf(year, month, day), minuteOfDay: minuteOfDay ?? clockOf(cues) };
	}
	return undefined;
}

/** The hour that words beside the date give. */
function clockOf(cues: readonly PlacedCue[]): number | undefined {
	for (const { cue } of cues) if (cue.meaning.kind === 'clock') return cue.meaning.minuteOfDay;
	return undefined;
}

function daysForward(meaning: TimeMeaning | undefined): number | undefined {
	if (meaning?.kind !== 'offset' || meaning.count === undefined) return undefined;
	const days = meaning.unit === 'day' ? meaning.count : meaning.unit === 'hour' ? meaning.count / 24 : undefined;
	if (days === undefined || !Number.isInteger(days) || days === 0) return undefined;
	return meaning.direction === 'forward' ? days : -days;
}

function monthOf(meanings: readonly TimeMeaning[]): number | undefined {
	for (const meaning of meanings)
		if (meaning.kind === 'date') return meaning.date.year * 12 + (meaning.date.month ?? 0);
	return undefined;
}

function isDating(meaning: TimeMeaning): boolean {
	return sayWhen(meaning) || meaning.kind === 'offset' || meaning.kind === 'calendar-step';
}

function sayWhen(meaning: TimeMeaning): boolean {
	if (meaning.kind === 'season') return meaning.year !== undefined;
	return meaning.kind === 'date' || meaning.kind === 'event' || meaning.kind === 'same-as-scene';
}

function jumpOf(meaning: TimeMeaning | undefined): string | undefined {
	if (meaning?.kind !== 'offset') return undefined;
	const { count, unit, direction } = meaning;
	const amount = count === undefined ? `${unit}s` : amountOf(count, unit);
	return `${amount} ${direction === 'forward' ? 'later' : 'earlier'}`;
}

/** `5 years`, `1.5 months`; `1 year and 1 day`, where months have days besides. */
function amountOf(count: number, unit: TimeUnit): string {
	const counted = (number: number, of: TimeUnit): string => `${String(number)} ${of}${number === 1 ? '' : 's'}`;
	if (unit !== 'month' || Number.isInteger(count * 2)) return counted(count, unit);
	const months = Math.floor(count);
	const days = counted(Math.round((count - months) * 30), 'day');
	return `${months % 12 === 0 ? counted(months / 12, 'year') : counted(months, 'month')} and ${days}`;
}

function goesOn(meaning: TimeMeaning): boolean {
	if (meaning.kind === 'offset' || meaning.kind === 'calendar-step') return meaning.direction === 'forward';
	return isFollowing(meaning) || going.has(meaning.kind);
}

const going: ReadonlySet<string> = new Set(['moments-later', 'continuous', 'same-time', 'later']);

function atMostSince(meanings: readonly TimeMeaning[]): number | undefined {
	const limits = meanings.flatMap((meaning) => {
		if (meaning.kind === 'moments-later') return [hour];
		if (meaning.kind === 'continuous' || meaning.kind === 'same-time') return [sceneLength];
		if (meaning.kind !== 'offset' || meaning.direction === 'backward' || meaning.count === undefined) return [];
		if (meaning.unit === 'minute') return [meaning.count + (meaning.exact ? 0 : hour / 2)];
		return meaning.unit === 'hour' ? [meaning.count * hour + (meaning.exact ? 0 : hour / 2)] : [];
	});
	return limits.length === 0 ? undefined : Math.min(...limits);
}

/** The light at a clock time, where no word names it. */
function lightByClock(cues: readonly PlacedCue[]): Light | undefined {
	const clock = cues.find(({ cue }) => cue.meaning.kind === 'clock')?.cue.meaning;
	if (clock?.kind !== 'clock') return undefined;
	const hours = clock.minuteOfDay / 60;
	if (hours < 5 || hours >= 21) return 'night';
	if (hours < 12) return 'morning';
	return hours < 18 ? 'afternoon' : 'evening';
}
