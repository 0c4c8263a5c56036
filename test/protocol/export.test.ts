/** Exports over the protocol: a file of another kind, or nothing where there is no script. */
import { deepEqual, equal } from 'node:assert/strict';

import type { ExportParams, ExportResult } from '../../server/src/protocol/messages.js';
import { exportMethod } from '../../server/src/protocol/messages.js';
import { connect, createPlatform } from '../support/inMemory.js';
import type { ProtocolClient } from '../support/protocolClient.js';
import { scriptUri, showFolder } from '../support/show.js';

const open: ProtocolClient[] = [];

async function start(text: string): Promise<ProtocolClient> {
	const client = connect(createPlatform({}));
	open.push(client);
	await client.initialize({ folders: [showFolder] });
	await client.open(scriptUri, text, 1);
	return client;
}

function ask(client: ProtocolClient, params: Partial<ExportParams>): Promise<ExportResult> {
	return client.request<ExportResult>(exportMethod, { uri: scriptUri, to: 'fountain', ...params });
}

describe('export', () => {
	afterEach(() => {
		for (const client of open.splice(0)) client.dispose();
	});

	it('gives what is in the editor', async () => {
		const client = await start('INT. MILL - DAY\r\n\r\nAnna waits.');
		deepEqual(await ask(client, {}), {
			content: 'INT. MILL - DAY\n\nAnna waits.\n',
			encoding: 'utf-8',
			remarks: [],
		});
	});

	it('is nothing where there is no such script', async () => {
		equal(await ask(await start('A'), { uri: 'file:///show/nobody.fountain' }), null);
	});
});
