/**
 * What becomes of each form of a name when the name changes: `Jesse Pinkman` to `Tom Sawyer` turns `JESSE` into `TOM` and
 * `Mr. Pinkman` into `Mr. Sawyer`. Knows words only, no script and no canon.
 */
import { partsOfName, surnamesOf } from '../canon/nameForms.js';
import { titleCase } from '../checks/titleCase.js';
import { foldName } from '../script/names.js';
import type { Span } from '../text/position.js';

/** A run of words and what stands there afterwards. */
export interface NameChange {
	readonly old: string;
	/** The old ones, folded. */
	readonly words: readonly string[];
	readonly wanted: string;
}

/** A change at a place in a text. */
export interface ChangedRun extends Span {
	readonly newText: string;
	readonly old: string;
}

/** A name as somewhere written, and what a change makes of it. */
export interface MadeName {
	readonly old: string;
	readonly name: string;
	/** The changed words alone, before and after. */
	readonly part: { readonly old: string; readonly name: string };
}

/** Longest first. A role (`COP #2`) has no first name and no surname. */
export function changesOf(old: string, wanted: string, isRole: boolean): readonly NameChange[] {
	const from = isRole ? undefined : formsOf(old);
	const next = formsOf(wanted);
	const surname = next.surname ?? wanted;
	// Who was called Stein for short is called so again; `van der Berg` is said whole where it takes the place of `Smith`.
	const short = from?.surname === from?.last ? surname : (next.last ?? wanted);
	const rows: (readonly [string | undefined, string])[] = [
		[old, wanted],
		[from?.surname, surname],
		[from?.first, next.first ?? wanted],
		[from?.last, short],
	];
	return rows.flatMap(([text, to]) =>
		text === undefined ? [] : [{ old: text, words: foldName(text).split(' '), wanted: to }],
	);
}

interface NameParts {
	readonly first: string | undefined;
	/** With the small words before it: `van der Berg`. */
	readonly surname: string | undefined;
	/** Its last word. */
	readonly last: string | undefined;
}

/** The parts of a name; `von Stein` is a surname alone. */
function formsOf(name: string): NameParts {
	if (isSurname(name)) return { first: undefined, surname: name, last: name.split(' ').at(-1) };
	const written = asTyped(name);
	return { ...partsOfName(written), surname: surnamesOf(written).at(-1) };
}

/** Small words of surnames that are nobody's first name. Folded. */
const smallWords: ReadonlySet<string> = new Set([
	...['von', 'vom', 'zu', 'zum', 'zur', 'van', 'der', 'den', 'ter', 'ten', 'de', 'du', 'des', 'la', 'las', 'los', 'le'],
	...['da', 'das', 'dos', 'di', 'del', 'della', 'dello', 'degli', 'dalla', 'af', 'av'],
]);

/** Whether a name begins with a small word: `von Stein`, in capitals `VON STEIN`; `Van Morrison` is a whole name. */
function isSurname(name: string): boolean {
	const words = name.trim().split(/\s+/u);
	const [word = ''] = words;
	if (words.length < 2 || !smallWords.has(foldName(word))) return false;
	if (name !== name.toUpperCase()) return word === word.toLowerCase();
	return foldName(word) !== 'van' || (words.length > 2 && smallWords.has(foldName(words[1] ?? '')));
}

/**
 * Which name is renamed where a full name was typed over `old`: the first of the wholes that `old` is the first name or the
 * surname of, or `old` itself. `ROSE` to `Lily Vale` makes Rose Dale Lily Vale, and not Lily Vale Dale.
 */
export function wholeName(old: string, wholes: readonly string[], wanted: string): string {
	if (formsOf(wanted).first === undefined) return old;
	const isOld = (part: string | undefined): boolean => part !== undefined && foldName(part) === foldName(old);
	const whole = wholes.find((name) => {
		const { first, surname, last } = formsOf(name);
		return isOld(first) || isOld(surname) || isOld(last);
	});
	return whole ?? old;
}

/** `anna bell` is two names, typed in a hurry, and so is `ANNA VON BELL`. */
function asTyped(name: string): string {
	if (name !== name.toLowerCase() && name !== name.toUpperCase()) return name;
	const words = titleCase(name.toUpperCase()).split(' ');
	const isSmall = (word: string, index: number): boolean =>
		index < words.length - 1 && (index > 0 || isSurname(name)) && smallWords.has(foldName(word));
	return words.map((word, index) => (isSmall(word, index) ? word.toLowerCase() : word)).join(' ');
}

