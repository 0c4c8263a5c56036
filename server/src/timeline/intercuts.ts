/**
 * Scenes that are one time because the script cuts to and fro between them: an INTERCUT that leads into the next heading, one
 * in a heading that stands between two visits of one place, and the scenes that go on to and fro. Knows no dates.
 */
import type { SceneTimeInput } from './input.js';

/** Whether a scene goes on at the time of the one before it; `goesOn` where that one does so already. */
export function isIntercutWithPrevious(scenes: readonly SceneTimeInput[], index: number, goesOn: boolean): boolean {
	const [scene, before] = [scenes[index], scenes[index - 1]];
	if (scene === undefined || before === undefined) return false;
	if (before.intercut?.leadsOn === true) return true;
	if (goesOn && isSamePlace(scene, scenes[index - 2])) return true;
	if (scene.intercut?.inHeading !== true) return false;
	return before.intercut?.inHeading === true || isSamePlace(before, scenes[index + 1]);
}

function isSamePlace(lhs: SceneTimeInput, rhs: SceneTimeInput | undefined): boolean {
	return lhs.place.length > 0 && lhs.place[0] === rhs?.place[0];
}
