/**
 * Finds the known names one slip away from a word, at a cost that depends on the word's length and the letters in use,
 * not on how many names there are: it makes every word one edit away and looks each up. What counts as near is decided
 * in script/names.ts.
 */
import { isNearName } from '../script/names.js';

/** `isKnown` tells whether a folded name exists; `letters` are all the characters that occur in folded names. */
export function nearKeys(folded: string, isKnown: (key: string) => boolean, letters: readonly string[]): readonly string[] {
	// Nothing is near a name of two letters; one of eighty is prose.
	if (folded.length < 3 || folded.length > 80) return [];
	const near = new Set<string>();
	for (const key of oneEditFrom(folded, letters)) if (isKnown(key) && isNearName(folded, key)) near.add(key);
	near.delete(folded);
	return [...near];
}

function* oneEditFrom(word: string, letters: readonly string[]): Iterable<string> {
	for (let at = 0; at <= word.length; at++) {
		const head = word.slice(0, at);
		const tail = word.slice(at);
		if (tail !== '') yield head + tail.slice(1);
		if (tail.length > 1) yield head + tail.charAt(1) + tail.charAt(0) + tail.slice(2);
		for (const letter of letters) {
			yield head + letter + tail;
			if (tail !== '') yield head + letter + tail.slice(1);
		}
	}
}
