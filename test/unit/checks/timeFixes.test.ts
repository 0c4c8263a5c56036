/** Quick fixes of the checks on time: what the script reads like afterwards, and that the finding and nothing else is gone. */
import assert from 'node:assert/strict';

import type { Finding } from '../../../server/src/checks/finding.js';
import { applyFix, fixTitled } from '../../support/applyFix.js';
import { findingsIn } from '../../support/universe.js';
import { canon, cases } from './timeFixCases.js';

const path = '/script.fountain';

/** Everything reported, by code and message; hints of other families come and go with who is seen first. */
function reported(findings: readonly Finding[] | undefined): readonly string[] {
	return (findings ?? [])
		.filter(({ severity }) => severity !== 'hint')
		.map(({ code, message }) => `${code}: ${message}`);
}

describe('quick fixes on time', () => {
	for (const { code, script, fix, becomes, other } of cases) {
		it(`${code}: ${fix}`, () => {
			const universe = findingsIn([
				{ path: '/harbor.canon.yaml', text: canon },
				{ path, text: script },
			]);
			const found = universe.findings.get(path);
			const finding = found?.find((candidate) => candidate.code === code);
			assert.ok(finding, 'it is reported');
			const chosen = fixTitled(finding, fix);
			assert.equal(chosen.preferred, other !== true);
			assert.equal(finding.fixes().filter(({ preferred }) => preferred).length, 1, 'one fix is preferred');
			const after = applyFix(universe.texts, chosen);
			assert.equal(after.get(path), becomes);
			assert.equal(after.get('/harbor.canon.yaml'), canon);
			const again = findingsIn([...after].map(([name, text]) => ({ path: name, text }))).findings.get(path);
			assert.ok(!again?.some((left) => left.code === code), 'it is gone');
			assert.deepEqual(
				reported(again),
				reported(found).filter((line) => !line.startsWith(`${code}: `)),
			);
		});
	}
});
