/**
 * What a line may ask of the lines behind it: is the next one blank, does a speech follow, is it indented.
 * Reads texts and open marks only, never types, so that no line's type depends on a type further down.
 */
import type { LineEnd } from '../text/lines.js';
import { isBlankText } from '../text/space.js';
import { isTwoSpaces, maskSpans, openMarksAfterBlank, readInline } from './inline.js';
import type { LexState } from './syntax.js';

/** Lines by number, wherever they are kept. */
export interface LineSource {
	readonly nLines: number;
	/** `undefined` behind the last line. */
	textAt(index: number): string | undefined;
	endAt(index: number): LineEnd;
}

/** Whether the line counts as blank: nothing on it, wholly inside a note or boneyard, or behind the end. */
export function countsAsBlank(source: LineSource, index: number, openMarks: LexState): boolean {
	const text = source.textAt(index);
	return text === undefined || isBlankText(text) || isHidden(text, openMarks);
}

/**
 * Whether a cue whose next line is `index` has something to say. Lines wholly inside notes and boneyards are looked through;
 * linear in their number.
 */
export function speechFollows(source: LineSource, index: number, openMarks: LexState): boolean {
	let open = openMarks;
	for (let at = index; ; at++) {
		const text = source.textAt(at);
		if (text === undefined) return false;
		if (isBlankText(text)) {
			const stillOpen = openMarksAfterBlank(text, open);
			if (open !== 0 && stillOpen === open) continue;
			return isTwoSpaces(text);
		}
		const { spans, openMarks: after } = readInline(text, open);
		if (spans.length === 0 || !isBlankText(maskSpans(text, spans))) return true;
		open = after;
	}
}

// "   Los Angeles", "\tLos Angeles"
const indentation = /^(?: {3}| {0,2}\t)/u;

/** Whether the line goes on with the title-page value above: something on it, behind three spaces or a tab. */
export function isIndentedText(text: string | undefined): boolean {
	return text !== undefined && indentation.test(text) && !isBlankText(text);
}

function isHidden(text: string, openMarks: LexState): boolean {
	const { spans } = readInline(text, openMarks);
	return spans.length > 0 && isBlankText(maskSpans(text, spans));
}
