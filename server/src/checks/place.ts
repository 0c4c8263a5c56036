/** Where a finding sits: ranges in the file from places in a scene. */
import type { SceneSpan, ScriptModel } from '../script/model.js';
import type { Range } from '../text/position.js';
import { rangeOnLine } from '../text/position.js';

/** The range of a place in a scene; scene -1 is the text before the first heading. */
export function sceneRange(script: ScriptModel, scene: number, { line, span }: SceneSpan): Range {
	return rangeOnLine((script.scenes[scene]?.startLine ?? 0) + line, span);
}

/** The words of a scene's heading; the file's start for scene -1. */
export function headingRange(script: ScriptModel, scene: number): Range {
	const found = script.scenes[scene];
	if (found === undefined) return rangeOnLine(0, { start: 0, end: 0 });
	return rangeOnLine(found.startLine, found.node.lines[0]?.content ?? { start: 0, end: 0 });
}
