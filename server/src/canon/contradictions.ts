/**
 * What can't all be true in a merged canon: deaths before births, ends before beginnings, two people with one cue, places
 * inside themselves. Only what is certain is told: of two vague dates neither is wrong. The order of events is in
 * eventOrder.ts.
 */
import { foldName } from '../script/names.js';
import { contradiction, inWords, onDate } from './contradiction.js';
import { findOrderContradictions } from './eventOrder.js';
import type { Canon, CanonDate, CanonProblem, Character, Place, StoryEvent, StoryObject, Validity } from './model.js';
import { isCertainlyAfter } from './validity.js';

/** Cost: linear in the facts. */
export function findContradictions(canon: Canon): readonly CanonProblem[] {
	return [
		...[...canon.characters.values()].flatMap((character) => characterContradictions(character, canon)),
		...sharedCues(canon),
		...[...canon.places.values()].flatMap((place) => placeContradictions(place, canon)),
		...[...canon.objects.values()].flatMap(objectContradictions),
		...[...canon.events.values()].flatMap((event) => participationContradictions(event, canon)),
		...findOrderContradictions(canon),
	];
}

function characterContradictions(character: Character, canon: Canon): readonly CanonProblem[] {
	const { name, born, died, aliases } = character;
	const found: CanonProblem[] = [];
	const event = died?.event === undefined ? undefined : canon.events.get(died.event);
	const deathDate = died?.date ?? event?.date;
	if (born !== undefined && deathDate !== undefined && isCertainlyAfter(born.window, deathDate.window)) {
		const message = `${name} died ${onDate(deathDate)} but was born ${onDate(born)}.`;
		found.push(contradiction(message, deathDate.at, { message: `Born ${onDate(born)}`, at: born.at }));
	}
	if (died?.date !== undefined && event?.date !== undefined && areApart(died.date, event.date)) {
		const message = `${name} died ${onDate(died.date)}, but the event "${event.title}" is ${onDate(event.date)}.`;
		found.push(contradiction(message, died.date.at, { message: event.title, at: event.date.at }));
	}
	for (const alias of aliases) {
		found.push(...reversed(alias, `the name ${alias.name}`));
		if (alias.ages !== undefined && alias.ages[0] > alias.ages[1]) {
			found.push(contradiction(`The ages of ${alias.name} run backwards: the younger one comes first.`, alias.at));
		}
	}
	for (const fact of character.occupations) found.push(...reversed(fact, `"${fact.text}"`));
	for (const fact of character.lives) found.push(...reversed(fact, `${name}'s home`));
	for (const fact of character.relations) found.push(...reversed(fact, `"${fact.is}"`));
	for (const fact of character.states) found.push(...reversed(fact, `"${fact.is}"`));
	return [...found, ...parentContradictions(character, canon)];
}

const parentWords: ReadonlySet<string> = new Set(['father', 'mother', 'parent', 'grandfather', 'grandmother', 'grandparent']);

function parentContradictions({ name, born, relations }: Character, canon: Canon): readonly CanonProblem[] {
	return relations.flatMap(({ to, is, at }) => {
		const child = parentWords.has(is.toLowerCase()) ? canon.characters.get(to) : undefined;
		if (born === undefined || child?.born === undefined || !isCertainlyAfter(born.window, child.born.window)) return [];
		const message = `${name} is said to be the ${is} of ${child.name}, but was born later (${inWords(born)} and ${inWords(child.born)}).`;
		return [contradiction(message, at, { message: `${name} was born ${onDate(born)}`, at: born.at }, { message: `${child.name} was born ${onDate(child.born)}`, at: child.born.at })];
	});
}

/** Two people of one file. An upper layer's newcomer takes the cue: that is settled, and told in the script. */
function sharedCues({ characters }: Canon): readonly CanonProblem[] {
	const found: CanonProblem[] = [];
	const bearers = new Map<string, Character>();
	for (const character of characters.values()) {
		if (character.cue === undefined) continue;
		const key = `${character.layers[0] ?? ''}\n${foldName(character.cue)}`;
		const other = bearers.get(key);
		if (other === undefined) {
			bearers.set(key, character);
		} else {
			const message = `${character.name} and ${other.name} both have the cue ${character.cue}, so it means neither of them.`;
			found.push(contradiction(message, character.cueAt ?? character.at, { message: other.name, at: other.cueAt ?? other.at }));
		}
	}
	return found;
}

