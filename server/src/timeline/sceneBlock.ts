/**
 * The constraints of one scene, kept while all that they follow from is the same. They hold no scene numbers, so that a
 * scene that moves keeps its block and an edit makes the blocks of the scenes that it touches.
 */
import { addAgeConstraints } from './ageConstraints.js';
import type { CalendarFacts, SceneSetting } from './constraints.js';
import { addHeaderClock, addSceneConstraints } from './constraints.js';
import type { Reason, SceneEdge } from './moments.js';
import { forces, points } from './moments.js';
import type { SceneWords } from './sceneWords.js';

export interface SceneBlock {
	/** `undefined` for the clock before the first scene. */
	readonly setting: SceneSetting | undefined;
	/** What words, place and canon say, then the stated ages. */
	readonly edges: readonly SceneEdge[];
	/** Of the edges, each once, in their order. */
	readonly reasons: readonly Reason[];
	/** For each edge, its reason's index and its force, one of `forces`. */
	readonly reasonOf: readonly number[];
	readonly forceOf: readonly number[];
	/** The weakest of its forces. */
	readonly weakest: number;
	/** Whether some say when it is on the calendar, rather than how it stands to other scenes. */
	readonly isFixed: boolean;
}

/** The constraints of a scene. */
export function sceneBlock(facts: CalendarFacts, setting: SceneSetting): SceneBlock {
	const edges: SceneEdge[] = [];
	addSceneConstraints(edges, facts, setting);
	addAgeConstraints(edges, facts, setting.input.ages);
	return blockFrom(setting, edges);
}

/** The constraints of the clock that notes before the first heading set. */
export function clockBlock(facts: CalendarFacts, words: SceneWords): SceneBlock {
	const edges: SceneEdge[] = [];
	addHeaderClock(edges, facts, words);
	return blockFrom(undefined, edges);
}

/** A block of some constraints, with the reasons that they share found once. */
export function blockFrom(setting: SceneSetting | undefined, edges: readonly SceneEdge[]): SceneBlock {
	const reasons = [...new Set(edges.map(({ reason }) => reason))];
	const forceOf = edges.map(({ force }) => forces[force]);
	const reasonOf = edges.map(({ reason }) => reasons.indexOf(reason));
	const isFixed = edges.some(({ from, to }) => from === points.origin || to === points.origin);
	return { setting, edges, reasons, reasonOf, forceOf, weakest: Math.max(forces.hard, ...forceOf), isFixed };
}
