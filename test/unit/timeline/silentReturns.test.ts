/** Steps back in time that nobody labels, and the words behind them that may count from either side. */
import { deepEqual, equal } from 'node:assert/strict';

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

/** The thread of each scene, with a question mark where it is not certain. */
function threads(text: string): readonly string[] {
	return timelineOf(text).scenes.map(({ threadLabel, threadUncertain }) => threadLabel + (threadUncertain ? '?' : ''));
}

/** A scene in which some people speak. */
function say(heading: string, ...names: readonly string[]): string {
	return `${heading}\n\n${names.map((name) => `${name}\nHm.\n\n`).join('')}`;
}

describe('a cut to a flashback that no words close', () => {
	const cut = ['INT. FLAT - NIGHT', 'FLASHBACK TO:', 'EXT. SHIP - DAY'];

	it('is over at the very heading that it left, which is doubtful as long as the story stays there', () => {
		deepEqual(threads(scenes(...cut, 'INT. FLAT - NIGHT', 'INT. FLAT - LATER', 'EXT. STREET - DAY')), [
			...['present', 'flashback', 'present?', 'present?', 'present'],
		]);
	});

	it('is over for certain where those are back who were there, and nobody of the flashback', () => {
		const script = `${say('INT. FLAT - NIGHT', 'JACK')}FLASHBACK TO:\n\n${say('EXT. SHIP - DAY', 'BOB')}`;
		deepEqual(threads(script + say('INT. FLAT - NIGHT', 'JACK')), ['present', 'flashback', 'present']);
		deepEqual(threads(script + say('INT. FLAT - NIGHT', 'BOB')), ['present', 'flashback', 'present?']);
	});

	it('goes on in another place, at another hour, in another room, and where it came from there', () => {
		for (const heading of [
			'INT. DINER - NIGHT',
			'INT. FLAT - DAY',
			'INT. FLAT - KITCHEN - NIGHT',
			'INT. FLAT - DAY - CONTINUOUS',
		])
			deepEqual(threads(scenes(...cut, heading)), ['present', 'flashback', 'flashback'], heading);
		deepEqual(threads(scenes('INT. FLAT - NIGHT', 'FLASHBACK TO:', 'INT. FLAT - DAY', 'INT. FLAT - NIGHT')), [
			...['present', 'flashback', 'flashback'],
		]);
		deepEqual(threads(scenes(...cut, 'INT. FLAT - NIGHT - 1990')), ['present', 'flashback', 'flashback']);
	});

	it('may be over in the place that it left, by words that go on from some scene', () => {
		for (const words of ['MOMENTS LATER', 'TEN MINUTES LATER', 'CONTINUOUS', 'LATER', 'THREE DAYS LATER']) {
			const script = scenes(
				'INT. FLAT - NIGHT (2012)',
				'FLASHBACK TO:',
				'EXT. SHIP - DAY (2008)',
				`INT. FLAT - ${words}`,
			);
			deepEqual(threads(script).slice(0, 2), ['present', 'flashback'], words);
			equal(threads(script)[2]?.startsWith('present'), true, words);
		}
		for (const words of ['MOMENTS LATER', 'TEN MINUTES LATER', 'CONTINUOUS', 'LATER', 'THREE DAYS LATER'])
			equal(
				lastBegins(...['INT. FLAT - NIGHT (2012)', 'FLASHBACK TO:', 'EXT. SHIP - DAY (2008)'], `INT. FLAT - ${words}`),
				'-',
			);
	});

	it('goes on by such words anywhere else, and where the writer counts', () => {
		const past = ['INT. FLAT - NIGHT (2012)', 'FLASHBACK TO:', 'EXT. SHIP - DAY (2008)'];
		deepEqual(threads(scenes(...past, 'INT. DINER - MOMENTS LATER')).slice(-1), ['flashback']);
		deepEqual(threads(scenes(...past, 'EXT. SHIP - LATER')).slice(-1), ['flashback']);
		deepEqual(threads(scenes(...past, 'INT. FLAT - NIGHT - LATER (2008)')).slice(-1), ['flashback']);
		equal(lastBegins(...past, 'INT. DINER - THREE DAYS LATER').slice(0, 4), '2008');
	});

	it('is over for certain in that place where only those are back who were there', () => {
		const past = `${say('INT. FLAT - NIGHT (2012)', 'JACK')}FLASHBACK TO:\n\n${say('EXT. SHIP - DAY (2008)', 'BOB')}`;
		const back = say('INT. FLAT - MOMENTS LATER', 'JACK');
		deepEqual(threads(past + back), ['present', 'flashback', 'present']);
		deepEqual(threads(`${past}${back}BOB\nHm.\n`), ['present', 'flashback', 'present?']);
		deepEqual(threads(`${past}${back}BOB\nHm.\n\n${say('EXT. ROAD - DAY', 'BOB')}`).slice(-1), ['present?']);
	});

	it('leads back from within another as far as the heading does', () => {
		deepEqual(threads(scenes(...cut, 'FLASHBACK TO:', 'INT. MILL - DAY', 'EXT. SHIP - DAY')), [
			...['present', 'flashback', 'flashback-2', 'flashback?'],
		]);
		deepEqual(threads(scenes(...cut, 'FLASHBACK TO:', 'INT. MILL - DAY', 'INT. FLAT - NIGHT')), [
			...['present', 'flashback', 'flashback-2', 'present?'],
		]);
	});

	it('is over for good where words close it after all', () => {
		const back = ['BACK TO PRESENT', 'INT. FLAT - NIGHT'];
		deepEqual(threads(scenes(...cut, 'INT. FLAT - NIGHT', ...back)), ['present', 'flashback', 'present?', 'present']);
	});
});