function placeContradictions(place: Place, canon: Canon): readonly CanonProblem[] {
	const found: CanonProblem[] = [];
	const { name, opened, ended } = place;
	if (opened !== undefined && ended !== undefined && isCertainlyAfter(opened.window, ended.date.window)) {
		const message = `${name} ${ended.how === 'closed' ? 'closed' : 'was destroyed'} ${onDate(ended.date)} but opened ${onDate(opened)}.`;
		found.push(contradiction(message, ended.date.at, { message: `Opened ${onDate(opened)}`, at: opened.at }));
	}
	const event = ended?.event === undefined ? undefined : canon.events.get(ended.event);
	if (ended !== undefined && event?.date !== undefined && areApart(ended.date, event.date)) {
		const message = `${name} ended ${onDate(ended.date)}, but the event "${event.title}" is ${onDate(event.date)}.`;
		found.push(contradiction(message, ended.date.at, { message: event.title, at: event.date.at }));
	}
	const around = [place];
	for (let next = parentOf(place, canon); next !== undefined; next = parentOf(next, canon)) {
		// Told once for a circle, at the place whose id comes first.
		if (next === place && around.every(({ id }) => place.id <= id)) {
			found.push(contradiction(`${name} lies in itself${throughWords(around.slice(1))}.`, place.at));
		}
		if (around.includes(next)) break;
		around.push(next);
	}
	return found;
}

function parentOf(place: Place, canon: Canon): Place | undefined {
	return place.in === undefined ? undefined : canon.places.get(place.in);
}

function throughWords(places: readonly Place[]): string {
	return places.length === 0 ? '' : `, through ${places.map(({ name }) => name).join(', ')}`;
}

function objectContradictions(object: StoryObject): readonly CanonProblem[] {
	const found = [...reversed({ from: object.from, until: object.until?.date }, object.name)];
	for (const alias of object.aliases) found.push(...reversed(alias, `the name ${alias.name}`));
	for (const holding of object.held) found.push(...reversed(holding, `holding ${object.name}`));
	return found;
}

/** Whoever takes part in an event is alive then. Someone who dies or is born in it is at the edge, and other rules ask. */
function participationContradictions(event: StoryEvent, canon: Canon): readonly CanonProblem[] {
	const { date } = event;
	if (date === undefined) return [];
	return event.people.flatMap(({ who, does, at }) => {
		const character = canon.characters.get(who);
		if (character === undefined || does === 'born') return [];
		const { name, born, died } = character;
		if (does !== 'dies' && died?.date !== undefined && isCertainlyAfter(date.window, died.date.window)) {
			const message = `${name} takes part in "${event.title}" (${inWords(date)}) but died ${onDate(died.date)}.`;
			return [contradiction(message, at, { message: `Died ${onDate(died.date)}`, at: died.date.at })];
		}
		if (does === 'dies' && died?.date !== undefined && died.event !== event.id && areApart(died.date, date)) {
			const message = `${name} dies in "${event.title}" (${inWords(date)}) but died ${onDate(died.date)}.`;
			return [contradiction(message, at, { message: `Died ${onDate(died.date)}`, at: died.date.at })];
		}
		if (born !== undefined && isCertainlyAfter(born.window, date.window)) {
			const message = `${name} takes part in "${event.title}" (${inWords(date)}) but was born ${onDate(born)}.`;
			return [contradiction(message, at, { message: `Born ${onDate(born)}`, at: born.at })];
		}
		return [];
	});
}

/** An end that certainly comes before its beginning. `what` names the fact. */
function reversed({ from, until }: Validity, what: string): readonly CanonProblem[] {
	if (from === undefined || until === undefined || !isCertainlyAfter(from.window, until.window)) return [];
	const message = `The end of ${what} (${inWords(until)}) comes before its beginning (${inWords(from)}).`;
	return [contradiction(message, until.at, { message: `From ${inWords(from)}`, at: from.at })];
}

function areApart(lhs: CanonDate, rhs: CanonDate): boolean {
	return isCertainlyAfter(lhs.window, rhs.window) || isCertainlyAfter(rhs.window, lhs.window);
}
