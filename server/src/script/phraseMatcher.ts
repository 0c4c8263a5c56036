/**
 * Finds the phrases of a phrase table among words. Knows the slots (`{light}`, `{n}`) but no single phrase.
 */
import type { YearlyRule } from '../calendar/holidays.js';
import type { PhraseRow } from './phraseTable.js';
import type { CalendarUnit, Light, Season, ThreadKind } from './timeMeaning.js';
import type { TimeToken } from './timeTokens.js';
import type { UnitWord } from './timeVocabulary.js';
import {
	approximateBefore,
	holidayNames,
	lightWords,
	momentWords,
	monthNames,
	namesToo,
	numberWords,
	seasonPlurals,
	seasonWords,
	spanWords,
	threadWords,
	unitWords,
	vagueCounts,
	weekdayWords,
} from './timeVocabulary.js';
import type { WordIndex } from './wordIndex.js';

/** What the slots of a found phrase hold. */
export interface SlotValues {
	readonly light?: Light;
	/** The words of the light alone, as indices of tokens. */
	readonly lightTokens?: readonly [from: number, to: number];
	readonly count?: number;
	readonly unit?: UnitWord;
	/** The second and the third part of `ONE YEAR, TWO MONTHS AND A DAY`. */
	readonly more?: LengthPart;
	readonly rest?: LengthPart;
	readonly season?: Season;
	readonly weekday?: number;
	readonly thread?: Exclude<ThreadKind, 'present'>;
	readonly holiday?: YearlyRule;
	readonly year?: number;
	readonly month?: number;
	/** The day of the month. */
	readonly day?: number;
	readonly span?: CalendarUnit;
}

/** `TWO MONTHS` of a longer length. */
export interface LengthPart {
	readonly count: number;
	readonly unit: UnitWord;
}

/** A phrase at the tokens `from` to `to` (exclusive). */
export interface FoundPhrase {
	readonly row: PhraseRow;
	readonly from: number;
	readonly to: number;
	readonly values: SlotValues;
	/** `ABOUT`, `NEARLY` or the like stands before it. */
	readonly about: boolean;
}

/** A table made ready for search. */
export interface PhraseIndex {
	/** By literal first word, or by the name of the slot that comes first. Longest patterns first. */
	readonly byFirst: ReadonlyMap<string, readonly Pattern[]>;
	readonly firstSlots: readonly SlotName[];
}

interface Pattern {
	readonly row: PhraseRow;
	readonly elements: readonly string[];
}

/** Compiles rows; done once per table. */
export function indexPhrases(rows: readonly PhraseRow[]): PhraseIndex {
	const byFirst = new Map<string, Pattern[]>();
	for (const row of rows) {
		for (const phrase of row.phrases) {
			for (const elements of expand(phrase.split(' '))) {
				const first = elements[0] ?? '';
				const patterns = byFirst.get(first);
				if (patterns === undefined) byFirst.set(first, [{ row, elements }]);
				else patterns.push({ row, elements });
			}
		}
	}
	for (const patterns of byFirst.values()) patterns.sort((lhs, rhs) => rhs.elements.length - lhs.elements.length);
	return { byFirst, firstSlots: [...byFirst.keys()].filter(isSlotName) };
}

/** The longest phrase that begins at the token, among rows that the caller accepts. */
export function phraseAt(
	index: PhraseIndex,
	tokens: readonly TimeToken[],
	from: number,
	accepts: (row: PhraseRow) => boolean,
): FoundPhrase | undefined {
	let best: FoundPhrase | undefined;
	let nElements = 0;
	const consider = (patterns: readonly Pattern[] | undefined): void => {
		for (const { row, elements } of patterns ?? []) {
			if (!accepts(row)) continue;
			const found = matchElements(elements, tokens, from);
			if (found === undefined) continue;
			// "CHRISTMAS DAY" is one holiday rather than a holiday and a light.
			const isBetter =
				best === undefined || found.to > best.to || (found.to === best.to && elements.length < nElements);
			if (!isBetter) continue;
			best = { row, from, ...found, about: isApproximate(tokens, from) };
			nElements = elements.length;
		}
	};
	consider(index.byFirst.get(tokens[from]?.word ?? ''));
	for (const slot of index.firstSlots) if (fillsOf(slot, tokens, from).length > 0) consider(index.byFirst.get(slot));
	return best;
}

