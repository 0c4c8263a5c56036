/**
 * From text to typed lines and back, whole or after an edit. Parsing cannot fail and loses nothing.
 * Invariant: `print(parse(t)) === t`, and a reparse equals a parse of the new text (test/laws).
 */
import type { SplitText } from '../text/lines.js';
import { byteOrderMark, narrowReplacement, splitLines } from '../text/lines.js';
import type { Position, Range } from '../text/position.js';
import { vocabularyOf } from './locales.js';
import { replaceLines } from './replaceLines.js';
import type { FountainOptions, Line, LineChange, ScriptSyntax } from './syntax.js';

/** A syntax after a change, and which of its lines are new. */
export interface Reparsed {
	readonly syntax: ScriptSyntax;
	readonly change: LineChange;
}

/** Reads a whole text. Linear in its length. */
export function parse(text: string, options: FountainOptions): ScriptSyntax {
	const split = splitLines(text);
	const replacement = { start: 0, removed: 0, added: split.texts.length };
	const { lines } = replaceLines([], replacement, split, vocabularyOf(options));
	return { bom: split.bom, lines, options };
}

/** The exact text that was parsed. */
export function print({ bom, lines }: ScriptSyntax): string {
	let text = bom ? byteOrderMark : '';
	for (const line of lines) text += line.text + line.eol;
	return text;
}

/**
 * Reads a new text where much of it is as before: lines at the common beginning and end stay the same objects,
 * unless what they are depends on the change. Costs a comparison of the whole text; see `reparseLines` for keystrokes.
 */
export function reparse(previous: ScriptSyntax, text: string): Reparsed {
	const split = splitLines(text);
	return replaceWith(previous, { start: 0, removed: previous.lines.length }, split, split.bom);
}

/**
 * Applies one LSP edit, looking at the edited lines only (and copying a list of references).
 * Positions outside the text mean the nearest place inside; columns count from after a byte order mark.
 */
export function reparseLines(
	previous: ScriptSyntax,
	{ range, text }: { readonly range: Range; readonly text: string },
): Reparsed {
	const { lines } = previous;
	const start = clamp(lines, range.start);
	const end = clamp(lines, range.end);
	const lastLine = lines[end.line];
	const head = lines[start.line]?.text.slice(0, start.character) ?? '';
	let first = start.line;
	let edited = head + text + (lastLine === undefined ? '' : lastLine.text.slice(end.character) + lastLine.eol);
	const before = lines[first - 1];
	// A line that now begins with "\n" completes a "\r" before it to one line end.
	if (before?.eol === '\r' && edited.startsWith('\n')) {
		edited = before.text + before.eol + edited;
		first--;
	}
	// Only the very first character of a text can be a byte order mark.
	const isBomInserted = first === 0 && !previous.bom && edited.startsWith(byteOrderMark);
	const split = splitEdited(isBomInserted ? edited.slice(1) : edited, lastLine?.eol !== '');
	return replaceWith(previous, { start: first, removed: end.line - first + 1 }, split, previous.bom || isBomInserted);
}

/** Splits the text of whole lines; where their last line end is theirs, nothing stands behind it. */
function splitEdited(edited: string, endsInLineEnd: boolean): SplitText {
	// An inner byte order mark is text, so it must not be taken for the file's own.
	const marked = edited.startsWith(byteOrderMark) ? byteOrderMark + edited : edited;
	const { texts, ends } = splitLines(marked);
	if (!endsInLineEnd) return { bom: false, texts, ends };
	return { bom: false, texts: texts.slice(0, -1), ends: ends.slice(0, -1) };
}

function replaceWith(
	previous: ScriptSyntax,
	replaced: { readonly start: number; readonly removed: number },
	split: SplitText,
	bom: boolean,
): Reparsed {
	const difference = narrowReplacement(previous.lines, replaced, split);
	const skipped = difference.start - replaced.start;
	const added: SplitText = {
		bom,
		texts: split.texts.slice(skipped, skipped + difference.added),
		ends: split.ends.slice(skipped, skipped + difference.added),
	};
	const { lines, change } = replaceLines(previous.lines, difference, added, vocabularyOf(previous.options));
	return { syntax: { bom, lines, options: previous.options }, change };
}

function clamp(lines: readonly Line[], { line, character }: Position): Position {
	if (line < 0) return { line: 0, character: 0 };
	const last = lines.length - 1;
	if (line > last) return { line: last, character: lines[last]?.text.length ?? 0 };
	return { line, character: Math.min(Math.max(character, 0), lines[line]?.text.length ?? 0) };
}
