/** The writer's notes: what each key tells, offers and has checked (docs/timeline.md, "Your notes"). */
import { deepEqual, equal, ok } from 'node:assert/strict';

import { codes } from '../../../server/src/checks/codes.js';
import { completion } from '../../../server/src/features/completion.js';
import { hover } from '../../../server/src/features/hover.js';
import { noteRows } from '../../../server/src/features/noteCard.js';
import { analysisOf, cursorIn, positionOf } from '../../support/analysisOf.js';
import { canonUri, scriptUri, showCanon, showScript } from '../../support/show.js';

const withNote = (note: string): string => showScript.replace('Anna waits.', `${note}\n\nAnna waits.`);

async function hoverOn(text: string, piece: string, offset = 0): Promise<string> {
	const analysis = await analysisOf({ [scriptUri]: text, [canonUri]: showCanon });
	const at = { uri: scriptUri, position: positionOf(text, piece, offset) };
	const contents = hover(analysis, at, { markdown: false, hrefOf: () => undefined })?.contents;
	return contents !== undefined && typeof contents === 'object' && 'value' in contents ? contents.value : '';
}

async function offered(marked: string, others: Readonly<Record<string, string>> = {}): Promise<readonly string[]> {
	const { text, position } = cursorIn(marked);
	const analysis = await analysisOf({ [scriptUri]: text, [canonUri]: showCanon, ...others });
	return (completion(analysis, { uri: scriptUri, position })?.items ?? []).map(({ label }) => label);
}

/** What is said of the note in a scene of the show. */
async function said(note: string, script: string = withNote(note)): Promise<readonly string[]> {
	const analysis = await analysisOf({ [scriptUri]: script, [canonUri]: showCanon });
	const line = positionOf(script, note).line;
	return analysis
		.findings(scriptUri)
		.filter(({ range }) => range.start.line === line)
		.map(({ code, message, evidence }) => [code, message, ...evidence.map((link) => link.message)].join(' | '));
}

describe('a note of the writer’s', () => {
	for (const { key, example, means, place } of noteRows) {
		it(`${key} tells what it means`, async () => {
			const text = place === 'header' ? `${example}\n\n${showScript}` : withNote(example);
			ok((await hoverOn(text, example, 3)).includes(means));
		});
	}

	it('tells whom and what its values name', async () => {
		const rows = [
			['[[dies: JONAS]]', 'JONAS', 'Jonas Berg'],
			['[[born: KARIN]]', 'KARIN', 'KARIN'],
			['[[present: KARIN, JONAS]]', 'JONAS', 'Jonas Berg'],
			['[[absent: JONAS]]', 'JONAS', 'Jonas Berg'],
			['[[cast: OLE = jonas-berg]]', 'jonas-berg', 'Jonas Berg'],
			['[[destroyed: THE TERN]]', 'THE TERN', 'The Tern'],
			['[[destroyed: OLD MILL]]', 'OLD MILL]]', 'Old Mill'],
			['[[place: mill-attic]]', 'mill-attic', 'Mill Attic'],
			['[[place: Mill Attic]]', 'Mill Attic', 'Mill Attic'],
			['[[time: during the-storm]]', 'the-storm', 'The storm'],
		] as const;
		for (const [note, piece, told] of rows) {
			const card = await hoverOn(withNote(note), note, note.indexOf(piece) + 1);
			ok(card.startsWith(told), `${note}: ${card}`);
		}
		const ignore = '[[supervisor: ignore double-booked, dead-character — a ghost]]';
		ok((await hoverOn(withNote(ignore), ignore, 40)).includes(`Silences ${codes['dead-character'].title}.`));
	});

	it('says of a note on silent people that it is for reports', async () => {
		const note = '[[with: ANNA, GUARD #1]]';
		ok((await hoverOn(withNote(note), 'with', 1)).includes('no check reads it'));
		ok((await hoverOn(withNote(note), 'ANNA, GUARD', 1)).includes('Anna Berg'));
	});

	it('has no card for what nobody knows', async () => {
		ok((await hoverOn(withNote('[[destroyed: THE BARN]]'), 'THE BARN', 1)).includes('is destroyed in this scene'));
		equal(await hoverOn(withNote('[[mood: blue]]'), 'mood', 1), '');
		equal(await hoverOn(withNote('[[anything at all]]'), 'anything', 1), '');
	});
});

