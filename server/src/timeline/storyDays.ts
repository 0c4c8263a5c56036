/**
 * Scenes in the order in which they happen, whatever the clocks at their places show: the days of the story with the scenes
 * of each. What is known decides: dates, that a flashback lies before the scene that it interrupts, and the order of a thread.
 * Where nothing does, flashbacks come first.
 */
import type { ThreadKind } from '../script/timeMeaning.js';
import type { DayInOrder } from './dayOrder.js';
import { comesBefore, inOrderOfDays } from './dayOrder.js';
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

/** A day while it is being put in order. */
interface Day {
	/** In the order in which they happen. */
	readonly scenes: readonly SceneTime[];
	readonly order: DayInOrder;
}

/** Every scene is in one day. Cost: near-linear in scenes. */
export function storyDays({ scenes }: Timeline): readonly StoryDay[] {
	const minutes = minutesOf(scenes);
	const groups = new Map<string, SceneTime[]>();
	for (const time of scenes) {
		const key = keyOf(time);
		const group = groups.get(key);
		if (group === undefined) groups.set(key, [time]);
		else group.push(time);
	}
	const days = new Map<string, Day>();
	for (const [key, group] of groups) {
		const ordered = group.toSorted((lhs, rhs) => byMinute(minutes, lhs, rhs));
		const [first] = ordered;
		if (first !== undefined) days.set(key, { scenes: ordered, order: dayInOrder(first, minutes[first.scene]) });
	}
	sayWhatIsBefore(scenes, groups, (time) => days.get(keyOf(time))?.order);
	const keys = new Map([...days].map(([key, { order }]) => [order, key]));
	return inOrderOfDays([...keys.keys()]).flatMap((order): readonly StoryDay[] => {
		const key = keys.get(order) ?? '';
		const times = days.get(key)?.scenes ?? [];
		return [
			{
				key,
				labels: [...new Set(times.map(({ scriptDay }) => scriptDay.label))],
				time: times[0],
				scenes: times.map(({ scene }) => scene),
			},
		];
	});
}

function keyOf({ thread, scriptDay }: SceneTime): string {
	return `${thread} ${String(scriptDay.number)}`;
}

/**
 * What the script says of the order of days besides their dates: a flashback lies before the scene that it interrupts, a
 * flash-forward behind it, and a day of a thread behind the one before.
 */
function sayWhatIsBefore(
	scenes: readonly SceneTime[],
	groups: ReadonlyMap<string, readonly SceneTime[]>,
	dayOf: (time: SceneTime) => DayInOrder | undefined,
): void {
	const interrupted: number[] = [];
	for (const time of scenes) {
		const { scene, previous, thread } = time;
		interrupted.push(previous < 0 ? time.interrupted : (interrupted[previous] ?? -1));
		const here = dayOf(time);
		const before = scenes[previous];
		const told = scenes[interrupted[scene] ?? -1];
		if (here === undefined) continue;
		const opensDay = groups.get(keyOf(time))?.[0] === time;
		if (opensDay && before !== undefined) comesBefore(dayOf(before), here);
		if (told === undefined) continue;
		if (thread === 'flashback') comesBefore(here, dayOf(told));
		else if (thread === 'flash-forward') comesBefore(dayOf(told), here);
	}
}

const ranks: Readonly<Record<ThreadKind, number>> = {
	flashback: 0,
	present: 1,
	'flash-forward': 3,
	dream: 4,
	story: 4,
};

/** Undated dreams and stories come last; their dates place the others among the days of the present. */
function dayInOrder({ scene, thread, byOneClock }: SceneTime, minute: number | undefined): DayInOrder {
	const isDatedDream = minute !== undefined && (thread === 'dream' || thread === 'story');
	const undated = thread === 'flashback' ? -Infinity : Infinity;
	return {
		earliest: byOneClock.earliest ?? -Infinity,
		latest: byOneClock.latest ?? Infinity,
		rank: isDatedDream ? ranks.present : ranks[thread],
		minute: minute ?? undated,
		scene,
		behind: [],
	};
}

/**
 * Where scenes come to stand if nothing else tells: undated ones behind the one before in their thread, those that open it
 * before its first dated one. What is only known to be over at some time stands there, but a flashback may be long over.
 */
function minutesOf(scenes: readonly SceneTime[]): readonly (number | undefined)[] {
	const minutes: (number | undefined)[] = [];
	for (const { byOneClock, previous } of scenes) minutes.push(byOneClock.earliest ?? minutes[previous]);
	for (const { scene, byOneClock, previous, thread } of scenes.toReversed()) {
		if (thread !== 'flashback') minutes[scene] ??= byOneClock.latest;
		if (previous >= 0) minutes[previous] ??= minutes[scene];
	}
	for (const { scene, previous } of scenes) minutes[scene] ??= minutes[previous];
	return minutes;
}

function byMinute(minutes: readonly (number | undefined)[], { scene }: SceneTime, rhs: SceneTime): number {
	const [one, other] = [minutes[scene], minutes[rhs.scene]];
	return one === undefined || other === undefined || one === other ? scene - rhs.scene : one - other;
}
