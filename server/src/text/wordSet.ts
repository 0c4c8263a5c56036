/**
 * A set of folded words that a text can be asked for where it stands: hardly any word of a script is in one, and to cut each
 * out and fold it first would cost more than all that follows. Knows nothing of names.
 */

import { isPlainWordCode } from './words.js';

const smallestTable = 1 << 12;
const bitsPerWord = 16;

export class WordSet {
	/** Whether a word is in it. */
	readonly has: (folded: string) => boolean;
	/** A bit by hash: no word has one that is not set. The length is a power of two. */
	readonly #bits: Int32Array;

	/** Each of the words begins one of the texts, in which words are apart by a space; `has` tells them from what begins none. */
	constructor(texts: readonly string[], has: (folded: string) => boolean) {
		this.has = has;
		let nBits = smallestTable;
		while (nBits < texts.length * bitsPerWord) nBits *= 2;
		this.#bits = new Int32Array(nBits / 32);
		for (const text of texts) {
			const cut = text.indexOf(' ');
			const hash = hashOf(text, 0, cut < 0 ? text.length : cut);
			if (hash === undefined) continue;
			const at = (hash >>> 5) & (this.#bits.length - 1);
			this.#bits[at] = (this.#bits[at] ?? 0) | (1 << (hash & 31));
		}
	}

	/** Whether the word between two columns is in it, in capitals or not; `undefined` if not all of it is plain letters and digits. */
	hasPlain(text: string, start: number, end: number): boolean | undefined {
		const hash = hashOf(text, start, end);
		if (hash === undefined) return undefined;
		const bits = this.#bits[(hash >>> 5) & (this.#bits.length - 1)] ?? 0;
		return (bits & (1 << (hash & 31))) !== 0 && this.has(text.slice(start, end).toLowerCase());
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
