/**
 * The two points of a scene and how words tie them: the day that it belongs to (its midnight, in minutes) and its start.
 * The night after midnight belongs to the day before, so a start lies up to 30 hours after its day.
 */
import type { BoundedWindow } from '../calendar/partialDate.js';
import { minutesPerDay } from '../calendar/partialDate.js';
import type { Light, TimeMeaning } from '../script/timeMeaning.js';
import { isBeforeDawn } from './continuity.js';
import { evidenceOf, implied, ownName } from './evidence.js';
import type { TimeEvidence } from './model.js';
import type { PlacedCue } from './sceneWords.js';
import { lightWindows, nightEnd, smallHours } from './windows.js';

/**
 * The points that a scene's own constraints speak of, as they stand to the scene: day and start of the scene that its words
 * refer to, or of the clock before the first, its own, and starts of scenes named by number (`named`).
 */
export const points = { origin: 0, referenceDay: 1, referenceStart: 2, day: 3, start: 4 } as const;

/** The start of the scene named by the n-th number. */
export function namedStart(nth: number): number {
	return 5 + nth;
}

/** Where a scene stands in its script, for the evidence that speaks of it. */
export interface Standing {
	readonly scene: number;
	/** The scene that relative words refer to; -1 is the clock before the first scene. */
	readonly reference: number;
	/** The scenes named by number. */
	readonly named: readonly number[];
	/** How a scene is called in a chain: `scene 12`. */
	readonly nameScene: (scene: number) => string;
}

/** Makes the evidence for some constraints when somebody asks, because a scene's number changes with the scenes before it. */
export interface Reason {
	readonly make: (at: Standing) => TimeEvidence;
	/** That the next scene comes later: what yields is told, unlike other conventions. */
	readonly isOrder: boolean;
}

/** What an edge rests on: words and canon; the convention of order; a guess (an age, the year of a holiday), first to yield. */
export const forces = { hard: 0, order: 1, guess: 2 } as const;

export type Force = keyof typeof forces;

/** `to − from ≤ atMost` between points as they stand to the scene. All but hard ones yield when they are in the way. */
export interface SceneEdge {
	readonly from: number;
	readonly to: number;
	readonly atMost: number;
	readonly force: Force;
	readonly reason: Reason;
}

export type Add = (
	from: number,
	to: number,
	least: number | undefined,
	most: number | undefined,
	reason: Reason,
	force: Force,
) => void;

/** `least ≤ to − from ≤ most`, as one or two constraints. */
export function adder(edges: SceneEdge[]): Add {
	return (from, to, least, most, reason, force) => {
		if (most !== undefined) edges.push({ from, to, atMost: most, force, reason });
		if (least !== undefined) edges.push({ from: to, to: from, atMost: -least, force, reason });
	};
}

/** A reason that is no convention of order. */
export function because(make: Reason['make']): Reason {
	return { make, isOrder: false };
}

/** A date at any precision with a clock time. */
export function isExactMoment(meaning: TimeMeaning): boolean {
	return meaning.kind === 'date' && meaning.date.minuteOfDay !== undefined;
}

export interface Moment {
	readonly day: number;
	readonly start: number;
	readonly light: Light | undefined;
	readonly window: BoundedWindow;
	readonly reason: Reason;
	/** How firmly a dated night is the evening of that date; `undefined` where a clock says that it is not. */
	readonly evening: Force | undefined;
}

/**
 * A scene starts within a date or at a minute. By night, hours after midnight lie on the date but belong to the day
 * before; that a dated night means the evening of that date is only the likely reading.
 */
export function addMoment(
	add: Add,
	{ day, start, light, window: { earliest, latest }, reason, evening }: Moment,
): void {
	const first = midnightOf(earliest);
	const last = midnightOf(latest);
	add(points.origin, start, earliest, latest, reason, 'hard');
	const isSmallHours = earliest === latest && earliest - first < smallHours;
	const mayBelongToDayBefore = earliest === latest ? isSmallHours : light !== undefined && mayPassMidnight(light);
	if (isSmallHours && light === 'night') {
		// To some it is of its own date: THE NEXT DAY may be counted from either.
		add(points.origin, day, first - minutesPerDay, first, reason, 'hard');
		add(points.origin, day, undefined, first - minutesPerDay, inferredFrom(reason), 'order');
	} else if (mayBelongToDayBefore) {
		add(points.origin, day, first - minutesPerDay, last, reason, 'hard');
		const likely = evening === 'hard' ? reason : byLight(inferredFrom(reason));
		if (evening !== undefined) add(points.origin, day, first, undefined, likely, evening);
	} else {
		add(points.origin, day, first, last, reason, 'hard');
	}
}

function inferredFrom(reason: Reason): Reason {
	return because((at) => ({ ...reason.make(at), strength: 'inferred' }));
}

/** A reason that holds if the light is read as most nights and days are. */
export function byLight(reason: Reason): Reason {
	return because((at) => ({ ...reason.make(at), byLight: true }));
}

/** The midnight that a minute's day begins with. */
export function midnightOf(minute: number): number {
	return Math.floor(minute / minutesPerDay) * minutesPerDay;
}

/** Whether a scene in this light, or in one unknown, may start after the midnight that ends its day. */
export function mayPassMidnight(light: Light | undefined): boolean {
	return light === undefined || lightWindows[light][1] > minutesPerDay;
}

export interface TimeOfDay {
	readonly light: Light | undefined;
	readonly lightCue: PlacedCue | undefined;
	readonly clock: PlacedCue | undefined;
	/** The night after midnight is of that day, too: `THREE DAYS LATER`, or `CONTINUOUS` behind a clock time. */
	readonly mayPass: boolean;
	/** The minute that a date and the clock say together. */
	readonly minute: number | undefined;
}

/** Ties a scene's start to its day: by the clock, by the light, or anywhere from midnight to the end of the next night. */
export function addTimeOfDay(add: Add, { light, lightCue, clock, mayPass, minute: exact }: TimeOfDay): void {
	const isLastOfNight = light === 'night' && isBeforeDawn(lightCue?.cue.text ?? '');
	const ownWindow = light === undefined ? [0, mayPass ? nightEnd : minutesPerDay - 1] : lightWindows[light];
	const [lightFrom = 0, lightTo = nightEnd] = isLastOfNight
		? [lightWindows.dawn[0] + minutesPerDay, nightEnd]
		: ownWindow;
	if (clock?.cue.meaning.kind === 'clock') {
		const minute = clock.cue.meaning.minuteOfDay;
		// Half past twelve in the afternoon is in no night, whatever the heading says.
		const isSmallHours = minute < lightFrom && minute + minutesPerDay <= lightTo;
		const after = isSmallHours ? minute + minutesPerDay : minute;
		const says = because((at) => evidenceOf(clock, at, `${ownName(at)} is at ${clock.cue.text}`));
		if (isSmallHours && exact !== undefined) {
			add(points.origin, points.start, exact, exact, says, 'hard');
			add(points.day, points.start, minute, after, says, 'hard');
			add(points.day, points.start, after, undefined, inferredFrom(says), 'order');
			return;
		}
		add(points.day, points.start, after, after, says, 'hard');
		return;
	}
	const reason = because((at) =>
		lightCue === undefined
			? implied(at.scene, `${ownName(at)} lies within its day`)
			: evidenceOf(lightCue, at, `${ownName(at)} is ${lightCue.cue.text}`),
	);
	add(points.day, points.start, lightFrom, lightTo, reason, 'hard');
}
