/**
 * The words around an everyday word that tell whether it is somebody's name: what only people do, what stands before a
 * thing, and where `Will` and `May` are verbs. Knows words only, no script and no canon.
 */
import { isAdverb } from '../cast/predicate.js';
import { functionWords } from '../cast/proseWords.js';
import type { Token } from '../cast/sentences.js';
import { sentenceBehind } from '../cast/sentences.js';
import { wordList } from '../text/wordList.js';

/** `Will wonders never cease?`, `May dreams come true.`: what ends in -s is no verb of theirs. */
export function isHelpingVerb(tokens: readonly Token[], at: number): boolean {
	const word = tokens[at]?.lower ?? '';
	const next = tokens[at + 1];
	if (next?.isWord !== true || next.clause !== tokens[at]?.clause || finite.has(next.lower)) return false;
	if (!helping.has(word) || saying.has(next.lower)) return false;
	if (sentenceBehind(tokens, at).some(({ text }) => text === '?')) return true;
	const then = tokens[at + 2];
	if (word !== 'may' || then?.isWord !== true || !/\p{Ll}s$/u.test(next.lower)) return false;
	return !functionWords.has(then.lower) && !isAdverb(then.lower) && /^\p{Ll}/u.test(then.text);
}

const helping: ReadonlySet<string> = new Set(['will', 'may']);

/** With two words that only follow one: `his last Will`. */
export const determiners: ReadonlySet<string> = new Set([
	'the',
	'a',
	'an',
	'your',
	'his',
	'her',
	'their',
	'our',
	'its',
	'every',
	'last',
	'own',
]);

export const joining: ReadonlySet<string> = new Set(['and', 'or', '&']);

/** What only people did. */
export const saying: ReadonlySet<string> = wordList('said says asked told tells knew thinks thought wanted wants who');

/** What people do with their bodies and their eyes. */
export const bearings: ReadonlySet<string> = wordList(`
	sits waits leans enters exits looks stares watches listens grabs reaches points talks sleeps arrives leaves walks steps
	sat waited leaned entered looked stared watched listened
`);

/** What sits, waits and arrives without being anybody. */
export const settling: ReadonlySet<string> = wordList(`
	rain snow frost ice hail fog mist storm storms thunder wind gale dust ash smoke light lights shade night dawn dusk winter
	spring summer autumn day morning evening moon sun star stars rose
`);

/** Verbs in other forms, and those before which only a subject stands. */
export const finite: ReadonlySet<string> = wordList(`
	should would could might must will won't shouldn't wouldn't couldn't can cannot isn't hasn't is has does doesn't
	was had did didn't wasn't hadn't went came left took got gave saw heard met kept held sat stood ran lay fell lost sent
	spent slept broke drove rode rose wrote made brought bought found fought began
`);
