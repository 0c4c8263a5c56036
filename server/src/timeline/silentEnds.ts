/**
 * Scenes behind a `FLASHBACK` whose end nothing tells: a label in a heading holds until scenes leave its place and people,
 * and who stays with those who were there may still be in it. The place that was left, a date and words of return end the
 * doubt. Places no scenes.
 */
import { everybodyIn, peopleOf, sharesPlace } from './goingOn.js';
import type { TimelineInput } from './input.js';
import { shareSomebody } from './peopleThere.js';
import { countsFromBefore } from './sceneWords.js';

/** A flashback that a thread has come back from in silence; follows it scene by scene. */
export interface SilentEnd {
	/** The scene that the flashback left, its first and its last (indexes). */
	readonly left: number;
	readonly first: number;
	readonly last: number;
	/** Whether it may go on with anybody, rather than only with those whom it alone has shown. */
	readonly isOpen: boolean;
	/** Words have counted on since: a scene that is back may be days later. */
	readonly hasCounted: boolean;
}

/** Where a scene lies that no words place: `back` where the flashback left off, in what it left, or perhaps still in it. */
export type Whereabouts = 'back' | 'out' | 'perhaps';

/** Follows a silent end at a scene (index). Cost: the people of four scenes. */
export function afterSilentEnd(
	end: SilentEnd,
	index: number,
	input: TimelineInput,
): { readonly lies: Whereabouts; readonly end: SilentEnd } {
	const [scene, left, last] = [input.scenes[index], input.scenes[end.left], input.scenes[end.last]];
	if (scene === undefined || left === undefined || last === undefined) return { lies: 'out', end };
	const counts = countsFromBefore(scene.words);
	if (!counts && sharesPlace(scene, left) && !sharesPlace(scene, last)) return { lies: 'back', end };
	const ours = everybodyIn(input, end.left);
	const theirs = [...everybodyIn(input, end.first), ...everybodyIn(input, end.last)];
	const { names } = peopleOf(input, index);
	const isIn = (name: string, people: readonly string[]): boolean => shareSomebody([name], people);
	const hasCounted = end.hasCounted || counts;
	if (names.some((name) => isIn(name, theirs) && !isIn(name, ours)))
		return { lies: 'perhaps', end: { ...end, hasCounted } };
	const isOpen = end.isOpen && !names.some((name) => isIn(name, ours) && !isIn(name, theirs));
	return { lies: isOpen ? 'perhaps' : 'out', end: { ...end, isOpen, hasCounted } };
}
