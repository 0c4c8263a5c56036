/** Which introductions cover a name: whole or as part of a longer one. Knows nothing of casts and parts. */
import { ageAlias, foldName, isRoleName } from './names.js';

/** A name as an introduction must have it: folded and without an age, and the words of it that are not a role's. */
export interface NameCore {
	readonly base: string;
	readonly words: readonly string[];
}

/** The core of a name as it is written in a cue or in action. */
export function nameCore(text: string): NameCore {
	const base = foldName(ageAlias(text)?.base ?? text);
	return { base, words: base.split(' ').filter((word) => !isRoleName(word)) };
}

/** `ORTIZ`, `DEPUTY ORTIZ` and `YOUNG LENA` are all covered by `DEPUTY LENA ORTIZ`, whose folded form is the key. */
export function isCoveredBy({ base, words }: NameCore, key: string): boolean {
	const keyWords = key.split(' ');
	return key === base || (words.length > 0 && words.every((word) => keyWords.includes(word)));
}
