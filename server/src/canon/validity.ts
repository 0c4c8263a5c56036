/**
 * Certainty about times: whether something holds at a time, when both the time and the ends of the validity are intervals.
 * What is only possible is neither yes nor no.
 */
import { fullYears } from '../calendar/civil.js';
import { minutesPerDay, type TimeWindow } from '../calendar/partialDate.js';
import type { Character, Validity } from './model.js';

/** `inside`: at every possible time; `outside`: at none; `unsure`: at some. */
export type Certainty = 'inside' | 'outside' | 'unsure';

/** Whether every possible time of one lies after every possible time of the other. */
export function isCertainlyAfter(later: TimeWindow, earlier: TimeWindow): boolean {
	return later.earliest !== undefined && earlier.latest !== undefined && later.earliest > earlier.latest;
}

/** Whether something certainly holds at every possible time. An open end has no limit; `until: 2010-09` includes all of September. */
export function holdsThroughout({ from, until }: Validity, time: TimeWindow): boolean {
	if (from !== undefined) {
		const begun = from.window.latest;
		if (begun === undefined || time.earliest === undefined || time.earliest < begun) return false;
	}
	if (until !== undefined) {
		// A stated end includes its whole period; of a guess nobody knows where in it the end lies.
		const ended = until.estimated ? until.window.earliest : until.window.latest;
		if (ended === undefined || time.latest === undefined || time.latest > ended) return false;
	}
	return true;
}

/** Whether something can hold at some possible time: `false` only when it certainly does not. */
export function canHoldAt({ from, until }: Validity, time: TimeWindow): boolean {
	if (from !== undefined && isCertainlyAfter(from.window, time)) return false;
	return until === undefined || !isCertainlyAfter(time, until.window);
}

export interface PossibleAges {
	/** Whole years, both included. */
	readonly from: number;
	readonly to: number;
}

/** The ages that somebody can have in a time; `undefined` where birth or time is open, or all of the time lies before the birth. */
export function ageAt({ born }: Pick<Character, 'born'>, time: TimeWindow): PossibleAges | undefined {
	if (born?.window.earliest === undefined || born.window.latest === undefined) return undefined;
	if (time.earliest === undefined || time.latest === undefined) return undefined;
	const to = yearsBetween(born.window.earliest, time.latest);
	return to < 0 ? undefined : { from: Math.max(0, yearsBetween(born.window.latest, time.earliest)), to };
}

/** Whether somebody is certainly past some ages, or has certainly not come to them: never before the birth, nor while it is open. */
export function isPastOrShortOf(
	[from, to]: readonly [number, number],
	{ born }: Pick<Character, 'born'>,
	time: TimeWindow,
): boolean {
	if (born === undefined) return false;
	const { earliest, latest } = born.window;
	if (latest !== undefined && time.earliest !== undefined && yearsBetween(latest, time.earliest) > to) return true;
	if (earliest === undefined || time.latest === undefined) return false;
	const oldest = yearsBetween(earliest, time.latest);
	return oldest >= 0 && oldest < from;
}

function yearsBetween(from: number, to: number): number {
	return fullYears(Math.floor(from / minutesPerDay), Math.floor(to / minutesPerDay));
}
