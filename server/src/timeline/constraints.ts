/**
 * Evidence becomes difference constraints on the points of moments.ts: what a scene's words say, what its thread says,
 * and the convention that the next scene comes later. Windows: docs/timeline.md, "How exact words are". Long because every
 * meaning of time words has its case here.
 */
import type { BoundedWindow, TimeWindow } from '../calendar/partialDate.js';
import { minutesPerDay, windowOfDate } from '../calendar/partialDate.js';
import type { Light, ThreadKind } from '../script/timeMeaning.js';
import { isBeforeDawn } from './continuity.js';
import type { DayLink } from './dayStep.js';
import type { Offset } from './eras.js';
import { backTo, evidenceOf, implied, ownName, relative, sameDay, sayDated, tiedTo } from './evidence.js';
import type { SceneTimeInput } from './input.js';
import type { TimeEvidence } from './model.js';
import type { Add, Force, Reason, SceneEdge, Standing } from './moments.js';
import {
	adder,
	addMoment,
	addTimeOfDay,
	because,
	byLight,
	isExactMoment,
	mayPassMidnight,
	midnightOf,
	namedStart,
	points,
} from './moments.js';
import type { ClocksApart } from './placeClocks.js';
import type { PlacedCue, SceneWords } from './sceneWords.js';
import { noWords, saysThatDay } from './sceneWords.js';
import {
	aboutShare,
	calendarSteps,
	hour,
	lightWindows,
	monthsAsMinutes,
	nightEnd,
	oppositeSeason,
	sceneLength,
	seasonWindow,
	smallHours,
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
	/** What clocks show at the places of scenes; `undefined` where they show the same everywhere. */
	readonly clocks?: SceneClocks | undefined;
	/** What the scripts before this one in its story hand on. */
	readonly clock?: StoryClock | undefined;
}

export interface SceneClocks {
	/** Whether it is known where a scene is. */
	knows(scene: SceneTimeInput): boolean;
	/** How far a scene's clocks are ahead of another's in a window of time; `undefined` where both show the same. */
	apart(from: SceneTimeInput, to: SceneTimeInput, during: TimeWindow): ClocksApart | undefined;
}

/** The time that a script may be taken to begin after, as long as its own words do not say. */
export interface StoryClock {
	readonly minute: number;
	/** `"Ebb"`, the script whose own words set it: the one before, or one before that. */
	readonly name: string;
	/** Why, as a clause: `episode 3 comes after "Ebb"`. */
	readonly says: string;
	/** What dates that script, if words do. */
	readonly date: TimeEvidence | undefined;
}

/** All that the constraints of one scene follow from. Equal settings give equal constraints, wherever the scene stands. */
export interface SceneSetting {
	readonly input: SceneTimeInput;
	readonly words: SceneWords;
	readonly light: Light | undefined;
	/** Whether its clocks show another part of the day than those of the scene that its light would be carried on from. */
	readonly isDisplaced: boolean;
	/** Whether the light that would be carried on is one that a clock overruled: `DAY - 7:10 PM`. */
	readonly isOverruled: boolean;
	readonly link: DayLink;
	/** Its day began by daylight: its night is the one that follows. */
	readonly hasDaylight: boolean;
	readonly kind: ThreadKind;
	readonly uncertain: boolean;
	readonly mayReturn: boolean;
	/** The script cuts to and fro between it and the scene before it. */
	readonly intercut: boolean;
	/** Nothing follows from where the scene stands in the script. */
	readonly breaksOrder: boolean;
	readonly reference: Reference;
	/** The words that open its thread, for the first scene of one. */
	readonly opener: PlacedCue | undefined;
	/** The longer step back within which its thread opens by a shorter one: its words may count from where that did. */
	readonly countdown: Offset | undefined;
	/** For the first scene of the present: what the notes before the first heading say. */
	readonly clock: SceneWords | undefined;
	/** The window of the reference's day so far, from the evidence before it, where words count months or years from it. */
	readonly base: TimeWindow;
	/** How far the scene's clocks are ahead of those of the reference, where they show something else. */
	readonly apart: ClocksApart | undefined;
	/** The same for each scene that its words name by number. */
	readonly apartFromNamed: readonly (ClocksApart | undefined)[];
	/** Which of the scenes that its words name by number there are, itself left out. */
	readonly knowsNamed: readonly boolean[];
}

