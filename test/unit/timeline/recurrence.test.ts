/** Holidays, seasons, months and weekdays without a year; steps through the calendar; rough and half numbers. */
import assert from 'node:assert/strict';

import { formatWindow } from '../../../server/src/calendar/format.js';
import { windowOf } from '../../../server/src/timeline/model.js';
import { scenes, timelineOf } from '../../support/timelineOf.js';

/** The last scene's days: what is certain, then what is likely where that is more. `-` where nothing bounds it on both sides. */
function lastDays(...lines: readonly string[]): string {
	const { certain, likely } = timelineOf(scenes(...lines)).scenes.at(-1) ?? assert.fail();
	const say = (bounds: typeof certain): string => {
		const { earliest, latest } = windowOf(bounds);
		if (earliest === undefined || latest === undefined) return '-';
		return formatWindow({
			earliest: Math.floor(earliest / 1440) * 1440,
			latest: Math.ceil((latest + 1) / 1440) * 1440 - 1,
		});
	};
	const [first, second] = [say(certain), say(likely)];
	return first === second ? first : `${first}, likely ${second}`;
}

const november = '[[time: 2015-11-03]]\n';

describe('a day that comes every year', () => {
	const table: readonly (readonly [title: string, days: string, ...lines: string[]])[] = [
		[
			'is the next one after the clock',
			'-, likely 24 December 2015',
			november,
			'INT. A - DAY',
			'INT. A - CHRISTMAS EVE',
		],
		[
			'of the next year once it is past',
			'-, likely 1 January 2016',
			november,
			'INT. A - DAY',
			"INT. A - NEW YEAR'S DAY",
		],
		[
			'goes on from one to the next',
			'-, likely 1 January 2016',
			november,
			'INT. A - CHRISTMAS',
			"INT. A - NEW YEAR'S EVE",
			"INT. A - NEW YEAR'S DAY",
		],
		[
			'is the following one, month by month',
			'between 5 June 2009 and 4 June 2013, likely May 2011',
			'INT. A - DAY - JUNE 3, 2009',
			'INT. A - DAY - THE FOLLOWING JUNE',
			'INT. A - DAY - THE FOLLOWING MAY',
		],
		[
			'is not guessed where the following one may be of this year or of the next',
			'between 2 January 2009 and 2 April 2011',
			'INT. A - DAY - 2009',
			'INT. A - DAY - THE FOLLOWING SUMMER',
		],
		['that moves is computed', '-, likely 27 March 2016', november, 'INT. A - DAY', 'INT. A - EASTER'],
		['counted by weekdays, too', '-, likely 5 September 2016', november, 'INT. A - DAY', 'INT. A - LABOR DAY'],
		['is certain in a year that its scene states', '26 November 2009', 'INT. A - THANKSGIVING (2009)'],
		[
			'is certain in the year of the story, in its first scene',
			'24 December 2015',
			'[[time: 2015]]\n',
			'INT. A - CHRISTMAS EVE',
		],
		[
			'is certain where other words leave one',
			'24 December 2015',
			'[[time: 2015-12-03]]\n',
			'INT. A - DAY',
			'INT. A - THREE WEEKS LATER - CHRISTMAS EVE',
		],
		['may be a month', '-, likely May 2016', november, 'INT. A - DAY', 'INT. A - IN MAY'],
		['or a day of one', '-, likely 12 November 2015', november, 'INT. A - DAY', 'INT. A - NOVEMBER 12'],
		[
			'counts in a super',
			'-, likely 24 December 2015',
			november,
			'INT. A - DAY',
			'SUPER: "Christmas Eve"',
			'INT. B - DAY',
		],
		// Near misses.
		['says nothing without a clock', '-', 'INT. A - DAY', 'INT. A - CHRISTMAS EVE'],
		['nor by a clock of several years', '-', '[[time: 1980s]]\n', 'INT. A - DAY', 'INT. A - CHRISTMAS EVE'],
		['nor in a flashback of its own', '-', november, 'INT. A - DAY', 'INT. A - CHRISTMAS EVE (FLASHBACK)'],
		['nor as a weekend', '-, likely 3 November 2015', november, 'INT. A - DAY', 'INT. A - LABOR DAY WEEKEND'],
		['nor in a place', '-, likely 3 November 2015', november, 'INT. A - DAY', 'INT. CHRISTMAS MARKET - DAY'],
	];
	for (const [title, days, ...lines] of table) {
		it(title, () => assert.equal(lastDays(...lines), days));
	}

	it('lets the next scene relate to it', () => {
		assert.equal(
			lastDays(november, 'INT. A - DAY', 'INT. A - CHRISTMAS EVE', 'INT. A - THREE DAYS LATER - DAY'),
			'-, likely 27 December 2015',
		);
		const { scenes: times } = timelineOf(scenes('INT. A - CHRISTMAS EVE', 'INT. A - THREE DAYS LATER'));
		assert.equal(times[1]?.scriptDay.reason, 'D2 because THREE DAYS LATER after D1, scene 1');
	});

	it('yields to what other words say', () => {
		// Two weeks lie between 3 November and a scene of the same week as Christmas Eve: the guess is off, and nobody is told.
		const { contradictions, yielded } = timelineOf(
			scenes(november, 'INT. A - DAY', 'INT. A - CHRISTMAS EVE', 'INT. A - (2015-11-20)'),
		);
		assert.deepEqual([contradictions, yielded], [[], []]);
	});

	it('begins a new day, and the same one again does not', () => {
		const { scenes: times } = timelineOf(
			scenes('INT. A - DAY', 'INT. A - CHRISTMAS EVE', 'INT. B - CHRISTMAS EVE', 'INT. B - CHRISTMAS DAY'),
		);
		assert.deepEqual(
			times.map(({ scriptDay }) => scriptDay.label),
			['D1', 'D2', 'D2', 'D3'],
		);
	});
});

