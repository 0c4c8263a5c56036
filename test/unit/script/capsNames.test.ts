import assert from 'node:assert/strict';

import { capsRuns } from '../../../server/src/script/capsNames.js';

const table: readonly (readonly [line: string, names: readonly string[]])[] = [
	['JESSE PINKMAN wipes a table.', ['JESSE PINKMAN']],
	['Behind him MR. DRISCOLL waits.', ['MR. DRISCOLL']],
	["O'BRIEN and O’HARA wait.", ["O'BRIEN", 'O’HARA']],
	['R2-D2 rolls in.', ['R2-D2']],
	['DR. ÉLODIE MARCHAND nods.', ['DR. ÉLODIE MARCHAND']],
	['KRAZY-8 deals.', ['KRAZY-8']],
	['J.P. WYNNE nods. KIM does not.', ['J.P. WYNNE', 'KIM']],
	['McDUCK, MacREADY, LaSALLE.', ['McDUCK', 'MacREADY', 'LaSALLE']],
	["JESSE'S car. Kim's car.", ['JESSE']],
	["JESSE's car.", ['JESSE']],
	['COP #2 and COP #3 wait.', ['COP #2', 'COP #3']],
	['CLOSE ON JESSE.', ['JESSE']],
	['ANGLE ON KIM AND JESSE', ['KIM', 'JESSE']],
	['HANK POV', ['HANK']],
	['JESSE & KIM', ['JESSE', 'KIM']],
	['HOLLY WHITE waits.', ['HOLLY WHITE']],
	['THE CRYSTAL SHIP coughs.', ['CRYSTAL SHIP']],
	['ЖАН ПЕТРОВ стоит.', ['ЖАН ПЕТРОВ']],
	['VAN PELT sits.', ['VAN PELT']],
	['DON ELADIO.', ['DON ELADIO']],
	// Near misses.
	['A door SLAMS. BANG. The phone RINGS.', []],
	['POV - THROUGH THE WINDOW', []],
	['INSERT - PHOTO', []],
	['LATER', []],
	['BLACK SCREEN', []],
	['A box marked "WALKER" and “KETTLEMAN”.', []],
	['I wait. A man waits. X marks it.', []],
	['Jesse and Kim wait.', []],
	['THEY ALL TURN TO SEE WHO CAME IN', ['SEE', 'CAME']],
	['ONE TWO THREE FOUR FIVE SIX', []],
	['ALPHA BRAVO CHARLIE DELTA ECHO FOXTROT', []],
	['', []],
];

describe('names in capitals', () => {
	for (const [line, names] of table) {
		it(`${line === '' ? 'an empty line' : line} has ${names.join(', ') || 'none'}`, () => {
			const runs = capsRuns(line);
			assert.deepEqual(
				runs.map(({ text }) => text),
				names,
			);
			for (const { text, span } of runs) assert.equal(line.slice(span.start, span.end), text);
		});
	}

	it('stays linear on very long lines', () => {
		for (const line of [
			'A.'.repeat(500_000),
			`"${'A'.repeat(1_000_000)}`,
			'JESSE '.repeat(200_000),
			'A1'.repeat(500_000),
		]) {
			const started = performance.now();
			capsRuns(line);
			assert.ok(performance.now() - started < 200);
		}
	});
});
