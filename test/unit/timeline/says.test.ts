/** What the links of a chain say: dates as a person writes them, every other word as it stands in the script. */
import assert from 'node:assert/strict';

import { writtenDateInWords } from '../../../server/src/calendar/dateInWords.js';
import { timelineOf } from '../../support/timelineOf.js';
import { canonOf } from '../canon/canonFixture.js';

const bible = `
canon: harbor
characters:
  mara: { name: Mara Quill, born: 1970-05 }
events:
  great-storm: { title: The great storm, date: 2007-10-12 }
  fire: { title: The fire, date: 2009-11/2010-01 }
`;

describe('dates in the words of a sentence', () => {
	const table = [
		[{ year: 2015, month: 9, day: 14, minuteOfDay: 660 }, 'on 14 September 2015, 11:00'],
		[{ year: 2015, month: 9, day: 14 }, 'on 14 September 2015'],
		[{ year: 2015, month: 9 }, 'in September 2015'],
		[{ year: 2015 }, 'in 2015'],
		[{ year: 1980, years: 10 }, 'in the 1980s'],
	] as const;
	for (const [date, words] of table) it(words, () => assert.equal(writtenDateInWords(date), words));
});

describe('what a link of a chain says', () => {
	const table: readonly (readonly [title: string, text: string, says: string])[] = [
		[
			'an exact note',
			'INT. PIER - DAY\n\n[[time: 2015-09-14 11:00]]\n\nWaves.\n',
			'scene 1 is set on 14 September 2015, 11:00',
		],
		['a date in a heading', 'INT. PIER - DAY (MARCH 2015)\n\nWaves.\n', 'scene 1 is set in March 2015'],
		['a super', 'INT. PIER - DAY\n\nSUPER: "Sept. 14, 2015"\n\nWaves.\n', 'scene 1 is set on 14 September 2015'],
		['a season', 'INT. PIER - DAY (SUMMER 1969)\n\nWaves.\n', 'scene 1 is set in summer 1969'],
		[
			'the clock of the story',
			'[[time: 2015-09]]\n\nINT. PIER - DAY\n\nWaves.\n',
			'the story is set in September 2015',
		],
		['an event', 'INT. PIER - DAY\n\n[[time: during great-storm]]\n\nWaves.\n', 'The great storm: 12 October 2007'],
		[
			'an event of many days',
			'INT. PIER - DAY\n\n[[time: during fire]]\n\nWaves.\n',
			'The fire: November 2009 – January 2010',
		],
		['a birth', 'INT. PIER - DAY\n\nMARA QUILL (45) waits.\n', 'Mara Quill was born in May 1970'],
		['the light', 'INT. PIER - NIGHT\n\nWaves.\n', 'scene 1 is NIGHT'],
	];
	for (const [title, text, says] of table) {
		it(title, () => {
			const { likely, evidence } = timelineOf(text, canonOf(bible)).scenes[0] ?? assert.fail();
			const all = [...likely.earliest.because, ...likely.latest.because, ...evidence].map((link) => link.says);
			assert.ok(all.includes(says), all.join('\n'));
		});
	}

	it('a script day says the date that begins it', () => {
		const text =
			'[[time: 2015-03-01]]\n\nINT. PIER - DAY\n\nWaves.\n\nINT. PIER - DAY\n\n[[time: 2015-03-02]]\n\nWaves.\n';
		const { scriptDay } = timelineOf(text).scenes[1] ?? assert.fail();
		assert.equal(scriptDay.reason, 'D2 because 2 March 2015 after D1, scene 1');
	});

	it('words that are a light and count from a scene are one link', () => {
		const text = 'INT. CUCINA - GIORNO - 1980\n\nSilenzio.\n\nINT. CUCINA - LA STESSA NOTTE\n\nSilenzio.\n';
		const { certain } = timelineOf(text, undefined, ['it']).scenes[1] ?? assert.fail();
		assert.deepEqual(
			certain.earliest.because.map(({ says }) => says),
			['scene 1 is set in 1980', 'scene 2 is "LA STESSA NOTTE" after scene 1'],
		);
	});
});
