/**
 * One paragraph of action joined with the names that canon and script know: who is named in it and how, which things are
 * there, which capitals are nobody's. Depends on nothing else in the scene.
 */
import type { Canon, NameMatch, StoryObject, TextMention } from '../canon/model.js';
import type { CapsName, CueFact, SceneSpan, StatedAge } from '../script/model.js';
import { endedThingsIn, mayNameThing } from './endedThings.js';
import { extrasAmong } from './extras.js';
import type { FoundName } from './foundNames.js';
import { foundNames, mayHoldName } from './foundNames.js';
import { introduces, isOtherSelf } from './introduction.js';
import type { Lexicon } from './lexicon.js';
import type { Nearness } from './likelyThere.js';
import { nearnessOf } from './likelyThere.js';
import type { AppearanceKind, EndedAppearance } from './model.js';
import { letsIn, movesHere } from './movement.js';
import { occurrenceOf, thingOccurrenceOf } from './nameOccurrences.js';
import { mayBeFirstName } from './openers.js';
import type { NameInProse, ProseContext } from './predicate.js';
import { predicateOf } from './predicate.js';
import type { Seeming } from './seeming.js';
import { seemingOf } from './seeming.js';
import type { Paragraph, Token } from './sentences.js';
import { spanInParagraph, spanInScene, tokensOf } from './sentences.js';
import { movesPlace } from './shots.js';
import type { Standing } from './standing.js';
import { standingsOf } from './standing.js';
import { isAnyOne, isDefinite, isDrawnByName, thingPresence } from './things.js';
import { isAway } from './unlessAway.js';

