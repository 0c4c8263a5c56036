/**
 * The edits that add to the writer's canon what a script names and it lacks: into a file of theirs that is in force, or
 * into a new file beside the script, which the script then names where it has to.
 */
import type { CreateFile, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver-types';

import type { Analysis } from '../../analysis/analysis.js';
import type { ScriptView } from '../../analysis/scriptView.js';
import type { CanonSource } from '../../analysis/sourceFile.js';
import { baseName } from '../../analysis/uris.js';
import { keyOf, valueOf } from '../../canon/file.js';
import type { Insertion } from '../../canon/insertEntry.js';
import { insertEntry } from '../../canon/insertEntry.js';
import { readCanonFile } from '../../canon/read.js';
import { freeId, yamlList, yamlText } from '../../canon/yamlText.js';
import type { TextEdit } from '../../text/edits.js';
import type { Location, Position, Uri } from '../../text/position.js';
import { rangeOnLine } from '../../text/position.js';
import type { Lacking } from './lacking.js';
import { newCanonText, titleOf } from './newCanon.js';

/** Edits that belong together, and the place of the new entry once they are made. */
export interface Addition {
	readonly edit: WorkspaceEdit;
	readonly at: Location;
}

/** The writer's own files that are in force for a script, the topmost first. */
export function ownCanons(analysis: Analysis, uri: Uri): readonly CanonSource[] {
	return analysis.canonFilesInUse(uri).toReversed();
}

/** `undefined` where the file can't be read, or is written in a way that takes no entry. */
export function addTo({ uri, text, version, reading }: CanonSource, lacking: Lacking): Addition | undefined {
	const insertion: Insertion | undefined = insertEntry(text, reading.newest, lacking.section, lacking.entry);
	if (insertion === undefined) return undefined;
	return {
		edit: { documentChanges: [editsOf(uri, version, [insertion.edit])] },
		at: { uri, range: { start: insertion.at, end: insertion.at } },
	};
}

/**
 * A new file with the entry. Where no canon is in force it holds all of the script, for with a canon of one entry everybody
 * else would be a stranger; else it goes on top of what the script names.
 */
export function addToNew(
	analysis: Analysis,
	view: ScriptView,
	{ lacking, file }: { readonly lacking: Lacking; readonly file: Uri },
): Addition {
	const { by, naming, base } = choiceOf(analysis, view, `./${baseName(file)}`);
	const text = by === 'none' ? newCanonText([view], { pathOf: baseName }) : smallCanon(view, base, lacking);
	const create: CreateFile = { kind: 'create', uri: file, options: { overwrite: false, ignoreIfExists: false } };
	const start = { line: 0, character: 0 };
	const insert = editsOf(file, undefined, [{ range: { start, end: start }, newText: text }]);
	const script = analysis.file(view.script.uri)?.version;
	const changes = naming === undefined ? [] : [editsOf(view.script.uri, script, [naming])];
	const at = entryIn(text, lacking);
	return { edit: { documentChanges: [create, insert, ...changes] }, at: { uri: file, range: { start: at, end: at } } };
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

function smallCanon(view: ScriptView, base: readonly string[], { section, entry }: Lacking): string {
	const title = titleOf(view);
	const taken = new Set([...base, ...(view.canon?.layers.map(({ id }) => id) ?? [])]);
	return [
		`canon: ${freeId(title, 'story', (id) => taken.has(id))}`,
		`title: ${yamlText(title)}`,
		...(base.length === 0 ? [] : [`extends: ${yamlList(base)}`]),
		'',
		`${section}:`,
		`  ${entry.id}:`,
		...entry.lines.map((line) => `    ${line}`),
		'',
	].join('\n');
}

/** Where the entry stands in a new text; its beginning where it is called otherwise there. */
function entryIn(text: string, { section, entry }: Lacking): Position {
	const { root } = readCanonFile('untitled:new.canon.yaml', text);
	const key = keyOf(valueOf(root, section), entry.id);
	return key === undefined ? { line: 0, character: 0 } : { line: key.at[0], character: key.at[1] };
}
