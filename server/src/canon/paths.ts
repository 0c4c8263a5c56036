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
	/** Whether a date may stand as the value. */
	readonly isDate: boolean;
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
	return { key, keys: keysBelow(type), words: wordsOf(type), ids: idsOf(type), isDate: type?.kind === 'date' };
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

/** What is being typed, and where. */
export interface Typed {
	/** The last step is the key left of the position where there is one. */
	readonly path: CanonPath;
	/** The keys that stand beside what is being typed, in its map. */
	readonly siblings: ReadonlySet<string>;
}

/**
 * The path whose value is being typed at a position, by indentation, braces and the key on the line: for half-written files.
 * Cost: linear in the text above.
 */
export function typedAt(text: string, position: Position): Typed {
	const lines = text.split(/\r?\n/u);
	const flow = flowStart(lines, position.line);
	const onLine = (lines[position.line] ?? '').slice(0, position.character);
	// Braces over several lines are one line.
	const current = flow === undefined ? onLine : [...lines.slice(flow, position.line), onLine].join(' ');
	const first = flow ?? position.line;
	const path: string[] = [];
	const ownIndent = indentOf(current.trim() === '' ? `${current}x` : current);
	let indent = ownIndent;
	for (let line = first - 1; line >= 0 && indent > 0; line--) {
		const above = lines[line] ?? '';
		const content = above.trimStart();
		if (content === '' || content.startsWith('#') || indentOf(above) >= indent) continue;
		const key = keyOfLine(above);
		indent = indentOf(above);
		if (key !== undefined) path.unshift(key);
	}
	const { keys, beside } = keysOnLine(current);
	return { path: [...path, ...keys], siblings: beside ?? blockSiblings(lines, first, ownIndent) };
}

/** The line on which braces open that are still open where a line begins; a key further out ends what is never closed. */
function flowStart(lines: readonly string[], line: number): number | undefined {
	let depth = 0;
	let start = 0;
	for (let index = 0; index < line; index++) {
		const content = lines[index] ?? '';
		if (depth > 0 && keyOfLine(content) !== undefined && indentOf(content) <= indentOf(lines[start] ?? '')) depth = 0;
		for (const [sign] of content.replace(/(?:^|\s)#.*$/u, '').matchAll(/"[^"]*"|'[^']*'|[{}[\]]/gu)) {
			if (sign === '{' || sign === '[') {
				if (depth === 0) start = index;
				depth++;
			} else if ((sign === '}' || sign === ']') && depth > 0) depth--;
		}
	}
	return depth > 0 ? start : undefined;
}

/** The keys in the same column, up and down to the next line further out. */
function blockSiblings(lines: readonly string[], line: number, indent: number): ReadonlySet<string> {
	const found = new Set<string>();
	const look = (step: 1 | -1): void => {
		for (let index = line; 0 <= index && index < lines.length; index += step) {
			const content = lines[index] ?? '';
			if (content.trim() === '' || content.trimStart().startsWith('#')) continue;
			const isItem = /^ *- /u.test(content);
			// A dash begins another map.
			if (index !== line && step === 1 && isItem && indentOf(content) <= indent) return;
			if (index !== line && indentOf(content) < indent) return;
			const key = indentOf(content) === indent && index !== line ? keyOfLine(content) : undefined;
			if (key !== undefined) found.add(key);
			if (step === -1 && isItem && indentOf(content) <= indent) return;
		}
	};
	look(-1);
	look(1);
	return found;
}

/** The column where the content of a line begins; a `- ` belongs to the list, not to the content. */
function indentOf(line: string): number {
	return line.length - line.replace(/^[ ]*(?:- +)*/u, '').length;
}

function keyOfLine(line: string): string | undefined {
	return /^[ ]*(?:- +)*(?:"([^"]+)"|'([^']+)'|((?!- )[^\s#:{}[\],&*][^:{}[\],]*?)):(?:\s|$)/u.exec(line)?.slice(1).find(Boolean);
}

/** `aliases: [ { name: Walt, kind: ` gives `aliases`, `kind`, and beside it `name`; nothing beside where no brace is open. */
function keysOnLine(line: string): { readonly keys: readonly string[]; readonly beside: ReadonlySet<string> | undefined } {
	const open: { readonly key: string | undefined; readonly sign: string; readonly beside: Set<string> }[] = [];
	let key = keyOfLine(line);
	for (const match of line.matchAll(/"[^"]*"|'[^']*'|[{}[\],]|(?<![^\s{}[\],:"'#])([^\s{}[\],:"'#]+):(?=\s|$)/gu)) {
		const [sign, name] = match;
		if (name !== undefined) {
			key = name;
			open.at(-1)?.beside.add(name);
		} else if (sign === '{' || sign === '[') {
			open.push({ key, sign, beside: new Set() });
			key = undefined;
		} else if (sign === '}' || sign === ']') {
			key = open.pop()?.key;
		} else if (sign === ',') {
			key = undefined;
		}
	}
	const keys = [...open.map((brace) => brace.key), key].flatMap((name) => name ?? []);
	return { keys, beside: open.at(-1)?.beside };
}
