/**
 * Reports one person in two places: at the same time (docs/diagnostics/double-booked.md) or with less time between than
 * the journey takes (docs/diagnostics/impossible-travel.md). Both sit on the later scene's heading.
 */
import type { Canon, Place } from '../canon/model.js';
import { peopleInPlace } from '../cast/inTheFlesh.js';
import type { SceneCast } from '../cast/model.js';
import { isIntercut } from '../story/stays.js';
import type { SceneTime } from '../timeline/model.js';
import { codes } from './codes.js';
import type { Link, PlacedFinding, SceneFinding } from './finding.js';
import type { CheckInput } from './input.js';
import { mostMinutesBetween } from './localTime.js';
import type { Setting } from './places.js';
import { areApart, lieTogether } from './places.js';
import { boundEvidence, wordsBetween } from './proof.js';
import type { SceneFrame } from './sceneFrame.js';
import { findingAt, lower } from './sceneView.js';
import type { LongestSpan } from './travel.js';
import { farInWords, journeyBetween, journeyEvidence, spanInWords } from './travel.js';
import { travelFixes } from './travelFixes.js';

/** Where a scene is: the canon's place, or only the words of the heading. */
interface Whereabouts extends Setting {
	readonly scene: number;
	readonly name: string;
	/** Keys of those who neither come nor go. */
	readonly steady: ReadonlySet<string>;
}

/** What the check reads of a script: nothing that action or dialogue without names could change. */
export interface WhereaboutsInput extends Pick<CheckInput, 'canon' | 'timeline'> {
	readonly header: SceneFrame;
	readonly frames: readonly SceneFrame[];
	readonly casts: readonly SceneCast[];
}

/** Walks the scenes in script order, thread by thread. */
export function* whereabouts(input: WhereaboutsInput): Iterable<PlacedFinding> {
	const { frames, timeline, casts, canon } = input;
	const seenByThread = new Map<string, Map<string, Whereabouts>>();
	for (const [scene, frame] of frames.entries()) {
		const time = timeline.scenes[scene];
		const cast = casts[scene];
		if (time === undefined || cast === undefined || time.threadUncertain) continue;
		const name = cast.place.place?.name ?? frame.heading?.place[0]?.text;
		if (name === undefined || isIntercut(input, scene) || frame.montage) continue;
		let lastSeen = seenByThread.get(time.threadLabel);
		if (lastSeen === undefined) seenByThread.set(time.threadLabel, (lastSeen = new Map<string, Whereabouts>()));
		const headingParts = frame.heading?.place.map(({ text }) => text.toUpperCase()) ?? [];
		const { people, steady } = peopleInPlace(cast);
		const here: Whereabouts = { scene, place: cast.place.place, headingParts, name, steady };
		for (const [id, person] of people) {
			const before = lastSeen.get(id);
			lastSeen.set(id, here);
			if (before === undefined) continue;
			const finding = time.isSimultaneous
				? doubleBooked(input, { id, person, before, here })
				: canon && impossibleTravel(input, canon, { id, person, before, here });
			if (finding !== undefined) yield { scene, finding };
		}
	}
}

interface Move {
	readonly id: string;
	readonly person: string;
	readonly before: Whereabouts;
	readonly here: Whereabouts;
}

/** In two places that are certainly apart while `SAME TIME` holds: who leaves the one or comes into the other may do both. */
function doubleBooked(input: WhereaboutsInput, { id, person, before, here }: Move): SceneFinding | undefined {
	if (!before.steady.has(id) || !here.steady.has(id)) return undefined;
	const { canon, frames, timeline } = input;
	const words = frames[here.scene]?.timeCues.find(({ meaning }) => meaning.kind === 'same-time')?.text;
	if (!isMeanwhile(timeline.scenes, before.scene, here.scene) || !areApart(canon, words, before, here))
		return undefined;
	return findingAt('double-booked', undefined, {
		message: `${person} is at ${here.name} here, and at ${before.name} at the same time.`,
		evidence: [...wordsBetween(timeline.scenes, before.scene, here.scene), sceneEvidence(input, before, person)],
	});
}

