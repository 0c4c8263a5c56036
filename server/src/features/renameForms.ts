/**
 * What becomes of each form of a name when the name changes: `Jesse Pinkman` to `Tom Sawyer` turns `JESSE` into `TOM` and
 * `Mr. Pinkman` into `Mr. Sawyer`. Knows words only, no script and no canon.
 */
import { partsOfName } from '../canon/nameForms.js';
import { titleCase } from '../checks/titleCase.js';
import { foldName } from '../script/names.js';
import type { Span } from '../text/position.js';

/** A run of words and what stands there afterwards. */
export interface NameChange {
	/** Folded. */
	readonly words: readonly string[];
	readonly wanted: string;
}

/** Longest first. A role (`COP #2`) has no first name and no surname. */
export function changesOf(old: string, wanted: string, isRole: boolean): readonly NameChange[] {
	const { first, last } = isRole ? { first: undefined, last: undefined } : partsOfName(old);
	const next = partsOfName(asTyped(wanted));
	const rows: (readonly [string | undefined, string])[] = [
		[old, wanted],
		[first, next.first ?? wanted],
		[last, next.last ?? wanted],
	];
	return rows.flatMap(([text, to]) => (text === undefined ? [] : [{ words: foldName(text).split(' '), wanted: to }]));
}

/** `anna bell` is two names, typed in a hurry. */
function asTyped(name: string): string {
	return name === name.toLowerCase() ? titleCase(name.toUpperCase()) : name;
}

/** Where in a text a changed name stands, and what comes there, in the case of what stood there; `undefined` where none does. */
export function changeIn(
	text: string,
	changes: readonly NameChange[],
): (Span & { readonly newText: string }) | undefined {
	for (const { words, wanted } of changes) {
		const span = runOf(text, words);
		if (span !== undefined) return { ...span, newText: inCaseOf(text.slice(span.start, span.end), wanted) };
	}
	return undefined;
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
	if (written === written.toLowerCase()) return wanted.toLowerCase();
	return titleCase(asTyped(wanted));
}
