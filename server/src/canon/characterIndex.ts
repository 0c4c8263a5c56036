/** Whom a cue or name can mean, and whom a misspelt one was meant for. Look-ups cost the length of the name. */
import { ageAlias, editDistanceWithin, foldName } from '../script/names.js';
import { type Bearer, BearerTable } from './bearerTable.js';
import type { Character, NameMatch } from './model.js';
import { familiarTitles, fitsGender, keysOf, type Spelling, titles } from './nameForms.js';
import { nearKeys } from './nearIndex.js';
import { createPrefixIndex, type PrefixIndex } from './prefixIndex.js';

export interface NearName {
	readonly character: Character;
	readonly spelling: string;
}

export interface CharacterIndex {
	find(name: string): readonly NameMatch[];
	/** What `find` gives for a name that is folded already; ages and titles are not taken apart. */
	findKey(key: string): readonly NameMatch[];
	/** `MR. WHITE` in its two parts, both folded. */
	findTitled(title: string, rest: string): readonly NameMatch[];
	near(name: string): NearName | undefined;
	startingWith(typed: string, limit: number): readonly Character[];
	/** Whether somebody bears a folded name. */
	has(key: string): boolean;
	/** Every folded name. */
	keys(): Iterable<string>;
}

const nobody: readonly NameMatch[] = [];

/** People under all their names; the rest of an entry is read when a name means somebody. */
export interface People<Person> {
	/** In order of preference: those of upper layers first. */
	readonly all: readonly Person[];
	readonly spellingsOf: (person: Person) => readonly Spelling[];
	readonly characterOf: (person: Person) => Character;
}

/** Cost: linear in the names of all people. */
export function createCharacterIndex<Person>(people: People<Person>): CharacterIndex {
	const names = new BearerTable();
	const slips = new BearerTable();
	for (const [person, entry] of people.all.entries()) {
		for (const [spelling, { text, form, alias }] of people.spellingsOf(entry).entries()) {
			if (form === 'slip') slips.add(foldName(text), { person, spelling }, 0);
			// Two aliases of the same words are told apart by their times.
			else for (const key of keysOf(text)) names.add(key, { person, spelling }, alias === undefined ? 0 : 1 + ranks[form]);
		}
	}
	let alphabet: readonly string[] | undefined;
	const known = new Map<string, readonly NameMatch[]>();
	let prefixes: PrefixIndex<Character> | undefined;

	function findKey(key: string): readonly NameMatch[] {
		if (!names.has(key)) return nobody;
		let matches = known.get(key);
		if (matches === undefined) known.set(key, (matches = names.bearersOf(key).flatMap(matchBy).sort(byForm)));
		return matches;
	}

	function matchBy({ person, spelling: number }: Bearer): NameMatch[] {
		const entry = people.all[person];
		const spelling = entry === undefined ? undefined : people.spellingsOf(entry)[number];
		if (entry === undefined || spelling === undefined || spelling.form === 'slip') return [];
		const character = people.characterOf(entry);
		const alias = spelling.alias === undefined ? undefined : character.aliases[spelling.alias];
		return [{ character, alias, form: spelling.form, ages: alias?.ages }];
	}

	/** A name as it was first written. */
	function textOf(key: string): string {
		const [first] = names.bearersOf(key);
		const entry = first === undefined ? undefined : people.all[first.person];
		return first === undefined || entry === undefined ? key : (people.spellingsOf(entry)[first.spelling]?.text ?? key);
	}

	/** Whom a listed slip stands for, and the name: the one with as many words that is most like it. */
	function meantBy(slip: string): NearName | undefined {
		const [bearer] = slips.bearersOf(slip);
		const entry = bearer === undefined ? undefined : people.all[bearer.person];
		if (entry === undefined) return undefined;
		const texts = people.spellingsOf(entry).flatMap(({ text, form }) => (form === 'slip' ? [] : [text]));
		return { character: people.characterOf(entry), spelling: likest(texts, slip) };
	}

	function findTitled(title: string, rest: string): readonly NameMatch[] {
		const isFamiliar = familiarTitles.has(title);
		if (!isFamiliar && !titles.has(title)) return nobody;
		const matches = findKey(rest).filter(
			({ character, form, alias }) =>
				(isFamiliar ? form === 'first' || form === 'cue' : form === 'last') ||
				(form === 'full' && alias === undefined) ||
				// A cue may be the very surname.
				(form === 'cue' && foldName(character.name).endsWith(` ${rest}`)),
		);
		return matches
			.filter(({ character }) => fitsGender(title, character.gender))
			.map((match) => ({ ...match, form: 'titled' as const }));
	}

	function find(name: string): readonly NameMatch[] {
		const folded = foldName(name);
		const direct = findKey(folded);
		const cut = folded.indexOf(' ');
		const isTitled = cut > 0 && (titles.has(folded.slice(0, cut)) || familiarTitles.has(folded.slice(0, cut)));
		const titled = isTitled ? findTitled(folded.slice(0, cut), folded.slice(cut + 1)) : nobody;
		const aged = cut > 0 || name.includes('(') ? findAged(name) : nobody;
		if (titled.length === 0 && aged.length === 0) return direct;
		// An alias that says YOUNG itself knows the ages better.
		const agedOthers = aged.filter(({ character }) => !direct.some((match) => match.character === character));
		return withoutDoubles([...direct, ...titled, ...agedOthers]);
	}

	/** `YOUNG JESSE`. */
	function findAged(name: string): readonly NameMatch[] {
		const aged = ageAlias(name);
		if (aged === undefined) return nobody;
		const ages = [aged.from, aged.to] as const;
		return findKey(foldName(aged.base)).map((match) => ({ ...match, ages }));
	}

	function near(name: string): NearName | undefined {
		if (find(name).length > 0) return undefined;
		const folded = foldName(name);
		const whole = meantBy(folded) ?? nearWhole(folded);
		return whole === undefined ? nearBehind(name, folded) : inCaseOf(name, whole);
	}

	function nearWhole(folded: string): NearName | undefined {
		alphabet ??= lettersIn(names.keys());
		const keys = nearKeys(folded, (key) => names.has(key), alphabet);
		let best: { readonly match: NameMatch; readonly key: string } | undefined;
		for (const key of keys) {
			const [match] = findKey(key);
			if (match === undefined) continue;
			const isBetter = best === undefined || preference(match, key, folded) < preference(best.match, best.key, folded);
			if (isBetter) best = { match, key };
		}
		return best && { character: best.match.character, spelling: textOf(best.key) };
	}

	/** `MR. WHYTE`, `YOUNG JESSIE`: the slip is in what stands behind the title or the age. */
	function nearBehind(name: string, folded: string): NearName | undefined {
		const words = name.trim().split(/\s+/u);
		const [head] = words;
		if (head === undefined || words.length < 2) return undefined;
		const title = foldName(head);
		const base = titles.has(title) || familiarTitles.has(title) ? words.slice(1).join(' ') : ageAlias(name)?.base;
		if (base === undefined || foldName(base) === folded) return undefined;
		const found = meantBy(foldName(base)) ?? nearWhole(foldName(base));
		if (found === undefined || !name.endsWith(base)) return undefined;
		const start = name.slice(0, name.length - base.length);
		return inCaseOf(name, { ...found, spelling: start + found.spelling });
	}

	return {
		find,
		findKey,
		findTitled,
		near,
		startingWith(typed, limit) {
			prefixes ??= createPrefixIndex(() => names.keys(), (key) => findKey(key).map(({ character }) => character));
			return prefixes.startingWith(foldName(typed), limit);
		},
		has: (key) => names.has(key),
		keys: () => names.keys(),
	};
}

