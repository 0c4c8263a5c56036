/** What a heading says first of where it is. */
import type { SceneFacts } from './model.js';

/** The first part of a heading's place, in upper case; `undefined` without a heading or a place in it. */
export function firstPlace(scene: Pick<SceneFacts, 'heading'> | undefined): string | undefined {
	return scene?.heading?.place[0]?.text.toUpperCase();
}
