/** What the signs of a breakdown mean, for every format that people read. */
import { dateInWords } from '../calendar/dateInWords.js';
import { weekdayNameOfMinute } from '../calendar/format.js';
import type { TimeWindow } from '../calendar/partialDate.js';
import { minutesPerDay } from '../calendar/partialDate.js';
import { pagesInWords } from '../layout/eighths.js';
import { isCountedOn } from '../script/sceneNumber.js';
import type { Breakdown } from './breakdown.js';

export type Meaning = readonly [sign: string, words: string];

/** Of the rows of scenes. */
export function sceneLegend(breakdown: Breakdown): readonly Meaning[] {
	return [
		...numberLegend(breakdown),
		...dayLegend(breakdown),
		['Cast', `numbered as the script brings them on; in parentheses who is only heard${likelySign(breakdown)}`],
		...languageLegend(breakdown),
		['from → to', 'the scenes in which they are before and after, in the order of this list; – for none'],
		...lengthLegend(breakdown),
	];
}

/** Why a script in another language lists more people than it needs. */
export function languageLegend(breakdown: Breakdown): readonly Meaning[] {
	if (breakdown.isEnglish || !hasLikely(breakdown)) return [];
	return [
		[
			'?',
			'ask about them: the action is not in English, and only English words tell who is thought of, in a picture or away',
		],
	];
}

/** Whether somebody is only likely in a scene. */
export function hasLikely({ rows }: Breakdown): boolean {
	return rows.some(({ parts }) => parts.some(({ presence }) => presence === 'likely'));
}

function likelySign(breakdown: Breakdown): string {
	return hasLikely(breakdown) ? `; with a ? who is ${likelyThere}` : '';
}

export const likelyThere = 'likely there, as action has them beside others or leaves it open';

const daySigns: readonly Meaning[] = [
	['D', 'a day of the present'],
	['N', 'its night'],
	['FB', 'flashback'],
	['FF', 'flash-forward'],
	['DR', 'dream'],
	['ST', 'told story'],
	['X', 'a day out of line'],
];

/** What scenes without a number are called by, where others have numbers. */
export function numberLegend({ rows }: Breakdown): readonly Meaning[] {
	if (!rows.some(({ number }) => isCountedOn(number))) return [];
	return [['Scene', 'with a + where the script gives no number: counted on from the number before it']];
}

/** The letters of script days that occur. */
export function dayLegend({ rows }: Breakdown): readonly Meaning[] {
	const seen = new Set(rows.map(({ scriptDay }) => scriptDay.replace(/(?<!\d)\d+$/u, '')));
	const days = daySigns.filter(([sign]) => seen.has(sign)).map(([sign, words]) => `${sign} ${words}`);
	return days.length === 0 ? [] : [['Day', `${days.join(', ')}; counted as they happen`]];
}

/** How lengths and times are counted, and why their sum is not the number of printed pages. */
export function lengthLegend({ eighths, nPages }: Breakdown): readonly Meaning[] {
	const printed = nPages === 1 ? 'the one page that prints' : `the ${String(nPages)} pages that print`;
	return [
		[
			'Length',
			'pages in eighths, which are never reduced: every scene by itself to the nearest eighth, none shorter than 1/8',
		],
		['Time', 'a page a minute, of that length'],
		[
			'Sum',
			`all scenes together are ${pagesInWords(eighths)}, not ${printed}: each is rounded, and rows that page ends leave empty or that stand before the first scene are in none`,
		],
	];
}

/** A date, with its weekday where it is one day: `Thursday, 10 September 2015`. */
export function dayInWords(window: TimeWindow): string {
	const words = dateInWords(window, 'bare');
	const { earliest, latest } = window;
	if (earliest === undefined || latest === undefined || latest - earliest >= minutesPerDay) return words;
	return `${weekdayNameOfMinute(earliest)}, ${words}`;
}
