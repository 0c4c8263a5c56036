/**
 * Lines of Fountain that are to be read as certain elements, and the forcing marks that some of them need for it. Whether they
 * do is found out by reading them: no rule of Fountain is told twice.
 */
import { sceneNumberOf } from '../fountain/heading.js';
import { parse } from '../fountain/parse.js';
import type { FountainOptions, Line, LineType } from '../fountain/syntax.js';
import { trimEnd } from '../text/space.js';
import type { StyledText } from './styledText.js';
import { printedOf } from './styledText.js';

/** A line with what it should be. */
export interface WantedLine {
	/** The first is what it is; others would do. Empty for a line that goes with the one before it, such as a note's second. */
	readonly types: readonly LineType[];
	readonly source: string;
	/** Its words as they should print, without outer space; `undefined` where only the type matters. */
	readonly words: string | undefined;
	/** Of a heading. */
	readonly number?: string | undefined;
}

export interface SettledLines {
	readonly lines: readonly string[];
	/** The indices of lines that no mark makes what they should be. */
	readonly failed: readonly number[];
}

/** Stands before dialogue that would be something else; it has no width and no ink. */
export const wordJoiner = '\u2060';

const force: Readonly<Partial<Record<LineType, (source: string) => string>>> = {
	'scene-heading': (source) => `.${source}`,
	action: (source) => `!${source.trimStart()}`,
	character: (source) => `@${source}`,
	transition: (source) => `> ${source}`,
	dialogue: (source) => `${wordJoiner}${source}`,
};

/** So many lines are read together: a line forced means reading them again, and a file may hold a paragraph of any length. */
const windowSize = 4;

/**
 * The lines of a paragraph or a speech, forced where they must be. `isFirst` says that nothing stands above them in the file.
 * Linear.
 */
export function settle(wanted: readonly WantedLine[], isFirst: boolean, options: FountainOptions): SettledLines {
	const lines: string[] = [];
	const failed: number[] = [];
	// What goes on from one window to the next: a speech, or a paragraph.
	const above = wanted[0]?.types[0] === 'character' ? ['', 'A'] : ['', '!'];
	for (let start = 0; start < wanted.length; start += windowSize) {
		const before = start > 0 ? above : isFirst ? [] : [''];
		const settled = settleWindow(wanted.slice(start, start + windowSize), before, options);
		for (const line of settled.lines) lines.push(line);
		for (const index of settled.failed) failed.push(start + index);
	}
	return { lines, failed };
}

/** `before` are lines above, which say what the first line follows. */
function settleWindow(
	wanted: readonly WantedLine[],
	before: readonly string[],
	options: FountainOptions,
): SettledLines {
	const lines = wanted.map(({ source }) => source);
	const forced = new Set<number>();
	const failed = new Set<number>();
	for (;;) {
		const syntax = parse([...before, ...lines, '', ''].join('\n'), options);
		const wrong = wanted.findIndex((want, index) => {
			const line = syntax.lines[index + before.length];
			return !failed.has(index) && line !== undefined && !isAsWanted(line, want);
		});
		const want = wanted[wrong];
		if (want === undefined) return { lines, failed: [...failed] };
		const forcing = force[want.types[0] ?? 'action'];
		if (forced.has(wrong) || forcing === undefined) {
			failed.add(wrong);
			// Better action than a heading's dot in the text.
			if (want.types[0] === 'scene-heading' || want.types[0] === 'transition') lines[wrong] = `!${want.source}`;
		} else {
			forced.add(wrong);
			lines[wrong] = forcing(want.source);
		}
	}
}

function isAsWanted(line: Line, { types, words, number }: WantedLine): boolean {
	if (types.length === 0) return true;
	if (!types.includes(line.type)) return false;
	if (words === undefined) return true;
	if (line.type === 'scene-heading' && sceneNumberOf(line)?.text !== number) return false;
	return wordsOf(line).text.trim() === words.trim();
}

/** A line's words as they print, without what keeps them from being read as something else. */
export function wordsOf(line: Line, indentation = 0): StyledText {
	const { start, end } = line.content;
	const number = sceneNumberOf(line);
	const first = line.type === 'dialogue' && line.text[start] === wordJoiner ? start + 1 : start;
	const last = number === undefined ? end : trimEnd(line.text, first, number.span.start - 1);
	return printedOf(line, { start: Math.min(first, last), end: last }, indentation);
}
