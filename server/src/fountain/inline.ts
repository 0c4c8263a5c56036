/**
 * Notes `[[ ]]` and boneyards on a line, and the line as a reader sees it without them.
 * A boneyard wins inside a note, as if it were cut before anything else is read; inside a boneyard `[[` means nothing.
 */
import { isSpace, skipSpace, trimEnd } from '../text/space.js';
import { inBoneyard, inNote } from './state.js';
import type { InlineSpan, LexState, Line } from './syntax.js';

/** A line's inline spans, and the marks that are open behind it. */
export interface InlineReading {
	readonly spans: readonly InlineSpan[];
	readonly openMarks: LexState;
}

const noSpans: readonly InlineSpan[] = [];
const plainLine: InlineReading = { spans: noSpans, openMarks: 0 };

/** Finds the notes and boneyards of a line that has something on it. `open` holds the marks open before it. */
export function readInline(text: string, open: LexState): InlineReading {
	if (open === 0 && !text.includes('[[') && !text.includes('/*')) return plainLine;
	const spans: InlineSpan[] = [];
	let state = open;
	let at = 0;
	// Where the part of a note or boneyard that we are in begins on this line, and whether its mark stands there.
	let start = 0;
	let opensHere = false;
	const close = (kind: InlineSpan['kind'], end: number, closesHere: boolean): void => {
		if (start < end) spans.push({ kind, start, end, opensHere, closesHere });
		start = end;
	};
	while (at < text.length) {
		if (state & inBoneyard) {
			const end = text.indexOf('*/', at);
			if (end === -1) break;
			at = end + 2;
			close('boneyard', at, true);
			state &= ~inBoneyard;
			opensHere = false;
			continue;
		}
		const next = nextMark(text, at, state);
		if (next === -1) break;
		if (text.charCodeAt(next) === slash) {
			if (state & inNote) close('note', next, false);
			state |= inBoneyard;
			start = next;
			opensHere = true;
			at = next + 2;
		} else if (state & inNote) {
			at = next + 2;
			close('note', at, true);
			state &= ~inNote;
		} else {
			state |= inNote;
			start = next;
			opensHere = true;
			at = next + 2;
		}
	}
	if (state & inBoneyard) close('boneyard', text.length, false);
	else if (state & inNote) close('note', text.length, false);
	return { spans, openMarks: state };
}

const slash = 0x2f;
const star = 0x2a;
const openBracket = 0x5b;
const closeBracket = 0x5d;

/** The next boneyard that opens, or the next note mark that matters in this state; -1 where none is left. */
function nextMark(text: string, from: number, state: LexState): number {
	const bracket = state & inNote ? closeBracket : openBracket;
	for (let at = from; at + 1 < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code === bracket && text.charCodeAt(at + 1) === bracket) return at;
		if (code === slash && text.charCodeAt(at + 1) === star) return at;
	}
	return -1;
}

/** The marks that stay open behind a line of white space: a boneyard always, a note only over two spaces or more. */
export function openMarksAfterBlank(text: string, open: LexState): LexState {
	if (open & inBoneyard) return open;
	return isTwoSpaces(text) ? open : 0;
}

/** Whether the line consists of two or more spaces and nothing else: it keeps a speech or a note open. */
export function isTwoSpaces(text: string): boolean {
	if (text.length < 2) return false;
	for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) !== 0x20) return false;
	return true;
}

/** The text with its spans blanked out by spaces, so that columns agree with the source. */
export function maskSpans(text: string, spans: readonly InlineSpan[]): string {
	let masked = '';
	let done = 0;
	for (const { start, end } of spans) {
		masked += text.slice(done, start) + ' '.repeat(end - start);
		done = end;
	}
	return done === 0 ? text : masked + text.slice(done);
}

/** A line's text with notes and boneyards blanked out by spaces: what a reader sees, at the columns of the source. */
export function visibleText(line: Line): string {
	return maskSpans(line.text, line.inline);
}

/** A line's own words for display: the content without notes and boneyards, and without the double space they leave. */
export function contentText({ text, content, inline }: Line): string {
	if (inline.length === 0) return text.slice(content.start, content.end);
	let words = '';
	let done = content.start;
	for (const { start, end } of inline) {
		if (end <= content.start || content.end <= start) continue;
		words += text.slice(done, Math.max(done, start));
		done = end;
		// "She [[softly]] nods" reads "She nods".
		if (done < content.end && endsInSpace(words)) done = skipSpace(text, done, content.end);
	}
	words += text.slice(Math.min(done, content.end), content.end);
	return words.slice(0, trimEnd(words, 0, words.length));
}

function endsInSpace(text: string): boolean {
	return text !== '' && isSpace(text.charCodeAt(text.length - 1));
}
