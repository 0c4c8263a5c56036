/**
 * Who is likely in the room although no sentence has them for its subject: `Anna shoves Ben`, `she enters with BEN`, `On the floor
 * lies BEN`, `Behind her, BEN`, `ANNA, BEN and two COPS around a table` (docs/timeline.md, "Presence"). For those who plan, who
 * would rather ask once too often: no check may rest on it. Like the grammar of subjects, it is English. Long because each
 * kind of sentence has a rule of its own.
 */
import { mindedVerbs, tellingAndThinking } from './awayWords.js';
import { bodyPartBehind } from './bodyParts.js';
import { isDoubtful, Surroundings } from './doubt.js';
import { isOtherSelf } from './introduction.js';
import {
	afterVerbs,
	closeVerbs,
	denials,
	determiners,
	devicePrepositions,
	devices,
	distantVerbs,
	doneBefore,
	elsewhen,
	forVerbs,
	fromVerbs,
	givingVerbs,
	heedingVerbs,
	identifyingVerbs,
	leadingPlaces,
	looseGovernors,
	nearPrepositions,
	negations,
	ofNouns,
	placePrepositions,
	pointingWords,
	revealingVerbs,
	states,
	thinkingPrepositions,
} from './likelyWords.js';
import type { NameInProse, Predicate, ProseContext } from './predicate.js';
import { isAdverb, isPresentVerb, opensClause, predicateOf } from './predicate.js';
import {
	absenceWords,
	absentVerbs,
	beingVerbs,
	deathWords,
	depictionNouns,
	functionWords,
	lingeringWords,
	looseAdverbs,
	lyingVerbs,
	namedThings,
	showingVerbs,
	titleWords,
} from './proseWords.js';
import type { Token } from './sentences.js';
import { clauseBefore, clauseBehind, sentenceBefore, sentenceBehind } from './sentences.js';
import type { Standing } from './standing.js';
import { heldByPicture } from './standing.js';

/** `does`: the subject after all, `a tired Ben walks`. `near`: beside others, or in words that leave it open. */
export type Nearness = 'does' | 'near';

/** How the words have somebody near what they tell of; `undefined` where they do not. `standing` is what checks make of the name. */
export function nearnessOf(context: ProseContext, nameIndex: number, standing: Standing): Nearness | undefined {
	const { tokens, names } = context;
	const written = names[nameIndex];
	const name = written?.possessive === true ? withBodyPart(tokens, written) : written;
	if (name === undefined || standing === 'acts' || isElsewhere(context, name)) return undefined;
	const predicate = predicateOf(context, nameIndex);
	if (predicate !== undefined) return isLikelySubject(tokens, name, predicate, standing) ? 'near' : undefined;
	if (heldByPicture(sentenceBehind(tokens, name.last)) || isPartOfThing(tokens, name)) return undefined;
	if (isJointOwner(tokens, names, nameIndex)) return undefined;
	const head = headOfList(tokens, names, nameIndex);
	const governor = governorOf(tokens, names, head);
	if (governor === 'none') {
		if (isGone(tokens, name, head)) return undefined;
		if (isDoing(tokens, names, name, head)) return 'does';
		return isPut(tokens, name, head) ? 'near' : undefined;
	}
	if (governor === undefined || isDenied(tokens, governor)) return undefined;
	return isNear(tokens, governor, head) || isDoneTo(tokens, names, governor, head) ? 'near' : undefined;
}

/** `Ben's hand` stands for Ben; `Ben's car` does not. */
function withBodyPart(tokens: readonly Token[], name: NameInProse): NameInProse | undefined {
	const part = bodyPartBehind(tokens, name.last, mostDescribing);
	return part === undefined ? undefined : { first: name.first, last: part, possessive: false };
}

/** Words between an owner and a part of the body: `Ben's huge calloused hand`. */
const mostDescribing = 2;

