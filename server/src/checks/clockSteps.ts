/**
 * Clock times and weekdays that the words between two scenes cannot lead to: nine in the evening, `TEN MINUTES LATER`, seven in
 * the morning; a Sunday, `THE NEXT DAY`, a Wednesday. Needs neither dates nor a canon (docs/diagnostics/time-contradiction.md).
 */
import { dayNumberOf, weekdayOf } from '../calendar/civil.js';
import { formatClock, formatDate, weekdayName } from '../calendar/format.js';
import { minutesPerDay } from '../calendar/partialDate.js';
import { firstPlace } from '../script/headingPlace.js';
import type { TimeCue } from '../script/model.js';
import type { Light, TimeMeaning } from '../script/timeMeaning.js';
import type { SceneTime, Timeline } from '../timeline/model.js';
import { saysThatDay } from '../timeline/sceneWords.js';
import { aboutShare, hour, lightWindows, nightEnd, sceneLength, smallHours } from '../timeline/windows.js';
import type { PlacedFinding } from './finding.js';
import type { InScene } from './inScene.js';
import { wordsBetween } from './proof.js';
import type { SceneFrame } from './sceneFrame.js';
import { sceneName } from './sceneFrame.js';
import { findingAt } from './sceneView.js';
import { listInWords } from './words.js';

/** The cues of a scene that say something of the clock or the week. */
export function dialCues({ timeCues }: SceneFrame): readonly TimeCue[] {
	return timeCues.filter((cue) => clocks.read(cue) !== undefined || weekdays.read(cue) !== undefined);
}

/** `told` are scenes, and `cues` the dial cues of all. Each contradiction once, on the later scene; none where one has been told of that scene already. */
export function* clockSteps(
	{ scenes, contradictions }: Timeline,
	frames: readonly SceneFrame[],
	cues: readonly InScene<TimeCue>[],
	told: ReadonlySet<number>,
): Iterable<PlacedFinding> {
	const silent = new Set([...told, ...contradictions.flatMap((chain) => chain.at(-1)?.scene ?? [])]);
	for (const scene of new Set(cues.map(datedScene))) {
		const time = scenes[scene];
		if (time === undefined || time.threadUncertain || time.thread === 'dream' || silent.has(scene)) continue;
		const clash = clashOf(scenes, frames, scene, clocks, silent) ?? clashOf(scenes, frames, scene, weekdays, silent);
		if (clash === undefined) continue;
		silent.add(scene);
		const { from, there, here } = clash;
		const says = (index: number, reading: Reading): string => `${sceneName(frames, index)} is ${reading.words}`;
		const words = wordsBetween(scenes, from, scene);
		const parts = [says(from, there), ...words.map(({ message }) => message).toReversed(), says(scene, here)];
		const finding = findingAt('time-contradiction', undefined, {
			message: `These times cannot all hold: ${listInWords(parts)}.`,
			evidence: [
				{ message: says(scene, here), at: { scene: here.scene, at: here.cue } },
				...words,
				{ message: says(from, there), at: { scene: there.scene, at: there.cue } },
			],
		});
		yield { scene, finding };
	}
}

/** The scene that a cue dates. */
function datedScene({ scene, item }: InScene<TimeCue>): number {
	return item.dates === 'next' ? scene + 1 : scene;
}

/** What a scene says of the clock or the week, with the scene that the words stand in. */
interface Reading {
	readonly value: number;
	/** `at 9 PM`, `on a Sunday`, `on 2 March 2015, a Monday` */
	readonly words: string;
	readonly cue: TimeCue;
	readonly scene: number;
}

/** How much later a scene is than the one before it: at least and at most. */
type Step = readonly [least: number, most: number];

/** Something that comes round again. */
interface Dial {
	readonly round: number;
	/** What one cue says; `undefined` where it says nothing of it. */
	read(cue: TimeCue): Pick<Reading, 'value' | 'words'> | undefined;
	/** Where words count the way from the scene before: on the clock in minutes, in the week in script days. */
	step(meaning: TimeMeaning, way: Way): Step | undefined;
	/** By how much a reading may be ahead of where its scene is. */
	ahead(light: Light | undefined): number;
}

