/** When scenes happen: threads, script days and windows, read from small scripts. */
import assert from 'node:assert/strict';

import { rows, scenes, timelineOf } from '../../support/timelineOf.js';

interface TimelineCase {
	readonly says: string;
	readonly script: string;
	readonly rows: readonly string[];
}

const cases: readonly TimelineCase[] = [
	{
		says: 'knows no dates where the script gives none',
		script: scenes('INT. KITCHEN - DAY', 'EXT. GARDEN - NIGHT'),
		rows: ['present D1 - -', 'present N1 - -'],
	},
	{
		says: 'dates the first scene by the clock that a note sets, and keeps the day until the light turns',
		script: scenes('[[time: 2015-03-02]]', 'INT. KITCHEN - DAY', 'EXT. GARDEN - NIGHT', 'INT. KITCHEN - MORNING'),
		rows: [
			'present D1 2015-03-02T06:00 2015-03-02T18:00',
			'present N1 2015-03-02T18:00 2015-03-03T06:00',
			'present D2 2015-03-03T05:00 -',
		],
	},
	{
		says: 'reads a clock time as exact',
		script: scenes('INT. KITCHEN - NIGHT\n\n[[time: 2015-03-02 22:15]]'),
		rows: ['present N1 2015-03-02T22:15 2015-03-02T22:15'],
	},
	{
		says: 'takes a month as the whole of it',
		script: scenes('[[time: March 2015]]', 'INT. KITCHEN - DAY'),
		rows: ['present D1 2015-03-01T06:00 2015-03-31T18:00'],
	},
	{
		says: 'counts days on the calendar, the night after midnight included',
		script: scenes('[[time: 2015-03-02]]', 'INT. KITCHEN - DAY', 'INT. KITCHEN - NIGHT - THREE DAYS LATER'),
		rows: ['present D1 2015-03-02T06:00 2015-03-02T18:00', 'present N2 2015-03-05T18:00 2015-03-06T06:00'],
	},
	{
		says: 'counts weeks give or take two days',
		script: scenes('[[time: 2015-03-02]]', 'INT. KITCHEN - DAY', 'INT. KITCHEN - DAY - TWO WEEKS LATER'),
		rows: ['present D1 2015-03-02T06:00 2015-03-02T18:00', 'present D2 2015-03-14T06:00 2015-03-18T18:00'],
	},
	{
		says: 'counts months give or take a week',
		script: scenes('[[time: 2015-03-02]]', 'INT. KITCHEN - DAY', 'INT. KITCHEN - DAY - TWO MONTHS LATER'),
		rows: ['present D1 2015-03-02T06:00 2015-03-02T18:00', 'present D2 2015-04-25T06:00 2015-05-09T18:00'],
	},
	{
		says: 'counts years give or take three months',
		script: scenes('[[time: 2010-03]]', 'INT. KITCHEN - DAY', 'INT. KITCHEN - DAY - FIVE YEARS LATER'),
		rows: ['present D1 2010-03-01T06:00 2010-03-31T18:00', 'present D2 2014-12-01T06:00 2015-06-30T18:00'],
	},
	{
		says: 'goes on without a break at CONTINUOUS, and within the hour at MOMENTS LATER',
		script: scenes(
			'INT. KITCHEN - DAY\n\n[[time: 2015-03-02 10:00]]',
			'EXT. GARDEN - CONTINUOUS',
			'EXT. STREET - MOMENTS LATER',
		),
		rows: [
			'present D1 2015-03-02T10:00 2015-03-02T10:00',
			'present D1 2015-03-02T10:00 2015-03-02T12:00',
			'present D1 2015-03-02T10:00 2015-03-02T13:00',
		],
	},
	{
		says: 'goes on from the hour where that lies outside the light beside it',
		script: scenes(
			'EXT. LAKE - NIGHT\n\nSUPER: "March 2, 2015, 5:15 PM"',
			'INT. CABIN - CONTINUOUS',
			'EXT. LAKE - DAY\n\nSUPER: "March 5, 2015, 5:40 AM"',
			'INT. CABIN - CONTINUOUS',
			'EXT. LAKE - EVENING\n\nSUPER: "March 6, 2015, 11:30 PM"',
			'INT. CABIN - CONTINUOUS',
		),
		rows: [
			'present N1 2015-03-02T17:15 2015-03-02T17:15',
			'present N1 2015-03-02T17:15 2015-03-02T19:15',
			'present D2 2015-03-05T05:40 2015-03-05T05:40',
			'present D2 2015-03-05T05:40 2015-03-05T07:40',
			'present N3 2015-03-06T23:30 2015-03-06T23:30',
			'present N3 2015-03-06T23:30 2015-03-07T01:30',
		],
	},
	{
		says: 'puts a dated flashback at its own time and comes back to the present',
		script: scenes(
			'[[time: 2015-10-03]]',
			'INT. CABIN - NIGHT',
			'EXT. DESERT - DAY (FLASHBACK - DECEMBER 2008)',
			'INT. CABIN - NIGHT',
		),
		rows: [
			'present N1 2015-10-03T18:00 2015-10-03T23:59',
			'flashback FB1 2008-12-01T06:00 2008-12-31T18:00',
			'present N1 2015-10-03T18:00 2015-10-04T06:00',
		],
	},
	{
		says: 'does not date a first scene that lies in another thread by the clock of the present',
		script: scenes('[[time: 2015-10-04]]', 'INT. DINER - DAY (FLASHBACK)', 'INT. CABIN - DAY'),
		rows: ['flashback FB1 - -', 'present D1 2015-10-04T06:00 2015-10-04T18:00'],
	},
	{
		says: 'starts no new day for daylight after night across a cut',
		script: scenes('INT. CABIN - NIGHT', 'EXT. LAKE - DAY (FLASHBACK)', 'INT. CABIN - DAY'),
		rows: ['present N1 - -', 'flashback FB1 - -', 'present D1 - -'],
	},
	{
		says: 'nests a dream in a flashback and returns to where each cut left',
		script: scenes(
			'INT. CABIN - NIGHT',
			'FLASHBACK TO:',
			'INT. SCHOOL - DAY',
			'DREAM SEQUENCE:',
			'EXT. SEA - DAY',
			'END DREAM.',
			'INT. SCHOOL - DAY',
			'END FLASHBACK.',
			'INT. CABIN - NIGHT',
		),
		rows: ['present N1 - -', 'flashback FB1 - -', 'dream DR1 - -', 'flashback FB1 - -', 'present N1 - -'],
	},
	{
		says: 'numbers flashbacks from the second on',
		script: scenes(
			'INT. CABIN - DAY',
			'EXT. LAKE - DAY (FLASHBACK)',
			'INT. CABIN - DAY',
			'EXT. BARN - DAY (FLASHBACK)',
		),
		rows: ['present D1 - -', 'flashback FB1 - -', 'present D1 - -', 'flashback-2 FB2 - -'],
	},
	{
		says: 'dates the scene after a super that ends a scene',
		script: scenes('[[time: 2015-10-08]]', 'EXT. HIGHWAY - DAY', 'SUPER: "FOUR DAYS LATER"', 'EXT. TOWN - NIGHT'),
		rows: ['present D1 2015-10-08T06:00 2015-10-08T18:00', 'present N2 2015-10-12T18:00 2015-10-13T06:00'],
	},
	{
		says: 'lets a stated script day win and counts on from it',
		script: scenes('INT. KITCHEN - DAY\n\n[[day: 3]]', 'INT. KITCHEN - NIGHT', 'INT. KITCHEN - DAY'),
		rows: ['present D3 - -', 'present N3 - -', 'present D4 - -'],
	},
	{
		says: 'counts only days that have scenes',
		script: scenes(
			'[[time: 2015-03-02]]',
			'INT. KITCHEN - DAY',
			'INT. KITCHEN - DAY - TEN DAYS LATER',
			'INT. KITCHEN - DAY - THE NEXT DAY',
		),
		rows: [
			'present D1 2015-03-02T06:00 2015-03-02T18:00',
			'present D2 2015-03-12T06:00 2015-03-12T18:00',
			'present D3 2015-03-13T06:00 2015-03-13T18:00',
		],
	},
	{
		says: 'reads an exact relative note to the minute',
		script: scenes('INT. KITCHEN - DAY\n\n[[time: 2015-03-02 10:00]]', 'INT. KITCHEN - DAY\n\n[[time: +3 days]]'),
		rows: ['present D1 2015-03-02T10:00 2015-03-02T10:00', 'present D2 2015-03-05T10:00 2015-03-05T10:00'],
	},
	{
		says: 'lets a night run past midnight into the next date',
		script: scenes('INT. A - NIGHT\n\n[[time: 2015-03-02 23:30]]', 'INT. B - CONTINUOUS\n\n[[time: 2015-03-03]]'),
		rows: ['present N1 2015-03-02T23:30 2015-03-02T23:30', 'present N1 2015-03-03T00:00 2015-03-03T01:30'],
	},
	{
		says: 'knows that a dated night may be the small hours of that date',
		script: scenes('INT. A - NIGHT\n\n[[time: 2015-03-03]]', 'INT. B - TWO HOURS LATER\n\n[[time: 2015-03-03 05:00]]'),
		rows: ['present N1 2015-03-03T02:30 2015-03-03T03:30', 'present N1 2015-03-03T05:00 2015-03-03T05:00'],
	},
	{
		says: 'has the dawn behind an hour after midnight on the date of that hour, and what is dated there with it',
		script: scenes(
			'INT. A - 11:00 PM\n\n[[time: 2015-10-30]]',
			'INT. B - 2:00 AM\n\n[[time: 2015-10-31]]',
			'INT. C - DAWN',
			'INT. A - 9:00 AM\n\n[[time: 2015-10-31]]',
		),
		rows: [
			'present N1 2015-10-30T23:00 2015-10-30T23:00',
			'present N1 2015-10-31T02:00 2015-10-31T02:00',
			'present D2 2015-10-31T04:00 2015-10-31T09:00',
			'present D2 2015-10-31T09:00 2015-10-31T09:00',
		],
	},
	{
		says: 'has a night before the day of its date, if the script tells it first',
		script: scenes('INT. A - NIGHT\n\n[[time: 1944-06-06]]', 'INT. B - DAY\n\n[[time: 1944-06-06]]', 'INT. B - NIGHT'),
		rows: [
			'present N1 1944-06-06T00:00 1944-06-06T06:00',
			'present D2 1944-06-06T06:00 1944-06-06T18:00',
			'present N2 1944-06-06T18:00 1944-06-07T06:00',
		],
	},
	{
		says: 'has a night behind the day of its date, if the script tells it then',
		script: scenes('INT. B - DAY\n\n[[time: 1944-06-06]]', 'INT. A - NIGHT\n\n[[time: 1944-06-06]]'),
		rows: ['present D1 1944-06-06T06:00 1944-06-06T18:00', 'present N1 1944-06-06T18:00 1944-06-06T23:59'],
	},
	{
		says: 'has a night alone in the evening of its date',
		script: scenes('INT. A - NIGHT\n\n[[time: 1944-06-06]]', 'INT. B - THE NEXT DAY'),
		rows: ['present N1 1944-06-06T18:00 1944-06-06T23:59', 'present D2 1944-06-07T00:00 1944-06-08T06:00'],
	},
	{
		says: 'comes back to the day behind a night of the same date',
		script: scenes(
			'INT. A - NIGHT\n\n[[time: 1944-06-06]]',
			'INT. B - MORNING\n\n[[time: 1944-06-06]]',
			'INT. C - DAY\n\n[[time: 1944-06-09]]',
			'INT. B - AFTERNOON\n\n[[time: 1944-06-06]]',
		),
		rows: [
			'present N1 1944-06-06T00:00 1944-06-06T06:00',
			'present D2 1944-06-06T05:00 1944-06-06T12:00',
			'present D3 1944-06-09T06:00 1944-06-09T18:00',
			'present D2 1944-06-06T12:00 1944-06-06T18:00',
		],
	},
	{
		says: 'counts days from a scene with a clock time as exactly as from one without',
		script: scenes('INT. A - DAY\n\n[[time: 2015-03-02 10:00]]', 'INT. B - THE NEXT MORNING', 'INT. C - 9:30 PM'),
		rows: [
			'present D1 2015-03-02T10:00 2015-03-02T10:00',
			'present D2 2015-03-03T05:00 2015-03-03T12:00',
			'present N2 2015-03-03T21:30 2015-03-03T21:30',
		],
	},
	{
		says: 'gives a day without a time of day the night after midnight',
		script: scenes('[[time: 2015-03-02]]', 'INT. A - DAY', 'INT. B - THREE DAYS LATER'),
		rows: ['present D1 2015-03-02T06:00 2015-03-02T18:00', 'present D2 2015-03-05T00:00 2015-03-06T06:00'],
	},
	{
		says: 'goes deeper at an earlier flashback and back to the first at its end',
		script: scenes(
			'INT. A - DAY',
			'INT. B - DAY (FLASHBACK - 2005)',
			'INT. C - DAY (FLASHBACK - 1999)',
			'END FLASHBACK.',
			'INT. B - NIGHT',
			'END FLASHBACK.',
			'INT. A - NIGHT',
		),
		rows: [
			'present D1 2005-01-01T06:00 -',
			'flashback FB1 2005-01-01T06:00 2005-12-31T18:00',
			'flashback-2 FB2 1999-01-01T06:00 1999-12-31T18:00',
			'flashback FB1 2005-01-01T18:00 2006-01-01T06:00',
			'present N1 2005-01-01T06:00 -',
		],
	},
];

