/**
 * The words that stand for a light, a unit, a season, a weekday, a thread in the phrases of phraseTable.ts. Data only.
 * Upper case, plain apostrophes, no points; several words stand with one space between them. Long because it is a table.
 */
import { holidays } from '../calendar/holidays.js';
import type { CalendarUnit, Light, Season, ThreadKind, TimeUnit } from './timeMeaning.js';
import { indexWords } from './wordIndex.js';

export const lightWords = indexWords<Light>([
	[
		'dawn',
		[
			...[
				'DAWN',
				'SUNRISE',
				'SUNUP',
				'SUN-UP',
				'DAYBREAK',
				'BREAK OF DAY',
				'CRACK OF DAWN',
				'THE CRACK OF DAWN',
				'FIRST LIGHT',
				'EARLY DAWN',
			],
			...[
				'PRE-DAWN',
				'PREDAWN',
				'PRE DAWN',
				'JUST BEFORE DAWN',
				'SHORTLY BEFORE DAWN',
				'BEFORE DAWN',
				'NEAR DAWN',
				'ALMOST DAWN',
				'NEARLY DAWN',
			],
		],
	],
	[
		'morning',
		[
			...[
				'MORNING',
				'MORN',
				'EARLY MORNING',
				'LATE MORNING',
				'MID-MORNING',
				'MIDMORNING',
				'MID MORNING',
				'EARLY-MORNING',
			],
			...['EARLY THE MORNING', 'EARLY IN THE MORNING', 'FIRST THING IN THE MORNING', 'FORENOON', 'BREAKFAST TIME'],
		],
	],
	['noon', ['NOON', 'MIDDAY', 'MID-DAY', 'MID DAY', 'NOONTIME', 'HIGH NOON', 'LUNCHTIME', 'LUNCH TIME', '12 NOON']],
	[
		'day',
		['DAY', 'DAYTIME', 'DAYLIGHT', 'ALL DAY', 'EARLY DAY', 'LATE DAY', 'NIGHT FOR DAY', 'BROAD DAYLIGHT', 'FULL DAY'],
	],
	[
		'afternoon',
		[
			...[
				'AFTERNOON',
				'LATE AFTERNOON',
				'EARLY AFTERNOON',
				'MID-AFTERNOON',
				'MIDAFTERNOON',
				'MID AFTERNOON',
				'TEATIME',
			],
			...['LATE IN THE AFTERNOON'],
		],
	],
	[
		'dusk',
		[
			...[
				'DUSK',
				'SUNSET',
				'SUNDOWN',
				'TWILIGHT',
				'NIGHTFALL',
				'MAGIC HOUR',
				'THE MAGIC HOUR',
				'GOLDEN HOUR',
				'BLUE HOUR',
			],
			...['LAST LIGHT', 'GLOAMING', 'EARLY DUSK', 'LATE DUSK', 'NEAR DUSK', 'NEAR SUNSET'],
		],
	],
	[
		'evening',
		[
			...['EVENING', 'EARLY EVENING', 'LATE EVENING', 'MID-EVENING', 'DINNERTIME', 'DINNER TIME', 'EVENTIDE'],
			...['LATE IN THE EVENING'],
		],
	],
	[
		'night',
		[
			...[
				'NIGHT',
				'NIGHTTIME',
				'NIGHT-TIME',
				'NIGHT TIME',
				'LATE NIGHT',
				'LATE-NIGHT',
				'EARLY NIGHT',
				'ALL NIGHT',
				'MIDNIGHT',
			],
			...[
				'DEAD OF NIGHT',
				'THE DEAD OF NIGHT',
				'MIDDLE OF THE NIGHT',
				'THE MIDDLE OF THE NIGHT',
				'DAY FOR NIGHT',
				'BEDTIME',
			],
			...[
				'WITCHING HOUR',
				'THE WITCHING HOUR',
				'SMALL HOURS',
				'THE SMALL HOURS',
				'WEE HOURS',
				'THE WEE HOURS',
				'AT NIGHT',
			],
			...[
				'12 MIDNIGHT',
				'AFTER MIDNIGHT',
				'NEAR MIDNIGHT',
				'LATE AT NIGHT',
				'VERY LATE NIGHT',
				'DEEP NIGHT',
				'DEEP OF NIGHT',
			],
			...[
				'TONIGHT',
				'PAST MIDNIGHT',
				'JUST BEFORE MIDNIGHT',
				'SHORTLY BEFORE MIDNIGHT',
				'NEARLY MIDNIGHT',
				'ALMOST MIDNIGHT',
				'JUST AFTER MIDNIGHT',
				'AROUND MIDNIGHT',
				'CLOSE TO MIDNIGHT',
				'MIDDLE OF NIGHT',
				'WEE SMALL HOURS',
				'THE WEE SMALL HOURS',
			],
		],
	],
]);

