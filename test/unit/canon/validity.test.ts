import assert from 'node:assert/strict';

import { parseIsoRange } from '../../../server/src/calendar/parseIso.js';
import type { TimeWindow } from '../../../server/src/calendar/partialDate.js';
import { ageAt, canHoldAt, holdsThroughout } from '../../../server/src/canon/validity.js';
import { canonOf } from './canonFixture.js';

function windowOf(text: string): TimeWindow {
	if (text === 'unknown') return { earliest: undefined, latest: undefined };
	const range = parseIsoRange(text.includes('/') ? text : `${text}/${text}`);
	assert.ok(range);
	return range.window;
}

describe('certainty about a time', () => {
	const table: readonly (readonly [string, string, string])[] = [
		['from: 2008-10, until: 2010-09', '2009', 'inside'],
		['from: 2008-10, until: 2010-09', '2010-09-30', 'inside'],
		['from: 2008-10, until: 2010-09', '2010-10-01', 'outside'],
		['from: 2008-10, until: 2010-09', '2010-09/2010-10', 'unsure'],
		['from: 2008-10, until: 2010-09', '2008-09-30', 'outside'],
		['from: 2008-10, until: 2010-09', '2008-10-15', 'unsure'],
		['from: 2008-10, until: 2010-09', '2008-11', 'inside'],
		['from: 2008-10, until: 2010-09', 'unknown', 'unsure'],
		['until: 2010-09-15, estimated: true', '2010-09-20', 'unsure'],
		['until: 2010-09-15, estimated: true', '2010-10-01', 'outside'],
		['until: 2010-09-15, estimated: true', '2010-08-31', 'inside'],
		['from: 2008', '2099', 'inside'],
		['kind: nickname', 'unknown', 'inside'],
	];
	for (const [validity, time, expected] of table) {
		it(`${validity}: ${time} is ${expected}`, () => {
			const { characters } = canonOf(`canon: own\ncharacters: { anna: { name: Anna, aliases: [ { name: Ann, ${validity} } ] } }`);
			const alias = characters.get('anna')?.aliases[0];
			assert.ok(alias);
			const window = windowOf(time);
			const inside = holdsThroughout(alias, window) ? 'inside' : 'unsure';
			assert.equal(canHoldAt(alias, window) ? inside : 'outside', expected);
		});
	}
});

describe('possible ages', () => {
	const table: readonly (readonly [string, string, readonly [number, number] | undefined])[] = [
		['1984-09-24', '2015-09-23', [30, 30]],
		['1984-09-24', '2015-09-24', [31, 31]],
		['1984', '2015', [30, 31]],
		['2009-02', '2015-10', [6, 6]],
		['2009-02', '2008-01/2009-02-03', [0, 0]],
		['2009-02', '2008', undefined],
		['{ date: 1970-06-15, estimated: true }', '1980-06-15', [9, 10]],
		['1984', 'unknown', undefined],
	];
	for (const [born, time, expected] of table) {
		it(`born ${born}, in ${time}`, () => {
			const anna = canonOf(`canon: own\ncharacters: { anna: { name: Anna, born: ${born} } }`).characters.get('anna');
			assert.ok(anna);
			const ages = ageAt(anna, windowOf(time));
			assert.deepEqual(ages === undefined ? undefined : [ages.from, ages.to], expected);
		});
	}
});
