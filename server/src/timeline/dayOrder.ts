/**
 * Puts days in the order in which they happen, by as little as is known of each: windows that lie apart always decide, then
 * what the script says of two days, then a guess. Total and stable. Knows neither threads nor scenes.
 */

/** A day with what is known of when it is. Minutes by one clock; unbounded is infinite. */
export interface DayInOrder {
	readonly earliest: number;
	readonly latest: number;
	/** Which comes first where nothing is known: by rank, then by minute, then by the place in the script. */
	readonly rank: number;
	readonly minute: number;
	readonly scene: number;
	/** Days that the script says come behind this one; one may be named twice. */
	readonly behind: DayInOrder[];
}

/** Takes down that one day comes before another; nothing where the dates say otherwise. */
export function comesBefore(first: DayInOrder | undefined, then: DayInOrder | undefined): void {
	if (first === undefined || then === undefined || first === then || then.latest < first.earliest) return;
	first.behind.push(then);
}

/** Cost: a sort, and a look for each day at those that may come next. */
export function inOrderOfDays(days: readonly DayInOrder[]): readonly DayInOrder[] {
	const waitsFor = new Map(days.map((day) => [day, 0]));
	for (const day of days) for (const then of day.behind) waitsFor.set(then, (waitsFor.get(then) ?? 0) + 1);
	const left = new Set(days);
	const byLatest = days.toSorted((lhs, rhs) => lhs.latest - rhs.latest);
	const free = new Set(days.filter((day) => waitsFor.get(day) === 0));
	const ordered: DayInOrder[] = [];
	for (let over = 0; left.size > 0;) {
		for (let day = byLatest[over]; day !== undefined && !left.has(day); day = byLatest[over]) over++;
		const until = byLatest[over]?.latest ?? Infinity;
		// Where what the script says leads in a circle, the dates and the guess have to do.
		const next = firstBy(free, until) ?? firstBy(left, until) ?? byLatest[over];
		if (next === undefined) break;
		left.delete(next);
		free.delete(next);
		ordered.push(next);
		for (const then of next.behind) {
			const waits = (waitsFor.get(then) ?? 0) - 1;
			waitsFor.set(then, waits);
			if (waits === 0 && left.has(then)) free.add(then);
		}
	}
	return ordered;
}

/** The first of the days that no other is certain to be over before. */
function firstBy(days: Iterable<DayInOrder>, until: number): DayInOrder | undefined {
	let first: DayInOrder | undefined;
	for (const day of days) if (day.earliest <= until && (first === undefined || byGuess(day, first) < 0)) first = day;
	return first;
}

function byGuess(lhs: DayInOrder, rhs: DayInOrder): number {
	if (lhs.rank !== rhs.rank) return lhs.rank - rhs.rank;
	return lhs.minute < rhs.minute ? -1 : lhs.minute > rhs.minute ? 1 : lhs.scene - rhs.scene;
}
