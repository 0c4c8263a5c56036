/**
 * The pages of a script, and after an edit only those that it changes: from the page that saw the change to the first that
 * begins as one did before. Invariant: pages after any edits equal pages from scratch, and unchanged ones are the same objects (test/laws).
 */
import type { PageSource, PageStart } from './fillPage.js';
import { fillPage, scriptStart } from './fillPage.js';
import type { EntryChange } from './gatherEntries.js';
import type { Cut, Page, Part } from './model.js';

export interface Pagination {
	readonly pages: readonly Page[];
	/** Where each page begins, and up to which entry it looked. */
	readonly starts: readonly PageStart[];
	readonly reaches: readonly number[];
}

export interface Paginated extends Pagination {
	readonly source: PageSource;
}

/** An earlier pagination, and how its entries have changed since. */
export interface Earlier {
	readonly before: Paginated;
	readonly change: EntryChange;
}

/** Lays the entries onto pages. Linear; after an edit, in the pages that change. */
export function paginate(source: PageSource, earlier: Earlier | undefined): Paginated {
	if (earlier === undefined) return goOn(source, { pages: [], starts: [], reaches: [] }, scriptStart, undefined);
	const { before, change } = earlier;
	if (change.isSame) return { ...before, source };
	// The last page is always laid out again: something may have come behind it.
	const nKept = Math.max(0, Math.min(pagesBefore(before, change.head), before.pages.length - 1));
	const kept = {
		pages: before.pages.slice(0, nKept),
		starts: before.starts.slice(0, nKept),
		reaches: before.reaches.slice(0, nKept),
	};
	return goOn(source, kept, before.starts[nKept] ?? scriptStart, earlier);
}

interface Progress {
	readonly pages: Page[];
	readonly starts: PageStart[];
	readonly reaches: number[];
}

/** Fills pages until the script ends, or until a page begins as one did before. */
function goOn(source: PageSource, made: Progress, first: PageStart, earlier: Earlier | undefined): Paginated {
	const nEntries = source.entries.length;
	let { pages, starts, reaches }: Pagination = made;
	let start: PageStart | undefined = first;
	while (start !== undefined && (start.entry < nEntries || start.lock !== undefined)) {
		const old = earlier === undefined ? undefined : sameStartBefore(earlier, start, nEntries);
		if (earlier !== undefined && old !== undefined) {
			const { before, change } = earlier;
			pages = pages.concat(before.pages.slice(old));
			starts = starts.concat(before.starts.slice(old).map((page) => shifted(page, change.shift)));
			reaches = reaches.concat(before.reaches.slice(old).map((reach) => reach + change.shift));
			break;
		}
		const at: PageStart = start;
		const { page, next, reach } = fillPage(source, at);
		start = next;
		if (page.parts.length === 0 && page.lock === undefined) break;
		made.pages.push(keptPage(earlier?.before.pages[made.pages.length], page));
		made.starts.push(at);
		made.reaches.push(reach);
	}
	return { source, pages, starts, reaches };
}

/** The index of the page that began at the same place before an edit, in what the edit left alone. Logarithmic. */
function sameStartBefore({ before, change }: Earlier, start: PageStart, nEntries: number): number | undefined {
	if (start.entry < nEntries - change.tail) return undefined;
	const oldEntry = start.entry - change.shift;
	let lo = 0;
	let hi = before.starts.length;
	while (lo < hi) {
		const middle = (lo + hi) >>> 1;
		if ((before.starts[middle]?.entry ?? 0) < oldEntry) lo = middle + 1;
		else hi = middle;
	}
	// An entry of several pages begins several of them.
	for (; before.starts[lo]?.entry === oldEntry; lo++)
		if (isSameStart(before.starts[lo], start, change.shift)) return lo;
	return undefined;
}

/** How many pages looked at nothing but unchanged entries. */
function pagesBefore({ reaches }: Paginated, head: number): number {
	let lo = 0;
	let hi = reaches.length;
	while (lo < hi) {
		const middle = (lo + hi) >>> 1;
		if ((reaches[middle] ?? 0) <= head) lo = middle + 1;
		else hi = middle;
	}
	return lo;
}

function isSameStart(lhs: PageStart | undefined, rhs: PageStart, shift: number): boolean {
	return (
		lhs !== undefined &&
		lhs.entry + shift === rhs.entry &&
		lhs.lock === rhs.lock &&
		lhs.continuedFrom === rhs.continuedFrom &&
		isSameCut(lhs.cut, rhs.cut)
	);
}

function shifted(start: PageStart, shift: number): PageStart {
	return shift === 0 ? start : { ...start, entry: start.entry + shift };
}

/** The old page where the new one is no different. */
function keptPage(old: Page | undefined, fresh: Page): Page {
	if (old === undefined || old.parts.length !== fresh.parts.length) return fresh;
	const isSame =
		old.lock === fresh.lock &&
		old.continuedFrom === fresh.continuedFrom &&
		old.isContinued === fresh.isContinued &&
		old.isForced === fresh.isForced &&
		old.parts.every((part, index) => isSamePart(part, fresh.parts[index]));
	return isSame ? old : fresh;
}

function isSamePart(lhs: Part, rhs: Part | undefined): boolean {
	return (
		rhs !== undefined &&
		lhs.block === rhs.block &&
		lhs.row === rhs.row &&
		lhs.height === rhs.height &&
		isSameCut(lhs.from, rhs.from) &&
		isSameCut(lhs.to, rhs.to)
	);
}

function isSameCut(lhs: Cut | undefined, rhs: Cut | undefined): boolean {
	if (lhs === rhs) return true;
	if (lhs?.length !== rhs?.length) return false;
	return (
		lhs?.every(({ passage, offset }, side) => rhs?.[side]?.passage === passage && rhs[side].offset === offset) ?? false
	);
}
