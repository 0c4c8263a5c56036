/**
 * The note that locks scene numbers: `[[numbers: locked 1 to 120, 45A]]` before the first scene. It lists every number that
 * was given out, so that a scene that is gone is missed (docs/adr/0017-locked-scene-numbers.md).
 */
import type { ScriptModel } from '../script/model.js';
import { keyedNotes } from '../script/noteText.js';
import type { Range } from '../text/position.js';
import { rangeOnLine } from '../text/position.js';

export interface LockNote {
	readonly range: Range;
	/** In the order in which they were locked. */
	readonly numbers: readonly string[];
}

/** `undefined` where the numbers are free. */
export function lockNoteOf({ header }: ScriptModel): LockNote | undefined {
	for (const [index, line] of header.lines.entries()) {
		for (const { key, value, span } of keyedNotes(line)) {
			if (key !== 'numbers' || !/^locked\b/iu.test(value)) continue;
			return { range: rangeOnLine(index, span), numbers: readList(value.slice('locked'.length)) };
		}
	}
	return undefined;
}

export function lockNote(numbers: readonly string[]): string {
	return `[[numbers: ${lockValue(numbers)}]]`;
}

/** What such a note says: `locked 1 to 120, 45A`. */
export function lockValue(numbers: readonly string[]): string {
	return ['locked', writeList(numbers)].join(' ').trimEnd();
}

/** No feature film has more; a slip for a huge number must not fill the memory. */
const mostInRange = 5000;

function readList(text: string): readonly string[] {
	return text.split(',').flatMap((item) => {
		const words = item.trim();
		const [, first, last] = /^(\d+) to (\d+)$/iu.exec(words) ?? [];
		if (first === undefined || last === undefined) return words === '' ? [] : [words];
		const length = Math.min(mostInRange, Math.max(0, Number(last) - Number(first) + 1));
		return Array.from({ length }, (_, index) => String(Number(first) + index));
	});
}

/** Whole numbers in a row are one range. */
function writeList(numbers: readonly string[]): string {
	const ranges: { readonly first: string; last: string }[] = [];
	for (const number of numbers) {
		const range = ranges.at(-1);
		const isNext = range !== undefined && /^\d+$/u.test(number) && number === String(Number(range.last) + 1);
		if (isNext && /^\d+$/u.test(range.last)) range.last = number;
		else ranges.push({ first: number, last: number });
	}
	return ranges
		.flatMap(({ first, last }) => {
			if (first === last) return [first];
			return Number(last) === Number(first) + 1 ? [first, last] : [`${first} to ${last}`];
		})
		.join(', ');
}
