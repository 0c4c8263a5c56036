/**
 * The grammar of action sentences, as far as it takes to find the verb of which a name is the subject. A small positive
 * grammar: a sentence that it does not recognise has no subject for us.
 */
import {
	comparingWords,
	endsLikePast,
	functionWords,
	joiningWords,
	leadingPrepositions,
	looseAdverbs,
	notGerunds,
	notVerbs,
} from './proseWords.js';
import type { Token } from './sentences.js';
import { clauseBefore } from './sentences.js';

/** A name among the tokens: the first and the last that it covers. */
export interface NameInProse {
	readonly first: number;
	readonly last: number;
	/** `Walter's`. */
	readonly possessive: boolean;
}

/** What all names of a paragraph share. */
export interface ProseContext {
	readonly tokens: readonly Token[];
	/** In order, without overlaps. */
	readonly names: readonly NameInProse[];
	/** True where the paragraphs before have put a picture or a memory in front of us (`ON THE TV`). */
	readonly inPicture: boolean;
	/** A paragraph before, in the same scene, tells of a picture. */
	readonly afterPicture: boolean;
	/** A recording plays since a paragraph before, in the same scene. */
	readonly duringRecording: boolean;
}

/** Where the clause of a name goes on with a verb, if the name is its subject. */
export interface Predicate {
	/** Index of the verb among the tokens. */
	readonly verb: number;
	readonly plural: boolean;
	/** Behind a lead-in without a comma, where the name may belong to the lead-in: `At the desk Walter uses, Kim reads.` */
	readonly isLoose: boolean;
}

/** The predicate of which the name is (part of) the subject; `undefined` if it is not one. */
export function predicateOf({ tokens, names }: ProseContext, nameIndex: number): Predicate | undefined {
	const name = names[nameIndex];
	if (name === undefined || name.possessive || tokens[name.first]?.quoted === true) return undefined;
	const group = groupAround(tokens, names, nameIndex);
	if (group === undefined) return undefined;
	const isLoose = !opensClause(tokens, names, group.first);
	if (isLoose && !followsPreposition(tokens, names, group.first)) return undefined;
	const verb = findVerb(tokens, group.last + 1, group.plural);
	return verb === undefined ? undefined : { verb, plural: group.plural, isLoose };
}

interface Group {
	readonly first: number;
	readonly last: number;
	readonly plural: boolean;
}

/** `Walter, Jesse and Kim`: the names that share a predicate. A possessive among them ends it: `Walter and Jesse's car`. */
function groupAround(tokens: readonly Token[], names: readonly NameInProse[], nameIndex: number): Group | undefined {
	let from = nameIndex;
	let to = nameIndex;
	while (nameIndex - from < mostInGroup && joins(tokens, names[from - 1], names[from]) !== undefined) from--;
	while (to - nameIndex < mostInGroup && joins(tokens, names[to], names[to + 1]) !== undefined) to++;
	// A list of commas alone is no subject: `runs to Kim, Walter watches`. The last link must say "and".
	const first = names[from];
	const last = names[to];
	if (first === undefined || last === undefined) return undefined;
	if (from < to && joins(tokens, names[to - 1], last) !== 'and') {
		const name = names[nameIndex];
		return name === undefined ? undefined : { first: name.first, last: name.last, plural: false };
	}
	if (names.slice(from, to + 1).some(({ possessive }) => possessive)) return undefined;
	return { first: first.first, last: last.last, plural: to > from };
}

/** On either side of a name. */
const mostInGroup = 16;

function joins(
	tokens: readonly Token[],
	lhs: NameInProse | undefined,
	rhs: NameInProse | undefined,
): 'and' | 'comma' | undefined {
	if (lhs === undefined || rhs === undefined) return undefined;
	if (tokens[lhs.last]?.sentence !== tokens[rhs.first]?.sentence) return undefined;
	if (rhs.first - lhs.last > 3) return undefined;
	const between = tokens.slice(lhs.last + 1, rhs.first).map(({ lower }) => lower);
	const link = between.join(' ');
	if (link === 'and' || link === '&' || link === ', and') return 'and';
	return link === ',' ? 'comma' : undefined;
}

/** Whether a subject may stand here: at the start of a clause, behind a lead-in and its comma, behind `as` or `while`. */
export function opensClause(tokens: readonly Token[], names: readonly NameInProse[], index: number): boolean {
	const first = tokens[index];
	if (first === undefined) return false;
	let at = index - 1;
	while (at >= 0 && looseAdverbs.has(tokens[at]?.lower ?? '')) at--;
	while (at >= 0 && isAdverb(tokens[at]?.lower ?? '')) at--;
	const before = tokens[at];
	if (before === undefined || before.clause !== first.clause) return true;
	if (before.text === '(') return false;
	const lead = clauseBefore(tokens, at);
	if (before.lower === 'but' && excepting.has(lead.at(-1)?.lower ?? '')) return false;
	if (before.text === ',' || before.text === ')') return isLeadIn(lead);
	if (!joiningWords.has(before.lower)) return false;
	if (before.lower !== 'as' || lead.length === 0) {
		// "a photo of Walter and Jesse": what stands before "and" is a name of the same list.
		if (before.lower === 'and' && nameBefore(names, at)?.last === at - 1) return false;
		return isLeadIn(lead);
	}
	return isLeadIn(lead) && !lead.some(({ lower }) => comparingWords.has(lower) || lower === 'as');
}

