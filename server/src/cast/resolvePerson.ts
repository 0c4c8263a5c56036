/**
 * Whom a name means: the cast note's choice, the canon's, the only one whom date and introductions leave; else ambiguous.
 * Someone impossible drops out only while somebody possible remains, so that a dead man's cue is still his.
 */
import type { Canon, Character, NameMatch } from '../canon/model.js';
import { sameItems } from '../script/column.js';
import type { StatedAge } from '../script/model.js';
import { foldName, isBareTitle, isNearName, isRoleName } from '../script/names.js';
import type { Person } from './model.js';
import type { SceneWindows } from './possible.js';
import { canBeCalled, canBeSoOld, canLive, deathDateOf } from './possible.js';

/** What the whole script says about who is who. Kept identical while nothing in it changes. */
export interface NameContext {
	/** By folded name; `undefined` for a name that a cast note only lists. */
	readonly pins: ReadonlyMap<string, string | undefined>;
	/** Ids of canon people whom the script names in full. */
	readonly introduced: ReadonlySet<string>;
	/** Folded full names of the script's own people, with what they are called. */
	readonly fullNames: ReadonlyMap<string, string>;
	/** Folded names of canon people that the script gives to somebody new (`name-collision`). */
	readonly collisions: ReadonlySet<string>;
}

export interface Whereabouts {
	readonly canon: Canon | undefined;
	readonly context: NameContext;
	readonly windows: SceneWindows | undefined;
}

/** `name` as written; `matches` what the canon makes of it; `age` where one stands beside it. */
export function resolvePerson(
	name: string,
	matches: readonly NameMatch[],
	{ canon, context, windows }: Whereabouts,
	age?: StatedAge,
): Person {
	const key = foldName(name);
	const pin = context.pins.get(key);
	const pinned = pin === undefined ? undefined : canon?.characters.get(pin);
	if (pinned !== undefined) {
		const match = matches.find(({ character }) => character.id === pinned.id);
		return {
			kind: 'canon',
			character: pinned,
			match: match ?? { character: pinned, alias: undefined, form: 'cue', ages: undefined },
		};
	}
	if (canon === undefined || matches.length === 0) {
		const isRole = isRoleName(name) || isBareTitle(name);
		return { kind: isRole && !context.pins.has(key) ? 'role' : 'script', name };
	}
	if (belongsToNewcomer(key, matches, context)) return { kind: 'script', name };
	const possible = possibleByAge(matches, windows, age);
	if (possible.length === 0) return { kind: 'script', name };
	const candidates = narrow(canon, bestForm(possible), context, windows);
	const [first] = candidates;
	if (first !== undefined && candidates.every(({ character }) => character === first.character)) {
		// Of several spells under one alias, the one that holds now.
		const match = candidates.find((candidate) => canBeCalled(candidate, windows)) ?? first;
		return { kind: 'canon', character: match.character, match };
	}
	return { kind: 'ambiguous', name, matches: candidates.filter(isFirstOfPerson) };
}

/** Those who can be as old as their name says; hardly any name says it. */
function possibleByAge(
	matches: readonly NameMatch[],
	windows: SceneWindows | undefined,
	age: StatedAge | undefined,
): readonly NameMatch[] {
	if (matches.every(({ ages }) => ages === undefined)) return matches;
	return matches.filter((match) => canBeSoOld(match, windows, age));
}

/** The matches of the best form. One person has several where an alias holds at several times. */
export function bestForm(matches: readonly NameMatch[]): readonly NameMatch[] {
	if (matches.length < 2) return matches;
	const form = matches[0]?.form;
	return matches.filter((match) => match.form === form);
}

function isFirstOfPerson({ character }: NameMatch, index: number, matches: readonly NameMatch[]): boolean {
	return matches.findIndex((other) => other.character === character) === index;
}

function nPeople(matches: readonly NameMatch[]): number {
	return new Set(matches.map(({ character }) => character)).size;
}

