import assert from 'node:assert/strict';

import { formatIsoDate } from '../../../server/src/calendar/format.js';
import { weekdayName } from '../../../server/src/calendar/format.js';
import type { TimeMeaning } from '../../../server/src/script/timeMeaning.js';
import type { TimePhraseContext } from '../../../server/src/script/timeWords.js';
import { readTimePhrase } from '../../../server/src/script/timeWords.js';

/** A phrase and its meanings in short, each with the words in brackets where they are not the whole text. */
type Row = readonly [text: string, expected: string];

const headings: readonly Row[] = [
	['DAY', 'day'],
	['NIGHT', 'night'],
	['Night', 'night'],
	['MAGIC HOUR', 'dusk'],
	['GOLDEN HOUR', 'dusk'],
	['PRE-DAWN', 'dawn'],
	['DAWN', 'dawn'],
	['SUNRISE', 'dawn'],
	['FIRST LIGHT', 'dawn'],
	['MORNING', 'morning'],
	['EARLY MORNING', 'morning'],
	['MID-MORNING', 'morning'],
	['NOON', 'noon'],
	['MIDDAY', 'noon'],
	['AFTERNOON', 'afternoon'],
	['LATE AFTERNOON', 'afternoon'],
	['DUSK', 'dusk'],
	['SUNSET', 'dusk'],
	['TWILIGHT', 'dusk'],
	['EVENING', 'evening'],
	['LATE NIGHT', 'night'],
	['MIDNIGHT', 'night'],
	['THE DEAD OF NIGHT', 'night'],
	['MIDDLE OF THE NIGHT', 'night'],
	['DAY FOR NIGHT', 'night'],
	['JUST BEFORE DAWN', 'dawn'],
	['RAINY NIGHT', 'night [NIGHT]'],
	['TOMORROW NIGHT', 'night [NIGHT]'],
	['CHRISTMAS MORNING', 'morning [MORNING]'],
	['CHRISTMAS DAY', ''],
	['DAY/NIGHT', ''],
	['DUSK TO NIGHT', ''],
	['AFTER DARK', ''],
	['NIGHT 2', 'night [NIGHT]'],
	['FLASHBACK CONTINUED', 'flashback'],
	["FLASHBACK (CONT'D)", "flashback [FLASHBACK], continuous [CONT'D]"],
	['BACK TO FLASHBACK', 'flashback'],
	['THE PAST', 'flashback'],
	['FUTURE', 'flash-forward'],
	['LATER THAT NIGHT', 'later, night [NIGHT]'],
	['LATER THAT SAME EVENING', 'later, evening [EVENING]'],
	['LATER THAT DAY', 'later'],
	['THAT EVENING', 'later, evening [EVENING]'],
	['THAT NIGHT', 'later, night [NIGHT]'],
	['SAME NIGHT', 'later, night [NIGHT]'],
	['SAME DAY', 'later'],
	['THE NEXT MORNING', '+1 day, morning [MORNING]'],
	['NEXT MORNING', '+1 day, morning [MORNING]'],
	['EARLY NEXT MORNING', '+1 day, morning [MORNING]'],
	['NEXT DAY', '+1 day'],
	['THE NEXT DAY', '+1 day'],
	['THE FOLLOWING DAY', '+1 day'],
	['THE FOLLOWING NIGHT', '+1 day, night [NIGHT]'],
	['THE NEXT AFTERNOON', '+1 day, afternoon [AFTERNOON]'],
	['THE PREVIOUS DAY', '-1 day'],
	['THE NIGHT BEFORE', '-1 day, night [NIGHT]'],
	['THE DAY BEFORE', '-1 day'],
	['TWO DAYS LATER', '+2 day'],
	['2 DAYS LATER', '+2 day'],
	['THREE NIGHTS LATER', '+3 day, night [NIGHTS]'],
	['A WEEK LATER', '+1 week'],
	['ONE WEEK LATER', '+1 week'],
	['TWO FORTNIGHTS LATER', '+4 week'],
	['SIX WEEKS LATER', '+6 week'],
	['A MONTH LATER', '+1 month'],
	['A FEW DAYS LATER', '+? day'],
	['SEVERAL YEARS LATER', '+? year'],
	['A COUPLE OF WEEKS LATER', '+? week'],
	['DAYS LATER', '+? day'],
	['YEARS LATER', '+? year'],
	['MANY YEARS LATER', '+? year'],
	['FIVE YEARS EARLIER', '-5 year'],
	['ONE YEAR EARLIER', '-1 year'],
	['10 YEARS AGO', '-10 year'],
	['TWENTY-FIVE YEARS LATER', '+25 year'],
	['TWENTY FIVE YEARS LATER', '+25 year'],
	['ONE HUNDRED YEARS LATER', '+100 year'],
	['A HUNDRED AND TEN YEARS LATER', '+110 year'],
	['A DECADE LATER', '+10 year'],
	['TWO CENTURIES LATER', '+200 year'],
	['HALF AN HOUR LATER', '+30 minute'],
	['AN HOUR AND A HALF LATER', '+90 minute'],
	['A YEAR AND A HALF LATER', '+18 month'],
	['TWENTY MINUTES LATER', '+20 minute'],
	['AN HOUR LATER', '+1 hour'],
	['HOURS LATER', '+? hour'],
	['YEARS AGO', '-? year'],
	['A FEW MONTHS EARLIER', '-? month'],
	['DECADES LATER', ''],
	['SOME TIME LATER', ''],
	['THE FOLLOWING YEAR', ''],
	['LATER THAT WEEK', ''],
	['MORE THAN A YEAR LATER', ''],
	['MOMENTS LATER', 'moments'],
	['SECONDS LATER', 'moments'],
	['TEN SECONDS LATER', 'moments'],
	['A BEAT LATER', 'moments'],
	['A FEW MOMENTS LATER', 'moments'],
	['A MOMENT LATER', 'moments'],
	['LATER', 'later'],
	['MUCH LATER', 'later'],
	['A LITTLE LATER', 'later'],
	['A SHORT TIME LATER', 'later'],
	['EARLIER', 'earlier'],
	['EARLIER THAT DAY', 'earlier'],
	['EARLIER THAT MORNING', 'earlier, morning [MORNING]'],
	['MOMENTS EARLIER', 'earlier'],
	['CONTINUOUS', 'continuous'],
	['CONTINUOUS ACTION', 'continuous'],
	["CONT'D", 'continuous'],
	['IMMEDIATELY AFTER', 'continuous'],
	['SAME', 'same'],
	['SAME TIME', 'same'],
	['AT THE SAME TIME', 'same'],
	['THE SAME MOMENT', 'same'],
	['MEANWHILE', 'same'],
	['SIMULTANEOUS', 'same'],
	['8:00 A.M.', 'clock 8:00'],
	['8 A.M.', 'clock 8:00'],
	['8AM', 'clock 8:00'],
	['12:30 AM', 'clock 0:30'],
	['12 PM', 'clock 12:00'],
	['9.40 p.m.', 'clock 21:40'],
	['22:15', 'clock 22:15'],
	['06:00', 'clock 6:00'],
	['0930 HOURS', 'clock 9:30'],
	['10:30', ''],
	['13:75', ''],
	['25:00', ''],
	['14 PM', ''],
	['DAY 3', 'script day 3'],
	['DAY THREE', 'script day 3'],
	['DAY #3', 'script day 3'],
	['SCRIPT DAY 12', 'script day 12'],
	['2009', '2009'],
	['1978', '1978'],
	['MARCH 2015', '2015-03'],
	['SEPT. 2010', '2010-09'],
	['NOVEMBER 22, 1963', '1963-11-22'],
	['NOV. 22, 1963', '1963-11-22'],
	['22 NOVEMBER 1963', '1963-11-22'],
	['THE 5TH OF MAY 1999', '1999-05-05 [5TH OF MAY 1999]'],
	['2015-03-02', '2015-03-02'],
	['2015-03', '2015-03'],
	['22/11/1963', '1963-11-22'],
	['3/2/2015', '2015'],
	['SUMMER 1969', 'summer 1969'],
	['THE SUMMER OF 1969', 'summer 1969'],
	['SUMMER', 'summer'],
	['FALL 2009', 'autumn 2009'],
	['WINTER', 'winter'],
	['THE 1980S', '1980–1989 [1980S]'],
	["1980'S", '1980–1989'],
	['TUESDAY', 'Tuesday'],
	['TUESDAY MORNING', 'Tuesday, morning [MORNING]'],
	['FLASHBACK', 'flashback'],
	['FLASHBACK - NOVEMBER 2009', 'flashback [FLASHBACK], 2009-11 [NOVEMBER 2009]'],
	['FLASHBACK TO 2003', 'flashback [FLASHBACK], 2003 [2003]'],
	['FLASHBACK 2003', 'flashback [FLASHBACK], 2003 [2003]'],
	['FLASHBACK: 2003', 'flashback [FLASHBACK], 2003 [2003]'],
	['FLASH FORWARD', 'flash-forward'],
	['FLASH-FORWARD', 'flash-forward'],
	['DREAM SEQUENCE', 'dream'],
	['DREAM', 'dream'],
	["JESSE'S DREAM", 'dream'],
	["KIM WEXLER'S NIGHTMARE", 'dream'],
	['NIGHTMARE', 'dream'],
	['HALLUCINATION', 'dream'],
	['VISION', 'dream'],
	['FANTASY', 'dream'],
	['MEMORY', 'flashback'],
	['STORY', 'story'],
	['BACK TO PRESENT', 'close all'],
	['BACK TO THE PRESENT DAY', 'close all'],
	['PRESENT DAY', 'close all'],
	['PRESENT', 'close all'],
	['BACK TO SCENE', 'close'],
	['END FLASHBACK', 'close'],
	['MONTAGE', 'manner'],
	['INTERCUT', 'manner'],
	['ESTABLISHING', 'manner'],
	['DAY (LATER)', 'day [DAY], later [LATER]'],
	['NIGHT, 1978', 'night [NIGHT], 1978 [1978]'],
	['DAY 2009', 'day [DAY], 2009 [2009]'],
	// Near misses.
	['MEMORY LANE', ''],
	['DREAM HOUSE', ''],
	['DAY CARE', ''],
	['NIGHT SHIFT', ''],
	['ROOM 2009', ''],
	['2009 HONDA', ''],
	['C. 1850', ''],
	['CIRCA 1850', ''],
	['1978-2008', ''],
	['1978 - 2008', ''],
	['1200 BC', ''],
	['MARCH', ''],
	['MAY', ''],
	['OCTOBER 12', ''],
	['EST. 1985', ''],
	['RAIN', ''],
	['MOVING', ''],
	['3009', ''],
	['DAY 0', ''],
	['', ''],
];

