/** Adding to the canon from a script: the built server on real files, and what the files read like and say afterwards. */
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

import type { CodeAction, WorkspaceEdit } from 'vscode-languageserver-protocol/node';

import type { AddToCanonResult } from '../../server/src/protocol/messages.js';
import { addToCanonMethod } from '../../server/src/protocol/messages.js';
import { positionOf } from '../support/analysisOf.js';
import { BuiltServer, edited, modernCapabilities } from '../support/builtServer.js';
import { runCli } from '../support/runCli.js';

const script = `INT. TIDE HOUSE - KITCHEN - DAY

SUPER: "5 November 1962"

Tom waits.

LENA MCADAM
It is late.

TOM
It is.

INT. MILL - NIGHT

[[time: after great-storm]]

MARA
Hello.
`;
const canon = `# Ours.
canon: own
title: Own

characters:
  tom: # the keeper
    name: Tom

# Places below.
places: { tide-house: { name: Tide House } }
`;

describe('adding to the canon', () => {
	let server: BuiltServer;
	let folder: string;

	before(async () => {
		folder = mkdtempSync(join(tmpdir(), 'script-supervisor-authoring-'));
		server = new BuiltServer();
		await server.client.initialize({
			capabilities: modernCapabilities,
			folders: [pathToFileURL(`${folder}/`).href],
			initializationOptions: { commandLinks: [] },
		});
	});
	after(async () => {
		await server.stop();
		rmSync(folder, { recursive: true, force: true });
	});

	let nWorlds = 0;

	/** Real files in a folder of their own, with the script open. */
	async function world(files: Readonly<Record<string, string>>) {
		const own = join(folder, `world-${String(++nWorlds)}`);
		for (const [path, text] of Object.entries(files)) {
			mkdirSync(dirname(join(own, path)), { recursive: true });
			writeFileSync(join(own, path), text);
		}
		const uriOf = (path: string): string => pathToFileURL(join(own, path)).href;
		const uri = uriOf('pilot.fountain');
		const text = files['pilot.fountain'] ?? '';
		await server.client.open(uri, text);
		return {
			own,
			uriOf,
			add: (at: string, offset: number, file?: string) =>
				server.client.request<AddToCanonResult>(addToCanonMethod, {
					uri,
					position: positionOf(text, at, offset),
					...(file === undefined ? {} : { file }),
				}),
			takeOver: () => server.client.request<AddToCanonResult>(addToCanonMethod, { uri }),
			actions: (at: string, offset = 0, only?: string) => {
				const position = positionOf(text, at, offset);
				return server.client.request<CodeAction[]>('textDocument/codeAction', {
					textDocument: { uri },
					range: { start: position, end: position },
					context: { diagnostics: [], ...(only === undefined ? {} : { only: [only] }) },
				});
			},
			/** As an editor would, on disk. */
			apply: (edit: WorkspaceEdit | undefined) => {
				for (const change of edit?.documentChanges ?? []) {
					if ('kind' in change) {
						if (change.kind !== 'create') throw new Error(change.kind);
						writeFileSync(new URL(change.uri), '', { flag: 'wx' });
						continue;
					}
					const path = new URL(change.textDocument.uri);
					const edits = change.edits.flatMap((item) => ('newText' in item ? [item] : []));
					writeFileSync(path, edited(readFileSync(path, 'utf8'), edits));
				}
			},
			read: (path: string) => readFileSync(join(own, path), 'utf8'),
			unknown: () =>
				runCli(['check', 'pilot.fountain', '--brief'], { cwd: own })
					.stdout.split('\n')
					.filter((line) => /unknown|canon-/u.test(line)),
		};
	}

	it('is the preferred fix of an unknown name, keeps every other byte, and mends the problem', async () => {
		const { actions, apply, read, uriOf, unknown } = await world({ 'pilot.fountain': script, 'own.canon.yaml': canon });
		const [action, ...others] = await actions('LENA MCADAM');
		equal(action?.title, 'Add Lena McAdam to own.canon.yaml');
		equal(action.kind, 'quickfix');
		equal(action.isPreferred, true);
		equal(others.filter(({ isPreferred }) => isPreferred === true).length, 0);
		deepEqual(action.command?.arguments, [{ uri: uriOf('own.canon.yaml'), line: 7, character: 2 }]);
		equal(unknown().filter((line) => line.includes('LENA')).length, 1);
		apply(action.edit);
		equal(
			read('own.canon.yaml'),
			canon.replace('    name: Tom\n', '    name: Tom\n  lena-mcadam:\n    name: Lena McAdam\n    # born:\n'),
		);
		equal(unknown().filter((line) => line.includes('LENA')).length, 0);
	});

	it('offers a place that the canon lacks, in the house that it knows', async () => {
		const { actions, apply, read } = await world({ 'pilot.fountain': script, 'own.canon.yaml': canon });
		const offers = (await actions('KITCHEN')).filter(({ title }) => title.startsWith('Add '));
		deepEqual(
			offers.map(({ title, kind }) => [title, kind]),
			[['Add Kitchen to own.canon.yaml', 'refactor.extract']],
		);
		apply(offers[0]?.edit);
		match(read('own.canon.yaml'), /places: \{ tide-house: .+\}, kitchen: \{ name: Kitchen, in: tide-house \} \}\n$/u);
	});

	it('offers nothing for what the canon knows, nor where nothing is named', async () => {
		const { actions, add } = await world({ 'pilot.fountain': script, 'own.canon.yaml': canon });
		for (const at of ['TIDE HOUSE', 'Tom waits', 'TOM\n', 'waits', 'DAY\n']) {
			const offers = (await actions(at)).filter(({ title }) => title.startsWith('Add '));
			deepEqual(offers, [], at);
		}
		deepEqual(await add('waits', 0), { kind: 'refused', why: 'nothing' });
	});

	it('makes an event of an id that a note names, and of a date, with who is there', async () => {
		const { actions, apply, read, unknown } = await world({ 'pilot.fountain': script, 'own.canon.yaml': canon });
		const [event] = await actions('great-storm', 2, 'quickfix');
		equal(event?.title, 'Add Great storm to own.canon.yaml');
		apply(event.edit);
		match(read('own.canon.yaml'), /\nevents:\n {2}great-storm:\n {4}title: Great storm\n {4}# date:\n$/u);
		equal(unknown().filter((line) => line.includes('great-storm')).length, 0);
		const [date] = await actions('5 November', 2, 'refactor');
		equal(date?.title, 'Add 5 November 1962 to own.canon.yaml');
		const edit = JSON.stringify(date.edit);
		match(edit, /on-1962-11-05:/u);
		match(edit, /date: 1962-11-05/u);
		match(edit, /who: tom, does: present/u);
		match(edit, /place: tide-house/u);
	});

	it('asks which file where several are in force, and takes the one that was chosen', async () => {
		const { add, uriOf } = await world({
			'pilot.fountain': `[[canon: own.canon.yaml, more.canon.yaml]]\n\n${script}`,
			'own.canon.yaml': canon,
			'more.canon.yaml': 'canon: more\n',
		});
		const choice = await add('MARA', 1);
		equal(choice.kind, 'choose');
		deepEqual(choice.kind === 'choose' && choice.files.map(({ title }) => title), [
			'more.canon.yaml',
			'own.canon.yaml',
		]);
		const result = await add('MARA', 1, uriOf('own.canon.yaml'));
		equal(result.kind === 'edit' && result.at.uri, uriOf('own.canon.yaml'));
	});

	it('makes a canon of the whole script where there is none, so that nobody is left unknown', async () => {
		const { actions, add, apply, read, unknown, uriOf } = await world({ 'pilot.fountain': script });
		const [offer] = (await actions('MARA')).filter(({ title }) => title.startsWith('Add '));
		equal(offer?.title, 'Add Mara to a new canon file');
		equal(offer.edit, undefined, 'the command looks for a free name first');
		const result = await add('MARA', 1);
		ok(result.kind === 'edit');
		equal(result.at.uri, uriOf('pilot.canon.yaml'));
		apply(result.edit);
		match(read('pilot.canon.yaml').split('\n')[result.at.range.start.line] ?? '', /^ {2}mara:$/u);
		equal(read('pilot.fountain'), script);
		deepEqual(unknown(), []);
	});

	it('puts a new file on top of a canon that the script names, never over a file that is there', async () => {
		const noted = `[[canon: breaking-bad]]\n\n${script}`;
		const { add, apply, read, unknown } = await world({
			'pilot.fountain': noted,
			'pilot.canon.yaml': 'canon: other\n',
		});
		const result = await add('MARA', 1);
		ok(result.kind === 'edit');
		apply(result.edit);
		equal(read('pilot.canon.yaml'), 'canon: other\n');
		match(read('pilot-2.canon.yaml'), /\ncharacters:\n {2}mara:\n {4}name: Mara\n/u);
		equal(read('pilot.fountain'), noted.replace('breaking-bad]]', 'breaking-bad, ./pilot-2.canon.yaml]]'));
		equal(unknown().filter((line) => line.includes('MARA')).length, 0);
	});

	it('refuses a file that it could not write without harm', async () => {
		const { actions, add } = await world({
			'pilot.fountain': script,
			'own.canon.yaml': 'canon: own\nplaces: &all\n  mill: { name: Mill }\ncharacters: *all\n',
		});
		deepEqual(await add('MARA', 1), { kind: 'refused', why: 'unreadable', file: 'own.canon.yaml' });
		deepEqual(
			(await actions('MARA')).filter(({ title }) => title.startsWith('Add ')),
			[],
		);
	});

	const beat = `${script}
/* If you're seeing this, you can remove the following stuff - BEAT:
{"Page Size":"A4","CharacterData":{"MARA":{"name":"MARA","age":"34","gender":"woman","bio":"Keeps the mill: alone.\\nAnd likes it.","aliases":["THE MILLER"]},"TOM":{"name":"TOM","gender":"man"},"GUS":{"name":"GUS","realName":"MARA"}}}
END_BEAT*/`;
	const mara = `  mara:
    name: Mara
    aliases: [ { name: The Miller }, { name: Gus } ]
    gender: female
    bio: "Keeps the mill: alone. And likes it."
    # born: (34 in Beat)
`;

	it('takes over whom Beat keeps in the script, and leaves alone whom the canon knows', async () => {
		const { takeOver, apply, read } = await world({ 'pilot.fountain': beat, 'own.canon.yaml': canon });
		const result = await takeOver();
		ok(result.kind === 'edit');
		apply(result.edit);
		equal(read('own.canon.yaml'), canon.replace('    name: Tom\n', `    name: Tom\n    gender: male\n${mara}`));
	});

	it('adds what Beat says of people whom the canon knows, and changes nothing that it says', async () => {
		const known = `canon: own
characters:
  tom: { name: Tom }
  mara:
    name: Mara # the miller
    gender: other

  # Nobody yet.
places: {}
`;
		const { takeOver, apply, read } = await world({ 'pilot.fountain': beat, 'own.canon.yaml': known });
		const result = await takeOver();
		ok(result.kind === 'edit');
		apply(result.edit);
		equal(
			read('own.canon.yaml'),
			known
				.replace('{ name: Tom }', '{ name: Tom, gender: male }')
				.replace(
					'gender: other\n',
					'gender: other\n    aliases: [ { name: The Miller }, { name: Gus } ]\n    bio: "Keeps the mill: alone. And likes it."\n',
				),
		);
	});

	it('begins an empty canon file with its name', async () => {
		for (const [empty, before] of [
			['', ''],
			['# Ours.', '# Ours.\n\n'],
			['# Ours.\n\n', '# Ours.\n\n'],
			['---\n# Ours.\r\n', '---\n# Ours.\r\n\n'],
		] as const) {
			const { add, apply, read, unknown } = await world({ 'pilot.fountain': script, 'own.canon.yaml': empty });
			const result = await add('MARA', 1);
			ok(result.kind === 'edit', JSON.stringify([empty, result]));
			apply(result.edit);
			const written = read('own.canon.yaml');
			equal(
				written.replaceAll('\r', '').trimEnd(),
				`${before.replaceAll('\r', '')}canon: own\n\ncharacters:\n  mara:\n    name: Mara\n    # born:`,
			);
			deepEqual(
				unknown().filter((line) => /canon-(?!reference)|MARA/u.test(line)),
				[],
			);
		}
	});

	it('takes over Beat’s people into a new canon as well', async () => {
		const { takeOver, apply, read, unknown } = await world({ 'pilot.fountain': beat });
		const result = await takeOver();
		ok(result.kind === 'edit');
		apply(result.edit);
		ok(read('pilot.canon.yaml').includes(mara), read('pilot.canon.yaml'));
		match(read('pilot.canon.yaml'), / {2}tom:\n {4}name: Tom\n {4}gender: male\n/u);
		deepEqual(unknown(), []);
	});

	it('says plainly where Beat keeps nothing, nothing new, or something that cannot be read', async () => {
		const known = await world({
			'pilot.fountain': beat,
			'own.canon.yaml':
				'canon: own\ncharacters: { tom: { name: Tom, gender: male }, mara: { name: Mara, aliases: [Gus], gender: female, bio: Mills. } }\n',
		});
		deepEqual(await known.takeOver(), { kind: 'refused', why: 'known' });
		for (const text of [
			script,
			beat.replace('"Page Size"', 'Page Size'),
			`${script}/* BEAT:\n{"Page Size":"A4"}\nEND_BEAT*/`,
		]) {
			const none = await world({ 'pilot.fountain': text });
			deepEqual(await none.takeOver(), { kind: 'refused', why: 'no-beat' });
		}
		const old = await world({
			'pilot.fountain': `${script}\n/* BEAT:\n{"CharacterGenders":{"MARA":"woman"}}\nEND_BEAT*/`,
		});
		equal((await old.takeOver()).kind, 'edit');
	});
});
