/**
 * A set of folded words that a text can be asked for where it stands: hardly any word of a script is in one, and to cut each
 * out and fold it first would cost more than all that follows. Knows nothing of names.
 */

import { isPlainWordCode } from './words.js';

const smallestTable = 1 << 12;
const bitsPerWord = 16;

export class WordSet {
	readonly #words: ReadonlySet<string>;
	/** A bit by hash: no word has one that is not set. The length is a power of two. */
	readonly #bits: Int32Array;

	constructor(words: ReadonlySet<string>) {
		this.#words = words;
		let nBits = smallestTable;
		while (nBits < words.size * bitsPerWord) nBits *= 2;
		this.#bits = new Int32Array(nBits / 32);
		for (const word of words) {
			const hash = hashOf(word, 0, word.length);
			if (hash === undefined) continue;
			const at = (hash >>> 5) & (this.#bits.length - 1);
			this.#bits[at] = (this.#bits[at] ?? 0) | (1 << (hash & 31));
		}
	}

	has(folded: string): boolean {
		return this.#words.has(folded);
	}

	/** Whether the word between two columns is in it, in capitals or not; `undefined` if not all of it is plain letters and digits. */
	hasPlain(text: string, start: number, end: number): boolean | undefined {
		const hash = hashOf(text, start, end);
		if (hash === undefined) return undefined;
		const bits = this.#bits[(hash >>> 5) & (this.#bits.length - 1)] ?? 0;
		return (bits & (1 << (hash & 31))) !== 0 && this.#words.has(text.slice(start, end).toLowerCase());
	}
}

/** The same for capitals and small letters: they differ in one bit. `undefined` if not all is plain. FNV-1a, and its high bits mixed in. */
function hashOf(text: string, start: number, end: number): number | undefined {
	let hash = 0x811c9dc5;
	for (let at = start; at < end; at++) {
		const code = text.charCodeAt(at);
		if (!isPlainWordCode(code)) return undefined;
		hash = Math.imul(hash ^ (code | 0x20), 0x01000193);
	}
	return start < end ? hash ^ (hash >>> 15) : undefined;
}