/** `Across the table Kim writes`: a short phrase of place opens the clause, and no comma ends it. */
function followsPreposition(tokens: readonly Token[], names: readonly NameInProse[], index: number): boolean {
	const lead = clauseBefore(tokens, index);
	if (lead.length < 2 || lead.length > 6 || !leadingPrepositions.has(lead[0]?.lower ?? '')) return false;
	const name = nameBefore(names, index);
	return lead.every(({ isWord }) => isWord) && (name === undefined || name.first < index - lead.length);
}

/** The last name that begins before a token. */
function nameBefore(names: readonly NameInProse[], index: number): NameInProse | undefined {
	return names[firstNameFrom(names, index) - 1];
}

/** Index of the first name that begins at the token or behind it; the number of names where none does. */
export function firstNameFrom(names: readonly NameInProse[], index: number): number {
	let low = 0;
	let high = names.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((names[middle]?.first ?? 0) < index) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** `nobody but Walter`. */
const excepting: ReadonlySet<string> = new Set(
	'nobody nothing none anybody anyone anything everybody everyone everything all one'.split(' '),
);

/** A lead-in sets the stage; it must not ask, compare, doubt, or lead away. */
function isLeadIn(lead: readonly Token[]): boolean {
	const first = lead[0]?.lower ?? '';
	if (
		['like', 'unlike', 'if', 'unless', 'until', 'before', 'after', 'because', 'without', 'had', 'since'].includes(first)
	) {
		return false;
	}
	return !lead.some(
		({ lower, quoted }) => quoted || ['that', 'if', 'whether', 'who', 'whom', 'what', 'how'].includes(lower),
	);
}

/** The verb behind a subject: past an age in brackets, an apposition between commas, and adverbs. */
export function findVerb(tokens: readonly Token[], from: number, plural: boolean): number | undefined {
	const clause = tokens[from - 1]?.clause;
	let at = skipBrackets(tokens, from);
	if (tokens[at]?.text === ',') {
		// "His partner, Walter, steps in": the name is itself the apposition.
		const isApposition = isPresentVerb(tokens[at + 1]?.lower ?? '', false) && !isGerund(tokens[at + 1]?.lower ?? '');
		at = isApposition ? at + 1 : skipApposition(tokens, at);
		if (at < 0) return undefined;
	}
	while (looseAdverbs.has(tokens[at]?.lower ?? '') || isAdverb(tokens[at]?.lower ?? '')) at++;
	const token = tokens[at];
	if (token === undefined || !token.isWord || token.clause !== clause) return undefined;
	return isPresentVerb(token.lower, plural) ? at : undefined;
}

function skipBrackets(tokens: readonly Token[], from: number): number {
	if (tokens[from]?.text !== '(') return from;
	const close = tokens.slice(from, from + 13).findIndex(({ text }) => text === ')');
	return close < 0 ? from : from + close + 1;
}

/** From a comma to behind the next one, at most a dozen words on; -1 if the clause ends before. */
function skipApposition(tokens: readonly Token[], from: number): number {
	const clause = tokens[from]?.clause;
	let at = from;
	for (let index = from + 1; index < tokens.length && index < from + 18; index++) {
		const token = tokens[index];
		if (token?.clause !== clause) break;
		if (token?.text !== ',') continue;
		at = index;
		const next = tokens[skipLoose(tokens, index + 1)];
		if (next?.isWord === true && isPresentVerb(next.lower, false) && next.clause === clause) return index + 1;
	}
	return at === from ? -1 : at + 1;
}

function skipLoose(tokens: readonly Token[], from: number): number {
	let at = from;
	while (looseAdverbs.has(tokens[at]?.lower ?? '') || isAdverb(tokens[at]?.lower ?? '')) at++;
	return at;
}

export function isAdverb(word: string): boolean {
	return word.length > 4 && word.endsWith('ly') && word !== 'family' && word !== 'only';
}

/** Whether a word can be the present tense after this subject. Past tenses tell of what is over. */
export function isPresentVerb(word: string, plural: boolean): boolean {
	if (word.includes("'")) return ["can't", "doesn't", "don't"].includes(word);
	if (word === 'can' || word === 'cannot') return true;
	if (plural) return ['are', 'have', 'do'].includes(word) || isBaseForm(word);
	if (['is', 'has', 'does'].includes(word)) return true;
	if (notVerbs.has(word) || functionWords.has(word)) return false;
	if (isGerund(word)) return true;
	return word.length > 3 && word.endsWith('s') && !word.endsWith('ss');
}

function isBaseForm(word: string): boolean {
	if (functionWords.has(word) || notVerbs.has(word) || /\P{L}/u.test(word)) return false;
	return isGerund(word) || (!word.endsWith('ing') && (!word.endsWith('ed') || endsLikePast.has(word)));
}

function isGerund(word: string): boolean {
	return word.length > 4 && word.endsWith('ing') && !notGerunds.has(word);
}
