/**
 * How headings are split. Each case is a heading and its parts: prefix | place > place | time | modifier; modifier | number.
 */
import assert from 'node:assert/strict';

import { headingOf, headingText, sceneNumberOf } from '../../../server/src/fountain/heading.js';
import { parse } from '../../../server/src/fountain/parse.js';
import type { FountainOptions, Heading, Line } from '../../../server/src/fountain/syntax.js';

function lineOf(text: string, options: FountainOptions): Line {
	const [line] = parse(text, options).lines;
	assert.ok(line?.type === 'scene-heading', `${text} is a heading`);
	return line;
}

function show({ prefix, place, time, modifiers, number }: Heading): string {
	const join = (parts: readonly { text: string }[], by: string): string => parts.map(({ text }) => text).join(by);
	return [prefix ?? '-', join(place, ' > '), time?.text, join(modifiers, '; '), number?.text]
		.map((part) => part ?? '')
		.join(' | ')
		.replace(/(?: \| ?)+$/u, '');
}

function checkHeadings(cases: Readonly<Record<string, string>>, locales: readonly string[] = []): void {
	const options = { locales };
	for (const [text, expected] of Object.entries(cases)) {
		it(text, () => {
			const heading = headingOf(lineOf(text, options), options);
			assert.ok(heading);
			assert.equal(show(heading), expected);
			for (const part of [...heading.place, ...heading.modifiers, heading.time, heading.number]) {
				if (part) assert.equal(text.slice(part.span.start, part.span.end), part.text);
			}
		});
	}
}

