/**
 * Splits a scene heading into prefix, place path, time of day, modifiers and scene number, each with its columns.
 * See docs/fountain-dialect.md, "Scene headings". What the words mean is for the script layer.
 */
import type { Span } from '../text/position.js';
import { recalled } from '../text/recalled.js';
import { collapseSpace, isSpace, skipSpace, trimEnd } from '../text/space.js';
import { prefixAt } from './headingPrefix.js';
import { isDate, isModifier, isScriptDay, isTimeOfDay, normalizePiece } from './headingWords.js';
import { visibleText } from './inline.js';
import type { Vocabulary } from './locales.js';
import { vocabularyOf } from './locales.js';
import type { FountainOptions, Heading, HeadingPrefix, Line, SpannedText } from './syntax.js';

// Lines outlive edits, and the outline, the facts and the features all ask; and a script comes back to its places.
const headings = new WeakMap<FountainOptions, { byLine: WeakMap<Line, Heading>; byWording: Map<string, Heading> }>();

/** Longer ones are rarely written twice. */
const longestRecalled = 80;

/** The parts of a heading line; `undefined` for lines of any other type. The same object for lines of the same wording. */
export function headingOf(line: Line, options: FountainOptions): Heading | undefined {
	if (line.type !== 'scene-heading') return undefined;
	let known = headings.get(options);
	if (known === undefined) headings.set(options, (known = { byLine: new WeakMap(), byWording: new Map() }));
	let heading = known.byLine.get(line);
	if (heading === undefined) known.byLine.set(line, (heading = readHeading(line, options, known.byWording)));
	return heading;
}

function readHeading(line: Line, options: FountainOptions, byWording: Map<string, Heading>): Heading {
	const vocabulary = vocabularyOf(options);
	const { text, content, inline } = line;
	if (inline.length > 0 || text.length > longestRecalled) return splitHeading(line, vocabulary);
	const key = `${String(content.start)} ${String(content.end)} ${text}`;
	return recalled(byWording, key, () => splitHeading({ ...line, text: key.slice(-text.length) }, vocabulary));
}

/** The scene number of a heading line without its `#`; `undefined` where it has none. Cheaper than the whole heading. */
export function sceneNumberOf(line: Line): SpannedText | undefined {
	if (line.type !== 'scene-heading') return undefined;
	const span = sceneNumberSpan(line.text, line.content);
	return span && { text: line.text.slice(span.start, span.end), span };
}

/** A heading line's words in one piece, without notes and scene number, inner space collapsed. */
export function headingText(line: Line): string {
	const number = sceneNumberSpan(line.text, line.content);
	const end = number === undefined ? line.content.end : number.start - 1;
	return collapseSpace(visibleText(line).slice(line.content.start, end));
}

/** A heading's place as its line writes it, `JESSE'S GARAGE - HAINES, ALASKA`; what stands inside it and is no place is left out. */
export function placeAsWritten({ text }: Pick<Line, 'text'>, { place }: Heading): string {
	let written = '';
	let end: number | undefined;
	for (const { text: part, span } of place) {
		const between = end === undefined ? '' : text.slice(end, span.start);
		written += (placeSeparator.test(between) ? between.replaceAll(/\s+/gu, ' ') : ' - ') + part;
		end = span.end;
	}
	return written;
}

// " - ", ", ", "/"; not " (FLASHBACK) - ".
const placeSeparator = /^[\s,/.–—-]*$/u;

/** The columns of the number at the end of a heading: `#…#` around letters, digits, `-` and `.`. */
export function sceneNumberSpan(text: string, { start, end }: Span): Span | undefined {
	if (end - start < 3 || text[end - 1] !== '#') return undefined;
	const open = text.lastIndexOf('#', end - 2);
	if (open < start || open + 1 === end - 1) return undefined;
	return numberPattern.test(text.slice(open + 1, end - 1)) ? { start: open + 1, end: end - 1 } : undefined;
}

// "1", "1A", "110-A", "I.1.a"
const numberPattern = /^[\p{L}\p{N}.-]+$/u;

function splitHeading(line: Line, vocabulary: Vocabulary): Heading {
	const visible = visibleText(line);
	const { start, end } = line.content;
	const { prefix, span: prefixSpan } = readPrefix(visible, { start, end }, vocabulary);

	const number = sceneNumberOf(line);
	const body = { start: prefixSpan?.end ?? start, end: number === undefined ? end : number.span.start - 1 };
	const brackets = bracketsIn(visible, body);
	const pieces = dashParts(blankOut(visible, brackets), body);
	const { place, time, modifiers } = sortPieces(pieces, prefixSpan !== undefined, vocabulary);
	return {
		prefix,
		prefixSpan,
		place,
		time,
		modifiers: [...modifiers, ...bracketWords(visible, brackets)].sort((lhs, rhs) => lhs.span.start - rhs.span.start),
		number,
	};
}

