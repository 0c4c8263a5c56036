/** Who is where, scene by scene, for the check that follows people through a script. Knows neither times nor findings. */
import type { Place } from '../canon/model.js';
import { peopleInPlace } from '../cast/inTheFlesh.js';
import type { SceneCast } from '../cast/model.js';

/** Who is where in a scene: all that the check reads of its cast, and few keystrokes change it. */
export interface Presence {
	readonly place: Place | undefined;
	readonly people: readonly PersonHere[];
}

interface PersonHere {
	readonly key: string;
	/** The same for everybody of that key. */
	readonly number: number;
	readonly name: string;
	/** Neither comes nor goes. */
	readonly isSteady: boolean;
}

export const nobodyAnywhere: Presence = { place: undefined, people: [] };

/** Numbers for people by key, given out as they come. */
export type Numbering = Map<string, number>;

export function presenceOf(cast: SceneCast, numbering: Numbering): Presence {
	const { people, steady } = peopleInPlace(cast);
	return {
		place: cast.place.place,
		people: people.map(([key, name]) => ({ key, number: numberOf(numbering, key), name, isSteady: steady.has(key) })),
	};
}

function numberOf(numbering: Numbering, key: string): number {
	const known = numbering.get(key);
	if (known === undefined) numbering.set(key, numbering.size);
	return known ?? numbering.size - 1;
}
