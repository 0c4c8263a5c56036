/**
 * Everything that one scene says, from its lines alone: who speaks, which names stand in capitals, which words date it, which
 * notes speak to the supervisor. Knows no canon and no calendar beyond reading dates. Memoised, because every keystroke asks.
 * Long because every type of line has a reader of its own, and all of them fill one reading.
 */
import { headingOf } from '../fountain/heading.js';
import { countsAsBlankLine } from '../fountain/lookalikes.js';
import type { CueLine, FountainOptions, Heading, Line } from '../fountain/syntax.js';
import { isUpperCase } from '../fountain/upperCase.js';
import { ageInParentheses } from './ages.js';
import { capsRuns } from './capsNames.js';
import { headingTimes } from './headingTimes.js';
import type { CapsName, CueFact, Directive, MontageStep, ProseLine, SceneFacts, SceneNode } from './model.js';
import { lightOfShot, turnsDay } from './montageDays.js';
import { readNotes } from './noteFacts.js';
import type { PastByLine } from './pastSupers.js';
import { longestSuper, pastByLine, toldTimes } from './pastSupers.js';
import { proseText } from './proseText.js';
import type { PlacedMeaning, TimeStatement } from './sceneTime.js';
import { placeMatches, timeCuesOf } from './sceneTime.js';
import { cueWords, parentheticalWords } from './speechWords.js';
import type { SuperText, SuperWords } from './supers.js';
import { quotationFrom, superOn, tellsOfPicture, wordsFrom } from './supers.js';
import { excursionOnLine, opensExcursion, returnOnLine, timeOnLine, titlesOnLine } from './timeLines.js';
import type { Light, TimeMeaning } from './timeMeaning.js';
import { readTimePhrase, readWholePhrase } from './timeWords.js';
import { unreadTime } from './unreadTime.js';
import { moreAbsent } from './voices.js';
import { hide } from './writtenDates.js';

const memo = new WeakMap<FountainOptions, WeakMap<SceneNode, SceneFacts>>();

/** The facts of a scene or of the header. The same object for the same node and options. Linear in the scene's text. */
export function sceneFacts(node: SceneNode, options: FountainOptions): SceneFacts {
	let known = memo.get(options);
	if (known === undefined) memo.set(options, (known = new WeakMap()));
	let facts = known.get(node);
	if (facts === undefined) known.set(node, (facts = readScene(node, options)));
	return facts;
}

/** What has been read of a scene so far. */
interface Reading {
	readonly options: FountainOptions;
	readonly cues: CueFact[];
	readonly capsNames: CapsName[];
	readonly prose: ProseLine[];
	readonly statements: TimeStatement[];
	readonly directives: Directive[];
	intercut: boolean;
	/** The last INTERCUT below the heading. */
	intercutLine: number | undefined;
	montage: boolean;
	montageStep: MontageStep | undefined;
	/** The light of the last shot that a montage in action lists, or of the heading; `turned` once a day has gone by in it. */
	shotLight: Light | 'turned' | undefined;
	/** The last MONTAGE below the heading that begins one. */
	montageLine: number | undefined;
	lastContentLine: number;
	lastSectionLine: number;
	/** How many cuts deep the text has left the scene for another time. */
	excursions: number;
	/** How many of them, the innermost, action has opened: `FLASHBACK: Tom walks in.` */
	inserts: number;
	/** The index of the cue whose speech is being read; `undefined` outside, and in what only looks like a speech. */
	speaker: number | undefined;
	/** A super whose words go on below, and down to which line they may stand. */
	openSuper: OpenSuper | undefined;
}

interface OpenSuper {
	readonly untilLine: number;
	readonly isQuoted: boolean;
	/** By line, the parts of its words that tell of something past. */
	readonly past: PastByLine;
}

