/**
 * Lines that look like a heading or a cue and were read as action: what the writer probably meant, for checks to ask about.
 * Needs a line and its neighbours only, so that a scene can be looked through on its own.
 */
import { splitCue } from './cue.js';
import { prefixAt } from './headingPrefix.js';
import { visibleText } from './inline.js';
import { vocabularyOf } from './locales.js';
import type { CueLine, FountainOptions, Line } from './syntax.js';
import { isUpperCaseName } from './upperCase.js';

/** Where a blank line is missing around what would be a heading. */
export type MissingBlank = 'before' | 'after' | 'both';

/**
 * Which blank line keeps an action line from being a scene heading; `undefined` where the line has not the form of a heading,
 * or was forced to be action. Prose such as "est mort" does not count: a prefix in small letters needs its point.
 * A neighbour is `undefined` at the file's start or end; the first line behind a scene is a heading, so it can be left out.
 */
export function headingLookalike(
	previous: Line | undefined,
	line: Line,
	next: Line | undefined,
	options: FountainOptions,
): MissingBlank | undefined {
	if (line.type !== 'action' || line.forced) return undefined;
	const text = visibleText(line);
	const prefix = prefixAt(text, line.content, vocabularyOf(options));
	if (prefix === undefined) return undefined;
	const { start } = line.content;
	const isCapital = text.startsWith(prefix.word, start);
	if (!isCapital && (prefix.prefix === 'EST' || text[start + prefix.word.length] !== '.')) return undefined;
	const lacksBefore = !countsAsBlankLine(previous);
	const lacksAfter = !countsAsBlankLine(next);
	if (lacksBefore) return lacksAfter ? 'both' : 'before';
	return lacksAfter ? 'after' : undefined;
}

/**
 * The parts of an upper-case line alone between blanks, which would be a cue if it had dialogue; `undefined` for any other line.
 * Whether its name is anyone's is for the caller to find out.
 */
export function cueLookalike(previous: Line | undefined, line: Line, next: Line | undefined): CueLine | undefined {
	if (line.type !== 'action' || line.forced) return undefined;
	if (!countsAsBlankLine(previous) || !countsAsBlankLine(next)) return undefined;
	const text = visibleText(line);
	const { start, end } = line.content;
	const isForced = text[start] === '@';
	if (!isForced && !isUpperCaseName(text, start, end)) return undefined;
	const hasDual = text[end - 1] === '^';
	return splitCue(text, { start: isForced ? start + 1 : start, end: hasDual ? end - 1 : end });
}

/** Whether the rules take a neighbour for blank, as far as types tell; no line at all counts. */
export function countsAsBlankLine(line: Line | undefined): boolean {
	return line === undefined || line.type === 'blank' || line.type === 'note' || line.type === 'boneyard';
}
