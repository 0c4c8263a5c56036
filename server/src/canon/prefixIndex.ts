/** Entries by the first letters of their names, for completion. Built in one pass; a bucket is sorted when first asked for. */

export interface PrefixIndex<Entry> {
	/** Different entries, by name; at most `limit`. Cost: the letters typed, and what is returned. */
	startingWith(folded: string, limit: number): readonly Entry[];
}

interface Row<Entry> {
	readonly key: string;
	readonly entry: Entry;
}

const bucketLength = 2;

/** `rows` in order of preference among equal keys. */
export function createPrefixIndex<Entry>(rows: readonly Row<Entry>[]): PrefixIndex<Entry> {
	const buckets = new Map<string, Row<Entry>[]>();
	for (const row of rows) {
		for (let length = 0; length <= Math.min(bucketLength, row.key.length); length++) {
			const start = row.key.slice(0, length);
			const bucket = buckets.get(start);
			if (bucket === undefined) buckets.set(start, [row]);
			else if (length === bucketLength || bucket.length < mostUnsorted) bucket.push(row);
		}
	}
	const sorted = new Set<string>();

	function bucketOf(folded: string): readonly Row<Entry>[] {
		const start = folded.slice(0, bucketLength);
		const bucket = buckets.get(start) ?? [];
		if (start.length === bucketLength && !sorted.has(start)) {
			bucket.sort((lhs, rhs) => (lhs.key < rhs.key ? -1 : lhs.key > rhs.key ? 1 : 0));
			sorted.add(start);
		}
		return bucket;
	}

	return {
		startingWith(folded, limit) {
			const bucket = bucketOf(folded);
			const found = new Set<Entry>();
			for (let at = folded.length < bucketLength ? 0 : lowerBound(bucket, folded); at < bucket.length; at++) {
				const row = bucket[at];
				if (row === undefined || found.size >= limit || !row.key.startsWith(folded)) break;
				found.add(row.entry);
			}
			return [...found];
		},
	};
}

/** With one letter typed, nobody reads further than this. */
const mostUnsorted = 2000;

function lowerBound(rows: readonly Row<unknown>[], key: string): number {
	let low = 0;
	let high = rows.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((rows[middle]?.key ?? '') < key) low = middle + 1;
		else high = middle;
	}
	return low;
}
