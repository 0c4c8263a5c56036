/** Days of the old calendar: dates whose weekdays history books tell. */
import assert from 'node:assert/strict';

import { dayNumberOf, julianDayNumberOf, weekdayOf } from '../../../server/src/calendar/civil.js';

describe('a day of the Julian calendar', () => {
	it('is followed by a day of the Gregorian where a country changes', () => {
		assert.equal(julianDayNumberOf(1582, 10, 5), dayNumberOf(1582, 10, 15));
		assert.equal(julianDayNumberOf(1752, 9, 3), dayNumberOf(1752, 9, 14));
		assert.equal(julianDayNumberOf(1918, 2, 1), dayNumberOf(1918, 2, 14));
		assert.equal(julianDayNumberOf(1600, 2, 29), dayNumberOf(1600, 3, 10));
	});

	for (const [year, month, day, weekday, name] of [
		[1066, 10, 14, 6, 'the battle of Hastings, a Saturday'],
		[1492, 10, 12, 5, 'land ahead of Columbus, a Friday'],
		[1666, 9, 2, 0, 'the fire of London, a Sunday'],
		[1917, 10, 25, 3, 'the storm on the Winter Palace, a Wednesday'],
	] as const) {
		it(`falls on its weekday: ${name}`, () => {
			assert.equal(weekdayOf(julianDayNumberOf(year, month, day)), weekday);
		});
	}
});