function readScene({ lines }: SceneNode, options: FountainOptions): SceneFacts {
	const first = lines[0];
	const heading = first && headingOf(first, options);
	const isHeader = heading === undefined;
	const reading: Reading = {
		options,
		cues: [],
		capsNames: [],
		prose: [],
		statements: [],
		directives: [],
		intercut: false,
		intercutLine: undefined,
		montage: false,
		montageStep: undefined,
		shotLight: undefined,
		montageLine: undefined,
		lastContentLine: -1,
		lastSectionLine: -1,
		excursions: 0,
		inserts: 0,
		speaker: undefined,
		openSuper: undefined,
	};
	if (first !== undefined && heading !== undefined) readHeading(first, heading, reading);
	lines.forEach((line, index) => {
		readLine(lines, index, line, reading);
		if (line.inline.length > 0) readNotes(lines, index, { isHeader, locales: options.locales }, reading);
	});
	const { statements, directives, intercut, montage } = reading;
	const { cues: timeCues, lapsesAt } = timeCuesOf(withoutDoubt(statements, isHeader), { isHeader, ...reading });
	const { cues, capsNames, prose } = upTo(lapsesAt, reading);
	const leadsIntoIntercut = reading.intercutLine !== undefined && reading.lastContentLine <= reading.intercutLine;
	// Copies, because a list that grows keeps room for more, and these are kept.
	const { montageStep: step, montageLine, lastContentLine } = reading;
	const montageStep = step === 'opens' && lastContentLine <= (montageLine ?? -1) ? 'leads on' : step;
	return {
		heading,
		cues: [...cues],
		capsNames: [...capsNames],
		prose: [...prose],
		directives: [...directives],
		timeCues,
		intercut,
		leadsIntoIntercut,
		montage,
		montageStep,
	};
}

type Seen = Pick<SceneFacts, 'cues' | 'capsNames' | 'prose'>;

/** What is seen of a scene, with all that is behind the line at which it leaves its time marked as of another. */
function upTo(lapsesAt: number | undefined, { cues, capsNames, prose }: Seen): Seen {
	if (lapsesAt === undefined) return { cues, capsNames, prose };
	return {
		cues: cues.map((cue) => (cue.line < lapsesAt ? cue : { ...cue, voice: 'bodiless' })),
		capsNames: capsNames.map((name) => (name.line < lapsesAt ? name : { ...name, age: undefined })),
		prose: prose.map((line) => (line.line < lapsesAt ? line : { ...line, aside: true })),
	};
}

/** Where a note before the first heading says when the story begins, no other words leave it open. */
function withoutDoubt(statements: readonly TimeStatement[], isHeader: boolean): readonly TimeStatement[] {
	const isDated = ({ source, cues }: TimeStatement): boolean =>
		source === 'note' && cues.some(({ meaning }) => meaning.kind === 'date' || meaning.kind === 'event');
	if (!isHeader || !statements.some(isDated)) return statements;
	return statements.map((statement) => {
		const cues = statement.cues.filter(({ meaning }) => meaning.kind !== 'unread');
		return cues.length === statement.cues.length ? statement : { ...statement, cues };
	});
}

function readHeading(line: Line, heading: Heading, reading: Reading): void {
	const { place, modifiers } = heading;
	const cues = headingTimes(line, heading, reading.options);
	for (const { meaning } of cues) if (meaning.kind === 'light') reading.shotLight = meaning.light;
	for (const part of modifiers) noteManner(part.text.toUpperCase(), reading);
	// "INT. CAR / INT. OFFICE - INTERCUT", and ".MONTAGE - JESSE ALONE" where the word stands as a place.
	for (const part of place) noteManner(part.text.toUpperCase(), reading);
	if (cues.length > 0) reading.statements.push({ source: 'heading', line: 0, cues });
}

/** In capitals these words say how scenes are shown; `line` for those that a heading does not say. */
function noteManner(text: string, reading: Reading, line?: number): void {
	if (text.includes('INTERCUT')) {
		reading.intercut = true;
		reading.intercutLine = /\bEND/u.test(text) ? undefined : line;
	}
	if (!anyMontage.test(text)) return;
	reading.montage = true;
	reading.montageStep = isEnd.test(text) ? 'ends' : line === undefined ? reading.montageStep : 'opens';
	reading.montageLine = line;
}

