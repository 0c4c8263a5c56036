/**
 * Reports a heading's place that is a slip for a canon place (docs/diagnostics/misspelled-place.md).
 * A place that the script uses twice, or another part of its story has, is a place of its own.
 */
import { foldName } from '../script/names.js';
import { replaceName } from './nameFixes.js';
import { placesCheck } from './namesCheck.js';
import { arePlaceVariants } from './nameVariants.js';

export const misspelledPlace = placesCheck('misspelled-place', function* (headings, canon, story) {
	for (const { key, text, first: at, nTimes } of headings.values()) {
		if (story?.others.some((part) => part.places.has(key)) === true) continue;
		if (nTimes > 1 || canon.names.places(text).length > 0) continue;
		const near = canon.names.nearPlace(text);
		if (near === undefined || arePlaceVariants(key, foldName(near.spelling))) continue;
		const spelling = text === text.toUpperCase() ? near.spelling.toUpperCase() : near.spelling;
		yield {
			at,
			message: `Is ${text} a slip for ${spelling}? It is only here.`,
			evidence: [{ message: `${near.place.name} is in the canon`, at: near.place.at }],
			fixes: (input) => [{ ...replaceName(input, [at], spelling), preferred: true }],
		};
	}
});
