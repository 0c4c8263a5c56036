/** Script days with their reasons: small scripts, each a rule of the trade (docs/timeline.md, "Script days"). */
import assert from 'node:assert/strict';

import { scenes, timelineOf } from '../../support/timelineOf.js';
import { canonOf } from '../../support/universe.js';

interface DayCase {
	readonly says: string;
	readonly script: string;
	readonly reasons: readonly string[];
}

const cases: readonly DayCase[] = [
	{
		says: 'is back in the present behind the titles that end a recap',
		script: scenes(
			'PREVIOUSLY ON:',
			'INT. A - NIGHT',
			'JOE falls.',
			'> CUT TO:',
			'MAIN TITLES',
			'INT. B - DAY',
			'INT. B - NIGHT',
		),
		reasons: ['FB1: a new day of its own, PREVIOUSLY', 'D1: the first day', 'N1: the same day as scene 2'],
	},
	{
		says: 'is back in the present behind a recap at a teaser in a section',
		script: scenes('PREVIOUSLY ON:', 'INT. A - NIGHT', 'JOE falls.', '# TEASER', 'INT. B - DAY'),
		reasons: ['FB1: a new day of its own, PREVIOUSLY', 'D1: the first day'],
	},
	{
		says: 'stays in a flashback across titles that end no recap',
		script: scenes('INT. A - NIGHT', 'FLASHBACK TO:', 'INT. B - DAY', 'JOE falls.', 'MAIN TITLES', 'INT. C - NIGHT'),
		reasons: ['N1: the first day', 'FB1: a new day of its own, FLASHBACK TO', 'FB1: the same day as scene 2'],
	},
	{
		says: 'goes on to another day behind a montage whose shots run from night into day',
		script: scenes(
			'INT. A - DAY',
			'MONTAGE - JOE TRAINS',
			'-- EXT. B - DAWN -- Joe runs.',
			'-- EXT. B - NIGHT -- Joe runs.',
			'INT. C - NIGHT',
		),
		reasons: ['D1: the first day', 'N2 because DAWN after D1, scene 1'],
	},
	{
		says: 'stays in the day of a montage whose shots run on in it',
		script: scenes(
			'INT. A - DAWN',
			'MONTAGE - JOE TRAINS',
			'-- EXT. B - DAY -- Joe runs.',
			'-- EXT. B - NIGHT -- Joe runs.',
			'INT. C - NIGHT',
		),
		reasons: ['D1: the first day', 'N1: the same day as scene 1'],
	},
	{
		says: 'goes on from the last time that a scene has run on to',
		script: scenes('INT. A - DAY', 'SUPER: "1950"', 'A sapling.', 'SUPER: "2000"', 'An oak.', 'INT. A - CONTINUOUS'),
		reasons: ['D1: the first day', 'D2 because 2000 after D1, scene 1'],
	},
	{
		says: 'leads back to the day that a flashback left',
		script: scenes('INT. A - NIGHT', 'INT. B - DAY (FLASHBACK)', 'INT. A - NIGHT (BACK TO PRESENT)'),
		reasons: [
			'N1: the first day',
			'FB1: a new day of its own, FLASHBACK',
			'N1: BACK TO PRESENT, the same day as scene 1',
		],
	},
	{
		says: 'begins the day that hours behind a known clock lead to',
		script: scenes(
			'INT. A - NIGHT\n\n[[time: 2015-03-02 22:00]]',
			'INT. B\n\n[[time: +7 hours]]',
			'INT. A - NIGHT\n\n[[time: 2015-03-03 22:00]]',
			'INT. B\n\n[[time: +10 hours]]',
			'INT. B - DAY',
		),
		reasons: [
			'N1: the first day',
			'N1: the same day as scene 1',
			'N2 because 3 March 2015 after N1, scene 2',
			'D3 because +10 hours after N2, scene 3',
			'D3: the same day as scene 4',
		],
	},
	{
		says: 'leads back to the days that two years told in turn have left, where heading and year are those again',
		script: scenes('INT. A - DAY (2001)', 'EXT. B - DAY (1951)', 'INT. A - DAY (2001)', 'EXT. B - DAY (1951)'),
		reasons: [
			'D2: the first day',
			'D1 because 1951 before D2, scene 1',
			'D2: the same day as scene 1',
			'D1: the same day as scene 2',
		],
	},
	{
		says: 'leads to a day of its own where only the year is the one that was left, not the place or the light',
		script: scenes('INT. A - NIGHT (2001)', 'EXT. B - DAY (1951)', 'INT. A - DAY (2001)', 'EXT. C - DAY (1951)'),
		reasons: [
			'N3: the first day',
			'D1 because 1951 before N3, scene 1',
			'D4 because 2001 after D1, scene 2',
			'D2 because 1951 before D4, scene 3',
		],
	},
	{
		says: 'stays in one day across an intercut, and no longer',
		script: scenes('INT. A - NIGHT', '> INTERCUT WITH:', 'INT. B - DAY', 'INT. A - NIGHT', 'INT. A - MORNING'),
		reasons: [
			'N1: the first day',
			'D1: the same day as scene 1',
			'N1: the same day as scene 2',
			'D2 because MORNING after N1, scene 3',
		],
	},
	{
		says: 'stays in one day where a heading between two visits of a place says INTERCUT',
		script: scenes('INT. A - NIGHT', 'INT. B - DAY (INTERCUT)', 'INT. A - NIGHT'),
		reasons: ['N1: the first day', 'D1: the same day as scene 1', 'N1: the same day as scene 2'],
	},
	{
		says: 'goes on to the next day after an intercut that the scene itself holds',
		script: scenes('INT. A - NIGHT', '> INTERCUT WITH:', 'JOE hangs up.', 'INT. B - DAY'),
		reasons: ['N1: the first day', 'D2 because DAY after N1, scene 1'],
	},
	{
		says: 'takes a day that words only call another for a later one, each time',
		script: scenes(
			'INT. A - DAY',
			'EXT. B - ANOTHER DAY',
			'EXT. B - ANOTHER DAY',
			'INT. A - ANOTHER NIGHT',
			'INT. A - NIGHT',
		),
		reasons: [
			'D1: the first day',
			'D2 because ANOTHER DAY after D1, scene 1',
			'D3 because ANOTHER DAY after D2, scene 2',
			'N4 because ANOTHER NIGHT after D3, scene 3',
			'N4: the same day as scene 4',
		],
	},
	{
		says: 'begins a new day behind more years than can be counted',
		script: scenes(
			'INT. A - DAY',
			'INT. A - 99999999 YEARS LATER',
			'INT. A - DAY',
			'INT. A - 65 MILLION YEARS EARLIER',
			'INT. A - 10,000 YEARS EARLIER',
		),
		reasons: [
			'D1: the first day',
			'D2 because 99999999 YEARS LATER after D1, scene 1',
			'D2: the same day as scene 2',
			'D3 because 65 MILLION YEARS EARLIER after D2, scene 3',
			'FB1: a new day of its own, 10,000 YEARS EARLIER',
		],
	},
	{
		says: 'is back on the day, and in the place, that two steps back left',
		script: scenes(
			'INT. OFFICE - DAY - JUNE 10, 2015',
			'INT. BAR - THE DAY BEFORE',
			'INT. PARK - THE DAY BEFORE',
			'INT. OFFICE - TWO DAYS LATER - JUNE 10, 2015',
		),
		reasons: [
			'D1: the first day',
			'FB1: a new day of its own, THE DAY BEFORE',
			'FB2: a new day of its own, THE DAY BEFORE',
			'D1: 10 June 2015, the same day as scene 1',
		],
	},
	{
		says: 'counts from the night that a step back left where the place is that of the night',
		script: scenes(
			'INT. FLAT - NIGHT - MARCH 3, 2014',
			'EXT. FARM - DAY - MARCH 1, 2004',
			'INT. FLAT - THE NEXT MORNING',
		),
		reasons: [
			'N2: the first day',
			'D1 because 1 March 2004 before N2, scene 1',
			'D3 because THE NEXT MORNING after N2, scene 1',
		],
	},
	{
		says: 'takes CONTINUOUS by day behind a day that began by night for a later one',
		script: scenes(
			'INT. BED - NIGHT',
			'EXT. MEADOW - DAY (DREAM)',
			'INT. BED - NIGHT',
			'INT. BATH - CONTINUOUS',
			'EXT. MEADOW - DAY - CONTINUOUS',
			'EXT. RIVER - CONTINUOUS',
		),
		reasons: [
			'N1: the first day',
			'DR1: a new day of its own, DREAM',
			'N1: the same day as scene 1',
			'N1 because CONTINUOUS after N1, scene 3',
			'D2 because DAY after N1, scene 4',
			'D2 because CONTINUOUS after D2, scene 5',
		],
	},
	{
		says: 'stays in one day where CONTINUOUS goes to and fro between day and night, until dawn',
		script: scenes(
			'INT. A - DAY',
			'INT. B - NIGHT',
			'INT. A - DAY - CONTINUOUS',
			'INT. A - NIGHT - CONTINUOUS',
			'INT. A - DAWN - CONTINUOUS',
			'INT. B - DAY - SAME TIME',
		),
		reasons: [
			'D1: the first day',
			'N1: the same day as scene 1',
			'D1 because CONTINUOUS after N1, scene 2',
			'N1 because CONTINUOUS after D1, scene 3',
			'D2 because DAWN after N1, scene 4',
			'D2 because SAME TIME after D2, scene 5',
		],
	},
	{
		says: 'goes on with the day that BACK TO leads back to, though nothing labels what it leaves',
		script: scenes(
			'INT. A - DAY',
			'EXT. B - NIGHT',
			'> BACK TO:',
			'INT. A',
			'INT. C - DAY',
			'INT. C - NIGHT',
			'INT. A - DAY',
		),
		reasons: [
			'D1: the first day',
			'N1: the same day as scene 1',
			'N1: BACK TO, the same day as scene 2',
			'D1: the same day as scene 3',
			'N1: the same day as scene 4',
			'D2 because DAY after N1, scene 5',
		],
	},
	{
		says: 'leaves as many threads as lie between BACK TO and the place that it names',
		script: scenes(
			'EXT. THE PIER - DAY',
			'INT. ATTIC - DAY (FLASH FORWARD)',
			'EXT. GATE - NIGHT (FLASHBACK)',
			'> BACK TO:',
			'EXT. PIER - DAY',
		),
		reasons: [
			'D1: the first day',
			'FF1: a new day of its own, FLASH FORWARD',
			'FB1: a new day of its own, FLASHBACK',
			'D1: BACK TO, the same day as scene 1',
		],
	},
	{
		says: 'goes from a story as it is told to the reality of the telling and back',
		script: scenes('INT. WARD - DAY', 'EXT. LAKE - NIGHT (STORY VERSION)', 'INT. WARD - DAY (REALITY)'),
		reasons: ['D1: the first day', 'ST1: a new day of its own, STORY VERSION', 'D1: REALITY, the same day as scene 1'],
	},
	{
		says: 'comes back from a date to the undated present that was called so before',
		script: scenes(
			'INT. HUT - NIGHT (1973)',
			'INT. FLAT - DAY (PRESENT)',
			'EXT. PIER - DAY (1960S)',
			'INT. FLAT - DAY (PRESENT)',
			'INT. FLAT - NIGHT',
			'INT. FLAT - DAY',
		),
		reasons: [
			'N2: the first day',
			'D3 because PRESENT after N2, scene 1',
			'D1 because the 1960s before D3, scene 2',
			'D3: PRESENT, the same day as scene 2',
			'N3: the same day as scene 4',
			'D4 because DAY after N3, scene 5',
		],
	},
	{
		says: 'names a date on the day that it falls on already',
		script: scenes('INT. A - DAY\n\n[[time: 2015-03-02]]', 'INT. A - NIGHT\n\n[[time: 2015-03-02 22:15]]'),
		reasons: ['D1: the first day', 'N1: 2 March 2015, the same day as scene 1'],
	},
	{
		says: 'takes the exact date where a vague one stands beside it, in either order',
		script: scenes(
			'INT. A - DAY\n\n[[time: 2015-03-02]]',
			'INT. A - DAY\n\n[[time: 2015-03-05]]\n\nSUPER: "March 2015"\n\nRain.',
			'INT. A - NIGHT\n\n[[time: 2015-03-05]]',
		),
		reasons: [
			'D1: the first day',
			'D2 because 5 March 2015 after D1, scene 1',
			'N2: 5 March 2015, the same day as scene 2',
		],
	},
	{
		says: 'counts the small hours to the night before',
		script: scenes(
			'INT. A - NIGHT\n\n[[time: 2015-03-02 22:00]]',
			'INT. A - NIGHT\n\n[[time: 2015-03-03 02:00]]',
			'INT. A - DAY\n\n[[time: 2015-03-03]]',
		),
		reasons: [
			'N1: the first day',
			'N1: 3 March 2015, the same day as scene 1',
			'D2 because 3 March 2015 after N1, scene 2',
		],
	},
	{
		says: 'counts what comes before dawn to the night, unless words have led on to another day',
		script: scenes(
			'INT. A - NIGHT',
			'INT. A - PRE-DAWN',
			'INT. B - SUNRISE',
			'INT. A - NIGHT',
			'INT. B - PRE-DAWN - THE NEXT DAY',
		),
		reasons: [
			'N1: the first day',
			'N1: the same day as scene 1',
			'D2 because SUNRISE after N1, scene 2',
			'N2: the same day as scene 3',
			'D3 because THE NEXT DAY after N2, scene 4',
		],
	},
	{
		says: 'goes back to the day of the scene that a note names',
		script: scenes(
			'INT. A - DAY #1#',
			'INT. A - NIGHT #2#',
			'INT. A - THE NEXT DAY #3#',
			'INT. B - NIGHT #4#\n\n[[time: same as #2]]',
		),
		reasons: [
			'D1: the first day',
			'N1: the same day as scene 1',
			'D2 because THE NEXT DAY after N1, scene 2',
			'N1: the same as #2',
		],
	},
	{
		says: 'does not count a period again that is only said again',
		script: scenes('INT. A - DAY (1962)', 'INT. B - DAY (1962)', 'INT. B - NIGHT (1962)', 'INT. B - DAY (1963)'),
		reasons: [
			'D1: the first day',
			'D1: the same day as scene 1',
			'N1: the same day as scene 2',
			'D2 because 1963 after N1, scene 3',
		],
	},
	{
		says: 'keeps the day where a wide word follows a narrow one',
		script: scenes('INT. A - AFTERNOON', 'EXT. B - DAY', 'EXT. C - EVENING', 'EXT. D - DUSK', 'EXT. E - DAY'),
		reasons: [
			'D1: the first day',
			'D1: the same day as scene 1',
			'N1: the same day as scene 2',
			'N1: the same day as scene 3',
			'D2 because DAY after N1, scene 4',
		],
	},
	{
		says: 'counts a day and night of hours as a day',
		script: scenes('INT. A - NIGHT', 'INT. B - 24 HOURS LATER', 'INT. C - 12 HOURS LATER', 'INT. D - TWO HOURS LATER'),
		reasons: [
			'N1: the first day',
			'N2 because 24 HOURS LATER after N1, scene 1',
			'D3 because 12 HOURS LATER after N2, scene 2',
			'D3: the same day as scene 3',
		],
	},
	{
		says: 'begins a day at a date behind words that lead away from another',
		script: scenes('INT. A - DAY - WINTER, 1962', 'INT. B - DAY - A WEEK LATER', 'INT. C - DAY - MARCH 2, 1965'),
		reasons: [
			'D1: the first day',
			'D2 because A WEEK LATER after D1, scene 1',
			'D3 because 2 March 1965 after D2, scene 2',
		],
	},
	{
		says: 'counts years of the present in their order, too',
		script: scenes('INT. A - DAY - 2015', 'INT. B - DAY - 1999', 'INT. C - DAY - MARCH 5, 2015', 'INT. D - DAY - 1985'),
		reasons: [
			'D3: the first day',
			'D2 because 1999 before D3, scene 1',
			'D4 because 5 March 2015 after D2, scene 2',
			'D1 because 1985 before D4, scene 3',
		],
	},
	{
		says: 'counts flashbacks in the order of the script, whatever their dates',
		script: scenes(
			'INT. A - DAY - 2015',
			'INT. B - DAY (FLASHBACK - MARCH 3, 2001)',
			'INT. A - DAY - BACK TO PRESENT',
			'INT. C - DAY (FLASHBACK - MARCH 1, 2001)',
		),
		reasons: [
			'D1: the first day',
			'FB1: a new day of its own, FLASHBACK',
			'D1: BACK TO PRESENT, the same day as scene 1',
			'FB2: a new day of its own, FLASHBACK',
		],
	},
	{
		says: 'is the day that a super counts',
		script: scenes(
			'INT. A - DAY\n\nSUPER: "DAY 1"',
			'INT. A - DAY\n\nSUPER: "DAY 3"',
			'INT. A - NIGHT',
			'INT. A - DAY',
		),
		reasons: [
			'D1 because the script says DAY 1',
			'D3 because the script says DAY 3',
			'N3: the same day as scene 2',
			'D4 because DAY after N3, scene 3',
		],
	},
	{
		says: 'is the one that a heading counts, behind a dash or a point, by day or at night',
		script: scenes(
			'INT. A. DAY 2. 08:15',
			'INT. A - NIGHT 2',
			'INT. A. DAY 4',
			'INT. ROOM 5. DAY',
			'INT. A - NIGHT 1978',
		),
		reasons: [
			'D2 because the script says DAY 2',
			'N2 because the script says NIGHT 2',
			'D4 because the script says DAY 4',
			'D4: the same day as scene 3',
			'N5 because 1978 after D4, scene 4',
		],
	},
	{
		says: 'is the next one where the clock goes back, and not where it passes midnight or steps back a little',
		script: scenes(
			'INT. A - 9:00 AM',
			'INT. A - 8:00 AM',
			'INT. A - 11:59 PM',
			'INT. A - 12:01 AM',
			'INT. B - 11:45 PM',
		),
		reasons: [
			'D1: the first day',
			'D2 because 8:00 AM after D1, scene 1',
			'N2: the same day as scene 2',
			'N2: the same day as scene 3',
			'N2: the same day as scene 4',
		],
	},
	{
		says: 'is that of a date, whatever LATER says, but for the night after midnight',
		script: scenes(
			'INT. A - NIGHT (MARCH 5, 2008)',
			'INT. A - NIGHT - LATER (MARCH 7, 2008)',
			'INT. A - LATER THAT NIGHT (MARCH 8, 2008)',
			'INT. A - SAME TIME (MARCH 14, 2008)',
		),
		reasons: [
			'N1: the first day',
			'N2 because 7 March 2008 after N1, scene 1',
			'N2 because LATER THAT NIGHT after N2, scene 2',
			'N3 because 14 March 2008 after N2, scene 3',
		],
	},
	{
		says: 'counts a day that a note leads back to in its order',
		script: scenes('INT. A - DAY (2010)', 'INT. B - DAY\n\n[[time: -3 years]]', 'INT. C - DAY (2009)'),
		reasons: ['D3: the first day', 'D1 because -3 years before D3, scene 1', 'D2 because 2009 after D1, scene 2'],
	},
	{
		says: 'is where it was left when as many years later as it was earlier',
		script: scenes(
			'INT. A - DAY',
			'INT. B - DAY - TEN YEARS EARLIER',
			'INT. B - NIGHT - TWO YEARS LATER',
			'INT. C - DAY - EIGHT YEARS LATER',
		),
		reasons: [
			'D1: the first day',
			'FB1: a new day of its own, TEN YEARS EARLIER',
			'FB2 because TWO YEARS LATER after FB1, scene 2',
			'D1: EIGHT YEARS LATER, the same day as scene 1',
		],
	},
	{
		says: 'is where it was left when the words are the same, and the place',
		script: scenes(
			'INT. A - NIGHT',
			'INT. B - NIGHT - 24 HOURS EARLIER',
			'INT. C - THE NEXT MORNING',
			'INT. A - NIGHT - 24 HOURS LATER',
		),
		reasons: [
			'N1: the first day',
			'FB1: a new day of its own, 24 HOURS EARLIER',
			'FB2 because THE NEXT MORNING after FB1, scene 2',
			'N1: 24 HOURS LATER, the same day as scene 1',
		],
	},
	{
		says: 'is another in a flashback whose dates run either way',
		script: scenes(
			'INT. A - DAY (2015)',
			'INT. B - DAY - TWO YEARS EARLIER',
			'INT. B - DAY (2009)',
			'INT. B - DAY (2011)',
		),
		reasons: [
			'D1: the first day',
			'FB1: a new day of its own, TWO YEARS EARLIER',
			'FB2 because 2009, another day than FB1, scene 2',
			'FB3 because 2011 after FB2, scene 3',
		],
	},
	{
		says: 'is the next one in the morning that words lead back to from a dream, whatever lies in that',
		script: scenes(
			...['INT. A - NIGHT', 'DREAM SEQUENCE:', 'EXT. SEA - DAY', 'END OF DREAM.', 'INT. A - MORNING', 'INT. A - NIGHT'],
			...['NIGHTMARE:', 'EXT. SEA - DAY', 'FLASHBACK TO:', 'EXT. SHIP - DAY', 'BACK TO PRESENT', 'INT. A - DAWN'],
		),
		reasons: [
			'N1: the first day',
			'DR1: a new day of its own, DREAM SEQUENCE',
			'D2 because MORNING after N1, scene 1',
			'N2: the same day as scene 3',
			'DR2: a new day of its own, NIGHTMARE',
			'FB1: a new day of its own, FLASHBACK TO',
			'D3 because DAWN after N2, scene 4',
		],
	},
	{
		says: 'is the one that was left where words lead back to its year, and another where that is another year',
		script: scenes(
			...['SUPER: "7 July 2005"', 'INT. A - NIGHT', 'FLASHBACK TO:', 'EXT. B - DAY (1987)', 'BACK TO 2005:'],
			...['INT. A - NIGHT', 'FLASHBACK TO:', 'EXT. B - DAY (1987)', 'BACK TO 2006:', 'INT. A - NIGHT'],
		),
		reasons: [
			'N1: the first day',
			'FB1: a new day of its own, FLASHBACK TO',
			'N1: BACK TO, the same day as scene 1',
			'FB2: a new day of its own, FLASHBACK TO',
			'N2 because 2006 after N1, scene 3',
		],
	},
	{
		says: 'is the same where words lead back to a day from a dream, or to a morning from a memory',
		script: scenes(
			...['INT. A - NIGHT', 'DREAM SEQUENCE:', 'EXT. SEA - DAY', 'END OF DREAM.', 'INT. A - DAY'],
			...['INT. A - NIGHT', 'FLASHBACK TO:', 'EXT. SHIP - DAY', 'BACK TO:', 'INT. A - MORNING'],
		),
		reasons: [
			'N1: the first day',
			'DR1: a new day of its own, DREAM SEQUENCE',
			'D1: END OF DREAM, the same day as scene 1',
			'N1: the same day as scene 3',
			'FB1: a new day of its own, FLASHBACK TO',
			'D1: BACK TO, the same day as scene 4',
		],
	},
	{
		says: 'is the next one in the morning behind a dream at night, and not where words lead back to the night',
		script: scenes(
			'INT. A - NIGHT',
			'INT. B - DAY (DREAM)',
			'INT. A - MORNING',
			'INT. A - NIGHT',
			'INT. B - DAY (FLASHBACK)',
			'INT. A - DAWN - BACK TO PRESENT',
		),
		reasons: [
			'N1: the first day',
			'DR1: a new day of its own, DREAM',
			'D2 because MORNING after N1, scene 1',
			'N2: the same day as scene 3',
			'FB1: a new day of its own, FLASHBACK',
			'D2: BACK TO PRESENT, the same day as scene 4',
		],
	},
	{
		says: 'is where a flashback was left, also behind a leap',
		script: scenes(
			'INT. A - DAY (MARCH 3, 2009)',
			'INT. B - NIGHT - TWO YEARS LATER',
			'INT. C - DAY (FLASHBACK - 2009)',
			'INT. B - NIGHT - BACK TO PRESENT',
			'INT. B - DAY - PRESENT DAY',
		),
		reasons: [
			'D1: the first day',
			'N2 because TWO YEARS LATER after D1, scene 1',
			'FB1: a new day of its own, FLASHBACK',
			'N2: BACK TO PRESENT, the same day as scene 2',
			'D3 because DAY after N2, scene 4',
		],
	},
	{
		says: 'goes on in the flashback where fewer years pass, or only the night',
		script: scenes(
			'INT. A - DAY',
			'INT. B - DAY - ONE DAY EARLIER',
			'INT. B - THE NEXT DAY',
			'INT. C - DAY - TEN YEARS EARLIER',
			'INT. C - DAY - THREE YEARS LATER',
		),
		reasons: [
			'D1: the first day',
			'FB1: a new day of its own, ONE DAY EARLIER',
			'FB2 because THE NEXT DAY after FB1, scene 2',
			'FB3: a new day of its own, TEN YEARS EARLIER',
			'FB4 because THREE YEARS LATER after FB3, scene 4',
		],
	},
	{
		says: 'goes on under the name of its weekday, in any light',
		script: scenes(
			...[
				'INT. A - SATURDAY MORNING',
				'INT. B - SATURDAY AFTERNOON',
				'INT. C - SATURDAY NIGHT',
				'INT. C - SUNDAY MORNING',
			],
			...['INT. B - SUNDAY - DAY', 'INT. B - SUN. NIGHT', 'INT. B - SUNDAY MORNING', 'INT. B - THE FOLLOWING SUNDAY'],
		),
		reasons: [
			'D1: the first day',
			'D1: the same day as scene 1',
			'N1: the same day as scene 2',
			'D2 because SUNDAY MORNING after N1, scene 3',
			'D2: the same day as scene 4',
			'N2: the same day as scene 5',
			'D3 because MORNING after N2, scene 6',
			'D4 because THE FOLLOWING SUNDAY after D3, scene 7',
		],
	},
	{
		says: 'goes on under the name of its holiday, and of no other',
		script: scenes('INT. A - CHRISTMAS EVE', 'INT. A - CHRISTMAS MORNING', 'INT. A - CHRISTMAS NIGHT'),
		reasons: ['D1: the first day', 'D2 because CHRISTMAS MORNING after D1, scene 1', 'N2: the same day as scene 2'],
	},
	{
		says: 'ends with the night at a dawn that goes on from it, and at no other',
		script: scenes(
			...['INT. A - DAY', 'INT. A - NIGHT', 'EXT. A - SUNRISE - CONTINUOUS', 'INT. B - DAY', 'INT. A - NIGHT'],
			...[
				'EXT. A - NIGHT - CONTINUOUS',
				'INT. A - MORNING - CONTINUOUS',
				'INT. A - DUSK',
				'EXT. A - NIGHT - CONTINUOUS',
			],
			...['EXT. C - DAWN - SAME TIME'],
		),
		reasons: [
			'D1: the first day',
			'N1: the same day as scene 1',
			'D2 because SUNRISE after N1, scene 2',
			'D2: the same day as scene 3',
			'N2: the same day as scene 4',
			'N2 because CONTINUOUS after N2, scene 5',
			'D3 because MORNING after N2, scene 6',
			'N3: the same day as scene 7',
			'N3 because CONTINUOUS after N3, scene 8',
			'D3 because SAME TIME after N3, scene 9',
		],
	},
];

