/** A value that is kept while what it was computed from is the same. */
import { sameItems } from '../script/column.js';

export interface Kept<Value> {
	readonly from: readonly unknown[];
	readonly value: Value;
}

/** The value of before, or a new one where something that it comes from is another object. */
export function keep<Value>(
	before: Kept<Value> | undefined,
	from: readonly unknown[],
	compute: () => Value,
): Kept<Value> {
	return before !== undefined && sameItems(before.from, from) ? before : { from, value: compute() };
}
