/**
 * Finds emphasis in a line's text: `*italic*`, `**bold**`, `***both***`, `_underline_`, nested, with `\` as escape.
 * See https://fountain.io/syntax#emphasis. One line at a time, so emphasis never crosses a line end.
 */
import type { Span } from '../text/position.js';
import { isSpace } from '../text/space.js';

/** One stretch of emphasis. `***both***` is bold inside italic. */
export interface EmphasisSpan {
	readonly kind: 'italic' | 'bold' | 'underline';
	/** With its marks. */
	readonly span: Span;
	/** Without them; never empty. */
	readonly content: Span;
}

/** The emphasis of a line, outer stretches before the inner ones. Linear in the text's length. Hide notes first (`visibleText`). */
export function emphasisOf(text: string): readonly EmphasisSpan[] {
	const found: EmphasisSpan[] = [];
	const open: OpenRun[] = [];
	// How many runs of each mark are open, so that a mark that nothing opened is not looked for.
	const nOpen = { '*': 0, _: 0 };
	let at = 0;
	while (at < text.length) {
		const mark = text[at];
		if (mark === '\\') {
			at += 2;
			continue;
		}
		if (mark !== '*' && mark !== '_') {
			at++;
			continue;
		}
		let end = at;
		while (text[end] === mark) end++;
		const run: OpenRun = { mark, start: at, end };
		if (canClose(text, run)) closeRun(run, { open, nOpen, found });
		if (run.start < run.end && canOpen(text, run)) {
			open.push(run);
			nOpen[mark]++;
		}
		at = end;
	}
	return found.sort((lhs, rhs) => lhs.span.start - rhs.span.start);
}

type Mark = '*' | '_';

/** A row of equal marks; the part that is not used up yet. */
interface OpenRun {
	readonly mark: Mark;
	start: number;
	end: number;
}

interface Progress {
	readonly open: OpenRun[];
	readonly nOpen: Record<Mark, number>;
	readonly found: EmphasisSpan[];
}

/** Pairs a closing run with the nearest open ones. Whatever was opened between a pair and not closed is plain text. */
function closeRun(run: OpenRun, { open, nOpen, found }: Progress): void {
	while (run.start < run.end && nOpen[run.mark] > 0) {
		const opener = open.at(-1);
		if (opener === undefined) return;
		if (opener.mark !== run.mark) {
			open.pop();
			nOpen[opener.mark]--;
			continue;
		}
		const width = run.mark === '*' && run.end - run.start >= 2 && opener.end - opener.start >= 2 ? 2 : 1;
		found.push({
			kind: run.mark === '_' ? 'underline' : width === 2 ? 'bold' : 'italic',
			span: { start: opener.end - width, end: run.start + width },
			content: { start: opener.end, end: run.start },
		});
		opener.end -= width;
		run.start += width;
		if (opener.start === opener.end) {
			open.pop();
			nOpen[run.mark]--;
		}
	}
}

/** A mark opens before anything but a space: "*69 and then *23" holds no emphasis, because neither could close. */
function canOpen(text: string, { mark, start, end }: OpenRun): boolean {
	if (end >= text.length || isSpace(text.charCodeAt(end))) return false;
	// "file_name_here" is no emphasis.
	return mark === '*' || !isWordCharacter(text[start - 1]);
}

function canClose(text: string, { mark, start, end }: OpenRun): boolean {
	if (start === 0 || isSpace(text.charCodeAt(start - 1))) return false;
	return mark === '*' || !isWordCharacter(text[end]);
}

const wordCharacter = /[\p{L}\p{N}]/u;

function isWordCharacter(ch: string | undefined): boolean {
	return ch !== undefined && wordCharacter.test(ch);
}
