/**
 * What an editor tells of its documents, as far as it can be used: addresses and texts that are texts, positions that are
 * whole numbers. Whatever else comes is logged and left out, so that nothing below ever sees it.
 */
import type {
	Connection,
	DidChangeTextDocumentParams,
	Position,
	Range,
	TextDocumentContentChangeEvent,
	TextDocuments,
} from 'vscode-languageserver';

import type { Uri } from '../text/position.js';

type TextDocumentConnection = Parameters<TextDocuments<never>['listen']>[0];

/** The connection as it hands on documents; messages that say nothing usable are left out. */
export function soundDocuments(connection: Connection): TextDocumentConnection {
	const heard =
		<Params>(name: string, handler: (params: Params) => unknown, read: (params: unknown) => Params | undefined) =>
		(params: unknown): void => {
			const sound = read(params);
			if (sound === undefined) connection.console.warn(`${name} left out: it says nothing that can be used.`);
			else handler(sound);
		};
	return {
		onDidOpenTextDocument: (handler) =>
			connection.onDidOpenTextDocument(
				heard('An opened document', handler, (params) => (isOpening(params) ? params : undefined)),
			),
		onDidChangeTextDocument: (handler) => connection.onDidChangeTextDocument(heard('An edit', handler, soundEdit)),
		onDidCloseTextDocument: (handler) =>
			connection.onDidCloseTextDocument(
				heard('A closed document', handler, (params) => (isOnDocument(params) ? params : undefined)),
			),
		onDidSaveTextDocument: (handler) => connection.onDidSaveTextDocument(handler),
		onWillSaveTextDocument: (handler) => connection.onWillSaveTextDocument(handler),
		onWillSaveTextDocumentWaitUntil: (handler) => connection.onWillSaveTextDocumentWaitUntil(handler),
	};
}

/** The addresses among the values of a list; anything else is left out. */
export function soundUris(folders: unknown): readonly Uri[] {
	if (!Array.isArray(folders)) return [];
	return folders.flatMap((folder: unknown) => (hasText(folder, 'uri') ? [folder.uri] : []));
}

interface OnDocument {
	readonly textDocument: { readonly uri: Uri };
}

function isOnDocument(params: unknown): params is OnDocument {
	return hasMember(params, 'textDocument') && hasText(params.textDocument, 'uri');
}

function isOpening(params: unknown): params is { readonly textDocument: never } {
	return isOnDocument(params) && hasText(params.textDocument, 'text') && hasNumber(params.textDocument, 'version');
}

/** Edits follow each other, so that without one of them the others are about another text: all or none. */
function soundEdit(params: unknown): DidChangeTextDocumentParams | undefined {
	if (!isOnDocument(params) || !hasNumber(params.textDocument, 'version')) return undefined;
	if (!hasMember(params, 'contentChanges') || !Array.isArray(params.contentChanges)) return undefined;
	const changes = params.contentChanges.map(soundChange);
	if (changes.includes(undefined)) return undefined;
	return { textDocument: params.textDocument, contentChanges: changes.flatMap((change) => change ?? []) };
}

function soundChange(change: unknown): TextDocumentContentChangeEvent | undefined {
	if (!hasText(change, 'text')) return undefined;
	const { text } = change;
	if (!hasMember(change, 'range') || change.range === undefined) return { text };
	return isRange(change.range) ? { range: change.range, text } : undefined;
}

function isRange(range: unknown): range is Range {
	return hasMember(range, 'start') && hasMember(range, 'end') && isPosition(range.start) && isPosition(range.end);
}

function isPosition(position: unknown): position is Position {
	return (
		hasMember(position, 'line') &&
		hasMember(position, 'character') &&
		isWhole(position.line) &&
		isWhole(position.character)
	);
}

function isWhole(value: unknown): boolean {
	return Number.isSafeInteger(value);
}

function hasMember<Key extends string>(value: unknown, key: Key): value is Readonly<Record<Key, unknown>> {
	return typeof value === 'object' && value !== null && key in value;
}

function hasText<Key extends string>(value: unknown, key: Key): value is Readonly<Record<Key, string>> {
	return hasMember(value, key) && typeof value[key] === 'string';
}

function hasNumber<Key extends string>(value: unknown, key: Key): value is Readonly<Record<Key, number>> {
	return hasMember(value, key) && typeof value[key] === 'number';
}
