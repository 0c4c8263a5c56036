/**
 * Joins script, canon and timeline into who is in each scene. Per-scene work is memoised on the scene's facts, so that one
 * keystroke re-does one scene; what crosses scenes is merged from small summaries and keeps its identity while it is equal.
 */
import type { Canon } from '../canon/model.js';
import type { ProseLine, SceneFacts, ScriptModel } from '../script/model.js';
import type { Timeline } from '../timeline/model.js';
import type { SceneClaims } from './claims.js';
import { claimsOf, mergeClaims } from './claims.js';
import type { Lexicon, OwnNames } from './lexicon.js';
import { buildLexicon, ownNamesOf } from './lexicon.js';
import type { SceneCast, ScriptCast } from './model.js';
import type { SceneWindows } from './possible.js';
import { windowsOf } from './possible.js';
import type { SceneReading } from './readScene.js';
import { readScene } from './readScene.js';
import type { NameContext } from './resolvePerson.js';
import { keepEqual, keepEqualMembers, sameValue } from './sameValue.js';
import { castScene } from './sceneCast.js';
import type { ScriptNames } from './scriptNames.js';
import { mergeNames } from './scriptNames.js';
import type { SceneSummary } from './summary.js';
import { summaryOf } from './summary.js';

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
	const known = previous === undefined ? undefined : builds.get(previous);
	const before = known?.canon === canon ? known : undefined;
	const allFacts = [header, ...script.scenes.map(({ index }) => facts[index] ?? header)].map((scene, index) =>
		oldWhereEqual(scene, before?.allFacts[index]),
	);
	const ownNames = allFacts.map((scene, index) => keepEqual(ownNamesOf(scene, canon), before?.ownNames[index]));
	const lexicon = sameItems(ownNames, before?.ownNames) ? before?.lexicon : undefined;
	const newLexicon = lexicon ?? buildLexicon(ownNames, before?.lexicon);
	const readings = allFacts.map((scene, index) =>
		readScene(scene, { canon, lexicon: newLexicon, old: before?.allFacts[index] }),
	);
	const windows = allFacts.map((_, index) => (index === 0 ? undefined : windowsOf(timeline.scenes[index - 1])));
	const claims = readings.map((reading, index) =>
		keepEqual(memoClaims(allFacts[index] ?? header, reading, canon, windows[index]), before?.claims[index]),
	);
	const isSameContext = before !== undefined && lexicon !== undefined && sameItems(claims, before.claims);
	const context = isSameContext ? before.context : mergeClaims(claims, newLexicon, before?.context);
	const parts = allFacts.map((scene, index) => {
		const reading = readings[index];
		return reading === undefined
			? undefined
			: memoScene(scene, reading, { canon, context, windows: windows[index] }, before?.parts[index]);
	});
	const kept = parts.flatMap((part) => part ?? []);
	const summaries = kept.map(({ summary }) => summary);
	const names = mergeNames(summaries, context, before);
	const [first, ...scenes] = kept.map(({ cast }) => cast);
	const result: ScriptCast = { header: first ?? emptyCast, scenes, ...names };
	builds.set(result, {
		canon,
		allFacts,
		ownNames,
		lexicon: newLexicon,
		claims,
		context,
		parts: kept,
		summaries,
		names,
	});
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
	readonly allFacts: readonly SceneFacts[];
	readonly ownNames: readonly OwnNames[];
	readonly lexicon: Lexicon;
	readonly claims: readonly SceneClaims[];
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

function memoClaims(
	facts: SceneFacts,
	reading: SceneReading,
	canon: Canon | undefined,
	windows: SceneWindows | undefined,
): SceneClaims {
	const known = sceneClaims.get(reading);
	if (known !== undefined && sameWindows(known.windows, windows)) return known.claims;
	const claims = claimsOf(facts, reading, canon, windows);
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
	const cast = keepEqual(castScene(facts, reading, { canon, context, windows }), before?.cast);
	const summary = keepEqualMembers(summaryOf(facts, reading, cast), before?.summary);
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

function sameItems(lhs: readonly unknown[], rhs: readonly unknown[] | undefined): boolean {
	return lhs.length === rhs?.length && lhs.every((item, index) => item === rhs[index]);
}

/** The facts of the build before where they say the same of people, so that all that hangs on them is found again. */
function oldWhereEqual(facts: SceneFacts, old: SceneFacts | undefined): SceneFacts {
	if (old === undefined || old === facts) return facts;
	const isEqual =
		old.intercut === facts.intercut &&
		sameValue(old.heading, facts.heading) &&
		sameValue(old.cues, facts.cues) &&
		sameValue(old.capsNames, facts.capsNames) &&
		sameValue(old.directives, facts.directives) &&
		sameAction(old.prose, facts.prose);
	return isEqual ? old : facts;
}

/** Whether the action lines are the same; dialogue names nobody who is there. */
function sameAction(lhs: readonly ProseLine[], rhs: readonly ProseLine[]): boolean {
	if (lhs.length !== rhs.length) return false;
	return lhs.every((line, index) => {
		const other = rhs[index];
		if (other === undefined || line.kind !== other.kind || line.line !== other.line) return false;
		return line.kind === 'dialogue' || line.text === other.text;
	});
}
