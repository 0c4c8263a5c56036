/** Which thing or place of the canon a note's words mean, with an article or without. */
import type { Canon, Place, StoryObject } from '../canon/model.js';
import { endedThingKey } from '../cast/endedThings.js';
import { foldName } from '../script/names.js';

export type NamedThing =
	{ readonly kind: 'object'; readonly object: StoryObject } | { readonly kind: 'place'; readonly place: Place };

/** `undefined` where the canon knows none, or several. */
export function thingNamed(canon: Canon | undefined, name: string): NamedThing | undefined {
	if (canon === undefined) return undefined;
	const found = new Map<string, NamedThing>();
	for (const text of [name, endedThingKey(foldName(name))]) {
		for (const object of canon.names.objects(text)) found.set(object.id, { kind: 'object', object });
		for (const { place } of canon.names.places(text)) found.set(place.id, { kind: 'place', place });
	}
	const [only] = found.values();
	return found.size === 1 ? only : undefined;
}