const anyMontage = /MONTAGE|SERIES OF SHOTS|MONTAJE|MONTAGGIO|МОНТАЖ/u;
const isEnd = /(?<!\p{L})(?:ENDS?|ENDE|FIN|FINE|FIM|КОНЕЦ)(?!\p{L})/u;

function readLine(lines: readonly Line[], index: number, line: Line, reading: Reading): void {
	switch (line.type) {
		case 'action':
			reading.speaker = undefined;
			readAction(lines, index, line, reading);
			return;
		case 'character':
			readCue(lines, index, line, reading);
			return;
		case 'dialogue':
			readSpeech(index, line, reading);
			return;
		case 'centered':
			readCentered(lines, index, line, reading);
			return;
		case 'transition':
			readTransition(index, line, proseText(line), reading);
			return;
		case 'section':
			readSection(index, line, reading);
			return;
		case 'parenthetical':
			readParenthetical(index, line, reading);
			return;
		case 'lyrics':
			reading.lastContentLine = index;
			return;
		case 'blank':
		case 'title-page':
		case 'scene-heading':
		case 'page-break':
		case 'synopsis':
		case 'note':
		case 'boneyard':
			return;
	}
}

function readAction(lines: readonly Line[], index: number, line: Line, reading: Reading): void {
	const text = proseText(line);
	if (continuesSuper(index, line, text, reading) || readSuper(lines, index, text, reading)) return;
	const isAlone = countsAsBlankLine(lines[index - 1]) && countsAsBlankLine(lines[index + 1]);
	if ((isAlone || text.trimEnd().endsWith(':')) && readCutInDisguise(index, line, text, reading)) return;
	if (isAlone && readTimeLine(index, line, text, reading)) return;
	if (isAlone) readTitles(index, line, text, reading);
	if (reading.montageStep === 'opens') followShot(index, text, reading);
	const step = isAlone ? excursionOnLine(text, line.content) : undefined;
	followInsert(step ?? (opensExcursion(text, line.content) ? 'opens' : undefined), reading);
	noteManner(text, reading, index);
	// "Intercut between the two rooms."
	if (intercutSentence.test(text)) reading.intercut = true;
	readProse(index, text, { kind: 'action', cue: undefined }, reading);
}

/** Behind a montage that runs from night into day it is another day. */
function followShot(index: number, text: string, reading: Reading): void {
	if (reading.shotLight === 'turned') return;
	const found = lightOfShot(text, reading.options.locales);
	if (found === undefined) return;
	const { light, start, end } = found;
	const turns = reading.shotLight !== undefined && turnsDay(reading.shotLight, light);
	reading.shotLight = turns ? 'turned' : light;
	if (!turns) return;
	const cue = {
		line: index,
		span: { start, end },
		text: text.slice(start, end),
		meaning: { kind: 'another-day' } as const,
	};
	reading.statements.push({ source: 'transition', line: index, cues: [cue] });
}

/** `MAIN TITLES` end what an episode recapitulates before them. */
function readTitles(index: number, { content }: Line, text: string, reading: Reading): void {
	const found = titlesOnLine(text, content);
	if (found !== undefined)
		reading.statements.push({ source: 'transition', line: index, cues: placeMatches([found], index, { start: 0 }) });
}

/** `TEN YEARS LATER`, `1998`: a super without its keyword. */
function readTimeLine(index: number, { content }: Line, text: string, reading: Reading): boolean {
	const matches = timeOnLine(text, content, reading.options.locales);
	if (matches.length === 0) return false;
	show(index, placeMatches(matches, index, { start: 0 }), reading);
	return true;
}

function followExcursion(step: 'opens' | 'closes' | undefined, reading: Reading): void {
	if (step === 'opens') reading.excursions++;
	else if (step === 'closes') reading.excursions = Math.max(0, reading.excursions - 1);
}

