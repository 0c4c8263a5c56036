/**
 * What the clocks of canon places show against one another. Of a place whose zone nobody states, nothing is known; two places
 * of one town or region share their clocks.
 */
import type { Canon, Place } from '../canon/model.js';
import type { ZoneClock } from '../timeline/zones.js';
import { zoneClock } from '../timeline/zones.js';
import { placesAround, regionOf } from './places.js';

const clocks = new WeakMap<Place, { readonly clock: ZoneClock | undefined }>();

/** The clock of a place, its own or that of what it lies in; `undefined` where the canon names no zone that exists. */
export function clockAt(canon: Canon, place: Place): ZoneClock | undefined {
	const zoned = placesAround(canon, place).find(({ timeZone }) => timeZone !== undefined);
	if (zoned === undefined) return undefined;
	let known = clocks.get(zoned);
	if (known === undefined) clocks.set(zoned, (known = { clock: zoneClock(zoned.timeZone ?? '') }));
	return known.clock;
}

/**
 * The most minutes that pass from a local minute at one place to a local minute at another; `undefined` where their clocks
 * can't be compared. An hour that the clocks show twice counts as the one that leaves more time.
 */
export function mostMinutesBetween(
	canon: Canon,
	from: { readonly place: Place; readonly minute: number },
	to: { readonly place: Place; readonly minute: number },
): number | undefined {
	const start = clockAt(canon, from.place);
	const end = clockAt(canon, to.place);
	if (start === undefined || end === undefined)
		return sharesClocks(canon, from.place, to.place) ? to.minute - from.minute : undefined;
	const latest = Math.max(end(to.minute), end(to.minute + 60) - 60);
	const earliest = Math.min(start(from.minute), start(from.minute - 60) + 60);
	return latest - earliest;
}

/** Where no zone is stated for one of two places: only one region has one time. */
function sharesClocks(canon: Canon, lhs: Place, rhs: Place): boolean {
	const region = regionOf(canon, lhs);
	const isOneRegion = region !== undefined && region === regionOf(canon, rhs);
	return isOneRegion || placesAround(canon, lhs).at(-1) === placesAround(canon, rhs).at(-1);
}
