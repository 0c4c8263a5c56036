/** Folders of many scripts: read in the background with progress, each folder with its own settings and canon. */
import { deepEqual, equal, ok } from 'node:assert/strict';

import type { DocumentDiagnosticReport, SymbolInformation } from 'vscode-languageserver-protocol/node';

import type { ViewResult } from '../../server/src/protocol/messages.js';
import { viewMethod } from '../../server/src/protocol/messages.js';
import type { InMemoryPlatform } from '../support/inMemory.js';
import { connect, createPlatform } from '../support/inMemory.js';
import type { ClientOptions, ProtocolClient } from '../support/protocolClient.js';
import { fullCapabilities } from '../support/protocolClient.js';

const open: ProtocolClient[] = [];

const withProgress = { ...fullCapabilities, window: { workDoneProgress: true } };
const pulling = { ...fullCapabilities, textDocument: { ...fullCapabilities.textDocument, diagnostic: {} } };

interface Session {
	readonly platform: InMemoryPlatform;
	readonly client: ProtocolClient;
	/** What progress said, in order. */
	readonly progress: string[];
}

async function start(files: Readonly<Record<string, string>>, options: ClientOptions): Promise<Session> {
	const platform = createPlatform(files);
	const client = connect(platform);
	open.push(client);
	const progress: string[] = [];
	client.connection.onRequest('window/workDoneProgress/create', () => null);
	client.connection.onNotification(
		'$/progress',
		({ value }: { value: { kind: string; title?: string; message?: string } }) => {
			progress.push([value.kind, value.title, value.message].filter((part) => part !== undefined).join(' '));
		},
	);
	await client.initialize(options);
	return { platform, client, progress };
}

function season(nEpisodes: number): Readonly<Record<string, string>> {
	const episodes = Array.from({ length: nEpisodes }, (_, index) => String(index + 1).padStart(3, '0'));
	return Object.fromEntries(
		episodes.map((number) => [`file:///show/e${number}.fountain`, `INT. SET ${number} - DAY\n\nANNA\nHello.\n`]),
	);
}

async function turnUntil({ platform, client }: Session, isTrue: () => boolean): Promise<void> {
	for (let turn = 0; turn < 200 && !isTrue(); turn++) {
		platform.timer.advance(250);
		await client.request('textDocument/foldingRange', { textDocument: { uri: 'file:///show/none.fountain' } });
	}
	ok(isTrue(), 'nothing came within 200 turns of the clock');
}

describe('a folder of a hundred scripts', () => {
	afterEach(() => {
		for (const client of open.splice(0)) client.dispose();
	});

	it('is read in the background once a script is open, with progress', async () => {
		const session = await start(season(100), { folders: ['file:///show/'], capabilities: withProgress });
		const { client, platform, progress } = session;
		equal(platform.reads.length, 0);
		await client.open('file:///show/e001.fountain', 'INT. SET 001 - DAY\n');
		await turnUntil(session, () => progress.at(-1) === 'end');
		equal(platform.reads.filter((uri) => uri.endsWith('.fountain')).length, 99);
		equal(progress[0], 'begin Reading scripts 0 / 99');
		ok(progress.includes('report 99 / 99'));
		const found = await client.request<SymbolInformation[]>('workspace/symbol', { query: 'set077' });
		deepEqual([...new Set(found.map(({ location }) => location.uri))], ['file:///show/e077.fountain']);
	});

	it('answers questions about the open script meanwhile', async () => {
		const session = await start(season(60), { folders: ['file:///show/'], capabilities: withProgress });
		const { client, platform, progress } = session;
		await client.open('file:///show/e001.fountain', 'INT. SET 001 - DAY\n');
		platform.timer.advance(2000);
		const view = await client.request<ViewResult>(viewMethod, {
			view: 'scenes',
			uri: 'file:///show/e001.fountain',
			order: 'script',
			filter: '',
		});
		equal(view?.rows?.length, 1);
		ok(!progress.includes('end'), 'not everything has been read yet');
		await turnUntil(session, () => progress.at(-1) === 'end');
	});

	it('is understood in the background, so that the first question finds everything done', async () => {
		for (const head of ['', '[[episode: #]]\n\n']) {
			const texts = Object.entries(season(40)).map(([uri, text], index) => {
				return [uri, head.replace('#', String(index + 1)) + text] as const;
			});
			const session = await start(Object.fromEntries(texts), {
				folders: ['file:///show/'],
				capabilities: withProgress,
			});
			const { client, progress } = session;
			await client.open('file:///show/e001.fountain', texts[0]?.[1] ?? '');
			await turnUntil(session, () => progress.at(-1) === 'end');
			const nLooks = progress.filter((message) => message.includes('names and days')).length;
			ok(nLooks >= 20, `${String(nLooks)} turns: ${progress.join(' | ')}`);
		}
	});

	it('shows no progress to a client that can’t show it, nor for a handful of files', async () => {
		const plain = await start(season(100), { folders: ['file:///show/'] });
		await plain.client.open('file:///show/e001.fountain', 'INT. SET 001 - DAY\n');
		await turnUntil(plain, () => plain.platform.reads.length >= 99);
		const few = await start(season(5), { folders: ['file:///show/'], capabilities: withProgress });
		await few.client.open('file:///show/e001.fountain', 'INT. SET 001 - DAY\n');
		await turnUntil(few, () => few.platform.reads.length >= 4);
		deepEqual([plain.progress, few.progress], [[], []]);
	});
});