/**
 * The scene that relative words refer to: the one before in the thread, for the first of a thread the one that it
 * interrupted, for the first of the present the clock before it.
 */
export type Reference = 'previous' | 'interrupted' | 'clock' | 'none';

/** Whether relative words count from the scene that a thread interrupted. A flashback's LATER does not, nor does a dream's. */
function countsFromFrame({ kind, words }: SceneSetting): boolean {
	const goesBack = words.cues.some(
		({ cue: { meaning } }) => 'direction' in meaning && meaning.direction === 'backward',
	);
	return kind === (goesBack ? 'flashback' : 'flash-forward');
}

/** Adds all that a scene's words and its place in the script say. */
export function addSceneConstraints(edges: SceneEdge[], facts: CalendarFacts, setting: SceneSetting): void {
	const add = adder(edges);
	const link = linker(add, points, setting.apart);
	const { words, light, reference } = setting;
	const hasReference = reference === 'interrupted' ? countsFromFrame(setting) : reference !== 'none';
	let dated = false;
	let nNamed = 0;

	for (const placed of words.cues) {
		const { cue } = placed;
		const { meaning } = cue;
		// Where it is doubtful which scene is meant, only the writer's own note says so.
		const refers = hasReference && (!setting.mayReturn || cue.source === 'note');
		const says = because((at) => evidenceOf(placed, at, sayDated(ownName(at), cue)));
		const related = because((at) => relative(placed, at, at.reference));
		switch (meaning.kind) {
			case 'date': {
				dated = true;
				if (placed.isSoft === true) addOwnMoment(yielding(add), setting, windowOfDate(meaning.date), assumed(says));
				else addOwnMoment(add, setting, windowOfDate(meaning.date), says);
				break;
			}
			case 'season': {
				if (meaning.year === undefined) break;
				dated = true;
				const { place, notedPlace } = setting.input;
				const season = facts.isSouthern(place, notedPlace) ? oppositeSeason(meaning.season) : meaning.season;
				const window = seasonWindow(season, meaning.year);
				add(points.origin, points.day, window[0], window[1], says, 'hard');
				break;
			}
			case 'offset': {
				if (!refers) break;
				dated = true;
				if (setting.countdown !== undefined && cue === setting.opener?.cue)
					addCountdown(link, { step: meaning, outer: setting.countdown }, setting.base, placed);
				else addOffset(link, meaning, setting.base, related);
				break;
			}
			case 'calendar-step':
			case 'weekday': {
				const isStep = meaning.kind === 'calendar-step';
				if (!refers || (!isStep && !meaning.following)) break;
				dated = true;
				const [least, most] = isStep ? calendarSteps[meaning.step][meaning.unit] : calendarSteps.next.week;
				const [from, to] = isStep && meaning.direction === 'backward' ? [-most, -least] : [least, most];
				link('day', from * minutesPerDay, to * minutesPerDay, related);
				break;
			}
			case 'moments-later':
			case 'continuous':
			case 'same-time': {
				if (!refers) break;
				dated = true;
				const most = meaning.kind === 'moments-later' ? hour : dawns(setting) ? nightLength : sceneLength;
				link('start', 0, most, related);
				if (keepsDay(setting)) link('day', 0, 0, related, meaning.kind === 'same-time' ? 'order' : 'hard');
				else if (staysInDay(setting)) link('day', 0, 0, related, 'order');
				else if (dawns(setting)) link('day', minutesPerDay, minutesPerDay, related, 'order');
				break;
			}
			case 'later': {
				if (!refers) break;
				dated = true;
				link('start', 0, undefined, related);
				// `LATER - MORNING` behind a night is a later day, and `LATER` with a date of its own says nothing of the day.
				const hasDay = (words.isDating || words.recurs) && !saysThatDay(cue.text);
				if (setting.link === 'said' && !hasDay) link('day', 0, 0, related);
				break;
			}
			case 'same-as-scene': {
				const nth = nNamed++;
				if (setting.knowsNamed[nth] !== true) break;
				dated = true;
				const same = because((at) => relative(placed, at, at.named[nth] ?? at.scene));
				const named = { ...points, referenceStart: namedStart(nth) };
				linker(add, named, setting.apartFromNamed[nth])('start', 0, 0, same);
				break;
			}
			case 'event': {
				const event = facts.eventWindow(meaning.event);
				if (event === undefined) break;
				dated = true;
				const { earliest, latest } = event.window;
				const told = because((at) => tiedTo(placed, at, event.evidence));
				if (meaning.relation === 'during' && earliest !== undefined && latest !== undefined) {
					addOwnMoment(add, setting, { earliest, latest }, told);
				} else if (meaning.relation === 'during') {
					add(points.origin, points.start, earliest, latest, told, 'hard');
				} else {
					const isAfter = meaning.relation === 'after';
					addOneSided(add, light, isAfter ? { earliest } : { latest }, told);
				}
				break;
			}
			default:
				break;
		}
	}
	addOrder(add, link, facts, setting, dated);

	if (!words.cues.some(({ cue }) => isExactMoment(cue.meaning))) {
		const isDaysOn = words.cues.some(({ cue: { meaning } }) => meaning.kind === 'offset' && meaning.unit === 'day');
		const { day, minuteOfDay } = words.exactDay ?? { day: 0, minuteOfDay: undefined };
		const minute = minuteOfDay === undefined ? undefined : day * minutesPerDay + minuteOfDay;
		const mayPass = isDaysOn || setting.isOverruled;
		addTimeOfDay(add, { light, lightCue: words.lightCue, clock: words.first.clock, mayPass, minute });
	}
	if (reference !== 'previous' || setting.breaksOrder) return;
	const after: Reason = { make: afterPrevious, isOrder: true };
	// Night here and day there at one time, and nobody knows what clocks show: on one date or the next.
	const together = because(intercutWithPrevious);
	if (!setting.intercut) link('start', 0, undefined, after, 'order');
	else if (setting.link !== 'cut' || setting.apart !== undefined) link('start', 0, sceneLength, together, 'order');
	else link('day', 0, minutesPerDay, together, 'order');
}

