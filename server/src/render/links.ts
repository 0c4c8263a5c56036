/** Web addresses in a script, by line. */
import type { Line } from '../fountain/syntax.js';
import type { Span } from '../text/position.js';

export type LinksOfLine = readonly { readonly span: Span; readonly target: string }[];

/** An address ends before the punctuation of the sentence that it stands in. */
const webAddress = /https?:\/\/[^\s<>[\]"'`*]*[^\s<>[\]"'`*.,;:!?)]/gu;

/** The lines that have addresses, by their number in the file. */
export function linksIn(lines: readonly Line[]): ReadonlyMap<number, LinksOfLine> {
	const links = new Map<number, LinksOfLine>();
	for (const [index, { text }] of lines.entries()) {
		if (!text.includes('://')) continue;
		const found = [...text.matchAll(webAddress)].map((match) => ({
			span: { start: match.index, end: match.index + match[0].length },
			target: match[0],
		}));
		if (found.length > 0) links.set(index, found);
	}
	return links;
}
