import assert from 'node:assert/strict';

import { dayNumberOf } from '../../../server/src/calendar/civil.js';
import {
	formatDate,
	formatIsoMinute,
	formatWindow,
	monthName,
	weekdayName,
	weekdayNameOfMinute,
} from '../../../server/src/calendar/format.js';
import type { PartialDate } from '../../../server/src/calendar/partialDate.js';
import { minutesPerDay, windowOfDate } from '../../../server/src/calendar/partialDate.js';

describe('dates for people', () => {
	const table: readonly (readonly [PartialDate, string])[] = [
		[{ year: 2015 }, '2015'],
		[{ year: 2015, month: 3 }, 'March 2015'],
		[{ year: 2010, month: 9, day: 7 }, '7 September 2010'],
		[{ year: 2010, month: 9, day: 7, minuteOfDay: 965 }, '7 September 2010, 16:05'],
		[{ year: 1980, years: 10 }, 'the 1980s'],
		[{ year: 1984, years: 3 }, '1984–1986'],
	];
	for (const [date, expected] of table) {
		it(expected, () => {
			assert.equal(formatDate(date), expected);
			// A date with a clock time is one minute, and is shown as the day it lies on.
			if (date.minuteOfDay === undefined) assert.equal(formatWindow(windowOfDate(date)), expected);
		});
	}
});

describe('windows for people', () => {
	const at = (year: number, month: number, day: number, minute = 0): number =>
		dayNumberOf(year, month, day) * minutesPerDay + minute;
	const table: readonly (readonly [number | undefined, number | undefined, string])[] = [
		[undefined, undefined, ''],
		[at(2015, 3, 2), undefined, 'after 2 March 2015'],
		[undefined, at(2015, 3, 2, 1439), 'before 2 March 2015'],
		[at(2015, 3, 2, 360), at(2015, 3, 2, 1080), '2 March 2015'],
		[at(2015, 3, 2, 1080), at(2015, 3, 3, 360), '2 March 2015'],
		[at(2015, 3, 2), at(2015, 3, 5, 1439), 'between 2 March 2015 and 5 March 2015'],
		[at(2015, 3, 2), at(2015, 3, 31, 1439), 'between 2 March 2015 and 31 March 2015'],
		[at(-1, 1, 1), at(-1, 12, 31, 1439), '2 BC'],
		[at(79, 8, 24), at(79, 8, 24, 1439), '24 August AD 79'],
		[at(-499, 1, 1), at(-400, 12, 31, 1439), '500–401 BC'],
	];
	for (const [earliest, latest, expected] of table) {
		it(expected === '' ? 'nothing known is nothing said' : expected, () => {
			assert.equal(formatWindow({ earliest, latest }), expected);
		});
	}
});

describe('machine minutes and names', () => {
	it('prints minutes since 1970 as ISO', () => {
		assert.equal(formatIsoMinute(0), '1970-01-01T00:00');
		assert.equal(formatIsoMinute(-1), '1969-12-31T23:59');
		assert.equal(formatIsoMinute(dayNumberOf(2015, 3, 2) * minutesPerDay + 360), '2015-03-02T06:00');
	});
	it('names weekdays and months', () => {
		assert.equal(weekdayName(0), 'Sunday');
		assert.equal(weekdayName(-1), 'Saturday');
		assert.equal(weekdayNameOfMinute(dayNumberOf(2015, 3, 3) * minutesPerDay + 5), 'Tuesday');
		assert.equal(monthName(12), 'December');
		assert.equal(monthName(13), '');
	});
});
