/** The pages of pages.md, as they are set by hand. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import { layoutOf, pictureOf } from '../../support/pagePicture.js';
import { readPages } from './readPages.js';

const cases = readPages(readFileSync(new URL('pages.md', import.meta.url), 'utf8'));

describe('pages', () => {
	for (const { name, setup, script, pages } of cases) {
		it(name, () => {
			assert.equal(pictureOf(layoutOf(script, setup)), pages);
		});
	}
});
