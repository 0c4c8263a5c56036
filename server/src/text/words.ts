/**
 * Letters, digits and marks by code unit and without regular expressions where the text is plain, because every word of
 * every script passes here. Knows nothing of names or of Fountain.
 */

/** Whether the unit belongs to a letter, a digit or a mark that combines with one; both halves of a wide letter do. */
export function isWordUnit(text: string, at: number): boolean {
	const code = text.charCodeAt(at);
	return code < 0x80 ? isPlainWordCode(code) : isWideWordUnit(text, at, wordCharacter);
}

/** The same without marks: what a word begins with. */
export function startsWord(text: string, at: number): boolean {
	const code = text.charCodeAt(at);
	return code < 0x80 ? isPlainWordCode(code) : isWideWordUnit(text, at, firstCharacter);
}

/** The first column at or after `at` that belongs to no word. */
export function endOfWordUnits(text: string, at: number): number {
	let end = at;
	while (end < text.length && isWordUnit(text, end)) end++;
	return end;
}

/** Whether the stretch holds plain letters and digits alone, which fold by case and in no other way; not if it is empty. */
export function isPlainWord(text: string, start: number, end: number): boolean {
	for (let at = start; at < end; at++) if (!isPlainWordCode(text.charCodeAt(at))) return false;
	return start < end;
}

/** 1 for `A`–`Z`, `a`–`z`, `0`–`9`. */
const plainCodes = new Uint8Array(0x80);
plainCodes.fill(1, 0x61, 0x7b).fill(1, 0x41, 0x5b).fill(1, 0x30, 0x3a);

/** Whether a unit is a plain letter or digit; not what is behind the end of a text. */
export function isPlainWordCode(code: number): boolean {
	return plainCodes[code] === 1;
}

const wordCharacter = /[\p{L}\p{N}\p{M}]/u;
const firstCharacter = /[\p{L}\p{N}]/u;

function isWideWordUnit(text: string, at: number, pattern: RegExp): boolean {
	const code = text.charCodeAt(at);
	// Nothing below the feminine ordinal; and general punctuation, with its dashes and quotation marks, holds no letter.
	if (!(code >= 0xaa) || (0x2000 <= code && code <= 0x206f)) return false;
	if (code < 0xd800 || 0xdfff < code) return pattern.test(text.charAt(at));
	return pattern.test(String.fromCodePoint(text.codePointAt(isLowSurrogate(code) ? at - 1 : at) ?? 0));
}

function isLowSurrogate(code: number): boolean {
	return 0xdc00 <= code && code <= 0xdfff;
}
