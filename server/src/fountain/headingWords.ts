/**
 * Decides whether a piece of a scene heading is a time of day (`DAY`, `THREE DAYS LATER`), a modifier (`FLASHBACK`, `DAY 3`, `2009`)
 * or neither, and so part of the place. Closed lists and small grammars over whole words; what the words mean is script/timeWords.ts's.
 */
import { collapseSpace } from '../text/space.js';
import type { Vocabulary } from './locales.js';

/** A piece as the lists have it: upper-case, plain apostrophes, single spaces, no stop at the end. */
export function normalizePiece(text: string): string {
	return collapseSpace(text.toUpperCase().replaceAll('’', "'").replace(trailingStops, ''));
}

const trailingStops = /[.,:;]+$/u;

const words = (list: string): readonly string[] => list.trim().split(/\s+/u);

/** Times of day that are one word, and phrases that no grammar below makes. */
const timePhrases: ReadonlySet<string> = new Set([
	...words('CONTINUOUS CONT CONTINUED CONTINUING SAME SIMULTANEOUS SIMULTANEOUSLY MEANWHILE LATER EARLIER'),
	...['SAME TIME', 'THE SAME TIME', 'AT THE SAME TIME', 'SAME MOMENT', 'THE SAME', 'SAME AS BEFORE', 'MEANTIME'],
	...[
		"CONT'D",
		'LATER ON',
		'EVEN LATER',
		'MUCH LATER',
		'SHORTLY AFTER',
		'IMMEDIATELY AFTER',
		'IMMEDIATELY LATER',
		'SOON AFTER',
	],
	...['MAGIC HOUR', 'GOLDEN HOUR', 'BLUE HOUR', 'FIRST LIGHT', 'LAST LIGHT', 'DAY FOR NIGHT', 'NIGHT FOR DAY'],
	...[
		'MIDDLE OF THE NIGHT',
		'DEAD OF NIGHT',
		'THE DEAD OF NIGHT',
		'ALL DAY',
		'ALL NIGHT',
		'RUSH HOUR',
		'ANY TIME',
		'ANYTIME',
	],
	...['WITCHING HOUR', 'THE WITCHING HOUR', 'A BEAT LATER', 'SOME TIME LATER', 'SOMETIME LATER', 'A SHORT TIME LATER'],
	...[
		'A SHORT WHILE LATER',
		'A WHILE LATER',
		'A LITTLE LATER',
		'A BIT LATER',
		'A LONG TIME LATER',
		'A LONG TIME AGO',
		'LONG AGO',
	],
]);

/** Words of light: one of them makes a phrase a time of day. */
const lightWords: ReadonlySet<string> = new Set(
	words(`DAY NIGHT MORNING MORN AFTERNOON EVENING NOON NOONTIME MIDDAY MIDNIGHT DAWN DUSK SUNRISE SUNSET SUNUP SUNDOWN
		TWILIGHT DAYBREAK NIGHTFALL DAYTIME NIGHTTIME DAYLIGHT MIDMORNING MIDAFTERNOON LUNCHTIME TEATIME DINNERTIME BEDTIME
		PRE-DAWN PREDAWN MID-MORNING MID-AFTERNOON MID-DAY MID-EVENING LATE-NIGHT EARLY-MORNING`),
);

/** Words that may stand beside a word of light without making it anything but a time of day. */
const lightCompanions: ReadonlySet<string> = new Set(
	words(`A AN THE THAT THIS NEXT FOLLOWING SAME PREVIOUS PRECEDING FIRST LAST ANOTHER ONE VERY EARLY EARLIER LATE LATER MID PRE
		JUST BEFORE AFTER AT IN ON OF BY PAST NEAR NEARLY ALMOST STILL TO INTO OR AND THEN TOWARD TOWARDS UNTIL CONTINUOUS
		MOMENTS SHORTLY SOON TOMORROW YESTERDAY
		MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY SATURDAY SUNDAY CHRISTMAS EASTER THANKSGIVING HALLOWEEN
		SPRING SUMMER AUTUMN FALL WINTER`),
);

const unitWords: ReadonlySet<string> = new Set(
	words(`MOMENT MOMENTS SECOND SECONDS MINUTE MINUTES HOUR HOURS DAY DAYS NIGHT NIGHTS WEEK WEEKS WEEKEND MONTH MONTHS
		YEAR YEARS DECADE DECADES CENTURY CENTURIES GENERATION GENERATIONS MORNING EVENING BEAT BEATS WHILE SEASON SEASONS`),
);

const countWords: ReadonlySet<string> = new Set(
	words(`A AN THE ONE TWO THREE FOUR FIVE SIX SEVEN EIGHT NINE TEN ELEVEN TWELVE THIRTEEN FOURTEEN FIFTEEN SIXTEEN SEVENTEEN
		EIGHTEEN NINETEEN TWENTY THIRTY FORTY FIFTY SIXTY SEVENTY EIGHTY NINETY HUNDRED THOUSAND HALF QUARTER COUPLE FEW SEVERAL
		MANY SOME OF AND OR ABOUT ALMOST NEARLY EXACTLY ANOTHER FULL WHOLE LONG SHORT GOOD MORE THAN LESS OVER JUST THESE THOSE`),
);

