/**
 * Finds the runs of words in CAPS in action that could be somebody's name, with the age behind them. Knows no canon:
 * whether a run is a person is decided downstream.
 */
import type { Span } from '../text/position.js';
import type { WrittenAge } from './ages.js';
import { ageBehind } from './ages.js';
import { capitalWords } from './capitalWords.js';
import { ambiguousNonNames, nonNames, pointedTitles, runBreakers } from './nonNameWords.js';

/** A run of words in CAPS, without a possessive ending. */
export interface CapsRun {
	readonly text: string;
	readonly span: Span;
	readonly age: WrittenAge | undefined;
}

/** More words in a row are a sentence in capitals, not a name. */
const mostWords = 5;

const noRuns: readonly CapsRun[] = [];

/** The runs of one line, in order. Marks and notes must be blanked out before. Linear in the line's length. */
export function capsRuns(line: string): readonly CapsRun[] {
	const spans = capitalWords(line);
	if (spans.length === 0) return noRuns;
	const text = withoutQuotes(line);
	const runs: CapsRun[] = [];
	let words: Word[] = [];
	const finish = (): void => {
		const run = words.length === 0 ? undefined : runOf(words, text);
		if (run !== undefined) runs.push(run);
		words = [];
	};
	for (const span of spans) {
		if (text.charCodeAt(span.start) === space) continue;
		const word = wordOf(text.slice(span.start, span.end), span.start);
		const last = words.at(-1);
		if (last !== undefined && !joins(last, text.slice(last.span.end, word.span.start))) finish();
		if (runBreakers.has(word.key)) {
			finish();
			continue;
		}
		words.push(word);
		if (word.isPossessive) finish();
	}
	finish();
	return runs;
}

const space = 0x20;

interface Word {
	/** Without a possessive ending. */
	readonly name: string;
	readonly span: Span;
	/** Upper-case, plain apostrophes, without points: for the tables. */
	readonly key: string;
	readonly isPossessive: boolean;
}

// The `'S` of `JESSE'S` and of `JESSE's`.
const possessive = /['’][sS]$/u;

function wordOf(written: string, start: number): Word {
	const isPossessive = possessive.test(written);
	const name = isPossessive ? written.slice(0, -2) : written;
	return {
		name,
		span: { start, end: start + name.length },
		key: name.toUpperCase().replaceAll('’', "'").replaceAll('.', ''),
		isPossessive,
	};
}

const capitalLetter = /\p{Lu}/u;
// "#2", "40S", "3D", "12TH"
const startsWithFigure = /^#?\d/u;
// "J", "J.P"
const initials = /^\p{L}(?:\.\p{L})*$/u;

/** Whether two neighbours belong to one run: a space between them, with a point only behind `MR`, `DR` and initials. */
function joins({ key, name }: Word, between: string): boolean {
	if (between === ' ' || between === '  ') return true;
	return (between === '. ' || between === '.') && (pointedTitles.has(key) || initials.test(name));
}

function runOf(words: readonly Word[], text: string): CapsRun | undefined {
	let from = 0;
	let to = words.length;
	while (from < to && isNoName(words[from], from + 1 < to)) from++;
	while (from < to && isNoName(words[to - 1], false)) to--;
	const first = words[from];
	const last = words[to - 1];
	if (first === undefined || last === undefined || to - from > mostWords) return undefined;
	if (words.slice(from, to).every(({ key }) => nonNames.has(key) || ambiguousNonNames.has(key))) return undefined;
	// "A", "I", "X" alone name nobody.
	if (to - from === 1 && (first.key.length < 2 || startsWithFigure.test(first.key))) return undefined;
	const span = { start: first.span.start, end: last.span.end };
	return {
		text: text.slice(span.start, span.end),
		span,
		age: last.isPossessive ? undefined : ageBehind(text, endOf(last, text)),
	};
}

/** The point of `SMITH JR.` stays outside the name, the age behind it counts. */
function endOf({ key, span }: Word, text: string): number {
	return pointedSuffixes.has(key) && text[span.end] === '.' ? span.end + 1 : span.end;
}

const pointedSuffixes: ReadonlySet<string> = new Set(['JR', 'SR', 'ESQ', 'MD', 'PHD']);

/** A lone number such as the `2` of `CAR 2` is none either; an initial or a title is part of what follows. */
function isNoName(word: Word | undefined, isFollowed: boolean): boolean {
	if (word === undefined) return true;
	if (word.key.length === 1 && !isFollowed) return capitalLetter.test(word.key) ? false : true;
	return nonNames.has(word.key);
}

const quotation = /["“][^"”]{0,200}["”]/gu;

/** Words between quotation marks stand on a sign, or are a nickname: `a box marked "WALKER"`, `ROBERT "BOB" SMITH`. */
function withoutQuotes(text: string): string {
	if (!text.includes('"') && !text.includes('“')) return text;
	return text.replace(quotation, (quoted) => ' '.repeat(quoted.length));
}
