/**
 * Joins script, canon and timeline into who is in each scene. Per-scene work is memoised on the scene's facts, so that one
 * keystroke re-does one scene; what crosses scenes is merged from small summaries and keeps its identity while it is equal.
 */
import type { TimeWindow } from '../calendar/partialDate.js';
import type { Canon } from '../canon/model.js';
import type { Column } from '../script/column.js';
import { nextColumn, sameItems } from '../script/column.js';
import type { ProseLine, SceneFacts } from '../script/model.js';
import { foldName } from '../script/names.js';
import type { SceneMoment, Timeline } from '../timeline/model.js';
import type { SceneClaims } from './claims.js';
import { claimsOf, mergeClaims, noClaims } from './claims.js';
import type { Lexicon, NamesElsewhere, OwnNames } from './lexicon.js';
import { buildLexicon, ownNamesOf } from './lexicon.js';
import type { SceneCast, ScriptCast } from './model.js';
import type { SceneWindows } from './possible.js';
import { windowsOf } from './possible.js';
import type { SceneReading } from './readScene.js';
import { isConcerned, readScene } from './readScene.js';
import type { NameContext, Whereabouts } from './resolvePerson.js';
import { renewedNames } from './resolvePerson.js';
import { keepEqual, keepEqualMembers, sameValue } from './sameValue.js';
import { castScene } from './sceneCast.js';
import type { NameMerges } from './scriptNames.js';
import { mergeNames, scriptNames } from './scriptNames.js';
import type { SceneSummary } from './summary.js';
import { summaryOf } from './summary.js';

export interface CastOptions {
	/** The cast before the last edit: what did not change keeps its identity. Never changes the result's value. */
	readonly previous?: ScriptCast | undefined;
	/** What the other scripts of its story call their people. The same object while it says the same. */
	readonly elsewhere?: NamesElsewhere | undefined;
	/** One that `lexiconOf` has made: the scenes that have been read with it need not be read again. */
	readonly lexicon?: Lexicon | undefined;
}

/** What the script, and its story, call their people; `before` itself while that is the same. For `readScene` ahead of a cast. */
export function lexiconOf(
	header: SceneFacts,
	facts: readonly SceneFacts[],
	canon: Canon | undefined,
	{ elsewhere, before }: { readonly elsewhere: NamesElsewhere | undefined; readonly before: Lexicon | undefined },
): Lexicon {
	const ownNames = [header, ...facts].map((piece) => ownNamesOf(piece, canon));
	return buildLexicon(inStory(ownNames, elsewhere), before);
}

function inStory(ownNames: readonly OwnNames[], elsewhere: NamesElsewhere | undefined): readonly OwnNames[] {
	return elsewhere === undefined ? ownNames : [...elsewhere.before, ...ownNames, ...elsewhere.after];
}

/** Cost of an edit: the scenes whose text, time or known names changed, and a comparison for each other scene. */
export function buildCast(
	header: SceneFacts,
	facts: readonly SceneFacts[],
	canon: Canon | undefined,
	timeline: Timeline,
	{ previous, elsewhere, lexicon: readWith }: CastOptions = {},
): ScriptCast {
	const known = previous === undefined ? undefined : builds.get(previous);
	const before = known?.canon === canon ? known : undefined;
	const isSameText = before?.header === header && before.facts === facts;
	const isSameTime = before?.timeline === timeline && before.elsewhere === elsewhere;
	if (previous !== undefined && isSameText && isSameTime) return previous;
	const given = isSameText ? before.given : [header, ...facts];
	const moments = before?.timeline === timeline ? before.moments : [undefined, ...timeline.moments];

	const pieces = nextColumn(before?.pieces, [given], (at, old) => oldWhereEqual(given[at] ?? header, old));
	const pieceAt = (at: number): SceneFacts => pieces.values[at] ?? header;
	const ownNames = nextColumn(before?.ownNames, [pieces.values], (at, old) =>
		keepEqual(ownNamesOf(pieceAt(at), canon), old),
	);
	const isSameLexicon = before?.elsewhere === elsewhere && before?.ownNames.values === ownNames.values;
	const lexicon = isSameLexicon
		? before.lexicon
		: buildLexicon(inStory(ownNames.values, elsewhere), before?.lexicon ?? readWith);
	const readings = nextColumn(
		before?.readings,
		[pieces.values],
		(at) => readScene(pieceAt(at), { canon, lexicon, old: before?.pieces.values[at] }),
		{ isStale: before?.lexicon === lexicon ? undefined : (reading) => isConcerned(reading, lexicon) },
	);
	const windows = nextColumn(before?.windows, [moments], (at, old) => keepWindows(windowsOf(moments[at]), old));
	const claims = nextColumn(before?.claims, [pieces.values, readings.values, windows.values], (at, old) => {
		const reading = readings.values[at];
		return reading === undefined
			? noClaims
			: keepEqual(claimsOf(pieceAt(at), reading, canon, windows.values[at]), old ?? noClaims);
	});
	const isSameContext = isSameLexicon && before.claims.values === claims.values;
	const context = isSameContext ? before.context : mergeClaims(claims.values, lexicon, before?.context);
	// Most new names are full names of somebody new, which concern the scenes alone that have the first or the last of their words.
	const { pins, introduced, collisions, fullNames } = context;
	const renewed =
		before === undefined || before.context.fullNames === fullNames ? undefined : renewedNames(before.context, context);
	const parts = nextColumn(
		before?.parts,
		[pieces.values, readings.values, windows.values],
		(at, old) => {
			const reading = readings.values[at];
			return reading === undefined
				? noPart
				: partOf(pieceAt(at), reading, { canon, context, windows: windows.values[at] }, old);
		},
		{
			shared: [pins, introduced, collisions],
			isStale: renewed && ((_, at) => hasAnyName(pieceAt(at), readings.values[at], renewed)),
		},
	);
	const casts = nextColumn(before?.casts, [parts.values], (at) => (parts.values[at] ?? noPart).cast);
	const summaries = nextColumn(before?.summaries, [parts.values], (at) => (parts.values[at] ?? noPart).summary);
	const merges = mergeNames(summaries.values, context, before?.merges);
	const names = scriptNames(merges);
	const isSameCast = before?.casts.values === casts.values;
	const scenes = isSameCast && previous !== undefined ? previous.scenes : casts.values.slice(1);
	const isSame = isSameCast && sameItems(Object.values(scriptNames(before.merges)), Object.values(names));
	const result: ScriptCast =
		isSame && previous !== undefined ? previous : { header: casts.values[0] ?? noPart.cast, scenes, ...names };
	builds.set(result, {
		...{ canon, header, facts, given, timeline, moments, elsewhere },
		...{ pieces, ownNames, lexicon, readings, windows, claims, context, parts, casts, summaries, merges },
	});
	return result;
}

