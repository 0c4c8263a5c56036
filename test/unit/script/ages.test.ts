import assert from 'node:assert/strict';

import { capsRuns } from '../../../server/src/script/capsNames.js';

/** A line of action, and the names in it, each with the age behind it. */
const table: readonly (readonly [line: string, expected: string])[] = [
	['JESSE PINKMAN (31) wipes a table.', 'JESSE PINKMAN 31'],
	['HOLLY WHITE, 3, chases a balloon.', 'HOLLY WHITE 3'],
	['ABEL DANE JR. (36) sits.', 'ABEL DANE JR 36'],
	['ABEL DANE SR., 61, sits.', 'ABEL DANE SR 61'],
	['We meet ABEL DANE JR. 36 men wait.', 'ABEL DANE JR'],
	['KIM, 40s', 'KIM 40–49 vague'],
	['KIM, 40s.', 'KIM 40–49 vague'],
	['KIM, 40S, waits.', 'KIM 40–49 vague'],
	['ANNA (early 30s) waits.', 'ANNA 30–34 vague'],
	["ANNA (mid 40's)", 'ANNA 43–47 vague'],
	['ANNA (mid-40s)', 'ANNA 43–47 vague'],
	['ANNA, mid-thirties, waits.', 'ANNA 33–37 vague'],
	['ANNA (late 60s)', 'ANNA 66–69 vague'],
	['ANNA (late 30s, grizzled)', 'ANNA 36–39 vague'],
	['ANNA, in her forties,', 'ANNA 40–49 vague'],
	['ANNA, a woman in her late thirties, sits.', 'ANNA 36–39 vague'],
	['ANNA, a woman of 40, sits.', 'ANNA 39–41 vague'],
	['TIM (age 8) runs.', 'TIM 8'],
	['TIM, aged 8, runs.', 'TIM 8'],
	['BEN (9)', 'BEN 9'],
	['BEN, 30-ish, waits.', 'BEN 25–35 vague'],
	['BEN (40ish)', 'BEN 35–45 vague'],
	['BEN, twenty-something, waits.', 'BEN 20–29 vague'],
	['BEN (20-something)', 'BEN 20–29 vague'],
	['ANNA, teens, sulks.', 'ANNA 13–19 vague'],
	['ANNA (late teens)', 'ANNA 17–19 vague'],
	['ANNA (19-22)', 'ANNA 19–22'],
	['ANNA (50s-60s)', 'ANNA 50–69 vague'],
	['HALVORSEN, sixty-six, halibut fisherman,', 'HALVORSEN 66'],
	['ANNA, nineteen.', 'ANNA 19'],
	['ANNA, 8 years old, runs.', 'ANNA 8'],
	['ANNA, 8-year-old, runs.', 'ANNA 8'],
	['ANNA (8 y/o)', 'ANNA 8'],
	['ANNA (8 months old)', 'ANNA 0'],
	['ANNA, about 40, waits.', 'ANNA 35–45 vague'],
	['ANNA, pushing fifty, waits.', 'ANNA 46–50 vague'],
	['ANNA (60+)', 'ANNA 60–120 vague'],
	['ANNA (female, 30s)', 'ANNA 30–39 vague'],
	['ANNA (31, tall) waits.', 'ANNA 31'],
	['HANK, 43 and balding.', 'HANK 43'],
	['KIM — late 30s — walks.', 'KIM 36–39 vague'],
	['ЖАН ПЕТРОВ (45) стоит.', 'ЖАН ПЕТРОВ 45'],
	['The girl is ANNA (6). She and TIM (8) run.', 'ANNA 6; TIM 8'],
	// Near misses.
	['ROOM 12', ''],
	['MARIO (2)', 'MARIO'],
	['BOB, 3 beers in hand, waits.', 'BOB'],
	['UNIT 7, 30 seconds out.', 'UNIT'],
	["JESSE (CONT'D)", 'JESSE'],
	['KIM, 5 feet away, waits.', 'KIM'],
	['HANK, 9mm drawn, waits.', 'HANK'],
	['SARAH (2015) waits.', 'SARAH'],
	['SARAH (12:30)', 'SARAH'],
	['SARAH, 31.5 degrees', 'SARAH'],
	['SARAH - 31 - waits.', 'SARAH'],
	['SARAH, 40 pounds lighter, waits.', 'SARAH'],
	['SARAH (7 of 9)', 'SARAH'],
	['SARAH, one of many, waits.', 'SARAH'],
	['SARAH, two at a time, climbs.', 'SARAH'],
	['SARAH (150)', 'SARAH'],
	['SARAH (22-19)', 'SARAH'],
	["SARAH'S, 31", 'SARAH'],
	['SARAH, 1940s dress, waits.', 'SARAH'],
	['SARAH, 30', 'SARAH 30'],
	['SARAH (30', 'SARAH'],
];

describe('ages at an introduction', () => {
	for (const [line, expected] of table) {
		it(`${line} is ${expected === '' ? 'nobody' : expected}`, () => {
			const found = capsRuns(line).map(({ text, age }) => {
				if (age === undefined) return text;
				assert.equal(line.slice(age.span.start, age.span.end), age.text);
				const years = age.from === age.to ? String(age.from) : `${String(age.from)}–${String(age.to)}`;
				return `${text} ${years}${age.vague ? ' vague' : ''}`;
			});
			assert.equal(found.join('; '), expected);
		});
	}
});
