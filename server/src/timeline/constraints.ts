/**
 * Evidence becomes difference constraints. Each scene has two points: the day that it belongs to (its midnight, in
 * minutes) and its start. The night after midnight belongs to the day before, so a start lies up to 30 hours after its
 * day. Windows: docs/timeline.md, "How exact words are".
 */
import type { TimeWindow } from '../calendar/partialDate.js';
import { minutesPerDay, windowOfDate } from '../calendar/partialDate.js';
import type { Light, TimeMeaning } from '../script/timeMeaning.js';
import { evidenceOf, implied, relative, sameDay, sayDated } from './evidence.js';
import type { TimeEvidence } from './model.js';
import type { Constraint } from './network.js';
import type { SceneDay } from './scriptDays.js';
import type { PlacedCue, ScenePlacement } from './threads.js';
import {
	hour,
	lightWindows,
	monthsAsMinutes,
	sceneLength,
	seasonWindow,
	shiftMonths,
	vagueOffsets,
} from './windows.js';

/** A constraint that knows its reason. Soft ones yield when they are in the way. */
export interface TimedConstraint extends Constraint {
	readonly evidence: TimeEvidence;
	readonly soft: boolean;
}

/** What the constraints read besides the script. */
export interface CalendarFacts {
	/** When a canon event happened, with where that is written; `undefined` for an unknown or undated event. */
	eventWindow(id: string): { readonly window: TimeWindow; readonly evidence: TimeEvidence } | undefined;
	/** Possible birth dates of the one person whom a full name means. */
	birthWindow(name: string): { readonly window: TimeWindow; readonly evidence: TimeEvidence } | undefined;
}

/** The point of a scene's day. Scene -1 is the clock that a note before the first heading sets. */
export function dayPoint(scene: number): number {
	return 3 + 2 * scene;
}

/** The point of a scene's start. */
export function startPoint(scene: number): number {
	return 4 + 2 * scene;
}

/** How many points a script of so many scenes has. */
export function pointCount(nScenes: number): number {
	return 3 + 2 * nScenes;
}

/** Where the constraints of one scene go, and what they may look at. */
export interface ConstraintSink {
	readonly constraints: TimedConstraint[];
	/** Called for every order link, so that those that yield can be told from other conventions. */
	readonly orderLinks: Set<TimeEvidence>;
	readonly facts: CalendarFacts;
	/** The window of a scene's day so far, from the evidence before it; for month and year arithmetic. */
	dayWindow(scene: number): TimeWindow;
	sceneByNumber(number: string): number | undefined;
	/** How a scene is called in a chain: `scene 12`. */
	readonly nameScene: (scene: number) => string;
}

