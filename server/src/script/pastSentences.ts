/**
 * Tells the sentences of a super that speak of something past (`In 1930 this valley was a lake.`, `Founded in 1888`) from those
 * that say when its scene is (`June 1944. The war is lost.`). Of the first sort, no date is that of the scene. Knows words, no
 * grammar: in doubt a sentence that nobody introduces as a date is past.
 */
import type { Span } from '../text/position.js';
import { barePasts, notSubjects, pastAuxiliaries, pastVerbs } from './pastWords.js';
import type { TimeMeaning, ToldTime } from './timeMeaning.js';
import type { TimeToken } from './timeTokens.js';
import { timeTokens } from './timeTokens.js';
import type { TimePhraseMatch } from './timeWords.js';
import { readWholePhrase } from './timeWords.js';

/** Longer texts are read up to here, as everywhere in supers. */
const longestText = 400;

/** The sentences of a super that have a date or a distance in time in them and tell of something past. Linear in its words. */
export function pastSentences(text: string, locales: readonly string[]): readonly Span[] {
	const read = text.slice(0, longestText);
	if (!severalWords.test(read)) return noSpans;
	return sentencesOf(read).filter((span) => tellsOfPast(read.slice(span.start, span.end), locales));
}

const noSpans: readonly Span[] = [];
const severalWords = /[\p{L}\d,]\s+[\p{L}\d]/u;

function tellsOfPast(sentence: string, locales: readonly string[]): boolean {
	// "It was June 1944." only says so in the past tense.
	const { matches, isWhole } = readWholePhrase(sentence.replace(merelySays, ''), 'super', locales);
	if (isWhole) return false;
	const said = readWholePhrase(sentence, 'super', locales);
	const times = said.matches.filter(({ meaning }) => isTimed(meaning) || meaning.kind === 'unread');
	if (matches.length === 0 && times.length === 0 && !said.isDoubtful) return false;
	const tokens = timeTokens(sentence);
	const isTime = ({ start, end }: TimeToken): boolean =>
		said.matches.some(({ span }) => span.start <= start && end <= span.end);
	const words = tokens.map((token) => (isTime(token) ? '' : token.word));
	const auxiliaries = pastAuxiliaries(locales);
	if (words.some((word) => auxiliaries.has(word))) return true;
	if (words.some((word, at) => pastVerbs.has(word) && hasSubject(words, at))) return true;
	return words.some((word, at) => isPast(word) && (leadsToTime(words, at) || hasVerb(tokens, words, at, times)));
}

const merelySays = /^\s*(?:it(?:'s|’s| is| was)|the year(?: is| was)|this (?:is|was))\b/iu;
/** Whether words date something: their scene, or what they tell of. */
export function isTimed(meaning: TimeMeaning): meaning is ToldTime {
	return timed.has(meaning.kind);
}

const timed: ReadonlySet<string> = new Set(['date', 'season', 'offset', 'calendar-step']);

/** `FOUNDED`, `LOST`; no `HUNDRED`, `NEED`, `RED`. */
function isPast(word: string): boolean {
	return barePasts.has(word) || (regular.test(word) && !notPast.test(word));
}

const regular = /^\p{L}{2,}ED$/u;
const notPast =
	/^(?:UNITED|ALLIED|SACRED|HUNDRED|KINDRED|NAKED|WICKED|RUGGED|CALLED|NAMED|(?:\p{L}*(?:[SNWPLHR]|BR)EED)|(?:AL|WINI|MAN)?FRED|MOHAMMED|AHMED|\p{L}?RED|\p{L}?L?[BW]ED|SHED|SLED)$/u;

/** `Founded in 1888`, `bodies lost in 1931`, `Erected 1901`: directly before the time, or before what introduces it. */
function leadsToTime(words: readonly string[], at: number): boolean {
	const next = words[at + 1];
	if (next === '') return true;
	return next !== undefined && introductions.has(next) && words[at + 2] === '';
}

const introductions: ReadonlySet<string> = new Set('IN ON AT SINCE DURING AROUND ABOUT AS'.split(' '));

/** `Germany invaded Poland`, in a sentence whose date stands among its words or before them, not behind it as a label does. */
function hasVerb(
	tokens: readonly TimeToken[],
	words: readonly string[],
	at: number,
	times: readonly TimePhraseMatch[],
): boolean {
	if (!hasSubject(words, at)) return false;
	return times.some(({ span }) => {
		const first = tokens.findIndex(({ start }) => span.start <= start);
		const isLabel = first > at && tokens[first]?.gap !== 'space';
		return !isLabel;
	});
}

/** Whether a word may be what somebody did: no article or preposition stands before it, as before `a deserted beach`. */
function hasSubject(words: readonly string[], at: number): boolean {
	const before = words[at - 1];
	return before !== undefined && before !== '' && !notSubjects.has(before) && !before.endsWith("'S");
}

/** The sentences of a text, cut behind points that end one, and at semicolons, colons and dashes behind a date alone. */
function sentencesOf(text: string): readonly Span[] {
	const sentences: Span[] = [];
	let start = 0;
	for (const { index, 0: mark } of text.matchAll(ends)) {
		const end = index + mark.length;
		if (mark.startsWith('.') && abbreviation.test(text.slice(Math.max(start, index - longestAbbreviation), index)))
			continue;
		sentences.push({ start, end });
		start = end;
	}
	if (start < text.length) sentences.push({ start, end: text.length });
	return sentences;
}

const ends = /[.!?…;:][”"’)]?(?=\s)|\s[–—-](?=\s)/gu;
const longestAbbreviation = 6;
const abbreviation =
	/(?<![\p{L}\p{N}])(?:\p{Lu}|Mrs?|Ms|Dr|St|Mt|Lt|Sgt|Col|Gen|Capt|Maj|Rev|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|No|vs|ca?)$/u;
