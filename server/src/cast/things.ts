/**
 * Whether a thing named in an action sentence is there to be touched, and by whom: `THE CRYSTAL SHIP coughs over the ridge`,
 * `Jesse turns the Driscoll ID over` — not `a photo of the RV`, `like the RV`, `no RV`, `where the RV stood`.
 */
import type { ProseContext } from './predicate.js';
import { firstNameFrom, predicateOf } from './predicate.js';
import {
	absenceWords,
	depictionNouns,
	drawnThings,
	functionWords,
	mindVerbs,
	ruinWords,
	signWords,
} from './proseWords.js';
import type { Token } from './sentences.js';
import { firstOf, sentenceBefore, sentenceBehind } from './sentences.js';
import { isShown } from './shownThings.js';

export interface ThingInProse {
	/** Token indices of the thing's name. */
	readonly first: number;
	readonly last: number;
	/** Something by whose names one draws it from a sheath or a holster, not on paper. */
	readonly isDrawn?: boolean;
}

/** How a thing is there: `subject` by itself, or in the hands of a name (an index into the context's names). */
export type ThingPresence =
	{ readonly subject: true } | { readonly subject: false; readonly handledBy: number | undefined };

const determiners: ReadonlySet<string> = new Set(
	'the a an his her its their this that these those my our your same old new battered dusty'.split(' '),
);
/** Prepositions behind which a thing is as real as its place. `of`, `about`, `like`, `for`, `without` are not among them. */
const placingPrepositions: ReadonlySet<string> = new Set(
	'in into inside on onto behind beside under beneath near around from toward towards with past through by against over out off between along at across to'.split(
		' ',
	),
);
/** `out of the RV`, `in front of the RV`, `the door of the RV`. */
const partsBeforeOf: ReadonlySet<string> = new Set(
	'out front side back top inside outside door doors roof hood wheel steps floor corner edge middle end rear bottom window windows windshield'.split(
		' ',
	),
);
const denials: ReadonlySet<string> = new Set(
	'no not never without like unlike where if until before once used gone missing another similar same-looking imaginary toy model replica miniature copy sign trace instead than nowhere would could should might'.split(
		' ',
	),
);
const pastVerbs: ReadonlySet<string> = new Set('was were had did stood lay used burned left sat hung'.split(' '));

