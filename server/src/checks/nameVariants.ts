/**
 * Names that are near each other and meant to be: `MARIO` and `MARIA`, `MR. SMITH` and `MRS. SMITH`, `CELL A` and `CELL B`.
 * Knows folded names only.
 */
import { titleWords } from '../cast/proseWords.js';
import { isRoleName } from '../script/names.js';
import { roleModifiers } from '../script/roleNouns.js';

/**
 * Whether two near names are no slip of each other. Of a `person`, whose name is certainly no common noun, the surname has
 * no plural behind the given name: `NACHO VARGAS` is a slip for `NACHO VARGA`.
 */
export function areVariants(lhs: string, rhs: string, { isPerson = false }: { isPerson?: boolean } = {}): boolean {
	if (differInNumber(lhs, rhs)) return true;
	const difference = differingWords(lhs, rhs);
	if (difference === undefined) return false;
	const { from, to, index, nWords } = difference;
	if (areTitlesOrLetters(from, to)) return true;
	const [short, long] = from.length < to.length ? [from, to] : [to, from];
	if (long === `${short}s`) return !(isPerson && isSurname(lhs, index, nWords));
	// Given names come in pairs; a surname that differs is a slip.
	const isGivenName = index === 0 || nWords === 1;
	if (!isGivenName) return false;
	if (long === `${short}a` || long === `${short}e`) return true;
	return from.slice(0, -1) === to.slice(0, -1) && ['ao', 'oa'].includes(from.slice(-1) + to.slice(-1));
}

/**
 * The same for places: `CELL 1` and `CELL 2`, `WARD A` and `WARD B`. Nothing in them is male or female, and only a place
 * of one word has a plural that may be another place: `DOCK` and `DOCKS`, but not `CROSSROAD MOTEL` and `CROSSROADS MOTEL`.
 */
export function arePlaceVariants(lhs: string, rhs: string): boolean {
	if (differInNumber(lhs, rhs) || differInTitle(lhs, rhs)) return true;
	return !lhs.includes(' ') && (lhs === `${rhs}s` || rhs === `${lhs}s`);
}

/** `MR. SMITH` and `DR. SMITH`, `AGENT A` and `AGENT B`: the same but for a title or a single letter. */
export function differInTitle(lhs: string, rhs: string): boolean {
	const difference = differingWords(lhs, rhs);
	return difference !== undefined && areTitlesOrLetters(difference.from, difference.to);
}

function differInNumber(lhs: string, rhs: string): boolean {
	return lhs.replace(/\P{N}/gu, '') !== rhs.replace(/\P{N}/gu, '');
}

/** The last word of a full name, behind a given name: not of `THE COUSIN`, `MR. WHITE`, `OLD MAN`, `DOCK GUARD`. */
function isSurname(name: string, index: number, nWords: number): boolean {
	if (index === 0 || index < nWords - 1 || isRoleName(name)) return false;
	const first = name.slice(0, name.indexOf(' '));
	return !articles.has(first) && !titleWords.has(first) && !roleModifiers.has(first);
}

const articles: ReadonlySet<string> = new Set(['the', 'a', 'an', 'los', 'las', 'el', 'la']);

function areTitlesOrLetters(lhs: string, rhs: string): boolean {
	return (titleWords.has(lhs) && titleWords.has(rhs)) || (lhs.length === 1 && rhs.length === 1);
}

interface Difference {
	readonly from: string;
	readonly to: string;
	readonly index: number;
	readonly nWords: number;
}

/** The one word in which two names of as many words differ. */
function differingWords(lhs: string, rhs: string): Difference | undefined {
	const words = lhs.split(' ');
	const others = rhs.split(' ');
	if (words.length !== others.length) return undefined;
	const indices = words.flatMap((word, index) => (word === others[index] ? [] : [index]));
	const [index] = indices;
	const from = words[index ?? -1];
	const to = others[index ?? -1];
	if (index === undefined || indices.length > 1 || from === undefined || to === undefined) return undefined;
	return { from, to, index, nWords: words.length };
}
