/**
 * Cuts a text into lines without losing a character: LF, CRLF and CR, mixed, and a leading byte order mark.
 * Knows nothing of what the lines say.
 */

/** How a line ends in the file; the last line ends in nothing. */
export type LineEnd = '' | '\n' | '\r\n' | '\r';

/** Lines as two parallel lists, so that a large file costs no object per line. Always at least one line. */
export interface SplitText {
	/** Whether a byte order mark stands before the first line; it is in no line's text. */
	readonly bom: boolean;
	readonly texts: readonly string[];
	readonly ends: readonly LineEnd[];
}

export const byteOrderMark = '\uFEFF';

/** Splits a text at its line ends. A text has one line more than it has line ends. Linear, also for a megabyte on one line. */
export function splitLines(text: string): SplitText {
	const bom = text.startsWith(byteOrderMark);
	const texts: string[] = [];
	const ends: LineEnd[] = [];
	let start = bom ? 1 : 0;
	// Each search runs on from the last hit, so either end is looked for only once over the whole text.
	let nextFeed = findFrom(text, '\n', start);
	let nextReturn = findFrom(text, '\r', start);
	while (nextFeed !== nowhere || nextReturn !== nowhere) {
		if (nextFeed < nextReturn) {
			texts.push(text.slice(start, nextFeed));
			ends.push('\n');
			start = nextFeed + 1;
			nextFeed = findFrom(text, '\n', start);
			continue;
		}
		const isPair = nextFeed === nextReturn + 1;
		texts.push(text.slice(start, nextReturn));
		ends.push(isPair ? '\r\n' : '\r');
		start = nextReturn + (isPair ? 2 : 1);
		if (isPair) nextFeed = findFrom(text, '\n', start);
		nextReturn = findFrom(text, '\r', start);
	}
	texts.push(text.slice(start));
	ends.push('');
	return { bom, texts, ends };
}

const nowhere = Number.POSITIVE_INFINITY;

function findFrom(text: string, end: string, start: number): number {
	const found = text.indexOf(end, start);
	return found === -1 ? nowhere : found;
}

/** What a line looks like to a comparison: its text and how it ends. */
export interface TextLine {
	readonly text: string;
	readonly eol: LineEnd;
}

/** Which lines differ: `removed` old lines from `start` on gave way to `added` new ones. */
export interface LineDifference {
	readonly start: number;
	readonly removed: number;
	readonly added: number;
}

/**
 * Narrows a replacement of `removed` lines at `start` to the lines that really differ,
 * by their common beginning and their common end. Looks at no other line.
 */
export function narrowReplacement(
	before: readonly TextLine[],
	{ start, removed }: { readonly start: number; readonly removed: number },
	after: SplitText,
): LineDifference {
	const nAfter = after.texts.length;
	const nShared = Math.min(removed, nAfter);
	const same = (oldIndex: number, newIndex: number): boolean => {
		const line = before[oldIndex];
		return line !== undefined && line.text === after.texts[newIndex] && line.eol === after.ends[newIndex];
	};
	let head = 0;
	while (head < nShared && same(start + head, head)) head++;
	let tail = 0;
	while (tail < nShared - head && same(start + removed - 1 - tail, nAfter - 1 - tail)) tail++;
	return { start: start + head, removed: removed - head - tail, added: nAfter - head - tail };
}
