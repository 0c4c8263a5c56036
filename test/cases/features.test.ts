/**
 * Whole features that must stay silent about time: one that goes back and forth without a label, with a canon; and the
 * samples without theirs.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import { checkCases, type Finding, timeCodes } from './checkCases.js';

const quiet = ['implausible-daylight', 'implicit-flashback'];
const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');

/** Without the note that names its canon. Its dates stay: they are its own words. */
function withoutCanon(script: string): string {
	return script.replace(/^\[\[canon: .*\]\]$/mu, '');
}

function timeFindings(found: readonly Finding[] | undefined): readonly string[] {
	return (found ?? [])
		.filter(({ code }) => timeCodes.includes(code) || quiet.includes(code))
		.map(({ code, range, message }) => `${code} on line ${String(range.start.line + 1)}: ${message}`);
}

describe('features', function () {
	this.timeout(60_000);
	const havfruen = read('test/cases/features/havfruen.fountain');
	const canon = { name: 'havfruen.canon.yaml', text: read('test/cases/features/havfruen.canon.yaml') };
	let found: ReadonlyMap<string, readonly Finding[]> = new Map();

	before(() => {
		const entry = { title: '', list: '' };
		found = checkCases([
			{ ...entry, id: 'havfruen', script: havfruen, files: [canon] },
			{ ...entry, id: 'redemption', script: withoutCanon(read('samples/redemption.fountain')), files: [] },
			{ ...entry, id: 'long-light', script: read('samples/own-universe/the-long-light.fountain'), files: [] },
		]);
	});

	it('of sixty scenes go back and forth without a label, in silence', () => {
		assert.ok((havfruen.match(/^(?:INT|EXT)\. /gmu) ?? []).length >= 60);
		assert.deepEqual(timeFindings(found.get('havfruen')), []);
	});

	for (const id of ['redemption', 'long-light']) {
		it(`without their canon have nothing wrong with their times: ${id}`, () => {
			assert.ok(found.has(id));
			assert.deepEqual(timeFindings(found.get(id)), []);
		});
	}
});
