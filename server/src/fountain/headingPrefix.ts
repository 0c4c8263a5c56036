/**
 * Recognises what a scene heading begins with: `INT.`, `EXT `, `I/E.`, and the words of other languages.
 * See https://fountain.io/syntax#scene-headings. Knows nothing of the rest of the heading.
 */
import type { Span } from '../text/position.js';
import { isSpace } from '../text/space.js';
import type { PrefixWord, Vocabulary } from './locales.js';

const point = 0x2e;

/**
 * The prefix word at the beginning of the stretch, in any case, followed by `.` or a space; `undefined` where there is none.
 * "INTERIOR DAY" and "ESTABLISHING" have none, nor has "INT" with nothing behind it.
 */
export function prefixAt(text: string, { start, end }: Span, { prefixes }: Vocabulary): PrefixWord | undefined {
	const words = prefixes.get(upperCode(text.charCodeAt(start)));
	if (words === undefined) return undefined;
	for (const candidate of words) {
		const { word, standsAlone } = candidate;
		if (!startsWithWord(text, start, word)) continue;
		const behind = start + word.length;
		if (standsAlone) return candidate;
		if (behind < end && isPointOrSpace(text.charCodeAt(behind))) return candidate;
	}
	return undefined;
}

function isPointOrSpace(code: number): boolean {
	return code === point || isSpace(code);
}

function startsWithWord(text: string, at: number, word: string): boolean {
	for (let i = 1; i < word.length; i++) {
		if (upperCode(text.charCodeAt(at + i)) !== word.charCodeAt(i)) return false;
	}
	return true;
}

/** The upper-case form of one code unit, where that is one code unit again; `NaN` (beyond the end) stays. */
function upperCode(code: number): number {
	if (code < 0x80) return 0x61 <= code && code <= 0x7a ? code - 0x20 : code;
	// "ß" and "ẞ" stand in the table themselves.
	return code >= 0x80 && code !== 0xdf ? String.fromCharCode(code).toUpperCase().charCodeAt(0) : code;
}
