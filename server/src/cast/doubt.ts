/**
 * What keeps the subject of an action sentence from being there for certain, in the flesh and alive: a body on a slab, what
 * is not done, a face in a frame, words in a letter. Such a subject counts only where the scene shows it otherwise
 * (docs/timeline.md, "Presence"). Knows no names and no canon.
 */
import type { Phrases } from './doubtWords.js';
import {
	bodyPhrases,
	bodyPlaces,
	bodyVerbs,
	browsingVerbs,
	comingVerbs,
	correctingPhrases,
	decayVerbs,
	distantPhrases,
	fadingVerbs,
	habitWords,
	hangingPictures,
	layingPrepositions,
	letterWords,
	lookedWay,
	materials,
	showingPhrases,
	soundBearers,
	soundingVerbs,
	stateVerbs,
	tellingVerbs,
	undoingPhrases,
	unreal,
	unrealOpeners,
	wakeWords,
	youths,
} from './doubtWords.js';
import type { NameInProse, Predicate } from './predicate.js';
import { bearersOfFaces, depictionNouns, holdingPrepositions, showingVerbs } from './proseWords.js';
import type { Token } from './sentences.js';
import { sentenceBefore, sentenceBehind } from './sentences.js';

/** How far a paragraph's words reach into its other sentences; each is looked for when the first subject asks. */
export class Surroundings {
	readonly #tokens: readonly Token[];
	#wake: number | undefined;
	#letter: number | undefined;
	#showing: number | undefined;
	#undone: number | undefined;
	#bearer: number | undefined;

	constructor(tokens: readonly Token[]) {
		this.#tokens = tokens;
	}

