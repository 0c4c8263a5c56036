/**
 * Things that notes destroy and no canon knows, `[[destroyed: THE RV]]`, looked for in action prose: as `the RV`, never `his RV`;
 * `an RV` is another one, and `the piano` in small letters is marked as such, because there are many. Knows no times; whether one is still there is the checks' business.
 */
import type { Canon } from '../canon/model.js';
import type { SceneFacts } from '../script/model.js';
import { foldName } from '../script/names.js';
import type { NameOccurrence } from './nameOccurrences.js';
import { stretchOf } from './nameOccurrences.js';
import type { Token } from './sentences.js';

/** A thing as prose may name it. */
export interface EndedThing {
	/** Folded words without the article, at least one. */
	readonly words: readonly string[];
	readonly key: string;
	/** The note has an article, so that prose must have one too. */
	readonly hasArticle: boolean;
}

/** By first word, the longest first. */
export type EndedThings = ReadonlyMap<string, readonly EndedThing[]>;

/** Whether a paragraph in small letters may name one of them. */
export function mayNameThing(lower: string, things: EndedThings): boolean {
	for (const word of things.keys()) if (lower.includes(word)) return true;
	return false;
}

const article = /^(?:the|an?) /u;

/** How a thing that no canon knows is known: by its folded words without their article, as a heading may have them. */
export function endedThingKey(folded: string): string {
	return folded.replace(article, '');
}

/** What a scene's notes destroy, folded, where the canon has no thing and no place of that name. */
export function endedIn({ directives }: SceneFacts, canon: Canon | undefined): readonly string[] {
	const isKnown = (text: string): boolean =>
		canon !== undefined && canon.names.objects(text).length + canon.names.places(text).length > 0;
	return directives.flatMap((directive) =>
		directive.kind === 'destroyed'
			? directive.names
					.map(({ name }) => foldName(name))
					.filter((folded) => !isKnown(folded) && !isKnown(endedThingKey(folded)))
			: [],
	);
}

/** All that is destroyed anywhere. */
export function endedThings(folded: Iterable<string>): EndedThings {
	const things = new Map<string, EndedThing[]>();
	const known = new Set<string>();
	for (const name of folded) {
		const key = endedThingKey(name);
		const words = key.split(' ');
		const [first = ''] = words;
		if (first === '' || known.has(key)) continue;
		known.add(key);
		things.set(first, [...(things.get(first) ?? []), { words, key, hasArticle: article.test(name) }]);
	}
	for (const list of things.values()) list.sort((lhs, rhs) => rhs.words.length - lhs.words.length);
	return things;
}

export interface FoundThing {
	readonly thing: EndedThing;
	readonly occurrence: NameOccurrence;
	/** `an RV`, `his new RV`: from here on `the RV` may be that one. */
	readonly isOther: boolean;
	/** Written as any word is: `the piano`. */
	readonly isPlain: boolean;
}

/** Where a paragraph names one of them, in order. Cost: linear in its words. */
export function endedThingsIn(tokens: readonly Token[], text: string, things: EndedThings): readonly FoundThing[] {
	if (things.size === 0) return [];
	const found: FoundThing[] = [];
	for (let index = 0; index < tokens.length; index++) {
		const first = tokens[index];
		const thing = things
			.get(first?.lower ?? '')
			?.find(({ words }) => words.every((word, at) => tokens[index + at]?.lower === word));
		const last = tokens[index + (thing?.words.length ?? 0) - 1];
		if (first === undefined || thing === undefined || last === undefined) continue;
		const occurrence = stretchOf(tokens, text, { start: first.start, end: last.end });
		if (occurrence === undefined) continue;
		const isPlain = !/\p{Lu}|\p{N}/u.test(text.slice(occurrence.start, occurrence.end));
		const isOther = isAnother(tokens, occurrence) || isMended(tokens, occurrence);
		if (!isOther && !isTheThing(tokens, thing, occurrence)) continue;
		found.push({ thing, occurrence, isOther, isPlain });
		index = occurrence.last;
	}
	return found;
}

function isAnother(tokens: readonly Token[], { first }: NameOccurrence): boolean {
	const before = tokens.slice(Math.max(0, first - 2), first);
	return before.some(({ lower, clause }) => clause === tokens[first]?.clause && others.has(lower));
}

const others: ReadonlySet<string> = new Set(
	'a an another new second replacement identical rented rental repaired mended restored rebuilt fixed similar'.split(
		' ',
	),
);

/** `Luke glues the vase together`: from here on it is whole again. */
function isMended(tokens: readonly Token[], { first }: NameOccurrence): boolean {
	const sentence = tokens[first]?.sentence;
	return tokens.some((token) => token.sentence === sentence && mending.has(token.lower));
}

const mending: ReadonlySet<string> = new Set(
	'repairs repair repaired repairing mends mend mending fixes fix fixing restores restore restoring rebuilds rebuild rebuilding glues glue gluing reassembles replaces replace delivers deliver delivered buys buy bought'.split(
		' ',
	),
);

/** `the RV`, and `Argo` without an article where that is no plain word at the start of a sentence. */
function isTheThing(
	tokens: readonly Token[],
	{ words, hasArticle }: EndedThing,
	{ first, caps }: NameOccurrence,
): boolean {
	const here = tokens[first];
	const before = tokens[first - 1];
	const isOpening = before?.sentence !== here?.sentence;
	if (!isOpening && pointing.has(before?.lower ?? '')) return true;
	if (hasArticle) return false;
	return isOpening
		? caps || words.length > 1
		: !counting.has(before?.lower ?? '') && before?.lower.endsWith("'s") !== true;
}

const pointing: ReadonlySet<string> = new Set(['the', 'this', 'that']);
const counting: ReadonlySet<string> = new Set(
	'some any no his her their its my your our one two three other'.split(' '),
);