/** In a picture, in somebody's mind, at the other end of a line, or only asked for. */
export function isElsewhere(context: ProseContext, name: NameInProse): boolean {
	const { tokens, inPicture } = context;
	const { first, last } = name;
	const here = tokens[first];
	if (here === undefined || here.quoted || inPicture || isOtherSelf(tokens, name)) return true;
	const before = sentenceBefore(tokens, first);
	const behind = sentenceBehind(tokens, last);
	const rest = clauseBehind(tokens, last);
	if (rest.at(-1)?.text === '?' || heldByPicture(before) || isReported(tokens, first)) return true;
	// Who remembers is there.
	const said = isForm(rest[0]?.lower ?? '', mindedVerbs) ? [] : rest;
	if (before.some(isAbsence) || said.some(isAbsence)) return true;
	if (isOverDevice(before) || isOverDevice(behind)) return true;
	// What the sentences before show may be what this one tells of; so may a picture earlier in this one, if no other deed follows it.
	const picture = tokens
		.slice(0, first)
		.findLast(({ lower }, at) => lingeringWords.has(lower) && !isFilming(context, at, first));
	if (picture === undefined) return false;
	if (picture.sentence !== here.sentence) return true;
	const at = before.indexOf(picture);
	const isGiven =
		tokens[first - 1]?.lower === 'to' && before.slice(0, at).some(({ lower }) => isForm(lower, givingVerbs));
	return !isGiven && !before.slice(at).some((_, index, rest) => joinsDeed(rest, index));
}

/** `and kisses`, `as she turns`: what follows is another deed than before; not `Anna and`. */
function joinsDeed(words: readonly Token[], index: number): boolean {
	const word = words[index]?.lower ?? '';
	if (['then', 'as', 'while', ';'].includes(word)) return true;
	return word === 'and' && words.slice(index + 1).some(({ lower }) => isPresentVerb(lower, false));
}

/** `Carl films Ben`, `Carl photographs her and Ben`: whoever is filmed is there. */
export function isFilming({ names }: ProseContext, at: number, first: number): boolean {
	return first - at <= 4 && names.some(({ last, possessive }) => last === at - 1 && !possessive);
}

/** `tells Carl that Ben is dead`. */
function isReported(tokens: readonly Token[], first: number): boolean {
	const lead = clauseBefore(tokens, first);
	const that = lead.findLastIndex(({ lower }) => lower === 'that');
	return that >= 0 && lead.slice(Math.max(0, that - 4), that).some(({ lower }) => isForm(lower, tellingAndThinking));
}

function isAbsence({ lower }: Token): boolean {
	return absenceWords.has(lower);
}

/** `on the phone`, `over her crackling radio`. */
function isOverDevice(words: readonly Token[]): boolean {
	return words.some(({ lower }, index) => {
		if (!devicePrepositions.has(lower)) return false;
		const rest = words.slice(index + 1, index + 4);
		const device = rest.findIndex(({ lower: word }) => devices.has(word));
		return device >= 0 && rest.slice(0, device).every(({ isWord }) => isWord);
	});
}

/** `Ben posters`, `the Ben affair`, `Ben Nevis`. */
export function isPartOfThing(tokens: readonly Token[], { first, last }: NameInProse): boolean {
	const here = tokens[last];
	const next = tokens[last + 1];
	if (next === undefined || here === undefined || !next.isWord || next.clause !== here.clause) return false;
	const then = tokens[last + 2];
	const isObject = then?.isWord === true && (/^\p{Lu}/u.test(then.text) || determiners.has(then.lower));
	if (namedThings.has(next.lower) && !isObject) return true;
	const isCapital = /^\p{Lu}/u.test(next.text);
	if (isCapital && here.text !== here.text.toUpperCase()) return true;
	const isWritten = ['the', 'a', 'an'].includes(tokens[first - 1]?.lower ?? '');
	return (
		isWritten && !functionWords.has(next.lower) && !isPresentVerb(next.lower, isPlural(here)) && !isAdverb(next.lower)
	);
}

/** `COPS`; a name in small letters that ends in -s is one person's. */
function isPlural(token: Token | undefined): boolean {
	return token !== undefined && /(?<!S)S$/u.test(token.text);
}

/**
 * A subject by a lead-in without a comma, `Across the table Kim writes`, or with a picture somewhere near, `Kim checks the
 * address on the file`; and a body, whom somebody has to play.
 */
function isLikelySubject(
	tokens: readonly Token[],
	name: NameInProse,
	predicate: Predicate,
	standing: Standing,
): boolean {
	const verb = tokens[predicate.verb]?.lower ?? '';
	if (lyingVerbs.has(verb) && !beingVerbs.has(verb)) {
		const rest = clauseBehind(tokens, predicate.verb).slice(0, 7);
		if (rest.some(({ lower }) => deathWords.has(lower))) return true;
	}
	if (standing !== 'shaky' || (!predicate.isLoose && showingVerbs.has(verb))) return false;
	return !isDoubtful(tokens, name, predicate, new Surroundings(tokens));
}

