/** The dates that scenes state, and which of two comes first as far as both are exact. */
import type { PartialDate } from '../calendar/partialDate.js';
import type { SceneWords } from './sceneWords.js';

/** The date that a scene (index) states which has been placed; `undefined` also for -1. */
export type DateAt = (scene: number) => PartialDate | undefined;

/** The first date that words state. */
export function dateOf({ first, month }: SceneWords): PartialDate | undefined {
	const meaning = month === undefined ? undefined : first.date?.cue.meaning;
	return meaning?.kind === 'date' ? meaning.date : undefined;
}

/** As far as both dates are exact. */
export function isBefore(lhs: PartialDate, rhs: PartialDate): boolean {
	if (lhs.year !== rhs.year) return lhs.year < rhs.year;
	if (lhs.month === undefined || rhs.month === undefined) return false;
	if (lhs.month !== rhs.month) return lhs.month < rhs.month;
	return lhs.day !== undefined && rhs.day !== undefined && lhs.day < rhs.day;
}
