/**
 * The one engine behind parse and reparse: puts new texts in the place of old lines and reads again what that changes, no more.
 *
 * Two things make a line what it is: the state that the line before leaves, and what it sees ahead.
 * So reading starts at the one line above the edit that can look into it, and ends where an old line's entry state is met again.
 */
import type { LineDifference, LineEnd, SplitText } from '../text/lines.js';
import type { Vocabulary } from './locales.js';
import type { LineSource } from './lookAhead.js';
import { readLine } from './readLine.js';
import { inBoneyard, initialState } from './state.js';
import type { Line, LineChange } from './syntax.js';

/** Replaces `removed` lines at `start` by the given texts. All lines outside the change that comes back are the same objects. */
export function replaceLines(
	before: readonly Line[],
	{ start, removed }: LineDifference,
	added: SplitText,
	vocabulary: Vocabulary,
): { readonly lines: readonly Line[]; readonly change: LineChange } {
	const nAdded = added.texts.length;
	const source = sourceOf(before, { start, removed, added: nAdded }, added);
	const first = firstToRead(before, start, source, vocabulary);
	const firstKept = start + nAdded;
	const shift = removed - nAdded;

	const fresh: Line[] = [];
	let entry = before[first - 1]?.exit ?? initialState;
	let index = first;
	for (; index < source.nLines; index++) {
		if (index >= firstKept && before[index + shift]?.entry === entry) break;
		const line = readLine(source, index, entry, vocabulary);
		fresh.push(line);
		entry = line.exit;
	}
	const change = { start: first, removed: index + shift - first, added: fresh.length };
	if (change.removed === 0 && change.added === 0) return { lines: before, change };
	return { lines: spliced(before, change, fresh), change };
}

/** More new lines than this are not passed as arguments of one call. */
const manyLines = 1000;

/** A copy of the list with the change made. Copying is what a keystroke in a very long file costs, so it is done once. */
function spliced(before: readonly Line[], { start, removed }: LineChange, fresh: readonly Line[]): readonly Line[] {
	if (before.length === 0) return fresh;
	if (fresh.length <= manyLines) return before.toSpliced(start, removed, ...fresh);
	return before.slice(0, start).concat(fresh, before.slice(start + removed));
}

/** The new lines' texts, wherever they are: old above, given in the middle, old below. */
function sourceOf(before: readonly Line[], { start, removed, added }: LineDifference, texts: SplitText): LineSource {
	const behind = start + added;
	const shift = removed - added;
	const oldLine = (index: number): Line | undefined => before[index < start ? index : index + shift];
	const isNew = (index: number): boolean => start <= index && index < behind;
	return {
		nLines: before.length - shift,
		textAt: (index) => (isNew(index) ? texts.texts[index - start] : oldLine(index)?.text),
		endAt: (index): LineEnd => (isNew(index) ? texts.ends[index - start] : oldLine(index)?.eol) ?? '',
	};
}

/**
 * Where to start reading: at the edit, or at the line above it that looks into it and is no longer what it was.
 * Only one line can: a heading, a transition or the title page's first line looks at the next line,
 * a cue beyond lines that are hidden in notes and boneyards. Walks over those, reads one line.
 */
function firstToRead(before: readonly Line[], start: number, source: LineSource, vocabulary: Vocabulary): number {
	let index = start - 1;
	let line = before[index];
	while (line !== undefined && isHidden(line)) line = before[--index];
	if (line === undefined) return start;
	return readLine(source, index, line.entry, vocabulary).type === line.type ? start : index;
}

/** Whether a cue above looks through this line to the next. */
function isHidden({ type, entry }: Line): boolean {
	return type === 'note' || type === 'boneyard' || (type === 'blank' && (entry & inBoneyard) !== 0);
}
