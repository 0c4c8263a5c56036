/**
 * Reports one person in two places of two parts of a story, as double-booked and impossible-travel: by the dates of both
 * scenes, or by words that open a part (`SAME TIME`, `MOMENTS LATER`) and so count from where the part before left off.
 * The later part is told. That its words count from there is a convention, and told more quietly.
 */
import { civilDateOf } from '../calendar/civil.js';
import { dateInWords, writtenDateInWords } from '../calendar/dateInWords.js';
import { minutesPerDay } from '../calendar/partialDate.js';
import type { Canon, Place } from '../canon/model.js';
import { peopleInPlace } from '../cast/inTheFlesh.js';
import type { SceneCast } from '../cast/model.js';
import type { Ending, OtherPart, Stay, Story } from '../story/model.js';
import { intercutScenes, staysOf } from '../story/stays.js';
import { isLightWord } from '../timeline/lightWord.js';
import type { SceneTime } from '../timeline/model.js';
import { codes } from './codes.js';
import type { Link, PlacedFinding, SceneFinding } from './finding.js';
import type { CheckInput } from './input.js';
import type { Lapse, Subject } from './lapses.js';
import { tellTogether } from './lapses.js';
import { mostMinutesBetween } from './localTime.js';
import type { Setting } from './places.js';
import { areApart, clocksOf, lieTogether } from './places.js';
import { boundEvidence } from './proof.js';
import type { SceneFrame } from './sceneFrame.js';
import { findingAt, lower } from './sceneView.js';
import { farInWords, journeyBetween, journeyEvidence, withinInWords } from './travel.js';
import { travelFixes } from './travelFixes.js';

/** What the check reads of a script: nothing that action or dialogue without names could change. */
export interface StoryWhereaboutsInput extends Pick<CheckInput, 'canon' | 'timeline' | 'story'> {
	readonly header: SceneFrame;
	readonly frames: readonly SceneFrame[];
	readonly casts: readonly SceneCast[];
}

export function whereaboutsElsewhere(input: StoryWhereaboutsInput): readonly PlacedFinding[] {
	return tellTogether(lapsesIn(input));
}

function* lapsesIn(input: StoryWhereaboutsInput): Iterable<Lapse> {
	const { story, canon } = input;
	if (story === undefined) return;
	const before = story.others.findLast(({ rank }) => rank < story.own.rank);
	if (before?.ending !== undefined) yield* atOpening(input, before, before.ending);
	if (canon !== undefined) yield* byDates(input, canon, story);
}

/** A scene of another part at a place of this canon. */
interface StayElsewhere {
	readonly stay: Stay;
	readonly place: Place;
	readonly part: OtherPart;
}

/** Each person once for each two places. Cost: scenes with dates times the dated scenes elsewhere of the people in them. */
function* byDates(input: StoryWhereaboutsInput, canon: Canon, story: Story): Iterable<Lapse> {
	const elsewhere = staysByPerson(canon, story);
	if (elsewhere.size === 0) return;
	const told = new Set<string>();
	for (const stay of staysOf(input)) {
		const place = canon.places.get(stay.place);
		if (place === undefined) continue;
		for (const [id, person] of stay.people) {
			for (const there of elsewhere.get(id) ?? []) {
				const key = [id, stay.place, there.part.uri, there.stay.place].join(' ');
				const journey = told.has(key) ? undefined : journeyWithoutTime(canon, { stay, place }, there);
				if (journey === undefined) continue;
				told.add(key);
				const rush = { canon, time: input.timeline.scenes[stay.scene], here: place, there, ...journey };
				yield {
					scene: stay.scene,
					person,
					kind: `${there.part.uri} ${String(there.stay.scene)}`,
					tell: (subject) => datedFinding(subject, rush),
				};
			}
		}
	}
}

