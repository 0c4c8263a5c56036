/**
 * Reads one line: its marks, its type, and the state it leaves behind.
 * Pure: the same texts and entry state always give an equal line, which is what lets an edit stop early.
 */
import type { LineEnd } from '../text/lines.js';
import type { Span } from '../text/position.js';
import { isSpace, skipSpace, trimEnd } from '../text/space.js';
import { classify } from './classify.js';
import { isTwoSpaces, maskSpans, openMarksAfterBlank, readInline } from './inline.js';
import type { Vocabulary } from './locales.js';
import type { LineSource } from './lookAhead.js';
import {
	afterBlank,
	atStart,
	inBoneyard,
	initialState,
	inNote,
	inSpeech,
	inTitlePage,
	openMarks,
	throughHiddenLine,
} from './state.js';
import type { InlineSpan, LexState, Line, LineType } from './syntax.js';
import { startsTitlePage } from './titlePage.js';

const noSpans: readonly InlineSpan[] = [];
const noContent: Span = { start: 0, end: 0 };

/** Reads the line at the index, which must exist, in the state that the line before it left. */
export function readLine(source: LineSource, index: number, entry: LexState, vocabulary: Vocabulary): Line {
	const text = source.textAt(index) ?? '';
	const eol = source.endAt(index);
	const length = text.length;
	if (length === 0 && (entry & openMarks) === 0) return emptyLines[eol][entry] ?? readBlankLine(text, eol, entry);
	const start = skipSpace(text, 0, length);
	if (start === length) return readBlankLine(text, eol, entry);

	const { spans, openMarks: open } = readInline(text, entry & openMarks);
	if (spans.length > 0) return readMarkedLine({ source, index, text, eol, entry, spans, open, vocabulary });

	const end = trimEnd(text, start, length);
	if (isTitlePageLine(source, index, entry, vocabulary)) {
		return makeLine(text, eol, 'title-page', false, entry, open | inTitlePage, noSpans, { start, end });
	}
	const candidate = { text, start, end, entry, openMarks: open, source, index, vocabulary };
	const { type, forced, content } = classify(candidate);
	return makeLine(text, eol, type, forced, entry, open | blockAfter(type, entry), noSpans, content);
}

/** A line of white space, or of nothing. Empty is always blank; two spaces keep a note or a speech open. */
function readBlankLine(text: string, eol: LineEnd, entry: LexState): Line {
	const open = openMarksAfterBlank(text, entry & openMarks);
	if (entry & inBoneyard) {
		// A title page ends at the first blank line, a hidden one too; a speech goes on.
		return makeLine(
			text,
			eol,
			'blank',
			false,
			entry,
			open | throughHiddenLine(entry & ~inTitlePage),
			noSpans,
			noContent,
		);
	}
	if (open & inNote) {
		const span: InlineSpan = { kind: 'note', start: 0, end: text.length, opensHere: false, closesHere: false };
		return makeLine(text, eol, 'note', false, entry, open | throughHiddenLine(entry), [span], noContent);
	}
	if (entry & inSpeech && isTwoSpaces(text)) {
		return makeLine(text, eol, 'dialogue', false, entry, inSpeech, noSpans, noContent);
	}
	return makeLine(text, eol, 'blank', false, entry, afterBlank, noSpans, noContent);
}

interface MarkedLine {
	readonly source: LineSource;
	readonly index: number;
	readonly text: string;
	readonly eol: LineEnd;
	readonly entry: LexState;
	readonly spans: readonly InlineSpan[];
	readonly open: LexState;
	readonly vocabulary: Vocabulary;
}

/** A line with notes or boneyards on it: hidden as a whole, or read as if they were spaces. */
function readMarkedLine({ source, index, text, eol, entry, spans, open, vocabulary }: MarkedLine): Line {
	const visible = maskSpans(text, spans);
	const start = skipSpace(visible, 0, visible.length);
	if (start === visible.length) {
		const type = spans[0]?.kind ?? 'note';
		const content = { start: skipSpace(text, 0, text.length), end: trimEnd(text, 0, text.length) };
		return makeLine(text, eol, type, false, entry, open | throughHiddenLine(entry), spans, content);
	}
	const end = trimEnd(visible, start, visible.length);
	if (isTitlePageLine(source, index, entry, vocabulary)) {
		return makeLine(text, eol, 'title-page', false, entry, open | inTitlePage, spans, { start, end });
	}
	// "CUT TO: [[note]]": the space before a note is no space behind the colon, which would mean action.
	const readable = endsInSpace(text) ? visible : visible.slice(0, end);
	const candidate = { text: readable, start, end, entry, openMarks: open, source, index, vocabulary };
	const { type, forced, content } = classify(candidate);
	return makeLine(text, eol, type, forced, entry, open | blockAfter(type, entry), spans, content);
}

function isTitlePageLine(source: LineSource, index: number, entry: LexState, vocabulary: Vocabulary): boolean {
	return (entry & inTitlePage) !== 0 || ((entry & atStart) !== 0 && startsTitlePage(source, index, vocabulary));
}

/** The block that a visible line leaves open. */
function blockAfter(type: LineType, entry: LexState): LexState {
	switch (type) {
		case 'character':
		case 'dialogue':
		case 'parenthetical':
			return inSpeech;
		case 'lyrics':
			return entry & inSpeech;
		default:
			return 0;
	}
}

function endsInSpace(text: string): boolean {
	return isSpace(text.charCodeAt(text.length - 1));
}

// Eight parameters on purpose: one place that makes lines keeps them of one shape, without an object in between.
function makeLine(
	text: string,
	eol: LineEnd,
	type: LineType,
	forced: boolean,
	entry: LexState,
	exit: LexState,
	inline: readonly InlineSpan[],
	content: Span,
): Line {
	return { text, eol, type, forced, entry, exit, inline, content };
}

/** Every state in which no mark is open. */
const unmarkedStates: readonly LexState[] = [0, inTitlePage, inSpeech, afterBlank, initialState];

/**
 * By line end and entry, the lines without a character: half of a script. They differ in nothing that anybody could ask, so
 * that one object stands for all of a kind.
 */
const emptyLines: Readonly<Record<LineEnd, readonly (Line | undefined)[]>> = {
	'': emptyLinesWith(''),
	'\n': emptyLinesWith('\n'),
	'\r\n': emptyLinesWith('\r\n'),
	'\r': emptyLinesWith('\r'),
};

function emptyLinesWith(eol: LineEnd): readonly (Line | undefined)[] {
	const lines = new Array<Line | undefined>(initialState + 1).fill(undefined);
	for (const entry of unmarkedStates) lines[entry] = readBlankLine('', eol, entry);
	return lines;
}
