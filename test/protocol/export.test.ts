/** Exports over the protocol: a file of another kind, or nothing where there is no script. */
import { deepEqual, equal, match, ok, rejects } from 'node:assert/strict';

import type {
	WorkDoneProgressBegin,
	WorkDoneProgressEnd,
	WorkDoneProgressReport,
} from 'vscode-languageserver-protocol/node';
import { CancellationTokenSource, LSPErrorCodes, WorkDoneProgress } from 'vscode-languageserver-protocol/node';

import type {
	BreakdownParams,
	BreakdownResult,
	ExportParams,
	ExportResult,
} from '../../server/src/protocol/messages.js';
import { breakdownMethod, exportMethod } from '../../server/src/protocol/messages.js';
import { feature } from '../bench/feature.js';
import { connect, createPlatform } from '../support/inMemory.js';
import type { ProtocolClient } from '../support/protocolClient.js';
import { readPdf } from '../support/readPdf.js';
import { readXlsx } from '../support/readXlsx.js';
import { scriptUri, showFolder } from '../support/show.js';

type WorkDone = WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd;

const open: ProtocolClient[] = [];

async function start(text: string, locale?: string): Promise<ProtocolClient> {
	const client = connect(createPlatform({}));
	open.push(client);
	await client.initialize({ folders: [showFolder], ...(locale === undefined ? {} : { locale }) });
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

	it('gives a PDF as base 64, and marks, paper and header as the settings have them at that moment', async () => {
		const client = connect(createPlatform({}));
		open.push(client);
		const settings = { page: { paper: 'a4' }, export: { header: 'Draft of {title}' } };
		await client.initialize({ folders: [showFolder], settings: { scriptSupervisor: settings } });
		await client.open(scriptUri, 'Title: Mill\n\nINT. MILL - DAY\n\nANNA\nYes.\n', 1);
		const read = async (): Promise<{ readonly lines: readonly string[]; readonly width: number }> => {
			const result = await ask(client, { to: 'pdf', highlight: ['Anna'] });
			equal(result?.encoding, 'base64');
			deepEqual(result.remarks, []);
			const page = (await readPdf(Buffer.from(result.content, 'base64'))).pages[1];
			return { lines: page?.lines.map(({ text }) => text) ?? [], width: page?.width ?? 0 };
		};
		deepEqual(await read(), { lines: ['Draft of Mill', 'INT. MILL - DAY', 'ANNA', 'Yes.'], width: 595.28 });
		client.settings = { scriptSupervisor: { export: {} } };
		await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
		deepEqual(await read(), { lines: ['INT. MILL - DAY', 'ANNA', 'Yes.'], width: 612 });
	});

	it('shows how far it is, page by page', async () => {
		const client = await start(feature(1));
		const news: WorkDone[] = [];
		client.connection.onProgress(WorkDoneProgress.type, 'export', (each) => {
			news.push(each);
		});
		await ask(client, { to: 'pdf', workDoneToken: 'export' });
		ok(news.length > 10);
		equal(news.at(-1)?.kind, 'end');
		const [first] = news;
		match(first?.kind === 'report' ? (first.message ?? '') : '', /^0 \/ \d+$/u);
	});

	it('ends when it is cancelled', async () => {
		const client = await start(feature(4));
		const cancellation = new CancellationTokenSource();
		let nReports = 0;
		client.connection.onProgress(WorkDoneProgress.type, 'export', () => {
			if (++nReports === 2) cancellation.cancel();
		});
		const params: ExportParams = { uri: scriptUri, to: 'pdf', workDoneToken: 'export' };
		await rejects(client.connection.sendRequest(exportMethod, params, cancellation.token), {
			code: LSPErrorCodes.RequestCancelled,
		});
		ok(nReports < 60, `${String(nReports)} reports`);
	});
});

describe('breakdown', () => {
	it('speaks the language of the editor', async () => {
		const client = await start('INT. MILL - DAY #1#\n\nANNA\nNo.', 'de-AT');
		const breakdown = await client.request<BreakdownResult>(breakdownMethod, {
			...{ uri: scriptUri, format: 'csv', order: 'script', isMatrix: true },
		});
		equal(breakdown?.content, 'Szene,Tag,Überschrift,Länge,Achtel,ANNA\r\n1,D1,INT. MILL - DAY,1/8,1,X');
		client.dispose();
	});

	it('gives a file in each format, and nothing where there is no such script', async () => {
		const client = await start('INT. MILL - DAY #1#\n\nANNA\nNo.');
		const breakdown = (params: Partial<BreakdownParams>): Promise<BreakdownResult> =>
			client.request<BreakdownResult>(breakdownMethod, {
				...{ uri: scriptUri, format: 'csv', order: 'script', isMatrix: true },
				...params,
			});
		deepEqual(await breakdown({}), {
			content: 'Scene,Day,Heading,Length,Eighths,ANNA\r\n1,D1,INT. MILL - DAY,1/8,1,X',
			encoding: 'utf-8',
			remarks: [],
		});
		const sheet = await breakdown({ format: 'xlsx', isMatrix: false });
		equal(sheet?.encoding, 'base64');
		equal(readXlsx(Buffer.from(sheet.content, 'base64'))[0]?.cells[1]?.[3], 'MILL');
		equal(await breakdown({ uri: 'file:///show/nobody.fountain' }), null);
		client.dispose();
	});
});
