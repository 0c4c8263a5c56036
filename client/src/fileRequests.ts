/** Reads for the server what it can't reach by itself: files of other schemes than `file`, in a browser all, its own too. */
import type { Disposable } from 'vscode';
import { FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

import type {
	FileParams,
	ProductFileParams,
	ReadFileResult,
	ReadFolderResult,
} from '../../server/src/protocol/messages.js';
import { productFileMethod, readFileMethod, readFolderMethod } from '../../server/src/protocol/messages.js';
import { toBase64 } from './base64.js';

export function answerFileRequests(client: BaseLanguageClient, extensionUri: Uri): Disposable[] {
	const asUri = (uri: string): Uri => client.protocol2CodeConverter.asUri(uri);
	return [
		client.onRequest(readFileMethod, ({ uri }: FileParams) => readFile(asUri(uri))),
		client.onRequest(readFolderMethod, ({ uri }: FileParams) => readFolder(asUri(uri))),
		client.onRequest(productFileMethod, ({ path }: ProductFileParams) =>
			readFile(Uri.joinPath(extensionUri, 'dist', path)),
		),
	];
}

async function readFile(uri: Uri): Promise<ReadFileResult> {
	try {
		return toBase64(await workspace.fs.readFile(uri));
	} catch {
		// Gone or forbidden: the server says what follows from that.
		return null;
	}
}

async function readFolder(uri: Uri): Promise<ReadFolderResult> {
	try {
		const entries = await workspace.fs.readDirectory(uri);
		return entries.map(([name, type]) => ({ name, isFolder: type === FileType.Directory }));
	} catch {
		return null;
	}
}
