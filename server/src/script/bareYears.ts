/**
 * Tells a year that stands alone as a date (`Haines, Alaska. 2015`) from all other numbers: `ROOM 2009`, `2009 HONDA`,
 * `1600 PENNSYLVANIA AVENUE`. In doubt it is no year.
 */
import type { PartialDate } from '../calendar/partialDate.js';
import type { Span } from '../text/position.js';
import { yearOf } from './phraseMatcher.js';
import type { TimePhraseContext } from './phraseTable.js';
import type { TimeToken } from './timeTokens.js';
import { fillerWords, functionWords, numberedThings, yearIntroductions } from './timeVocabulary.js';

/** A year or a decade, with its columns. */
export interface BareYear extends Span {
	readonly date: PartialDate;
}

/** `spoken[i]` is true for words that belong to a phrase already read. */
export function bareYears(
	text: string,
	tokens: readonly TimeToken[],
	spoken: readonly boolean[],
	context: TimePhraseContext,
): readonly BareYear[] {
	const years: BareYear[] = [];
	for (const [index, token] of tokens.entries()) {
		if (spoken[index] === true) continue;
		const date = dateOf(token.word);
		if (date === undefined || isPartOfNumber(text, token) || isInRange(text, tokens, index)) continue;
		const before = tokens[index - 1];
		if (before !== undefined && spoken[index - 1] !== true && isCounted(before, token)) continue;
		if (!standsAlone(tokens, spoken, index) && !standsInPlace(tokens, index, context)) continue;
		years.push({ date, start: token.start, end: token.end });
	}
	return years;
}

const decadePattern = /^([12]\d{2}0)'?S$/u;

/** `2015`, `1980S`. */
function dateOf(word: string): PartialDate | undefined {
	const year = yearOf(word);
	if (year !== undefined) return { year };
	const decade = decadePattern.exec(word)?.[1];
	return decade === undefined ? undefined : { year: Number(decade), years: 10 };
}

/** `$2009`, `#2009`, `3.2009`, `2009%`, `© 2009`. */
function isPartOfNumber(text: string, { start, end }: TimeToken): boolean {
	return numberMark.test(text.slice(Math.max(0, start - 2), start)) || /^[%°]|^[.:]\d/u.test(text.slice(end, end + 2));
}

const numberMark = /[$£€¥#№]\s?$|©\s?$|\d[.:]$/u;

/** `1978–2008`, `1978 to 2008`, `1958 - 2010`: a span of years is no date of a scene. */
function isInRange(text: string, tokens: readonly TimeToken[], index: number): boolean {
	return joinsNumber(text, tokens, index, 1) || joinsNumber(text, tokens, index, -1);
}

function joinsNumber(text: string, tokens: readonly TimeToken[], index: number, step: 1 | -1): boolean {
	const token = tokens[index];
	let other = tokens[index + step];
	if (token === undefined || other === undefined) return false;
	if (rangeWords.has(other.word)) {
		other = tokens[index + 2 * step];
		return other !== undefined && startsWithDigit.test(other.word);
	}
	if (!startsWithDigit.test(other.word)) return false;
	const between = step === 1 ? text.slice(token.end, other.start) : text.slice(other.end, token.start);
	if (!/^ ?[-–—/] ?$/u.test(between)) return false;
	return between.length === 1 || yearOf(other.word) !== undefined;
}

const rangeWords: ReadonlySet<string> = new Set(['TO', 'THROUGH', 'UNTIL', 'THRU']);
const startsWithDigit = /^\d/u;

/** `ROOM 2009`, `C. 1850`, `SINCE 1985`. */
function isCounted(before: TimeToken, { gap }: TimeToken): boolean {
	return gap === 'space' ? numberedThings.has(before.word) : abbreviations.has(before.word);
}

/** Count across their point: `C. 1850`, `NO. 2009`, `EST. 1985`. */
const abbreviations: ReadonlySet<string> = new Set(
	'C CA CIRCA EST ESTD NO NUM NR APT BLDG FL RM STE COPYRIGHT'.split(' '),
);

/** Whether all words between the same commas, dashes and points are read or mean nothing. */
function standsAlone(tokens: readonly TimeToken[], spoken: readonly boolean[], index: number): boolean {
	const isQuiet = (at: number): boolean => spoken[at] === true || fillerWords.has(tokens[at]?.word ?? '');
	for (let at = index; tokens[at]?.gap === 'space'; at--) if (!isQuiet(at - 1)) return false;
	for (let at = index + 1; tokens[at]?.gap === 'space'; at++) if (!isQuiet(at)) return false;
	return true;
}

/** Years of films, for places where other words stand beside them. */
const earliestLikely = 1800;
const latestLikely = 2099;

/** `ALBUQUERQUE 2008` at the end of its part in a super, and `in 2008` in a sentence. */
function standsInPlace(tokens: readonly TimeToken[], index: number, context: TimePhraseContext): boolean {
	if (context !== 'super' && context !== 'note') return false;
	const token = tokens[index];
	const before = tokens[index - 1];
	const behind = tokens[index + 1];
	if (token?.gap !== 'space' || before === undefined) return false;
	const year = Number(token.word.slice(0, 4));
	if (year < earliestLikely || latestLikely < year || startsWithDigit.test(before.word)) return false;
	const endsPart = behind?.gap !== 'space';
	if (yearIntroductions.has(before.word)) return endsPart || functionWords.has(behind.word);
	return endsPart && !functionWords.has(before.word);
}
