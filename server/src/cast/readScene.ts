/**
 * One scene's text joined with the names that canon and script know, before it is settled who is meant: every cue, every
 * name in action with how it stands there, every thing. Depends on no date and on no other scene but through the lexicon.
 */
import type { Canon, Character } from '../canon/model.js';
import type { CapsName, SceneFacts, SceneSpan } from '../script/model.js';
import { cueNames, isSamePerson } from './cueNames.js';
import { nameLikeWords } from './foundNames.js';
import type { Lexicon } from './lexicon.js';
import { mediaBehind, noMedia } from './media.js';
import type { EndedAppearance, ScenePlace } from './model.js';
import type { PlacedReading } from './placedReading.js';
import { firstLine, isBackBetween, linesBack } from './placedReading.js';
import type {
	ParagraphReading,
	PlacedParagraph,
	ReadCapitals,
	ReadExtra,
	ReadName,
	ReadThing,
} from './readParagraph.js';
import { readParagraph } from './readParagraph.js';
import { scenePlaceOf } from './scenePlace.js';
import type { Paragraph } from './sentences.js';
import { paragraphsOf } from './sentences.js';
import type { Sight } from './shots.js';
import { namesPicture, sightBehind } from './shots.js';

export interface SceneReading {
	/** In reading order. */
	readonly names: readonly ReadName[];
	readonly things: readonly ReadThing[];
	readonly ended: readonly EndedAppearance[];
	readonly capitals: readonly ReadCapitals[];
	readonly extras: readonly ReadExtra[];
	readonly place: ScenePlace;
	/** The first line that lets somebody in, and the first that moves the scene; `Infinity` where none does. */
	readonly entrance: number;
	readonly turn: number;
	/** Somebody elsewhere may be heard here, or from a line on, `Infinity` where none, be seen as well. */
	readonly isLinked: boolean;
	readonly seenFrom: number;
	/** Folded words of the scene's action that look like names; made when somebody asks. */
	readonly words: () => ReadonlySet<string>;
	/** Whether its action has one of some words in small letters. */
	readonly hasAny: (words: readonly string[]) => boolean;
}

interface Memo {
	readonly canon: Canon | undefined;
	/** Stands for the lexicon that it was read with. */
	readonly lexicon: Lexicon['identity'];
	readonly reading: SceneReading;
	/** By first line, for the next edit of the scene. */
	readonly paragraphs: ReadonlyMap<number, PlacedReading>;
}

type KnownReading = (placed: PlacedParagraph) => ParagraphReading | undefined;

const memo = new WeakMap<SceneFacts, Memo>();

/**
 * Memoised on the facts; a changed lexicon matters only to scenes that have its changed words. `old` are the scene's facts
 * before the last edit: paragraphs that it left alone are not read again.
 */
export function readScene(
	facts: SceneFacts,
	{
		canon,
		lexicon,
		old,
	}: { readonly canon: Canon | undefined; readonly lexicon: Lexicon; readonly old?: SceneFacts | undefined },
): SceneReading {
	const known = memo.get(facts);
	if (known !== undefined && known.canon === canon) {
		if (known.lexicon === lexicon.identity) return known.reading;
		if (known.lexicon === lexicon.replaced && !isConcerned(known.reading, lexicon)) {
			memo.set(facts, { ...known, lexicon: lexicon.identity });
			return known.reading;
		}
	}
	const paragraphs = readParagraphs(facts, { canon, lexicon, known: knownParagraphs(old, canon, lexicon) });
	const reading = joinReadings(facts, canon, [...paragraphs.values()]);
	memo.set(facts, { canon, lexicon: lexicon.identity, reading, paragraphs });
	return reading;
}

/** The paragraphs of a scene that has been read, in order; for reports that read them once more. */
export function paragraphsRead(facts: SceneFacts): readonly PlacedParagraph[] {
	return [...(memo.get(facts)?.paragraphs.values() ?? [])].map(({ placed }) => placed);
}

/** Whether the scene has a word by which it may name somebody whom the lexicon has come to know, or no longer knows. */
export function isConcerned({ words, hasAny }: SceneReading, { changed, changedThings }: Lexicon): boolean {
	if (changedThings.length > 0 && hasAny(changedThings)) return true;
	for (const word of changed) if (words().has(word)) return true;
	return false;
}

