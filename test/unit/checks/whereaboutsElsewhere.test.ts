/** One person in two places, in two parts of one story. */
import { deepEqual } from 'node:assert/strict';

import { analysisOf } from '../../support/analysisOf.js';
import { partOneUri, partTwoUri, seriesUri, storyFolder } from '../../support/story.js';

const people = 'characters:\n  ilan: { name: Ilan Reyes, cue: ILAN }\n';
const places = `places:
  northport: { name: Northport, at: [60, 5], time-zone: Europe/Oslo }
  faraway: { name: Faraway, at: [10, 100], time-zone: Asia/Bangkok }
  ice-factory: { name: Ice Factory, in: northport }
  office: { name: Harbor Office, in: faraway }
`;
const list = 'episodes: [ { script: one.fountain, title: Ebb }, { script: two.fountain } ]\n';

const scene = (heading: string, note = ''): string => `INT. ${heading}\n\n${note}Ilan sits.\n\nILAN\nSo.\n`;
const ends = scene('ICE FACTORY - NIGHT');
const dated = scene('ICE FACTORY - DAY', '[[time: 2015-09-21 12:00]]\n\n');

interface Setup {
	readonly first?: string;
	readonly canon?: string;
	readonly isStory?: boolean;
	readonly of?: string;
}

/** What is said of journeys in one part; the other comes first. */
async function said(
	second: string,
	{ first = ends, canon = people + places, isStory = true, of = partTwoUri }: Setup = {},
): Promise<readonly string[]> {
	const series = `canon: series\ntitle: Series\n${isStory ? list : ''}${canon}`;
	const files = { [partOneUri]: first, [partTwoUri]: second, [seriesUri]: series };
	const analysis = await analysisOf(files, { roots: [storyFolder] });
	return analysis
		.findings(of)
		.filter(({ code }) => code === 'double-booked' || code === 'impossible-travel')
		.map(({ code, severity, message, evidence }) => {
			const links = evidence.map(
				({ message: says, at }) => `${says} (${at.uri.slice(storyFolder.length)}:${String(at.range.start.line + 1)})`,
			);
			return [code, severity, message, ...links].join(' | ');
		});
}

describe('words that open a part', () => {
	it('count from where the part before left off, quietly', async () => {
		deepEqual(await said(scene('HARBOR OFFICE - SAME TIME')), [
			[
				'double-booked | information | Ilan Reyes is at Harbor Office here, and at Ice Factory at the same time, in scene 1 of "Ebb".',
				'episode 2 opens with SAME TIME (two.fountain:1)',
				'episode 2 comes after "Ebb" (series.canon.yaml:3)',
				'Ilan Reyes is at Ice Factory in scene 1 of "Ebb" (one.fountain:1)',
			].join(' | '),
		]);
		deepEqual(await said(scene('HARBOR OFFICE - MOMENTS LATER')), [
			[
				`impossible-travel | information | Ilan Reyes is at Ice Factory in scene 1 of "Ebb", and can't get to Harbor Office in a few minutes (9,320 km).`,
				'episode 2 opens with MOMENTS LATER (two.fountain:1)',
				'episode 2 comes after "Ebb" (series.canon.yaml:3)',
				'Ilan Reyes is at Ice Factory in scene 1 of "Ebb" (one.fountain:1)',
				'Northport lies at 60° N, 5° E (series.canon.yaml:7)',
				'Faraway lies at 10° N, 100° E (series.canon.yaml:8)',
			].join(' | '),
		]);
	});

	it('are told once of people who do the same', async () => {
		const both = (heading: string): string => `${scene(heading)}\nKIM\nSo.\n`;
		const canon = people + '  kim: { name: Kim Lane, cue: KIM }\n' + places;
		const first = both('ICE FACTORY - NIGHT');
		const messages = async (second: string): Promise<readonly unknown[]> =>
			(await said(second, { first, canon })).map((each) => each.split(' | ')[2]);
		deepEqual(await messages(both('HARBOR OFFICE - SAME TIME')), [
			'Ilan Reyes and Kim Lane are at Harbor Office here, and at Ice Factory at the same time, in scene 1 of "Ebb".',
		]);
		deepEqual(await messages(both('HARBOR OFFICE - MOMENTS LATER')), [
			`Ilan Reyes and Kim Lane are at Ice Factory in scene 1 of "Ebb", and can't get to Harbor Office in a few minutes (9,320 km).`,
		]);
	});

	it('need no canon to put two headings at one time', async () => {
		const found = await said(scene('MARKET - MEANWHILE'), { canon: '' });
		deepEqual(
			found.map((each) => each.split(' | ')[2]),
			['ILAN is at MARKET here, and at ICE FACTORY at the same time, in scene 1 of "Ebb".'],
		);
	});

	it('say nothing where nobody has to be in two places', async () => {
		const second = scene('HARBOR OFFICE - SAME TIME');
		const silent: readonly (readonly [string, Setup?])[] = [
			[second, { isStory: false }],
			[second, { of: partOneUri }],
			[second.replace('ILAN\n', 'ILAN (V.O.)\n').replace('Ilan sits.', 'Rain.')],
			[second.replace('SAME TIME', 'NIGHT')],
			[second.replace('SAME TIME', 'SAME'), { canon: people }],
			[second.replace('HARBOR OFFICE', 'ICE FACTORY')],
			[second.replace('SAME TIME', 'THE NEXT DAY')],
			[second.replace('SAME TIME', 'SAME TIME (DREAM)')],
			[scene('ICE FACTORY - CELLAR - MOMENTS LATER')],
			[second, { first: `${ends}\n${scene('HARBOR OFFICE - DAY (FLASHBACK)')}` }],
			[second, { first: `${ends}\nEXT. QUAY - NIGHT\n\nRain.\n` }],
			[second, { first: scene('ICE FACTORY - NIGHT (INTERCUT)') }],
			[`[[time: 2019]]\n\n${second}`, { first: `[[time: 2015]]\n\n${ends}` }],
		];
		for (const [script, setup] of silent) {
			const found = await said(script, setup);
			deepEqual(setup?.first === undefined ? found : found.filter((each) => each.startsWith('double')), [], script);
		}
	});
});

