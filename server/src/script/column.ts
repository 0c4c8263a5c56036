/**
 * Lists with one value per scene that outlive an edit. A keystroke changes one scene, so each list that hangs on scenes is
 * made from the one before: values whose sources are the same objects stay, and a list of which nothing changed stays the
 * same object, so that whatever hangs on it in turn knows at once that it has nothing to do. Knows nothing of scripts.
 */

/** Values with what each was computed from, item by item, and with what all of them were computed from. */
export interface Column<Value> {
	readonly sources: Sources;
	readonly shared: readonly unknown[];
	readonly values: readonly Value[];
}

/** Lists of equal length. */
export type Sources = readonly (readonly unknown[])[];

export interface ColumnOptions<Value> {
	/** What every value was computed from: where it differs, all are computed anew. */
	readonly shared?: readonly unknown[];
	/** Whether a value no longer holds though its sources are the same; `before` is its old index. */
	readonly isStale?: ((value: Value, index: number, before: number) => boolean) | undefined;
}

/**
 * The values for some sources, computed anew only where an item differs from `before`. `old` is what stood in an item's
 * place, to be given back where it still holds. Cost: a comparison per item and source, unless a source is the very list
 * that it was.
 */
export function nextColumn<Value>(
	before: Column<Value> | undefined,
	sources: Sources,
	compute: (index: number, old: Value | undefined) => Value,
	{ shared = [], isStale }: ColumnOptions<Value> = {},
): Column<Value> {
	const nItems = sources[0]?.length ?? 0;
	const old = before?.values ?? [];
	const isComparable = before !== undefined && sameItems(before.shared, shared);
	const { head, tail } = isComparable ? commonEnds(before.sources, sources) : { head: 0, tail: 0 };
	const shift = nItems - old.length;
	const isKept = (index: number): boolean => {
		if (!isComparable || (shift !== 0 && head <= index && index < nItems - tail)) return false;
		return index < head || index >= nItems - tail || sameSources(before.sources, sources, index);
	};
	const [from, to] = isStale === undefined ? [head, nItems - tail] : [0, nItems];
	const fresh: Value[] = [];
	// Between the first value that is another one and the last.
	let [first, beyond] = shift === 0 ? [nItems, 0] : [head, nItems - tail];
	for (let index = from; index < to; index++) {
		const oldIndex = index < nItems - tail ? index : index - shift;
		const known = oldIndex < old.length ? old[oldIndex] : undefined;
		const isGood = known !== undefined && isKept(index) && isStale?.(known, index, oldIndex) !== true;
		const value = isGood ? known : compute(index, known);
		if (value !== known) {
			first = Math.min(first, index);
			beyond = Math.max(beyond, index + 1);
		}
		fresh.push(value);
	}
	if (shift === 0 && first === nItems) return { sources, shared, values: old };
	const values = from === 0 && to === nItems ? fresh : old.slice(0, from).concat(fresh, old.slice(to - shift));
	if (before !== undefined) {
		ends.set(values, { before: old, head: first, tail: nItems - Math.max(first, beyond) });
		// Whoever asks at once asks of the newest; a chain of all lists that ever were would never end.
		ends.delete(old);
	}
	return { sources, shared, values };
}

/** What lists made here have in common with those that they were made from. */
const ends = new WeakMap<readonly unknown[], CommonEnds & { readonly before: readonly unknown[] }>();

/** Where an item of a list stood in the list of before; `undefined` for what is new between the common ends. */
export function oldIndices(
	before: readonly unknown[],
	list: readonly unknown[],
): (index: number) => number | undefined {
	const { head, tail } = commonEnds([before], [list]);
	const shift = list.length - before.length;
	return (index) => {
		if (index < head) return index;
		return index >= list.length - tail ? index - shift : undefined;
	};
}

/** Whether two lists hold the same objects in the same order. */
export function sameItems(lhs: readonly unknown[], rhs: readonly unknown[]): boolean {
	return lhs === rhs || (lhs.length === rhs.length && commonHead(lhs, rhs) === rhs.length);
}

/** How many items at the beginning, and how many others at the end, are the same objects. */
interface CommonEnds {
	readonly head: number;
	readonly tail: number;
}

/** The common ends of every pair of lists. Cost: nothing for a list that `nextColumn` made from its old one, else a comparison per item. */
export function commonEnds(lhs: Sources, rhs: Sources): CommonEnds {
	let [head, tail] = [Infinity, Infinity];
	for (const [at, list] of rhs.entries()) {
		const pair = endsOf(lhs[at] ?? [], list);
		[head, tail] = [Math.min(head, pair.head), Math.min(tail, pair.tail)];
	}
	const shortest = Math.min(lhs[0]?.length ?? 0, rhs[0]?.length ?? 0);
	return { head, tail: Math.min(tail, shortest - head) };
}

function endsOf(lhs: readonly unknown[], rhs: readonly unknown[]): CommonEnds {
	if (lhs === rhs) return { head: rhs.length, tail: rhs.length };
	const known = ends.get(rhs);
	if (known?.before === lhs) return known;
	const head = commonHead(lhs, rhs);
	return { head, tail: commonTail(lhs, rhs, head) };
}

function commonHead(lhs: readonly unknown[], rhs: readonly unknown[]): number {
	const end = Math.min(lhs.length, rhs.length);
	let head = 0;
	while (head < end && lhs[head] === rhs[head]) head++;
	return head;
}

function commonTail(lhs: readonly unknown[], rhs: readonly unknown[], head: number): number {
	const end = Math.min(lhs.length, rhs.length) - head;
	let tail = 0;
	while (tail < end && lhs[lhs.length - 1 - tail] === rhs[rhs.length - 1 - tail]) tail++;
	return tail;
}

function sameSources(lhs: Sources, rhs: Sources, index: number): boolean {
	return rhs.every((list, at) => list[index] === lhs[at]?.[index]);
}
