/** The windows between which each scene is drawn: what lists show, and no memory later than the scene that it interrupts. */
import type { TimeWindow } from '../../calendar/partialDate.js';
import type { SceneTime, Timeline } from '../../timeline/model.js';
import { shownWindows } from '../../timeline/shownWindows.js';

/** By the clocks of its place, and by one clock for all scenes. */
export interface DrawnWindow {
	readonly window: TimeWindow;
	readonly byOneClock: TimeWindow;
}

export const unbounded: TimeWindow = { earliest: undefined, latest: undefined };

const memo = new WeakMap<Timeline, readonly DrawnWindow[]>();

/** One per scene, by index. Linear in scenes. */
export function drawnWindows(timeline: Timeline): readonly DrawnWindow[] {
	const known = memo.get(timeline);
	if (known !== undefined) return known;
	const shown = shownWindows(timeline);
	const interrupted = new Map<string, number>();
	const windows: DrawnWindow[] = [];
	for (const time of timeline.scenes) {
		const { scene, thread, threadLabel } = time;
		if (time.interrupted >= 0) interrupted.set(threadLabel, time.interrupted);
		const window = shown[scene] ?? unbounded;
		const drawn: DrawnWindow = { window, byOneClock: within(time.byOneClock, window) };
		const teller = thread === 'flashback' ? windows[interrupted.get(threadLabel) ?? -1] : undefined;
		windows.push(teller === undefined ? drawn : notAfter(drawn, teller, time));
	}
	memo.set(timeline, windows);
	return windows;
}

/** Open where the other is open. */
function within({ earliest, latest }: TimeWindow, shown: TimeWindow): TimeWindow {
	return {
		earliest: shown.earliest === undefined ? undefined : earliest,
		latest: shown.latest === undefined ? undefined : latest,
	};
}

/** A memory whose end is open ends before the scene that tells it, where that is later than its beginning. */
function notAfter(drawn: DrawnWindow, teller: DrawnWindow, { likely: { latest } }: SceneTime): DrawnWindow {
	if (latest.minute !== undefined) return drawn;
	const clamp = ({ earliest }: TimeWindow, told: TimeWindow): TimeWindow => {
		const end = told.latest ?? told.earliest;
		return { earliest, latest: end !== undefined && earliest !== undefined && earliest < end ? end : undefined };
	};
	return { window: clamp(drawn.window, teller.window), byOneClock: clamp(drawn.byOneClock, teller.byOneClock) };
}
