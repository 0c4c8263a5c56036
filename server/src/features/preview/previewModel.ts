/** What a picture of a script's pages is made of, as it travels to whoever draws it. Types only. */
import type { LineRole } from '../../layout/model.js';

/** A page without its lines. */
export interface PreviewHead {
	/** Differs where the page looks different or comes from other lines of its file, counted from `line`. */
	readonly id: string;
	/** `12A`; empty for the title page. */
	readonly number: string;
	/** The line of the file that its lines are counted from, zero-based. */
	readonly line: number;
	/** The first line of the file that begins on it; what it shows before that began on the page before. */
	readonly opensAt: number;
}

export interface PreviewRun {
	readonly text: string;
	/** Cells from the line's own first. */
	readonly offset: number;
	readonly cells: number;
	/** A sum of the layout's `styles`. */
	readonly style: number;
	/** The columns of the source line that it shows. */
	readonly start: number;
	readonly end: number;
}

export interface PreviewLine {
	/** From the paper's top, 1/6 inch each. */
	readonly row: number;
	/** Cells from the paper's left edge, 1/10 inch each. */
	readonly column: number;
	readonly cells: number;
	readonly role: LineRole;
	/** Counted from the head's `line`; absent for what the page adds. */
	readonly line?: number;
	readonly isRightToLeft?: true;
	readonly runs: readonly PreviewRun[];
}

/** From the first page to the last, the title page included. */
export interface PreviewPages {
	/** The paper, in points of 1/72 inch. */
	readonly width: number;
	readonly height: number;
	readonly heads: readonly PreviewHead[];
	/** The lines of the pages that were asked for, by index. */
	readonly contents: readonly { readonly page: number; readonly lines: readonly PreviewLine[] }[];
}

/** Words that were found on a line. */
export interface PreviewMatch {
	readonly page: number;
	readonly row: number;
	readonly column: number;
	readonly cells: number;
}
