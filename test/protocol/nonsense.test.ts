/** The built server under messages as no editor should send them: it answers each, lives on, and knows its documents as before. */
import { deepEqual, equal } from 'node:assert/strict';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

import fc from 'fast-check';
import { ErrorCodes } from 'vscode-languageserver-protocol/node';

import { message, requestMethods } from '../soak/nonsense.js';
import { lawParameters } from '../support/arbitrary.js';
import { ProtocolClient } from '../support/protocolClient.js';
import { canonUri, scriptUri, showCanon, showFolder, showScript } from '../support/show.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

interface Running {
	readonly child: ChildProcessWithoutNullStreams;
	readonly client: ProtocolClient;
	/** What the process wrote where only a crash writes. */
	readonly complaints: () => string;
}

async function start(): Promise<Running> {
	const child = spawn(process.execPath, [`${root}dist/server.cjs`, '--stdio'], { stdio: ['pipe', 'pipe', 'pipe'] });
	let complaints = '';
	child.stderr.on('data', (chunk) => (complaints += String(chunk)));
	const client = new ProtocolClient(child.stdout, child.stdin);
	await client.initialize({ folders: [showFolder] });
	return { child, client, complaints: () => complaints };
}

function stop({ child, client }: Running): void {
	child.kill();
	client.dispose();
}

/** What the server says of the show when it is opened as it should be. */
async function answersOf(client: ProtocolClient): Promise<readonly unknown[]> {
	const textDocument = { uri: scriptUri };
	for (const uri of [scriptUri, canonUri]) await client.close(uri);
	await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: {} });
	await client.open(canonUri, showCanon);
	await client.open(scriptUri, showScript);
	const { items } = await client.request<{ readonly items: unknown }>('textDocument/diagnostic', { textDocument });
	const symbols = await client.request('textDocument/documentSymbol', { textDocument });
	const rows = await client.request('scriptSupervisor/view', {
		view: 'people',
		uri: scriptUri,
		order: 'script',
		filter: '',
	});
	const card = await client.request('textDocument/hover', { textDocument, position: { line: 12, character: 2 } });
	return [items, symbols, rows, card];
}

/** Whether the request was answered or refused; never neither. */
async function outcomeOf({ client }: Running, method: string, params: unknown): Promise<'answered' | 'refused'> {
	try {
		await client.request(method, params);
		return 'answered';
	} catch (error) {
		equal(typeof (error as { readonly code?: unknown }).code, 'number', `${method}: ${String(error)}`);
		return 'refused';
	}
}

describe('messages as no editor should send them', () => {
	let running: Running;
	let expected: readonly unknown[];

	beforeEach(async () => {
		running = await start();
		expected = await answersOf(running.client);
	});

	afterEach(() => {
		stop(running);
	});

	it('are answered, one and all, and leave nothing behind', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(message, { minLength: 20, maxLength: 60, size: 'max' }), async (messages) => {
				const outcomes = messages.map(({ kind, method, params }) =>
					kind === 'request'
						? outcomeOf(running, method, params)
						: running.client.connection.sendNotification(method, params),
				);
				await Promise.all(outcomes);
				deepEqual(await answersOf(running.client), expected);
				equal(running.complaints(), '');
			}),
			lawParameters(Number(process.env['NONSENSE_RUNS'] ?? 30)),
		);
	}).timeout(300_000);

	it('after the end are refused, whatever they ask', async () => {
		await running.client.request('shutdown', undefined);
		for (const method of requestMethods) {
			const refusal = await running.client.request(method, { textDocument: { uri: scriptUri } }).then(
				() => undefined,
				(error: unknown) => (error as { readonly code?: unknown }).code,
			);
			equal(refusal, ErrorCodes.InvalidRequest, method);
		}
	});

	it('of another protocol leave the server answering', async () => {
		for (const body of [
			'{no json',
			'[1,2]',
			'null',
			`${'['.repeat(100_000)}${']'.repeat(100_000)}`,
			'{"jsonrpc":"1.0"}',
		])
			running.child.stdin.write(`Content-Length: ${String(body.length)}\r\n\r\n${body}`);
		deepEqual(await answersOf(running.client), expected);
	});

	it('opened under the address of a bundled canon, a script is a script', async () => {
		const uri = 'script-supervisor-canon:/parts/one.fountain';
		await running.client.open(uri, showScript);
		const symbols = await running.client.request<readonly unknown[]>('textDocument/documentSymbol', {
			textDocument: { uri },
		});
		equal(symbols.length, 2);
	});

	it('killed in the middle of a request, a server starts again and knows all that the editor has', async () => {
		const edited = showScript.replace('Nobody.', 'Somebody.');
		void running.client.open(scriptUri, edited, 2);
		const lost = running.client.request('scriptSupervisor/export', { uri: scriptUri, to: 'pdf' }).catch(() => 'lost');
		running.child.kill('SIGKILL');
		await new Promise((resolve) => running.child.once('exit', resolve));
		running.client.dispose();
		equal(await lost, 'lost');
		running = await start();
		deepEqual(await answersOf(running.client), expected);
	});

	it('about files that never end are answered', async function () {
		if (process.platform === 'win32') return;
		const folder = mkdtempSync(join(tmpdir(), 'script-supervisor-devices-'));
		try {
			symlinkSync('/dev/zero', join(folder, 'endless.canon.yaml'));
			const uri = pathToFileURL(join(folder, 'one.fountain')).href;
			await running.client.open(uri, showScript.replace('harbor.canon.yaml', 'endless.canon.yaml'));
			const { items } = await running.client.request<{ readonly items: readonly { readonly message: string }[] }>(
				'textDocument/diagnostic',
				{ textDocument: { uri } },
			);
			deepEqual(
				items.map(({ message }) => message).filter((words) => words.includes('canon file')),
				['There is no canon file ./endless.canon.yaml.'],
			);
		} finally {
			rmSync(folder, { recursive: true, force: true });
		}
	});
});
