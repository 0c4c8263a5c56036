/**
 * Days that come again: CHRISTMAS EVE, SUMMER, TUESDAY, IN MAY. Of which year or week one is, the other hard evidence on its
 * scene may settle; else the story's clock makes it likely, and that guess is the first to yield. Without either it dates nothing.
 */
import { dayNumberOf, weekdayOf } from '../calendar/civil.js';
import { civilDateOf } from '../calendar/civil.js';
import { dateInWords } from '../calendar/dateInWords.js';
import { yearlyDate } from '../calendar/holidays.js';
import { minutesPerDay, windowOfDate } from '../calendar/partialDate.js';
import type { Season, TimeMeaning } from '../script/timeMeaning.js';
import type { ConstraintSink } from './constraints.js';
import { evidenceOf } from './evidence.js';
import type { TimedConstraint } from './moments.js';
import { adder, dayPoint } from './moments.js';
import type { SceneDay } from './scriptDays.js';
import type { ScenePlacement } from './threads.js';
import { seasonMonths } from './windows.js';

/** First and last day number. */
type Days = readonly [first: number, last: number];

/** What the thread has last said of the date. */
interface Clock {
	readonly days: Days;
	/** A day has ended since, and nobody says how many. */
	readonly isStale: boolean;
}

/** Follows the clock of every thread, scene by scene, and dates the days that come again. */
export class Recurrences {
	/** Likely dates, to be accepted where nothing speaks against them. */
	readonly guesses: TimedConstraint[] = [];
	readonly #sink: ConstraintSink;
	/** By scene; the header's at -1. */
	readonly #clocks = new Map<number, Clock>();

	constructor(sink: ConstraintSink) {
		this.#sink = sink;
		this.#settle(-1, undefined);
	}

	/** Dates a scene whose own constraints have been added and carried over. Cost: that of its cues. */
	add(scene: number, { cues, thread, previous, uncertain }: ScenePlacement, day: SceneDay): void {
		const before = previous >= 0 || thread.kind === 'present' ? this.#clocks.get(previous) : undefined;
		const isLater = day.link === 'later' || day.link === 'cut' || uncertain;
		const clock = before && isLater ? { ...before, isStale: true } : before;
		let guessed: Days | undefined;
		for (const placed of cues) {
			const { meaning } = placed.cue;
			const recurs = recurrenceOf(meaning, (season) => this.#sink.seasonAt(scene, season));
			if (recurs === undefined) continue;
			const own = daysOf(this.#sink.dayWindow(scene));
			const certain = own && only(recurs, own);
			const likely = certain === undefined && clock !== undefined ? recurs.after(clock) : undefined;
			const days = certain ?? likely;
			if (days === undefined) continue;
			const words = dateInWords(windowOf(days), 'bare');
			const says = `${this.#sink.nameScene(scene)} is ${placed.cue.text}, ${words}`;
			const strength = certain === undefined ? 'assumed' : 'inferred';
			const evidence = { ...evidenceOf(placed, says, undefined), strength } as const;
			const [first, last] = [days[0] * minutesPerDay, days[1] * minutesPerDay];
			if (certain === undefined) guessed = guessed === undefined ? days : (overlap(guessed, days) ?? guessed);
			const into = certain === undefined ? this.guesses : this.#sink.constraints;
			adder(into)(0, dayPoint(scene), first, last, evidence, certain === undefined ? 'soft' : 'hard');
		}
		this.#settle(scene, guessed === undefined ? clock : { days: guessed, isStale: false });
	}

	/** The scene's own date where it has one, else what was known before. */
	#settle(scene: number, before: Clock | undefined): void {
		const own = daysOf(this.#sink.dayWindow(scene));
		const clock = own === undefined ? before : { days: own, isStale: false };
		if (clock !== undefined) this.#clocks.set(scene, clock);
	}
}

/** Something that comes again, as stretches of days. */
interface Recurrence {
	/** The stretches that touch some days, at least the first two. */
	within(days: Days): readonly Days[];
	/** The one that a clock makes likely: the only one at its date, else the next. */
	after(clock: Clock): Days | undefined;
}

function recurrenceOf(meaning: TimeMeaning, seasonAt: (season: Season) => Season): Recurrence | undefined {
	switch (meaning.kind) {
		case 'yearly': {
			const { rule } = meaning;
			return yearly((year) => daysOf(windowOfDate(yearlyDate(rule, year))) ?? [0, 0]);
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

function yearly(inYear: (year: number) => Days): Recurrence {
	const within = ([first, last]: Days): readonly Days[] => {
		const found: Days[] = [];
		const lastYear = civilDateOf(last).year;
		for (let year = civilDateOf(first).year - 1; year <= lastYear && found.length < 2; year++) {
			const days = inYear(year);
			if (days[0] <= last && first <= days[1]) found.push(days);
		}
		return found;
	};
	return {
		within,
		after: ({ days }) => {
			const [one, ...others] = within(days);
			if (one !== undefined) return others.length === 0 ? one : undefined;
			const year = civilDateOf(days[1]).year;
			return [inYear(year), inYear(year + 1)].find(([first]) => first > days[1]);
		},
	};
}

function weekly(weekday: number, isFollowing: boolean): Recurrence {
	const next = (day: number): number => day + ((weekday - weekdayOf(day) + 7) % 7);
	return {
		within: ([first, last]) => [next(first), next(first) + 7].filter((day) => day <= last).map((day) => [day, day]),
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