	/** The first sentence behind which a body may be meant; `Infinity` where there is none. */
	get wake(): number {
		return (this.#wake ??= this.#first(({ lower }) => wakeWords.has(lower)));
	}

	/** The same for what a letter says. */
	get letter(): number {
		return (this.#letter ??= this.#first(({ lower }) => letterWords.has(lower)));
	}

	/** The same for pictures. */
	get showing(): number {
		const tokens = this.#tokens;
		return (this.#showing ??= this.#first(
			({ lower }, at) => browsingVerbs.has(lower) || isIn(tokens, at, showingPhrases),
		));
	}

	/** The same for what shows a face when it is opened. */
	get bearer(): number {
		return (this.#bearer ??= this.#first(({ lower }) => bearersOfFaces.has(lower)));
	}

	/** The last sentence that takes back what was seen before it; -1 where none does. */
	get undone(): number {
		const tokens = this.#tokens;
		return (this.#undone ??= tokens.findLast((_, at) => isIn(tokens, at, undoingPhrases))?.sentence ?? -1);
	}

	#first(tells: (token: Token, at: number) => boolean): number {
		return this.#tokens.find(tells)?.sentence ?? Infinity;
	}
}

/** Whether one of the phrases begins with a word, in its sentence. */
function isIn(tokens: readonly Token[], at: number, { byOpener }: Phrases): boolean {
	const phrases = byOpener.get(tokens[at]?.lower ?? '');
	return phrases !== undefined && isAnySaid(tokens, at, phrases);
}

function isAnySaid(tokens: readonly Token[], at: number, phrases: readonly (readonly string[])[]): boolean {
	return phrases.some((words) => isSaid(tokens, at, words));
}

function isSaid(tokens: readonly Token[], at: number, words: readonly string[]): boolean {
	const sentence = tokens[at]?.sentence;
	return words.every((word, index) => {
		const token = tokens[at + index];
		// A point stands for the end of a sentence, whatever ends it.
		return token?.sentence === sentence ? token?.lower === word : word === '.';
	});
}

/** The words between spaces, with a point at the end, so that a phrase is found by its words alone. */
function joined(tokens: readonly Token[]): string {
	return ` ${tokens.map(({ lower }) => lower).join(' ')} . `;
}

function hasAny(tokens: readonly Token[], { texts, byOpener }: Phrases): boolean {
	if (!tokens.some(({ lower }) => byOpener.has(lower))) return false;
	const said = joined(tokens);
	return texts.some((phrase) => said.includes(phrase));
}

/** Whether something in or around the sentence leaves it open that its subject is there and alive. */
export function isDoubtful(
	tokens: readonly Token[],
	{ first, last }: NameInProse,
	{ verb: verbIndex }: Predicate,
	around: Surroundings,
): boolean {
	const verb = tokens[verbIndex]?.lower ?? '';
	const sentence = tokens[first]?.sentence ?? 0;
	if (decayVerbs.has(verb) || fadingVerbs.has(verb) || stateVerbs.has(verb)) return true;
	const between = tokens.slice(last + 1, verbIndex);
	if (between.some(({ lower }) => habitWords.has(lower) || unreal.has(lower)) || holdsDevice(between)) return true;
	if (isYounger(between) || isMade(sentenceBefore(tokens, first))) return true;
	const rest = sentenceBehind(tokens, verbIndex);
	if (isNegated(verb, rest) || endsUnreal(rest)) return true;
	if (hasAny(rest, distantPhrases) || looksDown(verb, rest)) return true;
	if (bodyVerbs.has(verb) && fitsBody(rest, () => around.wake < sentence)) return true;
	if (['has', 'have'].includes(verb) && hasAny(rest, bodyPhrases)) return true;
	if (isSounded(verb, rest)) return true;
	if (tellingVerbs.has(verb) && around.letter < sentence) return true;
	if (showingVerbs.has(verb) && around.showing < sentence) return true;
	if (sentence < around.undone || hasAny(rest, correctingPhrases)) return true;
	return hasAny(sentenceBefore(tokens, first), showingPhrases);
}

/** A doubt that leaves somebody to be played: what is not done, felt, known or wanted; and a body. */
export function isSureToBePlayed(tokens: readonly Token[], { verb: verbIndex }: Predicate): boolean {
	const verb = tokens[verbIndex]?.lower ?? '';
	const rest = sentenceBehind(tokens, verbIndex);
	if (stateVerbs.has(verb) || isNegated(verb, rest)) return true;
	const mayBeBody = bodyVerbs.has(verb) || ['has', 'have'].includes(verb);
	return mayBeBody && (hasAny(rest, bodyPhrases) || isLaid(rest));
}

/** `lies motionless`, `hangs from a rope`, `rests under six feet of earth`; near a coffin, `looks peaceful`. */
function fitsBody(rest: readonly Token[], isWake: () => boolean): boolean {
	if (hasAny(rest, bodyPhrases) || isLaid(rest)) return true;
	return !lookedWay.has(rest[0]?.lower ?? '') && isWake();
}

/** A preposition, at most three words, and a place for bodies. */
function isLaid(rest: readonly Token[]): boolean {
	return rest.some(({ lower }, index) => {
		if (!bodyPlaces.has(lower)) return false;
		return rest.slice(Math.max(0, index - 4), index).some(({ lower: word }) => layingPrepositions.has(word));
	});
}

/** `doesn't move`, `can't help her`, `cannot answer`, `does not stir`: what is not done, nobody need be there to do. */
function isNegated(verb: string, [next]: readonly Token[]): boolean {
	if (["doesn't", "don't", "can't", 'cannot'].includes(verb)) return true;
	return ['does', 'do', 'can'].includes(verb) && next?.lower === 'not';
}

/** Whether a negation says outright that its subject is absent. */
export function deniesComing(rest: readonly Token[]): boolean {
	return rest.slice(0, 3).some(({ lower }) => comingVerbs.has(lower));
}

/** Between name and verb: `Bob (on the phone) laughs`, `Bob, in a photograph, laughs`. */
function holdsDevice(between: readonly Token[]): boolean {
	return between.some(({ lower }, index) => {
		if (!holdingPrepositions.has(lower) && lower !== 'over') return false;
		const noun = between
			.slice(index + 1, index + 5)
			.find(({ lower: word }) => depictionNouns.has(word) || word === 'radio');
		return noun !== undefined;
	});
}

/** `Bob, as a boy, runs past`: a memory, or a scene of long ago. */
function isYounger(between: readonly Token[]): boolean {
	const as = between.findIndex(({ lower }) => lower === 'as');
	return as >= 0 && between.slice(as + 1, as + 5).some(({ lower }) => youths.has(lower));
}

/** `In oil, Bob sits on horseback`. */
function isMade([opener, material, mark]: readonly Token[]): boolean {
	return opener?.lower === 'in' && materials.has(material?.lower ?? '') && mark?.text === ',';
}

/** `sings on the radio`, `croons from the jukebox`. */
function isSounded(verb: string, rest: readonly Token[]): boolean {
	if (!soundingVerbs.has(verb)) return false;
	return rest.some(({ lower }, at) => {
		if (!soundBearers.has(lower)) return false;
		return rest
			.slice(Math.max(0, at - 4), at)
			.some(({ lower: word }) => ['on', 'from', 'over', 'through'].includes(word));
	});
}

/** `appears to her, a ghost.`, `stares at the ceiling, lifeless.`: what the last comma makes of the subject; not `, dead tired`. */
function endsUnreal(rest: readonly Token[]): boolean {
	let at = rest.findLastIndex(({ text }) => text === ',') + 1;
	if (at === 0) return false;
	while (unrealOpeners.has(rest[at]?.lower ?? '')) at++;
	const next = rest[at + 1];
	return (
		unreal.has(rest[at]?.lower ?? '') && (next?.isWord !== true || ['of', 'to', 'now', 'already'].includes(next.lower))
	);
}

/** `stares down from the portrait`. */
function looksDown(verb: string, rest: readonly Token[]): boolean {
	if (!showingVerbs.has(verb)) return false;
	const from = rest.findIndex(({ lower }) => lower === 'from');
	if (from < 1 || !['down', 'out'].includes(rest[from - 1]?.lower ?? '')) return false;
	return rest.slice(from + 1, from + 5).some(({ lower }) => hangingPictures.has(lower));
}