describe('the values offered in a note', () => {
	it('are people and things of the canon and the script', async () => {
		deepEqual(await offered(withNote('[[dies: $0]]')), ['ANNA', 'KARIN', 'JONAS']);
		deepEqual(await offered(withNote('[[born: J$0]]')), ['JONAS']);
		deepEqual(await offered(withNote('[[present: JONAS, $0]]')), ['ANNA', 'KARIN']);
		ok((await offered(withNote('[[absent: $0]]'))).includes('ANNA'));
		const things = await offered(withNote('[[destroyed: $0]]'));
		deepEqual(things, ['THE TERN', 'OLD MILL', 'MILL ATTIC', 'SANDVIK', 'QUAY']);
	});

	it('are the day of the scene, and the steps from it', async () => {
		const times = await offered(withNote('[[time: $0]]'));
		deepEqual(times.slice(0, 3), ['1979-03-02', 'during', 'after']);
		deepEqual(await offered(withNote('[[time: before $0]]')), ['the-storm']);
	});

	it('are the next number of a series', async () => {
		const script = '[[episode: $0]]\n\nINT. A - DAY\n\nx\n';
		deepEqual(await offered(script), ['1']);
		const others = {
			'file:///show/one.fountain': '[[episode: 4]]\n\nINT. A - DAY\n\nx\n',
			'file:///show/more/two.fountain': '[[episode: 9]]\n\nINT. A - DAY\n\nx\n',
		};
		deepEqual(await offered(script, others), ['5']);
	});
});

describe('a name in a note', () => {
	it('that is needed besides is offered and explained like one that is present', async () => {
		deepEqual(await offered(withNote('[[with: JONAS, $0]]')), ['ANNA', 'KARIN']);
	});

	it('that is a slip is told, and what it is a slip for', async () => {
		deepEqual(await said('[[dies: JONSA]]'), [
			'misspelled-character | Is JONSA a slip for JONAS? Only this note has the name. | Jonas Berg is in the canon',
		]);
		deepEqual(await said('[[present: ANNA, KARN]]'), [
			'misspelled-character | Is KARN a slip for KARIN? Only this note has the name. | KARIN speaks 2 times, first here',
		]);
		deepEqual(await said('[[with: KARN]]'), [
			'misspelled-character | Is KARN a slip for KARIN? Only this note has the name. | KARIN speaks 2 times, first here',
		]);
		deepEqual(await said('[[destroyed: THE OLD MIL]]'), [
			'misspelled-place | Is THE OLD MIL a slip for OLD MILL? Only this note has the name. | Old Mill is in the canon',
		]);
	});

	it('is let alone where it is somebody, somebody new, a role, or meant', async () => {
		for (const note of [
			...['[[born: HOLLY]]', '[[dies: KARIN]]', '[[present: ANNA BERG]]', '[[absent: GUARD #2]]'],
			...['[[with: ANNA, GUARD #2, TWO NURSES, A MAN IN A HAT]]', '[[with: PIETER]]'],
			...['[[destroyed: THE TERN]]', '[[destroyed: QUAY]]', '[[destroyed: THE QUAY]]', '[[destroyed: A BARN]]'],
		])
			deepEqual(
				(await said(note)).filter((each) => each.startsWith('misspelled')),
				[],
				note,
			);
		const twice = `${withNote('[[present: JONSA]]')}\n\n[[dies: JONSA]]\n`;
		deepEqual(
			(await said('[[dies: JONSA]]', twice)).filter((each) => each.startsWith('misspelled')),
			[],
		);
	});
});