describe('the timeline', () => {
	for (const { says, script, rows: expected } of cases) {
		it(says, () => {
			assert.deepEqual(rows(script), expected);
		});
	}

	it('lets the order of scenes yield to dates, without a contradiction', () => {
		const timeline = timelineOf(scenes('INT. A - DAY - 2015', 'INT. B - DAY - 1978', 'INT. A - DAY - 2016'));
		assert.deepEqual(timeline.contradictions, []);
		assert.equal(timeline.yielded.length, 1);
	});

	it('explains dates that cannot all hold by the links that collide', () => {
		const timeline = timelineOf(
			scenes('INT. A - DAY\n\n[[time: 2015-01-01]]', 'INT. A - NIGHT - THE NEXT DAY\n\n[[time: 2016-01-01]]'),
		);
		assert.deepEqual(
			timeline.contradictions.map((chain) => chain.map(({ text }) => text)),
			[['2015-01-01', 'THE NEXT DAY', '2016-01-01']],
		);
	});

	it('finds a contradiction between a clock time and a number of days', () => {
		const timeline = timelineOf(
			scenes('INT. A - DAY\n\n[[time: 2015-03-02 09:00]]', 'INT. B - THREE DAYS LATER\n\n[[time: 2015-03-04 17:00]]'),
		);
		assert.equal(timeline.contradictions.length, 1);
	});

	it('says why a scene has its day', () => {
		const timeline = timelineOf(scenes('INT. A - DAY', 'INT. A - NIGHT', 'INT. A - THE NEXT MORNING'));
		assert.deepEqual(
			timeline.scenes.map(({ scriptDay }) => scriptDay.reason),
			['D1: the first day', 'N1: the same day as scene 1', 'D2 because THE NEXT MORNING after N1, scene 2'],
		);
	});
});

