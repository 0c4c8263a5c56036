/**
 * The fix that makes somebody a character of the writer's own canon file: a new entry behind the last one of that file.
 * Bundled canon files are not the writer's to change.
 */
import type { Canon, Character } from '../canon/model.js';
import { foldName } from '../script/names.js';
import { titleCase } from './titleCase.js';
import type { Fix, TextEdit } from './finding.js';
import type { CheckInput } from './input.js';

/** `undefined` where no file of the writer's own is in force, or where it has no character to put the new one behind. */
export function addToCanonFix({ canon }: CheckInput, name: string): Fix | undefined {
	if (canon === undefined) return undefined;
	for (const layer of canon.layers.toReversed()) {
		if (!isOwnFile(layer.uri)) continue;
		const last = lastCharacterIn(canon, layer.uri);
		if (last === undefined) continue;
		const edit = entryBehind(last, idFor(canon, name), titleCase(name));
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
	return last;
}

/** A key in the same column as the entry before it. The edit inserts whole lines and touches nothing else. */
function entryBehind({ at, range }: Character, id: string, name: string): TextEdit {
	const indent = ' '.repeat(at.range.start.character);
	const { end } = range;
	const lines = `${indent}${id}:\n${indent}  name: ${name}`;
	if (end.character === 0) return { range: { start: end, end }, newText: `${lines}\n` };
	return { range: { start: end, end }, newText: `\n${lines}` };
}

function idFor(canon: Canon, name: string): string {
	const base =
		foldName(name)
			.replace(/[^a-z0-9]+/gu, '-')
			.replace(/^-|-$/gu, '') || 'new-character';
	let id = base;
	for (let number = 2; canon.characters.has(id); number++) id = `${base}-${String(number)}`;
	return id;
}
