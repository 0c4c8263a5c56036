/**
 * The names of people that the script has of its own, so that prose can be searched for them: cues and introductions that
 * no canon person bears. A new lexicon knows in what it differs from the last, so that only scenes with those words are
 * read again.
 */
import type { Canon } from '../canon/model.js';
import type { SceneFacts } from '../script/model.js';
import { ageAlias, foldName, isRoleName } from '../script/names.js';
import { WordSet } from '../text/wordSet.js';
import type { EndedThings } from './endedThings.js';
import { endedIn, endedThings } from './endedThings.js';
import { everydayNames, titleWords } from './proseWords.js';

/** One way to write one of the script's own people. */
export interface OwnForm {
	/** Folded words, at least one. */
	readonly words: readonly string[];
	/** The name by which the person is called everywhere: the cue where there is one. */
	readonly name: string;
}

export interface Lexicon {
	/** By first folded word, longest form first. */
	readonly forms: ReadonlyMap<string, readonly OwnForm[]>;
	/** By all its folded words. */
	readonly byKey: ReadonlyMap<string, OwnForm>;
	/** What notes destroy. */
	readonly things: EndedThings;
	/** Every folded word of every form, and the first of every thing. */
	readonly words: WordSet;
	/** Stands for this lexicon, without keeping it alive; `replaced` for the one before, from which `changed` first words differ. */
	readonly identity: object;
	readonly replaced: object | undefined;
	readonly changed: ReadonlySet<string>;
	/** The first words of things among them, which prose may have in small letters. */
	readonly changedThings: readonly string[];
	/** Folded multi-word names of the script's own, as called; they own their parts. */
	readonly fullNames: ReadonlyMap<string, string>;
}

/** One scene's own names, from its text and the canon alone. */
export interface OwnNames {
	/** Cues that nobody in the canon bears and that are no roles, as written; without doubles. */
	readonly cues: readonly string[];
	/** CAPS names with an age, likewise. */
	readonly introduced: readonly string[];
	/** Cues of one word that somebody in the canon bears too: `PIP`, which may be the script's PIP OLLERENSHAW. */
	readonly shared: readonly string[];
	/** People of notes, `[[present: BOB]]`, likewise. */
	readonly noted: readonly string[];
	/** Things that notes destroy and the canon does not know, folded. */
	readonly ended: readonly string[];
}

/** Own names of the other scripts of a story: a story has one lexicon, in the order of its scripts. */
export interface NamesElsewhere {
	readonly before: readonly OwnNames[];
	readonly after: readonly OwnNames[];
}

/** Every name of some scenes once. */
export function joinOwnNames(scenes: readonly OwnNames[]): OwnNames {
	const joined = (kind: keyof OwnNames): readonly string[] => [...new Set(scenes.flatMap((names) => names[kind]))];
	return {
		cues: joined('cues'),
		introduced: joined('introduced'),
		shared: joined('shared'),
		noted: joined('noted'),
		ended: joined('ended'),
	};
}

const noNames: OwnNames = { cues: [], introduced: [], shared: [], noted: [], ended: [] };
const memo = new WeakMap<SceneFacts, { readonly canon: Canon | undefined; readonly names: OwnNames }>();

/** Memoised on the facts. */
export function ownNamesOf(facts: SceneFacts, canon: Canon | undefined): OwnNames {
	const known = memo.get(facts);
	if (known !== undefined && known.canon === canon) return known.names;
	const names = collectOwnNames(facts, canon);
	memo.set(facts, { canon, names });
	return names;
}

function collectOwnNames(facts: SceneFacts, canon: Canon | undefined): OwnNames {
	const isEmpty = facts.cues.length + facts.capsNames.length + facts.directives.length === 0;
	if (isEmpty) return noNames;
	const isOwn = (name: string): boolean => !isRoleName(name) && (canon?.names.characters(name).length ?? 0) === 0;
	const cues = new Set<string>();
	const shared = new Set<string>();
	for (const { cue } of facts.cues) {
		for (const { text } of cue.names) {
			if (cues.has(text) || shared.has(text)) continue;
			if (isOwn(text)) cues.add(text);
			else if (!text.includes(' ')) shared.add(text);
		}
	}
	const introduced = new Set<string>();
	for (const { text, age } of facts.capsNames) if (age !== undefined && isOwn(text)) introduced.add(text);
	const noted = notedPeople(facts).filter(isOwn);
	const ended = endedIn(facts, canon);
	if (cues.size + introduced.size + shared.size + noted.length + ended.length === 0) return noNames;
	return { cues: [...cues], introduced: [...introduced], shared: [...shared], noted, ended };
}

function notedPeople({ directives }: SceneFacts): readonly string[] {
	return directives.flatMap((directive) => {
		if (!('names' in directive) || directive.kind === 'destroyed') return [];
		const names = directive.names.map(({ name }) => name);
		// Extras are described: nobody is called `A MAN IN A HAT`, least of all Hat.
		return directive.kind === 'with' ? names.filter((name) => !described.test(name)) : names;
	});
}

const described = /^(?:an?|the|some|\d+) |(?: \S+){2}/iu;