describe('a label in a heading', () => {
	// It covers its scene, and those after it that go on in the same place, with the same people or at the same time.
	const flashback = 'INT. MILL - DAY (FLASHBACK)\n\nANNA\nHere.\n';
	const present = 'INT. OFFICE - NIGHT\n\nKIM\nNow.\n';
	const table: readonly (readonly [title: string, next: string, thread: string, uncertain: boolean])[] = [
		['goes on in the same place', 'INT. MILL - NIGHT\n\nThe wheel turns.\n', 'flashback', false],
		['goes on deeper in the same place', 'INT. MILL - ATTIC - DAY\n\nDust.\n', 'flashback', false],
		['goes on with people who are only there', 'EXT. RIVER - DAY\n\nANNA\nStill here.\n', 'flashback', false],
		['goes on at the same time', 'EXT. RIVER - CONTINUOUS\n\nWater.\n', 'flashback', false],
		['goes on where it is left for another year', 'INT. MILL - NIGHT\n\nHm.\n\nBACK TO 2019:\n', 'flashback', false],
		['may go on where nobody speaks', 'EXT. RIVER - DAY\n\nWater.\n', 'present', true],
		['ends where somebody else is elsewhere', 'EXT. RIVER - DAY\n\nKIM\nWater.\n', 'present', false],
		['ends in the place that it interrupted', 'INT. OFFICE - NIGHT\n\nKIM\nBack.\n', 'present', false],
		['ends with the words for it', 'INT. MILL - DAY (PRESENT DAY)\n\nRuins.\n', 'present', false],
		['ends at a date years later', 'INT. MILL - DAY (2019)\n\nRuins.\n', 'present', false],
	];
	for (const [title, next, thread, uncertain] of table) {
		it(title, () => {
			const dated = flashback.replace('(FLASHBACK)', '(FLASHBACK - 2009)');
			const last = timelineOf(`${present}\n${/year/u.test(title) ? dated : flashback}\n${next}`).scenes[2];
			assert.deepEqual([last?.thread, last?.threadUncertain], [thread, uncertain]);
		});
	}
});

