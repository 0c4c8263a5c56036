/**
 * Draws a printout as a PDF: each line on its row, each letter in its cell. Gives way between pages, so that a server goes
 * on answering. A bundle of its own, which is loaded when the first PDF is asked for.
 */
import type { Bidi } from 'bidi-js';
import bidiFactory from 'bidi-js';
import PDFDocument from 'pdfkit';

import type { LineRole } from '../../layout/model.js';
import { textColumn } from '../../layout/pageSetup.js';
import type { Paragraph } from '../../render/paragraphs.js';
import { paragraphsOf } from '../../render/paragraphs.js';
import type { Printed, Printout, Sheet, Watch } from '../../render/printout.js';
import { drawLine, drawMark, drawWatermark } from './drawLine.js';
import type { FontSources } from './fontShelf.js';
import { openShelf } from './fontShelf.js';
import { addOutline, addPageLabels } from './navigation.js';
import type { Pdf } from './pdf.js';
import type { Typesetting } from './setPieces.js';

export interface PdfOptions {
	readonly sources: FontSources;
	/** The program and its version. */
	readonly creator: string;
	/** When the file is made. */
	readonly date: Date;
	readonly watch: Watch;
}

const newPdf = (options: PDFKit.PDFDocumentOptions): Pdf => new PDFDocument(options) as unknown as Pdf;

// The package's types say that its factory lies in `default`; it is the module itself.
const newBidi = bidiFactory as unknown as () => Bidi;

/** Pages that are drawn at a time. */
const batchSize = 4;

/** `undefined` where the watch has ended it. */
export async function drawPdf(
	printout: Printout,
	{ sources, creator, date, watch }: PdfOptions,
): Promise<Printed | undefined> {
	const shelf = await openShelf(printout, sources);
	const typesetting: Typesetting = { shelf, bidi: newBidi() };
	const { paper, sheets, title, author, language } = printout;
	const pdf = newPdf({
		size: [paper.width, paper.height],
		margin: 0,
		autoFirstPage: false,
		// No font of pdfkit's own.
		font: '',
		pdfVersion: '1.7',
		displayTitle: true,
		tagged: true,
		lang: language,
		info: {
			Title: title,
			...(author === '' ? {} : { Author: author }),
			Creator: creator,
			Producer: creator,
			CreationDate: date,
			ModDate: date,
		},
	});
	const bytes = collect(pdf);
	const structure = pdf.struct('Document');
	pdf.addStructure(structure);
	for (const [index, sheet] of sheets.entries()) {
		if (index % batchSize === 0) {
			await new Promise((resolve) => setImmediate(resolve));
			if (watch.isCancelled()) return undefined;
			watch.progress(index, sheets.length);
		}
		drawSheet(pdf, sheet, printout, typesetting, structure);
	}
	structure.end();
	// A PDF has at least one page.
	if (sheets.length === 0) pdf.addPage();
	addOutline(pdf, printout);
	addPageLabels(pdf, sheets);
	pdf.end();
	return { bytes: await bytes, missing: shelf.missing, unusable: shelf.unusable };
}

function collect(pdf: Pdf): Promise<Uint8Array> {
	return new Promise((resolve, reject) => {
		const chunks: Buffer[] = [];
		pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
		pdf.on('end', () => {
			resolve(Buffer.concat(chunks));
		});
		pdf.on('error', reject);
	});
}

function drawSheet(
	pdf: Pdf,
	{ color, lines }: Sheet,
	printout: Printout,
	typesetting: Typesetting,
	structure: PDFKit.PDFStructureElement,
): void {
	pdf.addPage();
	pdf.markContent('Artifact');
	if (color !== undefined) pdf.rect(0, 0, printout.paper.width, printout.paper.height).fill(color);
	if (printout.watermark !== '') drawWatermark(pdf, printout, typesetting);
	for (const line of lines) if (line.mark !== undefined) drawMark(pdf, line, line.mark);
	pdf.endMarkedContent();
	for (const paragraph of paragraphsOf(lines)) {
		const tag = tagOf(paragraph);
		if (tag === undefined) pdf.markContent('Artifact');
		else structure.add(pdf.struct(tag, {}, pdf.markStructureContent(tag)));
		const last = paragraph.lines.at(-1);
		for (const line of paragraph.lines) drawLine(pdf, line, typesetting, { goesOn: line !== last });
		pdf.endMarkedContent();
	}
}

/** What the page adds is read out by nobody; the number of a scene once. */
function tagOf({ role, column }: Paragraph): 'H1' | 'P' | undefined {
	if (role === 'heading') return 'H1';
	if (role === 'scene-number') return column < textColumn.left ? 'P' : undefined;
	return added.has(role) ? undefined : 'P';
}

const added: ReadonlySet<LineRole> = new Set(['more', 'continued', 'revision', 'page-number']);
