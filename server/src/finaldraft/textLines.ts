/** Texts of paragraphs as the lines of a script: without what Fountain cannot hold, trimmed, each with its place. */
import { parse } from '../fountain/parse.js';
import { wordJoiner } from './blocks.js';
import type { StyledText } from './styledText.js';
import { isAlike, markedText, printedOf, slice } from './styledText.js';

/** The text without control characters, and with `[[` held together by nothing: Fountain has no escape for it. */
export function plain({ text, styles }: StyledText): StyledText {
	if (!unusual.test(text)) return { text, styles };
	let out = '';
	const stylesOut: number[] = [];
	for (let at = 0; at < text.length; at++) {
		const ch = text.charAt(at);
		if (ch !== '\n' && control.test(ch)) continue;
		const safe = ch === '[' && text[at - 1] === '[' ? wordJoiner + ch : ch;
		for (let unit = 0; unit < safe.length; unit++) stylesOut.push(styles[at] ?? 0);
		out += safe;
	}
	return { text: out, styles: stylesOut };
}

const control = /[\p{Cc}\u00AD\uFEFF]/u;
const unusual = /[\p{Cc}\u00AD\uFEFF]|\[\[/u;

/** All of it on one line, without outer space. */
export function oneLine({ text, styles }: StyledText): StyledText {
	const flat = text.replaceAll('\n', ' ');
	const start = flat.length - flat.trimStart().length;
	return slice({ text: flat, styles }, start, Math.max(start, flat.trimEnd().length));
}

export interface PlacedText {
	/** Without outer space. */
	readonly styled: StyledText;
	/** Where it begins and ends in the whole. */
	readonly start: number;
	readonly end: number;
	/** Spaces before it. */
	readonly indentation: number;
}

/** The lines, empty ones too. */
export function linesWithPlaces(styled: StyledText): readonly PlacedText[] {
	let from = 0;
	return styled.text.split('\n').map((line) => {
		const indentation = line.length - line.trimStart().length;
		const start = from + indentation;
		const end = Math.max(start, from + line.trimEnd().length);
		const lineEnd = from + line.length;
		from = lineEnd + 1;
		return { styled: slice(styled, start, end), start, end: lineEnd, indentation };
	});
}

/** `beat` becomes `(beat)`; a parenthesis that is there stays. */
export function inParentheses({ text, styles }: StyledText): StyledText {
	if (text === '') return { text, styles };
	const before = text.startsWith('(') ? '' : '(';
	const after = text.endsWith(')') ? '' : ')';
	const edge = (mark: string, style: number | undefined): readonly number[] => (mark === '' ? [] : [style ?? 0]);
	return {
		text: before + text + after,
		styles: [...edge(before, styles[0]), ...styles, ...edge(after, styles.at(-1))],
	};
}

/** A plain text as Fountain writes it. */
export function unmarked(text: string): string {
	return markedText(plain({ text, styles: Array.from({ length: text.length }, () => 0) })).source;
}

/** Whether a line of source reads as the text, notes aside. */
export function readsAs(source: string, styled: StyledText): boolean {
	const [line] = parse(`!${source}`, { locales: [] }).lines;
	return line !== undefined && isAlike(printedOf(line, line.content), styled);
}
