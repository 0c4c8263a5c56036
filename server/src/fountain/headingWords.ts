/**
 * Decides whether a piece of a scene heading is a time of day (`DAY`, `THREE DAYS LATER`), a modifier (`FLASHBACK`, `DAY 3`, `2009`)
 * or neither, and so part of the place. Closed lists and small grammars over whole words; what the words mean is script/timeWords.ts's.
 */
import { holidays } from '../calendar/holidays.js';
import { collapseSpace } from '../text/space.js';
import { halfOfDay, hourAndMinute, onTheHour, partOfHour } from './clockWords.js';
import { isDateTalk } from './dateTalk.js';
import { ownedLabels, threadLabels } from './labelWords.js';
import type { Vocabulary } from './locales.js';

/** A piece as the lists have it: upper-case, plain apostrophes, single spaces, no stop at the end. */
export function normalizePiece(text: string): string {
	return collapseSpace(text.toUpperCase().replaceAll('’', "'").replace(trailingStops, '').replace(saint, 'ST '));
}

// "ST. PATRICK'S DAY"
const saint = /\bST\. /gu;
const trailingStops = /(?<![.,:;])[.,:;]+$/u;

const words = (list: string): readonly string[] => list.trim().split(/\s+/u);

/** Times of day that are one word, and phrases that no grammar below makes. */
const timePhrases: ReadonlySet<string> = new Set(
	[
		...words('CONTINUOUS CONT CONTINUED CONTINUING CONTINUES SAME SIMULTANEOUS SIMULTANEOUSLY CONCURRENT CONCURRENTLY'),
		...words("CONT'D CONTD MEANWHILE MEANTIME LATER EARLIER AFTERWARD AFTERWARDS ANYTIME TONIGHT"),
		...words('SMALL_HOURS WEE_HOURS THE_SMALL_HOURS THE_WEE_HOURS WEE_SMALL_HOURS THE_WEE_SMALL_HOURS AFTER_DARK'),
		...words(
			'THE_SAME SAME_AS_BEFORE IN_THE_MEANTIME LATER_ON EARLIER_ON EVEN_LATER MUCH_LATER STILL_LATER LATER_STILL LATER_TODAY',
		),
		...words(
			'EARLIER_TODAY SLIGHTLY_LATER SHORTLY_LATER SHORTLY_BEFORE JUST_BEFORE JUST_MOMENTS_LATER ONLY_MOMENTS_LATER',
		),
		...words(
			'IMMEDIATELY_LATER IMMEDIATELY_FOLLOWING NOT_LONG_AFTER CONTINUOUS_ACTION CONTINUOUS_TIME TIME_CUT TIME_PASSES',
		),
		...words(
			'MAGIC_HOUR THE_MAGIC_HOUR GOLDEN_HOUR BLUE_HOUR FIRST_LIGHT LAST_LIGHT DAY_FOR_NIGHT NIGHT_FOR_DAY GLOAMING',
		),
		...words(
			'WITCHING_HOUR THE_WITCHING_HOUR RUSH_HOUR ANY_TIME VARIOUS_TIMES HIGH_NOON EVENTIDE FORENOON DEEP_OF_NIGHT',
		),
		...words(
			'MIDDLE_OF_THE_NIGHT THE_MIDDLE_OF_THE_NIGHT MIDDLE_OF_NIGHT DEAD_OF_NIGHT THE_DEAD_OF_NIGHT ALL_DAY ALL_NIGHT',
		),
		...words(
			'CRACK_OF_DAWN THE_CRACK_OF_DAWN BREAK_OF_DAY PRE_DAWN SUN-UP NIGHT_TIME LUNCH_TIME DINNER_TIME BREAKFAST_TIME',
		),
		...words(
			'BROAD_DAYLIGHT CLOSE_TO_MIDNIGHT FIRST_THING_IN_THE_MORNING ONCE_UPON_A_TIME LONG_AGO AWHILE_LATER VERY_LATE_NIGHT',
		),
		...words(
			'A_SHORT_TIME_EARLIER A_LONG_TIME_LATER A_LONG_TIME_AGO SOME_TIME_LATER SOMETIME_LATER A_SHORT_TIME_LATER',
		),
		...words('A_LITTLE_LATER A_BIT_LATER A_LITTLE_BIT_LATER A_LITTLE_EARLIER A_BIT_EARLIER DEEP_NIGHT'),
		...words('THE_DAY_AFTER_TOMORROW A_DAY_LATER'),
	].map((phrase) => phrase.replaceAll('_', ' ')),
);