describe('script days', () => {
	for (const { says, script, reasons } of cases) {
		it(says, () => {
			assert.deepEqual(
				timelineOf(script).scenes.map(({ scriptDay }) => scriptDay.reason),
				reasons,
			);
		});
	}
});

describe('days that only an event of the canon dates', () => {
	const canon = canonOf([
		{
			path: '/a.canon.yaml',
			text: 'canon: a\nevents:\n  crash: { title: Crash, date: 2015-06-10 }\n  feast: { title: Feast }\n',
		},
	]);
	const labels = (...notes: readonly string[]): string => {
		const tied = notes.map((note) => `EXT. ROAD - DAY\n\n[[time: ${note}]]\n`);
		return timelineOf(tied.join('\n'), canon)
			.scenes.map(({ scriptDay }) => scriptDay.label)
			.join(' ');
	};
	const cases: readonly (readonly [notes: readonly string[], days: string])[] = [
		[['2015-06-01', 'during crash', '2015-06-12', 'before crash', 'after crash'], 'D1 D3 D4 D2 D5'],
		[['2015-06-12', 'before crash', '2015-06-01'], 'D3 D2 D1'],
		[['2015-06-01', 'after crash', '2015-06-05'], 'D1 D3 D2'],
		[['2015-06-12', 'during crash'], 'D2 D1'],
		// In the order of the script where that may be, and where nobody says when the event was.
		[['2015-06-01', 'before crash', '2015-06-12'], 'D1 D2 D3'],
		[['2015-06-12', 'after crash', '2015-06-20'], 'D1 D2 D3'],
		[['2015-06-01', 'before feast', '2015-06-12'], 'D1 D2 D3'],
		[['2015-06-12', 'after nothing'], 'D1 D2'],
	];
	for (const [notes, days] of cases) it(notes.join(', '), () => assert.equal(labels(...notes), days));
});