function isApproximate(tokens: readonly TimeToken[], from: number): boolean {
	return tokens[from]?.gap === 'space' && approximateBefore.has(tokens[from - 1]?.word ?? '');
}

/** The number that a text begins with, and of how many tokens it is. */
export function phraseCount(
	tokens: readonly TimeToken[],
): { readonly count: number; readonly length: number } | undefined {
	const fill = numberFill(tokens, 0);
	return fill?.value.count === undefined ? undefined : { count: fill.value.count, length: fill.length };
}

/** All combinations with and without the optional words. */
function expand(words: readonly string[]): readonly (readonly string[])[] {
	let results: readonly (readonly string[])[] = [[]];
	for (const word of words) {
		const isOptional = word.endsWith('?');
		const plain = isOptional ? word.slice(0, -1) : word;
		const extended = results.map((result) => [...result, plain]);
		results = isOptional ? [...extended, ...results] : extended;
	}
	return results;
}

interface Matched {
	readonly to: number;
	readonly values: SlotValues;
}

function matchElements(elements: readonly string[], tokens: readonly TimeToken[], from: number): Matched | undefined {
	return matchRest(elements, 0, tokens, from, {});
}

function matchRest(
	elements: readonly string[],
	at: number,
	tokens: readonly TimeToken[],
	from: number,
	values: SlotValues,
): Matched | undefined {
	const element = elements[at];
	if (element === undefined) return { to: from, values };
	const token = tokens[from];
	if (token === undefined) return undefined;
	// Only a year and what a length goes on with may follow a comma: "CHRISTMAS EVE, 1996", "ONE YEAR, TWO MONTHS LATER".
	const mayFollowComma = element === '{year}' || element === '{more}' || element === '{rest}';
	if (at > 0 && token.gap !== 'space' && !(mayFollowComma && token.gap === 'comma')) return undefined;
	if (!isSlotName(element)) {
		return token.word === element ? matchRest(elements, at + 1, tokens, from + 1, values) : undefined;
	}
	for (const { length, value } of fillsOf(element, tokens, from)) {
		const lightTokens = 'light' in value ? { lightTokens: [from, from + length] as const } : {};
		const rest = matchRest(elements, at + 1, tokens, from + length, { ...values, ...value, ...lightTokens });
		if (rest !== undefined) return rest;
	}
	return undefined;
}

/** One way to fill a slot: so many tokens, and what they mean. */
interface Fill {
	readonly length: number;
	readonly value: SlotValues;
}

type SlotName =
	| '{light}'
	| '{n}'
	| '{more}'
	| '{rest}'
	| '{number}'
	| '{few}'
	| '{unit}'
	| '{units}'
	| '{moment}'
	| '{season}'
	| '{weekday}'
	| '{thread}'
	| '{whose}'
	| '{holiday}'
	| '{year}'
	| '{month}'
	| '{plain-month}'
	| '{day-of-month}'
	| '{seasons}'
	| '{span}';

function isSlotName(element: string): element is SlotName {
	return element.startsWith('{');
}

const noFills: readonly Fill[] = [];

