/** What is measured from outside, on the programs as they ship: the built server over standard input and output, and the command line. */
import type { ChildProcess } from 'node:child_process';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { ProtocolClient } from '../support/protocolClient.js';

const uri = 'file:///bench/feature.fountain';
/** The server waits so long for the next keystroke before it looks at a file. */
const debounceMs = 30;

interface Session {
	readonly client: ProtocolClient;
	readonly child: ChildProcess;
	readonly startedMs: number;
}

function startServer(): Session {
	const startedMs = performance.now();
	const child = spawn(process.execPath, ['dist/server.cjs', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
	return { client: new ProtocolClient(child.stdout, child.stdin), child, startedMs };
}

/** Opens a script, and waits for what is wrong in it. */
async function openScript({ client }: Session, text: string): Promise<void> {
	await client.initialize({ capabilities: { textDocument: { publishDiagnostics: {} } } });
	await client.open(uri, text);
	await client.diagnostics(uri);
}

async function stop({ client, child }: Session): Promise<void> {
	const ended = new Promise((resolve) => child.once('exit', resolve));
	await client.request('shutdown', undefined);
	await client.connection.sendNotification('exit');
	await ended;
	client.dispose();
}

/** Milliseconds from starting the process to the first diagnostics of a script, in ascending order. */
export async function starts(text: string, nStarts: number): Promise<readonly number[]> {
	const times: number[] = [];
	for (let index = 0; index < nStarts; index++) {
		const session = startServer();
		await openScript(session, text);
		times.push(performance.now() - session.startedMs);
		await stop(session);
	}
	return times.sort((lhs, rhs) => lhs - rhs);
}

/** Milliseconds from a keystroke to the diagnostics that it moves, in ascending order: a line more or less above all of them. */
export async function roundtrips(text: string, nStrokes: number): Promise<readonly number[]> {
	const session = startServer();
	await openScript(session, text);
	const times: number[] = [];
	const start = { line: 6, character: 0 };
	for (let index = 0; index < nStrokes + 20; index++) {
		const isTyping = index % 2 === 0;
		const next = session.client.nextDiagnostics(uri);
		const typedMs = performance.now();
		const end = isTyping ? start : { line: 7, character: 0 };
		await session.client.change(uri, 2 + index, isTyping ? '\n' : '', { start, end });
		await next;
		if (index >= 20) times.push(Math.max(0, performance.now() - typedMs - debounceMs));
	}
	await stop(session);
	return times.sort((lhs, rhs) => lhs - rhs);
}

/** Resident megabytes of a server that has a script open; `undefined` where the system does not tell. */
export async function residentMegabytes(text: string): Promise<number | undefined> {
	const session = startServer();
	await openScript(session, text);
	let resident: number | undefined;
	try {
		const status = readFileSync(`/proc/${String(session.child.pid)}/status`, 'utf8');
		resident = Number(/^VmRSS:\s+(\d+)/mu.exec(status)?.[1]) / 1024;
	} catch {
		// Only Linux has such files.
	}
	await stop(session);
	return resident;
}

/** Pages that `check` gets through in a second, over so many scripts of so many pages. */
export function pagesPerSecond(text: string, { nScripts, nPages }: { nScripts: number; nPages: number }): number {
	const folder = mkdtempSync(join(tmpdir(), 'script-supervisor-bench-'));
	try {
		for (let index = 0; index < nScripts; index++) writeFileSync(join(folder, `part-${String(index)}.fountain`), text);
		const startedMs = performance.now();
		const { status, stderr } = spawnSync(
			process.execPath,
			['dist/cli.cjs', 'check', folder, '--format', 'json', '--fail-on', 'none'],
			{ encoding: 'utf8', maxBuffer: 1 << 28 },
		);
		if (status !== 0) throw new Error(`check ended with ${String(status)}: ${stderr.slice(0, 500)}`);
		return (nScripts * nPages) / ((performance.now() - startedMs) / 1000);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
