/**
 * Tells a year or a decade that stands alone as a date (`Haines, Alaska. 2015`, `MID-80S`, `CIRCA 1980`, `1997-1998`) from all
 * other numbers: `ROOM 2009`, `2009 HONDA`, `1600 PENNSYLVANIA AVENUE`. In doubt it is no year.
 */
import type { PartialDate } from '../calendar/partialDate.js';
import { namedDecades } from '../fountain/dateTalk.js';
import type { Span } from '../text/position.js';
import { yearOf } from './phraseMatcher.js';
import type { TimePhraseContext } from './phraseTable.js';
import type { TimeToken } from './timeTokens.js';
import {
	fillerWords,
	functionWords,
	limitsOfYears,
	numberedThings,
	roughYears,
	yearFillers,
	yearIntroductions,
} from './timeVocabulary.js';

/** A year, some years or a decade, with its columns. */
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
	for (let index = 0; index < tokens.length; index++) {
		const token = tokens[index];
		if (token === undefined || spoken[index] === true) continue;
		const found = yearsAt(text, tokens, index);
		if (found === undefined || isPartOfNumber(text, token) || isInRange(text, tokens, index, found.to)) continue;
		const before = tokens[index - 1];
		const isSaid = before === undefined || spoken[index - 1] === true;
		if (!isSaid && (isCounted(before, token) || isLimited(before, token))) continue;
		if (!standsAlone(tokens, spoken, index, found.to) && !standsInPlace(tokens, index, found.to, context)) continue;
		const isRough = found.isRough || (!isSaid && roughYears.has(before.word));
		const end = tokens[found.to - 1]?.end ?? token.end;
		years.push({ date: isRough ? around(found.date) : found.date, start: token.start, end });
		index = found.to - 1;
	}
	return years;
}

/** A number that may be a year or several: up to which token, and whether it says itself that it is a rough one. */
interface FoundYears {
	readonly date: PartialDate;
	/** Exclusive. */
	readonly to: number;
	readonly isRough: boolean;
}

/** Whether some words hold a number that is hardly anything but a year: none that something counts or carries. */
export function holdsYear(text: string, tokens: readonly TimeToken[], index: number): boolean {
	const token = tokens[index];
	if (token === undefined || !(yearLike.test(token.word) || yearsAt(text, tokens, index) !== undefined)) return false;
	const before = tokens[index - 1];
	const behind = tokens[index + 1];
	if (isPartOfNumber(text, token) || (before !== undefined && isCounted(before, token))) return false;
	// "1976 SOLDIERS", "2009 HONDA"
	return behind?.gap !== 'space' || functionWords.has(behind.word) || fillerWords.has(behind.word);
}

/** Whether a year belongs to a span of many: `JOE, 1950-2010`, in which somebody lived rather than in which a scene is. */
export function isInLongSpan(text: string, tokens: readonly TimeToken[], index: number): boolean {
	const [, first, last] = joinedYears.exec(tokens[index]?.word ?? '') ?? [];
	if (first !== undefined && last !== undefined) return fromTo(Number(first), last) === undefined;
	return isInRange(text, tokens, index, index + 1);
}

// "'05", "MCMLXXX", "PRE-2008"; a year behind a letter, "A-2008-DAY"
const yearLike =
	/^'\d\d$|^(?=.{4})M{1,2}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$|^(?:PRE|POST)-'?\d{2,4}$|(?:^|-)(?:1[5-9]|20)\d\d(?:$|-)/u;

function yearsAt(text: string, tokens: readonly TimeToken[], index: number): FoundYears | undefined {
	const token = tokens[index];
	if (token === undefined) return undefined;
	const word = token.word.replace(partOfSpan, '');
	const rough = roughSuffix.exec(word);
	const one = oneWord(rough === null ? word : word.slice(0, rough.index));
	const next = tokens[index + 1];
	if (one === undefined) return centuryAt(tokens, index);
	const other = next && secondYear(text, token, next, one);
	if (other !== undefined) return { date: other, to: index + 2, isRough: false };
	// "1980?", "1980 OR SO"
	const isRough = rough !== null || text.charAt(token.end) === '?';
	const orSo = next?.word === 'OR' && tokens[index + 2]?.word === 'SO';
	return { date: one, to: index + (orSo ? 3 : 1), isRough: isRough || orSo };
}

const partOfSpan = /^(?:EARLY|MID|LATE)-/u;
const roughSuffix = /-?ISH$/u;
const decadePattern = /^([12]\d{2}0)'?S$/u;
const shortDecadePattern = /^'?([3-9]0)'?S$/u;
// "1997-98", "1997–1998"; the token keeps a hyphen only
const joinedYears = /^([12]\d{3})-([12]\d{3}|\d{2})$/u;

/** `2015`, `'85`, `1980S`, `'80S`, `EIGHTIES`, `1997-1998`. Of the twenties nobody can tell which are meant. */
function oneWord(word: string): PartialDate | undefined {
	const year = yearOf(word);
	if (year !== undefined) return { year };
	const decade = decadePattern.exec(word)?.[1];
	if (decade !== undefined) return { year: Number(decade), years: 10 };
	const short = Number(shortDecadePattern.exec(word)?.[1] ?? namedDecades.get(word) ?? 0);
	if (short >= 30) return { year: 1900 + short, years: 10 };
	const [, first, last] = joinedYears.exec(word) ?? [];
	return first === undefined || last === undefined ? undefined : fromTo(Number(first), last);
}