/** All ways to fill a slot from a token on, the longest first. */
function fillsOf(slot: SlotName, tokens: readonly TimeToken[], from: number): readonly Fill[] {
	switch (slot) {
		case '{light}':
			return fromTable(lightWords, tokens, from, (light) => ({ light }));
		case '{season}':
			return fromTable(seasonWords, tokens, from, (season) => ({ season }));
		case '{weekday}':
			return fromTable(weekdayWords, tokens, from, (weekday) => ({ weekday }));
		case '{thread}':
			return fromTable(threadWords, tokens, from, (thread) => ({ thread }));
		case '{unit}':
		case '{units}':
			return fromTable(unitWords, tokens, from, (unit, words) =>
				slot === '{unit}' || words.endsWith('S') ? unitValues(unit) : undefined,
			);
		case '{holiday}':
			return fromTable(holidayNames, tokens, from, (holiday) => ({ holiday }));
		case '{month}':
			return fromTable(monthNames, tokens, from, (month) => ({ month }));
		case '{plain-month}':
			return fromTable(monthNames, tokens, from, (month, name) => (namesToo.has(name) ? undefined : { month }));
		case '{day-of-month}': {
			const day = Number(dayOfMonthPattern.exec(tokens[from]?.word ?? '')?.[1] ?? 0);
			return 1 <= day && day <= 31 ? [{ length: 1, value: { day } }] : noFills;
		}
		case '{seasons}':
			return fromTable(seasonPlurals, tokens, from, (season) => ({ season }));
		case '{span}':
			return fromTable(spanWords, tokens, from, (span) => ({ span }));
		case '{few}':
			return fromTable(vagueCounts, tokens, from, () => ({}));
		case '{moment}':
			return fromTable(momentWords, tokens, from, () => ({}));
		case '{whose}':
			return whoseFills(tokens, from);
		case '{year}': {
			const year = yearOf(tokens[from]?.word ?? '');
			return year === undefined ? noFills : [{ length: 1, value: { year } }];
		}
		case '{more}':
			return lengthFills(tokens, from, (more) => ({ more }));
		case '{rest}':
			return lengthFills(tokens, from, (rest) => ({ rest }));
		case '{n}':
		case '{number}': {
			const fill = numberFill(tokens, from);
			if (fill === undefined) return noFills;
			// "DAY A" is no third day, and "DAY 2009" is a day in 2009.
			const isNumber = slot === '{n}' || (!articles.has(tokens[from]?.word ?? '') && (fill.value.count ?? 0) < 1000);
			return isNumber ? [fill] : noFills;
		}
	}
}

/** `TWO MONTHS`: a number and its unit. */
function lengthFills(
	tokens: readonly TimeToken[],
	from: number,
	valueOf: (part: LengthPart) => SlotValues,
): readonly Fill[] {
	const number = numberFill(tokens, from);
	const { count } = number?.value ?? {};
	if (number === undefined || count === undefined || tokens[from + number.length]?.gap !== 'space') return noFills;
	const units = fromTable(unitWords, tokens, from + number.length, (unit) => valueOf({ count, unit }));
	return units.map(({ length, value }) => ({ length: number.length + length, value }));
}

function unitValues(unit: UnitWord): SlotValues {
	return unit.light === undefined ? { unit } : { unit, light: unit.light };
}

/** The year that a word of four digits is, 1000 to 2999, or one of two behind an apostrophe: `'69`. Of `'05` nobody can tell. */
export function yearOf(word: string): number | undefined {
	if (yearPattern.test(word)) return Number(word);
	return shortYearPattern.test(word) ? 1900 + Number(word.slice(1)) : undefined;
}

// "5", "5TH", "22ND"; "1ER", "1º", "1-ГО"
const dayOfMonthPattern = /^(\d{1,2})(?:ST|ND|RD|TH|ER|º|-ГО)?$/u;
const yearPattern = /^[12]\d{3}$/u;
const shortYearPattern = /^'[3-9]\d$/u;
const articles: ReadonlySet<string> = new Set(['A', 'AN', 'ANOTHER']);

