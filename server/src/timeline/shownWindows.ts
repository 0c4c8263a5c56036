/**
 * When lists and pictures say that each scene happens: its likely window, less what only a flashback or a flash-forward bounds. That
 * the present comes after a memory of 1989 is true, and tells nobody when it is.
 */
import type { TimeWindow } from '../calendar/partialDate.js';
import { minutesPerDay } from '../calendar/partialDate.js';
import type { SceneTime, Timeline } from './model.js';
import { windowOf } from './model.js';

const memo = new WeakMap<Timeline, readonly TimeWindow[]>();

/** One per scene, by index. Linear in scenes. */
export function shownWindows(timeline: Timeline): readonly TimeWindow[] {
	const known = memo.get(timeline);
	if (known !== undefined) return known;
	const { scenes } = timeline;
	const since = scenes.findIndex(isDated);
	const until = scenes.findLastIndex(isDated);
	const windows = scenes.map((time, index): TimeWindow => {
		const { earliest, latest } = windowOf(time.likely);
		if (time.threadLabel !== 'present') return { earliest, latest };
		return {
			earliest: since >= 0 && since <= index ? earliest : undefined,
			latest: index <= until ? latest : undefined,
		};
	});
	memo.set(timeline, windows);
	return windows;
}

/** Where the present has a date: its own words say one, or it is held to a year or less from both sides. */
function isDated(time: SceneTime): boolean {
	if (time.threadLabel !== 'present') return false;
	const { earliest, latest } = windowOf(time.likely);
	if (earliest !== undefined && latest !== undefined && latest - earliest <= widest) return true;
	return time.evidence.some(({ from, scene, text }) => {
		return from === undefined && scene === time.scene && /\d/u.test(text);
	});
}

const widest = 366 * minutesPerDay;
