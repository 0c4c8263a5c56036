/** The language server in a web worker: spoken to by messages, and ended by the client's `exit`. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';

import { createServer } from '../protocol/server.js';
import { createBrowserRuntime } from './runtime.js';

declare const self: DedicatedWorkerGlobalScope;
/** Written in by the build. */
declare const productVersion: string;

const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));
createServer(connection, createBrowserRuntime(connection, productVersion));
connection.onExit(() => {
	self.close();
});
connection.listen();
