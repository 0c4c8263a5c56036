/**
 * The rules of Fountain as one ordered table: the first rule that fits a line gives its type.
 * See https://fountain.io/syntax and docs/fountain-dialect.md, "Line types". Blank, hidden and title-page lines are decided before (readLine.ts).
 */
import type { Span } from '../text/position.js';
import { isSpace, skipSpace, trimEnd } from '../text/space.js';
import { prefixAt } from './headingPrefix.js';
import type { Vocabulary } from './locales.js';
import type { LineSource } from './lookAhead.js';
import { countsAsBlank, speechFollows } from './lookAhead.js';
import { afterBlank, inSpeech } from './state.js';
import type { LexState, LineType } from './syntax.js';
import { isClosing, isOpening, isUpperCase, isUpperCaseName } from './upperCase.js';

/** A line that has something visible on it, as the rules see it. */
export interface Candidate {
	/** The line with notes and boneyards blanked out; columns are those of the source. */
	readonly text: string;
	/** The first and the end of the last visible character. */
	readonly start: number;
	readonly end: number;
	readonly entry: LexState;
	/** The marks that stay open behind the line. */
	readonly openMarks: LexState;
	readonly source: LineSource;
	readonly index: number;
	readonly vocabulary: Vocabulary;
}

/** A line's type, and the words that are left when the marks are taken off. */
export interface Classified {
	readonly type: LineType;
	readonly forced: boolean;
	readonly content: Span;
}

interface Rule {
	readonly type: LineType;
	readonly forced?: true;
	/** The character that the line must begin with; any character where absent. */
	readonly mark?: string;
	/** What must stand before the line; anything where absent. */
	readonly where?: 'after-blank' | 'in-speech';
	readonly matches: (line: Candidate) => boolean;
	/** The line's own words; all of it where absent. */
	readonly content?: (line: Candidate) => Span;
}

const always = (): boolean => true;

/** In order: an earlier rule beats a later one. "CUT TO:" is a transition even though it also looks like a cue. */
const rules: readonly Rule[] = [
	{ type: 'page-break', mark: '=', matches: isPageBreak, content: pageNumberSpan },
	{ type: 'synopsis', mark: '=', matches: (line) => line.text[line.start + 1] !== '=', content: afterMark },
	{ type: 'section', mark: '#', matches: (line) => sectionDepth(line) <= 6, content: afterHashes },
	{ type: 'action', mark: '!', forced: true, matches: always, content: afterMark },
	{ type: 'lyrics', mark: '~', forced: true, matches: always, content: afterMark },
	{ type: 'centered', mark: '>', forced: true, matches: isCentered, content: betweenMarks },
	{ type: 'transition', mark: '>', forced: true, matches: isForcedTransition, content: afterMark },
	{
		type: 'scene-heading',
		mark: '.',
		where: 'after-blank',
		forced: true,
		matches: isForcedHeading,
		content: afterMark,
	},
	// ". X", "…" as three points, and a forced heading without its blank line: never a cue.
	{ type: 'action', mark: '.', where: 'after-blank', matches: always },
	{ type: 'character', mark: '@', where: 'after-blank', forced: true, matches: isForcedCue, content: cueWords },
	{ type: 'action', mark: '@', where: 'after-blank', matches: always },
	{ type: 'parenthetical', mark: '(', where: 'in-speech', matches: isParenthetical },
	{ type: 'scene-heading', where: 'after-blank', matches: (line) => hasHeadingShape(line) && blankFollows(line) },
	// A heading without its blank lines is action, never a cue; `heading-needs-blank-line` tells the writer.
	{ type: 'action', where: 'after-blank', matches: hasHeadingShape },
	{ type: 'action', where: 'in-speech', matches: hasCapitalHeadingShape },
	{ type: 'transition', where: 'after-blank', matches: (line) => isTransition(line) && blankFollows(line) },
	{ type: 'character', where: 'after-blank', matches: isCue, content: cueWords },
	{ type: 'dialogue', where: 'in-speech', matches: always },
	{ type: 'action', matches: always },
];

/** The type of a line with something visible on it. */
export function classify(line: Candidate): Classified {
	const { text, start, end, entry } = line;
	const where = entry & inSpeech ? 'in-speech' : entry & afterBlank ? 'after-blank' : 'in-paragraph';
	for (const rule of rulesFor(where, text.charCodeAt(start))) {
		if (!rule.matches(line)) continue;
		return { type: rule.type, forced: rule.forced === true, content: rule.content?.(line) ?? { start, end } };
	}
	return { type: 'action', forced: false, content: { start, end } };
}

type Where = 'after-blank' | 'in-speech' | 'in-paragraph';

/** The table sorted by what can apply at all, so that most lines try one or two rules. */
const rulesByPlace = {
	'after-blank': rulesByMark('after-blank'),
	'in-speech': rulesByMark('in-speech'),
	'in-paragraph': rulesByMark('in-paragraph'),
};

interface RulesByMark {
	/** Indexed by the code of the mark, up to the largest mark. */
	readonly marked: readonly (readonly Rule[] | undefined)[];
	readonly unmarked: readonly Rule[];
}

function rulesByMark(place: Where): RulesByMark {
	const here = rules.filter(({ where }) => where === undefined || where === place);
	const marked: (readonly Rule[] | undefined)[] = Array.from({ length: 128 });
	for (const { mark } of here) {
		if (mark !== undefined) marked[mark.charCodeAt(0)] = here.filter((rule) => (rule.mark ?? mark) === mark);
	}
	return { marked, unmarked: here.filter(({ mark }) => mark === undefined) };
}

