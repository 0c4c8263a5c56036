/**
 * What the whole script puts onto pages, in one list; after an edit, which stretch of it is new.
 * Scenes that are the same nodes are not looked into.
 */
import type { Line } from '../fountain/syntax.js';
import type { SceneNode, ScriptModel } from '../script/model.js';
import { entriesOf } from './blocks.js';
import type { PageSource } from './fillPage.js';
import type { Block, Entry } from './model.js';
import type { PageSetup } from './pageSetup.js';

/** How the entries differ from those before an edit: so many are the same at the beginning and at the end, and the end has moved. */
export interface EntryChange {
	readonly head: number;
	readonly tail: number;
	readonly shift: number;
	readonly isSame: boolean;
}

/** Entries as they were gathered for an earlier text. */
interface Gathered {
	readonly script: ScriptModel;
	readonly paginated: { readonly source: PageSource };
	readonly sceneEntries: readonly number[];
}

export interface Gathering {
	readonly source: PageSource;
	/** The index of the first entry of the text before the first scene, then of each scene. */
	readonly sceneEntries: readonly number[];
	/** `undefined` where there is nothing to compare with. */
	readonly change: EntryChange | undefined;
}

export function gatherEntries(script: ScriptModel, setup: PageSetup, before: Gathered | undefined): Gathering {
	// Pieces of the script: the text before the first scene, and the scenes.
	const nPieces = script.scenes.length + 1;
	const { head, tail } = before === undefined ? { head: 0, tail: 0 } : samePieces(before.script, script);
	const sceneEntries = before?.sceneEntries.slice(0, head) ?? [];
	const fresh: Entry[] = [];
	const firstFresh = before === undefined ? 0 : entryOfPiece(before, head);
	const oldTail = before === undefined ? 0 : entryOfPiece(before, before.script.scenes.length + 1 - tail);
	const known = new Map(before?.paginated.source.entries.slice(firstFresh, oldTail).map(byFirstLine));
	for (let piece = head; piece < nPieces - tail; piece++) {
		sceneEntries.push(firstFresh + fresh.length);
		const node = pieceAt(script, piece);
		if (node !== undefined) fresh.push(...entriesOf(node, setup, known));
	}
	if (before === undefined) {
		const source = { entries: fresh, firstScene: sceneEntries[1] ?? fresh.length, setup };
		return { source, sceneEntries, change: undefined };
	}
	const old = before.paginated.source;
	const entries = old.entries.slice(0, firstFresh).concat(fresh, old.entries.slice(oldTail));
	const shift = entries.length - old.entries.length;
	for (let piece = nPieces - tail; piece < nPieces; piece++) {
		sceneEntries.push((before.sceneEntries[piece - nPieces + before.sceneEntries.length] ?? 0) + shift);
	}
	const source = { entries, firstScene: sceneEntries[1] ?? entries.length, setup };
	return { source, sceneEntries, change: compareEntries(old, source, firstFresh, old.entries.length - oldTail) };
}

function byFirstLine({ block }: Entry): readonly [Line | undefined, Block] {
	return [block.source[0], block];
}

/** How many pieces at the beginning and at the end are the same nodes. */
function samePieces(before: ScriptModel, after: ScriptModel): { readonly head: number; readonly tail: number } {
	const nBefore = before.scenes.length + 1;
	const nAfter = after.scenes.length + 1;
	const nShared = Math.min(nBefore, nAfter);
	let head = 0;
	while (head < nShared && pieceAt(before, head) === pieceAt(after, head)) head++;
	let tail = 0;
	while (tail < nShared - head && pieceAt(before, nBefore - 1 - tail) === pieceAt(after, nAfter - 1 - tail)) tail++;
	return { head, tail };
}

function pieceAt({ header, scenes }: ScriptModel, piece: number): SceneNode | undefined {
	return piece === 0 ? header : scenes[piece - 1]?.node;
}

function entryOfPiece({ sceneEntries, paginated }: Gathered, piece: number): number {
	return sceneEntries[piece] ?? paginated.source.entries.length;
}

/** Compares only between what is known to be the same. */
function compareEntries(before: PageSource, after: PageSource, knownHead: number, knownTail: number): EntryChange {
	const lhs = before.entries;
	const rhs = after.entries;
	const shift = rhs.length - lhs.length;
	// Text that is in a scene now and was before the first one, or the other way round, is continued otherwise.
	const inScenes = Math.min(lhs.length - before.firstScene, rhs.length - after.firstScene);
	const isMoved = lhs.length - before.firstScene !== rhs.length - after.firstScene;
	const mostTail = isMoved ? inScenes : Infinity;
	const nShared = Math.min(lhs.length, rhs.length);
	let head = knownHead;
	while (head < nShared - knownTail && isSameEntry(lhs[head], rhs[head])) head++;
	let tail = Math.min(knownTail, mostTail);
	while (
		tail < Math.min(nShared - head, mostTail) &&
		isSameEntry(lhs[lhs.length - 1 - tail], rhs[rhs.length - 1 - tail])
	)
		tail++;
	return { head, tail, shift, isSame: shift === 0 && head + tail >= rhs.length };
}

function isSameEntry(lhs: Entry | undefined, rhs: Entry | undefined): boolean {
	return lhs === rhs || (lhs?.block === rhs?.block && lhs?.spaceBefore === rhs?.spaceBefore);
}