/** `Anna and Ben's car` is both's. */
function isJointOwner(tokens: readonly Token[], names: readonly NameInProse[], nameIndex: number): boolean {
	const name = names[nameIndex];
	const next = names[nameIndex + 1];
	if (name === undefined || next?.possessive !== true) return false;
	const link = tokens.slice(name.last + 1, next.first).map(({ lower }) => lower);
	return ['and', '&'].includes(link.join(' '));
}

const longestList = 8;
const links = new Set([',', 'and', '&', ', and', ', &']);

/** The first token of `ANNA, BEN and two COPS`, whichever of them is asked for, articles and titles included. */
function headOfList(tokens: readonly Token[], names: readonly NameInProse[], nameIndex: number): number {
	let head = beginOf(tokens, names[nameIndex]?.first ?? 0);
	for (let nth = 0; nth < longestList; nth++) {
		const isAnd = ['and', '&'].includes(tokens[head - 1]?.lower ?? '');
		const end = isAnd && tokens[head - 2]?.text === ',' ? head - 3 : head - 2;
		const link = tokens.slice(end + 1, head).map(({ lower }) => lower);
		if (end < 0 || !links.has(link.join(' ')) || tokens[end]?.clause !== tokens[head]?.clause) break;
		const item = names.find(({ last }) => last === end);
		const begin = item === undefined ? beginOfUnnamed(tokens, end) : beginOf(tokens, item.first);
		if (begin === undefined || item?.possessive === true) break;
		head = begin;
	}
	return head;
}

/** Past what belongs to a name from its left: `an exhausted`, `his brother`, `DR.` */
function beginOf(tokens: readonly Token[], first: number): number {
	const clause = tokens[first]?.clause;
	let at = first;
	while (tokens[at - 1]?.text === '.' && titleWords.has(tokens[at - 2]?.lower ?? '')) at -= 2;
	while (titleWords.has(tokens[at - 1]?.lower ?? '') && tokens[at - 1]?.clause === clause) at--;
	for (let back = 1; back <= 3; back++) {
		const token = tokens[at - back];
		if (token === undefined || !token.isWord || token.clause !== clause) break;
		if (determiners.has(token.lower)) return at - back;
		// A picture of somebody, or a thing of theirs, is none of their kin; a deed ends what describes them.
		if (depictionNouns.has(token.lower) || functionWords.has(token.lower) || token.lower.endsWith("'s")) break;
		const isVerb = isPresentVerb(token.lower, false) || closeVerbs.has(token.lower) || distantVerbs.has(token.lower);
		if (isVerb && !determiners.has(tokens[at - back - 1]?.lower ?? '')) break;
	}
	return at;
}

/** Where `two COPS` or `her dog` begins that ends here; `undefined` for a deed: `looks up and`. */
function beginOfUnnamed(tokens: readonly Token[], end: number): number | undefined {
	const token = tokens[end];
	if (token?.isWord !== true || functionWords.has(token.lower) || isAdverb(token.lower)) return undefined;
	const begin = beginOf(tokens, end);
	return begin < end || token.text === token.text.toUpperCase() ? begin : undefined;
}

/** The word that a list hangs on; `none` where it opens its clause, `undefined` where that can't be told. */
function governorOf(
	tokens: readonly Token[],
	names: readonly NameInProse[],
	head: number,
): number | 'none' | undefined {
	const clause = tokens[head]?.clause;
	let at = head - 1;
	while (isFiller(tokens[at]) && tokens[at]?.clause === clause) at--;
	if (tokens[at]?.clause !== clause || tokens[at] === undefined) return 'none';
	if (opensClause(tokens, names, head) || isDescribed(tokens, names, head)) return 'none';
	return tokens[at]?.isWord === true ? at : undefined;
}

/** `Masked`, `Football hero`: words of a subject that no article opens. */
function isDescribed(tokens: readonly Token[], names: readonly NameInProse[], head: number): boolean {
	const lead = clauseBefore(tokens, head);
	if (lead.length > 3 || names.some(({ last }) => head - lead.length <= last && last < head)) return false;
	return lead.every(({ isWord, lower }) => {
		const isOther = functionWords.has(lower) || nearPrepositions.has(lower) || identifyingVerbs.has(lower);
		return isWord && !isOther && !isPresentVerb(lower, false) && !depictionNouns.has(lower);
	});
}

