/** Moving scenes and sections: the text after it, to the letter. */
import { deepEqual, equal } from 'node:assert/strict';

import fc from 'fast-check';

import { moveBlock } from '../../../server/src/features/moveBlock.js';
import type { MoveDirection } from '../../../server/src/features/moveTarget.js';
import { blocksOf } from '../../../server/src/features/scriptBlocks.js';
import { applyEdits } from '../../../server/src/text/edits.js';
import { analysisOf } from '../../support/analysisOf.js';
import { lawParameters } from '../../support/arbitrary.js';

const uri = 'file:///show/pilot.fountain';

const script = [
	'Title: Harbor',
	'',
	'FADE IN:',
	'',
	'# One',
	'',
	'= The mill.',
	'',
	'INT. MILL - DAY #1#',
	'',
	'Anna waits.',
	'',
	'',
	'EXT. QUAY - NIGHT #2#',
	'',
	'ANNA',
	'Nobody.',
	'',
	'# Two',
	'',
	'## Storm',
	'',
	'EXT. SEA - NIGHT #3#',
	'',
	'Waves.',
	'',
	'## Calm',
	'',
	'EXT. SEA - DAWN #4#',
	'',
	'No waves.',
].join('\n');

async function move(text: string, row: string, to: MoveDirection): Promise<string> {
	const result = moveBlock(await analysisOf({ [uri]: text }), { uri, what: { row }, to });
	if (result.kind === 'refused') return `refused: ${result.why}`;
	const moved = applyEdits(text, result.edits) ?? 'edits overlap';
	// What the client needs to keep the cursor on the words that it was on.
	if (!moved.startsWith('refused')) {
		const lines = text.split(/\r\n|\n/u);
		equal(moved.split(/\r\n|\n/u)[result.newStartLine], lines[result.startLine], 'the first line after the move');
	}
	return moved;
}

