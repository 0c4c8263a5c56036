/**
 * Finds every canon person and thing named in a line of prose, in one pass: each word is looked up, and longer names as
 * long as some name goes on. Longest match first, whole words only; a small letter is never a person.
 */
import { foldName, stripPossessive } from '../script/names.js';
import { agePrefixes } from '../script/roleNouns.js';
import { isSpace } from '../text/space.js';
import { endOfWordUnits, isPlainWord, isWordUnit } from '../text/words.js';
import type { WordSet } from '../text/wordSet.js';
import type { CharacterIndex } from './characterIndex.js';
import type { NameMatch, TextMention } from './model.js';
import { familiarTitles, startsUpper, titles } from './nameForms.js';
import type { ObjectForm, ObjectIndex } from './objectIndex.js';
import { ordinaryWords } from './ordinaryWords.js';

export interface Names {
	readonly people: CharacterIndex;
	readonly objects: ObjectIndex;
	/** Folded words with which some longer name begins. */
	readonly openings: ReadonlySet<string>;
	/** The first folded word of every name. */
	readonly starts: WordSet;
}

interface Word {
	readonly start: number;
	readonly end: number;
	readonly folded: string;
	/** Without a possessive ending; the same as `folded` and `end` where there is none. */
	readonly bare: string;
	readonly bareEnd: number;
	readonly isUpper: boolean;
}

/** Cost: linear in the text, whatever the size of the canon. */
export function findMentions(text: string, names: Names): readonly TextMention[] {
	const mentions: TextMention[] = [];
	const search = new Search(text, names);
	for (let start = nextOpening(text, 0, names); start < text.length; ) {
		const words = new Words(text, start);
		const found = mentionAt(words, search);
		if (found !== undefined) mentions.push(found.mention);
		start = nextOpening(text, words.endOf(found?.last ?? 0), names);
	}
	return mentions;
}

/** Every opening of the names given: for `walter white` it is `walter`. */
export function openingsOf(keys: Iterable<string>, into: Set<string>): void {
	for (const key of keys) {
		for (let cut = key.indexOf(' '); cut > 0; cut = key.indexOf(' ', cut + 1)) into.add(key.slice(0, cut));
	}
}

/**
 * The column of the first word from a column on with which a name may begin; the length of the text if there is none. Most
 * words name nobody, so that this alone must be quick.
 */
function nextOpening(text: string, from: number, { starts }: Names): number {
	for (let at = starts.nextMaybe(text, from); at < text.length; ) {
		const end = endOfPointed(text, at) ?? endOfWord(text, at);
		const isOpening = startsName(text, at, end, starts) || (end === at + 1 && isSingleUnit(text, end));
		if (isOpening) return leadBefore(text, from, at) ?? at;
		at = starts.nextMaybe(text, end);
	}
	return text.length;
}

/** Where the word before a column begins, from a column on, if it may lead a name: `Mr.`, `Old`, `the`. */
function leadBefore(text: string, from: number, at: number): number | undefined {
	let start = at;
	while (start > from && !isWordUnit(text, start - 1)) start--;
	// No word goes over white space.
	while (start > from && !isSpace(text.charCodeAt(start - 1))) start--;
	let word = nextWord(text, start);
	for (let next = word; next !== undefined && next.start < at; next = nextWord(text, next.end)) word = next;
	return word !== undefined && word.start < at && leadingWords.has(word.folded) ? word.start : undefined;
}

function startsName(text: string, start: number, end: number, starts: WordSet): boolean {
	const isPlain = starts.hasPlain(text, start, end);
	if (isPlain !== undefined) return isPlain;
	const { folded, bare } = wordAt(text, start, end);
	return starts.has(folded) || starts.has(bare);
}

/** Whether the next word is a letter as well: "J. P. Wynne" begins with both. */
function isSingleUnit(text: string, from: number): boolean {
	let at = from;
	while (at < text.length && !isWordUnit(text, at)) at++;
	return at < text.length && !isWordUnit(text, at + 1);
}

/** What is looked for, and where. */
class Search {
	readonly text: string;
	readonly names: Names;
	#isShouted: boolean | undefined;

	constructor(text: string, names: Names) {
		this.text = text;
		this.names = names;
	}

	/** No small letter in the whole text: then capitals tell nothing. */
	get isShouted(): boolean {
		return (this.#isShouted ??= this.text.toUpperCase() === this.text);
	}
}

interface Found {
	readonly mention: TextMention;
	/** Index of its last word. */
	readonly last: number;
}

/** What is named from the first of the words on. */
function mentionAt(words: Words, search: Search): Found | undefined {
	const person = personAt(words, search);
	const object = objectAt(words, 0, search) ?? articledObject(words, search);
	if (object !== undefined && (person === undefined || object.last > person.last)) return object;
	return person;
}

/** What may stand before a name and belong to it. */
const leadingWords: ReadonlySet<string> = new Set([...titles.keys(), ...familiarTitles, ...Object.keys(agePrefixes), 'the']);

/** The words from one on, each read when it is asked for: most names are of one or two. */
class Words {
	readonly #text: string;
	readonly #read: Word[] = [];
	#next: number;

