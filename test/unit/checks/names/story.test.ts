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
