/**
 * The clock that a part hands on (docs/series.md, "Time"): a later part begins no earlier than the present of the part
 * before it. Its end would prove too much: a last scene may look years ahead. An assumption, never more.
 */
import type { StoryClock } from '../timeline/constraints.js';
import type { Timeline } from '../timeline/model.js';

/** The earliest minute of a part's present; `undefined` where some scene of it may lie at any time before. */
export function presentBegins({ scenes }: Timeline, before: StoryClock | undefined): number | undefined {
	const present = scenes.filter(({ thread, threadUncertain }) => thread === 'present' && !threadUncertain);
	if (present.length === 0) return before?.minute;
	const begins = present
		.map(({ likely }) => likely.earliest.minute ?? -Infinity)
		.reduce((lhs, rhs) => Math.min(lhs, rhs));
	return begins === -Infinity ? undefined : begins;
}
