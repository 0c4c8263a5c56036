/**
 * The names in one paragraph, of canon people and of the script's own, before it is asked how they stand there. Where two
 * fit, the longer one counts.
 */
import type { Canon, NameMatch, TextMention } from '../canon/model.js';
import { ordinaryWords } from '../canon/ordinaryWords.js';
import { foldName, isRoleName } from '../script/names.js';
import { roleModifiers } from '../script/roleNouns.js';
import { isPlainWord } from '../text/words.js';
import { WordSet } from '../text/wordSet.js';
import type { Lexicon, OwnForm } from './lexicon.js';
import type { NameOccurrence } from './nameOccurrences.js';
import { occurrenceOf } from './nameOccurrences.js';
import { actsAsPerson, opensClauseAt } from './openers.js';
import { isPresentVerb } from './predicate.js';
import { titleWords } from './proseWords.js';
import type { Paragraph, Token } from './sentences.js';
import { someNameLikeWord } from './sentences.js';

/** A paragraph and all that could be named in it. */
export interface NamedText {
	readonly paragraph: Paragraph;
	readonly tokens: readonly Token[];
	readonly canon: Canon | undefined;
	readonly lexicon: Lexicon;
}

/** A name found in a paragraph, of the canon's or of the script's own. */
export interface FoundName {
	readonly occurrence: NameOccurrence;
	readonly called: string | undefined;
	readonly matches: readonly NameMatch[];
}

/** Whether one of a text's words can be part of a name that the canon's mentions leave out. */
export function mayHoldName(text: string, { words }: Lexicon): boolean {
	return someNameLikeWord(text, (start, end) => {
		const isOrdinary = ordinary.hasPlain(text, start, end);
		if (isOrdinary !== undefined) return isOrdinary || words.hasPlain(text, start, end) === true;
		const word = foldWord(text.slice(start, end));
		return words.has(word) || ordinary.has(word);
	});
}

const ordinary = new WordSet([...ordinaryWords], (word) => ordinaryWords.has(word));

/** The words of a text, folded, by which a new name finds it; some of them twice. */
export function nameLikeWords(text: string): readonly string[] {
	const words: string[] = [];
	someNameLikeWord(text, (start, end) => {
		words.push(foldWord(text.slice(start, end)));
		return false;
	});
	return words;
}

/** Canon names and the script's own, in order. Where both fit, the longer one; of equals, the canon's. */
export function foundNames(input: NamedText, mentions: readonly TextMention[]): readonly FoundName[] {
	const { paragraph, tokens } = input;
	const canonNames: FoundName[] = [];
	for (const mention of mentions) {
		if (mention.kind !== 'character') continue;
		const occurrence = occurrenceOf(tokens, paragraph.text, mention);
		if (occurrence === undefined || isPieceOfOtherName(input, occurrence)) continue;
		canonNames.push({ occurrence, called: undefined, matches: mention.matches });
	}
	canonNames.push(...openingNames(input, mentions));
	canonNames.sort((lhs, rhs) => lhs.occurrence.start - rhs.occurrence.start);
	const own = ownNames(input);
	if (own.length === 0) return canonNames;
	const nWords = ({ occurrence }: FoundName): number => occurrence.last - occurrence.first;
	const keptOwn = own.filter((name) => !clashing(name, canonNames).some((other) => nWords(other) >= nWords(name)));
	const keptCanon = canonNames.filter((name) => clashing(name, keptOwn).length === 0);
	return [...keptCanon, ...keptOwn].sort((lhs, rhs) => lhs.occurrence.start - rhs.occurrence.start);
}

/** Those of the names, in order, that share a word with one. */
function clashing({ occurrence }: FoundName, names: readonly FoundName[]): readonly FoundName[] {
	let low = 0;
	let high = names.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((names[middle]?.occurrence.last ?? 0) < occurrence.first) low = middle + 1;
		else high = middle;
	}
	let end = low;
	while (end < names.length && (names[end]?.occurrence.first ?? 0) <= occurrence.last) end++;
	return names.slice(low, end);
}