export const seasonWords = indexWords<Season>([
	['spring', ['SPRING', 'SPRINGTIME', 'EARLY SPRING', 'LATE SPRING', 'THE SPRING', 'MID-SPRING']],
	[
		'summer',
		['SUMMER', 'SUMMERTIME', 'EARLY SUMMER', 'LATE SUMMER', 'THE SUMMER', 'MIDSUMMER', 'MID-SUMMER', 'HIGH SUMMER'],
	],
	['autumn', ['AUTUMN', 'FALL', 'EARLY AUTUMN', 'LATE AUTUMN', 'EARLY FALL', 'LATE FALL', 'THE FALL', 'THE AUTUMN']],
	[
		'winter',
		['WINTER', 'WINTERTIME', 'EARLY WINTER', 'LATE WINTER', 'THE WINTER', 'MIDWINTER', 'MID-WINTER', 'DEEP WINTER'],
	],
]);

/** `THREE SUMMERS LATER`. */
export const seasonPlurals = indexWords<Season>([
	['spring', ['SPRINGS']],
	['summer', ['SUMMERS']],
	['autumn', ['AUTUMNS', 'FALLS']],
	['winter', ['WINTERS']],
]);

export const holidayNames = indexWords(holidays);

/** Months in full, counted from 1. */
export const monthNames = indexWords<number>(
	'JANUARY FEBRUARY MARCH APRIL MAY JUNE JULY AUGUST SEPTEMBER OCTOBER NOVEMBER DECEMBER'
		.split(' ')
		.map((word, index) => [index + 1, [word]]),
);

/** Months that alone may be something else: a person, a verb, a manner of walking. */
export const namesToo: ReadonlySet<string> = new Set(['MARCH', 'APRIL', 'MAY', 'JUNE', 'AUGUST']);

/** Stretches of the calendar: `LATER THAT WEEK`. */
export const spanWords = indexWords<CalendarUnit>([
	['week', ['WEEK', 'WEEKEND']],
	['month', ['MONTH']],
	['year', ['YEAR']],
]);

/** 0 = Sunday. The short forms count only beside a date, so they are chrono's business. */
export const weekdayWords = indexWords<number>(
	['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'].map((word, index) => [index, [word]]),
);

