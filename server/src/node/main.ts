/** The language server as a process of its own: `--stdio`, `--node-ipc` or `--socket=PORT` says how it is spoken to. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';

import { createServer } from '../protocol/server.js';
import { createNodeRuntime } from './runtime.js';
import { readVersion } from './version.js';

const connection = createConnection(ProposedFeatures.all);
createServer(connection, createNodeRuntime(__dirname, readVersion(__dirname)));
connection.listen();
