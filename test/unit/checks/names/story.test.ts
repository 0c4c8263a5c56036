/** Names that several scripts of one story share: who is known there is known here. */
import { deepEqual } from 'node:assert/strict';

import { analysisOf } from '../../../support/analysisOf.js';
import { partOneUri, partTwoUri, seriesUri, storyFolder } from '../../../support/story.js';

const canon = 'canon: series\ntitle: Series\ncharacters:\n  tess-marlow: { name: Tess Marlow, cue: TESS }\n';
const list = 'episodes: [ { script: one.fountain }, { script: two.fountain } ]\n';
const introduces =
	'INT. GARAGE - DAY\n\nMARGARET SLOANE (30) grins. TESS MARLOW waits.\n\nMARGARET\nHello.\n\nMARGARET\nWell?\n';
const speaks = (name: string): string => `INT. GARAGE - DAY\n\n${name}\nAgain.\n`;

/** What is said of names in one script beside the other, which comes first. */
async function said(
	second: string,
	{ first = introduces, isStory = true, of = partTwoUri } = {},
): Promise<readonly string[]> {
	const files = { [partOneUri]: first, [partTwoUri]: second, [seriesUri]: isStory ? canon + list : canon };
	const analysis = await analysisOf(files, { roots: [storyFolder] });
	return analysis.findings(of).map(({ code, message, evidence }) => {
		const links = evidence.map(
			({ at: { uri, range } }) => `${uri.slice(storyFolder.length)}:${String(range.start.line + 1)}`,
		);
		return [code, message, ...links].join(' | ');
	});
}

describe('a name of another part of the story', () => {
	it('is introduced', async () => {
		deepEqual(await said(speaks('SLOANE')), []);
		deepEqual(await said(speaks('TESS')), []);
	});

	it('is not where the two are no story', async () => {
		deepEqual(await said(speaks('SLOANE'), { isStory: false }), [
			'unknown-character | SLOANE speaks here, but nobody of that name is in Series, and no action introduces the name in capitals.',
		]);
		deepEqual(await said(speaks('TESS'), { isStory: false }), [
			'speaks-before-introduction | TESS speaks here before any action shows who that is.',
		]);
	});

	it('is known, but not yet seen, where a later part introduces it', async () => {
		deepEqual(await said(introduces, { first: speaks('MARGARET'), of: partOneUri }), [
			'speaks-before-introduction | MARGARET speaks here before any action shows who that is.',
		]);
	});

	it('is what a near name is a slip for', async () => {
		deepEqual(await said(speaks('MARGRET')), [
			'misspelled-character | Is MARGRET a slip for MARGARET? MARGRET speaks only here. | one.fountain:5',
		]);
		deepEqual(await said(speaks('MARGRET'), { isStory: false }), [
			'unknown-character | MARGRET speaks here, but nobody of that name is in Series, and no action introduces the name in capitals.',
		]);
	});

	it('is no slip when two parts have it', async () => {
		const first = `${introduces}\nMARGRET (50) nods.\n\nMARGRET\nYes?\n`;
		deepEqual(await said(speaks('MARGRET'), { first }), []);
	});
});

describe('one person under two cues in two parts', () => {
	const lena = 'INT. GARAGE - DAY\n\nLENA ORTIZ (30) grins.\n\nLENA ORTIZ\nHello.\n';
	const both = `${lena}\nLENA\nWell?\n`;

	it('is told in the part that differs from the rest', async () => {
		deepEqual(await said(speaks('TESS MARLOW'), { first: `INT. A - DAY\n\nTESS waits.\n\n${speaks('TESS')}` }), [
			'inconsistent-cue | Tess Marlow speaks as TESS MARLOW here, but as TESS in episode 1. | one.fountain:7',
		]);
		deepEqual(await said(speaks('LENA'), { first: lena }), [
			'inconsistent-cue | LENA ORTIZ speaks as LENA here, but as LENA ORTIZ in episode 1. | one.fountain:5',
		]);
	});

	it('is not told in the part that came first, nor where the two are no story', async () => {
		deepEqual(await said(speaks('LENA'), { first: lena, of: partOneUri }), []);
		deepEqual(
			(await said(speaks('LENA'), { first: lena, isStory: false })).filter((each) => each.startsWith('inconsistent')),
			[],
		);
	});

	it('is two people where one script has both, where each is introduced, or where it is a role', async () => {
		const silent = [
			[speaks('LENA'), both],
			['INT. SHOP - DAY\n\nLENA (8) hides.\n\nLENA\nNo.\n', lena],
			[speaks('OFFICER'), lena.replaceAll('LENA ORTIZ', 'OFFICER ORTIZ')],
			[speaks('YOUNG LENA'), lena],
			[`[[cast: LENA]]\n\n${speaks('LENA')}`, lena],
			[speaks('LENA ORTIZ'), lena],
		] as const;
		for (const [second, first] of silent) {
			const found = await said(second, { first });
			deepEqual(
				found.filter((each) => each.startsWith('inconsistent')),
				[],
				second,
			);
		}
	});
});

describe('two names that readers will confuse, in two parts', () => {
	const doria = 'INT. SHOP - DAY\n\nDORIA (50) nods.\n\nDORIA\nYes?\n';
	const dora = 'INT. GARAGE - DAY\n\nDORA (30) grins.\n\nDORA\nHello.\n';

	it('are told of where the second comes', async () => {
		deepEqual(await said(doria, { first: dora }), [
			'similar-names | DORIA and DORA of episode 1 are easy to confuse on the page. | one.fountain:5',
		]);
		deepEqual(await said(doria, { first: dora, of: partOneUri }), []);
	});

	it('are silent where they are no story, told of before, or far enough apart', async () => {
		deepEqual(await said(doria, { first: dora, isStory: false }), []);
		deepEqual(await said(doria, { first: `${dora}\n${doria}` }), []);
		deepEqual(await said(doria.replaceAll('DORIA', 'WREN'), { first: dora }), []);
		deepEqual(await said(doria.replaceAll('DORIA', 'NORA'), { first: dora }), []);
	});
});
