/**
 * Text with a style for every character, and the same as Fountain writes it, with marks and escapes. What is written is read back
 * before it is given out, so that it means what it should.
 */
import { parse } from '../fountain/parse.js';
import type { Line } from '../fountain/syntax.js';
import { styles } from '../layout/model.js';
import { printedText } from '../layout/printedText.js';
import { isSpace } from '../text/space.js';
import type { Run } from './model.js';

export interface StyledText {
	readonly text: string;
	/** By UTF-16 unit, each a sum of the layout's `styles`. */
	readonly styles: readonly number[];
}

/** Everything that emphasis can say. */
export const allStyles = styles.bold | styles.italic | styles.underline;

export function styledTextOf(runs: readonly Run[]): StyledText {
	return {
		text: runs.map(({ text }) => text).join(''),
		styles: runs.flatMap(({ text, style }) => Array.from({ length: text.length }, () => style)),
	};
}

export function runsOf({ text, styles: styleAt }: StyledText): readonly Run[] {
	const runs: Run[] = [];
	let start = 0;
	for (let at = 1; at <= text.length; at++) {
		if (at < text.length && styleAt[at] === styleAt[start]) continue;
		runs.push({ text: text.slice(start, at), style: styleAt[start] ?? 0 });
		start = at;
	}
	return runs;
}

export function slice({ text, styles: styleAt }: StyledText, start: number, end: number): StyledText {
	return { text: text.slice(start, end), styles: styleAt.slice(start, end) };
}

/** The words of a line as they print. `indentation` is that many spaces before them. */
export function printedOf(line: Line, span: Line['content'], indentation = 0): StyledText {
	const { text: printed, details } = printedText(line, { span, indentation });
	const text = printed.replaceAll(lineSeparators, ' ').replaceAll(noCharacters, '\uFFFD');
	const styleAt = Array.from({ length: text.length }, (_value, at) => (details?.styles[at] ?? 0) & allStyles);
	return { text, styles: styleAt };
}

// To Fountain these end no line; to Final Draft they would.
const lineSeparators = /[\u2028\u2029\u0085]/gu;
const noCharacters = /[\uFFFE\uFFFF]/gu;

/** Whether two texts read alike: the same letters, and each that can be seen in the same style. */
export function isAlike(lhs: StyledText, rhs: StyledText): boolean {
	if (lhs.text !== rhs.text) return false;
	for (let at = 0; at < lhs.text.length; at++) {
		if (lhs.styles[at] !== rhs.styles[at] && !isSpace(lhs.text.charCodeAt(at))) return false;
	}
	return true;
}

/** A line's text as Fountain has it. */
export interface MarkedText {
	readonly source: string;
	/** Where in the source something can be put that stands before the character at that place; one more for the end. */
	readonly columns: readonly number[];
	/** Styles that have no way to be written here, as a sum; 0 for nearly every text. */
	readonly lost: number;
}

/** From the most to the least; a text that no marks can be set around stays plain. */
const subsets: readonly number[] = [
	allStyles,
	styles.bold | styles.italic,
	styles.bold | styles.underline,
	styles.italic | styles.underline,
	styles.bold,
	styles.italic,
	styles.underline,
	0,
];

const needsCare = /[*_\\[/]/u;

/** One line of text, without outer space, with marks and with escapes where Fountain would read some other thing. Linear. */
export function markedText(styled: StyledText): MarkedText {
	const { text } = styled;
	const isPlain = styled.styles.every((style) => style === 0);
	if (isPlain && !needsCare.test(text)) {
		return { source: text, columns: Array.from({ length: text.length + 1 }, (_value, at) => at), lost: 0 };
	}
	for (const kept of subsets) {
		const wanted = { text, styles: styled.styles.map((style) => style & kept) };
		for (const isEscaping of [false, true]) {
			const written = write(wanted, isEscaping);
			if (isAlike(readBack(written.source), wanted)) return { ...written, lost: lostStyles(styled, kept) };
		}
	}
	return { ...write({ text, styles: styled.styles.map(() => 0) }, true), lost: lostStyles(styled, 0) };
}

function lostStyles({ text, styles: styleAt }: StyledText, kept: number): number {
	return styleAt.reduce((sum, style, at) => (isSpace(text.charCodeAt(at)) ? sum : sum | (style & ~kept)), 0);
}

function readBack(source: string): StyledText {
	const [line] = parse(`!${source}`, { locales: [] }).lines;
	return line === undefined ? { text: '', styles: [] } : printedOf(line, line.content);
}

interface Stretch {
	readonly mark: string;
	readonly start: number;
	readonly end: number;
}

const marks: readonly (readonly [bit: number, mark: string])[] = [
	[styles.underline, '_'],
	[styles.bold, '**'],
	[styles.italic, '*'],
];

/** The marks of stretches that cross are closed and opened again, since Fountain nests them. */
function write(styled: StyledText, isEscaping: boolean): Omit<MarkedText, 'lost'> {
	const { text } = styled;
	const starting = new Map<number, Stretch[]>();
	for (const stretch of marks.flatMap(([bit, mark]) => stretchesOf(styled, bit, mark)))
		starting.set(stretch.start, [...(starting.get(stretch.start) ?? []), stretch]);
	const open: Stretch[] = [];
	const columns: number[] = [];
	let source = '';
	for (let at = 0; at <= text.length; at++) {
		const reopened: Stretch[] = [];
		while (open.some(({ end }) => end === at)) {
			const last = open.pop();
			if (last === undefined) break;
			source += last.mark;
			if (last.end > at) reopened.push(last);
		}
		columns.push(source.length);
		const opened = [...reopened, ...(starting.get(at) ?? [])];
		for (const stretch of opened.sort((lhs, rhs) => rhs.end - lhs.end)) {
			open.push(stretch);
			source += stretch.mark;
		}
		const ch = text.charAt(at);
		source += isEscaping && needsEscape(text, at) ? `\\${ch}` : ch;
	}
	return { source, columns };
}

function needsEscape(text: string, at: number): boolean {
	const ch = text.charAt(at);
	return ch === '*' || ch === '_' || ch === '\\';
}

/** Where a style goes on, without the spaces at its ends: no mark stands beside a space on its inside. */
function stretchesOf({ text, styles: styleAt }: StyledText, bit: number, mark: string): readonly Stretch[] {
	const stretches: Stretch[] = [];
	let start: number | undefined;
	for (let at = 0; at <= text.length; at++) {
		const isOn = at < text.length && ((styleAt[at] ?? 0) & bit) !== 0;
		if (isOn) start ??= at;
		else if (start !== undefined) {
			let first = start;
			let end = at;
			while (first < end && isSpace(text.charCodeAt(first))) first++;
			while (end > first && isSpace(text.charCodeAt(end - 1))) end--;
			if (first < end) stretches.push({ mark, start: first, end });
			start = undefined;
		}
	}
	return stretches;
}
