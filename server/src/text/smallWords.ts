/**
 * Plain words in small letters, the common ones as one string each: a script says the same few thousand words over and over,
 * and a string that is met again has its hash already. Knows no language.
 */
import { emptyHash, hashWith, spreadOf } from './wordHash.js';

const nKept = 1 << 12;
const longest = 16;

/** The last word of each hash. */
const kept: string[] = new Array<string>(nKept).fill('');

/** The stretch in small letters; it must be of plain letters and digits alone. */
export function inSmallLetters(text: string, start: number, end: number): string {
	if (end - start > longest) return text.slice(start, end).toLowerCase();
	let hash = emptyHash;
	for (let at = start; at < end; at++) hash = hashWith(hash, text.charCodeAt(at));
	const slot = spreadOf(hash) & (nKept - 1);
	const word = kept[slot] ?? '';
	if (isSame(word, text, start, end)) return word;
	return (kept[slot] = text.slice(start, end).toLowerCase());
}

function isSame(word: string, text: string, start: number, end: number): boolean {
	if (word.length !== end - start) return false;
	for (let at = start; at < end; at++) if (word.charCodeAt(at - start) !== (text.charCodeAt(at) | 0x20)) return false;
	return true;
}
