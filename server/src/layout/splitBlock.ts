/**
 * Parts a block that a page has no room for, as the trade does: a speech at the end of a sentence, with (MORE) below and its
 * cue and (CONT'D) above; action at the end of a sentence or else of a line; never fewer than two lines on either page.
 */
import type { Block, Cut, FlowPoint, Passage, SetLine, Speech } from './model.js';
import { pageWords } from './pageSetup.js';
import { withSuffix } from './printedText.js';
import { lastSentenceEnd } from './sentences.js';
import { addedLine, rowsOf, setLine } from './wrap.js';

/** A block, or what is left of it from a cut on, as it stands on a page that it fits. */
export interface Piece {
	readonly lines: readonly SetLine[];
	readonly height: number;
}

/** The first part of a block, and where the rest begins. */
export interface Head extends Piece {
	readonly to: Cut;
}

/** Lines that have to stay together at either side of a break. */
const fewestLines = 2;

const start: FlowPoint = { passage: 0, offset: 0 };

/**
 * A block from a cut to its end; the whole block where there is none. Of what has more than `most` rows only so many, and
 * one more, may be set: each page asks anew for the rest of a paragraph that fills hundreds.
 */
export function pieceFrom(block: Block, from: Cut | undefined, most = Infinity): Piece {
	if (from === undefined) return block;
	if (block.speeches.length === 0) return { ...block, ...flowFrom(block.passages, from[0] ?? start, most) };
	return beside(block.speeches.map((speech, side) => speechFrom(speech, from[side] ?? start, most)));
}

/** As much as has room in some rows, if the block can be parted there by the rules. Longest first part wins. */
export function splitToFit(block: Block, from: Cut | undefined, room: number): Head | undefined {
	return split(block, from, room, findGentleCut);
}

/** As much as has room, cut wherever it has to be: for what is longer than a page. At least one line. */
export function splitAnywhere(block: Block, from: Cut | undefined, room: number): Head | undefined {
	return split(block, from, room, findAnyCut);
}

type FindCut = (flow: Flow, room: number) => FlowPoint | undefined;

function split(block: Block, from: Cut | undefined, room: number, find: FindCut): Head | undefined {
	if (block.speeches.length === 0) {
		if (block.kind !== 'action' && block.kind !== 'lyrics' && find === findGentleCut) return undefined;
		const kind = block.kind === 'action' ? 'action' : 'lines';
		const flow = flowOf(block.passages, from?.[0] ?? start, kind, room + fewestLines);
		const to = find(flow, room);
		return to && { ...flowBetween(flow, to), to: [to] };
	}
	const heads = block.speeches.map((speech, side) => splitSpeech(speech, from?.[side] ?? start, room, find));
	if (heads.some((head) => head === undefined)) return undefined;
	const found = heads.filter((head) => head !== undefined);
	return { ...beside(found), to: found.flatMap(({ to }) => to) };
}

/** A speech's first part; all of it where it has room beside a longer one. */
function splitSpeech(speech: Speech, from: FlowPoint, room: number, find: FindCut): Head | undefined {
	const whole = speechFrom(speech, from, room);
	const end: FlowPoint = { passage: speech.body.length, offset: 0 };
	if (whole.height <= room) return { ...whole, to: [end] };
	const cue = cueLines(speech, from);
	const flow = flowOf(speech.body, from, 'speech', room + fewestLines);
	const to = find(flow, room - cue.length - 1);
	if (to === undefined) return undefined;
	const { lines } = flowBetween(flow, to);
	const moved = [...cue, ...below(lines, cue.length)];
	return {
		lines: [...moved, addedLine(pageWords.more, 'more', speech.cue.column, moved.length)],
		height: moved.length + 1,
		to: [to],
	};
}

function speechFrom(speech: Speech, from: FlowPoint, most: number): Piece {
	if (from.passage >= speech.body.length && speech.body.length > 0) return { lines: [], height: 0 };
	const cue = cueLines(speech, from);
	const { lines } = flowFrom(speech.body, from, most);
	return { lines: [...cue, ...below(lines, cue.length)], height: cue.length + lines.length };
}

/** The cue; on a later page with (CONT'D), unless the writer says so already. */
function cueLines({ cue }: Speech, from: FlowPoint): readonly SetLine[] {
	const isContinued = from.passage > 0 || from.offset > 0;
	const printed =
		isContinued && !saysContinued.test(cue.printed.text)
			? withSuffix(cue.printed, ` ${pageWords.continuedCue}`)
			: cue.printed;
	return rowsOf(printed, cue.column, 0, printed.text.length).map((row, index) =>
		setLine({ ...cue, printed }, row, index),
	);
}

