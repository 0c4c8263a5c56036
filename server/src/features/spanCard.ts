/**
 * What a card may say of a fact at the time of its scene: that it holds, for which part of a wide time it does, or nothing.
 * Knows nothing of what the facts are about.
 */
import type { ScriptView } from '../analysis/scriptView.js';
import type { TimeWindow } from '../calendar/partialDate.js';
import { minutesPerDay } from '../calendar/partialDate.js';
import type { CanonDate, Validity } from '../canon/model.js';
import { canHoldAt, holdsThroughout } from '../canon/validity.js';
import { canonDateInWords } from '../checks/words.js';
import type { Scene } from '../script/model.js';
import { windowOf } from '../timeline/model.js';

export const undated: TimeWindow = { earliest: undefined, latest: undefined };

/** When a scene happens: what is certain where that is known, else what is likely. */
export function sceneWindow(view: ScriptView, scene: Scene | undefined): TimeWindow {
	const time = scene === undefined ? undefined : view.timeline.scenes[scene.index];
	if (time === undefined) return undated;
	const certain = windowOf(time.certain);
	return isBounded(certain) ? certain : windowOf(time.likely);
}

export function isBounded({ earliest, latest }: TimeWindow): boolean {
	return earliest !== undefined && latest !== undefined;
}

/** In a longer time than this, facts that hold for some of it say too little of the scene. */
const longestMinutes = 366 * minutesPerDay;

/**
 * How to limit a fact in a sentence about a time: empty where it holds throughout, `until March 2009` where it holds for
 * a part of it; `undefined` where it does not hold, or nobody can tell.
 */
export function spanThen(validity: Validity, when: TimeWindow): string | undefined {
	if (isVague(validity.until) && !isBefore(when, validity.until)) return undefined;
	if (holdsThroughout(validity, when)) return '';
	const { earliest, latest } = when;
	if (earliest === undefined || latest === undefined || latest - earliest > longestMinutes) return undefined;
	if (!canHoldAt(validity, when)) return undefined;
	const { from, until } = validity;
	const isBegun = from === undefined || isAtMost(from.window.latest, earliest);
	const isOpen = until === undefined || (!until.estimated && isAtMost(latest, until.window.latest));
	const [begins, ends] = [isBegun ? undefined : from, isOpen ? undefined : until];
	return isVague(begins) || isVague(ends) ? undefined : spanInWords(begins, ends);
}

/** `from April 2009 to August 2009`, `until March 2009`, `in 2004`. */
export function spanInWords(from: CanonDate | undefined, until: CanonDate | undefined): string {
	const first = from === undefined ? '' : canonDateInWords(from, 'bare');
	const last = until === undefined ? '' : canonDateInWords(until, 'bare');
	if (first === '') return last === '' ? '' : `until ${last}`;
	if (from !== undefined && first === last) return canonDateInWords(from);
	return last === '' ? `from ${first}` : `from ${first} to ${last}`;
}

/** Texts of facts that hold then, in their order, each once with all of its spans. */
export function timedTexts<Fact extends Validity>(
	facts: readonly Fact[],
	when: TimeWindow,
	textOf: (fact: Fact) => string,
): readonly string[] {
	const spans = new Map<string, string[]>();
	for (const fact of facts) {
		const span = spanThen(fact, when);
		if (span === undefined) continue;
		const text = textOf(fact);
		spans.set(text, [...(spans.get(text) ?? []), span]);
	}
	return [...spans].map(([text, told]) => (told.includes('') ? text : `${text} ${[...new Set(told)].join(' and ')}`));
}

/** Whether a date certainly lies before a time. */
export function isPast(date: CanonDate, when: TimeWindow): boolean {
	return date.window.latest !== undefined && when.earliest !== undefined && date.window.latest < when.earliest;
}

/** An end somewhere in several years: `until 2004–2008` says nothing of a scene in 2008. */
function isVague(date: CanonDate | undefined): boolean {
	if (date === undefined) return false;
	const { earliest, latest } = date.window;
	return earliest === undefined || latest === undefined || latest - earliest > longestMinutes;
}

function isBefore({ latest }: TimeWindow, date: CanonDate | undefined): boolean {
	return isAtMost(latest, date?.window.earliest);
}

function isAtMost(minute: number | undefined, limit: number | undefined): boolean {
	return minute !== undefined && limit !== undefined && minute <= limit;
}
