/**
 * What disputed accounts leave certain: where sources disagree on a birth or a death, a date counts as all the time between
 * the accounts, so that no finding rests on one of them alone (docs/canon-format.md, `disputed`).
 */
import type { TimeWindow } from '../calendar/partialDate.js';
import { windowOfDate } from '../calendar/partialDate.js';
import type { CanonDate, Character } from '../canon/model.js';
import { readTimePhrase } from '../script/timeWords.js';

const lifeWords = { born: /^(?:was )?born\b/iu, died: /^(?:died|dies|was killed|killed)\b/iu } as const;

/** The date of a birth or a death, widened by what the person's disputed accounts say of it. */
export function asDisputed(date: CanonDate, { disputed }: Character, life: 'born' | 'died'): CanonDate {
	let { window } = date;
	for (const { says } of disputed) {
		const account = accountOf(says, life);
		if (account !== undefined) window = hull(window, account);
	}
	return window === date.window ? date : { ...date, window };
}

/** `born 1994-07-08`, `died in September 2001`: the first date of an account that begins with the word. */
function accountOf(says: string, life: 'born' | 'died'): TimeWindow | undefined {
	const word = lifeWords[life].exec(says);
	if (word === null) return undefined;
	const [first] = readTimePhrase(says.slice(word[0].length), 'super');
	return first?.meaning.kind === 'date' ? windowOfDate(first.meaning.date) : undefined;
}

/** An open end stays open. */
function hull(lhs: TimeWindow, rhs: TimeWindow): TimeWindow {
	return { earliest: outer(Math.min, lhs.earliest, rhs.earliest), latest: outer(Math.max, lhs.latest, rhs.latest) };
}

function outer(
	pick: (lhs: number, rhs: number) => number,
	lhs: number | undefined,
	rhs: number | undefined,
): number | undefined {
	return lhs === undefined || rhs === undefined ? undefined : pick(lhs, rhs);
}