const saysContinued = /\(\s*cont(?:['’]?d|inued|inuing)?\.?\s*\)/iu;

/** Two sides share their rows; the left one comes first. */
function beside(sides: readonly Piece[]): Piece {
	return { lines: sides.flatMap(({ lines }) => lines), height: Math.max(...sides.map(({ height }) => height)) };
}

function below(lines: readonly SetLine[], rows: number): readonly SetLine[] {
	return lines.map((line) => ({ ...line, row: line.row + rows }));
}

/** Passages set from some point on: which row comes from where. */
interface Flow {
	readonly passages: readonly Passage[];
	readonly from: FlowPoint;
	readonly rows: readonly FlowRow[];
	/** `lines`: verse, which parts between the writer's own lines. */
	readonly kind: 'action' | 'speech' | 'lines';
}

interface FlowRow {
	readonly passage: number;
	readonly start: number;
	readonly end: number;
	/** Whether the passage ends here. */
	readonly isLast: boolean;
}

/** All rows, or the first `most` and one more: no page has room for the others. */
function flowOf(passages: readonly Passage[], from: FlowPoint, kind: Flow['kind'], most: number): Flow {
	const rows: FlowRow[] = [];
	for (let index = from.passage; index < passages.length && rows.length <= most; index++) {
		const passage = passages[index];
		if (passage === undefined) break;
		const { printed, column } = passage;
		const at = index === from.passage ? from.offset : 0;
		const spans = rowsOf(printed, column, at, printed.text.length, most + 1 - rows.length);
		for (const [row, span] of spans.entries()) rows.push({ ...span, passage: index, isLast: row === spans.length - 1 });
	}
	return { passages, from, rows, kind };
}

function flowFrom(passages: readonly Passage[], from: FlowPoint, most: number): Piece {
	const { rows } = flowOf(passages, from, 'lines', most);
	return { lines: setRows(passages, rows), height: rows.length };
}

/** The rows before a point; a row that the point lies in ends there. */
function flowBetween({ passages, rows }: Flow, to: FlowPoint): Piece {
	const kept: FlowRow[] = [];
	for (const row of rows) {
		if (row.passage > to.passage || (row.passage === to.passage && row.start >= to.offset)) break;
		kept.push(row.passage === to.passage ? { ...row, end: Math.min(row.end, to.offset) } : row);
	}
	return { lines: setRows(passages, kept), height: kept.length };
}

function setRows(passages: readonly Passage[], rows: readonly FlowRow[]): readonly SetLine[] {
	return rows.flatMap((row, index) => {
		const passage = passages[row.passage];
		return passage === undefined ? [] : [setLine(passage, row, index)];
	});
}

/** The latest sentence end that leaves two lines on either side; for action, else the latest line end that does. */
function findGentleCut(flow: Flow, room: number): FlowPoint | undefined {
	const latest = Math.min(room, flow.rows.length);
	for (let nRows = latest; nRows >= fewestLines; nRows--) {
		const point = cutInRow(flow, nRows - 1);
		if (point !== undefined && leavesEnough(flow, point)) return point;
	}
	if (flow.kind !== 'action') return undefined;
	const nRows = Math.min(room, flow.rows.length - fewestLines);
	return nRows >= fewestLines ? behindRow(flow, nRows - 1) : undefined;
}

/** Where the flow may be parted such that this row is its last. */
function cutInRow(flow: Flow, index: number): FlowPoint | undefined {
	const row = flow.rows[index];
	const passage = row && flow.passages[row.passage];
	if (row === undefined || passage === undefined) return undefined;
	// Nothing is left hanging under a parenthetical.
	if (passage.role === 'parenthetical') return undefined;
	const next = flow.passages[row.passage + 1];
	if (row.isLast && (passage.role === 'lyrics' || next?.role === 'parenthetical')) return behindRow(flow, index);
	if (flow.kind === 'lines') return undefined;
	const end = lastSentenceEnd(passage.printed.text, row.start, row.end);
	if (end === undefined) return undefined;
	return end === row.end ? behindRow(flow, index) : pointAt(flow, row.passage, end);
}

function findAnyCut(flow: Flow, room: number): FlowPoint | undefined {
	return behindRow(flow, Math.max(1, Math.min(room, flow.rows.length - 1)) - 1);
}

/** The place where the row below begins. */
function behindRow({ rows }: Flow, index: number): FlowPoint | undefined {
	const next = rows[index + 1];
	const row = rows[index];
	if (next === undefined || row === undefined) return undefined;
	return { passage: next.passage, offset: next.passage === row.passage ? next.start : 0 };
}

/** Inside a passage, behind the space that follows. */
function pointAt({ passages }: Flow, passage: number, end: number): FlowPoint {
	const text = passages[passage]?.printed.text ?? '';
	let offset = end;
	while (text[offset] === ' ') offset++;
	return { passage, offset };
}

function leavesEnough({ passages }: Flow, { passage, offset }: FlowPoint): boolean {
	if (passages.length - passage > fewestLines) return true;
	return flowOf(passages, { passage, offset }, 'lines', fewestLines).rows.length >= fewestLines;
}
