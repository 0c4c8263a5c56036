/**
 * What all checks find in a script, kept from one edit to the next. What concerns one scene is looked for when that scene
 * changes; what crosses scenes, when something that the check reads has changed: names, frames, casts, the timeline.
 * So a key in a speech looks at its own scene only. Places are relative to scenes; run.ts puts them into the file.
 */
import { keepEqual } from '../cast/sameValue.js';
import type { Column } from '../script/column.js';
import { nextColumn } from '../script/column.js';
import { declaresAnything } from '../story/declarations.js';
import { ambiguousCharacter } from './ambiguousCharacter.js';
import { weighAssumptions } from './assumptions.js';
import { outOfLight } from './clockOutOfLight.js';
import { clockSteps } from './clockSteps.js';
import { cueWithoutDialogue } from './cueWithoutDialogue.js';
import { declaredEnd } from './declaredEnd.js';
import { declaredLife } from './declaredLife.js';
import { duplicateSceneNumber } from './duplicateSceneNumber.js';
import type { PlacedFinding, SceneFinding } from './finding.js';
import type { FoundInScenes } from './foundInScenes.js';
import { findInScenes } from './foundInScenes.js';
import { inconsistentCue } from './inconsistentCue.js';
import type { CheckInput } from './input.js';
import type { InScene } from './inScene.js';
import type { Kept } from './kept.js';
import { keep } from './kept.js';
import { misspelledCharacter } from './misspelledCharacter.js';
import { misspelledPlace } from './misspelledPlace.js';
import { nameCollision } from './nameCollision.js';
import { noteReference } from './noteReferences.js';
import type { Numbering, Presence, Stay } from './peopleHere.js';
import { nobodyAnywhere, presenceOf, stayOf } from './peopleHere.js';
import type { SceneFrame } from './sceneFrame.js';
import { contradictions, implicitFlashbacks } from './scriptTime.js';
import { similarNames } from './similarNames.js';
import { speaksBeforeIntroduction } from './speaksBeforeIntroduction.js';
import type { IgnoreNote } from './suppress.js';
import { timeOfDayJumps } from './timeOfDayJump.js';
import { unclosedFlashback } from './unclosedFlashback.js';
import { unclosedAtEnd } from './unclosedMark.js';
import { unknownCharacter } from './unknownCharacter.js';
import { whereabouts } from './whereabouts.js';
import { whereaboutsElsewhere } from './whereaboutsElsewhere.js';

/** All findings and ignore notes of a script, and what the next edit can go on from. */
export interface Found {
	/** In the order of the checks, not of the script. */
	readonly findings: readonly PlacedFinding[];
	readonly ignoreNotes: readonly IgnoreNote[];
	readonly inScenes: FoundInScenes;
	readonly frames: Kept<readonly SceneFrame[]>;
	readonly crossing: Crossing;
}

/** What crosses scenes, each check with what it read. */
interface Crossing {
	readonly atEnd: Kept<readonly PlacedFinding[]>;
	readonly numbers: Kept<readonly PlacedFinding[]>;
	readonly times: Kept<readonly PlacedFinding[]>;
	readonly numbering: Numbering;
	readonly presences: Column<Presence>;
	readonly stays: Column<Stay | undefined>;
	readonly whereabouts: Kept<readonly PlacedFinding[]>;
	readonly elsewhere: Kept<readonly PlacedFinding[]>;
	/** Whether notes declare anything, here or in other parts of the story. */
	readonly declares: Kept<boolean>;
	readonly declared: Kept<readonly PlacedFinding[]>;
}

/** In this order; the result is sorted by position anyway. */
const nameChecks = [
	misspelledCharacter,
	unknownCharacter,
	ambiguousCharacter,
	nameCollision,
	inconsistentCue,
	misspelledPlace,
	similarNames,
	speaksBeforeIntroduction,
] as const;

