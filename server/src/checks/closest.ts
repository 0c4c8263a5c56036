/** Which of a few known words somebody meant. */
import { editDistanceWithin } from '../script/names.js';

/** The nearest word, if it is near enough to be a slip: a third of its letters at most. */
export function closest(text: string, words: Iterable<string>): string | undefined {
	const wanted = text.toLowerCase();
	let best: string | undefined;
	let distance = Math.max(2, Math.floor(wanted.length / 3));
	for (const word of words) {
		const found = editDistanceWithin(wanted, word, distance);
		if (found === undefined || (best !== undefined && found >= distance)) continue;
		best = word;
		distance = found;
	}
	return best;
}
