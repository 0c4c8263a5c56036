/**
 * One paragraph of action joined with the names that canon and script know: who is named in it and how, which things are
 * there, which capitals are nobody's. Depends on nothing else in the scene.
 */
import type { Canon, NameMatch, StoryObject, TextMention } from '../canon/model.js';
import type { CapsName, CueFact, SceneSpan, StatedAge } from '../script/model.js';
import type { FoundName } from './foundNames.js';
import { foldWord, foundNames, mayHoldName } from './foundNames.js';
import { introduces } from './introduction.js';
import type { Lexicon } from './lexicon.js';
import type { AppearanceKind } from './model.js';
import { movesHere } from './movement.js';
import { occurrenceOf, thingOccurrenceOf } from './nameOccurrences.js';
import type { ProseContext } from './predicate.js';
import { predicateOf } from './predicate.js';
import type { Paragraph, Token } from './sentences.js';
import { nameLikeWords, spanInParagraph, spanInScene, tokensOf } from './sentences.js';
import type { Standing } from './standing.js';
import { standingsOf } from './standing.js';
import { isDefinite, isDrawnByName, thingPresence } from './things.js';

/** A name as the text has it. */
export interface ReadName extends SceneSpan {
	/** As written. */
	readonly name: string;
	/** The name to look up and to call the person by: differs from `name` for the script's own people in prose. */
	readonly called: string;
	readonly kind: AppearanceKind;
	/** Counts as an action only for somebody who is there anyway. */
	readonly shaky: boolean;
	/** Comes, goes or passes by. */
	readonly moves: boolean;
	readonly caps: boolean;
	readonly cue: CueFact | undefined;
	readonly age: StatedAge | undefined;
	/** Canon people whom the name can mean; empty for the script's own. */
	readonly matches: readonly NameMatch[];
}

export interface ReadThing extends SceneSpan {
	readonly object: StoryObject;
	readonly name: string;
	readonly generic: boolean;
	/** The name that is the sentence's subject. */
	readonly handledBy: ReadName | undefined;
}

/** A run of capitals in action that is no canon name. */
export interface ReadCapitals extends SceneSpan {
	readonly text: string;
	readonly isPerson: boolean;
	readonly hasAge: boolean;
}

export interface ParagraphText {
	readonly paragraph: Paragraph;
	/** Runs of capitals in it. */
	readonly caps: readonly CapsName[];
	readonly canon: Canon | undefined;
	readonly lexicon: Lexicon;
	readonly inPicture: boolean;
	/** A paragraph before, in the same scene, tells of a picture. */
	readonly afterPicture: boolean;
}

interface ParagraphInput extends ParagraphText {
	readonly tokens: readonly Token[];
}

/** What one paragraph says of people and things, in reading order. */
export interface ParagraphReading {
	readonly names: readonly ReadName[];
	readonly things: readonly ReadThing[];
	readonly capitals: readonly ReadCapitals[];
	/** Folded words that look like names, by which a new name finds the paragraphs that may have it; some of them twice. */
	readonly words: readonly string[];
}

/** Cost: linear in the text. */
export function readParagraph(text: ParagraphText): ParagraphReading {
	const { paragraph, caps, canon, lexicon } = text;
	const mentions = canon?.names.mentions(paragraph.text) ?? [];
	const words = nameLikeWords(paragraph.text).map(foldWord);
	const isQuiet = mentions.length === 0 && caps.length === 0 && !mayHoldName(words, lexicon);
	return isQuiet ? { names: none, things: none, capitals: none, words } : readNames(text, mentions, words);
}

const none: readonly never[] = [];

/** The grammar is asked only where somebody or something is named. */
function readNames(text: ParagraphText, mentions: readonly TextMention[], words: readonly string[]): ParagraphReading {
	const tokens = tokensOf(text.paragraph.text);
	const input: ParagraphInput = { ...text, tokens };
	const found = foundNames(input, mentions);
	const { inPicture, afterPicture } = text;
	const context = { tokens, names: found.map(({ occurrence }) => occurrence), inPicture, afterPicture };
	const standings = standingsOf(context);
	const readings = found.map((name, index) => {
		const standing = standings[index] ?? 'named';
		return readName(input, name, standing, standing === 'acts' && movesHere(context, index));
	});
	const names = readings.filter((name) => name !== undefined);
	return {
		names,
		things: mentions.flatMap((mention) => readThing(input, mention, context, readings) ?? []),
		capitals: text.caps.flatMap((run) => readCapitals(input, run, names) ?? []),
		words,
	};
}

