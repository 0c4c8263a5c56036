/**
 * Names found in a paragraph, as stretches of its words. Knows how a written name may bend (`Walter's`) and when a word that
 * looks like a name is none (`white walls`).
 */
import { actsAsPerson } from './openers.js';
import type { NameInProse } from './predicate.js';
import { everydayNames } from './proseWords.js';
import type { Token } from './sentences.js';

/** A name's words, with what they tell of themselves. */
export interface NameOccurrence extends NameInProse {
	/** Columns of the name alone in the paragraph, without `'s`. */
	readonly start: number;
	readonly end: number;
	/** All its letters are capitals. */
	readonly caps: boolean;
	/** An everyday word with a capital at the start of a sentence, and no verb that proves it a name. */
	readonly doubtful: boolean;
}

/** The stretch as words; `undefined` where it is no name as written: lower-case, or part of a longer word. */
export function occurrenceOf(
	tokens: readonly Token[],
	text: string,
	{ start, end }: { readonly start: number; readonly end: number },
): NameOccurrence | undefined {
	return isWrittenAsName(text.slice(start, end)) ? stretchOf(tokens, text, { start, end }) : undefined;
}

/** The same for a thing: `the ricin cigarette` is one in small letters too, but a single small word only if it is generic. */
export function thingOccurrenceOf(
	tokens: readonly Token[],
	text: string,
	{ start, end, generic }: { readonly start: number; readonly end: number; readonly generic: boolean },
): NameOccurrence | undefined {
	const written = text.slice(start, end);
	const isName = generic || isWrittenAsName(written) || written.replace(/^(?:the|an?)\s/iu, '').includes(' ');
	return isName ? stretchOf(tokens, text, { start, end }) : undefined;
}

/** The same for what is known to be a name: capitals, `GUARD #1`. */
export function stretchOf(
	tokens: readonly Token[],
	text: string,
	{ start, end }: { readonly start: number; readonly end: number },
): NameOccurrence | undefined {
	const first = indexOfToken(tokens, start);
	const last = indexOfToken(tokens, end - 1);
	const firstToken = tokens[first];
	const lastToken = tokens[last];
	if (firstToken?.start !== start || lastToken === undefined) return undefined;
	const written = text.slice(start, end);
	const tail = text.slice(end, lastToken.end);
	if (!/^(?:['’]s?)?\.?$/iu.test(tail)) return undefined;
	const possessive =
		tail !== '' && tail !== '.' ? true : /^['’]/u.test(text.slice(lastToken.end)) && /s$/iu.test(written);
	const opensSentence = tokens[first - 1] === undefined || tokens[first - 1]?.sentence !== firstToken.sentence;
	const caps = isCaps(written);
	const isEveryday =
		first === last && !caps && opensSentence && everydayNames.has(firstToken.lower.replace(/'s$/u, ''));
	const doubtful = isEveryday && !actsAsPerson(tokens, first);
	return { first, last, possessive, start, end, caps, doubtful };
}

/** `Walter White`, `WALTER`, `the Cousins` and `de Guzmán`: the first or last word has a capital; `white` has none. */
function isWrittenAsName(written: string): boolean {
	const words = written.split(/\s+/u);
	const last = words[words.length - 1] ?? '';
	return /^\P{L}*[\p{Lu}\p{Lo}]/u.test(last) || /^\p{N}/u.test(last);
}

function isCaps(written: string): boolean {
	return written === written.toUpperCase() && /\p{Lu}/u.test(written);
}

/** The token that covers a column; binary search. */
function indexOfToken(tokens: readonly Token[], column: number): number {
	let low = 0;
	let high = tokens.length - 1;
	while (low <= high) {
		const middle = (low + high) >> 1;
		const token = tokens[middle];
		if (token === undefined) break;
		if (column < token.start) high = middle - 1;
		else if (column >= token.end) low = middle + 1;
		else return middle;
	}
	return -1;
}
