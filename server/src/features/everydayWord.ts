/**
 * Whether a name that is an everyday word too may stand for the word: `Will he sit?`, `Mark my words`, `Grace under
 * pressure`, `the Bill of Rights`. A doubt counts as yes, because an edit or a reference needs to be sure. Knows words
 * only, no script and no canon.
 */
import { familiarTitles, titles } from '../canon/nameForms.js';
import { ordinaryWords } from '../canon/ordinaryWords.js';
import { actsAsPerson } from '../cast/openers.js';
import { adjectives, bareNouns } from '../cast/openingWords.js';
import { isPresentVerb } from '../cast/predicate.js';
import { everydayNames, functionWords } from '../cast/proseWords.js';
import type { Token } from '../cast/sentences.js';
import { tokensOf } from '../cast/sentences.js';
import { foldName } from '../script/names.js';
import { agePrefixes } from '../script/roleNouns.js';
import { monthWords, weekdayWords } from '../script/timeVocabulary.js';
import type { Span } from '../text/position.js';
import { wordList } from '../text/wordList.js';
import { isTitle } from './longerName.js';

/** `span` is the name, whole words of one line; `isName` tells whether a word is somebody's. Cost: linear in the line, for such names alone. */
export function isEverydayWord(text: string, { start, end }: Span, isName: (word: string) => boolean): boolean {
	const written = text.slice(start, end);
	const name = foldName(written);
	if (!ordinaryWords.has(name) && !everydayNames.has(name)) return false;
	if (/^['’]s\b/iu.test(text.slice(end))) return false;
	const isShouted = text === text.toUpperCase();
	if (!isShouted && written.length > 1 && written === written.toUpperCase()) return false;
	// In capitals every word begins like a name.
	const isLevel = isShouted || isTitle(text);
	const tokens = tokensOf(isLevel ? text.slice(0, end) + text.slice(end).toLowerCase() : text);
	const at = tokens.findIndex((token) => token.start === start);
	if (at < 0) return false;
	return isLevel || opensSentence(tokens, at) ? !isProven(tokens, at, isName) : isQualified(tokens, at, isName);
}

function opensSentence(tokens: readonly Token[], at: number): boolean {
	const before = tokens[at - 1];
	return before === undefined || before.clause !== tokens[at]?.clause || openingMarks.has(before.text);
}

const openingMarks: ReadonlySet<string> = new Set(['"', '“', '„', '‘', "'", '(', '[', '*', '_', '>', '=', '#', '~']);

/** What follows a word that opens a sentence shows that somebody is meant: `Will sits`, `Mark, wait!`, `Rose and Tom` */
function isProven(tokens: readonly Token[], at: number, isName: (word: string) => boolean): boolean {
	if (actsAsPerson(tokens, at)) return true;
	const word = tokens[at]?.lower ?? '';
	const isThing = bareNouns.has(word) || adjectives.has(word);
	const next = tokens[at + 1];
	const then = tokens[at + 2];
	if (next?.text === '(') return then !== undefined && /^\p{N}/u.test(then.text);
	if (next?.text === ',') return !isThing || !isInList(tokens, at + 1);
	// Somebody is called; nobody calls a rain, and `Chase!` is an order.
	if (next?.isWord !== true) return !isThing && !orders.has(word);
	if (joining.has(next.lower)) return then !== undefined && (then.lower === 'i' || isName(then.text));
	if (saying.has(next.lower)) return true;
	if (bearings.has(next.lower) && !settling.has(word)) return true;
	// `Frank is here`; hope and grace may be here as well.
	if (adjectives.has(word) && !bareNouns.has(word)) return next.lower === 'is' && whereabouts.has(then?.lower ?? '');
	if (isThing) return false;
	return (isSingular(next.lower) && !describing.has(word)) || finite.has(next.lower) || /\p{L}{2}ed$/u.test(next.lower);
}

/** `Hope, faith and love` */
function isInList(tokens: readonly Token[], comma: number): boolean {
	const [item, mark] = tokens.slice(comma + 1);
	return item !== undefined && (joining.has(item.lower) || mark?.text === ',' || joining.has(mark?.lower ?? ''));
}

/** Of what can be the present tense, that of one person alone: `is`, `sits`; not `waiting`. */
function isSingular(word: string): boolean {
	return isPresentVerb(word, false) && !word.endsWith('ing') && word !== 'can' && word !== 'cannot';
}

/**
 * What stands before a word with a capital inside a sentence makes it a thing's name: `the Grace of God`, `Free Will`; of
 * longer names see `longerName.ts`.
 */
function isQualified(tokens: readonly Token[], at: number, isName: (word: string) => boolean): boolean {
	const before = tokens[at - 1];
	if (before === undefined || !before.isWord) return false;
	if (determiners.has(before.lower)) return true;
	if (!opensSentence(tokens, at - 1) || isName(before.text)) return false;
	const folded = foldName(before.text);
	const isCalled = titles.has(folded) || familiarTitles.has(folded) || Object.hasOwn(agePrefixes, folded);
	const isDate = monthWords.has(before.text.toUpperCase()) || weekdayWords.has(before.text.toUpperCase());
	return !isCalled && !isDate && !functionWords.has(before.lower) && !leading.has(before.lower);
}

/** With two words that only follow one: `his last Will`. */
const determiners: ReadonlySet<string> = new Set([
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

/** What opens a sentence before a name. */
const leading: ReadonlySet<string> = wordList(`
	hello hi hey oh ah dear poor sweet darling sorry please thanks yes no yeah okay ok well look listen tell ask let come go get
	call meet find see is are was were do does did has have can could will would should may might don't didn't isn't wasn't
	where's what's who's how's that's goodbye bye welcome morning evening night maybe perhaps suddenly finally meanwhile
`);

const joining: ReadonlySet<string> = new Set(['and', 'or', '&']);

/** What only people did. */
const saying: ReadonlySet<string> = wordList('said says asked told tells knew thinks thought wanted wants who');

/** What people do with their bodies and their eyes. */
const bearings: ReadonlySet<string> = wordList(`
	sits waits leans enters exits looks stares watches listens grabs reaches points talks sleeps arrives leaves walks steps
	sat waited leaned entered looked stared watched listened
`);

/** What sits, waits and arrives without being anybody. */
const settling: ReadonlySet<string> = wordList(`
	rain snow frost ice hail fog mist storm storms thunder wind gale dust ash smoke light lights shade night dawn dusk winter
	spring summer autumn day morning evening moon sun star stars rose
`);

const whereabouts: ReadonlySet<string> = wordList('here there at in on outside inside upstairs gone dead back home');

/** Verbs in other forms, and those before which only a subject stands. */
const finite: ReadonlySet<string> = wordList(`
	should would could might must will won't shouldn't wouldn't couldn't can cannot isn't hasn't is has does doesn't
	was had did didn't wasn't hadn't went came left took got gave saw heard met kept held sat stood ran lay fell lost sent
	spent slept broke drove rode rose wrote made brought bought found fought began
`);

/** Words that stand before another noun as well: `Rose petals`, `Baby steps`, `Christian values`. */
const describing: ReadonlySet<string> = wordList(`
	rose lily daisy violet olive ginger penny angel king queen baby christian colt star fox wolf bear lamb bull ram swan bass
	hunter baker miller mason fisher gardener bishop earl duke knight dawn heath bush buck bud trap skip price chance fern iris
	poppy robin crane wren finch badger combo stew
`);

/** Orders of one word. */
const orders: ReadonlySet<string> = wordList('chase skip trip mark pitch fire cook hunt drew rush wade swift');
