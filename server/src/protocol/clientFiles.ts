/** Files that only the client can reach, asked for one by one. An editor that knows no such question has none. */
import type { Connection } from 'vscode-languageserver';
import { ErrorCodes, ResponseError } from 'vscode-languageserver';

import { isCanonPath, isScriptPath } from '../analysis/fileKinds.js';
import { asFolder } from '../analysis/uris.js';
import { bytesOf } from '../text/base64.js';
import { decodeText } from '../text/decodeText.js';
import type { Uri } from '../text/position.js';
import type { FileParams, FolderEntry, ReadFileResult, ReadFolderResult } from './messages.js';
import { readFileMethod, readFolderMethod } from './messages.js';
import type { FileSystem } from './runtime.js';

export function createClientFiles(connection: Connection): FileSystem {
	let isAnswered = true;

	async function ask<R>(method: string, params: FileParams): Promise<R | null> {
		if (!isAnswered) return null;
		try {
			return await connection.sendRequest<R | null>(method, params);
		} catch (error) {
			if (error instanceof ResponseError && error.code === ErrorCodes.MethodNotFound) isAnswered = false;
			// Whatever the reason, a file that can't be had is one that is not there.
			return null;
		}
	}

	async function entriesOf(folder: Uri): Promise<readonly FolderEntry[]> {
		return (await ask<ReadFolderResult>(readFolderMethod, { uri: folder })) ?? [];
	}

	return {
		async read(uri) {
			const content = await ask<ReadFileResult>(readFileMethod, { uri });
			return content === null ? undefined : textOf(content);
		},
		async filesIn(folder) {
			return ours(folder, await entriesOf(folder));
		},
		async find(root) {
			const found: Uri[] = [];
			// A level at a time: on the far side of a network the way is longer than the answer.
			for (let folders: readonly Uri[] = [root]; folders.length > 0;) {
				const levels = await Promise.all(folders.map(async (folder) => ({ folder, entries: await entriesOf(folder) })));
				found.push(...levels.flatMap(({ folder, entries }) => ours(folder, entries)));
				folders = levels.flatMap(({ folder, entries }) =>
					entries.filter(isSearched).map(({ name }) => within(folder, name)),
				);
			}
			return found.sort();
		},
	};
}

/** The platform's own files where a URI is a `file:`, else the client's. */
export function besideClientFiles(own: FileSystem, client: FileSystem): FileSystem {
	const filesOf = (uri: Uri): FileSystem => (uri.startsWith('file:') ? own : client);
	return {
		read: (uri) => filesOf(uri).read(uri),
		filesIn: (folder) => filesOf(folder).filesIn(folder),
		find: (folder) => filesOf(folder).find(folder),
	};
}

/** `undefined` for what is no text. */
export function textOf(content: string): string | undefined {
	const decoded = decodeText(bytesOf(content));
	return decoded.kind === 'text' ? decoded.text : undefined;
}

function ours(folder: Uri, entries: readonly FolderEntry[]): readonly Uri[] {
	return entries
		.filter(({ name, isFolder }) => !isFolder && (isScriptPath(name) || isCanonPath(name)))
		.map(({ name }) => within(folder, name))
		.sort();
}

function isSearched({ name, isFolder }: FolderEntry): boolean {
	return isFolder && name !== 'node_modules' && !name.startsWith('.');
}

function within(folder: Uri, name: string): Uri {
	return asFolder(folder) + encodeURIComponent(name);
}
