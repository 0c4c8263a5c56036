/**
 * What a laid-out script is made of: texts set into lines, lines into blocks, blocks onto pages. Types only.
 * Nothing here holds a line number of the file; `pageLines` finds it when somebody asks.
 */
import type { Line } from '../fountain/syntax.js';
import type { Span } from '../text/position.js';
import type { Column } from './pageSetup.js';

/** How letters look, as bits: they add up. */
export const styles = { bold: 1, italic: 2, underline: 4, note: 8 } as const;

/** Which font a run needs; digits and punctuation go with their neighbours. */
export type WritingSystem = 'latin' | 'greek' | 'cyrillic' | 'other';

/** Text of one style and one writing system on one line. */
export interface Run {
	readonly text: string;
	/** Cells from the line's own first. */
	readonly offset: number;
	readonly cells: number;
	/** A sum of `styles`. */
	readonly style: number;
	readonly writing: WritingSystem;
	/** Columns on the source line. */
	readonly span: Span;
}

/** What a printed line is, which decides how a renderer may mark it. */
export type LineRole =
	| 'heading'
	| 'action'
	| 'cue'
	| 'parenthetical'
	| 'dialogue'
	| 'lyrics'
	| 'transition'
	| 'centered'
	| 'section'
	| 'synopsis'
	| 'note'
	| 'title'
	/** What the page adds: `(MORE)`, `(CONTINUED)`, numbers. Has no source. */
	| 'more'
	| 'continued'
	| 'scene-number'
	/** The star beside a changed line. */
	| 'revision'
	| 'page-number';

/** One printed line of a block. */
export interface SetLine {
	/** From the block's first row. The two sides of dual dialogue share rows. */
	readonly row: number;
	/** Cells from the paper's left edge. */
	readonly column: number;
	readonly cells: number;
	readonly text: string;
	readonly runs: readonly Run[];
	readonly role: LineRole;
	/** The line that it comes from, counted from the block's first; `undefined` for what the page adds. */
	readonly line: number | undefined;
	/** The columns that it shows of that line. */
	readonly span: Span;
	/** Hebrew, Arabic: the first letter that has a direction runs from right to left. */
	readonly isRightToLeft: boolean;
}

/** A source line's words as they print: marks, notes and boneyards taken out. */
export interface PrintedText {
	readonly text: string;
	/** The source column of the first character, where every character follows the one before it. */
	readonly base: number;
	/** Given where something was taken out or a character is not one cell wide; all by UTF-16 unit of `text`. */
	readonly details: TextDetails | undefined;
	readonly isRightToLeft: boolean;
}

export interface TextDetails {
	/** Source columns at which the unit's character begins and ends. */
	readonly starts: Uint32Array;
	readonly ends: Uint32Array;
	/** Sums of `styles`. */
	readonly styles: Uint8Array;
	/** The character's cells on its first unit, `joined` on its others. */
	readonly cells: Uint8Array;
}

/** Marks a unit that goes on with the character before it. */
export const joined = 255;

/** A source line that is set into a column. */
export interface Passage {
	readonly printed: PrintedText;
	readonly role: LineRole;
	readonly column: Column;
	/** Counted from the block's first line. */
	readonly line: number;
}

/** A cue with its speech. */
export interface Speech {
	readonly cue: Passage;
	readonly body: readonly Passage[];
}

export type BlockKind =
	| 'heading'
	| 'action'
	| 'speech'
	| 'dual'
	| 'lyrics'
	| 'transition'
	| 'centered'
	| 'section'
	| 'synopsis'
	| 'note'
	| 'page-break';

/** A paragraph, a speech, a heading: what stands together. Identity is kept while its lines are the same objects. */
export interface Block {
	readonly kind: BlockKind;
	readonly source: readonly Line[];
	/** All of it, set. */
	readonly lines: readonly SetLine[];
	/** In rows; 0 for a page break. */
	readonly height: number;
	/** The text of anything but a speech. */
	readonly passages: readonly Passage[];
	/** One for a speech, two for dual dialogue. */
	readonly speeches: readonly Speech[];
	/** A heading's scene number, a page break's page number. */
	readonly number: string | undefined;
}

/** A block in a scene. */
export interface Entry {
	readonly block: Block;
	/** Empty rows above it, except at the top of a page. */
	readonly spaceBefore: number;
	/** Where its first line is, counted from the scene's first. */
	readonly line: number;
}

/** A place in a text flow: the passage, and the character of its printed text. */
export interface FlowPoint {
	readonly passage: number;
	readonly offset: number;
}

/** Where a block goes on on the next page: one point, or one per side of dual dialogue. */
export type Cut = readonly FlowPoint[];

/** A block on a page, or as much of it as is there. */
export interface Part {
	readonly block: Block;
	/** The row of the text area that its first line is on. */
	readonly row: number;
	readonly height: number;
	readonly lines: readonly SetLine[];
	/** `undefined` where it begins and ends on this page. */
	readonly from: Cut | undefined;
	readonly to: Cut | undefined;
}

export interface Page {
	readonly parts: readonly Part[];
	/** The rows of the text area on which scenes begin. */
	readonly headingRows: readonly number[];
	/** Rows of the text area down to the last line. */
	readonly endRow: number;
	/** Whether a scene begins at its very top, so that the one before has ended. */
	readonly opensScene: boolean;
	/** The number that the writer locked the page to: `=== 12A`. */
	readonly lock: string | undefined;
	/** How many pages the scene that goes on at the top has been on; 0 where none does, or where it is not said. */
	readonly continuedFrom: number;
	/** Whether `(CONTINUED)` stands below. */
	readonly isContinued: boolean;
	/** Whether the writer ended it with `===`. */
	readonly isForced: boolean;
}
