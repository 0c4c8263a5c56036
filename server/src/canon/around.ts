/** What a place lies in: the places around it, and its region. */
import type { Canon, Place } from './model.js';

/** A place and all that it lies in, innermost first. A cycle in the canon ends the walk. */
export function placesAround(canon: Canon, place: Place): readonly Place[] {
	const around: Place[] = [];
	for (let current: Place | undefined = place; current !== undefined && !around.includes(current);) {
		around.push(current);
		current = current.in === undefined ? undefined : canon.places.get(current.in);
	}
	return around;
}

/** The region of a place, its own or that of what it lies in. */
export function regionOf(canon: Canon, place: Place): string | undefined {
	return placesAround(canon, place).find(({ region }) => region !== undefined)?.region;
}
