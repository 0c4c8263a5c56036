/**
 * When each scene happens: its thread, script day and window of possible times, each with the evidence for it. Types only.
 */
import type { TimeWindow } from '../calendar/partialDate.js';
import type { SceneSpan } from '../script/model.js';
import type { Light, ThreadKind } from '../script/timeMeaning.js';
import type { Location, Uri } from '../text/position.js';
import type { Strength } from './strength.js';

export type EvidenceKind = 'note' | 'heading' | 'super' | 'age' | 'transition' | 'section' | 'canon' | 'order';

/** A fact that bears on time. `scene` is the scene index it stands in, -1 for the header; `canon` facts have `location` instead. */
export interface TimeEvidence {
	readonly kind: EvidenceKind;
	readonly strength: Strength;
	/** As written: `THREE DAYS LATER`, `2015-03-02`. For `order`: empty. */
	readonly text: string;
	readonly scene: number;
	readonly at: SceneSpan | undefined;
	readonly location: Location | undefined;
	/** The scene that relative words refer to, by index. */
	readonly from: number | undefined;
	/** A plain clause for the chain: `scene 4 is "FIVE YEARS LATER" than scene 1`. */
	readonly says: string;
	/** The canon fact without which it dates nothing: for an age, the birth; for the clock that a script hands on, its date. */
	readonly restsOn?: TimeEvidence;
	/** The script that it is written in, where that is another part of the story. */
	readonly part?: Uri;
	/** Only the light tells which day it is, of two that follow each other: a night may be before midnight or after. */
	readonly byLight?: true;
}

/** How many minutes the clocks of one scene are ahead of another's, at least and at most. */
export interface ClocksAhead {
	readonly least: number;
	readonly most: number;
}

/** A bound on a scene's start and why. */
export interface Bound {
	/** Minutes since 1970-01-01T00:00 story time; `undefined` is unbounded. */
	readonly minute: number | undefined;
	/** The chain that proves it, in script order. */
	readonly because: readonly TimeEvidence[];
	/** The weakest link. `stated` when there is no chain. */
	readonly strength: Strength;
}

/** The script day as supervisors number it: series `D` (the present), `FB`, `FF`, `DR`, `ST`. */
export interface ScriptDay {
	/** `D1`, `N1`, `FB2` … */
	readonly label: string;
	readonly number: number;
	/** `D4 because THE NEXT MORNING after N3, scene 17`. */
	readonly reason: string;
}

export interface SceneTime {
	/** Scene index. */
	readonly scene: number;
	readonly thread: ThreadKind;
	/** `present`, `flashback`, `flashback-2` … */
	readonly threadLabel: string;
	/**
	 * True where it is not certain that the scene lies in this thread (a label ended without a word, or may go on), or where
	 * words of time that can't be read stopped the thread's clock. Such a scene's order in the thread proves nothing.
	 */
	readonly threadUncertain: boolean;
	/** Whether nobody knows which scene its `FOUR DAYS LATER` counts from. */
	readonly countsFromAny: boolean;
	readonly scriptDay: ScriptDay;
	readonly light: Light | undefined;
	/** `5 years later`, where the heading or a super says so. */
	readonly jump: string | undefined;
	/** What hard evidence alone allows for the scene's start. */
	readonly certain: { readonly earliest: Bound; readonly latest: Bound };
	/** What hard and soft evidence (order, same day) allow; never wider than `certain`. This is what people are shown. */
	readonly likely: { readonly earliest: Bound; readonly latest: Bound };
	/** `likely`, all scenes by the same clocks: those of the first scene of which it is known where it is. Tells which is first. */
	readonly byOneClock: TimeWindow;
	/** Canon events after which its own words set it. */
	readonly afterEvents: readonly string[];
	/** The scene before it in its thread, by index; -1 if there is none. */
	readonly previous: number;
	/** The most minutes from the start of that scene that words allow (`MOMENTS LATER`: 60); `undefined` where they set no limit. */
	readonly atMostSince: number | undefined;
	/** How far its clocks are ahead of those of that scene; `undefined` where nobody knows. */
	readonly clocksAhead: ClocksAhead | undefined;
	/** Whether words say that it comes after that scene, or goes on from it: `LATER`, `THE NEXT DAY`, `CONTINUOUS`. */
	readonly followsByWords: boolean;
	/** `SAME TIME`, `MEANWHILE`: it happens while the scene before it does. */
	readonly isSimultaneous: boolean;
	/** The scene (index) that its thread interrupted, where it is the first of that; -1 for none. */
	readonly interrupted: number;
	/** The words that opened its thread, if words did, with the scene (index) that the thread interrupted; -1 for none. */
	readonly opener: { readonly evidence: TimeEvidence; readonly interrupted: number } | undefined;
	/** All evidence that dates this scene itself, in reading order. */
	readonly evidence: readonly TimeEvidence[];
	/** Dreams, fantasies and told stories: canon does not bind them. Flashbacks and labels that can't be read only while they have no date. */
	readonly exempt: boolean;
	/** Whether it is dreamt or told, at any depth: people may be anywhere at once. */
	readonly isImagined: boolean;
}

/**
 * What most checks ask of a scene's time: the same object as long as it says the same, so that what follows from it stands.
 * Holds no reasons, which speak of other scenes.
 */
export interface SceneMoment extends Pick<
	SceneTime,
	'thread' | 'threadLabel' | 'threadUncertain' | 'isSimultaneous' | 'exempt' | 'isImagined' | 'light'
> {
	readonly isFirst: boolean;
	readonly certain: TimeWindow;
	readonly likely: TimeWindow;
}

/** The window a bound pair spans. */
export function windowOf(bounds: { readonly earliest: Bound; readonly latest: Bound }): TimeWindow {
	return { earliest: bounds.earliest.minute, latest: bounds.latest.minute };
}

export interface Timeline {
	/** One per scene, by index. */
	readonly scenes: readonly SceneTime[];
	/** One per scene, by index. */
	readonly moments: readonly SceneMoment[];
	/** Sets of hard evidence that cannot all hold, each minimal, each as its chain. */
	readonly contradictions: readonly (readonly TimeEvidence[])[];
	/** Soft evidence that had to give way: a scene that can only be earlier than the one before and does not say so. */
	readonly yielded: readonly TimeEvidence[];
	/**
	 * The chain of hard evidence that puts one scene (index) before another, whatever their dates; `undefined` where they may
	 * begin at once. Of one `fixed` scene all others can be asked at the cost of one.
	 */
	isBefore(earlier: number, later: number, fixed: 'earlier' | 'later'): readonly TimeEvidence[] | undefined;
	/** Days that the present spans, its first and last included; `undefined` where dates tell too little to be worth telling. */
	readonly daysSpanned: DaysSpanned | undefined;
	/** Days of the present that have scenes. */
	readonly daysVisited: number;
}

/** `NOVEMBER 2015` leaves open how many days there are to it. */
export interface DaysSpanned {
	readonly least: number;
	readonly most: number;
}
