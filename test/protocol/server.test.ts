/** The server over streams in memory, with a clock that is turned by hand. */
import { deepEqual, equal, ok } from 'node:assert/strict';

import type {
	CompletionList,
	DocumentDiagnosticReport,
	Hover,
	WorkspaceDiagnosticReport,
} from 'vscode-languageserver-protocol/node';
import { FileChangeType } from 'vscode-languageserver-protocol/node';

import type { StatusParams } from '../../server/src/protocol/messages.js';
import { statusMethod } from '../../server/src/protocol/messages.js';
import { positionOf } from '../support/analysisOf.js';
import type { InMemoryPlatform } from '../support/inMemory.js';
import { connect, createPlatform } from '../support/inMemory.js';
import type { ClientOptions, ProtocolClient } from '../support/protocolClient.js';
import { fullCapabilities } from '../support/protocolClient.js';
import { canonUri, scriptUri, showCanon, showFolder, showScript } from '../support/show.js';
import { partOne, partOneUri, partTwo, partTwoUri, storyFolder } from '../support/story.js';

const ghost = `${showScript}\nINT. OLD MILL - DAY #4#\n\nNobody talks of Jonas any more.\n\nJONAS\nBoo.\n`;
const pulling = { ...fullCapabilities, textDocument: { ...fullCapabilities.textDocument, diagnostic: {} } };

interface Session {
	readonly platform: InMemoryPlatform;
	readonly client: ProtocolClient;
}

const open: ProtocolClient[] = [];

async function start(
	options: ClientOptions = {},
	files: Readonly<Record<string, string>> = { [canonUri]: showCanon },
): Promise<Session> {
	const platform = createPlatform(files, { 'sea.canon.yaml': 'canon: sea\ntitle: Sea\n' });
	const client = connect(platform);
	open.push(client);
	await client.initialize({ folders: [showFolder], ...options });
	return { platform, client };
}

/** Turns the clock until a document has news: reading canon files and settings takes turns of its own. */
async function newsOf({ platform, client }: Session, uri: string): Promise<readonly string[]> {
	const nBefore = client.published(uri).length;
	await turnUntil({ platform, client }, () => client.published(uri).length > nBefore);
	return (client.published(uri).at(-1)?.diagnostics ?? []).map(({ code }) => String(code));
}

async function turnUntil({ platform, client }: Session, isTrue: () => boolean): Promise<void> {
	for (let turn = 0; turn < 200 && !isTrue(); turn++) {
		platform.timer.advance(250);
		// Any answer proves that what was sent before has been handled.
		await client.request('workspace/symbol', { query: 'nothing-of-that-name' });
	}
	ok(isTrue(), 'nothing came within 200 turns of the clock');
}