/** Whether `MOMENTS LATER` stays in the script day outright: no light, hour or date of its own, and no other clocks. */
function keepsDay({ words, link, apart }: SceneSetting): boolean {
	const { first, lightCue } = words;
	return (
		link === 'said' && apart === undefined && lightCue === undefined && !words.isDating && first.clock === undefined
	);
}

/** Whether `CONTINUOUS` stays in the script day although the scene has a light or an hour of its own. */
function staysInDay({ words, link, apart }: SceneSetting): boolean {
	return link === 'said' && apart === undefined && !words.isDating;
}

/** From any hour of a night, `CONTINUOUS` may lead to its end. */
const nightLength = lightWindows.night[1] - lightWindows.night[0];

/** Whether `CONTINUOUS` leads over from a night into the next day. */
function dawns({ words, light, link, apart }: SceneSetting): boolean {
	if (link !== 'later' || apart !== undefined || words.isDating) return false;
	return words.first.continuous !== undefined && (light === 'dawn' || light === 'morning');
}

/** A scene starts no earlier than a minute, or no later; so does its day, but for the night after midnight. */
function addOneSided(
	add: Add,
	light: Light | undefined,
	{ earliest, latest }: Partial<TimeWindow>,
	reason: Reason,
): void {
	add(points.origin, points.start, earliest, latest, reason, 'hard');
	const first =
		earliest === undefined ? undefined : midnightOf(earliest) - (mayPassMidnight(light) ? minutesPerDay : 0);
	add(points.origin, points.day, first, latest === undefined ? undefined : midnightOf(latest), reason, 'hard');
}