/** Whom date and introductions leave of several. */
export function narrow(
	canon: Canon,
	matches: readonly NameMatch[],
	context: NameContext,
	windows: SceneWindows | undefined,
): readonly NameMatch[] {
	if (matches.length < 2) return matches;
	let left = matches;
	const keep = (isKept: (match: NameMatch) => boolean): void => {
		const kept = left.length > 1 ? left.filter(isKept) : [];
		if (kept.length > 0) left = kept;
	};
	keep(({ character }) => canLive(canon, character, windows));
	keep((match) => canBeCalled(match, windows));
	const introduced = left.filter(({ character }) => context.introduced.has(character.id));
	if (nPeople(introduced) === 1) return introduced;
	const newcomer = newcomerAmong(canon, left);
	return newcomer === undefined || windows?.certain.latest !== undefined ? left : [newcomer];
}

/** An upper layer's person among people who are dead in the end and whom lower layers know already. */
function newcomerAmong(canon: Canon, matches: readonly NameMatch[]): NameMatch | undefined {
	if (matches.length < 2) return undefined;
	const newcomers = matches.filter(({ character }) =>
		matches.every((other) => other.character === character || isAbove(canon, character, other.character)),
	);
	const [newcomer] = newcomers;
	if (newcomer === undefined) return undefined;
	const areDead = matches.every(({ character }) => character === newcomer.character || character.died !== undefined);
	return areDead ? newcomer : undefined;
}

/** Whether one person is brought in by a layer above the one that brings in the other. */
export function isAbove(canon: Canon, upper: Character, lower: Character): boolean {
	const height = (character: Character): number =>
		canon.layers.findIndex(({ id }) => id === (character.layers[0] ?? character.layer));
	return height(upper) > height(lower);
}

/** The dead canon people of lower layers who bear a name that is settled in favour of an upper layer's newcomer. */
export function deadNamesakes(
	canon: Canon,
	newcomer: Character,
	matches: readonly NameMatch[],
	windows: SceneWindows | undefined,
): readonly Character[] {
	const namesakes = matches
		.map(({ character }) => character)
		.filter((character) => character !== newcomer && isAbove(canon, newcomer, character))
		.filter((character) => deathDateOf(canon, character) !== undefined || character.died !== undefined)
		.filter(
			(character) =>
				windows === undefined || windows.certain.earliest === undefined || !canLive(canon, character, windows),
		);
	return [...new Set(namesakes)];
}

/** The script has a MIKE DELANEY of its own, or a new bearer of a taken name: then MIKE is that one. */
function belongsToNewcomer(key: string, matches: readonly NameMatch[], context: NameContext): boolean {
	if (context.collisions.has(key)) return true;
	if (matches.some(({ character, form }) => form === 'full' || context.introduced.has(character.id))) return false;
	return (
		newcomersOf(context.fullNames)
			.get(key)
			?.some((full) => !matches.some(({ character }) => isVariantOf(full, foldName(character.name)))) ?? false
	);
}

const newcomers = new WeakMap<NameContext['fullNames'], ReadonlyMap<string, readonly string[]>>();

/** Full names of two or three words, by their first and their last. */
function newcomersOf(fullNames: NameContext['fullNames']): ReadonlyMap<string, readonly string[]> {
	const known = newcomers.get(fullNames);
	if (known !== undefined) return known;
	const byEnd = new Map<string, string[]>();
	for (const full of fullNames.keys()) {
		const words = full.split(' ');
		if (words.length < 2 || words.length > 3) continue;
		for (const end of new Set([words[0] ?? '', words.at(-1) ?? ''])) {
			const fulls = byEnd.get(end);
			if (fulls === undefined) byEnd.set(end, [full]);
			else fulls.push(full);
		}
	}
	newcomers.set(fullNames, byEnd);
	return byEnd;
}

/** The names that belong to other newcomers of the script in one context than in another. */
export function renewedNames(before: NameContext, context: NameContext): ReadonlySet<string> {
	const [old, now] = [newcomersOf(before.fullNames), newcomersOf(context.fullNames)];
	return new Set([...old.keys(), ...now.keys()].filter((key) => !sameItems(old.get(key) ?? [], now.get(key) ?? [])));
}

/** A slip for the canon person's name, or that name with more words. */
function isVariantOf(full: string, canonName: string): boolean {
	return isNearName(full, canonName) || full.startsWith(`${canonName} `) || full.endsWith(` ${canonName}`);
}
