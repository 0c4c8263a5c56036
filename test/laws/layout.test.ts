/**
 * Laws of the page layout: after any edits the pages are those of a fresh start, what did not change is the same object,
 * no letter is lost, and no page breaks where the trade forbids it.
 */
import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';

import fc from 'fast-check';

import { parse, reparseLines } from '../../server/src/fountain/parse.js';
import { sceneEighths, scriptEighths } from '../../server/src/layout/eighths.js';
import type { Layout } from '../../server/src/layout/layout.js';
import { layOut, pageAtLine, pageLines } from '../../server/src/layout/layout.js';
import type { PageSetup } from '../../server/src/layout/pageSetup.js';
import { defaultPageSetup, papers } from '../../server/src/layout/pageSetup.js';
import { buildScript, rebuildScript } from '../../server/src/script/build.js';
import { editIn, editSeed, fountainText, lawParameters, screenplay } from '../support/arbitrary.js';

const long = fc.constantFrom(
	Array.from({ length: 30 }, () => 'The door opens on a room that nobody has swept since the spring.').join(' '),
	Array.from({ length: 90 }, () => 'word').join(' '),
	`INT. HALL - DAY\n\nANNA\n${'word '.repeat(500)}`,
	`ANNA\n${Array.from({ length: 40 }, () => 'I told you so. And Mr. Smith did, too!').join(' ')}`,
	`ANNA\n${Array.from({ length: 20 }, () => 'I told you so.').join('\n(beat)\n')}`,
	`ANNA\n${Array.from({ length: 40 }, () => 'I told you so.').join(' ')}\n\nBOB ^\n${'And I too. '.repeat(20)}`,
	`~${Array.from({ length: 30 }, () => 'la la').join('\n~')}`,
	'=== 12A',
	'=== 13',
	'=== 8',
	'=== B5',
	'=== 12-13',
	'Привет, мир. '.repeat(40),
	'語'.repeat(200),
	'*He* said **no** to [[whom?]] _them_ all. '.repeat(12),
);

/** Some pages of it, so that breaks meet every kind of block. */
const script = fc.oneof(
	{
		weight: 4,
		arbitrary: fc
			.array(fc.oneof({ weight: 2, arbitrary: screenplay }, long), { minLength: 1, maxLength: 6, size: 'max' })
			.map((pieces) => pieces.join('\n\n')),
	},
	fountainText,
);

const setups: fc.Arbitrary<PageSetup> = fc.record({
	paper: fc.constantFrom('letter', 'a4'),
	sceneNumbers: fc.constantFrom('none', 'both'),
	sceneContinueds: fc.boolean(),
	linesBeforeHeadings: fc.constantFrom(1, 2),
	printNotes: fc.boolean(),
	printSections: fc.boolean(),
	printSynopses: fc.boolean(),
});

const options = { locales: [] };
const edits = fc.array(editSeed, { minLength: 1, maxLength: 5, size: 'max' });

describe('page layout', () => {
	it('equals a fresh one after any edits, and keeps the pages that did not change', () => {
		fc.assert(
			fc.property(script, edits, setups, (text, seeds, setup) => {
				let model = buildScript('test:', parse(text, options));
				let layout = layOut(model, setup);
				for (const seed of seeds) {
					const { syntax, change } = reparseLines(model.syntax, editIn(model.syntax.lines, seed));
					model = rebuildScript(model, syntax, change);
					const next = layOut(model, setup, layout);
					const fresh = layOut(buildScript('test:', syntax), { ...setup });
					assert.deepEqual(next.pages, fresh.pages);
					assert.deepEqual(next.paginated.starts, fresh.paginated.starts);
					assert.deepEqual(next.paginated.reaches, fresh.paginated.reaches);
					assert.deepEqual(next.numbers, fresh.numbers);
					checkIdentity(layout, next);
					layout = next;
				}
			}),
			lawParameters(400),
		);
	});

	it('calls no two pages the same, and keeps the order of those that are locked', () => {
		fc.assert(
			fc.property(fc.array(lockedPages, { maxLength: 8 }), fc.boolean(), (pieces, isInOrder) => {
				const sorted = pieces.toSorted((lhs, rhs) => (placeOf(lhs.number) < placeOf(rhs.number) ? -1 : 1));
				const unique = sorted.filter(({ number }, at) => number !== sorted[at - 1]?.number);
				const text = (isInOrder ? unique : pieces).map(({ number, rows }) => `=== ${number}\n\n${rows}`).join('\n\n');
				const { numbers } = layOut(buildScript('test:', parse(text, options)), defaultPageSetup);
				assert.equal(new Set(numbers).size, numbers.length, numbers.join(' '));
				if (isInOrder)
					assert.deepEqual(
						numbers.toSorted((lhs, rhs) => (placeOf(lhs) < placeOf(rhs) ? -1 : 1)),
						numbers,
					);
			}),
			lawParameters(400),
		);
	});

	it('loses no letter, keeps to the paper and breaks by the rules', () => {
		fc.assert(
			fc.property(script, setups, (text, setup) => {
				const layout = layOut(buildScript('test:', parse(text, options)), setup);
				assert.equal(lettersOnPages(layout), lettersOfBlocks(layout));
				for (const [index, page] of layout.pages.entries()) {
					const isLockedEnd = page.lock !== undefined && index === layout.pages.length - 1;
					assert.ok(page.parts.length > 0 || isLockedEnd, 'an empty page');
					const rows = papers[setup.paper].textRows;
					assert.ok(page.endRow + (page.isContinued ? 2 : 0) <= rows, 'text below the margin');
					checkBreak(layout, index);
					for (const { sourceLine } of pageLines(layout, index)) {
						if (sourceLine !== undefined) assert.ok((pageAtLine(layout, sourceLine) ?? -1) <= index);
					}
				}
				const eighths = sceneEighths(layout);
				assert.equal(eighths.length, layout.script.scenes.length);
				assert.ok(eighths.every((length) => length >= 1));
				assert.ok(scriptEighths(layout) <= layout.pages.length * 8);
			}),
			lawParameters(400),
		);
	});
});