const supers: readonly Row[] = [
	['Haines, Alaska. 2015', '2015 [2015]'],
	['"Haines, Alaska. 2015"', '2015 [2015]'],
	['FIVE YEARS LATER', '+5 year'],
	['“Five Years Later”', '+5 year [Five Years Later]'],
	['ALBUQUERQUE - FOUR DAYS LATER', '+4 day [FOUR DAYS LATER]'],
	['Albuquerque, New Mexico. Monday, September 7, 2015', '2015-09-07 Monday [Monday, September 7, 2015]'],
	['TUESDAY, MARCH 3, 2015 — 9:40 PM', '2015-03-03 Tuesday [TUESDAY, MARCH 3, 2015], clock 21:40 [9:40 PM]'],
	['Tuesday - March 3, 2015', '2015-03-03 Tuesday'],
	['March 3, 2015 (Tuesday)', '2015-03-03 Tuesday [March 3, 2015 (Tuesday]'],
	['Christmas Eve, 1996', '1996-12-24'],
	['CHRISTMAS 1996', '1996-12-25'],
	['Christmas Day, 1996', '1996-12-25'],
	["NEW YEAR'S EVE, 1999", '1999-12-31'],
	['New Year’s Eve 1999', '1999-12-31'],
	['THANKSGIVING 2009', '2009-11-26'],
	['HALLOWEEN, 1978', '1978-10-31'],
	['EASTER 2010', '2010-04-04'],
	['Good Friday, 2015', '2015-04-03'],
	["Valentine's Day, 2010", '2010-02-14'],
	['THE FOURTH OF JULY, 1976', '1976-07-04 [FOURTH OF JULY, 1976]'],
	['July 4, 1976', '1976-07-04'],
	['Memorial Day 2015', '2015-05-25'],
	['Labor Day, 2015', '2015-09-07'],
	["St. Patrick's Day, 2015", "2015-03-17 [Patrick's Day, 2015]"],
	['Summer 1969', 'summer 1969'],
	['The summer of 1969', 'summer 1969'],
	['The 1980s', '1980–1989 [1980s]'],
	['Six weeks later', '+6 week'],
	['Three hours earlier', '-3 hour'],
	['24 hours earlier', '-24 hour'],
	['The next day', '+1 day'],
	['The next morning', '+1 day, morning [morning]'],
	['Meanwhile', 'same'],
	['Later that night, across town', 'later [Later that night], night [night]'],
	['Present day', 'close all'],
	['Albuquerque, present day', 'close all [present day]'],
	['BERLIN, 1961', '1961 [1961]'],
	['ALBUQUERQUE 2008', '2008 [2008]'],
	['October 2015', '2015-10'],
	['Camp Bastion. 0600 HOURS', 'clock 6:00 [0600 HOURS]'],
	['1692', '1692'],
	['Salem, Massachusetts - 1692', '1692 [1692]'],
	['in 2012 and came home', '2012 [2012]'],
	['10,000 years ago', '-10000 year'],
	['FLASHBACK', 'flashback'],
	['October 2015, sixteen days later', '2015-10 [October 2015], +16 day [sixteen days later]'],
	// Near misses.
	['ROOM 2009', ''],
	['2009 HONDA', ''],
	['1600 PENNSYLVANIA AVENUE', ''],
	['FLIGHT 1549', ''],
	['CHAPTER 1984', ''],
	['Walter White, 1958 - 2010', ''],
	['1958–2010', ''],
	['1977. 1978. 1979.', ''],
	['Summer 1985 - Fall 1987', ''],
	['Winter 1985. January 1986', 'winter 1985 [Winter 1985], 1986-01 [January 1986]'],
	['Since 1985', ''],
	['$2009', ''],
	['Population 2015', ''],
	['The Day After Tomorrow', ''],
	['Memory', ''],
	['Dream', ''],
	['DAY 3', ''],
	['March', ''],
	['In March the snow melts', ''],
	['In May 1800 soldiers marched', ''],
	['Two days before March 3, 2015', ''],
	['Before March 2015', ''],
	['March 3 to March 5, 2015', ''],
	['Tomorrow', ''],
	['Last year', ''],
	['Based on a true story', ''],
	['Night falls on Manhattan', ''],
	['Every two days later or sooner', ''],
	['Decades later', ''],
	['Chapter Two: The Dream', ''],
	['Haines, Alaska', ''],
	['Highway 2009, 3 miles', ''],
	['A 2009 Honda', ''],
];

