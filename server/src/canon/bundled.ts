/**
 * The canon that ships with the product, as one compact JSON text: the files as the reader read them, so that nothing is
 * parsed or checked again at start. Written by scripts/buildCanon.mjs, read by whoever runs the analysis. Pure functions.
 */
import type { CanonFile, CanonKey, CanonNode, Extent } from './file.js';

/** The bundled canons, sound and in the order of their file names. */
export type BundledCanon = readonly CanonFile[];

/** The URI of a bundled file, for its name: `breaking-bad.canon.yaml`. */
export function bundledUri(fileName: string): string {
	return `script-supervisor-canon:/${encodeURIComponent(fileName)}`;
}

/** The name of a bundled file, for its URI, wherever that comes from; `undefined` where it can be none. */
export function bundledName(uri: string): string | undefined {
	return /^script-supervisor-canon:\/+([\w.-]+\.canon\.yaml)$/u.exec(decodeURIComponent(uri))?.[1];
}

/** One text for all files. They must be without problems; the build sees to it. */
export function writeBundledCanon(files: readonly CanonFile[]): string {
	const written = files.map(({ uri, id, idAt, title, extends: bases, root }) => {
		return { uri, id, idAt, title, extends: bases, root: encode(root, { line: 0 }) };
	});
	return JSON.stringify({ version: formatVersion, files: written });
}

/** Reads what `writeBundledCanon` wrote; anything else is a mistake of the build, and throws. Some milliseconds per megabyte. */
export function loadBundledCanon(json: string): BundledCanon {
	const bundle = JSON.parse(json) as WrittenBundle;
	if (bundle.version !== formatVersion) throw new Error('The bundled canon was written by another version; build again.');
	return bundle.files.map(({ uri, id, idAt, title, extends: bases, root }) => {
		const decoded = decode(root, { line: 0 });
		if (decoded.kind !== 'map') throw new Error(`The bundled canon ${uri} has no keys.`);
		return { uri, id, idAt, title, extends: bases, root: decoded, problems: [] };
	});
}

const formatVersion = 1;

interface WrittenBundle {
	readonly version: number;
	readonly files: readonly (Pick<CanonFile, 'uri' | 'id' | 'idAt' | 'extends'> & {
		readonly title: string | undefined;
		readonly root: Written;
	})[];
}

/**
 * A node as a flat list: its kind, its extent, and its contents. Lines are counted from the line that was written
 * before, and an end on the same line says 0, which keeps the numbers short.
 */
type Written = readonly [kind: number, line: number, character: number, nLines: number, end: number, contents?: unknown];

const kinds = ['null', 'text', 'list', 'map'] as const;

/** The line where the last extent began. */
interface Cursor {
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
			return [kind, ...at, node.keys.map((key) => [key.name, ...encodeExtent(key.at, cursor), encode(key.value, cursor)])];
	}
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

type WrittenKey = readonly [name: string, line: number, character: number, nLines: number, end: number, value: Written];

function decodeKey([name, line, character, nLines, end, value]: WrittenKey, cursor: Cursor): CanonKey {
	const at = decodeExtent(line, character, nLines, end, cursor);
	return { name, at, value: decode(value, cursor) };
}

function decodeExtent(line: number, character: number, nLines: number, end: number, cursor: Cursor): Extent {
	cursor.line += line;
	return [cursor.line, character, cursor.line + nLines, end];
}