/** From one scene to the next. */
interface Way {
	readonly before: Light | undefined;
	readonly now: Light | undefined;
	readonly isSameDay: () => boolean;
}

const clocks: Dial = {
	round: minutesPerDay,
	read({ meaning, text }) {
		if (meaning.kind === 'clock') return { value: meaning.minuteOfDay, words: `at ${text}` };
		const minute = meaning.kind === 'date' ? meaning.date.minuteOfDay : undefined;
		return minute === undefined ? undefined : { value: minute, words: `at ${formatClock(minute)}` };
	},
	step: (meaning) => minutesOn(meaning),
	ahead: () => 0,
};

const weekdays: Dial = {
	round: 7,
	read({ meaning }) {
		if (meaning.kind === 'weekday' && !meaning.following)
			return { value: meaning.weekday, words: `on a ${weekdayName(meaning.weekday)}` };
		const value = weekdayOfDate(meaning);
		if (value === undefined || meaning.kind !== 'date') return undefined;
		const date = formatDate({ ...meaning.date, minuteOfDay: undefined });
		return { value, words: `on ${date}, a ${weekdayName(value)}` };
	},
	step(meaning, { before, now, isSameDay }) {
		if (meaning.kind === 'later') return isSameDay() ? [0, 0] : undefined;
		if (meaning.kind === 'offset' && meaning.direction === 'forward' && meaning.count !== undefined) {
			const { count, unit, about } = meaning;
			if (unit === 'day' && about !== true && Number.isInteger(count)) return [count, count];
			if (unit === 'week') return [Math.floor(7 * count) - 2, Math.ceil(7 * count) + 2];
		}
		const minutes = minutesOn(meaning);
		if (minutes === undefined) return undefined;
		const [[first, last], [from, to]] = [hoursOf(before), hoursOf(now)];
		const least = Math.ceil((minutes[0] + first - to) / minutesPerDay);
		return [Math.max(0, least), Math.floor((minutes[1] + last - from) / minutesPerDay)];
	},
	// The night after midnight is of the next weekday, and not everybody writes it so.
	ahead: (light) => (light === undefined || light === 'night' ? 1 : 0),
};

/** When a scene in some light begins, in minutes after the midnight of its script day. */
function hoursOf(light: Light | undefined): readonly [number, number] {
	return light === undefined ? [lightWindows.dawn[0], nightEnd] : lightWindows[light];
}

function weekdayOfDate(meaning: TimeMeaning): number | undefined {
	if (meaning.kind !== 'date') return undefined;
	const { year, month, day } = meaning.date;
	if (month === undefined || day === undefined) return undefined;
	// Beside another weekday one of the two is a slip, and nobody knows which.
	const weekday = weekdayOf(dayNumberOf(year, month, day));
	return meaning.weekday === undefined || meaning.weekday === weekday ? weekday : undefined;
}

/** The minutes between the starts of two scenes. */
function minutesOn(meaning: TimeMeaning): Step | undefined {
	switch (meaning.kind) {
		case 'continuous':
		case 'same-time':
			return [0, sceneLength];
		case 'moments-later':
			return [0, hour];
		case 'offset': {
			const { count, unit, direction, exact, about } = meaning;
			if (count === undefined || direction === 'backward' || (unit !== 'minute' && unit !== 'hour')) return undefined;
			const minutes = count * (unit === 'hour' ? hour : 1);
			const slack = Math.max(exact ? 0 : hour / 2, about === true ? aboutShare * minutes : 0);
			return [Math.max(0, minutes - slack), minutes + slack];
		}
		default:
			return undefined;
	}
}

