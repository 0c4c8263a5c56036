/**
 * Where a sentence brings somebody on without making them its subject: `In walks HANK`, `The door opens: GOMEZ, soaked`,
 * `We see Hank at the bench`, `There is Hank`, `Hank at the wheel.` A few fixed forms; anything else brings on nobody.
 */
import { wordList } from '../text/wordList.js';
import { browsingVerbs } from './doubtWords.js';
import type { NameInProse, ProseContext } from './predicate.js';
import { absenceWords, deathWords, depictionNouns, leadingPrepositions, signWords } from './proseWords.js';
import type { Token } from './sentences.js';
import { clauseBefore } from './sentences.js';

/** Verbs before their subject: `In walks HANK`. */
const entering = wordList(`
	walks comes steps strides strolls saunters struts swaggers stumbles staggers limps hobbles lurches runs rushes races dashes
	bursts storms barges charges marches shuffles slips slides crawls climbs creeps sneaks emerges appears enters rides drives
	wanders sweeps glides trots jogs hurries sits stands waits kneels crouches leans lurks lounges sprawls sleeps slouches
`);
const adverbsOfPlace = wordList('in out up down off here there over back away');
/** Verbs of `we`, who are the audience. */
const beholding = wordList('see find spot meet discover glimpse follow join recognize recognise notice');
/** What may stand before `we` in its clause. */
const beforeWe = wordList('and then now finally here , where');
const being = wordList("is there's here's");
const placing = wordList('at in on by behind beside under near inside outside against across with');

const openings = wordList(`
	door doors gate gates curtain curtains hatch elevator lift shutter shutters blinds flap doorway smoke fog dust mist crowd
`);
const openingVerbs = wordList('opens open swings swing parts part slides slide bursts flies creaks clears clear');
const unmaskingVerbs = wordList('takes take pulls pull peels lifts tears rips yanks slips removes lowers drops raises');
const worn = wordList(`
	his hers theirs mask balaclava hood helmet hat cap goggles glasses sunglasses scarf veil visor wig disguise respirator
`);
const revealingVerbs = wordList('steps emerges enters appears climbs turns spins whirls rises stands');
const ways = wordList('up out around round back forward slowly in from into through over');

const dashes = wordList(': -- --- — –');

/** Fragments: `Hank at the wheel.` Behind `in` and `on`, only where people sit and stand. */
const articles = wordList('the a an his her their');
const sides = wordList('at behind beside by near against');
const standpoints = wordList(
	'doorway door corner chair seat shadows shadow dark hallway hall back crowd armchair driveway aisle',
);
const seats = wordList('couch sofa bench stool chair porch steps balcony stairs hood curb');
const notPlaces = wordList(`
	time times age moment turn heart center centre top end bottom edge brink beginning start peak height ready mercy limit scenes
	law odds clock wall back of years
`);

/** Whether one of the forms brings the name on. The caller asks only for names that are no subject and in no picture. */
export function isBroughtOn({ tokens, names }: ProseContext, nameIndex: number): boolean {
	const name = names[nameIndex];
	if (name === undefined || name.possessive || !endsWell(tokens, name)) return false;
	const headIndex = headOfList(tokens, names, nameIndex);
	const head = names[headIndex];
	if (head === undefined) return false;
	const clause = clauseBefore(tokens, head.first);
	if (clause.length === 0) return followsReveal(tokens, head) || isAtPlace(tokens, name);
	// `Down the hall Jesse walks HANK`: another name is the subject.
	if ((names[headIndex - 1]?.last ?? -1) >= head.first - clause.length) return false;
	return isEntering(clause) || isBeheld(clause) || isThere(clause, tokens[name.last + 1]);
}

/** The first name of `HANK and GOMEZ`, `HANK, GOMEZ`. */
function headOfList(tokens: readonly Token[], names: readonly NameInProse[], nameIndex: number): number {
	let at = nameIndex;
	while (at > 0 && nameIndex - at < longestList) {
		const link = tokens.slice((names[at - 1]?.last ?? 0) + 1, names[at]?.first).map(({ lower }) => lower);
		if (!['and', ',', ', and', '&'].includes(link.join(' '))) break;
		at--;
	}
	return at;
}

const longestList = 8;