/** Whether the scenes from the one to the other all happen at its time. */
function isMeanwhile(times: readonly SceneTime[], from: number, to: number): boolean {
	let time = times[to];
	while (time !== undefined && time.scene > from && time.isSimultaneous) time = times[time.previous];
	return time?.scene === from;
}

function impossibleTravel(
	input: WhereaboutsInput,
	canon: Canon,
	{ person, before, here }: Move,
): SceneFinding | undefined {
	if (before.place === undefined || here.place === undefined || before.place === here.place) return undefined;
	const span = atMostBetween(
		input.timeline.scenes,
		canon,
		{ scene: before.scene, place: before.place },
		{ scene: here.scene, place: here.place },
	);
	if (span === undefined || lieTogether(canon, before.place, here.place)) return undefined;
	const journey = journeyBetween(canon, before.place, here.place);
	if (journey === undefined || span.minutes >= journey.leastMinutes) return undefined;
	return findingAt('impossible-travel', undefined, {
		message: `${person} can't get from ${before.name} to ${here.name} in ${spanInWords(span)}${farInWords(journey.kilometres)}.`,
		evidence: [
			...(span.isDated ? datesOf : wordsBetween)(input.timeline.scenes, before.scene, here.scene),
			sceneEvidence(input, before, person),
			...(span.isAssumed
				? [{ message: `the clocks of ${before.name} and ${here.name} are taken to agree`, at: here.place.at }]
				: []),
			...journeyEvidence(journey),
		],
		...(span.isAssumed ? { atMost: lower(codes['impossible-travel'].severity) } : {}),
		fixes: (now, scene) => travelFixes(now, scene, journey.leastMinutes),
	});
}

/** A scene at a place of the canon. */
interface Stay {
	readonly scene: number;
	readonly place: Place;
}

/** The most minutes between two scenes' starts, whatever the clocks show there: by the words from scene to scene, or by their dates; the less of the two. */
function atMostBetween(
	times: readonly SceneTime[],
	canon: Canon,
	{ scene: from, place: start }: Stay,
	{ scene: to, place: end }: Stay,
): Span | undefined {
	let byWords: number | undefined = 0;
	for (
		let time = times[to];
		time !== undefined && time.scene > from && byWords !== undefined;
		time = times[time.previous]
	) {
		byWords = time.atMostSince === undefined ? undefined : byWords + time.atMostSince;
	}
	const latest = times[to]?.certain.latest.minute;
	const earliest = times[from]?.certain.earliest.minute;
	const shown = latest === undefined || earliest === undefined ? undefined : latest - earliest;
	const known =
		latest === undefined || earliest === undefined
			? undefined
			: mostMinutesBetween(canon, { place: start, minute: earliest }, { place: end, minute: latest });
	const byDates = known ?? shown;
	if (byWords === undefined && byDates === undefined) return undefined;
	const minutes = Math.max(0, Math.min(byWords ?? Infinity, byDates ?? Infinity));
	const isDated = minutes !== byWords;
	const jump = times[to]?.previous === from ? times[to].jump : undefined;
	return { minutes, isDated, jump, isAssumed: isDated && known === undefined };
}

/** The most time for a move. */
interface Span extends LongestSpan {
	/** By what clocks show in two places of which nobody knows that they agree. */
	readonly isAssumed: boolean;
}

/** The words that date both scenes, those of the later one first. */
function datesOf(times: readonly SceneTime[], from: number, to: number): readonly Link[] {
	const latest = times[to]?.certain.latest;
	const earliest = times[from]?.certain.earliest;
	const links = [latest, earliest].flatMap((bound) => (bound === undefined ? [] : boundEvidence(bound)));
	return links.filter((link, index) => links.findIndex(({ message }) => message === link.message) === index);
}

function sceneEvidence({ frames }: WhereaboutsInput, { scene, name }: Whereabouts, person: string): Link {
	const number = frames[scene]?.heading?.number?.text ?? String(scene + 1);
	return { message: `${person} is at ${name} in scene ${number}`, at: { scene, at: undefined } };
}
