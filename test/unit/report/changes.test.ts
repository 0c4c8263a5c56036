/** What is different from an earlier version of a script: scenes, marked lines, pages. */
import { deepEqual, equal } from 'node:assert/strict';

import fc from 'fast-check';

import { pageLines } from '../../../server/src/layout/layout.js';
import { isMarked, marksByLine } from '../../../server/src/report/changedWords.js';
import type { ScriptChanges } from '../../../server/src/report/changes.js';
import { changesSince } from '../../../server/src/report/changes.js';
import { changesText } from '../../../server/src/report/changesFormats.js';
import { analysisOf } from '../../support/analysisOf.js';
import { scriptUri } from '../../support/show.js';

async function changes(before: string, now: string): Promise<ScriptChanges> {
	const layout = (await analysisOf({ [scriptUri]: now })).layout(scriptUri);
	if (layout === undefined) throw new Error('no script');
	return changesSince(before, layout);
}

async function scenes(before: string, now: string): Promise<readonly string[]> {
	return (await changes(before, now)).scenes.map(({ kind, number, heading }) => `${kind} ${number} ${heading}`);
}

const kitchen = 'INT. KITCHEN - DAY\n\nDust.\n\nADA\nHello.\n';
const garden = 'EXT. GARDEN - NIGHT\n\nRain.\n\nBEN\nWho is there?\n';
const attic = 'INT. ATTIC - DAY\n\nBoxes.\n\nADA\nNobody.\n';
const all = [kitchen, garden, attic].join('\n');