/** Looks for everything. `before` is what was found before the last edit; it changes nothing in the result's value. */
export function findAll(input: CheckInput, before: Found | undefined, isWithoutCanon: boolean): Found {
	const inScenes = findInScenes(input, before?.inScenes);
	const frames = keep(before?.frames, [inScenes.frames.values], () => inScenes.frames.values.slice(1));
	const crossing = crossingOf(
		input,
		{ header: inScenes.frames.values[0] ?? input.header, frames: frames.value, inScenes },
		before,
	);
	const timed = inScenes.timed.value.map(findingIn);
	const toldLines = new Set(timed.map(lineKey));
	return {
		inScenes,
		frames,
		crossing,
		ignoreNotes: inScenes.ignores.items.value.map(({ scene, item }) => ({ scene, directive: item })),
		findings: [
			...nameChecks.flatMap((check) => check(input)),
			...inScenes.dates.items.value.map(findingIn),
			...crossing.times.value,
			...crossing.whereabouts.value,
			...crossing.elsewhere.value,
			// Lines that a canon fact has spoken of stay as they are.
			...weighAssumptions(
				[...timed, ...crossing.declared.value.filter((each) => !toldLines.has(lineKey(each)))],
				frames.value,
				input.timeline,
			),
			...inScenes.form.items.value.map(findingIn),
			...inScenes.lookalikes.items.value.flatMap(({ scene, item }) => {
				return inSceneOf(scene, cueWithoutDialogue(input, scene, item));
			}),
			...crossing.atEnd.value,
			...crossing.numbers.value,
			...inScenes.references.items.value.flatMap(({ scene, item }) => {
				return inSceneOf(scene, noteReference(input, item, isWithoutCanon));
			}),
		],
	};
}

function crossingOf(
	{ script, canon, timeline, cast, story }: CheckInput,
	{
		header,
		frames,
		inScenes,
	}: { readonly header: SceneFrame; readonly frames: readonly SceneFrame[]; readonly inScenes: FoundInScenes },
	found: Found | undefined,
): Crossing {
	const before = found?.crossing;
	const { pieces, joined, outsideLight, numbers, dials } = inScenes;
	const { scenes: casts, names } = cast;
	const last = script.scenes.at(-1)?.node ?? script.header;
	const scene = script.scenes.length - 1;
	const numbering = before?.numbering ?? new Map<string, number>();
	const presences = nextColumn(before?.presences, [pieces.casts], (index, old) => {
		const here = index === 0 ? undefined : pieces.casts[index];
		return keepEqual(here === undefined ? nobodyAnywhere : presenceOf(here, numbering), old);
	});
	const allFrames = inScenes.frames.values;
	const stays = nextColumn(before?.stays, [presences.values, allFrames, pieces.moments], (index) => {
		return stayOf(presences.values[index] ?? nobodyAnywhere, allFrames[index] ?? header, pieces.moments[index]);
	});
	const declares = keep(before?.declares, [frames, story], () => story !== undefined || declaresAnything(frames));
	return {
		atEnd: keep(before?.atEnd, [last, scene], () => unclosedAtEnd(last).map((finding) => ({ scene, finding }))),
		numbers: keep(before?.numbers, [numbers.items.value], () => [...duplicateSceneNumber(numbers.items.value)]),
		times: keep(before?.times, [timeline, frames], () => {
			const jumps = [
				...timeOfDayJumps(timeline, frames, joined.items.value),
				...outsideLight.items.value.map((each) => outOfLight(frames, each)),
			];
			return [
				...jumps,
				...clockSteps(timeline, frames, dials.items.value, new Set(jumps.map(({ scene }) => scene))),
				...contradictions(timeline),
				...implicitFlashbacks(timeline, frames),
				...unclosedFlashback(timeline, frames),
			];
		}),
		numbering,
		presences,
		stays,
		whereabouts: keep(before?.whereabouts, [header, frames, timeline, stays.values, canon], () =>
			whereabouts({ header, frames, timeline, stays: stays.values, canon }),
		),
		elsewhere: keep(before?.elsewhere, [header, frames, timeline, casts, canon, story], () =>
			whereaboutsElsewhere({ header, frames, timeline, casts, canon, story }),
		),
		declares,
		declared: declares.value
			? keep(before?.declared, [script.uri, frames, timeline, casts, names, canon, story], () => [
					...declaredLife({ uri: script.uri, frames, timeline, casts, names, canon, story }),
					...declaredEnd({ uri: script.uri, frames, timeline, casts, names, canon, story }),
				])
			: nothingDeclared,
	};
}

const nothingDeclared: Kept<readonly PlacedFinding[]> = { from: [], value: [] };

function findingIn({ scene, item }: InScene<SceneFinding>): PlacedFinding {
	return { scene, finding: item };
}

function inSceneOf(scene: number, finding: SceneFinding | undefined): readonly PlacedFinding[] {
	return finding === undefined ? [] : [{ scene, finding }];
}

function lineKey({ scene, finding }: PlacedFinding): string {
	return `${String(scene)} ${String(finding.at?.line ?? 0)}`;
}
