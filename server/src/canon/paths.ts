/**
 * Where in a canon file a position is, and what the format says there: for completion and hover in canon files. By the
 * tree where there is one, by indentation where somebody is still typing.
 */
import { comparePositions, type Position } from '../text/position.js';
import { type CanonFile, type CanonNode, type Extent,rangeOf } from './file.js';
import { canonSchema } from './schema.js';
import type { EntryKind, Keys, KeySchema, ValueSchema } from './schemaTypes.js';

/** Keys and list indices from the top: `['characters', 'walter-white', 'aliases', 0, 'name']`. */
export type CanonPath = readonly (string | number)[];

/** What may be written at a path. */
export interface SchemaAt {
	/** The last key itself; `undefined` for ids, list items and the file. */
	readonly key: KeySchema | undefined;
	/** The keys that may stand below; `undefined` where none may. */
	readonly keys: Keys | undefined;
	/** The words that may stand as the value: of a choice, `true` and `false`; empty elsewhere. */
	readonly words: readonly string[];
	/** Under which section the ids stand that may be the value. */
	readonly ids: EntryKind | undefined;
}

/** What the format says of a path; `undefined` where it knows no such path. */
export function schemaAt(path: CanonPath): SchemaAt | undefined {
	let type: ValueSchema | undefined = canonSchema;
	let key: KeySchema | undefined;
	for (const step of path) {
		if (type === undefined) return undefined;
		const next: Step | undefined = below(type, step);
		if (next === undefined) return undefined;
		({ type, key } = next);
	}
	return { key, keys: keysBelow(type), words: wordsOf(type), ids: idsOf(type) };
}

interface Step {
	readonly type: ValueSchema | undefined;
	readonly key: KeySchema | undefined;
}

function below(type: ValueSchema, step: string | number): Step | undefined {
	if (type.kind === 'list') return typeof step === 'number' ? { type: type.of, key: undefined } : below(type.of, step);
	if (typeof step === 'number') return undefined;
	if (type.kind === 'entries') return { type: { kind: 'map', noun: type.noun, keys: type.keys }, key: undefined };
	const keys = keysBelow(type);
	const key = keys !== undefined && Object.hasOwn(keys, step) ? keys[step] : undefined;
	return key === undefined ? undefined : { type: key.type, key };
}

const relationKeys: Keys = relationKeySchemas();

function keysBelow(type: ValueSchema | undefined): Keys | undefined {
	if (type?.kind === 'map') return type.keys;
	if (type?.kind === 'list') return keysBelow(type.of);
	if (type?.kind === 'date') return Object.hasOwn(type.keys, 'by') ? type.keys : { ...type.keys, ...relationKeys };
	return undefined;
}

function relationKeySchemas(): Keys {
	const make = (type: ValueSchema, says: string, example: string): KeySchema => ({
		type,
		says,
		example,
		required: false,
		slips: [],
	});
	return {
		after: make({ kind: 'id', of: 'events' }, 'The event that it comes after, by id.', 'felina'),
		before: make({ kind: 'id', of: 'events' }, 'The event that it comes before, by id.', 'felina'),
		by: make({ kind: 'text' }, 'How long after or before: P5Y, P3M, P2W, P4D, PT6H.', 'P5Y'),
	};
}

function wordsOf(type: ValueSchema | undefined): readonly string[] {
	if (type?.kind === 'choice') return type.of;
	return type?.kind === 'boolean' ? ['true', 'false'] : [];
}

function idsOf(type: ValueSchema | undefined): EntryKind | undefined {
	if (type?.kind === 'id') return type.of;
	return type?.kind === 'list' ? idsOf(type.of) : undefined;
}

export interface PathAt {
	readonly path: CanonPath;
	/** Whether the position is on the last key rather than on its value. */
	readonly onKey: boolean;
	/** The key or value that the position is on. */
	readonly at: Extent;
}

/** The innermost key or value of a file that a position touches; `undefined` outside of everything sound. */
export function pathAt({ root }: Pick<CanonFile, 'root'>, position: Position): PathAt | undefined {
	const found = innermost(root, position, []);
	return found?.path.length === 0 ? undefined : found;
}

function innermost(node: CanonNode, position: Position, path: CanonPath): PathAt | undefined {
	if (node.kind === 'map') {
		for (const key of node.keys) {
			const keyPath = [...path, key.name];
			if (touches(key.at, position)) return { path: keyPath, onKey: true, at: key.at };
			const found = touches(key.value.at, position) ? innermost(key.value, position, keyPath) : undefined;
			if (found !== undefined) return found;
		}
	}
	if (node.kind === 'list') {
		for (const [index, item] of node.items.entries()) {
			const found = touches(item.at, position) ? innermost(item, position, [...path, index]) : undefined;
			if (found !== undefined) return found;
		}
	}
	return touches(node.at, position) ? { path, onKey: false, at: node.at } : undefined;
}

function touches(at: Extent, position: Position): boolean {
	const { start, end } = rangeOf(at);
	return comparePositions(start, position) <= 0 && comparePositions(position, end) <= 0;
}

/**
 * The path whose value is being typed at a position, by indentation and the key on the line: for half-written files. The
 * last step is the key left of the position where there is one; braces on one line are followed, over lines they are not.
 */
export function typedPathAt(text: string, position: Position): CanonPath {
	const lines = text.split(/\r?\n/u, position.line + 1);
	const current = (lines[position.line] ?? '').slice(0, position.character);
	const path: string[] = [];
	let indent = indentOf(current.trim() === '' ? `${current}x` : current);
	for (let line = position.line - 1; line >= 0 && indent > 0; line--) {
		const above = lines[line] ?? '';
		const content = above.trimStart();
		if (content === '' || content.startsWith('#') || indentOf(above) >= indent) continue;
		const key = keyOfLine(above);
		indent = indentOf(above);
		if (key !== undefined) path.unshift(key);
	}
	return [...path, ...keysOnLine(current)];
}

/** The column where the content of a line begins; a `- ` belongs to the list, not to the content. */
function indentOf(line: string): number {
	return line.length - line.replace(/^[ ]*(?:- +)*/u, '').length;
}

function keyOfLine(line: string): string | undefined {
	return /^[ ]*(?:- +)*(?:"([^"]+)"|'([^']+)'|([^\s#:{}[\],&*][^:{}[\],]*?)):(?:\s|$)/u.exec(line)?.slice(1).find(Boolean);
}

/** `aliases: [ { name: Walt, kind: ` gives `aliases`, `kind`. */
function keysOnLine(line: string): readonly string[] {
	const open: (string | undefined)[] = [];
	let key = keyOfLine(line);
	for (const match of line.matchAll(/"[^"]*"|'[^']*'|[{}[\],]|([^\s{}[\],:"'#]+):(?=\s|$)/gu)) {
		const [sign, name] = match;
		if (name !== undefined) {
			key = name;
		} else if (sign === '{' || sign === '[') {
			open.push(key);
			key = undefined;
		} else if (sign === '}' || sign === ']') {
			key = open.pop();
		} else if (sign === ',') {
			key = undefined;
		}
	}
	return [...open, key].flatMap((name) => name ?? []);
}
