/**
 * Reports a day that no calendar has, `FEBRUARY 29, 2015`: its month and its year cannot both hold, which is a
 * time-contradiction (docs/diagnostics/time-contradiction.md). Needs no canon. Notes say so themselves.
 */
import { daysInMonth, leapYear } from '../calendar/civil.js';
import { formatDate, monthName } from '../calendar/format.js';
import type { SceneFacts } from '../script/model.js';
import type { NoSuchDay } from '../script/timeMeaning.js';
import type { SceneFinding } from './finding.js';
import { findingAt } from './sceneView.js';

/** One finding per such day, in headings and supers of a scene or of the text before the first. */
export function* noSuchDays({ timeCues }: Pick<SceneFacts, 'timeCues'>): Iterable<SceneFinding> {
	for (const cue of timeCues) {
		const { meaning } = cue;
		if (meaning.kind !== 'unread' || meaning.noSuchDay === undefined) continue;
		yield findingAt('time-contradiction', cue, { message: messageOf(meaning.noSuchDay), evidence: [] });
	}
}

function messageOf({ year, month, day }: NoSuchDay): string {
	const date = year === undefined ? `${String(day)} ${monthName(month)}` : formatDate({ year, month, day });
	const monthOfYear = year === undefined ? monthName(month) : formatDate({ year, month });
	return `There is no ${date}: ${monthOfYear} has ${String(daysInMonth(year ?? leapYear, month))} days.`;
}