/** The prefix, also a double one of any make: `INT./EXT.`, `INT. / EXT.`, `EXT./INT.`. Its span takes in the point. */
function readPrefix(
	text: string,
	{ start, end }: Span,
	vocabulary: Vocabulary,
): { prefix: HeadingPrefix | null; span: Span | undefined } {
	const first = prefixAt(text, { start, end }, vocabulary);
	if (first === undefined) return { prefix: null, span: undefined };
	const firstEnd = skipPoint(text, start + first.word.length);
	const slash = skipSpace(text, firstEnd, end);
	if (text[slash] === '/') {
		const next = skipSpace(text, slash + 1, end);
		const second = prefixAt(text, { start: next, end }, vocabulary);
		if (second !== undefined && second.prefix !== first.prefix) {
			return { prefix: 'INT/EXT', span: { start, end: skipPoint(text, next + second.word.length) } };
		}
	}
	return { prefix: first.prefix, span: { start, end: firstEnd } };
}

function skipPoint(text: string, at: number): number {
	return text[at] === '.' ? at + 1 : at;
}

const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '（': '）', '［': '］' };

/** The outermost brackets, marks included; one that is never closed runs to the end. */
function bracketsIn(text: string, { start, end }: Span): readonly Span[] {
	const brackets: Span[] = [];
	let opened = start;
	const expected: string[] = [];
	for (let at = start; at < end; at++) {
		const ch = text[at] ?? '';
		const close = closing[ch];
		if (close !== undefined) {
			if (expected.length === 0) opened = at;
			expected.push(close);
		} else if (ch === expected.at(-1)) {
			expected.pop();
			if (expected.length === 0) brackets.push({ start: opened, end: at + 1 });
		}
	}
	if (expected.length > 0) brackets.push({ start: opened, end });
	return brackets;
}

/** What stands inside each bracket: one modifier, dashes and all. */
function bracketWords(text: string, brackets: readonly Span[]): readonly SpannedText[] {
	return brackets.flatMap(({ start, end }) => {
		const isClosed = Object.values(closing).includes(text[end - 1] ?? '') && start + 1 < end;
		const words = trimmed(text, { start: start + 1, end: isClosed ? end - 1 : end });
		return words === undefined ? [] : [words];
	});
}

/** The text with spaces in place of the spans, which come in order and do not overlap; columns stay. */
function blankOut(text: string, spans: readonly Span[]): string {
	let result = '';
	let from = 0;
	for (const { start, end } of spans) {
		result += text.slice(from, start) + ' '.repeat(end - start);
		from = end;
	}
	return result + text.slice(from);
}

/** The parts between dashes. A dash separates where space is on both sides of it; a long one (`—`) always. */
function dashParts(text: string, { start, end }: Span): readonly SpannedText[] {
	const parts: SpannedText[] = [];
	let from = start;
	let at = start;
	while (at < end) {
		if (!isDash(text[at])) {
			at++;
			continue;
		}
		let behind = at;
		while (behind < end && isDash(text[behind])) behind++;
		const isSpaced = isOutside(text, at - 1, start, end) && isOutside(text, behind, start, end);
		if (isSpaced || text[at] === '—') {
			pushTrimmed(parts, text, { start: from, end: at });
			from = behind;
		}
		at = behind;
	}
	pushTrimmed(parts, text, { start: from, end });
	return parts;
}

function isDash(ch: string | undefined): boolean {
	return ch === '-' || ch === '–' || ch === '—';
}

function isOutside(text: string, at: number, start: number, end: number): boolean {
	return at < start || at >= end || isSpace(text.charCodeAt(at));
}

/**
 * The pieces of a place: separated by `, `, by `/`, or by a point that ends a sentence where a time follows.
 * "9/11 MEMORIAL" and "1,000 OAKS" stay whole.
 */
