/** The windows between which each scene is drawn: what lists show, and no memory later than the scene that it interrupts. */
import type { TimeWindow } from '../../calendar/partialDate.js';
import type { SceneTime, Timeline } from '../../timeline/model.js';
import { shownWindows } from '../../timeline/shownWindows.js';

/** By the clocks of its place, and by one clock for all scenes. */
export interface DrawnWindow {
	readonly window: TimeWindow;
	readonly byOneClock: TimeWindow;
	/** Of a memory: its latest is only the scene that tells it. */
	readonly endsWhenTold: boolean;
	/** Between what a present without a time lies, by one clock; open where nothing says. */
	readonly between: TimeWindow;
}

export const unbounded: TimeWindow = { earliest: undefined, latest: undefined };

const memo = new WeakMap<Timeline, readonly DrawnWindow[]>();

/** One per scene, by index. Linear in scenes. */
export function drawnWindows(timeline: Timeline): readonly DrawnWindow[] {
	const known = memo.get(timeline);
	if (known !== undefined) return known;
	const shown = shownWindows(timeline);
	const interrupted = new Map<string, number>();
	const nextDated = datedPresentAfter(timeline, shown);
	const windows: DrawnWindow[] = [];
	for (const time of timeline.scenes) {
		const { scene, thread, threadLabel } = time;
		if (time.interrupted >= 0) interrupted.set(threadLabel, time.interrupted);
		const window = shown[scene] ?? unbounded;
		const drawn: DrawnWindow = {
			window,
			byOneClock: within(time.byOneClock, window),
			endsWhenTold: false,
			between: isOpen(window) && threadLabel === 'present' ? orderOf(time, nextDated[scene]) : unbounded,
		};
		const teller = thread === 'flashback' ? windows[interrupted.get(threadLabel) ?? -1] : undefined;
		windows.push(teller === undefined ? drawn : notAfter(drawn, teller));
	}
	memo.set(timeline, windows);
	return windows;
}

function isOpen({ earliest, latest }: TimeWindow): boolean {
	return earliest === undefined && latest === undefined;
}

/** By scene: when the present has its next date, by one clock. */
function datedPresentAfter({ scenes }: Timeline, shown: readonly TimeWindow[]): readonly (number | undefined)[] {
	let next: number | undefined;
	const found: (number | undefined)[] = [];
	for (const { scene, threadLabel, byOneClock } of scenes.toReversed()) {
		found[scene] = next;
		if (threadLabel === 'present' && shown[scene]?.earliest !== undefined) next = byOneClock.earliest ?? next;
	}
	return found;
}

/** What only memories and the order of the script say of the present: too little for a date, enough for a place. */
function orderOf({ byOneClock: { earliest, latest } }: SceneTime, next: number | undefined): TimeWindow {
	const end = latest ?? next;
	return { earliest, latest: earliest !== undefined && end !== undefined && end <= earliest ? undefined : end };
}

/** Open where the other is open. */
function within({ earliest, latest }: TimeWindow, shown: TimeWindow): TimeWindow {
	return {
		earliest: shown.earliest === undefined ? undefined : earliest,
		latest: shown.latest === undefined ? undefined : latest,
	};
}

/** A memory ends before the scene that tells it, where that is later than its beginning. */
function notAfter(drawn: DrawnWindow, teller: DrawnWindow): DrawnWindow {
	const told = teller.byOneClock.latest ?? teller.byOneClock.earliest;
	const { earliest: from, latest: until } = drawn.byOneClock;
	if (until !== undefined && (told === undefined || until <= told || (from ?? told) >= told)) return drawn;
	const clamp = ({ earliest }: TimeWindow, told: TimeWindow): TimeWindow => {
		const end = told.latest ?? told.earliest;
		return { earliest, latest: end !== undefined && earliest !== undefined && earliest < end ? end : undefined };
	};
	const window = clamp(drawn.window, teller.window);
	const byOneClock = clamp(drawn.byOneClock, teller.byOneClock);
	return { ...drawn, window, byOneClock, endsWhenTold: window.latest !== undefined };
}
