/**
 * Whether a canon person can be in a scene at all, as far as dates tell. Only for choosing between people: what is wrong
 * with the one chosen is the checks' business.
 */
import type { TimeWindow } from '../calendar/partialDate.js';
import type { Canon, CanonDate, Character, NameMatch, Validity } from '../canon/model.js';
import { canHoldAt } from '../canon/validity.js';
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

function isOutside(windows: SceneWindows | undefined, validity: Validity): boolean {
	if (windows === undefined) return false;
	return !canHoldAt(validity, windows.certain) || !canHoldAt(validity, windows.likely);
}
