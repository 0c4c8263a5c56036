/**
 * Finds words that speak of another time without saying which: `WHEN WALT WAS ALIVE`, `BEFORE 2008`, `(KIM REMEMBERS)`. What
 * timeWords.ts has read needs no such doubt. Where it is in doubt, a scene has no date rather than that of the scene before.
 */
import { namedDecades } from '../fountain/dateTalk.js';
import { holdsYear, isInLongSpan } from './bareYears.js';
import { phraseCount, yearOf } from './phraseMatcher.js';
import type { ThreadKind, TimeMeaning } from './timeMeaning.js';
import type { TimeToken } from './timeTokens.js';
import {
	dayParts,
	manners,
	namesToo,
	numberWords,
	openersOfTime,
	plainLabels,
	talkOfTime,
	talkOfTimeLast,
	threadWords,
	venuesWithNumbers,
	weakOpenersOfTime,
} from './timeVocabulary.js';
import type { TimePhraseMatch, WholePhrase } from './timeWords.js';

/**
 * Where the words stand: at the beginning of a heading, in its place behind a dash, behind the place, in brackets behind the time
 * of day; in a super; or alone on a line of action.
 */
export type Standing = 'first place' | 'place' | 'part' | 'label' | 'super' | 'line';

/** What a text says of a time that could not be read: at most one meaning, over all of its words. Linear in its words. */
export function unreadTime(text: string, phrase: WholePhrase, standing: Standing): readonly TimePhraseMatch[] {
	const isRead = phrase.matches.some(({ meaning }) => isDate(meaning)) && !placeStandings.has(standing);
	if (isRead) return noMatches;
	const meaning = meaningOf(text, phrase, standing);
	return meaning === undefined ? noMatches : [{ span: { start: 0, end: text.length }, text, meaning }];
}

/** What reads as a place is no date, whatever is read in it. */
const placeStandings: ReadonlySet<Standing> = new Set(['first place', 'place']);
const noMatches: readonly TimePhraseMatch[] = [];
const stops: TimeMeaning = { kind: 'unread', stops: true };
const isLabel: TimeMeaning = { kind: 'unread', stops: false };

function isDate(meaning: TimeMeaning): boolean {
	return meaning.kind === 'date' || (meaning.kind === 'season' && meaning.year !== undefined);
}

function meaningOf(text: string, phrase: WholePhrase, standing: Standing): TimeMeaning | undefined {
	const { tokens, unread, isDoubtful, matches } = phrase;
	// "1408 MAIN STREET" is an address.
	if (standing === 'first place')
		return tokens.some(
			({ word }, at) => (at > 0 || word.includes('-')) && holdsYear(text, tokens, at) && !isOnDoor(tokens, at),
		)
			? stops
			: undefined;
	if (isDoubtful || matches.some(({ meaning }) => isDate(meaning))) return stops;
	const isShown = standing === 'super' || standing === 'line';
	const isYear = (at: number): boolean => holdsYear(text, tokens, at) && !(isShown && isInLongSpan(text, tokens, at));
	if (unread.some((at) => isYear(at) || isYearInWords(tokens, at))) return stops;
	if (isCountedYear(tokens, isShown)) return stops;
	const isMontage = matches.some(({ text: said, meaning }) => meaning.kind === 'manner' && runsOn.test(said));
	if (isMontage && !isShown) return isLabel;
	// `(JUNE)` may be a month, or whose eyes we see with.
	if (!isShown && tokens.length === 1 && namesToo.has(tokens[0]?.word ?? '')) return stops;
	if (unread.length === 0) return undefined;
	const words = unread.map((index) => tokens[index]?.word ?? '');
	if (isShown) return words.some(isPlainTalk) || opens(tokens, unread, openersOfTime) ? stops : undefined;
	if (standing !== 'place') {
		if (words.some((word) => talkOfTime.has(word) || isDecade(word))) return stops;
		const movesThread = matches.some(({ meaning: { kind } }) => kind === 'open-thread' || kind === 'close-thread');
		const thread = movesThread ? undefined : threadIn(words);
		if (thread !== undefined) return { kind: 'open-thread', thread, block: false };
	}
	const last = tokens.length - 1;
	const lastWord = unread.includes(last) ? (tokens[last]?.word ?? '') : '';
	if (isDecade(lastWord) || talkOfTimeLast.has(lastWord) || isWar(tokens)) return stops;
	if (opens(tokens, unread, openersOfTime)) return stops;
	const isOccasion = last > 0 && dayParts.has(tokens[last]?.word ?? '') && matches.length === 0;
	if (isOccasion || opens(tokens, unread, weakOpenersOfTime)) return isLabel;
	if (words.some((word) => manners.has(word))) return isLabel;
	const isPlain = tokens.some(({ word }) => plainLabels.has(word));
	return standing === 'label' && matches.length === 0 && !isPlain ? isLabel : undefined;
}

