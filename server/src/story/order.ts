/**
 * Which of two scenes of a story comes later (docs/series.md, "Time"). Dates prove it; without them the present of one part
 * follows the present of the parts before it, unless dates say that the story goes back.
 */
import { minutesPerDay } from '../calendar/partialDate.js';
import type { Uri } from '../text/position.js';
import { isHandedOn } from '../timeline/evidence.js';
import type { SceneTime } from '../timeline/model.js';
import { windowOf } from '../timeline/model.js';
import type { Moment } from './model.js';

/**
 * How one scene is known to follow another: by their dates, by the running order of their parts (`loosely` where only one
 * of the two is dated), or within a part only by convention.
 */
export type Following = 'by date' | 'by part' | 'loosely' | 'by order';

/** `undefined` where the later scene need not be later. */
export function following(later: Moment, earlier: Moment): Following | undefined {
	if (isAbove(later.certain.earliest, earlier.certain.latest)) return 'by date';
	if (!isInOrder(later, earlier)) return undefined;
	if (goesBack(later, earlier)) return goesOn(later, earlier) ? 'loosely' : undefined;
	if (later.part === earlier.part) return 'by order';
	const isLoose = !earlier.isDated && later.certain.latest !== undefined;
	return isLoose ? 'loosely' : 'by part';
}

/** `times` are those of the part, by scene index. */
export function momentOf(time: SceneTime, part: Uri, times: readonly SceneTime[]): Omit<Moment, 'rank'> {
	const interrupted = time.thread === 'flashback' ? times[time.opener?.interrupted ?? -1] : undefined;
	return {
		part,
		scene: time.scene,
		threadLabel: time.threadLabel,
		isPresent: time.thread === 'present' && !time.threadUncertain,
		goesBackFromPresent: interrupted?.thread === 'present' && !interrupted.threadUncertain && !time.threadUncertain,
		isDated: isDatedByItsPart(time),
		certain: windowOf(time.certain),
		likely: windowOf(time.likely),
	};
}

/** That the part comes after one with a date dates none of its scenes. */
function isDatedByItsPart({ likely: { earliest } }: SceneTime): boolean {
	return earliest.minute !== undefined && !earliest.because.some(isHandedOn);
}

function isInOrder(later: Moment, earlier: Moment): boolean {
	if (later.part === earlier.part && later.scene >= earlier.scene)
		return later.threadLabel === earlier.threadLabel || (later.isPresent && earlier.goesBackFromPresent);
	if (later.part === earlier.part) return false;
	return later.isPresent && earlier.isPresent && later.rank > earlier.rank;
}

function goesBack(later: Moment, earlier: Moment): boolean {
	return (
		isAbove(earlier.likely.earliest, later.likely.earliest) || isAbove(earlier.certain.earliest, later.certain.latest)
	);
}

/** A part may end years ahead of where the next one goes on. */
const farAhead = 366 * minutesPerDay;

/**
 * Whether a scene only seems to go back: nothing dates it but the beginning of the part before, which went on for a while
 * from there.
 */
function goesOn({ part, isDated, certain, likely }: Moment, earlier: Moment): boolean {
	const isOpen = !isDated && certain.earliest === undefined && certain.latest === undefined;
	if (!isOpen || part === earlier.part || isAbove(earlier.likely.earliest, likely.latest)) return false;
	return (earlier.likely.earliest ?? Infinity) - (likely.earliest ?? -Infinity) < farAhead;
}

function isAbove(lhs: number | undefined, rhs: number | undefined): boolean {
	return lhs !== undefined && rhs !== undefined && lhs > rhs;
}
