/** What leads a reader through a PDF: bookmarks, and the names of pages. */
import type { Printout, Sheet } from '../../render/printout.js';
import { cellHeight } from './grid.js';
import type { Outline, Pdf } from './pdf.js';

/** Sections with the scenes in them. To be called when all pages are there. */
export function addOutline(pdf: Pdf, { bookmarks, paper }: Printout): void {
	// The bookmark that is open at each depth, the document itself at 0.
	const open: Outline[] = [pdf.outline];
	for (const { title, depth, sheet, row } of bookmarks) {
		open.length = Math.min(depth, open.length);
		const parent = open.at(-1) ?? pdf.outline;
		// One row of space above, so that the line does not stick to the window's edge.
		const top = Math.max(0, row - 1) * cellHeight;
		open.push(parent.addItem(title, { pageNumber: sheet, top, left: paper.width, expanded: depth === 1 }));
	}
}

/** Page names as they are printed: `1`, `12A`. Readers show them beside the count, and jump to them. PDF 32000-1, 12.4.2. */
export function addPageLabels(pdf: Pdf, sheets: readonly Sheet[]): void {
	if (sheets.length === 0) return;
	// A label without a style is its prefix alone.
	const nums = sheets.flatMap(({ label }, index) => [index, { P: new String(label ?? 'Title') }]);
	const labels = pdf.ref({ Nums: nums });
	pdf._root.data['PageLabels'] = labels;
	labels.end(undefined);
}