/** `RIGHT AFTER`, `SHORTLY AFTERWARDS`, `SOON THEREAFTER`. */
const justAfter = /^(?:IMMEDIATELY|DIRECTLY|RIGHT|SHORTLY|SOON) (?:AFTER|AFTERWARDS?|THEREAFTER)$/u;
/** `AT THE SAME TIME`, `THAT VERY MOMENT`, `SAME EXACT TIME`. */
const atOnce = /^(?:AT )?(?:THE |THAT )?(?:VERY )?(?:SAME )?(?:EXACT )?(?:SAME )?(?:TIME|MOMENT|INSTANT)$/u;

/** Words of light: one of them makes a phrase a time of day. */
const lightWords: ReadonlySet<string> = new Set(
	words(`DAY NIGHT MORNING MORN AFTERNOON EVENING NOON NOONTIME MIDDAY MIDNIGHT DAWN DUSK SUNRISE SUNSET SUNUP SUNDOWN
		TWILIGHT DAYBREAK NIGHTFALL DAYTIME NIGHTTIME DAYLIGHT MIDMORNING MIDAFTERNOON LUNCHTIME TEATIME DINNERTIME BEDTIME
		PRE-DAWN PREDAWN NIGHT-TIME SUN-UP MID-MORNING MID-AFTERNOON MID-DAY MID-EVENING LATE-NIGHT EARLY-MORNING`),
);

/** Words that may stand beside a word of light without making it anything but a time of day. */
const lightCompanions: ReadonlySet<string> = new Set(
	words(`A AN THE THAT THIS NEXT FOLLOWING SAME PREVIOUS PRECEDING FIRST LAST ANOTHER OTHER DIFFERENT SOME YET ONE VERY EARLY EARLIER LATE LATER MID PRE
		JUST BEFORE AFTER AT IN ON OF BY PAST NEAR NEARLY ALMOST STILL TO INTO OR AND THEN TOWARD TOWARDS UNTIL CONTINUOUS
		MOMENTS SHORTLY SOON TOMORROW YESTERDAY NEW PRIOR AROUND CLOSE THIS DEEP FULL BROAD DEAD
		COLD RAINY STORMY BRIGHT SUNNY CLOUDY OVERCAST FOGGY SNOWY WINDY HOT DARK CLEAR GRAY GREY STARRY MOONLIT
		JANUARY FEBRUARY MARCH APRIL MAY JUNE JULY AUGUST SEPTEMBER OCTOBER NOVEMBER DECEMBER MIDSUMMER MIDWINTER
		MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY SATURDAY SUNDAY CHRISTMAS EASTER THANKSGIVING HALLOWEEN
		SPRING SUMMER AUTUMN FALL WINTER`),
);

const unitWords: ReadonlySet<string> = new Set(
	words(`INSTANT INSTANTS HEARTBEAT MOMENT MOMENTS SECOND SECONDS SEC SECS MINUTE MINUTES MIN MINS HOUR HOURS HR HRS
		DAY DAYS NIGHT NIGHTS MORNING MORNINGS AFTERNOON AFTERNOONS EVENING EVENINGS
		WEEK WEEKS WEEKEND WEEKENDS FORTNIGHT FORTNIGHTS MONTH MONTHS YEAR YEARS DECADE DECADES CENTURY CENTURIES
		GENERATION GENERATIONS LIFETIME MOONS BEAT BEATS WHILE SEASON SEASONS SPRINGS SUMMERS AUTUMNS FALLS WINTERS
		QUARTER-CENTURY HALF-CENTURY HALF-HOUR HALF-YEAR HALF-DECADE`),
);