/** Adds all that a scene's words and its place in the script say. */
export function addSceneConstraints(
	sink: ConstraintSink,
	scene: number,
	placement: ScenePlacement,
	day: SceneDay,
): void {
	const add = adder(sink.constraints);
	const dayAt = dayPoint(scene);
	const start = startPoint(scene);
	const origin = 0;
	const reference = referenceScene(placement);
	let dated = false;

	const clock = placement.cues.find(({ cue }) => cue.meaning.kind === 'clock');
	const lightCue = placement.cues.findLast(({ cue }) => cue.meaning.kind === 'light');
	addTimeOfDay(add, { dayAt, start, scene, light: day.light, lightCue, clock, name: sink.nameScene(scene) });

	for (const placed of placement.cues) {
		const { meaning } = placed.cue;
		const evidence = evidenceOf(placed, sayDated(sink.nameScene(scene), placed), undefined);
		switch (meaning.kind) {
			case 'date': {
				dated = true;
				const window = windowOfDate(meaning.date);
				if (meaning.date.minuteOfDay === undefined) {
					add(origin, dayAt, window.earliest, window.latest + 1 - minutesPerDay, evidence, 'hard');
					add(origin, start, undefined, window.latest, evidence, 'hard');
				} else {
					add(origin, start, window.earliest, window.latest, evidence, 'hard');
				}
				break;
			}
			case 'season': {
				if (meaning.year === undefined) break;
				dated = true;
				const window = seasonWindow(meaning.season, meaning.year);
				add(origin, dayAt, window[0], window[1], evidence, 'hard');
				break;
			}
			case 'offset': {
				if (reference === undefined) break;
				dated = true;
				addOffset(add, sink, meaning, { scene, reference, placed });
				break;
			}
			case 'moments-later':
			case 'continuous':
			case 'same-time': {
				if (reference === undefined) break;
				dated = true;
				const most = meaning.kind === 'moments-later' ? hour : sceneLength;
				add(startPoint(reference), start, 0, most, relative(sink.nameScene, placed, scene, reference), 'hard');
				break;
			}
			case 'later': {
				if (reference === undefined) break;
				dated = true;
				const later = relative(sink.nameScene, placed, scene, reference);
				add(startPoint(reference), start, 0, undefined, later, 'hard');
				add(dayPoint(reference), dayAt, 0, 0, later, 'hard');
				break;
			}
			case 'same-as-scene': {
				const other = sink.sceneByNumber(meaning.number);
				if (other === undefined || other === scene) break;
				dated = true;
				add(startPoint(other), start, 0, 0, relative(sink.nameScene, placed, scene, other), 'hard');
				break;
			}
			case 'event': {
				const event = sink.facts.eventWindow(meaning.event);
				if (event === undefined) break;
				dated = true;
				const { earliest, latest } = event.window;
				if (meaning.relation === 'during') {
					add(origin, start, earliest, latest, event.evidence, 'hard');
				} else if (meaning.relation === 'after') {
					add(origin, start, earliest, undefined, event.evidence, 'hard');
				} else {
					add(origin, start, undefined, latest, event.evidence, 'hard');
				}
				break;
			}
			default:
				break;
		}
	}
	addOrder(add, sink, scene, placement, day, dated);
}

/** The clock that a note before the first heading sets: a scene of no length before the first. */
export function addHeaderClock(sink: ConstraintSink, cues: readonly PlacedCue[]): void {
	const add = adder(sink.constraints);
	for (const placed of cues) {
		const { meaning } = placed.cue;
		const evidence = evidenceOf(placed, `the story is set in ${placed.cue.text}`, undefined);
		if (meaning.kind === 'date') {
			const window = windowOfDate(meaning.date);
			const firstMidnight = Math.floor(window.earliest / minutesPerDay) * minutesPerDay;
			const lastMidnight = Math.floor(window.latest / minutesPerDay) * minutesPerDay;
			add(0, dayPoint(-1), firstMidnight, lastMidnight, evidence, 'hard');
			add(0, startPoint(-1), window.earliest, window.latest, evidence, 'hard');
		} else if (meaning.kind === 'season' && meaning.year !== undefined) {
			const window = seasonWindow(meaning.season, meaning.year);
			add(0, dayPoint(-1), window[0], window[1], evidence, 'hard');
			add(dayPoint(-1), startPoint(-1), 0, minutesPerDay - 1, evidence, 'hard');
		} else if (meaning.kind === 'event') {
			const event = sink.facts.eventWindow(meaning.event);
			if (event === undefined || meaning.relation === 'before') continue;
			const latest = meaning.relation === 'during' ? event.window.latest : undefined;
			add(0, startPoint(-1), event.window.earliest, latest, event.evidence, 'hard');
			add(dayPoint(-1), startPoint(-1), 0, minutesPerDay - 1, event.evidence, 'hard');
		}
	}
}

