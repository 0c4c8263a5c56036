/**
 * Reports CONTINUOUS, SAME or SAME TIME beside a time of day that the scene before cannot have
 * (docs/diagnostics/time-of-day-jump.md). Needs no canon; where one tells what clocks show elsewhere, that counts.
 */
import { formatClock } from '../calendar/format.js';
import { firstPlace } from '../script/headingPlace.js';
import type { SceneSpan, TimeCue } from '../script/model.js';
import type { Light } from '../script/timeMeaning.js';
import type { WrittenLight } from '../timeline/continuity.js';
import { leadsInto, meets, twiceADay } from '../timeline/continuity.js';
import type { ClocksAhead, SceneTime, Timeline } from '../timeline/model.js';
import { hour as minutesPerHour, lightWindows, sceneLength } from '../timeline/windows.js';
import { codes } from './codes.js';
import type { Link, PlacedFinding, SceneFinding, Severity } from './finding.js';
import type { InScene } from './inScene.js';
import { sceneRange } from './place.js';
import { evidenceOf, wordsBetween } from './proof.js';
import type { SceneFrame } from './sceneFrame.js';
import { sceneName } from './sceneFrame.js';
import { findingAt, lower } from './sceneView.js';
import { fixOf, preferFirst } from './timeFixes.js';

/** The words of a heading that join its scene to the one before. */
export function joiningCue(frame: SceneFrame): TimeCue | undefined {
	return cuesIn(frame).find(({ meaning }) => meaning.kind === 'continuous' || meaning.kind === 'same-time');
}

/** `joined` are the scenes with joining words. */
export function* timeOfDayJumps(
	{ scenes }: Timeline,
	frames: readonly SceneFrame[],
	joined: readonly InScene<TimeCue>[],
): Iterable<PlacedFinding> {
	for (const { scene, item: link } of joined) {
		const [before, time] = [scenes[scene - 1], scenes[scene]];
		if (time === undefined || before?.threadLabel !== time.threadLabel || time.threadUncertain) continue;
		const join = joinOf(frames, time, link);
		const finding = clockJump(frames, time, join) ?? lightJump(frames, scenes, join, time);
		if (finding !== undefined) yield { scene, finding };
	}
}

/** A word that joins a scene to the one before, and how their clocks may differ. */
interface Join {
	readonly link: TimeCue;
	readonly ahead: ClocksAhead;
	/** Elsewhere at the same time, and nobody knows what the clocks show there: that they agree is assumed. */
	readonly isOpen: boolean;
}

function joinOf(frames: readonly SceneFrame[], { scene, clocksAhead }: SceneTime, link: TimeCue): Join {
	const isElsewhere = link.meaning.kind === 'same-time' && firstPlace(frames[scene]) !== firstPlace(frames[scene - 1]);
	return { link, ahead: clocksAhead ?? together, isOpen: isElsewhere && clocksAhead === undefined };
}

/** Where nobody knows what clocks show elsewhere, they may be hours apart. */
function loudness({ isOpen }: Join): { readonly atMost?: Severity } {
	return isOpen ? { atMost: lower(codes['time-of-day-jump'].severity) } : {};
}

const together: ClocksAhead = { least: 0, most: 0 };

/** Two clock times with more between them than a scene lasts. */
function clockJump(frames: readonly SceneFrame[], time: SceneTime, join: Join): SceneFinding | undefined {
	const { scene } = time;
	const [here, there] = [clockIn(frames[scene]), clockIn(frames[scene - 1])];
	if (here === undefined || there === undefined) return undefined;
	const { least, most } = join.ahead;
	if (meets([there.minute + least, there.minute + most + sceneLength], [here.minute, here.minute], [-3, 3]))
		return undefined;
	return findingAt('time-of-day-jump', here.cue, {
		message: `${join.link.text.toUpperCase()} joins this scene to the one before, but that one is at ${there.cue.text} and this one at ${here.cue.text}.`,
		evidence: [
			...joiningWords(time, join.link),
			{ message: `${sceneName(frames, scene - 1)} is at ${there.cue.text}`, at: { scene: scene - 1, at: there.cue } },
		],
		...loudness(join),
	});
}

