/**
 * Fills one page from a place in the script on, and says where the next begins. A page is as full as the rules allow:
 * a heading keeps two lines of its scene below it, a transition stays with what it ends, blocks part as splitBlock says.
 */
import type { Block, Cut, Entry, Page, Part } from './model.js';
import { joinedNumbers } from './pageNumbers.js';
import type { PageSetup } from './pageSetup.js';
import { papers } from './pageSetup.js';
import { pieceFrom, splitAnywhere, splitToFit } from './splitBlock.js';

/** All that decides a page, besides the entries from here on. */
export interface PageStart {
	/** Index into the script's entries. */
	readonly entry: number;
	/** Where that entry goes on; `undefined` where it begins here. */
	readonly cut: Cut | undefined;
	/** The number that this page is locked to. */
	readonly lock: string | undefined;
	/** How many pages the scene that goes on here has been on; 0 where none does, or where it is not said. */
	readonly continuedFrom: number;
}

export const scriptStart: PageStart = { entry: 0, cut: undefined, lock: undefined, continuedFrom: 0 };

export interface FilledPage {
	readonly page: Page;
	/** `undefined` behind the last page. */
	readonly next: PageStart | undefined;
	/** Entries from this index on had no say in the page. */
	readonly reach: number;
}

/** The script as pages see it. */
export interface PageSource {
	readonly entries: readonly Entry[];
	/** Entries before this one stand before the first scene. */
	readonly firstScene: number;
	readonly setup: PageSetup;
}

/** Rows that `CONTINUED:` takes with the empty row below it, and `(CONTINUED)` with the one above. */
const continuedRows = 2;

export function fillPage(source: PageSource, start: PageStart): FilledPage {
	const { setup } = source;
	const { textRows } = papers[setup.paper];
	const filled = fill(source, start, textRows);
	if (!setup.sceneContinueds || !isInsideScene(source, filled)) return pageOf(source, start, filled, false);
	// The line below needs room: what has to make place for it may be all that the scene had on this page.
	const shorter = fill(source, start, textRows - continuedRows);
	return pageOf(source, start, shorter, isInsideScene(source, shorter));
}

interface Filled {
	readonly parts: readonly Part[];
	/** Where the next page begins. */
	readonly entry: number;
	readonly cut: Cut | undefined;
	/** The numbers that `===` gives to this page, at its very top, and to the next. */
	readonly ownLock: string | undefined;
	readonly nextLock: string | undefined;
	readonly isForced: boolean;
	readonly reach: number;
}

function pageOf(source: PageSource, start: PageStart, filled: Filled, isContinued: boolean): FilledPage {
	const { parts, entry, cut, ownLock, nextLock, isForced, reach } = filled;
	const { continuedFrom } = start;
	const headings = parts.filter(({ block, from }) => block.kind === 'heading' && from === undefined);
	const last = parts.at(-1);
	const page: Page = {
		parts,
		headingRows: headings.map(({ row }) => row),
		endRow: last === undefined ? 0 : last.row + last.height,
		opensScene: headings.length > 0 && headings[0] === parts[0],
		lock: ownLock ?? start.lock,
		continuedFrom,
		isContinued,
		isForced,
	};
	// A page that is locked at the script's end stands there empty, for what will be written onto it.
	if (entry >= source.entries.length && nextLock === undefined) return { page, next: undefined, reach };
	const continued = isContinued ? (headings.length > 0 ? 1 : continuedFrom + 1) : 0;
	return { page, next: { entry, cut, lock: nextLock, continuedFrom: continued }, reach };
}

/** Whether the page ends between two lines of a scene, and not by the writer's own `===`. */
function isInsideScene({ entries, firstScene }: PageSource, { entry, cut, isForced }: Filled): boolean {
	if (isForced || entry < firstScene || entry >= entries.length) return false;
	const kind = entries[entry]?.block.kind;
	return cut !== undefined || (kind !== 'heading' && kind !== 'page-break');
}

