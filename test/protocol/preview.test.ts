/** The pages of a script over the protocol: heads for all, lines for those in sight, names that last while a page does. */
import { deepEqual, equal, notEqual, ok } from 'node:assert/strict';

import type {
	PreviewMatch,
	PreviewParams,
	PreviewResult,
	PreviewSearchParams,
	StatsParams,
	StatsResult,
} from '../../server/src/protocol/messages.js';
import { previewMethod, previewSearchMethod, statsMethod } from '../../server/src/protocol/messages.js';
import { connect, createPlatform } from '../support/inMemory.js';
import type { ProtocolClient } from '../support/protocolClient.js';
import { scriptUri, showFolder } from '../support/show.js';

const titlePage = ['Title: The Long Way', 'Author: A. Writer', '', ''];

/** Scene after scene of a heading, a line of action and a speech: eight rows each with their blank lines. */
function scriptOf(nScenes: number): string {
	const scenes = Array.from({ length: nScenes }, (_, at) => [
		`INT. ROOM ${String(at + 1)} - DAY`,
		'',
		`Dust falls in room ${String(at + 1)}.`,
		'',
		'ADA',
		`Still here, number ${String(at + 1)}.`,
		'',
	]);
	return [...titlePage, ...scenes.flat()].join('\n');
}

type Pages = NonNullable<PreviewResult>;

describe('the preview', () => {
	const open: ProtocolClient[] = [];

	afterEach(() => {
		for (const client of open.splice(0)) client.dispose();
	});

	async function start(text: string): Promise<ProtocolClient> {
		const client = connect(createPlatform({}));
		open.push(client);
		await client.initialize({ folders: [showFolder], initializationOptions: { commandLinks: [] } });
		await client.open(scriptUri, text, 1);
		return client;
	}

	async function pages(client: ProtocolClient, from = 0, to = 99): Promise<Pages> {
		const params: PreviewParams = { uri: scriptUri, from, to };
		const result = await client.request<PreviewResult>(previewMethod, params);
		ok(result);
		return result;
	}

	it('has the title page first, then the pages with their numbers and lines', async () => {
		const client = await start(scriptOf(12));
		const { heads, contents, width, height } = await pages(client);
		deepEqual([width, height], [612, 792]);
		deepEqual(
			heads.map(({ number }) => number),
			['', '1', '2'],
		);
		deepEqual(
			contents.map(({ page }) => page),
			[0, 1, 2],
		);
		const first = contents[1]?.lines.map(({ runs, line }) => [runs.map(({ text }) => text).join(''), line]);
		deepEqual(first?.slice(0, 4), [
			['INT. ROOM 1 - DAY', 0],
			['Dust falls in room 1.', 2],
			['ADA', 4],
			['Still here, number 1.', 5],
		]);
		equal(heads[1]?.line, titlePage.length);
	});

	it('sends the lines of no page that nobody looks at', async () => {
		const client = await start(scriptOf(40));
		const { heads, contents } = await pages(client, 3, 5);
		ok(heads.length > 6);
		deepEqual(
			contents.map(({ page }) => page),
			[3, 4],
		);
		deepEqual((await pages(client, 90, 95)).contents, []);
		deepEqual((await pages(client, -5, 0)).contents, []);
	});

	it('keeps the names of pages that an edit has left alone, and moves their lines', async () => {
		const client = await start(scriptOf(40));
		const before = await pages(client);
		const at = { line: titlePage.length, character: 0 };
		await client.change(scriptUri, 2, '[[a note that does not print]]\n\n', { start: at, end: at });
		const after = await pages(client);
		deepEqual(
			after.heads.slice(2).map(({ id }) => id),
			before.heads.slice(2).map(({ id }) => id),
		);
		deepEqual(
			after.heads.slice(2).map(({ line }) => line),
			before.heads.slice(2).map(({ line }) => line + 2),
		);
		const speech = { line: titlePage.length + 2 + 5, character: 0 };
		await client.change(scriptUri, 3, 'No. ', { start: speech, end: speech });
		const last = await pages(client);
		notEqual(last.heads[1]?.id, after.heads[1]?.id);
		deepEqual(last.heads.slice(2), after.heads.slice(2));
	});

	it('finds words where they are printed, in any case of letters', async () => {
		const client = await start(scriptOf(12));
		const find = (words: string): Promise<readonly PreviewMatch[]> => {
			const params: PreviewSearchParams = { uri: scriptUri, words };
			return client.request<readonly PreviewMatch[]>(previewSearchMethod, params);
		};
		const [match, ...others] = await find('room 7');
		deepEqual(
			[match?.page, match?.column, match?.cells],
			[1, 20, 6],
			'the seventh scene is the last on page 1, and INT. begins at cell 15',
		);
		equal(others.length, 1);
		deepEqual(await find('nowhere'), []);
		deepEqual(await find('  '), []);
	});

	it('is nothing for a file that is not there', async () => {
		const client = await start(scriptOf(1));
		const params: PreviewParams = { uri: `${showFolder}other.fountain`, from: 0, to: 9 };
		equal(await client.request<PreviewResult>(previewMethod, params), null);
	});
});

describe('the statistics', () => {
	it('count a scene that was read anew as before', async () => {
		const client = connect(createPlatform({}));
		await client.initialize({ folders: [showFolder], initializationOptions: { commandLinks: [] } });
		await client.open(scriptUri, scriptOf(3), 1);
		const speakers = async (): Promise<unknown> => {
			const params: StatsParams = { uri: scriptUri, speechRate: 150 };
			const stats = await client.request<StatsResult>(statsMethod, params);
			return stats?.speakers.map(({ name, nSpeeches, nWords }) => [name, nSpeeches, nWords]);
		};
		deepEqual(await speakers(), [['ADA', 3, 12]]);
		const action = { line: titlePage.length + 2, character: 0 };
		await client.change(scriptUri, 2, 'More words. ', { start: action, end: action });
		deepEqual(await speakers(), [['ADA', 3, 12]]);
		client.dispose();
	});
});