/** `undefined`: it is only spoken of, compared, remembered, denied. */
export function thingPresence(context: ProseContext, thing: ThingInProse): ThingPresence | undefined {
	const { tokens } = context;
	const first = tokens[thing.first];
	const last = tokens[thing.last];
	if (first === undefined || last === undefined || first.quoted || context.inPicture) return undefined;
	const others = [...sentenceBefore(tokens, thing.first), ...sentenceBehind(tokens, thing.last)];
	if (others.some(({ lower, quoted }) => !quoted && isDenied(lower))) return undefined;
	if (/^['’-]/u.test(tailOf(tokens, thing))) return undefined;
	const next = tokens[thing.last + 1];
	const before = firstBeforeNounPhrase(tokens, thing.first);
	const opens = before < 0 || tokens[before]?.clause !== first.clause;
	if (opens && isSingularPresent(next)) return { subject: true };
	if (!endsPhrase(next)) return undefined;
	if (isShown(tokens, before)) return { subject: true };
	if (opens) return undefined;
	const subject = subjectOf(context, thing);
	const verb = subject >= 0 ? predicateOf(context, subject)?.verb : pronounVerb(tokens, thing);
	if (verb === undefined || verb >= thing.first) return undefined;
	if (mindVerbs.has(tokens[verb]?.lower ?? '') && !isUnsheathed(tokens, verb, thing)) return undefined;
	if (!isReached(tokens, verb, before)) return undefined;
	return { subject: false, handledBy: subject >= 0 ? subject : undefined };
}

/** Whether one of the names says so: a sword, a gun. */
export function isDrawnByName(names: readonly string[]): boolean {
	return names.some((name) =>
		name
			.toLowerCase()
			.split(/[^\p{L}]+/u)
			.some((word) => drawnThings.has(word)),
	);
}

/** `draws the sword`, `draws Wintersedge from its sheath`; `draws the sword in chalk` is a picture. */
function isUnsheathed(tokens: readonly Token[], verb: number, thing: ThingInProse): boolean {
	const { lower = '', sentence } = tokens[verb] ?? {};
	if (lower !== 'draws' && lower !== 'draw') return false;
	const rest = tokens.slice(thing.last + 1, thing.last + 16).filter((token) => token.sentence === sentence);
	if (rest.some((token) => drawingTools.has(token.lower) || depictionNouns.has(token.lower))) return false;
	return thing.isDrawn === true || (rest[0]?.lower === 'from' && sheaths.has(rest.at(2)?.lower ?? ''));
}

const drawingTools: ReadonlySet<string> = new Set(
	'pencil pencils crayon crayons chalk charcoal ink pen pens marker markers brush sand dirt snow dust board blackboard napkin canvas again sketchpad'.split(
		' ',
	),
);
const sheaths: ReadonlySet<string> = new Set(
	'sheath scabbard holster belt sash boot back cane waistband coat cloak bag pocket stone'.split(' '),
);

const definite: ReadonlySet<string> = new Set('the his her their this that these those our my your'.split(' '));

/** `the boat`, `his boat`, `Ilan's boat`; also a name that begins with its own article. */
export function isDefinite(tokens: readonly Token[], { first }: ThingInProse): boolean {
	return [tokens[first], tokens[first - 1], tokens[first - 2]].some(
		(token) => token !== undefined && (definite.has(token.lower) || token.lower.endsWith("'s")),
	);
}

const indefinite: ReadonlySet<string> = new Set('a an any some another'.split(' '));

/** `a brass sextant`: written as no name, with an article that leaves open which one. */
export function isAnyOne(tokens: readonly Token[], { first, last }: ThingInProse): boolean {
	const isNameless = tokens.slice(first, last + 1).every(({ text, lower }) => text === lower);
	return isNameless && indefinite.has(tokens[first - 1]?.lower ?? '');
}

function isDenied(word: string): boolean {
	return (
		denials.has(word) ||
		pastVerbs.has(word) ||
		absenceWords.has(word) ||
		depictsOnly(word) ||
		signWords.has(word) ||
		ruinWords.has(word)
	);
}

/** Of the words that show something, those that show a thing as well as a person. A letter or a card is a thing itself. */
function depictsOnly(word: string): boolean {
	return (
		depictionNouns.has(word) &&
		/photo|pictur|portrait|poster|paint|tv|televis|screen|monitor|footage|video|film|movie|news|sketch|drawing|mural|map|model/u.test(
			word,
		)
	);
}

function tailOf(tokens: readonly Token[], { last }: ThingInProse): string {
	const token = tokens[last];
	return token === undefined ? '' : (/['’-]s?$/u.exec(token.text)?.[0] ?? '');
}

/** The last word before the thing's determiner and adjectives (at most two). A name may begin with its own article. */
function firstBeforeNounPhrase(tokens: readonly Token[], first: number): number {
	if (determiners.has(tokens[first]?.lower ?? '')) return first - 1;
	for (let at = first - 1; at >= first - 3 && at >= 0; at--) {
		const token = tokens[at];
		if (token === undefined || !token.isWord || token.clause !== tokens[first]?.clause) return first - 1;
		if (determiners.has(token.lower) || token.lower.endsWith("'s")) return at - 1;
		if (isSingularPresent(token)) return at;
	}
	return first - 1;
}

/** Whether the thing's name ends here: `into the RV and`, not `into the RV park`. */
function endsPhrase(next: Token | undefined): boolean {
	if (next === undefined || !next.isWord) return true;
	return functionWords.has(next.lower) || /ly$|wards?$/u.test(next.lower) || directions.has(next.lower);
}

const directions: ReadonlySet<string> = new Set(
	'home north south east west downtown uptown upstairs downstairs inside outside open shut closed around aside again free hard fast straight himself herself'.split(
		' ',
	),
);

function isSingularPresent(token: Token | undefined): boolean {
	if (token === undefined || !token.isWord) return false;
	return /[^s]s$/u.test(token.lower) && !['was', 'its', 'his', 'as', 'this'].includes(token.lower);
}

/** Index of the first name whose verb stands before the thing in its clause; -1 where there is none. */
function subjectOf(context: ProseContext, thing: ThingInProse): number {
	const { tokens, names } = context;
	const token = tokens[thing.first];
	const end = firstNameFrom(names, thing.first);
	for (let index = firstNameFrom(names, firstOf(tokens, thing.first, 'clause')); index < end; index++) {
		if (token !== undefined && isSubjectOf(context, index, token)) return index;
	}
	return -1;
}

function isSubjectOf(context: ProseContext, nameIndex: number, thing: Token): boolean {
	const predicate = predicateOf(context, nameIndex);
	const verb = predicate === undefined ? undefined : context.tokens[predicate.verb];
	return verb?.clause === thing.clause && verb.start < thing.start;
}

/** `He opens the lunchbox.` The verb behind a pronoun that opens the clause. */
function pronounVerb(tokens: readonly Token[], thing: ThingInProse): number | undefined {
	const opening = firstOf(tokens, thing.first, 'clause');
	if (!['he', 'she', 'they', 'it'].includes(tokens[opening]?.lower ?? '')) return undefined;
	const verb = tokens[opening + 1];
	return verb?.isWord === true && !pastVerbs.has(verb.lower) && !verb.lower.endsWith('ed') ? opening + 1 : undefined;
}

/** Whether the thing is the verb's own object or stands behind a preposition of place. */
function isReached(tokens: readonly Token[], verb: number, before: number): boolean {
	if (before === verb) return true;
	const word = tokens[before]?.lower ?? '';
	if (word === 'of') return partsBeforeOf.has(tokens[before - 1]?.lower ?? '');
	if (word === 'at') return false;
	if (word === 'to') return before - verb <= 2;
	if (placingPrepositions.has(word)) return true;
	// "picks up the lunchbox", "and opens the lunchbox".
	return before - verb === 1 && ['up', 'down', 'open', 'back', 'away', 'aside'].includes(word);
}
