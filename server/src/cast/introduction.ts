/**
 * When a name in CAPS introduces somebody: `JESSE PINKMAN (31) wipes his hands`, `Enter KIM.` — and when capitals are only
 * a sign, a prop or a shot: `boxes stamped HEISENBERG`, `ON WALTER`.
 */
import type { NameInProse } from './predicate.js';
import { titleWords } from './proseWords.js';
import type { Token } from './sentences.js';
import { sentenceBefore, sentenceBehind } from './sentences.js';
import type { Standing } from './standing.js';
import { heldByPicture, tellsOfAbsence } from './standing.js';

/** Words that bring somebody on directly before the name. */
const entrances: ReadonlySet<string> = new Set([
	'enter',
	'enters',
	'reveal',
	'reveals',
	'revealing',
	'introducing',
	'meet',
]);
/** `we find HANK`, `to find HANK`. */
const discoveries: ReadonlySet<string> = new Set(['find', 'meet', 'discover']);
/** `Behind the wheel sits HANK`: the verb before its subject. */
const invertedVerbs: ReadonlySet<string> = new Set(['sits', 'stands', 'waits', 'comes', 'emerges', 'appears']);

/**
 * Whether a CAPS name introduces, given how it stands in its sentence. With an age, it does wherever nothing says that it
 * is a picture; without, it must be the subject of its sentence or be brought on.
 */
export function introduces(tokens: readonly Token[], name: NameInProse, standing: Standing, hasAge: boolean): boolean {
	if (standing === 'acts') return true;
	const first = tokens[name.first];
	if (first === undefined || standing === 'depicted' || name.possessive || isPartOfLongerName(tokens, name))
		return false;
	if (standing === 'shaky' && (!hasAge || tellsOfAbsence(sentenceBefore(tokens, name.first)))) return false;
	if (heldByPicture(sentenceBehind(tokens, name.last))) return false;
	if (hasAge) return tokens[name.first - 1]?.lower !== 'of';
	const before = tokens[name.first - 1];
	if (before === undefined || before.sentence !== first.sentence) return false;
	if (entrances.has(before.lower)) return true;
	const beforeThat = tokens[name.first - 2];
	if (before.text === ':' && beforeThat !== undefined) return entrances.has(beforeThat.lower);
	if (discoveries.has(before.lower)) return beforeThat?.lower === 'we' || beforeThat?.lower === 'to';
	return invertedVerbs.has(before.lower) && beforeThat?.isWord === true;
}

/** `a younger JESSE, 20s`, `an older version of KIM`: the person, but not as he or she is here and now. */
export function isOtherSelf(tokens: readonly Token[], { first }: NameInProse): boolean {
	const before = (nBack: number): string => tokens[first - nBack]?.lower ?? '';
	const nBack = before(1) === 'of' && before(2) === 'version' ? 3 : 1;
	return ['younger', 'older'].includes(before(nBack)) && tokens[first - nBack]?.sentence === tokens[first]?.sentence;
}

/** `PINKMAN FILE`, `the WHITE case`: more capitals behind the name, or a determiner before it that makes it a thing's name. */
function isPartOfLongerName(tokens: readonly Token[], { first, last }: NameInProse): boolean {
	const next = tokens[last + 1];
	const here = tokens[last];
	if (next !== undefined && here !== undefined && next.isWord && next.clause === here.clause && isCapsWord(next.text))
		return true;
	const before = tokens[first - 1];
	return before !== undefined && before.isWord && isCapsWord(before.text) && !titleWords.has(before.lower);
}

function isCapsWord(word: string): boolean {
	return word.length > 1 && word === word.toUpperCase() && /\p{Lu}/u.test(word);
}