const transitions: readonly Row[] = [
	['FLASHBACK TO:', 'flashback block [FLASHBACK TO]'],
	['FLASHBACK:', 'flashback block [FLASHBACK]'],
	['BEGIN FLASHBACK:', 'flashback block [BEGIN FLASHBACK]'],
	['FLASHBACK TO: 2003', 'flashback block [FLASHBACK TO], 2003 [2003]'],
	['FLASH BACK TO:', 'flashback block [FLASH BACK TO]'],
	['CUT TO: FLASHBACK', 'flashback block [FLASHBACK]'],
	['DISSOLVE TO FLASHBACK:', 'flashback block [DISSOLVE TO FLASHBACK]'],
	['END FLASHBACK.', 'close [END FLASHBACK]'],
	['END OF FLASHBACK', 'close'],
	['FLASHBACK ENDS.', 'close [FLASHBACK ENDS]'],
	['BACK TO:', 'close [BACK TO]'],
	['CUT BACK TO:', 'close [CUT BACK TO]'],
	['BACK TO THE DINER:', 'close [BACK TO]'],
	['BACK TO PRESENT:', 'close all [BACK TO PRESENT]'],
	['BACK TO PRESENT DAY', 'close all'],
	['BACK TO SCENE', 'close'],
	['RETURN TO PRESENT:', 'close all [RETURN TO PRESENT]'],
	['CUT TO PRESENT DAY:', 'close all [CUT TO PRESENT DAY]'],
	['DREAM SEQUENCE:', 'dream block [DREAM SEQUENCE]'],
	['BEGIN DREAM SEQUENCE:', 'dream block [BEGIN DREAM SEQUENCE]'],
	['END DREAM', 'close'],
	['END DREAM SEQUENCE.', 'close [END DREAM SEQUENCE]'],
	['FLASH FORWARD TO:', 'flash-forward block [FLASH FORWARD TO]'],
	['CUT TO: THREE WEEKS LATER', '+3 week [THREE WEEKS LATER]'],
	['DISSOLVE TO: THE NEXT DAY', '+1 day [THE NEXT DAY]'],
	['INTERCUT WITH:', 'manner [INTERCUT WITH]'],
	['TIME CUT:', ''],
	['TIME CUT TO:', ''],
	['MATCH CUT TO:', ''],
	['CUT TO:', ''],
	['SMASH CUT TO:', ''],
	['FADE TO BLACK.', ''],
	['CUT TO MEMORY LANE:', ''],
	['LATER:', ''],
];

