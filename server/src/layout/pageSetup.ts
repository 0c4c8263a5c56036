/**
 * Paper, margins and columns: the trade's measures as tables, in character cells. Courier 12 sets ten characters to the
 * inch across and six lines to the inch down, so a cell is 1/10 by 1/6 inch everywhere. Knows no text.
 */

export const paperNames = ['letter', 'a4'] as const;

export type Paper = (typeof paperNames)[number];

export const sceneNumberPlaces = ['none', 'left', 'right', 'both'] as const;

export type SceneNumbers = (typeof sceneNumberPlaces)[number];

/** What a writer may choose about pages. One object per configuration: what is laid out is remembered under it. */
export interface PageSetup {
	readonly paper: Paper;
	/** In which margins the numbers of scenes that have one are printed. */
	readonly sceneNumbers: SceneNumbers;
	/** `(CONTINUED)` and `CONTINUED:` where a scene runs over a page. */
	readonly sceneContinueds: boolean;
	readonly linesBeforeHeadings: 1 | 2;
	readonly printNotes: boolean;
	readonly printSections: boolean;
	readonly printSynopses: boolean;
}

export const defaultPageSetup: PageSetup = {
	paper: 'letter',
	sceneNumbers: 'both',
	sceneContinueds: false,
	linesBeforeHeadings: 2,
	printNotes: false,
	printSections: false,
	printSynopses: false,
};

export interface PaperSize {
	/** In points, 72 to the inch. */
	readonly width: number;
	readonly height: number;
	/** Rows of text between the margins: what a page holds, and what its eighths are eighths of. */
	readonly textRows: number;
}

/** 55 lines is the trade's page of US Letter; A4 is longer and holds 58 with an inch left above and below. */
export const papers: Readonly<Record<Paper, PaperSize>> = {
	letter: { width: 612, height: 792, textRows: 55 },
	a4: { width: 595.28, height: 841.89, textRows: 58 },
};

/** The rows above the text: one inch. */
export const topMargin = 6;

/** The row of the page number: half an inch from the paper's top. */
export const pageNumberRow = 3;

/** Where text stands: cells from the paper's left edge, and how many cells it may take. */
export interface Column {
	readonly left: number;
	readonly width: number;
	/** `left` where absent. */
	readonly align?: 'right' | 'center';
	/** How far lines after the first stand in: the words of a parenthetical stand under each other. */
	readonly hang?: number;
}

/** The columns of a speech. */
export interface SpeechColumns {
	readonly cue: Column;
	readonly parenthetical: Column;
	readonly dialogue: Column;
}

/** The text's left margin is an inch and a half, for the holes; lines are the same on both papers. */
export const textColumn: Column = { left: 15, width: 60 };
export const rightColumn: Column = { ...textColumn, align: 'right' };
export const centerColumn: Column = { ...textColumn, align: 'center' };

export const speechColumns: SpeechColumns = {
	cue: { left: 37, width: 38 },
	parenthetical: { left: 31, width: 25, hang: 1 },
	dialogue: { left: 25, width: 35 },
};

/** Two speeches side by side share the text's width, a gap of four cells between them. */
export const dualColumns: readonly [SpeechColumns, SpeechColumns] = [sideAt(15), sideAt(47)];

function sideAt(left: number): SpeechColumns {
	return {
		cue: { left: left + 8, width: 20 },
		parenthetical: { left: left + 4, width: 20, hang: 1 },
		dialogue: { left, width: 28 },
	};
}

/** Scene numbers end two cells before the text and begin two cells behind it. */
export const sceneNumberEnd = 13;
export const sceneNumberStart = 77;

/** Where a changed line has its star: behind the scene numbers. */
export const revisionStart = 81;

/** What the page itself says. */
export const pageWords = {
	more: '(MORE)',
	continuedCue: "(CONT'D)",
	sceneContinues: '(CONTINUED)',
	sceneContinued: 'CONTINUED:',
} as const;
