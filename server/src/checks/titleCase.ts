/** How a name in capitals is written in a sentence. */

// "O'Day", "D'Angelo": a letter and an apostrophe before a whole word.
const prefixed = /\b([OD]['’])(\p{L})(?=\p{L})/gu;

// "McGill".
const sonOf = /\bMc(\p{L})(?=\p{L}{2})/gu;

// "RV", "DEA" has a vowel and could be a name; "Mr" and the like are no initials.
const initials = /\b(?!(?:mr|mrs|ms|dr|st|jr|sr|lt|sgt|mt|ft|rd|blvd|ph)\b)[b-df-hj-np-tv-xz]{2,4}\b/giu;

/** `LENA O'BRIEN-SMITH` gives `Lena O'Brien-Smith`. Names that are not in capitals stay as they are. */
export function titleCase(name: string): string {
	if (name !== name.toUpperCase()) return name;
	return name
		.toLowerCase()
		.replace(/(^|[^\p{L}\p{M}’'])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
		.replace(prefixed, (_, prefix: string, letter: string) => prefix + letter.toUpperCase())
		.replace(sonOf, (_, letter: string) => `Mc${letter.toUpperCase()}`)
		.replace(initials, (letters) => letters.toUpperCase());
}
