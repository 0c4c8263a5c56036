/**
 * What a person sees and does, in the words of the editor's API. Every wait is for an event; none is for time.
 * The workspace is a copy of `samples/`, so tests may write to it.
 */
import { readFile } from 'node:fs/promises';

import type { Diagnostic, Disposable, TextDocument, TextEditor, Uri as UriType } from 'vscode';
import {
	commands,
	DiagnosticSeverity,
	extensions,
	languages,
	Range,
	Uri,
	window,
	workspace,
	WorkspaceEdit,
} from 'vscode';
import { State } from 'vscode-languageclient';

import type { ExtensionApi } from '../../../client/src/client.js';

export const extensionId = 'script-supervisor.script-supervisor';

/** Activates the extension if nothing has yet, and waits until it has. */
export async function extensionApi(): Promise<ExtensionApi> {
	const extension = extensions.getExtension<ExtensionApi>(extensionId);
	if (extension === undefined) throw new Error(`${extensionId} is not installed in this VS Code`);
	return extension.activate();
}

export function sampleUri(path: string): UriType {
	const folder = workspace.workspaceFolders?.[0];
	if (folder === undefined) throw new Error('The test window has no folder open');
	return Uri.joinPath(folder.uri, path);
}

export function openSample(path: string): Promise<TextEditor> {
	return openDocument(sampleUri(path));
}

export async function openDocument(uri: UriType): Promise<TextEditor> {
	// A tab of its own: a preview would give way to the next document.
	return window.showTextDocument(await workspace.openTextDocument(uri), { preview: false });
}

/** A new script that is not on disk: no canon of a folder applies to it. */
export async function openText(content: string): Promise<TextEditor> {
	return window.showTextDocument(await workspace.openTextDocument({ language: 'fountain', content }));
}

/** Throws away what was not saved, so that a test leaves the samples as it found them. */
export async function closeEditors(): Promise<void> {
	for (const { uri } of workspace.textDocuments.filter((document) => document.isDirty)) {
		await window.showTextDocument(uri);
		await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
	}
	await commands.executeCommand('workbench.action.closeAllEditors');
}

/** A problem as a person meets it; lines count from one, `text` is what the squiggle is under. */
export interface ShownProblem {
	readonly line: number;
	readonly code: string;
	readonly severity: string;
	/** The words that the squiggle covers. */
	readonly text: string;
	readonly message: string;
}

const severityNames: Record<DiagnosticSeverity, string> = {
	[DiagnosticSeverity.Error]: 'error',
	[DiagnosticSeverity.Warning]: 'warning',
	[DiagnosticSeverity.Information]: 'information',
	[DiagnosticSeverity.Hint]: 'hint',
};

/** In reading order. Problems of other extensions are left out. */
export function shownProblems(document: TextDocument): ShownProblem[] {
	return ownDiagnostics(document.uri).map((diagnostic) => ({
		line: diagnostic.range.start.line + 1,
		code: codeOf(diagnostic),
		severity: severityNames[diagnostic.severity],
		text: document.getText(diagnostic.range),
		message: diagnostic.message,
	}));
}

export function ownDiagnostics(uri: UriType): Diagnostic[] {
	return languages
		.getDiagnostics(uri)
		.filter((diagnostic) => diagnostic.source === 'script-supervisor')
		.sort((lhs, rhs) => lhs.range.start.compareTo(rhs.range.start));
}

export function codeOf({ code }: Diagnostic): string {
	return String(typeof code === 'object' ? code.value : code);
}

/** A sample with mistakes lists them in `NAME.expected.json`, in reading order. */
export async function expectedProblems(path: string): Promise<ShownProblem[]> {
	const text = await readFile(sampleUri(path).fsPath, 'utf8');
	return JSON.parse(text) as ShownProblem[];
}

/** Resolves when the codes of a document's problems, in reading order, are these, at once or after any later change. */
export function problemsBecome(document: TextDocument, codes: readonly string[]): Promise<void> {
	return problemsSatisfy(document, `[${codes.join()}]`, (shown) => shown.join() === codes.join());
}

/** Resolves when `holds` accepts the codes of a document's problems; `claim` says what it waits for. */
export async function problemsSatisfy(
	document: TextDocument,
	claim: string,
	holds: (codes: readonly string[]) => boolean,
): Promise<void> {
	const shownCodes = () => shownProblems(document).map(({ code }) => code);
	await waitFor(
		(changed) => languages.onDidChangeDiagnostics(changed),
		() => (holds(shownCodes()) ? true : undefined),
		() => `${document.uri.path} shows [${shownCodes().join()}] and not ${claim}`,
	);
}

/** Asks `read` now and after each event until it gives a value. Rejects with what is wrong when that takes too long. */
export function waitFor<T>(
	subscribe: (changed: () => void) => Disposable,
	read: () => T | undefined,
	complaint: () => string,
): Promise<T> {
	const limitMs = 15_000;
	return new Promise((resolve, reject) => {
		const subscription = subscribe(look);
		const limit = setTimeout(() => {
			subscription.dispose();
			reject(new Error(`Waited ${limitMs} ms, but ${complaint()}`));
		}, limitMs);
		function look() {
			const value = read();
			if (value === undefined) return;
			clearTimeout(limit);
			subscription.dispose();
			resolve(value);
		}
		look();
	});
}

/** Replaces the only occurrence of a text, as typing would: the document changes and stays unsaved. */
export async function replaceText(document: TextDocument, before: string, after: string): Promise<void> {
	const edit = new WorkspaceEdit();
	edit.replace(document.uri, rangeOf(document, before), after);
	if (!(await workspace.applyEdit(edit))) throw new Error(`The editor refused to replace ${before}`);
}

export function rangeOf(document: TextDocument, text: string): Range {
	const offset = document.getText().indexOf(text);
	if (offset < 0) throw new Error(`${document.uri.path} does not contain ${text}`);
	return new Range(document.positionAt(offset), document.positionAt(offset + text.length));
}

/** Adds a line behind the last one, as typing would. */
export async function appendText(document: TextDocument, text: string): Promise<void> {
	const edit = new WorkspaceEdit();
	edit.insert(document.uri, document.lineAt(document.lineCount - 1).range.end, text);
	if (!(await workspace.applyEdit(edit))) throw new Error(`The editor refused to append to ${document.uri.path}`);
}

export type ServerClient = ExtensionApi['client'];

/** Ends the server as a crash would: an `exit` that no `shutdown` announced. Resolves when the client has noticed. */
export async function crashServer(client: ServerClient): Promise<void> {
	const crashed = clientReaches(client, State.Stopped);
	await client.sendNotification('exit');
	await crashed;
}

export async function clientReaches(client: ServerClient, state: State): Promise<void> {
	await waitFor(
		(changed) => client.onDidChangeState(changed),
		() => (client.state === state ? true : undefined),
		() => `the client's state stayed at ${client.state}`,
	);
}
