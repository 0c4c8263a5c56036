/**
 * A Final Draft document as far as a screenplay goes: paragraphs with their kinds and styles, notes, script days, a title page.
 * Types only. Between this and XML stand readFinalDraft.ts and writeFinalDraft.ts, between this and Fountain fromScript.ts and
 * toFountain.ts.
 */

/** A stretch of one look. */
export interface Run {
	/** May hold line ends, each a plain `\n`. */
	readonly text: string;
	/** A sum of the layout's `styles`: bold, italic, underline. */
	readonly style: number;
}

/** What we know of Final Draft's elements; others become the nearest of these. */
export type ParagraphKind =
	| 'scene-heading'
	| 'action'
	| 'character'
	| 'parenthetical'
	| 'dialogue'
	| 'lyrics'
	| 'transition'
	/** A line of the outline: `Outline 1` to `Outline 6`. */
	| 'section'
	/** A `Summary` in the running text, below an outline line or within a scene. */
	| 'synopsis';

export interface Paragraph {
	readonly kind: ParagraphKind;
	readonly runs: readonly Run[];
	readonly isCentered: boolean;
	/** A page break stands before it. */
	readonly startsPage: boolean;
	/** Empty lines above it beyond the usual one. */
	readonly extraSpace: number;
	/** 1–6 for a section, else 0. */
	readonly depth: number;
	/** What belongs to a scene as a whole; `undefined` for anything but a heading. */
	readonly scene: SceneProperties | undefined;
}

export interface SceneProperties {
	readonly number: string | undefined;
	/** In eighths as people write them: `1 3/8`. */
	readonly length: string | undefined;
	/** The page that it begins on. */
	readonly page: string | undefined;
	/** The scene's title on its index card, else empty. */
	readonly title: string;
	/** The lines of its synopsis. */
	readonly summary: readonly string[];
	/** What the people in it go through, as Final Draft keeps it by name. */
	readonly arcs: readonly { readonly name: string; readonly text: string }[];
	readonly scriptDay: ScriptDayTag | undefined;
	/** What the scene held before it was omitted; empty for a scene that is shot. */
	readonly omitted: readonly Item[];
}

/** A tag of the category Script Day. */
export interface ScriptDayTag {
	readonly label: string;
	/** True for a day that we worked out, which comes and goes with the script; false for one that a person tagged. */
	readonly isComputed: boolean;
}

/** Speeches side by side, as their paragraphs one after the other. */
export interface DualDialogue {
	readonly kind: 'dual';
	readonly paragraphs: readonly Paragraph[];
	readonly startsPage: boolean;
}

export type Item = Paragraph | DualDialogue;

export interface ScriptNote {
	/** The index of the item that it is about; that of the last where it stands behind everything. */
	readonly item: number;
	/** The place in the item's text, in UTF-16 units; `whole` for a note on the whole of it. */
	readonly offset: number | 'whole';
	readonly lines: readonly string[];
	/** Its heading, else empty. */
	readonly name: string;
	/** Who wrote it, else empty. */
	readonly writer: string;
}

export type Alignment = 'left' | 'center' | 'right';

export interface TitleLine {
	readonly runs: readonly Run[];
	readonly alignment: Alignment;
	/** The key that begins with this line, and its place among the keys of the script; `undefined` where the file does not say. */
	readonly key: { readonly name: string; readonly order: number } | undefined;
}

export interface FinalDraftDocument {
	readonly titlePage: readonly TitleLine[];
	readonly items: readonly Item[];
	/** In the order of their places. */
	readonly notes: readonly ScriptNote[];
}

/** Something that one format has no place for. */
export interface Leftover {
	/** For people, and countable: `"revision marks"`, `<DisplayBoards>`. */
	readonly what: string;
	/** Where it stands first, counted from one; of the file that was read. */
	readonly line: number;
	readonly count: number;
}

export function textOf(runs: readonly Run[]): string {
	return runs.map(({ text }) => text).join('');
}