/** A stated age of somebody whose birth the canon knows dates the scene, softly. */
export function addAgeConstraints(
	sink: ConstraintSink,
	scene: number,
	ages: readonly {
		readonly name: string;
		readonly text: string;
		readonly from: number;
		readonly to: number;
		readonly line: number;
		readonly start: number;
		readonly end: number;
	}[],
): void {
	const add = adder(sink.constraints);
	for (const age of ages) {
		const birth = sink.facts.birthWindow(age.name);
		if (birth?.window.earliest === undefined || birth.window.latest === undefined) continue;
		const evidence: TimeEvidence = {
			kind: 'age',
			strength: 'inferred',
			text: `${age.name} (${age.text})`,
			scene,
			at: { line: age.line, span: { start: age.start, end: age.end } },
			location: undefined,
			from: undefined,
			says: `${age.name} is ${age.text} in ${sink.nameScene(scene)}`,
		};
		const youngest = shiftMonths(birth.window.earliest, age.from * 12);
		const oldest = shiftMonths(birth.window.latest, (age.to + 1) * 12);
		add(0, startPoint(scene), youngest, oldest - 1, evidence, 'soft');
	}
}

type Add = (
	from: number,
	to: number,
	least: number | undefined,
	most: number | undefined,
	evidence: TimeEvidence,
	force: 'hard' | 'soft',
) => void;

/** `least ≤ to − from ≤ most`, as one or two constraints. */
function adder(constraints: TimedConstraint[]): Add {
	return (from, to, least, most, evidence, force) => {
		const soft = force === 'soft';
		if (most !== undefined) constraints.push({ from, to, atMost: most, evidence, soft });
		if (least !== undefined) constraints.push({ from: to, to: from, atMost: -least, evidence, soft });
	};
}

/** The scene that relative words refer to: the one before in the thread, or the one that the thread interrupted. */
function referenceScene(placement: ScenePlacement): number | undefined {
	if (placement.previous >= 0) return placement.previous;
	if (placement.thread.interrupted >= 0) return placement.thread.interrupted;
	return placement.thread.kind === 'present' ? -1 : undefined;
}

interface TimeOfDay {
	readonly dayAt: number;
	readonly start: number;
	readonly scene: number;
	readonly light: Light | undefined;
	readonly lightCue: PlacedCue | undefined;
	readonly clock: PlacedCue | undefined;
	readonly name: string;
}

/** Ties a scene's start to its day: by the clock, by the light, or anywhere from midnight to the end of the next night. */
function addTimeOfDay(add: Add, { dayAt, start, scene, light, lightCue, clock, name }: TimeOfDay): void {
	const [lightFrom, lightTo] = light === undefined ? [0, minutesPerDay - 1] : lightWindows[light];
	if (clock?.cue.meaning.kind === 'clock') {
		const minute = clock.cue.meaning.minuteOfDay;
		const after = lightTo > minutesPerDay && minute < lightFrom ? minute + minutesPerDay : minute;
		add(dayAt, start, after, after, evidenceOf(clock, `${name} is at ${clock.cue.text}`, undefined), 'hard');
		return;
	}
	const evidence =
		lightCue === undefined
			? implied(scene, `${name} lies within its day`)
			: evidenceOf(lightCue, `${name} is ${lightCue.cue.text}`, undefined);
	add(dayAt, start, lightFrom, lightTo, evidence, 'hard');
}

