/**
 * Breaks a printed text into rows of a column, and makes each row a set line with its runs.
 * A row ends at a space, behind a hyphen or dash between letters, or beside a wide character; a longer word is cut.
 */
import type { Span } from '../text/position.js';
import { cellsOf, charactersOf, writingOf } from './cells.js';
import type { Passage, PrintedText, Run, SetLine, WritingSystem } from './model.js';
import { joined } from './model.js';
import type { Column } from './pageSetup.js';

/**
 * The rows of the text from one character to another, as offsets without the spaces at their ends. At least one row, perhaps
 * empty; no more than `most`.
 */
export function rowsOf(
	printed: PrintedText,
	column: Column,
	from: number,
	to: number,
	most = Infinity,
): readonly Span[] {
	const { text } = printed;
	const rows: Span[] = [];
	let at = from;
	do {
		const width = column.width - (rows.length > 0 || from > 0 ? (column.hang ?? 0) : 0);
		const fit = fitEnd(printed, at, to, width);
		const end = fit >= to ? to : breakBefore(printed, at, fit);
		rows.push({ start: at, end: trimSpace(text, at, end) });
		at = end;
		while (at < to && isBreakingSpace(text.charCodeAt(at))) at++;
	} while (at < to && rows.length < most);
	return rows;
}

/** A row of a passage as a line of its block. */
export function setLine({ printed, role, column, line }: Passage, { start, end }: Span, row: number): SetLine {
	const { isRightToLeft } = printed;
	const runs = runsOf(printed, start, end);
	const [first] = runs;
	const last = runs.at(-1);
	const cells = last === undefined ? 0 : last.offset + last.cells;
	const left = placed(column, cells) + (start > 0 ? (column.hang ?? 0) : 0);
	if (first !== undefined && first === last) {
		return { row, column: left, cells, text: first.text, runs, role, line, span: first.span, isRightToLeft };
	}
	const text = printed.text.slice(start, end);
	const from = columnAt(printed, start);
	return {
		row,
		column: left,
		cells,
		text,
		runs,
		role,
		line,
		span: { start: from, end: last?.span.end ?? from },
		isRightToLeft,
	};
}

/** A line that the page adds to the script. */
export function addedLine(text: string, role: SetLine['role'], column: Column, row: number): SetLine {
	let cells = 0;
	for (const { segment } of charactersOf(text)) cells += cellsOf(segment);
	const span = { start: 0, end: 0 };
	const runs: readonly Run[] = [{ text, offset: 0, cells, style: 0, writing: 'latin', span }];
	return { row, column: placed(column, cells), cells, text, runs, role, line: undefined, span, isRightToLeft: false };
}

/** The cell that a line of some width begins in. */
function placed({ left, width, align }: Column, cells: number): number {
	if (align === 'right') return left + Math.max(0, width - cells);
	if (align === 'center') return left + Math.max(0, (width - cells) >> 1);
	return left;
}

function columnAt({ base, details, text }: PrintedText, at: number): number {
	if (details === undefined) return base + at;
	return at < text.length ? (details.starts[at] ?? base) : (details.ends[at - 1] ?? base);
}

/** The furthest character that the width has room for; at least one. */
function fitEnd({ text, details }: PrintedText, at: number, to: number, width: number): number {
	if (details === undefined) return Math.min(to, at + Math.max(1, width));
	let cells = 0;
	let end = at;
	for (; end < to; end++) {
		const unit = details.cells[end] ?? 1;
		if (unit === joined) continue;
		// Spaces at the end of a row may hang over: they do not print.
		if (cells + unit > width && end > at && !isBreakingSpace(text.charCodeAt(end))) return end;
		cells += unit;
	}
	return end;
}

/** Where to end the row that has room up to `fit`. */
function breakBefore(printed: PrintedText, at: number, fit: number): number {
	const { text } = printed;
	if (isBreakingSpace(text.charCodeAt(fit))) return fit;
	// Indentation is no word to break behind.
	let first = at;
	while (first < fit && isBreakingSpace(text.charCodeAt(first))) first++;
	for (let end = fit; end > first; end--) if (canBreakAt(printed, end)) return end;
	return fit;
}

function canBreakAt({ text, details }: PrintedText, at: number): boolean {
	const before = text.charCodeAt(at - 1);
	if (isBreakingSpace(before)) return true;
	if (isDash(before)) {
		const isJoining = letterOrDigit.test(text.charAt(at)) && (isDash(text.charCodeAt(at - 2)) || before !== hyphen);
		return isJoining || (letterOrDigit.test(text.charAt(at)) && letterOrDigit.test(text.charAt(at - 2)));
	}
	if (details === undefined || details.cells[at] === joined) return false;
	const isWide = details.cells[at] === 2 || widthBefore(details.cells, at) === 2;
	return isWide && !neverFirst.test(text.charAt(at)) && !neverLast.test(text.charAt(at - 1));
}

function widthBefore(cells: Uint8Array, at: number): number | undefined {
	let before = at - 1;
	while (cells[before] === joined) before--;
	return cells[before];
}

const hyphen = 0x2d;
const letterOrDigit = /[\p{L}\p{N}]/u;
// "。" and "」" stay with what they close, "「" with what it opens.
const neverFirst = /[\p{Pe}\p{Pf}、。，．！？：；々ーぁぃぅぇぉっゃゅょァィゥェォッャュョ,.!?:;'"]/u;
const neverLast = /[\p{Ps}\p{Pi}'"]/u;

/** A hyphen, a dash. */
function isDash(code: number): boolean {
	return code === hyphen || code === 0x2010 || code === 0x2013 || code === 0x2014;
}

/** Spaces at which a row may end: not those that hold words together. */
export function isBreakingSpace(code: number): boolean {
	return code === 0x20 || (0x2000 <= code && code <= 0x200a && code !== 0x2007) || code === 0x3000;
}

function trimSpace(text: string, from: number, to: number): number {
	let end = to;
	while (end > from && isBreakingSpace(text.charCodeAt(end - 1))) end--;
	return end;
}

/** The stretches of one style and one writing system. */
function runsOf(printed: PrintedText, start: number, end: number): readonly Run[] {
	if (start >= end) return [];
	const { text, base, details } = printed;
	if (details === undefined) {
		const span = { start: base + start, end: base + end };
		return [{ text: text.slice(start, end), offset: 0, cells: end - start, style: 0, writing: 'latin', span }];
	}
	const runs: Run[] = [];
	let offset = 0;
	let from = start;
	let cells = 0;
	let writing: WritingSystem | undefined;
	const close = (to: number): void => {
		runs.push({
			text: text.slice(from, to),
			offset,
			cells,
			style: details.styles[from] ?? 0,
			writing: writing ?? runs.at(-1)?.writing ?? 'latin',
			span: { start: details.starts[from] ?? base, end: details.ends[to - 1] ?? base },
		});
		offset += cells;
		from = to;
		cells = 0;
		writing = undefined;
	};
	for (let at = start; at < end; at++) {
		const unit = details.cells[at] ?? 1;
		if (unit === joined) continue;
		const own = writingOf(String.fromCodePoint(text.codePointAt(at) ?? 0));
		const isOther = own !== undefined && writing !== undefined && own !== writing;
		if (at > from && (isOther || details.styles[at] !== details.styles[from])) close(at);
		writing ??= own;
		cells += unit;
	}
	close(end);
	return runs;
}
