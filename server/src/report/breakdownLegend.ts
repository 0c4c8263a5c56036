/** What the signs of a breakdown mean, for every format that people read. */
import { isCountedOn } from '../script/sceneNumber.js';
import type { Breakdown } from './breakdown.js';
import type { ReportText, ReportWords } from './reportWords.js';

export type Meaning = readonly [sign: string, words: string];

/** Of the rows of scenes. */
export function sceneLegend(breakdown: Breakdown, words: ReportWords): readonly Meaning[] {
	const { say } = words;
	return [
		...numberLegend(breakdown, words),
		...dayLegend(breakdown, words),
		[
			say('Cast'),
			say('numbered as the script brings them on; in parentheses who is only heard') + likelySign(breakdown, words),
		],
		...languageLegend(breakdown, words),
		[say('from → to'), say('the scenes in which they are before and after, in the order of this list; – for none')],
		...lengthLegend(breakdown, words),
	];
}

/** Why a script in another language lists more people than it needs. */
export function languageLegend(breakdown: Breakdown, { say }: ReportWords): readonly Meaning[] {
	if (breakdown.isEnglish || !hasLikely(breakdown)) return [];
	return [
		[
			'?',
			say(
				'ask about them: the action is not in English, and only English words tell who is thought of, in a picture or away',
			),
		],
	];
}

/** Whether somebody is only likely in a scene. */
export function hasLikely({ rows }: Breakdown): boolean {
	return rows.some(({ parts }) => parts.some(({ presence }) => presence === 'likely'));
}

function likelySign(breakdown: Breakdown, { say }: ReportWords): string {
	return hasLikely(breakdown) ? say('; with a ? who is {0}', say(likelyThere)) : '';
}

export const likelyThere = 'likely there, as action has them beside others or leaves it open';

const daySigns: readonly (readonly [sign: string, words: ReportText])[] = [
	['D', 'a day of the present'],
	['N', 'its night'],
	['FB', 'flashback'],
	['FF', 'flash-forward'],
	['DR', 'dream'],
	['ST', 'told story'],
	['X', 'a day out of line'],
];

/** What scenes without a number are called by, where others have numbers. */
export function numberLegend({ rows }: Breakdown, { say }: ReportWords): readonly Meaning[] {
	if (!rows.some(({ number }) => isCountedOn(number))) return [];
	return [[say('Scene'), say('with a + where the script gives no number: counted on from the number before it')]];
}

/** The letters of script days that occur. */
export function dayLegend({ rows }: Breakdown, { say }: ReportWords): readonly Meaning[] {
	const seen = new Set(rows.map(({ scriptDay }) => scriptDay.replace(/(?<!\d)\d+$/u, '')));
	const days = daySigns.filter(([sign]) => seen.has(sign)).map(([sign, words]) => `${sign} ${say(words)}`);
	return days.length === 0 ? [] : [[say('Day'), say('{0}; counted as they happen', days.join(', '))]];
}

/** How lengths and times are counted, and why their sum is not the number of printed pages. */
export function lengthLegend({ eighths, nPages }: Breakdown, { say, pages }: ReportWords): readonly Meaning[] {
	const printed = nPages === 1 ? say('the one page that prints') : say('the {0} pages that print', String(nPages));
	return [
		[
			say('Length'),
			say(
				'pages in eighths, which are never reduced: every scene by itself to the nearest eighth, none shorter than 1/8',
			),
		],
		[say('Time'), say('a page a minute, of that length')],
		[
			say('Sum'),
			say(
				'all scenes together are {0}, not {1}: each is rounded, and rows that page ends leave empty or that stand before the first scene are in none',
				pages(eighths),
				printed,
			),
		],
	];
}
