/**
 * All look-ups by name for one canon, as the model's `NameIndex` promises them. Puts the indices of people, places and
 * things together; each is in its own file.
 */
import { foldName } from '../script/names.js';
import { recalled } from '../text/recalled.js';
import { WordSet } from '../text/wordSet.js';
import { createCharacterIndex, type People } from './characterIndex.js';
import { findMentions, type Names, openingsOf } from './mentions.js';
import type { Entry, NameIndex, Place, StoryObject } from './model.js';
import { createObjectIndex } from './objectIndex.js';
import { createPlaceIndex } from './placeIndex.js';

export interface NamedEntries<Person> {
	readonly people: People<Person>;
	readonly places: ReadonlyMap<string, Place>;
	readonly objects: ReadonlyMap<string, StoryObject>;
}

/** `layers` are the ids of the files, lowest first. Cost: linear in the names; look-ups cost nothing that grows with them. */
export function createNameIndex<Person>({ people: named, places, objects }: NamedEntries<Person>, layers: readonly string[]): NameIndex {
	const people = createCharacterIndex(named);
	const placeIndex = createPlaceIndex(uppermost(places.values(), layers), (place) => {
		return place.in === undefined ? undefined : places.get(place.in);
	});
	const objectIndex = createObjectIndex(uppermost(objects.values(), layers));
	const openings = new Set<string>();
	openingsOf(people.keys(), openings);
	openingsOf(objectIndex.keys(), openings);
	// What has an article is listed without it, too.
	const isStart = (word: string): boolean =>
		(openings.has(word) || people.has(word) || objectIndex.has(word)) && word !== 'the';
	const begun = [...people.keys(), ...objectIndex.keys()].filter((key) => !key.startsWith('the '));
	const starts = new WordSet(begun, isStart);
	const names: Names = { people, objects: objectIndex, openings, starts };

	return {
		characters: remembered((name) => people.find(name)),
		nearCharacter: (name) => people.near(name),
		places: remembered((name) => placeIndex.find(name)),
		nearPlace: (name) => placeIndex.near(name),
		objects: (name) => objectIndex.findKey(foldName(name)).map(({ object }) => object),
		mentions: (text) => findMentions(text, names),
		charactersStartingWith: (typed, limit) => people.startingWith(typed, limit),
		placesStartingWith: (typed, limit) => placeIndex.startingWith(typed, limit),
	};
}

/** Newcomers of upper layers first: among equals, a name is theirs. `layers` are the ids of the files, lowest first. */
export function uppermost<Kind extends Pick<Entry, 'layers'>>(entries: Iterable<Kind>, layers: readonly string[]): readonly Kind[] {
	if (layers.length < 2) return [...entries];
	const heights = new Map(layers.map((id, height) => [id, height]));
	const placed = Array.from(entries, (entry) => ({ entry, height: heights.get(entry.layers[0] ?? '') ?? 0 }));
	return placed.sort((lhs, rhs) => rhs.height - lhs.height).map(({ entry }) => entry);
}

/** Answers what was asked lately without asking again: a script names the same few hundred people and places all the time. */
function remembered<Answer>(ask: (name: string) => Answer): (name: string) => Answer {
	const answers = new Map<string, Answer>();
	return (name) => recalled(answers, name, ask);
}
