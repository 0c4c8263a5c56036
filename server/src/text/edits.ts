/**
 * Edits to a text and their application. Structurally LSP's TextEdit.
 * Knows nothing of documents, versions or Fountain.
 */
import { splitLines } from './lines.js';
import type { Position, Range } from './position.js';
import { comparePositions } from './position.js';

/** Replaces the range by the new text; an empty range inserts, an empty text deletes. */
export interface TextEdit {
	readonly range: Range;
	readonly newText: string;
}

/**
 * The text after all edits, which refer to the text before any of them, in any order; insertions at one place keep their order.
 * `undefined` where two overlap. Positions behind a line's end mean its end, as in LSP. Columns count from after a byte order mark.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string | undefined {
	const sorted = edits
		.map((edit, index) => ({ edit, index }))
		.sort((lhs, rhs) => comparePositions(lhs.edit.range.start, rhs.edit.range.start) || lhs.index - rhs.index)
		.map(({ edit }) => edit);
	const offsetOf = offsets(text);
	let result = '';
	let done = 0;
	for (const { range, newText } of sorted) {
		const start = offsetOf(range.start);
		if (start < done) return undefined;
		result += text.slice(done, start) + newText;
		done = Math.max(start, offsetOf(range.end));
	}
	return result + text.slice(done);
}

/** A function from positions in the text to offsets into it; positions outside are moved to the nearest place. */
export function offsets(text: string): (position: Position) => number {
	const { bom, texts, ends } = splitLines(text);
	const starts: number[] = [];
	let start = bom ? 1 : 0;
	for (const [index, line] of texts.entries()) {
		starts.push(start);
		start += line.length + (ends[index] ?? '').length;
	}
	return ({ line, character }) => {
		if (line < 0) return starts[0] ?? 0;
		const lineStart = starts[line];
		if (lineStart === undefined) return text.length;
		return lineStart + Math.min(Math.max(character, 0), texts[line]?.length ?? 0);
	};
}
