/**
 * Whether a name that stands in a text is a part of a longer one, and so perhaps somebody else's: `Anna-Maria`,
 * `MAX-2000`, `Max Planck`, `Mad Max`. Knows words only, no script and no canon.
 */
import { familiarTitles, titles } from '../canon/nameForms.js';
import { foldName } from '../script/names.js';
import { agePrefixes } from '../script/roleNouns.js';
import { monthWords, weekdayWords } from '../script/timeVocabulary.js';
import type { Span } from '../text/position.js';

/**
 * `span` is the name, whole words of one line. A longer name that is known has to be looked for first; `isName` tells
 * whether a word is somebody's by itself, and so no part of this one.
 */
export function isInLongerName(text: string, { start, end }: Span, isName: (word: string) => boolean): boolean {
	const before = text.slice(0, start);
	const behind = text.slice(end);
	if (/^[-‐‑][\p{Lu}\p{Lt}\p{N}]/u.test(behind) || /[-‐‑]$(?<=\p{Lu}\p{L}*.)/u.test(before)) return true;
	const name = text.slice(start, end);
	// In capitals, and in a title, every next word begins like a surname.
	if (name === name.toUpperCase() || isTitle(text)) return false;
	return surname.test(behind) || hasForename(before, isName);
}

/** A word with a capital, which "I'm" and "I'd" are not. */
const surname = /^ (?!I['’])\p{Lu}['’]?\p{L}*\p{Ll}/u;

/** The word before the name, with a capital that no sentence gave it. */
const forename = /[\p{L}\p{N},;]['’"”)]?\s+(\p{Lu}['’]?\p{L}*\p{Ll}) $/u;

/** `the Mad Max poster`; `Dr. Max`, `Old Max` and `On Monday Max` are Max. */
function hasForename(before: string, isName: (word: string) => boolean): boolean {
	const word = forename.exec(before)?.[1];
	if (word === undefined || isName(word)) return false;
	const folded = foldName(word);
	const upper = word.toUpperCase();
	if (titles.has(folded) || familiarTitles.has(folded) || Object.hasOwn(agePrefixes, folded)) return false;
	return !monthWords.has(upper) && !weekdayWords.has(upper);
}

/** `Max Goes Home`: all words of some length have capitals. */
export function isTitle(text: string): boolean {
	const words = text.match(/\p{L}{4,}/gu) ?? [];
	return words.length > 1 && !/[.!?,]/u.test(text) && words.every((word) => /^\p{Lu}/u.test(word));
}
