/**
 * Whether a name that stands in a text is a part of a longer one, and so perhaps somebody else's: `Anna-Maria`,
 * `MAX-2000`, `Max Planck`. Knows words only, no script and no canon.
 */
import type { Span } from '../text/position.js';

/** `span` is the name, whole words of one line. A longer name that is known has to be looked for first. */
export function isInLongerName(text: string, { start, end }: Span): boolean {
	const behind = text.slice(end);
	if (/^[-‐‑][\p{Lu}\p{Lt}\p{N}]/u.test(behind) || /\p{Lu}\p{L}*[-‐‑]$/u.test(text.slice(0, start))) return true;
	const name = text.slice(start, end);
	// In capitals, and in a title, every next word begins like a surname.
	return name !== name.toUpperCase() && surname.test(behind) && !isTitle(text);
}

/** A word with a capital, which "I'm" and "I'd" are not. */
const surname = /^ (?!I['’])\p{Lu}['’]?\p{L}*\p{Ll}/u;

/** `Max Goes Home`: all words of some length have capitals. */
function isTitle(text: string): boolean {
	const words = text.match(/\p{L}{4,}/gu) ?? [];
	return words.length > 1 && !/[.!?,]/u.test(text) && words.every((word) => /^\p{Lu}/u.test(word));
}