function clockIn(frame: SceneFrame | undefined): { readonly cue: TimeCue; readonly minute: number } | undefined {
	for (const cue of cuesIn(frame)) if (cue.meaning.kind === 'clock') return { cue, minute: cue.meaning.minuteOfDay };
	return undefined;
}

function lightJump(
	frames: readonly SceneFrame[],
	scenes: readonly SceneTime[],
	join: Join,
	time: SceneTime,
): SceneFinding | undefined {
	const { link, ahead } = join;
	const { scene } = time;
	const before = scenes[scene - 1]?.light;
	const cue = cuesIn(frames[scene]).find(({ meaning }) => meaning.kind === 'light');
	if (before === undefined || cue?.meaning.kind !== 'light') return undefined;
	const { light } = cue.meaning;
	const origin = lightBefore(frames, scene, before);
	const minute = hourBefore(frames, scene);
	const written = { light: before, text: minute === undefined ? (origin?.cue.text ?? '') : '', minute };
	const hour = hoursOff(frames[scene - 1], before, { light, text: cue.text }, ahead);
	const mayBe = hour === undefined && leadsInto(written, { light, text: cue.text }, ahead);
	if (mayBe || isLater(frames, origin?.scene ?? scene - 1, scene) || continuesItself(frames, scene, cue))
		return undefined;
	if (afterMontage(frames, scene) || continuesAside(frames, scenes, time, { light, text: cue.text })) return undefined;
	const newText = wordFor(before, cue.text);
	const isSameClock = ahead.least === 0 && ahead.most === 0;
	return findingAt('time-of-day-jump', cue, {
		message: `${link.text.toUpperCase()} joins this scene to the one before, but that one is ${hour === undefined ? inWords(before) : `at ${hour}`} and this one ${inWords(light)}.`,
		evidence: [
			...joiningWords(time, link),
			...wordsBetween(scenes, origin?.scene ?? scene - 1, scene - 1),
			{
				message: `${sceneName(frames, origin?.scene ?? scene - 1)} is ${inWords(before)}`,
				at: { scene: origin?.scene ?? scene - 1, at: origin?.cue },
			},
		],
		...loudness(join),
		fixes: ({ script }, here) => {
			if (!isSameClock) return [];
			const edit = { range: sceneRange(script, here, cue), newText };
			return preferFirst([fixOf({ script }, `Change to ${newText}`, [edit])]);
		},
	});
}

/** Nearer to a light than so many minutes an hour may be in it, by season and country. */
const nearLight = 3 * minutesPerHour;

/** The hour of the scene above, which fits its own light, where nothing that begins then leads near the light of this one. */
function hoursOff(
	above: SceneFrame | undefined,
	before: Light,
	now: WrittenLight,
	{ least, most }: ClocksAhead,
): string | undefined {
	const minutes = new Set((above?.timeCues ?? []).flatMap(({ meaning, dates }) => minuteIn(meaning, dates) ?? []));
	const [minute] = minutes;
	if (minute === undefined || minutes.size > 1 || twiceADay.test(now.text)) return undefined;
	const [from, to] = [minute + least - nearLight, minute + most + sceneLength + nearLight];
	const fits = meets([minute, minute], lightWindows[before], [-1, 1]);
	return !fits || meets([from, to], lightWindows[now.light], [-3, 3]) ? undefined : formatClock(minute);
}

function minuteIn(meaning: TimeCue['meaning'], dates: TimeCue['dates']): number | undefined {
	if (dates === 'next') return undefined;
	if (meaning.kind === 'date') return meaning.date.minuteOfDay;
	return meaning.kind === 'clock' ? meaning.minuteOfDay : undefined;
}

function isAt({ line, span }: TimeCue, at: SceneSpan | undefined): boolean {
	return at?.line === line && at.span.start === span.start && at.span.end === span.end;
}

