/** Times at places whose clocks show something else: what is possible stays silent, what is not speaks. */
import { deepEqual, equal, fail } from 'node:assert/strict';

import { parseIsoDate } from '../../../server/src/calendar/parseIso.js';
import { minutesPerDay, windowOfDate } from '../../../server/src/calendar/partialDate.js';
import { clocksApart } from '../../../server/src/timeline/placeClocks.js';
import { minuteText, timelineOf } from '../../support/timelineOf.js';
import { canonOf } from '../canon/canonFixture.js';

const canon = canonOf(`
canon: atlas
places:
  london: { name: London, time-zone: Europe/London }
  flat: { name: Holt Flat, in: london }
  new-york: { name: New York, time-zone: America/New_York }
  los-angeles: { name: Los Angeles, time-zone: America/Los_Angeles }
  phoenix: { name: Phoenix, time-zone: America/Phoenix }
  denver: { name: Denver, time-zone: America/Denver }
  tokyo: { name: Tokyo, time-zone: Asia/Tokyo }
  lisbon: { name: Lisbon, at: [38.7, -9.1] }
  mill: { name: Old Mill }
`);

/** Scenes as `HEADING | time note`. */
function storyOf(...scenes: readonly string[]): string {
	return scenes
		.map((scene) => {
			const [heading = '', time] = scene.split(' | ');
			return `${heading}\n\n${time === undefined ? 'Wind.' : `[[time: ${time}]]`}\n`;
		})
		.join('\n');
}

function windowOf(text: string): { readonly earliest: number; readonly latest: number } {
	return windowOfDate(parseIsoDate(text) ?? fail(text));
}

describe('scenes at places with other clocks', () => {
	const silent: readonly (readonly [what: string, ...scenes: readonly string[]])[] = [
		[
			'moments later, five hours behind',
			'INT. LONDON - NIGHT | 2015-01-12 22:00',
			'INT. NEW YORK - DAY - MOMENTS LATER | 2015-01-12 17:30',
		],
		[
			'the same moment, nine hours ahead and on the next day',
			'INT. LONDON - DAY | 2015-01-12 16:00',
			'INT. TOKYO - NIGHT - CONTINUOUS | 2015-01-13 01:00',
		],
		[
			'two hours later, and yet earlier by the clock',
			'INT. LONDON - DAY | 2015-07-12 12:00',
			'INT. NEW YORK - TWO HOURS LATER | 2015-07-12 09:00',
		],
		[
			'four hours behind in the weeks when only one of them keeps summer time',
			'INT. LONDON - DAY | 2015-03-20 12:00',
			'INT. NEW YORK - CONTINUOUS | 2015-03-20 08:00',
		],
		[
			'the time of a numbered scene',
			'INT. LONDON - NIGHT #1# | 2015-01-12 22:00',
			'INT. LONDON - DAY #2# | 2015-01-13 10:00',
			'INT. NEW YORK - DAY #3# | same as #1',
			'INT. NEW YORK - LATER #4# | 2015-01-12 17:10',
		],
		[
			'a place between them that the canon does not know',
			'INT. LONDON - NIGHT | 2015-01-12 22:00',
			'INT. CORRIDOR - CONTINUOUS',
			'INT. NEW YORK - DAY - CONTINUOUS | 2015-01-12 17:30',
		],
		[
			'a place of which nobody says where it lies',
			'INT. LONDON - NIGHT | 2015-01-12 22:00',
			'INT. OLD MILL - CONTINUOUS | 2015-01-12 14:00',
		],
		[
			'a place without a zone, by its longitude',
			'INT. LONDON - NIGHT | 2015-01-12 22:00',
			'INT. LISBON - CONTINUOUS | 2015-01-12 20:00',
		],
		[
			'across the date line a day on, by the calendar',
			'INT. LOS ANGELES - DAY | 2015-03-02',
			'INT. TOKYO - THE NEXT DAY | 2015-03-04',
		],
	];
	for (const [what, ...scenes] of silent) {
		it(`stay silent: ${what}`, () => {
			const { contradictions } = timelineOf(storyOf(...scenes), canon);
			deepEqual(contradictions, []);
		});
	}

	const spoken: readonly (readonly [what: string, ...scenes: readonly string[]])[] = [
		[
			'moments later, but hours too early on any clock',
			'INT. LONDON - NIGHT | 2015-01-12 22:00',
			'INT. NEW YORK - DAY - MOMENTS LATER | 2015-01-12 15:30',
		],
		[
			'moments later by the wrong clock',
			'INT. LONDON - NIGHT | 2015-01-12 22:00',
			'INT. NEW YORK - NIGHT - MOMENTS LATER | 2015-01-12 22:10',
		],
		[
			'one town, one clock',
			'INT. LONDON - NIGHT | 2015-01-12 22:00',
			'INT. HOLT FLAT - MOMENTS LATER | 2015-01-12 17:30',
		],
		[
			'a place that the canon does not know keeps the clock of the scene before',
			'INT. LONDON - NIGHT | 2015-01-12 22:00',
			'INT. CORRIDOR - CONTINUOUS | 2015-01-12 17:30',
		],
		[
			'no clock on Earth is two days ahead',
			'INT. LONDON - NIGHT | 2015-01-12 22:00',
			'INT. OLD MILL - CONTINUOUS | 2015-01-14 23:00',
		],
		[
			'the next day is not the one after it, a few zones away',
			'INT. LONDON - DAY | 2015-03-02',
			'INT. NEW YORK - THE NEXT DAY | 2015-03-04',
		],
	];
	for (const [what, ...scenes] of spoken) {
		it(`speak: ${what}`, () => {
			const { contradictions } = timelineOf(storyOf(...scenes), canon);
			equal(contradictions.length, 1);
			equal(contradictions[0]?.filter(({ at }) => at !== undefined).length, 3);
		});
	}

	it('go back by the clock without a step back in the story', () => {
		const story = storyOf('INT. NEW YORK - DAY | 2015-01-12 10:00', 'INT. LOS ANGELES - DAY | 2015-01-12 07:30');
		deepEqual(timelineOf(story, canon).yielded, []);
		equal(timelineOf(story).yielded.length, 1);
	});

	it('are taken to agree where nobody says how far they are apart', () => {
		const [, mill] = timelineOf(
			storyOf('INT. LONDON - NIGHT | 2015-01-12 22:00', 'INT. OLD MILL - CONTINUOUS'),
			canon,
		).scenes;
		equal(minuteText(mill?.likely.earliest.minute), '2015-01-12T22:00');
		equal(minuteText(mill?.certain.earliest.minute), '2015-01-11T20:00');
	});

	it('bound a scene by the clock of its own place', () => {
		const [, later] = timelineOf(
			storyOf('INT. LONDON - NIGHT | 2015-01-12 22:00', 'INT. NEW YORK - MOMENTS LATER'),
			canon,
		).scenes;
		equal(minuteText(later?.certain.earliest.minute), '2015-01-12T17:00');
		equal(minuteText(later?.certain.latest.minute), '2015-01-12T18:00');
	});
});

