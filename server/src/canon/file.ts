/**
 * A canon file as a plain value: what is sound in it, as a tree that remembers where everything is written. Types and
 * access only. It can be written as JSON and read back, which is how the bundled canon reaches the server.
 */
import type { Location, Range, Uri } from '../text/position.js';
import type { CanonProblem } from './model.js';

/** Start line and column, end line and column. A tuple, because a big canon has hundreds of thousands. */
export type Extent = readonly [startLine: number, startCharacter: number, endLine: number, endCharacter: number];

/** A single value: text, number or date, as written without its quotes. */
export interface CanonText {
	readonly kind: 'text';
	readonly value: string;
	readonly at: Extent;
}

/** `null`, `~` or nothing behind a colon: takes away what lower layers say. */
export interface CanonNull {
	readonly kind: 'null';
	readonly at: Extent;
}

export interface CanonList {
	readonly kind: 'list';
	readonly items: readonly CanonNode[];
	readonly at: Extent;
}

export interface CanonKey {
	readonly name: string;
	/** The key alone. */
	readonly at: Extent;
	readonly value: CanonNode;
}

export interface CanonMap {
	readonly kind: 'map';
	/** In the order of the file; every name once. */
	readonly keys: readonly CanonKey[];
	readonly at: Extent;
}

export type CanonNode = CanonText | CanonNull | CanonList | CanonMap;

/** The id or relative path of a canon that this one builds on. */
export interface CanonReference {
	readonly ref: string;
	readonly at: Range;
}

/** One `*.canon.yaml`, read by itself: no reference in it has been followed. */
export interface CanonFile {
	readonly uri: Uri;
	/** As the file says; else its file name, so that what is sound in it still counts. */
	readonly id: string;
	readonly idAt: Range;
	readonly title: string | undefined;
	readonly extends: readonly CanonReference[];
	/** Everything in it that fits the format. */
	readonly root: CanonMap;
	readonly problems: readonly CanonProblem[];
}

export function rangeOf([startLine, startCharacter, endLine, endCharacter]: Extent): Range {
	return { start: { line: startLine, character: startCharacter }, end: { line: endLine, character: endCharacter } };
}

export function locationOf(uri: Uri, at: Extent): Location {
	return { uri, range: rangeOf(at) };
}

/** The value of a key; `undefined` where the node is no map or has no such key. Cost: linear in the map's keys. */
export function valueOf(node: CanonNode | undefined, name: string): CanonNode | undefined {
	return keyOf(node, name)?.value;
}

export function keyOf(node: CanonNode | undefined, name: string): CanonKey | undefined {
	return node?.kind === 'map' ? node.keys.find((key) => key.name === name) : undefined;
}

/** The text of a single value; `undefined` for anything else. */
export function textOf(node: CanonNode | undefined): string | undefined {
	return node?.kind === 'text' ? node.value : undefined;
}

/** A list's items; a single value counts as a list of one, as the format allows for lists of names and ids. */
export function itemsOf(node: CanonNode | undefined): readonly CanonNode[] {
	if (node === undefined || node.kind === 'null') return [];
	return node.kind === 'list' ? node.items : [node];
}

/** The same key so many lines further down; itself where it stays. */
export function movedKey(key: CanonKey, nLines: number): CanonKey {
	if (nLines === 0) return key;
	return { name: key.name, at: movedExtent(key.at, nLines), value: movedNode(key.value, nLines) };
}

function movedNode(node: CanonNode, nLines: number): CanonNode {
	const at = movedExtent(node.at, nLines);
	switch (node.kind) {
		case 'text':
		case 'null':
			return { ...node, at };
		case 'list':
			return { kind: 'list', items: node.items.map((item) => movedNode(item, nLines)), at };
		case 'map':
			return { kind: 'map', keys: node.keys.map((key) => movedKey(key, nLines)), at };
	}
}

function movedExtent([startLine, startCharacter, endLine, endCharacter]: Extent, nLines: number): Extent {
	return [startLine + nLines, startCharacter, endLine + nLines, endCharacter];
}
