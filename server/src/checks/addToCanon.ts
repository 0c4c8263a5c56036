/**
 * The fix that makes somebody a character of the writer's own canon file: a new entry behind the last one of that file.
 * Bundled canon files are not the writer's to change.
 */
import type { Canon, Character } from '../canon/model.js';
import { idFrom } from '../canon/suggest.js';
import type { Fix, TextEdit } from './finding.js';
import type { CheckInput } from './input.js';
import { titleCase } from './titleCase.js';

/** `undefined` where no file of the writer's own is in force, or where it has no character to put the new one behind. */
export function addToCanonFix({ canon }: CheckInput, name: string): Fix | undefined {
	if (canon === undefined) return undefined;
	for (const layer of canon.layers.toReversed()) {
		if (!isOwnFile(layer.uri)) continue;
		const last = lastCharacterIn(canon, layer.uri);
		if (last === undefined) continue;
		const edit = entryBehind(canon, last, idFor(canon, name), titleCase(name));
		return {
			title: `Add ${name} to ${layer.uri.slice(layer.uri.lastIndexOf('/') + 1)}`,
			edits: new Map([[layer.uri, [edit]]]),
			preferred: false,
		};
	}
	return undefined;
}

function isOwnFile(uri: string): boolean {
	return !uri.startsWith('script-supervisor-canon:');
}

function lastCharacterIn(canon: Canon, uri: string): Character | undefined {
	let last: Character | undefined;
	for (const character of canon.characters.values()) {
		if (character.at.uri !== uri) continue;
		if (last === undefined || character.at.range.start.line > last.at.range.start.line) last = character;
	}
	// A list in braces has its entries anywhere on a line; a block has them at one small indentation.
	return last !== undefined && last.at.range.start.character <= 8 ? last : undefined;
}

/** A key in the same column as the entry before it. The edit inserts whole lines and touches nothing else. */
function entryBehind(canon: Canon, { at, range }: Character, id: string, name: string): TextEdit {
	const indent = ' '.repeat(at.range.start.character);
	const lines = `${indent}${id}:\n${indent}  name: ${name}`;
	if (!hasEntryBehind(canon, at.uri, range.end.line)) {
		return { range: { start: range.end, end: range.end }, newText: `\n${lines}` };
	}
	// A comment at the end of the entry's last line stays with it.
	const start = { line: range.end.line + 1, character: 0 };
	return { range: { start, end: start }, newText: `${lines}\n` };
}

function hasEntryBehind({ places, objects, events, works }: Canon, uri: string, line: number): boolean {
	return [places, objects, events, works].some((entries) => {
		for (const { at } of entries.values()) if (at.uri === uri && at.range.start.line > line) return true;
		return false;
	});
}

function idFor(canon: Canon, name: string): string {
	const base = idFrom(name) || 'new-character';
	let id = base;
	for (let number = 2; canon.characters.has(id); number++) id = `${base}-${String(number)}`;
	return id;
}