describe('a season without a year', () => {
	const table: readonly (readonly [title: string, days: string, ...lines: string[]])[] = [
		[
			'is the next one',
			'-, likely between 1 June 2016 and 31 August 2016',
			november,
			'INT. A - DAY',
			'INT. A - SUMMER',
		],
		[
			'is the one that the clock is in',
			'-, likely between 3 November 2015 and 30 November 2015',
			november,
			'INT. A - DAY',
			'INT. A - AUTUMN',
		],
		['may be either of two winters', '-', '[[time: 2015]]\n', 'INT. A - DAY', 'INT. A - WINTER'],
		[
			'is certain within the bounds of words',
			'between 1 June 2016 and 31 August 2016',
			november,
			'INT. A - DAY',
			'INT. A - THE FOLLOWING SUMMER',
		],
	];
	for (const [title, days, ...lines] of table) it(title, () => assert.equal(lastDays(...lines), days));
});

describe('a weekday', () => {
	// 3 November 2015 is a Tuesday.
	const table: readonly (readonly [title: string, days: string, ...lines: string[]])[] = [
		['is the next one', '-, likely 6 November 2015', november, 'INT. A - DAY', 'INT. A - FRIDAY'],
		[
			'goes on from one to the next',
			'-, likely 9 November 2015',
			november,
			'INT. A - DAY',
			'INT. A - FRIDAY',
			'INT. A - SUNDAY',
			'INT. A - MONDAY',
		],
		[
			'that follows is certain where words leave one',
			'10 November 2015',
			november,
			'INT. A - DAY',
			'INT. A - THE FOLLOWING TUESDAY',
		],
		[
			'of a month is likely where the clock knows the week',
			'-, likely 4 November 2015',
			november,
			'INT. A - DAY',
			'INT. A - A WEDNESDAY IN NOVEMBER',
		],
		[
			'beside a day of the year tells no other year than the next',
			'-',
			november,
			'INT. A - DAY',
			'INT. A - FRIDAY, MARCH 5TH',
		],
		[
			'beside a day of the year is on that, where the next one is',
			'-, likely 4 March 2016',
			november,
			'INT. A - DAY',
			'INT. A - FRIDAY, MARCH 4TH',
		],
		['tells years apart that other words leave open', '5 March 2021', '[[time: 2021]]\n', 'INT. A - FRIDAY, MARCH 5TH'],
		['is nothing in a month', '-', '[[time: 2015-11]]\n', 'INT. A - DAY', 'INT. A - FRIDAY'],
		['is nothing once days have gone by', '-', november, 'INT. A - NIGHT', 'INT. A - DAY', 'INT. A - FRIDAY'],
	];
	for (const [title, days, ...lines] of table) it(title, () => assert.equal(lastDays(...lines), days));

	it('that the clock is at begins no new day', () => {
		const labels = timelineOf(
			scenes(november, 'INT. A - TUESDAY', 'INT. A - TUESDAY', 'INT. A - WEDNESDAY'),
		).scenes.map(({ scriptDay }) => scriptDay.label);
		assert.deepEqual(labels, ['D1', 'D1', 'D2']);
	});
});