/** Finds the paragraphs of the scene before the edit that the lexicon's change does not concern. */
function knownParagraphs(old: SceneFacts | undefined, canon: Canon | undefined, lexicon: Lexicon): KnownReading {
	const before = old === undefined ? undefined : memo.get(old);
	if (before === undefined || before.canon !== canon) return () => undefined;
	const isSameLexicon = before.lexicon === lexicon.identity;
	if (!isSameLexicon && before.lexicon !== lexicon.replaced) return () => undefined;
	return (placed) => {
		const known = before.paragraphs.get(firstLine(placed.paragraph));
		if (known === undefined || !isSameParagraph(known.placed, placed)) return undefined;
		const isChanged = !isSameLexicon && isParagraphConcerned(known, lexicon);
		return isChanged ? undefined : known.reading;
	};
}

function isParagraphConcerned({ placed }: PlacedReading, { changed, changedThings }: Lexicon): boolean {
	return nameLikeWords(placed.paragraph.text).some((word) => changed.has(word)) || hasAnyOf(placed, changedThings);
}

function hasAnyOf({ paragraph: { text } }: PlacedParagraph, words: readonly string[]): boolean {
	if (words.length === 0) return false;
	const lower = text.toLowerCase();
	return words.some((word) => lower.includes(word));
}

function isSameParagraph(lhs: PlacedParagraph, rhs: PlacedParagraph): boolean {
	const isSamePlace = lhs.isElsewhere === rhs.isElsewhere && lhs.showsOthers === rhs.showsOthers;
	return (
		isSamePlace &&
		lhs.afterPicture === rhs.afterPicture &&
		lhs.duringRecording === rhs.duringRecording &&
		lhs.paragraph.text === rhs.paragraph.text
	);
}

function readParagraphs(
	facts: SceneFacts,
	{
		canon,
		lexicon,
		known,
	}: {
		readonly canon: Canon | undefined;
		readonly lexicon: Lexicon;
		readonly known: KnownReading;
	},
): ReadonlyMap<number, PlacedReading> {
	const readings = new Map<number, PlacedReading>();
	const capsByLine = capsOf(facts);
	for (const { line } of facts.cues) capsByLine.delete(line);
	const asides = facts.prose.filter(({ aside }) => aside);
	const backs = linesBack(facts);
	let sight = sightOfHeading(facts);
	let afterPicture = false;
	let media = noMedia;
	let above = -1;
	for (const paragraph of paragraphsOf(facts.prose)) {
		const { text, lines } = paragraph;
		const lower = text.toLowerCase();
		const line = firstLine(paragraph);
		const before = sight;
		sight = sightBehind(text, isBackBetween(backs, above, line) ? 'room' : before);
		const inPicture = sight !== 'room';
		above = line;
		const { isPlaying: duringRecording, inVision } = media;
		media = mediaBehind(lower, media);
		// What the camera turned away from is over.
		if (before !== 'room' && !inPicture && media.isPlaying) media = { ...media, isPlaying: false };
		const isElsewhere = inPicture || inVision || (asides.length > 0 && asides.some((aside) => aside.line === line));
		const showsOthers = sight === 'picture' || (isElsewhere && !inPicture);
		const placed = { paragraph, isElsewhere, showsOthers, afterPicture, duringRecording };
		const caps = capsAmong(capsByLine, lines);
		const reading = known(placed) ?? readParagraph(placed, lower, { caps, canon, lexicon });
		const leavesPlaying = inPicture || media.isPlaying || media.inVision || media.isReadOut;
		readings.set(line, { placed, reading, leavesPlaying, link: media.link });
		afterPicture ||= namesPicture(lower);
	}
	return readings;
}

/** The runs of capitals on a paragraph's lines; most have one line. */
function capsAmong(byLine: ReadonlyMap<number, readonly CapsName[]>, lines: Paragraph['lines']): readonly CapsName[] {
	const [only, another] = lines;
	if (only !== undefined && another === undefined) return byLine.get(only.line) ?? noCaps;
	return lines.flatMap(({ line }) => byLine.get(line) ?? noCaps);
}

