/**
 * What the clocks of canon places show against one another. Where nobody states a zone, two places of one town or region
 * share their clocks, as do all places of a world without zones; others differ by what their longitudes allow.
 */
import { civilDateOf, dayNumberOf } from '../calendar/civil.js';
import type { TimeWindow } from '../calendar/partialDate.js';
import { minutesPerDay } from '../calendar/partialDate.js';
import { placesAround, regionOf } from '../canon/around.js';
import type { Canon, Place } from '../canon/model.js';
import type { ZoneClock } from './zones.js';
import { zoneClock } from './zones.js';

/** How many minutes the clocks of one place are ahead of another's. */
export interface ClocksApart {
	readonly least: number;
	readonly most: number;
	/** Whether zones say so. If not, that the clocks agree is as good a guess as any. */
	readonly isStated: boolean;
}

/** By zone: most places of a canon share one. */
const clocks = new WeakMap<Canon, Map<string, ZoneClock | undefined>>();

/** Clocks of neighbouring zones share their light. */
export function isFarApart(apart: ClocksApart | undefined): boolean {
	return apart?.isStated === true && (apart.least > sharedLight || apart.most < -sharedLight);
}

const sharedLight = 3 * 60;

/** Whether clocks are apart in the same way. */
export function isAsFarApart(lhs: ClocksApart | undefined, rhs: ClocksApart | undefined): boolean {
	return lhs?.least === rhs?.least && lhs?.most === rhs?.most && lhs?.isStated === rhs?.isStated;
}

/** The clock of a place, its own or that of what it lies in; `undefined` where the canon names no zone that exists. */
export function clockAt(canon: Canon, place: Place): ZoneClock | undefined {
	const zone = zoneAt(canon, place);
	if (zone === undefined) return undefined;
	let known = clocks.get(canon);
	if (known === undefined) clocks.set(canon, (known = new Map<string, ZoneClock | undefined>()));
	if (!known.has(zone)) known.set(zone, zoneClock(zone));
	return known.get(zone);
}

/** The place whose zone holds at another: itself, or what it lies in. */
export function zonedAround(canon: Canon, place: Place): Place | undefined {
	return placesAround(canon, place).find(({ timeZone }) => timeZone !== undefined);
}

function zoneAt(canon: Canon, place: Place): string | undefined {
	return zonedAround(canon, place)?.timeZone;
}

/** How far the clocks of `to` are ahead of those of `from` in a window of story time; `undefined` where they show the same. */
export function clocksApart(canon: Canon, from: Place, to: Place, during: TimeWindow): ClocksApart | undefined {
	const [start, end] = [clockAt(canon, from), clockAt(canon, to)];
	if (start === undefined || end === undefined) {
		const most = Math.ceil(mostDifference(canon, from, to) ?? mostOnEarth);
		return most === 0 ? undefined : { least: -most, most, isStated: false };
	}
	if (start === end) return undefined;
	const [behind, ahead] = [aheadOfUniversal(start, during), aheadOfUniversal(end, during)];
	const [least, most] = [ahead[0] - behind[1], ahead[1] - behind[0]];
	return least === 0 && most === 0 ? undefined : { least, most, isStated: true };
}

/** The same for scenes of which each may be at any of some places. */
export function clocksBetween(
	canon: Canon,
	from: readonly Place[],
	to: readonly Place[],
	during: TimeWindow,
): ClocksApart | undefined {
	let all: ClocksApart | undefined;
	let isFirst = true;
	for (const start of from) {
		for (const end of to) {
			const apart = start === end ? undefined : clocksApart(canon, start, end, during);
			all = isFirst ? apart : joined(all ?? together, apart ?? together);
			isFirst = false;
		}
	}
	return all;
}

const together: ClocksApart = { least: 0, most: 0, isStated: true };

function joined(lhs: ClocksApart, rhs: ClocksApart): ClocksApart | undefined {
	const least = Math.min(lhs.least, rhs.least);
	const most = Math.max(lhs.most, rhs.most);
	return least === 0 && most === 0 ? undefined : { least, most, isStated: lhs.isStated && rhs.isStated };
}

/** Clocks on Earth are from 12 hours behind universal time to 14 ahead of it. */
export const mostOnEarth = 26 * 60;

/** A window of so many days is looked through day by day, a longer one by its winters and summers, unless it says nothing. */
const mostDaysLookedThrough = 40;
const mostYearsLookedThrough = 100;

/** Years in which a story is likely to be, where no date tells. */
const likelyYears = [1970, 2037] as const;

/** The least and most minutes that a zone's clocks are ahead of universal time in a window, a day before and after it included. */
function aheadOfUniversal(clock: ZoneClock, { earliest, latest }: TimeWindow): readonly [least: number, most: number] {
	let [least, most] = [Infinity, -Infinity];
	const look = (minute: number): void => {
		const ahead = minute - clock(minute);
		[least, most] = [Math.min(least, ahead), Math.max(most, ahead)];
	};
	const firstDay = Math.floor((earliest ?? -Infinity) / minutesPerDay) - 1;
	const lastDay = Math.ceil((latest ?? Infinity) / minutesPerDay) + 1;
	const nDays = lastDay - firstDay;
	if (0 <= nDays && nDays <= mostDaysLookedThrough) {
		for (let day = firstDay; day <= lastDay; day++) look(day * minutesPerDay);
		return [least, most];
	}
	// Evidence that contradicts itself leaves no day at all.
	const isKnown = 0 <= nDays && nDays <= mostYearsLookedThrough * 366;
	const firstYear = isKnown ? civilDateOf(firstDay).year : likelyYears[0];
	const lastYear = isKnown ? civilDateOf(lastDay).year : likelyYears[1];
	for (let year = firstYear; year <= lastYear; year++) {
		for (const month of [1, 7]) look(dayNumberOf(year, month, 1) * minutesPerDay);
	}
	return [least, most];
}

/** The sun's way over the sky. */
const minutesPerDegree = 4;

/** A land's clocks are at most so far from its sun: those of western China in summer are. */
const mostMinutesFromSun = 210;

/** Degrees of longitude beyond which islands have chosen their side of the date line. */
const dateLineFrom = 150;

/** The most minutes that two clocks differ by where no zone is stated for one of them; `undefined` where nothing tells. */
export function mostDifference(canon: Canon, from: Place, to: Place): number | undefined {
	if (sharesClocks(canon, from, to)) return 0;
	const [start, end] = [from, to].map((place) => longitudeOf(canon, place));
	if (start === undefined || end === undefined) return undefined;
	if (Math.max(Math.abs(start), Math.abs(end)) > dateLineFrom) return undefined;
	return Math.abs(start - end) * minutesPerDegree + mostMinutesFromSun;
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

/** Whether any place has a zone or coordinates: else clocks are the same everywhere. */
export function isOnGlobe(canon: Canon): boolean {
	let known = onGlobe.get(canon);
	if (known === undefined) {
		known = [...canon.places.values()].some((place) => place.timeZone !== undefined || place.coordinates !== undefined);
		onGlobe.set(canon, known);
	}
	return known;
}
