/**
 * A script as pages, ready to be drawn: every line with its row, its cell and the source that it came from.
 * Knows no output format; a renderer turns rows and cells into points, pixels or characters.
 */
import type { Scene, ScriptModel } from '../script/model.js';
import { gatherEntries } from './gatherEntries.js';
import type { Page, Part, SetLine } from './model.js';
import { pageNumbers } from './pageNumbers.js';
import type { PageSetup } from './pageSetup.js';
import {
	pageNumberRow,
	pageWords,
	rightColumn,
	sceneNumberEnd,
	sceneNumberStart,
	textColumn,
	topMargin,
} from './pageSetup.js';
import type { Paginated } from './paginate.js';
import { paginate } from './paginate.js';
import { addedLine } from './wrap.js';

export interface Layout {
	readonly script: ScriptModel;
	readonly setup: PageSetup;
	/** Without the title page, which has no number. */
	readonly pages: readonly Page[];
	/** What each page is called: `1`, `2`, `12A`. The first is not printed. */
	readonly numbers: readonly string[];
	readonly paginated: Paginated;
	/** By scene index, the index of its first entry; before them that of the text before the first scene, always 0. */
	readonly sceneEntries: readonly number[];
}

/** A line on a page. */
export interface PlacedLine {
	/** From the paper's top. */
	readonly row: number;
	readonly line: SetLine;
	/** The zero-based line of the file that it shows; `undefined` for what the page adds. */
	readonly sourceLine: number | undefined;
}

/**
 * Lays out a script. With the layout before an edit, only what the edit changed is laid out again, and pages that are as
 * they were are the same objects. Linear in what changed, and little per scene.
 */
export function layOut(script: ScriptModel, setup: PageSetup, previous?: Layout): Layout {
	const before = previous?.setup === setup ? previous : undefined;
	const { source, sceneEntries, change } = gatherEntries(script, setup, before);
	const paginated = paginate(source, before && change && { before: before.paginated, change });
	const { pages } = paginated;
	const numbers = pages === before?.pages ? before.numbers : pageNumbers(pages);
	return { script, setup, pages, numbers, paginated, sceneEntries };
}

/** Everything that prints on a page, from top to bottom, page and scene numbers included; empty for a page that is not there. */
export function pageLines(layout: Layout, pageIndex: number): readonly PlacedLine[] {
	const page = layout.pages[pageIndex];
	const start = layout.paginated.starts[pageIndex];
	if (page === undefined || start === undefined) return [];
	const placed: PlacedLine[] = [];
	const add = (row: number, line: SetLine): void => {
		placed.push({ row, line, sourceLine: undefined });
	};
	// By convention the first page has no number; one that is locked keeps its own wherever it stands.
	if (pageIndex > 0 || page.lock !== undefined) {
		const number = `${layout.numbers[pageIndex] ?? ''}.`;
		add(pageNumberRow, addedLine(number, 'page-number', rightColumn, 0));
	}
	let entry = start.entry;
	if (page.continuedFrom > 0) {
		const count = page.continuedFrom > 1 ? ` (${String(page.continuedFrom)})` : '';
		add(topMargin, addedLine(`${pageWords.sceneContinued}${count}`, 'continued', textColumn, 0));
		for (const line of numberLines(sceneNumberAt(layout, pageIndex), layout.setup)) add(topMargin, line);
	}
	for (const part of page.parts) {
		entry = entryOf(layout, part, entry);
		const firstLine = lineOfEntry(layout, entry);
		if (part.block.kind === 'heading') {
			for (const line of numberLines(part.block.number, layout.setup)) add(topMargin + part.row, line);
		}
		for (const line of part.lines) {
			const sourceLine = line.line === undefined ? undefined : firstLine + line.line;
			placed.push({ row: topMargin + part.row + line.row, line, sourceLine });
		}
	}
	if (page.isContinued) {
		add(topMargin + page.endRow + 1, addedLine(pageWords.sceneContinues, 'continued', rightColumn, 0));
	}
	return placed.sort((lhs, rhs) => lhs.row - rhs.row || lhs.line.column - rhs.line.column);
}

