/** How canon places lie to one another. */
import { placesAround } from '../canon/around.js';
import type { Canon, Place } from '../canon/model.js';
import { regionNames } from '../canon/regions.js';
import { isTown } from '../cast/scenePlace.js';
import { zonedAround } from '../timeline/placeClocks.js';
import { mostDifference } from '../timeline/placeClocks.js';
import type { Link } from './finding.js';
import { areDistinct } from './placeKinds.js';

/** Whether one of two places is the other, or lies in it. */
export function lieTogether(canon: Canon, lhs: Place, rhs: Place): boolean {
	return placesAround(canon, lhs).includes(rhs) || placesAround(canon, rhs).includes(lhs);
}

/** Where a scene is: a canon place, if its heading names one, and the heading's place path in upper case. */
export interface Setting {
	readonly place: Place | undefined;
	readonly headingParts: readonly string[];
}

/**
 * Two canon places that neither lie in one another nor side by side in one building; or two headings that `words` put at the
 * same time outright and whose words can't name one place or neighbours. A bare `SAME` often only means "without a break".
 */
export function areApart(canon: Canon | undefined, words: string | undefined, lhs: Setting, rhs: Setting): boolean {
	if (canon !== undefined && lhs.place !== undefined && rhs.place !== undefined)
		return !lieTogether(canon, lhs.place, rhs.place) && !shareBuilding(canon, lhs.place, rhs.place);
	if (lhs.place !== undefined && lhs.place === rhs.place) return false;
	if (words === undefined || words.toUpperCase() === 'SAME') return false;
	const parts = new Set(lhs.headingParts);
	return rhs.headingParts.every((part) => !parts.has(part)) && areDistinct(lhs.headingParts, rhs.headingParts);
}

/** Whether both lie in a place that itself lies in a town: two rooms of a house, two barns of a compound. */
function shareBuilding(canon: Canon, lhs: Place, rhs: Place): boolean {
	const around = placesAround(canon, lhs);
	const shared = placesAround(canon, rhs).find((place) => around.includes(place));
	return shared !== undefined && !isTown(canon, shared);
}

/** Whether other places lie in it: a town, a district, a compound. */
export function isContainer(canon: Canon, place: Place): boolean {
	let containers = containersByCanon.get(canon);
	if (containers === undefined) {
		containers = new Set([...canon.places.values()].flatMap((inner) => inner.in ?? []));
		containersByCanon.set(canon, containers);
	}
	return containers.has(place.id);
}

const containersByCanon = new WeakMap<Canon, ReadonlySet<string>>();

/** Every way to write a region or country that the canon's places lie in, folded. */
export function regionNamesOf(canon: Canon): ReadonlySet<string> {
	let names = regionNamesByCanon.get(canon);
	if (names === undefined) {
		names = new Set([...canon.places.values()].flatMap(({ region }) => regionNames(region)));
		regionNamesByCanon.set(canon, names);
	}
	return names;
}

const regionNamesByCanon = new WeakMap<Canon, ReadonlySet<string>>();

/** Where a place lies on the map, as a link of a chain; `undefined` where the canon does not say. */
export function liesAt({ name, coordinates, at }: Place): Link | undefined {
	return coordinates && { message: `${name} lies at ${positionInWords(coordinates)}`, at };
}

/** Whose clocks two places show, where these are not the same, or how far apart they may be where no zone says it. */
export function clocksOf(canon: Canon, places: readonly [Place, Place]): readonly Link[] {
	const [one, other] = places.map((place) => zonedAround(canon, place));
	if (one?.timeZone === undefined || other?.timeZone === undefined) {
		const [from, to] = places;
		const difference = mostDifference(canon, from, to) ?? 0;
		if (difference === 0) return [];
		const unzoned = one?.timeZone === undefined ? from : to;
		const hours = String(Math.ceil(difference / 60));
		return [
			{ message: `no time zone is known for ${unzoned.name}: the clocks may be ${hours} hours apart`, at: unzoned.at },
		];
	}
	if (one.timeZone === other.timeZone) return [];
	return [one, other].map(({ name, timeZone, at }) => ({ message: `${name} keeps the time of ${timeZone ?? ''}`, at }));
}

/** `61.2° N, 149.9° W`. */
function positionInWords([latitude, longitude]: readonly [number, number]): string {
	const say = (value: number, positive: string, negative: string): string =>
		`${String(Math.round(Math.abs(value) * 10) / 10)}° ${value < 0 ? negative : positive}`;
	return `${say(latitude, 'N', 'S')}, ${say(longitude, 'E', 'W')}`;
}
