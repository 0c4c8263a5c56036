/** Words and sentences, counted. Knows no script. */

/** How hard words are to read. */
export interface Readability {
	readonly wordsPerSentence: number;
	/** The school year whose pupils read it easily: the automated readability index (Smith and Senter 1967), at least 1. */
	readonly grade: number;
}

/** Runs of letters and figures: `don't` is one word, a dash is none. */
export function wordsOf(text: string): number {
	return text.match(word)?.length ?? 0;
}

const sentenceEnd = /(?<![.!?…])[.!?…]+(?=\s|["'”’)]|$)/gu;
const letter = /[\p{L}\p{N}]/gu;

/** `undefined` where there are no words. */
export function readabilityOf(text: string): Readability | undefined {
	const nWords = wordsOf(text);
	if (nWords === 0) return undefined;
	const nSentences = Math.max(1, text.match(sentenceEnd)?.length ?? 0);
	const wordsPerSentence = nWords / nSentences;
	const nLetters = text.match(letter)?.length ?? 0;
	return { wordsPerSentence, grade: Math.max(1, 4.71 * (nLetters / nWords) + 0.5 * wordsPerSentence - 21.43) };
}

const word = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu;
