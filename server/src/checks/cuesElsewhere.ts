/**
 * People whom a part of a story calls by one cue and its other parts by another. A part that uses both says so itself; in
 * doubt two names are two people. Knows the names of the other parts, not their scenes.
 */
import type { Canon } from '../canon/model.js';
import type { ScriptCast, ScriptName } from '../cast/model.js';
import { ageAlias, isRoleName } from '../script/names.js';
import type { OtherPart, PartName, Story } from '../story/model.js';

/** A name of this part with the one that the story usually has for the person. */
export interface CueElsewhere {
	readonly name: ScriptName;
	readonly usual: PartName;
	/** The first part that has the usual name. */
	readonly part: OtherPart;
	/** The person's full name. */
	readonly called: string;
}

/**
 * `speakers` are this part's names that speak, without those that are aliases on purpose. The name that most parts use is
 * the usual one; of equals, the one that comes first.
 */
export function* cuesElsewhere(
	speakers: readonly ScriptName[],
	{ cast, canon, story }: { readonly cast: ScriptCast; readonly canon: Canon | undefined; readonly story: Story },
): Iterable<CueElsewhere> {
	const usesByPerson = usesElsewhere(canon, story);
	for (const name of speakers) {
		const uses = (usesByPerson.get(bearerKey(name)) ?? []).filter((use) => isSamePerson(name, use.name, cast));
		const [first] = uses;
		if (first === undefined || uses.some((use) => use.name.key !== first.name.key)) continue;
		if (speaksHere(cast, first.name.key) || !isUsual(name.key, uses, story)) continue;
		yield { name, usual: first.name, part: first.part, called: fullName(name, first.name) };
	}
}

interface Use {
	readonly name: PartName;
	readonly part: OtherPart;
}

/** Who speaks in the other parts, by canon id, or by first name where the canon knows nobody of the name. */
function usesElsewhere(canon: Canon | undefined, { others }: Story): ReadonlyMap<string, readonly Use[]> {
	const byPerson = new Map<string, Use[]>();
	for (const part of others) {
		for (const name of part.names.values()) {
			const key = name.nCues > 0 && ageAlias(name.text) === undefined ? personElsewhere(name, canon) : undefined;
			if (key === undefined) continue;
			const uses = byPerson.get(key);
			if (uses === undefined) byPerson.set(key, [{ name, part }]);
			else uses.push({ name, part });
		}
	}
	return byPerson;
}

/** `undefined` for a name that is several people's, or an alias on purpose. */
function personElsewhere({ text, key }: PartName, canon: Canon | undefined): string | undefined {
	const [match, ...more] = canon?.names.characters(text) ?? [];
	if (match === undefined) return firstWord(key);
	const isPlain = match.form !== 'alias' && match.ages === undefined;
	return isPlain && more.length === 0 ? `canon ${match.character.id}` : undefined;
}

function bearerKey({ person, key }: ScriptName): string {
	return person.kind === 'canon' ? `canon ${person.character.id}` : firstWord(key);
}

function firstWord(key: string): string {
	return key.split(' ', 1)[0] ?? key;
}

/** Whether more parts have those names than have `key`, or as many and earlier; and none has both. */
function isUsual(key: string, uses: readonly Use[], { own, others }: Story): boolean {
	const alike = others.filter(({ names }) => (names.get(key)?.nCues ?? 0) > 0);
	if (uses.some(({ part }) => alike.includes(part))) return false;
	const surplus = uses.length - (alike.length + 1);
	const firstRank = Math.min(own.rank, ...alike.map(({ rank }) => rank));
	return surplus > 0 || (surplus === 0 && uses.every(({ part }) => part.rank < firstRank));
}

/** Of two names of one canon person, or with one first word, whether they are different names of one person. */
function isSamePerson(name: ScriptName, other: PartName, cast: ScriptCast): boolean {
	if (name.key === other.key) return false;
	if (name.person.kind !== 'script') return name.person.kind === 'canon';
	// Whoever is brought on in both scripts is somebody new in each.
	const isIntroduced = name.firstIntroduction !== undefined || cast.capitals.has(name.key);
	if (isIntroduced && other.introduction !== undefined) return false;
	return isFirstNameOf(name.key, other.key) || isFirstNameOf(other.key, name.key);
}

/** `LENA` of `LENA ORTIZ`; a role is nobody's name. */
function isFirstNameOf(short: string, full: string): boolean {
	return !short.includes(' ') && full.startsWith(`${short} `) && !isRoleName(short) && !isRoleName(full);
}

function speaksHere({ names }: ScriptCast, key: string): boolean {
	return (names.get(key)?.nCues ?? 0) > 0;
}

function fullName({ person, text, key }: ScriptName, other: PartName): string {
	if (person.kind === 'canon') return person.character.name;
	return key.length > other.key.length ? text : other.text;
}