describe('how far clocks are apart', () => {
	const table: readonly (readonly [from: string, to: string, during: string, hours: readonly number[] | undefined])[] =
		[
			['london', 'new-york', '2015-01-12', [-5, -5]],
			['london', 'new-york', '2015-03-20', [-4, -4]],
			['london', 'new-york', '2015', [-6, -4]],
			['new-york', 'london', '2015-01-12', [5, 5]],
			['phoenix', 'denver', '2015-01-12', [0, 0]],
			['phoenix', 'denver', '2015-07-12', [1, 1]],
			// In the night in which one of them has changed and the other has not.
			['new-york', 'los-angeles', '2015-03-08', [-4, -2]],
			['flat', 'london', '2015-01-12', undefined],
			['flat', 'mill', '2015-01-12', [-26, 26]],
		];
	for (const [from, to, during, hours] of table) {
		it(`${from} to ${to} in ${during}`, () => {
			const [start, end] = [from, to].map((id) => canon.places.get(id) ?? fail(id));
			if (start === undefined || end === undefined) fail();
			const apart = clocksApart(canon, start, end, windowOf(during)) ?? { least: 0, most: 0 };
			deepEqual([apart.least / 60, apart.most / 60], hours ?? [0, 0]);
		});
	}

	it('says so for years of which nothing is known', () => {
		const [london, tokyo] = ['london', 'tokyo'].map((id) => canon.places.get(id) ?? fail(id));
		if (london === undefined || tokyo === undefined) fail();
		for (const window of [
			{ earliest: undefined, latest: undefined },
			{ earliest: undefined, latest: 0 },
			{ earliest: 100 * minutesPerDay, latest: 0 },
			{ earliest: -700_000 * minutesPerDay, latest: 700_000 * minutesPerDay },
		])
			deepEqual(clocksApart(canon, london, tokyo, window), { least: 480, most: 540, isStated: true });
	});
});