	constructor(text: string, start: number) {
		this.#text = text;
		this.#next = start;
	}

	/** `undefined` behind the last word of the text. */
	at(index: number): Word | undefined {
		while (this.#read.length <= index) {
			const word = joinedWordAt(this.#text, this.#next);
			if (word === undefined) return undefined;
			this.#read.push(word);
			this.#next = word.end;
		}
		return this.#read[index];
	}

	/** The column behind a word; the length of the text behind the last. */
	endOf(index: number): number {
		return this.at(index)?.end ?? this.#text.length;
	}
}

/** The first word from a column on, two initials as one. */
function joinedWordAt(text: string, from: number): Word | undefined {
	const word = nextWord(text, from);
	if (word === undefined || !isInitial(word.folded)) return word;
	const next = nextWord(text, word.end);
	if (next === undefined || !isInitial(next.folded) || !areInitials(text.slice(word.end, next.start))) return word;
	return { ...next, start: word.start, folded: word.folded + next.folded, bare: word.folded + next.bare };
}

function nextWord(text: string, from: number): Word | undefined {
	let start = from;
	while (start < text.length && !isWordUnit(text, start)) start++;
	return start < text.length ? wordAt(text, start, endOfPointed(text, start) ?? endOfWord(text, start)) : undefined;
}

const pointed = /(?:\p{L}\.){2,}/uy;
const point = 0x2e;

/** Behind `J.P.`, points and all. */
function endOfPointed(text: string, start: number): number | undefined {
	if (text.charCodeAt(start + 1) !== point && text.charCodeAt(start + 2) !== point) return undefined;
	pointed.lastIndex = start;
	return pointed.test(text) ? pointed.lastIndex : undefined;
}

/** Behind `Krazy-8`, `O'Brien`, `Walter's`. A full stop without a space behind it still ends a word. */
function endOfWord(text: string, start: number): number {
	let end = endOfWordUnits(text, start);
	while (end < text.length && isJoint(text.charCodeAt(end)) && isWordUnit(text, end + 1)) end = endOfWordUnits(text, end + 1);
	return end;
}

/** `-`, `'`, `&`; `’`, `‘`, `ʼ`, `‐`, `‑`. */
function isJoint(code: number): boolean {
	if (code < 0x80) return code === 0x2d || code === 0x27 || code === 0x26;
	return code === 0x2019 || code === 0x2018 || code === 0x2bc || code === 0x2010 || code === 0x2011;
}

// "Walt'll", "Kim'd".
const contraction = /['’ʼ](?:ll|d|ve|re|m)$/iu;
const smallA = 0x61;

function wordAt(text: string, start: number, end: number): Word {
	const written = text.slice(start, end);
	if (isPlainWord(text, start, end)) {
		const folded = written.toLowerCase();
		// A capital or a digit.
		const isUpper = text.charCodeAt(start) < smallA;
		return { start, end, folded, bare: folded, bareEnd: end, isUpper };
	}
	const bareText = stripPossessive(written).replace(contraction, '');
	const folded = foldName(written);
	const bare = bareText === written ? folded : foldName(bareText);
	return { start, end, folded, bare, bareEnd: start + bareText.length, isUpper: startsUpper(written) };
}

/** `J. P. Wynne` is folded as `jp wynne`. */
function isInitial(folded: string): boolean {
	return folded.length === 1 && singleLetter.test(folded);
}

const singleLetter = /\p{L}/u;

function areInitials(between: string): boolean {
	return between === '. ' || between === '.' || between === ' ';
}

function personAt(words: Words, search: Search): Found | undefined {
	const { names } = search;
	const plain = longestPerson(words, 0, search);
	const [word, next] = [words.at(0), words.at(1)];
	if (plain !== undefined || word === undefined || next === undefined) return plain;
	// "Mr. White", "Uncle Jack": what follows is a name, and the title belongs to it.
	if (word.isUpper && (titles.has(word.folded) || familiarTitles.has(word.folded))) {
		const rest = longestKey(words, 1, names, (key) => names.people.findTitled(word.folded, key));
		if (rest !== undefined && next.isUpper) return personFound(words, 0, rest);
	}
	// "the old Walt" says nothing of years; "Old Walt" does.
	return word.isUpper && Object.hasOwn(agePrefixes, word.folded) ? agedPerson(words, search) : undefined;
}

/** `Young Jesse`: the age belongs to the name. */
function agedPerson(words: Words, search: Search): Found | undefined {
	const behind = longestPerson(words, 1, search);
	const start = words.at(0)?.start;
	if (behind?.mention.kind !== 'character' || start === undefined) return undefined;
	const matches = search.names.people.find(search.text.slice(start, behind.mention.end));
	return matches.length === 0 ? undefined : { ...behind, mention: { ...behind.mention, start, matches } };
}

function longestPerson(words: Words, at: number, search: Search): Found | undefined {
	const found = longestKey(words, at, search.names, (key, nWords) =>
		isWrittenAsName(words, at, nWords, search) ? search.names.people.findKey(key) : [],
	);
	return found === undefined ? undefined : personFound(words, at, found);
}

function personFound(words: Words, at: number, { matches, last, end }: Longest<NameMatch>): Found | undefined {
	const start = words.at(at)?.start;
	return start === undefined ? undefined : { mention: { kind: 'character', start, end, matches }, last };
}

interface Longest<Match> {
	readonly matches: readonly Match[];
	/** Index of the last word. */
	readonly last: number;
	/** Column behind the name, without its possessive ending. */
	readonly end: number;
}

/** The longest run of words from one on that is a name. */
function longestKey<Match>(
	words: Words,
	at: number,
	{ openings }: Names,
	find: (key: string, nWords: number) => readonly Match[],
): Longest<Match> | undefined {
	let best: Longest<Match> | undefined;
	let opening = '';
	for (let last = at; ; last++) {
		const word = words.at(last);
		if (word === undefined) break;
		const joint = opening === '' ? '' : `${opening} `;
		const nWords = last - at + 1;
		const whole = find(joint + word.folded, nWords);
		const matches = whole.length > 0 || word.bare === word.folded ? whole : find(joint + word.bare, nWords);
		if (matches.length > 0) best = { matches, last, end: whole.length > 0 ? word.end : word.bareEnd };
		opening = joint + word.folded;
		if (!openings.has(opening)) break;
	}
	return best;
}

/**
 * Whether the words are written as a name is: with capitals. One ordinary word at the start of a sentence, or in a line
 * of capitals, is not: "Will", "White". In mixed text a word all in capitals is always meant.
 */
function isWrittenAsName(words: Words, at: number, nWords: number, search: Search): boolean {
	for (let index = at; index < at + nWords; index++) {
		const word = words.at(index);
		if (word === undefined || !(word.isUpper || (index > at && particles.has(word.folded)))) return false;
	}
	const word = words.at(at);
	if (nWords > 1 || word === undefined) return word !== undefined;
	if (!ordinaryWords.has(word.bare)) return true;
	const { text } = search;
	if (search.isShouted) return isOnlyWord(text, word);
	const written = text.slice(word.start, word.bareEnd);
	if (written.length > 1 && written === written.toUpperCase()) return true;
	return !startsSentence(text, word.start);
}

function isOnlyWord(text: string, { start, end }: Word): boolean {
	let before = start - 1;
	while (before >= 0 && !isWordUnit(text, before)) before--;
	return before < 0 && nextWord(text, end) === undefined;
}

/** Small words inside names: `Javier de la Cruz`, `Skinny Pete and Badger` is none. */
const particles: ReadonlySet<string> = new Set(['de', 'la', 'del', 'los', 'las', 'von', 'van', 'der', 'den', 'di', 'da', 'du', 'le', 'al', 'el', 'bin', 'ibn', 'the', 'of']);

/** Whether nothing, or the end of another sentence, stands before. Quotation marks, brackets and emphasis do not count. */
function startsSentence(text: string, start: number): boolean {
	let at = start - 1;
	while (at >= 0 && /[\s"'“‘«([{*_]/u.test(text.charAt(at))) at--;
	return at < 0 || /[.!?:;…—–-]/u.test(text.charAt(at));
}

function objectAt(words: Words, at: number, { names }: Search): Found | undefined {
	const found = longestKey(words, at, names, (key) => names.objects.findKey(key));
	const start = words.at(at)?.start;
	return found === undefined || start === undefined ? undefined : objectFound(start, found);
}

/** `the Crystal Ship`: the article is part of it where the name has one. */
function articledObject(words: Words, search: Search): Found | undefined {
	if (words.at(0)?.folded !== 'the') return undefined;
	const behind = objectAt(words, 1, search);
	const start = words.at(0)?.start;
	if (behind?.mention.kind !== 'object' || start === undefined) return undefined;
	const written = behind.mention.alias?.name ?? behind.mention.object.name;
	return /^the\s/iu.test(written) ? { ...behind, mention: { ...behind.mention, start } } : behind;
}

function objectFound(start: number, { matches, last, end }: Longest<ObjectForm>): Found | undefined {
	const [form] = matches;
	if (form === undefined) return undefined;
	const { object, alias, generic } = form;
	return { mention: { kind: 'object', start, end, object, alias, generic }, last };
}

