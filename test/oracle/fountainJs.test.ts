/**
 * An independent parser agrees with ours, line by line, on the samples and on generated scripts,
 * but for the differences that divergences.ts lists.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';

import fc from 'fast-check';

import { lawParameters, screenplay } from '../support/arbitrary.js';
import { divergences, titlePageDivergences } from './divergences.js';
import { hasDualForThem, ourRows, ourTitlePage, theirRows, theirTitlePage } from './fountainJs.js';

const samples = new URL('../../samples/', import.meta.url);
const sampleNames = readdirSync(samples, { recursive: true, encoding: 'utf8' }).filter((name) =>
	name.endsWith('.fountain'),
);

/** Both readings have a row per line; unlike rows must be explained. */
function checkAgreement(script: string): void {
	const ours = ourRows(script);
	const theirs = theirRows(script);
	for (const [index, row] of ours.entries()) {
		const other = theirs[index] ?? 'nothing';
		if (row === other || divergences.some(({ explains }) => explains?.(row, other))) continue;
		assert.fail(`row ${String(index)}: ours "${row}", theirs "${other}"`);
	}
	assert.equal(ours.length, theirs.length);
}

describe('fountain-js agrees', () => {
	for (const name of sampleNames) {
		it(`on samples/${name}`, () => {
			const script = readFileSync(new URL(name, samples), 'utf8');
			checkAgreement(script);
			assert.deepEqual(ourTitlePage(script), theirTitlePage(script));
		});
	}

	it('on generated scripts', () => {
		fc.assert(fc.property(screenplay, checkAgreement), lawParameters(300));
	});

	it('on a title page, scene numbers, dual dialogue and every plain element', () => {
		const script = [
			'Title: BIG FISH\nAuthor:\n    John August\nDraft date: 2003',
			'EXT. ROAD - NIGHT #12A#\n\n.POV THROUGH GLASS',
			'ANNA (V.O.)\n(beat)\nHello.\n  \nMore.\n~La la\n\nBOB ^\nHi.\n\n@McDUCK\nQuack.',
			'> THE END <\n\nSMASH CUT TO:\n\n> Burn to white.\n\n# Act\n\n= Synopsis\n\n===\n\n!FORCED',
			'He /* cut */ walks [[a note]] on.\n\n~La la la',
		].join('\n\n');
		checkAgreement(script);
		assert.deepEqual(ourTitlePage(script), theirTitlePage(script));
	});
});

describe('fountain-js differs', () => {
	for (const { reason, example, ours, theirs } of divergences) {
		it(reason, () => {
			assert.deepEqual([ourRows(example), theirRows(example)], [ours, theirs]);
		});
	}

	for (const { reason, example, ours, theirs } of titlePageDivergences) {
		it(reason, () => {
			assert.deepEqual([ourTitlePage(example), theirTitlePage(example)], [ours, theirs]);
		});
	}

	it('by a static state that leaks from one script into the next', () => {
		const plain = 'BOB\nHello.';
		hasDualForThem('ALICE ^\nHi.');
		assert.equal(hasDualForThem(plain), true, 'the next script seems to have dual dialogue');
		assert.equal(
			hasDualForThem(plain),
			false,
			'and the one after it no longer: why each script is preceded by another',
		);
	});
});
