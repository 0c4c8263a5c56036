/**
 * A part of somebody's body as the subject of its sentence: `Kim's left hand finds the switch`, so that Kim is there. A car
 * is not, a photograph is not, and a voice may come from anywhere; a hand that only lies or hangs somewhere may be a body's.
 */
import { wordList } from '../text/wordList.js';
import type { Predicate, ProseContext } from './predicate.js';
import { findVerb, opensClause } from './predicate.js';
import type { Token } from './sentences.js';

const single = wordList(`
	hand arm elbow wrist fist palm finger thumb forefinger shoulder neck throat head face chin cheek jaw mouth tongue lip nose brow
	forehead eyebrow eye eyelid ear chest stomach belly back spine waist hip leg knee thigh ankle foot heel toe heart gaze grip
	expression smile frown grin
`);
const several = wordList(`
	hands arms elbows wrists fists palms fingers thumbs fingertips knuckles shoulders cheeks lips teeth nostrils brows eyebrows eyes
	eyelids lids ears hips legs knees thighs ankles feet heels toes features nerves
`);

/** Between name and part, besides what ends like an adjective: `Kim's left hand`, `Kim's trembling hands`. */
const adjectives = wordList(`
	left right own other free good bad bare pale thin small big large long whole wide upper lower strong gaunt raw numb
`);
const adjectiveEnd = /(?:ing|ed|y)$/u;
const notOfTheLiving = wordList(`
	severed dead mummified embalmed rotting decomposing decomposed skeletal charred painted carved wooden amputated missing
	decapitated dismembered stony bony
`);

/** What a dead hand, a picture or a memory does as well. */
const idle = wordList(`
	is are was were has have seems seem looks look appears appear remains remain belongs belong lies lie rests rest hangs hang dangles
	dangle sticks stick pokes poke protrudes protrude juts jut floats float drifts drift rolls roll falls fall drops drop flops flop
	stares stare gazes gaze stays stay rots rot adorns adorn fills fill graces grace haunts haunt beams beam greets greet shows show
`);
/** `Kim's face falls`, `Kim's jaw drops`: but these are alive. */
const fallsOfTheLiving = wordList('face jaw smile grin expression shoulders');
const falling = wordList('falls drops fall drop');
/** `Kim's eye drops`, `Kim's head shots`: no verbs but things. */
const things = wordList('drops shots rests bands bags marks prints pieces bones guards warmers lenses');

/** The predicate of a part of the body of the person named; `undefined` where the name has none, or its verb tells of no life. */
export function bodyPredicateOf({ tokens, names }: ProseContext, nameIndex: number): Predicate | undefined {
	const name = names[nameIndex];
	if (name === undefined || !name.possessive || !opensClause(tokens, names, name.first)) return undefined;
	const at = partBehind(tokens, name.last);
	const part = tokens[at]?.lower ?? '';
	const plural = several.has(part);
	if (!plural && !single.has(part)) return undefined;
	const verb = findVerb(tokens, at + 1, plural);
	const does = verb === undefined ? '' : (tokens[verb]?.lower ?? '');
	if (verb === undefined || (verb === at + 1 && !fallsOfTheLiving.has(part) && things.has(does))) return undefined;
	const isAlive = !idle.has(does) || (fallsOfTheLiving.has(part) && falling.has(does));
	return isAlive ? { verb, plural, isLoose: false } : undefined;
}

/**
 * Index of the part of a living body that a name owns, `Kim's left hand`, with at most so many words between; `undefined` where
 * it owns none.
 */
export function bodyPartBehind(tokens: readonly Token[], last: number, mostBetween: number): number | undefined {
	for (let at = last + 1; at <= last + 1 + mostBetween; at++) {
		const token = tokens[at];
		if (token?.isWord !== true || token.clause !== tokens[last]?.clause || notOfTheLiving.has(token.lower)) break;
		if (single.has(token.lower) || several.has(token.lower)) return at;
	}
	return undefined;
}

/** Past at most two adjectives. */
function partBehind(tokens: readonly Token[], last: number): number {
	let at = last + 1;
	while (at <= last + 2 && isAdjective(tokens[at]?.lower ?? '')) at++;
	return at;
}

function isAdjective(word: string): boolean {
	if (single.has(word) || several.has(word) || notOfTheLiving.has(word)) return false;
	return adjectives.has(word) || adjectiveEnd.test(word);
}
