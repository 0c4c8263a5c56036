/**
 * Entry point of the extension on a desktop or a remote machine: the server is a Node process that is spoken to over IPC.
 * Everything that does not depend on Node lives in `client.ts`.
 */
import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';

import type { ExtensionApi, NewLanguageClient } from '../client.js';
import { startClient } from '../client.js';
import { provideCheckTask } from './checkTask.js';

export function activate(context: ExtensionContext): ExtensionApi {
	const module = context.asAbsolutePath('dist/server.cjs');
	// Where the server keeps what V8 compiled of it.
	const env = { SCRIPT_SUPERVISOR_CACHE: context.globalStorageUri.fsPath };
	const newLanguageClient: NewLanguageClient = (id, name, clientOptions) =>
		new LanguageClient(
			id,
			name,
			{
				run: { module, transport: TransportKind.ipc, options: { env } },
				debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6009'] } },
			},
			clientOptions,
		);
	provideCheckTask(context);
	return startClient(context, { newLanguageClient, drawsPdf: true });
}
