/**
 * The ways to write a person's name that follow from an entry: cue, full name, aliases as written, first name, surname.
 * Titles (`MR. WHITE`) and ages (`YOUNG JESSE`) are not listed: they are taken apart when somebody looks them up.
 */
import { foldName } from '../script/names.js';
import { agePrefixes } from '../script/roleNouns.js';
import type { Character, NameMatch } from './model.js';

export interface Spelling {
	/** As the entry writes it. */
	readonly text: string;
	/** A `slip` is a misspelling that the entry lists. */
	readonly form: NameMatch['form'] | 'slip';
	/** The index of the alias that it is or comes from. */
	readonly alias: number | undefined;
}

/** Titles before a surname, folded, with the gender they tell; `undefined` tells none. */
export const titles: ReadonlyMap<string, 'male' | 'female' | undefined> = new Map([
	...['mr', 'mister', 'señor', 'senor', 'sir', 'monsieur', 'herr'].map((title) => [title, 'male'] as const),
	...['mrs', 'ms', 'miss', 'missus', 'senora', 'señora', 'senorita', 'madame', 'frau'].map((title) => [title, 'female'] as const),
	...['dr', 'doctor', 'prof', 'professor', 'agent', 'officer', 'detective', 'det', 'inspector', 'sergeant', 'sgt'].map(
		(title) => [title, undefined] as const,
	),
	...['lieutenant', 'lt', 'captain', 'capt', 'major', 'colonel', 'col', 'general', 'gen', 'sheriff', 'deputy'].map(
		(title) => [title, undefined] as const,
	),
	...['judge', 'justice', 'senator', 'reverend', 'rev', 'coach', 'nurse', 'warden', 'mayor', 'president'].map(
		(title) => [title, undefined] as const,
	),
]);

/** Titles before a first name: `UNCLE JACK`, `DON ELADIO`. Folded. */
export const familiarTitles: ReadonlySet<string> = new Set([
	...['uncle', 'aunt', 'auntie', 'tio', 'tia', 'don', 'doña', 'dona', 'grandma', 'grandpa', 'granny', 'cousin'],
	...['brother', 'sister', 'father', 'mother', 'saint', 'king', 'queen', 'prince', 'princess', 'lord', 'lady'],
]);

const suffixes: ReadonlySet<string> = new Set(['jr', 'junior', 'sr', 'senior', 'ii', 'iii', 'iv', 'esq', 'phd', 'md']);

/** Whether a title can stand before a name of somebody of this gender. */
export function fitsGender(title: string, gender: string | undefined): boolean {
	const told = titles.get(title);
	if (told === undefined || gender === undefined) return true;
	const known = foldName(gender);
	return known === told || !(known === 'male' || known === 'female');
}

/** Best form first, slips last; the same words may come twice. */
export function spellingsOf({ name, cue, aliases, misspellings }: Character): readonly Spelling[] {
	const spellings: Spelling[] = [];
	const add = (form: Spelling['form'], text: string, alias?: number): void => {
		spellings.push({ text, form, alias });
	};
	if (cue !== undefined) {
		// Where the cue is an alias with its own time, the cue has that time.
		const same = [...aliases.keys()].filter((alias) => foldName(aliases[alias]?.name ?? '') === foldName(cue));
		if (same.length === 0) add('cue', cue);
		for (const alias of same) add('cue', cue, alias);
	}
	add('full', name);
	for (const [index, alias] of aliases.entries()) add('alias', alias.name, index);
	const { first, suffix } = partsOfName(name);
	const surnames = surnamesOf(name);
	if (first !== undefined) add('first', first);
	if (first !== undefined && suffix !== undefined) add('first', `${first} ${suffix}`);
	for (const [index, alias] of aliases.entries()) {
		if (alias.kind !== 'nickname' || alias.name.includes(' ') || surnames.includes(alias.name)) continue;
		if (first !== undefined && suffix !== undefined) add('alias', `${alias.name} ${suffix}`, index);
		// Philippa Ollerenshaw is Pip Ollerenshaw, too; Walt White without `Jr.` is the father.
		const isFathers = suffix !== undefined && first !== undefined && foldName(first).startsWith(foldName(alias.name));
		if (!isFathers) for (const surname of surnames) add('alias', `${alias.name} ${surname}`, index);
	}
	for (const surname of surnames) add('last', surname);
	for (const slip of misspellings) add('slip', slip);
	return spellings;
}