describe('a folder inside the workspace', () => {
	afterEach(() => {
		for (const client of open.splice(0)) client.dispose();
	});

	const scene = 'INT. SEA - DAY\n\nANNA\nHello.\n';
	const files = {
		'file:///show/one.fountain': scene,
		'file:///show/old/two.fountain': scene,
		'file:///show/old/deep/three.fountain': scene,
		'file:///show/older.fountain': scene,
	};

	async function settled({ client }: Session): Promise<readonly string[]> {
		const found = await client.request<SymbolInformation[]>('workspace/symbol', { query: 'int. sea' });
		return [...new Set(found.map(({ location }) => location.uri.replace('file:///show/', '')))].toSorted();
	}

	it('takes its scripts with it when it is deleted, and brings them when it comes', async () => {
		const session = await start(files, { folders: ['file:///show'] });
		const { client, platform } = session;
		await client.open('file:///show/one.fountain', scene);
		deepEqual(await settled(session), [
			'old/deep/three.fountain',
			'old/two.fountain',
			'older.fountain',
			'one.fountain',
		]);
		for (const uri of [...platform.files.keys()]) if (uri.includes('/old/')) platform.files.delete(uri);
		const tell = (changes: unknown): Promise<void> =>
			client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
		await tell([{ uri: 'file:///show/old', type: 3 }]);
		deepEqual(await settled(session), ['older.fountain', 'one.fountain']);
		platform.files.set('file:///show/new/four.fountain', scene);
		await tell([{ uri: 'file:///show/new', type: 1 }]);
		deepEqual(await settled(session), ['new/four.fountain', 'older.fountain', 'one.fountain']);
	});
});

describe('a canon of many thousand people', () => {
	afterEach(() => {
		for (const client of open.splice(0)) client.dispose();
	});

	const people = Array.from({ length: 8000 }, (_, index) => {
		return `  person-${String(index)}:\n    name: Ada Number${String(index)}\n    cue: ADA ${String(index)}\n    died: 1970\n`;
	});
	const files = { 'file:///show/big.canon.yaml': `canon: big\ncharacters:\n${people.join('')}` };
	const uri = 'file:///show/one.fountain';
	const script = '[[canon: ./big.canon.yaml]]\n[[time: 1980]]\n\nINT. SEA - DAY\n\nADA 7777\nHello.\n';

	it('is read beside everything else, with progress, and nobody waits for it', async () => {
		const capabilities = { ...pulling, window: { workDoneProgress: true } };
		const session = await start(files, { folders: ['file:///show/'], capabilities });
		const { client, progress, platform } = session;
		const codes = async (): Promise<readonly unknown[]> => {
			const report = await client.request<DocumentDiagnosticReport>('textDocument/diagnostic', {
				textDocument: { uri },
			});
			return 'items' in report ? report.items.map(({ code }) => code) : [];
		};
		await client.open(uri, script);
		await client.request('textDocument/documentSymbol', { textDocument: { uri } });
		deepEqual(await codes(), []);
		deepEqual(progress.slice(0, 1), ['begin Reading big.canon.yaml']);
		ok(!progress.includes('end'), 'the canon has not been read yet');
		equal(platform.reads.filter((read) => read.endsWith('big.canon.yaml')).length, 1);
		await turnUntil(session, () => progress.at(-1) === 'end');
		ok((await codes()).includes('dead-character'));
		equal(platform.reads.filter((read) => read.endsWith('big.canon.yaml')).length, 1);
	});
});