describe('a flashback that only headings name, and leave', () => {
	const past = say('INT. LOFT - NIGHT (2012)', 'CLARA') + say('INT. FLAT - DAY - FLASHBACK (2008)', 'ADA', 'CLARA');
	const ducks = 'EXT. THAMES - DAY\n\nClara feeds the ducks.\n\n';

	it('may go on with the same people anywhere, until the story is back where it left off', () => {
		const park = say('EXT. PARK - DAY', 'ADA');
		const doubtful = ['present', 'flashback', 'present?', 'present?'];
		deepEqual(threads(past + ducks + park), doubtful);
		deepEqual(threads(past + ducks + park + say('INT. LOFT - NIGHT', 'CLARA')), [...doubtful, 'present']);
		deepEqual(threads(past + ducks + park + say('INT. LOFT - NIGHT', 'CLARA') + park).slice(-1), ['present']);
	});

	it('may go on with those whom it alone has shown, even behind a scene that is out of it', () => {
		const alone = say('INT. LOFT - NIGHT (2012)', 'CLARA') + say('INT. FLAT - DAY - FLASHBACK (2008)', 'ADA');
		const cafe = say('INT. CAFE - DAY', 'CLARA');
		const [park, pier] = [say('EXT. PARK - DAY', 'BEN', 'ADA'), say('EXT. PIER - DAY', 'BEN')];
		deepEqual(threads(alone + cafe + park + pier), ['present', 'flashback', 'present', 'present?', 'present']);
	});

	it('is over at a date, at words of return, at the place that it left', () => {
		for (const heading of ['INT. HALL - DAY (2012)', 'INT. HALL - DAY - BACK TO PRESENT', 'INT. LOFT - DAY'])
			deepEqual(
				threads(past + ducks + say(heading, 'CLARA') + say('EXT. PARK - DAY', 'ADA')).slice(3),
				[...['present', 'present']],
				heading,
			);
	});

	it('leaves no day behind where the story is back', () => {
		const theatre = say('INT. THEATRE - NIGHT', 'ADA', 'CLARA') + say('EXT. PARK - DAY', 'ADA');
		for (const heading of ['INT. LOFT - NIGHT', 'INT. LOFT - NIGHT - PRESENT', 'INT. HALL - NIGHT - PRESENT']) {
			const last = timelineOf(past + ducks + theatre + say(heading, 'CLARA')).scenes.at(-1);
			equal(last?.scriptDay.label, 'N1', heading);
			equal(last.threadUncertain, false, heading);
		}
		const later = timelineOf(
			`${past}${say('EXT. THAMES - THE NEXT DAY', 'CLARA')}${say('INT. LOFT - NIGHT', 'CLARA')}`,
		);
		equal(later.scenes.at(-1)?.scriptDay.label, 'N2');
	});
});

describe('EARLIER in a heading', () => {
	const hotel = ['INT. A - DAY', 'INT. B - DAY', 'INT. HOTEL - MORNING', 'INT. HOTEL - EARLIER'];
	const before = ['present', 'present', 'present', 'flashback'];

	it('is a detour that ends at the heading which it left', () => {
		deepEqual(threads(scenes(...hotel, 'INT. HOTEL - MORNING', 'INT. GRAVEYARD - DAY')), [
			...before,
			...['present?', 'present'],
		]);
	});

	it('ends with a leap that is longer than a day', () => {
		deepEqual(threads(scenes(...hotel, 'EXT. GRAVEYARD - ONE MONTH LATER', 'EXT. GRAVEYARD - EVENING')), [
			...before,
			...['present', 'present'],
		]);
	});

	it('goes on with words that say so', () => {
		deepEqual(threads(scenes(...hotel, 'EXT. POOL - CONTINUOUS', 'INT. BAR - AN HOUR LATER')).slice(4, 5), [
			'flashback',
		]);
	});

	it('may be where all the rest is told, at the beginning of a script', () => {
		deepEqual(threads(scenes('INT. HOTEL - NIGHT', 'INT. HOUSE - EARLIER', 'EXT. STREET - DAY', 'INT. CAR - DAY')), [
			...['present', 'flashback', 'flashback', 'flashback'],
		]);
	});
});

