/** What the built server offers and mends while somebody types. */
import { deepEqual, equal, ok } from 'node:assert/strict';

import type { CompletionItem, CompletionList, TextEdit } from 'vscode-languageserver-protocol/node';
import { InsertTextFormat } from 'vscode-languageserver-protocol/node';

import { BuiltServer, edited } from '../support/builtServer.js';

const canon = `//- /show.canon.yaml
canon: show
title: Show
characters:
  kim-wexler:
    name: Kim Wexler
    cue: KIM
    occupation: [ { is: lawyer } ]
  chuck-mcgill: { name: Chuck McGill, cue: CHUCK, died: 2003-05-01 }
places:
  hhm: { name: HHM, headings: [HHM TOWER] }
  garage: { name: Garage, headings: [GARAGE], in: hhm }
events:
  trial: { title: The trial, date: 2004-02-02 }
//- /one.fountain
[[canon: ./show.canon.yaml]]
[[time: 2004-03-01]]

INT. HHM TOWER - DAY (RAIN)

KIM
One.

JIMMY (INTO RADIO)
Two.

HOWARD (INTO RADIO)
Three.

`;

describe('completion over the protocol', () => {
	let server: BuiltServer;
	before(async () => {
		({ server } = await BuiltServer.start());
	});
	after(() => server.stop());

	const listAt = async (fixture: string, triggerCharacter?: string): Promise<CompletionList & { text: string }> => {
		const { at, text } = await server.open(fixture);
		const context = triggerCharacter === undefined ? { triggerKind: 1 } : { triggerKind: 2, triggerCharacter };
		const list = await server.request<CompletionList>('textDocument/completion', { ...at, context });
		return { ...list, text };
	};
	const labels = async (fixture: string, trigger?: string): Promise<readonly string[]> =>
		(await listAt(fixture, trigger)).items.map(({ label }) => label);
	/** The cursor's line after an offer is taken; `|` is where a snippet leaves the cursor. */
	const taken = async (fixture: string, label: string): Promise<string> => {
		const { items, text } = await listAt(fixture);
		const item = items.find((candidate) => candidate.label === label);
		ok(item?.textEdit !== undefined, `${label} is not among ${items.map((other) => other.label).join(', ')}`);
		const edit = item.textEdit as TextEdit;
		const isSnippet = item.insertTextFormat === InsertTextFormat.Snippet;
		const newText = isSnippet ? edit.newText.replace('$0', '|') : edit.newText;
		return edited(text, [{ ...edit, newText }]).split('\n')[edit.range.start.line] ?? '';
	};

	it('begins with the second speaker of the exchange, and says who somebody is', async () => {
		const exchange = `${canon}KIM\nFour.\n\nHOWARD\nFive.\n\n$0`;
		const { items } = await listAt(exchange);
		deepEqual(
			items.slice(0, 3).map(({ label }) => label),
			['KIM', 'JIMMY', 'HOWARD'],
		);
		equal(items[0]?.detail, 'lawyer · in this scene');
		const last = items.filter(({ kind }) => kind === 6).at(-1);
		deepEqual([last?.label, last?.detail, last?.tags], ['CHUCK', 'died 1 May 2003', [1]]);
	});

	const offers: readonly (readonly [string, string, string, string])[] = [
		['a cue', `${canon}K$0`, 'KIM', 'KIM'],
		['a prefix', `${canon}IN$0`, 'INT.', 'INT. '],
		['a place of the canon', `${canon}INT. H$0`, 'HHM TOWER', 'INT. HHM TOWER'],
		['a place in the place', `${canon}INT. HHM TOWER - $0`, 'GARAGE', 'INT. HHM TOWER - GARAGE'],
		['a time of day', `${canon}INT. HHM TOWER - NI$0`, 'NIGHT', 'INT. HHM TOWER - NIGHT'],
		[
			'a modifier behind the time',
			`${canon}INT. HHM TOWER - DAY - $0`,
			'FLASHBACK',
			'INT. HHM TOWER - DAY - FLASHBACK',
		],
		['a modifier of the script', `${canon}INT. HHM TOWER - DAY ($0`, 'RAIN', 'INT. HHM TOWER - DAY (RAIN)'],
		['a modifier in closed brackets', `${canon}INT. HHM - DAY (FL$0)`, 'FLASHBACK', 'INT. HHM - DAY (FLASHBACK)'],
		['an extension', `${canon}KIM (V$0`, 'V.O.', 'KIM (V.O.)'],
		['an extension of the script', `${canon}KIM ($0)`, 'INTO RADIO', 'KIM (INTO RADIO)'],
		['a place in the place behind a comma', `${canon}INT. HHM TOWER, $0`, 'GARAGE', 'INT. HHM TOWER, GARAGE'],
		['a place in the place behind a slash', `${canon}INT. HHM TOWER/G$0`, 'GARAGE', 'INT. HHM TOWER/GARAGE'],
		['a modifier behind the space', `${canon}INT. HHM - DAY $0`, '(FLASHBACK)', 'INT. HHM - DAY (FLASHBACK)'],
		['a time of more words', `${canon}INT. HHM - THE N$0`, 'THE NEXT MORNING', 'INT. HHM - THE NEXT MORNING'],
		['another place inside a word', `${canon}INT. G$0ARDEN - DAY`, 'HHM TOWER', 'INT. HHM TOWER - DAY'],
		['another cue inside a name', `${canon}JI$0MBO (O.S.)`, 'JIMMY', 'JIMMY (O.S.)'],
		['the second of two speakers', `${canon}JIMMY & K$0`, 'KIM', 'JIMMY & KIM'],
		['the second of two speakers behind a slash', `${canon}JIMMY/H$0`, 'HOWARD', 'JIMMY/HOWARD'],
		['an extension behind a name', `${canon}HOWARD $0`, "HOWARD (CONT'D)", "HOWARD (CONT'D)"],
		['a prefix in small letters', `${canon}int$0`, 'INT.', 'INT. '],
		['a cue in small letters', `${canon}ji$0`, 'JIMMY', 'JIMMY'],
		['a transition in small letters', `${canon}smash c$0`, 'SMASH CUT TO:', 'SMASH CUT TO:'],
		['a person of the canon in a note', `${canon}[[present: KIM, CH$0]]`, 'CHUCK', '[[present: KIM, CHUCK]]'],
		['another event inside a word', `${canon}[[time: after tr$0y]]`, 'trial', '[[time: after trial]]'],
		[
			'a script',
			'//- /a.fountain\n[[include: $0]]\n//- /b/c.fountain\nINT. A - DAY',
			'b/c.fountain',
			'[[include: b/c.fountain]]',
		],
		['a color for a marker', `${canon}[[marker $0]]`, 'pink', '[[marker pink: |]]'],
		['a transition', `${canon}SMASH$0`, 'SMASH CUT TO:', 'SMASH CUT TO:'],
		['a forced transition', `${canon}> $0`, '> CUT TO:', '> CUT TO:'],
		['the key of a note', `${canon}[[ti$0`, 'time', '[[time: |]]'],
		['the key of a closed note', `${canon}[[ti$0]]`, 'time', '[[time: |]]'],
		['an event', `${canon}[[time: during $0]]`, 'trial', '[[time: during trial]]'],
		['a day', `${canon}[[day: $0]]`, '2', '[[day: 2]]'],
		['a person in a note', `${canon}[[dies: KIM, JI$0]]`, 'JIMMY', '[[dies: KIM, JIMMY]]'],
		['an id of the canon', `${canon}[[cast: K = ki$0]]`, 'kim-wexler', '[[cast: K = kim-wexler]]'],
		['a check', `${canon}[[supervisor: ignore dead$0]]`, 'dead-character', '[[supervisor: ignore dead-character]]'],
		['a key of the title page', 'Title: A\nDr$0', 'Draft date', 'Draft date: '],
		['a value of the title page', 'Title: A\nCredit: $0', 'written by', 'Credit: written by'],
		['a color of a revision', 'Title: A\nRevision: B$0', 'Blue', 'Revision: Blue'],
	];
	for (const [what, fixture, label, line] of offers) {
		it(`offers ${what}`, async () => {
			equal(await taken(fixture, label), line);
		});
	}

	it("offers (CONT'D) first to whoever spoke last", async () => {
		equal((await labels(`${canon}HOWARD ($0`))[0], "CONT'D");
		ok((await labels(`${canon}KIM ($0`))[0] !== "CONT'D");
	});

	it('offers the authors of other scripts', async () => {
		equal(
			await taken('//- /a.fountain\nTitle: A\nAuthor: Ada B.\n//- /b.fountain\nTitle: B\nAuthor: $0', 'Ada B.'),
			'Author: Ada B.',
		);
	});

	it('offers the canons that ship before any is in force', async () => {
		for (const fixture of [
			'[[canon: $0]]',
			'Title: A\nCanon: $0',
			'//- /own.canon.yaml\ncanon: own\nextends: [$0]\n',
			'//- /own.canon.yaml\ncanon: own\nextends:\n  - $0\n',
		]) {
			const { server: fresh } = await BuiltServer.start();
			const { at } = await fresh.open(fixture);
			const { items } = await fresh.request<CompletionList>('textDocument/completion', at);
			ok(
				items.some(({ label }) => label === 'breaking-bad'),
				fixture,
			);
			await fresh.stop();
		}
	});

	it('leaves a note in the writer’s own words alone', async () => {
		for (const fixture of [`${canon}[[remember to $0]]`, `${canon}[[remember to d$0`, `${canon}[[ re wr$0]]`])
			deepEqual(await labels(fixture), [], fixture);
		ok((await labels(`${canon}[[ d$0`)).includes('dies'));
	});

	it('comes to stand behind the bracket that it closes', async () => {
		for (const fixture of [`${canon}KIM (V$0)`, `${canon}INT. HHM - DAY (FL$0)`]) {
			const { at } = await server.open(fixture);
			const { items } = await listAt(fixture);
			equal((items[0]?.textEdit as TextEdit).range.end.character, at.position.character + 1);
		}
	});

	it('lets the editor fill in today’s date', async () => {
		const { items } = await listAt('Title: A\nDraft date: $0');
		const edit = items[0]?.textEdit as TextEdit;
		equal(edit.newText, '${CURRENT_DATE} ${CURRENT_MONTH_NAME} ${CURRENT_YEAR}');
	});

	it('tells more of an offer only when it is looked at', async () => {
		const resolved = async (fixture: string, label: string): Promise<CompletionItem> => {
			const { items } = await listAt(fixture);
			const item = items.find((candidate) => candidate.label === label);
			equal(item?.documentation, undefined);
			return server.request('completionItem/resolve', item);
		};
		ok(JSON.stringify(await resolved(`${canon}K$0`, 'KIM')).includes('Kim Wexler'));
		ok(JSON.stringify(await resolved(`${canon}INT. H$0`, 'HHM TOWER')).includes('HHM'));
		ok(JSON.stringify(await resolved(`${canon}[[di$0`, 'dies')).includes('stays dead'));
		ok(
			JSON.stringify(await resolved(`${canon}[[supervisor: ignore $0`, 'dead-character')).includes('dead-character.md'),
		);
	});

	it('takes neither Enter nor Tab nor a letter from prose', async () => {
		const prose = [
			'He $0',
			'Kim s$0',
			'The K$0',
			'KIM\nH$0',
			'KIM\n(b$0',
			'KIM\nHello.\nK$0',
			'...$0',
			'An INT. $0',
			'/*\nK$0',
			'~ K$0',
			'= K$0',
			'# K$0',
			'he $0',
			'chu$0',
			'BANG & $0',
			'BANG $0',
			'K$0ick',
		];
		for (const text of prose) deepEqual(await labels(canon + text), [], text);
		for (const trigger of [' ', '.']) deepEqual(await labels(`${canon}${trigger}$0`, trigger), [], trigger);
		const { items, isIncomplete } = await listAt(`${canon}K$0`);
		ok(items.every(({ commitCharacters, preselect }) => commitCharacters === undefined && preselect === undefined));
		// The next letter may be a small one: then the list has to go.
		equal(isIncomplete, true);
	});

	it('offers nothing that is there already', async () => {
		deepEqual(await labels(`${canon}HOWARD$0`), []);
	});
});

