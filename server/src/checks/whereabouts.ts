/**
 * Reports one person in two places: at the same time (docs/diagnostics/double-booked.md) or with less time between than
 * the journey takes (docs/diagnostics/impossible-travel.md). Both sit on the later scene's heading.
 */
import type { Canon, Place } from '../canon/model.js';
import { peopleInPlace } from '../cast/inTheFlesh.js';
import type { Merged, Shared } from '../cast/mergeByKey.js';
import { mergeByKey } from '../cast/mergeByKey.js';
import type { SceneCast } from '../cast/model.js';
import { isIntercut } from '../story/stays.js';
import type { SceneTime } from '../timeline/model.js';
import { codes } from './codes.js';
import type { Link, PlacedFinding } from './finding.js';
import type { CheckInput } from './input.js';
import type { Lapse, Subject } from './lapses.js';
import { tellTogether } from './lapses.js';
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
}

/** What the check reads of a script: nothing that action or dialogue without names could change. */
export interface WhereaboutsInput extends Pick<CheckInput, 'canon' | 'timeline'> {
	readonly header: SceneFrame;
	readonly frames: readonly SceneFrame[];
	/** Of the text before the first scene, where nobody is, and of each scene. */
	readonly presences: readonly Presence[];
}

/** Who is where in a scene: all that the check reads of its cast, and few keystrokes change it. */
export interface Presence {
	readonly place: Place | undefined;
	readonly people: readonly PersonHere[];
}

interface PersonHere {
	readonly key: string;
	readonly name: string;
	/** Neither comes nor goes. */
	readonly isSteady: boolean;
}

export const nobodyAnywhere: Presence = { place: undefined, people: [] };

export function presenceOf(cast: SceneCast): Presence {
	const { people, steady } = peopleInPlace(cast);
	return {
		place: cast.place.place,
		people: people.map(([key, name]) => ({ key, name, isSteady: steady.has(key) })),
	};
}

/** The findings, and what they were made from: what is wrong with each person's way. */
export interface WhereaboutsFound {
	readonly input: WhereaboutsInput;
	readonly ways: Merged<Presence, PersonHere, readonly Lapse[]>;
	readonly findings: readonly PlacedFinding[];
}

/**
 * Follows each person from scene to scene, thread by thread. Where only people have come into scenes or left them since
 * `before`, those alone are followed again.
 */
export function whereabouts(input: WhereaboutsInput, before: WhereaboutsFound | undefined): WhereaboutsFound {
	const known = before !== undefined && hasSameScenes(before.input, input) ? before : undefined;
	const settings = settingsOf(input);
	const ways = mergeByKey(
		input.presences,
		({ people }) => people,
		(_, scenes) => wayOf(scenes, input, settings),
		known?.ways,
	);
	const findings =
		known?.ways.entries === ways.entries ? known.findings : tellTogether([...ways.entries.values()].flat());
	return { input, ways, findings };
}

function hasSameScenes(lhs: WhereaboutsInput, rhs: WhereaboutsInput): boolean {
	const isSameScript = lhs.header === rhs.header && lhs.frames === rhs.frames && lhs.canon === rhs.canon;
	return isSameScript && lhs.timeline === rhs.timeline && samePlaces(lhs.presences, rhs.presences);
}

function samePlaces(lhs: readonly Presence[], rhs: readonly Presence[]): boolean {
	return lhs === rhs || (lhs.length === rhs.length && lhs.every(({ place }, index) => place === rhs[index]?.place));
}

type Settings = (scene: number) => Whereabouts | undefined;