const sections: readonly Row[] = [
	['Act Two - 2010', '2010 [2010]'],
	['2010', '2010'],
	['Part One: Summer 1969', 'summer 1969 [Summer 1969]'],
	['March 2015', '2015-03'],
	['Five years later', '+5 year'],
	['Act One', ''],
	['Chapter 1984', ''],
	['Part One: The Dream', ''],
	['Night', ''],
	['Flashback', ''],
	['2001: A Space Odyssey', '2001 [2001]'],
	['The Day After', ''],
];

const notes: readonly Row[] = [
	['March 2, 2015, 22:15', '2015-03-02T22:15'],
	['2 March 2015 at 10:15 pm', '2015-03-02T22:15'],
	['March 2015', '2015-03'],
	['10:30', 'clock 10:30'],
	['next morning', '+1 day, morning [morning]'],
	['three days later', '+3 day'],
	['night', 'night'],
	['Christmas Eve 1996', '1996-12-24'],
	['Tuesday, March 3, 2015', '2015-03-03 Tuesday'],
	['soon', ''],
];

const localized: readonly (readonly [locale: string, text: string, expected: string])[] = [
	['de', 'TAG', 'day'],
	['de', 'NACHT', 'night'],
	['de', 'AM NÄCHSTEN MORGEN', '+1 day, morning'],
	['de', 'DREI TAGE SPÄTER', '+3 day'],
	['de', '10 JAHRE ZUVOR', '-10 year'],
	['de', 'RÜCKBLENDE', 'flashback'],
	['de-AT', 'ABEND', 'evening'],
	['fr', 'JOUR', 'day'],
	['fr', 'APRÈS-MIDI', 'afternoon'],
	['fr', 'LE LENDEMAIN MATIN', '+1 day, morning'],
	['fr', 'CINQ ANS PLUS TARD', '+5 year'],
	['fr', 'MÊME MOMENT', 'same'],
	['es', 'DÍA', 'day'],
	['es', 'NOCHE', 'night'],
	['es', 'TRES MESES DESPUÉS', '+3 month'],
	['it', 'GIORNO', 'day'],
	['it', 'NOTTE', 'night'],
	['it', 'DUE ANNI PRIMA', '-2 year'],
	['pt', 'MANHÃ', 'morning'],
	['pt', 'MEIO-DIA', 'noon'],
	['pt', 'AO MESMO TEMPO', 'same'],
	['ru', 'НОЧЬ', 'night'],
	['ru', 'ДВА ДНЯ СПУСТЯ', '+2 day'],
	['ru', 'РАННЕЕ УТРО', 'morning'],
	['ja', '翌朝', '+1 day, morning'],
	['ja', '夜', 'night'],
	['de', 'NIGHT', 'night'],
	['fr', 'NACHT', ''],
	['xx', 'NACHT', ''],
];

