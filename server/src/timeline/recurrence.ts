/**
 * Days that come again: CHRISTMAS EVE, SUMMER, TUESDAY, IN MAY. Of which year or week one is, the other hard evidence on its
 * scene may settle; else the story's clock makes it likely, and that guess is the first to yield. Without either it dates nothing.
 */
import { dayNumberOf, weekdayOf } from '../calendar/civil.js';
import { civilDateOf } from '../calendar/civil.js';
import { dateInWords } from '../calendar/dateInWords.js';
import { yearlyDate } from '../calendar/holidays.js';
import type { TimeWindow } from '../calendar/partialDate.js';
import { minutesPerDay, windowOfDate } from '../calendar/partialDate.js';
import type { Season, TimeMeaning } from '../script/timeMeaning.js';
import type { SceneDay } from './dayStep.js';
import { evidenceOf, ownName } from './evidence.js';
import type { SceneEdge } from './moments.js';
import { adder, because, points } from './moments.js';
import type { ScenePlacement } from './placement.js';
import { seasonMonths } from './windows.js';

/** First and last day number. */
type Days = readonly [first: number, last: number];

/** What the thread has last said of the date. */
interface Clock {
	readonly days: Days;
	/** A day has ended since, and nobody says how many. */
	readonly isStale: boolean;
}

/** What the clocks look at: the window of a scene's day so far, and the season at a scene's place. */
export interface ClockSources {
	dayWindow(scene: number): TimeWindow;
	seasonAt(scene: number, season: Season): Season;
}

/** Follows the clock of every thread, scene by scene, and dates the days that come again. */
export class Recurrences {
	readonly #sources: ClockSources;
	/** By scene; the header's at -1. */
	readonly #clocks = new Map<number, Clock>();

	constructor(sources: ClockSources) {
		this.#sources = sources;
		this.#settle(-1, undefined);
	}

