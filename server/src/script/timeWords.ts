/**
 * Reads what time words say: in headings, supers, transitions, sections and notes (docs/timeline.md, "What the script says").
 * The phrases are data (phraseTable.ts); dates written out are chrono's (writtenDates.ts). In doubt it says nothing.
 */
import type { BoundedWindow } from '../calendar/partialDate.js';
import { minutesPerDay, windowOfDate } from '../calendar/partialDate.js';
import type { Span } from '../text/position.js';
import { bareYears } from './bareYears.js';
import { clockTimes } from './clockTimes.js';
import { zoneBehind } from './clockZones.js';
import { eraDates } from './eraDates.js';
import { militaryClocks } from './militaryClocks.js';
import { noSuchDates } from './noSuchDates.js';
import type { FoundPhrase, PhraseIndex } from './phraseMatcher.js';
import { indexPhrases, phraseAt, yearOf } from './phraseMatcher.js';
import { meaningsOf } from './phraseMeaning.js';
import type { TimePhraseContext } from './phraseTable.js';
import { phraseTable } from './phraseTable.js';
import { localizedPhrases } from './phraseTableLocales.js';
import { productionStamps } from './productionStamps.js';
import type { Light, TimeMeaning } from './timeMeaning.js';
import type { TimeToken } from './timeTokens.js';
import { timeTokens } from './timeTokens.js';
import { fillerWords, headingFillers, roughYears, uncertainBefore, unitWords, yearFillers } from './timeVocabulary.js';
import type { WordedClock } from './wordedClocks.js';
import { minuteInLight, wordedClocks } from './wordedClocks.js';
import { hide, writtenDates } from './writtenDates.js';

export type { TimePhraseContext } from './phraseTable.js';

/** A meaning and the columns of the words that have it. Spans of one phrase may overlap: `THE NEXT [MORNING]`. */
export interface TimePhraseMatch {
	readonly span: Span;
	readonly text: string;
	readonly meaning: TimeMeaning;
}

/** Longer texts are read up to here: nobody dates a scene in a paragraph. */
const longestText = 200;

const noLocales: readonly string[] = [];

/**
 * Everything that a text says about time, in reading order. `locales` adds other languages' words to English.
 * Total, and of bounded cost: only the first 200 characters are read.
 */
export function readTimePhrase(
	text: string,
	context: TimePhraseContext,
	locales: readonly string[] = noLocales,
): TimePhraseMatch[] {
	return [...readWholePhrase(text, context, locales).matches];
}

/**
 * The parts of one heading, each by itself; a clock that does not say its half of the day takes it from the light of the
 * others: `NIGHT - HALF PAST NINE`.
 */
export function readHeadingParts(
	parts: readonly string[],
	locales: readonly string[] = noLocales,
): readonly (readonly TimePhraseMatch[])[] {
	const phrases = parts.map((text) => readWholePhrase(text, 'heading', locales));
	const read = phrases.map(({ matches }) => matches);
	const open = phrases.map(({ worded }) => worded);
	if (open.every((clocks) => clocks.every(({ minutes }) => minutes.length === 1))) return read;
	const light = onlyLight(read.flat());
	return read.map((matches, index) => {
		const isRead = (start: number): boolean => matches.some(({ span }) => span.start === start);
		const clocks = (open[index] ?? []).flatMap(({ minutes, start, end }): readonly TimePhraseMatch[] => {
			const minuteOfDay = isRead(start) ? undefined : minuteInLight(minutes, light);
			if (minuteOfDay === undefined) return [];
			const text = parts[index]?.slice(start, end) ?? '';
			return [{ span: { start, end }, text, meaning: { kind: 'clock', minuteOfDay } }];
		});
		return clocks.length === 0 ? matches : [...matches, ...clocks].sort((lhs, rhs) => lhs.span.start - rhs.span.start);
	});
}

function onlyLight(found: readonly { readonly meaning: TimeMeaning }[]): Light | undefined {
	const lights = new Set(found.flatMap(({ meaning }) => (meaning.kind === 'light' ? meaning.light : [])));
	const [light] = lights;
	return lights.size === 1 ? light : undefined;
}

