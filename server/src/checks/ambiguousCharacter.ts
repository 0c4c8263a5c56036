/**
 * Reports a cue that fits several canon people, or one that is settled in favour of a newcomer though a dead person bears
 * the name (docs/diagnostics/ambiguous-character.md). Once for each name; a cast note settles it for good.
 */
import type { Canon, Character } from '../canon/model.js';
import type { ScriptName } from '../cast/model.js';
import { deathDateOf } from '../cast/possible.js';
import { deadNamesakes } from '../cast/resolvePerson.js';
import type { Fix } from './finding.js';
import type { CheckInput } from './input.js';
import { castFix, replaceName } from './nameFixes.js';
import type { NamesFinding } from './namesCheck.js';
import { namesCheck } from './namesCheck.js';
import { canonDateInWords } from './words.js';

export const ambiguousCharacter = namesCheck('ambiguous-character', function* (cast, canon) {
	if (canon === undefined) return;
	const told = new Set<Character>();
	for (const { pinned, person } of cast.names.values()) {
		if (pinned && person.kind === 'canon') told.add(person.character);
	}
	for (const name of cast.names.values()) {
		if (name.pinned || name.nCues === 0) continue;
		if (name.open !== undefined) {
			yield ambiguity(canon, name, name.open);
			continue;
		}
		const { person } = name;
		if (person.kind !== 'canon' || told.has(person.character)) continue;
		const namesakes = deadNamesakes(canon, person.character, canon.names.characters(name.text), undefined);
		if (namesakes.length === 0) continue;
		told.add(person.character);
		yield newcomer(canon, name, person.character, namesakes);
	}
});

function ambiguity(canon: Canon, { text }: ScriptName, { at, matches }: NonNullable<ScriptName['open']>): NamesFinding {
	const people = matches.map(({ character }) => character);
	return {
		at,
		message: `${text} can be ${listed(
			people.map((person) => describe(person, people)),
			'or',
		)}.`,
		evidence: people.map((person) => ({ message: describe(person, people), at: person.nameAt })),
		fixes: (input) =>
			people
				.slice(0, 8)
				.flatMap((person, index) => choices(input, canon, { text, at, person, preferred: index === 0 })),
	};
}

function newcomer(
	canon: Canon,
	{ text, firstCue: at }: ScriptName,
	chosen: Character,
	namesakes: readonly Character[],
): NamesFinding {
	const people = [chosen, ...namesakes];
	const bearers = listed(
		namesakes.map((person) => describe(person, people, deathOf(canon, person))),
		'and',
	);
	return {
		at: at ?? { scene: -1, line: 0, span: { start: 0, end: 0 } },
		message: `${text} is read as ${describe(chosen, people)}; ${bearers} ${namesakes.length === 1 ? 'bears' : 'bear'} the name too.`,
		evidence: people.map((person) => ({ message: describe(person, people), at: person.nameAt })),
		fixes: (input) =>
			at === undefined
				? []
				: people.flatMap((person, index) => choices(input, canon, { text, at, person, preferred: index === 0 })),
	};
}

function deathOf(canon: Canon, person: Character): string {
	const date = deathDateOf(canon, person);
	return date === undefined ? 'died' : `died ${canonDateInWords(date)}`;
}

/** The name, with the id where several have the same, and with what else is to be told. */
function describe(person: Character, people: readonly Character[], remark?: string): string {
	const isShared = people.some((other) => other !== person && other.name === person.name);
	const remarks = [isShared ? person.id : undefined, remark].filter((words) => words !== undefined);
	return remarks.length === 0 ? person.name : `${person.name} (${remarks.join(', ')})`;
}

function listed(names: readonly string[], conjunction: 'and' | 'or'): string {
	const shown = names.length > 5 ? [...names.slice(0, 4), `${String(names.length - 4)} others`] : names;
	const last = shown[shown.length - 1] ?? '';
	return shown.length < 2 ? last : `${shown.slice(0, -1).join(', ')} ${conjunction} ${last}`;
}

/** Pin the name by a cast note, or write the name that means this person alone. */
function choices(
	input: CheckInput,
	canon: Canon,
	{ text, at, person, preferred }: { text: string; at: NamesFinding['at']; person: Character; preferred: boolean },
): readonly Fix[] {
	const pin = castFix(input, `${text} is ${person.name} (${person.id}) in this script`, `${text} = ${person.id}`);
	const unique = [person.cue, person.name].find((name) => name !== undefined && meansOnly(canon, name, person));
	if (unique === undefined || unique.toUpperCase() === text) return [{ ...pin, preferred }];
	return [{ ...pin, preferred }, replaceName(input, [at], unique.toUpperCase())];
}

function meansOnly(canon: Canon, name: string, person: Character): boolean {
	const matches = canon.names.characters(name);
	return (
		matches[0]?.character === person &&
		matches.every(({ character, form }) => character === person || form !== matches[0]?.form)
	);
}
