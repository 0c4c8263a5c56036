/**
 * Entry point of the extension in a browser: the server is a web worker that is spoken to by messages.
 * Everything that does not depend on the browser lives in `client.ts`.
 */
import type { ExtensionContext } from 'vscode';
import { Uri, workspace } from 'vscode';
import type { MessageTransports } from 'vscode-languageclient/browser';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';

import type { ExtensionApi, NewLanguageClient } from '../client.js';
import { startClient } from '../client.js';

export function activate(context: ExtensionContext): ExtensionApi {
	let address: Promise<string> | undefined;

	/** A worker of its own for every start. */
	async function startServer(): Promise<MessageTransports> {
		const worker = new Worker(await (address ??= addressOf(Uri.joinPath(context.extensionUri, 'dist/web/server.js'))));
		return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
	}

	const newLanguageClient: NewLanguageClient = (id, name, clientOptions) =>
		new LanguageClient(id, name, startServer, clientOptions);
	return startClient(context, { newLanguageClient, drawsPdf: false });
}

/** A worker must come from the page's own origin, and an extension may lie anywhere that the editor can read. */
async function addressOf(script: Uri): Promise<string> {
	const bytes = await workspace.fs.readFile(script);
	return URL.createObjectURL(new Blob([Uint8Array.from(bytes)], { type: 'text/javascript' }));
}
