/** `lsp`: the language server, for any editor. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';

import { setEngine } from '../node/engine.js';
import { createServer } from '../protocol/server.js';
import { readArguments, UsageError } from './args.js';
import type { CommandContext } from './command.js';
import { exitStatus } from './command.js';

export async function runLsp(words: readonly string[], { runtime }: CommandContext): Promise<number> {
	const { values } = readArguments(words, {
		stdio: 'boolean',
		'node-ipc': 'boolean',
		socket: 'string',
		pipe: 'string',
		clientProcessId: 'string',
	});
	const ways = ['stdio', 'node-ipc', 'socket', 'pipe'].filter((way) => values[way] !== undefined);
	if (ways.length !== 1) throw new UsageError('lsp: say one of --stdio, --node-ipc, --socket=PORT');
	if (typeof values['socket'] === 'string' && !/^\d+$/u.test(values['socket']))
		throw new UsageError('lsp: --socket takes a port number');
	// The connection reads the transport from the process's arguments, as every server of this protocol does.
	const connection = createConnection(ProposedFeatures.all);
	createServer(connection, runtime);
	connection.listen();
	setEngine('serving');
	// The connection ends the process when the client says so.
	await new Promise<never>(() => undefined);
	return exitStatus.ok;
}
