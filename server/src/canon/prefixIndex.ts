/** Entries by the first letters of their names, for completion. Built in one pass; a bucket is sorted when first asked for. */

export interface PrefixIndex<Entry> {
	/** Different entries, by name; at most `limit`. Cost: the letters typed, and what is returned. */
	startingWith(folded: string, limit: number): readonly Entry[];
}

const bucketLength = 2;

/** `keys` in order of preference, each once; `entriesOf` gives those who bear one, the preferred first. */
export function createPrefixIndex<Entry>(
	keys: () => Iterable<string>,
	entriesOf: (key: string) => readonly Entry[],
): PrefixIndex<Entry> {
	const buckets = new Map<string, string[]>();
	for (const key of keys()) {
		const start = key.slice(0, bucketLength);
		const bucket = buckets.get(start);
		if (bucket === undefined) buckets.set(start, [key]);
		else bucket.push(key);
	}
	const sorted = new Set<string>();
	const unsorted = new Map<string, readonly string[]>();

	function bucketOf(folded: string): readonly string[] {
		const start = folded.slice(0, bucketLength);
		if (start.length < bucketLength) return shortBucketOf(start);
		const bucket = buckets.get(start) ?? [];
		if (!sorted.has(start)) {
			bucket.sort();
			sorted.add(start);
		}
		return bucket;
	}

	/** In order of preference: with one letter typed, nobody reads further. */
	function shortBucketOf(start: string): readonly string[] {
		let bucket = unsorted.get(start);
		if (bucket === undefined) unsorted.set(start, (bucket = firstOf(keys(), start)));
		return bucket;
	}

	return {
		startingWith(folded, limit) {
			const bucket = bucketOf(folded);
			const isSorted = folded.length >= bucketLength;
			const found = new Set<Entry>();
			for (let at = isSorted ? lowerBound(bucket, folded) : 0; at < bucket.length && found.size < limit; at++) {
				const key = bucket[at];
				if (key?.startsWith(folded) !== true) break;
				// Unsorted, the best of each name: else one name that many bear would be all there is.
				for (const entry of entriesOf(key).slice(0, isSorted ? limit : 1)) if (found.size < limit) found.add(entry);
			}
			return [...found];
		},
	};
}

const mostUnsorted = 2000;

function firstOf(keys: Iterable<string>, start: string): readonly string[] {
	const found: string[] = [];
	for (const key of keys) {
		if (found.length === mostUnsorted) break;
		if (key.startsWith(start)) found.push(key);
	}
	return found;
}

function lowerBound(keys: readonly string[], key: string): number {
	let low = 0;
	let high = keys.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((keys[middle] ?? '') < key) low = middle + 1;
		else high = middle;
	}
	return low;
}
