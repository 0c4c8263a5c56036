/** Quick fixes that the checks on names share: replace a name, list it in a cast note. */
import type { ScriptSpan } from '../cast/model.js';
import type { CastEntry } from '../script/model.js';
import { rangeOnLine } from '../text/position.js';
import type { Fix, TextEdit } from './finding.js';
import type { CheckInput } from './input.js';
import { sceneRange } from './place.js';

/** Writes a name in place of another. */
export function replaceName({ script }: CheckInput, places: readonly ScriptSpan[], newText: string): Fix {
	const edits = places.map((at): TextEdit => ({ range: sceneRange(script, at.scene, at), newText }));
	const title = edits.length > 1 ? `Change to ${newText} everywhere` : `Change to ${newText}`;
	return { title, edits: new Map([[script.uri, edits]]), preferred: false };
}

/** Make a name known by a cast note. To add it to a canon is offered beside it, where the text of the canon is at hand. */
export function nameFixes(input: CheckInput, name: string, { preferred }: { preferred: boolean }): readonly Fix[] {
	return isOneEntry(name) ? [{ ...castFix(input, `List ${name} in the cast`, name), preferred }] : [];
}

/** A note would read a comma as the end of a name, an equals sign as the beginning of an id. */
function isOneEntry(name: string): boolean {
	return !/[,=[\]]/u.test(name);
}

/** Adds an entry to the script's cast note, or a new note before the first scene. */
export function castFix(input: CheckInput, title: string, entry: string): Fix {
	return { title, edits: new Map([[input.script.uri, [castEdit(input, entry)]]]), preferred: false };
}

function castEdit(input: CheckInput, entry: string): TextEdit {
	const last = lastCastEntry(input);
	if (last !== undefined) {
		const line = last.startLine + last.entry.line;
		const end = (last.entry.id?.span ?? last.entry.span).end;
		return { range: rangeOnLine(line, { start: end, end }), newText: `, ${entry}` };
	}
	const { script } = input;
	const line = script.scenes[0]?.startLine ?? 0;
	const eol = script.syntax.lines.find((other) => other.eol !== '')?.eol ?? '\n';
	return { range: rangeOnLine(line, { start: 0, end: 0 }), newText: `[[cast: ${entry}]]${eol}${eol}` };
}

/** The last entry of the first cast note: before the first scene if there is one, else in a scene. */
function lastCastEntry({ script, header, facts }: CheckInput): { startLine: number; entry: CastEntry } | undefined {
	const places = [
		{ startLine: 0, facts: header },
		...script.scenes.map(({ startLine, index }) => ({ startLine, facts: facts[index] })),
	];
	for (const place of places) {
		for (const directive of place.facts?.directives ?? []) {
			const entry = directive.kind === 'cast' ? directive.entries.at(-1) : undefined;
			if (entry !== undefined) return { startLine: place.startLine, entry };
		}
	}
	return undefined;
}
