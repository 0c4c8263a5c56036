/**
 * Finds the words of a line that are written in capitals. By code unit, because every line of action passes here.
 * Knows no names.
 */
import type { Span } from '../text/position.js';
import { isWordUnit } from '../text/words.js';

/** A line longer than this is read up to here. */
const longestLine = 20_000;

const noWords: readonly Span[] = [];

/**
 * Words without small letters and with a capital, `#2`, and names with a small prefix (`McDUCK`) or a small possessive (`JESSE's`).
 * An apostrophe, a point or a hyphen inside belongs to the word: `O'BRIEN`, `J.P`, `R2-D2`. Linear in the line's length.
 */
export function capitalWords(text: string): readonly Span[] {
	if (!mayHoldCapitals.test(text)) return noWords;
	const length = Math.min(text.length, longestLine);
	let words: Span[] | undefined;
	let at = 0;
	while (at < length) {
		const code = text.charCodeAt(at);
		const isNumbering = code === hash && isDigit(text.charCodeAt(at + 1));
		if (!isNumbering && !isWordUnit(text, at)) {
			at++;
			continue;
		}
		const start = at++;
		let nSmall = isSmall(code, text, start) ? 1 : 0;
		for (; at < length; at++) {
			const unit = text.charCodeAt(at);
			if (isWordUnit(text, at)) {
				if (isSmall(unit, text, at)) nSmall++;
			} else if (!isJoint(unit) || !isWordUnit(text, at + 1)) break;
		}
		if (nSmall > 0 && !mayBeName(text, start, at, nSmall)) continue;
		const word = text.slice(start, at);
		if (isNumbering || hasCapital.test(word)) (words ??= []).push({ start, end: at });
	}
	return words ?? noWords;
}

/** Every such word has a capital without a small letter behind it, a number sign or a letter that is not plain. */
const mayHoldCapitals = /[A-Z](?![a-z])|#\d|[^\0-\xa9\u2000-\u206f]/u;
const hash = 0x23;
const hasCapital = /\p{Lu}/u;
// "McDUCK", "MacREADY", "DeANNA", "LaSALLE", and any of them with "'s"
const smallPrefix = /^(?:Mc|Mac|De|Di|Du|La|Le|Van|Von)(?=\p{Lu}{2})/u;
const smallPossessive = /['’]s$/u;
const smallLetter = /\p{Ll}/u;
/** The small letters of the longest prefix, and the `s`. */
const mostSmall = 3;

function mayBeName(text: string, start: number, end: number, nSmall: number): boolean {
	if (nSmall > mostSmall || end - start < nSmall + 2) return false;
	const bare = text.slice(start, end).replace(smallPossessive, '').replace(smallPrefix, '');
	return !smallLetter.test(bare) && bare.length > 1;
}

function isDigit(code: number): boolean {
	return 0x30 <= code && code <= 0x39;
}

function isSmall(code: number, text: string, at: number): boolean {
	if (code < 0x80) return 0x61 <= code && code <= 0x7a;
	return smallLetter.test(text.charAt(at));
}

/** `'`, `’`, `-`, `.` */
function isJoint(code: number): boolean {
	return code === 0x27 || code === 0x2019 || code === 0x2d || code === 0x2e;
}
