/** What the timeline's picture is drawn from: plain values, without positions on the paper. Types only. */
import type { TimeWindow } from '../../calendar/partialDate.js';
import type { Finding } from '../../checks/finding.js';
import type { ThreadKind } from '../../script/timeMeaning.js';
import type { PictureWords } from './pictureWords.js';

export type LaneKind = 'people' | 'places';

export interface PictureScene {
	/** As the heading has it; else counted from 1. */
	readonly number: string;
	/** Of the file, zero-based: what a click leads to. */
	readonly line: number;
	readonly heading: string;
	readonly thread: ThreadKind;
	/** `present`, `flashback-2`. */
	readonly threadLabel: string;
	/** `D1`, `FB2`; empty where there is none. */
	readonly day: string;
	/** `D4 because THE NEXT MORNING after N3, scene 17`. */
	readonly dayReason: string;
	readonly isNight: boolean;
	/** Minutes since 1970 on the clocks of its place; `undefined` where unbounded. What is written of it. */
	readonly earliest: number | undefined;
	readonly latest: number | undefined;
	/** The same on one clock for all scenes: where it stands. */
	readonly byOneClock: TimeWindow;
	/** A memory of which only the beginning is known: it ends with the scene that tells it. */
	readonly endsWhenTold: boolean;
	/** Between what it stands where it has no time itself; open where nothing says. */
	readonly between: TimeWindow;
	/** The story time left out before it, `5 years`; `undefined` where it goes on. */
	readonly jump: string | undefined;
	/** Indices of `TimelinePicture.lanes`. */
	readonly lanes: readonly number[];
	/** Those of its lanes whose people are only likely there. */
	readonly likely: ReadonlySet<number>;
	readonly findings: readonly Finding[];
}

/** A person or place with its scenes counted. */
export interface Lane {
	readonly name: string;
	readonly nScenes: number;
}

export interface TimelinePicture {
	readonly title: string;
	/** In script order. */
	readonly scenes: readonly PictureScene[];
	/** Most scenes first; equals by first appearance. */
	readonly lanes: readonly Lane[];
	readonly laneKind: LaneKind;
	/** What it says by itself. */
	readonly words: PictureWords;
	/** Of the text before the first scene. */
	readonly findingsBefore: readonly Finding[];
}