const countWords: ReadonlySet<string> = new Set(
	words(`A AN THE ONE TWO THREE FOUR FIVE SIX SEVEN EIGHT NINE TEN ELEVEN TWELVE THIRTEEN FOURTEEN FIFTEEN SIXTEEN SEVENTEEN
		EIGHTEEN NINETEEN TWENTY THIRTY FORTY FIFTY SIXTY SEVENTY EIGHTY NINETY HUNDRED THOUSAND MILLION BILLION DOZEN SCORE HALF QUARTER QUARTERS
		COUPLE FEW SEVERAL HANDFUL NUMBER COUNTLESS VARIOUS SPLIT BRIEF LITTLE QUITE MORE
		MANY SOME OF AND OR ABOUT AROUND ROUGHLY APPROXIMATELY ALMOST NEARLY EXACTLY BARELY ONLY ANOTHER FULL WHOLE LONG SHORT GOOD
		THAN LESS OVER UNDER JUST THESE THOSE MAYBE PERHAPS`),
);

/** `HOURS PASS`, `TWO YEARS HAVE PASSED`: of one alone, a `NIGHT PASS`, nobody can tell. */
const passing = new RegExp(
	`^(?:[\\p{L}\\p{N}-]+ ){0,3}(?:${[...unitWords].filter((word) => word.endsWith('S')).join('|')}) (?:PASS|HAVE PASSED)$`,
	'u',
);

const directionWords: ReadonlySet<string> = new Set(
	words('LATER EARLIER AGO BEFORE AFTER AFTERWARDS PRIOR PREVIOUS PREVIOUSLY HENCE ON BACK'),
);

