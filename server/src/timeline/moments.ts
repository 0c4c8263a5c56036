/**
 * The two points of a scene and how words tie them: the day that it belongs to (its midnight, in minutes) and its start.
 * The night after midnight belongs to the day before, so a start lies up to 30 hours after its day.
 */
import type { BoundedWindow } from '../calendar/partialDate.js';
import { minutesPerDay } from '../calendar/partialDate.js';
import type { Light, TimeMeaning } from '../script/timeMeaning.js';
import { evidenceOf, implied } from './evidence.js';
import type { TimeEvidence } from './model.js';
import type { Constraint } from './network.js';
import type { PlacedCue } from './threads.js';
import { lightWindows, nightEnd, smallHours } from './windows.js';

/** A constraint that knows its reason. Soft ones yield when they are in the way. */
export interface TimedConstraint extends Constraint {
	readonly evidence: TimeEvidence;
	readonly soft: boolean;
}

/** The point of a scene's day. Scene -1 is the clock that a note before the first heading sets. */
export function dayPoint(scene: number): number {
	return 3 + 2 * scene;
}

/** The point of a scene's start. */
export function startPoint(scene: number): number {
	return 4 + 2 * scene;
}

/** The scene of a day's or a start's point. */
export function sceneOfPoint(point: number): number {
	return Math.floor((point - 3) / 2);
}

/** How many points a script of so many scenes has. */
export function pointCount(nScenes: number): number {
	return 3 + 2 * nScenes;
}

export type Add = (
	from: number,
	to: number,
	least: number | undefined,
	most: number | undefined,
	evidence: TimeEvidence,
	force: 'hard' | 'soft',
) => void;

/** `least ≤ to − from ≤ most`, as one or two constraints. */
export function adder(constraints: TimedConstraint[]): Add {
	return (from, to, least, most, evidence, force) => {
		const soft = force === 'soft';
		if (most !== undefined) constraints.push({ from, to, atMost: most, evidence, soft });
		if (least !== undefined) constraints.push({ from: to, to: from, atMost: -least, evidence, soft });
	};
}

/** A date at any precision with a clock time. */
export function isExactMoment(meaning: TimeMeaning): boolean {
	return meaning.kind === 'date' && meaning.date.minuteOfDay !== undefined;
}

export interface Moment {
	readonly scene: number;
	readonly light: Light | undefined;
	readonly window: BoundedWindow;
	readonly evidence: TimeEvidence;
}

/**
 * A scene starts within a date or at a minute. By night, hours after midnight lie on the date but belong to the day
 * before; that a dated night means the evening of that date is only the likely reading.
 */
export function addMoment(add: Add, { scene, light, window: { earliest, latest }, evidence }: Moment): void {
	const first = Math.floor(earliest / minutesPerDay) * minutesPerDay;
	const last = Math.floor(latest / minutesPerDay) * minutesPerDay;
	const day = dayPoint(scene);
	add(0, startPoint(scene), earliest, latest, evidence, 'hard');
	const isSmallHours = earliest === latest && earliest - first < smallHours;
	const mayBelongToDayBefore =
		earliest === latest ? isSmallHours : light !== undefined && lightWindows[light][1] > minutesPerDay;
	if (isSmallHours && light === 'night') {
		add(0, day, first - minutesPerDay, first - minutesPerDay, evidence, 'hard');
	} else if (mayBelongToDayBefore) {
		add(0, day, first - minutesPerDay, last, evidence, 'hard');
		add(0, day, first, undefined, { ...evidence, strength: 'inferred' }, 'soft');
	} else {
		add(0, day, first, last, evidence, 'hard');
	}
}

export interface TimeOfDay {
	readonly dayAt: number;
	readonly start: number;
	readonly scene: number;
	readonly light: Light | undefined;
	readonly lightCue: PlacedCue | undefined;
	readonly clock: PlacedCue | undefined;
	/** `THREE DAYS LATER`: that day, with the night after midnight. */
	readonly isDaysOn: boolean;
	readonly name: string;
}

/** Ties a scene's start to its day: by the clock, by the light, or anywhere from midnight to the end of the next night. */
export function addTimeOfDay(
	add: Add,
	{ dayAt, start, scene, light, lightCue, clock, isDaysOn, name }: TimeOfDay,
): void {
	const [lightFrom, lightTo] = light === undefined ? [0, isDaysOn ? nightEnd : minutesPerDay - 1] : lightWindows[light];
	if (clock?.cue.meaning.kind === 'clock') {
		const minute = clock.cue.meaning.minuteOfDay;
		const after = lightTo > minutesPerDay && minute < lightFrom ? minute + minutesPerDay : minute;
		add(dayAt, start, after, after, evidenceOf(clock, `${name} is at ${clock.cue.text}`, undefined), 'hard');
		return;
	}
	const evidence =
		lightCue === undefined
			? implied(scene, `${name} lies within its day`)
			: evidenceOf(lightCue, `${name} is ${lightCue.cue.text}`, undefined);
	add(dayAt, start, lightFrom, lightTo, evidence, 'hard');
}