function fill({ entries }: PageSource, start: PageStart, limit: number): Filled {
	const parts: Part[] = [];
	let row = start.continuedFrom > 0 ? continuedRows : 0;
	let from = start.cut;
	let ownLock: string | undefined;
	let index = start.entry;
	for (; ; index++) {
		const entry = entries[index];
		if (entry === undefined) return { ...whole, parts, entry: index, ownLock, reach: index + 1 };
		const { block, spaceBefore } = entry;
		if (block.kind === 'page-break') {
			if (parts.length > 0) {
				const behind = index + 1;
				return { ...whole, parts, entry: behind, ownLock, nextLock: block.number, isForced: true, reach: behind };
			}
			// A page that begins here anyway needs no breaking; one that is locked and has no text goes together with the next.
			ownLock = joinedNumbers(ownLock ?? start.lock, block.number);
			continue;
		}
		const space = parts.length === 0 ? 0 : spaceBefore;
		const { lines, height } = pieceFrom(block, from, limit);
		if (row + space + height > limit) break;
		parts.push({ block, row: row + space, height, lines, from, to: undefined });
		row += space + height;
		from = undefined;
	}
	const below = row + (parts.length === 0 ? 0 : (entries[index]?.spaceBefore ?? 0));
	const overflow = { entries, parts, index, from, room: limit - below, row: below };
	const broken = breakGently(overflow) ?? breakAnyhow(overflow);
	// The entry behind the one that has no room may be a transition that must not stand alone.
	return { ...whole, ...broken, ownLock, reach: index + 2 };
}

const whole = { cut: undefined, ownLock: undefined, nextLock: undefined, isForced: false };

interface Overflow {
	readonly entries: readonly Entry[];
	readonly parts: readonly Part[];
	/** The entry that has no room, where it begins, and the row it would begin on. */
	readonly index: number;
	readonly from: Cut | undefined;
	readonly room: number;
	readonly row: number;
}

type Break = Pick<Filled, 'parts' | 'entry' | 'cut'>;

/** The last place at which the rules let the page end, looking back from what has no room. */
function breakGently({ entries, parts, index, from, room, row }: Overflow): Break | undefined {
	const block = entries[index]?.block;
	const head = block && splitToFit(block, from, room);
	if (block !== undefined && head !== undefined) {
		return { parts: [...parts, partOf(block, row, head, from)], entry: index, cut: head.to };
	}
	for (let kept = parts.length; kept > 0; kept--) {
		const next = index - parts.length + kept;
		if (mayBreakBefore(entries, next, kept)) {
			return { parts: parts.slice(0, kept), entry: next, cut: undefined };
		}
		const last = parts[kept - 1];
		const shorter = last && splitToFit(last.block, last.from, last.height - 1);
		if (last !== undefined && shorter !== undefined) {
			const part = partOf(last.block, last.row, shorter, last.from);
			return { parts: [...parts.slice(0, kept - 1), part], entry: next - 1, cut: shorter.to };
		}
	}
	return undefined;
}

/** Fewer rows than these are not worth a cue and `(MORE)`. */
const leastRoom = 5;

/** What no rule can part, because it is longer than a page: it ends where the paper does. A heading above it keeps it below. */
function breakAnyhow({ entries, parts, index, from, room, row }: Overflow): Break {
	const block = entries[index]?.block;
	if (block === undefined) return { parts, entry: index, cut: from };
	const head = parts.length === 0 || room >= leastRoom ? splitAnywhere(block, from, room) : undefined;
	if (head !== undefined) return { parts: [...parts, partOf(block, row, head, from)], entry: index, cut: head.to };
	if (parts.length > 0) return { parts, entry: index, cut: from };
	return { parts: [wholePart(block, row, from)], entry: index + 1, cut: undefined };
}

function partOf(
	block: Block,
	row: number,
	{ lines, height, to }: { readonly lines: Part['lines']; readonly height: number; readonly to: Cut },
	from: Cut | undefined,
): Part {
	return { block, row, height, lines, from, to };
}

function wholePart(block: Block, row: number, from: Cut | undefined): Part {
	const { lines, height } = pieceFrom(block, from);
	return { block, row, height, lines, from, to: undefined };
}

/** Whether a page may end before an entry, when `nAbove` blocks stand above it on the page. */
function mayBreakBefore(entries: readonly Entry[], index: number, nAbove: number): boolean {
	const above = entries[index - 1]?.block;
	const below = entries[index]?.block;
	if (above === undefined || below === undefined) return true;
	if (below.kind === 'transition') return false;
	if (above.kind === 'heading' || above.kind === 'section' || above.kind === 'synopsis') return false;
	// One line under a heading is not enough, unless it is the whole scene.
	const isSceneOver = below.kind === 'heading' || below.kind === 'page-break';
	const isUnderHeading = nAbove > 1 && entries[index - 2]?.block.kind === 'heading';
	return !(isUnderHeading && above.height < 2 && !isSceneOver);
}