function fromTable<T>(
	table: WordIndex<T>,
	tokens: readonly TimeToken[],
	from: number,
	valueOf: (value: T, words: string) => SlotValues | undefined,
): readonly Fill[] {
	const candidates = table.get(tokens[from]?.word ?? '');
	if (candidates === undefined) return noFills;
	const fills: Fill[] = [];
	for (const { words, length, value } of candidates) {
		if (length > 1 && wordsAt(tokens, from, length) !== words) continue;
		const values = valueOf(value, words);
		if (values !== undefined) fills.push({ length, value: values });
	}
	return fills;
}

/** So many words with one space between; `undefined` where there are fewer or something else stands between. */
function wordsAt(tokens: readonly TimeToken[], from: number, length: number): string | undefined {
	let words = tokens[from]?.word;
	for (let at = from + 1; at < from + length; at++) {
		const token = tokens[at];
		if (token?.gap !== 'space' || words === undefined) return undefined;
		words += ` ${token.word}`;
	}
	return words;
}

/** `JESSE'S`, `KIM WEXLER'S`, `HER`: up to four words, the last of them a possessive. */
function whoseFills(tokens: readonly TimeToken[], from: number): readonly Fill[] {
	for (let at = from; at < from + 4; at++) {
		const token = tokens[at];
		if (token === undefined || (at > from && token.gap !== 'space')) return noFills;
		const isPossessive = token.word.endsWith("'S") || token.word.endsWith("S'");
		if (isPossessive || (at === from && possessives.has(token.word))) return [{ length: at - from + 1, value: {} }];
	}
	return noFills;
}

const possessives: ReadonlySet<string> = new Set(['HIS', 'HER', 'THEIR', 'MY', 'OUR', 'YOUR']);
const digitsPattern = /^\d{1,12}$/u;

/** `10`, `THREE`, `TWENTY-FIVE`, `TWENTY FIVE`, `A HUNDRED`, `ONE HUNDRED AND TEN`, `A DOZEN`. */
function numberFill(tokens: readonly TimeToken[], from: number): Fill | undefined {
	const first = tokens[from]?.word ?? '';
	if (digitsPattern.test(first)) {
		const { gap, word = '' } = tokens[from + 1] ?? {};
		const times = gap === 'space' ? largeNumbers.get(word) : undefined;
		return { length: times === undefined ? 1 : 2, value: { count: Number(first) * (times ?? 1) } };
	}
	let total = wordNumber(first);
	if (total === undefined) return undefined;
	let at = from + 1;
	for (; at < from + 6; at++) {
		const token = tokens[at];
		if (token?.gap !== 'space') break;
		if (token.word === 'HUNDRED') total *= 100;
		else if (largeNumbers.has(token.word)) total *= largeNumbers.get(token.word) ?? 1;
		else if (token.word === 'DOZEN') total *= 12;
		else {
			const isAnd = token.word === 'AND' && total >= 100;
			const next = isAnd ? wordNumber(tokens[at + 1]?.word ?? '') : wordNumber(token.word);
			const fits =
				next !== undefined && ((total % 10 === 0 && next < 10 && total >= 20) || (total % 100 === 0 && next < 100));
			if (!fits || articles.has(token.word)) break;
			total += next;
			if (isAnd) at++;
		}
	}
	return { length: at - from, value: { count: total } };
}

const largeNumbers: ReadonlyMap<string, number> = new Map([
	['THOUSAND', 1e3],
	['MILLION', 1e6],
	['BILLION', 1e9],
]);

/** `SEVEN`, `TWENTY-FIVE`; `undefined` for other words. */
function wordNumber(word: string): number | undefined {
	const known = numberWords.get(word);
	if (known !== undefined) return known;
	const hyphen = word.indexOf('-');
	if (hyphen === -1) return undefined;
	const tens = numberWords.get(word.slice(0, hyphen));
	const ones = numberWords.get(word.slice(hyphen + 1));
	const isNumber = tens !== undefined && ones !== undefined && tens >= 20 && tens % 10 === 0 && ones < 10;
	return isNumber ? tens + ones : undefined;
}
