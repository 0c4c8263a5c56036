/**
 * Names that are everyday words too, where they open a sentence: `Jack lights a cigarette`, `Max nods` — not `Max volume`,
 * `White walls`, `May comes`. What the verb directly behind such a word proves; knows no canon.
 */
import {
	adjectives,
	bareNouns,
	countedDeeds,
	humanVerbs,
	measuringWords,
	moverVerbs,
	objectOpeners,
} from './openingWords.js';
import { isAdverb, isPresentVerb } from './predicate.js';
import type { Token } from './sentences.js';

/** Whether a clause begins with this word. */
export function opensClauseAt(tokens: readonly Token[], index: number): boolean {
	return tokens[index - 1]?.clause !== tokens[index]?.clause;
}

/**
 * Whether the single word is somebody's name, as far as the verb behind it tells. A count noun would need its article; a
 * noun that needs none, or an adjective, takes a verb that only people have.
 */
export function actsAsPerson(tokens: readonly Token[], index: number): boolean {
	const word = tokens[index];
	let at = index + 1;
	while (isAdverb(tokens[at]?.lower ?? '')) at++;
	const verb = tokens[at];
	if (word === undefined || verb === undefined || !verb.isWord || verb.clause !== word.clause) return false;
	if (verb.text !== verb.lower || !isThirdPerson(verb.lower)) return false;
	const isAdjective = adjectives.has(word.lower);
	if (humanVerbs.has(verb.lower) && !(isAdjective && countedDeeds.has(verb.lower))) return true;
	if (bareNouns.has(word.lower)) return false;
	if (moverVerbs.has(verb.lower) && !isAdjective) return true;
	return hasObject(tokens, at);
}

/** Whether a word that opens a sentence is more often a person than a colour or the weather: `Will brakes hard`, not `White walls`. */
export function mayBeFirstName(tokens: readonly Token[], index: number): boolean {
	const word = tokens[index]?.lower ?? '';
	return !adjectives.has(word) && !bareNouns.has(word);
}

function isThirdPerson(word: string): boolean {
	return word.endsWith('s') && isPresentVerb(word, false);
}

/** `lights a cigarette`, `measures out the coffee`, `hugs Walter`. */
function hasObject(tokens: readonly Token[], verb: number): boolean {
	const clause = tokens[verb]?.clause;
	const at = particles.has(tokens[verb + 1]?.lower ?? '') ? verb + 2 : verb + 1;
	const first = tokens[at];
	const second = tokens[at + 1];
	if (first === undefined || first.clause !== clause || !first.isWord) return false;
	if (/^\p{Lu}\p{Ll}/u.test(first.text)) return true;
	return objectOpeners.has(first.lower) && !(second !== undefined && measuringWords.has(second.lower));
}

const particles: ReadonlySet<string> = new Set(['off', 'back', 'away', 'aside', 'out']);
