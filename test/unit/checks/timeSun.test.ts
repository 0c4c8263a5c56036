/** The sun, held against what astronomy says of every place and year alike; and the clocks, with and without summer time. */
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

/** Where the disc's upper edge touches the horizon: half the disc (16′) and the air's refraction (34′) below it. */
const horizon = -50 / 60;

/** Minutes of universal time on a date, as seen at a place, in which the sun stands above an altitude. */
function minutesAbove(date: string, place: readonly [number, number], altitude: number): number {
	const noon = minuteOf(`${date} 12:00`) - place[1] * 4;
	let minutes = 0;
	for (let minute = noon - 720; minute < noon + 720; minute++) if (sunAltitude(minute, place) > altitude) minutes++;
	return minutes;
}

/** The minute of universal time at which the sun stands highest on a date at a place. */
function culmination(date: string, place: readonly [number, number]): number {
	const noon = Math.round(minuteOf(`${date} 12:00`) - place[1] * 4);
	let best = noon - 60;
	for (let minute = noon - 60; minute <= noon + 60; minute++)
		if (sunAltitude(minute, place) > sunAltitude(best, place)) best = minute;
	return best;
}

const quito = [0, -78.5] as const;
const tromso = [69.65, 18.96] as const;
const ushuaia = [-54.8, -68.3] as const;
const obliquity = 23.44;

describe('the sun', () => {
	// Equinoxes and solstices of these years fall on these dates in universal time.
	for (const date of ['2015-03-20', '2015-09-23', '1969-03-20', '2044-03-20']) {
		for (const latitude of [0, 35, -35, 51]) {
			it(`gives ${String(latitude)}° a day of a little more than twelve hours at the equinox ${date}`, () => {
				// Twelve hours of the disc's centre, and the time in which it crosses the last fifty minutes of arc, twice.
				const beyond = (2 * 4 * -horizon) / Math.cos((latitude * Math.PI) / 180);
				assert.ok(Math.abs(minutesAbove(date, [latitude, 10], horizon) - (720 + beyond)) <= 5);
			});
		}
	}

	for (const [date, declination] of [
		['2015-06-21', obliquity],
		['2015-12-22', -obliquity],
		['2015-03-20', 0],
	] as const) {
		for (const latitude of [64, 35.08, 0, -33.9]) {
			it(`stands ${String(declination)}° off the equator's height at noon on ${date} at ${String(latitude)}°`, () => {
				const place = [latitude, 25] as const;
				const altitude = sunAltitude(culmination(date, place), place);
				assert.ok(Math.abs(altitude - (90 - Math.abs(latitude - declination))) < 0.3, String(altitude));
			});
		}
	}

	it('never sets in the polar summer and never rises in the polar night', () => {
		assert.equal(minutesAbove('2015-06-21', tromso, horizon), 1440);
		assert.equal(minutesAbove('2015-12-21', tromso, horizon), 0);
		assert.equal(minutesAbove('2015-06-21', [-tromso[0], tromso[1]], horizon), 0);
		assert.equal(minutesAbove('2015-12-21', [-tromso[0], tromso[1]], horizon), 1440);
	});

	it('makes the longest day of the north the shortest of the south', () => {
		const [june, december] = [minutesAbove('2015-06-21', ushuaia, 0), minutesAbove('2015-12-22', ushuaia, 0)];
		assert.ok(Math.abs(june + december - 1440) < 10);
		assert.ok(Math.abs(minutesAbove('2015-06-21', [-ushuaia[0], 0], 0) - december) < 5);
	});

	for (const [date, place] of [
		['2015-04-15', quito],
		['2015-06-13', tromso],
		['2015-09-01', [48.2, 16.4]],
		['2015-12-25', ushuaia],
	] as const) {
		it(`culminates on ${date} when the meridian says, four days a year on which sundial and clock agree`, () => {
			const meanNoon = minuteOf(`${date} 12:00`) - place[1] * 4;
			assert.ok(Math.abs(culmination(date, place) - meanNoon) <= 2);
		});
	}

	it('is a quarter of an hour late in February and early in November', () => {
		const late = culmination('2015-02-11', [45, 0]) - minuteOf('2015-02-11 12:00');
		const early = culmination('2015-11-03', [45, 0]) - minuteOf('2015-11-03 12:00');
		assert.ok(Math.abs(late - 14) <= 1, String(late));
		assert.ok(Math.abs(early + 16) <= 1, String(early));
	});

	it('falls by the same from noon on both sides', () => {
		const noon = culmination('2015-06-21', [48.2, 16.4]);
		for (const minutes of [60, 240, 460]) {
			const [before, after] = [-minutes, minutes].map((step) => sunAltitude(noon + step, [48.2, 16.4]));
			assert.ok(Math.abs((before ?? 0) - (after ?? 0)) < 0.3);
		}
	});
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
