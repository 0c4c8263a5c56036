/** Characters of a line: what the platform's segmenter finds, at a cost that does not grow with the line. */
import assert from 'node:assert/strict';

import fc from 'fast-check';

import { parse } from '../../server/src/fountain/parse.js';
import { charactersOf } from '../../server/src/layout/cells.js';
import { layOut } from '../../server/src/layout/layout.js';
import { defaultPageSetup } from '../../server/src/layout/pageSetup.js';
import { buildScript } from '../../server/src/script/build.js';
import { lawParameters } from '../support/arbitrary.js';
import { assertLinear } from '../support/growth.js';

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

const bits = fc.constantFrom(
	...[
		'a',
		' ',
		'语',
		'\u0301',
		'\u200d',
		'\u200c',
		'\ufe0f',
		'👩',
		'👩‍👩‍👧',
		'\u{1f3fb}',
		'🇩',
		'🇩🇪',
		'ᄀ',
		'ᅡ',
		'ᆨ',
		'각',
		'क',
		'्',
		'ि',
	],
	...['\u0600', '\r', '\n', '\ud83d', '\udc69', '\u00ad', 'é'],
);
const stretch = fc.tuple(bits, fc.integer({ min: 1, max: 300 })).map(([bit, count]) => bit.repeat(count));
const text = fc
	.array(fc.oneof({ weight: 9, arbitrary: bits }, { weight: 1, arbitrary: stretch }), { maxLength: 300, size: 'max' })
	.map((parts) => parts.join(''));

describe('the characters of a line', () => {
	it('are those of the segmenter', () => {
		fc.assert(
			fc.property(text, (line) => {
				const expected = Array.from(segmenter.segment(line), ({ segment, index }) => ({ segment, index }));
				assert.equal(JSON.stringify([...charactersOf(line)]), JSON.stringify(expected));
			}),
			lawParameters(60),
		);
	});

	for (const unit of ['👩‍👩‍👧', 'a👩‍👩‍👧', '🇩🇪', 'e\u0301', '語', '\u0301', 'क्']) {
		it(`cost the same in any line of ${JSON.stringify(unit)}`, () => {
			assertLinear(unit, { before: 'é', unit, after: ' ' }, (line) => [...charactersOf(line)]);
			assertLinear(`a page of ${unit}`, { unit }, (line) =>
				layOut(buildScript('test:', parse(line, { locales: [] })), defaultPageSetup),
			);
		});
	}
});