/** An excursion that action opens is over at the latest with its scene: what closes it leads no other scene back. */
function followInsert(step: 'opens' | 'closes' | undefined, reading: Reading): void {
	followExcursion(step, reading);
	if (step === 'opens') reading.inserts++;
	else if (step === 'closes') reading.inserts = Math.max(0, reading.inserts - 1);
}

/** Whether a cut leads back from an excursion that action has opened, and nowhere else. */
function closesInsert(matches: readonly { readonly meaning: TimeMeaning }[], reading: Reading): boolean {
	if (reading.inserts === 0) return false;
	const kinds = matches.map(({ meaning }) => meaning.kind);
	if (!kinds.includes('close-thread') || kinds.includes('open-thread')) return false;
	followInsert('closes', reading);
	return true;
}

/** Cuts to another thread and back lead out of the scene's time, too. */
function followCut(matches: readonly { readonly meaning: TimeMeaning }[], reading: Reading): void {
	reading.inserts = 0;
	for (const { meaning } of matches) {
		if (meaning.kind === 'open-thread') followExcursion('opens', reading);
		else if (meaning.kind === 'close-thread' && meaning.all) reading.excursions = 0;
		else if (meaning.kind === 'close-thread') followExcursion('closes', reading);
	}
}

const intercutSentence = /^\s*Intercut/u;

function readProse(
	index: number,
	text: string,
	{ kind, cue }: Pick<ProseLine, 'kind' | 'cue'>,
	reading: Reading,
): void {
	reading.lastContentLine = index;
	const aside = reading.excursions > 0;
	reading.prose.push({ line: index, text, kind, cue, aside });
	if (kind === 'dialogue') return;
	for (const { text: name, span, age } of capsRuns(text)) {
		reading.capsNames.push({ text: name, line: index, span, age: age && !aside ? { line: index, ...age } : undefined });
	}
}

function readCue(lines: readonly Line[], index: number, line: Line, reading: Reading): void {
	const words = cueWords(line, reading.options);
	if (words === undefined) return;
	const { cue, voice, isOff, isOnLine } = words;
	const text = proseText(line);
	reading.speaker = undefined;
	// With a line directly below, "SUPER: …" and "FLASHBACK:" have the form of a cue.
	if (!line.forced && disguiseMark.test(text)) {
		if (continuesSuper(index, line, text, reading) || readSuper(lines, index, text, reading)) return;
		if (readCutInDisguise(index, line, text, reading)) return;
	}
	reading.lastContentLine = index;
	reading.speaker = reading.cues.length;
	reading.cues.push({
		cue,
		voice: reading.excursions > 0 ? 'bodiless' : voice,
		isOff,
		isOnLine,
		line: index,
		span: cue.whole.span,
	});
	readCueAge(index, line, cue, reading);
}

