/** One scene with all that is known of it, as the checks on time look at it. */
import type { Canon } from '../canon/model.js';
import type { SceneCast } from '../cast/model.js';
import type { Scene, SceneFacts, SceneSpan, ScriptModel } from '../script/model.js';
import type { SceneTime } from '../timeline/model.js';
import type { FindingCode } from './codes.js';
import { codes } from './codes.js';
import type { Evidence, Finding, Fix, Severity } from './finding.js';
import type { CheckInput } from './input.js';
import { sceneRange } from './place.js';

export interface SceneView {
	readonly script: ScriptModel;
	readonly canon: Canon;
	readonly scene: Scene;
	readonly facts: SceneFacts;
	readonly time: SceneTime;
	readonly cast: SceneCast;
	/** What the scene before says; for the first scene, what stands before its heading. */
	readonly before: SceneFacts;
}

/** Every scene of a script that has a canon, in script order. */
export function* sceneViews({ script, header, canon, facts, timeline, cast }: CheckInput): Iterable<SceneView> {
	if (canon === undefined) return;
	for (const scene of script.scenes) {
		const sceneFacts = facts[scene.index];
		const time = timeline.scenes[scene.index];
		const sceneCast = cast.scenes[scene.index];
		if (sceneFacts === undefined || time === undefined || sceneCast === undefined) continue;
		const before = facts[scene.index - 1] ?? header;
		yield { script, canon, scene, facts: sceneFacts, time, cast: sceneCast, before };
	}
}

const quieter: Readonly<Record<Severity, Severity>> = {
	error: 'warning',
	warning: 'information',
	information: 'hint',
	hint: 'hint',
};

/** One step less loud, for what leans on an assumption. */
export function lower(severity: Severity): Severity {
	return quieter[severity];
}

export interface FindingParts {
	readonly message: string;
	readonly evidence: readonly Evidence[];
	/** The canon entry's id, where an assumed fact is in the chain; see `Finding.assumedAgainst`. */
	readonly assumedAgainst?: string | undefined;
	/** Louder it never gets: dialogue is hearsay. */
	readonly atMost?: Severity;
	readonly fixes?: () => readonly Fix[];
}

/** A finding at a place in a scene. */
export function findingAt(
	{ script, scene }: { readonly script: ScriptModel; readonly scene: { readonly index: number } },
	code: FindingCode,
	at: SceneSpan,
	parts: FindingParts,
): Finding {
	return {
		code,
		severity: parts.atMost ?? codes[code].severity,
		message: parts.message,
		uri: script.uri,
		range: sceneRange(script, scene.index, at),
		evidence: parts.evidence,
		assumedAgainst: parts.assumedAgainst,
		fixes: parts.fixes ?? (() => []),
		tag: undefined,
	};
}
