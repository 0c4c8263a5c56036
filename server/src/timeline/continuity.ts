/**
 * Which light may go on in which: `CONTINUOUS` by night cannot follow a scene by day. Where it stands behind a flashback or a
 * dream in another light, it goes on from what that has left, or nobody can tell. Knows no clocks but those of one place.
 */
import { minutesPerDay } from '../calendar/partialDate.js';
import type { Light } from '../script/timeMeaning.js';
import type { ClocksAhead } from './model.js';
import type { SceneWords } from './sceneWords.js';
import { lightWindows, sceneLength, smallHours } from './windows.js';

/** A light as a heading writes it; without a text where only the hour tells it. */
export interface WrittenLight {
	readonly light: Light;
	readonly text: string;
	/** The hour that tells it, in minutes after midnight, where no word does. */
	readonly minute?: number | undefined;
}

const sameClock: ClocksAhead = { least: 0, most: 0 };

/** Whether there are moments of which one light leads into the other, given how far the clocks of the second are ahead. */
export function leadsInto(before: WrittenLight, now: WrittenLight, ahead = sameClock): boolean {
	return lightsOf(before).some((lhs) => lightsOf(now).some((rhs) => mayFollow(lhs, rhs, ahead)));
}

/** The light in which a thread stands after a scene; `undefined` where time has passed and no word says how much. */
export function lightAfter(before: WrittenLight | undefined, words: SceneWords): WrittenLight | undefined {
	const { light, lightCue, carriesLight } = words;
	if (light === undefined) return carriesLight ? before : undefined;
	const clock = words.first.clock?.cue.meaning;
	if (lightCue === undefined && clock?.kind === 'clock') return { light, text: '', minute: clock.minuteOfDay };
	return { light, text: lightCue?.cue.text ?? '' };
}

/** Where a scene goes on by its light: in the thread that runs, in one that was left (how many run then), or in either. */
export type Continuity = 'here' | 'somewhere' | number;

/**
 * Where the joining words of a scene lead. `lights` are those of the threads that run, the present first; `isElsewhere`
 * where the scene is in another place than the one before, `isHeld` where words have to end the innermost thread.
 */
export function continuityOf(
	words: SceneWords,
	lights: readonly (WrittenLight | undefined)[],
	{ isElsewhere, isHeld }: { readonly isElsewhere: boolean; readonly isHeld: boolean },
): Continuity {
	const [before, now] = [lights.at(-1), lightAfter(undefined, words)];
	if (!words.carriesLight || words.isDating || before === undefined || now === undefined) return 'here';
	if (leadsInto(before, now)) return 'here';
	const isMeanwhile = words.first['same-time'] !== undefined && isElsewhere;
	const left = lights.slice(0, -1).findLastIndex((light) => light !== undefined && leadsInto(light, now));
	if (left >= 0 && !isHeld && !isMeanwhile) return left + 1;
	return left >= 0 || words.first['moments-later'] === undefined ? 'somewhere' : 'here';
}

/** Words that are said of the morning and of the evening. */
export const twiceADay = /\b(?:MAGIC|GOLDEN|BLUE) HOUR\b|\bTWILIGHT\b/iu;

/** An afternoon that lasts until it is dark: `LATE AFTERNOON`, Spanish and Portuguese `TARDE`. */
const untilDark = /\bLATE AFTERNOON\b|\bTARDE\b/iu;

/** The last of the night: `PRE-DAWN`, `JUST BEFORE DAWN`. */
const lastOfNight = /\bPRE-?DAWN\b|\bBEFORE DAWN\b/iu;

/** Whether a word for the light is of the night's last hours, before the day's first light. */
export function isBeforeDawn(text: string): boolean {
	return lastOfNight.test(text);
}

/** Five in the morning is dark, as five in the afternoon may be by the end of the scene. */
function mayBeDark(minute: number): boolean {
	return minute <= smallHours || minute + sceneLength >= lightWindows.night[0];
}

function lightsOf({ light, text, minute }: WrittenLight): readonly Light[] {
	if (isBeforeDawn(text) || (minute !== undefined && mayBeDark(minute))) return [light, 'night'];
	if (twiceADay.test(text)) return ['dawn', 'dusk'];
	return untilDark.test(text) ? [light, 'dusk'] : [light];
}

/** Night into dawn, but not dawn back into night. Night has no common edge with the day. */
function mayFollow(before: Light, now: Light, { least, most }: ClocksAhead): boolean {
	const [from, to] = lightWindows[before];
	const edge = before === 'night' || now === 'night' ? 1 : 0;
	const isSameClock = least === 0 && most === 0;
	return meets([from + least + edge, to + most - edge], lightWindows[now], isSameClock ? [0, 1] : [-3, 3]);
}

/** Whether two spans of minutes have one in common, the second so many days on; spans may be longer than a day. */
export function meets(
	lhs: readonly [number, number],
	rhs: readonly [number, number],
	[fewest, most]: readonly [number, number],
): boolean {
	for (let days = fewest; days <= most; days++) {
		const by = days * minutesPerDay;
		if (lhs[0] <= rhs[1] + by && rhs[0] + by <= lhs[1]) return true;
	}
	return false;
}
