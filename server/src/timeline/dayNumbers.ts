/**
 * The numbers and labels of script days: D1 N1 D2 … in story order, counting only days that have scenes. Flashbacks,
 * flash-forwards, dreams and told stories have series of their own. Settled when somebody asks for a label.
 */
import type { Light, ThreadKind } from '../script/timeMeaning.js';
import { reasonFor } from './dayReason.js';
import type { ScriptDays } from './daysBegun.js';
import type { DayGroup, EventTie, SceneDay } from './dayStep.js';
import { lightRank } from './dayStep.js';
import type { ScriptDay } from './model.js';
import type { ScenePlacement } from './placement.js';
import type { ScriptDayStyle } from './scriptDayStyle.js';

/** The days on which an event of the canon may have happened; `undefined` where nothing says. */
type EventDays = (id: string) => DayGroup['around'];

const seriesNames: Readonly<Record<ThreadKind, string>> = {
	present: 'D',
	flashback: 'FB',
	'flash-forward': 'FF',
	dream: 'DR',
	story: 'ST',
};

const firstDarkRank = 4;

/** The numbers of all days, each in its series. Cost: a sort of the days where dates run backwards. */
export function dayNumbers(
	{ scenes }: ScriptDays,
	{ counting, outOfLine }: ScriptDayStyle,
	eventDays: EventDays,
): ReadonlyMap<DayGroup, number> {
	const numbers = new Map<DayGroup, number>();
	const series = new Map<ThreadKind | 'out of line', DayGroup[]>();
	for (const group of new Set(scenes.map((scene) => scene.group))) {
		const name = group.kind !== 'present' && outOfLine === 'X' ? 'out of line' : group.kind;
		const known = series.get(name);
		if (known === undefined) series.set(name, [group]);
		else known.push(group);
	}
	for (const [name, days] of series) {
		if (name === 'present') numberDays(inStoryOrder(days, scenes, eventDays), numbers, counting);
		else numberDays(days, numbers, 'scenes');
	}
	return numbers;
}

/** A scene's day by its label, its number and the reason for it. */
export function scriptDayOf(
	{ scenes }: ScriptDays,
	numbers: ReadonlyMap<DayGroup, number>,
	{
		scene,
		placement,
		nameScene,
		style,
	}: {
		readonly scene: number;
		readonly placement: ScenePlacement;
		readonly nameScene: (scene: number) => string;
		readonly style: ScriptDayStyle;
	},
): ScriptDay {
	const labelAt = (index: number): string => {
		const day = scenes[index];
		return day === undefined ? '' : labelOf(day.group.kind, numbers.get(day.group) ?? 0, day.lastLight, style);
	};
	const label = labelAt(scene);
	const day = scenes[scene];
	if (day === undefined) throw new RangeError(`no scene ${String(scene)}`);
	const number = numbers.get(day.group) ?? 0;
	return {
		label,
		number,
		get reason() {
			const { back, words } = placement;
			const previous = scene - back;
			const before = back === 0 ? undefined : scenes[previous];
			const isLater = before !== undefined && (numbers.get(before.group) ?? 0) > number;
			const anchor = before && { day: before, name: nameScene(previous), label: labelAt(previous), isLater };
			return `${label}${reasonFor(day, words, anchor)}`;
		},
	};
}

/** `D3`, `N3`, `FB1`. Dusk, evening and night count as N; a scene without a light has that of the scene before. */
function labelOf(
	kind: ThreadKind,
	number: number,
	light: Light | undefined,
	{ outOfLine, letters }: ScriptDayStyle,
): string {
	if (kind !== 'present' && outOfLine === '99') return '99';
	if (kind !== 'present' && outOfLine === 'X') return `X${String(number)}`;
	if (kind === 'present' && !letters) return String(number);
	const dark = light !== undefined && lightRank[light] >= firstDarkRank;
	return `${kind === 'present' && dark ? 'N' : seriesNames[kind]}${String(number)}`;
}

/**
 * The present's days by their dates; one without a date, or with one that the day of the scene before may be in, comes
 * behind that; one after an event behind all that stand before it.
 */
function inStoryOrder(
	groups: readonly DayGroup[],
	scenes: readonly SceneDay[],
	eventDays: EventDays,
): readonly DayGroup[] {
	const keys = new Map<DayGroup, number>();
	let [key, lastKey] = [-Infinity, -Infinity];
	for (const { group } of scenes) {
		if (group.kind !== 'present') continue;
		const days = group.around ?? daysTied(group.tie, eventDays);
		const [first, last] = days ?? [key, key];
		const from = last === Infinity ? Math.max(key, lastKey) : key;
		const nearest = first === -Infinity ? last : first;
		key = keys.get(group) ?? group.calendarDay ?? (first <= from && from <= last ? from : nearest);
		lastKey = Math.max(lastKey, key);
		keys.set(group, key);
	}
	const keyOf = (group: DayGroup): number => keys.get(group) ?? -Infinity;
	return [...groups].sort((lhs, rhs) => (keyOf(lhs) < keyOf(rhs) ? -1 : keyOf(lhs) > keyOf(rhs) ? 1 : 0));
}

/** What comes before an event or after it may still be of its day, and stands beside that. */
function daysTied(tie: EventTie | undefined, eventDays: EventDays): DayGroup['around'] {
	const days = tie && eventDays(tie.event);
	if (tie === undefined || days === undefined) return undefined;
	if (tie.relation === 'during') return days;
	return tie.relation === 'before' ? [-Infinity, days[1] - 0.5] : [days[0] + 0.5, Infinity];
}

/** Numbers days from 1 in the given order; a stated number wins and the count goes on from it. By the calendar, days between two known ones count. */
function numberDays(
	groups: readonly DayGroup[],
	numbers: Map<DayGroup, number>,
	counting: ScriptDayStyle['counting'],
): void {
	let number = 0;
	let before: number | undefined;
	for (const group of groups) {
		const { stated, calendarDay } = group;
		const step = calendarDay === undefined || before === undefined ? 1 : Math.max(1, calendarDay - before);
		number = stated ?? number + (counting === 'calendar' ? step : 1);
		numbers.set(group, number);
		before = calendarDay;
	}
}