/**
 * Where a name begins that was found at a column of a text, with the small words before it: `van der Berg` found by `Berg`.
 * Those end no sentence, `Ask Van. Berg sits.`, and stand behind `from`, where another name may end.
 */
export function withSmallWords(text: string, start: number, from = 0): number {
	const before = text.slice(from, start).trimEnd();
	const wordStart = from + before.lastIndexOf(' ') + 1;
	const word = text.slice(wordStart, from + before.length);
	const isSmall = from + before.length < start && /^\p{L}+$/u.test(word) && smallWords.has(foldName(word));
	return isSmall ? withSmallWords(text, wordStart, from) : start;
}

/** Where in a text a changed name stands, and what comes there, in the case of what stood there; `undefined` where none does. */
export function changeIn(text: string, changes: readonly NameChange[]): ChangedRun | undefined {
	for (const { old, words, wanted } of changes) {
		const span = runOf(text, words);
		if (span !== undefined) return { ...span, newText: inCaseOf(text.slice(span.start, span.end), wanted), old };
	}
	return undefined;
}

/** What a change makes of the whole name that it was found in; other words of the name stay. */
export function madeName(old: string, { start, end, newText }: ChangedRun): MadeName {
	const part = { old: old.slice(start, end), name: newText };
	return { old, name: old.slice(0, start) + newText + old.slice(end), part };
}

/**
 * The same change with the full stop behind it settled: the one of `Joe Jr.` is the name's, and where it ends a sentence
 * as well, it stays for that. `line` is the whole line that the change is a place in; a cue ends no sentence.
 */
export function withFullStop(line: string, change: ChangedRun, isProse: boolean): ChangedRun {
	const { start, end, newText, old } = change;
	const isInside = line.slice(start, end).endsWith('.');
	const stop = isInside ? end - 1 : end;
	if (line[stop] !== '.') return change;
	const hadStop = isInside || old.endsWith('.');
	const hasStop = newText.endsWith('.');
	if (!hadStop && !hasStop) return change;
	const endsSentence = isProse && /^(?:\s*$|["”’')\]*_]|\s+["“‘'(]?\p{Lu})/u.test(line.slice(stop + 1));
	const keepsStop = hadStop && !hasStop && endsSentence;
	return { ...change, end: hadStop || endsSentence ? stop + 1 : end, newText: keepsStop ? `${newText}.` : newText };
}

/** The run of words that folds to the same: `JESSE` in `JESSE PINKMAN`, `Kim` in `Kim's`. */
function runOf(text: string, wanted: readonly string[]): Span | undefined {
	const words = [...text.matchAll(/\S+/gu)].map((match) => ({
		start: match.index,
		end: match.index + match[0].length,
	}));
	const folded = wanted.join(' ');
	for (let first = 0; first + wanted.length <= words.length; first++) {
		const start = words[first]?.start;
		const end = words[first + wanted.length - 1]?.end;
		if (start === undefined || end === undefined) continue;
		const whole = text.slice(start, end);
		if (foldName(whole) === folded) return { start, end };
		// "JESSE'S" is JESSE with a possessive that stays.
		const possessive = /['’]s?$/iu.exec(whole);
		if (possessive !== null && foldName(whole.slice(0, possessive.index)) === folded)
			return { start, end: start + possessive.index };
	}
	return undefined;
}

/** In capitals where the old name stood in capitals; in a sentence as a sentence writes it, however it was typed. */
export function inCaseOf(written: string, wanted: string): string {
	if (written === written.toUpperCase()) return wanted.toUpperCase();
	if (article.test(written)) return article.test(wanted) ? wordByWord(written, asTyped(wanted)) : asTyped(wanted);
	if (written === written.toLowerCase()) return wanted.toLowerCase();
	return asTyped(wanted);
}

const article = /^(?:the|an?) /iu;

/** `The bear` gives `The wolf`, `The BEAR` gives `The WOLF`; words that are more than were written go like the last one. */
function wordByWord(written: string, wanted: string): string {
	const patterns = written.split(' ');
	return wanted
		.split(' ')
		.map((word, index) => {
			const pattern = patterns[index] ?? patterns.at(-1) ?? '';
			if (pattern === pattern.toLowerCase()) return word.toLowerCase();
			if (pattern.length > 1 && pattern === pattern.toUpperCase()) return word.toUpperCase();
			return word.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
		})
		.join(' ');
}
