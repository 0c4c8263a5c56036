/** A script with all that is known of it, and the questions that every feature asks of it: which scene is this, what does its heading say. */
import type { CheckInput } from '../checks/input.js';
import { headingText as textOfHeading } from '../fountain/heading.js';
import type { Line } from '../fountain/syntax.js';
import type { Scene, SceneFacts, SceneSpan, ScriptModel } from '../script/model.js';
import type { Range } from '../text/position.js';
import { rangeOnLine } from '../text/position.js';

/** What the checks see is what hovers and reports see. */
export type ScriptView = CheckInput;

/** The scene that a line lies in; `undefined` before the first heading. Logarithmic. */
export function sceneAtLine({ scenes }: ScriptModel, line: number): Scene | undefined {
	let lo = 0;
	let hi = scenes.length;
	while (lo < hi) {
		const middle = (lo + hi) >>> 1;
		if ((scenes[middle]?.startLine ?? 0) <= line) lo = middle + 1;
		else hi = middle;
	}
	return scenes[lo - 1];
}

/** A line of the file. */
export function lineAt({ syntax }: ScriptModel, line: number): Line | undefined {
	return syntax.lines[line];
}

/** What a scene, or the text before the first one, says. */
export function factsOf(view: ScriptView, scene: Scene | undefined): SceneFacts {
	return (scene === undefined ? undefined : view.facts[scene.index]) ?? view.header;
}

/** The first line of a scene in the file; 0 for the text before the first scene. */
export function startLineOf(scene: Scene | undefined): number {
	return scene?.startLine ?? 0;
}

/** Where something in a scene stands in the file. */
export function rangeInFile(scene: Scene | undefined, { line, span }: SceneSpan): Range {
	return rangeOnLine(startLineOf(scene) + line, span);
}

/** The heading as written, without scene number and forcing dot. */
export function headingText(scene: Scene): string {
	const line = scene.node.lines[0];
	return line === undefined ? '' : textOfHeading(line);
}

/** The line behind a scene's last. */
export function endLineOf(scene: Scene): number {
	return scene.startLine + scene.node.lines.length;
}
