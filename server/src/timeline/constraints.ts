/**
 * Evidence becomes difference constraints on the points of moments.ts: what a scene's words say, what its thread says,
 * and the convention that the next scene comes later. Windows: docs/timeline.md, "How exact words are".
 */
import type { TimeWindow } from '../calendar/partialDate.js';
import { minutesPerDay, windowOfDate } from '../calendar/partialDate.js';
import type { Light, Season, TimeMeaning } from '../script/timeMeaning.js';
import { evidenceOf, implied, relative, sameDay, sayDated } from './evidence.js';
import type { TimeEvidence } from './model.js';
import type { Add, TimedConstraint } from './moments.js';
import { adder, addMoment, addTimeOfDay, dayPoint, isExactMoment, startPoint } from './moments.js';
import type { SceneDay } from './scriptDays.js';
import type { PlacedCue, ScenePlacement } from './threads.js';
import {
	aboutShare,
	calendarSteps,
	hour,
	monthsAsMinutes,
	sceneLength,
	seasonWindow,
	vagueOffsets,
} from './windows.js';

/** What the constraints read besides the script. */
export interface CalendarFacts {
	/** When a canon event happened, with where that is written; `undefined` for an unknown or undated event. */
	eventWindow(id: string): { readonly window: TimeWindow; readonly evidence: TimeEvidence } | undefined;
	/** Whether a heading's places, or a noted one, lie south of the equator; false where the canon does not say. */
	isSouthern(headings: readonly string[], notedPlace: string | undefined): boolean;
	/** Possible birth dates of the one person whom a full name means. */
	birthWindow(name: string): { readonly window: TimeWindow; readonly evidence: TimeEvidence } | undefined;
	/** What the scripts before this one in its story hand on. */
	readonly clock?: StoryClock | undefined;
}

/** The time that a script may be taken to begin after, as long as its own words do not say. */
export interface StoryClock {
	readonly minute: number;
	/** `“Ebb”`, the script before. */
	readonly name: string;
	/** Why, as a clause: `episode 3 comes after “Ebb”`. */
	readonly says: string;
}

/** Where the constraints of one scene go, and what they may look at. */
export interface ConstraintSink {
	readonly constraints: TimedConstraint[];
	/** Called for every order link, so that those that yield can be told from other conventions. */
	readonly orderLinks: Set<TimeEvidence>;
	readonly facts: CalendarFacts;
	/** The notes before the first heading that set the clock. */
	readonly headerCues: readonly PlacedCue[];
	/** The season as the northern calendar names it, for the place of a scene: summer in Sydney is winter there. */
	seasonAt(scene: number, season: Season): Season;
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
	const light = day.light;
	if (!placement.cues.some(({ cue }) => isExactMoment(cue.meaning))) {
		const isDaysOn = placement.cues.some(({ cue: { meaning } }) => meaning.kind === 'offset' && meaning.unit === 'day');
		addTimeOfDay(add, { dayAt, start, scene, light, lightCue, clock, isDaysOn, name: sink.nameScene(scene) });
	}

