/** Sets a scene's elements into lines, each at its place between the margins. Knows no pages. */
import { sceneNumberOf } from '../fountain/heading.js';
import type { Line } from '../fountain/syntax.js';
import type { SceneNode } from '../script/model.js';
import type { Span } from '../text/position.js';
import { skipSpace, trimEnd } from '../text/space.js';
import type { Block, BlockKind, Entry, LineRole, Passage, SetLine, Speech } from './model.js';
import { styles } from './model.js';
import type { Column, PageSetup, SpeechColumns } from './pageSetup.js';
import { centerColumn, dualColumns, rightColumn, speechColumns, textColumn } from './pageSetup.js';
import { printedText } from './printedText.js';
import type { Element } from './readElements.js';
import { elementsToPrint } from './readElements.js';
import { rowsOf, setLine } from './wrap.js';

/** Blocks set earlier, by their first line. */
export type KnownBlocks = ReadonlyMap<Line | undefined, Block>;

/**
 * What a scene, or the text before the first one, puts onto pages. A block whose lines are those of one set before under the same
 * setup is that block, so that a keystroke sets one paragraph.
 */
export function entriesOf(node: SceneNode, setup: PageSetup, known: KnownBlocks): readonly Entry[] {
	return elementsToPrint(node.lines, setup).map((element): Entry => {
		const { kind, first, last, spaceBefore } = element;
		const lines = node.lines.slice(first, last + 1);
		const before = known.get(lines[0]);
		const isKnown = before?.kind === kind && isSame(before.source, lines);
		return { block: isKnown ? before : setBlock(lines, element, setup), spaceBefore, line: first };
	});
}

function isSame(lhs: readonly Line[], rhs: readonly Line[]): boolean {
	return lhs.length === rhs.length && lhs.every((line, index) => line === rhs[index]);
}

const none: readonly never[] = [];

function setBlock(source: readonly Line[], { kind, first, secondCue }: Element, setup: PageSetup): Block {
	if (kind === 'speech') {
		const speech = speechOf(source, 0, source.length, speechColumns, setup);
		return makeBlock(kind, source, none, [speech], setPassages([speech.cue, ...speech.body]));
	}
	if (kind === 'dual' && secondCue !== undefined) {
		const left = speechOf(source, 0, secondCue - first, dualColumns[0], setup);
		const right = speechOf(source, secondCue - first, source.length, dualColumns[1], setup);
		const lines = [left, right].flatMap(({ cue, body }) => setPassages([cue, ...body]));
		return makeBlock(kind, source, none, [left, right], lines);
	}
	const isText = kind !== 'page-break';
	const passages = isText ? source.map((line, index) => passageOf(line, index, roleOf(line), setup)) : none;
	return makeBlock(kind, source, passages, none, setPassages(passages));
}

function makeBlock(
	kind: BlockKind,
	source: readonly Line[],
	passages: readonly Passage[],
	speeches: readonly Speech[],
	lines: readonly SetLine[],
): Block {
	let height = 0;
	for (const { row } of lines) height = Math.max(height, row + 1);
	return { kind, source, lines, height, passages, speeches, number: numberOf(source) };
}

/** A heading's scene number; the number of a page that is locked. */
function numberOf([line]: readonly Line[]): string | undefined {
	if (line?.type === 'scene-heading') return sceneNumberOf(line)?.text;
	if (line?.type !== 'page-break') return undefined;
	const { start, end } = line.content;
	return start === end ? undefined : line.text.slice(start, end).toUpperCase();
}

function roleOf({ type }: Line): LineRole {
	switch (type) {
		case 'scene-heading':
			return 'heading';
		case 'lyrics':
		case 'transition':
		case 'centered':
		case 'section':
		case 'synopsis':
		case 'note':
			return type;
		default:
			return 'action';
	}
}