function isFiller(token: Token | undefined): boolean {
	return token !== undefined && isAdverb(token.lower);
}

/** `No Ben.`, `Ben. Gone.`, `Ben left.` */
function isGone(tokens: readonly Token[], { last }: NameInProse, head: number): boolean {
	const rest = sentenceBehind(tokens, last);
	const said = [...sentenceBefore(tokens, head), ...tokens.slice(last + 1, last + rest.length + 2)];
	return said.some(({ lower }) => elsewhen.has(lower) || deathWords.has(lower) || denials.has(lower));
}

/** What comes before a list in its clause, less what says nothing of it. */
function leadOf(tokens: readonly Token[], head: number): readonly Token[] {
	return clauseBefore(tokens, head).filter(({ lower }) => !looseAdverbs.has(lower) && lower !== ',');
}

/** `A tired Ben walks`, `Masked Ben walks`: the grammar of subjects knows no adjectives. */
function isDoing(
	tokens: readonly Token[],
	names: readonly NameInProse[],
	{ last }: NameInProse,
	head: number,
): boolean {
	const verb = tokens[last + 1];
	if (verb?.isWord !== true || verb.clause !== tokens[last]?.clause || absentVerbs.has(verb.lower)) return false;
	if (!isPresentVerb(verb.lower, isPlural(tokens[last]))) return false;
	const lead = leadOf(tokens, head);
	if (lead.some(({ lower }) => depictionNouns.has(lower))) return false;
	return isDescribed(tokens, names, head) || lead.every(({ lower }) => lower === 'as' || lower === 'while');
}

/** No verb: `Behind her, BEN.`, `ANNA, BEN and two COPS around a table`, `Ben asleep`, `Only Ben.` */
function isPut(tokens: readonly Token[], { last }: NameInProse, head: number): boolean {
	const lead = leadOf(tokens, head);
	const [next] = sentenceBehind(tokens, last);
	const isEnd = next === undefined || ['.', '!', '..', '...', '…'].includes(next.text);
	const isPlaced = next !== undefined && (placePrepositions.has(next.lower) || states.has(next.lower));
	const goesOn = next !== undefined && [',', '(', 'and', '&', 'with', '-', '--', '---', '–', '—'].includes(next.lower);
	if (lead.some(({ lower }) => depictionNouns.has(lower))) return false;
	// Anything else before a comma may sign a letter: `Sincerely, Ben`.
	if (lead.length === 0 || leadingPlaces.has(clauseBefore(tokens, head)[0]?.lower ?? ''))
		return isEnd || isPlaced || goesOn;
	return isPlaced && lead.some(({ lower }) => isPresentVerb(lower, false));
}

/** `without Ben`, `no sign of Ben`, `doesn't find Ben`; but `doesn't look at Ben` has him there. */
function isDenied(tokens: readonly Token[], governor: number): boolean {
	const lead = [...clauseBefore(tokens, governor), ...tokens.slice(governor, governor + 1)];
	if (lead.some(({ lower }) => denials.has(lower))) return true;
	const not = lead.findLastIndex(({ lower }) => negations.has(lower));
	return not >= 0 && !lead.slice(not).some(({ lower }) => isForm(lower, heedingVerbs));
}

/** Behind a preposition that puts somebody beside, before or behind. */
function isNear(tokens: readonly Token[], at: number, head: number): boolean {
	const word = tokens[at]?.lower ?? '';
	const before = tokens[at - 1];
	const lead = clauseBefore(tokens, at);
	const does = (verbs: ReadonlySet<string>): boolean => lead.some(({ lower }) => isForm(lower, verbs));
	switch (word) {
		case 'of':
			return ofNouns.has(before?.lower ?? '');
		case 'from':
			return does(fromVerbs) && !isLoose(before);
		case 'for':
			return isForm(before?.lower ?? '', forVerbs) || (does(forVerbs) && determiners.has(tokens[at - 2]?.lower ?? ''));
		case 'after':
			return does(afterVerbs) && !isClause(tokens, head);
		case 'by':
			return !doneBefore.has(before?.lower ?? '') && !isLoose(before) && !isPicture(before);
	}
	if (!nearPrepositions.has(word)) return false;
	if (word === 'to' && does(givingVerbs)) return true;
	return !isLoose(before) && !isPicture(before);
}