/** Canon names at the start of a clause that are ordinary words, where the verb behind them proves a person. */
function openingNames({ paragraph, tokens, canon }: NamedText, mentions: readonly TextMention[]): readonly FoundName[] {
	if (canon === undefined) return [];
	const names: FoundName[] = [];
	let nextMention = 0;
	for (let index = 0; index < tokens.length; index++) {
		const token = tokens[index];
		if (token === undefined || !opensClauseAt(tokens, index) || !ordinaryWords.has(token.lower)) continue;
		while ((mentions[nextMention]?.start ?? Infinity) < token.start) nextMention++;
		if (mentions[nextMention]?.start === token.start) continue;
		const occurrence = occurrenceOf(tokens, paragraph.text, token);
		if (occurrence === undefined || occurrence.caps || !actsAsPerson(tokens, index)) continue;
		const matches = canon.names.characters(token.text);
		if (matches.length > 0) names.push({ occurrence, called: undefined, matches });
	}
	return names;
}

/** The script's own people, longest form first, without overlaps. */
function ownNames({ paragraph, tokens, lexicon }: NamedText): readonly FoundName[] {
	if (lexicon.forms.size === 0) return [];
	const own: FoundName[] = [];
	for (let index = 0; index < tokens.length; index++) {
		const first = tokens[index];
		const found = first?.isWord === true ? ownFormAt(tokens, index, lexicon) : undefined;
		if (first === undefined || found === undefined) continue;
		const { form, last } = found;
		const end = last.end - (possessiveEnd.exec(last.text)?.[0].length ?? 0);
		const occurrence = occurrenceOf(tokens, paragraph.text, { start: first.start, end });
		if (occurrence === undefined) continue;
		own.push({ occurrence, called: form.name, matches: [] });
		index = occurrence.last;
	}
	return own;
}

/** The longest own name that begins at a word, with its last word; the points of `Dr.` and `J.` are no words. */
function ownFormAt(
	tokens: readonly Token[],
	index: number,
	{ forms, byKey }: Lexicon,
): { readonly form: OwnForm; readonly last: Token } | undefined {
	let last = tokens[index];
	let key = foldToken(last);
	const longest = forms.get(key)?.[0]?.words.length ?? 0;
	const single = longest === 0 ? undefined : byKey.get(key);
	let best = single && last && { form: single, last };
	for (let nWords = 2, at = index + 1; nWords <= longest; nWords++, at++) {
		if (tokens[at]?.text === '.' && tokens[at + 1]?.sentence === last?.sentence) at++;
		last = tokens[at];
		if (last === undefined) break;
		key += ` ${foldToken(last)}`;
		const form = byKey.get(key);
		if (form !== undefined) best = { form, last };
	}
	return best;
}

/** `MARA VOSTOK`, `ANNA WHITE`: capitals go on with words that no title and no verb explain, so it is somebody else's name. */
function isPieceOfOtherName({ tokens }: NamedText, { first, last, caps, possessive }: NameOccurrence): boolean {
	if (!caps || possessive) return false;
	const next = adjacentCapital(tokens, last, 1);
	// "JESSE AND KIM RUN": behind a list of names, any plain verb may follow.
	const isListed = ['and', '&'].includes(tokens[first - 1]?.lower ?? '');
	if (next !== undefined && !joiners.has(next.lower) && !isPresentVerb(next.lower, isListed)) return true;
	const before = adjacentCapital(tokens, first, -1);
	return (
		first === last &&
		before !== undefined &&
		!joiners.has(before.lower) &&
		!titleWords.has(before.lower) &&
		isNewName(before)
	);
}

const joiners: ReadonlySet<string> = new Set(
	'and or with to on at in of from the a an is are v o s c jr sr ii iii'.split(' '),
);

function isNewName({ text, lower }: Token): boolean {
	return !isRoleName(text) && !roleModifiers.has(lower) && !isPresentVerb(lower, false);
}

/** The word in capitals directly beside a name, if no mark stands between. */
function adjacentCapital(tokens: readonly Token[], at: number, step: 1 | -1): Token | undefined {
	const here = tokens[at];
	const token = tokens[at + step];
	if (here === undefined || token === undefined || !token.isWord || token.clause !== here.clause) return undefined;
	return token.text.length > 1 && token.text === token.text.toUpperCase() && /\p{Lu}/u.test(token.text)
		? token
		: undefined;
}

const possessiveEnd = /['’]s$/iu;

function foldToken(token: Token | undefined): string {
	if (token === undefined) return '';
	return token.isPlain ? token.lower : foldWord(token.text);
}

/** The word as names compare it, without a possessive ending. */
export function foldWord(word: string): string {
	return isPlainWord(word, 0, word.length) ? word.toLowerCase() : foldName(word.replace(possessiveEnd, ''));
}