function staysByPerson(canon: Canon, { own, others }: Story): ReadonlyMap<string, readonly StayElsewhere[]> {
	const byPerson = new Map<string, StayElsewhere[]>();
	for (const part of others) {
		if (part.rank >= own.rank) continue;
		for (const stay of part.stays) {
			const place = canon.places.get(stay.place);
			if (place === undefined) continue;
			for (const [id] of stay.people) {
				const stays = byPerson.get(id);
				if (stays === undefined) byPerson.set(id, [{ stay, place, part }]);
				else stays.push({ stay, place, part });
			}
		}
	}
	return byPerson;
}

interface Rush {
	readonly journey: NonNullable<ReturnType<typeof journeyBetween>>;
	/** The most minutes that there are for it, in the order that leaves more. */
	readonly minutes: number;
	readonly isFromThere: boolean;
}

/** Where neither can be reached from the other in time, whichever comes first. */
function journeyWithoutTime(
	canon: Canon,
	{ stay, place }: Pick<StayElsewhere, 'stay' | 'place'>,
	there: StayElsewhere,
): Rush | undefined {
	if (lieTogether(canon, place, there.place)) return undefined;
	const minutesFrom = (lhs: Pick<StayElsewhere, 'stay' | 'place'>, rhs: typeof lhs): number | undefined =>
		mostMinutesBetween(
			canon,
			{ place: lhs.place, minute: lhs.stay.earliest },
			{ place: rhs.place, minute: rhs.stay.latest },
		);
	const here = { stay, place };
	const [after, before] = [minutesFrom(there, here), minutesFrom(here, there)];
	if (after === undefined || before === undefined) return undefined;
	const journey = journeyBetween(canon, there.place, place);
	const minutes = Math.max(0, after, before);
	if (journey === undefined || minutes >= journey.leastMinutes) return undefined;
	return { journey, minutes, isFromThere: after >= before };
}

interface DatedRush extends Rush {
	readonly canon: Canon;
	readonly time: SceneTime | undefined;
	readonly here: Place;
	readonly there: StayElsewhere;
}

function datedFinding(
	{ whoIs }: Subject,
	{ canon, time, here, there, journey, minutes, isFromThere }: DatedRush,
): SceneFinding {
	const { stay, place, part } = there;
	const scene = `${stay.sceneName} of ${part.name}`;
	const [from, to] = isFromThere ? [place, here] : [here, place];
	const span = withinInWords({ minutes, isDated: true });
	return findingAt('impossible-travel', undefined, {
		message: `${whoIs} at ${place.name} in ${scene}, and can't get from ${from.name} to ${to.name} ${span}${farInWords(journey.kilometres)}.`,
		evidence: [
			...(time === undefined ? [] : datesOf(time)),
			{
				message: `${scene} is set ${timeInWords(stay)}`,
				at: { part: part.uri, scene: stay.scene, at: undefined },
			},
			...clocksOf(canon, [from, to]),
			...journeyEvidence(journey),
		],
	});
}

/** `on 2 March 2015, 22:15`; the day alone where the minute is open. */
function timeInWords({ earliest, latest }: Stay): string {
	if (earliest < latest) return dateInWords({ earliest, latest });
	const day = Math.floor(earliest / minutesPerDay);
	return writtenDateInWords({ ...civilDateOf(day), minuteOfDay: earliest - day * minutesPerDay });
}

/** The words that date a scene, each once. */
function datesOf({ certain: { earliest, latest } }: SceneTime): readonly Link[] {
	const links = [...boundEvidence(earliest), ...boundEvidence(latest)];
	return links.filter((link, index) => links.findIndex(({ message }) => message === link.message) === index);
}