/** What a text says, and whether it says nothing else. */
export interface WholePhrase {
	readonly matches: readonly TimePhraseMatch[];
	/** Every word belongs to a meaning, or means nothing: `FIVE YEARS LATER`, but not `FIVE YEARS LATER, ANNA IS OLD`. */
	readonly isWhole: boolean;
	/** The words outside dates and times of the clock, and which of them no meaning and no phrase has, by index. */
	readonly tokens: readonly TimeToken[];
	readonly unread: readonly number[];
	/** Times of the clock in words, also those that do not say their half of the day. */
	readonly worded: readonly WordedClock[];
	/** There are dates among them that could not be told, or that exclude each other. */
	readonly isDoubtful: boolean;
}

/** The same as `readTimePhrase`, for callers that only believe a text made of time words alone. */
export function readWholePhrase(
	text: string,
	context: TimePhraseContext,
	locales: readonly string[] = noLocales,
): WholePhrase {
	const language = languageOf(locales);
	if (text.length > longestRemembered) return readPhrase(text, context, language);
	// Joined, so that the key does not keep the script that the text was cut from.
	const key = `${context}: ${text}`;
	let phrase = language.read.get(key);
	if (phrase === undefined) {
		phrase = readPhrase(text, context, language);
		if (language.read.size >= mostRemembered) language.read.clear();
		language.read.set(key, phrase);
	}
	return phrase;
}

function readPhrase(text: string, context: TimePhraseContext, { index, hasOrdinals }: Language): WholePhrase {
	const whole = text.length > longestText ? text.slice(0, longestText) : text;
	const read = context === 'heading' ? hide(whole, productionStamps(whole)) : whole;
	const worded = wordedClocks(read).map((clock) => withZone(clock, read));
	const clocks = clockTimes(hide(read, worded), context === 'note' ? 'on-24-hours' : 'silent').map((clock) =>
		withZone(clock, read),
	);
	const hidden = hide(read, [...clocks, ...worded]);
	const withoutClocks = hasOrdinals ? hidden.replace(ordinalPoint, '$1 ') : hidden;
	const impossible = noSuchDates(withoutClocks);
	const ofEras = eraDates(withoutClocks);
	const plain = writtenDates(hide(withoutClocks, [...impossible, ...ofEras.dates, ...ofEras.uncertain]));
	const [dates, uncertain] = [
		[...plain.dates, ...ofEras.dates],
		[...plain.uncertain, ...ofEras.uncertain],
	];
	const military = militaryClocks(withoutClocks, dates, context);
	const tokens = timeTokens(hide(withoutClocks, [...impossible, ...dates, ...uncertain, ...military]));
	const { meanings, spoken, believed } = readTokens(tokens, context, index);
	const years = bareYears(read, tokens, spoken, context);
	const light = onlyLight(meanings);

	const found: SpannedMeaning[] = [
		...clocks.map(({ start, end, minuteOfDay, zone }) => ({ start, end, meaning: clockMeaning(minuteOfDay, zone) })),
		...military.map(({ start, end, minuteOfDay }) => ({ start, end, meaning: clockMeaning(minuteOfDay, undefined) })),
		...worded.flatMap(({ start, end, minutes, zone }): readonly SpannedMeaning[] => {
			const minuteOfDay = minuteInLight(minutes, light);
			return minuteOfDay === undefined ? [] : [{ start, end, meaning: clockMeaning(minuteOfDay, zone) }];
		}),
		...dates.map(({ start, end, date, weekday }) => ({
			start,
			end,
			meaning: { kind: 'date', date, weekday } as const,
		})),
		...years.map(({ start, end, date }) => ({
			start,
			end,
			meaning: { kind: 'date', date, weekday: undefined } as const,
		})),
		...impossible.map(({ start, end, noSuchDay }) => ({
			start,
			end,
			meaning: { kind: 'unread', stops: true, noSuchDay } as const,
		})),
		...meanings,
	];
	found.sort((lhs, rhs) => lhs.start - rhs.start);
	const standing = withoutRivals(found);
	const joined = joinNoteTime(joinWeekdays(standing, read), context);
	const isYear = (token: TimeToken): boolean =>
		years.some(({ start, end }) => start <= token.start && token.end <= end);
	const isFiller = ({ word }: TimeToken): boolean =>
		fillerWords.has(word) || (context === 'heading' && headingFillers.has(word));
	const isPartOfDate = (token: TimeToken): boolean =>
		isYear(token) || (years.length > 0 && (yearFillers.has(token.word) || roughYears.has(token.word)));
	return {
		matches: joined.map(({ start, end, meaning }) => ({ span: { start, end }, text: read.slice(start, end), meaning })),
		isWhole:
			text.length <= longestText &&
			uncertain.length === 0 &&
			tokens.every((token, index) => spoken[index] === true || fillerWords.has(token.word) || isPartOfDate(token)),
		tokens,
		unread: tokens.flatMap((token, index) =>
			believed[index] === true || isFiller(token) || isPartOfDate(token) ? [] : [index],
		),
		worded,
		isDoubtful:
			uncertain.length > 0 || (standing.length < found.length && found.some(({ meaning }) => meaning.kind === 'date')),
	};
}

