/** The language server as a process of its own: `--stdio`, `--node-ipc` or `--socket=PORT` says how it is spoken to. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';

import { besideClientFiles, createClientFiles } from '../protocol/clientFiles.js';
import { createServer } from '../protocol/server.js';
import { createNodeRuntime } from './runtime.js';
import { readVersion } from './version.js';

const connection = createConnection(ProposedFeatures.all);
const runtime = createNodeRuntime(__dirname, readVersion(__dirname));
createServer(connection, { ...runtime, files: besideClientFiles(runtime.files, createClientFiles(connection)) });
connection.listen();
