/**
 * Whether a name that is also a month, a day of the week or a season stands for that: `5 August`, `in August`, `last Summer`.
 * Knows words only, no script and no canon.
 */
import { monthWords, weekdayWords } from '../script/timeVocabulary.js';
import type { Span } from '../text/position.js';

const seasons: ReadonlySet<string> = new Set(['SPRING', 'SUMMER', 'AUTUMN', 'FALL', 'WINTER']);

// "5 ", "5th of ", "in early ", "last "; "with " and "to " stand before people.
const before =
	/(?:\d(?:st|nd|rd|th)?(?: of)?|\b(?:in|on|of|by|since|until|till|during|last|next|this|that|every|each|early|late|mid|before|after))[ ,-]*$/iu;
// " 5", ", 2015", " 31st"; not " (40)".
const behind = /^(?:,? ?['’]?\d|,? (?:morning|afternoon|evening|night)\b)/iu;

/** `span` is the name, whole words of one line. */
export function isDateName(text: string, { start, end }: Span): boolean {
	const word = text.slice(start, end).toUpperCase();
	if (!monthWords.has(word) && !weekdayWords.has(word) && !seasons.has(word)) return false;
	return before.test(text.slice(0, start)) || behind.test(text.slice(end));
}
