/**
 * Finds years that say of which era they are: `44 B.C.`, `A.D. 79`, `March 15, 44 BC`, `5th century BC`. Those after Christ of
 * four figures are as good as bare ones and are left to the readers of these. Of short texts only.
 */
import { daysInMonth, leapYear } from '../calendar/civil.js';
import type { PartialDate } from '../calendar/partialDate.js';
import type { Span } from '../text/position.js';
import { numberedThings } from './timeVocabulary.js';
import type { WrittenDate, WrittenDates } from './writtenDates.js';

// "44 BC", "1,200 B.C.E.", "79 A.D.", "5th century BC"
const eraBehind =
	/(?<![\p{L}\p{N}$£€#.:'’,])(?<number>\d{1,3},\d{3}|\d{1,5})(?<century>(?:st|nd|rd|th)[ -]century)?,? ?(?:(?<isBefore>B\.? ?C(?:\.? ?E)?)|A\.? ?D|C\.? ?E)(?:\.|(?![\p{L}\p{N}]))/giu;
// "A.D. 79", "anno Domini 79"
const eraBefore = /(?<![\p{L}\p{N}.])(?:A\.? ?D\.?|anno Domini) (?<number>\d{1,3})(?![\p{L}\p{N}%:-]|[.,]\d)/giu;

const monthNames: readonly string[] = 'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' ');
const month = `(?<month>(?:${monthNames.join('|')})[a-z]{0,6})`;
const day = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?`;
/** The day or the month that directly precedes a year. */
const dayBefore: readonly RegExp[] = [
	/(?<![\p{L}\p{N}])(?<ides>ides of march),? $/iu,
	new RegExp(String.raw`(?<![\p{L}\p{N}])${month}\.? ${day},? $`, 'iu'),
	new RegExp(String.raw`(?<![\p{L}\p{N}])${day}(?: of)? ${month}\.?,? $`, 'iu'),
	new RegExp(String.raw`(?<![\p{L}\p{N}])${month}\.?,? $`, 'iu'),
];
const longestBefore = 30;

const rough = /(?<![\p{L}\p{N}.])(?:c\.?|ca\.?|circa|about|around|approx\.?|approximately|roughly|some) ?$/iu;
// "before 44 BC", "100 - 44 BC": no date, though it looks like one.
const opens =
	/(?:(?<![\p{L}\p{N}])(?:before|after|until|till|since|by|between|nearly|almost|over)|(?:\d|[CDE]\.?) ?(?:[-–—/]|to|and|or|through)) ?$/iu;
// "44 BC - 30 BC"; "2 BC Hydro"
const goesOn = /^ ?(?:[-–—/] ?\d|to \d)/u;
const isName = /^ \p{L}/u;
const wordBefore = /(?<!\p{L})\p{L}+(?= $)/u;

/** A rough year may be off by so many: nobody counts the decades of such a time. */
const roughly = 50;

/** Like `writtenDates`. A year before Christ is counted as astronomers do: 44 BC is −43. */
export function eraDates(text: string): WrittenDates {
	if (!anyDigit.test(text) || !anyEra.test(text)) return nothing;
	const dates: WrittenDate[] = [];
	const uncertain: Span[] = [];
	for (const pattern of [eraBehind, eraBefore]) {
		for (const match of text.matchAll(pattern)) {
			const end = match.index + match[0].length;
			const read = dateOf(match.groups ?? {}, text.slice(Math.max(0, match.index - longestBefore), match.index));
			if (read === undefined || [...dates, ...uncertain].some((other) => other.end > match.index)) continue;
			const span = { start: match.index - read.nBefore, end };
			const [before, behind] = [text.slice(0, span.start), text.slice(end)];
			if (numberedThings.has(wordBefore.exec(before)?.[0].toUpperCase() ?? '')) continue;
			const isNamed = pattern === eraBehind && !match[0].endsWith('.') && isName.test(behind);
			if (isNamed || opens.test(before) || goesOn.test(behind)) uncertain.push(span);
			else dates.push({ ...span, date: read.date, weekday: undefined });
		}
	}
	return { dates: dates.sort((lhs, rhs) => lhs.start - rhs.start), uncertain };
}

const nothing: WrittenDates = { dates: [], uncertain: [] };
const anyDigit = /\d/u;
/** The cheap question: a figure, and the letters of an era. */
const anyEra = /[BC]\.? ?C|A\.? ?D|C\.? ?E|anno domini/iu;

type Groups = Readonly<Record<string, string | undefined>>;

/** The date, with how many characters before its year belong to it; `undefined` where other readers know better. */
function dateOf(
	{ number = '', century, isBefore }: Groups,
	before: string,
): { readonly date: PartialDate; readonly nBefore: number } | undefined {
	const count = Number(number.replace(',', ''));
	if (count === 0 || (isBefore === undefined && count >= (century === undefined ? 1000 : 11))) return undefined;
	if (century !== undefined)
		return { date: { year: centuryStart(count, isBefore !== undefined), years: 100 }, nBefore: 0 };
	const year = isBefore === undefined ? count : 1 - count;
	const about = rough.exec(before)?.[0];
	if (about !== undefined) return { date: { year: year - roughly, years: 2 * roughly + 1 }, nBefore: about.length };
	for (const pattern of dayBefore) {
		const found = pattern.exec(before);
		if (found === null) continue;
		const { month: name, day: figures, ides } = found.groups ?? {};
		const ofMonth = ides === undefined ? monthNames.indexOf((name ?? '').slice(0, 3).toUpperCase()) + 1 : 3;
		const dayOfMonth = ides !== undefined ? 15 : figures === undefined ? undefined : Number(figures);
		if (dayOfMonth !== undefined && (dayOfMonth < 1 || daysInMonth(leapYear, ofMonth) < dayOfMonth)) return undefined;
		const date = dayOfMonth === undefined ? { year, month: ofMonth } : { year, month: ofMonth, day: dayOfMonth };
		return { date, nBefore: found[0].length };
	}
	return { date: { year }, nBefore: 0 };
}

function centuryStart(century: number, isBefore: boolean): number {
	return isBefore ? 1 - 100 * century : 100 * (century - 1) + 1;
}
