/**
 * How wide a character prints in a monospaced column, which font it needs, and which way it runs.
 * A character is what a reader takes for one: a letter with its accents, a flag, a family.
 */
import type { WritingSystem } from './model.js';

/** A character with its offset in the text. */
export interface Character {
	readonly segment: string;
	readonly index: number;
}

/** The characters of a text. Linear; where every unit is a character there is nothing to find out. */
export function charactersOf(text: string): Iterable<Character> {
	for (let at = 0; at < text.length; at++) if (!isSimpleUnit(text.charCodeAt(at))) return segmentsOf(text);
	return Array.from(text, (segment, index) => ({ segment, index }));
}

const shortWindow = 256;
/** Made for the first text that needs it: that takes longer than reading a script. */
let segmenter: Intl.Segmenter | undefined;

/** The platform's segmenter takes time for each character that grows with the text: it gets the text in windows. */
function* segmentsOf(text: string): Iterable<Character> {
	segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
	let window = shortWindow;
	for (let start = 0; start < text.length;) {
		const end = windowEnd(text, start + window);
		let last: Character | undefined;
		for (const { segment, index } of segmenter.segment(text.slice(start, end))) {
			if (last !== undefined) yield last;
			last = { segment, index: start + index };
		}
		if (last === undefined) return;
		if (end === text.length) {
			yield last;
			return;
		}
		// What stands last may go on behind the window, and may be longer than it.
		window = last.index === start ? window * 2 : shortWindow;
		start = last.index;
	}
}

/** Never between the two units of one code point. */
function windowEnd(text: string, end: number): number {
	if (end >= text.length) return text.length;
	const code = text.charCodeAt(end - 1);
	return 0xd800 <= code && code < 0xdc00 ? end + 1 : end;
}

/** Letters and punctuation of Latin, Greek and Cyrillic without marks that combine. */
function isSimpleUnit(code: number): boolean {
	return isPlainUnit(code) || (0x370 <= code && code <= 0x482) || (0x48a <= code && code <= 0x52f);
}

/** Whether the code unit is a character of its own, one cell wide, from left to right, in Latin letters or punctuation. */
export function isPlainUnit(code: number): boolean {
	if (code < 0x7f) return code >= 0x20;
	return (0xa0 <= code && code < 0x300 && code !== 0xad) || (0x2010 <= code && code <= 0x2027);
}

/** Cells that a character takes: 0 for lone marks and invisible signs, 2 for wide ones. Unicode Standard Annex 11. */
export function cellsOf(character: string): number {
	const code = character.codePointAt(0) ?? 0;
	if (isPlainUnit(code) && character.length === 1) return 1;
	if (invisible.test(character) && !numberSign.test(character)) return 0;
	if (pictograph.test(character) || isWide(code)) return 2;
	return 1;
}

const space = /^\p{Z}$/u;
const fixedSpace = /^[\u2007\u202F]$/u;

/**
 * A space of any width as it is set in cells: the ideographic one takes two, every other one, and those that hold words
 * together still do. Other characters come back as they are.
 */
export function plainSpace(character: string): string {
	if (character.charCodeAt(0) < 0x1680 || !space.test(character)) return character;
	if (character === '\u3000') return '  ';
	return fixedSpace.test(character) ? '\u00A0' : ' ';
}

// Lone accents, joiners, direction marks.
const invisible = /^[\p{Mn}\p{Me}\p{Cf}\u{115F}-\u{11FF}]+$/u;
// Signs that stand with a number in Arabic, Syriac and Kaithi: Unicode counts them as format, but they have ink.
const numberSign = /^[\u0600-\u0605\u06DD\u070F\u0890\u0891\u08E2\u{110BD}\u{110CD}]/u;
// An emoji by itself, or a sign that a variation selector makes one.
const pictograph = /^\p{Emoji_Presentation}|\uFE0F/u;

/** Ranges of East Asian wide and full-width characters, first and last. */
const wideRanges: readonly (readonly [number, number])[] = [
	[0x1100, 0x115f],
	[0x2e80, 0x303e],
	[0x3041, 0x4dbf],
	[0x4e00, 0xa4cf],
	[0xa960, 0xa97c],
	[0xac00, 0xd7a3],
	[0xf900, 0xfaff],
	[0xfe10, 0xfe19],
	[0xfe30, 0xfe6f],
	[0xff01, 0xff60],
	[0xffe0, 0xffe6],
	[0x16fe0, 0x18cff],
	[0x1aff0, 0x1b2ff],
	[0x1f200, 0x1f2ff],
	[0x20000, 0x3fffd],
];

function isWide(code: number): boolean {
	return code >= 0x1100 && wideRanges.some(([first, last]) => first <= code && code <= last);
}

const latin = /^\p{Script=Latin}/u;
const greek = /^\p{Script=Greek}/u;
const cyrillic = /^\p{Script=Cyrillic}/u;
const neutral = /^[\p{Script=Common}\p{Script=Inherited}]/u;

/** The writing system of a character; `undefined` for digits, punctuation and the like, which any font has. */
export function writingOf(character: string): WritingSystem | undefined {
	const code = character.charCodeAt(0);
	if (code < 0x80) return (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a ? 'latin' : undefined;
	if (0x400 <= code && code <= 0x52f) return 'cyrillic';
	if (latin.test(character)) return 'latin';
	if (cyrillic.test(character)) return 'cyrillic';
	if (greek.test(character)) return 'greek';
	if (neutral.test(character)) return cellsOf(character) === 2 ? 'other' : undefined;
	return 'other';
}

const rightToLeft =
	/^[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** Whether the first letter of a text runs from right to left. */
export function startsRightToLeft(text: string): boolean {
	const letter = /\p{L}/u.exec(text)?.[0];
	return letter !== undefined && rightToLeft.test(letter);
}
