/** Every fix that any case is offered has its name in German, so that the light bulb speaks one language. */
import { deepEqual, equal, ok } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { fixTitle, inGerman } from '../../server/src/features/fixTitles.js';
import { checkCases } from './checkCases.js';
import { readCases } from './readCases.js';

const folder = new URL('./', import.meta.url);

describe('titles of fixes', () => {
	it('are known by their form, all of them', function () {
		this.timeout(60_000);
		const pages = readdirSync(fileURLToPath(folder)).filter((name) => name.endsWith('.md'));
		const cases = pages.flatMap((name) => readCases(readFileSync(new URL(name, folder), 'utf8')));
		const findings = [...checkCases(cases).values()].flat();
		const titles = new Set(findings.flatMap(({ fixes }) => fixes.map(({ title }) => title)));
		ok(titles.size > 20, `${String(titles.size)} titles`);
		deepEqual(
			[...titles].filter((title) => inGerman(title) === undefined),
			[],
		);
	});

	it('keep what is filled in, and are English elsewhere', () => {
		equal(fixTitle('Change to MARA everywhere', 'de-AT'), 'Überall zu MARA ändern');
		equal(fixTitle('MARA is Mara Veil (mara) in this script', 'de'), 'MARA ist in diesem Drehbuch Mara Veil (mara)');
		equal(fixTitle('Set it before The flood, as a flashback', 'de'), 'Sie vor The flood ansetzen, als Rückblende');
		equal(fixTitle('Add ANNA to own.canon.yaml', 'de'), 'ANNA in own.canon.yaml eintragen');
		equal(fixTitle('Something else', 'de'), 'Something else');
		equal(fixTitle('Change to MARA', undefined), 'Change to MARA');
		equal(fixTitle('Change to MARA', 'fr'), 'Change to MARA');
	});
});
