/** Quick fixes of the checks on names and form: what the files read like afterwards, and that the finding is gone. */
import assert from 'node:assert/strict';

import type { FindingCode } from '../../../../server/src/checks/codes.js';
import { applyFix, fixTitled } from '../../../support/applyFix.js';
import { findingsIn } from '../../../support/universe.js';

const canon = `canon: own
characters:
  ilan-reyes: # the keeper
    name: Ilan Reyes
    cue: ILAN # as everybody calls him
  tomas-reyes:
    name: Tomas Reyes
  jessa-brandt:
    name: Jessa Brandt # the last one

# Places below.
places:
  lighthouse: { name: Lighthouse }
`;

interface Case {
	readonly code: FindingCode;
	readonly script: string;
	readonly fix: string;
	/** The script afterwards; unchanged where left out. */
	readonly becomes?: string;
	readonly withoutCanon?: boolean;
	/** The fix settles the matter for people, not for the check. */
	readonly remains?: boolean;
}

const action = 'INT. LIGHTHOUSE - DAY\n\nIlan and Jessa wait.\n\n';

const cases: readonly Case[] = [
	{
		code: 'misspelled-character',
		script: `${action}JESSY\nHi.\n`,
		fix: 'Change to JESSA',
		becomes: `${action}JESSA\nHi.\n`,
	},
	{
		code: 'misspelled-character',
		script: `${action}JESSY\nHi.\n`,
		fix: 'List JESSY in the cast',
		becomes: `[[cast: JESSY]]\n\n${action}JESSY\nHi.\n`,
	},
	{
		code: 'unknown-character',
		script: `[[cast: NOBODY, WREN = jessa-brandt]]\n\n${action}LENA O'DAY\nHi.\n`,
		fix: "List LENA O'DAY in the cast",
		becomes: `[[cast: NOBODY, WREN = jessa-brandt, LENA O'DAY]]\n\n${action}LENA O'DAY\nHi.\n`,
	},
	{
		code: 'ambiguous-character',
		script: `Title: X\r\n\r\n${action}REYES\nHi.\n`,
		fix: 'REYES is Tomas Reyes (tomas-reyes) in this script',
		becomes: `Title: X\r\n\r\n[[cast: REYES = tomas-reyes]]\r\n\r\n${action}REYES\nHi.\n`,
	},
	{
		code: 'ambiguous-character',
		script: `${action}REYES\nHi.\n`,
		fix: 'Change to ILAN',
		becomes: `${action}ILAN\nHi.\n`,
	},
	{
		code: 'inconsistent-cue',
		script: `${action}ILAN\nHi.\n\nILAN\nHi.\n\nILAN REYES\nHi.\n\nILAN REYES (V.O.)\nHi.\n\nILAN\nHi.\n`,
		fix: 'Change to ILAN everywhere',
		becomes: `${action}ILAN\nHi.\n\nILAN\nHi.\n\nILAN\nHi.\n\nILAN (V.O.)\nHi.\n\nILAN\nHi.\n`,
	},
	{
		code: 'misspelled-place',
		script: 'INT. LIGHTHOUSSE - DAY\n\nRain.\n',
		fix: 'Change to LIGHTHOUSE',
		becomes: 'INT. LIGHTHOUSE - DAY\n\nRain.\n',
	},
	{
		code: 'heading-needs-blank-line',
		script: 'INT. A - DAY\n\nRain.\nEXT. B - DAY\nWind.\n',
		fix: 'Insert blank lines around it',
		becomes: 'INT. A - DAY\n\nRain.\n\nEXT. B - DAY\n\nWind.\n',
		withoutCanon: true,
	},
	{
		code: 'unclosed-note',
		script: 'INT. A - DAY\n\n[[see\nbelow\n\nRain.\n',
		fix: 'Close it with ]] at the end of this line',
		becomes: 'INT. A - DAY\n\n[[see]]\nbelow\n\nRain.\n',
		withoutCanon: true,
	},
	{
		code: 'unclosed-note',
		script: 'INT. A - DAY\n\n[[see\nbelow\n\nRain.\n',
		fix: 'Close it with ]] at the end of this paragraph',
		becomes: 'INT. A - DAY\n\n[[see\nbelow]]\n\nRain.\n',
		withoutCanon: true,
	},
	{
		code: 'unclosed-boneyard',
		script: 'INT. A - DAY\n\n/* see\n\nRain.\n',
		fix: 'Close it with */ at the end of the file',
		becomes: 'INT. A - DAY\n\n/* see\n\nRain. */\n',
		withoutCanon: true,
	},
	{
		code: 'duplicate-scene-number',
		script: 'INT. A - DAY #4#\n\nRain.\n\nINT. B - DAY #4A#\n\nRain.\n\nINT. C - DAY #4#\n\nRain.\n',
		fix: 'Renumber to 4B',
		becomes: 'INT. A - DAY #4#\n\nRain.\n\nINT. B - DAY #4A#\n\nRain.\n\nINT. C - DAY #4B#\n\nRain.\n',
		withoutCanon: true,
	},
	{
		code: 'unused-ignore',
		script: 'INT. A - DAY\n\n[[supervisor: ignore dead-character — a ghost]]\n\nRain.\n',
		fix: 'Remove the note',
		becomes: 'INT. A - DAY\n\nRain.\n',
		withoutCanon: true,
	},
	{
		code: 'unused-ignore',
		script: 'INT. A - DAY\n\nRain. [[supervisor: ignore dead-character]]\n',
		fix: 'Remove the note',
		becomes: 'INT. A - DAY\n\nRain.\n',
		withoutCanon: true,
	},
	{
		code: 'unused-ignore',
		script:
			'INT. A - DAY #1#\n\nRain.\n\nINT. A - DAY #1#\n\n[[supervisor: ignore dead-character, duplicate-scene-number]]\n\nRain.\n',
		fix: 'Remove dead-character from the note',
		becomes:
			'INT. A - DAY #1#\n\nRain.\n\nINT. A - DAY #1#\n\n[[supervisor: ignore duplicate-scene-number]]\n\nRain.\n',
		withoutCanon: true,
	},
	{
		code: 'unused-ignore',
		script: 'INT. A - DAY\n\nRain. [[supervisor: ignore dead-charakter]]\n',
		fix: 'Change to dead-character',
		becomes: 'INT. A - DAY\n\nRain. [[supervisor: ignore dead-character]]\n',
		withoutCanon: true,
		remains: true,
	},
];

describe('quick fixes on names and form', () => {
	for (const { code, script, fix, becomes, withoutCanon, remains } of cases) {
		it(`${code}: ${fix}`, () => {
			const files = [
				...(withoutCanon === true ? [] : [{ path: '/own.canon.yaml', text: canon }]),
				{ path: '/script.fountain', text: script },
			];
			const universe = findingsIn(files);
			const finding = universe.findings.get('/script.fountain')?.find((found) => found.code === code);
			assert.ok(finding, 'it is reported');
			const preferred = finding.fixes().filter((found) => found.preferred);
			assert.equal(preferred.length, 1, 'one fix is preferred');
			const after = applyFix(universe.texts, fixTitled(finding, fix));
			assert.equal(after.get('/script.fountain'), becomes ?? script);
			assert.equal(after.get('/own.canon.yaml'), withoutCanon === true ? undefined : canon);
			const again = findingsIn([...after].map(([path, text]) => ({ path, text })));
			const still = again.findings.get('/script.fountain')?.some((found) => found.code === code);
			assert.equal(still, remains === true);
		});
	}
});
