/**
 * A table of phrases of one to several words, found by their first word. Knows no meanings.
 */

/** A phrase, how many words it has, and what it stands for. */
export interface IndexedWords<T> {
	readonly words: string;
	readonly length: number;
	readonly value: T;
}

/** By first word, the longest phrase first. */
export type WordIndex<T> = ReadonlyMap<string, readonly IndexedWords<T>[]>;

/** Turns lists of phrases by value into an index of values by phrase. */
export function indexWords<T>(rows: readonly (readonly [value: T, phrases: readonly string[]])[]): WordIndex<T> {
	const index = new Map<string, IndexedWords<T>[]>();
	for (const [value, phrases] of rows) {
		for (const words of phrases) {
			const parts = words.split(' ');
			const first = parts[0] ?? '';
			const list = index.get(first) ?? [];
			list.push({ words, length: parts.length, value });
			index.set(first, list);
		}
	}
	for (const list of index.values()) list.sort((lhs, rhs) => rhs.length - lhs.length);
	return index;
}
