/** How the script itself writes a word that cues and headings have in capitals: `McGill`, `DEA`. */
import type { ScriptView } from '../../analysis/scriptView.js';
import { titleCase } from '../../checks/titleCase.js';

/** Gives a name in capitals the letters that the scripts' prose gives its words; title case for words that it does not use. */
export function spellingIn(views: readonly ScriptView[]): (name: string) => string {
	const spellings = proseSpellings(views);
	return (name) => {
		if (name !== name.toUpperCase()) return name;
		const words = titleCase(name);
		// Letters stay where they are, so that a word of the one is the same word of the other.
		return words.replaceAll(wordPattern, (word) => spellings.get(word.toLowerCase()) ?? word);
	};
}

const wordPattern = /[\p{L}\p{M}]{2,}/gu;

/** Words that prose never writes in title case but in capitals or with a capital inside. Cost: linear in the prose. */
function proseSpellings(views: readonly ScriptView[]): ReadonlyMap<string, string> {
	const found = new Map<string, string>();
	const plain = new Set<string>();
	for (const { facts } of views) {
		for (const { prose } of facts) {
			// Action shouts in capitals; what people say is written as it is spelled.
			for (const { text, kind } of prose) {
				for (const [word] of text.matchAll(wordPattern)) {
					const lower = word.toLowerCase();
					if (word.slice(1) === lower.slice(1)) plain.add(lower);
					else if (word !== word.toUpperCase()) found.set(lower, word);
					else if (kind === 'dialogue' && word.length <= longestAcronym && !found.has(lower)) found.set(lower, word);
				}
			}
		}
	}
	for (const [lower, word] of found) if (plain.has(lower) && word === word.toUpperCase()) found.delete(lower);
	return found;
}

const longestAcronym = 4;
