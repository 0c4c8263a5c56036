/**
 * Cuts a short text into the words that time phrases are made of, each with its columns and what stands before it.
 * Knows no meanings.
 */
import type { Span } from '../text/position.js';

/** What separates a word from the one before: `hard` is a dash, a point, a bracket, a quotation mark, or the beginning. */
export type Gap = 'space' | 'comma' | 'hard';

/** A word in upper case, plain apostrophes, without points: `A.M.` is `AM`. */
export interface TimeToken extends Span {
	readonly word: string;
	readonly gap: Gap;
}

/** The words in order. Linear in the text's length. */
export function timeTokens(text: string): readonly TimeToken[] {
	const tokens: TimeToken[] = [];
	let end = 0;
	for (const match of text.matchAll(wordPattern)) {
		const start = match.index;
		const gap = tokens.length === 0 ? 'hard' : gapOf(text.slice(end, start));
		end = start + match[0].length;
		tokens.push({ word: normalize(match[0]), gap, start, end });
	}
	return tokens;
}

// Letters and digits; inside a word also apostrophes, a hyphen ("PRE-DAWN"), the comma of "10,000" and the points of "A.M".
const wordPattern =
	/['’]?[\p{L}\p{N}\p{M}]+(?:(?:['’-]|[.](?=\p{L}(?![\p{L}\p{N}]))|,(?=\d{3}(?!\d)))[\p{L}\p{N}\p{M}]+)*(?:['’](?=\s))?/gu;

const points = /[.,]/gu;

function normalize(word: string): string {
	return word.toUpperCase().replaceAll('’', "'").replace(points, '');
}

function gapOf(between: string): Gap {
	let gap: Gap = 'space';
	for (const ch of between) {
		if (ch === ',') gap = 'comma';
		else if (ch !== ' ' && ch !== '\t' && ch !== '\u00a0' && ch !== '#' && ch !== '*' && ch !== '_') return 'hard';
	}
	return gap;
}