function addOwnMoment(add: Add, setting: SceneSetting, window: BoundedWindow, reason: Reason): void {
	const { day, start } = points;
	addMoment(add, { day, start, light: setting.light, window, reason, evening: eveningOf(setting, window) });
}

/** How firmly a night of a date is that evening: a clock tells, or its day does; else it may as well be the small hours. */
function eveningOf({ words, hasDaylight }: SceneSetting, { earliest, latest }: BoundedWindow): Force | undefined {
	const clock = words.first.clock?.cue.meaning;
	if (clock?.kind === 'clock') return clock.minuteOfDay > smallHours ? 'hard' : undefined;
	if (isBeforeDawn(words.lightCue?.cue.text ?? '')) return undefined;
	return hasDaylight || latest - earliest >= minutesPerDay ? 'order' : 'guess';
}

/** Adds constraints that yield to all hard ones. */
function yielding(add: Add): Add {
	return (from, to, least, most, reason, force) => {
		add(from, to, least, most, reason, force === 'hard' ? 'order' : force);
	};
}

function assumed(reason: Reason): Reason {
	return because((at) => ({ ...reason.make(at), strength: 'assumed' }));
}

/** The clock that a note before the first heading sets: a scene of no length before the first. */
export function addHeaderClock(edges: SceneEdge[], facts: CalendarFacts, { cues }: SceneWords): void {
	const add = adder(edges);
	const { origin, day, start } = points;
	for (const placed of cues) {
		const { meaning } = placed.cue;
		const reason = because((at) => evidenceOf(placed, at, sayDated('the story', placed.cue)));
		if (meaning.kind === 'date') {
			addMoment(add, { day, start, light: undefined, window: windowOfDate(meaning.date), reason, evening: undefined });
		} else if (meaning.kind === 'season' && meaning.year !== undefined) {
			const window = seasonWindow(meaning.season, meaning.year);
			add(origin, day, window[0], window[1], reason, 'hard');
			add(day, start, 0, minutesPerDay - 1, reason, 'hard');
		} else if (meaning.kind === 'event') {
			const event = facts.eventWindow(meaning.event);
			if (event === undefined || meaning.relation === 'before') continue;
			const latest = meaning.relation === 'during' ? event.window.latest : undefined;
			const told = because((at) => tiedTo(placed, at, event.evidence));
			add(origin, start, event.window.earliest, latest, told, 'hard');
			add(day, start, 0, minutesPerDay - 1, told, 'hard');
		}
	}
}

/** The date of the notes before the first heading, for the first scene of the present. */
function addHeaderDate(add: Add, setting: SceneSetting, clock: SceneWords, stated: Reason): void {
	const dates = clock.cues.flatMap((placed) => {
		const { meaning } = placed.cue;
		const reason = because(() => evidenceOf(placed, { scene: -1 }, sayDated('the story', placed.cue)));
		return meaning.kind === 'date' ? [{ window: windowOfDate(meaning.date), reason }] : [];
	});
	for (const { window, reason } of dates) {
		// The clock time of such a note is when the story begins, not a bound on the light that the heading names.
		const isExact = window.earliest === window.latest;
		if (isExact) add(points.origin, points.start, window.earliest, window.latest, reason, 'order');
		const first = Math.floor(window.earliest / minutesPerDay) * minutesPerDay;
		const whole = isExact ? { earliest: first, latest: first + minutesPerDay - 1 } : window;
		addOwnMoment(add, setting, whole, reason);
	}
	if (dates.length === 0) add(points.referenceDay, points.day, 0, 0, stated, 'hard');
}

/** Ties a scene to another: `least ≤ scene − other ≤ most`, by what the clocks of both places show. */
type LinkScenes = (
	by: 'day' | 'start',
	least: number | undefined,
	most: number | undefined,
	reason: Reason,
	force?: Force,
) => void;

