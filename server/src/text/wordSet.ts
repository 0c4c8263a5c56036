/**
 * A set of folded words that a text can be asked for where it stands: hardly any word of a script is in one, and to cut each
 * out and fold it first would cost more than all that follows. Knows nothing of names.
 */
import { emptyHash, hashWith, spreadOf } from './wordHash.js';
import { isPlainWordCode, isWordUnit } from './words.js';

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

	/**
	 * The column at or after `from` of the first word that may be in it or is not for this to tell: of one letter, or not of
	 * plain letters and digits alone. The length of the text if there is none.
	 */
	nextMaybe(text: string, from: number): number {
		const bits = this.#bits;
		const mask = bits.length - 1;
		const { length } = text;
		for (let at = from; at < length; at++) {
			const start = at;
			let hash = emptyHash;
			let code = text.charCodeAt(at);
			for (; isPlainWordCode(code); code = ++at < length ? text.charCodeAt(at) : 0) hash = hashWith(hash, code);
			const isOpen = code >= 0x80 || isPlainJoint(code);
			if (at === start) {
				if (isOpen && isWordUnit(text, at)) return start;
				continue;
			}
			const spread = spreadOf(hash);
			const isMaybe = ((bits[(spread >>> 5) & mask] ?? 0) & (1 << (spread & 31))) !== 0;
			if (isMaybe || isOpen || at === start + 1) return start;
		}
		return length;
	}

	/** Whether the word between two columns is in it, in capitals or not; `undefined` if not all of it is plain letters and digits. */
	hasPlain(text: string, start: number, end: number): boolean | undefined {
		const hash = hashOf(text, start, end);
		if (hash === undefined) return undefined;
		const bits = this.#bits[(hash >>> 5) & (this.#bits.length - 1)] ?? 0;
		return (bits & (1 << (hash & 31))) !== 0 && this.has(text.slice(start, end).toLowerCase());
	}
}

/** `-`, `'`, `&`: a word may go on behind them. */
function isPlainJoint(code: number): boolean {
	return code === 0x2d || code === 0x27 || code === 0x26;
}

/** The same for capitals and small letters. `undefined` if not all is plain. */
function hashOf(text: string, start: number, end: number): number | undefined {
	let hash = emptyHash;
	for (let at = start; at < end; at++) {
		const code = text.charCodeAt(at);
		if (!isPlainWordCode(code)) return undefined;
		hash = hashWith(hash, code);
	}
	return start < end ? spreadOf(hash) : undefined;
}
