/**
 * Open documents, as the editor has them, and files on disk, as the watcher tells of them, turned into changes of the
 * analysis. An open document's text wins over the disk. Edits are handed on as edits: nobody scans the whole text per key.
 */
import type { Connection, FileEvent, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { FileChangeType, TextDocuments } from 'vscode-languageserver';

import type { Change, FileChange } from '../analysis/change.js';
import { isScriptPath } from '../analysis/fileKinds.js';
import { asFolder, canonicalUri, isCanonUri, parentFolder } from '../analysis/uris.js';
import type { Uri } from '../text/position.js';
import type { FileSystem } from './runtime.js';
import { soundDocuments } from './soundMessages.js';

/** What `TextDocuments` keeps: no text, only what is still to be handed on. */
interface OpenDocument {
	readonly uri: Uri;
	version: number;
	pending: FileChange[];
}

export interface Documents {
	/** The editor's spelling of every open document. */
	open(): readonly Uri[];
	isOpen(uri: Uri): boolean;
	/** `undefined` for documents that are not open. */
	versionOf(uri: Uri): number | undefined;
}

export interface DocumentEvents {
	/** Called at once, on the keystroke path. */
	readonly apply: (change: Change) => void;
	readonly opened: (uri: Uri) => void;
	readonly changed: (uri: Uri) => void;
	readonly closed: (uri: Uri) => void;
	/** After files on disk have changed and been read again. */
	readonly diskChanged: () => void;
	readonly background: (name: string, work: Promise<unknown>) => void;
	/** Whether the analysis knows a file or a folder, so that news of it matters. */
	readonly isKnown: (uri: Uri) => boolean;
	/** Whether the analysis has asked what lies in a folder, so that what comes and goes there matters. */
	readonly isListed: (folder: Uri) => boolean;
	/** The files in a folder, at any depth, of which the analysis knows. */
	readonly knownIn: (folder: Uri) => readonly Uri[];
	/** Whether every script of the workspace is wanted, so that a folder of them that comes matters. */
	readonly isWholeWanted: () => boolean;
}

export function listenToDocuments(connection: Connection, files: FileSystem, events: DocumentEvents): Documents {
	const documents = new TextDocuments<OpenDocument>({
		create: (uri, _languageId, version, text) => ({ uri, version, pending: [{ kind: 'text', text, version }] }),
		update(document, changes, version) {
			document.pending.push(...changes.map((change) => fileChange(change, version)));
			document.version = version;
			return document;
		},
	});
	const openUris = new Map<Uri, OpenDocument>();

	documents.onDidOpen(({ document }) => {
		openUris.set(canonicalUri(document.uri), document);
		events.opened(document.uri);
	});
	documents.onDidChangeContent(({ document }) => {
		for (const change of document.pending.splice(0)) events.apply({ files: new Map([[document.uri, change]]) });
		events.changed(document.uri);
	});
	documents.onDidClose(({ document }) => {
		openUris.delete(canonicalUri(document.uri));
		events.background(
			'close',
			reread([document.uri]).then(() => {
				events.closed(document.uri);
			}),
		);
	});
	connection.onDidChangeWatchedFiles(({ changes }) => {
		events.background('watched files', takeNews(changes));
	});
	documents.listen(soundDocuments(connection));

	async function takeNews(changes: readonly FileEvent[]): Promise<void> {
		const isOurs = ({ uri }: FileEvent): boolean => isCanonUri(uri) || isScriptPath(uri);
		const others = changes.filter((change) => !isOurs(change));
		const inGone = others.flatMap(({ uri, type }) => (type === FileChangeType.Deleted ? events.knownIn(uri) : []));
		const inNew = await Promise.all(others.filter(mayBeNewFolder).map(({ uri }) => files.find(uri)));
		const ours = changes.filter(isOurs);
		const relevant = ours.map(({ uri }) => uri).filter((uri) => events.isKnown(uri) || isCanonUri(uri));
		const listed = ours
			.filter(({ uri, type }) => type !== FileChangeType.Changed && (isCanonUri(uri) || isInListedFolder(uri)))
			.map(({ uri }) => uri);
		const moved = [...inGone, ...inNew.flat()];
		if (relevant.length + listed.length + moved.length === 0) return;
		await Promise.all([reread([...relevant, ...moved]), relist([...listed, ...moved.filter(isInListedFolder)])]);
		events.diskChanged();
	}

	/** A name without an ending; whether it is a folder the disk will tell. */
	function mayBeNewFolder({ uri, type }: FileEvent): boolean {
		return type === FileChangeType.Created && events.isWholeWanted() && !/\.[^/]+$/u.test(uri);
	}

	function isInListedFolder(uri: Uri): boolean {
		const folder = parentFolder(uri);
		return folder !== undefined && events.isListed(folder);
	}

	async function reread(uris: readonly Uri[]): Promise<void> {
		const read = await Promise.all(uris.map(async (uri) => [uri, await files.read(uri)] as const));
		const changed = new Map<Uri, FileChange | null>();
		for (const [uri, text] of read) {
			// The world has changed meanwhile: what is open now belongs to the editor.
			if (openUris.has(canonicalUri(uri))) continue;
			changed.set(uri, text === undefined ? null : { kind: 'text', text, version: undefined });
		}
		if (changed.size > 0) events.apply({ files: changed });
	}

	async function relist(uris: readonly Uri[]): Promise<void> {
		const folders = new Set(
			uris.flatMap((uri) => parentFolder(uri) ?? []).map((folder) => canonicalUri(asFolder(folder))),
		);
		const listed = new Map<Uri, readonly Uri[]>();
		for (const folder of folders) listed.set(folder, await files.filesIn(folder));
		if (listed.size > 0) events.apply({ folders: listed });
	}

	return {
		open: () => [...openUris.values()].map(({ uri }) => uri),
		isOpen: (uri) => openUris.has(canonicalUri(uri)),
		versionOf: (uri) => openUris.get(canonicalUri(uri))?.version,
	};
}

function fileChange(change: TextDocumentContentChangeEvent, version: number): FileChange {
	if ('range' in change) return { kind: 'edit', edit: { range: change.range, newText: change.text }, version };
	return { kind: 'text', text: change.text, version };
}