/** A heading of its own may be a shot: `.ON THE TV`. */
function sightOfHeading({ heading }: SceneFacts): Sight {
	if (heading?.prefix !== null) return 'room';
	return sightBehind([...heading.place, ...heading.modifiers].map(({ text }) => text).join(' - '), 'room');
}

const noCaps: readonly CapsName[] = [];

/** Runs of capitals by line, in action and on cues. */
function capsOf({ capsNames }: SceneFacts): Map<number, CapsName[]> {
	const byLine = new Map<number, CapsName[]>();
	for (const run of capsNames) {
		const runs = byLine.get(run.line);
		if (runs === undefined) byLine.set(run.line, [run]);
		else runs.push(run);
	}
	return byLine;
}

function joinReadings(facts: SceneFacts, canon: Canon | undefined, paragraphs: readonly PlacedReading[]): SceneReading {
	const lineOf = (tells: (paragraph: PlacedReading) => boolean): number => {
		const first = paragraphs.find(tells);
		return first === undefined ? Infinity : firstLine(first.placed.paragraph);
	};
	let words: ReadonlySet<string> | undefined;
	const inProse = paragraphs.flatMap(({ reading }) => reading.names);
	const seeming = inProse.filter(({ seems }) => seems !== undefined);
	return {
		names: interleaved(cueNames(facts, canon, { paragraphs, seeming }), withoutShades(inProse, seeming)),
		things: paragraphs.flatMap(({ reading }) => reading.things),
		ended: paragraphs.flatMap(({ reading }) => reading.ended),
		capitals: paragraphs.flatMap(({ reading }) => reading.capitals),
		extras: paragraphs.flatMap(({ reading }) => reading.extras),
		place: scenePlaceOf(facts, canon),
		entrance: lineOf(({ reading }) => reading.isEntrance),
		turn: lineOf(({ reading }) => reading.isTurn),
		isLinked: facts.cues.some(({ isOnLine }) => isOnLine) || paragraphs.some(({ link }) => link !== undefined),
		seenFrom: lineOf(({ link }) => link === 'seen'),
		words: () => (words ??= new Set(paragraphs.flatMap(({ placed }) => nameLikeWords(placed.paragraph.text)))),
		hasAny: (some) => paragraphs.some(({ placed }) => hasAnyOf(placed, some)),
	};
}

/** Two lists in reading order as one. */
function interleaved(lhs: readonly ReadName[], rhs: readonly ReadName[]): readonly ReadName[] {
	if (lhs.length === 0) return rhs;
	const names: ReadName[] = [];
	let next = 0;
	for (const name of lhs) {
		for (let other = rhs[next]; other !== undefined && isBefore(other, name); other = rhs[++next]) names.push(other);
		names.push(name);
	}
	for (; next < rhs.length; next++) {
		const other = rhs[next];
		if (other !== undefined) names.push(other);
	}
	return names;
}

function isBefore(lhs: SceneSpan, rhs: SceneSpan): boolean {
	return lhs.line < rhs.line || (lhs.line === rhs.line && lhs.span.start < rhs.span.start);
}

/** Whoever is called a ghost goes on as one: what they do behind it is there to be played, and shows nobody alive. */
function withoutShades(names: readonly ReadName[], seeming: readonly ReadName[]): readonly ReadName[] {
	const shades = seeming.filter(({ seems }) => seems === 'unreal');
	if (shades.length === 0) return names;
	return names.map((name): ReadName => {
		if (name.kind !== 'acts' && name.kind !== 'introduced' && !name.shaky) return name;
		const isShade = shades.some((shade) => shade.line <= name.line && isSamePerson(shade, name));
		return isShade ? { ...name, kind: 'named', shaky: false, nearness: 'does', age: undefined } : name;
	});
}

/** The canon people whom a reading shows firmly there, for what leans on them. */
export function firmPeople(names: readonly ReadName[]): ReadonlySet<Character | string> {
	const firm = new Set<Character | string>();
	for (const { kind, fromRecording, matches, called } of names) {
		if (fromRecording || (kind !== 'speaks' && kind !== 'introduced' && kind !== 'acts')) continue;
		if (matches.length === 0) firm.add(called);
		for (const { character } of matches) firm.add(character);
	}
	return firm;
}
