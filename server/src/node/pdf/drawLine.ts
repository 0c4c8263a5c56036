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

/** `goesOn`: the paragraph has another line, so that a space stands behind this one for whoever hears it. */
export function drawLine(
	pdf: Pdf,
	printed: PrintedLine,
	typesetting: Typesetting,
	{ goesOn }: { readonly goesOn: boolean },
): void {
	const { row, column, line, links } = printed;
	const left = column * cellWidth;
	const y = row * cellHeight + baseline;
	const pieces = inPlace(pdf, piecesOf(line, typesetting), left, line.isRightToLeft);
	const endsInSpace = goesOn && !line.isRightToLeft ? pieces.at(-1) : undefined;
	for (const piece of pieces) drawPiece(pdf, piece === endsInSpace ? withSpace(piece) : piece, y);
	drawUnderlines(pdf, pieces, y);
	for (const { offset, cells, target } of links) {
		pdf.link(left + offset * cellWidth, row * cellHeight, cells * cellWidth, cellHeight, target);
	}
}

/** A piece with its place on the line, in points. */
interface PlacedPiece extends Piece {
	readonly x: number;
	readonly width: number;
}

/** Only where a space is as wide as any letter. */
function withSpace(piece: PlacedPiece): PlacedPiece {
	return piece.font?.isGrid === true && !piece.isShaped ? { ...piece, text: `${piece.text} ` } : piece;
}

/**
 * Every piece at its cell. Joined letters of a font that is not made for this grid take less room: then the pieces close
 * up, from the side on which the line begins.
 */
function inPlace(pdf: Pdf, pieces: readonly Piece[], left: number, isRightToLeft: boolean): readonly PlacedPiece[] {
	const placed = pieces.map((piece) => {
		const { text, offset, cells, font, isShaped } = piece;
		const room = cells * cellWidth;
		const isLoose = isShaped && font?.isGrid === false;
		const width = isLoose ? Math.min(room, widthOf(pdf, font, text)) : room;
		return { ...piece, x: left + offset * cellWidth, width, spare: room - width };
	});
	let shift = isRightToLeft ? placed.reduce((sum, { spare }) => sum + spare, 0) : 0;
	return placed.map(({ spare, ...piece }) => {
		const at = { ...piece, x: piece.x + shift };
		shift -= spare;
		return at;
	});
}

/** A bar of color behind a line that somebody speaks. */
export function drawMark(pdf: Pdf, { row, column, line: { cells } }: PrintedLine, mark: number): void {
	const color = markColors[mark % markColors.length] ?? markColors[0];
	pdf.rect(column * cellWidth - 2, row * cellHeight, cells * cellWidth + 4, cellHeight).fill(color);
}

function drawPiece(pdf: Pdf, piece: PlacedPiece, y: number): void {
	const { text, x, cells, style, font, isShaped, isApart } = piece;
	if (font === undefined) {
		drawMissing(pdf, piece, y);
		return;
	}
	pdf.fillColor((style & styles.note) === 0 ? inkColor : noteColor);
	if (isShaped) showText(pdf, font, text, x, y, { isWhole: true, ...fitted(pdf, font, text, cells) });
	else if (font.isGrid && !isApart) showText(pdf, font, text, x, y, { characterSpacing: spacingOf(font) });
	else drawByCells(pdf, piece, font, y);
}

/** Letters of a font that is not made for this grid, each in the middle of its own cells. */
function drawByCells(pdf: Pdf, { characters, x: left }: PlacedPiece, font: ShelfFont, y: number): void {
	let x = left;
	for (const { text, cells } of characters) {
		const room = cells * cellWidth;
		const width = Math.min(room, widthOf(pdf, font, text));
		if (text.trim() !== '') showText(pdf, font, text, x + (room - width) / 2, y, fitted(pdf, font, text, cells));
		x += room;
	}
}

interface TextOptions {
	readonly characterSpacing?: number;
	/** In percent. */
	readonly horizontalScaling?: number;
	/** Set as one: pdfkit would set each word by itself, which turns the words of a right-to-left text round, but is quicker. */
	readonly isWhole?: boolean;
}

function showText(pdf: Pdf, font: ShelfFont, text: string, x: number, y: number, options: TextOptions): void {
	useFont(pdf, font);
	const { isWhole = false, ...rest } = options;
	// What names features, if only none, is set as one.
	const features = isWhole ? { features: [] } : {};
	pdf.text(text, x, y, { lineBreak: false, baseline: 'alphabetic', ...features, ...rest });
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
function drawMissing(pdf: Pdf, { text, x, width }: PlacedPiece, y: number): void {
	pdf.markContent('Span', { actual: text });
	pdf.lineWidth(0.5).strokeColor(inkColor);
	pdf.rect(x + 1, y - 7.5, Math.max(cellWidth, width) - 2, 8).stroke();
	pdf.endMarkedContent();
}

/** One stroke for neighbours, spaces between underlined words included. */
function drawUnderlines(pdf: Pdf, pieces: readonly PlacedPiece[], y: number): void {
	let from: number | undefined;
	let to = 0;
	const close = (): void => {
		if (from === undefined) return;
		pdf.lineWidth(0.6).strokeColor(inkColor);
		pdf
			.moveTo(from, y + 1.6)
			.lineTo(to, y + 1.6)
			.stroke();
		from = undefined;
	};
	for (const { x, width, style } of pieces) {
		if ((style & styles.underline) === 0) close();
		else {
			from ??= x;
			to = x + width;
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