function joiningWords(time: SceneTime, link: TimeCue): readonly Link[] {
	return time.evidence.filter(({ from, at }) => from !== undefined && isAt(link, at)).map(evidenceOf);
}

/** Where the light comes from: the nearest heading above that names it. */
function lightBefore(
	frames: readonly SceneFrame[],
	scene: number,
	light: Light,
): { readonly scene: number; readonly cue: TimeCue } | undefined {
	for (let index = scene - 1; index >= 0; index--) {
		const cue = cuesIn(frames[index]).findLast(({ meaning }) => meaning.kind === 'light');
		if (cue?.meaning.kind === 'light' && cue.meaning.light === light) return { scene: index, cue };
	}
	return undefined;
}

/** The hour that tells the light of the scene above, where the nearest words for it are a clock time. */
function hourBefore(frames: readonly SceneFrame[], scene: number): number | undefined {
	for (let index = scene - 1; index >= 0; index--) {
		const meanings = (frames[index]?.timeCues ?? []).map(({ meaning }) => meaning);
		if (meanings.some(({ kind }) => kind === 'light')) return undefined;
		for (const meaning of meanings) if (meaning.kind === 'clock') return meaning.minuteOfDay;
	}
	return undefined;
}

/** Whether time has gone by since the light was named: `BAR - DAY`, `BAR - LATER` may be at night by then. */
function isLater(frames: readonly SceneFrame[], origin: number, scene: number): boolean {
	for (let index = origin + 1; index < scene; index++) {
		if (cuesIn(frames[index]).some(({ meaning }) => meaning.kind === 'later' || meaning.kind === 'offset')) return true;
	}
	return false;
}

/** Where the script cuts to and fro, CONTINUOUS may mean its own place: `HOUSE - NIGHT`, `AIRPORT - DAY`, `HOUSE - NIGHT - CONTINUOUS`. */
function continuesItself(frames: readonly SceneFrame[], scene: number, { text }: TimeCue): boolean {
	const place = firstPlace(frames[scene]);
	if (place === undefined || firstPlace(frames[scene - 1]) === place) return false;
	return [scene - 2, scene - 3].some(
		(index) =>
			firstPlace(frames[index]) === place &&
			cuesIn(frames[index]).some(
				(cue) => cue.meaning.kind === 'light' && cue.text.toUpperCase() === text.toUpperCase(),
			),
	);
}

/** Shots of a montage may be of any time, and the scene behind it may go on from what it interrupted. */
function afterMontage(frames: readonly SceneFrame[], scene: number): boolean {
	return frames.slice(Math.max(0, scene - montageReach), scene).some(({ montage }) => montage);
}

/** Scenes within which a montage may not be over, as few scripts say that it ends. */
const montageReach = 6;

/** `MEADOW - DAY - CONTINUOUS` behind a night may go on with a dream of that meadow. */
function continuesAside(
	frames: readonly SceneFrame[],
	scenes: readonly SceneTime[],
	{ scene, threadLabel }: SceneTime,
	now: WrittenLight,
): boolean {
	const place = firstPlace(frames[scene]);
	return scenes.slice(0, scene).some((other) => {
		if (other.threadLabel === threadLabel || place === undefined || firstPlace(frames[other.scene]) !== place)
			return false;
		return other.light !== undefined && leadsInto({ light: other.light, text: '' }, now);
	});
}

function cuesIn(frame: SceneFrame | undefined): SceneFrame['timeCues'] {
	return frame?.timeCues.filter(({ source }) => source === 'heading') ?? [];
}

/** The light as a heading writes it, in the case of the word that it replaces. */
function wordFor(light: Light, written: string): string {
	return written === written.toLowerCase() ? light : light.toUpperCase();
}

/** `by day`, `in the evening` */
export function inWords(light: Light): string {
	if (light === 'night' || light === 'noon' || light === 'dawn' || light === 'dusk') return `at ${light}`;
	return light === 'day' ? 'by day' : `in the ${light}`;
}
