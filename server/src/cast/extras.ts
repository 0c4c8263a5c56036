/**
 * People in CAPS who are in no canon and never speak: extras, `Two COPS drag Ben inside`, `a WAITRESS brings coffee`, and silent
 * parts, `BEN leans at the bar`, `ANNA enters with BEN`. Capitals are props and sounds as well, so that a name which says nothing
 * of work, kin or title needs company or a deed that only people have. For those who plan; no check reads it.
 */
import type { CapsName } from '../script/model.js';
import type { ExtraName } from './extraNames.js';
import { extraNamesIn } from './extraNames.js';
import { personVerbs, stuff } from './extraWords.js';
import type { Nearness } from './likelyThere.js';
import { isForm, nearnessOf } from './likelyThere.js';
import { companyVerbs, courtesies, determiners, leadingPlaces, loneVerbs, postures } from './likelyWords.js';
import { bareNouns, humanVerbs } from './openingWords.js';
import type { NameInProse, ProseContext } from './predicate.js';
import { isAdverb, opensClause } from './predicate.js';
import { absentVerbs, functionWords } from './proseWords.js';
import type { Paragraph, Token } from './sentences.js';
import { clauseBefore, sentenceBefore, sentenceBehind } from './sentences.js';
import { heldByPicture, standingsOf, tellsOfAbsence } from './standing.js';
import { isAway } from './unlessAway.js';

/** Somebody likely there, with the columns in the paragraph. */
export interface Extra {
	readonly start: number;
	readonly end: number;
	readonly name: string;
	readonly nearness: Nearness;
}

/**
 * Those of a paragraph's runs of capitals that are likely people there. `context` has the names that are known; `parts` are silent
 * parts that other paragraphs have made known, who are there unless something says otherwise.
 */
export function extrasAmong(
	runs: readonly CapsName[],
	paragraph: Paragraph,
	context: ProseContext,
	parts: readonly ExtraName[] = none,
): readonly Extra[] {
	const { tokens } = context;
	const overlaps = ({ first, last }: NameInProse, other: NameInProse): boolean =>
		first <= other.last && other.first <= last;
	const unknown = extraNamesIn(runs, paragraph, tokens).filter((name) => {
		return !name.possessive && !parts.some((part) => overlaps(part, name));
	});
	const found = [...unknown, ...parts].filter((name) => {
		// `BEN'S MOTHER` is not Ben.
		return !context.names.some((known) => overlaps(known, name) && !(known.possessive && known.last < name.last));
	});
	if (found.length === 0) return none;
	const known = context.names.filter((name) => !found.some((extra) => overlaps(extra, name)));
	const people = new Set(found.filter(({ tells }) => tells !== undefined));
	const doers = addCompany(tokens, { found, known }, people);
	const all = [...known, ...[...people].map((extra): PlacedExtra => ({ ...extra, extra, first: extra.begin }))].sort(
		(lhs, rhs) => lhs.first - rhs.first,
	);
	const widened: ProseContext = { ...context, names: all };
	const standings = standingsOf(widened);
	return all.flatMap((name, at): Extra[] => {
		if (!isExtra(name) || isLabelled(tokens, name) || isMachine(tokens, name)) return [];
		const standing = standings[at] ?? 'named';
		const deed = doers.get(name.extra) ?? (isAtWork(widened, name) ? name.last + 1 : undefined);
		const isDoing = deed !== undefined && isInRoom(widened, name.first, deed);
		const isKnown = parts.includes(name.extra) && !isAway(widened, at, standing);
		const isThere = standing === 'acts' || isDoing;
		const nearness = isThere ? 'does' : (nearnessOf(widened, at, standing) ?? (isKnown ? 'near' : undefined));
		const { first, last, name: called } = name.extra;
		const start = tokens[first]?.start;
		const end = tokens[last]?.end;
		return nearness === undefined || start === undefined || end === undefined
			? []
			: [{ start, end, name: called, nearness }];
	});
}

const none: readonly never[] = [];

/** An extra as it stands in its sentence, with all that belongs to its name. */
interface PlacedExtra extends NameInProse {
	readonly extra: ExtraName;
}

function isExtra(name: NameInProse): name is PlacedExtra {
	return 'extra' in name;
}

/** `A photo: MR. HENDERSON`, `The headline: SHERIFF TATE DEAD`. */
function isLabelled(tokens: readonly Token[], { first }: NameInProse): boolean {
	const before = sentenceBefore(tokens, first);
	const colon = before.findIndex(({ text }) => text === ':');
	return (
		colon > 0 &&
		(tellsOfAbsence(before.slice(0, colon)) || before.slice(0, colon).some(({ lower }) => writings.has(lower)))
	);
}