function placePieces({ text, span }: SpannedText): readonly SpannedText[] {
	const pieces: SpannedText[] = [];
	let from = 0;
	for (let at = 0; at < text.length; at++) {
		const isComma = text[at] === ',' && (at + 1 === text.length || isSpace(text.charCodeAt(at + 1)));
		const isSlash = text[at] === '/' && !(isDigit(text[at - 1]) && isDigit(text[at + 1]));
		if (!isComma && !isSlash) continue;
		pushTrimmed(pieces, text, { start: from, end: at }, span.start);
		from = at + 1;
	}
	pushTrimmed(pieces, text, { start: from, end: text.length }, span.start);
	return pieces;
}

function isDigit(ch: string | undefined): boolean {
	return ch !== undefined && ch >= '0' && ch <= '9';
}

interface SortedPieces {
	readonly place: SpannedText[];
	time: SpannedText | undefined;
	readonly modifiers: SpannedText[];
}

/**
 * Says of each dash part what it is. Before the time of day a part is a place unless its words are a modifier's;
 * behind it nothing is a place any more: "DAY - RAIN". The first part behind a prefix is always a place: "INT. DREAM - DAY".
 */
function sortPieces(parts: readonly SpannedText[], hasPrefix: boolean, vocabulary: Vocabulary): SortedPieces {
	const sorted: SortedPieces = { place: [], time: undefined, modifiers: [] };
	for (const [index, part] of parts.entries()) {
		const words = normalizePiece(part.text);
		const isPlace = index === 0 && hasPrefix;
		if (!isPlace && sorted.time === undefined && isTimeOfDay(words, vocabulary)) sorted.time = part;
		else if (sorted.time !== undefined || (!isPlace && isModifier(words, vocabulary))) sorted.modifiers.push(part);
		else sortPlace(part, isPlace, sorted, vocabulary);
	}
	return sorted;
}

/** A part that is no time and no modifier as a whole may yet end in one: "PARK, DAY", "NIGHT, 1978", "KITCHEN. DAY". */
function sortPlace(part: SpannedText, startsWithPlace: boolean, sorted: SortedPieces, vocabulary: Vocabulary): void {
	for (const [index, piece] of placePieces(part).entries()) {
		const words = normalizePiece(piece.text);
		const isPlace = index === 0 && startsWithPlace;
		if (sorted.time === undefined && !isPlace && isTimeOfDay(words, vocabulary)) {
			sorted.time = piece;
		} else if (!isPlace && (sorted.time !== undefined || isModifier(words, vocabulary))) {
			// "NOVEMBER 22, 1963" was cut at its comma: together again.
			const last = sorted.modifiers.at(-1);
			const joined = last && part.text.slice(last.span.start - part.span.start, piece.span.end - part.span.start);
			if (last && joined !== undefined && last.span.start >= part.span.start && isDate(normalizePiece(joined))) {
				sorted.modifiers.splice(-1, 1, { text: joined, span: { start: last.span.start, end: piece.span.end } });
			} else {
				sorted.modifiers.push(piece);
			}
		} else {
			sortSentences(piece, sorted, vocabulary);
		}
	}
}

/** "KITCHEN. DAY.", "KITCHEN. DAY 4. 16:30": British and Russian headings put a point before what says when. */
function sortSentences(piece: SpannedText, sorted: SortedPieces, vocabulary: Vocabulary): void {
	const { text, span } = piece;
	let end = text.length;
	const modifiers: SpannedText[] = [];
	for (;;) {
		const point = text.lastIndexOf('. ', withoutPoint(text, end) - 1);
		const last = point > 0 ? trimmed(text, { start: point + 1, end: withoutPoint(text, end) }, span.start) : undefined;
		if (last === undefined) break;
		const words = normalizePiece(last.text);
		if (sorted.time === undefined && isTimeOfDay(words, vocabulary)) sorted.time = last;
		else if (isScriptDay(words)) modifiers.unshift(last);
		else break;
		end = point;
	}
	if (end === text.length) sorted.place.push(piece);
	else pushTrimmed(sorted.place, text, { start: 0, end }, span.start);
	sorted.modifiers.push(...modifiers);
}

function withoutPoint(text: string, end: number): number {
	return text[end - 1] === '.' ? end - 1 : end;
}

function pushTrimmed(list: SpannedText[], text: string, span: Span, offset = 0): void {
	const words = trimmed(text, span, offset);
	if (words !== undefined) list.push(words);
}

/** The stretch without outer space; `undefined` where nothing is left. `offset` is the column that the text begins at. */
function trimmed(text: string, span: Span, offset = 0): SpannedText | undefined {
	const start = skipSpace(text, span.start, span.end);
	const end = trimEnd(text, start, span.end);
	if (start === end) return undefined;
	return { text: text.slice(start, end), span: { start: start + offset, end: end + offset } };
}
