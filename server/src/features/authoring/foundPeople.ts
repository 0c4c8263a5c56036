/**
 * The people of one script or several as a canon would list them: a name in full, the cue, other names, ages as stated.
 * Roles (`COP #2`) are nobody in particular and left out. What the editor Beat keeps of people in the script counts, too.
 */
import type { ScriptView } from '../../analysis/scriptView.js';
import { familiarTitles, titles } from '../../canon/nameForms.js';
import { freeId } from '../../canon/yamlText.js';
import type { ScriptName } from '../../cast/model.js';
import type { BeatCharacter } from '../../script/beatCharacters.js';
import { beatCharacters } from '../../script/beatCharacters.js';
import { ageAlias, foldName, isRoleName } from '../../script/names.js';
import { sceneNumber } from '../../script/sceneNumber.js';
import { spellingIn } from './spelling.js';

export interface FoundPerson {
	readonly id: string;
	/** As prose writes it. */
	readonly name: string;
	/** The cue that they speak under most; `undefined` where it is the name, or where they never speak. */
	readonly cue: string | undefined;
	/** Names that neither name nor cue nor a part of the name covers. */
	readonly aliases: readonly string[];
	readonly ages: readonly FoundAge[];
	/** As Beat has them; empty where it says nothing. */
	readonly gender: string;
	readonly bio: string;
	/** The folded forms of all the names, by which the person is found again. */
	readonly keys: ReadonlySet<string>;
}

export interface FoundAge {
	/** As written: `57`, `early 30s`. */
	readonly text: string;
	/** `scene 4`, by the number on the heading or counted from 1; `Beat`. */
	readonly where: string;
}

/** Everybody who speaks or is introduced, in order of first appearance. Cost: linear in the scripts, square in their names. */
export function foundPeople(views: readonly ScriptView[]): readonly FoundPerson[] {
	const spell = spellingIn(views);
	const noted = notedIds(views);
	const ids = new Set<string>(noted.values());
	return groupsOf(namesIn(views)).map((names): FoundPerson => {
		const own = names.filter(({ otherNameOf }) => otherNameOf === undefined);
		const full = longestOf(own.length > 0 ? own : names);
		const beat = names.find((name) => name.beat !== undefined)?.beat;
		const name = full.canonName ?? spell(full.text);
		const spoken = names.filter(({ nCues }) => nCues > 0).sort((lhs, rhs) => rhs.nCues - lhs.nCues);
		const [main] = spoken;
		const cue = main === undefined || foldName(name) === main.key ? undefined : main.text.toUpperCase();
		const covered = new Set([foldName(name), main?.key ?? '', ...endsOf(foldName(name))]);
		const others = names.filter(({ key }) => !covered.has(key) && !covered.has(bare(key)));
		const pinned = names.map(({ key }) => noted.get(key)).find((id) => id !== undefined);
		const id = full.canonId ?? pinned ?? freeId(name, 'person', (taken) => ids.has(taken));
		ids.add(id);
		return {
			id,
			name,
			cue,
			aliases: others.map(({ text }) => spell(text)),
			ages: distinct(names.flatMap(({ ages }) => ages)),
			gender: genders[beat?.gender ?? ''] ?? beat?.gender ?? '',
			bio: beat?.bio ?? '',
			keys: new Set(names.map(({ key }) => key)),
		};
	});
}

/** The words by which a canon decides between MR. and MRS. */
const genders: Readonly<Record<string, string>> = { woman: 'female', man: 'male' };

/** The ids that cast notes give, by folded name: they stay what the notes say. */
function notedIds(views: readonly ScriptView[]): ReadonlyMap<string, string> {
	const entries = views
		.flatMap(({ header, facts }) => [header, ...facts])
		.flatMap(({ directives }) => directives)
		.flatMap((directive) => (directive.kind === 'cast' ? directive.entries : []));
	return new Map(entries.flatMap(({ name, id }) => (id === undefined ? [] : [[foldName(name), id.text] as const])));
}

interface Name {
	readonly key: string;
	readonly text: string;
	/** Where the canon in force knows who it is. */
	readonly canonId: string | undefined;
	readonly canonName: string | undefined;
	/** The folded name of the person who has this one as a second, by Beat. */
	otherNameOf: string | undefined;
	beat: BeatCharacter | undefined;
	nCues: number;
	readonly ages: FoundAge[];
}

