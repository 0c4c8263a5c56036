/**
 * How loud a finding is that leans on an assumption. A date moves the clock for the scenes that follow, until the next one
 * so one lone collision with that clock is a mistake and is told as such; where the clock is that of the
 * script before, or an age, a year that nobody wrote or a second FLASHBACK without a date is among what sets it, it is told
 * a step more quietly; where it is only that of a date further down, it is not told.
 * Two collisions in one scene, the same one in two scenes, a run of them in scenes close by, or one in a scene from which the script comes back to the place
 * that it left, or with which it comes back to a place of another time, look like a step back in time that nobody labelled.
 * So does one behind `TWO YEARS EARLIER` and `TWO YEARS LATER`, which need not lead back to what they left.
 * That is the writer's craft, and at most a hint. A script that steps back again and again goes to and fro as it likes:
 * there the clock of the scenes before proves nothing, and nothing that leans on it is told.
 */
import { minutesPerDay } from '../calendar/partialDate.js';
import { firstPlace } from '../script/headingPlace.js';
import { isHandedOn, isSameFact } from '../timeline/evidence.js';
import { isLightWord } from '../timeline/lightWord.js';
import type { SceneTime, TimeEvidence, Timeline } from '../timeline/model.js';
import type { PlacedFinding } from './finding.js';
import type { SceneFrame } from './sceneFrame.js';
import { lower } from './sceneView.js';

/** The findings in their order, those that lean on softer facts more quietly, those that doubt falls on as hints. */
export function* weighAssumptions(
	found: readonly PlacedFinding[],
	frames: readonly SceneFrame[],
	timeline: Timeline,
): Iterable<PlacedFinding> {
	const factsByScene = new Map<number, Set<string>>();
	const scenesByFact = new Map<string, Set<number>>();
	for (const { scene, finding } of found) {
		if (finding.assumedAgainst === undefined) continue;
		add(factsByScene, scene, finding.assumedAgainst);
		add(scenesByFact, finding.assumedAgainst, scene);
	}
	const inRuns = scenesInRuns([...factsByScene.keys()], frames, timeline);
	const isDoubtful = ({ scene, finding: { assumedAgainst: fact } }: PlacedFinding): boolean =>
		fact !== undefined &&
		(factsByScene.get(scene)?.size !== 1 ||
			scenesByFact.get(fact)?.size !== 1 ||
			inRuns.has(scene) ||
			isCountedBack(frames, timeline.scenes[scene]) ||
			isExcursion(frames, scene) ||
			comesBack(frames, timeline, scene));
	const doubtful = new Set(found.filter(isDoubtful));
	const isToAndFro = goesToAndFro([...doubtful]);
	for (const each of found) {
		if (each.finding.assumedAgainst !== undefined && isDatedFromBehind(timeline.scenes[each.scene])) continue;
		if (doubtful.has(each)) {
			if (!isToAndFro) yield { scene: each.scene, finding: { ...each.finding, severity: 'hint' } };
			continue;
		}
		const { scene, finding } = each;
		const isSoft = finding.assumedAgainst !== undefined && leansOnMoreThanTheClock(timeline.scenes[scene], frames);
		yield isSoft ? { scene, finding: { ...finding, severity: lower(finding.severity) } } : each;
	}
}

/**
 * Whether an age, a script before this one, the year that its clock gives to `DECEMBER`, or a label that need not mean the
 * excursion before it is among what sets the scene's time.
 */
function leansOnMoreThanTheClock(time: SceneTime | undefined, frames: readonly SceneFrame[]): boolean {
	const reasons = time === undefined ? [] : [...time.likely.earliest.because, ...time.likely.latest.because];
	return reasons.some(
		(each) => each.kind === 'age' || isHandedOn(each) || isGuessed(each) || isLabelledAgain(each, frames),
	);
}

/** `FLASHBACK (2014)`, then `FLASHBACK` in the same place: the one before, or another. */
function isLabelledAgain({ kind, strength, scene }: TimeEvidence, frames: readonly SceneFrame[]): boolean {
	if (kind !== 'order' || strength !== 'assumed') return false;
	return frames[scene]?.timeCues.some(({ meaning }) => meaning.kind === 'open-thread') === true;
}

/** Whether it is only taken for granted that a leap forwards has led back, past the scenes between, to what a step into the past left. */
function isCountedBack(frames: readonly SceneFrame[], time: SceneTime | undefined): boolean {
	const reasons = time === undefined ? [] : [...time.likely.earliest.because, ...time.likely.latest.because];
	return reasons.some(({ kind, strength, scene, from }) => {
		if (kind !== 'order' || strength !== 'assumed' || from === undefined || from < 0 || from >= scene - 1) return false;
		return frames[scene]?.timeCues.some(({ meaning }) => meaning.kind === 'offset') === true;
	});
}

