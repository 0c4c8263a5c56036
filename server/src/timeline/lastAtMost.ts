/** Search in columns of ascending numbers. Knows nothing of what they count. */

/** The index of the last number that is at most the given one, in an ascending list that begins with 0. */
export function lastAtMost(ascending: readonly number[], value: number): number {
	let lo = 0;
	let hi = ascending.length;
	while (hi - lo > 1) {
		const middle = (lo + hi) >>> 1;
		if ((ascending[middle] ?? 0) <= value) lo = middle;
		else hi = middle;
	}
	return lo;
}
