/**
 * Scenes in the order in which they happen, whatever the clocks at their places show: the days of the story with the scenes
 * of each. Where dates are known they decide; undated days of one thread keep the order of the script; an undated flashback comes before the present.
 */
import type { ThreadKind } from '../script/timeMeaning.js';
import type { SceneTime, Timeline } from './model.js';

export interface StoryDay {
	/** Names the day as long as its number stays. */
	readonly key: string;
	/** The labels of its scenes, each once: `D3`, `N3`. */
	readonly labels: readonly string[];
	/** When its first scene is: a night may run into the next date, the day does not. */
	readonly time: SceneTime | undefined;
	/** Scene indices, in the order in which they happen. */
	readonly scenes: readonly number[];
}

/** Where undated days go: dated ones have rank 0. */
const threadRanks: Readonly<Record<ThreadKind, number>> = {
	flashback: -1,
	present: 1,
	'flash-forward': 2,
	dream: 3,
	story: 3,
};

interface Placed {
	readonly time: SceneTime;
	/** The minute of the one clock at which it begins at the earliest; undated scenes take over that of a neighbour in their thread. */
	readonly minute: number | undefined;
}

export function storyDays({ scenes }: Timeline): readonly StoryDay[] {
	const groups = new Map<string, Placed[]>();
	const minutes = minutesOf(scenes);
	for (const [scene, time] of scenes.entries()) {
		const minute = minutes[scene];
		const key = `${time.thread} ${String(time.scriptDay.number)}`;
		const group = groups.get(key);
		if (group === undefined) groups.set(key, [{ time, minute }]);
		else group.push({ time, minute });
	}
	return [...groups]
		.map(([key, group]) => ({ key, group: group.toSorted(byTime) }))
		.sort((lhs, rhs) => byRank(lhs.group[0], rhs.group[0]))
		.map(({ key, group }): StoryDay => ({
			key,
			labels: [...new Set(group.map(({ time }) => time.scriptDay.label))],
			time: group[0]?.time,
			scenes: group.map(({ time }) => time.scene),
		}));
}

/**
 * Where scenes come to stand: undated ones behind the one before in their thread, those that open it before its first dated
 * one. What is only known to be over at some time stands there if nothing else tells.
 */
function minutesOf(scenes: readonly SceneTime[]): readonly (number | undefined)[] {
	const minutes: (number | undefined)[] = [];
	for (const { byOneClock, previous } of scenes) minutes.push(byOneClock.earliest ?? minutes[previous]);
	for (const { scene, byOneClock, previous } of scenes.toReversed()) {
		minutes[scene] ??= byOneClock.latest;
		if (previous >= 0) minutes[previous] ??= minutes[scene];
	}
	for (const { scene, previous } of scenes) minutes[scene] ??= minutes[previous];
	return minutes;
}

function byTime(lhs: Placed, rhs: Placed): number {
	if (lhs.minute === undefined || rhs.minute === undefined || lhs.minute === rhs.minute)
		return lhs.time.scene - rhs.time.scene;
	return lhs.minute - rhs.minute;
}

/** Dated days by their dates; the undated before or behind all of them, as their thread tells. */
function byRank(lhs: Placed | undefined, rhs: Placed | undefined): number {
	if (lhs === undefined || rhs === undefined) return 0;
	const ranks = [rankOf(lhs), rankOf(rhs)] as const;
	if (ranks[0] !== ranks[1]) return ranks[0] - ranks[1];
	return byTime(lhs, rhs);
}

function rankOf({ time, minute }: Placed): number {
	return minute === undefined ? threadRanks[time.thread] : 0;
}