export const threadWords = indexWords<Exclude<ThreadKind, 'present'>>([
	[
		'flashback',
		[
			...[
				'FLASHBACK',
				'FLASHBACKS',
				'FLASH BACK',
				'FLASH-BACK',
				'FLASHBACK SEQUENCE',
				'FLASHBACK SCENE',
				'MEMORY',
				'MEMORIES',
			],
			...[
				'MEMORY SEQUENCE',
				'MEMORY FLASH',
				'MEMORY FLASHES',
				'QUICK FLASHBACK',
				'QUICK FLASHBACKS',
				'SERIES OF FLASHBACKS',
			],
			...['FLASHBACK MONTAGE', 'THE FLASHBACK'],
		],
	],
	[
		'flash-forward',
		[
			...[
				'FLASH FORWARD',
				'FLASH-FORWARD',
				'FLASHFORWARD',
				'FLASH FORWARDS',
				'FLASHFORWARDS',
				'FLASH FORWARD SEQUENCE',
			],
			...['FLASH-FORWARDS', 'FLASHFORWARD SEQUENCE', 'FLASH-FORWARD SEQUENCE'],
		],
	],
	[
		'dream',
		[
			...[
				'DREAM',
				'DREAMS',
				'DREAM SEQUENCE',
				'DREAM STATE',
				'DREAMSCAPE',
				'NIGHTMARE',
				'NIGHTMARES',
				'NIGHTMARE SEQUENCE',
				'FILM WITHIN THE FILM',
				'FILM WITHIN A FILM',
				'FILM-WITHIN-FILM',
				'FILM WITHIN FILM',
				'FILM-WITHIN-A-FILM',
				'MOVIE WITHIN THE MOVIE',
				'MOVIE WITHIN A MOVIE',
				'SHOW WITHIN THE SHOW',
				'PLAY WITHIN THE PLAY',
			],
			...['DREAM WORLD', 'DREAMWORLD', 'IN DREAM', 'IN A DREAM', 'THE DREAM', 'DAYDREAM', 'DAY DREAM', 'HALLUCINATION'],
			...['HALLUCINATIONS', 'HALLUCINATION SEQUENCE', 'VISION', 'VISIONS', 'VISION SEQUENCE', 'FANTASY', 'FANTASIES'],
			...[
				'FANTASY SEQUENCE',
				'IMAGINATION',
				'IMAGINED',
				'IMAGINARY',
				'FEVER DREAM',
				'DREAM FLASHBACK',
				'FANTASY SCENE',
			],
			...['DREAM SCENE', 'DREAM MONTAGE'],
		],
	],
	[
		'story',
		[
			...[
				'STORY',
				'THE STORY',
				'STORY SEQUENCE',
				'IN STORY',
				'IN THE STORY',
				'TOLD STORY',
				'STORY WITHIN STORY',
				'STORY-WITHIN-STORY',
			],
		],
	],
]);

/** A unit as a phrase names it: `THREE NIGHTS LATER` are three days, and night; a decade is ten years. */
export interface UnitWord {
	readonly unit: TimeUnit;
	readonly factor: number;
	readonly light?: Light;
}

const unitRows: readonly (readonly [words: string, unit: UnitWord])[] = [
	['MINUTE MINUTES MIN MINS', { unit: 'minute', factor: 1 }],
	['HOUR HOURS HR HRS', { unit: 'hour', factor: 1 }],
	['DAY DAYS', { unit: 'day', factor: 1 }],
	['NIGHT NIGHTS', { unit: 'day', factor: 1, light: 'night' }],
	['MORNING MORNINGS', { unit: 'day', factor: 1, light: 'morning' }],
	['AFTERNOON AFTERNOONS', { unit: 'day', factor: 1, light: 'afternoon' }],
	['EVENING EVENINGS', { unit: 'day', factor: 1, light: 'evening' }],
	['WEEK WEEKS', { unit: 'week', factor: 1 }],
	['FORTNIGHT FORTNIGHTS', { unit: 'week', factor: 2 }],
	['MONTH MONTHS', { unit: 'month', factor: 1 }],
	['YEAR YEARS', { unit: 'year', factor: 1 }],
	['DECADE DECADES', { unit: 'year', factor: 10 }],
	['CENTURY CENTURIES', { unit: 'year', factor: 100 }],
];

export const unitWords = indexWords(unitRows.map(([words, unit]) => [unit, words.split(' ')]));

/** Units too short to count: `MOMENTS LATER`. */
export const momentWords = indexWords([
	[
		true,
		[
			...['MOMENT', 'MOMENTS', 'SECOND', 'SECONDS', 'SEC', 'SECS', 'BEAT', 'BEATS', 'INSTANT', 'INSTANTS', 'HEARTBEAT'],
			...['SPLIT SECOND', 'BRIEF MOMENT', 'SHORT MOMENT'],
		],
	],
]);

