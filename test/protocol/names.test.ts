/** Names at the cursor, asked of the built server: rename, references, highlight, symbols, call hierarchy. */
import { deepEqual, equal, ok, rejects } from 'node:assert/strict';

import type {
	CallHierarchyIncomingCall,
	CallHierarchyItem,
	CallHierarchyOutgoingCall,
	CodeAction,
	CompletionList,
	DocumentHighlight,
	InlayHint,
	Location,
	Range,
	SymbolInformation,
	WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';

import { BuiltServer, editsOf, fixtureAfter, modernCapabilities, withRanges } from '../support/builtServer.js';

const series = `//- /show.canon.yaml
canon: show
title: Show
characters:
  # The lawyer.
  jimmy-mcgill:
    name: Jimmy McGill # born in Cicero
    cue: JIMMY
    aliases:
      - { name: 'Slippin'' Jimmy', kind: nickname }
      - { name: Saul Goodman, kind: assumed-identity }
    bio: >
      He calls himself Jimmy.
      Chuck loved Jimmy's jokes.
  chuck-mcgill:
    name: Chuck McGill
    relations: [ { to: jimmy-mcgill, is: brother } ]
//- /one.fountain
Title: Jimmy's Day
Author: Chuck Berry

[[canon: ./show.canon.yaml]]
[[cast: JIMMY = jimmy-mcgill]]

# Jimmy wakes

= Jimmy is late.

INT. JIMMY'S OFFICE - DAY

JIMMY MCGILL (40) sleeps. Jimmy's phone rings. [[Jimmy should be older]]

CHUCK
(to Jimmy)
Wake up, Jimmy.

JIM$0MY (O.S.) (CONT'D) ^
No.

SAUL GOODMAN
Jimmy is not here.

[[dies: JIMMY]]

/*
JIMMY
Cut.
*/
//- /two.fountain
[[canon: ./show.canon.yaml]]

EXT. COURT - NIGHT

JIMMY (V.O.)
Good night.
`;

describe('rename over the protocol', () => {
	let server: BuiltServer;
	before(async () => {
		({ server } = await BuiltServer.start());
	});
	after(() => server.stop());

	const renamed = async (fixture: string, newName: string): Promise<string> => {
		const opened = await server.open(fixture);
		return fixtureAfter(opened, await server.request('textDocument/rename', { ...opened.at, newName }));
	};

	it('changes every form in every script and in the canon, and nothing else', async () => {
		const expected = series.replace('$0', '').replaceAll('JIMMY', 'TOMÁS').replaceAll('Jimmy', 'Tomás');
		equal(await renamed(series, 'Tomás'), expected);
	});

	it('changes first name and surname where the whole name is changed', async () => {
		const fixture = `//- /show.canon.yaml
canon: show
characters:
  kim-wexler: { name: "Kim Wexler", cue: KIM }
//- /one.fountain
[[canon: ./show.canon.yaml]]

INT. OFFICE - DAY

$0Kim Wexler enters. Kim sits. Ms. Wexler’s coat falls.

KIM
Call me Kim. Or Ms. Wexler.
`;
		equal(
			await renamed(fixture, 'anna bell'),
			fixture.replace('$0', '').replaceAll('Kim', 'Anna').replaceAll('KIM', 'ANNA').replaceAll('Wexler', 'Bell'),
		);
	});

	it('can begin in the canon file', async () => {
		const fixture = series.replace('$0', '').replace('cue: JIMMY', 'cue: $0JIMMY');
		const expected = series.replace('$0', '').replaceAll('JIMMY', 'BO').replaceAll('Jimmy', 'Bo');
		equal(await renamed(fixture, 'BO'), expected);
	});

	it('quotes a name in the canon that would mean something to YAML', async () => {
		const fixture = `//- /show.canon.yaml
canon: show
characters:
  cop: { name: COP }
//- /one.fountain
[[canon: ./show.canon.yaml]]

INT. OFFICE - DAY

COP$0
Hello.
`;
		const after = await renamed(fixture, 'COP #2');
		ok(after.includes('{ name: "COP #2" }'), after);
		ok(after.includes('\nCOP #2\nHello.'), after);
	});

	it('leaves people of the same name in another story alone', async () => {
		const other = `//- /a/show.canon.yaml
canon: show
characters:
  kim: { name: Kim }
//- /a/one.fountain
[[canon: ./show.canon.yaml]]

INT. A - DAY

KIM$0
Hello.
//- /b/show.canon.yaml
canon: show
characters:
  kim: { name: Kim }
//- /b/one.fountain
[[canon: ./show.canon.yaml]]

INT. A - DAY

KIM
Hello.
`;
		const [mine, theirs] = (await renamed(other, 'ANNA')).split('//- /b/show.canon.yaml');
		ok(mine?.includes('name: Anna') === true && mine.includes('\nANNA\n'), mine);
		ok(theirs?.includes('Kim') === true && theirs.includes('\nKIM\n') && !theirs.includes('ANNA'), theirs);
	});

	it('groups the places for a preview, and asks about ordinary words', async () => {
		const opened = await server.open(`INT. A - DAY

WILL (30) waits.

WILL$0
Hello.

ANNA
Will you come, Will?
`);
		const edit = await server.request<WorkspaceEdit>('textDocument/rename', { ...opened.at, newName: 'Bob' });
		deepEqual(edit.changeAnnotations, {
			action: { label: 'Action' },
			cue: { label: 'Cues' },
			word: { label: 'Perhaps no name', description: 'An everyday word as well', needsConfirmation: true },
			words: { label: 'Dialogue' },
		});
		const [edits] = editsOf(edit).values();
		deepEqual(
			edits?.map(({ range, newText, ...rest }) => [
				range.start.line,
				newText,
				'annotationId' in rest && rest.annotationId,
			]),
			[
				[2, 'BOB', 'action'],
				[4, 'BOB', 'cue'],
				[8, 'Bob', 'word'],
				[8, 'Bob', 'words'],
			],
		);
	});

	it('speaks the language of the editor', async () => {
		const speaking = new BuiltServer();
		await speaking.client.initialize({ capabilities: modernCapabilities, locale: 'de-AT' });
		const opened = await speaking.open('INT. A - DAY\n\nTOM$0\nHello.\n\nBEN\nTom Bell.\n');
		await rejects(speaking.request('textDocument/rename', { ...opened.at, newName: 'Ben' }), {
			message: 'Ben ist in diesem Drehbuch schon jemand anders.',
		});
		const edit = await speaking.request<WorkspaceEdit>('textDocument/rename', { ...opened.at, newName: 'Max' });
		deepEqual(
			Object.values(edit.changeAnnotations ?? {}).map(({ label }) => label),
			['Namen über Dialogen', 'Vielleicht jemand anders'],
		);
		await speaking.request('workspace/executeCommand', {
			command: 'scriptSupervisor.sceneNumbers.unlock',
			arguments: [opened.uri, 0],
		});
		const story = await speaking.open(`//- /show.canon.yaml
canon: show
characters:
  tom: { name: Tom Bell, cue: TOM, born: 1940-05-01 }
  eve: { name: Eve, died: 1950 }
//- /one.fountain
[[time: 1971-03-02]]

# One

INT. A - DAY

T$0OM
Hello.

ZED
Hello.

INT. A - NIGHT

TOM
Hello.

ZED
Bye.

`);
		const { textDocument } = story.at;
		const range = { start: { line: 0, character: 0 }, end: { line: 30, character: 0 } };
		const hints = await speaking.request<readonly InlayHint[]>('textDocument/inlayHint', { textDocument, range });
		deepEqual(
			hints.map(({ label, tooltip }) => [label, tooltip]),
			[
				['D1 · Di 2. März 1971 · 1/8', 'D1: the first day · 1/8 Seite'],
				['N1 · Di 2. März 1971 · 1/8', 'N1: the same day as scene 1 · 1/8 Seite'],
			],
		);
		const [tom] = await speaking.request<CallHierarchyItem[]>('textDocument/prepareCallHierarchy', story.at);
		const scenes = await speaking.request<CallHierarchyIncomingCall[]>('callHierarchy/incomingCalls', { item: tom });
		const people = await speaking.request<CallHierarchyOutgoingCall[]>('callHierarchy/outgoingCalls', { item: tom });
		deepEqual(
			[...scenes.map(({ from }) => from.detail), ...people.map(({ to }) => to.detail)],
			['D1 · weiter in 2', 'N1 · aus 1', 'zusammen in 2 Szenen: 1, 2'],
		);
		const { items } = await speaking.request<CompletionList>('textDocument/completion', {
			textDocument,
			position: { line: 21, character: 0 },
		});
		deepEqual(
			['TOM', 'INT.', 'CUT TO:'].map((wanted) => items.find(({ label }) => label === wanted)?.detail),
			['in dieser Szene', 'Szenenüberschrift', 'Übergang'],
		);
		const actions = await speaking.request<CodeAction[]>('textDocument/codeAction', {
			textDocument,
			range: { start: { line: 9, character: 0 }, end: { line: 9, character: 3 } },
			context: { diagnostics: [] },
		});
		deepEqual(
			actions.map(({ title }) => title),
			[
				'speaks-before-introduction hier ignorieren, mit einem Grund',
				'speaks-before-introduction in dieser Szene ignorieren, mit einem Grund',
			],
		);
		deepEqual(speaking.client.notifications('window/showMessage'), [
			{ type: 3, message: 'Die Szenennummern sind nicht festgeschrieben.' },
		]);
		await speaking.stop();
	});

	it('refuses names of others, in the script, in another episode and in the canon', async () => {
		const refused = async (fixture: string, newName: string, message: string): Promise<void> => {
			const opened = await server.open(fixture);
			await rejects(server.request('textDocument/rename', { ...opened.at, newName }), { message });
		};
		await refused(series, 'Chuck', 'Chuck is somebody else in this script already.');
		await refused(series, 'Chuck McGill', 'Chuck McGill is somebody else in the canon already.');
		await refused(
			series.replace('Good night.\n', 'Good night.\n\nERNESTO\nBye.\n'),
			'Ernesto',
			'Ernesto is somebody else in two.fountain already.',
		);
		await refused('INT. A - DAY\n\nKIM$0\nHello.\n', 'INT. B', '“INT. B” would be read as a scene heading.');
	});

	it('finds the headings of a place that no canon knows', async () => {
		const opened = await server.open(
			'INT. MILL - $0ATTIC - DAY\n\nINT. BARN - ATTIC - DAY\n\nEXT. MILL - NIGHT\n\nINT. MILL - ATTIC - DUSK\n',
		);
		const expected = opened.text.replaceAll('MILL - ATTIC', 'MILL - ‹ATTIC›');
		const found = await server.request<readonly Location[]>('textDocument/references', {
			...opened.at,
			context: { includeDeclaration: true },
		});
		equal(
			withRanges(
				opened.text,
				found.map(({ range }) => range),
			),
			expected,
		);
		const marks = await server.request<readonly DocumentHighlight[]>('textDocument/documentHighlight', opened.at);
		equal(
			withRanges(
				opened.text,
				marks.map(({ range }) => range),
			),
			expected,
		);
	});

	const places = `//- /show.canon.yaml
canon: show
characters:
  anna: { name: Anna, lives: [ { place: old-mill } ] }
places:
  old-mill: { name: Old Mill, headings: [OLD MILL, THE MILL] } # by the river
  attic: { name: Attic, in: old-mill }
//- /one.fountain
[[canon: ./show.canon.yaml]]

INT. $0OLD MILL - ATTIC - DAY

The old mill creaks.

ANNA
The Old Mill?

EXT. OLD MILL/GARDEN - NIGHT

[[destroyed: OLD MILL]]

INT. THE MILL - DAY

Rain.

INT. HOTEL - KITCHEN - DAY

INT. ANNA'S FLAT - KITCHEN - DAY
//- /two.fountain
[[canon: ./show.canon.yaml]]

int. old mill - DAY
`;

	it('renames a place in its headings, its notes and the canon', async () => {
		const after = places
			.replace('$0', '')
			.replaceAll('INT. OLD MILL', 'INT. TANNERY')
			.replaceAll('EXT. OLD MILL', 'EXT. TANNERY')
			.replace('destroyed: OLD MILL', 'destroyed: TANNERY')
			.replace('int. old mill', 'int. tannery')
			.replace('name: Old Mill, headings: [OLD MILL,', 'name: Tannery, headings: [TANNERY,');
		equal(await renamed(places, 'Tannery'), after);
		equal(await renamed(after.replace('INT. TANNERY', 'INT. $0TANNERY'), 'Old Mill'), places.replace('$0', ''));
	});

	const noted = `//- /base.canon.yaml
canon: base
characters:
  anna: { name: Anna, lives: [ { place: old-mill } ] }
places:
  "old-mill": { name: Old Mill, headings: [OLD MILL, THE MILL] } # by the river
  attic: { name: Attic, in: old-mill }
objects:
  lamp: { name: The Lamp }
events:
  flood: { title: The flood, date: 1977-01-02, place: 'old-mill' }
//- /show.canon.yaml
canon: show
extends: ./base.canon.yaml
places:
  old-mill: { bio: It burned. }
//- /one.fountain
[[canon: ./show.canon.yaml]]
[[cast: ANNA = anna]]

INT. OLD MILL - ATTIC - DAY

[[place: Old Mill]] [[time: after flood]]

INT. CELLAR - DAY

[[place: old-mill]] [[destroyed: OLD MILL, THE LAMP]] [[The old mill needs a roof.]]

INT. BARN - ATTIC - DAY

[[place: THE MILL]]
`;

	it('renames a place from a note, from its name in the canon, and in every note', async () => {
		const after = noted
			.replace('INT. OLD MILL', 'INT. TANNERY')
			.replace('place: Old Mill', 'place: Tannery')
			.replace('destroyed: OLD MILL', 'destroyed: TANNERY')
			.replace('name: Old Mill, headings: [OLD MILL', 'name: Tannery, headings: [TANNERY');
		for (const start of ['[[place: Ol', 'name: Ol', 'destroyed: OL', 'INT. OL'])
			equal(await renamed(noted.replace(start, `${start}$0`), 'Tannery'), after, start);
	});

	it('renames a place that no canon knows in the notes that can mean no other', async () => {
		const script = `INT. MILL - ATTIC - DAY

[[place: ATTIC]] [[destroyed: MILL, COTTAGE]]

EXT. M$0ILL - NIGHT
`;
		const plain = script.replace('$0', '');
		equal(await renamed(script, 'tannery'), plain.replaceAll('MILL', 'TANNERY'));
		equal(await renamed(plain.replace('place: A', 'place: A$0'), 'loft'), plain.replaceAll('ATTIC', 'LOFT'));
		const two = plain.replace('EXT. MILL', 'EXT. BARN - A$0TTIC');
		equal(await renamed(two, 'loft'), two.replace('A$0TTIC', 'LOFT'));
	});

	it('renames an id in every file of the canon and in the notes, and no name with it', async () => {
		const after = noted
			.replace('place: old-mill } ]', 'place: water-mill } ]')
			.replace('"old-mill"', '"water-mill"')
			.replace('in: old-mill', 'in: water-mill')
			.replace("'old-mill'", "'water-mill'")
			.replace('  old-mill: { bio', '  water-mill: { bio')
			.replace('[[place: old-mill', '[[place: water-mill');
		for (const start of ['"old', '  old', 'in: old', '[[place: old', "'old"])
			equal(await renamed(noted.replace(start, `${start}$0`), 'Water Mill'), after, start);
		equal(
			await renamed(noted.replace('after fl', 'after fl$0'), 'deluge'),
			noted.replace('  flood:', '  deluge:').replace('after flood', 'after deluge'),
		);
		equal(
			await renamed(noted.replace('ANNA = an', 'ANNA = an$0'), 'annie'),
			noted.replace('  anna:', '  annie:').replace('ANNA = anna', 'ANNA = annie'),
		);
		const opened = await server.open(noted.replace('  att', '  att$0'));
		await rejects(server.request('textDocument/rename', { ...opened.at, newName: 'old mill' }), {
			message: 'old-mill is another entry’s id already.',
		});
	});

	it('renames a thing from its name in the canon', async () => {
		equal(
			await renamed(noted.replace('name: The L', 'name: The L$0'), 'Lantern'),
			noted.replace('The Lamp', 'The Lantern').replace('THE LAMP', 'THE LANTERN'),
		);
	});

	it('finds and marks what is asked about from a name in the canon', async () => {
		for (const [start, marks] of [
			['name: Ol', ['[[place: ‹Old Mill›', '[[place: ‹old-mill›', 'destroyed: ‹OLD MILL›', '[[place: ‹THE MILL›']],
			['name: The L', ['OLD MILL, ‹THE LAMP›']],
			['title: The f', ['after ‹flood›']],
			['name: An', ['‹ANNA› = anna']],
		] as const) {
			const opened = await server.open(noted.replace(start, `${start}$0`));
			const found = await server.request<readonly Location[]>('textDocument/references', {
				...opened.at,
				context: { includeDeclaration: true },
			});
			const script = [...opened.texts].find(([uri]) => uri.endsWith('one.fountain')) ?? ['', ''];
			const inScript = found.filter(({ uri }) => uri === script[0]).map(({ range }) => range);
			const marked = withRanges(script[1], inScript);
			for (const mark of marks) ok(marked.includes(mark), `${mark} in ${marked}`);
		}
		const opened = await server.open(noted.replace('name: Ol', 'name: Ol$0'));
		const highlights = await server.request<readonly DocumentHighlight[]>('textDocument/documentHighlight', opened.at);
		equal(
			withRanges(
				opened.text,
				highlights.map(({ range }) => range),
			),
			opened.text
				.replace('place: old-mill', 'place: ‹old-mill›')
				.replace('"old-mill"', '‹"old-mill"›')
				.replace('name: Old Mill', 'name: ‹Old Mill›')
				.replace('in: old-mill', 'in: ‹old-mill›')
				.replace("'old-mill'", "‹'old-mill'›"),
		);
	});

	it('renames the kitchen of one house alone', async () => {
		const fixture = places.replace('$0', '').replace('HOTEL - KITCHEN', 'HOTEL - $0KITCHEN');
		equal(await renamed(fixture, 'scullery'), places.replace('$0', '').replace('HOTEL - KITCHEN', 'HOTEL - SCULLERY'));
	});

	it('refuses names that are no places, or other ones', async () => {
		const opened = await server.open(places);
		const refused = (newName: string, message: string): Promise<void> =>
			rejects(server.request('textDocument/rename', { ...opened.at, newName }), { message });
		await refused('Night', '“Night” would be read as a time of day.');
		await refused('Dream', '“Dream” would be read as a flashback or a dream.');
		await refused('Mill - Yard', 'The name of a place can’t contain “-”.');
		await refused('Hotel', 'Hotel is another place in this script already.');
		await refused('Attic', 'Attic is another place in the canon already.');
		await refused('', 'A name needs at least one letter.');
	});

	it('offers the words under the cursor, and nothing where nobody is named', async () => {
		const onName = await server.open('INT. A - DAY\n\nANNA & K$0IM (O.S.) ^\nHello.\n');
		const found = await server.request<{ range: Range; placeholder: string }>('textDocument/prepareRename', onName.at);
		equal(withRanges(onName.text, [found.range]), 'INT. A - DAY\n\nANNA & ‹KIM› (O.S.) ^\nHello.\n');
		equal(found.placeholder, 'KIM');
		const onProse = await server.open('INT. A - DAY\n\nA d$0oor opens.\n');
		equal(await server.request('textDocument/prepareRename', onProse.at), null);
	});
});

describe('references over the protocol', () => {
	let server: BuiltServer;
	before(async () => {
		({ server } = await BuiltServer.start());
	});
	after(() => server.stop());

	it('are cues, mentions, introductions and the canon, in every script', async () => {
		const opened = await server.open(series);
		const found = await server.request<readonly Location[]>('textDocument/references', {
			...opened.at,
			context: { includeDeclaration: true },
		});
		const marked = [...opened.texts].map(([uri, text]) =>
			withRanges(
				text,
				found.filter((location) => location.uri === uri).map(({ range }) => range),
			),
		);
		ok(marked[0]?.includes('  ‹jimmy-mcgill›:'), marked[0]);
		ok(marked[0]?.includes('{ to: ‹jimmy-mcgill›, is: brother }'), marked[0]);
		for (const place of [
			"Title: ‹Jimmy›'s Day",
			'[[cast: ‹JIMMY› = jimmy-mcgill]]',
			'# ‹Jimmy› wakes',
			'= ‹Jimmy› is late.',
			"INT. ‹JIMMY›'S OFFICE",
			'‹JIMMY MCGILL› (40)',
			"‹Jimmy›'s phone",
			'[[‹Jimmy› should be older]]',
			'(to ‹Jimmy›)',
			'Wake up, ‹Jimmy›.',
			"‹JIMMY› (O.S.) (CONT'D) ^",
			'\n‹SAUL GOODMAN›\n',
			'[[dies: ‹JIMMY›]]',
			'/*\nJIMMY\n',
		])
			ok(marked[1]?.includes(place), `${place} in ${marked[1] ?? ''}`);
		ok(marked[2]?.includes('‹JIMMY› (V.O.)'), marked[2]);
	});

	it('are highlighted in the script, introductions as writing', async () => {
		const opened = await server.open('INT. A - DAY\n\nKIM (30) sits. Kim waits.\n\nK$0IM\nI am Kim. Kimono.\n');
		const found = await server.request<readonly DocumentHighlight[]>('textDocument/documentHighlight', opened.at);
		equal(
			withRanges(
				opened.text,
				found.map(({ range }) => range),
			),
			'INT. A - DAY\n\n‹KIM› (30) sits. ‹Kim› waits.\n\n‹KIM›\nI am ‹Kim›. Kimono.\n',
		);
		deepEqual(
			found.map(({ kind }) => kind),
			[3, 2, 2, 2],
		);
	});
});

describe('symbols of the workspace', () => {
	it('are people, places, scenes, sections and canon entries', async () => {
		const { server } = await BuiltServer.start();
		await server.open(`//- /show.canon.yaml
canon: show
characters:
  kim-wexler: { name: Kim Wexler }
places:
  hhm: { name: HHM Tower }
//- /one.fountain
[[canon: ./show.canon.yaml]]

# Act One

INT. HHM TOWER - LOBBY - DAY #1#

KIM
Hello.

BERTRAND
Hello.
`);
		const ask = async (query: string): Promise<readonly string[]> => {
			const found = await server.request<readonly SymbolInformation[]>('workspace/symbol', { query });
			return found.map(({ name, containerName }) => `${name} (${containerName ?? ''})`);
		};
		deepEqual(await ask('actone'), ['Act One (one.fountain)']);
		deepEqual(await ask('bert'), ['BERTRAND (one.fountain)']);
		deepEqual(await ask('wex'), ['Kim Wexler (show.canon.yaml)']);
		deepEqual(await ask('tower'), [
			'HHM Tower (show.canon.yaml)',
			'1 INT. HHM TOWER - LOBBY - DAY (one.fountain)',
			'HHM TOWER (one.fountain)',
		]);
		// What begins with the letters comes before what has them somewhere.
		deepEqual(await ask('lobby'), ['LOBBY (one.fountain)', '1 INT. HHM TOWER - LOBBY - DAY (one.fountain)']);
		await server.stop();
	});

	it('are entries of the bundled canon, too, where it is in force', async () => {
		const { server } = await BuiltServer.start();
		await server.open('INT. A - DAY\n\nSKYLER\nHello.\n');
		const ask = async (): Promise<readonly string[]> => {
			const found = await server.request<readonly SymbolInformation[]>('workspace/symbol', { query: 'skyler' });
			return found.map(({ name, location }) => `${name} ${location.uri.split('/').at(-1) ?? ''}`);
		};
		deepEqual(await ask(), ['SKYLER script.fountain']);
		await server.open('//- /two.fountain\n[[canon: breaking-bad]]\n\nINT. A - DAY\n\nRain.\n');
		const found = await ask();
		deepEqual(found.slice(0, 2), ['SKYLER script.fountain', 'Skyler White breaking-bad.canon.yaml']);
		await server.stop();
	});
});

describe('the call hierarchy of a person', () => {
	const script = `INT. A - DAY #1#

KIM
One.

JIMMY
Two.

EXT. B - DAY #2#

JIMMY
Three.

INT. C - NIGHT #3#

KI$0M
Four.

EXT. D - DAY #4#

Kim waits. HOWARD (50) runs.

JIMMY
Five.
`;
	let server: BuiltServer;
	before(async () => {
		({ server } = await BuiltServer.start());
	});
	after(() => server.stop());

	const prepared = async (fixture: string): Promise<{ item: CallHierarchyItem; text: string }> => {
		const opened = await server.open(fixture);
		const [item] = await server.request<CallHierarchyItem[]>('textDocument/prepareCallHierarchy', opened.at);
		ok(item !== undefined);
		return { item, text: opened.text };
	};
	const incoming = (item: CallHierarchyItem): Promise<CallHierarchyIncomingCall[]> =>
		server.request('callHierarchy/incomingCalls', { item });
	const outgoing = (item: CallHierarchyItem): Promise<CallHierarchyOutgoingCall[]> =>
		server.request('callHierarchy/outgoingCalls', { item });

	it('begins with the person', async () => {
		const { item, text } = await prepared(script);
		equal(item.name, 'KIM');
		ok(withRanges(text, [item.selectionRange]).includes('‹KIM›\nFour.'));
	});

	it('leads to the scenes they are in, each with where they come from and go to', async () => {
		const { item } = await prepared(script);
		const scenes = await incoming(item);
		deepEqual(
			scenes.map(({ from }) => [from.name, from.detail]),
			[
				['1 INT. A - DAY', 'D1 · goes to 3'],
				['3 INT. C - NIGHT', 'N1 · from 1 · goes to 4'],
				['4 EXT. D - DAY', 'D2 · from 3'],
			],
		);
	});

	it('leads to the people who share their scenes, the closest first', async () => {
		const { item } = await prepared(script);
		const people = await outgoing(item);
		deepEqual(
			people.map(({ to }) => [to.name, to.detail]),
			[
				['JIMMY', 'in 2 scenes together: 1, 4'],
				['HOWARD', 'in 1 scene together: 4'],
			],
		);
	});

	it('knows who shares scenes in the other scripts of the story', async () => {
		const { item } = await prepared(`//- /show.canon.yaml
canon: show
title: Show
episodes:
  - script: a.fountain
  - script: b.fountain
//- /b.fountain
[[canon: ./show.canon.yaml]]

INT. MILL - DAY

MARA and TOM wait. ZED (30) comes in.

MARA
Zed.

ZED
Mara.
//- /a.fountain
[[canon: ./show.canon.yaml]]

INT. MILL - DAY

MAR$0A
Tom?

TOM
Mara.
`);
		const people = await outgoing(item);
		deepEqual(
			people.map(({ to }) => [to.name, to.detail]),
			[
				['TOM', 'in 2 scenes together: 1, b.fountain 1'],
				['ZED', 'in 1 scene together: b.fountain 1'],
			],
		);
	});

	it('goes on from a scene: to the scene before, to the scene after, and to who is there', async () => {
		const { item } = await prepared(script);
		const [, third] = await incoming(item);
		ok(third !== undefined);
		deepEqual(
			(await incoming(third.from)).map(({ from }) => from.name),
			['1 INT. A - DAY'],
		);
		deepEqual(
			(await outgoing(third.from)).map(({ to }) => to.name),
			['4 EXT. D - DAY'],
		);
		const [jimmy] = await outgoing(item);
		ok(jimmy !== undefined);
		deepEqual(
			(await incoming(jimmy.to)).map(({ from }) => from.name),
			['1 INT. A - DAY', '2 EXT. B - DAY', '4 EXT. D - DAY'],
		);
	});
});