function short(meaning: TimeMeaning): string {
	switch (meaning.kind) {
		case 'date': {
			const { date, weekday } = meaning;
			const text =
				date.years === undefined ? formatIsoDate(date) : `${String(date.year)}–${String(date.year + date.years - 1)}`;
			return weekday === undefined ? text : `${text} ${weekdayName(weekday)}`;
		}
		case 'weekday':
			return weekdayName(meaning.weekday);
		case 'season':
			return meaning.year === undefined ? meaning.season : `${meaning.season} ${String(meaning.year)}`;
		case 'clock':
			return `clock ${String(Math.floor(meaning.minuteOfDay / 60))}:${String(meaning.minuteOfDay % 60).padStart(2, '0')}`;
		case 'light':
			return meaning.light;
		case 'offset':
			return `${meaning.direction === 'forward' ? '+' : '-'}${String(meaning.count ?? '?')} ${meaning.unit}`;
		case 'moments-later':
			return 'moments';
		case 'same-time':
			return 'same';
		case 'open-thread':
			return `${meaning.thread}${meaning.block ? ' block' : ''}`;
		case 'close-thread':
			return meaning.all ? 'close all' : 'close';
		case 'script-day':
			return `script day ${String(meaning.day)}`;
		default:
			return meaning.kind;
	}
}

