/**
 * Where notes stand, as Final Draft counts: UTF-16 units through the paragraphs of the script, one for the end of each, and two
 * for a whole dual dialogue.
 */
import type { Item, ScriptNote } from './model.js';
import { textOf } from './model.js';

/** Each item's first place, and behind them the end of the script. Linear. */
export function startsOf(lengths: readonly number[]): readonly number[] {
	const starts = [0];
	for (const length of lengths) starts.push((starts.at(-1) ?? 0) + length + 1);
	return starts;
}

/** Without its end. */
export function lengthOf(item: Item): number {
	return item.kind === 'dual' ? 1 : textOf(item.runs).length;
}

/** The stretch that a note is about. */
export function rangeOf(
	{ item, offset }: ScriptNote,
	starts: readonly number[],
): readonly [start: number, end: number] {
	const start = starts[item] ?? 0;
	const end = Math.max(start, (starts[item + 1] ?? start + 1) - 1);
	if (offset === 'whole') return [start, end];
	const at = Math.min(start + offset, end);
	return [at, at];
}

/** The item and the place in it that a stretch is about: what it ends in, all of it where it covers that. Logarithmic. */
export function placeOf(
	[from, to]: readonly [start: number, end: number],
	starts: readonly number[],
): Pick<ScriptNote, 'item' | 'offset'> {
	const first = Math.min(from, to);
	const last = Math.max(from, to);
	let lo = 0;
	let hi = Math.max(0, starts.length - 2);
	while (lo < hi) {
		const middle = (lo + hi + 1) >>> 1;
		if ((starts[middle] ?? 0) <= last) lo = middle;
		else hi = middle - 1;
	}
	const start = starts[lo] ?? 0;
	const end = Math.max(start, (starts[lo + 1] ?? start + 1) - 1);
	if (first <= start && last >= end && end > start) return { item: lo, offset: 'whole' };
	return { item: lo, offset: Math.min(last, end) - start };
}
