/**
 * Reports what a script's own words say against each other, with or without a canon: times that cannot all hold, a step
 * back in time without a word.
 */
import { isLightWord } from '../timeline/lightWord.js';
import type { SceneTime, Timeline } from '../timeline/model.js';
import { isBackward } from '../timeline/sceneWords.js';
import type { Link, PlacedFinding } from './finding.js';
import { boundEvidence, evidenceOf, linkInWords } from './proof.js';
import type { SceneFrame } from './sceneFrame.js';
import { sceneName } from './sceneFrame.js';
import { findingAt } from './sceneView.js';
import { fixOf, markEdit, preferFirst } from './timeFixes.js';
import { listInWords } from './words.js';

/** Hard evidence against hard: each set on the heading of its latest scene. */
export function* contradictions({ contradictions: chains }: Timeline): Iterable<PlacedFinding> {
	for (const chain of chains) {
		const written = chain.filter(({ kind, at }) => kind !== 'order' && at !== undefined);
		const dating = written.filter(({ text }) => !isLightWord(text));
		const told = dating.length > 1 ? dating : written;
		const latest = told.at(-1);
		// A note that ties a scene to a canon event is told of as event-date-conflict.
		if (latest === undefined || latest.scene < 0 || chain.some(({ restsOn }) => restsOn !== undefined)) continue;
		const finding = findingAt('time-contradiction', undefined, {
			message: `These times cannot all hold: ${listInWords(withoutRepeats(told.map(linkInWords)))}.`,
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
		if (headingSaysWhen(frames[scene]) || saysItGoesBack(frames[scene])) continue;
		const finding = findingAt('implicit-flashback', undefined, {
			message: `Is this a flashback? It can only be earlier than ${sceneName(frames, from)}, and its heading does not say so.`,
			evidence: [
				...boundsBetween(time, scenes[from]),
				{ message: `${sceneName(frames, from)} stands before it`, at: { scene: from, at: undefined } },
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

/** What puts one scene at the latest, and another at the earliest; each link once. */
function boundsBetween(earlier: SceneTime | undefined, later: SceneTime | undefined): readonly Link[] {
	const bounds = [earlier?.certain.latest, later?.certain.earliest];
	const links = bounds.flatMap((bound) => (bound === undefined ? [] : boundEvidence(bound)));
	return links.filter((link, index) => links.findIndex(({ message }) => message === link.message) === index);
}

/** `INT. LAB - DAY - 1999` says how far back it is. */
function headingSaysWhen(frame: SceneFrame | undefined): boolean {
	return (frame?.timeCues ?? []).some(({ source, meaning }) => {
		if (source !== 'heading') return false;
		return meaning.kind === 'date' || (meaning.kind === 'season' && meaning.year !== undefined);
	});
}

/** `(FLASHBACK)`, `SEVEN YEARS EARLIER`, `FLASHBACK TO:` above it. */
function saysItGoesBack(frame: SceneFrame | undefined): boolean {
	return (frame?.timeCues ?? []).some(
		(cue) => cue.dates === 'this' && (cue.meaning.kind === 'open-thread' || isBackward(cue)),
	);
}

/** `scene 1 is set in 2001`, `in 2005`: of one scene its name is said once. */
function withoutRepeats(parts: readonly string[]): readonly string[] {
	const opening = /^scene \S+ is set /u.exec(parts[0] ?? '')?.[0];
	if (opening === undefined || !parts.every((part) => part.startsWith(opening))) return parts;
	return parts.map((part, index) => (index === 0 ? part : part.slice(opening.length)));
}