/** Counts that are no numbers: how many is unknown. */
export const vagueCounts = indexWords([
	[
		true,
		[
			...[
				'A FEW',
				'FEW',
				'SEVERAL',
				'A COUPLE',
				'A COUPLE OF',
				'COUPLE',
				'COUPLE OF',
				'MANY',
				'SOME',
				'COUNTLESS',
				'VARIOUS',
			],
			...[
				'A HANDFUL OF',
				'A NUMBER OF',
				'LONG',
				'MANY LONG',
				'MANY MANY',
				'A GOOD MANY',
				'QUITE A FEW',
				'SEVERAL LONG',
			],
		],
	],
]);

/** Numbers that are one word; `TWENTY-FIVE` and `ONE HUNDRED` are made of them. */
export const numberWords: ReadonlyMap<string, number> = new Map([
	...[
		'ONE TWO THREE FOUR FIVE SIX SEVEN EIGHT NINE TEN ELEVEN TWELVE THIRTEEN FOURTEEN FIFTEEN SIXTEEN SEVENTEEN EIGHTEEN',
	]
		.flatMap((list) => list.split(' '))
		.map((word, index) => [word, index + 1] as const),
	['NINETEEN', 19],
	...['TWENTY', 'THIRTY', 'FORTY', 'FIFTY', 'SIXTY', 'SEVENTY', 'EIGHTY', 'NINETY'].map(
		(word, index) => [word, (index + 2) * 10] as const,
	),
	['A', 1],
	['AN', 1],
	['ANOTHER', 1],
	['DOZEN', 12],
]);

/** What makes a number before a unit less than certain: `MORE THAN A YEAR LATER`, `NOT TWO DAYS LATER`. */
export const uncertainBefore: ReadonlySet<string> = new Set(
	'OVER THAN LEAST MOST UNDER NOT EVERY WITHIN NEVER NO UNTIL BARELY TO OR AND'.split(' '),
);

/** What makes a number before a unit a rough one: `ABOUT TEN YEARS LATER`. */
export const approximateBefore: ReadonlySet<string> = new Set(
	'ABOUT AROUND ROUGHLY APPROXIMATELY NEARLY ALMOST SOME MAYBE PERHAPS'.split(' '),
);

/** English months, long and short; chrono reads them, we only ask whether one is there. */
export const monthWords: ReadonlySet<string> = new Set(
	`JANUARY FEBRUARY MARCH APRIL MAY JUNE JULY AUGUST SEPTEMBER OCTOBER NOVEMBER DECEMBER
	JAN FEB MAR APR JUN JUL AUG SEP SEPT OCT NOV DEC`.split(/\s+/u),
);

/** Words that carry no meaning of their own between time words: `FLASHBACK TO 2003`, `IN THE YEAR 1066`. */
export const fillerWords: ReadonlySet<string> = new Set(
	`THE A AN IN ON AT OF TO AND THEN FROM DURING INTO YEAR STILL ITS IT'S THAT VERY EARLY LATE MID AD CE
	ANOTHER ONE NEXT`.split(/\s+/u),
);

/** Between these a year still stands alone: `SOMETIME IN 2008`, `THE YEAR IS 1993`, `END OF 1975`. */
export const yearFillers: ReadonlySet<string> = new Set(
	`SOMETIME SOMEWHERE END BEGINNING START MIDDLE TURN IS BACK ANNO DOMINI`.split(/\s+/u),
);

/** Before a year these make it a rough one. */
export const roughYears: ReadonlySet<string> = new Set(
	'CIRCA CA C ABOUT AROUND APPROX APPROXIMATELY ROUGHLY'.split(' '),
);

/** Before a year these make it a limit of the time that is meant, or one of many things: nobody can tell which date it is. */
export const limitsOfYears: ReadonlySet<string> = new Set(
	'SINCE BEFORE AFTER UNTIL TILL BY NEARLY ALMOST CLASS PRE POST'.split(' '),
);

