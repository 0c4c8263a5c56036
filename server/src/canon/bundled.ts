/**
 * The canon that ships with the product, as one compact text: the files as the reader read them, so that nothing is
 * parsed or checked again at start. Written by scripts/buildCanon.mjs, read by whoever runs the analysis. Pure functions.
 */
import { CompiledKey, compiledLine } from './compiledKey.js';
import type { CanonFile, CanonKey, CanonMap, Extent } from './file.js';
import { peopleIn } from './layers.js';
import { entryKinds } from './schemaTypes.js';
import { type Cursor, decodeKey, encodeKey, type WrittenKey } from './writtenNode.js';

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

/**
 * One text for all files: a line of JSON for what holds them together, then a line an entry. The files must be without
 * problems; the build sees to it.
 */
export function writeBundledCanon(files: readonly CanonFile[]): string {
	const lines: string[] = [];
	const written = files.map((file) => {
		const { uri, id, idAt, title, extends: bases, root } = file;
		const people = peopleIn(file);
		const cursor: Cursor = { line: 0 };
		const keys = root.keys.map((key): WrittenKey | WrittenSection => {
			const { name, at, value } = key;
			if (value.kind !== 'map' || !entryKinds.some((kind) => kind === name)) return encodeKey(key, cursor);
			for (const entry of value.keys) {
				lines.push(compiledLine(entry, name === 'characters' ? people.get(entry.name) : undefined));
			}
			return { name, at, valueAt: value.at, nEntries: value.keys.length };
		});
		return { uri, id, idAt, title, extends: bases, at: root.at, keys };
	});
	return [JSON.stringify({ version: formatVersion, files: written }), ...lines].join('\n');
}

/**
 * Reads what `writeBundledCanon` wrote; anything else is a mistake of the build, and throws. An entry is read when
 * somebody asks for it. Some ten milliseconds per megabyte.
 */
export function loadBundledCanon(text: string): BundledCanon {
	const lines = text.split('\n');
	const bundle = JSON.parse(lines[0] ?? '') as WrittenBundle;
	if (bundle.version !== formatVersion) throw new Error('The bundled canon was written by another version; build again.');
	let next = 1;
	const entries = (nEntries: number): readonly CanonKey[] =>
		Array.from({ length: nEntries }, () => new CompiledKey(lines[next++] ?? ''));
	return bundle.files.map(({ uri, id, idAt, title, extends: bases, at, keys }) => {
		const cursor: Cursor = { line: 0 };
		const root: CanonMap = {
			kind: 'map',
			keys: keys.map((key): CanonKey => {
				if (!('nEntries' in key)) return decodeKey(key, cursor);
				return { name: key.name, at: key.at, value: { kind: 'map', keys: entries(key.nEntries), at: key.valueAt } };
			}),
			at,
		};
		return { uri, id, idAt, title, extends: bases, root, problems: [] };
	});
}

const formatVersion = 3;

interface WrittenBundle {
	readonly version: number;
	readonly files: readonly (Pick<CanonFile, 'uri' | 'id' | 'idAt' | 'extends'> & {
		readonly title: string | undefined;
		readonly at: Extent;
		readonly keys: readonly (WrittenKey | WrittenSection)[];
	})[];
}

/** A section whose entries stand in lines of their own. */
interface WrittenSection {
	readonly name: string;
	readonly at: Extent;
	readonly valueAt: Extent;
	readonly nEntries: number;
}
