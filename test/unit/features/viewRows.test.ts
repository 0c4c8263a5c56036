/** What the lists beside the text say, row by row. */
import { deepEqual, equal, ok } from 'node:assert/strict';

import type { ViewName, ViewRow } from '../../../server/src/features/views/viewRow.js';
import type { ViewRequest } from '../../../server/src/features/views/viewRows.js';
import { viewRows } from '../../../server/src/features/views/viewRows.js';
import { analysisOf } from '../../support/analysisOf.js';
import { canonUri, scriptUri, showCanon, showScript } from '../../support/show.js';

async function rowsOf(
	view: ViewName,
	options: Partial<ViewRequest> = {},
	text = showScript,
): Promise<readonly ViewRow[]> {
	const analysis = await analysisOf({ [scriptUri]: text, [canonUri]: showCanon });
	return viewRows(analysis, { view, uri: scriptUri, order: 'script', filter: '', locale: undefined, ...options }) ?? [];
}

/** Each row as `label | detail`, indented as it is nested. */
function shown(rows: readonly ViewRow[], indent = ''): readonly string[] {
	return rows.flatMap(({ label, detail, children }) => [
		`${indent}${label} | ${detail}`,
		...shown(children, `${indent}  `),
	]);
}

describe('the list of scenes', () => {
	it('nests scenes in their sections, with day, length and people', async () => {
		deepEqual(shown(await rowsOf('scenes')), [
			'One | 2 scenes · 3/8',
			'  1  INT. OLD MILL | D1 · 2/8 · Anna, Karin',
			'  2  EXT. QUAY | N1 · 1/8 · Anna',
			'Two | 1 scene · 1/8',
			'  3  INT. OLD MILL - ATTIC | D2 · 1/8 · Karin, Anna',
		]);
	});

	it('can be in the order in which things happen', async () => {
		const script = showScript.replace(
			'EXT. QUAY - NIGHT #2#',
			'EXT. QUAY - NIGHT #2# [[time: 1975]] [[thread: flashback]]',
		);
		const rows = await rowsOf('scenes', { order: 'story' }, script);
		deepEqual(
			rows.map(({ label, children }) => [label, children.map((row) => row.label.split(' ')[0])]),
			[
				['FB1  1975', ['2']],
				['D1  Fri 2 Mar 1979', ['1']],
				['D2  Sat 3 Mar 1979', ['3']],
			],
		);
	});

	it('says each row in words, for ears', async () => {
		const [section] = await rowsOf('scenes');
		equal(section?.spoken, 'One, 2 scenes, 3/8 of a page');
		equal(
			section?.children[0]?.spoken,
			'scene 1: INT. OLD MILL - DAY, script day D1, Fri 2 Mar 1979, 2/8 of a page, with Anna and Karin',
		);
	});

	it('keeps the names of rows while the text above them grows', async () => {
		const ids = (rows: readonly ViewRow[]): readonly string[] =>
			rows.flatMap(({ id, children }) => [id, ...ids(children)]);
		const before = ids(await rowsOf('scenes'));
		const grown = showScript.replace('# One\n', 'A new line.\n\n# One\n').replace('Nobody.', 'Nobody at all.');
		deepEqual(ids(await rowsOf('scenes', {}, grown)), before);
		equal(new Set(before).size, before.length);
	});

	it('speaks German where the editor does', async () => {
		deepEqual(shown(await rowsOf('scenes', { locale: 'de-AT' })).slice(0, 2), [
			'One | 2 Szenen · 3/8',
			'  1  INT. OLD MILL | D1 · 2/8 · Anna, Karin',
		]);
		equal((await rowsOf('scenes', { locale: 'de', order: 'story' }))[0]?.label, 'D1, N1  Fr 2. März 1979');
	});
});