/** Where each scene is, found out when somebody is there; `undefined` where it proves nothing of anybody. */
function settingsOf(input: WhereaboutsInput): Settings {
	const { frames, timeline, presences } = input;
	const known = new Map<number, Whereabouts | undefined>();
	const settingOf: Settings = (scene) => {
		const frame = frames[scene];
		const time = timeline.scenes[scene];
		if (frame === undefined || time === undefined || time.threadUncertain) return undefined;
		const place = presences[scene + 1]?.place;
		const name = place?.name ?? frame.heading?.place[0]?.text;
		if (name === undefined || frame.montage || isIntercut(input, scene)) return undefined;
		return { scene, place, name, headingParts: frame.heading?.place.map(({ text }) => text.toUpperCase()) ?? [] };
	};
	return (scene) => {
		if (!known.has(scene)) known.set(scene, settingOf(scene));
		return known.get(scene);
	};
}

/** What is wrong with one person's way through the scenes, given in script order. */
function wayOf(scenes: readonly Shared<PersonHere>[], input: WhereaboutsInput, settings: Settings): readonly Lapse[] {
	const { canon, timeline } = input;
	const lapses: Lapse[] = [];
	const lastByThread = new Map<string, { readonly setting: Whereabouts; readonly isSteady: boolean }>();
	for (const { scene, item } of scenes) {
		const here = settings(scene);
		const time = timeline.scenes[scene];
		if (here === undefined || time === undefined) continue;
		const last = lastByThread.get(time.threadLabel);
		lastByThread.set(time.threadLabel, { setting: here, isSteady: item.isSteady });
		if (last === undefined) continue;
		const move: Move = { before: last.setting, here, isSteady: last.isSteady && item.isSteady };
		const tell = time.isSimultaneous ? doubleBooked(input, move) : canon && impossibleTravel(input, canon, move);
		if (tell !== undefined) lapses.push({ scene, person: item.name, kind: String(last.setting.scene), tell });
	}
	return lapses;
}

interface Move {
	readonly before: Whereabouts;
	readonly here: Whereabouts;
	/** Neither leaves the one place nor comes into the other. */
	readonly isSteady: boolean;
}

/** In two places that are certainly apart while `SAME TIME` holds: who leaves the one or comes into the other may do both. */
function doubleBooked(input: WhereaboutsInput, { before, here, isSteady }: Move): Lapse['tell'] | undefined {
	if (!isSteady) return undefined;
	const { canon, frames, timeline } = input;
	const words = frames[here.scene]?.timeCues.find(({ meaning }) => meaning.kind === 'same-time')?.text;
	if (!isMeanwhile(timeline.scenes, before.scene, here.scene) || !areApart(canon, words, before, here))
		return undefined;
	return (subject) =>
		findingAt('double-booked', undefined, {
			message: `${subject.whoIs} at ${here.name} here, and at ${before.name} at the same time.`,
			evidence: [...wordsBetween(timeline.scenes, before.scene, here.scene), sceneEvidence(input, before, subject)],
		});
}

/** Whether the scenes from the one to the other all happen at its time. */
function isMeanwhile(times: readonly SceneTime[], from: number, to: number): boolean {
	let time = times[to];
	while (time !== undefined && time.scene > from && time.isSimultaneous) time = times[time.previous];
	return time?.scene === from;
}

function impossibleTravel(input: WhereaboutsInput, canon: Canon, { before, here }: Move): Lapse['tell'] | undefined {
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
	const { at } = here.place;
	return (subject) =>
		findingAt('impossible-travel', undefined, {
			message: `${subject.who} can't get from ${before.name} to ${here.name} in ${spanInWords(span)}${farInWords(journey.kilometres)}.`,
			evidence: [
				...(span.isDated ? datesOf : wordsBetween)(input.timeline.scenes, before.scene, here.scene),
				sceneEvidence(input, before, subject),
				...(span.isAssumed
					? [{ message: `the clocks of ${before.name} and ${here.name} are taken to agree`, at }]
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

function sceneEvidence(
	{ frames }: Pick<WhereaboutsInput, 'frames'>,
	{ scene, name }: Whereabouts,
	{ whoIs }: Subject,
): Link {
	const number = frames[scene]?.heading?.number?.text ?? String(scene + 1);
	return { message: `${whoIs} at ${name} in scene ${number}`, at: { scene, at: undefined } };
}