/** No more of a name follows, and what follows shows no picture, no sign and no body. */
function endsWell(tokens: readonly Token[], { last }: NameInProse): boolean {
	const here = tokens[last];
	const next = tokens[last + 1];
	if (here === undefined || next?.sentence !== here.sentence) return true;
	if (next.isWord && (/^[\p{Lu}\p{N}]/u.test(next.text) || signWords.has(next.lower))) return false;
	if (!next.isWord && !['.', '!', ',', '(', ...dashes].includes(next.text)) return false;
	const rest = tokens.slice(last + 1, last + 20).filter(({ sentence }) => sentence === here.sentence);
	return !rest.some(({ lower }) => deathWords.has(lower) || absenceWords.has(lower));
}

/** `In walks`, `Behind the wheel sits`. */
function isEntering(clause: readonly Token[]): boolean {
	const verb = clause.at(-1)?.lower ?? '';
	const opening = clause[0]?.lower ?? '';
	if (clause.length < 2 || clause.length > 9 || !clause.every(({ isWord }) => isWord)) return false;
	if (!entering.has(verb) && !entering.has(`${verb}s`)) return false;
	if (adverbsOfPlace.has(opening)) return true;
	return clause.length > 2 && leadingPrepositions.has(opening) && opening !== 'next';
}

/** `We see`, `and here we find`. */
function isBeheld(clause: readonly Token[]): boolean {
	if (clause.at(-2)?.lower !== 'we' || !beholding.has(clause.at(-1)?.lower ?? '')) return false;
	const before = clause.at(-3);
	return before === undefined || beforeWe.has(before.lower);
}

/** `There is`, `Here's`. */
function isThere(clause: readonly Token[], next: Token | undefined): boolean {
	const said = clause.map(({ lower }) => lower);
	if (['and', 'then', 'suddenly'].includes(said[0] ?? '')) said.shift();
	const [there = '', verb] = said;
	if (!being.has(verb ?? there) || !['there', 'here', "there's", "here's"].includes(there) || said.length > 2)
		return false;
	return (
		next === undefined || !next.isWord || placing.has(next.lower) || next.lower.endsWith('ing') || next.lower === 'and'
	);
}

/** `The door opens: GOMEZ`, `The tallest takes his off: LALO`, `A man steps out of the fog -- KIM`. */
function followsReveal(tokens: readonly Token[], { first }: NameInProse): boolean {
	const mark = tokens[first - 1];
	if (mark === undefined || !dashes.has(mark.text) || mark.sentence !== tokens[first]?.sentence) return false;
	const clause = clauseBefore(tokens, first - 1);
	const has = (list: ReadonlySet<string>): boolean => clause.some(({ lower }) => list.has(lower));
	if (has(openings) && has(openingVerbs)) return true;
	if (has(unmaskingVerbs) && has(worn) && (has(removals) || worn.has(clause.at(-1)?.lower ?? ''))) return true;
	const verb = clause.findIndex(({ lower }) => revealingVerbs.has(lower));
	const next = clause[verb + 1];
	return verb > 0 && (next === undefined || ways.has(next.lower)) && !has(destinations);
}

const removals = wordList('off up down back away');
/** `They step up to a door: GOODMAN` — a plate on it, not a person. */
const destinations = wordList('to at toward towards past on onto before against');

const longestRow = 200;

/** `Hank at the wheel.`: a name, where, and nothing else. */
function isAtPlace(tokens: readonly Token[], { first, last }: NameInProse): boolean {
	const clause = tokens[first]?.clause;
	const isOpening = tokens[first - 1]?.sentence !== tokens[first]?.sentence;
	const preposition = tokens[last + 1]?.lower ?? '';
	if (!isOpening || !articles.has(tokens[last + 2]?.lower ?? '')) return false;
	let end = last + 3;
	while (tokens[end]?.isWord === true && tokens[end]?.clause === clause) end++;
	const nouns = tokens.slice(last + 3, end);
	const noun = nouns.at(-1)?.lower ?? '';
	if (nouns.length < 1 || nouns.length > 3) return false;
	if (nouns.some(({ lower }) => notPlaces.has(lower) || depictionNouns.has(lower) || /\p{N}|'s$/u.test(lower)))
		return false;
	if (
		tokens
			.slice(end, end + 12)
			.some(({ sentence, text }) => sentence === tokens[first]?.sentence && /\p{N}/u.test(text))
	)
		return false;
	const isPlace =
		sides.has(preposition) ||
		(preposition === 'in' && standpoints.has(noun)) ||
		(preposition === 'on' && seats.has(noun));
	// A row of such fragments may tell what is in a box of pictures.
	const before = tokens.slice(Math.max(0, first - longestRow), first);
	return (
		isPlace &&
		!before.some(({ lower }) => depictionNouns.has(lower) || absenceWords.has(lower) || browsingVerbs.has(lower))
	);
}
