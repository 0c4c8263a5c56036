/**
 * The fix for a journey without time for it: longer words in place of those that leave too little, `LATER` for
 * `MOMENTS LATER`, `THE NEXT DAY` or `THREE DAYS LATER` for a longer way. Dates and clock times are the writer's to move.
 */
import { minutesPerDay } from '../calendar/partialDate.js';
import type { TimeCue } from '../script/model.js';
import type { Fix } from './finding.js';
import type { CheckInput } from './input.js';
import { sceneRange } from './place.js';
import { fixOf, preferFirst } from './timeFixes.js';

/** Nobody gets further later on the same day, whatever its light; nor by any light of the next. */
const longestLater = 180;
const longestNextDay = 840;

/** At most one fix: where the scene's own words leave less time than the journey takes. */
export function travelFixes(input: CheckInput, scene: number, leastMinutes: number): readonly Fix[] {
	const { script, facts } = input;
	const own = facts[scene]?.timeCues.filter(({ dates }) => dates === 'this') ?? [];
	const tight = own.filter(isTight);
	const [cue] = tight;
	if (cue === undefined || tight.length > 1 || own.some(({ meaning: { kind } }) => kind === 'date' || kind === 'clock'))
		return [];
	const newText = inCaseOf(cue.text, wordsFor(input, cue, scene, leastMinutes));
	const edit = { range: sceneRange(script, scene, cue), newText };
	return preferFirst([fixOf(input, `Change ${cue.text} to ${newText}`, [edit])]);
}

/** Words that leave hours at most. */
function isTight({ meaning }: TimeCue): boolean {
	if (meaning.kind === 'moments-later' || meaning.kind === 'continuous' || meaning.kind === 'later') return true;
	return meaning.kind === 'offset' && (meaning.unit === 'minute' || meaning.unit === 'hour');
}

function wordsFor({ timeline }: CheckInput, cue: TimeCue, scene: number, leastMinutes: number): string {
	const days = 1 + Math.ceil(leastMinutes / minutesPerDay);
	if (cue.source === 'note') return `+${String(days)} days`;
	const before = timeline.scenes[timeline.scenes[scene]?.previous ?? -1];
	const endsDay = before?.light === undefined && before?.certain.earliest.minute !== undefined;
	if (leastMinutes <= longestLater && cue.meaning.kind !== 'later' && !endsDay) return 'LATER';
	if (leastMinutes <= longestNextDay) return 'THE NEXT DAY';
	return `${numbers[days] ?? String(days)} DAYS LATER`;
}

const numbers = ['ZERO', 'ONE', 'TWO', 'THREE', 'FOUR', 'FIVE', 'SIX', 'SEVEN', 'EIGHT', 'NINE', 'TEN'];

function inCaseOf(written: string, words: string): string {
	return written === written.toUpperCase() ? words : words.toLowerCase();
}
