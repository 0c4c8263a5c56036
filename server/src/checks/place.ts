/** Where a finding sits: ranges in the file from places in scenes, and findings of scenes as findings of the file. */
import type { SceneSpan, ScriptModel } from '../script/model.js';
import type { Range } from '../text/position.js';
import { rangeOnLine } from '../text/position.js';
import type { Evidence, Finding, Link, PlacedFinding, ScriptPlace } from './finding.js';
import type { CheckInput } from './input.js';

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

/** A finding where it stands now. Its fixes are made from what is known now, too. */
export function placed(input: CheckInput, { scene, finding }: PlacedFinding): Finding {
	const { script } = input;
	const { code, severity, message, at, evidence, assumedAgainst, fixes, tag } = finding;
	return {
		code,
		severity,
		message,
		uri: script.uri,
		range: rangeAt(script, { scene, at }),
		evidence: evidence.map((link) => evidenceOf(script, link)),
		assumedAgainst,
		fixes: () => fixes(input, scene),
		tag,
	};
}

function evidenceOf(script: ScriptModel, { message, at }: Link): Evidence {
	if ('uri' in at) return { message, at };
	if ('part' in at) return { message, at: { uri: at.part, range: headingRange(script, -1) }, elsewhere: at };
	return { message, at: { uri: script.uri, range: rangeAt(script, at) } };
}

/** The range of a place, or of its scene's heading. */
export function rangeAt(script: ScriptModel, { scene, at }: ScriptPlace): Range {
	return at === undefined ? headingRange(script, scene) : sceneRange(script, scene, at);
}
