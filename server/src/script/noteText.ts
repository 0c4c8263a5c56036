/**
 * The `[[key: value]]` notes of a line, with the columns of key and value. Knows no keys.
 */
import type { Line } from '../fountain/syntax.js';
import type { Span } from '../text/position.js';
import { skipSpace, trimEnd } from '../text/space.js';

/** A note that has a key. Notes over several lines have none. */
export interface KeyedNote {
	/** The marks included. */
	readonly span: Span;
	/** The words between the marks, trimmed. */
	readonly inner: Span;
	/** Lower-case. */
	readonly key: string;
	readonly value: string;
	readonly valueSpan: Span;
}

const noNotes: readonly KeyedNote[] = [];

/** The notes with a key that begin and end on the line. */
export function keyedNotes({ text, inline }: Line): readonly KeyedNote[] {
	if (inline.length === 0) return noNotes;
	const notes: KeyedNote[] = [];
	for (const { kind, start, end, opensHere, closesHere } of inline) {
		if (kind !== 'note' || !opensHere || !closesHere) continue;
		const first = skipSpace(text, start + 2, end - 2);
		const last = trimEnd(text, first, end - 2);
		const colon = text.indexOf(':', first);
		if (colon === -1 || colon >= last || colon - first > longestKey) continue;
		const valueStart = skipSpace(text, colon + 1, last);
		notes.push({
			span: { start, end },
			inner: { start: first, end: last },
			key: text.slice(first, trimEnd(text, first, colon)).toLowerCase(),
			value: text.slice(valueStart, last),
			valueSpan: { start: valueStart, end: last },
		});
	}
	return notes;
}

/** No key of ours is as long; it keeps a note of prose with a colon in it from being looked at. */
const longestKey = 20;