/** A page with a number and as much text as fills some pages. Numbers between which there is always another. */
const lockedPages = fc.record({
	number: fc.constantFrom(
		'1',
		'2',
		'8',
		'8A',
		'8B',
		'8BB',
		'8D',
		'9',
		'A10',
		'C10',
		'10',
		'11',
		'11Z',
		'13',
		'13Ж',
		'40',
	),
	rows: fc.integer({ min: 1, max: 300 }).map((nRows) => '> x <\n'.repeat(nRows)),
});

/** Sorts as the trade does: 4, 4A, 4AA, 4B, A5, B5, 5. */
function placeOf(number: string): string {
	const [, lead = '', whole = '', tail = ''] = /^(\p{L}*)(\d+)(\p{L}*)$/u.exec(number) ?? [];
	return [whole.padStart(4, '0'), `${tail} `, lead === '' ? '~' : lead].join('|');
}

function checkIdentity(before: Layout, after: Layout): void {
	const nShared = Math.min(before.pages.length, after.pages.length);
	let index = 0;
	while (index < nShared && isDeepStrictEqual(before.pages[index], after.pages[index])) {
		// A page whose lines were replaced by equal ones shows other objects.
		if (isMadeOfSame(before, after, index)) assert.equal(after.pages[index], before.pages[index]);
		index++;
	}
}

function isMadeOfSame(before: Layout, after: Layout, index: number): boolean {
	const blocks = (layout: Layout): readonly unknown[] => layout.pages[index]?.parts.map(({ block }) => block) ?? [];
	const rhs = blocks(after);
	return blocks(before).every((block, at) => block === rhs[at]);
}

function lettersOnPages({ pages }: Layout): string {
	const lines = pages.flatMap(({ parts }) =>
		parts.flatMap((part) =>
			part.lines.filter(({ line, role }) => line !== undefined && !(part.from !== undefined && role === 'cue')),
		),
	);
	return sortedLetters(lines.map(({ text }) => text));
}

function lettersOfBlocks({ paginated }: Layout): string {
	return sortedLetters(paginated.source.entries.flatMap(({ block }) => block.lines.map(({ text }) => text)));
}

function sortedLetters(texts: readonly string[]): string {
	return [...texts.join('').replace(/\s/gu, '')].sort().join('');
}

/** No heading is the last thing on a page where the page could have ended above it; a parted speech says so on both pages. */
function checkBreak({ pages }: Layout, index: number): void {
	const page = pages[index];
	const next = pages[index + 1];
	if (page === undefined || next === undefined || page.isForced) return;
	const last = page.parts.at(-1);
	if (last?.block.kind === 'heading' && last.to === undefined) {
		const couldEnd = page.parts.some(({ block }, at) => {
			const below = page.parts[at + 1]?.block.kind;
			return below !== undefined && below !== 'transition' && (block.kind === 'speech' || block.height > 1);
		});
		const isAlone = page.parts.length === 1 && (next.parts[0]?.block.speeches.length ?? 0) > 0;
		assert.ok(!couldEnd && !isAlone, 'a heading ends the page');
	}
	if (last?.block.kind === 'speech' && last.to !== undefined) {
		assert.equal(last.lines.at(-1)?.role, 'more');
		assert.equal(next.parts[0]?.lines[0]?.role, 'cue');
	}
}