const directionWords: ReadonlySet<string> = new Set(words('LATER EARLIER AGO BEFORE AFTER PRIOR PREVIOUSLY HENCE ON'));

// "6:30 AM", "6 A.M", "06:30", "23:00 HOURS", "5 O'CLOCK", "0600 HOURS"
const clockTime =
	/^(?:\d{1,2}[:.]\d{2}(?: ?[AP]\.?M)?|\d{1,2} ?[AP]\.?M|\d{1,2} O'CLOCK|(?:\d{1,2}:\d{2}|\d{4}) (?:HOURS|HRS))$/u;
const digits = /^\d{1,5}$/u;
const betweenWords = / ?\/ ?| /u;
/** In words; no time of day is longer. */
const longestPhrase = 8;

/** Whether the piece, normalised, is a time of day or says how long after (or before) the last scene this is. */
export function isTimeOfDay(piece: string, { times }: Vocabulary): boolean {
	if (timePhrases.has(piece) || times.has(piece) || lightWords.has(piece) || clockTime.test(piece)) return true;
	const tokens = piece.split(betweenWords);
	if (tokens.length > longestPhrase || scriptDay.test(piece)) return false;
	return isLightPhrase(tokens) || isOffset(tokens) || isSlashedTime(piece, times);
}

/** `LATER THAT NIGHT`, `THE NEXT MORNING`, `LATE AFTERNOON`, `DAY/NIGHT`, `TUESDAY MORNING`. */
function isLightPhrase(tokens: readonly string[]): boolean {
	let hasLight = false;
	for (const token of tokens) {
		if (lightWords.has(token)) hasLight = true;
		else if (!lightCompanions.has(token)) return false;
	}
	return hasLight;
}

/** `THREE DAYS LATER`, `MOMENTS LATER`, `ONE YEAR EARLIER`, `TWENTY-FIVE YEARS AGO`, `LATER THAT WEEK`. */
function isOffset(tokens: readonly string[]): boolean {
	const last = tokens.at(-1) ?? '';
	if (tokens[0] === 'LATER' || tokens[0] === 'EARLIER') {
		return unitWords.has(last) && tokens.slice(1, -1).every((token) => lightCompanions.has(token));
	}
	if (!directionWords.has(last) || !unitWords.has(tokens.at(-2) ?? '')) return false;
	return tokens.slice(0, -2).every(isCount);
}

/** `10`, `TWELVE`, `TWENTY-FIVE`. */
function isCount(token: string): boolean {
	return digits.test(token) || token.split('-').every((part) => countWords.has(part));
}

/** `JOUR/NUIT`: times of one of the other languages. */
function isSlashedTime(piece: string, times: ReadonlySet<string>): boolean {
	return piece.includes('/') && piece.split('/').every((part) => times.has(part.trim()) || lightWords.has(part.trim()));
}

/** Modifiers that must be the whole piece, because they also begin the names of places: `MEMORY LANE`, `STORY ROOM`. */
const modifierPhrases: ReadonlySet<string> = new Set([
	...words('DREAM DREAMS NIGHTMARE MEMORY MEMORIES FANTASY HALLUCINATION VISION IMAGINATION STORY PAST PRESENT FUTURE'),
	...[
		'THE PAST',
		'THE PRESENT',
		'THE FUTURE',
		'IN THE PAST',
		'PRESENT DAY',
		'THE PRESENT DAY',
		'PRESENT TIME',
		'MODERN DAY',
		'TODAY',
	],
	...[
		'DREAM SEQUENCE',
		'DREAM STATE',
		'FANTASY SEQUENCE',
		'NIGHTMARE SEQUENCE',
		'MEMORY SEQUENCE',
		'STORY SEQUENCE',
		'IN STORY',
	],
	...['SERIES OF SHOTS', 'VARIOUS', 'VARIOUS SHOTS', 'QUICK CUTS', 'STOCK', 'STOCK SHOT', 'STOCK FOOTAGE'],
	...[
		'ARCHIVE FOOTAGE',
		'ARCHIVAL FOOTAGE',
		'FILE FOOTAGE',
		'NEWS FOOTAGE',
		'VIDEO FOOTAGE',
		'OLD FOOTAGE',
		'NEWSREEL',
		'NEWSREEL FOOTAGE',
		'HOME MOVIE',
		'HOME MOVIES',
		'HOME VIDEO',
		'ON FILM',
		'ON VIDEO',
		'ON TV',
		'ON TELEVISION',
		'ON SCREEN',
		'ON TAPE',
	],
	...words(
		'FOOTAGE MOVING DRIVING TRAVELING TRAVELLING PARKED STATIONARY AERIAL POV RAIN RAINING SNOW SNOWING FORMERLY',
	),
	...words('MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY SATURDAY SUNDAY CHRISTMAS EASTER THANKSGIVING HALLOWEEN'),
	...[
		'CHRISTMAS DAY',
		'CHRISTMAS EVE',
		"NEW YEAR'S EVE",
		"NEW YEAR'S DAY",
		'NEW YEARS EVE',
		'INDEPENDENCE DAY',
		'THE FOURTH OF JULY',
	],
	...words('SPRING SUMMER AUTUMN FALL WINTER'),
]);

/** Modifiers that may have more behind them: `FLASHBACK TO 1978`, `INTERCUT WITH KITCHEN`. */
const modifierOpenings: readonly string[] = [
	...[
		'FLASHBACK',
		'FLASHBACKS',
		'FLASH BACK',
		'FLASH-BACK',
		'FLASHFORWARD',
		'FLASH FORWARD',
		'FLASH-FORWARD',
		'FLASH FORWARDS',
	],
	...[
		'MONTAGE',
		'INTERCUT',
		'INTERCUTTING',
		'INTERCUTS',
		'ESTABLISHING',
		'BACK TO',
		'END FLASHBACK',
		'END OF FLASHBACK',
	],
];

// "JESSE'S DREAM", "WALT'S MEMORY", "HER FANTASY"
const someonesDream =
	/^(?:.+'S?|HIS|HER|THEIR) (?:DREAM|NIGHTMARE|MEMORY|FANTASY|HALLUCINATION|VISION|IMAGINATION|STORY)$/u;
// "DAY 3", "NIGHT 2", "SCRIPT DAY 4", "DAY THREE", "DAY #3"
const scriptDay =
	/^(?:SCRIPT |STORY )?(?:DAY|NIGHT|MORNING|EVENING) #?(?:\d{1,4}[A-Z]?|ONE|TWO|THREE|FOUR|FIVE|SIX|SEVEN|EIGHT|NINE|TEN)$/u;

const month =
	'(?:JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER|JAN|FEB|MAR|APR|JUN|JUL|AUG|SEPT|SEP|OCT|NOV|DEC)\\.?';
const weekday = '(?:(?:MONDAY|TUESDAY|WEDNESDAY|THURSDAY|FRIDAY|SATURDAY|SUNDAY),? )?';
const dayOfMonth = '\\d{1,2}(?:ST|ND|RD|TH)?';
const year = '[12]\\d{3}';
const datePatterns: readonly RegExp[] = [
	// "1978", "C. 1978", "THE YEAR 1978", "IN 1978", "44 BC", "1978 AD"
	new RegExp(`^(?:(?:C\\.|CIRCA|IN|THE YEAR|YEAR|AROUND|ABOUT) ?)?(?:${year}|\\d{1,4} (?:BC|BCE|AD|CE))$`, 'u'),
	// "1978-2008", "1978-03-14", "2015-03", "14/03/1978", "3.14.1978"
	new RegExp(`^${year}[-–]${year}$`, 'u'),
	new RegExp(`^${year}-\\d{2}(?:-\\d{2})?$`, 'u'),
	new RegExp(`^\\d{1,2}([/.-])\\d{1,2}\\1(?:${year}|\\d{2})$`, 'u'),
	// "MARCH 2015", "MARCH, 2015", "EARLY MARCH 2015", "MARCH", "MARCH 14", "NOVEMBER 22, 1963", "FRIDAY, NOVEMBER 22, 1963"
	new RegExp(`^${weekday}(?:EARLY |LATE |MID-?)?${month}(?: ${dayOfMonth})?(?:,? ${year})?$`, 'u'),
	// "22 NOVEMBER 1963", "THE 22ND OF NOVEMBER", "22 NOV"
	new RegExp(`^${weekday}(?:THE )?${dayOfMonth} (?:OF )?${month}(?:,? ${year})?$`, 'u'),
	// "SUMMER 1969", "THE SUMMER OF '69", "LATE SUMMER"
	new RegExp(
		`^(?:THE )?(?:EARLY |LATE |MID-?)?(?:SPRING|SUMMER|AUTUMN|FALL|WINTER)(?:,? (?:OF )?(?:${year}|'\\d{2}))?$`,
		'u',
	),
	// "1960S", "THE 1960'S", "THE '60S", "THE LATE 60S", "THE SIXTIES", "19TH CENTURY"
	/^(?:THE )?(?:EARLY |LATE |MID-?)?'?(?:[12]\d)?\d0'?S$/u,
	/^(?:THE )?(?:EARLY |LATE |MID-?)?(?:TWENTIES|THIRTIES|FORTIES|FIFTIES|SIXTIES|SEVENTIES|EIGHTIES|NINETIES)$/u,
	/^(?:THE )?\d{1,2}(?:ST|ND|RD|TH) CENTURY$/u,
];

/** Whether the piece, normalised, says something about the scene that is neither its place nor its time of day. */
export function isModifier(piece: string): boolean {
	if (modifierPhrases.has(piece)) return true;
	if (modifierOpenings.some((opening) => piece === opening || piece.startsWith(`${opening} `))) return true;
	return scriptDay.test(piece) || someonesDream.test(piece) || isDate(piece);
}

/** Whether the piece, normalised, is a date at some precision: `2009`, `MARCH 2015`, `NOVEMBER 22, 1963`, `THE EIGHTIES`. */
export function isDate(piece: string): boolean {
	return datePatterns.some((pattern) => pattern.test(piece));
}
