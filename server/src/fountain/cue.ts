/**
 * Splits a character cue into names, extensions and the dual mark. See https://fountain.io/syntax#character.
 * Knows nothing of who the names are.
 */
import type { Span } from '../text/position.js';
import { isSpace, skipSpace, trimEnd } from '../text/space.js';
import { visibleText } from './inline.js';
import type { CueLine, Line, SpannedText } from './syntax.js';
import { isClosing, isOpening } from './upperCase.js';

/** The parts of a cue line; `undefined` for lines of any other type. Inline notes are no part of it. */
export function cueOf(line: Line): CueLine | undefined {
	return line.type === 'character' ? splitCue(visibleText(line), line.content) : undefined;
}

/** Splits a text that has the form of a cue; `content` is the stretch without `@` and `^`. */
export function splitCue(text: string, content: Span): CueLine {
	const extensions: SpannedText[] = [];
	let wholeEnd = content.end;
	let at = content.start;
	while (at < content.end) {
		if (!isOpening(text.charCodeAt(at))) {
			at++;
			continue;
		}
		wholeEnd = Math.min(wholeEnd, at);
		const end = closingOf(text, at, content.end);
		const words = trimmed(text, at + 1, end);
		if (words.text !== '') extensions.push(words);
		at = end + 1;
	}
	const whole = withoutEmphasis(text, trimmed(text, content.start, wholeEnd).span);
	const dual = text.slice(content.end).trim() === '^';
	return { names: namesIn(text, whole.span), whole, extensions, dual };
}

/** The column of the parenthesis that closes the one at `open`, nested ones passed over; the end where none does. */
function closingOf(text: string, open: number, end: number): number {
	let depth = 0;
	for (let at = open; at < end; at++) {
		const code = text.charCodeAt(at);
		if (isOpening(code)) depth++;
		else if (isClosing(code) && --depth === 0) return at;
	}
	return end;
}

/** `JESSE & KIM`, `JESSE + KIM`, `JESSE/KIM`, `JESSE AND KIM`, `JESSE, KIM & WALT`. "SMITH, JR." is one name: a comma alone separates nothing. */
function namesIn(text: string, span: Span): readonly SpannedText[] {
	const separators = separatorsIn(text, span);
	const isList = separators.some(({ isComma }) => !isComma);
	const names: SpannedText[] = [];
	let from = span.start;
	for (const { start, end } of isList ? separators : []) {
		const name = withoutEmphasis(text, trimmed(text, from, start).span);
		if (name.text !== '') names.push(name);
		from = end;
	}
	const last = withoutEmphasis(text, trimmed(text, from, span.end).span);
	if (last.text !== '' || names.length === 0) names.push(last);
	return names;
}

interface Separator extends Span {
	readonly isComma: boolean;
}

function separatorsIn(text: string, { start, end }: Span): readonly Separator[] {
	const separators: Separator[] = [];
	for (let at = start + 1; at < end; at++) {
		const ch = text[at];
		if (ch === '&' || ch === '/' || ch === ',') {
			// "24/7 GUY" is one name.
			if (ch === '/' && isDigit(text[at - 1]) && isDigit(text[at + 1])) continue;
			separators.push({ start: at, end: at + 1, isComma: ch === ',' });
		} else if (ch === '+' && isSpace(text.charCodeAt(at - 1)) && isSpace(text.charCodeAt(at + 1))) {
			// "A+ STUDENT" is one name.
			separators.push({ start: at, end: at + 1, isComma: false });
		} else if (isSpace(text.charCodeAt(at)) && isSpace(text.charCodeAt(at + 4)) && at + 4 < end) {
			if (text.slice(at + 1, at + 4).toUpperCase() === 'AND') {
				separators.push({ start: at, end: at + 5, isComma: false });
			}
		}
	}
	return separators;
}

function isDigit(ch: string | undefined): boolean {
	return ch !== undefined && ch >= '0' && ch <= '9';
}

function trimmed(text: string, from: number, to: number): SpannedText {
	const start = skipSpace(text, from, to);
	const end = trimEnd(text, start, to);
	return { text: text.slice(start, end), span: { start, end } };
}

/** `**ANNA**` is Anna. */
function withoutEmphasis(text: string, { start, end }: Span): SpannedText {
	let first = start;
	let last = end;
	while (first < last && isEmphasisMark(text[first])) first++;
	while (last > first && isEmphasisMark(text[last - 1])) last--;
	return trimmed(text, first, last);
}

function isEmphasisMark(ch: string | undefined): boolean {
	return ch === '*' || ch === '_';
}