describe('words that step through the calendar', () => {
	const table: readonly (readonly [words: string, days: string])[] = [
		['LATER THAT WEEK', 'between 3 November 2015 and 9 November 2015'],
		['LATER THAT MONTH', 'between 3 November 2015 and 3 December 2015'],
		['THE FOLLOWING WEEK', 'between 4 November 2015 and 16 November 2015'],
		['NEXT YEAR', 'between 4 November 2015 and 3 November 2017'],
		['A YEAR AND A HALF LATER', 'between 3 February 2017 and 3 August 2017'],
		['HALF A YEAR LATER', 'between 3 February 2016 and 3 August 2016'],
		['ABOUT FOUR DAYS LATER', 'between 6 November 2015 and 8 November 2015'],
		['FOUR DAYS LATER', '7 November 2015'],
		['NEARLY TEN YEARS LATER', 'between 3 May 2023 and 3 May 2028'],
	];
	for (const [words, days] of table) {
		it(`${words} is ${days}`, () => {
			assert.equal(lastDays(november, 'INT. A - DAY', `INT. A - ${words} - DAY`), days);
		});
	}

	it('LAST YEAR goes back out of line', () => {
		const [, time] = timelineOf(scenes(november, 'INT. A - DAY', 'INT. B - LAST YEAR - DAY')).scenes;
		assert.equal(time?.thread, 'flashback');
		assert.equal(
			lastDays(november, 'INT. A - DAY', 'INT. B - LAST YEAR - DAY'),
			'between 2 November 2013 and 2 November 2015',
		);
	});
});

describe('a holiday before a date beside ONE YEAR LATER', () => {
	const years = (...lines: readonly string[]): readonly string[] =>
		timelineOf(scenes('INT. A - DAY - AUGUST 2005', ...lines)).scenes.map(({ likely }) => {
			const { earliest, latest } = windowOf(likely);
			return earliest === undefined || latest === undefined ? '-' : formatWindow({ earliest, latest });
		});

	it('keeps its day: the year may count from any scene', () => {
		const [, christmas, last] = years(
			'INT. A - NIGHT - CHRISTMAS',
			'SUPER: "One year later. 7 July 2006"',
			'INT. A - NIGHT',
		);
		assert.match(christmas ?? '', /25 December 2005/u);
		assert.match(last ?? '', /7 July 2006/u);
	});

	it('is not where a date or a distance of its own says when it is, or where no date stands beside', () => {
		const contradictions = (...lines: readonly string[]): number => timelineOf(scenes(...lines)).contradictions.length;
		const later = ['SUPER: "One year later. 7 July 2008"', 'INT. A - NIGHT'];
		assert.equal(contradictions('INT. A - NIGHT - CHRISTMAS 2005', ...later), 1);
		assert.equal(contradictions('INT. A - DAY - 2005', ...later), 1);
		assert.equal(contradictions('INT. A - DAY - AUGUST 2005', 'INT. A - NIGHT - CHRISTMAS', ...later), 0);
		const [, , last] = years('INT. A - NIGHT - CHRISTMAS', 'INT. A - DAY - ONE YEAR LATER');
		assert.match(last ?? '', /2006|2007/u);
	});
});
