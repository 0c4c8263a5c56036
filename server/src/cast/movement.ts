/**
 * Who comes, goes or passes in an action sentence, and where a scene lets somebody in: then they need not have been in its
 * place when it began. English, as all grammar of action here. Knows no names and no canon.
 */
import { wordList } from '../text/wordList.js';
import type { NameInProse, ProseContext } from './predicate.js';
import { predicateOf } from './predicate.js';
import type { Token } from './sentences.js';
import { sentenceBefore } from './sentences.js';

/** Verbs of going from one place to another, by themselves. */
const moving = wordList(`
	enters exits leaves arrives returns departs walks comes goes steps runs rushes bursts storms strides strolls saunters struts
	swaggers emerges appears disappears vanishes joins follows climbs crosses heads hurries slips sneaks stumbles staggers limps
	hobbles crawls drives rides flies sails lands marches races barges charges wanders passes approaches escapes flees bolts sprints
	jogs trots tiptoes trudges shuffles swims dives jumps leaps swings drops speeds cruises pedals travels ascends descends storms
`);
/** Verbs that move somebody only with one of these words behind them: `gets out`, `is led away`, `pulls up`. */
const movingWith = wordList(
	'gets pulls turns shows is are makes takes breaks moves slides rolls falls backs peels ducks pops',
);
const ways = wordList('in out off into onto up away inside outside past through over back down');
const brought = wordList(
	'led dragged carried escorted brought pushed shoved thrown wheeled marched taken ushered rushed driven flown',
);

/** Whether the sentence makes the name come, go or pass; asked only where it is a subject or is brought on. */
export function movesHere(context: ProseContext, nameIndex: number): boolean {
	const { tokens, names } = context;
	const name = names[nameIndex];
	if (name === undefined) return false;
	const predicate = predicateOf(context, nameIndex);
	// `In walks Hank`, `The door opens: Hank`.
	if (predicate === undefined) return isBroughtIn(tokens, name);
	return movesAt(tokens, predicate.verb, predicate.plural);
}

function movesAt(tokens: readonly Token[], index: number, plural: boolean): boolean {
	const verb = tokens[index]?.lower ?? '';
	const third = plural ? thirdPerson(verb) : verb;
	const next = tokens[index + 1]?.lower ?? '';
	if (moving.has(third) || moving.has(verb.replace(/ing$/u, 's'))) return true;
	return movingWith.has(third) && (ways.has(next) || brought.has(next));
}

/** `go` as `goes`, for tables of one form. */
function thirdPerson(verb: string): string {
	if (/(?:s|sh|ch|x|o)$/u.test(verb)) return `${verb}es`;
	return /[^aeiou]y$/u.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
}

function isBroughtIn(tokens: readonly Token[], { first }: NameInProse): boolean {
	const before = sentenceBefore(tokens, first);
	return before.at(-1)?.isWord === false || before.some(({ lower }) => moving.has(lower) || moving.has(`${lower}s`));
}

const door =
	/\b(?:doors?|gates?|elevator|lift|curtains?|hatch|blinds)\b[^.!?]{0,30}\b(?:opens?|swings?|slides?|bursts?|flies|parts?|creaks|slams)\b/u;
const coming = /\s(?:enters?|walks? in|comes? in|steps? in|bursts? in|arrives?|appears?|emerges?|returns?)\b/u;
// Asked only behind that: subjects such as "the man" are everywhere.
const somebody = new RegExp(String.raw`\b(?:he|she|they|someone|somebody|an? [a-z]+|the [a-z]+)${coming.source}`, 'u');

/** Whether a paragraph, in small letters, lets somebody in, whom a later sentence may name: `The door opens.`, `A woman enters.` Cost: linear. */
export function letsIn(lower: string): boolean {
	return door.test(lower) || (coming.test(lower) && somebody.test(lower));
}
