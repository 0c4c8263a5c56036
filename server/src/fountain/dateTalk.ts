/**
 * Recognises pieces of a heading that speak of a date without being one of the written forms of headingWords.ts: `EARLY 2008`,
 * `SOMETIME IN THE EIGHTIES`, `ELECTION NIGHT 2008`, `BEFORE 2008`. Whether anybody can tell which date is the script layer's business.
 */
import { holidays } from '../calendar/holidays.js';

const words = (list: string): readonly string[] => list.trim().split(/\s+/u);

/** What people call a decade. */
export const namedDecades: ReadonlyMap<string, number> = new Map([
	...words('TWENTIES THIRTIES FORTIES FIFTIES SIXTIES SEVENTIES EIGHTIES NINETIES').map(
		(word, index) => [word, 20 + 10 * index] as const,
	),
]);

// "1978", "1980S", "1980'S", "80S", "'80S", "'69", "1980ISH", "MID-80S", "PRE-2008", "1997-98"
const datedWord =
	/^(?:(?:EARLY|MID|LATE|PRE|POST)-)?(?:[12]\d{3}|(?:[12]\d)?\d0'?S|'\d0'?S|'\d{2})(?:-?ISH)?$|^[12]\d{3}[-–](?:[12]\d{3}|\d{2})$/u;

/** Whether a word, upper-case, can hardly be anything but a year, a decade or a century. */
function isDatedWord(word: string): boolean {
	return datedWord.test(word) || namedDecades.has(word) || word === 'CENTURY' || word === 'CENTURIES';
}

/** Occasions that come every year, or once, and say nothing alone: with a year they lie in it. */
export const occasions: readonly string[] =
	`ELECTION NIGHT | ELECTION DAY | INAUGURATION DAY | SUPER BOWL SUNDAY | SUPER BOWL
	| SPRING BREAK | PROM NIGHT | PROM | HOMECOMING | GRADUATION DAY | GRADUATION | YOM KIPPUR | ROSH HASHANAH | HANUKKAH | CHANUKAH
	| PASSOVER | RAMADAN | EID | DIWALI | CARNIVAL | OKTOBERFEST | KWANZAA | LUNAR NEW YEAR | CHINESE NEW YEAR | HOLIDAY SEASON | ADVENT
	| HARVEST | BIRTHDAY | WEDDING DAY | ANNIVERSARY`
		.split('|')
		.map((name) => name.trim());

/** What may stand beside such a word. */
const beside: ReadonlySet<string> = new Set([
	...words(`A AN THE IN ON AT OF OR AND SO TO YEAR YEARS IS IT IT'S AD A.D CE BC B.C BCE ANNO DOMINI BACK SOMETIME SOMEWHERE AROUND ABOUT ROUGHLY
		CIRCA CA C C. APPROX APPROXIMATELY EARLY MID MIDDLE LATE END BEGINNING START TURN DAWN CLOSE FIRST SECOND HALF QUARTER Q1 Q2 Q3 Q4 BEFORE AFTER
		DURING SINCE UNTIL TILL BY PRE POST THAT LAST NEXT CLASS NEW`),
	...words(`DAY NIGHT MORNING EVENING AFTERNOON NOON MIDNIGHT DUSK DAWN WEEKEND EVE WEEK MONTH SPRING SUMMER AUTUMN FALL WINTER
		MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY SATURDAY SUNDAY
		JANUARY FEBRUARY MARCH APRIL MAY JUNE JULY AUGUST SEPTEMBER OCTOBER NOVEMBER DECEMBER
		JAN FEB MAR APR JUN JUL AUG SEP SEPT OCT NOV DEC`),
	...holidays.flatMap(([, names]) => names).flatMap((name) => name.split(' ')),
	...words("YEAR'S YEARS' HIS HER THEIR MY OUR YOUR"),
	...occasions.flatMap((name) => name.split(' ')),
]);

// "14", "14TH", "1ST"; "19TH" of a century
const ordinal = /^\d{1,2}(?:ST|ND|RD|TH)?$/u;
// "KIM'S BIRTHDAY 2008"
const possessive = /'S?$/u;
const separators = /[ ,/?]+|(?<=[A-Z])-(?=[A-Z])/u;
// "2008/03/05", "2007/2008", "2007/08"
const slashed = /^[12]\d{3}([/.])\d{1,2}\1\d{1,2}$|^[12]\d{3}[/](?:[12]\d{3}|\d{2})$/u;
/** In words. */
const longestTalk = 8;

/** Whether every word of the piece, normalised, belongs to a date, and one of them says of which year, decade or century. */
export function isDateTalk(piece: string): boolean {
	if (slashed.test(piece)) return true;
	const tokens = piece.split(separators).filter((token) => token !== '');
	if (tokens.length > longestTalk) return false;
	let isDated = false;
	for (const token of tokens) {
		if (isDatedWord(token)) isDated = true;
		else if (!beside.has(token) && !ordinal.test(token) && !possessive.test(token)) return false;
	}
	return isDated;
}
