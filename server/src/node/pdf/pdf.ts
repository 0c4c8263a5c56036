/** A PDF that is being drawn, with what pdfkit takes and its types leave out. */
import type { Font } from 'fontkit';

/** A bookmark, or the document's own, which holds the others. */
export interface Outline {
	/** `top` in points from the page's upper edge, `left` from its right one. */
	addItem(
		title: string,
		options: {
			/** Index of the page. */
			readonly pageNumber: number;
			readonly top: number;
			readonly left: number;
			readonly expanded: boolean;
		},
	): Outline;
}

export type Pdf = Omit<PDFKit.PDFDocument, 'outline' | 'registerFont'> & {
	readonly outline: Outline;
	/** Takes a font that is open already. */
	registerFont(name: string, source: Font): void;
	/** The catalog: PDF 32000-1, 7.7.2. */
	readonly _root: { readonly data: Record<string, unknown> };
};
