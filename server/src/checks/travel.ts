/**
 * The least time that a journey between two canon places takes: the canon's own entry, else great-circle distance at
 * 110 km/h up to 500 km and 2.5 hours plus 850 km/h beyond (docs/timeline.md, "Travel").
 */
import { placesAround } from '../canon/around.js';
import type { Canon, Place, TravelTime } from '../canon/model.js';
import type { Link } from './finding.js';
import { liesAt } from './places.js';

export interface Journey {
	readonly leastMinutes: number;
	/** `undefined` where the canon states the hours and no coordinates are known. */
	readonly kilometres: number | undefined;
	/** The canon's own entry, where it has one. */
	readonly stated: TravelTime | undefined;
	/** The places whose coordinates count: the two themselves, or the towns around them. */
	readonly ends: readonly Place[];
}

/** The journey, or `undefined` where nothing says how far it is. Places in one town, or without coordinates, are no distance. */
export function journeyBetween(canon: Canon, from: Place, to: Place): Journey | undefined {
	const around = placesAround(canon, from);
	const others = placesAround(canon, to);
	if (around.some((place) => others.includes(place) && place.coordinates !== undefined)) return undefined;
	const ends = [around, others].flatMap((places) => places.find(({ coordinates }) => coordinates !== undefined) ?? []);
	const kilometres = ends.length < 2 ? undefined : distance(ends[0]?.coordinates, ends[1]?.coordinates);
	const stated = canon.travel.find(
		({ between: [one, other] }) => joins(one, other, around, others) || joins(other, one, around, others),
	);
	if (stated !== undefined) return { leastMinutes: stated.leastHours * 60, kilometres, stated, ends };
	if (kilometres === undefined) return undefined;
	const hours = kilometres <= 500 ? kilometres / 110 : 2.5 + kilometres / 850;
	return { leastMinutes: hours * 60, kilometres, stated, ends };
}

function joins(one: string, other: string, around: readonly Place[], others: readonly Place[]): boolean {
	return around.some(({ id }) => id === one) && others.some(({ id }) => id === other);
}

const earthRadius = 6371;

/** Great-circle distance in kilometres (haversine); `undefined` where the canon has no coordinates. */
export function distance(from: Place['coordinates'], to: Place['coordinates']): number | undefined {
	if (from === undefined || to === undefined) return undefined;
	const radians = (degrees: number): number => (degrees * Math.PI) / 180;
	const latitude = Math.sin(radians(to[0] - from[0]) / 2) ** 2;
	const longitude = Math.cos(radians(from[0])) * Math.cos(radians(to[0])) * Math.sin(radians(to[1] - from[1]) / 2) ** 2;
	return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(latitude + longitude)));
}

/** The most time that there is for a journey. */
export interface LongestSpan {
	readonly minutes: number;
	/** Dates tell so, not words. */
	readonly isDated: boolean;
	/** What words say, `2 hours later`, where one step leads from scene to scene. */
	readonly jump?: string | undefined;
}

/** `in 40 minutes`, `in 3 hours`, `with no time between`. */
export function withinInWords(span: LongestSpan): string {
	if (!span.isDated || span.minutes > 0) return `in ${spanInWords(span)}`;
	return 'with no time between';
}

/** `40 minutes`, `3 hours`. */
function spanInWords({ minutes, isDated, jump }: LongestSpan): string {
	if (isDated && minutes < 120) return minutes === 1 ? 'a minute' : `${String(minutes)} minutes`;
	if (!isDated && jump !== undefined)
		return jump
			.replace(/ later$/u, '')
			.replace(/^1 h/u, 'an h')
			.replace(/^1 m/u, 'a m');
	if (!isDated && minutes <= 120) return 'a few minutes';
	return minutes < 2880 ? `${String(Math.round(minutes / 60))} hours` : `${String(Math.round(minutes / 1440))} days`;
}

/** ` (2,700 km)`. */
export function farInWords(kilometres: number | undefined): string {
	if (kilometres === undefined) return '';
	return ` (${String(Math.round(kilometres / 10) * 10).replace(/(\d)(\d{3})$/u, '$1,$2')} km)`;
}

/** The canon's own word on how long the journey takes, or where the two places lie. */
export function journeyEvidence({ stated, ends }: Journey): readonly Link[] {
	if (stated !== undefined)
		return [{ message: `the journey takes ${String(stated.leastHours)} hours or more`, at: stated.at }];
	return ends.flatMap((place) => liesAt(place) ?? []);
}
