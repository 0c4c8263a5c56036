/**
 * What the clocks of canon places show against one another. Where nobody states a zone, two places of one town or region
 * share their clocks, as do all places of a world without zones; others differ by what their longitudes allow.
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
	if (start === undefined || end === undefined) {
		const difference = mostDifference(canon, from.place, to.place);
		return difference === undefined ? undefined : to.minute - from.minute + difference;
	}
	const latest = Math.max(end(to.minute), end(to.minute + 60) - 60);
	const earliest = Math.min(start(from.minute), start(from.minute - 60) + 60);
	return latest - earliest;
}

/** A land's clocks are at most so far from its sun: those of western China in summer are. */
const mostMinutesFromSun = 210;

/** Degrees of longitude beyond which islands have chosen their side of the date line. */
const dateLineFrom = 150;

/** The most minutes that two clocks differ by where no zone is stated for one of them; `undefined` where nothing tells. */
function mostDifference(canon: Canon, from: Place, to: Place): number | undefined {
	if (sharesClocks(canon, from, to)) return 0;
	const [start, end] = [from, to].map((place) => longitudeOf(canon, place));
	if (start === undefined || end === undefined) return undefined;
	if (Math.max(Math.abs(start), Math.abs(end)) > dateLineFrom) return undefined;
	return Math.abs(start - end) * 4 + mostMinutesFromSun;
}

/** Only one region has one time, or a world where no place has a zone and none lies on the globe. */
function sharesClocks(canon: Canon, lhs: Place, rhs: Place): boolean {
	const region = regionOf(canon, lhs);
	const isOneRegion = region !== undefined && region === regionOf(canon, rhs);
	return isOneRegion || placesAround(canon, lhs).at(-1) === placesAround(canon, rhs).at(-1) || !isOnGlobe(canon);
}

function longitudeOf(canon: Canon, place: Place): number | undefined {
	return placesAround(canon, place).find(({ coordinates }) => coordinates !== undefined)?.coordinates?.[1];
}

const onGlobe = new WeakMap<Canon, boolean>();

function isOnGlobe(canon: Canon): boolean {
	let known = onGlobe.get(canon);
	if (known === undefined) {
		known = [...canon.places.values()].some((place) => place.timeZone !== undefined || place.coordinates !== undefined);
		onGlobe.set(canon, known);
	}
	return known;
}
