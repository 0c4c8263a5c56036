/**
 * Reports what a script's own words say against each other, with or without a canon: CONTINUOUS across day and night,
 * times that cannot all hold, a step back in time without a word.
 */
import type { Light } from '../script/timeMeaning.js';
import type { SceneTime, Timeline } from '../timeline/model.js';
import { lightWindows } from '../timeline/windows.js';
import type { Link, PlacedFinding, SceneFinding } from './finding.js';
import { sceneRange } from './place.js';
import { boundEvidence, evidenceOf, isLightWord, linkInWords } from './proof.js';
import type { SceneFrame } from './sceneFrame.js';
import { findingAt } from './sceneView.js';
import { fixOf, markEdit, preferFirst } from './timeFixes.js';

/** `CONTINUOUS` or `SAME` beside a light that the scene before cannot have. */
export function* timeOfDayJumps({ scenes }: Timeline, frames: readonly SceneFrame[]): Iterable<PlacedFinding> {
	for (const [scene, time] of scenes.entries()) {
		const before = scenes[scene - 1];
		const joined = before?.threadLabel === time.threadLabel ? before.light : undefined;
		const finding = joined && timeOfDayJump(frames, time, joined);
		if (finding !== undefined) yield { scene, finding };
	}
}

function timeOfDayJump(frames: readonly SceneFrame[], time: SceneTime, before: Light): SceneFinding | undefined {
	const { scene } = time;
	const cues = headingCues(frames[scene]);
	const link = cues.find(({ meaning }) => meaning.kind === 'continuous' || meaning.kind === 'same-time');
	const light = cues.find(({ meaning }) => meaning.kind === 'light');
	if (link === undefined || light?.meaning.kind !== 'light' || overlaps(light.meaning.light, before)) return undefined;
	const newText = wordFor(before, light.text);
	return findingAt('time-of-day-jump', light, {
		message: `${link.text.toUpperCase()} joins this scene to the one before, but that one is ${inWords(before)} and this one ${inWords(light.meaning.light)}.`,
		evidence: [
			...time.evidence.filter(({ from, at }) => from !== undefined && at?.span === link.span).map(evidenceOf),
			lightBefore(frames, scene, before),
		],
		fixes: ({ script }, here) => {
			const edit = { range: sceneRange(script, here, light), newText };
			return preferFirst([fixOf({ script }, `Change to ${newText}`, [edit])]);
		},
	});
}

/** Where the light comes from: the nearest heading above that names it. */
function lightBefore(frames: readonly SceneFrame[], scene: number, light: Light): Link {
	for (let index = scene - 1; index >= 0; index--) {
		const at = headingCues(frames[index]).findLast(({ meaning }) => meaning.kind === 'light');
		if (at?.meaning.kind === 'light' && at.meaning.light === light)
			return { message: `${nameScene(frames, index)} is ${inWords(light)}`, at: { scene: index, at } };
	}
	return { message: `${nameScene(frames, scene - 1)} is ${inWords(light)}`, at: { scene: scene - 1, at: undefined } };
}

function headingCues(frame: SceneFrame | undefined): SceneFrame['timeCues'] {
	return frame?.timeCues.filter(({ source }) => source === 'heading') ?? [];
}

/** The light as a heading writes it, in the case of the word that it replaces. */
function wordFor(light: Light, written: string): string {
	return written === written.toLowerCase() ? light : light.toUpperCase();
}

function overlaps(lhs: Light, rhs: Light): boolean {
	const [from, to] = lightWindows[lhs];
	const [otherFrom, otherTo] = lightWindows[rhs];
	return from < otherTo && otherFrom < to;
}

function inWords(light: Light): string {
	if (light === 'night' || light === 'noon' || light === 'dawn' || light === 'dusk') return `at ${light}`;
	return light === 'day' ? 'by day' : `in the ${light}`;
}

/** Hard evidence against hard: each set on the heading of its latest scene. */
export function* contradictions({ contradictions: chains }: Timeline): Iterable<PlacedFinding> {
	for (const chain of chains) {
		const written = chain.filter(({ kind, at }) => kind !== 'order' && at !== undefined);
		const dating = written.filter(({ text }) => !isLightWord(text));
		const told = dating.length > 1 ? dating : written;
		const latest = told.at(-1);
		// A note that ties a scene to a canon event is told of as event-date-conflict.
		if (latest === undefined || latest.scene < 0 || chain.some(({ kind }) => kind === 'canon')) continue;
		const finding = findingAt('time-contradiction', undefined, {
			message: `These times cannot all hold: ${listOf(told.map(linkInWords))}.`,
			evidence: told.toReversed().map(evidenceOf),
		});
		yield { scene: latest.scene, finding };
	}
}

/** A scene that its date puts before the one before it, in the same thread and without a label. */
export function* implicitFlashbacks(
	{ scenes, yielded, contradictions }: Timeline,
	frames: readonly SceneFrame[],
): Iterable<PlacedFinding> {
	// A scene whose own words cannot all hold says something else than that it goes back.
	const contradicted = new Set(contradictions.map((chain) => chain.at(-1)?.scene));
	for (const { scene, from } of yielded) {
		if (scene < 0 || from === undefined || from < 0 || contradicted.has(scene)) continue;
		const time = scenes[scene];
		const latest = time?.certain.latest.minute ?? Infinity;
		// Conventions alone prove no step back.
		if (latest >= (scenes[from]?.certain.earliest.minute ?? -Infinity)) continue;
		const finding = findingAt('implicit-flashback', undefined, {
			message: `Is this a flashback? It can only be earlier than ${nameScene(frames, from)}, and its heading does not say so.`,
			evidence: [
				...(time === undefined ? [] : boundEvidence(time.certain.latest)),
				{ message: `${nameScene(frames, from)} stands before it`, at: { scene: from, at: undefined } },
			],
			fixes: ({ script, facts, timeline }) => {
				const here = script.scenes[scene];
				const sceneFacts = facts[scene];
				if (here === undefined || sceneFacts === undefined || timeline.scenes[scene]?.thread !== 'present') return [];
				const mark = markEdit({ scene: here, facts: sceneFacts }, 'after');
				return mark === undefined ? [] : preferFirst([fixOf({ script }, 'Mark this scene as a flashback', [mark])]);
			},
		});
		yield { scene, finding };
	}
}

function nameScene(frames: readonly SceneFrame[], index: number): string {
	return `scene ${frames[index]?.heading?.number?.text ?? String(index + 1)}`;
}

/** `a, b and c`. */
function listOf(parts: readonly string[]): string {
	return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}
