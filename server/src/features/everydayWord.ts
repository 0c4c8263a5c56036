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
import { bearings, determiners, finite, isHelpingVerb, joining, saying, settling } from './aroundName.js';
import { isTitle } from './longerName.js';
import { isProvenInCapitals } from './nameInCapitals.js';
import { leading } from './openingWord.js';

/** `span` is the name, whole words of one line; `isName` tells whether a word is somebody's. Cost: linear in the line, for such names alone. */
export function isEverydayWord(text: string, { start, end }: Span, isName: (word: string) => boolean): boolean {
	const written = text.slice(start, end);
	const name = foldName(written);
	if (!ordinaryWords.has(name) && !everydayNames.has(name)) return false;
	const behind = text.slice(end);
	// `Jack-knife`, `Will-power`; a Will-like smile is like his.
	if (/^[-‐‑](?!(?:like|ish|esque|style|type)\b)\p{Ll}/u.test(behind)) return true;
	const isTall = written.length > 1 && written === written.toUpperCase();
	const isShouted = text === text.toUpperCase();
	// In capitals and in a title every word begins like a name.
	const isLevel = isShouted || isTitle(text);
	const tokens = tokensOf(isLevel ? text.slice(0, end) + behind.toLowerCase() : text);
	const at = tokens.findIndex((token) => token.start === start);
	if (/^['’]s\b/iu.test(behind)) return determiners.has(lowerBefore(text, start));
	if (at < 0) return false;
	if (isLevel || isTall) return !isProvenInCapitals(tokens, at, isName);
	return opensSentence(tokens, at) ? !isProven(tokens, at, isName) : isQualified(tokens, at, isName);
}

/** The word before a column, in lower case. */
function lowerBefore(text: string, start: number): string {
	const before = text.slice(0, start).trimEnd();
	return before.slice(before.lastIndexOf(' ') + 1).toLowerCase();
}

function opensSentence(tokens: readonly Token[], at: number): boolean {
	const before = tokens[at - 1];
	return before === undefined || before.clause !== tokens[at]?.clause || openingMarks.has(before.text);
}

const openingMarks: ReadonlySet<string> = new Set(['"', '“', '„', '‘', "'", '(', '[', '*', '_', '>', '=', '#', '~']);

/** What follows a word that opens a sentence shows that somebody is meant: `Will sits`, `Mark, wait!`, `Rose and Tom` */
function isProven(tokens: readonly Token[], at: number, isName: (word: string) => boolean): boolean {
	const word = tokens[at]?.lower ?? '';
	if (isHelpingVerb(tokens, at)) return false;
	if (actsAsPerson(tokens, at)) return true;
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

const whereabouts: ReadonlySet<string> = wordList('here there at in on outside inside upstairs gone dead back home');

/** Words that stand before another noun as well: `Rose petals`, `Baby steps`, `Christian values`. */
const describing: ReadonlySet<string> = wordList(`
	rose lily daisy violet olive ginger penny angel king queen baby christian colt star fox wolf bear lamb bull ram swan bass
	hunter baker miller mason fisher gardener bishop earl duke knight dawn heath bush buck bud trap skip price chance fern iris
	poppy robin crane wren finch badger combo stew
`);

/** Orders of one word. */
const orders: ReadonlySet<string> = wordList('chase skip trip mark pitch fire cook hunt drew rush wade swift');
