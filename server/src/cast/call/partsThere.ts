/** Reads a paragraph once more for the silent parts and roles that the whole script has made known. */
import type { Canon } from '../../canon/model.js';
import type { SceneFacts, SceneSpan } from '../../script/model.js';
import { isRoleName } from '../../script/names.js';
import type { ExtraName } from '../extraNames.js';
import { extrasAmong } from '../extras.js';
import type { FoundName } from '../foundNames.js';
import { foundNames } from '../foundNames.js';
import type { Lexicon } from '../lexicon.js';
import type { Nearness } from '../likelyThere.js';
import { nearnessOf } from '../likelyThere.js';
import type { NameInProse, ProseContext } from '../predicate.js';
import type { PlacedParagraph } from '../readParagraph.js';
import { paragraphsRead } from '../readScene.js';
import type { Paragraph, Token } from '../sentences.js';
import { spanInScene, tokensOf } from '../sentences.js';
import type { Aside } from './addressed.js';
import type { KnownParts } from './knownParts.js';
import { mayOpenPart, partsAmong } from './knownParts.js';

/** What is known of names when a paragraph is read once more. */
export interface Known {
	readonly canon: Canon | undefined;
	readonly lexicon: Lexicon;
	readonly parts: KnownParts;
}

/** A part where a paragraph has it. */
export interface PartThere extends SceneSpan {
	readonly name: string;
	readonly nearness: Nearness;
}

const memo = new WeakMap<SceneFacts, { readonly known: Known; readonly there: readonly PartThere[] }>();

/** The parts that are in a scene's action. Memoised on the facts. */
export function partsIn(facts: SceneFacts, known: Known): readonly PartThere[] {
	const before = memo.get(facts);
	if (before?.known === known) return before.there;
	const there = paragraphsRead(facts).flatMap((placed) => partsOf(placed, facts, known));
	memo.set(facts, { known, there });
	return there;
}

function partsOf(
	{ paragraph, isElsewhere, afterPicture, duringRecording }: PlacedParagraph,
	{ capsNames }: SceneFacts,
	{ canon, lexicon, parts }: Known,
): readonly PartThere[] {
	if (!mayName(paragraph.text, parts)) return [];
	const tokens = tokensOf(paragraph.text);
	const own = partsAmong(tokens, parts);
	if (own.length === 0) return [];
	const names = namesIn(paragraph, tokens, { canon, lexicon }).map(({ occurrence }) => occurrence);
	const caps = capsNames.filter(({ line }) => paragraph.lines.some((other) => other.line === line));
	const context: ProseContext = { tokens, names, inPicture: isElsewhere, afterPicture, duringRecording };
	return extrasAmong(caps, paragraph, context, own).flatMap(({ start, end, name, nearness }) => {
		const at = spanInScene(paragraph, start, end);
		return at === undefined ? [] : [{ ...at, name, nearness }];
	});
}

function mayName(text: string, parts: KnownParts): boolean {
	for (const [word] of text.matchAll(/[\p{L}\p{M}\p{N}'’-]+/gu)) if (mayOpenPart(word, parts)) return true;
	return false;
}

function namesIn(
	paragraph: Paragraph,
	tokens: readonly Token[],
	{ canon, lexicon }: Pick<Known, 'canon' | 'lexicon'>,
): readonly FoundName[] {
	return foundNames({ paragraph, tokens, canon, lexicon }, canon?.names.mentions(paragraph.text) ?? []);
}

/** Somebody whom a parenthetical has there: a name that is known, or a part. */
export interface NamedThere extends SceneSpan {
	readonly name: string;
	readonly found: FoundName | undefined;
}

/** Everybody whom a parenthetical has beside its speaker. */
export function namedBy({ paragraph, isSpeech }: Aside, { canon, lexicon, parts }: Known): readonly NamedThere[] {
	const tokens = tokensOf(paragraph.text);
	const found = namesIn(paragraph, tokens, { canon, lexicon });
	const clash = (name: NameInProse): boolean =>
		found.some(({ occurrence: { first, last } }) => first <= name.last && name.first <= last);
	const known = partsAmong(tokens, parts);
	const roles = isSpeech && known.length === 0 ? rolesSpokenTo(tokens) : [];
	const others = [...known, ...roles].filter((name) => !clash(name));
	const named = [
		...found.map((name) => ({ first: name.occurrence.first, of: name, name: undefined })),
		...others.map((name) => ({ first: name.begin, of: undefined, name })),
	].sort((lhs, rhs) => lhs.first - rhs.first);
	const names = named.map(({ first, of, name }): NameInProse => {
		return of?.occurrence ?? { first, last: name?.last ?? first, possessive: name?.possessive ?? false };
	});
	const context: ProseContext = { tokens, names, inPicture: false, afterPicture: false, duringRecording: false };
	return named.flatMap(({ of, name }, index): NamedThere[] => {
		if (nearnessOf(context, index, 'named') === undefined) return [];
		const start = of?.occurrence.start ?? tokens[name?.first ?? 0]?.start ?? 0;
		const end = of?.occurrence.end ?? tokens[name?.last ?? 0]?.end ?? 0;
		const at = spanInScene(paragraph, start, end);
		return at === undefined ? [] : [{ ...at, name: name?.name ?? paragraph.text.slice(start, end), found: of }];
	});
}

/** `to the agents`: whoever says what somebody is. */
function rolesSpokenTo(tokens: readonly Token[]): readonly ExtraName[] {
	const the = tokens.findIndex(({ lower }, at) => lower === 'the' && tokens[at - 1]?.lower === 'to');
	if (the < 0) return [];
	for (let last = Math.min(the + 3, tokens.length - 1); last > the; last--) {
		const words = tokens.slice(the + 1, last + 1);
		const name = words
			.map(({ text }) => text)
			.join(' ')
			.toUpperCase();
		if (words.every(({ isWord }) => isWord) && isRoleName(name))
			return [{ name, first: the + 1, last, begin: the, possessive: false, tells: 'role' }];
	}
	return [];
}