/** What the first scene's words say of those who were somewhere else when the part before ended. */
function* atOpening(input: StoryWhereaboutsInput, part: OtherPart, ending: Ending): Iterable<Lapse> {
	const { canon, timeline, casts, frames, header } = input;
	const time = timeline.scenes[0];
	const cast = casts[0];
	const headingParts = frames[0]?.heading?.place.map(({ text }) => text.toUpperCase()) ?? [];
	const [name] = headingParts;
	if (time?.atMostSince === undefined || cast === undefined || name === undefined) return;
	if (time.thread !== 'present' || time.threadUncertain || intercutScenes(input).has(0) || frames[0]?.montage === true)
		return;
	if (!mayFollow(time, ending, time.atMostSince)) return;
	const here = { place: cast.place.place, name: cast.place.place?.name ?? name, headingParts };
	const place = ending.place === undefined ? undefined : canon?.places.get(ending.place);
	const there = { place, name: place?.name ?? ending.headingParts[0] ?? '', headingParts: ending.headingParts };
	const words = [...header.timeCues, ...(frames[0]?.timeCues ?? [])].find(
		({ meaning }) => meaning.kind === 'same-time',
	)?.text;
	const wereThere = new Set(ending.people.map(([id]) => id));
	const { people, steady } = peopleInPlace(cast);
	for (const [id, person] of people) {
		if (!wereThere.has(id)) continue;
		const meeting = { part, ending, time, here, there };
		const tell = time.isSimultaneous
			? steady.has(id) && areApart(canon, words, there, here) && bookedTwice(input, meeting)
			: canon && withoutJourney(input, canon, meeting);
		if (tell) yield { scene: 0, person, kind: 'opening', tell };
	}
}

/** Dates may say that the part begins elsewhen. */
function mayFollow({ certain: { earliest, latest } }: SceneTime, { window }: Ending, atMost: number): boolean {
	if (earliest.minute !== undefined && window.latest !== undefined && earliest.minute > window.latest + atMost)
		return false;
	return !(latest.minute !== undefined && window.earliest !== undefined && latest.minute < window.earliest);
}

interface Meeting {
	readonly part: OtherPart;
	readonly ending: Ending;
	readonly time: SceneTime;
	readonly here: Setting & { readonly name: string };
	readonly there: Setting & { readonly name: string };
}

function bookedTwice(input: StoryWhereaboutsInput, meeting: Meeting): Lapse['tell'] {
	const { part, ending, here, there } = meeting;
	return (subject) =>
		findingAt('double-booked', undefined, {
			message: `${subject.whoIs} at ${here.name} here, and at ${there.name} at the same time, in ${ending.sceneName} of ${part.name}.`,
			atMost: lower(codes['double-booked'].severity),
			evidence: openingEvidence(input, meeting, subject),
		});
}

function withoutJourney(input: StoryWhereaboutsInput, canon: Canon, meeting: Meeting): Lapse['tell'] | undefined {
	const { part, ending, time, here, there } = meeting;
	if (here.place === undefined || there.place === undefined || lieTogether(canon, here.place, there.place))
		return undefined;
	const journey = journeyBetween(canon, there.place, here.place);
	const minutes = time.atMostSince ?? Infinity;
	if (journey === undefined || minutes >= journey.leastMinutes) return undefined;
	const span = withinInWords({ minutes, isDated: false });
	return (subject) =>
		findingAt('impossible-travel', undefined, {
			message: `${subject.whoIs} at ${there.name} in ${ending.sceneName} of ${part.name}, and can't get to ${here.name} ${span}${farInWords(journey.kilometres)}.`,
			atMost: lower(codes['impossible-travel'].severity),
			evidence: [...openingEvidence(input, meeting, subject), ...journeyEvidence(journey)],
			fixes: (now, scene) => travelFixes(now, scene, journey.leastMinutes),
		});
}

/** The words that open this part, that it comes next, and where the part before left off. */
function openingEvidence(
	{ story }: StoryWhereaboutsInput,
	{ part, ending, time, there }: Meeting,
	{ whoIs }: Subject,
): readonly Link[] {
	if (story === undefined) return [];
	const words = time.evidence.filter(({ kind, text }) => kind !== 'order' && kind !== 'canon' && !isLightWord(text));
	return [
		...words.map(({ text, scene, at }) => ({ message: `${story.own.name} opens with ${text}`, at: { scene, at } })),
		{ message: `${story.own.name} comes after ${part.name}`, at: story.own.at },
		{
			message: `${whoIs} at ${there.name} in ${ending.sceneName} of ${part.name}`,
			at: { part: part.uri, scene: ending.scene, at: undefined },
		},
	];
}
