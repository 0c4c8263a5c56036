/** Puts the lines of a page on paper, with what stands below and above them. Knows cells and points, and no script. */
import { styles } from '../../layout/model.js';
import type { PrintedLine, Printout } from '../../render/printout.js';
import type { ShelfFont } from './fontShelf.js';
import { baseline, cellHeight, cellWidth, fontSize } from './grid.js';
import type { Pdf } from './pdf.js';
import type { Piece, Typesetting } from './setPieces.js';
import { piecesOf } from './setPieces.js';

/** Colors of marked speeches, in the order of the people; light enough to print gray. */
const markColors = ['#fff2a8', '#cfe8ff', '#d5f0c8', '#ffd9e4', '#ffe0bf', '#e3dcff'] as const;

const inkColor = '#000000';
const noteColor = '#555555';
const watermarkColor = '#e6e6e6';

export function drawLine(pdf: Pdf, printed: PrintedLine, typesetting: Typesetting): void {
	const { row, column, line, links } = printed;
	const left = column * cellWidth;
	const y = row * cellHeight + baseline;
	const pieces = piecesOf(line, typesetting);
	for (const piece of pieces) drawPiece(pdf, piece, left, y);
	drawUnderlines(pdf, pieces, left, y);
	for (const { offset, cells, target } of links) {
		pdf.link(left + offset * cellWidth, row * cellHeight, cells * cellWidth, cellHeight, target);
	}
}

/** A bar of color behind a line that somebody speaks. */
export function drawMark(pdf: Pdf, { row, column, line: { cells } }: PrintedLine, mark: number): void {
	const color = markColors[mark % markColors.length] ?? markColors[0];
	pdf.rect(column * cellWidth - 2, row * cellHeight, cells * cellWidth + 4, cellHeight).fill(color);
}

function drawPiece(pdf: Pdf, piece: Piece, left: number, y: number): void {
	const { text, offset, cells, style, font, isShaped } = piece;
	const x = left + offset * cellWidth;
	if (font === undefined) {
		drawMissing(pdf, piece, x, y);
		return;
	}
	pdf.fillColor((style & styles.note) === 0 ? inkColor : noteColor);
	if (font.isGrid && !isShaped) showText(pdf, font, text, x, y, { characterSpacing: spacingOf(font) });
	else if (isShaped) showText(pdf, font, text, x, y, fitted(pdf, font, text, cells));
	else drawByCells(pdf, piece, font, x, y);
}

/** Letters of a font that is not made for this grid, each in the middle of its own cells. */
function drawByCells(pdf: Pdf, { characters }: Piece, font: ShelfFont, left: number, y: number): void {
	let x = left;
	for (const { text, cells } of characters) {
		const width = widthOf(pdf, font, text);
		const room = cells * cellWidth;
		const options = fitted(pdf, font, text, cells);
		if (text.trim() !== '') showText(pdf, font, text, x + Math.max(0, (room - width) / 2), y, options);
		x += room;
	}
}

interface TextOptions {
	readonly characterSpacing?: number;
	/** In percent. */
	readonly horizontalScaling?: number;
}

function showText(pdf: Pdf, font: ShelfFont, text: string, x: number, y: number, options: TextOptions): void {
	useFont(pdf, font);
	// Without features pdfkit keeps words that it has set, but sets each word by itself, which turns right-to-left words round.
	const features = font.isGrid ? {} : { features: [] };
	pdf.text(text, x, y, { lineBreak: false, baseline: 'alphabetic', ...features, ...options });
}

/** Narrower where a text is wider than its cells. */
function fitted(pdf: Pdf, font: ShelfFont, text: string, cells: number): TextOptions {
	const width = widthOf(pdf, font, text);
	const room = cells * cellWidth;
	return width > room && room > 0 ? { horizontalScaling: (100 * room) / width } : {};
}

/** What is added to the font's own advance to make it a cell. */
function spacingOf({ font }: ShelfFont): number {
	const advance = font.glyphForCodePoint(0x20).advanceWidth / font.unitsPerEm;
	return cellWidth - advance * fontSize;
}

function widthOf(pdf: Pdf, font: ShelfFont, text: string): number {
	useFont(pdf, font);
	return pdf.widthOfString(text, { features: [] });
}

const registered = new WeakMap<Pdf, Set<string>>();

function useFont(pdf: Pdf, { name, font }: ShelfFont): void {
	const known = registered.get(pdf) ?? new Set();
	registered.set(pdf, known);
	if (!known.has(name)) {
		known.add(name);
		pdf.registerFont(name, font);
	}
	pdf.font(name).fontSize(fontSize);
}

/** An empty box, which stands for the character where the text is copied. */
function drawMissing(pdf: Pdf, { text, cells }: Piece, x: number, y: number): void {
	pdf.markContent('Span', { actual: text });
	pdf.lineWidth(0.5).strokeColor(inkColor);
	pdf.rect(x + 1, y - 7.5, Math.max(1, cells) * cellWidth - 2, 8).stroke();
	pdf.endMarkedContent();
}

/** One stroke for neighbours, spaces between underlined words included. */
function drawUnderlines(pdf: Pdf, pieces: readonly Piece[], left: number, y: number): void {
	let from: number | undefined;
	let to = 0;
	const close = (): void => {
		if (from === undefined) return;
		const top = y + 1.6;
		pdf.lineWidth(0.6).strokeColor(inkColor);
		pdf
			.moveTo(left + from * cellWidth, top)
			.lineTo(left + to * cellWidth, top)
			.stroke();
		from = undefined;
	};
	for (const { offset, cells, style } of pieces) {
		if ((style & styles.underline) === 0) close();
		else {
			from ??= offset;
			to = offset + cells;
		}
	}
	close();
}

/** Across the page, below the text. */
export function drawWatermark(
	pdf: Pdf,
	{ watermark, paper: { width, height } }: Printout,
	{ shelf }: Typesetting,
): void {
	const font = shelf.fontFor(watermark.charAt(0), 1) ?? shelf.fontFor(' ', 1);
	if (font === undefined) return;
	useFont(pdf, font);
	const diagonal = Math.hypot(width, height);
	const size = Math.min(110, (fontSize * 0.72 * diagonal) / Math.max(1, widthOf(pdf, font, watermark)));
	pdf.save();
	pdf.fontSize(size).fillColor(watermarkColor);
	pdf.rotate((-Math.atan2(height, width) * 180) / Math.PI, { origin: [width / 2, height / 2] });
	const wide = pdf.widthOfString(watermark, { features: [] });
	pdf.text(watermark, (width - wide) / 2, height / 2 + size * 0.3, { lineBreak: false, baseline: 'alphabetic' });
	pdf.restore();
}
