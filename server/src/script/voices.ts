/**
 * Where the extensions of a cue and the parentheticals right below it place the speaker: in the room, alive elsewhere, or
 * only a voice (docs/timeline.md, "Presence"). The words are in voiceWords.ts.
 */
import type { CueLine } from '../fountain/syntax.js';
import type { VoiceKind } from './model.js';
import type { TimeToken } from './timeTokens.js';
import { timeTokens } from './timeTokens.js';
import {
	addressingWords,
	bodilessAlone,
	bodilessWords,
	byNothingBut,
	callingWords,
	callScreens,
	carryingWords,
	determiningWords,
	innerPlaces,
	offPrepositions,
	offWords,
	openingWords,
	presentWords,
	remoteWords,
	roomWords,
} from './voiceWords.js';
import type { IndexedWords } from './wordIndex.js';
import { indexWords } from './wordIndex.js';

const voiceWords = indexWords<VoiceKind>([
	['bodiless', bodilessWords],
	['remote', remoteWords],
	['present', presentWords],
]);

const absence: Readonly<Record<VoiceKind, number>> = { present: 0, remote: 1, bodiless: 2 };

/** The more absent of two. */
export function moreAbsent(lhs: VoiceKind, rhs: VoiceKind): VoiceKind {
	return absence[lhs] < absence[rhs] ? rhs : lhs;
}

/** The most absent of all extensions; nothing said is present. `JESSE'S VOICE` is a voice. */
export function voiceOf({ extensions, whole }: CueLine): VoiceKind {
	const voice = whole.text.toUpperCase().endsWith("'S VOICE") ? 'bodiless' : 'present';
	return extensions.reduce<VoiceKind>((found, { text }) => moreAbsent(found, voiceOfExtension(text)), voice);
}

/** Whether an extension has the speaker outside the picture. */
export function isOffScreen({ extensions }: CueLine): boolean {
	return extensions.some(({ text }) => saysOff(text));
}

/** `O.S.`, `OFF`, `FROM KITCHEN`, `THROUGH THE DOOR`, `UPSTAIRS`. */
export function saysOff(text: string): boolean {
	return piecesOf(wordsOf(text)).some((piece) => {
		const [first, ...others] = piece.map(({ word }) => word);
		if (first === undefined) return false;
		if (offWords.has([first, ...others].join(' '))) return true;
		return offPrepositions.has(first) && others.length > 0 && others.length <= mostAdjectives;
	});
}

/** Whether an extension has the speaker at this end of a line. */
export function isSpeakingInto({ extensions }: CueLine): boolean {
	return extensions.some(({ text }) => speaksInto(text));
}

/** `INTO PHONE`, `to her laptop`, `answering`, `phone to her ear`, `on the phone with Mike`. */
export function speaksInto(text: string): boolean {
	const tokens = wordsOf(text);
	if (callingWords.has(tokens[0]?.word ?? '')) return true;
	return tokens.some((_, at) => {
		const found = voiceAt(tokens, at);
		if (found === undefined || (found.value !== 'remote' && !callScreens.has(found.words))) return false;
		if (isAddressed(tokens, at) || tokens[at + found.length]?.word === 'WITH') return true;
		return atEar.has(tokens.at(-1)?.word ?? '');
	});
}

const atEar: ReadonlySet<string> = new Set(['EAR', 'SHOULDER']);

const longestExtension = 80;

function wordsOf(text: string): readonly TimeToken[] {
	return timeTokens(text.length > longestExtension ? text.slice(0, longestExtension) : text);
}

function voiceOfExtension(text: string): VoiceKind {
	const tokens = wordsOf(text);
	if (isAlone(tokens) || namesInnerPlace(tokens)) return 'bodiless';
	let voice: VoiceKind = 'present';
	for (let at = 0; at < tokens.length;) {
		const found = voiceAt(tokens, at);
		if (found !== undefined && !isAddressed(tokens, at)) voice = moreAbsent(voice, found.value);
		at += found?.length ?? 1;
	}
	return voice;
}

/**
 * What a parenthetical says of the speech below it. Actors are told there what to do, so that only a phrase which can't be
 * about somebody in the room counts: `(on tape)`, `(filtered)`, `(a ghost)`, `(in Kim's head)`; not `(picks up the phone)`,
 * `(into phone)`, `(on the phone with Mike)`.
 */
export function voiceOfParenthetical(text: string): VoiceKind {
	let voice: VoiceKind = 'present';
	// `(re: the photo)` is about something.
	if (text.includes(':')) return voice;
	for (const piece of piecesOf(wordsOf(text))) voice = moreAbsent(voice, voiceOfPiece(piece));
	return voice;
}

