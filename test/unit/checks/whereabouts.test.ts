/** One person in two places of one script. */
import { deepEqual } from 'node:assert/strict';

import { analysisOf } from '../../support/analysisOf.js';
import { partOneUri, seriesUri, storyFolder } from '../../support/story.js';

const canon = `canon: series
title: Series
characters:
  ilan: { name: Ilan Reyes, cue: ILAN }
places:
  northport: { name: Northport, at: [51.5, -0.12], time-zone: Europe/London }
  faraway: { name: Faraway, at: [48.85, 2.35], time-zone: Europe/Paris }
  flat: { name: Flat, in: northport }
  cafe: { name: Cafe, in: faraway }
`;

const scene = (heading: string, note = ''): string =>
	`INT. ${heading}\n\n${note && `[[time: ${note}]]\n\n`}Ilan sits.\n`;

/** What is said of his journeys through the scenes. */
async function said(...scenes: readonly string[]): Promise<readonly string[]> {
	const files = { [partOneUri]: scenes.join('\n'), [seriesUri]: canon };
	const analysis = await analysisOf(files, { roots: [storyFolder] });
	return analysis
		.findings(partOneUri)
		.filter(({ code }) => code === 'impossible-travel')
		.map(({ message }) => message);
}

describe('a scene set before the one that it follows', () => {
	it('says nothing where there is time for the way back', async () => {
		const silent = [
			[scene('FLAT - DAY (2014)'), scene('CAFE - DAY (2010)')],
			[scene('FLAT - NIGHT', '2014-03-01 22:00'), scene('CAFE - DAY', '2014-03-01 15:00')],
			[scene('FLAT - NIGHT', '2014-03-04'), scene('CAFE - DAY', '2014-03-02')],
			[scene('FLAT - NIGHT', '2014-03-04'), scene('CAFE - DAY', '2010')],
			[
				scene('FLAT - NIGHT', '2014-03-01 22:00'),
				scene('FLAT - DAY', '+10 hours'),
				scene('CAFE - DAY', '2014-03-01 17:00'),
			],
		];
		for (const scenes of silent) deepEqual(await said(...scenes), [], scenes.join('\n'));
	});

	it('says nothing where a date leaves room to be there before', async () => {
		const silent = [
			[scene('FLAT - DAY', '2014-03-01 15:30'), scene('CAFE - DAY', '2014-03-01')],
			[scene('FLAT - NIGHT', '2014-03-01 22:00'), scene('CAFE - DAY', '2014-03')],
			[scene('FLAT - NIGHT', '2014-03-01 23:00'), scene('CAFE - NIGHT', '2014-03-01')],
			[scene('FLAT - NIGHT', '2014'), scene('CAFE - NIGHT', '2014-01-01 20:00')],
		];
		for (const scenes of silent) deepEqual(await said(...scenes), [], scenes.join('\n'));
	});

	it('follows the way from where somebody was before the scene that is out of line', async () => {
		const evening = scene('FLAT - NIGHT #1#', '2014-03-01 22:00');
		const nextDay = scene('FLAT - DAY', '2014-03-02 08:00');
		const yearsAgo = scene('CAFE - DAY', '1999-03-02');
		const atOnce = ["Ilan Reyes can't get from Flat to Cafe with no time between (340 km)."];
		deepEqual(await said(evening, nextDay, scene('CAFE - NIGHT', 'same as #1')), atOnce);
		deepEqual(await said(evening, nextDay, scene('CAFE - NIGHT', '2014-03-01 23:00')), atOnce);
		deepEqual(await said(evening, yearsAgo, scene('CAFE - NIGHT', '2014-03-01 23:00')), atOnce);
		deepEqual(await said(evening, yearsAgo, nextDay, scene('CAFE - NIGHT', '2014-03-01 23:00')), atOnce);
		deepEqual(await said(evening, nextDay, scene('CAFE - NIGHT', '2014-03-01 12:00')), []);
		deepEqual(await said(evening, yearsAgo, scene('CAFE - NIGHT', '2014-03-02 03:00')), []);
		deepEqual(await said(evening, yearsAgo, scene('CAFE - NIGHT', '2014-03-01')), []);
	});

	it('tells of the way back where there is too little time for it', async () => {
		deepEqual(await said(scene('FLAT - NIGHT', '2014-03-01 22:00'), scene('CAFE - NIGHT', '2014-03-01 21:00')), [
			"Ilan Reyes can't get from Cafe to Flat in 2 hours (340 km).",
		]);
	});

	it('still tells of the way there, and of no time at all', async () => {
		const start = scene('FLAT - NIGHT', '2014-03-01 20:00');
		deepEqual(await said(start, scene('CAFE - NIGHT', '2014-03-01 22:00')), [
			"Ilan Reyes can't get from Flat to Cafe in 60 minutes (340 km).",
		]);
		deepEqual(await said(start, scene('CAFE - NIGHT', '2014-03-01 21:00')), [
			"Ilan Reyes can't get from Flat to Cafe with no time between (340 km).",
		]);
	});
});