const ranks: Readonly<Record<NameMatch['form'], number>> = { cue: 0, full: 1, alias: 2, first: 3, titled: 4, last: 5 };

/** Sorting is stable, so that the order of preference holds among equals. */
function byForm(lhs: NameMatch, rhs: NameMatch): number {
	return ranks[lhs.form] - ranks[rhs.form];
}

function withoutDoubles(matches: readonly NameMatch[]): readonly NameMatch[] {
	const kept: NameMatch[] = [];
	for (const match of matches) {
		if (!kept.some(({ character, alias }) => character === match.character && (alias === match.alias || match.form === 'titled'))) {
			kept.push(match);
		}
	}
	return kept.sort(byForm);
}

/** The smaller, the likelier: people keep the first letter, and think of cues and full names. */
function preference({ form }: NameMatch, key: string, folded: string): number {
	return (key.charAt(0) === folded.charAt(0) ? 0 : 10) + ranks[form];
}

/** Of some names the one with as many words that is most like a slip; the slip where there is none. */
function likest(names: readonly string[], slip: string): string {
	const nWords = slip.split(' ').length;
	let best: { readonly text: string; readonly cost: number } | undefined;
	for (const text of names) {
		const key = foldName(text);
		const distance = editDistanceWithin(slip, key, 20) ?? 20;
		const cost = distance + (key.split(' ').length === nWords ? 0 : 100);
		if (best === undefined || cost < best.cost) best = { text, cost };
	}
	return best?.text ?? slip;
}

/** Every character that occurs in some words. */
function lettersIn(words: Iterable<string>): readonly string[] {
	const plain = new Uint8Array(128);
	const others = new Set<string>();
	for (const word of words) {
		for (let at = 0; at < word.length; at++) {
			const code = word.codePointAt(at) ?? 0;
			if (code < plain.length) plain[code] = 1;
			else others.add(String.fromCodePoint(code));
			if (code > 0xffff) at++;
		}
	}
	return [...[...plain.keys()].filter((code) => plain[code] === 1).map((code) => String.fromCharCode(code)), ...others];
}

function inCaseOf(typed: string, { character, spelling }: NearName): NearName {
	const isUpper = typed === typed.toUpperCase() && typed !== typed.toLowerCase();
	return { character, spelling: isUpper ? spelling.toUpperCase() : spelling };
}
