/** How much a server holds after many documents have come and gone. Knows nothing of what they say. */
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';

import { ProtocolClient } from '../support/protocolClient.js';
import { showCanon, showScript } from '../support/show.js';

export interface Rounds {
	readonly nRounds: number;
	/** On the heap after a tenth of the rounds, garbage not counted: by then all is loaded that is loaded once. */
	readonly warmBytes: number;
	readonly endBytes: number;
}

/** More would be a leak: a name in a map is some hundred bytes, a script is hundred thousands. */
export const mostBytesPerRound = 2000;

export function bytesPerRound({ nRounds, warmBytes, endBytes }: Rounds): number {
	return (endBytes - warmBytes) / (nRounds * 0.9);
}

/** Answers each message with the bytes on its heap. */
const meter = `process.on('message', () => { globalThis.gc(); globalThis.gc(); process.send(process.memoryUsage().heapUsed); });`;

/** `serverPath` is the built server. Every round has a document of its own, as a day of browsing an archive has. */
export async function measureRounds(serverPath: string, nRounds: number): Promise<Rounds> {
	const child = spawn(
		process.execPath,
		['--expose-gc', '--import', `data:text/javascript,${encodeURIComponent(meter)}`, serverPath, '--stdio'],
		{ stdio: ['pipe', 'pipe', 'inherit', 'ipc'] },
	);
	const { stdin, stdout } = child;
	if (stdin === null || stdout === null) throw new Error('The server has no input or output');
	const client = new ProtocolClient(stdout, stdin);
	try {
		await client.initialize({ folders: ['file:///rounds'] });
		await client.open('file:///rounds/harbor.canon.yaml', showCanon);
		const nWarm = Math.floor(nRounds / 10);
		for (let round = 0; round < nWarm; round++) await openEditClose(client, round);
		const warmBytes = await heapOf(child);
		for (let round = nWarm; round < nRounds; round++) await openEditClose(client, round);
		return { nRounds, warmBytes, endBytes: await heapOf(child) };
	} finally {
		child.kill();
		client.dispose();
	}
}

async function openEditClose(client: ProtocolClient, round: number): Promise<void> {
	const uri = `file:///rounds/script-${String(round)}.fountain`;
	const textDocument = { uri };
	await client.open(uri, showScript.replace('Anna waits.', `Anna waits for tide ${String(round)}.`));
	const start = { line: 14, character: 0 };
	await client.change(uri, 2, `JONAS\nTide ${String(round)}.\n\n`, { start, end: start });
	for (const method of ['documentSymbol', 'semanticTokens/full', 'diagnostic', 'codeLens', 'documentLink'])
		await client.request(`textDocument/${method}`, { textDocument });
	await client.request('textDocument/hover', { textDocument, position: { line: 12, character: 2 } });
	await client.request('scriptSupervisor/preview', { uri, from: 0, to: 2 });
	await client.close(uri);
	await client.request('textDocument/diagnostic', { textDocument });
}

function heapOf(child: ChildProcess): Promise<number> {
	const answered = new Promise<number>((resolve) =>
		child.once('message', (bytes) => {
			resolve(Number(bytes));
		}),
	);
	child.send('how much?');
	return answered;
}
