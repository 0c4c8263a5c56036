/**
 * Whether a canon person can be in a scene at all, as far as dates tell. Only for choosing between people: what is wrong
 * with the one chosen is the checks' business.
 */
import type { TimeWindow } from '../calendar/partialDate.js';
import type { Canon, CanonDate, Character, NameMatch, Validity } from '../canon/model.js';
import { canHoldAt, isPastOrShortOf } from '../canon/validity.js';
import type { StatedAge } from '../script/model.js';
import type { SceneMoment } from '../timeline/model.js';

/** What a scene's time may be: by hard evidence, and by conventions too. `undefined` where canon does not bind it. */
export interface SceneWindows {
	readonly certain: TimeWindow;
	readonly likely: TimeWindow;
}

export function windowsOf(moment: SceneMoment | undefined): SceneWindows | undefined {
	return moment === undefined || moment.exempt ? undefined : moment;
}

/** When somebody died, through the event where the death only names one. */
export function deathDateOf(canon: Canon, { died }: Character): CanonDate | undefined {
	return died?.date ?? (died?.event === undefined ? undefined : canon.events.get(died.event)?.date);
}

/** False where the person is certainly dead or not yet born. */
export function canLive(canon: Canon, character: Character, windows: SceneWindows | undefined): boolean {
	return !isOutside(windows, { from: character.born, until: deathDateOf(canon, character) });
}

/** False where the name by which they are matched is certainly not theirs at that time. */
export function canBeCalled({ alias }: NameMatch, windows: SceneWindows | undefined): boolean {
	return alias === undefined || !isOutside(windows, alias);
}

/**
 * False where a word of age before the name, `LITTLE ADA`, can't be said of them at that time: it names a child called after them,
 * or another of their name. Alone, the word is as vague as the years that it spans; an age beside it, `(4)`, leaves a year. What the
 * canon itself binds to ages is the canon's word.
 */
export function canBeSoOld(
	{ character, alias, ages }: NameMatch,
	windows: SceneWindows | undefined,
	stated?: StatedAge,
): boolean {
	if (ages === undefined || alias?.ages !== undefined || windows === undefined) return true;
	const isNever = ([from, to]: readonly [number, number], slack: number): boolean =>
		[windows.certain, windows.likely].some((time) => isPastOrShortOf([from - slack, to + slack], character, time));
	if (stated !== undefined) return !isNever(ages, 1) || !isNever([stated.from, stated.to], 1);
	return !isNever(ages, Math.max(1, Math.ceil((ages[1] - ages[0]) / 3)));
}

function isOutside(windows: SceneWindows | undefined, validity: Validity): boolean {
	if (windows === undefined) return false;
	return !canHoldAt(validity, windows.certain) || !canHoldAt(validity, windows.likely);
}
