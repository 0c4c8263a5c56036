/**
 * What a person sees and does, in the words of the editor's API. Every wait is for an event; none is for time.
 * The workspace is a copy of `samples/`, so tests may write to it.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

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
	return window.showTextDocument(await workspace.openTextDocument(uri));
}

/** A new script that is not on disk: no canon of a folder applies to it. */
export async function openText(content: string): Promise<TextEditor> {
	return window.showTextDocument(await workspace.openTextDocument({ language: 'fountain', content }));
}

export async function closeEditors(): Promise<void> {
	await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
	await commands.executeCommand('workbench.action.closeAllEditors');
}

/** A problem as the Problems panel lists it; lines count from one. */
export interface ShownProblem {
	readonly line: number;
	readonly code: string;
	readonly severity: string;
	readonly message: string;
}

const severityNames: Record<DiagnosticSeverity, string> = {
	[DiagnosticSeverity.Error]: 'error',
	[DiagnosticSeverity.Warning]: 'warning',
	[DiagnosticSeverity.Information]: 'information',
	[DiagnosticSeverity.Hint]: 'hint',
};

/** In reading order. Problems of other extensions are left out. */
export function shownProblems(uri: UriType): ShownProblem[] {
	return ownDiagnostics(uri).map((diagnostic) => ({
		line: diagnostic.range.start.line + 1,
		code: codeOf(diagnostic),
		severity: severityNames[diagnostic.severity],
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

/** Samples write down what they expect in `NAME.expected.json`. */
export async function expectedProblems(path: string): Promise<ShownProblem[]> {
	const text = await readFile(sampleUri(path).fsPath, 'utf8');
	return (JSON.parse(text) as ShownProblem[]).map(({ line, code, severity, message }) => ({
		line,
		code,
		severity,
		message,
	}));
}

/**
 * Resolves when `look` accepts the problems of a document, at once or after any later change of them.
 * Rejects after `limitMs` with what was there last, because a wait that never ends tells nothing.
 */
export function problemsThat(
	uri: UriType,
	look: (problems: readonly ShownProblem[]) => boolean,
	limitMs = 15_000,
): Promise<readonly ShownProblem[]> {
	return waitFor(
		(changed) => languages.onDidChangeDiagnostics(changed),
		() => {
			const problems = shownProblems(uri);
			return look(problems) ? problems : undefined;
		},
		() => `the problems of ${uri.path} stayed at ${JSON.stringify(shownProblems(uri), undefined, '\t')}`,
		limitMs,
	);
}

/** Asks `read` now and after each event until it gives a value. */
export function waitFor<T>(
	subscribe: (changed: () => void) => Disposable,
	read: () => T | undefined,
	complaint: () => string,
	limitMs = 15_000,
): Promise<T> {
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

export function repositoryFile(...path: string[]): string {
	const extension = extensions.getExtension(extensionId);
	if (extension === undefined) throw new Error(`${extensionId} is not installed in this VS Code`);
	return join(extension.extensionPath, ...path);
}
