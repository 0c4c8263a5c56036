/**
 * What screenplay time phrases mean: the table that timeWords.ts reads (docs/timeline.md, "What the script says"). Data only.
 * A phrase is upper-case words; `WORD?` may be missing; `{light}`, `{n}`, `{unit}` … stand for the words of timeVocabulary.ts.
 * Long because it is a list.
 */
import { occasions } from '../fountain/dateTalk.js';
import { ownedLabels, threadLabels } from '../fountain/labelWords.js';
import type { CalendarUnit, Light, ThreadKind, TimeMeaning, TimeUnit } from './timeMeaning.js';

/** Where a text stands that is searched for time phrases. */
export type TimePhraseContext = 'heading' | 'super' | 'transition' | 'section' | 'note';

/** What a phrase says: a meaning as it stands, or one that takes values from the phrase's slots. */
export type PhraseMeaning =
	| { readonly say: TimeMeaning }
	/** The light of `{light}`; its span is that word's, not the phrase's. */
	| { readonly light: 'slot' | Light }
	/** An offset in `{unit}`, or in the one given; the count from `{n}`, with a half or what `{more}` and `{rest}` add, fixed, or unknown. */
	| {
			readonly offset: 'forward' | 'backward';
			readonly count: 'slot' | 'slot and a half' | 'slot and more' | 'unknown' | number;
			readonly unit?: TimeUnit;
	  }
	/** A step through the calendar by `{span}`, or by the unit given. */
	| {
			readonly step: 'same' | 'next';
			readonly direction: 'forward' | 'backward';
			readonly unit?: CalendarUnit;
	  }
	| { readonly opens: 'slot' | Exclude<ThreadKind, 'present'> }
	| { readonly closes: 'innermost' | 'all' }
	| { readonly season: 'slot' }
	| { readonly weekday: 'slot' | 'following' }
	/** The day of `{holiday}`, or the month or day of `{month}` or of the month given (from 1), in `{year}` if there is one. */
	| { readonly yearly: 'holiday' | 'month' | number }
	/** Somewhere in `{year}`, or about its first night. */
	| { readonly within: 'year' | 'turn of year' }
	| { readonly scriptDay: 'slot' };

export interface PhraseRow {
	readonly phrases: readonly string[];
	/** Empty for phrases that are about time and say nothing certain: they are known, and silent. */
	readonly means: readonly PhraseMeaning[];
	/** Where the phrase counts. */
	readonly in: readonly TimePhraseContext[];
	/** Whether it counts anywhere in the text. Otherwise it must make up its part between commas, dashes and points alone. */
	readonly anywhere?: true;
}

const everywhere: readonly TimePhraseContext[] = ['heading', 'super', 'transition', 'section', 'note'];
const written: readonly TimePhraseContext[] = ['heading', 'super', 'transition', 'note'];
const said: readonly TimePhraseContext[] = ['heading', 'super', 'note'];
const heading: readonly TimePhraseContext[] = ['heading'];
const cuts: readonly TimePhraseContext[] = ['heading', 'transition'];

