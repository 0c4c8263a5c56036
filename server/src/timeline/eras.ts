/**
 * Roughly when a thread is, as far as its own words tell without solving anything: enough to see that a scene dated at the
 * present, or a leap longer than the step back, is no longer in the flashback. Knows scenes only by the dates that they state,
 * which are read when they are needed: an era stays the same one when its date moves.
 */
import type { BoundedWindow } from '../calendar/partialDate.js';
import { minutesPerDay, windowOfDate } from '../calendar/partialDate.js';
import type { TimeMeaning, TimeUnit } from '../script/timeMeaning.js';
import type { PlacedCue, SceneWords } from './sceneWords.js';
import { hour, vagueOffsets } from './windows.js';

/** How a thread lies in time: its last date, carried along by its offsets, and how far it is from what it interrupted. */
export interface Era {
	readonly dated: DatedBy | undefined;
	/** Minutes from the scene that it left, least and most; `undefined` where words do not count them. */
	readonly reach: readonly [least: number, most: number] | undefined;
	/** The same as words count it, without what that may be off: `TEN YEARS EARLIER`; `undefined` also for `YEARS EARLIER`. */
	readonly counted: number | undefined;
	/** Whether time may have passed since the last date that no words count. */
	readonly isLoose: boolean;
}

/** The scene (index) whose words state a date, -1 for the header, and how many minutes words have led on from that since. */
export interface DatedBy {
	readonly scene: number;
	readonly least: number;
	readonly most: number;
}

/** The words of a scene (index) that has been placed; -1 for the header. */
export type WordsAt = (scene: number) => SceneWords | undefined;

export const noEra: Era = { dated: undefined, reach: undefined, counted: undefined, isLoose: false };

/** The era of a thread after a scene (index); `first` where the scene is its first, and `before` the era of the thread that it left. */
export function eraAfter(before: Era, words: SceneWords, scene: number, first: boolean): Era {
	if (words.stopsClock) return noEra;
	const dated = lastDate(words) && { scene, least: 0, most: 0 };
	const step = stepIn(words);
	const isBound = first && words.movesThread;
	if (dated === undefined && step === undefined && !words.setsClock) {
		// FLASHBACK alone tells no time.
		if (isBound) return noEra;
		return before.isLoose || before.dated === undefined || words.goesOn ? before : { ...before, isLoose: true };
	}
	const from = first ? ([0, 0] as const) : before.reach;
	const [way, count] = [first ? 0 : before.counted, countIn(words)];
	return {
		dated: dated ?? (words.setsClock ? undefined : ledOn(before.dated, step)),
		reach: words.setsClock || from === undefined || step === undefined ? undefined : sum(from, step),
		counted: words.setsClock || way === undefined || count === undefined ? undefined : way + count,
		isLoose: dated === undefined && before.isLoose,
	};
}

/** Whether a scene's own date is behind all that its flashback reaches, and not before what that interrupted. */
export function datesReturn(words: SceneWords, there: Era, here: Era, wordsAt: WordsAt): boolean {
	const dated = words.setsClock ? dateIn(words) : undefined;
	if (dated === undefined) return false;
	const [past, left] = [windowOf(there, wordsAt), windowOf(here, wordsAt)];
	if (past === undefined || left === undefined) return false;
	return past.latest < left.earliest && dated.earliest > past.latest && dated.latest >= left.earliest;
}

/** Whether a scene's own date is the very day of a thread. */
export function isDatedAlike(words: SceneWords, era: Era, wordsAt: WordsAt): boolean {
	const dated = words.setsClock ? dateIn(words) : undefined;
	const window = dated && windowOf(era, wordsAt);
	if (dated === undefined || window === undefined || window.latest - window.earliest >= minutesPerDay) return false;
	return window.earliest <= dated.latest && dated.earliest <= window.latest;
}

/** More than so much time hardly passes in a past of which no words count it. */
const longestLull = 366 * minutesPerDay;

/** Whether the count beside a scene's date may lead there from the last scene of a thread, as far as its words tell. */
export function mayCountFrom(era: Era, words: SceneWords, wordsAt: WordsAt): boolean {
	const [dated, step] = [dateIn(words), stepIn(words)];
	if (dated === undefined || step === undefined) return true;
	const window = windowOf(era, wordsAt);
	if (window === undefined) return true;
	const lull = era.isLoose ? longestLull : 0;
	return window.earliest + step[0] <= dated.latest && dated.earliest <= window.latest + step[1] + lull;
}

/**
 * `1923. ONE YEAR LATER` behind a scene of 2022: the date is the fact, and the words count on from another strand. A count that
 * misses its date by a small part of itself is a miscount, and counts from here.
 */
export function countsElsewhere(era: Era, words: SceneWords, wordsAt: WordsAt): boolean {
	const [date, offset] = [lastDate(words), words.first.offset];
	if (date?.cue.source !== offset?.cue.source || date?.back !== offset?.back || offset?.cue.source === 'note')
		return false;
	const [dated, step, window] = [dateIn(words), stepIn(words), windowOf(era, wordsAt)];
	if (date?.isSoft === true || dated === undefined || step === undefined || window === undefined) return false;
	const miscount = Math.max(Math.abs(step[0]), Math.abs(step[1])) / 4;
	const lull = era.isLoose ? longestLull : 0;
	const before = window.earliest + step[0] - dated.latest;
	const behind = dated.earliest - (window.latest + step[1] + lull);
	return Math.max(before, behind) > miscount;
}

