/**
 * The title page: whether a script has one, and its entries. See https://fountain.io/syntax#title-page.
 * Knows nothing of what the entries mean.
 */
import { skipSpace, trimEnd } from '../text/space.js';
import { prefixAt } from './headingPrefix.js';
import { visibleText } from './inline.js';
import type { Vocabulary } from './locales.js';
import type { LineSource } from './lookAhead.js';
import { isIndentedText } from './lookAhead.js';
import type { Line, SpannedText, TitlePageEntry } from './syntax.js';
import { isUpperCase } from './upperCase.js';

/** Keys that start a title page even when their value is still empty. */
const knownKeys: ReadonlySet<string> = new Set([
	...['title', 'credit', 'author', 'authors', 'source', 'notes', 'draft date', 'date', 'contact', 'contact info'],
	...['copyright', 'revision', 'format', 'language', 'type', 'series', 'episode', 'episode title', 'season'],
	...['watermark', 'font', 'header', 'footer', 'tl', 'tc', 'tr', 'cc', 'bl', 'bc', 'br'],
]);

/** Words on the screen that open many a script: `SUPER: "Haines, Alaska. 2015"`. Upper-case. */
const superWords: readonly string[] = [
	...['SUPER', 'SUPERIMPOSE', 'SUPERIMPOSED', 'SUPERTITLE', 'TITLE CARD', 'TITLE OVER', 'TITLES OVER', 'OPENING TITLE'],
	...[
		'INTERTITLE',
		'CHYRON',
		'CAPTION',
		'LEGEND',
		'CARD',
		'ON SCREEN',
		'ONSCREEN',
		'ON-SCREEN',
		'TEXT ON SCREEN',
		'TEXT',
	],
	...['OVER BLACK', 'INSERT'],
];

/** A key with the columns that it and its value take on the line. */
interface KeyLine {
	readonly key: SpannedText;
	readonly value: SpannedText | undefined;
}

/**
 * Whether the first line opens a title page: `Key: value`, and neither a heading nor a super nor a transition.
 * A key without a value counts only where an indented line follows, or where the key is a known one.
 */
export function startsTitlePage(source: LineSource, index: number, vocabulary: Vocabulary): boolean {
	const text = source.textAt(index) ?? '';
	const keyLine = splitKey(text);
	if (keyLine === undefined) return false;
	const { key, value } = keyLine;
	if (knownKeys.has(key.text.toLowerCase())) return true;
	if (prefixAt(text, { start: key.span.start, end: text.length }, vocabulary) !== undefined) return false;
	if (superWords.includes(key.text.toUpperCase()) || isTransitionLike(text, vocabulary)) return false;
	return value !== undefined || isIndentedText(source.textAt(index + 1));
}

function isTransitionLike(text: string, { transitions, transitionEndings }: Vocabulary): boolean {
	const end = trimEnd(text, 0, text.length);
	const start = skipSpace(text, 0, end);
	if (!isUpperCase(text, start, end)) return false;
	const words = text.slice(start, end);
	return transitionEndings.some((ending) => words.endsWith(ending)) || transitions.has(words.replace(/[.:]$/u, ''));
}

// The longest key that anyone writes is some words long; a sentence with a colon far behind is none.
const longestKey = 40;
// "Draft date", "X-Canon-Source", "Author(s)", "© 2015"; never "=", ">", "[[", "(", a quotation.
const keyPattern = /^[\p{L}\p{N}©][\p{L}\p{M}\p{N} ._'’()&/#-]*$/u;

/** The key and value of an unindented `Key: value` line; `undefined` for any other line. */
function splitKey(text: string): KeyLine | undefined {
	const colon = text.indexOf(':');
	if (colon <= 0 || colon > longestKey || isIndentedText(text)) return undefined;
	// "http://example.org" is a value.
	if (text.startsWith('//', colon + 1)) return undefined;
	const key = spanned(text, 0, colon);
	if (key === undefined || !keyPattern.test(key.text)) return undefined;
	return { key, value: spanned(text, colon + 1, text.length) };
}

/** The trimmed stretch, or `undefined` where nothing is in it. */
function spanned(text: string, from: number, to: number): SpannedText | undefined {
	const start = skipSpace(text, from, to);
	const end = trimEnd(text, start, to);
	return start < end ? { text: text.slice(start, end), span: { start, end } } : undefined;
}

/**
 * The entries of a script's title page, in order; repeated keys stay apart. Empty where there is no title page.
 * Takes a script's lines from the first on, and reads no further than the title page.
 * A line that is neither indented nor has a key goes on with the value above.
 */
export function titlePageOf(lines: readonly Line[]): readonly TitlePageEntry[] {
	const entries: (TitlePageEntry & { values: (SpannedText & { readonly line: number })[] })[] = [];
	for (const [lineNumber, line] of lines.entries()) {
		if (line.type === 'note' || line.type === 'boneyard') continue;
		if (line.type !== 'title-page') break;
		const text = visibleText(line);
		const keyLine = splitKey(text);
		const value = keyLine === undefined ? spanned(text, 0, text.length) : keyLine.value;
		if (keyLine !== undefined) {
			const { key } = keyLine;
			entries.push({ key: key.text, value: '', line: lineNumber, keySpan: key.span, values: [] });
		}
		if (value !== undefined) entries.at(-1)?.values.push({ ...value, line: lineNumber });
	}
	return entries.map((entry) => ({ ...entry, value: entry.values.map(({ text }) => text).join('\n') }));
}
