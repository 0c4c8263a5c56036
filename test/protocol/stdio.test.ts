/** The built server as a process of its own, spoken to over standard input and output, as an editor does. */
import { deepEqual, equal, ok } from 'node:assert/strict';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

import type { Diagnostic } from 'vscode-languageserver-protocol/node';

import { ProtocolClient } from '../support/protocolClient.js';
import { runCli } from '../support/runCli.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const draft = `${root}samples/redemption-draft.fountain`;

function startServer(): { readonly child: ChildProcessWithoutNullStreams; readonly client: ProtocolClient } {
	const child = spawn(process.execPath, [`${root}dist/server.cjs`, '--stdio'], { stdio: ['pipe', 'pipe', 'pipe'] });
	return { child, client: new ProtocolClient(child.stdout, child.stdin) };
}

describe('the built server over stdio', () => {
	it('finds the draft’s problems with the bundled canon, and ends when told to', async () => {
		const { child, client } = startServer();
		const { capabilities, serverInfo } = await client.initialize({ folders: [pathToFileURL(`${root}samples`).href] });
		equal(serverInfo?.name, 'script-supervisor');
		equal(capabilities.hoverProvider, true);
		const uri = pathToFileURL(draft).href;
		await client.open(uri, readFileSync(draft, 'utf8'));
		const found = await client.diagnostics(uri);
		const expected = JSON.parse(readFileSync(draft.replace('.fountain', '.expected.json'), 'utf8')) as readonly {
			readonly line: number;
			readonly code: string;
		}[];
		deepEqual(
			found.map(({ range, code }) => `${String(range.start.line + 1)} ${String(code)}`),
			expected.map(({ line, code }) => `${String(line)} ${code}`),
		);
		const printed = JSON.parse(runCli(['check', 'samples/redemption-draft.fountain', '--format', 'json']).stdout) as {
			readonly files: readonly { readonly diagnostics: readonly unknown[] }[];
		};
		const asPrinted = printed.files[0]?.diagnostics.map((diagnostic) => {
			const { code, message, range } = diagnostic as Diagnostic;
			return { code, message, range };
		});
		deepEqual(
			found.map(({ code, message, range }) => ({ code, message, range })),
			asPrinted,
			'the command line says what the server says',
		);
		const canon = await client.request<{ readonly text: string } | null>('scriptSupervisor/canonDocument', {
			uri: 'script-supervisor-canon:/breaking-bad.canon.yaml',
		});
		ok(canon?.text.includes('canon: breaking-bad'));
		const ended = new Promise((resolve) => child.once('exit', resolve));
		await client.request('shutdown', undefined);
		await client.connection.sendNotification('exit');
		equal(await ended, 0);
		client.dispose();
	});
});