describe('a step back by its date that the film silently comes back from', () => {
	const there = ['INT. DINER - DAY - 2011', 'EXT. FARM - DAY - 1985'];
	/** Whether each scene is certain to be where it seems to be, with the years that it is likely to be in. */
	const years = (...lines: readonly string[]): readonly string[] =>
		timelineOf(scenes(...lines)).scenes.map(({ threadUncertain, likely: { earliest, latest } }) => {
			const [from, to] = [minuteText(earliest.minute).slice(0, 4), minuteText(latest.minute).slice(0, 4)];
			return `${from}–${to}${threadUncertain ? '?' : ''}`;
		});
	const begun = ['2011–2011', '1985–1985'];

	it('goes on behind the scene that it left, and nobody knows for certain until a date', () => {
		deepEqual(years(...there, 'INT. DINER - DAY', 'EXT. POOL - NIGHT'), [...begun, ...['2011–-?', '2011–-?']]);
		deepEqual(years(...there, 'INT. DINER - DAY', 'EXT. POOL - DAY - 2012').at(-1), '2012–2012');
	});

	it('goes there again and back again', () => {
		deepEqual(years(...[...there, 'INT. DINER - DAY', 'EXT. FARM - DAY'], ...['INT. BARN - DAY', 'INT. DINER - DAY']), [
			...begun,
			'2011–-?',
			'1985–-?',
			'1985–-?',
			'2011–-?',
		]);
	});

	it('goes on where it led in that place, and anywhere that neither was', () => {
		for (const heading of ['EXT. FARM - NIGHT', 'INT. BARN - DAY', 'INT. DINER - DAY - 1985'])
			equal(years(...there, heading)[2]?.slice(-1) === '?', false, heading);
	});

	it('is none where it goes forwards', () => {
		deepEqual(years('INT. DINER - DAY - 1985', 'EXT. FARM - DAY - 2011', 'INT. DINER - DAY').at(-1), '2011–2011');
	});

	it('returns to the day that it left', () => {
		deepEqual(
			timelineOf(scenes(...there, 'INT. DINER - NIGHT')).scenes.map(({ scriptDay }) => scriptDay.label),
			['D2', 'D1', 'N2'],
		);
	});
});

describe('the first year of a script', () => {
	const opening = (...lines: readonly string[]): string =>
		minuteText(timelineOf(scenes('INT. VESSEL - DAY', ...lines)).scenes[0]?.likely.latest.minute).slice(0, 4);

	it('does not bound the scenes before it elsewhere, which may be of any other', () => {
		equal(opening('EXT. SHIP - DAY', 'SUPER: "1912"'), '-');
		equal(opening('INT. GALLEY - DAY', 'EXT. SHIP - DAY (1912)'), '-');
	});

	it('does where the place, the words or a day tell that they belong together', () => {
		equal(opening('INT. VESSEL - NIGHT (1912)'), '1912');
		equal(opening('EXT. SHIP - DAY (3 APRIL 1912)'), '1912');
		equal(opening('EXT. SHIP - LATER (1912)'), '1912');
	});
});

