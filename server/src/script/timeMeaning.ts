/**
 * What screenplay time words can mean, as values. Types only; the phrases themselves are data (timeWords.ts).
 */
import type { YearlyRule } from '../calendar/holidays.js';
import type { PartialDate } from '../calendar/partialDate.js';

/** Light words, each with its window of the day (docs/timeline.md, "How exact words are"). */
export type Light = 'dawn' | 'morning' | 'noon' | 'day' | 'afternoon' | 'dusk' | 'evening' | 'night';

export type ThreadKind = 'present' | 'flashback' | 'flash-forward' | 'dream' | 'story';

export type TimeUnit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

/** A stretch of the calendar that words step through: a weekend is part of its week. */
export type CalendarUnit = 'week' | 'month' | 'season' | 'year';

export type Season = 'spring' | 'summer' | 'autumn' | 'winter';

/** A day that its month does not have, in that year or, where none is written, in any. */
export interface NoSuchDay {
	readonly year: number | undefined;
	readonly month: number;
	readonly day: number;
}

/** A time that words tell of, rather than that of the scene. */
export type ToldTime = Extract<TimeMeaning, { readonly kind: 'date' | 'season' | 'offset' | 'calendar-step' }>;

/** The date that words hold, of the scene or of what they tell of. */
export function dateIn(meaning: TimeMeaning): Extract<TimeMeaning, { readonly kind: 'date' }> | undefined {
	const said = meaning.kind === 'unread' ? meaning.told : meaning;
	return said?.kind === 'date' ? said : undefined;
}

export type TimeMeaning =
	/** A date at any precision, with the weekday if one was written beside it (0 = Sunday). */
	| { readonly kind: 'date'; readonly date: PartialDate; readonly weekday: number | undefined }
	/** A weekday alone: `TUESDAY`; `following`: the next one after the scene before, `THE FOLLOWING MONDAY`. Of which week the story's clock says. */
	| { readonly kind: 'weekday'; readonly weekday: number; readonly following: boolean }
	/** A day or month of every year: `CHRISTMAS EVE`, `OCTOBER 12`, `IN MAY`, with its weekday if one stands beside it. Of which year the story's clock says. */
	| { readonly kind: 'yearly'; readonly rule: YearlyRule; readonly weekday?: number }
	| { readonly kind: 'season'; readonly season: Season; readonly year: number | undefined }
	/** A time of day on the clock, minutes after midnight; with the zone written beside it (clockZones.ts). */
	| { readonly kind: 'clock'; readonly minuteOfDay: number; readonly zone?: string }
	| { readonly kind: 'light'; readonly light: Light }
	/**
	 * `THREE DAYS LATER` (`count` 3, forward), `YEARS AGO` (`count` undefined, backward). `exact` for relative notes,
	 * `about` for `ABOUT TEN YEARS LATER`. Weeks, months and years have halves.
	 */
	| {
			readonly kind: 'offset';
			readonly count: number | undefined;
			readonly unit: TimeUnit;
			readonly direction: 'forward' | 'backward';
			readonly exact: boolean;
			readonly about?: boolean;
	  }
	/** `LATER THAT WEEK` (`same`), `THE FOLLOWING YEAR` (`next`): in a stretch of the calendar that has no exact length. */
	| {
			readonly kind: 'calendar-step';
			readonly unit: CalendarUnit;
			readonly step: 'same' | 'next';
			readonly direction: 'forward' | 'backward';
	  }
	/** `CONTINUOUS`: no time passed. */
	| { readonly kind: 'continuous' }
	/** `SAME`, `SAME TIME`, `MEANWHILE`: at the same time, elsewhere. */
	| { readonly kind: 'same-time' }
	/** `MOMENTS LATER`: up to an hour. */
	| { readonly kind: 'moments-later' }
	/** `ANOTHER DAY`, `ANOTHER NIGHT`: not the day of the scene before; which one nobody can tell. A `light` cue may stand beside it. */
	| { readonly kind: 'another-day' }
	/** `LATER`, `LATER THAT DAY`, `THAT NIGHT`: later on the same script day. A `light` cue may stand beside it. */
	| { readonly kind: 'later' }
	/** `EARLIER`, `EARLIER THAT DAY`: before, and out of line. */
	| { readonly kind: 'earlier' }
	/** `FLASHBACK`, `DREAM`, `FLASHBACK TO:`, `[[thread: …]]`: opens a thread. `block` when it runs until it is closed (a transition, not a heading's tag). */
	| { readonly kind: 'open-thread'; readonly thread: Exclude<ThreadKind, 'present'>; readonly block: boolean }
	/** `BACK TO PRESENT`, `PRESENT DAY`, `END FLASHBACK.`, `BACK TO SCENE`: closes the innermost thread, or all of them. */
	| { readonly kind: 'close-thread'; readonly all: boolean }
	/** `BACK TO THE ATTIC:`, `BACK TO BEN:`: a way back, if the place or the people are those that a cut has left; else a shot. */
	| { readonly kind: 'return'; readonly to: string }
	/** `MAIN TITLES`, `TEASER`: behind them nothing is recapitulated any more, if it was. */
	| { readonly kind: 'titles' }
	/** `[[day: 3]]`, `- DAY 3`. */
	| { readonly kind: 'script-day'; readonly day: number }
	/** `[[time: same as #12]]`. */
	| { readonly kind: 'same-as-scene'; readonly number: string }
	/** `[[time: during felina]]`. */
	| { readonly kind: 'event'; readonly relation: 'during' | 'after' | 'before'; readonly event: string }
	/**
	 * Words of a time that can't be read (`WHEN WALT WAS ALIVE`): the clock of the scenes before holds no longer (`stops`);
	 * or a label that may say so (`(KIM REMEMBERS)`): this scene alone has no certain time. `noSuchDay` is a day that no
	 * calendar has: `FEBRUARY 29, 2015`; `told` what the words date that is not the scene: `Kane was freed in 2004.`
	 */
	| { readonly kind: 'unread'; readonly stops: boolean; readonly noSuchDay?: NoSuchDay; readonly told?: ToldTime }
	/** `ESTABLISHING`, `MONTAGE`, `INTERCUT`: no time of its own, but no place word either. */
	| { readonly kind: 'manner' };