/** The headings and sections of a text, in order. */
function outline(text: string): readonly string[] {
	return text.split(/\r\n|\n/u).filter((line) => /^(?:#|INT|EXT)/u.test(line));
}

describe('moving a scene', () => {
	it('down goes over the scene behind it and takes its blank lines along', async () => {
		const moved = await move(script, 'scene #1', 'down');
		equal(
			moved,
			script.replace(
				'INT. MILL - DAY #1#\n\nAnna waits.\n\n\nEXT. QUAY - NIGHT #2#\n\nANNA\nNobody.\n\n',
				'EXT. QUAY - NIGHT #2#\n\nANNA\nNobody.\n\nINT. MILL - DAY #1#\n\nAnna waits.\n\n\n',
			),
		);
	});

	it('down from the end of an act goes into the next one, behind its title', async () => {
		const moved = await move(script, 'scene #2', 'down');
		deepEqual(outline(moved), [
			'# One',
			'INT. MILL - DAY #1#',
			'# Two',
			'EXT. QUAY - NIGHT #2#',
			'## Storm',
			'EXT. SEA - NIGHT #3#',
			'## Calm',
			'EXT. SEA - DAWN #4#',
		]);
	});

	it('up from the beginning of a sequence goes to the end of what is before', async () => {
		const moved = await move(script, 'scene #3', 'up');
		deepEqual(outline(moved).slice(2, 6), ['EXT. QUAY - NIGHT #2#', '# Two', 'EXT. SEA - NIGHT #3#', '## Storm']);
	});

	it('up out of the first act, and down into it again', async () => {
		const moved = await move(script, 'scene #1', 'up');
		deepEqual(outline(moved).slice(0, 3), ['INT. MILL - DAY #1#', '# One', 'EXT. QUAY - NIGHT #2#']);
		equal(await move(moved, 'scene #1', 'down'), script);
	});

	it('stops at both ends', async () => {
		equal(await move(await move(script, 'scene #1', 'up'), 'scene #1', 'up'), 'refused: first');
		equal(await move(script, 'scene #4', 'down'), 'refused: last');
		equal(await move(script, 'scene #4', 'end'), 'refused: last');
		equal(await move(script, 'scene #9', 'up'), 'refused: gone');
	});

	it('onto another takes its place, from above and from below', async () => {
		deepEqual(outline(await move(script, 'scene #1', { row: 'scene #3' })).slice(4, 7), [
			'EXT. SEA - NIGHT #3#',
			'INT. MILL - DAY #1#',
			'## Calm',
		]);
		deepEqual(outline(await move(script, 'scene #3', { row: 'scene #2' })).slice(1, 4), [
			'INT. MILL - DAY #1#',
			'EXT. SEA - NIGHT #3#',
			'EXT. QUAY - NIGHT #2#',
		]);
	});

	it('onto a section becomes its first', async () => {
		const moved = await move(script, 'scene #4', { row: 'section # One' });
		equal(
			moved,
			script
				.replace('= The mill.\n\n', '= The mill.\n\nEXT. SEA - DAWN #4#\n\nNo waves.\n\n')
				.replace('## Calm\n\nEXT. SEA - DAWN #4#\n\nNo waves.', '## Calm'),
		);
	});

	it('to the end keeps a file without a last line end without one', async () => {
		const moved = await move(script, 'scene #3', 'end');
		equal(moved, script.replace('EXT. SEA - NIGHT #3#\n\nWaves.\n\n', '') + '\n\nEXT. SEA - NIGHT #3#\n\nWaves.');
		equal(await move(moved, 'scene #3', { row: 'section ## Storm' }), script);
	});

	it('to the end keeps the blank lines that end the file', async () => {
		const moved = await move(`${script}\n\n\n`, 'scene #1', 'end');
		equal(moved.endsWith('No waves.\n\n\nINT. MILL - DAY #1#\n\nAnna waits.\n\n\n'), true);
	});

	it('keeps line ends of two characters', async () => {
		const windows = script.replaceAll('\n', '\r\n');
		equal(
			await move(windows, 'scene #1', { row: 'scene #4' }),
			(await move(script, 'scene #1', { row: 'scene #4' })).replaceAll('\n', '\r\n'),
		);
	});

	it('puts the blank line that a heading needs where there was none', async () => {
		const tight = 'INT. A #1#\n\nOne.\n# Two\nINT. NO HEADING\n\nINT. B #2#\n\nTwo.\n\nINT. C #3#\n\nThree.\n';
		equal(
			await move(tight, 'scene #1', { row: 'scene #2' }),
			'# Two\nINT. NO HEADING\n\nINT. B #2#\n\nTwo.\n\nINT. A #1#\n\nOne.\n\nINT. C #3#\n\nThree.\n',
		);
	});

	it('is refused where an open note or boneyard would swallow other lines', async () => {
		const open = 'INT. A #1#\n\nOne.\n\nINT. B #2#\n\nTwo. /* cut\n\nINT. NOT A SCENE\n';
		equal(await move(open, 'scene #2', 'up'), 'refused: changes-reading');
		equal(await move(open, 'scene #1', 'down'), 'refused: changes-reading');
	});

	it('leaves a closed boneyard with what it hides in its scene', async () => {
		const cut = 'INT. A #1#\n\nOne. /*\n\nINT. CUT\n\n*/\n\nINT. B #2#\n\nTwo.\n';
		equal(await move(cut, 'scene #1', 'down'), 'INT. B #2#\n\nTwo.\n\nINT. A #1#\n\nOne. /*\n\nINT. CUT\n\n*/\n');
	});
});

describe('the end of the film', () => {
	const film = (first: string, second: string, end: string): string => `${first}\n\n${second}\n\n${end}`;
	const mill = 'INT. MILL - DAY #1#\n\nAnna waits.';
	const quay = 'EXT. QUAY - NIGHT #2#\n\nANNA\nNobody.';
	const beat = '/* If you are seeing this, you can remove the following stuff - BEAT:\n{"a": 1}\nEND_BEAT */';
	const ends = [
		'FADE OUT.',
		'FADE TO BLACK.\n',
		'> THE END <\n',
		'CUT TO BLACK.\n\n**THE END**',
		'> FADE OUT.\n\n===\n\n> _END OF EPISODE ONE_ <\n\n',
		beat,
		`FADE OUT.\n\n> FIN <\n\n${beat}\n`,
		'ABBLENDE.\n\nENDE',
	];
	for (const end of ends) {
		it(`stays behind the last scene: ${JSON.stringify(end)}`, async () => {
			const script = film(mill, quay, end);
			const moved = film(quay, mill, end);
			equal(await move(script, 'scene #2', 'up'), moved);
			equal(await move(script, 'scene #1', 'down'), moved);
			equal(await move(script, 'scene #1', 'end'), moved);
			equal(await move(script, 'scene #2', 'end'), 'refused: last');
			const inAct = `# One\n\n${mill}\n\n# Two\n\n${quay}\n\n${end}`;
			const acts = `# Two\n\n${quay}\n\n# One\n\n${mill}\n\n${end}`;
			equal(await move(inAct, 'section # One', 'down'), acts);
		});
	}

	it('is no cut to the next scene, and no card that says something else', async () => {
		for (const own of ['CUT TO:', '> INTERMISSION <', 'The end is near.'])
			equal(await move(film(mill, quay, own), 'scene #2', 'up'), `${quay}\n\n${own}\n\n${mill}`);
	});
});

describe('moving a section', () => {
	it('takes everything in it along', async () => {
		deepEqual(outline(await move(script, 'section # Two', 'up')), [
			'# Two',
			'## Storm',
			'EXT. SEA - NIGHT #3#',
			'## Calm',
			'EXT. SEA - DAWN #4#',
			'# One',
			'INT. MILL - DAY #1#',
			'EXT. QUAY - NIGHT #2#',
		]);
	});

	it('over its neighbour, and out of its act at the edge', async () => {
		deepEqual(
			outline(await move(script, 'section ## Calm', 'up')).slice(3),
			['# Two', '## Calm', 'EXT. SEA - DAWN #4#', '## Storm', 'EXT. SEA - NIGHT #3#'].slice(0),
		);
		deepEqual(outline(await move(script, 'section ## Storm', 'up')).slice(2, 6), [
			'EXT. QUAY - NIGHT #2#',
			'## Storm',
			'EXT. SEA - NIGHT #3#',
			'# Two',
		]);
	});

	it('is refused at the ends, inside itself, and on a scene that is in no section', async () => {
		equal(await move(script, 'section # One', 'up'), 'refused: first');
		equal(await move(script, 'section # Two', 'down'), 'refused: last');
		equal(await move(script, 'section # Two', { row: 'section ## Storm' }), 'refused: into-itself');
		equal(await move(script, 'section # Two', { row: 'scene #4' }), 'refused: into-itself');
		const loose = script.replace('# One\n\n= The mill.\n\n', '');
		equal(await move(loose, 'section # Two', { row: 'scene #1' }), 'refused: only-sections');
	});

	it('onto a higher one goes into it, onto a deeper one beside what holds that', async () => {
		deepEqual(outline(await move(script, 'section ## Calm', { row: 'section # One' })).slice(0, 5), [
			'# One',
			'INT. MILL - DAY #1#',
			'EXT. QUAY - NIGHT #2#',
			'## Calm',
			'EXT. SEA - DAWN #4#',
		]);
		equal(
			await move(script, 'section # One', { row: 'section ## Storm' }),
			await move(script, 'section # One', 'down'),
		);
		equal(
			await move(script, 'section # Two', { row: 'scene #1' }),
			await move(script, 'section # Two', 'up'),
			'a scene stands for its section',
		);
	});
});

describe('moving there and back', () => {
	const lineEnd = fc.constantFrom('\n', '\r\n');
	const blanks = fc.constantFrom(1, 1, 1, 2, 3);
	const piece = fc.record({
		head: fc.constantFrom('# Act', '## Part', 'INT. A', 'INT. A', 'INT. B', 'EXT. C - DAY #7#'),
		body: fc.constantFrom('', 'Words.', 'ANNA\nHello.', '[[note]]', '/* cut\n\nmore */'),
		blanks,
	});
	const text = fc
		.tuple(
			fc.constantFrom('', 'Title: X\n\n', 'FADE IN:\n\n'),
			fc.array(piece, { minLength: 2, maxLength: 9 }),
			fc.constantFrom('', '\n', '\n\n'),
			lineEnd,
		)
		.map(([header, pieces, last, eol]) => {
			const blocks = pieces.map(({ head, body, blanks: n }, index) => {
				const end = index === pieces.length - 1 ? last : '\n'.repeat(n + 1);
				return `${head}${body === '' ? '' : `\n\n${body}`}${end}`;
			});
			return (header + blocks.join('')).replaceAll('\n', eol);
		});

	it('gives the same text, and keeps every line', async () => {
		await fc.assert(
			fc.asyncProperty(text, fc.nat(), fc.constantFrom('up', 'down'), async (source, at, to) => {
				const analysis = await analysisOf({ [uri]: source });
				const model = analysis.script(uri);
				const blocks = model === undefined ? [] : blocksOf(model);
				const block = blocks[at % blocks.length];
				if (block === undefined) return;
				const there = moveBlock(analysis, { uri, what: { row: block.id }, to });
				if (there.kind === 'refused') return;
				const moved = applyEdits(source, there.edits) ?? '';
				deepEqual(moved.split(/\r\n|\n/u).toSorted(), source.split(/\r\n|\n/u).toSorted());
				const after = await analysisOf({ [uri]: moved });
				const back = moveBlock(after, { uri, what: { line: there.newStartLine }, to: to === 'up' ? 'down' : 'up' });
				equal(back.kind === 'moved' ? applyEdits(moved, back.edits) : back.why, source);
			}),
			lawParameters(400),
		);
	});
});