describe('dates in two parts', () => {
	it('leave too little time for a journey, told in the later part', async () => {
		const second = scene('HARBOR OFFICE - DAY', '[[time: 2015-09-21 20:00]]\n\n');
		deepEqual(await said(second, { first: dated }), [
			[
				`impossible-travel | warning | Ilan Reyes is at Ice Factory in scene 1 of "Ebb", and can't get from Ice Factory to Harbor Office in 3 hours (9,320 km).`,
				'scene 1 is set on 21 September 2015, 20:00 (two.fountain:3)',
				'scene 1 of "Ebb" is set on 21 September 2015, 12:00 (one.fountain:1)',
				'Northport keeps the time of Europe/Oslo (series.canon.yaml:7)',
				'Faraway keeps the time of Asia/Bangkok (series.canon.yaml:8)',
				'Northport lies at 60° N, 5° E (series.canon.yaml:7)',
				'Faraway lies at 10° N, 100° E (series.canon.yaml:8)',
			].join(' | '),
		]);
		deepEqual(await said(second, { first: dated, of: partOneUri }), []);
	});

	it('are told once of people who do the same', async () => {
		const both = (heading: string, time: string): string => `${scene(heading, `[[time: ${time}]]\n\n`)}\nKIM\nSo.\n`;
		const canon = people + '  kim: { name: Kim Lane, cue: KIM }\n' + places;
		const second = both('HARBOR OFFICE - DAY', '2015-09-21 20:00');
		const first = both('ICE FACTORY - DAY', '2015-09-21 12:00');
		deepEqual(
			(await said(second, { first, canon })).map((each) => each.split(' | ')[2]),
			[
				`Ilan Reyes and Kim Lane are at Ice Factory in scene 1 of "Ebb", and can't get from Ice Factory to Harbor Office in 3 hours (9,320 km).`,
			],
		);
	});

	it('count by the clocks of both places, and in either order', async () => {
		const before = scene('HARBOR OFFICE - DAY', '[[time: 2015-09-21 16:00]]\n\n');
		const found = await said(before, { first: dated });
		deepEqual(
			found.map((each) => each.split(' | ')[2]),
			[
				`Ilan Reyes is at Ice Factory in scene 1 of "Ebb", and can't get from Harbor Office to Ice Factory in 60 minutes (9,320 km).`,
			],
		);
	});

	it('say nothing where there is time, or nothing to travel for', async () => {
		const at = (time: string, heading = 'HARBOR OFFICE - DAY'): string => scene(heading, `[[time: ${time}]]\n\n`);
		const silent: readonly (readonly [string, Setup?])[] = [
			[at('2015-09-22 20:00')],
			[at('2015-09-21', 'HARBOR OFFICE')],
			[at('2015-09')],
			[at('2015-09-21 20:00', 'ICE FACTORY - DAY')],
			[at('2015-09-21 20:00', 'MARKET - DAY')],
			[at('2015-09-21 20:00', 'HARBOR OFFICE - DAY (DREAM)')],
			[at('2015-09-21 20:00').replace('ILAN\n', 'ILAN (ON PHONE)\n').replace('Ilan sits.', 'Rain.')],
			[at('2015-09-21 20:00'), { isStory: false }],
			[at('2015-09-21 20:00'), { canon: people }],
			[at('2015-09-21 20:00'), { canon: people + places.replace(', time-zone: Asia/Bangkok', '') }],
		];
		for (const [script, setup] of silent) deepEqual(await said(script, { first: dated, ...setup }), [], script);
	});
});