function namesIn(views: readonly ScriptView[]): readonly Name[] {
	const names = new Map<string, Name>();
	for (const view of views) {
		const { cast } = view;
		for (const { text, person, cues } of cast.names.values()) {
			if (person.kind !== 'role') add(text, cues.length, canonOf(person));
		}
		const words = new Set([...names.keys()].flatMap((key) => bare(key).split(' ')));
		// "DR. LENA ORTIZ (41)" of whom cues say ORTIZ; capitals that only shout have neither age nor a cue's name in them.
		for (const { text, key, isPerson, hasAge } of cast.capitals.values()) {
			if (hasAge || (isPerson && key.split(' ').some((word) => words.has(word)))) add(text, 0);
		}
		addAges(view);
		for (const character of beatCharacters(view.script.syntax) ?? []) addBeat(character);
	}
	return [...names.values()];

	/** "YOUNG LENA" is Lena, and no cue for who she is now. */
	function add(written: string, nAllCues: number, canon: Pick<Name, 'canonId' | 'canonName'> = stranger): void {
		const base = ageAlias(written)?.base;
		const text = base ?? written;
		const nCues = base === undefined ? nAllCues : 0;
		if (!isRoleName(text)) addName(text, nCues, canon);
	}

	function addName(text: string, nCues: number, canon: Pick<Name, 'canonId' | 'canonName'> = stranger): void {
		const key = foldName(text);
		const known = names.get(key);
		if (known === undefined)
			names.set(key, { key, text, ...canon, nCues, ages: [], otherNameOf: undefined, beat: undefined });
		else known.nCues += nCues;
	}

	function addBeat(character: BeatCharacter): void {
		// Whoever is listed there is somebody, role or not.
		addName(character.name, 0);
		const owner = names.get(foldName(character.name));
		if (owner === undefined) return;
		owner.beat = character;
		if (character.age !== '') owner.ages.push({ text: character.age, where: 'Beat' });
		for (const alias of character.aliases) {
			addName(alias, 0);
			const other = names.get(foldName(alias));
			if (other !== undefined && other !== owner) other.otherNameOf = owner.key;
		}
	}

	function addAges({ script, facts, cast }: ScriptView): void {
		for (const scene of script.scenes) {
			const here = facts[scene.index];
			const number = sceneNumber(facts, scene.index);
			const stated = [
				...(cast.scenes[scene.index]?.appearances ?? []).map(({ name, age }) => ({ text: name, age })),
				...(here?.capsNames ?? []),
			];
			for (const { text, age } of stated) {
				const name = age === undefined ? undefined : names.get(foldName(ageAlias(text)?.base ?? text));
				if (age === undefined || name === undefined) continue;
				if (name.ages.some((known) => known.text === age.text && known.where === `scene ${number}`)) continue;
				name.ages.push({ text: age.text, where: `scene ${number}` });
			}
		}
	}
}

const stranger = { canonId: undefined, canonName: undefined };

function canonOf(person: ScriptName['person']): Pick<Name, 'canonId' | 'canonName'> {
	if (person.kind !== 'canon') return stranger;
	return { canonId: person.character.id, canonName: person.character.name };
}

/** Names of one person together: those of one canon person, and `KIM` with `KIM WEXLER` where nobody else is called so. */
function groupsOf(names: readonly Name[]): readonly (readonly Name[])[] {
	const groups = new Map<string, Name[]>();
	for (const name of names) {
		const main = names.find(({ key }) => key === name.otherNameOf) ?? name;
		const owner = main.canonId === undefined ? (fullNameOf(main, names) ?? main) : main;
		const group = owner.canonId ?? ` ${owner.key}`;
		const known = groups.get(group);
		if (known === undefined) groups.set(group, [name]);
		else known.push(name);
	}
	return [...groups.values()];
}

/** The same age is often stated under both of a person's names. */
function distinct(ages: readonly FoundAge[]): readonly FoundAge[] {
	return [...new Map(ages.map((age) => [`${age.text} ${age.where}`, age])).values()];
}

/** The one longer name that has all the words of this one, side by side; `undefined` where there is none or several. */
function fullNameOf(name: Name, names: readonly Name[]): Name | undefined {
	const part = bare(name.key);
	const longer = names.filter((other) => {
		const whole = bare(other.key);
		return whole.length > part.length && ` ${whole} `.includes(` ${part} `) && !isOfSomebody(other);
	});
	// "LENA" is in "LENA ORTIZ" and in "SGT. LENA ORTIZ": one person.
	const [longest] = longer.toSorted((lhs, rhs) => rhs.key.length - lhs.key.length);
	if (longest === undefined || isOfSomebody(name)) return undefined;
	const whole = bare(longest.key);
	return longer.every(({ key }) => ` ${whole} `.includes(` ${bare(key)} `)) ? longest : undefined;
}

function longestOf(names: readonly Name[]): Name {
	return names.reduce((longest, name) => (name.key.length > longest.key.length ? name : longest));
}

/** Folded, without titles in front: `dr lena ortiz` and `aunt lena`. A title alone stays. */
function bare(key: string): string {
	const words = key.split(' ');
	while (words.length > 1 && (titles.has(words[0] ?? '') || familiarTitles.has(words[0] ?? ''))) words.shift();
	return words.join(' ');
}

/** `LENA'S VOICE` is not Lena. */
function isOfSomebody({ text }: Name): boolean {
	return /['’]s?\s/iu.test(text);
}

/** First name and surname, which mean the person by themselves. */
function endsOf(key: string): readonly string[] {
	const words = bare(key).split(' ');
	return [words[0] ?? '', words.at(-1) ?? ''];
}
