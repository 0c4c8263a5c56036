/**
 * What two canon people are to each other at a time, so that nobody can take one for the other: `Mike's client`,
 * `his lawyer`, `married until 2004`. What can't be said clearly is left out.
 */
import type { TimeWindow } from '../calendar/partialDate.js';
import type { Canon, CanonDate, Character, Relation } from '../canon/model.js';
import { isCertainlyAfter } from '../canon/validity.js';
import { canonDateInWords } from '../checks/words.js';
import { isPast, spanThen } from './spanCard.js';

/** Ties at most; two people who shared a life have many. */
const mostTies = 3;

/** Of the first person's card, about the other one. What holds then comes first, then what ended last. */
export function tiesBetween(canon: Canon, character: Character, other: Character, when: TimeWindow): readonly string[] {
	const sides: readonly Side[] = [
		{ relations: character.relations.filter(({ to }) => to === other.id), words: ownWords(other) },
		{ relations: other.relations.filter(({ to }) => to === character.id), words: theirWords(character, other) },
	];
	const present = firstOf(sides, (side) => currentTies(side, when));
	const isMarried = sides.some(({ relations }) =>
		relations.some((relation) => isMarriage(relation) && spanThen(relation, when) !== undefined),
	);
	const past = firstOf(sides, (side) => endedTies(side, when, isMarried));
	const ties = [...new Set([...present, ...past])].slice(0, mostTies);
	return ties.length > 0 ? ties : meetings(canon, character, other, when);
}

/** The relations that one of the two has to the other, and how to say one on the card. */
interface Side {
	readonly relations: readonly Relation[];
	readonly words: (is: string) => string;
}

function firstOf(sides: readonly Side[], tiesOf: (side: Side) => readonly string[]): readonly string[] {
	return sides.map(tiesOf).find((ties) => ties.length > 0) ?? [];
}

function currentTies({ relations, words }: Side, when: TimeWindow): readonly string[] {
	return relations.flatMap((relation) => {
		const span = spanThen(relation, when) ?? (isLasting(relation) && isOver(relation, when) ? '' : undefined);
		if (span === undefined) return [];
		// Who kills whom is told once it has happened.
		if (relation.is === 'killer' && span !== '') return [];
		return [limited(words(relation.is), span)];
	});
}

function endedTies({ relations, words }: Side, when: TimeWindow, isMarried: boolean): readonly string[] {
	return relations
		.filter((relation) => isOver(relation, when) && !isLasting(relation) && !(isMarried && isMarriage(relation)))
		.toSorted((lhs, rhs) => endOf(rhs) - endOf(lhs))
		.map((relation) => limited(isMarriage(relation) ? 'married' : words(relation.is), untilWords(relation.until)));
}

function limited(words: string, span: string): string {
	return span === '' ? words : `${words} ${span}`;
}

function untilWords(until: CanonDate | undefined): string {
	return until === undefined ? '' : `until ${canonDateInWords(until, 'bare')}`;
}

function endOf({ until }: Relation): number {
	return until?.window.latest ?? Infinity;
}

function isOver({ until }: Relation, when: TimeWindow): boolean {
	return until !== undefined && isCertainlyAfter(when, until.window);
}

/** Kin stay kin, and what is former stays so, whenever a canon lets it end. */
const lasting =
	/^(?:former|ex)\b|\b(?:father|mother|parent|son|daughter|child|brother|sister|sibling|twin|cousin|uncle|aunt|nephew|niece|relative|grand\w+)$/iu;

function isLasting({ is }: Relation): boolean {
	return lasting.test(is) || is === 'killer';
}

function isMarriage({ is }: Relation): boolean {
	return /^(?:wife|husband|spouse)$/iu.test(is);
}

/** What is the same on both sides needs no owner. */
const mutual: ReadonlySet<string> = new Set([
	...[
		'partner',
		'friend',
		'enemy',
		'rival',
		'colleague',
		'acquaintance',
		'cousin',
		'relative',
		'accomplice',
		'associate',
	],
	...['lover', 'former lover', 'former partner', 'former friend', 'former colleague', 'neighbour', 'neighbor'],
]);

/** What the card's person is to the other: `Mike's client`. */
function ownWords(other: Character): (is: string) => string {
	const name = shortName(other);
	return (is) => {
		if (is === 'killer') return `killed ${name}`;
		if (mutual.has(is)) return is;
		return is.includes(' of ') ? `${is} for ${name}` : `${name}'s ${is}`;
	};
}

const pronouns = {
	male: { object: 'him', possessive: 'his' },
	female: { object: 'her', possessive: 'her' },
	other: { object: 'them', possessive: 'their' },
} as const;

/** What the other is to the card's person: `his lawyer`. */
function theirWords({ gender }: Character, other: Character): (is: string) => string {
	const { object, possessive } = gender === 'male' || gender === 'female' ? pronouns[gender] : pronouns.other;
	return (is) => {
		if (is === 'killer') return `killed by ${shortName(other)}`;
		if (mutual.has(is)) return is;
		return is.includes(' of ') ? `${is} for ${object}` : `${possessive} ${is}`;
	};
}

/** The first name, where the first word is one. */
export function shortName({ name }: Character): string {
	const [first, second] = name.split(' ');
	if (first === undefined || second === undefined) return name;
	return /^\p{Lu}[\p{L}'’-]+$/u.test(first) && !notFirstNames.has(first.toLowerCase()) ? first : name;
}

const notFirstNames: ReadonlySet<string> = new Set(
	'the a an old young big little don doctor father mother sister brother aunt uncle agent officer detective judge captain'.split(
		' ',
	),
);

/** Where the canon says that both of them met then, the first time. */
function meetings(canon: Canon, character: Character, other: Character, when: TimeWindow): readonly string[] {
	const met = [...canon.events.values()].filter(
		({ people, date }) =>
			date !== undefined &&
			isPast(date, when) &&
			[character, other].every(({ id }) => people.some(({ who, does }) => who === id && does === 'meets')),
	);
	const [first] = met.toSorted((lhs, rhs) => (lhs.date?.window.earliest ?? 0) - (rhs.date?.window.earliest ?? 0));
	return first?.date === undefined ? [] : [`met ${canonDateInWords(first.date)} (${first.title})`];
}