/** `THREE DAYS LATER`, `+3 days`, `YEARS AGO`. */
function addOffset(
	add: Add,
	sink: ConstraintSink,
	meaning: Extract<TimeMeaning, { kind: 'offset' }>,
	{ scene, reference, placed }: { scene: number; reference: number; placed: PlacedCue },
): void {
	const evidence = relative(sink.nameScene, placed, scene, reference);
	const sign = meaning.direction === 'forward' ? 1 : -1;
	const between = (kind: 'day' | 'start', least: number, most: number): void => {
		const point = kind === 'day' ? dayPoint : startPoint;
		const [low, high] = sign > 0 ? [least, most] : [-most, -least];
		add(point(reference), point(scene), low, high, evidence, 'hard');
	};
	const { count, unit } = meaning;
	if (unit === 'minute' || unit === 'hour') {
		const minutes = (count ?? 0) * (unit === 'hour' ? hour : 1);
		const slack = meaning.exact ? 0 : hour / 2;
		if (count === undefined) between('start', vagueOffsets[unit][0], vagueOffsets[unit][1]);
		else between('start', Math.max(0, minutes - slack), minutes + slack);
		return;
	}
	if (unit === 'day' || unit === 'week') {
		const days = (count ?? 0) * (unit === 'week' ? 7 : 1);
		if (count === undefined)
			between('day', vagueOffsets[unit][0] * minutesPerDay, vagueOffsets[unit][1] * minutesPerDay);
		else if (meaning.exact) between('start', days * minutesPerDay, days * minutesPerDay);
		else {
			const slack = unit === 'week' ? 2 : 0;
			between('day', (days - slack) * minutesPerDay, (days + slack) * minutesPerDay);
		}
		return;
	}
	const monthsPerUnit = unit === 'year' ? 12 : 1;
	const base = sink.dayWindow(reference);
	const [fewest, most] = count === undefined ? vagueOffsets[unit] : [count, count];
	const slackMonths = count !== undefined && unit === 'year' && !meaning.exact ? 3 : 0;
	const slackDays = count !== undefined && unit === 'month' && !meaning.exact ? 7 * minutesPerDay : 0;
	const nearMonths = fewest * monthsPerUnit - slackMonths;
	const farMonths = most * monthsPerUnit + slackMonths;
	const [lowMonths, highMonths] = sign > 0 ? [nearMonths, farMonths] : [-farMonths, -nearMonths];
	const point = meaning.exact ? startPoint : dayPoint;
	add(
		point(reference),
		point(scene),
		monthsAsMinutes(base.earliest, lowMonths, 'least') - slackDays,
		monthsAsMinutes(base.latest, highMonths, 'most') + slackDays,
		evidence,
		'hard',
	);
}

/** What follows from the place in the script: flashbacks lie before what they interrupt, the next scene comes later. */
function addOrder(
	add: Add,
	sink: ConstraintSink,
	scene: number,
	placement: ScenePlacement,
	day: SceneDay,
	dated: boolean,
): void {
	const { thread, previous } = placement;
	const start = startPoint(scene);
	if (previous < 0) {
		if (thread.opener !== undefined && thread.interrupted >= 0) {
			const placed = thread.opener;
			if (thread.kind === 'flashback')
				add(
					startPoint(thread.interrupted),
					start,
					undefined,
					0,
					relative(sink.nameScene, placed, scene, thread.interrupted),
					'hard',
				);
			if (thread.kind === 'flash-forward')
				add(
					startPoint(thread.interrupted),
					start,
					0,
					undefined,
					relative(sink.nameScene, placed, scene, thread.interrupted),
					'hard',
				);
		}
		if (thread.kind !== 'present') return;
	}
	const order: TimeEvidence = {
		...implied(scene, `${sink.nameScene(scene)} comes after ${previous < 0 ? 'the start' : sink.nameScene(previous)}`),
		strength: 'assumed',
		from: previous,
	};
	if (previous < 0) {
		// The clock that the writer set holds for the first scene unless its own words date it.
		const stated: TimeEvidence = { ...order, strength: 'stated' };
		if (dated) add(startPoint(-1), start, 0, undefined, order, 'soft');
		else {
			add(dayPoint(-1), dayPoint(scene), 0, 0, stated, 'hard');
			add(dayPoint(-1), start, undefined, minutesPerDay - 1, stated, 'hard');
		}
		return;
	}
	sink.orderLinks.add(order);
	add(startPoint(previous), start, 0, undefined, order, 'soft');
	if (dated || placement.uncertain) return;
	if (day.link === 'same') add(dayPoint(previous), dayPoint(scene), 0, 0, sameDay(order, 'the same day'), 'soft');
	if (day.link === 'later')
		add(dayPoint(previous), dayPoint(scene), minutesPerDay, undefined, sameDay(order, 'a later day'), 'soft');
}
