/**
 * Moving a scene or a section to another place in the script, as edits that touch nothing else. A block takes its lines
 * and the blank lines behind it along; what ends the file stays at the end. Moving there and back gives the same text.
 */
import type { Analysis } from '../analysis/analysis.js';
import type { TextEdit } from '../checks/finding.js';
import { endsInBlank } from '../fountain/blank.js';
import { print, reparse } from '../fountain/parse.js';
import type { Line, ScriptSyntax } from '../fountain/syntax.js';
import { applyEdits } from '../text/edits.js';
import type { Position, Uri } from '../text/position.js';
import { isBlankText } from '../text/space.js';
import { filmEnd } from './filmEnd.js';
import type { MoveDirection, MoveRefusal } from './moveTarget.js';
import { moveTarget } from './moveTarget.js';
import { blocksOf } from './scriptBlocks.js';

export interface MoveRequest {
	readonly uri: Uri;
	/** A scene or section, as the list of scenes names its row; or the innermost one that holds a line. */
	readonly what: { readonly row: string } | { readonly line: number };
	readonly to: MoveDirection;
}

export type Move =
	| { readonly kind: 'refused'; readonly why: MoveRefusal }
	| {
			readonly kind: 'moved';
			/** Two that do not overlap; none where the block is there already. */
			readonly edits: readonly TextEdit[];
			/** Its first line before and after, and how many there are. */
			readonly startLine: number;
			readonly nLines: number;
			readonly newStartLine: number;
	  };

export function moveBlock(analysis: Analysis, { uri, what, to }: MoveRequest): Move {
	const script = analysis.script(uri);
	if (script === undefined) return { kind: 'refused', why: 'gone' };
	const { syntax } = script;
	const blocks = blocksOf(script);
	const moving = blocks.findLast(({ id, start, end }) =>
		'row' in what ? id === what.row : start <= what.line && what.line < end,
	);
	if (moving === undefined) return { kind: 'refused', why: 'gone' };
	const target = moveTarget(blocks, moving, to, filmEnd(script));
	if (typeof target !== 'number') return { kind: 'refused', why: target };
	const { start, end } = moving;
	const unmoved = { kind: 'moved', startLine: start, nLines: end - start } as const;
	if (target === start || target === end) return { ...unmoved, edits: [], newStartLine: start };
	const { edits, newStartLine } = cutAndPaste(syntax.lines, { start, end, target });
	if (!readsTheSame(syntax, { start, end, target }, edits)) return { kind: 'refused', why: 'changes-reading' };
	return { ...unmoved, edits, newStartLine };
}

/** Lines, half-open, that go before the line `target`, which is none of them. */
interface Cut {
	readonly start: number;
	readonly end: number;
	readonly target: number;
}

interface Pasted {
	readonly edits: readonly TextEdit[];
	readonly newStartLine: number;
}

function cutAndPaste(lines: readonly Line[], cut: Cut): Pasted {
	if (cut.end === lines.length) return fromTheEnd(lines, cut);
	return cut.target === lines.length ? toTheEnd(lines, cut) : inTheMiddle(lines, cut);
}

function inTheMiddle(lines: readonly Line[], { start, end, target }: Cut): Pasted {
	const above = seam(lines, lines[target - 1], lines[start]);
	const below = seam(lines, lines[end - 1], lines[target]);
	const closed = seam(lines, lines[start - 1], lines[end]);
	return {
		edits: [
			insertion({ line: target, character: 0 }, above + textOf(lines, start, end) + below),
			{ range: { start: { line: start, character: 0 }, end: { line: end, character: 0 } }, newText: closed },
		],
		newStartLine: target + rows(above) - (target > start ? end - start - rows(closed) : 0),
	};
}

/** The last block takes the blank lines above it along, and leaves the end of the file as it was. */
function fromTheEnd(lines: readonly Line[], { start, target }: Cut): Pasted {
	const last = lastWritten(lines, lines.length);
	const before = lastWritten(lines, start);
	const above = seam(lines, lines[target - 1], lines[start]);
	const between = textOf(lines, before, start).slice(lines[before]?.text.length);
	// A section needs no blank line above it, a heading does.
	const below = start - before > 1 ? '' : seam(lines, lines[before], lines[target]);
	const content = textOf(lines, start, last) + (lines[last]?.text ?? '');
	return {
		edits: [
			insertion({ line: target, character: 0 }, above + content + between + below),
			{ range: { start: endOf(lines, before), end: endOf(lines, last) }, newText: '' },
		],
		newStartLine: target + rows(above),
	};
}

/** The new last block puts the blank lines below it above itself. */
function toTheEnd(lines: readonly Line[], { start, end }: Cut): Pasted {
	const own = lastWritten(lines, end);
	const last = lastWritten(lines, lines.length);
	const between = textOf(lines, own, end).slice(lines[own]?.text.length);
	const above = end - own > 1 ? '' : seam(lines, lines[last], lines[start]);
	const closed = seam(lines, lines[start - 1], lines[end]);
	const content = textOf(lines, start, own) + (lines[own]?.text ?? '');
	return {
		edits: [
			insertion(endOf(lines, last), between + above + content),
			{ range: { start: { line: start, character: 0 }, end: { line: end, character: 0 } }, newText: closed },
		],
		newStartLine: last + rows(between + above) - (end - start) + rows(closed),
	};
}

/** The line end that is missing where a heading would follow a line without a blank one between. */
function seam(lines: readonly Line[], above: Line | undefined, below: Line | undefined): string {
	const isApart = below?.type === 'scene-heading' || below?.type === 'transition' || below?.type === 'centered';
	if (above === undefined || !isApart || endsInBlank(above)) return '';
	return lines[0]?.eol ?? '\n';
}

/**
 * Whether every line reads as it did. Where an open note or boneyard reaches over a seam, it would not, and the writer
 * has to close it first.
 */
function readsTheSame(syntax: ScriptSyntax, { start, end, target }: Cut, edits: readonly TextEdit[]): boolean {
	const text = applyEdits(print(syntax), edits);
	if (text === undefined) return false;
	const { lines } = syntax;
	const moved = lines.slice(start, end);
	const before =
		target < start
			? [...lines.slice(0, target), ...moved, ...lines.slice(target, start), ...lines.slice(end)]
			: [...lines.slice(0, start), ...lines.slice(end, target), ...moved, ...lines.slice(target)];
	const expected = before.filter(isWritten);
	const found = reparse(syntax, text).syntax.lines.filter(isWritten);
	return (
		expected.length === found.length &&
		expected.every((line, index) => line.text === found[index]?.text && line.type === found[index].type)
	);
}

function isWritten({ text }: Line): boolean {
	return !isBlankText(text);
}

/** The last line before `end` that is not blank. */
function lastWritten(lines: readonly Line[], end: number): number {
	let index = end - 1;
	while (index > 0 && isBlankText(lines[index]?.text ?? '')) index--;
	return index;
}

function textOf(lines: readonly Line[], start: number, end: number): string {
	return lines
		.slice(start, end)
		.map(({ text, eol }) => text + eol)
		.join('');
}

function endOf(lines: readonly Line[], line: number): Position {
	return { line, character: lines[line]?.text.length ?? 0 };
}

function insertion(at: Position, newText: string): TextEdit {
	return { range: { start: at, end: at }, newText };
}

/** How many line ends a text has. */
function rows(text: string): number {
	return text.split(/\r\n|\r|\n/u).length - 1;
}