function isLoose(token: Token | undefined): boolean {
	return token !== undefined && looseGovernors.has(token.lower);
}

function isPicture(token: Token | undefined): boolean {
	return token !== undefined && depictionNouns.has(token.lower);
}

/** `after Ben leaves` is a time. */
function isClause(tokens: readonly Token[], head: number): boolean {
	return clauseBehind(tokens, head).some(({ lower }) => isPresentVerb(lower, false));
}

const particles: ReadonlySet<string> = new Set(['up', 'out', 'in', 'off', 'down', 'back', 'over', 'away']);

/** Directly behind a verb, as its object or, turned round, as its subject: `shoves Ben`, `lies BEN`. */
function isDoneTo(tokens: readonly Token[], names: readonly NameInProse[], governor: number, head: number): boolean {
	const isParticle = particles.has(tokens[governor]?.lower ?? '') && tokens[governor - 1]?.isWord === true;
	const at = isParticle ? governor - 1 : governor;
	const verb = tokens[at]?.lower ?? '';
	const before = tokens[at - 1];
	const lead = clauseBefore(tokens, at);
	if (identifyingVerbs.has(verb)) {
		return leadingPlaces.has(lead[0]?.lower ?? '') || pointingWords.has(before?.lower ?? '') || verb.includes("'");
	}
	if (isForm(verb, distantVerbs) || !isDeed(tokens, at)) return false;
	const isClose = isForm(verb, closeVerbs) || isForm(verb, givingVerbs);
	const isBare = closeVerbs.has(verb) || verb.endsWith('ss') || !/(?:s|ing)$/u.test(verb);
	// `hands Ben the keys`: a word that is mostly a noun.
	if (!isBare) return (isClose || isPresentVerb(verb, false)) && !thinkingPrepositions.has(before?.lower ?? '');
	// `turns to kiss Ben`, `the cops grab BEN`, `Anna and Cal shove Ben`; not `the best friend Ben`.
	if (before?.lower === 'to') return closeVerbs.has(verb) || (revealingVerbs.has(verb) && isShown(tokens, head));
	const isPlural = before !== undefined && (['they', 'we', 'both'].includes(before.lower) || /s$/iu.test(before.text));
	const isNamed = names.some(({ last, possessive }) => last === at - 1 && !possessive);
	return (isPlural || isNamed || (before?.lower === 'and' && isClose)) && isPresentVerb(verb, true);
}

/** `to reveal Ben.`, `to find Ben asleep`, `to find Ben, Cal and two COPS in the yard`; not `to find Ben.` */
function isShown(tokens: readonly Token[], head: number): boolean {
	const verb = tokens[head - 1]?.lower;
	if (verb === 'reveal' || verb === 'show') return true;
	return sentenceBehind(tokens, head).some(({ lower }) => {
		return placePrepositions.has(lower) || states.has(lower) || (lower.endsWith('ing') && isPresentVerb(lower, false));
	});
}

/** A word behind an article or an owner is a noun: `her brothers Ben and Cal`. */
function isDeed(tokens: readonly Token[], at: number): boolean {
	const before = tokens[at - 1]?.lower ?? '';
	const word = tokens[at];
	if (word === undefined || !word.isWord || depictionNouns.has(word.lower)) return false;
	return !determiners.has(before) && !before.endsWith("'s");
}

/** Whether a word is one of the verbs, whatever its person: `shoves`, `carries`, `hugging`. */
export function isForm(word: string, verbs: ReadonlySet<string>): boolean {
	if (verbs.has(word)) return true;
	if (word.endsWith('ies') && verbs.has(`${word.slice(0, -3)}y`)) return true;
	if (word.endsWith('es') && verbs.has(word.slice(0, -2))) return true;
	if (word.endsWith('s')) return verbs.has(word.slice(0, -1));
	if (!word.endsWith('ing')) return false;
	const stem = word.slice(0, -3);
	return verbs.has(stem) || verbs.has(`${stem}e`) || (stem.at(-1) === stem.at(-2) && verbs.has(stem.slice(0, -1)));
}