describe('the server', () => {
	afterEach(() => {
		for (const client of open.splice(0)) client.dispose();
	});

	it('publishes what is wrong when a script is opened, with the version', async () => {
		const session = await start();
		await session.client.open(scriptUri, ghost, 7);
		deepEqual(await newsOf(session, scriptUri), ['dead-character']);
		const [published] = session.client.published(scriptUri);
		equal(published?.version, 7);
		const [diagnostic] = published?.diagnostics ?? [];
		equal(diagnostic?.source, 'script-supervisor');
		ok(diagnostic?.codeDescription?.href.endsWith('/dead-character.md'));
		ok((diagnostic?.relatedInformation ?? []).some(({ location }) => location.uri === canonUri));
	});

	it('publishes again only when something has changed', async () => {
		const session = await start();
		await session.client.open(scriptUri, ghost);
		await newsOf(session, scriptUri);
		const end = { line: ghost.split('\n').length - 2, character: 4 };
		await session.client.change(scriptUri, 2, ' Again.', { start: end, end });
		for (let turn = 0; turn < 5; turn++) {
			session.platform.timer.advance(250);
			await session.client.request('workspace/symbol', { query: 'nothing-of-that-name' });
		}
		equal(session.client.published(scriptUri).length, 1);
		const at = positionOf(ghost, 'JONAS\nBoo');
		await session.client.change(scriptUri, 3, 'KARIN', { start: at, end: { ...at, character: 5 } });
		deepEqual(await newsOf(session, scriptUri), []);
	});

	it('answers from what has just been typed', async () => {
		const { client } = await start();
		await client.open(scriptUri, showScript);
		const lines = showScript.split('\n');
		const end = { line: lines.length - 1, character: 0 };
		await client.change(scriptUri, 2, '\nINT. QUAY - DAY\n\nK', { start: end, end });
		const list = await client.request<CompletionList>('textDocument/completion', {
			textDocument: { uri: scriptUri },
			position: { line: end.line + 3, character: 1 },
		});
		equal(list.items[0]?.label, 'KARIN');
	});

	it('changes a script’s problems when its canon is edited, and keeps the last good one when it breaks', async () => {
		const session = await start();
		const { client } = session;
		await client.open(scriptUri, ghost);
		await newsOf(session, scriptUri);
		await client.open(canonUri, showCanon);
		const at = positionOf(showCanon, '{ date: 1978-05-12, event: the-storm }\nplaces');
		await client.change(canonUri, 2, '1990', { start: at, end: { ...at, character: at.character + 38 } });
		deepEqual(await newsOf(session, scriptUri), []);
		await client.change(canonUri, 3, '1978', { start: at, end: { ...at, character: at.character + 4 } });
		deepEqual(await newsOf(session, scriptUri), ['dead-character']);
		await client.change(canonUri, 4, 'x: [\n', { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } });
		ok((await newsOf(session, canonUri)).includes('canon-syntax'));
		deepEqual(
			client
				.published(scriptUri)
				.at(-1)
				?.diagnostics.map(({ code }) => code),
			['dead-character'],
		);
	});

	it('hears of canon files that come and go on disk', async () => {
		const session = await start({}, {});
		const { client, platform } = session;
		await client.open(scriptUri, ghost);
		deepEqual(await newsOf(session, scriptUri), ['canon-reference']);
		platform.files.set(canonUri, showCanon);
		await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
			changes: [{ uri: canonUri, type: 1 }],
		});
		deepEqual(await newsOf(session, scriptUri), ['dead-character']);
		platform.files.delete(canonUri);
		await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
			changes: [{ uri: canonUri, type: 3 }],
		});
		deepEqual(await newsOf(session, scriptUri), ['canon-reference']);
	});

	it('applies settings at once', async () => {
		const session = await start({ settings: { scriptSupervisor: { checks: { 'dead-character': 'error' } } } });
		const { client } = session;
		await client.open(scriptUri, ghost);
		await newsOf(session, scriptUri);
		equal(client.published(scriptUri).at(-1)?.diagnostics[0]?.severity, 1);
		client.settings = { scriptSupervisor: { checks: { 'dead-character': 'off' } } };
		await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
		deepEqual(await newsOf(session, scriptUri), []);
	});

	it('has counts above sections shown as soon as they are switched on', async () => {
		const workspace = { ...fullCapabilities.workspace, codeLens: { refreshSupport: true } };
		const session = await start({ capabilities: { ...fullCapabilities, workspace } });
		const { client } = session;
		let nAsked = 0;
		client.connection.onRequest('workspace/codeLens/refresh', () => {
			nAsked++;
			return null;
		});
		await client.open(scriptUri, '# Act One\n\nINT. A - DAY\n\nRain.\n');
		const lenses = () => client.request<unknown[]>('textDocument/codeLens', { textDocument: { uri: scriptUri } });
		await turnUntil(session, () => nAsked > 0);
		deepEqual(await lenses(), []);
		client.settings = { scriptSupervisor: { codeLens: true } };
		await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
		await turnUntil(session, () => nAsked > 1);
		equal((await lenses()).length, 1);
	});

	it('takes settings from a client that can’t be asked', async () => {
		const session = await start({ capabilities: {} });
		await session.client.open(scriptUri, ghost);
		await newsOf(session, scriptUri);
		const settings = { scriptSupervisor: { checks: { 'dead-character': 'off' } } };
		await session.client.connection.sendNotification('workspace/didChangeConfiguration', { settings });
		deepEqual(await newsOf(session, scriptUri), []);
	});

	it('gives a client that knows little plainer answers', async () => {
		const session = await start({ capabilities: {} });
		const { client } = session;
		await client.open(scriptUri, ghost);
		await newsOf(session, scriptUri);
		const [diagnostic] = client.published(scriptUri).at(-1)?.diagnostics ?? [];
		equal(diagnostic?.relatedInformation, undefined);
		const position = positionOf(ghost, 'ANNA\nJonas', 1);
		const hover = await client.request<Hover>('textDocument/hover', { textDocument: { uri: scriptUri }, position });
		ok(typeof hover.contents === 'object' && 'kind' in hover.contents && hover.contents.kind === 'plaintext');
		const definition = await client.request<readonly { readonly uri: string }[]>('textDocument/definition', {
			textDocument: { uri: scriptUri },
			position,
		});
		equal(definition[0]?.uri, canonUri);
	});

	it('pushes nothing to a client that pulls, and answers what it asks', async () => {
		const session = await start({ capabilities: pulling });
		const { client } = session;
		await client.open(scriptUri, ghost);
		const pull = (previousResultId?: string): Promise<DocumentDiagnosticReport> =>
			client.request('textDocument/diagnostic', { textDocument: { uri: scriptUri }, previousResultId });
		const first = await pull();
		ok(first.kind === 'full');
		deepEqual(
			first.items.map(({ code }) => code),
			['dead-character'],
		);
		equal((await pull(first.resultId)).kind, 'unchanged');
		await client.change(scriptUri, 2, showScript);
		const second = await pull(first.resultId);
		deepEqual(second.kind === 'full' && second.items, []);
		await turnUntil(session, () => client.nRefreshes > 0);
		equal(client.published(scriptUri).length, 0);
	});

	it('reads the whole workspace when somebody asks for all of it', async () => {
		const other = `${showFolder}deep/other.fountain`;
		const { client, platform } = await start(
			{ capabilities: pulling },
			{ [canonUri]: showCanon, [other]: ghost.replace('./', '../') },
		);
		deepEqual(platform.reads, []);
		const report = await client.request<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds: [] });
		const items = report.items.map((item) => [
			item.uri,
			item.kind === 'full' ? item.items.map(({ code }) => code) : [],
		]);
		deepEqual(items.sort(), [
			[other, ['dead-character']],
			[canonUri, []],
		]);
		const previousResultIds = report.items.map(({ uri, resultId }) => ({ uri, value: resultId ?? '' }));
		const again = await client.request<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds });
		deepEqual(
			again.items.map(({ kind }) => kind),
			['unchanged', 'unchanged'],
		);
	});

	it('reads no file before the first document', async () => {
		const { platform } = await start();
		deepEqual(platform.reads, []);
	});

	it('tells its own client which canon is in force', async () => {
		const session = await start({ initializationOptions: { commandLinks: ['scriptSupervisor.openCanon'] } });
		const { client } = session;
		await client.open(scriptUri, ghost);
		await turnUntil(session, () => client.notifications(statusMethod).length > 0);
		const status = client.notifications(statusMethod).at(-1) as StatusParams;
		deepEqual(status, {
			uri: scriptUri,
			canon: { title: 'Harbor', state: 'ready', layers: [{ title: 'Harbor', uri: canonUri }] },
			problems: 1,
		});
	});

	it('gives the text of a bundled canon, and of no other file', async () => {
		const { client } = await start();
		const ask = (uri: string): Promise<unknown> => client.request('scriptSupervisor/canonDocument', { uri });
		deepEqual(await ask('script-supervisor-canon:/sea.canon.yaml'), { text: 'canon: sea\ntitle: Sea\n' });
		equal(await ask('script-supervisor-canon:/../package.json'), null);
	});

	it('forgets what was typed when a script is closed unsaved', async () => {
		const session = await start({}, { [canonUri]: showCanon, [scriptUri]: showScript });
		await session.client.open(scriptUri, ghost);
		deepEqual(await newsOf(session, scriptUri), ['dead-character']);
		await session.client.close(scriptUri);
		deepEqual(await newsOf(session, scriptUri), []);
	});

	it('takes up a part of the story that appears on disk, and lets go of one that is gone', async () => {
		const one = `[[episode: 1]]\n\n${partOne}`;
		const session = await start({ folders: [storyFolder] }, {});
		const { platform, client } = session;
		await client.open(partTwoUri, `[[episode: 2]]\n\n${partTwo}`);
		await newsOf(session, partTwoUri);
		const dead = (): boolean =>
			client
				.published(partTwoUri)
				.at(-1)
				?.diagnostics.some(({ code }) => code === 'dead-character') === true;
		equal(dead(), false);
		const changed = (type: FileChangeType): Promise<void> =>
			client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: partOneUri, type }] });
		platform.files.set(partTwoUri, partTwo);
		platform.files.set(partOneUri, one);
		await changed(FileChangeType.Created);
		await turnUntil(session, dead);
		platform.files.delete(partOneUri);
		await changed(FileChangeType.Deleted);
		await turnUntil(session, () => !dead());
	});

	it('survives questions about documents and places that do not exist', async () => {
		const { client } = await start();
		const nowhere = { textDocument: { uri: 'file:///nowhere.fountain' }, position: { line: 999, character: 999 } };
		equal(await client.request('textDocument/hover', nowhere), null);
		await client.open(scriptUri, showScript);
		const outside = { textDocument: { uri: scriptUri }, position: { line: 999, character: 999 } };
		for (const method of [
			'hover',
			'definition',
			'completion',
			'documentHighlight',
			'prepareRename',
			'prepareCallHierarchy',
		]) {
			await client.request(`textDocument/${method}`, outside);
		}
		await client.change(scriptUri, 2, 'x', { start: { line: 5000, character: 9 }, end: { line: 6000, character: 0 } });
		equal(await client.request('textDocument/hover', outside), null);
	});

	it('runs twice in one process without a word between them', async () => {
		const [one, two] = [await start(), await start()];
		await one.client.open(scriptUri, ghost);
		await newsOf(one, scriptUri);
		equal(two.client.published(scriptUri).length, 0);
	});
});
