/** The sun and the clocks: almanac times within a degree, zones with and without summer time. */
import assert from 'node:assert/strict';

import { dayNumberOf } from '../../../server/src/calendar/civil.js';
import { minutesPerDay } from '../../../server/src/calendar/partialDate.js';
import { sunAltitude } from '../../../server/src/checks/sun.js';
import { zoneClock } from '../../../server/src/timeline/zones.js';

/** Minutes since 1970 of `2015-06-21 05:53`. */
function minuteOf(text: string): number {
	const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = text.split(/[- :]/u).map(Number);
	return dayNumberOf(year, month, day) * minutesPerDay + hour * 60 + minute;
}

describe('the sun', () => {
	// Around sunrise and sunset, to within a degree: the disc's upper edge, with refraction, is 0.83° below.
	const rows = [
		['America/Denver', '2015-06-21 05:53', [35.0844, -106.65], -0.83],
		['America/Denver', '2015-06-21 20:24', [35.0844, -106.65], -0.83],
		['America/Anchorage', '2015-12-21 10:14', [61.2181, -149.9], -0.83],
		['America/Anchorage', '2015-12-21 15:41', [61.2181, -149.9], -0.83],
		['Etc/UTC', '2015-03-20 12:07', [0, 0], 90],
	] as const;
	for (const [zone, when, place, altitude] of rows) {
		it(`stands at ${String(altitude)}° on ${when} in ${zone}`, () => {
			const clock = zoneClock(zone);
			assert.ok(clock);
			assert.ok(Math.abs(sunAltitude(clock(minuteOf(when)), place) - altitude) < 1);
		});
	}
});

describe('zones', () => {
	const rows = [
		['America/Denver', '2015-01-01 12:00', '2015-01-01 19:00'],
		['America/Denver', '2015-07-01 12:00', '2015-07-01 18:00'],
		['Europe/Berlin', '2015-03-29 01:59', '2015-03-29 00:59'],
		['Europe/Berlin', '2015-03-29 03:00', '2015-03-29 01:00'],
		['Asia/Kolkata', '2015-01-01 00:00', '2014-12-31 18:30'],
	] as const;
	for (const [zone, local, universal] of rows) {
		it(`${local} in ${zone} is ${universal}`, () => {
			assert.equal(zoneClock(zone)?.(minuteOf(local)), minuteOf(universal));
		});
	}

	it('that nobody knows have no clock', () => {
		assert.equal(zoneClock('Europe/Nowhere'), undefined);
		assert.equal(zoneClock(''), undefined);
	});
});