/** `The PRINTER whirs.` */
function isMachine(tokens: readonly Token[], { last }: NameInProse): boolean {
	return machineVerbs.has(tokens[deedBehind(tokens, last)]?.lower ?? '');
}

const machineVerbs: ReadonlySet<string> = new Set(
	'whirs whir whirrs whirr beeps beep buzzes pings dings chimes crackles sputters jams overheats reboots boots ejects'.split(
		' ',
	),
);

const writings: ReadonlySet<string> = new Set(
	'headline headlines title caption marquee plaque card label tattoo'.split(' '),
);

/** Adds those of whom the name says nothing, but the words about it do; whoever is with somebody is somebody. Gives the deeds done together. */
function addCompany(
	tokens: readonly Token[],
	{ found, known }: { readonly found: readonly ExtraName[]; readonly known: readonly NameInProse[] },
	people: Set<ExtraName>,
): ReadonlyMap<ExtraName, number> {
	const candidates = found.filter((name) => isNameLike(tokens, name) && !stuff.has(name.name.toLowerCase()));
	for (const name of candidates) if (!people.has(name) && isSomebody(tokens, name)) people.add(name);
	const doers = new Map<ExtraName, number>();
	for (const list of listsOf(tokens, candidates)) {
		const deed = deedOfPeople(tokens, list);
		if (deed !== undefined) for (const name of list) doers.set(name, deed);
	}
	for (const name of doers.keys()) people.add(name);
	for (let n = -1; n < people.size;) {
		n = people.size;
		const others = [...known, ...people];
		for (const name of candidates) if (!people.has(name) && isBeside(tokens, name, others)) people.add(name);
	}
	return doers;
}