/** How a leap forwards stands to a step back. */
export type Leap = 'stays' | 'leads back' | 'returns' | 'returns from somewhere';

/**
 * `TEN YEARS EARLIER`, `TEN YEARS LATER`: back to the scene that the step left. `TWO WEEKS EARLIER`, `FIVE YEARS LATER`: past it.
 * Where the step is not far shorter, the leap may count from either.
 */
export function leapOf(words: SceneWords, { reach, counted }: Era): Leap {
	const step = words.setsClock || words.step?.cue.source === 'note' ? undefined : stepIn(words);
	if (reach === undefined || step === undefined || step[0] <= 0 || reach[1] > 0) return 'stays';
	if (counted !== undefined && counted + (countIn(words) ?? 0) === 0 && isLeap(words)) return 'leads back';
	if (reach[0] + step[0] <= 0) return 'stays';
	return -reach[0] * 10 <= step[0] ? 'returns' : 'returns from somewhere';
}

function dateIn(words: SceneWords): BoundedWindow | undefined {
	const meaning = lastDate(words)?.cue.meaning;
	return meaning?.kind === 'date' ? windowOfDate(meaning.date) : undefined;
}

function lastDate({ cues, first }: SceneWords): PlacedCue | undefined {
	return first.date && cues.findLast(({ cue }) => cue.meaning.kind === 'date');
}

function windowOf({ dated }: Era, wordsAt: WordsAt): BoundedWindow | undefined {
	const words = dated && wordsAt(dated.scene);
	const window = words && dateIn(words);
	return window && { earliest: window.earliest + dated.least, latest: window.latest + dated.most };
}

const minutesPer: Readonly<Record<TimeUnit, number>> = {
	minute: 1,
	hour,
	day: minutesPerDay,
	week: 7 * minutesPerDay,
	month: 30.436875 * minutesPerDay,
	year: 365.2425 * minutesPerDay,
};

/** What weeks, months and years may be off. */
const slackOf: Readonly<Record<TimeUnit, number>> = {
	minute: hour / 2,
	hour: hour / 2,
	day: minutesPerDay,
	week: 3 * minutesPerDay,
	month: 10 * minutesPerDay,
	year: 100 * minutesPerDay,
};

function stepIn({ first }: SceneWords): readonly [least: number, most: number] | undefined {
	if (first.earlier !== undefined) return [-minutesPerDay, 0];
	const meaning: TimeMeaning | undefined = first.offset?.cue.meaning;
	if (meaning?.kind !== 'offset') return undefined;
	const { count, unit, direction } = meaning;
	const [least, most] = lengths(count, unit);
	return direction === 'forward' ? [least, most] : [-most, -least];
}

/** `24 HOURS LATER` behind `24 HOURS EARLIER`, whatever has passed in between. */
export function isMirrored({ first, setsClock }: SceneWords, opener: TimeMeaning): boolean {
	const step = setsClock ? undefined : first.offset?.cue;
	if (step?.meaning.kind !== 'offset' || step.source === 'note' || step.meaning.direction === 'backward') return false;
	return opener.kind === 'offset' && opener.count === step.meaning.count && opener.unit === step.meaning.unit;
}

/** Words that count on or back: `TWO YEARS EARLIER`. */
export type Offset = Extract<TimeMeaning, { kind: 'offset' }>;

/**
 * The step back within which another one is shorter: `TWO YEARS EARLIER`, then `ONE YEAR EARLIER`. Such a countdown may go
 * on from where the first one counts, or from where it led.
 */
export function countedDownFrom(step: TimeMeaning | undefined, outer: TimeMeaning | undefined): Offset | undefined {
	if (step?.kind !== 'offset' || outer?.kind !== 'offset') return undefined;
	if (step.direction === 'forward' || outer.direction === 'forward') return undefined;
	const [[least, most], [outerLeast, outerMost]] = [lengths(step.count, step.unit), lengths(outer.count, outer.unit)];
	return least < outerLeast && most < outerMost ? outer : undefined;
}

/** Minutes that words count on from the scene before, or back from it. */
function countIn({ first }: SceneWords): number | undefined {
	const meaning: TimeMeaning | undefined = first.offset?.cue.meaning;
	if (meaning?.kind !== 'offset' || meaning.count === undefined || meaning.about === true) return undefined;
	return meaning.count * minutesPer[meaning.unit] * (meaning.direction === 'forward' ? 1 : -1);
}

/** `ONE DAY LATER`; behind `ONE DAY EARLIER`, `THE NEXT MORNING` only goes on. */
function isLeap({ first }: SceneWords): boolean {
	return !/\b(?:NEXT|FOLLOWING|AFTER)\b/iu.test(first.offset?.cue.text ?? '');
}

function lengths(count: number | undefined, unit: TimeUnit): readonly [least: number, most: number] {
	const minutes = minutesPer[unit];
	if (count !== undefined) return [count * minutes - slackOf[unit], count * minutes + slackOf[unit]];
	const [fewest, most] = vagueOffsets[unit];
	const perUnit = unit === 'hour' ? 1 : unit === 'week' ? minutesPerDay : minutes;
	return [fewest * perUnit, most * perUnit];
}

function ledOn(dated: DatedBy | undefined, step: readonly [number, number] | undefined): DatedBy | undefined {
	if (dated === undefined || step === undefined) return dated;
	return { scene: dated.scene, least: dated.least + step[0], most: dated.most + step[1] };
}

function sum(lhs: readonly [number, number], rhs: readonly [number, number]): readonly [number, number] {
	return [lhs[0] + rhs[0], lhs[1] + rhs[1]];
}
