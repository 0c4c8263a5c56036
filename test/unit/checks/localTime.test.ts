/** Travel against the clocks of two places: their zones, the nights on which clocks change, and zones that nobody states. */
import assert from 'node:assert/strict';

import { parseIsoDate } from '../../../server/src/calendar/parseIso.js';
import { windowOfDate } from '../../../server/src/calendar/partialDate.js';
import type { Canon } from '../../../server/src/canon/model.js';
import { mostMinutesBetween } from '../../../server/src/checks/localTime.js';
import { canonOf } from '../canon/canonFixture.js';

const canon = canonOf(`
canon: atlas
places:
  new-york: { name: New York, region: New York, time-zone: America/New_York }
  los-angeles: { name: Los Angeles, region: California, time-zone: America/Los_Angeles }
  phoenix: { name: Phoenix, region: Arizona, time-zone: America/Phoenix }
  denver: { name: Denver, region: Colorado, time-zone: America/Denver }
  pier: { name: Pier, in: los-angeles }
  atlantis: { name: Atlantis }
  temple: { name: Temple, in: atlantis }
  market: { name: Market, in: atlantis }
  salem: { name: Salem, region: Oregon }
  bend: { name: Bend, region: Oregon }
  mars: { name: Mars, time-zone: Mars/Olympus }
  lisbon: { name: Lisbon, at: [38.7, -9.1] }
  halifax: { name: Halifax, at: [44.6, -63.6] }
  suva: { name: Suva, at: [-18.1, 178.4] }
  apia: { name: Apia, at: [-13.8, -171.8] }
`);
const withoutZones = canonOf(`
canon: realm
places:
  keep: { name: Keep }
  harbor: { name: Harbor, region: The South }
`);

function minuteOf(text: string): number {
	return windowOfDate(parseIsoDate(text) ?? assert.fail(text)).earliest;
}

type Stay = readonly [id: string, at: string];

function mostBetween(canon: Canon, from: Stay, to: Stay): number | undefined {
	const [start, end] = [from, to].map(([id, at]) => ({
		place: canon.places.get(id) ?? assert.fail(id),
		minute: minuteOf(at),
	}));
	assert.ok(start && end);
	return mostMinutesBetween(canon, start, end);
}

describe('the time between what two clocks show', () => {
	const table: readonly (readonly [from: string, at: string, to: string, then: string, minutes: number | undefined])[] =
		[
			['new-york', '2015-09-14 10:00', 'los-angeles', '2015-09-14 10:30', 210],
			['los-angeles', '2015-09-14 10:00', 'new-york', '2015-09-14 15:00', 120],
			['pier', '2015-09-14 10:00', 'new-york', '2015-09-14 13:00', 0],
			['pier', '2015-09-14 10:00', 'los-angeles', '2015-09-14 10:20', 20],
			// Arizona keeps no summer time: with Denver in winter, an hour behind it in summer.
			['phoenix', '2015-01-14 10:00', 'denver', '2015-01-14 12:00', 120],
			['phoenix', '2015-07-14 10:00', 'denver', '2015-07-14 12:00', 60],
			// The clocks go forward at two on 8 March, and back on 1 November: then half past one comes twice.
			['new-york', '2015-03-08 01:30', 'new-york', '2015-03-08 03:30', 60],
			['new-york', '2015-10-31 23:00', 'new-york', '2015-11-01 03:00', 300],
			['new-york', '2015-10-31 23:30', 'new-york', '2015-11-01 01:30', 180],
			['new-york', '2015-11-01 01:30', 'new-york', '2015-11-01 03:00', 150],
			// Nobody knows.
			['new-york', '2015-09-14 10:00', 'atlantis', '2015-09-14 10:30', undefined],
			['salem', '2015-09-14 10:00', 'temple', '2015-09-14 10:30', undefined],
			['new-york', '2015-09-14 10:00', 'mars', '2015-09-14 10:30', undefined],
			// By the sun, with what law and custom may add.
			['lisbon', '2015-09-14 10:00', 'halifax', '2015-09-14 10:30', 458],
			['suva', '2015-09-14 10:00', 'apia', '2015-09-14 10:00', undefined],
			// One town and one region have one time, whatever it is.
			['temple', '2015-09-14 10:00', 'market', '2015-09-14 10:30', 30],
			['salem', '2015-09-14 10:00', 'bend', '2015-09-14 11:00', 60],
		];
	for (const [from, at, to, then, minutes] of table) {
		it(`${at} in ${from} to ${then} in ${to} is ${minutes === undefined ? 'unknown' : `${String(minutes)} minutes at most`}`, () => {
			assert.equal(mostBetween(canon, [from, at], [to, then])?.toFixed(1), minutes?.toFixed(1));
		});
	}

	it('is what the clocks show in a world that has no zones', () => {
		assert.equal(mostBetween(withoutZones, ['keep', '0812-06-01 10:00'], ['harbor', '0812-06-01 10:30']), 30);
	});
});