/** Without article, of up to three words of letters, and no more capitals behind. */
function isNameLike(tokens: readonly Token[], { first, last, name }: ExtraName): boolean {
	const next = tokens[last + 1];
	if (determiners.has(tokens[first - 1]?.lower ?? '') || last - first > 2 || !/^[\p{L}\p{M}.'’ -]+$/u.test(name))
		return false;
	return next === undefined || !next.isWord || next.text === next.lower;
}

/** A name of nobody known, doing what only people do or in the way of people. */
function isSomebody(tokens: readonly Token[], { first, last, name }: ExtraName): boolean {
	const before = tokens[first - 1];
	const next = tokens[last + 1]?.lower ?? '';
	if (isHuman(next) || isForm(next, loneVerbs)) return true;
	const lead = clauseBefore(tokens, first);
	const word = before?.lower ?? '';
	if (next === ',' && !bareNouns.has(name.toLowerCase())) {
		if (isHuman(tokens[deedBehind(tokens, last)]?.lower ?? '')) return true;
		// `Beside her, TOMAS, cuffed.`
		const [place, whom, comma, ...more] = lead;
		const isPlaced = leadingPlaces.has(place?.lower ?? '') && ['her', 'him', 'them'].includes(whom?.lower ?? '');
		if (isPlaced && comma?.text === ',' && more.length === 0) return true;
	}
	if (word === 'with') return lead.some(({ lower }) => isForm(lower, companyVerbs));
	return isForm(word, courtesies) || (isForm(word, postures) && lead.length > 1);
}

/** Where the deed is behind a name, past age, apposition and adverbs. */
function deedBehind(tokens: readonly Token[], last: number): number {
	let at = last + 1;
	if (tokens[at]?.text === '(') at = tokens.findIndex(({ text }, index) => index > at && text === ')') + 1;
	if (tokens[at]?.text === ',') {
		const close = tokens.slice(at + 1, at + 12).findIndex(({ text }) => text === ',');
		if (close >= 0 && tokens[at + 1 + close]?.sentence === tokens[last]?.sentence) at += close + 2;
	}
	while (isAdverb(tokens[at]?.lower ?? '')) at++;
	return at;
}

function isHuman(verb: string): boolean {
	return humanVerbs.has(verb) || isForm(verb, personVerbs);
}

/** `KATE, DEVIN and MOLLY`: runs of names that commas and an `and` join. */
function listsOf(tokens: readonly Token[], names: readonly ExtraName[]): readonly (readonly ExtraName[])[] {
	const lists: ExtraName[][] = [];
	for (const name of names) {
		const list = lists.at(-1);
		const before = list?.at(-1);
		const isJoined = before !== undefined && [',', ...ands].includes(linkOf(tokens, before.last + 1, name.first));
		if (isJoined) list?.push(name);
		else lists.push([name]);
	}
	return lists.filter(
		(list) => ands.includes(linkOf(tokens, (list.at(-2)?.last ?? 0) + 1, list.at(-1)?.first ?? 0)) && list.length > 1,
	);
}

const ands: readonly string[] = ['and', '&', ', and'];

function linkOf(tokens: readonly Token[], from: number, to: number): string {
	return tokens
		.slice(from, Math.max(from, to))
		.map(({ lower }) => lower)
		.join(' ')
		.replace(/^\( [^)]*\) /u, '');
}

/** The verb of `VIC and JO, in ski masks, burst in`; not `SMOKE and FIRE fill the room`, `SOUP and BREAD wait`. */
function deedOfPeople(tokens: readonly Token[], list: readonly ExtraName[]): number | undefined {
	const [first] = list;
	const last = list.at(-1);
	if (first === undefined || last === undefined || !opensClause(tokens, [], first.first)) return undefined;
	if (list.some(({ name }) => bareNouns.has(name.toLowerCase()))) return undefined;
	const verb = deedBehind(tokens, last.last);
	const word = tokens[verb]?.lower ?? '';
	const next = tokens[verb + 1]?.lower ?? '';
	if (humanVerbs.has(`${word}s`) || personVerbs.has(word)) return verb;
	const isJoint = companyVerbs.has(word) || (groupVerbs.has(word) && particles.has(next));
	return isJoint && next !== 'on' ? verb : undefined;
}

/** What several do together, with the word behind it that takes them somewhere. */
const groupVerbs: ReadonlySet<string> = new Set(
	'burst storm rush race crash pile file slip sneak climb crawl run rein'.split(' '),
);
const particles: ReadonlySet<string> = new Set(
	'in out up down past through into away off along inside toward towards'.split(' '),
);

/** `ANNA and BEN`, `BEN and Anna`, `ANNA, BEN and two COPS`; not `ANNA, GUN in hand`. */
function isBeside(
	tokens: readonly Token[],
	{ first, last }: ExtraName,
	others: readonly (NameInProse & { begin?: number })[],
): boolean {
	const goesOn = [',', 'and', '&'].includes(tokens[last + 1]?.lower ?? '');
	return others.some((name) => {
		if (name.possessive) return false;
		const before = linkOf(tokens, name.last + 1, first);
		if (ands.includes(before) || (before === ',' && goesOn)) return true;
		return ands.includes(linkOf(tokens, last + 1, name.begin ?? name.first));
	});
}

/** Where nothing before or around a name has it in a picture, in a quotation or on a sign. */
function isInRoom({ tokens, inPicture, afterPicture }: ProseContext, first: number, deed: number): boolean {
	if (inPicture || afterPicture || tokens[first]?.quoted !== false) return false;
	return !tellsOfAbsence(sentenceBefore(tokens, first)) && !heldByPicture(sentenceBehind(tokens, deed));
}

/** `STUDENTS file out`, `the BARTENDER polishes`, `The JURY files in`: a role before a verb that elsewhere is more often a noun. */
function isAtWork({ tokens, names }: ProseContext, { first, last, extra }: PlacedExtra): boolean {
	const next = tokens[last + 1];
	if (extra.tells === undefined || next?.isWord !== true || next.clause !== tokens[first]?.clause) return false;
	const before = tokens[first - 1]?.lower ?? '';
	if (!opensClause(tokens, names, first) && !['and', 'while', 'as', 'when'].includes(before)) return false;
	if (isAbsentVerb(tokens, last + 1) || next.text !== next.lower) return false;
	const isPlural = plurals.test(extra.name);
	if (functionWords.has(next.lower) || isAdverb(next.lower)) return isPlural && next.lower === 'lay';
	return isPlural ? !/(?:ed|ing|s)$/u.test(next.lower) : /(?<!s)s$/u.test(next.lower);
}

/** `covers the wall`; but `covers her with a coat`. */
function isAbsentVerb(tokens: readonly Token[], at: number): boolean {
	return absentVerbs.has(tokens[at]?.lower ?? '') && !['her', 'him', 'them'].includes(tokens[at + 1]?.lower ?? '');
}

const plurals = /(?<!S)S$|(?:MEN|CHILDREN|PEOPLE|FOLK|POLICE)$/iu;
