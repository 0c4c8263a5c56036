/**
 * Emphasis, https://fountain.io/syntax#emphasis. Each case is a text and the stretches found, marks included.
 */
import assert from 'node:assert/strict';

import { emphasisOf } from '../../../server/src/fountain/emphasis.js';

const cases: Readonly<Record<string, readonly string[]>> = {
	plain: [],
	'*a*': ['italic *a*'],
	'**a**': ['bold **a**'],
	'***a***': ['italic ***a***', 'bold **a**'],
	_a_: ['underline _a_'],
	'_an *italic* word_': ['underline _an *italic* word_', 'italic *italic*'],
	'**bold *both***': ['bold **bold *both***', 'italic *both*'],
	'_**a**_': ['underline _**a**_', 'bold **a**'],
	'*a* and *b*': ['italic *a*', 'italic *b*'],
	'He dialed *69 and then *23, and hung up.': [],
	'He dialed *69 and then 23*, and hung up.': ['italic *69 and then 23*'],
	'He dialed \\*69 and then 23\\*.': [],
	'* a*': [],
	'*a *': [],
	'**': [],
	'****': [],
	'a ** b': [],
	'*a _b* c_': ['italic *a _b*'],
	file_name_here: [],
	_a_b: [],
	'(_a_)': ['underline _a_'],
	'*never closed': [],
	'never opened*': [],
	'**a*': ['italic *a*'],
	'\\': [],
	'*\\**': ['italic *\\**'],
};

describe('emphasisOf', () => {
	for (const [text, expected] of Object.entries(cases)) {
		it(text, () => {
			assert.deepEqual(
				emphasisOf(text).map(({ kind, span }) => `${kind} ${text.slice(span.start, span.end)}`),
				expected,
			);
		});
	}

	it('is linear on rows of marks', () => {
		const start = performance.now();
		emphasisOf('*a _b '.repeat(50_000));
		emphasisOf('*'.repeat(200_000));
		emphasisOf('a* _'.repeat(50_000));
		assert.ok(performance.now() - start < 2000);
	});
});
