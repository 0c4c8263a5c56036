/**
 * Whether an everyday word in capitals is somebody's name: `WILL (40)`, `WILL AND TOM`, `WILL sits`; not `THE WILL`, `WHO WILL
 * COME?`, `PAY THE BILL!`. Capitals prove nothing by themselves. Knows words only, no script and no canon.
 */
import { titles } from '../canon/nameForms.js';
import { actsAsPerson } from '../cast/openers.js';
import { isAdverb } from '../cast/predicate.js';
import { joiningWords, looseAdverbs } from '../cast/proseWords.js';
import type { Token } from '../cast/sentences.js';
import { foldName } from '../script/names.js';
import { wordList } from '../text/wordList.js';
import { bearings, determiners, isHelpingVerb, joining, settling } from './aroundName.js';

/** The name is one token of a line whose tokens these are; `isName` tells whether words are somebody's. */
export function isProvenInCapitals(tokens: readonly Token[], at: number, isName: (words: string) => boolean): boolean {
	if (hasAge(tokens, at)) return true;
	const before = tokens[at - 1];
	if (before !== undefined && determiners.has(before.lower)) return false;
	return hasTitle(tokens, at) || isListed(tokens, at, isName) || isTold(tokens, at) || acts(tokens, at);
}

/** `WILL (40)`, `WILL (late 30s, tall)`, `WILL, 40,` */
function hasAge(tokens: readonly Token[], at: number): boolean {
	const mark = tokens[at + 1]?.text;
	if (mark !== '(' && mark !== ',') return false;
	let age = at + 2;
	while (ageModifiers.has(tokens[age]?.lower ?? '')) age++;
	if (!/^\p{N}{1,2}(?:['’]?s)?$/u.test(tokens[age]?.lower ?? '')) return false;
	return tokens[age + 1]?.isWord !== true;
}

const ageModifiers = wordList('early mid late in his her their about around');

/** `MR. WHITE`, `DETECTIVE BILL` */
function hasTitle(tokens: readonly Token[], at: number): boolean {
	const before = tokens[at - 1];
	const title = before?.text === '.' ? tokens[at - 2] : before;
	return title !== undefined && titles.has(foldName(title.text));
}

/** With other names on one side or both: `WILL AND TOM LEAVE`, `TOM, WILL, BEN`, `MARK (30), WILL and ROSE`. */
function isListed(tokens: readonly Token[], at: number, isName: (words: string) => boolean): boolean {
	const before = tokens[at - 1];
	const next = tokens[at + 1];
	const isLeft = isLink(before) && isNameBefore(tokens, at - 2, isName);
	const isRight = isLink(next) && isName(tokens[at + 2]?.text ?? '');
	const opens = before?.clause !== tokens[at]?.clause || before?.text === ',';
	if (isLeft) return next?.isWord !== true || isLink(next) || (before?.text !== ',' && !objects.has(next.lower));
	return isRight && (opens || (next?.text !== ',' && !subjects.has(before?.lower ?? '')));
}

function isLink(token: Token | undefined): boolean {
	return token !== undefined && (joining.has(token.lower) || [',', '/', '+'].includes(token.text));
}

/** Whether a name of one or two words ends there, or an age in brackets behind one. */
function isNameBefore(tokens: readonly Token[], end: number, isName: (words: string) => boolean): boolean {
	let at = end;
	if (tokens[at]?.text === ')') {
		while (at > 0 && tokens[at]?.text !== '(') at--;
		at--;
	}
	const last = tokens[at]?.text;
	if (last === undefined) return false;
	return isName(last) || isName(`${tokens[at - 1]?.text ?? ''} ${last}`);
}

/** Among small letters, with what only somebody is said to be: `By the bar sits FRANK, a lawyer.` */
function isTold(tokens: readonly Token[], at: number): boolean {
	const word = tokens[at + 2]?.text ?? '';
	if (tokens[at + 1]?.text !== ',' || !tellings.has(word)) return false;
	const before = tokens[at - 1];
	if (before === undefined || !before.isWord) return true;
	return !subjects.has(before.lower) && before.text !== before.text.toUpperCase();
}

const tellings = wordList('a an who whose early mid late');

/** `WILL sits`, `Then WILL runs to her`, `WILL NODS.` */
function acts(tokens: readonly Token[], at: number): boolean {
	const before = tokens[at - 1];
	const isLead = before === undefined || joiningWords.has(before.lower) || looseAdverbs.has(before.lower);
	const opens = before?.clause !== tokens[at]?.clause || before?.isWord !== true;
	if (!(opens || isLead || isAdverb(before.lower)) || isHelpingVerb(tokens, at)) return false;
	const next = tokens[at + 1]?.lower ?? '';
	return actsAsPerson(tokens, at) || (bearings.has(next) && !settling.has(tokens[at]?.lower ?? ''));
}

/** Before `WILL`, these make it a verb. */
const subjects = wordList(`
	i you he she it we they this that there what who nobody somebody everybody anybody no-one someone everyone anyone nothing
	something everything and or but not never you'll i'll
`);

/** Behind `TOM AND MARK`, these make it an order, or a question. */
const objects = wordList(`
	i you he she it we they me him us them this that these those the a an my your his her our their its
`);