/** Goes back from a scene, over those that say nothing of the dial, to one that does, and compares. */
function clashOf(
	times: readonly SceneTime[],
	frames: readonly SceneFrame[],
	scene: number,
	dial: Dial,
	told: ReadonlySet<number>,
): { readonly from: number; readonly there: Reading; readonly here: Reading } | undefined {
	const here = onlyReading(frames, scene, dial);
	if (here === undefined) return undefined;
	let [least, most] = [0, dial.ahead(lightIn(times, frames, scene))];
	let nReadings = 0;
	for (let at = scene; ;) {
		const time = times[at];
		const before = times[time?.previous ?? -1];
		if (time === undefined || before === undefined || time.threadUncertain || before.threadUncertain) return undefined;
		if (time.countsFromAny) return undefined;
		const step = stepOf(frames, time, before, dial);
		if (step === undefined) return undefined;
		least += step[0];
		most += step[1];
		if (most - least >= dial.round) return undefined;
		at = before.scene;
		const there = onlyReading(frames, at, dial);
		if (there === undefined) {
			if (readingsOf(frames, at, dial).length > 0) return undefined;
			continue;
		}
		const first = least - dial.ahead(lightIn(times, frames, at));
		const ahead = (((here.value - there.value - first) % dial.round) + dial.round) % dial.round;
		if (ahead > most - first) return { from: at, there, here };
		// In one night, what fits the scene before may not fit the one before that; what contradicts that one has been told.
		nReadings++;
		const isOneNight = dial === weekdays && least === 0 && most === dial.ahead(lightIn(times, frames, scene));
		if (!isOneNight || nReadings === mostReadings || told.has(at)) return undefined;
	}
}

/** The light of a scene. `THE NEXT DAY` and `SAME DAY` are no nights, though nothing else says so; 11 PM is none after midnight. */
function lightIn(times: readonly SceneTime[], frames: readonly SceneFrame[], scene: number): Light | undefined {
	const clock = onlyReading(frames, scene, clocks)?.value;
	if (clock !== undefined && clock >= smallHours) return 'day';
	const light = times[scene]?.light;
	if (light !== undefined) return light;
	return cuesThatDate(frames, scene).some(({ cue }) => /\bDAY\b/iu.test(cue.text)) ? 'day' : undefined;
}

const mostReadings = 3;

function stepOf(frames: readonly SceneFrame[], time: SceneTime, before: SceneTime, dial: Dial): Step | undefined {
	const { clocksAhead } = time;
	const isSameDay = (): boolean =>
		time.threadLabel === before.threadLabel && time.scriptDay.number === before.scriptDay.number;
	const way = { before: before.light, now: time.light, isSameDay };
	const isOnADay = dial === weekdays && readingsOf(frames, time.scene, dial).length > 0;
	const steps = cuesThatDate(frames, time.scene).flatMap(({ cue }) => {
		if (isOnADay && cue.meaning.kind === 'later' && !saysThatDay(cue.text)) return [];
		const step = dial.step(cue.meaning, way);
		return step === undefined ? [] : [{ step, isDirect: cue.meaning.kind === 'continuous' }];
	});
	const [only] = steps;
	if (only === undefined || steps.length > 1) return undefined;
	const { step, isDirect } = only;
	const isClock = dial === clocks;
	// Elsewhere, clocks may show anything; who goes there without a break takes the time along.
	const isElsewhere = firstPlace(frames[time.scene]) !== firstPlace(frames[before.scene]);
	if (isClock && isElsewhere && !isDirect && clocksAhead === undefined) return undefined;
	const { least, most } = clocksAhead ?? { least: 0, most: 0 };
	if (isClock) return [step[0] + least, step[1] + most];
	return least === 0 && most === 0 ? step : [step[0] - 1, step[1] + 1];
}

/** What a scene says of the dial, if it says one thing. */
function onlyReading(frames: readonly SceneFrame[], scene: number, dial: Dial): Reading | undefined {
	const [reading, ...others] = readingsOf(frames, scene, dial);
	return reading === undefined || others.some(({ value }) => value !== reading.value) ? undefined : reading;
}

function readingsOf(frames: readonly SceneFrame[], scene: number, dial: Dial): readonly Reading[] {
	return cuesThatDate(frames, scene).flatMap(({ cue, scene: where }) => {
		const said = dial.read(cue);
		return said === undefined ? [] : [{ ...said, cue, scene: where }];
	});
}

/** The time words that date a scene: its own, and those that the scene before hands on. */
function cuesThatDate(
	frames: readonly SceneFrame[],
	scene: number,
): readonly { readonly cue: TimeCue; readonly scene: number }[] {
	const placed = (from: number, dates: TimeCue['dates']): { cue: TimeCue; scene: number }[] =>
		(frames[from]?.timeCues ?? []).filter((cue) => cue.dates === dates).map((cue) => ({ cue, scene: from }));
	return [...placed(scene - 1, 'next'), ...placed(scene, 'this')];
}