/** What a build leaves for the next one. Hangs on its result, so that it lives no longer. */
interface Build {
	readonly canon: Canon | undefined;
	readonly header: SceneFacts;
	readonly facts: readonly SceneFacts[];
	/** The header's facts, then the scenes': all lists below have one item for each. */
	readonly given: readonly SceneFacts[];
	readonly timeline: Timeline;
	readonly moments: readonly (SceneMoment | undefined)[];
	readonly elsewhere: NamesElsewhere | undefined;
	readonly pieces: Column<SceneFacts>;
	readonly ownNames: Column<OwnNames>;
	readonly lexicon: Lexicon;
	readonly readings: Column<SceneReading>;
	readonly windows: Column<SceneWindows | undefined>;
	readonly claims: Column<SceneClaims>;
	readonly context: NameContext;
	readonly parts: Column<ScenePart>;
	readonly casts: Column<SceneCast>;
	readonly summaries: Column<SceneSummary>;
	readonly merges: NameMerges;
}

/** What a cast was made from, for reports that read its scenes once more; the header's items come first. */
export interface CastSources {
	readonly canon: Canon | undefined;
	readonly lexicon: Lexicon;
	readonly facts: readonly SceneFacts[];
	/** For a name in one of them. */
	readonly whereabouts: (at: number) => Whereabouts;
}

/** `undefined` for a cast that was put together by hand. */
export function sourcesOf(cast: ScriptCast): CastSources | undefined {
	const build = builds.get(cast);
	if (build === undefined) return undefined;
	const { canon, lexicon, pieces, context, windows } = build;
	return {
		canon,
		lexicon,
		facts: pieces.values,
		whereabouts: (at) => ({ canon, context, windows: windows.values[at] }),
	};
}

interface ScenePart {
	readonly cast: SceneCast;
	readonly summary: SceneSummary;
}

const noPart: ScenePart = {
	cast: {
		appearances: [],
		expected: [],
		objects: [],
		ended: [],
		place: { place: undefined, parts: [], ruined: false },
		people: [],
	},
	summary: { names: [], firstNamed: [], capitals: [], places: [] },
};

const builds = new WeakMap<ScriptCast, Build>();

function partOf(facts: SceneFacts, reading: SceneReading, where: Whereabouts, old: ScenePart | undefined): ScenePart {
	const cast = keepEqual(castScene(facts, reading, where), old?.cast);
	const summary = keepEqualMembers(summaryOf(facts, reading, cast), old?.summary);
	return cast === old?.cast && summary === old.summary ? old : { cast, summary };
}

/** Whether a scene names somebody by one of the names, each of one folded word; its notes may name anybody. */
function hasAnyName(
	{ directives }: SceneFacts,
	reading: SceneReading | undefined,
	names: ReadonlySet<string>,
): boolean {
	if (directives.some(({ kind }) => kind === 'present' || kind === 'absent' || kind === 'with')) return true;
	return reading?.names.some(({ matches, called }) => matches.length > 0 && names.has(foldName(called))) === true;
}

function keepWindows(windows: SceneWindows | undefined, old: SceneWindows | undefined): SceneWindows | undefined {
	if (windows === undefined || old === undefined) return windows;
	return sameWindow(windows.certain, old.certain) && sameWindow(windows.likely, old.likely) ? old : windows;
}

function sameWindow(lhs: TimeWindow, rhs: TimeWindow): boolean {
	return lhs.earliest === rhs.earliest && lhs.latest === rhs.latest;
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
