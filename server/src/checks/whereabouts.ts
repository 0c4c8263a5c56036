/**
 * Reports one person in two places: at the same time (docs/diagnostics/double-booked.md) or with less time between than
 * the journey takes (docs/diagnostics/impossible-travel.md). Both sit on the later scene's heading.
 */
import type { Place } from '../canon/model.js';
import type { Evidence, Finding } from './finding.js';
import { headingRange } from './place.js';
import { lieTogether } from './places.js';
import { isInTheFlesh } from './presence.js';
import type { SceneView } from './sceneView.js';
import { findingAt } from './sceneView.js';
import { journeyBetween } from './travel.js';

/** Somebody's last scene in one thread. */
interface LastSeen {
	readonly view: SceneView;
	readonly place: Place;
}

/** Walks the scenes in script order, thread by thread. */
export function* whereabouts(views: Iterable<SceneView>): Iterable<Finding> {
	const lastSeen = new Map<string, LastSeen>();
	const byScene = new Map<number, SceneView>();
	for (const view of views) {
		byScene.set(view.scene.index, view);
		const place = view.cast.place.place;
		if (place === undefined || view.facts.intercut || view.facts.montage || view.time.threadUncertain) continue;
		for (const [id, name] of peopleThere(view)) {
			const key = `${view.time.threadLabel} ${id}`;
			const before = lastSeen.get(key);
			lastSeen.set(key, { view, place });
			if (before === undefined || lieTogether(view.canon, before.place, place)) continue;
			const finding = view.time.isSimultaneous
				? doubleBooked(view, before, name)
				: impossibleTravel(view, before, { name, minutes: atMostBetween(byScene, before.view, view) });
			if (finding !== undefined) yield finding;
		}
	}
}

function peopleThere({ cast }: SceneView): ReadonlyMap<string, string> {
	const people = new Map<string, string>();
	for (const appearance of cast.appearances) {
		if (!isInTheFlesh(appearance)) continue;
		const { person } = appearance;
		if (person.kind === 'canon') people.set(person.character.id, person.character.name);
		if (person.kind === 'script') people.set(person.name, person.name);
	}
	return people;
}

function doubleBooked(view: SceneView, before: LastSeen, name: string): Finding | undefined {
	if (view.time.previous !== before.view.scene.index) return undefined;
	return findingAt(view, 'double-booked', headingSpan(view), {
		message: `${name} is at ${placeName(view)} here, and at ${before.place.name} at the same time.`,
		evidence: [sceneEvidence(before, name)],
	});
}

function impossibleTravel(
	view: SceneView,
	before: LastSeen,
	{ name, minutes }: { name: string; minutes: number | undefined },
): Finding | undefined {
	const place = view.cast.place.place;
	const journey = place === undefined ? undefined : journeyBetween(view.canon, before.place, place);
	if (minutes === undefined || journey === undefined || minutes >= journey.leastMinutes) return undefined;
	const far =
		journey.kilometres === undefined
			? ''
			: ` (${Math.round(journey.kilometres / 10) * 10} km)`.replace(/(\d)(\d{3}) km/u, '$1,$2 km');
	return findingAt(view, 'impossible-travel', headingSpan(view), {
		message: `${name} can't get from ${before.place.name} to ${placeName(view)} in ${spanInWords(minutes)}${far}.`,
		evidence: [sceneEvidence(before, name)],
	});
}

/** The most minutes between two scenes' starts: by the words from scene to scene, or by their dates; the less of the two. */
function atMostBetween(byScene: ReadonlyMap<number, SceneView>, from: SceneView, to: SceneView): number | undefined {
	let byWords: number | undefined = 0;
	for (let view: SceneView | undefined = to; view !== undefined && view.scene.index > from.scene.index;) {
		byWords =
			byWords === undefined || view.time.atMostSince === undefined ? undefined : byWords + view.time.atMostSince;
		view = byScene.get(view.time.previous);
	}
	const latest = to.time.certain.latest.minute;
	const earliest = from.time.certain.earliest.minute;
	const byDates = latest === undefined || earliest === undefined ? undefined : latest - earliest;
	if (byWords === undefined || byDates === undefined) return byWords ?? byDates;
	return Math.max(0, Math.min(byWords, byDates));
}

function spanInWords(minutes: number): string {
	if (minutes <= 120) return 'a few minutes';
	return minutes < 2880 ? `${String(Math.round(minutes / 60))} hours` : `${String(Math.round(minutes / 1440))} days`;
}

function placeName({ cast }: SceneView): string {
	return cast.place.place?.name ?? '';
}

function headingSpan({ scene }: SceneView): {
	readonly line: number;
	readonly span: { readonly start: number; readonly end: number };
} {
	return { line: 0, span: scene.node.lines[0]?.content ?? { start: 0, end: 0 } };
}

function sceneEvidence({ view, place }: LastSeen, name: string): Evidence {
	const range = headingRange(view.script, view.scene.index);
	return {
		message: `${name} is at ${place.name} in scene ${view.facts.heading?.number?.text ?? String(view.scene.index + 1)}`,
		at: { uri: view.script.uri, range },
	};
}
