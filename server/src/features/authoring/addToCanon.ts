/**
 * The edits that add to the writer's canon what a script names and it lacks: into a file of theirs that is in force, or
 * into a new file beside the script, which the script then names where it has to.
 */
import type { CreateFile, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver-types';

import type { Analysis } from '../../analysis/analysis.js';
import { scriptTitle } from '../../analysis/scriptTitle.js';
import type { ScriptView } from '../../analysis/scriptView.js';
import type { CanonSource } from '../../analysis/sourceFile.js';
import { baseName } from '../../analysis/uris.js';
import { keyOf, valueOf } from '../../canon/file.js';
import type { Insertion } from '../../canon/insertEntry.js';
import { insertEntry } from '../../canon/insertEntry.js';
import { insertFacts } from '../../canon/insertFacts.js';
import { readCanonFile } from '../../canon/read.js';
import { freeId, yamlList, yamlText } from '../../canon/yamlText.js';
import type { TextEdit } from '../../text/edits.js';
import { applyEdits } from '../../text/edits.js';
import { splitLines } from '../../text/lines.js';
import type { Location, Position, Uri } from '../../text/position.js';
import { rangeOnLine } from '../../text/position.js';
import type { Lacking, LackingFacts } from './lacking.js';
import { newCanonText } from './newCanon.js';

/** Edits that belong together, and the place of the new entry once they are made. */
export interface Addition {
	readonly edit: WorkspaceEdit;
	readonly at: Location;
}

/** The writer's own files that are in force for a script, the topmost first. */
export function ownCanons(analysis: Analysis, uri: Uri): readonly CanonSource[] {
	return analysis.canonFilesInUse(uri).toReversed();
}

/** `undefined` where the file can't be read, or is written in a way that takes no entry; or where nothing is to be added. */
export function addTo(
	{ uri, text, version, reading }: CanonSource,
	all: readonly Lacking[],
	facts: readonly LackingFacts[] = [],
): Addition | undefined {
	let file = reading.newest;
	let after = text;
	let at: Position | undefined;
	const make = ({ edit, at: place }: Insertion): void => {
		after = applyEdits(after, [edit]) ?? after;
		at ??= place;
		if (all.length + facts.length > 1) file = readCanonFile(uri, after);
	};
	for (const { section, entry } of all) {
		const insertion = insertEntry(after, file, section, entry);
		if (insertion === undefined) return undefined;
		make(insertion);
	}
	for (const { section, ...lacking } of facts) {
		// Whose entry stands in another file is left alone.
		const insertion = insertFacts(after, file, section, lacking);
		if (insertion !== undefined) make(insertion);
	}
	if (at === undefined) return undefined;
	return { edit: { documentChanges: [editsOf(uri, version, [onlyChange(text, after)])] }, at: placeOf(uri, at) };
}

/** The one insertion that makes the one text the other. */
function onlyChange(text: string, after: string): TextEdit {
	let start = 0;
	while (start < text.length && text[start] === after[start]) start++;
	let end = text.length;
	let afterEnd = after.length;
	while (end > start && afterEnd > start && text[end - 1] === after[afterEnd - 1]) {
		end--;
		afterEnd--;
	}
	// A CR LF is cut by no edit.
	if (text[start - 1] === '\r' && text[start] === '\n') start--;
	if (text[end - 1] === '\r' && text[end] === '\n') {
		end++;
		afterEnd++;
	}
	return {
		range: { start: positionAt(text, start), end: positionAt(text, end) },
		newText: after.slice(start, afterEnd),
	};
}

function positionAt(text: string, offset: number): Position {
	const { texts } = splitLines(text.slice(0, offset));
	return { line: texts.length - 1, character: texts.at(-1)?.length ?? 0 };
}

function placeOf(uri: Uri, at: Position): Location {
	return { uri, range: { start: at, end: at } };
}

/**
 * A new file with the entry. Where no canon is in force it holds all of the script, for with a canon of one entry everybody
 * else would be a stranger; else it goes on top of what the script names.
 */
export function addToNew(
	analysis: Analysis,
	view: ScriptView,
	{ lacking, file }: { readonly lacking: readonly [Lacking, ...Lacking[]]; readonly file: Uri },
): Addition {
	const { by, naming, base } = choiceOf(analysis, view, `./${baseName(file)}`);
	const text = by === 'none' ? newCanonText([view], { pathOf: baseName }) : smallCanon(view, base, lacking);
	const create: CreateFile = { kind: 'create', uri: file, options: { overwrite: false, ignoreIfExists: false } };
	const start = { line: 0, character: 0 };
	const insert = editsOf(file, undefined, [{ range: { start, end: start }, newText: text }]);
	const script = analysis.file(view.script.uri)?.version;
	const changes = naming === undefined ? [] : [editsOf(view.script.uri, script, [naming])];
	const at = entryIn(text, lacking[0]);
	return { edit: { documentChanges: [create, insert, ...changes] }, at: placeOf(file, at) };
}

function editsOf(uri: Uri, version: number | undefined, edits: readonly TextEdit[]): TextDocumentEdit {
	return { textDocument: { uri, version: version ?? null }, edits: [...edits] };
}

interface Choice {
	readonly by: 'none' | 'script' | 'setting';
	/** How the script comes to name the new file; `undefined` where its folder is enough. */
	readonly naming: TextEdit | undefined;
	/** What the new file has to stand on, because a note wins over the setting. */
	readonly base: readonly string[];
}

function choiceOf(analysis: Analysis, view: ScriptView, path: string): Choice {
	const { script, header } = view;
	const noted = header.directives.findLast((directive) => directive.kind === 'canon');
	const lastNoted = noted?.canons.at(-1);
	const titled = script.titlePage.findLast(({ key }) => key.trim().toLowerCase() === 'canon')?.values.at(-1);
	const last = noted !== undefined && lastNoted !== undefined ? { line: noted.line, span: lastNoted.span } : titled;
	if (last !== undefined) {
		const end = last.span.end;
		const naming = { range: rangeOnLine(last.line, { start: end, end }), newText: `, ${path}` };
		return { by: 'script', naming, base: [] };
	}
	const { canon } = analysis.config(script.uri);
	if (canon.length === 0) return { by: 'none', naming: undefined, base: [] };
	const line = script.scenes[0]?.startLine ?? 0;
	const eol = script.syntax.lines.find((other) => other.eol !== '')?.eol ?? '\n';
	const naming = { range: rangeOnLine(line, { start: 0, end: 0 }), newText: `[[canon: ${path}]]${eol}${eol}` };
	return { by: 'setting', naming, base: canon };
}

function smallCanon(view: ScriptView, base: readonly string[], lacking: readonly [Lacking, ...Lacking[]]): string {
	const title = scriptTitle(view);
	const taken = new Set([...base, ...(view.canon?.layers.map(({ id }) => id) ?? [])]);
	return [
		`canon: ${freeId(title, 'story', (id) => taken.has(id))}`,
		`title: ${yamlText(title)}`,
		...(base.length === 0 ? [] : [`extends: ${yamlList(base)}`]),
		'',
		`${lacking[0].section}:`,
		...lacking.flatMap(({ entry: { id, lines } }) => [`  ${id}:`, ...lines.map((line) => `    ${line}`)]),
		'',
	].join('\n');
}

/** Where the entry stands in a new text; its beginning where it is called otherwise there. */
function entryIn(text: string, { section, entry }: Lacking): Position {
	const { root } = readCanonFile('untitled:new.canon.yaml', text);
	const key = keyOf(valueOf(root, section), entry.id);
	return key === undefined ? { line: 0, character: 0 } : { line: key.at[0], character: key.at[1] };
}
