/**
 * Action prose as paragraphs, sentences and words with their places. Knows no names and no canon.
 * A sentence may run over a line end, so neighbouring lines are read as one text.
 */
import type { ProseLine, SceneSpan } from '../script/model.js';
import type { Span } from '../text/position.js';
import { inSmallLetters } from '../text/smallWords.js';
import { skipSpace } from '../text/space.js';
import { endOfWordUnits, isPlainWord, isWordUnit, startsWord } from '../text/words.js';

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
	/** Of plain letters and digits alone: it folds to `lower`. */
	readonly isPlain: boolean;
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
	const { lines } = paragraph;
	let low = 0;
	let high = lines.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((lines[middle]?.start ?? 0) <= start) low = middle;
		else high = middle - 1;
	}
	const place = lines[low];
	if (place === undefined || end > place.start + place.length) return undefined;
	return { line: place.line, span: { start: start - place.start, end: end - place.start } };
}

/** The columns in the paragraph of what stands in its scene; `undefined` if that is on another line. */
export function spanInParagraph({ lines }: Paragraph, { line, span }: SceneSpan): Span | undefined {
	// Neighbouring lines make a paragraph.
	const place = lines[line - (lines[0]?.line ?? 0)];
	return place && { start: place.start + span.start, end: place.start + span.end };
}

/** The words and marks of a token's sentence that stand before it. */
export function sentenceBefore(tokens: readonly Token[], index: number): readonly Token[] {
	return tokens.slice(firstOf(tokens, index, 'sentence'), index);
}

/** The rest of a token's sentence. */
export function sentenceBehind(tokens: readonly Token[], index: number): readonly Token[] {
	return tokens.slice(index + 1, endOf(tokens, index, 'sentence'));
}

/** The words and marks of a token's clause that stand before it. */
export function clauseBefore(tokens: readonly Token[], index: number): readonly Token[] {
	return tokens.slice(firstOf(tokens, index, 'clause'), index);
}

/** The rest of a token's clause. */
export function clauseBehind(tokens: readonly Token[], index: number): readonly Token[] {
	return tokens.slice(index + 1, endOf(tokens, index, 'clause'));
}

/** Index of the first token of the same sentence or clause. */
export function firstOf(tokens: readonly Token[], index: number, part: 'sentence' | 'clause'): number {
	let first = index;
	while (first > 0 && tokens[first - 1]?.[part] === tokens[index]?.[part]) first--;
	return first;
}

function endOf(tokens: readonly Token[], index: number, part: 'sentence' | 'clause'): number {
	let end = index + 1;
	while (end < tokens.length && tokens[end]?.[part] === tokens[index]?.[part]) end++;
	return end;
}

/** What has more words and marks is no sentence but a list without an end. It is cut, because every name in it looks around. */
const longestSentence = 300;

const sentenceEnds: ReadonlySet<string> = new Set(['.', '!', '?', '..', '...', '…']);
const clauseEnds: ReadonlySet<string> = new Set([';', ':', '--', '---', '—', '–', '-']);
// "Mr. White" goes on after its dot.
const abbreviations: ReadonlySet<string> = new Set(
	'mr mrs ms dr st jr sr prof sgt lt capt gen col no vs det'.split(' '),
);

/** The words and marks of a paragraph. Cost: linear. */
export function tokensOf(text: string): readonly Token[] {
	const tokens: Token[] = [];
	let sentence = 0;
	let clause = 0;
	let quoted = false;
	let opening = 0;
	let start = skipSpace(text, 0, text.length);
	while (start < text.length) {
		const isWord = startsWord(text, start);
		const end = isWord ? endOfWord(text, start) : endOfMark(text, start);
		const isPlain = isWord && isPlainWord(text, start, end);
		const small = isPlain ? inSmallLetters(text, start, end) : undefined;
		const mark = small !== undefined && text.startsWith(small, start) ? small : text.slice(start, end);
		const lower = small ?? foldQuote(mark);
		if (tokens.length - opening >= longestSentence) {
			opening = tokens.length;
			sentence++;
			clause++;
		}
		if (mark === '“') quoted = true;
		tokens.push({ text: mark, lower, start, end, isWord, isPlain, quoted, sentence, clause });
		start = skipSpace(text, end, text.length);
		if (isWord) continue;
		if (mark === '"') quoted = !quoted;
		else if (mark === '”') quoted = false;
		else if (sentenceEnds.has(mark) && !isAbbreviationDot(tokens)) {
			opening = tokens.length;
			sentence++;
			clause++;
			// An unclosed quotation mark is a slip or inches; it must not swallow the rest.
			quoted = false;
		} else if (clauseEnds.has(mark)) clause++;
	}
	return tokens;
}

/**
 * Whether some word that may belong to a name as written, with a capital, a letter without case or a digit in front, is
 * meant; it is told by its columns. Cost: linear.
 */
export function someNameLikeWord(text: string, isMeant: (start: number, end: number) => boolean): boolean {
	for (let at = 0; at < text.length;) {
		if (!startsWord(text, at)) {
			at++;
			continue;
		}
		const start = at;
		at = endOfWord(text, start);
		const code = text.charCodeAt(start);
		const isNameLike = code < smallA || (smallZ < code && nameLike.test(text.slice(start, at)));
		if (isNameLike && isMeant(start, at)) return true;
	}
	return false;
}

const smallA = 0x61;
const smallZ = 0x7a;
const nameLike = /^[\p{Lu}\p{Lo}\p{N}]/u;

/** Behind a word with what may hold its parts together: `X-ray`, `Walter's`, `O.S`. */
function endOfWord(text: string, start: number): number {
	let end = endOfWordUnits(text, start);
	while (isJoint(text.charCodeAt(end)) && isWordUnit(text, end + 1)) end = endOfWordUnits(text, end + 1);
	return end;
}

/** `'`, `’`, `-`, `.` */
function isJoint(code: number): boolean {
	return code === 0x27 || code === 0x2019 || code === 0x2d || code === 0x2e;
}

/** Behind a dash of several hyphens, several points, or one mark, which may be of two units. */
function endOfMark(text: string, start: number): number {
	const mark = text[start];
	let end = start + 1;
	if (mark === '-' || mark === '.') while (text[end] === mark) end++;
	else if ((text.codePointAt(start) ?? 0) > 0xffff) end++;
	return end;
}

function foldQuote(text: string): string {
	const lower = text.toLowerCase();
	return lower.includes('’') ? lower.replaceAll('’', "'") : lower;
}

function isAbbreviationDot(tokens: readonly Token[]): boolean {
	const dot = tokens[tokens.length - 1];
	const before = tokens[tokens.length - 2];
	if (dot?.text !== '.' || before === undefined || !before.isWord || before.end !== dot.start) return false;
	return abbreviations.has(before.lower) || (before.text.length <= 2 && /^\p{Lu}$/u.test(before.text));
}

function joinLines(lines: readonly ProseLine[]): Paragraph {
	const [only, ...others] = lines;
	// Most are of one line, and a list that grows keeps room for more.
	if (only !== undefined && others.length === 0)
		return { text: only.text, lines: [{ line: only.line, start: 0, length: only.text.length }] };
	let text = '';
	const places: { line: number; start: number; length: number }[] = [];
	for (const line of lines) {
		if (text !== '') text += '\n';
		places.push({ line: line.line, start: text.length, length: line.text.length });
		text += line.text;
	}
	return { text, lines: places };
}