	/**
	 * The constraints of the days that come again in a scene whose own constraints have been carried over; guesses where
	 * only the clock makes a day likely. Cost: that of its cues.
	 */
	edgesOf(
		scene: number,
		{ words, thread, back, uncertain, breaksOrder }: ScenePlacement,
		{ link }: SceneDay,
	): readonly SceneEdge[] {
		const hasClock = !breaksOrder && (back > 0 || thread.kind === 'present');
		const before = hasClock ? this.#clocks.get(back > 0 ? scene - back : -1) : undefined;
		const isLater = link === 'later' || link === 'cut' || uncertain;
		const clock = before && isLater ? { ...before, isStale: true } : before;
		const edges: SceneEdge[] = [];
		const isCounted = words.first['calendar-step'] !== undefined;
		let guessed: Days | undefined;
		for (const placed of words.recurs ? words.cues : []) {
			const { cue } = placed;
			const recurs = recurrenceOf(cue.meaning, (season) => this.#sources.seasonAt(scene, season));
			if (recurs === undefined) continue;
			const own = daysOf(this.#sources.dayWindow(scene));
			const certain = own && only(recurs, own);
			const likely = certain === undefined && clock !== undefined ? likelyOne(recurs, clock, isCounted) : undefined;
			const days = certain ?? likely;
			if (days === undefined) continue;
			const inWords = dateInWords(windowOf(days), 'bare');
			const strength = certain === undefined ? 'assumed' : 'inferred';
			const reason = because((at) => {
				return { ...evidenceOf(placed, at, `${ownName(at)} is ${cue.text}, ${inWords}`), strength };
			});
			const [first, last] = [days[0] * minutesPerDay, days[1] * minutesPerDay];
			if (certain === undefined) guessed = guessed === undefined ? days : (overlap(guessed, days) ?? guessed);
			adder(edges)(points.origin, points.day, first, last, reason, certain === undefined ? 'guess' : 'hard');
		}
		this.#settle(scene, clock, guessed);
		return edges;
	}

	/** The scene's own date where it has one, with what is guessed of it; else what was known before. */
	#settle(scene: number, before: Clock | undefined, guessed?: Days): void {
		const own = daysOf(this.#sources.dayWindow(scene));
		const days = own !== undefined && guessed !== undefined ? (overlap(guessed, own) ?? own) : (own ?? guessed);
		const clock = days === undefined ? before : { days, isStale: false };
		if (clock !== undefined) this.#clocks.set(scene, clock);
	}
}

/** Something that comes again, as stretches of days. */
interface Recurrence {
	/** The stretches that touch some days, at least the first two. */
	within(days: Days): readonly Days[];
	/** The one that a clock makes likely: the only one at its date, else the next. */
	after(clock: Clock): Days | undefined;
	/** The first that begins behind a day. */
	following(day: number): Days | undefined;
}

/** `THE FOLLOWING SUMMER` of a year may be in that year or in the next. */
function likelyOne(recurs: Recurrence, clock: Clock, isCounted: boolean): Days | undefined {
	if (!isCounted) return recurs.after(clock);
	const [one, other] = [recurs.following(clock.days[0]), recurs.following(clock.days[1])];
	return one?.[0] === other?.[0] ? one : undefined;
}

function recurrenceOf(meaning: TimeMeaning, seasonAt: (season: Season) => Season): Recurrence | undefined {
	switch (meaning.kind) {
		case 'yearly': {
			const { rule, weekday } = meaning;
			const inYear = (year: number): Days | undefined => {
				const date = yearlyDate(rule, year);
				return date && daysOf(windowOfDate(date));
			};
			const isOnIt = (days: Days | undefined): boolean => days !== undefined && weekdayOf(days[0]) === weekday;
			const all = yearly(inYear, 'day' in rule);
			if (weekday === undefined) return all;
			// Its weekday tells years apart. That the next one is on another means some other year, and nobody knows which.
			const onIt = yearly((year) => (isOnIt(inYear(year)) ? inYear(year) : undefined), 'day' in rule);
			const unlessOff = (days: Days | undefined): Days | undefined => (isOnIt(days) ? days : undefined);
			return {
				within: (days) => onIt.within(days),
				after: (clock) => unlessOff(all.after(clock)),
				following: (day) => unlessOff(all.following(day)),
			};
		}
		case 'season':
			if (meaning.year !== undefined) return undefined;
			return yearly((year) => {
				const month = seasonMonths[seasonAt(meaning.season)];
				return [
					dayNumberOf(year, month, 1),
					month === 12 ? dayNumberOf(year + 1, 3, 1) - 1 : dayNumberOf(year, month + 3, 1) - 1,
				];
			});
		case 'weekday':
			return weekly(meaning.weekday, meaning.following);
		default:
			return undefined;
	}
}

/** The longest wait for a day, in years: for a 29 February around 1900. */
const longestCycle = 8;

/** A day so soon after its date may as well be the one just past. */
const fewDays = 31;

function yearly(inYear: (year: number) => Days | undefined, isDay = false): Recurrence {
	const within = ([first, last]: Days): readonly Days[] => {
		const found: Days[] = [];
		const lastYear = civilDateOf(last).year;
		for (let year = civilDateOf(first).year - 1; year <= lastYear && found.length < 2; year++) {
			const days = inYear(year);
			if (days !== undefined && days[0] <= last && first <= days[1]) found.push(days);
		}
		return found;
	};
	return {
		within,
		following: (day) => {
			const { year } = civilDateOf(day);
			for (let ahead = 0; ahead <= longestCycle; ahead++) {
				const next = inYear(year + ahead);
				if (next !== undefined && next[0] > day) return next;
			}
			return undefined;
		},
		after: ({ days }) => {
			const [one, ...others] = within(days);
			if (one !== undefined) return others.length === 0 ? one : undefined;
			const year = civilDateOf(days[1]).year;
			for (let ahead = 0; ahead <= longestCycle; ahead++) {
				const next = inYear(year + ahead);
				if (next === undefined || next[0] <= days[1]) continue;
				// MAY 5, then MAY 4: a step back by a day is as likely as one forward by a year.
				const last = isDay ? inYear(year + ahead - 1) : undefined;
				return last !== undefined && days[0] - last[1] < fewDays ? undefined : next;
			}
			return undefined;
		},
	};
}

function weekly(weekday: number, isFollowing: boolean): Recurrence {
	const next = (day: number): number => day + ((weekday - weekdayOf(day) + 7) % 7);
	return {
		within: ([first, last]) => [next(first), next(first) + 7].filter((day) => day <= last).map((day) => [day, day]),
		following: (day) => [next(day + 1), next(day + 1)],
		after: ({ days: [first, last], isStale }) => {
			// Which week it is nobody can say, days or weeks after the last date.
			if (isStale || last - first >= 7) return undefined;
			const inside = next(first) <= last && !isFollowing;
			if (inside && next(first) + 7 <= last) return undefined;
			const day = inside ? next(first) : next(last + 1);
			return [day, day];
		},
	};
}

function only(recurrence: Recurrence, days: Days): Days | undefined {
	const found = recurrence.within(days);
	return found.length === 1 ? found[0] : undefined;
}

function overlap(lhs: Days, rhs: Days): Days | undefined {
	const first = Math.max(lhs[0], rhs[0]);
	const last = Math.min(lhs[1], rhs[1]);
	return first <= last ? [first, last] : undefined;
}

function daysOf({
	earliest,
	latest,
}: {
	readonly earliest: number | undefined;
	readonly latest: number | undefined;
}): Days | undefined {
	if (earliest === undefined || latest === undefined) return undefined;
	return [Math.floor(earliest / minutesPerDay), Math.floor(latest / minutesPerDay)];
}

function windowOf([first, last]: Days): { readonly earliest: number; readonly latest: number } {
	return { earliest: first * minutesPerDay, latest: (last + 1) * minutesPerDay - 1 };
}