/** Behind these a number is no year: `ROOM 2009`, `CHAPTER 1984`, `HIGHWAY 1999`. */
export const numberedThings: ReadonlySet<string> = new Set(
	`ROOM SUITE FLIGHT UNIT NUMBER NO NUM CHANNEL HIGHWAY ROUTE GATE LOT APT APARTMENT BUS TRAIN ROAD STREET AVENUE BOX CELL LOCKER
	CHAPTER EPISODE PAGE PART SCENE TAKE ACT SECTION STUDIO CLUB PROJECT OPERATION AREA SECTOR BLOCK LEVEL FLOOR DECK BAY PIER HANGAR
	WINDOWS MODEL CASE FILE DOCKET ARTICLE RULE CODE EXTENSION EXT LINE PLATFORM TERMINAL MILE KM KILOMETER MILES METERS FEET ALTITUDE
	DAY DAYS NIGHT WEEK MONTH YEARS HOURS MINUTES POPULATION POP ELEVATION BRIGADE REGIMENT BATTALION SQUAD STATION CAMP BASE VERSION
	EST ESTD ESTABLISHED FOUNDED BORN DIED COPYRIGHT SERIES THAN OVER UNDER TOTAL SUM PRICE WORTH RECORD SEAQUEST RUNNER OUTPOST COLONY SHIP VESSEL USS HMS ZONE GRID LOGS LOG
	ENTRY STARDATE PROTOCOL AGENT SUBJECT PATIENT PRISONER INMATE BADGE CAR TAXI TRUCK HONDA FORD CHEVY TOYOTA TEST TRIAL EXPERIMENT
	SAMPLE SPECIMEN CAMERA TAPE REEL SLIDE`.split(/\s+/u),
);

/** In a heading's place a number behind these belongs to the name on their door: `HOTEL 1900`, but `BERLIN 1945`. */
export const venuesWithNumbers: ReadonlySet<string> = new Set(
	`HOTEL HOSTEL MOTEL BAR PUB CAFE CAFÉ BISTRO BRASSERIE RESTAURANT DINER TAVERN LOUNGE CLUB NIGHTCLUB DISCO CASINO PIZZERIA CANTINA
	BOUTIQUE SPA GYM`.split(/\s+/u),
);

/** Beside a light in a heading these say nothing against it: `TOMORROW NIGHT`, `RAINY DAY`, `OCTOBER MORNING`. */
export const headingFillers: ReadonlySet<string> = new Set([
	...'JUST NEAR NEARLY ALMOST TOWARD TOWARDS TOMORROW COLD RAINY STORMY'.split(' '),
	...'BRIGHT SUNNY CLOUDY OVERCAST FOGGY SNOWY WINDY HOT DARK CLEAR GRAY GREY STARRY MOONLIT'.split(' '),
	...monthWords,
]);

/** A year behind these is one even where the sentence goes on: `died in 2012 and …`. */
export const yearIntroductions: ReadonlySet<string> = new Set(['IN', 'DURING', 'YEAR']);

/** Words that cannot be what a number counts: `in 2012 when …`, not `in 2012 Hondas`. */
export const functionWords: ReadonlySet<string> = new Set(
	`A AN THE AND OR BUT NOR SO THEN WHEN WHERE WHILE AS IN ON AT BY FOR FROM TO OF WITH HE SHE IT THEY WE YOU I HIS HER THEIR OUR
	IS WAS WERE ARE HAD HAS WILL WOULD AFTER BEFORE BECAUSE IF THAT THIS NOT RIGHT HERE THERE AFTERWARDS`.split(/\s+/u),
);