describe('words that join a scene to a flashback or a dream in another light', () => {
	const silent: Readonly<Record<string, readonly string[]>> = {
		'its own place': ['INT. CAR - NIGHT', 'INT. CAR - DAY (FLASHBACK)', 'INT. CAR - NIGHT - CONTINUOUS'],
		'a dream': ['INT. BEDROOM - NIGHT', 'INT. BEDROOM - DAY (DREAM)', 'INT. BEDROOM - NIGHT - SAME'],
		'moments later': ['INT. CAR - NIGHT', 'INT. CAR - DAY (FLASHBACK)', 'INT. CAR - NIGHT - MOMENTS LATER'],
		'the next place': ['INT. CAR - NIGHT', 'EXT. BEACH - DAY (FLASHBACK)', 'EXT. MOTEL - NIGHT - CONTINUOUS'],
	};
	for (const [name, headings] of Object.entries(silent)) {
		it(`lead back to what that has left: ${name}`, () => {
			equal(threads(scenes(...headings))[2], 'present');
		});
	}

	it('go on in it where the light may', () => {
		const headings = ['INT. CAR - NIGHT', 'EXT. BEACH - DAY (FLASHBACK)', 'EXT. PIER - DAY - CONTINUOUS'];
		equal(threads(scenes(...headings))[2], 'flashback');
	});

	it('leave open where they lead when neither light fits, or the cut runs until words end it', () => {
		const cut = ['FLASHBACK TO:', 'EXT. BEACH - DAY', 'EXT. MOTEL - NIGHT - CONTINUOUS'];
		equal(threads(scenes('INT. CAR - NIGHT', ...cut))[2], 'flashback?');
		equal(
			threads(scenes('INT. CAR - DAY', 'EXT. BEACH - DAY (FLASHBACK)', 'EXT. MOTEL - NIGHT - CONTINUOUS'))[2],
			'flashback?',
		);
	});
});

describe('words that join scenes of a dream in any light', () => {
	const asleep = ['INT. LOFT - NIGHT\n\nANN\nHm.\n', 'INT. HALL - DAY - DREAM\n\nGHOST\nHm.\n'];
	const lines = (...after: readonly string[]): readonly string[] => threads([...asleep, ...after].join('\n'));

	it('go on with it until its dreamer is back', () => {
		const dreamt = ['EXT. BEACH - NIGHT - CONTINUOUS', 'EXT. FIELD - DAY - CONTINUOUS', 'INT. LOFT - MORNING'];
		deepEqual(lines(...dreamt.map((heading) => `${heading}\n\nGHOST\nHm.\n`)).at(-1), 'present');
		deepEqual(
			lines(...dreamt.map((heading) => `${heading}\n\nWind.\n`)).map((thread) => thread.replace('?', '')),
			['present', 'dream', 'dream', 'dream', 'present'],
		);
	});

	it('lead back with somebody who was left behind, or to the place', () => {
		equal(lines('INT. KITCHEN - NIGHT - CONTINUOUS\n\nANN\nHm.\n')[2], 'present');
		equal(lines('INT. LOFT - NIGHT - CONTINUOUS\n\nWind.\n')[2], 'present');
	});
});

describe('a countdown of steps back', () => {
	/** The days between which the last scene is certain to begin. */
	const lastLies = (...lines: readonly string[]): readonly string[] => {
		const certain = timelineOf(scenes(...lines)).scenes.at(-1)?.certain;
		return [minuteText(certain?.earliest.minute).slice(0, 7), minuteText(certain?.latest.minute).slice(0, 7)];
	};
	const opening = 'INT. LOFT - DAY (JUNE 2003)';

	it('counts from the step before or from where the first began', () => {
		const years = ['INT. LOFT - DAY - TWO YEARS EARLIER', 'INT. LOFT - DAY - ONE YEAR EARLIER'];
		deepEqual(lastLies(opening, ...years), ['1999-12', '2003-03']);
		const supers = ['SUPER: "TWO YEARS EARLIER"', 'INT. LOFT - DAY', 'SUPER: "ONE YEAR EARLIER"', 'INT. LOFT - DAY'];
		deepEqual(lastLies(opening, ...supers), ['1999-12', '2003-03']);
	});

	it('covers hours, and other units', () => {
		const [from, to] =
			timelineOf(
				scenes('INT. LOFT - 10:00 PM (JUNE 10, 2009)', 'INT. FLAT - 48 HOURS EARLIER', 'INT. FLAT - 24 HOURS EARLIER'),
			)
				.scenes.slice(-1)
				.map(({ certain }) => [certain.earliest.minute, certain.latest.minute].map(minuteText))[0] ?? [];
		deepEqual([from, to], ['2009-06-07T21:00', '2009-06-09T23:30']);
		const [first, last] = lastLies(opening, 'INT. LOFT - ONE YEAR EARLIER', 'INT. LOFT - THREE DAYS EARLIER');
		deepEqual([(first ?? '') <= '2002-06', (last ?? '') >= '2003-06'], [true, true]);
	});

	it('is none where the second step is as long, where it leads on, and where words label it', () => {
		deepEqual(lastLies(opening, 'INT. LOFT - DAY - ONE YEAR EARLIER', 'INT. LOFT - DAY - ONE YEAR EARLIER'), [
			...['2000-12', '2001-12'],
		]);
		deepEqual(lastLies(opening, 'INT. LOFT - DAY - ONE YEAR EARLIER', 'INT. LOFT - DAY - TEN YEARS EARLIER'), [
			...['1991-12', '1992-12'],
		]);
	});
});
