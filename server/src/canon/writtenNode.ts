/** How a compiled canon writes keys and their values: short, as JSON. Pure functions; what is written is trusted. */
import type { CanonKey, CanonNode, Extent } from './file.js';

/**
 * A node as a flat list: its kind, its extent, and its contents. Lines are counted from the line that was written
 * before, and an end on the same line says 0, which keeps the numbers short.
 */
type Written = readonly [kind: number, line: number, character: number, nLines: number, end: number, contents?: unknown];

const kinds = ['null', 'text', 'list', 'map'] as const;

/** The line where the last extent began. */
export interface Cursor {
	line: number;
}

function encode(node: CanonNode, cursor: Cursor): Written {
	const at = encodeExtent(node.at, cursor);
	const kind = kinds.indexOf(node.kind);
	switch (node.kind) {
		case 'null':
			return [kind, ...at];
		case 'text':
			return [kind, ...at, node.value];
		case 'list':
			return [kind, ...at, node.items.map((item) => encode(item, cursor))];
		case 'map':
			return [kind, ...at, node.keys.map((key) => encodeKey(key, cursor))];
	}
}

export function encodeKey(key: CanonKey, cursor: Cursor): WrittenKey {
	return [key.name, ...encodeExtent(key.at, cursor), encode(key.value, cursor)];
}

function encodeExtent([line, character, endLine, endCharacter]: Extent, cursor: Cursor): [number, number, number, number] {
	const lines = line - cursor.line;
	cursor.line = line;
	return [lines, character, endLine - line, endCharacter];
}

function decode(written: Written, cursor: Cursor): CanonNode {
	const [kind, line, character, nLines, end, contents] = written;
	const at = decodeExtent(line, character, nLines, end, cursor);
	switch (kinds[kind]) {
		case 'null':
			return { kind: 'null', at };
		case 'text':
			return { kind: 'text', value: contents as string, at };
		case 'list':
			return { kind: 'list', items: (contents as readonly Written[]).map((item) => decode(item, cursor)), at };
		case 'map':
			return { kind: 'map', keys: (contents as readonly WrittenKey[]).map((key) => decodeKey(key, cursor)), at };
		default:
			throw new Error('The bundled canon is damaged; build again.');
	}
}

export type WrittenKey = readonly [name: string, line: number, character: number, nLines: number, end: number, value: Written];

export function decodeKey([name, line, character, nLines, end, value]: WrittenKey, cursor: Cursor): CanonKey {
	const at = decodeExtent(line, character, nLines, end, cursor);
	return { name, at, value: decode(value, cursor) };
}

function decodeExtent(line: number, character: number, nLines: number, end: number, cursor: Cursor): Extent {
	cursor.line += line;
	return [cursor.line, character, cursor.line + nLines, end];
}