// "6:30 AM", "6 A.M", "06:30", "23:00 HOURS", "5 O'CLOCK", "0600 HOURS", "12:00 NOON"
const clockTime =
	/^(?:\d{1,2}[:.]\d{2}(?: ?[AP]\.?M)?|\d{1,2} ?[AP]\.?M|\d{1,2} O'CLOCK|(?:\d{1,2}:\d{2}|\d{4}) (?:HOURS|HRS)|12(?::00)? (?:NOON|MIDNIGHT))$/u;
// "TWO A.M", "SIX THIRTY P.M", "SIX O'CLOCK", "QUARTER PAST FIVE", "HALF PAST 10 AT NIGHT", "TWO IN THE MORNING"
const unnamed = (source: string): string => source.replaceAll(/\(\?<\w+>/gu, '(?:');
const clockWords = new RegExp(
	`^(?:${unnamed(partOfHour)}(?:${unnamed(halfOfDay)})?|${unnamed(onTheHour)}(?:${unnamed(halfOfDay)})?|${unnamed(hourAndMinute)}${unnamed(halfOfDay)})$`,
	'u',
);
// "10 TAGE SPÄTER"
const figures = /(?<![\p{L}\d])\d{1,12}(?![\p{L}\d])/u;
// "10", "10,000"
const digits = /^(?:\d{1,12}|\d{1,3}(?:,\d{3}){1,3})$/u;
const betweenWords = / ?\/ ?| /u;
/** In words; no time of day is longer. */
const longestPhrase = 10;

const holiday = `(?:${holidays.flatMap(([, names]) => names).join('|')}|CHRISTMAS TIME|CHRISTMASTIME)`;
/** `GOOD FRIDAY NIGHT`. */
const holidayLight = new RegExp(`^(?:ON |THAT )?${holiday} (?:EARLY |LATE )?(?:${[...lightWords].join('|')})$`, 'u');
const wholeTimes: readonly RegExp[] = [clockTime, clockWords, justAfter, atOnce, passing, holidayLight];

/** Whether the piece, normalised, is a time of day or says how long after (or before) the last scene this is. */
export function isTimeOfDay(piece: string, { times }: Vocabulary): boolean {
	if (timePhrases.has(piece) || times.has(piece) || lightWords.has(piece)) return true;
	if (times.size > 0 && times.has(piece.replace(figures, '{n}'))) return true;
	if (wholeTimes.some((pattern) => pattern.test(piece))) return true;
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

/** `THREE DAYS LATER`, `MOMENTS LATER`, `ONE YEAR EARLIER`, `A YEAR AND A HALF LATER`, `LATER THAT WEEK`, `TEN YEARS IN THE PAST`. */
function isOffset(tokens: readonly string[]): boolean {
	const last = tokens.at(-1) ?? '';
	if (tokens[0] === 'LATER' || tokens[0] === 'EARLIER') {
		return spanWords.has(last) && tokens.slice(1, -1).every((token) => lightCompanions.has(token));
	}
	const behind = intoTime.exec(tokens.join(' '))?.[0].trim().split(' ').length ?? (directionWords.has(last) ? 1 : 0);
	const measured = behind === 0 ? [] : tokens.slice(0, -behind);
	return measured.some(isUnit) && measured.every((token) => isUnit(token) || isCount(token));
}

/** With the comma behind it, too: `THREE YEARS, TWO WEEKS LATER`. */
function isUnit(token: string): boolean {
	return unitWords.has(token.endsWith(',') ? token.slice(0, -1) : token);
}

const spanWords: ReadonlySet<string> = new Set([...unitWords, ...words('SPRING SUMMER AUTUMN FALL WINTER')]);
const intoTime = / (?:IN THE PAST|IN(?:TO)? THE FUTURE|FROM NOW)$/u;

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
		'THE HERE AND NOW',
		'PRESENT-DAY',
		'IN THE PRESENT',
		'IN THE FUTURE',
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
	...words('NOW TODAY YESTERDAY TOMORROW F/B PROLOGUE EPILOGUE REALITY'),
	...['IN REALITY', 'BACK IN REALITY', 'REAL WORLD', 'THE REAL WORLD', 'REAL LIFE', 'IN REAL LIFE'],
	...Object.values(threadLabels).flat(),
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

const smallNumbers: readonly string[] = words('ONE TWO THREE FOUR FIVE SIX SEVEN EIGHT NINE TEN');
const excursion =
	'(?:FLASH[ -]?BACKS?|FLASH[ -]?FORWARDS?|(?:FEVER |DAY[ -]?)?DREAMS?|NIGHTMARES?|MEMORY|MEMORIES|FANTASY|FANTASIES|HALLUCINATIONS?|VISIONS?|IMAGINATION|IMAGINED|IMAGINARY|DREAM ?WORLD|DREAMSCAPE|(?:TOLD )?STORY)';
const whose = "(?:(?:[\\p{L}.'-]+ ){0,3}[\\p{L}.-]+'S?|HIS|HER|THEIR|MY|OUR|YOUR)";
// "JESSE'S DREAM", "BACK TO HER FANTASY", "END OF FLASHBACK", "DREAM CONTINUES"
const someonesDream = new RegExp(
	`^(?:(?:BEGIN|START|BRIEF|QUICK|INTO|RESUME|BACK TO|RETURN TO|BACK IN|BACK FROM|STILL IN|END|END OF|OUT OF|EXIT|SERIES OF|IN) )?(?:${whose} |THE |A )?(?:QUICK )?${excursion}(?: (?:SEQUENCE|SCENE|MONTAGE|STATE|FLASH|FLASHES|FLASHBACK))?(?: #?(?:\\d{1,4}|${smallNumbers.join('|')}))?(?: (?:CONTINUED|CONT'D|CONTINUES|CONTINUING|CONT|BEGINS|STARTS|TO|ENDS|OVER))?$`,
	'u',
);
// "FILM WITHIN A FILM", "STORY-WITHIN-STORY"
const within = /^(?:FILM|MOVIE|SHOW|PLAY|STORY)[ -]WITHIN[ -](?:(?:THE|A)[ -])?(?:FILM|MOVIE|SHOW|PLAY|STORY)$/u;
// "RESUME THE PRESENT", "CUT BACK TO THE PRESENT DAY", "BACK IN THE PRESENT"
const toPresent =
	/^(?:(?:(?:SMASH |MATCH )?CUT|DISSOLVE|FADE|SMASH|RETURN|RESUME) )?(?:BACK )?(?:(?:TO|IN) )?(?:THE )?PRESENT(?:[ -](?:DAY|TIME))?$/u;
// "END MONTAGE", "MONTAGE ENDS", "BEGIN INTERCUT", "RESUME SCENE", "RETURN TO THE SCENE"
const manner =
	/^(?:(?:BEGIN|START|END|END OF) (?:INTERCUT|MONTAGE)|MONTAGE ENDS|TO ESTABLISH|(?:RESUME|RETURN TO) (?:THE )?SCENE)$/u;
// "KIM'S RECOLLECTION", "THE BOY'S CHILDHOOD", "FLASHBACK #2 BEGINS", "THE LAST FLASHBACK"
const someonesLabel = new RegExp(
	`^(?:(?:IN|INSIDE) )?${whose} (?:${Object.values(ownedLabels).flat().join('|')})$`,
	'u',
);
const anyFlash = /\bFLASH[ -]?(?:BACKS?|FORWARDS?)\b/u;
const modifierPatterns: readonly RegExp[] = [someonesDream, someonesLabel, anyFlash, within, toPresent, manner];
// "DAY 3", "NIGHT 2", "SCRIPT DAY 4", "DAY THREE", "DAY #3"
const scriptDay =
	/^(?:SCRIPT |STORY )?(?:DAY|NIGHT|MORNING|AFTERNOON|EVENING|DAWN|DUSK|WEEK|WEEKEND|MONTH|YEAR|HOUR) #?(?:\d{1,4}[A-Z]?|ONE|TWO|THREE|FOUR|FIVE|SIX|SEVEN|EIGHT|NINE|TEN)$/u;

const month =
	'(?:JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER|JAN|FEB|MAR|APR|JUN|JUL|AUG|SEPT|SEP|OCT|NOV|DEC)\\.?';
const weekday = '(?:(?:MONDAY|TUESDAY|WEDNESDAY|THURSDAY|FRIDAY|SATURDAY|SUNDAY),? )?';
const dayOfMonth = '\\d{1,2}(?:ST|ND|RD|TH)?';
const year = '[12]\\d{3}';
const season = '(?:EARLY |LATE |MID-?|HIGH |DEEP )?(?:SPRING|SUMMER|AUTUMN|FALL|WINTER|MIDSUMMER|MIDWINTER)(?:TIME)?';
const weekdayName = '(?:MONDAY|TUESDAY|WEDNESDAY|THURSDAY|FRIDAY|SATURDAY|SUNDAY)';
const monthName = '(?:JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)';
const datePatterns: readonly RegExp[] = [
	// "CHRISTMAS", "NEW YEAR'S EVE, 1999", "THAT EASTER", "LABOR DAY WEEKEND"
	new RegExp(
		`^(?:THE |THAT |ON |LAST |(?:THE )?PREVIOUS )?${holiday}(?: WEEKEND)?(?:,? (?:OF |IN )?${year})?(?: WEEKEND)?$`,
		'u',
	),
	// "TUESDAY", "A TUESDAY IN MAY", "THE FOLLOWING MONDAY", "THAT FRIDAY"
	new RegExp(
		`^(?:ON )?(?:A |ONE |THAT |THIS |LAST |(?:THE )?(?:NEXT|FOLLOWING|PREVIOUS) )?${weekdayName}(?: IN ${monthName})?$`,
		'u',
	),
	new RegExp(`^THE ${weekdayName} (?:AFTER|BEFORE)$`, 'u'),
	// "THE FOLLOWING JUNE", "THE NEXT MARCH"
	new RegExp(`^(?:THE NEXT|(?:THE )?FOLLOWING) ${monthName}$`, 'u'),
	// "THE FOLLOWING SUMMER", "NEXT WEEK", "THAT YEAR", "THE WEEKEND"
	new RegExp(
		`^(?:(?:THE )?(?:NEXT|FOLLOWING|PREVIOUS|PRECEDING|LAST|SAME)|THAT|THAT SAME) (?:${[...unitWords].join('|')}|${season})$`,
		'u',
	),
	/^(?:THE |A )?WEEKEND$/u,
	// "IN MAY", "SOMETIME IN OCTOBER", "ONE DAY IN JUNE", "A NIGHT IN JUNE"
	new RegExp(
		`^(?:SOMETIME |(?:ONE|A|AN|SOME) (?:DAY |NIGHT |MORNING |AFTERNOON |EVENING ))?IN (?:EARLY |LATE |MID-?)?${monthName}(?:,? ${year})?$`,
		'u',
	),
	// "1978", "C. 1978", "THE YEAR 1978", "IN 1978", "44 BC", "1978 AD"
	new RegExp(`^(?:(?:C\\.|CIRCA|IN|THE YEAR|YEAR|AROUND|ABOUT) ?)?(?:${year}|\\d{1,4} (?:BC|BCE|AD|CE))$`, 'u'),
	// "1978-2008", "1978-03-14", "2015-03", "14/03/1978", "3.14.1978"
	new RegExp(`^${year}[-–]${year}$`, 'u'),
	new RegExp(`^${year}-\\d{2}(?:-\\d{2})?$`, 'u'),
	new RegExp(`^\\d{1,2}([/.-])\\d{1,2}\\1(?:${year}|\\d{2})$`, 'u'),
	// "MARCH 2015", "MARCH, 2015", "EARLY MARCH 2015", "MARCH", "MARCH 14", "NOVEMBER 22, 1963", "FRIDAY, NOVEMBER 22, 1963"
	new RegExp(`^${weekday}(?:ON )?(?:EARLY |LATE |MID[- ]?)?${month}(?: ${dayOfMonth})?(?:,? ${year})?$`, 'u'),
	// "22 NOVEMBER 1963", "THE 22ND OF NOVEMBER", "22 NOV"
	new RegExp(`^${weekday}(?:THE )?${dayOfMonth} (?:OF )?${month}(?:,? ${year})?$`, 'u'),
	// "SUMMER 1969", "THE SUMMER OF '69", "LATE SUMMER"
	new RegExp(`^(?:THE )?${season}(?:,? (?:OF |IN )?(?:${year}|'\\d{2}))?$`, 'u'),
	// "1960S", "THE 1960'S", "THE '60S", "THE LATE 60S", "THE SIXTIES", "19TH CENTURY"
	/^(?:THE )?(?:EARLY |LATE |MID-?)?'?(?:[12]\d)?\d0'?S$/u,
	/^(?:THE )?(?:EARLY |LATE |MID-?)?(?:TWENTIES|THIRTIES|FORTIES|FIFTIES|SIXTIES|SEVENTIES|EIGHTIES|NINETIES)$/u,
	/^(?:THE )?\d{1,2}(?:ST|ND|RD|TH) CENTURY$/u,
];

/** `DAY 3`, `NIGHT 2`: whether the piece, normalised, numbers the script day. */
export function isScriptDay(piece: string): boolean {
	return scriptDay.test(piece);
}

/** Whether the piece, normalised, says something about the scene that is neither its place nor its time of day. */
export function isModifier(piece: string, { modifiers }: Vocabulary): boolean {
	if (modifierPhrases.has(piece) || modifiers.has(piece)) return true;
	if (modifiers.size > 0 && isLocalDate(piece, modifiers)) return true;
	if (modifierOpenings.some((opening) => piece === opening || piece.startsWith(`${opening} `))) return true;
	return isScriptDay(piece) || modifierPatterns.some((pattern) => pattern.test(piece)) || isDate(piece);
}

/** `14. MÄRZ 1987`, `LE 1ER MAI`, `DIMANCHE 14 MARS 1987`: a date of one of the other languages, with its weekday or without. */
function isLocalDate(piece: string, modifiers: ReadonlySet<string>): boolean {
	const inFigures = piece.replace(ordinal, '$1 ').replace(anyFigures, '{n}');
	if (modifiers.has(inFigures)) return true;
	const space = inFigures.indexOf(' ');
	return modifiers.has(inFigures.slice(0, space)) && modifiers.has(inFigures.slice(space + 1));
}

// "14. MÄRZ", "1ER MAI", "1º DE MAYO", "1-ГО МАЯ"
const ordinal = /(?<!\d)(\d{1,2})(?:[.°º] ?|ER |-ГО )(?=\p{L})/gu;
const anyFigures = /(?<![\p{L}\d])\d{1,4}(?![\p{L}\d])/gu;

/** Whether the piece, normalised, is a date at some precision: `2009`, `MARCH 2015`, `NOVEMBER 22, 1963`, `THE EIGHTIES`. */
export function isDate(piece: string): boolean {
	return datePatterns.some((pattern) => pattern.test(piece)) || isDateTalk(piece);
}
