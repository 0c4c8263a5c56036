/** Laws of exports that hold for every script. */
import { equal } from 'node:assert/strict';

import fc from 'fast-check';

import { contentText } from '../../server/src/fountain/inline.js';
import { parse } from '../../server/src/fountain/parse.js';
import { normalizedFountain } from '../../server/src/render/fountain.js';
import { buildScript } from '../../server/src/script/build.js';
import { fountainText, lawParameters } from '../support/arbitrary.js';

const options = { locales: [] };

function elementsOf(text: string): string {
	const { lines } = parse(text, options);
	return lines
		.flatMap((line) => (line.type === 'blank' ? [] : [`${line.type} ${contentText(line).trim()}`]))
		.join('\n');
}

function exported(text: string): string {
	return normalizedFountain(buildScript('file:///a.fountain', parse(text, options)));
}

describe('normalised Fountain, for any script', () => {
	it('reads as the original does', () => {
		fc.assert(
			fc.property(fountainText, (text) => {
				equal(elementsOf(exported(text)), elementsOf(text));
			}),
			lawParameters(1000),
		);
	});

	it('is as it would be exported again', () => {
		fc.assert(
			fc.property(fountainText, (text) => {
				const once = exported(text);
				equal(exported(once), once);
			}),
			lawParameters(1000),
		);
	});
});