function read(text: string, context: TimePhraseContext): string {
	return readTimePhrase(text, context)
		.map(({ span, text: words, meaning }) => {
			assert.equal(words, text.slice(span.start, span.end));
			return words === text ? short(meaning) : `${short(meaning)} [${words}]`;
		})
		.join(', ');
}

const tables: readonly (readonly [TimePhraseContext, readonly Row[]])[] = [
	['heading', headings],
	['super', supers],
	['transition', transitions],
	['section', sections],
	['note', notes],
];

describe('time words', () => {
	for (const [context, table] of tables) {
		describe(`in a ${context}`, () => {
			for (const [text, expected] of table) {
				it(`${text} says ${expected === '' ? 'nothing' : expected}`, () => {
					assert.equal(read(text, context), expected);
				});
			}
		});
	}

	describe('of other languages', () => {
		for (const [locale, text, expected] of localized) {
			it(`${text} in ${locale} says ${expected === '' ? 'nothing' : expected}`, () => {
				const meanings = readTimePhrase(text, 'heading', [locale]).map(({ meaning }) => short(meaning));
				assert.equal(meanings.join(', '), expected);
			});
		}
	});

	it('reads no further than 200 characters', () => {
		assert.equal(read(`${'x'.repeat(200)} 2015`, 'super'), '');
		const long = 'MARCH 2015 '.repeat(100_000);
		assert.equal(read(long, 'super'), read(long.slice(0, 200), 'super'));
	});

	it('has at least 150 phrasings', () => {
		const count = tables.reduce((sum, [, table]) => sum + table.length, localized.length);
		assert.ok(count >= 150, String(count));
	});
});
