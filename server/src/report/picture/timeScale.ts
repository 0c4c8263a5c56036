/**
 * Story time as height on paper, later above. A minute and a year have to be told apart on one scale, so a stretch grows
 * with the logarithm of its length, and time that no scene can lie in shrinks to a gap.
 */
import type { TimeWindow } from '../../calendar/partialDate.js';
import { minutesPerDay } from '../../calendar/partialDate.js';

/** Heights count up from the lowest. */
export interface TimeScale {
	readonly height: number;
	/** Of a minute that bounds one of the windows; of another, as the last bound before it. */
	readonly at: (minute: number) => number;
	/** Stretches of days without scenes; `isWide` where they are worth a label. */
	readonly breaks: readonly {
		readonly from: number;
		readonly to: number;
		readonly nDays: number;
		readonly isWide: boolean;
	}[];
}

const mostHeight = 540;
const leastHeight = 56;
const gapMinutes = 1.5 * minutesPerDay;
const wideGapMinutes = 45 * minutesPerDay;

interface Stretch {
	readonly from: number;
	readonly to: number;
	readonly height: number;
	/** Inside a window. */
	readonly isCovered: boolean;
}

/** Linear but for sorting. */
export function buildTimeScale(windows: readonly TimeWindow[]): TimeScale {
	const stretches = fitted(stretchesOf(windows));
	const heights = new Map<number, number>();
	let height = 0;
	const first = stretches[0]?.from ?? knotsOf(windows)[0];
	if (first !== undefined) heights.set(first, 0);
	for (const stretch of stretches) heights.set(stretch.to, (height += stretch.height));
	const lift = Math.max(0, (leastHeight - height) / 2);
	const knots = [...heights.keys()];
	const at = (minute: number): number => {
		const knot = heights.has(minute) ? minute : knots.findLast((each) => each <= minute);
		return (heights.get(knot ?? minute) ?? 0) + lift;
	};
	return {
		height: height + 2 * lift,
		at,
		breaks: stretches
			.filter(({ isCovered, from, to }) => !isCovered && to - from > gapMinutes)
			.map(({ from, to }) => ({
				from: at(from),
				to: at(to),
				nDays: Math.floor(to / minutesPerDay) - Math.floor(from / minutesPerDay),
				isWide: to - from > wideGapMinutes,
			})),
	};
}

function knotsOf(windows: readonly TimeWindow[]): readonly number[] {
	const ends = windows.flatMap(({ earliest, latest }) => [earliest ?? [], latest ?? []].flat());
	return [...new Set(ends)].sort((lhs, rhs) => lhs - rhs);
}

function stretchesOf(windows: readonly TimeWindow[]): readonly Stretch[] {
	const knots = knotsOf(windows);
	const bounded = windows
		.flatMap(({ earliest, latest }) => (earliest === undefined || latest === undefined ? [] : { earliest, latest }))
		.sort((lhs, rhs) => lhs.earliest - rhs.earliest);
	let next = 0;
	let coveredUntil = -Infinity;
	return knots.slice(1).map((to, index) => {
		const from = knots[index] ?? to;
		for (let window = bounded[next]; window !== undefined && window.earliest <= from; window = bounded[++next])
			coveredUntil = Math.max(coveredUntil, window.latest);
		const isCovered = coveredUntil >= to;
		return { from, to, isCovered, height: naturalHeight(to - from, isCovered) };
	});
}

function naturalHeight(minutes: number, isCovered: boolean): number {
	if (isCovered) {
		const hours = Math.min(minutes, minutesPerDay) / 60;
		// Beyond a day it grows more slowly: what differs by hours is the story, what differs by months is far away.
		return 3 + 7 * Math.log2(1 + hours / 6) + 2 * Math.log2(Math.max(1, minutes / minutesPerDay));
	}
	if (minutes > wideGapMinutes) return 32;
	return minutes > gapMinutes ? 6 : 3;
}

/** No higher than a person can see at once: gaps give way first down to half of the room, windows share the rest. */
function fitted(stretches: readonly Stretch[]): readonly Stretch[] {
	const heightOf = (isCovered: boolean): number =>
		stretches.filter((stretch) => stretch.isCovered === isCovered).reduce((sum, { height }) => sum + height, 0);
	const gaps = heightOf(false);
	const covered = heightOf(true);
	const gapFactor = Math.min(1, mostHeight / 2 / Math.max(gaps, 1));
	const coveredFactor = Math.min(1, (mostHeight - gaps * gapFactor) / Math.max(covered, 1));
	return stretches.map((stretch) => ({
		...stretch,
		height: stretch.height * (stretch.isCovered ? coveredFactor : gapFactor),
	}));
}
