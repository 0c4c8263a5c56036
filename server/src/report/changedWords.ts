/**
 * Which words of changed lines are new, so that a paragraph has marks beside the printed lines that hold one and not beside all.
 * Knows no scenes and no pages.
 */
import { diffArrays } from 'diff';

import { visibleText } from '../fountain/inline.js';
import type { Line } from '../fountain/syntax.js';
import type { Span } from '../text/position.js';

/** Columns of a line of the file, zero-based, that are new or stand beside what is gone. */
export interface ChangedWords extends Span {
	readonly line: number;
}

/** A line that prints, and where it is in the file. */
export interface PrintedLine {
	readonly source: Line;
	readonly line: number;
}

/** More differences than these, and all words count as new: the comparison costs their square. */
const mostDifferences = 400;

/**
 * The words of `now` that are new against `before`, two stretches of lines that have no line in common. Of words that are gone,
 * the one behind them counts, or at a line's end the one before. At least one.
 */
export function changedWords(before: readonly PrintedLine[], now: readonly PrintedLine[]): readonly ChangedWords[] {
	const old = before.flatMap(tokensOf);
	const tokens = now.flatMap(tokensOf);
	const keys = (list: readonly Token[]): string[] => list.map(({ key }) => key);
	const parts = diffArrays(keys(old), keys(tokens), { maxEditLength: mostDifferences });
	if (parts === undefined) return now.map(wholeLine);
	const changed: Token[] = [];
	let at = 0;
	for (const { added, removed, count } of parts) {
		if (removed) {
			const next = tokens[at];
			const beside = next === undefined || next.isStart ? (tokens[at - 1] ?? next) : next;
			if (beside !== undefined) changed.push(beside);
			continue;
		}
		if (added) changed.push(...tokens.slice(at, at + count));
		at += count;
	}
	// Only the space between words is another.
	if (changed.length === 0) return now.map(wholeLine);
	return changed.map(({ words }) => words);
}

/** The first word of a line, or its last, beside which a line is gone. */
export function outerWord(printed: PrintedLine, side: 'first' | 'last'): ChangedWords {
	return tokensOf(printed).at(side === 'first' ? 0 : -1)?.words ?? wholeLine(printed);
}

export function wholeLine({ source, line }: PrintedLine): ChangedWords {
	return { line, start: 0, end: source.text.length };
}

interface Token {
	readonly key: string;
	readonly words: ChangedWords;
	/** The beginning of a line, which is there before its first word. */
	readonly isStart: boolean;
}

/** A line's beginning and its words. A heading is one: its number, which stands in the margin, marks it, too. */
function tokensOf(printed: PrintedLine): readonly Token[] {
	const { source, line } = printed;
	const { start, end } = source.content;
	const text = visibleText(source).slice(start, end);
	if (source.type === 'scene-heading') return [{ key: `heading ${text}`, words: wholeLine(printed), isStart: true }];
	const tokens = [...text.matchAll(/\S+/gu)].map(({ 0: word, index }): Token => {
		const words = { line, start: start + index, end: start + index + word.length };
		return { key: `${source.type} ${word}`, words, isStart: false };
	});
	const [first] = tokens;
	return first === undefined ? [] : [{ key: source.type, words: first.words, isStart: true }, ...tokens];
}

/** By line of the file. */
export type MarksByLine = ReadonlyMap<number, readonly Span[]>;

export function marksByLine(words: readonly ChangedWords[]): MarksByLine {
	const marks = new Map<number, Span[]>();
	for (const { line, start, end } of words) {
		const known = marks.get(line);
		if (known === undefined) marks.set(line, [{ start, end }]);
		else known.push({ start, end });
	}
	return marks;
}

/** Whether a printed line, which shows some columns of a line of the file, holds a changed word. */
export function isMarked(marks: MarksByLine, sourceLine: number | undefined, { start, end }: Span): boolean {
	if (sourceLine === undefined) return false;
	return marks.get(sourceLine)?.some((word) => word.start < end && start < word.end) ?? false;
}