/** Behind a heading's place these speak of a time wherever they stand. */
export const talkOfTime: ReadonlySet<string> = new Set(
	`AGO EARLIER LATER CIRCA ERA EPOCH PAST FUTURE CHILDHOOD BOYHOOD GIRLHOOD ADOLESCENCE INFANCY YESTERYEAR PREVIOUSLY REMEMBERS REMEMBERED
	REMEMBERING RECALLS RECALLED RECALLING REMINISCES IMAGINES IMAGINED IMAGINING DREAMING WARTIME PREWAR POSTWAR PRE-WAR POST-WAR TIMELINE
	PREHISTORIC MEDIEVAL`.split(/\s+/u),
);

/** In a place these speak of a time at its end: `CHILDHOOD`, not `CHILDHOOD BEDROOM`. */
export const talkOfTimeLast: ReadonlySet<string> = new Set([
	...talkOfTime,
	...'AGE YEARS DAYS DECADE DECADES YOUTH'.split(' '),
]);

/** At the beginning of a text these speak of a time without saying which. */
export const openersOfTime: ReadonlySet<string> = new Set([
	'WHEN',
	'BEFORE THE',
	'DURING THE',
	'BACK WHEN',
	'SINCE THE',
]);

/** The same, where the scene may as well go on with the day: `AFTER CHURCH`, `BEFORE DINNER`. */
export const weakOpenersOfTime: ReadonlySet<string> = new Set(['AFTER THE', 'BEFORE', 'DURING', 'UNTIL', 'SINCE']);

/** Behind other words these make an occasion of some day: `ELECTION NIGHT`, `KIM'S BIRTHDAY`. */
export const dayParts: ReadonlySet<string> = new Set(
	'NIGHT DAY MORNING EVENING AFTERNOON EVE WEEKEND BIRTHDAY ANNIVERSARY GRADUATION'.split(' '),
);

/** Scenes so headed may run over days and years. */
export const manners: ReadonlySet<string> = new Set(['MONTAGE', 'SHOTS']);

/** Brackets with one of these say how or where, never when: `(MOVING)`, `(KIM'S POV)`, `(SECOND FLOOR)`. */
export const plainLabels: ReadonlySet<string> = new Set(
	`MOVING DRIVING TRAVELING TRAVELLING PARKED STATIONARY STOPPED FLYING FALLING RUNNING WALKING SAILING AERIAL POV RAIN RAINING RAINY SNOW
	SNOWING FOG FOGGY STORM STORMY WINDY SUNNY OVERCAST SHOT ANGLE VIEW WIDE CLOSE CLOSE-UP CU ECU INSERT HANDHELD B-ROLL MOS SLO-MO SLOW MOTION
	TIMELAPSE TIME-LAPSE FLOOR ROOM LEVEL STOREY UPSTAIRS DOWNSTAIRS INSIDE OUTSIDE INTERIOR EXTERIOR BACK FRONT UPPER LOWER NORTH SOUTH EAST WEST
	LEFT RIGHT TOP BOTTOM ROOF BASEMENT HALL HALLWAY KITCHEN BEDROOM BATHROOM OFFICE LOBBY ENTRANCE GARAGE YARD DOOR WINDOW DESK BED BACKSEAT
	SEAT STREET AVENUE ROAD CITY TOWN COUNTY STATE USA COUNTRY SCHOOL HOSPITAL STATION AIRPORT BUILDING HOUSE APARTMENT PLANET UNDERWATER
	UNDERGROUND FORMERLY FORMER ABANDONED RUINS RUINED DESTROYED BURNED BURNING BURNT EMPTY CROWDED CLOSED OPEN LOCKED DARK LIT STAGE SET
	LOCATION GREENSCREEN CGI VFX MINIATURE MODEL STOCK ESTABLISHING ESTABLISH INTERCUT INTERCUTTING INTERCUTS SPLIT SCREEN SPLIT-SCREEN PHONE
	CALL CONT'D CONTD CONTINUED CONTINUOUS CONTINUING OMITTED OMIT NEW REVISED ALT VERSION PRE-LAP SILENT LIVE VARIOUS SAME SIMULTANEOUS
	INTO TO WITH`.split(/\s+/u),
);
