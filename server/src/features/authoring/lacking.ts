/** What a place in a script names and the canon lacks: a person, a place, an event, a date; with the entry that would say it. */
import type { ScriptView } from '../../analysis/scriptView.js';
import { factsOf, sceneAtLine, startLineOf } from '../../analysis/scriptView.js';
import { formatDate, formatIsoDate } from '../../calendar/format.js';
import type { NewEntry } from '../../canon/insertEntry.js';
import type { Fact } from '../../canon/insertFacts.js';
import type { Character } from '../../canon/model.js';
import type { EntryKind } from '../../canon/schemaTypes.js';
import { freeId } from '../../canon/yamlText.js';
import type { Reference } from '../../checks/noteReferences.js';
import { referencesIn } from '../../checks/noteReferences.js';
import { titleCase } from '../../checks/titleCase.js';
import { beatCharacters } from '../../script/beatCharacters.js';
import type { Scene, SceneSpan } from '../../script/model.js';
import { ageAlias, foldName, isRoleName } from '../../script/names.js';
import type { Position } from '../../text/position.js';
import { touchesSpan } from '../../text/position.js';
import { subjectAt } from '../subject.js';
import { foundPeople } from './foundPeople.js';
import { foundPlaces } from './foundPlaces.js';
import { eventEntry, personEntry, personFacts, placeEntry } from './newCanon.js';

export interface Lacking {
	readonly section: EntryKind;
	/** For people: `Lena O'Day`. */
	readonly name: string;
	readonly entry: NewEntry;
}

/** What an entry of the canon does not say yet. */
export interface LackingFacts {
	readonly section: EntryKind;
	readonly id: string;
	readonly facts: readonly Fact[];
}

/** `undefined` where nothing is named, or where the canon knows it. Cost: that of finding everything in the script. */
export function lackingAt(view: ScriptView, position: Position): Lacking | undefined {
	const scene = sceneAtLine(view.script, position.line);
	const line = position.line - startLineOf(scene);
	const isHere = (at: SceneSpan): boolean => at.line === line && touchesSpan(at.span, position.character);
	const facts = factsOf(view, scene);
	const reference = referencesIn(facts).find(isHere);
	if (reference !== undefined) return lackingReference(view, reference);
	const part = line === 0 ? facts.heading?.place.find(({ span }) => touchesSpan(span, position.character)) : undefined;
	if (part !== undefined && scene !== undefined) return lackingPlace(view, scene, part.text);
	const subject = subjectAt(view, position);
	if (subject?.kind === 'person' && subject.person.kind === 'script') return lackingPerson(view, subject.name);
	const time = facts.timeCues.find((cue) => isHere(cue) && cue.meaning.kind === 'date');
	return time?.meaning.kind === 'date' && time.meaning.date.year >= 1 && scene !== undefined
		? datedEvent(view, scene, formatIsoDate(time.meaning.date), formatDate(time.meaning.date))
		: undefined;
}

/** Somebody as the script has them, for a name that may be anybody's; `undefined` for roles. */
export function lackingPerson(view: ScriptView, written: string): Lacking | undefined {
	const key = foldName(ageAlias(written)?.base ?? written);
	const found = foundPeople([view]).find(({ keys }) => keys.has(key));
	if (found === undefined) return isRoleName(written) || key === '' ? undefined : plainPerson(view, written);
	const id = idIn(view, 'characters', found.id, 'person');
	return { section: 'characters', name: found.name, entry: personEntry({ ...found, id }) };
}

/** Whom the canon lacks of those of whom Beat keeps something, and what it lacks of those whom it knows. */
export interface LackingFromBeat {
	readonly people: readonly Lacking[];
	readonly facts: readonly LackingFacts[];
}