/** Allows for clocks that show something else. Where no zone says how much, that they agree is the first to yield. */
function linker(
	add: Add,
	{ day, start, referenceDay, referenceStart }: Readonly<Record<keyof typeof points, number>>,
	apart: ClocksApart | undefined,
): LinkScenes {
	return (by, least, most, reason, force = 'hard') => {
		const [from, to] = by === 'day' ? [referenceDay, day] : [referenceStart, start];
		if (apart === undefined) {
			add(from, to, least, most, reason, force);
			return;
		}
		const toward = (minutes: number): number => {
			return by === 'day' ? Math.round(minutes / minutesPerDay) * minutesPerDay : minutes;
		};
		const low = least === undefined ? undefined : least + toward(apart.least);
		const high = most === undefined ? undefined : most + toward(apart.most);
		add(from, to, low, high, reason, force);
		if (apart.isStated || (low === least && high === most)) return;
		const agreed = because((at) => ({ ...reason.make(at), strength: 'inferred' }));
		add(from, to, least, most, agreed, 'order');
	};
}

/** `THREE DAYS LATER`, `+3 days`, `YEARS AGO`. */
function addOffset(link: LinkScenes, meaning: Offset, base: TimeWindow, reason: Reason): void {
	const { by, least, most } = spanOf(meaning, base);
	link(by, least, most, reason);
}

/** `ONE YEAR EARLIER` behind `TWO YEARS EARLIER`: earlier than the scene that this led to, or than the one that it counts from. */
function addCountdown(
	link: LinkScenes,
	{ step, outer }: { readonly step: Offset; readonly outer: Offset },
	base: TimeWindow,
	placed: PlacedCue,
): void {
	const own = spanOf(step, base);
	const back = spanOf({ ...outer, direction: 'forward' }, base);
	const either = because((at) => {
		const told = relative(placed, at, at.reference);
		return { ...told, says: `${told.says} or the scene that this counts from` };
	});
	// Days are counted between midnights, hours between starts.
	const slack = own.by === back.by ? 0 : nightEnd;
	link(own.by, own.least, own.most + back.most + slack, either);
}

/** How far words lead from the scene that they refer to, in minutes between the days of both or their starts. */
interface Span {
	readonly by: 'day' | 'start';
	readonly least: number;
	readonly most: number;
}

function spanOf(meaning: Offset, base: TimeWindow): Span {
	const sign = meaning.direction === 'forward' ? 1 : -1;
	const between = (by: Span['by'], least: number, most: number): Span => {
		const [low, high] = sign > 0 ? [least, most] : [-most, -least];
		return { by, least: low, most: high };
	};
	const { count, unit } = meaning;
	const about = meaning.about === true ? aboutShare : 0;
	if (unit === 'minute' || unit === 'hour') {
		const minutes = (count ?? 0) * (unit === 'hour' ? hour : 1);
		const slack = Math.max(meaning.exact ? 0 : hour / 2, about * minutes);
		if (count === undefined) return between('start', vagueOffsets[unit][0], vagueOffsets[unit][1]);
		return between('start', Math.max(0, minutes - slack), minutes + slack);
	}
	if (unit === 'day' || unit === 'week') {
		const days = (count ?? 0) * (unit === 'week' ? 7 : 1);
		if (count === undefined)
			return between('day', vagueOffsets[unit][0] * minutesPerDay, vagueOffsets[unit][1] * minutesPerDay);
		if (meaning.exact) return between('start', days * minutesPerDay, days * minutesPerDay);
		const slack = Math.max(unit === 'week' ? 2 : 0, Math.ceil(about * days));
		return between('day', (days - slack) * minutesPerDay, (days + slack) * minutesPerDay);
	}
	const monthsPerUnit = unit === 'year' ? 12 : 1;
	const [fewest, most] = count === undefined ? vagueOffsets[unit] : [count, count];
	const aboutMonths = Math.ceil(about * (count ?? 0) * monthsPerUnit);
	const slackMonths = count === undefined || meaning.exact ? 0 : Math.max(unit === 'year' ? 3 : 0, aboutMonths);
	const slackDays = count !== undefined && unit === 'month' && !meaning.exact ? 7 * minutesPerDay : 0;
	const nearMonths = fewest * monthsPerUnit - slackMonths;
	const farMonths = most * monthsPerUnit + slackMonths;
	const [lowMonths, highMonths] = sign > 0 ? [nearMonths, farMonths] : [-farMonths, -nearMonths];
	const least = monthsAsMinutes(base.earliest, lowMonths, 'least') - slackDays;
	const longest = monthsAsMinutes(base.latest, highMonths, 'most') + slackDays;
	return { by: meaning.exact ? 'start' : 'day', least, most: longest };
}

