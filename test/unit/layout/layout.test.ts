/** What renderers get with each line: rows, sources, runs; and what stands around the text: page numbers, the title page. */
import assert from 'node:assert/strict';

import { scriptEighths } from '../../../server/src/layout/eighths.js';
import { pageAtLine, pageLines } from '../../../server/src/layout/layout.js';
import { defaultPageSetup, papers } from '../../../server/src/layout/pageSetup.js';
import { pageSources } from '../../../server/src/layout/pageSources.js';
import { titlePageLines } from '../../../server/src/layout/setTitlePage.js';
import { layoutOf, rowsOf } from '../../support/pagePicture.js';

/** Every run on the first page: text, style bits, writing system, source line and columns. */
function runsIn(text: string): readonly string[] {
	return pageLines(layoutOf(text), 0).flatMap(({ line, sourceLine }) =>
		line.runs.map(({ text: words, style, writing, span }) =>
			[words, style, writing, `${String(sourceLine)}:${String(span.start)}-${String(span.end)}`].join(' | '),
		),
	);
}

function titlePage(text: string): readonly string[] {
	return rowsOf(titlePageLines(layoutOf(text).script, defaultPageSetup), 0);
}

describe('laid-out lines', () => {
	it('say which columns of which line they show', () => {
		assert.deepEqual(
			runsIn(
				'INT. HOUSE - DAY #1#\n\n  He waits at the window for her until the light has gone out of it.\n\n@Zed (V.O.) ^\nYes.',
			),
			[
				'1 | 0 | latin | undefined:0-0',
				'INT. HOUSE - DAY | 0 | latin | 0:0-16',
				'1 | 0 | latin | undefined:0-0',
				'  He waits at the window for her until the light has gone | 0 | latin | 2:2-57',
				'out of it. | 0 | latin | 2:58-68',
				'Zed (V.O.) | 0 | latin | 4:1-11',
				'Yes. | 0 | latin | 5:0-4',
			],
		);
	});

	it('part where the style changes, with the marks left out', () => {
		assert.deepEqual(runsIn('He *is* **_so_ alone**.'), [
			'He  | 0 | latin | 0:0-3',
			'is | 2 | latin | 0:4-6',
			'  | 0 | latin | 0:7-8',
			'so | 5 | latin | 0:11-13',
			' alone | 1 | latin | 0:14-20',
			'. | 0 | latin | 0:22-23',
		]);
	});

	it('part where another font is needed; spaces and figures go with what stands before them', () => {
		assert.deepEqual(runsIn('Zoe says Привет 2, or γειά or 語.'), [
			'Zoe says  | 0 | latin | 0:0-9',
			'Привет 2,  | 0 | cyrillic | 0:9-19',
			'or  | 0 | latin | 0:19-22',
			'γειά  | 0 | greek | 0:22-27',
			'or  | 0 | latin | 0:27-30',
			'語. | 0 | other | 0:30-32',
		]);
	});

	it('keep what belongs to one character together', () => {
		const [line] = pageLines(layoutOf('👩‍👩‍👧 e\u0301 🇩🇪'), 0);
		assert.equal(line?.line.cells, 2 + 1 + 1 + 1 + 2);
	});

	it('give a cell to a sign for numbers', () => {
		for (const sign of ['\u0600', '\u0605', '\u06DD', '\u{110BD}'])
			assert.equal(pageLines(layoutOf(`a${sign}`), 0)[0]?.line.cells, 2, sign);
		assert.equal(pageLines(layoutOf('a\u200E'), 0)[0]?.line.cells, 1);
	});

	it('spell out what has no capital', () => {
		assert.deepEqual(runsIn('int. straße - day'), ['INT. STRASSE - DAY | 0 | latin | 0:0-17']);
	});

	it('drop what no printer shows', () => {
		assert.deepEqual(runsIn('He\u0000 wa\u00ADits.'), ['He waits. | 0 | latin | 0:0-11']);
	});

	it('say when they run from right to left', () => {
		const lines = pageLines(layoutOf('"שלום" he says.\n\nHe says "שלום".'), 0);
		assert.deepEqual(
			lines.map(({ line }) => line.isRightToLeft),
			[true, false],
		);
	});

	it('come back to the page that they are on', () => {
		const layout = layoutOf(
			`INT. HOUSE - DAY\n\n::: 48\n\nJESSE\n${'I told you so, and you know it. '.repeat(6)}\n\nHe waits.`,
		);
		const cue = layout.script.syntax.lines.findIndex(({ text }) => text === 'JESSE');
		assert.deepEqual(
			[0, cue, cue + 1, cue + 3].map((line) => pageAtLine(layout, line)),
			[0, 0, 0, 1],
		);
	});
});

