/** Each page in docs/diagnostics: its first example is reported by its code, its second is not. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import { mergeCanon } from '../../../server/src/canon/layers.js';
import { readCanonFile } from '../../../server/src/canon/read.js';
import type { FindingCode } from '../../../server/src/checks/codes.js';
import { codes, findingCodes } from '../../../server/src/checks/codes.js';
import { findingsIn, uriOf } from '../../support/universe.js';

function pageOf(code: FindingCode): string {
	return readFileSync(new URL(`../../../docs/diagnostics/${code}.md`, import.meta.url), 'utf8');
}

/** The code blocks of a page, in order. */
function blocksOf(page: string, language: string): readonly string[] {
	const pattern = new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\`$`, 'gmsu');
	return [...page.matchAll(pattern)].map((match) => match[1] ?? '');
}

function codesIn(canon: string | undefined, script: string): readonly FindingCode[] {
	const files = [
		...(canon === undefined ? [] : [{ path: '/harbor.canon.yaml', text: canon }]),
		{ path: '/script.fountain', text: script },
	];
	return (findingsIn(files).findings.get('/script.fountain') ?? []).map(({ code }) => code);
}

function canonCodesIn(text: string): readonly FindingCode[] {
	const file = readCanonFile(uriOf('/harbor.canon.yaml'), text);
	return [...file.problems, ...mergeCanon([file]).problems].map(({ code }) => code);
}

describe('pages of docs/diagnostics', () => {
	for (const code of findingCodes) {
		const page = pageOf(code);

		it(`${code} states its title and default severity`, () => {
			assert.ok(page.startsWith(`# ${codes[code].title}\n\n\`${code}\` · ${codes[code].severity} by default\n`));
		});

		if (codes[code].family === 'canon') {
			it(`${code}: the first canon is reported, the second is not`, () => {
				const [hit, nearMiss] = blocksOf(page, 'yaml');
				assert.ok(hit !== undefined && nearMiss !== undefined);
				assert.deepEqual(canonCodesIn(hit), [code]);
				assert.deepEqual(canonCodesIn(nearMiss), []);
			});
			continue;
		}

		it(`${code}: the first example is reported, the second is not`, () => {
			const [canon] = blocksOf(page, 'yaml');
			const [hit, nearMiss] = blocksOf(page, 'fountain');
			assert.ok(hit !== undefined && nearMiss !== undefined);
			assert.ok(codesIn(canon, hit).includes(code), `reported: ${codesIn(canon, hit).join(', ')}`);
			assert.ok(!codesIn(canon, nearMiss).includes(code));
		});
	}
});