/** The first page on which a line of the file prints, or near which it would; `undefined` without pages. Logarithmic. */
export function pageAtLine(layout: Layout, line: number): number | undefined {
	const { starts } = layout.paginated;
	let lo = 0;
	let hi = starts.length;
	while (lo < hi) {
		const middle = (lo + hi) >>> 1;
		if (firstLineOfPage(layout, middle) <= line) lo = middle + 1;
		else hi = middle;
	}
	return starts.length === 0 ? undefined : Math.max(0, lo - 1);
}

/** The first line that is new on a page; half a line further where it began on the page before. */
export function firstLineOfPage(layout: Layout, pageIndex: number): number {
	const start = layout.paginated.starts[pageIndex];
	const part = layout.pages[pageIndex]?.parts[0];
	if (start === undefined) return Infinity;
	// Only a page that is locked at the script's end has nothing on it, and begins with its own `=== 12`.
	if (part === undefined) return lineOfEntry(layout, layout.paginated.source.entries.length - 1);
	const entry = entryOf(layout, part, start.entry);
	const blockLine = lineOfEntry(layout, entry);
	if (part.from === undefined) return blockLine;
	const passages =
		part.block.speeches.length === 0 ? [part.block.passages] : part.block.speeches.map(({ body }) => body);
	const lines = part.from.map(({ passage, offset }, side) => {
		const line = passages[side]?.[passage]?.line;
		// A side of dual dialogue that is over stood on the page before with its last line.
		return line === undefined ? (passages[side]?.at(-1)?.line ?? 0) + 0.5 : line + (offset > 0 ? 0.5 : 0);
	});
	return blockLine + Math.max(0, ...lines);
}

/** The number of the scene that goes on at the top of a page; `undefined` where it has none. */
export function sceneNumberAt(layout: Layout, pageIndex: number): string | undefined {
	const start = layout.paginated.starts[pageIndex];
	const scene = start === undefined ? undefined : sceneOfEntry(layout, start.entry);
	return scene === undefined ? undefined : layout.paginated.source.entries[scene.entry]?.block.number;
}

/** The index of the entry whose block a part shows, looking from some entry on. */
export function entryOf({ paginated }: Layout, { block }: Part, from: number): number {
	const { entries } = paginated.source;
	let entry = from;
	while (entry < entries.length && entries[entry]?.block !== block) entry++;
	return entry;
}

/** The line of the file at which an entry begins. */
export function lineOfEntry(layout: Layout, entry: number): number {
	const inScene = layout.paginated.source.entries[entry]?.line ?? 0;
	return (sceneOfEntry(layout, entry)?.scene?.startLine ?? 0) + inScene;
}

/** The scene that an entry is in, with the index of the scene's first entry; no scene before the first heading. */
function sceneOfEntry(
	{ script, sceneEntries }: Layout,
	entry: number,
): { readonly scene: Scene | undefined; readonly entry: number } | undefined {
	let lo = 0;
	let hi = sceneEntries.length;
	while (lo < hi) {
		const middle = (lo + hi) >>> 1;
		if ((sceneEntries[middle] ?? 0) <= entry) lo = middle + 1;
		else hi = middle;
	}
	const first = sceneEntries[lo - 1];
	return first === undefined ? undefined : { scene: script.scenes[lo - 2], entry: first };
}

function numberLines(number: string | undefined, { sceneNumbers }: PageSetup): readonly SetLine[] {
	if (number === undefined || sceneNumbers === 'none') return [];
	const left = Math.max(0, sceneNumberEnd - number.length);
	const inLeft = addedLine(number, 'scene-number', { left, width: number.length }, 0);
	const inRight = addedLine(number, 'scene-number', { left: sceneNumberStart, width: number.length }, 0);
	if (sceneNumbers === 'left') return [inLeft];
	return sceneNumbers === 'right' ? [inRight] : [inLeft, inRight];
}
