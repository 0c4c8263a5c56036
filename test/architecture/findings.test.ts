/** Every finding code has a page, and only those have one. */
import { deepEqual } from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

import { codes, findingCodes } from '../../server/src/checks/codes.js';

const root = new URL('../../', import.meta.url);

describe('finding codes', () => {
	it('have a page each', () => {
		deepEqual(
			findingCodes.filter((code) => !existsSync(new URL(`docs/diagnostics/${code}.md`, root))),
			[],
		);
	});

	it('are the only ones with a page', () => {
		const pages = readdirSync(new URL('docs/diagnostics/', root)).map((name) => name.replace(/\.md$/u, ''));
		deepEqual(
			pages.filter((page) => page !== 'README' && !findingCodes.some((code) => code === page)),
			[],
		);
	});

	it('have pages that state their default severity', () => {
		deepEqual(
			findingCodes.filter((code) => {
				const page = new URL(`docs/diagnostics/${code}.md`, root);
				return (
					existsSync(page) && !readFileSync(page, 'utf8').includes(`\`${code}\` · ${codes[code].severity} by default`)
				);
			}),
			[],
		);
	});
});
