/**
 * Reports one person who speaks under two cues (docs/diagnostics/inconsistent-cue.md). Aliases that the canon declares are
 * meant (a new identity, a nickname), and so are ages (YOUNG JESSE).
 */
import type { ScriptCast, ScriptName } from '../cast/model.js';
import { ageAlias } from '../script/names.js';
import { cuesElsewhere } from './cuesElsewhere.js';
import { replaceName } from './nameFixes.js';
import { namesCheck } from './namesCheck.js';

export const inconsistentCue = namesCheck('inconsistent-cue', function* (cast, canon, story) {
	const told = new Set<ScriptName>();
	for (const { name, usual, called } of inconsistencies(cast)) {
		told.add(name).add(usual);
		const at = name.firstCue;
		const first = usual.firstCue;
		if (at === undefined || first === undefined) continue;
		yield {
			at,
			message: `${called} speaks as ${name.text} here, but as ${usual.text} ${usual.nCues === 1 ? 'elsewhere' : `in ${String(usual.nCues)} other cues`}.`,
			evidence: [{ message: `${usual.text} speaks here`, inScript: first }],
			fixes: (input) => [{ ...replaceName(input, name.cues, usual.text), preferred: true }],
		};
	}
	if (story === undefined) return;
	const speakers = plainSpeakers(cast).filter((name) => !told.has(name));
	for (const { name, usual, part, called } of cuesElsewhere(speakers, { cast, canon, story })) {
		const at = name.firstCue;
		if (at === undefined) continue;
		const newText = usual.text.toUpperCase();
		yield {
			at,
			message: `${called} speaks as ${name.text} here, but as ${newText} in ${part.name}.`,
			evidence: [
				{
					message: `${newText} speaks in ${part.name}`,
					at: usual.firstCue ?? { part: part.uri, scene: -1, at: undefined },
				},
			],
			fixes: (input) => [{ ...replaceName(input, name.cues, newText), preferred: true }],
		};
	}
});

/** Everybody who speaks under a name that is not an age, an alias or the writer's own choice. */
function plainSpeakers({ names }: ScriptCast): readonly ScriptName[] {
	return [...names.values()].filter(({ nCues, pinned, text, person }) => {
		if (nCues === 0 || pinned || ageAlias(text) !== undefined) return false;
		return person.kind !== 'canon' || (person.match.form !== 'alias' && person.match.ages === undefined);
	});
}

interface Inconsistency {
	readonly name: ScriptName;
	readonly usual: ScriptName;
	readonly called: string;
}

function* inconsistencies(cast: ScriptCast): Iterable<Inconsistency> {
	const speakers = plainSpeakers(cast);
	const byPerson = new Map<string, ScriptName[]>();
	for (const name of speakers) {
		const { person } = name;
		if (person.kind !== 'canon') continue;
		const names = byPerson.get(person.character.id);
		if (names === undefined) byPerson.set(person.character.id, [name]);
		else names.push(name);
	}
	for (const names of byPerson.values()) {
		const person = names[0]?.person;
		if (person?.kind === 'canon') yield* unusual(names, person.character.name);
	}
	yield* ownInconsistencies(speakers, cast);
}

/** `LENA ORTIZ` beside `LENA`: one full name with that first word among all who speak or are introduced, and never both in one scene. */
function* ownInconsistencies(speakers: readonly ScriptName[], { names }: ScriptCast): Iterable<Inconsistency> {
	const own = speakers.filter(({ person }) => person.kind === 'script');
	const fullsByFirst = new Map<string, ScriptName[]>();
	for (const name of names.values()) {
		if (name.person.kind !== 'script') continue;
		const cut = name.key.indexOf(' ');
		if (cut < 0) continue;
		const first = name.key.slice(0, cut);
		const fulls = fullsByFirst.get(first);
		if (fulls === undefined) fullsByFirst.set(first, [name]);
		else fulls.push(name);
	}
	for (const short of own) {
		if (short.key.includes(' ')) continue;
		const fulls = fullsByFirst.get(short.key) ?? [];
		const [full] = fulls;
		if (full === undefined || fulls.length > 1 || !own.includes(full) || sharesScene(short, full)) continue;
		yield* unusual([short, full], full.text);
	}
}

function sharesScene(lhs: ScriptName, rhs: ScriptName): boolean {
	const scenes = new Set(lhs.cues.map(({ scene }) => scene));
	return rhs.cues.some(({ scene }) => scenes.has(scene));
}

/** All but the one used most; of equals, the first is the usual one. */
function* unusual(names: readonly ScriptName[], called: string): Iterable<Inconsistency> {
	const usual = names.reduce((best, name) => (name.nCues > best.nCues ? name : best));
	for (const name of names) if (name !== usual) yield { name, usual, called };
}