describe('changes since an earlier version', () => {
	it('are none where only notes, synopses and empty lines differ', async () => {
		const noted = `= A quiet start\n\n${[kitchen, garden, attic].join('\n\n[[look at this again]]\n\n')}`;
		deepEqual(await changes(all, noted), {
			...{ lines: [], words: [], scenes: [], pages: [], hasNewTitlePage: false },
		});
	});

	it('mark the lines of a scene that say something else', async () => {
		const { lines, scenes: changed, pages } = await changes(all, all.replace('Rain.', 'Rain, and thunder.'));
		deepEqual(lines, [9]);
		deepEqual(pages, ['1']);
		deepEqual(changed, [
			{
				...{ kind: 'changed', number: '2', heading: 'EXT. GARDEN - NIGHT', line: 7, nLines: 1 },
				...{ was: undefined, into: undefined },
			},
		]);
	});

	it('mark the line behind words that are gone, or before them where none is', async () => {
		deepEqual((await changes(all, all.replace('Rain.\n\n', ''))).lines, [9]);
		deepEqual((await changes(all, all.replace('\nADA\nNobody.\n', ''))).lines, [16]);
	});

	describe('mark only the printed lines that hold a changed word:', () => {
		const long = Array.from({ length: 60 }, (_, at) => `word${String(at)}`).join(' ');
		const scene = (words: string): string => `INT. MILL - DAY\n\n${words}\n\nADA\nHello there.\n`;
		/** The first words of the lines that have a star, from the top. */
		const starred = async (before: string, now: string): Promise<readonly string[]> => {
			const layout = (await analysisOf({ [scriptUri]: now })).layout(scriptUri);
			if (layout === undefined) throw new Error('no script');
			const marks = marksByLine(changesSince(before, layout).words);
			return pageLines(layout, 0).flatMap(({ line, sourceLine }) =>
				isMarked(marks, sourceLine, line.span) ? [line.text.split(' ')[0] ?? ''] : [],
			);
		};
		const cases: readonly (readonly [string, string, string, readonly string[]])[] = [
			['a word replaced', scene(long), scene(long.replace('word20', 'other')), ['word18']],
			['a word put in', scene(long), scene(long.replace('word20', 'word20 and')), ['word18']],
			['a word gone', scene(long), scene(long.replace('word20 ', '')), ['word18']],
			['the last words gone', scene(long), scene(long.replace(' word58 word59', '')), ['word50']],
			['words that are emphasized now', scene(long), scene(long.replace('word30', '*word30*')), ['word26']],
			['a paragraph parted', scene(long), scene(long.replace('word30 ', 'word30\n\n')), ['word31']],
			['a paragraph that is action no more', 'A.\n\nINT. B\n', 'A.\n\n.INT. B\n', []],
			['speech that was action', scene('Anna runs.'), scene('ANNA\nAnna runs.'), ['ANNA', 'Anna']],
			['a paragraph gone', scene(`One.\n\n${long}`), scene(long), ['word0']],
			['a new paragraph', scene('One.'), scene(`One.\n\n${long.slice(0, 70)}`), ['word0', 'word10']],
			['another scene number', 'INT. A #1#\n\nHi.\n', 'INT. A #2#\n\nHi.\n', ['INT.']],
			['another paragraph altogether', scene(long), scene(long.replaceAll('word', 'w')), ['w0', 'w17', 'w32', 'w47']],
		];
		for (const [what, before, now, expected] of cases)
			it(what, async () => {
				deepEqual(await starred(before, now), expected);
			});

		it('a script without a word in common, and long', async () => {
			const words = (letter: string): string =>
				scene(Array.from({ length: 3000 }, (_, at) => `${letter}${String(at)}`).join(' '));
			equal((await starred(words('a'), words('b'))).length > 50, true);
		});
	});

	it('know new scenes, scenes that are gone, and where those were', async () => {
		deepEqual(await scenes([kitchen, attic].join('\n'), all), ['new 2 EXT. GARDEN - NIGHT']);
		deepEqual(await scenes(all, [kitchen, attic].join('\n')), ['gone 2 EXT. GARDEN - NIGHT']);
		deepEqual(await scenes(all, ''), [
			'gone 1 INT. KITCHEN - DAY',
			'gone 2 EXT. GARDEN - NIGHT',
			'gone 3 INT. ATTIC - DAY',
		]);
	});

	it('know a scene that has moved, with a mark at its heading', async () => {
		const { scenes: moved, lines } = await changes(all, [attic, kitchen, garden].join('\n'));
		deepEqual(moved, [
			{
				...{ kind: 'moved', number: '1', heading: 'INT. ATTIC - DAY', line: 0, nLines: 1 },
				...{ was: { number: '3', heading: 'INT. ATTIC - DAY' }, into: undefined },
			},
		]);
		deepEqual(lines, [0]);
	});

	it('know a scene by its number whatever its heading has become', async () => {
		const numbered = all.replace('GARDEN - NIGHT', 'GARDEN - NIGHT #2A#');
		deepEqual(await scenes(numbered, numbered.replace('EXT. GARDEN - NIGHT', 'INT. GREENHOUSE - DUSK')), [
			'renamed 2A INT. GREENHOUSE - DUSK',
		]);
	});

	it('know a scene with a new heading by what it says and where it stands', async () => {
		deepEqual(await scenes(all, all.replace('GARDEN', 'ORCHARD')), ['renamed 2 EXT. ORCHARD - NIGHT']);
	});

	/** As the command line lists them. */
	async function listing(before: string, now: string): Promise<readonly string[]> {
		return changesText(await changes(before, now))
			.split('\n')
			.map((line) => line.replaceAll(/ {2,}/gu, ' | '));
	}

	const draft = [
		'INT. MILL - DAY #1#\n\nFlour hangs in the light.\n\nANNA\nThe wheel has stopped.\n\nBEN\nThen start it.\n',
		'EXT. RIVER - DAY #2#\n\nLow water.\n\nANNA\nIt is the drought.\n\nBEN\nIt is the dam.\n',
		'INT. MILL - DAY #3#\n\nThey count sacks.\n\nANNA\nForty.\n\nBEN\nForty-one.\n',
		'INT. MILL - NIGHT #4#\n\nA candle.\n\nCARL\nWho is there?\n',
		'EXT. ROAD - NIGHT #5#\n\nCarl runs.\n\nCARL\nHelp!\n',
	];
	const numbered = (scenes: readonly string[]): string =>
		scenes.map((scene, at) => scene.replace(/ #\d+#/u, ` #${String(at + 1)}#`)).join('\n');

	it('follow scenes through new numbers, and tell those in a row as one', async () => {
		const [first = '', ...rest] = draft;
		const now = numbered([first, 'EXT. SKY - DAY #0#\n\nA kite, and no wind.\n', ...rest]);
		deepEqual(await listing(numbered(draft), now), [
			'new | 2 | EXT. SKY - DAY | line 11 | 2 lines',
			'renumbered | 3–6 | 4 scenes | line 15 | were 2–5',
			'',
			'Changed pages: 1',
		]);
	});

	it('know a rewritten scene behind its new number, beside another with its heading', async () => {
		const [first = '', second = '', third = '', fourth = '', fifth = ''] = draft;
		const rewritten = third.replace('They count sacks.', 'They count sacks by hand.');
		deepEqual(await listing(numbered(draft), numbered([second, first, rewritten, fourth, fifth])), [
			'moved | 1 | EXT. RIVER - DAY | line 1 | 1 line | was 2',
			'renumbered | 2 | INT. MILL - DAY | line 11 | 1 line | was 1',
			'changed | 3 | INT. MILL - DAY | line 21 | 1 line',
			'',
			'Changed pages: 1',
		]);
	});

	it('tell a scene that was parted in two, and mark no word that only stands elsewhere', async () => {
		const parted = draft.map((scene) => scene.replace('\nBEN\nIt is', '\nEXT. DAM - DAY #2A#\n\nBEN\nIt is'));
		deepEqual(await listing(draft.join('\n'), parted.join('\n')), [
			'split | 2A | EXT. DAM - DAY | line 18 | 1 line | from 2 EXT. RIVER - DAY',
			'',
			'Changed pages: 1',
		]);
	});

	it('tell a scene that went into the one before it', async () => {
		const joined = draft.join('\n').replace('EXT. ROAD - NIGHT #5#\n\n', '');
		deepEqual(await listing(draft.join('\n'), joined), [
			'changed | 4 | INT. MILL - NIGHT | line 31 | 1 line',
			'merged | 5 | EXT. ROAD - NIGHT | into 4 INT. MILL - NIGHT',
			'',
			'Changed pages: 1',
		]);
	});

	it('know a scene that has moved with another heading and other words', async () => {
		const [first = '', second = '', ...rest] = draft;
		const renamed = second.replace('RIVER - DAY #2#', 'BRIDGE - DUSK #6#').replace('Low water.', 'No water.');
		deepEqual(await listing(draft.join('\n'), [first, ...rest, renamed].join('\n')), [
			'moved | 6 | EXT. BRIDGE - DUSK | line 35 | 2 lines | was 2 EXT. RIVER - DAY',
			'',
			'Changed pages: 1',
		]);
	});

	it('keep a locked number to its scene, whatever becomes of it', async () => {
		const now = draft.join('\n').replace(/EXT\. RIVER[^]*?dam\.\n/u, 'EXT. SKY - NIGHT #2#\n\nStars.\n');
		deepEqual(
			(await listing(draft.join('\n'), now))[0],
			'renamed | 2 | EXT. SKY - NIGHT | line 11 | 2 lines | was EXT. RIVER - DAY',
		);
	});

	it('tell a scene that was omitted, and one that is back', async () => {
		const omitted = draft.join('\n').replace(/EXT\. RIVER[^]*?dam\.\n/u, '.OMITTED #2#\n');
		deepEqual(await listing(draft.join('\n'), omitted), [
			'omitted | 2 | OMITTED | line 11 | 1 line | was EXT. RIVER - DAY',
			'',
			'Changed pages: 1',
		]);
		deepEqual(await listing(omitted, draft.join('\n')), [
			'restored | 2 | EXT. RIVER - DAY | line 11 | 6 lines',
			'',
			'Changed pages: 1',
		]);
	});

	it('take no omitted scene for another', async () => {
		const omitted = draft.join('\n').replace(/EXT\. ROAD[^]*/u, '.OMITTED #5#\n');
		const both = omitted.replace(
			/EXT\. RIVER[^]*?dam\.\n/u,
			'.OMITTED #2#\n\n/*\nEXT. RIVER - DAY\n\nLow water.\n*/\n',
		);
		deepEqual((await listing(omitted, both))[0], 'omitted | 2 | OMITTED | line 11 | 1 line | was EXT. RIVER - DAY');
		equal((await scenes(omitted, both)).length, 1);
		deepEqual((await changes(both, both)).scenes, []);
	});

	it('tell a title page that prints something else', async () => {
		const script = `Title: The Mill\nDraft date: 1 May\n\n${draft.join('\n')}`;
		deepEqual(await listing(script, script.replace('1 May', '2 May')), ['changed | title page']);
		deepEqual(await listing(script, script.replace('1 May\n', '1 May\nWatermark: SECRET\n')), ['changed | title page']);
		deepEqual(await listing(script, script.replace('1 May\n', '1 May\nFormat: Page\n')), [
			'Nothing that prints has changed.',
		]);
	});

	describe('mark the words beside a scene that is gone:', () => {
		const [first = '', second = '', third = '', fourth = ''] = draft;
		const marked = async (before: readonly string[], now: readonly string[]): Promise<unknown> => {
			const { lines, pages, scenes: told } = await changes(before.join('\n'), now.join('\n'));
			const text = now.join('\n').split('\n');
			return [lines.map((line) => text[line]), pages, told.map(({ kind, number }) => `${kind} ${number}`)];
		};
		it('the heading behind it', async () => {
			deepEqual(await marked([first, second, third], [first, third]), [['INT. MILL - DAY #3#'], ['1'], ['gone 2']]);
		});
		it('the last words where it was the last', async () => {
			deepEqual(await marked([first, second, third], [first, second]), [['It is the dam.'], ['1'], ['gone 3']]);
		});
		it('the words before the end of its page, where that is locked, and no scene for that end', async () => {
			const [one, two, three] = ['=== 1\n', '=== 2\n', '=== 3\n'];
			deepEqual(
				await marked([one, first, two, second, third, three, fourth], [one, first, two, second, three, fourth]),
				[['It is the dam.'], ['2'], ['gone 3']],
			);
			deepEqual(await marked([one, first, two, second, three, third], [one, first, three, third]), [
				['INT. MILL - DAY #3#'],
				['3'],
				['gone 2'],
			]);
		});
		it('the first heading, where words before it are gone', async () => {
			deepEqual(await marked(['Flour.\n', first], ['', first]), [['INT. MILL - DAY #1#'], ['1'], []]);
		});
	});

	it('mark the last words of a page that lost words at its end', async () => {
		const page = (last: string): string => `=== 1\n\nINT. A - DAY #1#\n\nOne.\n\n${last}=== 2\n\nThree.\n`;
		const { lines, pages } = await changes(page('Two.\n\n'), page(''));
		deepEqual([lines, pages], [[4], ['1']]);
	});

	it('of a script with itself are none, and every scene is told of at most once', async () => {
		const pieces = fc.array(fc.constantFrom(kitchen, garden, attic, 'INT. CELLAR - DAY\n\nDark.\n', '> CUT TO:\n'), {
			maxLength: 8,
		});
		await fc.assert(
			fc.asyncProperty(pieces, pieces, async (before, now) => {
				const [one, other] = [before.join('\n'), now.join('\n')];
				deepEqual((await changes(one, one)).scenes, []);
				const told = (await changes(one, other)).scenes;
				const lines = told.flatMap(({ line }) => line ?? []);
				deepEqual(
					lines,
					[...new Set(lines)].sort((lhs, rhs) => lhs - rhs),
				);
			}),
			{ numRuns: 60 },
		);
	});
});
