/** The parts of a `canon-contradiction`: the problem itself, and dates as its sentences say them. */
import { formatWindow } from '../calendar/format.js';
import type { Location } from '../text/position.js';
import type { CanonDate, CanonProblem } from './model.js';

export function contradiction(message: string, at: Location, ...related: CanonProblem['related']): CanonProblem {
	return { code: 'canon-contradiction', message, at, related, suggestion: undefined };
}

/** `7 September 2010`, at the precision that the file states. */
export function inWords(date: CanonDate): string {
	return formatWindow(date.stated) || date.text;
}

/** `on 7 September 2010`, `in September 2010`, `between … and …`. */
export function onDate(date: CanonDate): string {
	const words = inWords(date);
	if (/^\d{1,2} /u.test(words)) return `on ${words}`;
	return /^(?:\p{Lu}\p{Ll}+ )?\d{4}/u.test(words) ? `in ${words}` : words;
}