/** Cut at commas, semicolons and dashes. */
function piecesOf(tokens: readonly TimeToken[]): readonly (readonly TimeToken[])[] {
	const pieces: TimeToken[][] = [];
	for (const token of tokens) {
		const piece = pieces.at(-1);
		if (piece === undefined || token.gap !== 'space') pieces.push([token]);
		else piece.push(token);
	}
	return pieces;
}

function voiceOfPiece(tokens: readonly TimeToken[]): VoiceKind {
	if (isAlone(tokens) || namesInnerPlace(tokens)) return 'bodiless';
	let at = behind(openingWords, tokens, 0);
	const found = voiceAt(tokens, at);
	let voice: VoiceKind = 'present';
	if (found !== undefined) {
		const end = at + found.length;
		const isCarried = carryingWords.has(tokens[end]?.word ?? '');
		if (end < tokens.length && !isCarried) return 'present';
		if (end === tokens.length && roomWords.has(found.words)) return 'present';
		voice = roomWords.has(found.words) ? 'present' : found.value;
		at = end;
	}
	return at < tokens.length ? moreAbsent(voice, voiceCarried(tokens, at)) : voice;
}

/** `on tape`, `over a small kitchen radio`, `by phone`: the noun ends the piece, and no other phrase stands before it. */
function voiceCarried(tokens: readonly TimeToken[], preposition: number): VoiceKind {
	const word = tokens[preposition]?.word ?? '';
	const isBy = word === 'BY' || word === 'IN';
	if (!isBy && !carryingWords.has(word)) return 'present';
	const first = behind(determiningWords, tokens, preposition + 1);
	for (let at = first; at < tokens.length && at <= first + mostAdjectives; at++) {
		const here = tokens[at]?.word ?? '';
		if (isPreposition(here)) return 'present';
		const found = voiceAt(tokens, at);
		if (found === undefined || at + found.length < tokens.length) continue;
		if (word === 'BY') return at === preposition + 1 && byNothingBut.has(found.words) ? found.value : 'present';
		if (word === 'IN') return shown.has(found.words) ? found.value : 'present';
		return found.value;
	}
	return 'present';
}

const mostAdjectives = 3;

const shown: ReadonlySet<string> = new Set([
	'RECORDING',
	'VIDEO',
	'FOOTAGE',
	'FILM',
	'PHOTO',
	'PHOTOGRAPH',
	'PAINTING',
	'PORTRAIT',
	'DREAM',
	'MEMORY',
	'FLASHBACK',
]);

const otherPrepositions: ReadonlySet<string> = new Set([
	'IN',
	'BY',
	'WITH',
	'FOR',
	'BEHIND',
	'BESIDE',
	'UNDER',
	'PAST',
	'NEAR',
]);

function isPreposition(word: string): boolean {
	return carryingWords.has(word) || addressingWords.has(word) || otherPrepositions.has(word);
}

function behind(words: ReadonlySet<string>, tokens: readonly TimeToken[], from: number): number {
	let at = from;
	while (words.has(tokens[at]?.word ?? '')) at++;
	return at;
}

/** `(DEAD)`, `(now dead)`. */
function isAlone(tokens: readonly TimeToken[]): boolean {
	const at = behind(openingWords, tokens, 0);
	return at === tokens.length - 1 && bodilessAlone.includes(tokens[at]?.word ?? '');
}

/** `IN HIS HEAD`, `IN KIM'S MIND`. */
function namesInnerPlace(tokens: readonly TimeToken[]): boolean {
	const [first, owner, place] = tokens;
	if (tokens.length !== 3 || first?.word !== 'IN' || !innerPlaces.has(place?.word ?? '')) return false;
	return determiningWords.has(owner?.word ?? '') || /'S?$/u.test(owner?.word ?? '');
}

function voiceAt(tokens: readonly TimeToken[], at: number): IndexedWords<VoiceKind> | undefined {
	return voiceWords.get(tokens[at]?.word ?? '')?.find(({ words, length }) => {
		const here = tokens.slice(at, at + length);
		return here.length === length && here.map(({ word }) => word).join(' ') === words;
	});
}

/** `INTO HIS TAPE RECORDER`: of the words that can lead to a thing, the last before it says what the speaker does. */
function isAddressed(tokens: readonly TimeToken[], index: number): boolean {
	for (let at = index - 1; at >= 0 && at >= index - mostAdjectives; at--) {
		const word = tokens[at]?.word ?? '';
		if (carryingWords.has(word)) return false;
		if (addressingWords.has(word)) return true;
	}
	return false;
}
