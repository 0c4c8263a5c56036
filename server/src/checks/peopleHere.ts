/** Who is where, scene by scene, for the check that follows people through a script. Knows no findings. */
import type { Place } from '../canon/model.js';
import { peopleInPlace } from '../cast/inTheFlesh.js';
import type { SceneCast } from '../cast/model.js';
import type { SceneMoment } from '../timeline/model.js';
import type { SceneFrame } from './sceneFrame.js';

/** Who is where in a scene: all that the check reads of its cast, and few keystrokes change it. */
export interface Presence {
	readonly place: Place | undefined;
	readonly people: readonly PersonHere[];
	/** Those of the people, in their order. */
	readonly numbers: readonly number[];
}

interface PersonHere {
	readonly key: string;
	readonly name: string;
	/** Neither comes nor goes. */
	readonly isSteady: boolean;
}

export const nobodyAnywhere: Presence = { place: undefined, people: [], numbers: [] };

/** Numbers for people by key, given out as they come. */
export type Numbering = Map<string, number>;

export function presenceOf(cast: SceneCast, numbering: Numbering): Presence {
	const { people, steady } = peopleInPlace(cast);
	return {
		place: cast.place.place,
		people: people.map(([key, name]) => ({ key, name, isSteady: steady.has(key) })),
		numbers: people.map(([key]) => numberOf(numbering, key)),
	};
}

function numberOf(numbering: Numbering, key: string): number {
	const known = numbering.get(key);
	if (known === undefined) numbering.set(key, numbering.size);
	return known ?? numbering.size - 1;
}

/** A scene of which it is known where it is, with those who are there. */
export interface Stay extends Presence, Pick<SceneMoment, 'threadLabel' | 'isSimultaneous'> {
	/** What hard evidence allows for its start. */
	readonly certain: SceneMoment['certain'];
}

/** `undefined` where nobody is but in a dream or a story, or where scene and thread leave open where and when that is. */
export function stayOf(
	{ place, people, numbers }: Presence,
	{ heading, montage }: SceneFrame,
	moment: SceneMoment | undefined,
): Stay | undefined {
	if (people.length === 0 || montage || moment === undefined) return undefined;
	if (moment.threadUncertain || moment.isImagined) return undefined;
	if (place === undefined && heading?.place[0] === undefined) return undefined;
	const { threadLabel, isSimultaneous, certain } = moment;
	return { place, people, numbers, threadLabel, isSimultaneous, certain };
}