describe('the end of a night', () => {
	it('comes on the next date where CONTINUOUS leads from a dated night to dawn', () => {
		const night = ['EXT. LAKE - NIGHT\n\nSUPER: "June 1, 2009"', 'EXT. LAKE - DAWN - CONTINUOUS', 'EXT. LAKE - DAY'];
		assert.deepEqual(rows(scenes(...night)).slice(1), [
			'present D2 2009-06-02T04:00 2009-06-02T08:00',
			'present D2 2009-06-02T06:00 2009-06-02T18:00',
		]);
	});

	it('leaves open after midnight which day is the next', () => {
		for (const night of ['"July 1, 2009 - 1:15 AM"', '"July 1, 2009, 1:15 AM"', '"1:15 AM, July 1, 2009"']) {
			const contradicts = (date: string): boolean => {
				const script = scenes(`INT. A - NIGHT\n\nSUPER: ${night}`, `INT. A - THE NEXT DAY\n\nSUPER: "${date}, 2009"`);
				return timelineOf(script).contradictions.length > 0;
			};
			assert.deepEqual(['June 30', 'July 1', 'July 2', 'July 3'].map(contradicts), [true, false, false, true], night);
		}
		const evening = [
			'INT. A - NIGHT\n\nSUPER: "July 1, 2009 - 11:15 PM"',
			'INT. A - THE NEXT DAY\n\nSUPER: "July 1, 2009"',
		];
		assert.equal(timelineOf(scenes(...evening)).contradictions.length, 1);
	});
});