	for (const placed of placement.cues) {
		const { meaning } = placed.cue;
		const evidence = evidenceOf(placed, sayDated(sink.nameScene(scene), placed.cue), undefined);
		switch (meaning.kind) {
			case 'date': {
				dated = true;
				addMoment(add, { scene, light, window: windowOfDate(meaning.date), evidence });
				break;
			}
			case 'season': {
				if (meaning.year === undefined) break;
				dated = true;
				const window = seasonWindow(sink.seasonAt(scene, meaning.season), meaning.year);
				add(origin, dayAt, window[0], window[1], evidence, 'hard');
				break;
			}
			case 'offset': {
				if (reference === undefined) break;
				dated = true;
				addOffset(add, sink, meaning, { scene, reference, placed });
				break;
			}
			case 'calendar-step':
			case 'weekday': {
				const isStep = meaning.kind === 'calendar-step';
				if (reference === undefined || (!isStep && !meaning.following)) break;
				dated = true;
				const [least, most] = isStep ? calendarSteps[meaning.step][meaning.unit] : calendarSteps.next.week;
				const [from, to] = isStep && meaning.direction === 'backward' ? [-most, -least] : [least, most];
				const step = relative(sink.nameScene, placed, scene, reference);
				add(dayPoint(reference), dayAt, from * minutesPerDay, to * minutesPerDay, step, 'hard');
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
				// `LATER - MORNING` behind a night is a later day.
				if (day.link === 'said') add(dayPoint(reference), dayAt, 0, 0, later, 'hard');
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
				if (meaning.relation === 'during' && earliest !== undefined && latest !== undefined) {
					addMoment(add, { scene, light, window: { earliest, latest }, evidence: event.evidence });
				} else if (meaning.relation === 'during') {
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
		const evidence = evidenceOf(placed, sayDated('the story', placed.cue), undefined);
		if (meaning.kind === 'date') {
			addMoment(add, { scene: -1, light: undefined, window: windowOfDate(meaning.date), evidence });
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

/** The date of the notes before the first heading, for the first scene of the present. */
function addHeaderDate(
	add: Add,
	sink: ConstraintSink,
	{
		scene,
		light,
		stated,
	}: { readonly scene: number; readonly light: Light | undefined; readonly stated: TimeEvidence },
): void {
	const dates = sink.headerCues.flatMap((placed) => {
		const { meaning } = placed.cue;
		const evidence = evidenceOf(placed, sayDated('the story', placed.cue), undefined);
		return meaning.kind === 'date' ? [{ window: windowOfDate(meaning.date), evidence }] : [];
	});
	for (const { window, evidence } of dates) {
		// The clock time of such a note is when the story begins, not a bound on the light that the heading names.
		const isExact = window.earliest === window.latest;
		if (isExact) add(0, startPoint(scene), window.earliest, window.latest, evidence, 'soft');
		const first = Math.floor(window.earliest / minutesPerDay) * minutesPerDay;
		const whole = isExact ? { earliest: first, latest: first + minutesPerDay - 1 } : window;
		addMoment(add, { scene, light, window: whole, evidence });
	}
	if (dates.length === 0) add(dayPoint(-1), dayPoint(scene), 0, 0, stated, 'hard');
}

/** The scene that relative words refer to: the one before in the thread, or the one that the thread interrupted. */
function referenceScene(placement: ScenePlacement): number | undefined {
	if (placement.previous >= 0) return placement.previous;
	if (placement.thread.interrupted >= 0) return placement.thread.interrupted;
	return placement.thread.kind === 'present' ? -1 : undefined;
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
	const about = meaning.about === true ? aboutShare : 0;
	if (unit === 'minute' || unit === 'hour') {
		const minutes = (count ?? 0) * (unit === 'hour' ? hour : 1);
		const slack = Math.max(meaning.exact ? 0 : hour / 2, about * minutes);
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
			const slack = Math.max(unit === 'week' ? 2 : 0, Math.ceil(about * days));
			between('day', (days - slack) * minutesPerDay, (days + slack) * minutesPerDay);
		}
		return;
	}
	const monthsPerUnit = unit === 'year' ? 12 : 1;
	const base = sink.dayWindow(reference);
	const [fewest, most] = count === undefined ? vagueOffsets[unit] : [count, count];
	const aboutMonths = Math.ceil(about * (count ?? 0) * monthsPerUnit);
	const slackMonths = count === undefined || meaning.exact ? 0 : Math.max(unit === 'year' ? 3 : 0, aboutMonths);
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
		text: previous < 0 ? '' : `after ${sink.nameScene(previous)}`,
		strength: 'assumed',
		from: previous,
	};
	if (previous < 0) {
		// The clock that the writer set holds for the first scene unless its own words date it.
		const stated: TimeEvidence = { ...order, strength: 'stated' };
		if (dated) add(startPoint(-1), start, 0, undefined, order, 'soft');
		else addHeaderDate(add, sink, { scene, light: day.light, stated });
		const { clock } = sink.facts;
		if (clock === undefined || dated || sink.headerCues.length > 0) return;
		const carried: TimeEvidence = { ...order, text: `after ${clock.name}`, from: undefined, says: clock.says };
		add(0, dayPoint(scene), Math.floor(clock.minute / minutesPerDay) * minutesPerDay, undefined, carried, 'soft');
		return;
	}
	sink.orderLinks.add(order);
	add(startPoint(previous), start, 0, undefined, order, 'soft');
	if (dated || placement.uncertain) return;
	if (day.link === 'same') add(dayPoint(previous), dayPoint(scene), 0, 0, sameDay(order, 'the same day'), 'soft');
	if (day.link === 'later')
		add(dayPoint(previous), dayPoint(scene), minutesPerDay, undefined, sameDay(order, 'a later day'), 'soft');
}