/** `9:31 PM CST`: the zone belongs to the clock. */
function withZone<T extends Span>(clock: T, text: string): T & { readonly zone?: string } {
	const written = zoneBehind(text, clock.end);
	return written === undefined ? clock : { ...clock, ...written };
}

function clockMeaning(minuteOfDay: number, zone: string | undefined): TimeMeaning {
	return zone === undefined ? { kind: 'clock', minuteOfDay } : { kind: 'clock', minuteOfDay, zone };
}

/** A meaning with its columns, before its text is cut out. */
export interface SpannedMeaning extends Span {
	readonly meaning: TimeMeaning;
}

/** A configuration's words, and what they made of the texts read last: a script says `NIGHT` a hundred times. */
interface Language {
	readonly index: PhraseIndex;
	/** Days may be written with a point: `14. März`. */
	readonly hasOrdinals: boolean;
	readonly read: Map<string, WholePhrase>;
}

// "14. März", "1° maggio"; the column stays.
const ordinalPoint = /(?<![\d.:])(\d{1,2})[.°](?= ?\p{L})/gu;

/** Longer texts are rarely said twice. */
const longestRemembered = 60;
const mostRemembered = 1000;

// By the identity of the locale list, which is one per configuration.
const languages = new WeakMap<readonly string[], Language>();

function languageOf(locales: readonly string[]): Language {
	const key = locales.length === 0 ? noLocales : locales;
	let language = languages.get(key);
	if (language === undefined) {
		const index = indexPhrases([...phraseTable, ...localizedPhrases(key)]);
		language = { index, hasOrdinals: key.length > 0, read: new Map() };
		languages.set(key, language);
	}
	return language;
}

interface TokenReading {
	readonly meanings: readonly SpannedMeaning[];
	/** Which tokens belong to a phrase that was found, whatever it means. */
	readonly spoken: readonly boolean[];
	/** Which of them belong to one that stands where it counts. */
	readonly believed: readonly boolean[];
}

function readTokens(tokens: readonly TimeToken[], context: TimePhraseContext, index: PhraseIndex): TokenReading {
	const spoken = tokens.map(() => false);
	const phrases: FoundPhrase[] = [];
	for (let at = 0; at < tokens.length;) {
		const phrase = phraseAt(index, tokens, at, ({ in: contexts }) => contexts.includes(context));
		if (phrase === undefined) {
			at++;
			continue;
		}
		if (!isUncertain(phrase, tokens)) {
			phrases.push(phrase);
			spoken.fill(true, phrase.from, phrase.to);
		}
		at = phrase.to;
	}
	const believed = phrases.filter(
		(phrase) =>
			(phrase.row.anywhere === true && !countsFromEvent(phrase, tokens)) ||
			fillsItsParts(phrase, tokens, spoken, context),
	);
	const isBelieved = tokens.map(() => false);
	for (const { from, to } of believed) isBelieved.fill(true, from, to);
	return { meanings: believed.flatMap((phrase) => meaningsOf(phrase, tokens, context)), spoken, believed: isBelieved };
}

/** `MORE THAN A YEAR LATER`, `NOT TWO DAYS LATER`, `ONE YEAR, TWO MONTHS LATER`. */
function isUncertain({ from, row }: FoundPhrase, tokens: readonly TimeToken[]): boolean {
	if (!row.means.some((meaning) => 'offset' in meaning)) return false;
	const before = tokens[from - 1]?.word ?? '';
	const gap = tokens[from]?.gap;
	return gap === 'space' ? uncertainBefore.has(before) : gap === 'comma' && unitWords.has(before);
}

/** `FIVE YEARS, THREE MONTHS AFTER THE CRASH`: not from the scene before. */
function countsFromEvent({ to }: FoundPhrase, tokens: readonly TimeToken[]): boolean {
	return eventIntroductions.has(tokens[to - 1]?.word ?? '') && tokens[to]?.gap === 'space';
}

const eventIntroductions: ReadonlySet<string> = new Set(['AFTER', 'BEFORE']);

