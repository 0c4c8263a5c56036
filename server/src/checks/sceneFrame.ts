/**
 * What a scene says besides action and dialogue: its heading, its time words and its notes. Few keystrokes touch it, so
 * checks that look across scenes read frames and have nothing to do while people talk.
 */
import { sameValue } from '../cast/sameValue.js';
import type { SceneFacts } from '../script/model.js';
import { sceneNumber } from '../script/sceneNumber.js';

export type SceneFrame = Pick<
	SceneFacts,
	'heading' | 'timeCues' | 'directives' | 'intercut' | 'montage' | 'montageStep'
>;

/** The frame of a scene: the old one where it says the same. */
export function frameOf(
	{ heading, timeCues, directives, intercut, montage, montageStep }: SceneFacts,
	old: SceneFrame | undefined,
): SceneFrame {
	const frame: SceneFrame = { heading, timeCues, directives, intercut, montage, montageStep };
	return old !== undefined && sameValue(old, frame) ? old : frame;
}

/** `scene 12A`, as reports call it. */
export function sceneName(frames: readonly SceneFrame[], index: number): string {
	return `scene ${sceneNumber(frames, index)}`;
}