/** The lexicon of all scenes; the previous one itself if nothing changed. Cost: linear in distinct names per scene. */
export function buildLexicon(scenes: readonly OwnNames[], previous: Lexicon | undefined): Lexicon {
	const cues = new Map<string, string>();
	const introduced = new Map<string, string>();
	const shared = new Map<string, string>();
	const noted = new Map<string, string>();
	for (const names of scenes) {
		if (names === noNames) continue;
		for (const name of names.cues) if (!cues.has(name)) cues.set(name, foldName(name));
		for (const name of names.shared) if (!shared.has(name)) shared.set(name, foldName(name));
		for (const name of names.introduced) if (!introduced.has(name)) introduced.set(name, foldName(name));
		for (const name of names.noted) if (!noted.has(name)) noted.set(name, foldName(name));
	}
	const forms = formsOf({ cues, introduced, shared, noted });
	const things = endedThings(scenes.flatMap(({ ended }) => ended));
	const changed = changedWords(previous?.forms, forms);
	const changedThings = changedThingsOf(previous?.things, things);
	for (const word of changedThings) changed.add(word);
	if (previous !== undefined && changed.size === 0) return previous;
	const fullNames = new Map<string, string>();
	const byKey = new Map<string, OwnForm>();
	const allWords = new Set<string>();
	for (const list of forms.values()) {
		for (const form of list) {
			const key = form.words.join(' ');
			byKey.set(key, form);
			for (const word of form.words) allWords.add(word);
			// `KIM, HANK` are two who speak, not one of two names.
			if (form.words.length > 1 && !form.name.includes(',')) fullNames.set(key, form.name);
		}
	}
	for (const word of things.keys()) allWords.add(word);
	return {
		forms,
		byKey,
		things,
		words: new WordSet([...allWords], (word) => allWords.has(word)),
		identity: {},
		replaced: previous?.identity,
		changed,
		changedThings,
		fullNames,
	};
}

/** Names with their folded keys, by where they stand. */
type KeyedNames = Readonly<Record<Exclude<keyof OwnNames, 'ended'>, ReadonlyMap<string, string>>>;

function formsOf({ cues, introduced, shared, noted }: KeyedNames): ReadonlyMap<string, readonly OwnForm[]> {
	const sharedByKey = new Map([...shared].map(([name, key]) => [key, name]));
	const called = new Map<string, string>();
	for (const [name, key] of cues) if (!called.has(key)) called.set(key, name);
	// `LENA ORTIZ (30)` who speaks as LENA or as ORTIZ is called so everywhere; but `UNCLE MAX (60)` is not the MAX who has
	// an introduction of his own, and of two, `MAX WEBER (30)` and `MAX KLEIN (50)`, only the first is.
	const introducedKeys = new Set(introduced.values());
	const taken = new Set<string>();
	for (const [name, key] of [...introduced, ...noted]) {
		if (called.has(key)) continue;
		const part = ownWordsOf(key).find(
			(word) => !taken.has(word) && (called.has(word) || sharedByKey.has(word)) && !introducedKeys.has(word),
		);
		if (part !== undefined) taken.add(part);
		called.set(key, part === undefined ? name : (called.get(part) ?? sharedByKey.get(part) ?? name));
	}
	const forms = new Map<string, OwnForm[]>();
	const known = new Set<string>();
	const add = (words: readonly string[], name: string): void => {
		const first = words[0];
		if (first === undefined) return;
		const key = words.join(' ');
		if (known.has(key)) return;
		known.add(key);
		const list = forms.get(first);
		if (list === undefined) forms.set(first, [{ words, name }]);
		else list.push({ words, name });
	};
	for (const [key, name] of called) add(key.split(' '), name);
	addParts(called, add);
	for (const list of forms.values()) list.sort((lhs, rhs) => rhs.words.length - lhs.words.length);
	return forms;
}

/** Prose calls `ANNA LEE` Anna: a part of one full name only, that is no name of somebody else. */
function addParts(called: ReadonlyMap<string, string>, add: (words: readonly string[], name: string) => void): void {
	const bearers = new Map<string, Set<string>>();
	for (const [key, name] of called) {
		if (ageAlias(name) !== undefined) continue;
		for (const word of partsOf(key)) bearers.set(word, (bearers.get(word) ?? new Set()).add(name));
	}
	for (const [word, names] of bearers) {
		const [name] = names;
		if (names.size === 1 && name !== undefined && !called.has(word)) add([word], name);
	}
}

/** The words of a full name that can stand for it alone in prose. */
function partsOf(key: string): readonly string[] {
	return ownWordsOf(key).filter((word) => !everydayNames.has(word));
}

/** The words of a full name that are neither title nor work. */
function ownWordsOf(key: string): readonly string[] {
	const words = key.split(' ');
	if (words.length < 2) return [];
	return words.filter((word) => word.length > 2 && !titleWords.has(word) && !isRoleName(word));
}

function changedWords(
	lhs: ReadonlyMap<string, readonly OwnForm[]> | undefined,
	rhs: ReadonlyMap<string, readonly OwnForm[]>,
): Set<string> {
	const changed = new Set<string>();
	for (const [word, forms] of rhs) if (!sameForms(lhs?.get(word), forms)) changed.add(word);
	if (lhs !== undefined) for (const word of lhs.keys()) if (!rhs.has(word)) changed.add(word);
	// An empty first lexicon differs from none, so that the caller gets one.
	if (lhs === undefined && changed.size === 0) changed.add('');
	return changed;
}

function changedThingsOf(before: EndedThings | undefined, now: EndedThings): readonly string[] {
	return [...new Set([...(before?.keys() ?? []), ...now.keys()])].filter((word) => {
		const list = (things: EndedThings | undefined): string =>
			(things?.get(word) ?? []).map(({ key, hasArticle }) => `${key} ${String(hasArticle)}`).join('\n');
		return list(before) !== list(now);
	});
}

function sameForms(lhs: readonly OwnForm[] | undefined, rhs: readonly OwnForm[]): boolean {
	return (
		lhs?.length === rhs.length &&
		rhs.every(({ words, name }, index) => name === lhs[index]?.name && words.join(' ') === lhs[index]?.words.join(' '))
	);
}
