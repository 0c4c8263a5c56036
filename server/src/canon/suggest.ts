/** "Did you mean …": the known word nearest to what was typed. */
import { editDistanceWithin, foldName } from '../script/names.js';

/**
 * The nearest of the known words, if one is near enough to be meant: a third of the letters may differ, or the words of
 * the name stand in another order, or one of the two begins with the other (`walter` for `walter-white`, if it is the
 * only one). Cost: linear in the known words; only for what is wrong already.
 */
export function nearestWord(typed: string, known: Iterable<string>): string | undefined {
	const folded = normalForm(typed);
	if (folded === '') return undefined;
	const limit = Math.max(1, Math.min(4, Math.floor(folded.length / 3)));
	let best: { readonly word: string; readonly distance: number } | undefined;
	const beginnings: string[] = [];
	for (const word of known) {
		const other = normalForm(word);
		if (other === folded) return word;
		if (folded.length >= 3 && (other.startsWith(`${folded} `) || folded.startsWith(`${other} `))) beginnings.push(word);
		const distance = editDistanceWithin(folded, other, best === undefined ? limit : best.distance - 1);
		if (distance !== undefined) best = { word, distance };
		if (best?.distance === 0) break;
	}
	return best?.word ?? (beginnings.length === 1 ? beginnings[0] : undefined);
}

/** ` Did you mean "born"?`, or nothing. */
export function didYouMean(suggestion: string | undefined): string {
	return suggestion === undefined ? '' : ` Did you mean "${suggestion}"?`;
}

/** An id from somebody's words: `Walter White` gives `walter-white`. Empty where there is no letter or digit in them. */
export function idFrom(words: string): string {
	return foldName(words)
		.replace(/[^\p{L}\p{N}]+/gu, '-')
		.replace(/^-+|-+$/gu, '');
}

function normalForm(word: string): string {
	return foldName(word).replaceAll('-', ' ');
}