export const phraseTable: readonly PhraseRow[] = [
	// Light.
	{ phrases: ['{light}', 'THIS {light}'], means: [{ light: 'slot' }], in: said },
	// "NIGHT 2" says nothing about the script day.
	// "NIGHT 2"
	{ phrases: ['{light} {number}'], means: [{ light: 'slot' }, { scriptDay: 'slot' }], in: heading },
	{ phrases: ['LATER {light}'], means: [{ say: { kind: 'later' } }, { light: 'slot' }], in: said },

	// No time, the same time, a little time.
	{
		phrases: [
			...['CONTINUOUS ACTION?', 'CONTINUOUS TIME', 'CONT', "CONT'D", 'CONTD', 'CONTINUED', 'CONTINUING', 'CONTINUES'],
			...[
				'IMMEDIATELY AFTER',
				'IMMEDIATELY AFTERWARDS',
				'IMMEDIATELY LATER',
				'IMMEDIATELY FOLLOWING',
				'DIRECTLY AFTER',
			],
			...['DIRECTLY AFTERWARDS', 'RIGHT AFTER', 'RIGHT AFTERWARDS', 'RIGHT AFTERWARD', 'IMMEDIATELY AFTERWARD'],
		],
		means: [{ say: { kind: 'continuous' } }],
		in: ['heading', 'note'],
	},
	{
		phrases: [
			...['SAME', 'THE SAME', 'AT? THE? SAME TIME', 'AT? THE? SAME MOMENT', 'AT? THE? SAME INSTANT', 'SIMULTANEOUS'],
			...['AT? THAT VERY? SAME? MOMENT', 'AT? THAT VERY? INSTANT', 'SIMULTANEOUSLY', 'THE VERY SAME MOMENT'],
			...['MEANWHILE', 'MEANTIME', 'IN THE MEANTIME', 'AT? THE? SAME EXACT TIME', 'AT? THE? EXACT SAME TIME'],
			...['THAT SAME MOMENT', 'AT THAT SAME MOMENT', 'THAT SAME INSTANT', 'CONCURRENT', 'CONCURRENTLY'],
		],
		means: [{ say: { kind: 'same-time' } }],
		in: said,
	},
	{
		phrases: [
			...['{moment} LATER', '{n} {moment} LATER', '{few} {moment} LATER', 'A BEAT LATER', 'JUST MOMENTS LATER'],
			...['{moment} AFTER', '{n} {moment} AFTER', '{few} {moment} AFTER', 'ONLY MOMENTS LATER'],
		],
		means: [{ say: { kind: 'moments-later' } }],
		in: said,
	},
	{
		phrases: [
			...['{moment} EARLIER', '{moment} BEFORE', '{n} {moment} EARLIER', '{few} {moment} EARLIER', '{moment} AGO'],
			...[
				'{n} {moment} BEFORE',
				'{few} {moment} BEFORE',
				'{n} {moment} AGO',
				'EARLIER',
				'A LITTLE EARLIER',
				'EARLIER ON',
			],
			...['EARLIER THAT SAME? DAY', 'EARLIER THE SAME DAY', 'EARLIER TODAY', 'A WHILE EARLIER', 'A BIT EARLIER'],
			...['A SHORT TIME EARLIER', 'JUST BEFORE', 'SHORTLY BEFORE'],
		],
		means: [{ say: { kind: 'earlier' } }],
		in: said,
	},
	{
		phrases: ['EARLIER THAT SAME? {light}', 'EARLIER THE SAME {light}', 'EARLIER {light}'],
		means: [{ say: { kind: 'earlier' } }, { light: 'slot' }],
		in: said,
	},

	// Later on the same script day.
	{
		phrases: [
			...[
				'LATER',
				'LATER ON',
				'EVEN LATER',
				'MUCH LATER',
				'A LITTLE LATER',
				'A BIT LATER',
				'A WHILE LATER',
				'STILL LATER',
			],
			...['A LITTLE WHILE LATER', 'A SHORT WHILE LATER', 'A SHORT TIME LATER', 'A LITTLE BIT LATER', 'SLIGHTLY LATER'],
			...[
				'SHORTLY AFTER',
				'SHORTLY AFTERWARDS',
				'SHORTLY THEREAFTER',
				'SOON AFTER',
				'SOON AFTERWARDS',
				'NOT LONG AFTER',
			],
			...[
				'LATER THAT SAME? DAY',
				'LATER THE SAME DAY',
				'LATER IN THE DAY',
				'LATER TODAY',
				'THAT SAME? DAY',
				'THE? SAME DAY',
			],
			...[
				'LATER SAME DAY',
				'SHORTLY LATER',
				'AFTERWARDS',
				'AFTERWARD',
				'SHORTLY AFTERWARD',
				'SOON AFTERWARD',
				'AWHILE LATER',
			],
			...['LATER STILL', 'LATER ON THAT SAME? DAY', 'LATER ON THE SAME DAY'],
		],
		means: [{ say: { kind: 'later' } }],
		in: said,
	},
	{
		phrases: [
			...[
				'LATER THAT SAME? {light}',
				'LATER THE SAME {light}',
				'THAT SAME? {light}',
				'THE? SAME {light}',
				'LATE THAT {light}',
			],
			...['LATER ON THAT SAME? {light}', 'LATER SAME {light}', 'LATER IN THE {light}', 'EARLY THAT {light}'],
		],
		means: [{ say: { kind: 'later' } }, { light: 'slot' }],
		in: said,
	},

	// The day after, the day before.
	{
		phrases: [
			...['THE? NEXT DAY', 'THE? FOLLOWING DAY', 'THE VERY NEXT DAY', 'LATER THE? NEXT DAY', 'EARLY THE? NEXT DAY'],
			...['LATE THE? NEXT DAY', 'LATER THE? FOLLOWING DAY'],
		],
		means: [{ offset: 'forward', count: 1, unit: 'day' }],
		in: written,
		anywhere: true,
	},
	{
		phrases: ['ANOTHER {light}', 'A DIFFERENT {light}', 'SOME OTHER {light}', 'YET ANOTHER {light}'],
		means: [{ say: { kind: 'another-day' } }, { light: 'slot' }],
		in: said,
	},
	{
		phrases: ['THE DAY AFTER', 'NEW DAY', 'A NEW DAY'],
		means: [{ offset: 'forward', count: 1, unit: 'day' }],
		in: said,
	},
	{
		phrases: [
			...[
				'THE? NEXT {light}',
				'THE? FOLLOWING {light}',
				'EARLY THE? NEXT {light}',
				'LATE THE? NEXT {light}',
				'THE {light} AFTER',
			],
			...[
				'LATER THE? NEXT {light}',
				'LATER THE? FOLLOWING {light}',
				'THE VERY NEXT {light}',
				'NEXT DAY {light}',
				'EARLY THE? FOLLOWING {light}',
			],
			...['LATE THE? FOLLOWING {light}', 'THE? NEXT DAY AT {light}'],
		],
		means: [{ offset: 'forward', count: 1, unit: 'day' }, { light: 'slot' }],
		in: written,
	},
	{
		phrases: [
			'THE? PREVIOUS DAY',
			'THE DAY BEFORE',
			'THE? PRECEDING DAY',
			'YESTERDAY',
			'THE? PRIOR DAY',
			'A DAY BEFORE',
		],
		means: [{ offset: 'backward', count: 1, unit: 'day' }],
		in: said,
	},
	{
		phrases: [
			...['THE? PREVIOUS {light}', 'THE {light} BEFORE', 'THE? PRECEDING {light}', 'LAST NIGHT', 'YESTERDAY {light}'],
			...['THE? PRIOR {light}'],
		],
		means: [{ offset: 'backward', count: 1, unit: 'day' }, { light: 'slot' }],
		in: said,
	},

	// So many units on or back.
	{
		phrases: [
			'{n} {unit} LATER',
			'{n} MORE {unit} LATER',
			'{n} LONG {unit} LATER',
			'{n} FULL {unit} LATER',
			'{n} {unit} HENCE',
		],
		means: [{ offset: 'forward', count: 'slot' }],
		in: everywhere,
		anywhere: true,
	},
	{
		phrases: [
			'{n} {unit} AFTER',
			'{n} {unit} ON',
			'{n} {unit} AFTERWARDS',
			'{n} {units} PASS',
			'{n} {units} HAVE PASSED',
		],
		means: [{ offset: 'forward', count: 'slot' }],
		in: said,
	},
	{
		phrases: [
			'{n} {unit} EARLIER',
			'{n} {unit} AGO',
			'{n} {unit} PREVIOUSLY',
			'{n} {unit} PREVIOUS',
			'{n} {unit} BACK',
			'{n} LONG {unit} AGO',
		],
		means: [{ offset: 'backward', count: 'slot' }],
		in: everywhere,
		anywhere: true,
	},
	{
		phrases: ['{n} {unit} BEFORE', '{n} {unit} PRIOR'],
		means: [{ offset: 'backward', count: 'slot' }],
		in: said,
	},
	{
		phrases: ['{few} {unit} LATER', '{units} LATER', '{few} MORE {unit} LATER', '{few} {unit} HENCE'],
		means: [{ offset: 'forward', count: 'unknown' }],
		in: everywhere,
		anywhere: true,
	},
	{
		phrases: ['{few} {unit} AFTER', '{units} AFTER', '{few} {unit} ON', '{units} ON', '{units} PASS'],
		means: [{ offset: 'forward', count: 'unknown' }],
		in: said,
	},
	{
		phrases: [
			'{few} {unit} EARLIER',
			'{units} EARLIER',
			'{few} {unit} AGO',
			'{units} AGO',
			'{few} {unit} PREVIOUSLY',
			'{few} {unit} BACK',
		],
		means: [{ offset: 'backward', count: 'unknown' }],
		in: everywhere,
		anywhere: true,
	},
	{
		phrases: ['{few} {unit} BEFORE', '{units} BEFORE', '{few} {unit} PRIOR', '{units} PRIOR'],
		means: [{ offset: 'backward', count: 'unknown' }],
		in: said,
	},
	// Halves, and lengths of several parts.
	...(['forward', 'backward'] as const).flatMap((offset): readonly PhraseRow[] => {
		const words = offset === 'forward' ? ['LATER', 'AFTER', 'ON', 'HENCE'] : ['EARLIER', 'AGO', 'BEFORE', 'PRIOR'];
		const row = (phrases: readonly string[], ...means: readonly PhraseMeaning[]): PhraseRow => ({
			phrases: phrases.flatMap((phrase) => words.map((word) => `${phrase} ${word}`)),
			means,
			in: everywhere,
			anywhere: true,
		});
		const so = (count: number, unit: TimeUnit): PhraseMeaning => ({ offset, count, unit });
		return [
			row(['{n} AND A HALF {unit}', '{n} {unit} AND A HALF'], { offset, count: 'slot and a half' }),
			row(['{n} {unit} AND? {more}', '{n} {unit} {more} AND? {rest}'], { offset, count: 'slot and more' }),
			row(['HALF AN HOUR', 'HALF HOUR', 'A HALF HOUR', 'A HALF-HOUR', 'HALF-HOUR'], so(30, 'minute')),
			row(['A QUARTER OF AN HOUR', 'QUARTER OF AN HOUR', 'A QUARTER HOUR'], so(15, 'minute')),
			row(['THREE QUARTERS OF AN HOUR', 'THREE-QUARTERS OF AN HOUR'], so(45, 'minute')),
			row(['HALF A YEAR', 'A HALF YEAR', 'A HALF-YEAR'], so(0.5, 'year')),
			row(['HALF A DECADE', 'A HALF DECADE', 'A HALF-DECADE'], so(5, 'year')),
			row(['HALF A CENTURY', 'A HALF CENTURY', 'A HALF-CENTURY'], so(50, 'year')),
			row(['A QUARTER CENTURY', 'A QUARTER OF A CENTURY'], so(25, 'year')),
			// Half a day, half a month: no two people mean the same.
			row(['HALF A {unit}', 'A HALF {unit}', 'HALF {unit}']),
			row(['{n} {seasons}'], { offset, count: 'slot', unit: 'year' }, { season: 'slot' }),
		];
	}),
	{
		phrases: ['{n} {unit} INTO THE FUTURE', '{n} {unit} IN THE FUTURE', '{n} {unit} FROM NOW'],
		means: [{ offset: 'forward', count: 'slot' }],
		in: said,
	},
	{ phrases: ['{n} {unit} IN THE PAST'], means: [{ offset: 'backward', count: 'slot' }], in: said },

	// Through the calendar: "THE FOLLOWING YEAR" may be next month.
	{
		phrases: ['LATER THAT SAME? {span}', 'LATER THE SAME {span}', 'LATER IN THE {span}', 'THAT SAME {span}'],
		means: [{ step: 'same', direction: 'forward' }],
		in: written,
	},
	{
		phrases: ['LATER THAT SAME? {season}', 'LATER THE SAME {season}', 'LATER IN {season}'],
		means: [{ step: 'same', direction: 'forward', unit: 'season' }, { season: 'slot' }],
		in: written,
	},
	{
		phrases: ['EARLIER THAT SAME? {span}', 'EARLIER THE SAME {span}', 'EARLIER IN THE {span}'],
		means: [{ step: 'same', direction: 'backward' }],
		in: said,
	},
	{
		phrases: ['EARLIER THAT SAME? {season}', 'EARLIER THE SAME {season}'],
		means: [{ step: 'same', direction: 'backward', unit: 'season' }, { season: 'slot' }],
		in: said,
	},
	{
		phrases: ['THE? NEXT {span}', 'THE? FOLLOWING {span}', 'THE {span} AFTER'],
		means: [{ step: 'next', direction: 'forward' }],
		in: written,
	},
	{
		phrases: ['THE? NEXT {season}', 'THE? FOLLOWING {season}'],
		means: [{ step: 'next', direction: 'forward', unit: 'season' }, { season: 'slot' }],
		in: written,
	},
	{
		phrases: ['LAST {span}', 'THE? PREVIOUS {span}', 'THE? PRECEDING {span}', 'THE {span} BEFORE', 'THE {span} PRIOR'],
		means: [{ step: 'next', direction: 'backward' }],
		in: ['heading', 'note'],
	},

	// About time, and nothing certain.
	{
		phrases: [
			...['SOME TIME LATER', 'SOMETIME LATER', 'A LONG TIME LATER', 'A LONG WHILE LATER'],
			...['THE? NEXT {unit}', 'THE? FOLLOWING {unit}'],
			...['{holiday} WEEKEND', '{holiday} {year} WEEKEND', 'THE? WEEKEND', 'LAST {weekday}', 'THE DAY AFTER TOMORROW'],
			...['A GENERATION LATER', 'GENERATIONS LATER', 'A LIFETIME LATER', 'MANY MOONS LATER', 'TOMORROW'],
			...['ANY TIME', 'ANYTIME', 'RUSH HOUR', 'TIME CUT', 'TIME PASSES', 'VARIOUS TIMES'],
		],
		means: [],
		in: everywhere,
	},

	// Dates that chrono does not read.
	{
		phrases: ['{holiday} {year}', '{holiday} OF {year}', '{holiday} IN {year}'],
		means: [{ yearly: 'holiday' }],
		in: everywhere,
		anywhere: true,
	},
	{
		phrases: ['{season} {year}', '{season} OF {year}', '{season} IN {year}'],
		means: [{ season: 'slot' }],
		in: everywhere,
		anywhere: true,
	},

	{
		phrases: ['{holiday} {light} {year}', '{light} OF {holiday} {year}', '{light} ON {holiday} {year}'],
		means: [{ yearly: 'holiday' }, { light: 'slot' }],
		in: everywhere,
	},
	{
		phrases: occasions.flatMap((name) => [`${name} {year}`, `${name} IN {year}`, `{whose} ${name} {year}`]),
		means: [{ within: 'year' }],
		in: everywhere,
	},
	{
		phrases: ["NEW YEAR'S {year}", 'NEW YEARS {year}', 'NEW YEAR {year}'],
		means: [{ within: 'turn of year' }],
		in: everywhere,
	},
	{
		phrases: ['LAST {season}'],
		means: [{ step: 'next', direction: 'backward', unit: 'season' }, { season: 'slot' }],
		in: said,
	},

	// Chrono knows no years of two figures.
	{
		phrases: ['{month} {year}', '{month} OF {year}', '{month} {day-of-month} {year}', '{day-of-month} {month} {year}'],
		means: [{ yearly: 'month' }],
		in: everywhere,
		anywhere: true,
	},

	// Days and months of every year.
	{ phrases: ['{holiday}', 'ON {holiday}', 'THAT {holiday}'], means: [{ yearly: 'holiday' }], in: written },
	{
		phrases: ['{holiday} {light}', 'ON {holiday} {light}'],
		means: [{ yearly: 'holiday' }, { light: 'slot' }],
		in: written,
	},
	{
		phrases: [
			...['{month} {day-of-month}', '{day-of-month} {month}', '{day-of-month} OF {month}'],
			...['THE {day-of-month} OF {month}', 'ON {month} {day-of-month}'],
		],
		means: [{ yearly: 'month' }],
		in: said,
	},
	{
		phrases: [
			'IN {month}',
			'EARLY {month}',
			'LATE {month}',
			'MID {month}',
			'SOMETIME IN {month}',
			'ONE DAY IN {month}',
		],
		means: [{ yearly: 'month' }],
		in: said,
	},
	{
		phrases: ['THE NEXT {month}', 'THE? FOLLOWING {month}'],
		means: [{ step: 'next', unit: 'year', direction: 'forward' }, { yearly: 'month' }],
		in: written,
	},
	{ phrases: ['{plain-month}', 'A DAY IN {month}'], means: [{ yearly: 'month' }], in: said },
	{
		phrases: ['{plain-month} {light}', 'A {light} IN {month}', 'ONE {light} IN {month}', 'A {month} {light}'],
		means: [{ yearly: 'month' }, { light: 'slot' }],
		in: ['heading', 'note'],
	},
	{ phrases: ['{season}'], means: [{ season: 'slot' }], in: said },
	// Of some year that somebody spoke of.
	{ phrases: ['THAT {season}'], means: [{ say: { kind: 'unread', stops: true } }, { season: 'slot' }], in: said },
	{ phrases: ['{season} {light}'], means: [{ season: 'slot' }, { light: 'slot' }], in: said },
	{
		phrases: ['{weekday}', 'THAT {weekday}', 'ON {weekday}', 'A {weekday}', 'ONE {weekday}', 'ON A {weekday}'],
		means: [{ weekday: 'slot' }],
		in: said,
	},
	{ phrases: ['{weekday} {light}', 'A {weekday} {light}'], means: [{ weekday: 'slot' }, { light: 'slot' }], in: said },
	{
		phrases: ['{weekday} IN {month}', 'A {weekday} IN {month}', 'ONE {weekday} IN {month}'],
		means: [{ weekday: 'slot' }, { yearly: 'month' }],
		in: said,
	},
	{
		phrases: ['THE? NEXT {weekday}', 'THE? FOLLOWING {weekday}', 'THE {weekday} AFTER'],
		means: [{ weekday: 'following' }],
		in: written,
	},
	{
		phrases: ['THE? NEXT {weekday} {light}', 'THE? FOLLOWING {weekday} {light}'],
		means: [{ weekday: 'following' }, { light: 'slot' }],
		in: written,
	},
	{
		// "DAY #3" is the same, because "#" is no part of a word.
		phrases: ['DAY {number}', 'SCRIPT DAY {number}', 'STORY DAY {number}'],
		means: [{ scriptDay: 'slot' }],
		in: ['heading', 'super'],
	},

	{ phrases: ['{span} {number}'], means: [], in: heading },

	// Threads.
	{
		phrases: [
			...['{thread}', '{whose} {thread}', 'BEGIN {thread}', 'START {thread}', 'QUICK {thread}', 'INTO {thread}'],
			...['{thread} {number}', 'BEGIN {thread} {number}', '{thread} {number} BEGINS', '{thread} {number} STARTS'],
			...['BRIEF {thread}', '{thread} TO {whose} {thread}', '{thread} TO {thread}'],
			...['IN {whose} {thread}'],
		],
		means: [{ opens: 'slot' }],
		in: cuts,
	},
	...(['flashback', 'flash-forward', 'dream', 'story'] as const).map((thread): PhraseRow => ({
		phrases: [
			...threadLabels[thread],
			...(ownedLabels[thread] ?? []).flatMap((label) => [
				`{whose} ${label}`,
				`IN {whose} ${label}`,
				`INSIDE {whose} ${label}`,
			]),
		],
		means: [{ opens: thread }],
		in: cuts,
	})),
	{
		phrases: ['FLASH TO', 'FLASH CUT TO', 'FLASH'],
		means: [{ say: { kind: 'unread', stops: false } }],
		in: ['transition'],
	},
	{ phrases: ['{thread} BEGINS', '{thread} STARTS'], means: [{ opens: 'slot' }], in: heading },
	{
		phrases: ['WE FLASH BACK TO', 'WE FLASHBACK TO', 'FLASHING BACK TO'],
		means: [{ opens: 'flashback' }],
		in: ['transition'],
	},
	{
		phrases: [
			...[
				'{thread} TO',
				'{thread} BEGINS',
				'{thread} STARTS',
				'BEGIN {whose} {thread}',
				'START OF {thread}',
				'ENTER {thread}',
			],
			...[
				'CUT TO {thread}',
				'DISSOLVE TO {thread}',
				'SMASH CUT TO {thread}',
				'FADE TO {thread}',
				'MATCH CUT TO {thread}',
			],
		],
		means: [{ opens: 'slot' }],
		in: ['transition'],
	},
	{
		phrases: [
			...['{thread} CONTINUED', "{thread} CONT'D", '{thread} CONTINUES', '{thread} CONTINUING', '{thread} CONT'],
			...['RESUME {thread}', 'BACK TO {thread}', 'RETURN TO {thread}', 'BACK IN {thread}', 'STILL IN {thread}'],
		],
		means: [{ opens: 'slot' }],
		in: cuts,
	},
	{ phrases: ['PAST', 'THE PAST', 'IN THE PAST'], means: [{ opens: 'flashback' }], in: heading },
	{ phrases: ['FUTURE', 'THE FUTURE', 'IN THE FUTURE'], means: [{ opens: 'flash-forward' }], in: heading },
	// Shown, and not happening: what was filmed long ago.
	{
		phrases: [
			...['ARCHIVE FOOTAGE', 'ARCHIVAL FOOTAGE', 'FILE FOOTAGE', 'NEWS FOOTAGE', 'VIDEO FOOTAGE', 'OLD FOOTAGE'],
			...['NEWSREEL', 'NEWSREEL FOOTAGE', 'HOME MOVIE', 'HOME MOVIES', 'HOME VIDEO'],
			...['ON FILM', 'ON VIDEO', 'ON TV', 'ON TELEVISION', 'ON SCREEN', 'ON TAPE'],
		],
		means: [{ opens: 'story' }],
		in: heading,
	},
	{
		phrases: ['FLASHBACK', 'FLASH BACK', 'FLASH-BACK', 'THEN', 'BACK THEN'],
		means: [{ opens: 'flashback' }],
		in: ['super'],
	},
	{
		phrases: [
			...[
				'LONG AGO',
				'LONG LONG AGO',
				'A LONG TIME AGO',
				'ONCE UPON A TIME',
				'AGES AGO',
				'A LIFETIME AGO',
				'MANY MOONS AGO',
			],
			...[
				'A GENERATION AGO',
				'A GENERATION EARLIER',
				'GENERATIONS AGO',
				'SOME TIME AGO',
				'SOME TIME EARLIER',
				'PREVIOUSLY',
			],
		],
		means: [{ say: { kind: 'unread', stops: true } }],
		in: ['super', 'note'],
	},
	{
		phrases: [
			'THE? PREVIOUS {unit}',
			'LAST {unit}',
			'LAST {holiday}',
			'THE? PREVIOUS {holiday}',
			'PROLOGUE',
			'EPILOGUE',
		],
		means: [{ say: { kind: 'unread', stops: false } }],
		in: heading,
	},
	{ phrases: ['FLASH FORWARD', 'FLASHFORWARD', 'FLASH-FORWARD'], means: [{ opens: 'flash-forward' }], in: ['super'] },
	{ phrases: ['DREAM SEQUENCE', 'A DREAM'], means: [{ opens: 'dream' }], in: ['super'] },
	{
		phrases: [
			...[
				'END {thread}',
				'END OF {thread}',
				'{thread} ENDS',
				'{thread} OVER',
				'END THE {thread}',
				'OUT OF {thread}',
				'EXIT {thread}',
			],
			...['END {whose} {thread}', 'END OF {whose} {thread}', 'BACK TO SCENE', 'BACK TO THE SCENE', 'BACK TO REALITY'],
			...['BACK TO SCENE', 'RESUME SCENE', 'RETURN TO SCENE', 'BACK FROM {thread}'],
		],
		means: [{ closes: 'innermost' }],
		in: cuts,
	},
	{
		phrases: ['REALITY', 'IN REALITY', 'BACK IN REALITY', 'REAL WORLD', 'THE REAL WORLD', 'REAL LIFE', 'IN REAL LIFE'],
		means: [{ closes: 'innermost' }],
		in: heading,
	},
	{
		phrases: [
			'BACK TO',
			'CUT BACK TO',
			'DISSOLVE BACK TO',
			'SMASH BACK TO',
			'SMASH CUT BACK TO',
			'RETURN TO',
			'FADE BACK TO',
		],
		means: [{ closes: 'innermost' }],
		in: ['transition'],
		anywhere: true,
	},
	{
		phrases: [
			...[
				'PRESENT DAY',
				'THE PRESENT DAY',
				'PRESENT',
				'THE PRESENT',
				'PRESENT TIME',
				'PRESENT-DAY',
				'IN THE PRESENT',
				'MODERN DAY',
			],
			...[
				'NOW',
				'TODAY',
				'BACK TO THE? PRESENT',
				'BACK TO THE? PRESENT DAY',
				'BACK TO PRESENT TIME',
				'RETURN TO THE? PRESENT',
			],
			...['BACK TO PRESENT-DAY', 'RETURN TO THE? PRESENT DAY', 'BACK IN THE? PRESENT', 'BACK TO TODAY', 'BACK TO NOW'],
			...['BACK IN THE? PRESENT DAY', 'CUT TO THE? PRESENT', 'CUT TO THE? PRESENT DAY', 'CUT BACK TO THE? PRESENT'],
			...[
				'CUT BACK TO THE? PRESENT DAY',
				'RESUME PRESENT',
				'RESUME THE? PRESENT',
				'THE HERE AND NOW',
				'DISSOLVE TO THE? PRESENT',
			],
			...['SMASH CUT TO THE? PRESENT', 'DISSOLVE BACK TO THE? PRESENT', 'SMASH CUT BACK TO THE? PRESENT'],
			...['DISSOLVE TO THE? PRESENT DAY', 'SMASH CUT TO THE? PRESENT DAY', 'BACK TO THE? PRESENT TIME'],
		],
		means: [{ closes: 'all' }],
		in: written,
	},

	// Manners of showing.
	{
		phrases: [
			...['ESTABLISHING', 'ESTABLISHING SHOT', 'TO ESTABLISH', 'MONTAGE', 'SERIES OF SHOTS', 'INTERCUT', 'INTERCUTS'],
			...[
				'INTERCUTTING',
				'END INTERCUT',
				'END MONTAGE',
				'BEGIN MONTAGE',
				'BEGIN INTERCUT',
				'VARIOUS',
				'QUICK CUTS',
				'STOCK',
			],
			...[
				'STOCK SHOT',
				'STOCK FOOTAGE',
				'VARIOUS SHOTS',
				'INTERCUT WITH',
				'INTERCUT TO',
				'END OF MONTAGE',
				'MONTAGE ENDS',
			],
			...['INTERCUT BETWEEN', 'MONTAGE SEQUENCE'],
		],
		means: [{ say: { kind: 'manner' } }],
		in: cuts,
	},
];
