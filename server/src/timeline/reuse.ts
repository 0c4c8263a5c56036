/** When a timeline still holds: its input says the same, or differs only in who speaks and no thread depends on that. */
import type { SceneTimeInput, TimelineInput } from './input.js';
import { placeScenes, type ScenePlacement } from './threads.js';

/** Whether two inputs give the same timeline. Scenes that are the same object cost nothing. */
export function givesSameTimeline(lhs: TimelineInput, rhs: TimelineInput): boolean {
	if (lhs.scenes.length !== rhs.scenes.length || !saysSame(lhs.header, rhs.header)) return false;
	let sameSpeakers = true;
	for (const [index, scene] of lhs.scenes.entries()) {
		const other = rhs.scenes[index];
		if (scene === other) continue;
		if (other === undefined || !saysSame(scene, other)) return false;
		sameSpeakers &&= scene.people.join('\n') === other.people.join('\n');
	}
	return sameSpeakers || placesSame(placeScenes(lhs), placeScenes(rhs));
}

/** Everything but the speakers. */
function saysSame(lhs: SceneTimeInput, rhs: SceneTimeInput): boolean {
	return lhs === rhs || JSON.stringify({ ...lhs, people: [] }) === JSON.stringify({ ...rhs, people: [] });
}

function placesSame(lhs: readonly ScenePlacement[], rhs: readonly ScenePlacement[]): boolean {
	return lhs.every((placement, index) => {
		const other = rhs[index];
		return (
			other !== undefined &&
			placement.thread.label === other.thread.label &&
			placement.thread.interrupted === other.thread.interrupted &&
			placement.previous === other.previous &&
			placement.uncertain === other.uncertain &&
			placement.afterCut === other.afterCut
		);
	});
}
