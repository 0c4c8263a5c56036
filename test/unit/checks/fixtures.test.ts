/** Every marker fixture under test/fixtures/findings: what is found is what is marked. UPDATE_FIXTURES=1 rewrites the marks. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { checkFindings, readFixture, updatedFixture } from '../../support/fixture.js';

const root = fileURLToPath(new URL('../../fixtures/findings/', import.meta.url));

describe('marker fixtures', () => {
	for (const code of readdirSync(root).filter((name) => statSync(path.join(root, name)).isDirectory())) {
		describe(code, () => {
			const files = readdirSync(path.join(root, code)).filter((name) => name.endsWith('.fountain'));
			for (const name of files) {
				const file = path.join(root, code, name);
				it(name.replace('.fountain', ''), () => {
					if (process.env['UPDATE_FIXTURES'] !== undefined) {
						writeFileSync(file, updatedFixture(readFileSync(file, 'utf8')));
					}
					checkFindings(readFileSync(file, 'utf8'));
				});
			}

			it('has a hit and a near miss', () => {
				const markers = files.map((name) => readFixture(readFileSync(path.join(root, code, name), 'utf8')).markers);
				const hits = markers.map((list) => list.some(({ says }) => says.startsWith(`${code} `)));
				assert.ok(hits.includes(true), 'no fixture is reported');
				assert.ok(hits.includes(false), 'every fixture is reported');
			});
		});
	}
});
