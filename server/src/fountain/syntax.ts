/**
 * What a Fountain text is made of: lines with a type each, and the parts inside a line. Types only.
 * Knows nothing of people, canon or time.
 */
import type { LineEnd } from '../text/lines.js';
import type { Span } from '../text/position.js';

export type { LineEnd };

/** The public vocabulary of line types (docs/fountain-dialect.md, "Line types"), in the order of the format's page. */
export const lineTypes = [
	'blank',
	'title-page',
	'scene-heading',
	'action',
	'character',
	'dialogue',
	'parenthetical',
	'lyrics',
	'transition',
	'centered',
	'page-break',
	'section',
	'synopsis',
	'note',
	'boneyard',
] as const;

export type LineType = (typeof lineTypes)[number];

/**
 * What a line inherits from the lines before it, packed into one small integer so that it compares at once.
 * The bits are private to `fountain/`.
 */
export type LexState = number;

/** A `[[note]]` or a `/* boneyard *\/` inside a line: the columns that it covers on this line, marks included. */
export interface InlineSpan extends Span {
	readonly kind: 'note' | 'boneyard';
	/** False where this goes on from an earlier line, or from before a boneyard inside the note. */
	readonly opensHere: boolean;
	/** False where it goes on: on a later line, behind a boneyard inside the note, or because it is never closed. */
	readonly closesHere: boolean;
}

/**
 * One source line. Holds columns only and never its own line number, so that it survives every edit above it.
 * Identity matters: an unchanged line is the same object after an edit.
 */
export interface Line {
	readonly text: string;
	readonly eol: LineEnd;
	readonly type: LineType;
	/** Whether a forcing character (`.`, `@`, `!`, `>`, `~`) or trailing mark made it what it is. */
	readonly forced: boolean;
	/** The state before and after this line. */
	readonly entry: LexState;
	readonly exit: LexState;
	/** Notes and boneyards on this line, in order. Empty for most lines. */
	readonly inline: readonly InlineSpan[];
	/**
	 * The columns of the line's own words: without indentation, forcing marks, the dual mark, trailing space,
	 * and without notes and boneyards at either end; those in the middle lie inside. A page break has none, or the number of a locked page.
	 */
	readonly content: Span;
}

/** A name or value with the columns that it has on its line. */
export interface SpannedText {
	readonly text: string;
	readonly span: Span;
}

export type HeadingPrefix = 'INT' | 'EXT' | 'INT/EXT' | 'EST';

/** A scene heading, split. `null` prefix means a forced heading. */
export interface Heading {
	readonly prefix: HeadingPrefix | null;
	readonly prefixSpan: Span | undefined;
	/** The place path, outermost first: `WHITE RESIDENCE - KITCHEN` is two. Never includes time words, modifiers or numbers. */
	readonly place: readonly SpannedText[];
	/** The time of day as written (`DAY`, `LATER THAT NIGHT`, `CONTINUOUS` …): the dash part that is a time; `undefined` where there is none. */
	readonly time: SpannedText | undefined;
	/** Everything else said about the scene, in order: `FLASHBACK`, `DAY 3`, `2009`, `FLASHBACK - NOVEMBER 2009`, without brackets. */
	readonly modifiers: readonly SpannedText[];
	/** The scene number without `#`; the span covers the number alone. */
	readonly number: SpannedText | undefined;
}

/** A character cue, split. */
export interface CueLine {
	/** One name, or two and more for `JESSE & KIM`. Each without extensions. */
	readonly names: readonly SpannedText[];
	/** The whole of what stands before the first extension, `JESSE & KIM` in one piece. */
	readonly whole: SpannedText;
	/** `V.O.`, `on the radio`, … without parentheses, as written; spans cover the words inside the parentheses. */
	readonly extensions: readonly SpannedText[];
	/** A trailing `^`: spoken at the same time as the speech before. */
	readonly dual: boolean;
}

/** A title-page entry; a value on several lines is joined with `\n`. Lines are zero-based in the file. */
export interface TitlePageEntry {
	readonly key: string;
	readonly value: string;
	readonly line: number;
	readonly keySpan: Span;
	/** One per value line. */
	readonly values: readonly (SpannedText & { readonly line: number })[];
}

/** A mark that was opened and never closed, where it opens. */
export interface UnclosedMark {
	readonly kind: 'note' | 'boneyard';
	readonly line: number;
	readonly span: Span;
}

/** What the writer's settings add to English (docs/fountain-dialect.md, "Beyond the syntax"). */
export interface FountainOptions {
	/** Language codes whose heading prefixes, times of day and transitions count too; English always does. */
	readonly locales: readonly string[];
}

/**
 * A script's lines. `lines` joined (text + eol, after the BOM) is the exact text.
 * A text has one line more than it has line ends.
 */
export interface ScriptSyntax {
	readonly bom: boolean;
	readonly lines: readonly Line[];
	readonly options: FountainOptions;
}

/** What an edit did to the lines: `removed` lines from `start` on gave way to `added` new ones; all others are the same objects. */
export interface LineChange {
	readonly start: number;
	readonly removed: number;
	readonly added: number;
}
