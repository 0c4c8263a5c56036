/** Whom a cue or name can mean, and whom a misspelt one was meant for. Look-ups cost the length of the name. */
import { ageAlias, editDistanceWithin, foldName } from '../script/names.js';
import type { Character, NameMatch } from './model.js';
import { familiarTitles, fitsGender, keysOf, type NameForm,nameFormsOf, titles } from './nameForms.js';
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
	/** Every folded name. */
	keys(): Iterable<string>;
}

const nobody: readonly NameMatch[] = [];

/** `characters` in order of preference: those of upper layers first. Cost: linear in their names. */
export function createCharacterIndex(characters: readonly Character[]): CharacterIndex {
	const byKey = new Map<string, NameMatch[]>();
	const texts = new Map<string, string>();
	const misspelt = new Map<string, NearName>();
	const letters = new Set<string>();
	const rows: { readonly key: string; readonly entry: Character }[] = [];
	for (const character of characters) {
		const forms = nameFormsOf(character);
		for (const form of forms) addForm(character, form);
		for (const slip of character.misspellings) {
			const key = foldName(slip);
			if (!misspelt.has(key)) misspelt.set(key, { character, spelling: spellingFor(slip, forms) });
		}
	}
	for (const matches of byKey.values()) if (matches.length > 1) matches.sort(byForm);
	const alphabet = [...letters];
	const prefixes: PrefixIndex<Character> = createPrefixIndex(rows);

	function addForm(character: Character, form: NameForm): void {
		for (const key of keysOf(form.text)) {
			for (const letter of key) letters.add(letter);
			if (!texts.has(key)) texts.set(key, form.text);
			if (addMatch(key, { character, alias: form.alias, form: form.form, ages: form.alias?.ages })) {
				rows.push({ key, entry: character });
			}
		}
	}

	/** One match a person, of the best form; several only for aliases with the same words and different times. */
	function addMatch(key: string, match: NameMatch): boolean {
		const matches = byKey.get(key);
		if (matches === undefined) {
			byKey.set(key, [match]);
			return true;
		}
		let isKnown = false;
		// A person's forms are added one after the other, so that the others of the name need not be asked.
		for (let at = matches.length - 1; at >= 0 && matches[at]?.character === match.character; at--) {
			const other = matches[at];
			if (other?.form !== match.form || match.alias === undefined || other.alias === match.alias) isKnown = true;
		}
		if (!isKnown) matches.push(match);
		return !isKnown;
	}

	function findKey(key: string): readonly NameMatch[] {
		return byKey.get(key) ?? nobody;
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
		const known = misspelt.get(folded);
		if (known !== undefined) return inCaseOf(name, known);
		const whole = nearWhole(folded);
		if (whole !== undefined) return inCaseOf(name, whole);
		return nearBehind(name, folded);
	}

	function nearWhole(folded: string): NearName | undefined {
		const keys = nearKeys(folded, (key) => byKey.has(key), alphabet);
		let best: { readonly match: NameMatch; readonly key: string } | undefined;
		for (const key of keys) {
			const [match] = findKey(key);
			if (match === undefined) continue;
			const isBetter = best === undefined || preference(match, key, folded) < preference(best.match, best.key, folded);
			if (isBetter) best = { match, key };
		}
		return best && { character: best.match.character, spelling: texts.get(best.key) ?? best.key };
	}

	/** `MR. WHYTE`, `YOUNG JESSIE`: the slip is in what stands behind the title or the age. */
	function nearBehind(name: string, folded: string): NearName | undefined {
		const words = name.trim().split(/\s+/u);
		const [head] = words;
		if (head === undefined || words.length < 2) return undefined;
		const title = foldName(head);
		const base = titles.has(title) || familiarTitles.has(title) ? words.slice(1).join(' ') : ageAlias(name)?.base;
		if (base === undefined || foldName(base) === folded) return undefined;
		const found = misspelt.get(foldName(base)) ?? nearWhole(foldName(base));
		if (found === undefined || !name.endsWith(base)) return undefined;
		const start = name.slice(0, name.length - base.length);
		return inCaseOf(name, { ...found, spelling: start + found.spelling });
	}

	return {
		find,
		findKey,
		findTitled,
		near,
		startingWith: (typed, limit) => prefixes.startingWith(foldName(typed), limit),
		keys: () => byKey.keys(),
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

/** The name that a listed slip stands for: the one with as many words that is most like it. */
function spellingFor(slip: string, forms: readonly NameForm[]): string {
	const folded = foldName(slip);
	const nWords = folded.split(' ').length;
	let best: { readonly text: string; readonly cost: number } | undefined;
	for (const { text } of forms) {
		const key = foldName(text);
		const distance = editDistanceWithin(folded, key, 20) ?? 20;
		const cost = distance + (key.split(' ').length === nWords ? 0 : 100);
		if (best === undefined || cost < best.cost) best = { text, cost };
	}
	return best?.text ?? slip;
}

function inCaseOf(typed: string, { character, spelling }: NearName): NearName {
	const isUpper = typed === typed.toUpperCase() && typed !== typed.toLowerCase();
	return { character, spelling: isUpper ? spelling.toUpperCase() : spelling };
}
