/**
 * Silent parts and roles that a script has brought on in CAPS or by a cue, found again in small letters: `Sal sleeps`, `the waitress
 * pours`, `her father`. Knows how names are written, not who is there.
 */
import type { Canon } from '../../canon/model.js';
import { foldName, isRoleName } from '../../script/names.js';
import type { ExtraName } from '../extraNames.js';
import { foldWord } from '../foundNames.js';
import type { Lexicon } from '../lexicon.js';
import { actsAsPerson, opensClauseAt } from '../openers.js';
import { bareNouns } from '../openingWords.js';
import { isPresentVerb } from '../predicate.js';
import { everydayNames, functionWords, titleWords } from '../proseWords.js';
import type { Token } from '../sentences.js';

/** One way to write a part. */
interface Form {
	/** Folded. */
	readonly words: readonly string[];
	/** What the part is called by. */
	readonly name: string;
	readonly isRole: boolean;
}

/** By the first folded word, longest form first. */
export type KnownParts = ReadonlyMap<string, readonly Form[]>;

/**
 * The ways to write some parts, less those that canon and lexicon have for somebody else. A word of a name stands for it alone
 * where no other has it: `Darrow` for `MR. DARROW`, `the officer` for `BORDER OFFICER`.
 */
export function knownParts(names: Iterable<string>, lexicon: Lexicon, canon: Canon | undefined): KnownParts {
	const parts = [...names].map((name) => {
		const words = name
			.split(/\s+/u)
			.map(foldOwner)
			.filter((word) => word !== '');
		return { name, words: articles.has(words[0] ?? '') ? words.slice(1) : words, isRole: isRoleName(name) };
	});
	const bearers = new Map<string, Form[]>();
	for (const part of parts) {
		for (const word of new Set(part.isRole ? part.words.slice(-1) : part.words)) {
			bearers.set(word, [...(bearers.get(word) ?? []), part]);
		}
	}
	const forms = new Map<string, Form[]>();
	const add = (form: Form): void => {
		const [first] = form.words;
		if (first === undefined) return;
		forms.set(
			first,
			[...(forms.get(first) ?? []), form].sort((lhs, rhs) => rhs.words.length - lhs.words.length),
		);
	};
	for (const part of parts) {
		add(part);
		if (part.words.length < 2) continue;
		for (const word of part.isRole ? part.words.slice(-1) : part.words) {
			const isOwn = new Set(bearers.get(word)?.map(({ name }) => name)).size === 1;
			if (isOwn && (part.isRole ? isRoleName(word) : standsAlone(word, lexicon, canon)))
				add({ ...part, words: [word] });
		}
	}
	return forms;
}

/** Folded, but an owner stays one: `emma's`. */
function foldOwner(word: string): string {
	return owner.test(word) ? `${foldWord(word)}'s` : foldName(word);
}

const owner = /['’]s$/iu;
const articles: ReadonlySet<string> = new Set(['the', 'a', 'an']);

function standsAlone(word: string, lexicon: Lexicon, canon: Canon | undefined): boolean {
	if (word.length < 3 || titleWords.has(word) || everydayNames.has(word) || isRoleName(word)) return false;
	return !lexicon.byKey.has(word) && (canon?.names.characters(word).length ?? 0) === 0;
}

/** Whether a word begins a way to write a part. */
export function mayOpenPart(word: string, parts: KnownParts): boolean {
	return parts.has(foldWord(word)) || parts.has(foldOwner(word));
}

/** Where a paragraph names one of the parts; longest forms first, without overlaps. */
export function partsAmong(tokens: readonly Token[], parts: KnownParts): readonly ExtraName[] {
	const found: ExtraName[] = [];
	for (let at = 0; at < tokens.length; at++) {
		const token = tokens[at];
		if (token?.isWord !== true || token.quoted) continue;
		for (const form of formsAt(parts, token)) {
			const last = endOfForm(tokens, at, form);
			const begin =
				last === undefined ? undefined : form.isRole ? beginOfRole(tokens, at, last) : beginOfName(tokens, at);
			if (last === undefined || begin === undefined) continue;
			const possessive = /['’]s?$/iu.test(tokens[last]?.text ?? '');
			const tells = form.isRole ? 'role' : 'titled';
			found.push({ name: form.name, first: at, last, begin, possessive, tells });
			at = last;
			break;
		}
	}
	return found;
}

function formsAt(parts: KnownParts, { text }: Token): readonly Form[] {
	const plain = parts.get(foldWord(text)) ?? [];
	return owner.test(text) ? [...(parts.get(foldOwner(text)) ?? []), ...plain] : plain;
}

function endOfForm(tokens: readonly Token[], first: number, { words, isRole }: Form): number | undefined {
	let at = first;
	for (const [nth, word] of words.entries()) {
		if (nth > 0) at++;
		if (tokens[at]?.text === '.' && nth > 0) at++;
		const token = tokens[at];
		if (token?.isWord !== true || (foldWord(token.text) !== word && foldOwner(token.text) !== word)) return undefined;
		if (!isRole && !/^\p{Lu}/u.test(token.text)) return undefined;
	}
	return at;
}

/** `undefined` where the word may be no name: `Hatch` opens a sentence. */
function beginOfName(tokens: readonly Token[], first: number): number | undefined {
	const token = tokens[first];
	const isDoubtful = bareNouns.has(token?.lower ?? '') || everydayNames.has(token?.lower ?? '');
	const isCaps = token !== undefined && token.text === token.text.toUpperCase();
	return isDoubtful && !isCaps && opensClauseAt(tokens, first) && !actsAsPerson(tokens, first) ? undefined : first;
}

/** Known by its article, `the old waitress`, `her father`, or by a capital, `Waiter whispers`; `a waitress` is any. */
function beginOfRole(tokens: readonly Token[], first: number, last: number): number | undefined {
	const here = tokens[first];
	if (here === undefined) return undefined;
	for (let at = first - 1; at >= first - 3; at--) {
		const token = tokens[at];
		if (token?.isWord !== true || token.clause !== here.clause) break;
		if (definite.has(token.lower)) return at;
		if (functionWords.has(token.lower) || isPresentVerb(token.lower, false) || indefinite.has(token.lower)) break;
	}
	// `EMMA'S FATHER`, `Emma's father`
	if (owner.test(here.text) && last > first && /^\p{Lu}/u.test(here.text)) return first;
	const isCapital = /^\p{Lu}/u.test(here.text);
	if (!isCapital) return undefined;
	if (calledBy.has(here.lower)) return first;
	return opensClauseAt(tokens, first) && !isPresentVerb(tokens[last + 1]?.lower ?? '', false) ? undefined : first;
}

/** Roles by which people are called. */
const calledBy: ReadonlySet<string> = new Set(
	'mom mum mama mommy mother dad daddy papa father grandpa grandma granny gramps nana coach chef doc nurse sergeant captain sheriff'.split(
		' ',
	),
);

const definite: ReadonlySet<string> = new Set([
	'the',
	'his',
	'her',
	'their',
	'my',
	'our',
	'both',
	'these',
	'those',
	'this',
	'that',
]);
const indefinite: ReadonlySet<string> = new Set(['a', 'an', 'another', 'two', 'three', 'some', 'no', 'every', 'any']);