/** A name as the text has it. */
export interface ReadName extends SceneSpan {
	/** As written. */
	readonly name: string;
	/** The name to look up and to call the person by: differs from `name` for the script's own people in prose. */
	readonly called: string;
	readonly kind: AppearanceKind;
	/** Counts as an action only for somebody who is there anyway. */
	readonly shaky: boolean;
	/** Somebody who does not act for certain, but whom the words have near. No check reads it. */
	readonly nearness: Nearness | undefined;
	/** The words have them only seem to be there: a ghost, a voice, a face on a screen, somebody thought of. */
	readonly seems: Seeming | undefined;
	/** A cue that may be heard out of a recording: it shows only somebody who is there anyway. */
	readonly fromRecording: boolean;
	/** The recording is announced right above the cue, or has the speaker named in it. */
	readonly isAnnounced: boolean;
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

/** Somebody likely there who speaks nowhere and whom no canon knows. No check reads it. */
export interface ReadExtra extends SceneSpan {
	readonly name: string;
	readonly nearness: Nearness;
}

/** A paragraph where it stands. */
export interface PlacedParagraph {
	readonly paragraph: Paragraph;
	/** What the picture shows, or what was cut to, need not be in the room. */
	readonly isElsewhere: boolean;
	/** It certainly does, and whom it introduces may be there alone. */
	readonly showsOthers: boolean;
	/** A paragraph before, in the same scene, tells of a picture. */
	readonly afterPicture: boolean;
	/** A recording plays, in which somebody may be heard or seen. */
	readonly duringRecording: boolean;
}

/** What may be named in it. */
export interface KnownNames {
	/** Runs of capitals in the paragraph. */
	readonly caps: readonly CapsName[];
	readonly canon: Canon | undefined;
	readonly lexicon: Lexicon;
}

/** What one paragraph says of people and things, in reading order. */
export interface ParagraphReading {
	readonly names: readonly ReadName[];
	readonly things: readonly ReadThing[];
	readonly ended: readonly EndedAppearance[];
	readonly capitals: readonly ReadCapitals[];
	readonly extras: readonly ReadExtra[];
	/** It lets somebody in, whom a later one may name. */
	readonly isEntrance: boolean;
	/** It moves the scene to another place. */
	readonly isTurn: boolean;
}

/** `lower` is its text in small letters. Cost: linear in the text. */
export function readParagraph(placed: PlacedParagraph, lower: string, known: KnownNames): ParagraphReading {
	const { text } = placed.paragraph;
	const mentions = known.canon?.names.mentions(text) ?? [];
	const isQuiet =
		mentions.length === 0 &&
		known.caps.length === 0 &&
		!mayHoldName(text, known.lexicon) &&
		!mayNameThing(lower, known.lexicon.things);
	const { names, things, ended, capitals, extras } = isQuiet ? nobody : readNames(placed, known, mentions);
	return { names, things, ended, capitals, extras, isEntrance: letsIn(lower), isTurn: movesPlace(text) };
}

type Named = Pick<ParagraphReading, 'names' | 'things' | 'ended' | 'capitals' | 'extras'>;

const nobody: Named = { names: [], things: [], ended: [], capitals: [], extras: [] };

/** The grammar is asked only where somebody or something is named. */
function readNames(
	placed: PlacedParagraph,
	{ caps, canon, lexicon }: KnownNames,
	mentions: readonly TextMention[],
): Named {
	const { paragraph, isElsewhere, afterPicture, duringRecording } = placed;
	const tokens = tokensOf(paragraph.text);
	const found = foundNames({ paragraph, tokens, canon, lexicon }, mentions);
	const occurrences = found.map(({ occurrence }) => occurrence);
	const context: ProseContext = { tokens, names: occurrences, inPicture: isElsewhere, afterPicture, duringRecording };
	const standings = standingsOf(context);
	const readings = found.map((name, index) => {
		const standing = isOtherSelf(tokens, name.occurrence) ? 'depicted' : (standings[index] ?? 'named');
		const nearness = name.occurrence.doubtful
			? nearnessOfWord(tokens, name.occurrence, standing)
			: (nearnessOf(context, index, standing) ?? unlessAway(context, index, standing));
		const moves = standing === 'acts' && movesHere(context, index);
		const seems = seemingOf(context, index, standing);
		return readName(placed, { tokens, caps, standing, nearness, moves, seems }, name);
	});
	const names = readings.every((name) => name !== undefined) ? readings : readings.filter((name) => name !== undefined);
	return {
		names,
		things: mentions.flatMap((mention) => readThing(paragraph, mention, context, readings) ?? []),
		ended: readEndedThings(paragraph, context, { names: readings, lexicon }),
		capitals: caps.flatMap((run) => readCapitals(paragraph, run, context, names) ?? []),
		extras: extrasAmong(caps, paragraph, context).flatMap(({ start, end, name, nearness }) => {
			const at = spanInScene(paragraph, start, end);
			return at === undefined ? [] : [{ ...at, name, nearness }];
		}),
	};
}

function readThing(
	paragraph: Paragraph,
	mention: TextMention,
	context: ProseContext,
	names: readonly (ReadName | undefined)[],
): ReadThing | undefined {
	if (mention.kind !== 'object') return undefined;
	const { tokens } = context;
	const thing = thingOccurrenceOf(tokens, paragraph.text, mention);
	// "a boat" is any boat; "the boat" may be the one.
	if (thing === undefined || isAnyOne(tokens, thing) || (mention.generic && !isDefinite(tokens, thing)))
		return undefined;
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

function readEndedThings(
	paragraph: Paragraph,
	context: ProseContext,
	{ names, lexicon }: { readonly names: readonly (ReadName | undefined)[]; readonly lexicon: Lexicon },
): EndedAppearance[] {
	const { text } = paragraph;
	return endedThingsIn(context.tokens, text, lexicon.things).flatMap((found): readonly EndedAppearance[] => {
		const { occurrence, isOther, isPlain } = found;
		const { start, end } = occurrence;
		const at = spanInScene(paragraph, start, end);
		const presence = thingPresence(context, occurrence);
		if (at === undefined || (!isOther && presence === undefined)) return [];
		const holder = presence === undefined || presence.subject ? undefined : presence.handledBy;
		const handledBy = holder === undefined ? undefined : names[holder]?.called;
		return [{ ...at, key: found.thing.key, name: text.slice(start, end), isOther, isPlain, handledBy }];
	});
}

/** A run that is no canon name: one of the script's own, or a sound, a sign. */
function readCapitals(
	paragraph: Paragraph,
	run: CapsName,
	context: ProseContext,
	names: readonly ReadName[],
): ReadCapitals | undefined {
	const name = firstOverlap(names, run);
	if (name !== undefined && name.matches.length > 0) return undefined;
	const hasAge = run.age !== undefined;
	const isPerson = hasAge || name?.kind === 'introduced' || runActs(paragraph, run, context);
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

/** How a name stands among the words and capitals of its paragraph. */
interface StandingName {
	readonly tokens: readonly Token[];
	readonly caps: readonly CapsName[];
	readonly standing: Standing;
	readonly nearness: Nearness | undefined;
	readonly moves: boolean;
	readonly seems: Seeming | undefined;
}

function readName(
	{ paragraph, isElsewhere, showsOthers }: PlacedParagraph,
	{ tokens, caps, standing, nearness, moves, seems }: StandingName,
	{ occurrence, matches, called }: FoundName,
): ReadName | undefined {
	const at = spanInScene(paragraph, occurrence.start, occurrence.end);
	if (at === undefined) return undefined;
	const name = paragraph.text.slice(occurrence.start, occurrence.end);
	const run = firstOverlap(caps, at);
	// An age belongs to the name that it stands behind.
	const age = occurrence.caps && run?.span.end === at.span.end ? run.age : undefined;
	const introduced = !showsOthers && occurrence.caps && introduces(tokens, occurrence, standing, age !== undefined);
	const shaky = !introduced && !isElsewhere && (standing === 'shaky' || (occurrence.doubtful && standing === 'acts'));
	return {
		line: at.line,
		span: at.span,
		name,
		called: called ?? name,
		kind: introduced ? 'introduced' : kindOf(standing, shaky),
		shaky,
		nearness,
		seems: introduced ? undefined : seems,
		fromRecording: false,
		isAnnounced: false,
		moves,
		caps: occurrence.caps,
		cue: undefined,
		// Beside a picture it may be the age in the picture.
		age: isElsewhere || standing === 'shaky' ? undefined : age,
		matches,
	};
}

/** Of a name that is an everyday word, `Will brakes hard`: what it says of a colour or the weather counts for nobody. */
function nearnessOfWord(tokens: readonly Token[], { first }: NameInProse, standing: Standing): Nearness | undefined {
	return standing === 'acts' && mayBeFirstName(tokens, first) ? 'near' : undefined;
}

function unlessAway(context: ProseContext, nameIndex: number, standing: Standing): Nearness | undefined {
	return standing === 'acts' || isAway(context, nameIndex, standing) ? undefined : 'near';
}

function kindOf(standing: Standing, shaky: boolean): AppearanceKind {
	if (shaky) return 'named';
	return standing === 'shaky' ? 'named' : standing;
}

/** Whether an unknown run of capitals is the subject of its sentence: then it is somebody, not a sound. */
function runActs(paragraph: Paragraph, run: CapsName, context: ProseContext): boolean {
	const { tokens } = context;
	const span = spanInParagraph(paragraph, run);
	const occurrence = span && !context.inPicture ? occurrenceOf(tokens, paragraph.text, span) : undefined;
	if (occurrence === undefined || tokens[occurrence.first - 1]?.sentence === tokens[occurrence.first]?.sentence)
		return false;
	return predicateOf({ ...context, names: [occurrence] }, 0) !== undefined;
}