/** `HOTEL 1900`, `THE BAR 1912`: a venue and its number, and no more. */
function isOnDoor(tokens: readonly TimeToken[], at: number): boolean {
	const venue = tokens[at - 1]?.word ?? '';
	const isAlone = at === 1 || (at === 2 && tokens[0]?.word === 'THE');
	return tokens[at]?.gap === 'space' && isAlone && venuesWithNumbers.has(venue);
}

/** Scenes so headed may run over days and years. */
const runsOn = /MONTAGE|SERIES OF SHOTS/iu;

/** `NINETEEN EIGHTY`, `TWO THOUSAND EIGHT`. */
function isYearInWords(tokens: readonly TimeToken[], at: number): boolean {
	const [word, next] = [tokens[at]?.word ?? '', tokens[at + 1]?.word ?? ''];
	return next === 'THOUSAND' || (centuriesInWords.has(word) && numberWords.get(next.split('-')[0] ?? '') !== undefined);
}

/** `YEAR NINE`, `The year 802,701`: of an era that nobody names. In a heading only where nothing else stands in its part. */
function isCountedYear(tokens: readonly TimeToken[], isShown: boolean): boolean {
	const at = tokens.findIndex(({ word }) => word === 'YEAR');
	const next = tokens[at + 1];
	if (at < 0 || next?.gap !== 'space' || yearOf(next.word) !== undefined) return false;
	const count = phraseCount(tokens.slice(at + 1));
	if (count === undefined || longNumber.test(next.word)) return isShown && longNumber.test(next.word);
	const isAlone = tokens[at + 1 + count.length]?.gap !== 'space';
	return isAlone && (isShown || tokens.length === at + 1 + count.length);
}

const longNumber = /^\d{6,}$/u;

const centuriesInWords: ReadonlySet<string> = new Set(['SEVENTEEN', 'EIGHTEEN', 'NINETEEN']);

/** `AGO`, `CIRCA`, `EIGHTIES`: in a super among any words. */
function isPlainTalk(word: string): boolean {
	return isDecade(word) || talkInSupers.has(word);
}

/** `EIGHTIES`, `CENTURY`: a figure may count or number something. */
function isDecade(word: string): boolean {
	return namedDecades.has(word) || word === 'CENTURY' || word === 'CENTURIES';
}

const talkInSupers: ReadonlySet<string> = new Set(
	'AGO EARLIER LATER BEFORE AFTER SINCE CIRCA ERA EPOCH YESTERYEAR'.split(' '),
);

/** `BEFORE THE FIRE`, `WHEN WALT WAS ALIVE`. */
function opens(tokens: readonly TimeToken[], unread: readonly number[], openers: ReadonlySet<string>): boolean {
	const [first, second] = tokens;
	if (first === undefined || second === undefined || unread[0] !== 0) return false;
	return openers.has(first.word) || openers.has(`${first.word} ${second.word}`);
}

/** `WORLD WAR II`, `THE CIVIL WAR`, but no `WAR ROOM`. */
function isWar(tokens: readonly TimeToken[]): boolean {
	const at = tokens.findLastIndex(({ word }) => word === 'WAR' || word === 'WWI' || word === 'WWII');
	return at >= 0 && tokens.slice(at + 1).every(({ word }) => warNumbers.has(word));
}

const warNumbers: ReadonlySet<string> = new Set('I II III ONE TWO 1 2'.split(' '));

/** `THE FLASHBACK THAT KIM DREADED`: any part with such a word counts. */
function threadIn(words: readonly string[]): Exclude<ThreadKind, 'present'> | undefined {
	for (const word of words) {
		const thread = tellingThreads.has(word)
			? threadWords.get(word)?.find(({ length }) => length === 1)?.value
			: undefined;
		if (thread !== undefined) return thread;
	}
	return undefined;
}

const tellingThreads: ReadonlySet<string> = new Set(
	'FLASHBACK FLASHBACKS FLASH-BACK FLASHFORWARD FLASH-FORWARD DREAM NIGHTMARE HALLUCINATION RECOLLECTION REENACTMENT'.split(
		' ',
	),
);