describe('two folders side by side', () => {
	afterEach(() => {
		for (const client of open.splice(0)) client.dispose();
	});

	const canon = (id: string, died: string): string =>
		`canon: ${id}\ntitle: ${id}\ncharacters:\n  anna:\n    name: Anna\n    cue: ANNA\n    born: 1950\n    died: ${died}\n`;
	const script = '[[time: 1980]]\n\nINT. SEA - DAY\n\nANNA\nHello.\n';
	const files = {
		'file:///one/one.canon.yaml': canon('one', '1970'),
		'file:///one/pilot.fountain': script,
		'file:///two/two.canon.yaml': canon('two', '1990'),
		'file:///two/pilot.fountain': script,
	};

	async function codesOf(client: ProtocolClient, uri: string): Promise<readonly string[]> {
		const report = await client.request<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument: { uri } });
		return report.kind === 'full' ? report.items.map(({ code }) => String(code)) : [];
	}

	it('each have their own canon', async () => {
		const { client } = await start(files, { folders: ['file:///one', 'file:///two'], capabilities: pulling });
		await client.open('file:///one/pilot.fountain', script);
		await client.open('file:///two/pilot.fountain', script);
		const isDeadIn = async (name: string): Promise<boolean> =>
			(await codesOf(client, `file:///${name}/pilot.fountain`)).includes('dead-character');
		deepEqual([await isDeadIn('one'), await isDeadIn('two')], [true, false]);
		for (const name of ['one', 'two']) {
			const view = await client.request<ViewResult>(viewMethod, {
				view: 'canon',
				uri: `file:///${name}/pilot.fountain`,
				order: 'script',
				filter: '',
			});
			deepEqual(
				view?.rows?.find(({ id }) => id === 'kind files')?.children.map(({ detail }) => detail),
				[name],
			);
		}
	});

	it('are searched together, and forgotten or learned as they come and go', async () => {
		const session = await start(files, { folders: ['file:///one'], capabilities: pulling });
		const { client } = session;
		await client.open('file:///one/pilot.fountain', script);
		const uris = async (): Promise<readonly string[]> => {
			const found = await client.request<SymbolInformation[]>('workspace/symbol', { query: 'int. sea' });
			return [...new Set(found.map(({ location }) => location.uri))].toSorted();
		};
		deepEqual(await uris(), ['file:///one/pilot.fountain']);
		await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
			event: { added: [{ uri: 'file:///two', name: 'two' }], removed: [] },
		});
		deepEqual(await uris(), ['file:///one/pilot.fountain', 'file:///two/pilot.fountain']);
		const changed = (event: unknown): Promise<void> =>
			client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event });
		const two = [{ uri: 'file:///two', name: 'two' }];
		await changed({ added: [], removed: two });
		deepEqual(await uris(), ['file:///one/pilot.fountain']);
		await changed({ added: two, removed: [] });
		deepEqual(await uris(), ['file:///one/pilot.fountain', 'file:///two/pilot.fountain']);
	});

	it('keep what is open when they go', async () => {
		const session = await start(files, { folders: ['file:///one', 'file:///two'], capabilities: pulling });
		const { client } = session;
		await client.open('file:///two/pilot.fountain', script);
		await client.request('workspace/symbol', { query: 'int. sea' });
		await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
			event: { added: [], removed: [{ uri: 'file:///two', name: 'two' }] },
		});
		const found = await client.request<SymbolInformation[]>('workspace/symbol', { query: 'int. sea' });
		deepEqual([...new Set(found.map(({ location }) => location.uri))].toSorted(), [
			'file:///one/pilot.fountain',
			'file:///two/pilot.fountain',
		]);
		equal((await codesOf(client, 'file:///two/pilot.fountain')).includes('dead-character'), false);
	});
});