function rulesFor(where: Where, code: number): readonly Rule[] {
	const { marked, unmarked } = rulesByPlace[where];
	return (code < 128 ? marked[code] : undefined) ?? unmarked;
}

function blankFollows({ source, index, openMarks }: Candidate): boolean {
	return countsAsBlank(source, index + 1, openMarks);
}

/** `===` and longer, alone on the line or with the number that the next page is locked to: `=== 12A`. https://fountain.io/syntax#page-breaks */
function isPageBreak(line: Candidate): boolean {
	const behind = behindEquals(line);
	if (behind - line.start < 3) return false;
	const { start, end } = pageNumberSpan(line);
	return behind === line.end || (behind < start && lockedPage.test(line.text.slice(start, end)));
}

// "12", "12A", "A12", "12-13", "B-1.2"
const lockedPage = /^(?:\p{L}{1,3}[-.])?\p{L}{0,3}\d{1,4}\p{L}{0,3}(?:[-.]\p{L}{0,3}\d{1,4}\p{L}{0,3})*$/u;

/** What stands behind the `=`; nothing, at the line's beginning, for most page breaks. */
function pageNumberSpan(line: Candidate): Span {
	const { text, start, end } = line;
	const behind = behindEquals(line);
	return behind === end ? { start, end: start } : { start: skipSpace(text, behind, end), end };
}

function behindEquals({ text, start, end }: Candidate): number {
	let at = start;
	while (at < end && text[at] === '=') at++;
	return at;
}

/** How many `#` the line begins with. */
function sectionDepth({ text, start, end }: Candidate): number {
	let at = start;
	while (at < end && text[at] === '#') at++;
	return at - start;
}

/** `> THE END <`. https://fountain.io/syntax#centered */
function isCentered(line: Candidate): boolean {
	if (line.text[line.end - 1] !== '<') return false;
	const { start, end } = betweenMarks(line);
	return start < end;
}

function isForcedTransition({ text, start, end }: Candidate): boolean {
	return start + 1 < end && text[end - 1] !== '<';
}

const letterOrDigit = /[\p{L}\p{N}]/u;

/** `.SNIPER SCOPE POV`, but neither `...` nor `. X`. */
function isForcedHeading(line: Candidate): boolean {
	const { text, start } = line;
	return letterOrDigit.test(String.fromCodePoint(text.codePointAt(start + 1) ?? 0)) && blankFollows(line);
}

/** Whether the line begins as scene headings do. */
function hasHeadingShape(line: Candidate): boolean {
	return prefixAt(line.text, line, line.vocabulary) !== undefined;
}

/** In a speech the prefix must be in capitals: "est mort" may well begin a line of French dialogue. */
function hasCapitalHeadingShape(line: Candidate): boolean {
	const prefix = prefixAt(line.text, line, line.vocabulary);
	return prefix !== undefined && line.text.startsWith(prefix.word, line.start);
}

/** `@McDUCK`. */
function isForcedCue(line: Candidate): boolean {
	const { start, end } = cueWords(line);
	return start < end && speechFollows(line.source, line.index + 1, line.openMarks);
}

/** https://fountain.io/syntax#character */
function isCue(line: Candidate): boolean {
	return isUpperCaseName(line.text, line.start, line.end) && speechFollows(line.source, line.index + 1, line.openMarks);
}

/**
 * Upper-case and ending in `TO:`, or one of the phrases that stand alone. https://fountain.io/syntax#transition
 * As there, spaces behind the colon make it something else.
 */
function isTransition({ text, start, end, vocabulary }: Candidate): boolean {
	if (!isUpperCase(text, start, end)) return false;
	const last = text[end - 1];
	if (last === ':') {
		if (end < text.length && isSpace(text.charCodeAt(end))) return false;
		const words = text.slice(start, end);
		if (vocabulary.transitionEndings.some((ending) => words.endsWith(ending))) return true;
	}
	const phraseEnd = last === ':' || last === '.' ? end - 1 : end;
	return vocabulary.transitions.has(text.slice(start, phraseEnd));
}

/** `(beat)`: the first parenthesis closes at the line's end. "(Laughs.) No. (beat)" is dialogue. */
function isParenthetical({ text, start, end }: Candidate): boolean {
	let depth = 0;
	for (let at = start; at < end; at++) {
		const code = text.charCodeAt(at);
		if (isOpening(code)) depth++;
		else if (isClosing(code) && --depth === 0) return at === end - 1;
	}
	return false;
}

function afterMark({ text, start, end }: Candidate): Span {
	return { start: skipSpace(text, start + 1, end), end };
}

function afterHashes(line: Candidate): Span {
	return { start: skipSpace(line.text, line.start + sectionDepth(line), line.end), end: line.end };
}

function betweenMarks({ text, start, end }: Candidate): Span {
	const inner = skipSpace(text, start + 1, end - 1);
	return { start: inner, end: trimEnd(text, inner, end - 1) };
}

/** The cue without `@` before and `^` behind. */
function cueWords({ text, start, end }: Candidate): Span {
	const first = text[start] === '@' ? skipSpace(text, start + 1, end) : start;
	return { start: first, end: text[end - 1] === '^' ? trimEnd(text, first, end - 1) : end };
}
