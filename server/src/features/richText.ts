/**
 * Text with a little style, for hovers. Made of pieces, so that what a writer or a canon file says can neither format nor
 * link anything: it is escaped where it becomes Markdown, and plain where the editor shows none.
 */
import type { MarkupContent } from 'vscode-languageserver-types';
import { MarkupKind } from 'vscode-languageserver-types';

import type { Location } from '../text/position.js';
import { shownText } from '../text/shownText.js';

export type Piece =
	| string
	| { readonly style: 'bold' | 'italic' | 'code'; readonly text: string }
	| { readonly style: 'link'; readonly text: string; readonly href: string };

/** One line of pieces. */
export type TextLine = readonly Piece[];

/** How hovers are shown. */
export interface HoverOptions {
	readonly markdown: boolean;
	/** The address of a place in a canon or script, where the editor can open one from a hover. */
	readonly hrefOf: (location: Location) => string | undefined;
}

export function bold(text: string): Piece {
	return { style: 'bold', text };
}

export function italic(text: string): Piece {
	return { style: 'italic', text };
}

export function code(text: string): Piece {
	return { style: 'code', text };
}

/** A link, or nothing where the editor can't open it or shows no links. */
export function linkTo(text: string, location: Location, { markdown, hrefOf }: HoverOptions): readonly Piece[] {
	const href = markdown ? hrefOf(location) : undefined;
	return href === undefined ? [] : [{ style: 'link', text, href }];
}

/** Lists of pieces with a separator between them; empty lists leave none. */
export function joined(parts: readonly (readonly Piece[])[], separator: string): readonly Piece[] {
	return parts.filter((part) => part.length > 0).flatMap((part, index) => (index === 0 ? part : [separator, ...part]));
}

/** Blocks of lines, each block a paragraph. Empty lines and blocks are left out. */
export function markup(blocks: readonly (readonly TextLine[])[], { markdown }: HoverOptions): MarkupContent {
	const paragraphs = blocks
		.map((lines) =>
			lines
				.filter((line) => line.length > 0)
				.map((line) => (markdown ? markdownLine(line) : shownText(line.map(plainOf).join('')))),
		)
		.filter((lines) => lines.length > 0);
	return markdown
		? { kind: MarkupKind.Markdown, value: paragraphs.map((lines) => lines.join('  \n')).join('\n\n') }
		: { kind: MarkupKind.PlainText, value: paragraphs.map((lines) => lines.join('\n')).join('\n\n') };
}

function markdownLine(line: TextLine): string {
	return shownText(line.map(markdownOf).join('')).trimStart().replace(leadingMarks, '$1\\$2');
}

function markdownOf(piece: Piece): string {
	if (typeof piece === 'string') return escaped(piece);
	switch (piece.style) {
		case 'bold':
			return `**${escaped(piece.text.trim())}**`;
		case 'italic':
			return `*${escaped(piece.text.trim())}*`;
		case 'code':
			return `\`${piece.text.replaceAll('`', "'").replaceAll('\n', ' ')}\``;
		case 'link':
			return `[${escaped(piece.text)}](${piece.href.replaceAll(/[()\s<>\\]/gu, percentEncoded)})`;
	}
}

function plainOf(piece: Piece): string {
	return typeof piece === 'string' ? piece : piece.text;
}

/** `encodeURIComponent` leaves brackets as they are, and they would end the link. */
function percentEncoded(mark: string): string {
	if (mark === '(') return '%28';
	return mark === ')' ? '%29' : encodeURIComponent(mark);
}

const markdownMarks = /[\\`*_[\]<>~&@]/gu;
/** Addresses that some editors link of themselves. */
const addresses = /\b(?:(https?|ftp|mailto)(:)|(www)(\.))/giu;
/** What is a mark only where a line begins: `# `, `- `, `+ `, `===`, and the stop of `1. `. */
const leadingMarks = /^(\s*\d*)([-+=.#)])/u;

/** The text as Markdown that shows exactly it; line ends become spaces. */
function escaped(text: string): string {
	return text
		.replace(/(?:(?<!\s)\s+)?\n\s*/gu, ' ')
		.replace(markdownMarks, (mark) => (mark === '<' ? '&lt;' : mark === '&' ? '&amp;' : `\\${mark}`))
		.replace(addresses, (_, ...[scheme, colon, www, stop]: readonly (string | undefined)[]) =>
			scheme === undefined ? `${www ?? ''}\\${stop ?? ''}` : `${scheme}\\${colon ?? ''}`,
		);
}
