/** The built server as a process of its own, spoken to over standard input and output, as an editor does. */
import { deepEqual, equal, ok, rejects } from 'node:assert/strict';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

import type { Diagnostic } from 'vscode-languageserver-protocol/node';
import { CancellationTokenSource, ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageserver-protocol/node';

import { feature } from '../bench/feature.js';
import { fullCapabilities, ProtocolClient } from '../support/protocolClient.js';
import { runCli } from '../support/runCli.js';
import { partOne, partTwo, seriesCanon } from '../support/story.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const draft = `${root}samples/redemption-draft.fountain`;

function startServer(env: Readonly<Record<string, string>> = {}): {
	readonly child: ChildProcessWithoutNullStreams;
	readonly client: ProtocolClient;
} {
	const child = spawn(process.execPath, [`${root}dist/server.cjs`, '--stdio'], {
		env: { ...process.env, ...env },
		stdio: ['pipe', 'pipe', 'pipe'],
	});
	return { child, client: new ProtocolClient(child.stdout, child.stdin) };
}

function textOf(message: Diagnostic['message']): string {
	return typeof message === 'string' ? message : message.value;
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

	it('answers others, and lets go of what is cancelled, while it looks at a long script for the first time', async () => {
		const { child, client } = startServer();
		await client.initialize({ capabilities: fullCapabilities });
		const [short, long] = ['file:///short.fountain', 'file:///long.fountain'];
		await client.open(short, 'INT. BAR - DAY\n\nBOB\nHi.\n');
		await client.diagnostics(short);
		await client.open(long, feature(10));
		const cancellation = new CancellationTokenSource();
		const question = { textDocument: { uri: long }, position: { line: 20, character: 1 } };
		const refused = rejects(client.connection.sendRequest('textDocument/hover', question, cancellation.token), {
			code: LSPErrorCodes.RequestCancelled,
		});
		cancellation.cancel();
		let nAnswers = 0;
		while (client.published(long).length === 0) {
			await client.request('textDocument/hover', { textDocument: { uri: short }, position: { line: 2, character: 1 } });
			nAnswers++;
		}
		await refused;
		child.kill();
		client.dispose();
		// Each turn lets one through; in one piece, two would come: one before the look, one behind it.
		ok(nAnswers > 4, `${String(nAnswers)} answers meanwhile`);
	});

	it('lives on when a client refuses everything that it is asked', async () => {
		const { child, client } = startServer();
		const refused = new Set<string>();
		let wake = (): void => undefined;
		for (const method of ['workspace/diagnostic/refresh', 'workspace/configuration', 'client/registerCapability']) {
			client.connection.onRequest(method, () => {
				refused.add(method);
				wake();
				return new ResponseError(ErrorCodes.MethodNotFound, `Unhandled method ${method}`);
			});
		}
		await client.initialize({
			capabilities: {
				workspace: {
					...fullCapabilities.workspace,
					didChangeConfiguration: { dynamicRegistration: true },
					didChangeWatchedFiles: { dynamicRegistration: true },
				},
				textDocument: { ...fullCapabilities.textDocument, diagnostic: {} },
			},
		});
		const uri = 'file:///nowhere/one.fountain';
		await client.open(uri, 'INT. HOUSE - DAY\n\nKIM\nHello. [[\n');
		while (refused.size < 3) {
			await new Promise<void>((resolve) => {
				wake = resolve;
			});
		}
		const { items } = await client.request<{ readonly items: readonly Diagnostic[] }>('textDocument/diagnostic', {
			textDocument: { uri },
		});
		ok(items.some(({ code }) => code === 'unclosed-note'));
		// Each refusal is logged, and nothing more comes of it.
		for (const name of ['diagnostics refresh', 'registration for settings', 'registration for files', 'Settings']) {
			await client.until(() =>
				client
					.notifications('window/logMessage')
					.some((params) => (params as { readonly message: string }).message.startsWith(name)),
			);
		}
		const ended = new Promise((resolve) => child.once('exit', resolve));
		await client.request('shutdown', undefined);
		await client.connection.sendNotification('exit');
		equal(await ended, 0);
		client.dispose();
	});

	it('checks a script against the other parts of its story, open or on disk', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'script-supervisor-story-'));
		const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href;
		const write = (name: string, text: string): void => {
			writeFileSync(join(folder, name), text);
		};
		write('series.canon.yaml', seriesCanon);
		write('one.fountain', partOne);
		write('two.fountain', partTwo);
		const { child, client } = startServer();
		const dead = (): readonly string[] =>
			(client.published(uriOf('two.fountain')).at(-1)?.diagnostics ?? [])
				.filter(({ code }) => code === 'dead-character')
				.map(({ message }) => textOf(message).split(' ')[0] ?? '');
		try {
			await client.initialize({ folders: [pathToFileURL(folder).href] });
			await client.open(uriOf('two.fountain'), partTwo);
			await client.until(() => dead().length > 0);
			const [first] = client.published(uriOf('two.fountain')).at(-1)?.diagnostics ?? [];
			deepEqual(
				first?.relatedInformation?.map(({ location: { uri, range } }) => [uri, range.start]),
				[
					[uriOf('series.canon.yaml'), { line: 4, character: 14 }],
					[uriOf('one.fountain'), { line: 4, character: 8 }],
				],
				'what lies on disk counts',
			);
			await client.open(uriOf('one.fountain'), partOne.replace('[[dies: GIL]]', 'Gil leaves.'));
			await client.until(() => dead().length === 0);
			await client.change(uriOf('one.fountain'), 2, partOne.replace('[[dies: GIL]]', '[[dies: ROSE]]'));
			await client.until(() => dead().join() === 'ROSE');
			await client.close(uriOf('one.fountain'));
			await client.until(() => dead().join() === 'GIL');
			const ended = new Promise((resolve) => child.once('exit', resolve));
			await client.request('shutdown', undefined);
			await client.connection.sendNotification('exit');
			equal(await ended, 0);
		} finally {
			child.kill();
			client.dispose();
			rmSync(folder, { recursive: true, force: true });
		}
	});

	it('leaves what was compiled of it in the folder that an editor names, once, and does without', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'script-supervisor-'));
		const cache = join(folder, 'of the editor', 'server.cache');
		const greet = async (): Promise<void> => {
			const { child, client } = startServer({ SCRIPT_SUPERVISOR_CACHE: join(folder, 'of the editor') });
			equal((await client.initialize()).serverInfo?.name, 'script-supervisor');
			const ended = new Promise((resolve) => child.once('exit', resolve));
			await client.request('shutdown', undefined);
			await client.connection.sendNotification('exit');
			equal(await ended, 0);
			client.dispose();
		};
		try {
			await greet();
			const { size, mtimeMs } = statSync(cache);
			ok(size > 100_000);
			await greet();
			equal(statSync(cache).mtimeMs, mtimeMs, 'what fits is not written again');
			writeFileSync(cache, 'of another bundle');
			await greet();
			ok(statSync(cache).size > 100_000, 'what does not fit is');
			rmSync(join(folder, 'of the editor'), { recursive: true });
			writeFileSync(join(folder, 'of the editor'), 'no folder');
			await greet();
		} finally {
			rmSync(folder, { recursive: true, force: true });
		}
	});

	it('refuses requests after shutdown', async () => {
		const { child, client } = startServer();
		await client.initialize();
		await rejects(client.request('no/such/method', {}), { code: ErrorCodes.MethodNotFound });
		await client.request('shutdown', undefined);
		const textDocument = { uri: 'file:///nowhere/one.fountain' };
		const late: readonly (readonly [string, unknown])[] = [
			['textDocument/hover', { textDocument, position: { line: 0, character: 0 } }],
			['textDocument/diagnostic', { textDocument }],
			['textDocument/rename', { textDocument, position: { line: 0, character: 0 }, newName: 'ANNA' }],
			['scriptSupervisor/canonDocument', { uri: 'script-supervisor-canon:/breaking-bad.canon.yaml' }],
			['no/such/method', {}],
			['initialize', { processId: null, rootUri: null, capabilities: {} }],
			['shutdown', undefined],
		];
		for (const [method, params] of late) {
			await rejects(client.request(method, params), { code: ErrorCodes.InvalidRequest }, method);
		}
		const ended = new Promise((resolve) => child.once('exit', resolve));
		await client.connection.sendNotification('exit');
		equal(await ended, 0);
		client.dispose();
	});

	it('ends with a failure when it is told to exit without a shutdown', async () => {
		const { child, client } = startServer();
		await client.initialize();
		const ended = new Promise((resolve) => child.once('exit', resolve));
		await client.connection.sendNotification('exit');
		equal(await ended, 1);
		client.dispose();
	});
});