describe('Enter', () => {
	let plain: BuiltServer;
	let continuing: BuiltServer;
	before(async () => {
		({ server: plain } = await BuiltServer.start());
		({ server: continuing } = await BuiltServer.start({ typing: { continuedCues: true } }));
	});
	after(async () => {
		await plain.stop();
		await continuing.stop();
	});

	/** The text after Enter was pressed at `$0`. */
	const entered = async (fixture: string, server = plain): Promise<string> => {
		const { at, text } = await server.open(fixture.replace('$0', '\n$0'));
		const edits = await server.request<TextEdit[] | null>('textDocument/onTypeFormatting', {
			...at,
			ch: '\n',
			options: { tabSize: 4, insertSpaces: true },
		});
		return edited(text, edits);
	};
	const scene = 'INT. A - DAY\n\nKIM\nHello.\n\n';

	const cases: readonly (readonly [string, string, string])[] = [
		['gives a heading its capitals', 'int. kitchen - day$0', 'INT. KITCHEN - DAY\n'],
		['gives a transition its capitals', `${scene}cut to:$0`, `${scene}CUT TO:\n`],
		['gives a name its capitals once its speech has begun', `${scene}kim\nWell.$0`, `${scene}KIM\nWell.\n`],
		['gives a name with an extension its capitals', `${scene}Kim (v.o.)\nWell.$0`, `${scene}KIM (V.O.)\nWell.\n`],
		[
			'gives joined names their capitals',
			`${scene}TOM\nYes.\n\nkim & Tom\nWell.$0`,
			`${scene}TOM\nYes.\n\nKIM & TOM\nWell.\n`,
		],
		['gives a name its capitals with its marks', `${scene}kim (v.o.) ^\nWell.$0`, `${scene}KIM (V.O.) ^\nWell.\n`],
		['gives a name its capitals whose second is still to come', `${scene}kim &\nWell.$0`, `${scene}KIM &\nWell.\n`],
		['leaves a name beside an unknown word alone', `${scene}kim and rain\nfall.$0`, `${scene}kim and rain\nfall.\n`],
		['closes a parenthetical', `${scene}KIM\n(beat$0`, `${scene}KIM\n(beat)\n`],
		[
			'moves a closing mark up that a quick hand has left behind',
			`${scene}KIM\n(beat\nHello.$0)`,
			`${scene}KIM\n(beat)\nHello.\n`,
		],
		['moves it up over the end of the speech', `${scene}KIM\n(beat\nHello.\n$0)`, `${scene}KIM\n(beat)\nHello.\n\n`],
		['leaves a mark alone that closes nothing', `${scene}KIM\n(beat)\nHello.$0)`, `${scene}KIM\n(beat)\nHello.\n)`],
		[
			'gives a name with a title its capitals',
			`${scene}MR. WHITE\nYes.\n\nmr. white\nWell.$0`,
			`${scene}MR. WHITE\nYes.\n\nMR. WHITE\nWell.\n`,
		],
		[
			'gives a stranger with a title theirs',
			`${scene}det. o'neil (v.o.)\nWell.$0`,
			`${scene}DET. O'NEIL (V.O.)\nWell.\n`,
		],
		['and one with initials', `${scene}J.R.\nYes.\n\nj.r.\nWell.$0`, `${scene}J.R.\nYes.\n\nJ.R.\nWell.\n`],
		['leaves a sentence of one name alone', `${scene}Kim.\nAlone.$0`, `${scene}Kim.\nAlone.\n`],
		['leaves a sentence about a title alone', `${scene}Mr. White\nsits.$0`, `${scene}Mr. White\nsits.\n`],
		['leaves a longer sentence alone', `${scene}dr. no sits\ndown.$0`, `${scene}dr. no sits\ndown.\n`],
		['closes an extension in small letters', `${scene}KIM (whispering$0`, `${scene}KIM (whispering)\n`],
		[
			'moves the mark that the editor had put there up behind a name in small letters',
			`${scene}kim (v.o.\nHi.$0)`,
			`${scene}kim (v.o.)\nHi.\n`,
		],
		['closes a parenthetical under a name in small letters', `${scene}kim\n(beat$0`, `${scene}kim\n(beat)\n`],
		['closes one behind a name in small letters', `${scene}kim (v.o.$0`, `${scene}kim (v.o.)\n`],
		['closes one behind a name that is new', `${scene}MARA (whispering$0`, `${scene}MARA (whispering)\n`],
		['closes one before the mark of a second speaker', `${scene}KIM (v.o. ^$0`, `${scene}KIM (v.o.) ^\n`],
		['leaves an introduction open that goes on', `${scene}MARA (40, wet$0`, `${scene}MARA (40, wet\n`],
		['leaves a name in prose alone', `${scene}Kim (the old one, they$0`, `${scene}Kim (the old one, they\n`],
		['tidies a name once its speech has begun', `${scene}KIM ( v.o. )^\nWell.$0`, `${scene}KIM (V.O.) ^\nWell.\n`],
		['tidies one in small letters', `${scene}kim( v.o. )^\nWell.$0`, `${scene}KIM (V.O.) ^\nWell.\n`],
		['keeps the words of an extension', `${scene}KIM (into phone)\nWell.$0`, `${scene}KIM (into phone)\nWell.\n`],
		['closes an extension', `${scene}KIM (V.O.$0`, `${scene}KIM (V.O.)\n`],
		['moves the closing mark of an extension up', `${scene}TOM (V.O.$0)`, `${scene}TOM (V.O.)\n`],
		['leaves a shout with a bracket in it alone', `${scene}BANG (OR BOOM$0`, `${scene}BANG (OR BOOM\n`],
		[
			'gives a name its capitals that has only been introduced',
			`${scene}ANNA (30) enters.\n\nanna\nWell.$0`,
			`${scene}ANNA (30) enters.\n\nANNA\nWell.\n`,
		],
		['moves a closing mark up, and the speech goes on', `${scene}KIM\n(beat$0)`, `${scene}KIM\n(beat)\n`],
		['ends a note of one line on its line', `${scene}[[present: KIM$0]]`, `${scene}[[present: KIM]]\n`],
		['closes a note that an empty line ends', `${scene}[[not yet\n$0`, `${scene}[[not yet]]\n\n`],
		['closes a note whose mark the editor has put below', `${scene}[[not yet\n$0]]`, `${scene}[[not yet]]\n\n`],
		['keeps a note open that goes on', `${scene}[[not$0`, `${scene}[[not\n`],
		['leaves an unknown word alone', `${scene}Silence\nfalls.$0`, `${scene}Silence\nfalls.\n`],
		['leaves a name in running prose alone', `${scene}He sees\nKim\nrun.$0`, `${scene}He sees\nKim\nrun.\n`],
		['leaves a sentence that ends in "to:" alone', `${scene}She turns to:$0`, `${scene}She turns to:\n`],
		['leaves a closed parenthetical alone', `${scene}KIM\n(beat)$0`, `${scene}KIM\n(beat)\n`],
		['leaves a speech with a bracket in it alone', `${scene}KIM\nWell (I know$0`, `${scene}KIM\nWell (I know\n`],
		['leaves prose alone', `${scene}She waits.$0`, `${scene}She waits.\n`],
		["adds no (CONT'D) unasked", `${scene}Rain.\n\nKIM\nStill.$0`, `${scene}Rain.\n\nKIM\nStill.\n`],
	];
	for (const [what, before, after] of cases) {
		it(what, async () => {
			equal(await entered(before), after);
		});
	}

	it("adds (CONT'D) where it is asked for, and the same person goes on", async () => {
		equal(await entered(`${scene}Rain.\n\nKIM\nStill.$0`, continuing), `${scene}Rain.\n\nKIM (CONT'D)\nStill.\n`);
		equal(await entered(`${scene}KIM ^\nStill.$0`, continuing), `${scene}KIM (CONT'D) ^\nStill.\n`);
		for (const small of ['kim', 'Kim'])
			equal(await entered(`${scene}${small}\nStill.$0`, continuing), `${scene}KIM (CONT'D)\nStill.\n`);
		equal(await entered(`${scene}kim ^\nStill.$0`, continuing), `${scene}KIM (CONT'D) ^\nStill.\n`);
		equal(await entered(`${scene}kim (v.o.)\nStill.$0`, continuing), `${scene}KIM (V.O.) (CONT'D)\nStill.\n`);
		for (const other of ['JIM\nNo.', "KIM (CONT'D)\nNo.", 'INT. B - DAY\n\nKIM\nNo.'])
			equal(await entered(`${scene}${other}$0`, continuing), `${scene}${other}\n`);
	});
});

