/** What is offered where, and in which order; in prose nothing is. */
import { deepEqual, equal, ok } from 'node:assert/strict';

import type { CompletionList } from 'vscode-languageserver-types';

import { completion } from '../../../server/src/features/completion.js';
import { analysisOf, cursorIn } from '../../support/analysisOf.js';
import { canonUri, scriptUri, showCanon, showScript } from '../../support/show.js';

async function listAt(marked: string, uri = scriptUri): Promise<CompletionList> {
	const { text, position } = cursorIn(marked);
	const files = uri === scriptUri ? { [scriptUri]: text, [canonUri]: showCanon } : { [uri]: text };
	return completion(await analysisOf(files), { uri, position });
}

async function labelsAt(marked: string, uri = scriptUri): Promise<readonly string[]> {
	return (await listAt(marked, uri)).items.map(({ label }) => label);
}

/** The text after taking the first offer. */
async function acceptedAt(marked: string, label?: string): Promise<string> {
	const { text } = cursorIn(marked);
	const { items } = await listAt(marked);
	const item = label === undefined ? items[0] : items.find((candidate) => candidate.label === label);
	const edit = item?.textEdit;
	if (edit === undefined || !('range' in edit)) return 'nothing';
	const lines = text.split('\n');
	const { start, end } = edit.range;
	const line = lines[start.line] ?? '';
	lines[start.line] = line.slice(0, start.character) + edit.newText + line.slice(end.character);
	return lines.slice(start.line).join('\n');
}

const scene = `${showScript}\nINT. QUAY - DAY\n\nANNA\nOne.\n\nKARIN\nTwo.\n\nOLE\nThree.\n\n`;

describe('cues', () => {
	it('begin with whoever spoke before the last speaker', async () => {
		deepEqual((await labelsAt(`${scene}$0`)).slice(0, 3), ['KARIN', 'ANNA', 'OLE']);
	});

	it('are those that begin as typed', async () => {
		deepEqual(await labelsAt(`${scene}K$0`), ['KARIN']);
		equal(await acceptedAt(`${scene}K$0`), 'KARIN');
	});

	it('offer the canon’s people behind the script’s, and the dead last with the date', async () => {
		const { items } = await listAt(`${scene}$0`);
		const people = items.filter(({ kind }) => kind === 6);
		equal(people.at(-1)?.label, 'JONAS');
		equal(people.at(-1)?.detail, 'died 12 May 1978');
		deepEqual(people.at(-1)?.tags, [1]);
	});

	it('say what somebody does and whether they are here', async () => {
		const { items } = await listAt(`${scene}A$0`);
		equal(items[0]?.detail, 'harbour pilot · in this scene');
	});

	it('do not say what somebody may only perhaps do by then', async () => {
		const { items } = await listAt(`${scene}INT. QUAY - SEVERAL MONTHS LATER\n\nANNA\nOne.\n\nKARIN\nTwo.\n\nA$0`);
		equal(items[0]?.detail, 'in this scene');
	});

	it('take no name that is only just being typed', async () => {
		deepEqual(await labelsAt(`${scene}XAV$0\n`), []);
	});

	it('keep the forcing mark', async () => {
		equal(await acceptedAt(`${scene}@KA$0`), '@KARIN');
	});
});

describe('headings', () => {
	it('offer the script’s places, then the canon’s', async () => {
		const labels = await labelsAt(`${scene}INT. $0`);
		deepEqual(labels.slice(0, 2), ['OLD MILL', 'QUAY']);
		ok(labels.includes('SANDVIK'), labels.join());
	});

	it('offer times of day and what lies in the place, behind a dash', async () => {
		const labels = await labelsAt(`${scene}INT. OLD MILL - $0`);
		ok(labels.indexOf('DAY') < labels.indexOf('ATTIC'), labels.join());
		equal(await acceptedAt(`${scene}INT. OLD MILL - NI$0`, 'NIGHT'), 'INT. OLD MILL - NIGHT');
	});

	it('replace only what has been typed of the place', async () => {
		equal(await acceptedAt(`${scene}INT. OL$0`, 'OLD MILL'), 'INT. OLD MILL');
	});
});

describe('other offers', () => {
	it('are extensions behind a name', async () => {
		equal(await acceptedAt(`${scene}ANNA (V$0`, 'V.O.'), 'ANNA (V.O.)');
		equal(await acceptedAt(`${scene}ANNA (V$0)`, 'V.O.'), 'ANNA (V.O.)');
	});

	it('are title-page keys that are not there yet', async () => {
		const labels = await labelsAt('Title: A\n$0');
		ok(labels.includes('Draft date'));
		ok(!labels.includes('Title'));
	});

	it('are keys and values in notes', async () => {
		ok((await labelsAt(`${scene}[[$0`)).includes('time'));
		deepEqual(await labelsAt(`${scene}[[thread: $0]]`), ['present', 'flashback', 'flash-forward', 'dream', 'story']);
		ok((await labelsAt(`${scene}[[place: $0]]`)).includes('old-mill'));
		ok((await labelsAt(`${scene}[[time: during $0]]`)).includes('the-storm'));
		ok((await labelsAt(`${scene}[[cast: OLE = $0]]`)).includes('jonas-berg'));
		ok((await labelsAt(`${scene}[[supervisor: ignore $0]]`)).includes('dead-character'));
		deepEqual(await labelsAt(`[[canon: $0]]\n\nINT. A - DAY\n\nB.\n`), ['harbor']);
		const numbered = 'INT. A - DAY #1#\n\nB.\n\nINT. B - DAY #2#\n\nB.\n\nINT. C - DAY #3A#\n\nB.\n';
		deepEqual(await labelsAt(`[[numbers: $0]]\n\n${numbered}`), ['locked 1, 2, 3A']);
		deepEqual(await labelsAt(`[[numbers: $0]]\n\nINT. A - DAY\n\nB.\n`), ['locked']);
	});

	it('are the scripts of the folder in an include, read or not', async () => {
		const { text, position } = cursorIn('[[include: $0]]\n\nINT. A - DAY\n');
		const disk = { 'file:///show/one%20two.fountain': scene, 'file:///other/x.fountain': scene };
		const analysis = await analysisOf({ [scriptUri]: text, [canonUri]: showCanon }, { disk });
		equal(analysis.file('file:///show/one%20two.fountain'), undefined);
		const { items } = completion(analysis, { uri: scriptUri, position });
		deepEqual(
			items.map(({ label }) => label),
			['one two.fountain'],
		);
	});

	it('are none in prose, dialogue, parentheticals and boneyard', async () => {
		for (const prose of ['Anna w$0', 'The K$0 ', 'ANNA\nK$0', 'ANNA\n(K$0', '/*\n\nK$0'])
			deepEqual(await labelsAt(`${scene}${prose}`), []);
	});
});

describe('completion in a canon file', () => {
	const uri = 'file:///show/new.canon.yaml';

	it('offers keys of the format', async () => {
		ok((await labelsAt('canon: new\n$0', uri)).includes('characters'));
		ok((await labelsAt('canon: new\ncharacters:\n  anna:\n    name: Anna\n    bo$0', uri)).includes('born'));
	});

	it('offers ids where an id belongs, and words where words do', async () => {
		const people =
			'canon: new\ncharacters:\n  jonas: { name: Jonas }\n  anna:\n    name: Anna\n    relations: [ { to: $0';
		deepEqual(await labelsAt(people, uri), ['jonas', 'anna']);
		ok(
			(await labelsAt('canon: new\ncharacters:\n  anna:\n    name: Anna\n    states: [ { is: $0', uri)).includes(
				'held',
			),
		);
	});
});