function isGuessed({ kind, strength }: TimeEvidence): boolean {
	return kind !== 'order' && strength === 'assumed';
}

/** Between two collisions of a run lie so many scenes at most. */
const widestGap = 2;

/** Scenes of which another one close by collides with the same clock, both away from where that was set: a story told without a label. */
function scenesInRuns(
	collisions: readonly number[],
	frames: readonly SceneFrame[],
	{ scenes }: Timeline,
): ReadonlySet<number> {
	const inRuns = new Set<number>();
	const clocks = new Map(collisions.map((scene) => [scene, clockOf(scenes[scene])]));
	for (const [scene, clock] of clocks) {
		const isAway = firstPlace(frames[scene]) !== firstPlace(frames[Math.max(0, clock?.scene ?? 0)]);
		if (clock === undefined || !isAway) clocks.delete(scene);
	}
	for (const [scene, clock] of clocks)
		for (let gap = 1; gap <= widestGap + 1; gap++)
			for (const other of [scene - gap, scene + gap]) if (isSameClock(clocks.get(other), clock)) inRuns.add(scene);
	return inRuns;
}

function isSameClock(lhs: TimeEvidence | undefined, rhs: TimeEvidence | undefined): boolean {
	return lhs !== undefined && rhs !== undefined && isSameFact(lhs, rhs);
}

/** The words that set the clock which a scene is taken to go on by; `undefined` for none. */
function clockOf(time: SceneTime | undefined): TimeEvidence | undefined {
	const reasons = time === undefined ? [] : [...time.likely.earliest.because, ...time.likely.latest.because];
	const dates = reasons.filter(({ kind, from, text }) => kind !== 'order' && from === undefined && !isLightWord(text));
	return dates.toSorted((lhs, rhs) => lhs.scene - rhs.scene).at(-1);
}

/** Whether all that dates a scene is a date further down, which may be where the story steps back to: it proves nothing. */
function isDatedFromBehind(time: SceneTime | undefined): boolean {
	if (time === undefined || time.likely.earliest.minute !== undefined) return false;
	const { minute, because } = time.likely.latest;
	return minute !== undefined && because.some(({ scene }) => scene > time.scene);
}

/** From so many steps back on, a script goes to and fro. */
const manySteps = 4;

/** Whether so many stretches of scenes, and more than one person, place or thing in them, are out of their time. */
function goesToAndFro(doubtful: readonly PlacedFinding[]): boolean {
	const scenes = new Set(doubtful.map(({ scene }) => scene));
	const steps = [...scenes].filter((scene) => !scenes.has(scene - 1));
	return steps.length >= manySteps && new Set(doubtful.map(({ finding }) => finding.assumedAgainst)).size > 1;
}

/** Whether the script goes elsewhere for a scene, or a few in one place, and comes back, and no words join them to what they left. */
function isExcursion(frames: readonly SceneFrame[], scene: number): boolean {
	const here = firstPlace(frames[scene]);
	let first = scene;
	let last = scene;
	while (first > 0 && firstPlace(frames[first - 1]) === here) first--;
	while (last + 1 < frames.length && firstPlace(frames[last + 1]) === here) last++;
	const left = firstPlace(frames[first - 1]);
	if (here === undefined || left === undefined || left !== firstPlace(frames[last + 1])) return false;
	return !frames
		.slice(first, scene + 1)
		.some(({ timeCues }) => timeCues.some(({ meaning }) => joins.has(meaning.kind)));
}

/** Places of another time lie at least so far from the scene's own. */
const otherTime = 183 * minutesPerDay;

/** Whether the script was at the scene's place before, at another time, and went elsewhere in between. */
function comesBack(frames: readonly SceneFrame[], { scenes }: Timeline, scene: number): boolean {
	const here = firstPlace(frames[scene]);
	const time = scenes[scene];
	if (here === undefined || time === undefined) return false;
	let first = scene;
	while (first > 0 && firstPlace(frames[first - 1]) === here) first--;
	for (let index = first - 2; index >= 0; index--) {
		const before = scenes[index];
		if (before !== undefined && firstPlace(frames[index]) === here && isFarFrom(before, time)) return true;
	}
	return false;
}

function isFarFrom({ likely: lhs }: SceneTime, { likely: rhs }: SceneTime): boolean {
	const later = (rhs.earliest.minute ?? -Infinity) - (lhs.latest.minute ?? Infinity);
	const earlier = (lhs.earliest.minute ?? -Infinity) - (rhs.latest.minute ?? Infinity);
	return Math.max(later, earlier) >= otherTime;
}

const joins: ReadonlySet<string> = new Set(['continuous', 'same-time', 'moments-later', 'later', 'offset']);

function add<K, V>(sets: Map<K, Set<V>>, key: K, value: V): void {
	const set = sets.get(key) ?? new Set();
	set.add(value);
	sets.set(key, set);
}
