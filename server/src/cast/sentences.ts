/**
 * Action prose as paragraphs, sentences and words with their places. Knows no names and no canon.
 * A sentence may run over a line end, so neighbouring lines are read as one text.
 */
import type { ProseLine, SceneSpan } from '../script/model.js';

/** Neighbouring action lines as one text, with the way back to lines and columns. */
export interface Paragraph {
	readonly text: string;
	readonly lines: readonly { readonly line: number; readonly start: number; readonly length: number }[];
}

/** A word or a mark of punctuation. `sentence` and `clause` count up through the paragraph. */
export interface Token {
	readonly text: string;
	readonly lower: string;
	readonly start: number;
	readonly end: number;
	readonly isWord: boolean;
	/** Between double quotation marks: words on a sign, not words about the room. */
	readonly quoted: boolean;
	readonly sentence: number;
	readonly clause: number;
}

/** Joins neighbouring action lines; dialogue lines are left out. */
export function paragraphsOf(prose: readonly ProseLine[]): readonly Paragraph[] {
	const paragraphs: Paragraph[] = [];
	let pending: ProseLine[] = [];
	const flush = (): void => {
		if (pending.length > 0) paragraphs.push(joinLines(pending));
		pending = [];
	};
	for (const line of prose) {
		if (line.kind !== 'action' || line.text.trim() === '') continue;
		if (pending.length > 0 && pending[pending.length - 1]?.line !== line.line - 1) flush();
		pending.push(line);
	}
	flush();
	return paragraphs;
}

/** Where a stretch of a paragraph stands in its scene; `undefined` if it runs over a line end. */
export function spanInScene(paragraph: Paragraph, start: number, end: number): SceneSpan | undefined {
	for (const { line, start: lineStart, length } of paragraph.lines) {
		if (lineStart <= start && end <= lineStart + length) {
			return { line, span: { start: start - lineStart, end: end - lineStart } };
		}
	}
	return undefined;
}

// A word, with what may hold its parts together (`X-ray`, `Walter's`, `O.S`), a dash, or one mark.
const tokenPattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’.-][\p{L}\p{N}\p{M}]+)*|--+|\.{2,}|[^\s\p{L}\p{N}]/gu;

const sentenceEnds: ReadonlySet<string> = new Set(['.', '!', '?', '..', '...', '…']);
const clauseEnds: ReadonlySet<string> = new Set([';', ':', '--', '---', '—', '–', '-']);
// "Mr. White" goes on after its dot.
const abbreviations: ReadonlySet<string> = new Set(
	'mr mrs ms dr st jr sr prof sgt lt capt gen col no vs det'.split(' '),
);

/** Splits a paragraph. Cost: linear. */
export function tokensOf(text: string): readonly Token[] {
	const tokens: Token[] = [];
	let sentence = 0;
	let clause = 0;
	let quoted = false;
	for (const match of text.matchAll(tokenPattern)) {
		const mark = match[0];
		const start = match.index;
		const isWord = /^[\p{L}\p{N}]/u.test(mark);
		if (mark === '“') quoted = true;
		tokens.push({
			text: mark,
			lower: foldQuote(mark),
			start,
			end: start + mark.length,
			isWord,
			quoted,
			sentence,
			clause,
		});
		if (mark === '"') quoted = !quoted;
		else if (mark === '”') quoted = false;
		else if (sentenceEnds.has(mark) && !isAbbreviationDot(tokens)) {
			sentence++;
			clause++;
			// An unclosed quotation mark is a slip or inches; it must not swallow the rest.
			quoted = false;
		} else if (clauseEnds.has(mark)) clause++;
	}
	return tokens;
}

function foldQuote(text: string): string {
	return text.toLowerCase().replaceAll('’', "'");
}

function isAbbreviationDot(tokens: readonly Token[]): boolean {
	const dot = tokens[tokens.length - 1];
	const before = tokens[tokens.length - 2];
	if (dot?.text !== '.' || before === undefined || !before.isWord || before.end !== dot.start) return false;
	return abbreviations.has(before.lower) || /^\p{Lu}$/u.test(before.text);
}

function joinLines(lines: readonly ProseLine[]): Paragraph {
	let text = '';
	const places: { line: number; start: number; length: number }[] = [];
	for (const line of lines) {
		if (text !== '') text += '\n';
		places.push({ line: line.line, start: text.length, length: line.text.length });
		text += line.text;
	}
	return { text, lines: places };
}