describe('the list of people', () => {
	it('puts those first whom the canon does not know, and says where each comes from and goes to', async () => {
		deepEqual(shown(await rowsOf('people')), [
			'Karin | not in the canon · 2 scenes · 2 lines',
			'  1  INT. OLD MILL | D1 · 1 line · first scene · to 3',
			'  3  INT. OLD MILL - ATTIC | D2 · 1 line · from 1 · last scene',
			'Anna Berg | 3 scenes · 3 lines',
			'  1  INT. OLD MILL | D1 · 1 line · first scene · to 2',
			'  2  EXT. QUAY | N1 · 1 line · from 1 · to 3',
			'  3  INT. OLD MILL - ATTIC | D2 · 1 line · from 2 · last scene',
		]);
	});

	it('calls nobody unknown without a canon', async () => {
		const rows = await rowsOf('people', {}, showScript.replace('[[canon: ./harbor.canon.yaml]]', '[[canon: none]]'));
		ok(
			rows.every(({ icon, detail }) => icon !== 'question' && !detail.includes('canon')),
			shown(rows).join('\n'),
		);
	});

	it('has those of a script without headings, and those before the first', async () => {
		const play = '[[canon: none]]\n\nRain.\n\nANNA\nHello.\n\nBO (30) sits.\n\nANNA\nHi, Tom.\n';
		const rows = await rowsOf('people', {}, play);
		deepEqual(shown(rows), ['Anna | 2 lines', 'Bo | ']);
		equal(rows[0]?.target?.range.start.line, 4);
		deepEqual(shown(await rowsOf('people', {}, `${play}\nINT. MILL - DAY\n\nANNA\nYes.\n`)), [
			'Anna | 1 scene · 3 lines',
			'  1  INT. MILL | D1 · 1 line · first scene · last scene',
			'Bo | ',
		]);
	});

	it('leaves out people who are only talked of', async () => {
		ok(!shown(await rowsOf('people')).some((row) => row.includes('Jonas')));
	});

	it('leads to the first words of each in the scene', async () => {
		const anna = (await rowsOf('people')).find(({ label }) => label === 'Anna Berg');
		equal(
			anna?.target?.range.start.line,
			showScript.split('\n').indexOf('ANNA BERG (28) mends a net. The kettle boils.'),
		);
	});

	it('shows what somebody searches for, with all that belongs to it', async () => {
		deepEqual(
			(await rowsOf('people', { filter: 'ána' })).map(({ label }) => label),
			[],
		);
		deepEqual(
			(await rowsOf('people', { filter: 'anna b' })).map(({ label, children }) => [label, children.length]),
			[['Anna Berg', 3]],
		);
		deepEqual(
			shown(await rowsOf('people', { filter: 'quay' })).map((row) => row.split(' |')[0]),
			['Anna Berg', '  2  EXT. QUAY'],
		);
	});
});

describe('the list of places', () => {
	it('nests what is inside a place, under the name that the canon has for it', async () => {
		deepEqual(
			shown(await rowsOf('places')).map((row) => row.replace(/ · (?:Anna|Karin).*$/u, '')),
			[
				'Old Mill | in Sandvik · 2 scenes · 3/8',
				'  Mill Attic | in Old Mill · 1 scene · 1/8',
				'    3  INT. OLD MILL - ATTIC | D2 · 1/8',
				'  1  INT. OLD MILL | D1 · 2/8',
				'Quay | 1 scene · 1/8',
				'  2  EXT. QUAY | N1 · 1/8',
			],
		);
	});

	it('takes a town behind a place for where it is, not for a place inside it', async () => {
		const rows = await rowsOf('places', {}, showScript.replace('EXT. QUAY -', 'EXT. QUAY - SANDVIK -'));
		deepEqual(
			rows.map(({ label }) => label),
			['Old Mill', 'Quay'],
		);
	});
});

describe('the list of the canon', () => {
	it('gathers entries by kind, each leading to its line', async () => {
		const rows = await rowsOf('canon');
		deepEqual(shown(rows), [
			'People | 2',
			'  Anna Berg | smuggler · born Sun 14 May 1950',
			'  Jonas Berg | born 1948 · died Fri 12 May 1978',
			'Places | 3',
			'  Mill Attic | in Old Mill',
			'  Old Mill | in Sandvik',
			'  Sandvik | Halland',
			'Things | 1',
			'  The Tern | ',
			'Events | 1',
			'  The storm | Fri 12 May 1978',
			'Works | 1',
			'  Harbor | ',
			'Files | 1',
			'  Harbor | harbor',
		]);
		equal(rows[0]?.children[1]?.target?.range.start.line, showCanon.split('\n').indexOf('  jonas-berg:'));
	});

	it('is there for a canon file itself', async () => {
		equal((await rowsOf('canon', { uri: canonUri })).length, 6);
	});

	it('is searched by name and by what is said of an entry', async () => {
		deepEqual(
			shown(await rowsOf('canon', { filter: 'halland' })).map((row) => row.trim()),
			['Places | 1', 'Sandvik | Halland'],
		);
	});
});
