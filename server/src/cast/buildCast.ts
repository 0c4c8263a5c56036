/**
 * Joins script, canon and timeline into who is in each scene. Per-scene work is memoised on the scene's facts, so that one
 * keystroke re-does one scene; what crosses scenes is merged from small summaries and keeps its identity while it is equal.
 */
import type { Canon } from '../canon/model.js';
import type { SceneFacts, ScriptModel } from '../script/model.js';
import type { Timeline } from '../timeline/model.js';
import { claimsOf, mergeClaims, pinsOf } from './claims.js';
import type { SceneClaims } from './claims.js';
import { buildLexicon, ownNamesOf } from './lexicon.js';
import type { Lexicon } from './lexicon.js';
import type { SceneCast, ScriptCast } from './model.js';
import { windowsOf } from './possible.js';
import type { SceneWindows } from './possible.js';
import { readScene } from './readScene.js';
import type { SceneReading } from './readScene.js';
import type { NameContext } from './resolvePerson.js';
import { sameValue } from './sameValue.js';
import { castScene } from './sceneCast.js';
import { mergeNames } from './scriptNames.js';
import type { ScriptNames } from './scriptNames.js';
import { summaryOf } from './summary.js';
import type { SceneSummary } from './summary.js';

export interface CastOptions {
	/** The cast before the last edit: what did not change keeps its identity. Never changes the result's value. */
	readonly previous?: ScriptCast | undefined;
}

/** Cost: linear in scenes; names are looked up only in scenes whose text, time or known names changed. */
export function buildCast(
	script: ScriptModel,
	header: SceneFacts,
	facts: readonly SceneFacts[],
	canon: Canon | undefined,
	timeline: Timeline,
	{ previous }: CastOptions = {},
): ScriptCast {
	const before = previous === undefined ? undefined : builds.get(previous);
	const allFacts = [header, ...script.scenes.map(({ index }) => facts[index] ?? header)];
	const lexicon = buildLexicon(
		allFacts.map((scene) => ownNamesOf(scene, canon)),
		before?.canon === canon ? before?.lexicon : undefined,
	);
	const readings = allFacts.map((scene) => readScene(scene, canon, lexicon));
	const windows = allFacts.map((_, index) => (index === 0 ? undefined : windowsOf(timeline.scenes[index - 1])));
	const claims = readings.map((reading, index) => memoClaims(reading, canon, windows[index]));
	const context = mergeClaims(claims, pinsOf(allFacts), lexicon, before?.context);
	const parts = allFacts.map((scene, index) => {
		const reading = readings[index];
		return reading === undefined
			? undefined
			: memoScene(scene, reading, { canon, context, windows: windows[index] }, before?.parts[index]);
	});
	const kept = parts.flatMap((part) => part ?? []);
	const summaries = kept.map(({ summary }) => summary);
	const isUnchanged = before !== undefined && before.context === context && sameItems(before.summaries, summaries);
	const names = isUnchanged ? before.names : mergeNames(summaries, context);
	const [first, ...scenes] = kept.map(({ cast }) => cast);
	const result: ScriptCast = { header: first ?? emptyCast, scenes, ...names };
	builds.set(result, { canon, lexicon, context, parts: kept, summaries, names });
	return result;
}

const emptyCast: SceneCast = {
	appearances: [],
	objects: [],
	place: { place: undefined, parts: [], ruined: false },
	people: [],
};

/** What a build leaves for the next one. Hangs on its result, so that it lives no longer. */
interface Build {
	readonly canon: Canon | undefined;
	readonly lexicon: Lexicon;
	readonly context: NameContext;
	readonly parts: readonly ScenePart[];
	readonly summaries: readonly SceneSummary[];
	readonly names: ScriptNames;
}

interface ScenePart {
	readonly reading: SceneReading;
	readonly context: NameContext;
	readonly canon: Canon | undefined;
	readonly windows: SceneWindows | undefined;
	readonly cast: SceneCast;
	readonly summary: SceneSummary;
}

const builds = new WeakMap<ScriptCast, Build>();
const sceneParts = new WeakMap<SceneFacts, ScenePart>();
const sceneClaims = new WeakMap<
	SceneReading,
	{ readonly windows: SceneWindows | undefined; readonly claims: SceneClaims }
>();

function memoClaims(reading: SceneReading, canon: Canon | undefined, windows: SceneWindows | undefined): SceneClaims {
	const known = sceneClaims.get(reading);
	if (known !== undefined && sameWindows(known.windows, windows)) return known.claims;
	const claims = claimsOf(reading, canon, windows);
	sceneClaims.set(reading, { windows, claims });
	return claims;
}

function memoScene(
	facts: SceneFacts,
	reading: SceneReading,
	{ canon, context, windows }: { canon: Canon | undefined; context: NameContext; windows: SceneWindows | undefined },
	before: ScenePart | undefined,
): ScenePart {
	const known = sceneParts.get(facts);
	if (
		known !== undefined &&
		known.reading === reading &&
		known.context === context &&
		known.canon === canon &&
		sameWindows(known.windows, windows)
	) {
		return known;
	}
	const newCast = castScene(facts, reading, { canon, context, windows });
	const cast = before !== undefined && sameValue(before.cast, newCast) ? before.cast : newCast;
	const newSummary = summaryOf(facts, reading, cast);
	const summary = before !== undefined && sameValue(before.summary, newSummary) ? before.summary : newSummary;
	const part: ScenePart = { reading, context, canon, windows, cast, summary };
	sceneParts.set(facts, part);
	return part;
}

function sameWindows(lhs: SceneWindows | undefined, rhs: SceneWindows | undefined): boolean {
	return (
		lhs === rhs ||
		(lhs !== undefined &&
			rhs !== undefined &&
			lhs.certain.earliest === rhs.certain.earliest &&
			lhs.certain.latest === rhs.certain.latest &&
			lhs.likely.earliest === rhs.likely.earliest &&
			lhs.likely.latest === rhs.likely.latest)
	);
}

function sameItems(lhs: readonly unknown[], rhs: readonly unknown[]): boolean {
	return lhs.length === rhs.length && lhs.every((item, index) => item === rhs[index]);
}
