/**
 * In which way a name's bearer only seems to be there: `the ghost of Anna`, `We hear Anna`, `On Kim's laptop, Anna waves`. What
 * they then say without a `(V.O.)` is no proof that they are in the room (docs/timeline.md, "Presence"). Knows no scene.
 */
import { Surroundings } from './doubt.js';
import type { ProseContext } from './predicate.js';
import { functionWords, leadingPrepositions } from './proseWords.js';
import {
	carriersOf,
	denying,
	envisioning,
	ethereal,
	figures,
	hearing,
	insideScreens,
	living,
	ontoScreens,
	opensOnto,
	owned,
	remembering,
	screens,
	shades,
	shownParts,
	stills,
	visionsOf,
	writings,
} from './seemingWords.js';
import type { Token } from './sentences.js';
import { sentenceBefore, sentenceBehind } from './sentences.js';
import type { Standing } from './standing.js';

/**
 * `unreal`: no living person, whatever they go on to do; `carried`: heard, shown or imagined, and may go on speaking so;
 * `thought`: remembered or pictured, and may speak so right below.
 */
export type Seeming = 'unreal' | 'carried' | 'thought';

/** How the words have somebody only seem to be there; `undefined` where they do not. Cost: the name's sentence. */
export function seemingOf({ tokens, names }: ProseContext, nameIndex: number, standing: Standing): Seeming | undefined {
	const name = names[nameIndex];
	if (name === undefined || standing === 'acts') return undefined;
	const before = sentenceBefore(tokens, name.first);
	const behind = sentenceBehind(tokens, name.last);
	return (
		ofSomething(before) ??
		(isCalledUnreal(behind) ? 'unreal' : undefined) ??
		(name.possessive ? asOwner(behind) : onScreen(before, behind)) ??
		inMind(before) ??
		(standing === 'shaky' && isUndone(tokens, name.last) ? 'carried' : undefined)
	);
}

/** `Anna stands behind her. She blinks. No one.` */
function isUndone(tokens: readonly Token[], last: number): boolean {
	return (tokens[last]?.sentence ?? 0) < new Surroundings(tokens).undone;
}

const mostDescribing = 3;

/** `a vision of Anna`, `the voice of his dead Anna`, `a message from Anna`, `An apparition: Anna`. */
function ofSomething(before: readonly Token[]): Seeming | undefined {
	for (let at = before.length - 1; at >= 0 && at >= before.length - 2 - mostDescribing; at--) {
		const { lower, isWord } = before[at] ?? { lower: '', isWord: false };
		const noun = before[at - 1]?.lower ?? '';
		if (lower === 'of' || lower === 'from') return isCut(before, at) ? undefined : kindOfNoun(noun, lower);
		if (!isWord && lower !== ',') return lower === '(' || lower === ')' ? undefined : kindOfNoun(noun, 'of');
		if (leadingPrepositions.has(lower)) return undefined;
	}
	const isFigure = figures.has(before.at(-1)?.lower ?? '');
	return isEthereal(before.at(isFigure ? -2 : -1)) ? 'unreal' : undefined;
}

/** `In the spirit of adventure, Anna jumps`: a comma ends the phrase, unless it opens the sentence: `The ghost of his wife, Anna`. */
function isCut(before: readonly Token[], of: number): boolean {
	return before.at(-1)?.text === ',' && !(of <= 3 && ['the', 'a', 'an'].includes(before[0]?.lower ?? ''));
}

function isEthereal(token: Token | undefined): boolean {
	return token !== undefined && (shades.has(token.lower) || ethereal.has(token.lower));
}

/** `Anna, translucent, drifts in`, `Anna, a ghost now`. */
function isCalledUnreal([comma, first, second]: readonly Token[]): boolean {
	if (comma?.text !== ',') return false;
	return isEthereal(first) || (['a', 'an', 'the', 'now', 'only'].includes(first?.lower ?? '') && isEthereal(second));
}

function kindOfNoun(noun: string, link: 'of' | 'from'): Seeming | undefined {
	if (link === 'from') return writings.has(noun) ? 'carried' : undefined;
	if (shades.has(noun) || visionsOf.has(noun)) return 'unreal';
	if (carriersOf.has(noun)) return 'carried';
	return stills.has(noun) ? 'thought' : undefined;
}

/** `Anna's ghost`, `Anna's recorded voice`, `Anna's face fills the screen`. */
function asOwner(behind: readonly Token[]): Seeming | undefined {
	for (let at = 0; at <= mostDescribing && behind[at]?.isWord === true; at++) {
		const noun = behind[at]?.lower ?? '';
		if (shades.has(noun)) return 'unreal';
		if (owned.has(noun) || writings.has(noun)) return living.has(behind[at + 1]?.lower ?? '') ? undefined : 'carried';
		if (stills.has(noun)) return 'thought';
		if (shownParts.has(noun)) return behind.slice(at + 1).some(isScreen) ? 'carried' : undefined;
	}
	return undefined;
}

/** `On Kim's laptop, Anna waves`, `Kim sees Anna on the monitor`. */
function onScreen(before: readonly Token[], behind: readonly Token[]): Seeming | undefined {
	if (endOfScreen(before, 0, opensOnto) >= 0) return 'carried';
	return behind.some((_, at) => endOfScreen(behind, at) >= 0) ? 'carried' : undefined;
}

/** Where a phrase such as `on the big screen` ends that begins at a token; -1 where none does. */
function endOfScreen(tokens: readonly Token[], from: number, more?: ReadonlySet<string>): number {
	const preposition = tokens[from]?.lower ?? '';
	const isInside = preposition === 'in';
	if (!isInside && !ontoScreens.has(preposition)) return -1;
	for (let at = from + 1; at <= from + 1 + mostDescribing && tokens[at]?.isWord === true; at++) {
		const token = tokens[at];
		const next = tokens[at + 1];
		if (token === undefined || leadingPrepositions.has(token.lower)) return -1;
		if (next?.isWord === true && !functionWords.has(next.lower)) continue;
		const isShown = isInside ? insideScreens.has(token.lower) : isScreen(token) || more?.has(token.lower) === true;
		if (isShown) return at;
	}
	return -1;
}

function isScreen({ lower }: Token): boolean {
	return screens.has(lower);
}

/** `We hear Anna`, `Lily imagines Anna`, `Lily thinks of Anna`. */
function inMind(before: readonly Token[]): Seeming | undefined {
	for (let at = before.length - 1; at >= 0 && at >= before.length - 2 - mostDescribing; at--) {
		const { lower } = before[at] ?? { lower: '' };
		const kind =
			hearing.has(lower) || envisioning.has(lower) ? 'carried' : remembering.has(lower) ? 'thought' : undefined;
		if (kind === undefined) continue;
		return before.slice(Math.max(0, at - 2), at).some(({ lower: word }) => denying.has(word)) ? undefined : kind;
	}
	return undefined;
}
