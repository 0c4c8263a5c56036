/** Folders that only the editor can reach: the server asks it for files there, and goes without where it knows no such question. */
import { deepEqual, match } from 'node:assert/strict';

import type { SymbolInformation } from 'vscode-languageserver-protocol/node';

import type { FileParams, FolderEntry } from '../../server/src/protocol/messages.js';
import { readFileMethod, readFolderMethod } from '../../server/src/protocol/messages.js';
import { BuiltServer, modernCapabilities } from '../support/builtServer.js';

const root = 'vscode-vfs://github/anna/show';
const script = 'INT. QUAY - DAY\n\nJONAS\nBoo.\n';
const canon = 'canon: show\ntitle: The Show\ncharacters:\n  jonas: { name: Jonas Aune }\n';

/** By path below the folder. */
const repository = new Map([
	['/show.canon.yaml', Buffer.from(canon)],
	['/två/andra delen.fountain', Buffer.from(`\ufeff${script.replace('QUAY', 'BÅT')}`, 'utf16le')],
	['/två/notes.txt', Buffer.from('INT. NOWHERE - DAY\n')],
	['/node_modules/a/other.fountain', Buffer.from(script)],
]);

function entriesIn(folder: string): readonly FolderEntry[] {
	const rests = [...repository.keys()]
		.filter((path) => path.startsWith(folder))
		.map((path) => path.slice(folder.length));
	const names = [...new Set(rests.map((rest) => rest.split('/')[0] ?? ''))];
	return names.map((name) => ({ name, isFolder: !rests.includes(name) }));
}

function pathOf({ uri }: FileParams): string {
	return decodeURIComponent(uri).slice(root.length);
}

describe('a folder that only the editor can reach', () => {
	let server: BuiltServer;
	const asked: string[] = [];

	async function start(): Promise<void> {
		await server.client.initialize({ capabilities: modernCapabilities, folders: [root] });
		await server.client.open(`${root}/pilot.fountain`, script);
	}

	beforeEach(() => {
		server = new BuiltServer();
		asked.length = 0;
	});
	afterEach(() => server.stop());

	it('has its canon in force', async () => {
		answer();
		await start();
		const hover = await server.request<{ readonly contents: { readonly value: string } }>('textDocument/hover', {
			textDocument: { uri: `${root}/pilot.fountain` },
			position: { line: 2, character: 1 },
		});
		match(hover.contents.value, /\*\*Jonas Aune\*\*/u);
	});

	it('is searched to its last folder, whatever a file is named and encoded in', async () => {
		answer();
		await start();
		const symbols = await server.request<readonly SymbolInformation[]>('workspace/symbol', { query: 'båt' });
		deepEqual(
			[...new Set(symbols.map(({ location }) => decodeURIComponent(location.uri)))],
			[`${root}/två/andra delen.fountain`],
		);
		deepEqual(
			asked.filter((path) => /node_modules|notes/u.test(path)),
			[],
		);
	});

	it('counts as empty in an editor that knows no such question', async () => {
		await start();
		const symbols = await server.request<readonly SymbolInformation[]>('workspace/symbol', { query: 'quay' });
		deepEqual([...new Set(symbols.map(({ location }) => location.uri))], [`${root}/pilot.fountain`]);
	});

	function answer(): void {
		const { connection } = server.client;
		connection.onRequest(readFileMethod, (params: FileParams) => {
			asked.push(pathOf(params));
			return repository.get(pathOf(params))?.toString('base64') ?? null;
		});
		connection.onRequest(readFolderMethod, (params: FileParams) => {
			asked.push(pathOf(params));
			const path = pathOf(params);
			return entriesIn(path.endsWith('/') ? path : `${path}/`);
		});
	}
});