/** The lines from a cue to before another place in the block. Hidden lines are passed over, or printed as notes. */
function speechOf(
	lines: readonly Line[],
	from: number,
	to: number,
	columns: SpeechColumns,
	{ printNotes }: PageSetup,
): Speech {
	const passages: Passage[] = [];
	for (let line = from; line < to; line++) {
		const source = lines[line];
		const role = source && speechRoleOf(source, printNotes);
		if (source === undefined || role === undefined) continue;
		const column = role === 'cue' ? columns.cue : role === 'parenthetical' ? columns.parenthetical : columns.dialogue;
		const style = role === 'lyrics' ? styles.italic : role === 'note' ? styles.note : 0;
		passages.push({
			printed: printedText(source, { span: printedSpan(source, printNotes), style, printNotes }),
			role,
			column,
			line,
		});
	}
	const [cue, ...body] = passages;
	return { cue: cue ?? emptyCue(columns, from), body };
}

function emptyCue({ cue: column }: SpeechColumns, line: number): Passage {
	return { printed: { text: '', base: 0, details: undefined, isRightToLeft: false }, role: 'cue', column, line };
}

function speechRoleOf({ type }: Line, printNotes: boolean): LineRole | undefined {
	switch (type) {
		case 'character':
			return 'cue';
		case 'dialogue':
		case 'parenthetical':
		case 'lyrics':
			return type;
		case 'note':
			return printNotes ? 'note' : undefined;
		default:
			return undefined;
	}
}

const columns: Readonly<Partial<Record<LineRole, Column>>> = {
	transition: rightColumn,
	centered: centerColumn,
	lyrics: speechColumns.dialogue,
};

function passageOf(source: Line, line: number, role: LineRole, { printNotes }: PageSetup): Passage {
	const printed = printedText(source, {
		span: role === 'heading' ? headingSpan(source) : printedSpan(source, printNotes),
		isUpperCase: role === 'heading',
		indentation: role === 'action' && !source.forced ? indentationOf(source) : 0,
		style: role === 'lyrics' ? styles.italic : role === 'note' ? styles.note : 0,
		printNotes: printNotes,
	});
	const column = role === 'transition' && opens(source) ? textColumn : (columns[role] ?? textColumn);
	return { printed, role, column, line };
}

// `FADE IN:`, `AUFBLENDE`, `FUNDIDO DE APERTURA`, `ИЗ ЗТМ`: out of the dark, into a picture.
const openingWords =
	/^(?:FADE (?:IN|UP)|AUFBLENDE|OUVERTURE AU NOIR|FUNDIDO DE APERTURA|ABRE DE NEGRO|DISSOLVENZA IN APERTURA|ИЗ ЗТМ)(?!\p{L})/u;

/** A transition that begins a picture stands where the picture does, on the left. One that the writer forces stands where all do. */
function opens({ forced, text, content }: Line): boolean {
	return !forced && openingWords.test(text.slice(content.start, content.end));
}

/** The words of a line, with the notes that stand beside them where notes print. */
function printedSpan({ text, content, inline }: Line, printNotes: boolean): Span {
	if (!printNotes) return content;
	const isNextTo = (from: number, to: number): boolean => text.slice(from, to).trim() === '';
	let { start, end } = content;
	for (const note of inline) if (note.kind === 'note' && note.start >= end && isNextTo(end, note.start)) end = note.end;
	for (const note of inline.toReversed()) {
		if (note.kind === 'note' && note.end <= start && isNextTo(note.end, start)) start = note.start;
	}
	return { start, end };
}

/** Without the scene number, which stands in the margin. */
function headingSpan(line: Line): { readonly start: number; readonly end: number } {
	const { start, end } = line.content;
	const number = sceneNumberOf(line);
	return { start, end: number === undefined ? end : trimEnd(line.text, start, number.span.start - 1) };
}

/** Action keeps its indentation, a tab being four spaces, as far as words have room behind it. */
function indentationOf({ text }: Line): number {
	const end = skipSpace(text, 0, text.length);
	let cells = 0;
	for (let at = 0; at < end; at++) cells += text[at] === '\t' ? 4 : 1;
	return Math.min(cells, textColumn.width / 2);
}

function setPassages(passages: readonly Passage[]): readonly SetLine[] {
	const lines: SetLine[] = [];
	for (const passage of passages) {
		const { printed, column } = passage;
		for (const row of rowsOf(printed, column, 0, printed.text.length)) lines.push(setLine(passage, row, lines.length));
	}
	return lines;
}