describe('headingOf splits', () => {
	describe('prefixes', () => {
		checkHeadings({
			'INT. HOUSE - DAY': 'INT | HOUSE | DAY',
			'ext house - night': 'EXT | house | night',
			'EST. CITY': 'EST | CITY',
			'INT./EXT. CAR - DAY': 'INT/EXT | CAR | DAY',
			'INT/EXT CAR': 'INT/EXT | CAR',
			'I/E. CAR': 'INT/EXT | CAR',
			'I./E. CAR': 'INT/EXT | CAR',
			'EXT./INT. CAR': 'INT/EXT | CAR',
			'INT. / EXT. CAR': 'INT/EXT | CAR',
			'   INT.   HOUSE   -   DAY  ': 'INT | HOUSE | DAY',
			'.SNIPER SCOPE POV': '- | SNIPER SCOPE POV',
			'INT.': 'INT',
		});
	});

	describe('place paths', () => {
		checkHeadings({
			'INT. WHITE RESIDENCE - KITCHEN - DAY': 'INT | WHITE RESIDENCE > KITCHEN | DAY',
			'INT. HOUSE – KITCHEN — NIGHT': 'INT | HOUSE > KITCHEN | NIGHT',
			'INT. HOUSE—KITCHEN—NIGHT': 'INT | HOUSE > KITCHEN | NIGHT',
			'INT. HOUSE -- KITCHEN -- NIGHT': 'INT | HOUSE > KITCHEN | NIGHT',
			'INT. X-RAY ROOM - DAY': 'INT | X-RAY ROOM | DAY',
			'INT. HOUSE/GARDEN - DAY': 'INT | HOUSE > GARDEN | DAY',
			'EXT. 9/11 MEMORIAL - DAY': 'EXT | 9/11 MEMORIAL | DAY',
			"INT. JESSE'S CABIN - HAINES, ALASKA - NIGHT": "INT | JESSE'S CABIN > HAINES > ALASKA | NIGHT",
			'INT. HOUSE - KITCHEN': 'INT | HOUSE > KITCHEN',
			'INT. NIGHT CLUB - DAY': 'INT | NIGHT CLUB | DAY',
			'INT. MORNING ROOM': 'INT | MORNING ROOM',
			'INT. DREAM - MEMORY LANE - DAY': 'INT | DREAM > MEMORY LANE | DAY',
			'INT. DEA OFFICE. DAY.': 'INT | DEA OFFICE | DAY',
			'INT. ST. MARY. DAY': 'INT | ST. MARY | DAY',
			'INT. FLAT 14. KITCHEN. DAY 4. 16:30': 'INT | FLAT 14. KITCHEN | 16:30 | DAY 4',
			'INT. ST. MARY. WARD 3': 'INT | ST. MARY. WARD 3',
			'EXT. PARK, DAY': 'EXT | PARK | DAY',
			'INT. HOUSE -': 'INT | HOUSE',
			'INT. HOUSE [[a note]] - DAY': 'INT | HOUSE | DAY',
		});
	});

	describe('times of day', () => {
		const times = [
			...[
				'DAY',
				'NIGHT',
				'DAWN',
				'DUSK',
				'SUNRISE',
				'SUNSET',
				'TWILIGHT',
				'MIDNIGHT',
				'NOON',
				'MAGIC HOUR',
				'DAY FOR NIGHT',
			],
			...[
				'EARLY MORNING',
				'LATE AFTERNOON',
				'PRE-DAWN',
				'JUST BEFORE DAWN',
				'TUESDAY MORNING',
				'IN THE EVENING',
				'DAY/NIGHT',
			],
			...[
				'CONTINUOUS',
				'LATER',
				'MOMENTS LATER',
				'SAME',
				'SAME TIME',
				'MEANWHILE',
				'LATER THAT NIGHT',
				'LATER THAT WEEK',
			],
			...[
				'THAT EVENING',
				'THE NEXT MORNING',
				'NEXT DAY',
				'THE FOLLOWING NIGHT',
				'THREE DAYS LATER',
				'ONE YEAR EARLIER',
			],
			...[
				'A WEEK AGO',
				'SEVERAL HOURS LATER',
				'10 MINUTES LATER',
				'TWENTY-FIVE YEARS AGO',
				'TWO AND A HALF YEARS LATER',
				'YEARS LATER',
			],
			...['6:30 AM', '6 A.M.', '06:30', '0600 HOURS', "5 O'CLOCK", 'late afternoon', 'DAY.'],
		];
		for (const time of times) {
			it(time, () => {
				const options = { locales: [] };
				const heading = headingOf(lineOf(`INT. HOUSE - KITCHEN - ${time}`, options), options);
				assert.deepEqual([heading?.place.length, heading?.time?.text, heading?.modifiers], [2, time, []]);
			});
		}
	});

	describe('modifiers', () => {
		checkHeadings({
			'INT. RV - DAY (FLASHBACK - DECEMBER 2008)': 'INT | RV | DAY | FLASHBACK - DECEMBER 2008',
			'INT. CAR (MOVING) - DAY': 'INT | CAR | DAY | MOVING',
			'INT. CAR (MOVING (FAST)) - DAY [1978]': 'INT | CAR | DAY | MOVING (FAST); 1978',
			'INT. OFFICE - DAY - RAIN': 'INT | OFFICE | DAY | RAIN',
			'EXT. ROAD - NIGHT (RAIN)': 'EXT | ROAD | NIGHT | RAIN',
			'INT. HOUSE - FLASHBACK - DAY': 'INT | HOUSE | DAY | FLASHBACK',
			'INT. HOUSE - NIGHT - CONTINUOUS': 'INT | HOUSE | NIGHT | CONTINUOUS',
			'INT. HOUSE - DAY 3': 'INT | HOUSE |  | DAY 3',
			'INT. HOUSE - DAY ONE': 'INT | HOUSE |  | DAY ONE',
			'INT. HOUSE - 1978': 'INT | HOUSE |  | 1978',
			'INT. HOUSE - MARCH 2015 - NIGHT': 'INT | HOUSE | NIGHT | MARCH 2015',
			'INT. HOUSE - NOVEMBER 22, 1963': 'INT | HOUSE |  | NOVEMBER 22, 1963',
			'INT. HOUSE - DALLAS, NOVEMBER 22, 1963': 'INT | HOUSE > DALLAS |  | NOVEMBER 22, 1963',
			'INT. HOUSE - 22 NOVEMBER 1963 - DAY': 'INT | HOUSE | DAY | 22 NOVEMBER 1963',
			"INT. HOUSE - THE 1960'S": "INT | HOUSE |  | THE 1960'S",
			'INT. HOUSE - THE PAST - DAY': 'INT | HOUSE | DAY | THE PAST',
			"INT. HOUSE - WALT'S DREAM - NIGHT": "INT | HOUSE | NIGHT | WALT'S DREAM",
			'INT. HOUSE - BACK TO PRESENT': 'INT | HOUSE |  | BACK TO PRESENT',
			'EXT. CITY - ESTABLISHING - DAY': 'EXT | CITY | DAY | ESTABLISHING',
			'INT. HOUSE - NIGHT, RAINING': 'INT | HOUSE | NIGHT | RAINING',
			'INT. HOUSE (NEVER CLOSED': 'INT | HOUSE |  | NEVER CLOSED',
			'INT. HOUSE () - DAY': 'INT | HOUSE | DAY',
			'.FLASHBACK - 1978': '- |  |  | FLASHBACK; 1978',
			'.THREE DAYS LATER': '- |  | THREE DAYS LATER',
		});
	});

	describe('scene numbers', () => {
		checkHeadings({
			'INT. HOUSE - DAY #1A#': 'INT | HOUSE | DAY |  | 1A',
			'INT. HOUSE - DAY #110-A.2#': 'INT | HOUSE | DAY |  | 110-A.2',
			'INT. HOUSE #4# - DAY': 'INT | HOUSE #4# | DAY',
			'INT. HOUSE - ROOM #4': 'INT | HOUSE > ROOM #4',
			'INT. HOUSE ##': 'INT | HOUSE ##',
			'INT. HOUSE #a b#': 'INT | HOUSE #a b#',
			'.SCOPE #7# [[note]]': '- | SCOPE |  |  | 7',
		});
	});

	describe('other languages', () => {
		checkHeadings(
			{
				'INNEN. KÜCHE - NACHT': 'INT | KÜCHE | NACHT',
				'INNEN/AUSSEN AUTO - TAG': 'INT/EXT | AUTO | TAG',
				'НАТ. ЛЕС. ДЕНЬ': 'EXT | ЛЕС | ДЕНЬ',
				'EST. STRADA - NOTTE': 'EXT | STRADA | NOTTE',
				'INT. CUISINE - JOUR/NUIT': 'INT | CUISINE | JOUR/NUIT',
				'○台所（夜）': '- | 台所 |  | 夜',
			},
			['de', 'ru', 'it', 'fr', 'ja'],
		);
	});

	it('is computed once per line and options object', () => {
		const options = { locales: [] };
		const line = lineOf('INT. HOUSE - DAY', options);
		assert.equal(headingOf(line, options), headingOf(line, options));
		assert.notEqual(headingOf(line, options), headingOf(line, { locales: [] }));
	});

	it('gives nothing for other lines', () => {
		const options = { locales: [] };
		const [line] = parse('He walks.', options).lines;
		assert.ok(line);
		assert.equal(headingOf(line, options), undefined);
		assert.equal(sceneNumberOf(line), undefined);
	});

	it('gives the words in one piece without note and number', () => {
		const line = lineOf('  INT.  HOUSE [[x]] - DAY #3#', { locales: [] });
		assert.equal(headingText(line), 'INT. HOUSE - DAY');
		assert.equal(sceneNumberOf(line)?.text, '3');
	});
});
