/**
 * Positions and ranges in a text: zero-based lines, UTF-16 columns, half-open, structurally those of LSP.
 * Knows nothing of documents or of Fountain.
 */

/** A place between two UTF-16 code units: zero-based line and column. */
export interface Position {
	readonly line: number;
	readonly character: number;
}

/** A stretch of text; `end` is the first position that is no longer part of it. */
export interface Range {
	readonly start: Position;
	readonly end: Position;
}

/** A stretch of columns inside one line, half-open. */
export interface Span {
	readonly start: number;
	readonly end: number;
}

/** A file's identity, as a URI string (`file:///…`, `script-supervisor-canon:/…`, `untitled:…`). */
export type Uri = string;

/** A range in a named file. Structurally LSP's Location. */
export interface Location {
	readonly uri: Uri;
	readonly range: Range;
}

/** The range of a span on a line. */
export function rangeOnLine(line: number, span: Span): Range {
	return { start: { line, character: span.start }, end: { line, character: span.end } };
}

/** Negative, zero or positive as the first position is before, at or after the second. */
export function comparePositions(lhs: Position, rhs: Position): number {
	return lhs.line - rhs.line || lhs.character - rhs.character;
}

/** Whether the column lies in the span; both ends count. */
export function touchesSpan(span: Span, character: number): boolean {
	return span.start <= character && character <= span.end;
}