describe('a heading over what is longer than a page and has no sentence end', () => {
	const words = 'word '.repeat(700);
	for (const [what, text] of [
		['a speech', `ANNA\n${words}`],
		['a speech with a parenthetical', `ANNA\n(low)\n${words}`],
		['two speeches side by side', `ANNA\n${words}\n\nBOB ^\n${words}`],
		['verse', `~${words}`],
	] as const) {
		it(`keeps the first lines of ${what}`, () => {
			const { pages } = layoutOf(`INT. HOUSE - DAY\n\n::: 48\n\nEXT. ROAD - NIGHT\n\n${text}\n\nHe waits.`);
			assert.deepEqual(
				pages.slice(0, 2).map(({ parts, endRow }) => [parts.length, endRow > 49]),
				[
					[2, true],
					[2, true],
				],
			);
			assert.equal(pages[1]?.parts[0]?.block.kind, 'heading');
			assert.notEqual(pages[1].parts[1]?.to, undefined);
		});
	}
});

describe('a page that is locked at the end', () => {
	it('is where its line is, and counts for nothing in the length', () => {
		const layout = layoutOf('INT. A - DAY\n\nOne.\n\n=== 12');
		assert.deepEqual(
			[0, 2, 4].map((line) => pageAtLine(layout, line)),
			[0, 0, 1],
		);
		assert.equal(pageSources(layout)[1]?.opensAt, 4);
		assert.equal(scriptEighths(layout), 8);
	});
});

describe('around the text', () => {
	it('the second page and those behind it have a number, half an inch from the top, flush right, with a point', () => {
		const layout = layoutOf('One.\n\n===\n\nTwo.\n\n=== 12A\n\nThree.');
		const numbers = layout.pages.map((_page, index) =>
			pageLines(layout, index)
				.filter(({ line }) => line.role === 'page-number')
				.map(({ row, line }) => [row, line.column + line.cells, line.text]),
		);
		assert.deepEqual(numbers, [[], [[3, 75, '2.']], [[3, 75, '12A.']]]);
	});

	it('a first page that is locked has its number', () => {
		const numbersOf = (text: string): readonly string[] =>
			pageLines(layoutOf(text), 0).flatMap(({ line }) => (line.role === 'page-number' ? [line.text] : []));
		assert.deepEqual(numbersOf('=== 12\n\nINT. BAR - DAY\n\nRain.'), ['12.']);
		assert.deepEqual(numbersOf('Title: Felina\n\n=== 1\n\nRain.'), ['1.']);
		assert.deepEqual(numbersOf('===\n\nRain.'), []);
	});

	it('an empty script has no page, and a title page is none of the pages', () => {
		assert.equal(layoutOf('').pages.length, 0);
		assert.equal(layoutOf('Title: Felina\n\n').pages.length, 0);
		assert.equal(layoutOf('Title: Felina\n\nHe waits.').pages.length, 1);
	});

	it('papers hold what their rows take, an inch above', () => {
		for (const { height, textRows } of Object.values(papers)) {
			const below = height - (6 + textRows) * 12;
			assert.ok(48 <= below && below <= 80, `${String(below)} points below`);
		}
	});

	it('the title page has the title in the middle, the contact below left, the draft below right', () => {
		const text = `Title:
    _**Felina**_
    A Film
Credit: written by
Author: Vince Gilligan
Source: based on the series
X-Canon: breaking-bad
Draft date: 1 May 2013
Contact:
    High Bridge
    Burbank

He waits.`;
		assert.deepEqual(titlePage(text), [
			'23|                                Felina',
			'24|                                A Film',
			'28|                              written by',
			'30|                            Vince Gilligan',
			'33|                         based on the series',
			'60|     High Bridge',
			'61|     Burbank                                           1 May 2013',
		]);
	});

	it('what stands below left is parted by empty lines', () => {
		const text =
			'Title: A\nCopyright: © 2024\nContact:\n    Jane Doe\n    jane@example.org\nContact: Agency\nRevision: Blue\nDate: May\n\nHe waits.';
		assert.deepEqual(titlePage(text).slice(1), [
			'56|     © 2024',
			'58|     Jane Doe',
			'59|     jane@example.org',
			'60|                                                             Blue',
			'61|     Agency                                                   May',
		]);
	});

	it('a script without a title page has none', () => {
		assert.deepEqual(titlePage('He waits.'), []);
	});
});