describe('formatting over the protocol', () => {
	const untidy = 'int.  kitchen  -  day  #1#\n\n\n\n\n  KIM(V.O.)\n(beat)   \n Hello.  \n\n    An indented line.   \n';
	const tidy = 'INT. KITCHEN - DAY #1#\n\n\nKIM (V.O.)\n(beat)\nHello.\n\n    An indented line.\n';
	let server: BuiltServer;
	before(async () => {
		({ server } = await BuiltServer.start());
	});
	after(() => server.stop());
	const options = { tabSize: 4, insertSpaces: true };

	it('tidies spaces, capitals and empty lines, and is done in one go', async () => {
		const { at, text } = await server.open(untidy);
		const once = edited(text, await server.request<TextEdit[]>('textDocument/formatting', { ...at, options }));
		equal(once, tidy);
		const again = await server.open(once);
		deepEqual(await server.request('textDocument/formatting', { ...again.at, options }), []);
	});

	it('tidies the extensions of a name and the mark of a second speaker', async () => {
		const { at, text } = await server.open(
			'MARA ( v.o. )^\nHello.\n\n@McCoy (O.S. )(cont’d)^\nHm.\n\nJO ( into phone )\nYes.\n',
		);
		const once = edited(text, await server.request<TextEdit[]>('textDocument/formatting', { ...at, options }));
		equal(once, 'MARA (V.O.) ^\nHello.\n\n@McCoy (O.S.) (CONT’D) ^\nHm.\n\nJO (into phone)\nYes.\n');
		const again = await server.open(once);
		deepEqual(await server.request('textDocument/formatting', { ...again.at, options }), []);
	});

	it('touches only the lines of a range', async () => {
		const { at, text } = await server.open(untidy);
		const range = { start: { line: 5, character: 0 }, end: { line: 6, character: 3 } };
		const edits = await server.request<TextEdit[]>('textDocument/rangeFormatting', { ...at, range, options });
		equal(edited(text, edits), untidy.replace('  KIM(V.O.)\n(beat)   \n', 'KIM (V.O.)\n(beat)\n'));
	});
});
