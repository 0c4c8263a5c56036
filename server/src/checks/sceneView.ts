/**
 * One scene with all that is known of it, as the checks on time look at it. Where it stands now is not part of it, so that
 * a view is the same object as long as nothing about its scene has changed, and what was found in it stands.
 */
import type { Canon } from '../canon/model.js';
import type { SceneCast } from '../cast/model.js';
import type { Scene, SceneFacts, SceneNode, SceneSpan, ScriptModel } from '../script/model.js';
import type { SceneTime } from '../timeline/model.js';
import type { FindingCode } from './codes.js';
import { codes } from './codes.js';
import type { Fix, Link, SceneFinding, Severity } from './finding.js';
import type { CheckInput } from './input.js';

export interface SceneView {
	readonly canon: Canon;
	readonly node: SceneNode;
	readonly facts: SceneFacts;
	readonly time: SceneTime;
	readonly cast: SceneCast;
	/** What the scene before says; for the first scene, what stands before its heading. */
	readonly before: SceneFacts;
}

/** A scene where it stands now; what fixes are made from. */
export interface PlacedView extends SceneView {
	readonly script: ScriptModel;
	readonly scene: Scene;
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
	readonly evidence: readonly Link[];
	/** The canon entry's id, where an assumed fact is in the chain; see `Finding.assumedAgainst`. */
	readonly assumedAgainst?: string | undefined;
	/** Louder it never gets: dialogue is hearsay. */
	readonly atMost?: Severity;
	readonly fixes?: SceneFinding['fixes'] | undefined;
}

/** A finding at a place in a scene; without a place, on the words of its heading. */
export function findingAt(code: FindingCode, at: SceneSpan | undefined, parts: FindingParts): SceneFinding {
	return {
		code,
		severity: parts.atMost ?? codes[code].severity,
		message: parts.message,
		at: at && { line: at.line, span: at.span },
		evidence: parts.evidence,
		assumedAgainst: parts.assumedAgainst,
		fixes: parts.fixes ?? noFixes,
		tag: undefined,
	};
}

const noFixes = (): readonly Fix[] => [];

/** Fixes made from the scene as it is when somebody asks. */
export function fixesFrom(make: (view: PlacedView) => readonly Fix[]): SceneFinding['fixes'] {
	return (input, scene) => {
		const view = viewOf(input, scene);
		return view === undefined ? [] : make(view);
	};
}

/** `undefined` for the text before the first scene, and without a canon. */
export function viewOf(
	{ script, header, canon, facts, timeline, cast }: CheckInput,
	index: number,
): PlacedView | undefined {
	const scene = script.scenes[index];
	const sceneFacts = facts[index];
	const time = timeline.scenes[index];
	const sceneCast = cast.scenes[index];
	if (canon === undefined || scene === undefined || sceneFacts === undefined) return undefined;
	if (time === undefined || sceneCast === undefined) return undefined;
	const before = facts[index - 1] ?? header;
	return { script, scene, canon, node: scene.node, facts: sceneFacts, time, cast: sceneCast, before };
}
