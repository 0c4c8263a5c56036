/**
 * Starts the built server once, with a sample open, and keeps what V8 compiled of it beside the bundle, for servers that
 * the same Node starts. It is not packaged: an editor has another V8, and its client keeps a cache of its own.
 */
import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export async function compileAhead({ root }) {
	await rm(join(root, 'dist/server.cache'), { force: true });
	const sample = join(root, 'samples/redemption-draft.fountain');
	const child = spawn(process.execPath, [join(root, 'dist/server.cjs'), '--stdio'], {
		env: { ...process.env, SCRIPT_SUPERVISOR_CACHE: join(root, 'dist') },
		stdio: ['pipe', 'pipe', 'inherit'],
	});
	const ended = new Promise((resolve) => child.once('exit', resolve));
	const send = (message) => {
		const json = JSON.stringify({ jsonrpc: '2.0', ...message });
		child.stdin.write(`Content-Length: ${Buffer.byteLength(json)}\r\n\r\n${json}`);
	};
	const heard = (words) =>
		new Promise((resolve) => {
			let output = '';
			child.stdout.on('data', (bytes) => {
				output += bytes;
				if (output.includes(words)) resolve();
			});
			void ended.then(resolve);
		});
	const greeted = heard('"id":1');
	send({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
	await greeted;
	const found = heard('publishDiagnostics');
	send({ method: 'initialized', params: {} });
	const text = await readFile(sample, 'utf8');
	const textDocument = { uri: pathToFileURL(sample).href, languageId: 'fountain', version: 1, text };
	send({ method: 'textDocument/didOpen', params: { textDocument } });
	await found;
	send({ id: 2, method: 'shutdown' });
	send({ method: 'exit' });
	await ended;
}
