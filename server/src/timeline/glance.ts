/**
 * What each edit asks of every scene, as plain numbers side by side: to look into thousands of objects costs more than to
 * solve what an edit changes. Made once from the placements, and spliced where those are as before.
 */
import { commonEnds } from '../script/column.js';
import type { Placements } from './placement.js';
import { leftAt } from './placement.js';

/** By scene. */
export interface Glance {
	/** How many scenes before it the one before it in its thread is; 0 if there is none. */
	readonly back: Int32Array;
	/** How many scenes before it the one is that its relative words count from; 0 if there is none. */
	readonly reference: Int32Array;
	/** Which of `marks` hold. */
	readonly marks: Uint8Array;
}

/** What a scene may be, each a bit. */
export const marks = {
	/** Its words name a day that comes again. */
	recurs: 1,
	/** They name another scene by its number. */
	namesScenes: 2,
	/** They date it. */
	isDating: 4,
	/** It lies in the present. */
	isPresent: 8,
} as const;

/** Cost: a look at each placement that is not as before, and a comparison for every other. */
export function glanceAt(
	placements: Placements,
	old?: { readonly placements: Placements; readonly glance: Glance },
): Glance {
	if (old?.placements === placements) return old.glance;
	const nScenes = placements.length;
	const glance = {
		back: new Int32Array(nScenes),
		reference: new Int32Array(nScenes),
		marks: new Uint8Array(nScenes),
	};
	const { head, tail } = old === undefined ? { head: 0, tail: 0 } : commonEnds([old.placements], [placements]);
	if (old !== undefined) {
		splice(glance.back, old.glance.back, head, tail);
		splice(glance.reference, old.glance.reference, head, tail);
		splice(glance.marks, old.glance.marks, head, tail);
	}
	for (let scene = head; scene < nScenes - tail; scene++) {
		const placement = placements[scene];
		if (placement === undefined) continue;
		const { back, sinceOpening, thread, words } = placement;
		const left = leftAt(thread, scene - sinceOpening);
		glance.back[scene] = back;
		glance.reference[scene] = back > 0 ? back : left < 0 ? 0 : scene - left;
		glance.marks[scene] =
			(words.recurs ? marks.recurs : 0) |
			(words.first['same-as-scene'] === undefined ? 0 : marks.namesScenes) |
			(words.isDating ? marks.isDating : 0) |
			(thread.kind === 'present' ? marks.isPresent : 0);
	}
	return glance;
}

export function hasMark(glance: Glance, scene: number, mark: number): boolean {
	return ((glance.marks[scene] ?? 0) & mark) !== 0;
}

/** Whether any scene has a mark. */
export function isAnywhere(glance: Glance, mark: number): boolean {
	for (let scene = 0; scene < glance.marks.length; scene++) if (hasMark(glance, scene, mark)) return true;
	return false;
}

/** Copies the first and the last items of a list to the ends of another. */
function splice(list: Int32Array | Uint8Array, old: Int32Array | Uint8Array, head: number, tail: number): void {
	list.set(old.subarray(0, head));
	list.set(old.subarray(old.length - tail), list.length - tail);
}