/** `2007/2008`, `1997 - 1998`, `1970 TO 1976`. */
function secondYear(
	text: string,
	token: TimeToken,
	next: TimeToken,
	{ year, years }: PartialDate,
): PartialDate | undefined {
	if (years !== undefined || !/^(?:[12]\d{3}|\d{2})$/u.test(next.word)) return undefined;
	return yearDash.test(text.slice(token.end, next.start)) ? fromTo(year, next.word) : undefined;
}

const yearDash = /^(?: ?[-–—] ?|\/)$/u;
/** A longer span of years is somebody's life. */
const mostYears = 10;

function fromTo(first: number, last: string): PartialDate | undefined {
	const until = last.length === 2 ? Math.floor(first / 100) * 100 + Number(last) : Number(last);
	const years = until - first + 1;
	return years < 2 || mostYears < years ? undefined : { year: first, years };
}

/** `19TH CENTURY`: begun in 1800 or 1801. */
function centuryAt(tokens: readonly TimeToken[], index: number): FoundYears | undefined {
	const next = tokens[index + 1];
	if (next?.word !== 'CENTURY' || next.gap !== 'space') return undefined;
	const word = tokens[index]?.word ?? '';
	const number = Number(ordinalPattern.exec(word)?.[1] ?? ordinals.indexOf(word) + 11);
	if (number < 11 || 30 < number) return undefined;
	return { date: { year: (number - 1) * 100, years: 101 }, to: index + 2, isRough: false };
}

const ordinalPattern = /^(\d{1,2})(?:ST|ND|RD|TH)$/u;
/** From the eleventh on. */
const ordinals: readonly string[] =
	`ELEVENTH TWELFTH THIRTEENTH FOURTEENTH FIFTEENTH SIXTEENTH SEVENTEENTH EIGHTEENTH NINETEENTH TWENTIETH TWENTY-FIRST TWENTY-SECOND
	TWENTY-THIRD TWENTY-FOURTH TWENTY-FIFTH`.split(/\s+/u);

/** So many years to either side a rough date may be off. */
const roughly = 5;

function around({ year, years = 1 }: PartialDate): PartialDate {
	return { year: year - roughly, years: years + 2 * roughly };
}

/** `$2009`, `#2009`, `3.2009`, `2009%`, `© 2009`, `2,009`. */
function isPartOfNumber(text: string, { start, end }: TimeToken): boolean {
	return (
		numberMark.test(text.slice(Math.max(0, start - 2), start)) ||
		/^[%°]|^[.:]\d/u.test(text.slice(end, end + 2)) ||
		text.slice(start, end).includes(',')
	);
}

const numberMark = /[$£€¥#№]\s?$|©\s?$|\d[.:]$/u;

/** `1978–2008`, `1978 to 2008`, `1958 - 2010`: a long span of years is no date of a scene. */
function isInRange(text: string, tokens: readonly TimeToken[], from: number, to: number): boolean {
	return joinsNumber(text, tokens, to - 1, 1) || joinsNumber(text, tokens, from, -1);
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

/** `ROOM 2009`, `EST. 1850`, `POP. 1976`. */
function isCounted(before: TimeToken, { gap }: TimeToken): boolean {
	return gap === 'space' ? numberedThings.has(before.word) : abbreviations.has(before.word);
}

/** `SINCE 1985`, `BEFORE 2008`, `CLASS OF 2008`. */
function isLimited(before: TimeToken, { gap }: TimeToken): boolean {
	return gap === 'space' && limitsOfYears.has(before.word);
}

/** Count across their point: `NO. 2009`, `EST. 1985`. */
const abbreviations: ReadonlySet<string> = new Set(
	'EST ESTD NO NUM NR APT BLDG FL RM STE POP ELEV COPYRIGHT'.split(' '),
);

/** Whether all words between the same commas, dashes and points are read or mean nothing. */
function standsAlone(tokens: readonly TimeToken[], spoken: readonly boolean[], from: number, to: number): boolean {
	const isQuiet = (at: number): boolean => {
		const word = tokens[at]?.word ?? '';
		return spoken[at] === true || fillerWords.has(word) || yearFillers.has(word) || roughYears.has(word);
	};
	for (let at = from; tokens[at]?.gap === 'space'; at--) if (!isQuiet(at - 1)) return false;
	for (let at = to; tokens[at]?.gap === 'space'; at++) if (!isQuiet(at)) return false;
	return true;
}

/** Years of films, for places where other words stand beside them. */
const earliestLikely = 1800;
const latestLikely = 2099;

/** `ALBUQUERQUE 2008` at the end of its part in a super, and `in 2008` in a sentence. */
function standsInPlace(tokens: readonly TimeToken[], index: number, to: number, context: TimePhraseContext): boolean {
	if (context !== 'super' && context !== 'note') return false;
	const token = tokens[index];
	const before = tokens[index - 1];
	const behind = tokens[to];
	if (token?.gap !== 'space' || before === undefined || joinedYears.test(token.word)) return false;
	const year = yearOf(token.word) ?? Number(token.word.slice(0, 4));
	if (year < earliestLikely || latestLikely < year || startsWithDigit.test(before.word)) return false;
	const endsPart = behind?.gap !== 'space';
	if (yearIntroductions.has(before.word)) return endsPart || functionWords.has(behind.word);
	return endsPart && !functionWords.has(before.word);
}
