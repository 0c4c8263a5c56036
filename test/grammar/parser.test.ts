/** The colours that come first and the parser that comes after must tell the same story, or the page would flicker. */
import { deepEqual } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { parse } from '../../server/src/fountain/parse.js';
import { lineTypes } from './tokenize.js';

const samples = fileURLToPath(new URL('../../samples/', import.meta.url));
const scripts = readdirSync(samples, { recursive: true, encoding: 'utf8' }).filter((name) =>
	name.endsWith('.fountain'),
);

describe('colours and parser agree', () => {
	for (const name of scripts.sort()) {
		it(`on every line of ${name}`, async () => {
			const text = readFileSync(`${samples}/${name}`, 'utf8');
			const { lines } = parse(text, { locales: [] });
			const show = (types: readonly string[]) =>
				lines.map((line, i) => `${i + 1} ${types[i]} | ${line.text}`).filter((_, i) => types[i] !== lines[i]?.type);
			deepEqual(show(await lineTypes(text)), []);
		});
	}
});