function readThing(
	{ paragraph, tokens }: ParagraphInput,
	mention: TextMention,
	context: ProseContext,
	names: readonly (ReadName | undefined)[],
): ReadThing | undefined {
	if (mention.kind !== 'object') return undefined;
	const thing = thingOccurrenceOf(tokens, paragraph.text, mention);
	// "a boat" is any boat; "the boat" may be the one.
	if (thing === undefined || (mention.generic && !isDefinite(tokens, thing))) return undefined;
	const { object } = mention;
	const isDrawn = isDrawnByName([object.name, ...object.aliases.map(({ name }) => name)]);
	const presence = thingPresence(context, { ...thing, isDrawn });
	const at = spanInScene(paragraph, mention.start, mention.end);
	if (presence === undefined || at === undefined) return undefined;
	return {
		...at,
		object,
		name: paragraph.text.slice(mention.start, mention.end),
		generic: mention.generic,
		handledBy: presence.subject || presence.handledBy === undefined ? undefined : names[presence.handledBy],
	};
}

/** A run that is no canon name: one of the script's own, or a sound, a sign. */
function readCapitals(input: ParagraphInput, run: CapsName, names: readonly ReadName[]): ReadCapitals | undefined {
	const name = firstOverlap(names, run);
	if (name !== undefined && name.matches.length > 0) return undefined;
	const hasAge = run.age !== undefined;
	const isPerson = hasAge || name?.kind === 'introduced' || runActs(input, run);
	return { line: run.line, span: run.span, text: run.text, isPerson, hasAge };
}

/** Of stretches in reading order, none over another, the first that shares a column with this one. */
function firstOverlap<Stretch extends SceneSpan>(
	stretches: readonly Stretch[],
	{ line, span }: SceneSpan,
): Stretch | undefined {
	let low = 0;
	let high = stretches.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		const other = stretches[middle];
		const isBefore =
			other !== undefined && (other.line < line || (other.line === line && other.span.end <= span.start));
		if (isBefore) low = middle + 1;
		else high = middle;
	}
	const found = stretches[low];
	return found?.line === line && found.span.start < span.end ? found : undefined;
}

function readName(
	{ paragraph, tokens, caps, inPicture }: ParagraphInput,
	found: FoundName,
	standing: Standing,
	moves: boolean,
): ReadName | undefined {
	const { occurrence, matches } = found;
	const at = spanInScene(paragraph, occurrence.start, occurrence.end);
	if (at === undefined) return undefined;
	const name = paragraph.text.slice(occurrence.start, occurrence.end);
	const run = firstOverlap(caps, at);
	// An age belongs to the name that it stands behind.
	const age = occurrence.caps && run?.span.end === at.span.end ? run.age : undefined;
	const introduced = occurrence.caps && introduces(tokens, occurrence, standing, age !== undefined);
	const shaky = !introduced && (standing === 'shaky' || (occurrence.doubtful && standing === 'acts'));
	return {
		line: at.line,
		span: at.span,
		name,
		called: found.called ?? name,
		kind: introduced ? 'introduced' : kindOf(standing, shaky),
		shaky,
		moves,
		caps: occurrence.caps,
		cue: undefined,
		// Beside a picture it may be the age in the picture.
		age: inPicture || standing === 'shaky' ? undefined : age,
		matches,
	};
}

function kindOf(standing: Standing, shaky: boolean): AppearanceKind {
	if (shaky) return 'named';
	return standing === 'shaky' ? 'named' : standing;
}

/** Whether an unknown run of capitals is the subject of its sentence: then it is somebody, not a sound. */
function runActs({ paragraph, tokens, inPicture, afterPicture }: ParagraphInput, run: CapsName): boolean {
	const span = spanInParagraph(paragraph, run);
	const occurrence = span && !inPicture ? occurrenceOf(tokens, paragraph.text, span) : undefined;
	if (occurrence === undefined || tokens[occurrence.first - 1]?.sentence === tokens[occurrence.first]?.sentence)
		return false;
	return predicateOf({ tokens, names: [occurrence], inPicture, afterPicture }, 0) !== undefined;
}
