/** The lists beside the text over the protocol: rows once, news when they change, moves for the version they are for. */
import { deepEqual, equal, ok } from 'node:assert/strict';

import type { MoveResult, ViewParams, ViewResult } from '../../server/src/protocol/messages.js';
import { moveMethod, viewMethod, viewsChangedMethod } from '../../server/src/protocol/messages.js';
import { applyEdits } from '../../server/src/text/edits.js';
import type { InMemoryPlatform } from '../support/inMemory.js';
import { connect, createPlatform } from '../support/inMemory.js';
import type { ProtocolClient } from '../support/protocolClient.js';
import { canonUri, scriptUri, showCanon, showFolder, showScript } from '../support/show.js';

interface Session {
	readonly platform: InMemoryPlatform;
	readonly client: ProtocolClient;
}

const open: ProtocolClient[] = [];

/** With the script open, as our own client would have it. */
async function start(initializationOptions: unknown = { commandLinks: [] }): Promise<Session> {
	const platform = createPlatform({ [canonUri]: showCanon });
	const client = connect(platform);
	open.push(client);
	await client.initialize({ folders: [showFolder], initializationOptions });
	await client.open(scriptUri, showScript, 4);
	return { platform, client };
}

function view(client: ProtocolClient, params: Partial<ViewParams> = {}): Promise<ViewResult> {
	const all: ViewParams = { view: 'scenes', uri: scriptUri, order: 'script', filter: '', ...params };
	return client.request<ViewResult>(viewMethod, all);
}

async function turnClock({ platform, client }: Session): Promise<void> {
	for (let turn = 0; turn < 5; turn++) {
		platform.timer.advance(250);
		await client.request('workspace/symbol', { query: 'nothing-of-that-name' });
	}
}

describe('views', () => {
	afterEach(() => {
		for (const client of open.splice(0)) client.dispose();
	});

	it('are sent once and then only when something in them has changed', async () => {
		const { client } = await start();
		const first = await view(client);
		deepEqual(
			first?.rows?.map(({ label }) => label),
			['One', 'Two'],
		);
		const previousResultId = first?.resultId ?? '';
		deepEqual(await view(client, { previousResultId }), { resultId: previousResultId });
		const at = { line: showScript.split('\n').indexOf('Nobody.'), character: 0 };
		await client.change(scriptUri, 5, 'Really. ', { start: at, end: at });
		deepEqual(await view(client, { previousResultId }), { resultId: previousResultId }, 'no row says what she says');
		const heading = { line: showScript.split('\n').indexOf('EXT. QUAY - NIGHT #2#'), character: 5 };
		await client.change(scriptUri, 6, 'OLD ', { start: heading, end: heading });
		ok((await view(client, { previousResultId }))?.rows);
	});

	it('are nothing for a file that is not there', async () => {
		const { client } = await start();
		equal(await view(client, { uri: `${showFolder}other.fountain` }), null);
	});

	it('are asked for again after typing has paused, by our own client alone', async () => {
		const session = await start();
		await turnClock(session);
		const nBefore = session.client.notifications(viewsChangedMethod).length;
		equal(nBefore > 0, true);
		await turnClock(session);
		equal(session.client.notifications(viewsChangedMethod).length, nBefore, 'nothing has changed');
		const at = { line: 0, character: 13 };
		await session.client.change(scriptUri, 5, 's', { start: at, end: at });
		await turnClock(session);
		equal(session.client.notifications(viewsChangedMethod).length, nBefore + 1);

		const other = await start(null);
		await turnClock(other);
		equal(other.client.notifications(viewsChangedMethod).length, 0);
	});
});

describe('a move', () => {
	afterEach(() => {
		for (const client of open.splice(0)) client.dispose();
	});

	it('comes as edits for the version that was read, and the way back gives the same text', async () => {
		const { client } = await start();
		const there = await client.request<MoveResult>(moveMethod, {
			uri: scriptUri,
			what: { row: 'scene #3' },
			to: { row: 'scene #1' },
		});
		ok(there.kind === 'moved');
		equal(there.version, 4);
		const moved = applyEdits(showScript, there.edits) ?? '';
		ok(moved.indexOf('#3#') < moved.indexOf('#1#'));
		await client.change(scriptUri, 5, moved);
		const back = await client.request<MoveResult>(moveMethod, {
			uri: scriptUri,
			what: { row: 'scene #3' },
			to: { row: 'section # Two' },
		});
		ok(back.kind === 'moved');
		equal(applyEdits(moved, back.edits), showScript);
	});

	it('that cannot be made says why', async () => {
		const { client } = await start();
		deepEqual(await client.request(moveMethod, { uri: scriptUri, what: { row: 'section # One' }, to: 'up' }), {
			kind: 'refused',
			why: 'first',
			version: 4,
		});
	});
});
