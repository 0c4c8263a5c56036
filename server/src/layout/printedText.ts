/**
 * A source line's words as they print, with the way back to the columns that they come from: without emphasis marks,
 * escapes, boneyards and, unless they are to print, notes. Knows no widths of columns.
 */
import { emphasisOf } from '../fountain/emphasis.js';
import { maskSpans, visibleText } from '../fountain/inline.js';
import type { Line } from '../fountain/syntax.js';
import type { Span } from '../text/position.js';
import { cellsOf, charactersOf, isPlainUnit, plainSpace, startsRightToLeft } from './cells.js';
import type { PrintedText, TextDetails } from './model.js';
import { joined, styles } from './model.js';

/** What to print of a line, and how. */
export interface PrintOptions {
	/** Columns of the line. */
	readonly span: Span;
	/** Spaces to print before the words. */
	readonly indentation?: number;
	/** Headings are set in capitals however they are typed. */
	readonly isUpperCase?: boolean;
	readonly style?: number;
	readonly printNotes?: boolean;
}

/** The printed words of a stretch of a line. Linear. */
export function printedText(line: Line, options: PrintOptions): PrintedText {
	const { span, indentation = 0, isUpperCase = false, style = 0 } = options;
	if (line.inline.length === 0 && indentation === 0 && style === 0 && isPlain(line.text, span)) {
		const words = line.text.slice(span.start, span.end);
		const text = isUpperCase ? words.toUpperCase() : words;
		// "ß" becomes two letters, so its columns have to be kept apart.
		if (text.length === words.length) return { text, base: span.start, details: undefined, isRightToLeft: false };
	}
	return detailedText(line, options);
}

/** A text with words added behind it that are not in the script: `ANNA` and ` (CONT'D)`. */
export function withSuffix({ text, base, details, isRightToLeft }: PrintedText, suffix: string): PrintedText {
	const end = details === undefined ? base + text.length : (details.ends.at(-1) ?? base);
	const n = text.length + suffix.length;
	const extended: TextDetails = {
		starts: new Uint32Array(n).fill(end),
		ends: new Uint32Array(n).fill(end),
		styles: new Uint8Array(n),
		cells: new Uint8Array(n).fill(1),
	};
	for (let at = 0; at < text.length; at++) {
		extended.starts[at] = details?.starts[at] ?? base + at;
		extended.ends[at] = details?.ends[at] ?? base + at + 1;
		extended.styles[at] = details?.styles[at] ?? 0;
		extended.cells[at] = details?.cells[at] ?? 1;
	}
	return { text: text + suffix, base, details: extended, isRightToLeft };
}

const star = 0x2a;
const backslash = 0x5c;
const underscore = 0x5f;

/** Whether every unit prints as it stands, in one cell. */
function isPlain(text: string, { start, end }: Span): boolean {
	for (let at = start; at < end; at++) {
		const code = text.charCodeAt(at);
		if (code === star || code === underscore || code === backslash || !isPlainUnit(code)) return false;
	}
	return true;
}

/** The units of the source that print, with their columns and styles, before they are joined to characters. */
interface Kept {
	text: string;
	readonly columns: number[];
	readonly styles: number[];
}

function detailedText(
	line: Line,
	{ span, indentation = 0, isUpperCase = false, style = 0, printNotes = false }: PrintOptions,
): PrintedText {
	const kept = keptUnits(line, span, style, printNotes);
	const out = { text: ' '.repeat(indentation), starts: [] as number[], ends: [] as number[] };
	const stylesOut: number[] = Array.from({ length: indentation }, () => 0);
	const cellsOut: number[] = Array.from({ length: indentation }, () => 1);
	out.starts.push(...cellsOut.map(() => span.start));
	out.ends.push(...cellsOut.map(() => span.start));
	for (const { segment, index } of charactersOf(kept.text)) {
		const character = printable(isUpperCase ? segment.toUpperCase() : segment);
		const start = kept.columns[index] ?? span.start;
		const end = (kept.columns[index + segment.length - 1] ?? start) + 1;
		for (let unit = 0; unit < character.length; unit++) {
			out.starts.push(start);
			out.ends.push(end);
			stylesOut.push(kept.styles[index] ?? 0);
			// In capitals "ß" is two letters of one cell each, a wide space is two; an accent stays with its letter.
			const isSpelledOut = character.length > segment.length && isPlainUnit(character.charCodeAt(unit));
			cellsOut.push(isSpelledOut ? 1 : unit === 0 ? cellsOf(character) : joined);
		}
		out.text += character;
	}
	return {
		text: out.text,
		base: span.start,
		details: {
			starts: Uint32Array.from(out.starts),
			ends: Uint32Array.from(out.ends),
			styles: Uint8Array.from(stylesOut),
			cells: Uint8Array.from(cellsOut),
		},
		isRightToLeft: startsRightToLeft(out.text),
	};
}

/** Takes out what does not print. Where a note leaves two spaces, one goes with it. */
function keptUnits(line: Line, span: Span, style: number, printNotes: boolean): Kept {
	const unprinted = printNotes ? line.inline.filter(({ kind }) => kind === 'boneyard') : line.inline;
	const visible = maskSpans(line.text, unprinted);
	const styleAt = new Uint8Array(visible.length).fill(style);
	const isHidden = new Uint8Array(visible.length);
	for (const { start, end } of unprinted) isHidden.fill(1, start, end);
	for (const { kind, start, end } of line.inline) if (kind === 'note') styleAt.fill(style | styles.note, start, end);
	for (const { kind, span: whole, content } of emphasisOf(visibleText(line))) {
		isHidden.fill(1, whole.start, content.start);
		isHidden.fill(1, content.end, whole.end);
		for (let at = content.start; at < content.end; at++) styleAt[at] = (styleAt[at] ?? 0) | styles[kind];
	}
	const kept: Kept = { text: '', columns: [], styles: [] };
	for (let at = span.start; at < span.end; at++) {
		if (isHidden[at] === 1) continue;
		const ch = visible.charAt(at);
		if (ch === '\\' && at + 1 < span.end && isEscapable(visible.charAt(at + 1))) {
			at++;
		} else if (ch === ' ' && isHidden[at - 1] === 1 && unprinted.length > 0 && kept.text.endsWith(' ')) {
			continue;
		}
		kept.text += visible.charAt(at);
		kept.columns.push(at);
		kept.styles.push(styleAt[at] ?? 0);
	}
	const end = kept.text.trimEnd().length;
	return { text: kept.text.slice(0, end), columns: kept.columns.slice(0, end), styles: kept.styles.slice(0, end) };
}

function isEscapable(ch: string): boolean {
	return ch === '*' || ch === '_' || ch === '\\';
}

// What no printer shows: control characters, a soft hyphen, half a surrogate pair.
const unprintable = /[\p{Cc}\u00AD\uFEFF]/gu;
const halfPair = /\p{Cs}/gu;

function printable(character: string): string {
	return plainSpace(character).replaceAll('\t', ' ').replace(unprintable, '').replace(halfPair, '\uFFFD');
}