/** Whether nothing but phrases and empty words stands between the commas, dashes and points around the phrase. */
function fillsItsParts(
	{ from, to }: FoundPhrase,
	tokens: readonly TimeToken[],
	spoken: readonly boolean[],
	context: TimePhraseContext,
): boolean {
	const isQuiet = (at: number): boolean => {
		const word = tokens[at]?.word ?? '';
		return (
			spoken[at] === true ||
			fillerWords.has(word) ||
			yearOf(word) !== undefined ||
			(context === 'heading' && headingFillers.has(word))
		);
	};
	for (let at = from; tokens[at]?.gap === 'space'; at--) if (!isQuiet(at - 1)) return false;
	for (let at = to; tokens[at]?.gap === 'space'; at++) if (!isQuiet(at)) return false;
	return true;
}

/** `DAY/NIGHT` is neither; `Summer 1985 - Fall 1987` and `1977. 1978. 1979.` are spans and lists, not when a scene is. */
function withoutRivals(found: readonly SpannedMeaning[]): readonly SpannedMeaning[] {
	const lights = new Set<string>();
	let first = Number.NEGATIVE_INFINITY;
	let last = Number.POSITIVE_INFINITY;
	for (const { meaning } of found) {
		if (meaning.kind === 'light') lights.add(meaning.light);
		const window = dateWindow(meaning);
		if (window === undefined) continue;
		first = Math.max(first, window.earliest);
		last = Math.min(last, window.latest);
	}
	if (lights.size <= 1 && first <= last) return found;
	return found.filter(({ meaning }) => {
		if (meaning.kind === 'light') return lights.size <= 1;
		return first <= last || dateWindow(meaning) === undefined;
	});
}

/** All that a date or a season with its year may mean. */
function dateWindow(meaning: TimeMeaning): BoundedWindow | undefined {
	if (meaning.kind === 'date') return windowOfDate(meaning.date);
	if (meaning.kind !== 'season' || meaning.year === undefined) return undefined;
	const { earliest, latest } = windowOfDate({ year: meaning.year });
	// The winter of a year may begin in the one before and end in the one after.
	return meaning.season === 'winter'
		? { earliest: earliest - winterSlack, latest: latest + winterSlack }
		: { earliest, latest };
}

const winterSlack = 90 * minutesPerDay;

/** `TUESDAY - MARCH 3, 2015`, `March 3, 2015 (Tuesday)`: a weekday beside a day belongs to it. */
function joinWeekdays(found: readonly SpannedMeaning[], text: string): readonly SpannedMeaning[] {
	const joined: SpannedMeaning[] = [];
	for (const item of found) {
		const last = joined.at(-1);
		const both = last && onlySeparators.test(text.slice(last.end, item.start)) ? joinedDay(last, item) : undefined;
		if (both === undefined) joined.push(item);
		else joined.splice(-1, 1, both);
	}
	return joined;
}

const onlySeparators = /^[\s,.()|–—-]{0,5}$/u;

function joinedDay(lhs: SpannedMeaning, rhs: SpannedMeaning): SpannedMeaning | undefined {
	const [other, day] = lhs.meaning.kind === 'weekday' ? [lhs.meaning, rhs.meaning] : [rhs.meaning, lhs.meaning];
	if (other.kind !== 'weekday') return undefined;
	if (day.kind === 'yearly' && 'day' in day.rule)
		return { start: lhs.start, end: rhs.end, meaning: { ...day, weekday: other.weekday } };
	if (day.kind !== 'date') return undefined;
	if (day.date.day === undefined || day.weekday !== undefined) return undefined;
	return { start: lhs.start, end: rhs.end, meaning: { ...day, weekday: other.weekday } };
}

/** A note's `March 2, 2015, 22:15` is one moment. */
function joinNoteTime(found: readonly SpannedMeaning[], context: TimePhraseContext): readonly SpannedMeaning[] {
	const [first, second] = found;
	if (context !== 'note' || found.length !== 2 || first === undefined || second === undefined) return found;
	const date = [first.meaning, second.meaning].find((meaning) => meaning.kind === 'date');
	const clock = [first.meaning, second.meaning].find((meaning) => meaning.kind === 'clock');
	if (date?.date.day === undefined || clock === undefined || date.date.minuteOfDay !== undefined) return found;
	const meaning = { ...date, date: { ...date.date, minuteOfDay: clock.minuteOfDay } };
	return [{ start: first.start, end: second.end, meaning }];
}