const disguiseMark = /[:"“]/u;

/** `JESSE (AGE 8)`, `KIM (20s)`. */
function readCueAge(index: number, line: Line, { names, extensions }: CueLine, reading: Reading): void {
	const [name, ...others] = names;
	if (name === undefined || others.length > 0 || reading.excursions > 0) return;
	for (const { span } of extensions) {
		const age = ageInParentheses(line.text, span);
		if (age === undefined) continue;
		reading.capsNames.push({ text: name.text, line: index, span: name.span, age: { line: index, ...age } });
		return;
	}
}

/** What stands right below a cue places its speaker as an extension does; further down it is about some of the speech. */
function readParenthetical(index: number, line: Line, reading: Reading): void {
	reading.lastContentLine = index;
	const { speaker, cues } = reading;
	const cue = speaker === undefined ? undefined : cues[speaker];
	if (cue === undefined || speaker === undefined || reading.prose.at(-1)?.cue === speaker) return;
	const { start, end } = line.content;
	const said = parentheticalWords(proseText(line).slice(start, end), reading.options);
	const voice = moreAbsent(cue.voice, said.voice);
	const isOff = cue.isOff || said.isOff;
	const isOnLine = cue.isOnLine || said.isOnLine;
	if (voice !== cue.voice || isOff !== cue.isOff || isOnLine !== cue.isOnLine)
		cues[speaker] = { ...cue, voice, isOff, isOnLine };
}

function readSpeech(index: number, line: Line, reading: Reading): void {
	const text = proseText(line);
	if (reading.speaker === undefined) {
		// Below a super or a cut that has the form of a cue.
		if (!continuesSuper(index, line, text, reading))
			readProse(index, text, { kind: 'action', cue: undefined }, reading);
		return;
	}
	readProse(index, text, { kind: 'dialogue', cue: reading.speaker }, reading);
}

/** Centered words are a title card where they are nothing but a time: `> FIVE YEARS LATER <`. */
function readCentered(lines: readonly Line[], index: number, line: Line, reading: Reading): void {
	reading.speaker = undefined;
	const { start, end } = line.content;
	const text = proseText(line);
	if (continuesSuper(index, line, text, reading) || readSuper(lines, index, text, reading)) return;
	readTitles(index, line, text, reading);
	const { matches, isWhole } = readWholePhrase(text.slice(start, end), 'super', reading.options.locales);
	if (!isWhole || matches.length === 0) return;
	show(index, placeMatches(matches, index, { start }), reading);
}

/** What is to be read on the screen says when something is. */
function show(index: number, cues: readonly PlacedMeaning[], reading: Reading, goesOn = false): void {
	reading.statements.push({ source: 'super', line: index, cues, shown: { behind: reading.lastContentLine, goesOn } });
}

/** A super that begins on the line, or a picture that the line turns to: `ON SCREEN:` above what is seen there. */
function readSuper(lines: readonly Line[], index: number, text: string, reading: Reading): boolean {
	const words = superOn(text);
	if (words === undefined) return false;
	if (words.isOnScreen && showsPicture(lines, index, text, words)) {
		readProse(index, text, { kind: 'action', cue: undefined }, reading);
		return true;
	}
	const isQuoted = words.span.start < words.span.end;
	const past = pastByLine(lines, index, { text, words }, reading.options.locales);
	pushSuper(index, text, words, past, reading);
	if (words.goesOn) reading.openSuper = { untilLine: index + (isQuoted ? longestSuper : 2), isQuoted, past };
	return true;
}

/** A line below a super whose quotation is still open, or whose words have yet to come. */
function continuesSuper(index: number, line: Line, text: string, reading: Reading): boolean {
	const open = reading.openSuper;
	if (open === undefined) return false;
	reading.openSuper = undefined;
	if (index > open.untilLine) return false;
	if (!open.isQuoted && !mayBeSuper(line, text)) return false;
	const { start } = line.content;
	const words = open.isQuoted ? quotationFrom(text, start) : wordsFrom(text, start);
	const past = open.isQuoted ? open.past : pastByLine([], index, { text, words }, reading.options.locales);
	pushSuper(index, text, words, past, reading, open.isQuoted);
	if (words.goesOn) reading.openSuper = open;
	return true;
}

/** Whether a line below `SUPER:` may be what is read there. */
function mayBeSuper({ type, content: { start, end } }: Line, text: string): boolean {
	return type === 'centered' || isUpperCase(text, start, end) || quotationMarks.includes(text[start] ?? '');
}

/** Whether the screen that a line speaks of shows a picture, as its own words tell, or those of the line below. */
function showsPicture(lines: readonly Line[], index: number, text: string, words: SuperText): boolean {
	if (words.span.start < words.span.end) return tellsOfPicture(text, words);
	const below = lines.slice(index + 1, index + 3).find((line) => !countsAsBlankLine(line));
	if (below === undefined) return false;
	const said = proseText(below);
	return below.type === 'character' ? !disguiseMark.test(said) : !mayBeSuper(below, said);
}

const quotationMarks: readonly string[] = ['"', '“', '«'];

// "Archive footage, June 1999": when that was filmed.
const dateOfSomethingShown =
	/\b(?:footage|newsreel|filmed|recorded|photograph(?:ed)?|(?:archive|file|home|stock) (?:film|video|photo))\b/iu;

/** A longer text tells a story, and need not be about the scene. */
const longestUnread = 60;

function pushSuper(
	index: number,
	text: string,
	{ span }: SuperWords,
	past: PastByLine,
	reading: Reading,
	goesOn = false,
): void {
	if (span.start === span.end) return;
	const said = text.slice(span.start, span.end);
	if (dateOfSomethingShown.test(said)) return;
	const told = past.get(index) ?? [];
	const words = hide(said, told);
	const whole = readWholePhrase(words, 'super', reading.options.locales);
	const isShort = words.length <= longestUnread;
	const matches = isShort ? [...whole.matches, ...unreadTime(words, whole, 'super')] : whole.matches;
	const cues = [...matches, ...toldTimes(said, told, reading.options.locales)];
	if (cues.length > 0) show(index, placeMatches(cues, index, span), reading, goesOn);
}

/** Cuts are short. */
const longestCut = 80;

/** `ZURÜCK!` on a banner is no cut. */
function isShouted(text: string, end: number): boolean {
	return text[end - 1] === '!' || text[end - 1] === '?';
}

/** `BEGIN FLASHBACK:` and `DREAM SEQUENCE:` are no transitions to Fountain, and cut as well. */
function readCutInDisguise(index: number, line: Line, text: string, reading: Reading): boolean {
	const { start, end } = line.content;
	if (end - start > longestCut || !isUpperCase(text, start, end) || isShouted(text, end)) return false;
	const { matches, isWhole } = readWholePhrase(text.slice(start, end), 'transition', reading.options.locales);
	const changesThread = matches.some(({ meaning: { kind } }) => kind === 'open-thread' || kind === 'close-thread');
	if (!isWhole || !changesThread) {
		// Perhaps only a shot, so it stays action as well.
		const back = reading.inserts > 0 ? undefined : returnOnLine(text, line.content, reading.options.locales);
		const cues = back === undefined ? [] : placeMatches([back], index, { start: 0 });
		if (cues.length > 0) reading.statements.push({ source: 'transition', line: index, cues });
		return false;
	}
	if (closesInsert(matches, reading)) return true;
	reading.statements.push({ source: 'transition', line: index, cues: placeMatches(matches, index, { start }) });
	followCut(matches, reading);
	return true;
}

function readTransition(index: number, line: Line, text: string, reading: Reading): void {
	reading.speaker = undefined;
	const { start, end } = line.content;
	noteManner(text.toUpperCase(), reading, index);
	const matches = readTimePhrase(text.slice(start, end), 'transition', reading.options.locales);
	if (matches.length === 0 && reading.inserts === 0) {
		const back = returnOnLine(text, line.content, reading.options.locales);
		if (back !== undefined)
			reading.statements.push({ source: 'transition', line: index, cues: placeMatches([back], index, { start: 0 }) });
	}
	if (matches.length === 0 || closesInsert(matches, reading)) return;
	reading.statements.push({ source: 'transition', line: index, cues: placeMatches(matches, index, { start }) });
	followCut(matches, reading);
	// What a flash shows in the same scene is over with it.
	if (flash.test(text.slice(start, end))) followInsert('opens', reading);
}

const flash = /^(?:QUICK )?FLASH(?:ES)? (?:CUT )?TO\b/u;

function readSection(index: number, line: Line, reading: Reading): void {
	reading.lastSectionLine = index;
	readTitles(index, line, proseText(line), reading);
	const { start, end } = line.content;
	const matches = readTimePhrase(proseText(line).slice(start, end), 'section', reading.options.locales);
	if (matches.length === 0) return;
	reading.statements.push({ source: 'section', line: index, cues: placeMatches(matches, index, { start }) });
}
