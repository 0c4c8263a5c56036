/** Steps back in time that nobody labels, and the words behind them that may count from either side. */
import { deepEqual } from 'node:assert/strict';

import { minuteText, scenes, timelineOf } from '../../support/timelineOf.js';

/** The day on which the last scene is certain to begin at the earliest. */
function lastBegins(...lines: readonly string[]): string {
	const [last] = timelineOf(scenes(...lines)).scenes.slice(-1);
	return minuteText(last?.certain.earliest.minute).slice(0, 10);
}

const thereAndBack = ['INT. GARAGE - DAY (MARCH 2, 2015)', 'INT. HOUSE - DAY (MARCH 2, 1990)'];

describe('after a step back that nobody labels', () => {
	it('words count from the scene just before where the story goes on there', () => {
		deepEqual(lastBegins(...thereAndBack, 'INT. HOUSE - NIGHT (THREE DAYS LATER)'), '1990-03-05');
		deepEqual(lastBegins(...thereAndBack, 'EXT. GARDEN - DAY (THREE DAYS LATER)'), '1990-03-05');
		deepEqual(lastBegins(...thereAndBack, 'SUPER: "THREE DAYS LATER"', 'EXT. GARDEN - DAY'), '1990-03-05');
	});

	it('words count from nothing where the film may have come back', () => {
		deepEqual(lastBegins(...thereAndBack, 'INT. GARAGE - DAY (THREE DAYS LATER)'), '-');
		deepEqual(lastBegins(...thereAndBack, 'SUPER: "THREE DAYS LATER"', 'INT. GARAGE - DAY'), '-');
		deepEqual(lastBegins(...thereAndBack, 'INT. HOUSE - NIGHT', 'INT. GARAGE - MOMENTS LATER'), '-');
		deepEqual(
			lastBegins('INT. GARAGE - DAY (2015)', 'INT. HOUSE - FIVE YEARS EARLIER', 'INT. GARAGE - TEN MINUTES LATER'),
			'-',
		);
	});

	it('a date, a label and a note still say when it is', () => {
		deepEqual(lastBegins(...thereAndBack, 'INT. GARAGE - DAY (MARCH 5, 2015)'), '2015-03-05');
		deepEqual(lastBegins(...thereAndBack, 'INT. GARAGE - DAY', '[[time: +3 days]]'), '1990-03-05');
		deepEqual(
			lastBegins(
				'INT. GARAGE - DAY (MARCH 2, 2015)',
				'INT. HOUSE - DAY (FLASHBACK - MARCH 2, 1990)',
				'INT. GARAGE - BACK TO PRESENT - THREE DAYS LATER',
			),
			'2015-03-05',
		);
	});

	it('a step forward is none, and a script that has caught up is in none', () => {
		deepEqual(
			lastBegins('INT. GARAGE - DAY (1990)', 'INT. HOUSE - DAY (MARCH 2, 2015)', 'INT. GARAGE - THREE DAYS LATER'),
			'2015-03-05',
		);
		deepEqual(
			lastBegins(...thereAndBack, 'INT. SHED - DAY (APRIL 1, 2015)', 'INT. GARAGE - THREE DAYS LATER'),
			'2015-04-04',
		);
	});
});
