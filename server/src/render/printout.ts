/**
 * A script as it goes to a printer: sheets of lines in cells, with what a reader of the file clicks on. Values only; who
 * draws it knows about points, fonts and file formats.
 */
import type { SetLine } from '../layout/model.js';
import type { PaperSize } from '../layout/pageSetup.js';

export interface Printout {
	readonly paper: PaperSize;
	/** Of the script: a code such as `de`. */
	readonly language: string;
	readonly title: string;
	/** Empty where the title page names none. */
	readonly author: string;
	/** Empty for none. */
	readonly watermark: string;
	readonly sheets: readonly Sheet[];
	/** In the order of the script. */
	readonly bookmarks: readonly Bookmark[];
	/** What could not be printed as asked for, a sentence each. */
	readonly remarks: readonly string[];
}

export interface Sheet {
	/** What the page is called: `1`, `12A`; `undefined` for the title page. */
	readonly label: string | undefined;
	/** Of a revised page, `#dce9fb`; `undefined` for white. */
	readonly color: string | undefined;
	/** From top to bottom. */
	readonly lines: readonly PrintedLine[];
}

export interface PrintedLine {
	/** From the paper's top. */
	readonly row: number;
	/** Cells from the paper's left edge; lines of right-to-left scripts stand mirrored. */
	readonly column: number;
	readonly line: SetLine;
	/** The zero-based line of the file that it shows; `undefined` for what the page adds. */
	readonly sourceLine: number | undefined;
	/** Which of the people who are marked speaks here, counted from 0. */
	readonly mark: number | undefined;
	readonly links: readonly PrintedLink[];
}

/** A web address, or the part of one that is on this line. */
export interface PrintedLink {
	/** Cells from the line's first. */
	readonly offset: number;
	readonly cells: number;
	readonly target: string;
}

/** A section or a scene. */
export interface Bookmark {
	readonly title: string;
	/** 1 for the outermost. */
	readonly depth: number;
	/** Index of the sheet, and the row on it. */
	readonly sheet: number;
	readonly row: number;
}

/** Follows long work, and may end it. */
export interface Watch {
	/** So much of the whole is done. */
	readonly progress: (nDone: number, nAll: number) => void;
	readonly isCancelled: () => boolean;
}

/** A character that no font has. */
export interface MissingCharacter {
	readonly character: string;
	readonly count: number;
}

export interface Printed {
	readonly bytes: Uint8Array;
	readonly missing: readonly MissingCharacter[];
	/** Fonts that the writer named and that can't be used, with the reason. */
	readonly unusable: readonly string[];
}

/** What draws a printout on this platform. */
export interface Printer {
	/**
	 * A PDF, with the writer's own fonts, by path or `file:` URI, where the bundled ones lack a character; `undefined` where
	 * the watch has ended it. Absent where nothing draws PDFs.
	 */
	readonly pdf:
		((printout: Printout, fonts: readonly string[], watch: Watch) => Promise<Printed | undefined>) | undefined;
	/** A bundled font, by the name of its file. */
	font(file: string): Promise<Uint8Array>;
}
