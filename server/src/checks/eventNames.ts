/**
 * Which canon event a super names: by its title or its id, as a part of its own between points, commas and dashes.
 * "After Felina" and "Felina Street" name none.
 */
import type { Canon, StoryEvent } from '../canon/model.js';
import { ordinaryWords } from '../canon/ordinaryWords.js';
import { foldName } from '../script/names.js';

/** The one event that the stretches of a super name; `undefined` where there is none, or there are several. */
export function namedEvent(canon: Canon, stretches: readonly string[]): StoryEvent | undefined {
	const names = eventNames(canon);
	if (names.size === 0) return undefined;
	const named = new Set(
		stretches.flatMap((stretch) => stretch.split(partEnds)).flatMap((part) => names.get(foldName(part)) ?? []),
	);
	const [event, ...others] = named;
	return others.length === 0 ? event : undefined;
}

// "Felina. ", "Felina — ", "Felina, "; not the hyphen of "Ice-Storm".
const partEnds = /[.,:;()"“”«»|/]|[–—]| - /u;

const namesByCanon = new WeakMap<Canon, ReadonlyMap<string, StoryEvent>>();

/** Titles and ids that mean one event and nothing else: no person or place is called so, and no everyday word is one. */
function eventNames(canon: Canon): ReadonlyMap<string, StoryEvent> {
	const known = namesByCanon.get(canon);
	if (known !== undefined) return known;
	const names = new Map<string, StoryEvent>();
	const taken = new Set<string>();
	for (const event of canon.events.values()) {
		for (const name of new Set([foldName(event.title), foldName(event.id.replaceAll('-', ' '))])) {
			const isOther = names.has(name) || ordinaryWords.has(name);
			if (isOther || canon.names.characters(name).length > 0 || canon.names.places(name).length > 0) taken.add(name);
			names.set(name, event);
		}
	}
	for (const name of taken) names.delete(name);
	namesByCanon.set(canon, names);
	return names;
}
