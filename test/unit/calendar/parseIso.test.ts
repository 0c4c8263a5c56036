import assert from 'node:assert/strict';

import { formatIsoDate, formatIsoMinute } from '../../../server/src/calendar/format.js';
import { parseIsoDate, parseIsoDuration, parseIsoRange } from '../../../server/src/calendar/parseIso.js';

describe('ISO dates', () => {
	const readable: readonly (readonly [string, string])[] = [
		['2010', '2010'],
		['0001', '0001'],
		['9999-12-31', '9999-12-31'],
		['2010-09', '2010-09'],
		['2010-09-07', '2010-09-07'],
		['2010-09-07T16:00', '2010-09-07T16:00'],
		['2010-09-07 16:00', '2010-09-07T16:00'],
		['2010-09-07T16:00:59', '2010-09-07T16:00'],
		['2012-02-29', '2012-02-29'],
		[' 2010 ', '2010'],
	];
	for (const [text, expected] of readable) {
		it(`reads ${text}`, () => {
			const date = parseIsoDate(text);
			assert.ok(date);
			assert.equal(formatIsoDate(date), expected);
		});
	}
	for (const text of [
		'',
		'0000',
		'201',
		'20100',
		'2010-13',
		'2010-00',
		'2015-02-30',
		'2011-02-29',
		'2010-9-7',
		'2010-09-07T24:00',
	]) {
		it(`refuses "${text}"`, () => {
			assert.equal(parseIsoDate(text), undefined);
		});
	}
	for (const text of ['2010-09-07T12:60', '2010-09-07T', '2010/09', 'March 2015', '2010-09-07T16:00Z', '-2010']) {
		it(`refuses "${text}"`, () => {
			assert.equal(parseIsoDate(text), undefined);
		});
	}
});

describe('ISO ranges', () => {
	const readable: readonly (readonly [string, string, string])[] = [
		['2009-11/2010-01', '2009-11-01T00:00', '2010-01-31T23:59'],
		['2009/2009', '2009-01-01T00:00', '2009-12-31T23:59'],
		['2008-09-07/2010', '2008-09-07T00:00', '2010-12-31T23:59'],
	];
	for (const [text, earliest, latest] of readable) {
		it(`reads ${text}`, () => {
			const window = parseIsoRange(text)?.window;
			assert.ok(window);
			assert.deepEqual([formatIsoMinute(window.earliest), formatIsoMinute(window.latest)], [earliest, latest]);
		});
	}
	for (const text of ['2010/2009', '2010', '2010/', '/2010', '2010/2011/2012', '2010-02-30/2011']) {
		it(`refuses ${text}`, () => {
			assert.equal(parseIsoRange(text), undefined);
		});
	}
});

describe('ISO durations', () => {
	const readable: readonly (readonly [string, number, number, number])[] = [
		['P5Y', 60, 0, 0],
		['P1Y6M', 18, 0, 0],
		['P2W', 0, 14, 0],
		['P3DT12H', 0, 3, 720],
		['PT90M', 0, 0, 90],
		['P0D', 0, 0, 0],
	];
	for (const [text, months, days, minutes] of readable) {
		it(`reads ${text}`, () => {
			assert.deepEqual(parseIsoDuration(text), { months, days, minutes });
		});
	}
	for (const text of ['P', 'PT', '5Y', 'P5', 'P-5Y', 'P5YT', 'P1M1Y', 'p5y', '']) {
		it(`refuses "${text}"`, () => {
			assert.equal(parseIsoDuration(text), undefined);
		});
	}
});
