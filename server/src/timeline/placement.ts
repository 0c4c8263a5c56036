/**
 * Where a scene lies among the threads of a script. Holds no scene numbers, only how many scenes before something lies, so
 * that a scene that moves keeps its placement. Knows no words but those that open a thread.
 */
import type { ThreadKind } from '../script/timeMeaning.js';
import type { PlacedCue, SceneWords } from './sceneWords.js';

/** One visit to a thread. The same flashback, left and entered again by a new label, is a thread of its own. */
export interface Thread {
	readonly kind: ThreadKind;
	/** The thread that the cut left; `undefined` for the present. */
	readonly frame: Thread | undefined;
	/** The scene that the cut left, by how many scenes before that at which the thread opens; 0 for none. */
	readonly cut: number;
	/** The words that opened it, with the scene that they are written in, counted in the same way: 0 or 1. */
	readonly opener: PlacedCue | undefined;
	/** Whether it runs until words close it, or only as long as scenes continue it. */
	readonly block: boolean;
	/** Whether the words say FLASHBACK, DREAM …, rather than only `FIVE YEARS EARLIER`. */
	readonly labelled: boolean;
}

/** Where a scene lies, and the scene before it there. */
export interface ScenePlacement {
	readonly thread: Thread;
	/** The scene before it in the same thread, by how many scenes before it; 0 if there is none. */
	readonly back: number;
	/** Of a thread's first scene, how many scenes before it the thread opens; 0 for all others. */
	readonly sinceOpening: number;
	/** It may as well belong to the thread that it seems to have left. */
	readonly uncertain: boolean;
	/**
	 * It may have come back from a step back that no words label, or from any by its own date, or it has a date beside its
	 * `ONE YEAR LATER` and follows a `CHRISTMAS` of no year or a scene elsewhere, far from that: nobody knows what its words count from.
	 */
	readonly mayReturn: boolean;
	/** An excursion lies between it and the scene before it in its thread. */
	readonly afterCut: boolean;
	/** A dream lies there, perhaps with others in it. */
	readonly afterDream: boolean;
	/** The script cuts to and fro between it and the scene before it. */
	readonly intercut: boolean;
	/** Words of a time that can't be read stopped the clock of the thread, and no date has set it since. */
	readonly adrift: boolean;
	/** The clock stops or is set again here: that it comes after the scene before it says nothing. */
	readonly breaksOrder: boolean;
	readonly words: SceneWords;
}

export type Placements = readonly ScenePlacement[];

/** The scene before a scene (index) in its thread; -1 if there is none. */
export function previousTo(placements: Placements, scene: number): number {
	const back = placements[scene]?.back ?? 0;
	return back === 0 ? -1 : scene - back;
}

/**
 * `present`, `flashback`, `flashback-2` …: all threads that scenes lie in, and those around them, in the order in which they
 * open. `isFirst` tells whether a scene (index) is the first of its thread.
 */
export function threadNames(
	placements: Placements,
	isFirst: (scene: number) => boolean,
): ReadonlyMap<Thread | undefined, string> {
	const names = new Map<Thread | undefined, string>();
	const counts = new Map<ThreadKind, number>();
	const name = (thread: Thread | undefined): void => {
		if (thread === undefined || names.has(thread)) return;
		name(thread.frame);
		const number = (counts.get(thread.kind) ?? 0) + 1;
		counts.set(thread.kind, number);
		names.set(thread, number === 1 ? thread.kind : `${thread.kind}-${String(number)}`);
	};
	for (let scene = 0; scene < placements.length; scene++) if (isFirst(scene)) name(placements[scene]?.thread);
	return names;
}

/** The scene (index) at which the thread of a scene opens. Cost: the scenes of the thread up to it. */
export function openingOf(placements: Placements, scene: number): number {
	let first = scene;
	for (let at = scene; at >= 0; at = previousTo(placements, at)) first = at;
	return first - (placements[first]?.sinceOpening ?? 0);
}

/** The scene that the cut to a thread left, if that opens at a scene (index); -1 for none. */
export function leftAt({ cut }: Thread, opening: number): number {
	return cut === 0 ? -1 : opening - cut;
}