/** What follows from the place in the script: flashbacks lie before what they interrupt, the next scene is of the same day. */
function addOrder(add: Add, link: LinkScenes, facts: CalendarFacts, setting: SceneSetting, dated: boolean): void {
	const { kind, reference, clock } = setting;
	if (reference === 'interrupted') {
		const { opener } = setting;
		const opened = opener && because((at) => relative(opener, at, at.reference));
		const isOpen = setting.countdown !== undefined || setting.mayReturn;
		if (opened !== undefined && kind === 'flashback' && !isOpen) link('start', undefined, 0, opened);
		if (opened !== undefined && kind === 'flash-forward') link('start', 0, undefined, opened);
	}
	if (setting.breaksOrder) return;
	if (reference === 'clock') {
		const stated = because((at) => ({ ...afterStart(at), strength: 'stated' }));
		// The clock that the writer set holds for the first scene unless its own words date it.
		if (dated) add(points.referenceStart, points.start, 0, undefined, because(afterStart), 'order');
		else addHeaderDate(add, setting, clock ?? noWords, stated);
		// THE NEXT DAY at the very beginning goes on from the script before.
		const isDated = setting.words.setsClock || (dated && !setting.words.goesOn);
		const handedOn = isDated || (clock?.cues.length ?? 0) > 0 ? undefined : facts.clock;
		if (handedOn !== undefined) addStoryClock(add, handedOn);
	}
	if (reference !== 'previous' || setting.uncertain) return;
	// The day of a date behind a night of that date: the night is that of the day before.
	const isDayBehind = setting.link === 'later' && setting.words.exactDay !== undefined;
	if (dated && !isDayBehind) return;
	const { wayBack } = setting.words;
	const sameAs = (what: string): Reason =>
		because((at) =>
			wayBack === undefined
				? { ...sameDay(afterPrevious(at), what), strength: 'assumed' }
				: backTo(wayBack, at, at.reference),
		);
	if (setting.link === 'same') link('day', 0, 0, sameAs('the same day'), 'order');
	const later = sameAs('a later day');
	const isByClock = setting.words.first.clock !== undefined;
	if (setting.link === 'later') link('day', minutesPerDay, undefined, isByClock ? later : byLight(later), 'order');
}

/** The script begins no earlier than the one before it in its story. */
function addStoryClock(add: Add, { minute, name, says, date }: StoryClock): void {
	const ground = date === undefined ? {} : { restsOn: date };
	const carried = because((at) => ({ ...afterStart(at), text: `after ${name}`, from: undefined, says, ...ground }));
	add(points.origin, points.day, Math.floor(minute / minutesPerDay) * minutesPerDay, undefined, carried, 'order');
}

function afterStart(at: Standing): TimeEvidence {
	const says = `${ownName(at)} comes after the start`;
	return { ...implied(at.scene, says), strength: 'assumed', from: -1 };
}

function afterPrevious(at: Standing): TimeEvidence {
	const previous = at.nameScene(at.reference);
	const says = `${ownName(at)} comes after ${previous}`;
	return { ...implied(at.scene, says), text: `after ${previous}`, strength: 'assumed', from: at.reference };
}

function intercutWithPrevious(at: Standing): TimeEvidence {
	const says = `${ownName(at)} is intercut with ${at.nameScene(at.reference)}`;
	return { ...implied(at.scene, says), kind: 'transition', text: 'INTERCUT', from: at.reference };
}