export interface NameParts {
	readonly first: string | undefined;
	readonly last: string | undefined;
	/** `Jr.`, `III`. */
	readonly suffix: string | undefined;
}

/**
 * First name and surname of a full name. A description (`Mysterious dead man`, `DEA agent`, `The Admiral`) has neither, a
 * title or an age in front is no first name (`Don Eladio`, `Old Joe`).
 */
export function partsOfName(name: string): NameParts {
	const words = name.trim().split(/\s+/u);
	const lastWord = words.at(-1);
	const suffix = lastWord !== undefined && words.length > 1 && suffixes.has(foldName(lastWord)) ? lastWord : undefined;
	if (suffix !== undefined) words.pop();
	const [first] = words;
	const last = words.at(-1)?.replace(/,$/u, '');
	const none = { first: undefined, last: undefined, suffix };
	if (first === undefined || last === undefined || words.length < 2) return none;
	const folded = foldName(first);
	if (folded === 'the' || folded === 'a' || !(startsUpper(last) || bigLetter.test(last))) return none;
	const isNoName = titles.has(folded) || familiarTitles.has(folded) || Object.hasOwn(agePrefixes, folded);
	return { first: isNoName || folded.length < 2 || !startsUpper(first) ? undefined : first, last, suffix };
}

/** Any of them tells a name from a description: `d'Artagnan`, `el-Amin`. */
const bigLetter = /\p{Lu}/u;

/** Small words that belong to the surname behind them. Folded. */
const particles: ReadonlySet<string> = new Set([
	...['van', 'von', 'vom', 'zu', 'zum', 'zur', 'der', 'den', 'ter', 'ten', 'af', 'av', 'de', 'du', 'des', 'le', 'la', 'las'],
	...['los', 'da', 'das', 'do', 'dos', 'di', 'del', 'della', 'dello', 'degli', 'dalla', 'lo', 'san', 'santa', 'st', 'saint'],
	...['mac', 'mc', 'al', 'el', 'bin', 'bint', 'ibn', 'ben', 'bar', 'abu'],
]);

/** The ways to write a surname, shortest first: `Helsing` and `Van Helsing`, `Cruz` and `de la Cruz`. */
export function surnamesOf(name: string): readonly string[] {
	const { last, suffix } = partsOfName(name);
	if (last === undefined) return [];
	const words = name.trim().split(/\s+/u);
	if (suffix !== undefined) words.pop();
	let from = words.length - 1;
	while (from > 1 && particles.has(foldName(words[from - 1] ?? '').replace(/\.$/u, ''))) from--;
	return from === words.length - 1 ? [last] : [last, [...words.slice(from, -1), last].join(' ')];
}

/** Whether a word starts with a letter that is no small one. Digits and letters without case count. */
export function startsUpper(word: string): boolean {
	const letter = firstLetter.exec(word)?.[0];
	return letter !== undefined && (letter !== letter.toLowerCase() || letter === letter.toUpperCase());
}

const firstLetter = /[\p{L}\p{N}]/u;

/** Keys under which a text is found: its folded form, without a leading THE, and with its hyphens as spaces. */
export function keysOf(text: string): readonly string[] {
	const folded = foldName(text);
	if (folded === '') return [];
	const keys = [folded];
	if (folded.startsWith('the ') && folded.length > 4) keys.push(folded.slice(4));
	if (folded.includes('-')) keys.push(...keys.map((key) => key.replaceAll('-', ' ')));
	return keys;
}
