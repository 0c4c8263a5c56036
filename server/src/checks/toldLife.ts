/**
 * How one sentence tells of somebody's death or birth: `Walter White died in 2012`. Only the plain statement counts, name,
 * verb and date in a row; not `almost died`, `if he had died`, `his dog died`, `died on stage`. Knows no canon.
 */
import { wordList } from '../text/wordList.js';

/** Verbs and nouns of life, each with what it tells. */
export const lifeVerbs = [
	{ verb: /\b(?:died|was (?:killed|shot|murdered|poisoned)|passed away|death)\b/iu, life: 'dies' },
	{ verb: /\b(?:was born|born|birth)\b/iu, life: 'born' },
] as const;

/** Before the name these deny, doubt, wish or compare. */
const doubting = wordList(`
	if unless had wish wishes wished dream dreams dreamed dreamt imagine imagines imagined suppose supposing pretend pretends pretended
	not never nobody would could might may maybe perhaps almost nearly thought think thinks guess guessed like unlike lie lied lies joke
	didn't wasn't don't doesn't couldn't wouldn't isn't hadn't did does do whether what when why how hope hoped hopes fear feared
`);
/** Directly before the name these make something else the subject: `something in Walter died`. */
const governing = wordList('in of like with for about inside the a this that my your our from by to');
/** Between name and verb, where nothing but the verb follows. */
const between = wordList(
	'who actually really also finally himself herself later then already first tragically suddenly only just',
);
/** Between verb and date. */
const before = wordList(
	'in on around about back way sometime somewhere early late the of suddenly peacefully alone during that this exactly',
);

/** The parts of a line around a name, a verb and a date, each as it stands between them. */
export interface Telling {
	readonly beforeName: string;
	/** As it stands in the line: `death` needs a name with `'s`. */
	readonly verb: string;
	readonly nameToVerb: string;
	readonly verbToDate: string;
	readonly afterDate: string;
}

/** Whether the parts state plainly that the person died or was born then. */
export function statesPlainly({ beforeName, verb, nameToVerb, verbToDate, afterDate }: Telling): boolean {
	const opening = wordsOf(lastSentence(beforeName));
	if (opening.some((word) => doubting.has(word)) || governing.has(opening.at(-1) ?? '')) return false;
	if (/^[^.!?…]*\?/u.test(afterDate)) return false;
	const isNoun = /^(?:death|birth)$/iu.test(verb);
	const link = isNoun ? /^['’]s?\s+(?:\p{L}+\s+)?$/u.test(nameToVerb) : isLink(nameToVerb);
	return link && !/[^\p{L}\s'’-]/u.test(verbToDate) && wordsOf(verbToDate).every((word) => before.has(word));
}

/** ` `, `, who `, ` really `. */
function isLink(text: string): boolean {
	if (!/^,?\s[\p{L}\s]*$/u.test(text)) return false;
	const words = wordsOf(text);
	return words.every((word) => between.has(word)) && (!text.startsWith(',') || words[0] === 'who');
}

function lastSentence(text: string): string {
	return text.slice(
		Math.max(text.lastIndexOf('.'), text.lastIndexOf('!'), text.lastIndexOf('?'), text.lastIndexOf('…')) + 1,
	);
}

function wordsOf(text: string): readonly string[] {
	return (
		text
			.toLowerCase()
			.replaceAll('’', "'")
			.match(/[\p{L}']+/gu) ?? []
	);
}
