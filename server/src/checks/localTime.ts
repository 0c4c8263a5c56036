/** How much time passes between what the clocks of two places show, at most. */
import type { Canon, Place } from '../canon/model.js';
import { clockAt, mostDifference } from '../timeline/placeClocks.js';

/**
 * The most minutes that pass from a local minute at one place to a local minute at another; `undefined` where their clocks
 * can't be compared. An hour that the clocks show twice counts as the one that leaves more time.
 */
export function mostMinutesBetween(
	canon: Canon,
	from: { readonly place: Place; readonly minute: number },
	to: { readonly place: Place; readonly minute: number },
): number | undefined {
	const start = clockAt(canon, from.place);
	const end = clockAt(canon, to.place);
	if (start === undefined || end === undefined) {
		const difference = mostDifference(canon, from.place, to.place);
		return difference === undefined ? undefined : to.minute - from.minute + difference;
	}
	const latest = Math.max(end(to.minute), end(to.minute + 60) - 60);
	const earliest = Math.min(start(from.minute), start(from.minute - 60) + 60);
	return latest - earliest;
}