/** `undefined` where the script has nothing of Beat's. What the canon says already stays as the writer has it there. */
export function lackingFromBeat(view: ScriptView): LackingFromBeat | undefined {
	const characters = beatCharacters(view.script.syntax);
	if (characters === undefined || characters.length === 0) return undefined;
	const found = foundPeople([view]);
	const people = new Map<string, Lacking>();
	const facts = new Map<string, LackingFacts>();
	for (const { name } of characters) {
		const [match, ...others] = view.canon?.names.characters(name) ?? [];
		if (match === undefined) {
			const person = lackingPerson(view, name);
			if (person !== undefined) people.set(person.entry.id, person);
			continue;
		}
		const { character } = match;
		const person = found.find(({ keys }) => keys.has(foldName(name)));
		if (person === undefined || others.some((other) => other.character !== character)) continue;
		const aliases = person.aliases.filter((alias) => (view.canon?.names.characters(alias) ?? []).length === 0);
		const lines = personFacts({ ...person, cue: undefined, aliases }).filter(([key]) => !isSaid(character, key));
		if (lines.length > 0) facts.set(character.id, { section: 'characters', id: character.id, facts: lines });
	}
	return { people: [...people.values()], facts: [...facts.values()] };
}

function isSaid({ aliases, bio, gender }: Character, key: string): boolean {
	if (key === 'aliases') return aliases.length > 0;
	return key === 'name' || (key === 'bio' ? bio : gender) !== undefined;
}

function plainPerson(view: ScriptView, written: string): Lacking {
	const name = titleCase(written);
	const id = idIn(view, 'characters', name, 'person');
	const person = { id, name, cue: undefined, aliases: [], ages: [], gender: '', bio: '', keys: new Set<string>() };
	return { section: 'characters', name, entry: personEntry(person) };
}

function lackingPlace(view: ScriptView, scene: Scene, text: string): Lacking | undefined {
	const known = view.cast.scenes[scene.index]?.place.parts ?? [];
	if (known.some((part) => part.text === text && part.matches.length > 0)) return undefined;
	const places = foundPlaces([view]);
	const here = new Set((view.facts[scene.index]?.heading?.place ?? []).map((part) => foldName(part.text)));
	const named = places.filter(({ key }) => key.split(' / ').at(-1) === foldName(text));
	// Of several kitchens the one of this house.
	const found = named.find(({ key }) => key.split(' / ').every((step) => here.has(step))) ?? named[0];
	if (found === undefined) return undefined;
	const outer = places.find(({ id }) => id === found.in);
	const [match, ...others] = outer === undefined ? [] : (view.canon?.names.places(outer.name) ?? []);
	const inside = others.length === 0 ? match?.place.id : undefined;
	const id = idIn(view, 'places', found.id, 'place');
	return { section: 'places', name: found.name, entry: placeEntry({ ...found, id, in: inside }) };
}

/** An id in a note that nothing defines. */
function lackingReference({ canon }: ScriptView, { to, text }: Reference): Lacking | undefined {
	if (to !== 'characters' && to !== 'places' && to !== 'events') return undefined;
	if (canon?.[to].has(text) === true || !idPattern.test(text)) return undefined;
	const name = titleCase(text.replaceAll('-', ' ').toUpperCase());
	if (to === 'events') {
		const title = name.charAt(0) + name.slice(1).toLowerCase();
		return { section: to, name: title, entry: eventEntry({ id: text, title, date: undefined }) };
	}
	return { section: to, name, entry: { id: text, lines: [`name: ${name}`] } };
}

const idPattern = /^\p{Ll}[\p{Ll}\p{N}]*(?:-[\p{Ll}\p{N}]+)*$/u;

/** What happens in a scene, on the date that its words state. */
function datedEvent(view: ScriptView, scene: Scene, date: string, inWords: string): Lacking {
	const { canon, cast } = view;
	const here = cast.scenes[scene.index];
	const people = (here?.people ?? []).filter((person) => canon?.characters.has(person) === true);
	const place = here?.place.place?.id;
	return {
		section: 'events',
		name: inWords,
		entry: {
			id: idIn(view, 'events', `on ${date}`, 'event'),
			lines: [
				`title: What happens ${/^\d{4}-\d\d-\d\d/u.test(date) ? 'on' : 'in'} ${inWords}`,
				`date: ${date}`,
				...(place === undefined ? [] : [`place: ${place}`]),
				...(people.length === 0
					? []
					: [`people: [ ${people.map((who) => `{ who: ${who}, does: present }`).join(', ')} ]`]),
			],
		},
	};
}

function idIn({ canon }: ScriptView, section: EntryKind, words: string, noun: string): string {
	return freeId(words, noun, (id) => canon?.[section].has(id) === true);
}
