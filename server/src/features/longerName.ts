/**
 * Whether a name that stands in a text is a part of a longer one, and so perhaps somebody else's: `Anna-Maria`,
 * `MAX-2000`, `Max Planck`, `Mad Max`. Knows words only, no script and no canon.
 */
import { familiarTitles, titles } from '../canon/nameForms.js';
import { foldName } from '../script/names.js';
import { agePrefixes } from '../script/roleNouns.js';
import { monthWords, weekdayWords } from '../script/timeVocabulary.js';
import type { Span } from '../text/position.js';
import { isOpeningWord } from './openingWord.js';

export interface KnownWords {
	readonly isName: (word: string) => boolean;
	/** In other languages we do not know what a sentence may open with. */
	readonly isEnglish: boolean;
}

/**
 * `span` is the name, whole words of one line. A longer name that is known has to be looked for first; `isName` tells
 * whether a word is somebody's by itself, and so no part of this one.
 */
export function isInLongerName(text: string, { start, end }: Span, { isName, isEnglish }: KnownWords): boolean {
	const before = text.slice(0, start);
	const behind = text.slice(end);
	if (/^[-‐‑](?:[\p{Lu}\p{Lt}\p{N}]|\p{Ll}+['’]?[-‐‑])/u.test(behind) || /[-‐‑]$(?<=\p{Lu}\p{L}*.)/u.test(before))
		return true;
	if (numbered.test(behind) || initials.test(behind) || saintly.test(before)) return true;
	const name = text.slice(start, end);
	// In capitals, and in a title, every next word begins like a surname.
	if (name === name.toUpperCase() || isTitle(text)) return false;
	return surname.test(behind) || byname.test(behind) || hasForename(before, isName, isEnglish);
}

/** `John 3:16`, `John XXIII` */
const numbered = /^ (?:\p{N}+:\p{N}|(?=[IVX]{2})[IVX]+\b)/u;

/** `John F. Kennedy`, `JOHN F. KENNEDY` */
const initials = /^ \p{Lu}\. ?\p{Lu}/u;

/** `St. John’s church` */
const saintly = /(?<!\p{L})(?:st\.?|ste\.?|saint|sankt|pope|san|santa) $/iu;

/** `John the Baptist`, `John of Gaunt` */
const byname = /^ (?:the|of|von|van|de|di|da) \p{Lu}\p{L}*\p{Ll}/u;

/** A word with a capital, which "I'm" and "I'd" are not. */
const surname = /^ (?!I['’])\p{Lu}['’]?\p{L}*\p{Ll}/u;

/** `the Mad Max poster`, `Elton John sings`; `Dr. Max`, `Old Max`, `Ask Max` and `On Monday Max` are Max. */
function hasForename(before: string, isName: KnownWords['isName'], isEnglish: boolean): boolean {
	if (!before.endsWith(' ')) return false;
	const lead = before.trimEnd();
	const start = lead.lastIndexOf(' ') + 1;
	const word = lead.slice(start).replace(/^["“‘'(*_]+/u, '');
	if (!/^\p{Lu}['’]?\p{L}*\p{Ll}$/u.test(word) || isName(word)) return false;
	const folded = foldName(word);
	const upper = word.toUpperCase();
	if (titles.has(folded) || familiarTitles.has(folded) || Object.hasOwn(agePrefixes, folded)) return false;
	if (monthWords.has(upper) || weekdayWords.has(upper)) return false;
	const isInside = /[\p{L}\p{N},;]['’"”)]?\s*$/u.test(lead.slice(0, start).trimEnd());
	return isInside || (isEnglish && !isOpeningWord(word));
}

/** `Max Goes Home`: all words of some length have capitals. */
export function isTitle(text: string): boolean {
	const words = text.match(/\p{L}{4,}/gu) ?? [];
	return words.length > 1 && !/[.!?,]/u.test(text) && words.every((word) => /^\p{Lu}/u.test(word));
}
