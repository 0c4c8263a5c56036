/**
 * Reports one person in two places: at the same time (docs/diagnostics/double-booked.md) or with less time between than
 * the journey takes (docs/diagnostics/impossible-travel.md). Both sit on the later scene's heading.
 */
import type { Canon, Place } from '../canon/model.js';
import { montageShots } from '../story/montages.js';
import { intercutScenes } from '../story/stays.js';
import type { SceneTime } from '../timeline/model.js';
import { sceneLength } from '../timeline/windows.js';
import { codes } from './codes.js';
import type { Link, PlacedFinding } from './finding.js';
import type { CheckInput } from './input.js';
import type { Lapse, Subject } from './lapses.js';
import { tellTogether } from './lapses.js';
import { mostMinutesBetween } from './localTime.js';
import type { Stay } from './peopleHere.js';
import type { Setting } from './places.js';
import { areApart, clocksOf, lieTogether } from './places.js';
import { boundEvidence, evidenceOf, followsByWords, wordsBetween } from './proof.js';
import type { SceneFrame } from './sceneFrame.js';
import { sceneName } from './sceneFrame.js';
import { findingAt, lower } from './sceneView.js';
import type { Journey, LongestSpan } from './travel.js';
import { farInWords, journeyBetween, journeyEvidence, withinInWords } from './travel.js';
import { travelFixes } from './travelFixes.js';

/** What the check reads of a script: nothing that action or dialogue without names could change. */
export interface WhereaboutsInput extends Pick<CheckInput, 'canon' | 'timeline'> {
	readonly header: SceneFrame;
	readonly frames: readonly SceneFrame[];
	/** Of the text before the first scene, where nobody is, and of each scene. */
	readonly stays: readonly (Stay | undefined)[];
}

/** Follows everybody from scene to scene, thread by thread. Cost: a look at each person of each scene. */
export function whereabouts(input: WhereaboutsInput): readonly PlacedFinding[] {
	return tellTogether(inOrderOfAppearance(input.stays, lapsesIn(input)));
}

/** Somebody's lapse. */
interface LapseOf {
	readonly key: string;
	readonly lapse: Lapse;
}

/** What is wrong with people's ways, in script order. */
function lapsesIn(input: WhereaboutsInput): readonly LapseOf[] {
	const { frames, stays } = input;
	const lapses: LapseOf[] = [];
	const intercut = intercutScenes(input);
	const shots = montageShots(input.header, frames);
	const ways = new Ways(stays);
	for (let scene = 0; scene < frames.length; scene++) {
		const stay = stays[scene + 1];
		if (stay === undefined || intercut.has(scene)) continue;
		const { place, numbers, isSimultaneous } = stay;
		ways.arriveIn(scene, stay);
		// Most who come from one scene come together.
		let [from, wasSteady] = [-1, false];
		let tell: Lapse['tell'] | undefined;
		for (let nth = 0; nth < numbers.length; nth++) {
			const number = numbers[nth] ?? 0;
			const person = stay.people[nth];
			let last = ways.before(scene, number);
			for (let steps = 0; last >= 0 && steps < longestWay; steps++, last = ways.besides(last, number, stay)) {
				// Between two scenes of one canon place nobody has moved.
				if (!isSimultaneous && (place === undefined || place === stays[last + 1]?.place)) continue;
				const isSteady = person?.isSteady === true && isSteadyIn(stays[last + 1], number);
				if (last !== from || isSteady !== wasSteady) {
					[from, wasSteady] = [last, isSteady];
					tell = moveTold(input, { from, to: scene, isSteady, isShot: shots.has(from) || shots.has(scene) });
				}
				if (person === undefined || tell === undefined) continue;
				lapses.push({ key: person.key, lapse: { scene, person: person.name, kind: String(last), tell } });
				break;
			}
		}
		for (const byNote of lapsesByNote(input, scene))
			if (!lapses.some(({ key, lapse }) => lapse.scene === scene && key === byNote.key)) lapses.push(byNote);
	}
	return lapses;
}

/** Whom `[[time: same as #12]]` has in two places at once. */
function lapsesByNote(input: WhereaboutsInput, scene: number): readonly LapseOf[] {
	const { frames, stays, timeline } = input;
	const cue = frames[scene]?.timeCues.find(({ meaning }) => meaning.kind === 'same-as-scene');
	if (cue === undefined) return [];
	const note = timeline.scenes[scene]?.evidence.find(({ from, at }) => from !== undefined && at?.line === cue.line);
	const named = note?.from;
	const [here, there] = [stays[scene + 1], stays[(named ?? scene) + 1]];
	if (note === undefined || named === undefined || named === scene || here === undefined || there === undefined)
		return [];
	return here.numbers.flatMap((number, nth): readonly LapseOf[] => {
		const person = here.people[nth];
		if (person === undefined || !there.numbers.includes(number)) return [];
		const isSteady = person.isSteady && isSteadyIn(there, number);
		const move = { before: whereaboutsOf(input, named), here: whereaboutsOf(input, scene), isSteady };
		const tell = doubleBooked(input, move, { words: cue.text, links: [evidenceOf(note)] });
		return tell === undefined
			? []
			: [{ key: person.key, lapse: { scene, person: person.name, kind: `note ${String(named)}`, tell } }];
	});
}

/** Further back than so many scenes nobody's way is followed. */
const longestWay = 8;

/** Where people were before, thread by thread, by numbers. Scenes by index; -1 for none. */
class Ways {
	readonly #stays: WhereaboutsInput['stays'];
	readonly #lastSeen = new Map<string, number[]>();
	/** By scene, for those who are there, in their order. */
	readonly #cameFrom: (readonly (number | undefined)[])[] = [];

	constructor(stays: WhereaboutsInput['stays']) {
		this.#stays = stays;
	}

	/** To be told of each scene in script order. */
	arriveIn(scene: number, { threadLabel, numbers }: Stay): void {
		let seen = this.#lastSeen.get(threadLabel);
		if (seen === undefined) this.#lastSeen.set(threadLabel, (seen = []));
		this.#cameFrom[scene] = numbers.map((number) => seen[number]);
		for (const number of numbers) seen[number] = scene;
	}

	/** The scene before one in which somebody was. */
	before(scene: number, person: number): number {
		const nth = this.#stays[scene + 1]?.numbers.indexOf(person) ?? -1;
		return this.#cameFrom[scene]?.[nth] ?? -1;
	}

	/** The scene before one that was out of line: set after a later one, or before what it followed. */
	besides(scene: number, person: number, later: Stay): number {
		const before = this.before(scene, person);
		const [stay, left] = [this.#stays[scene + 1], this.#stays[before + 1]];
		if (stay === undefined || left === undefined || later.isSimultaneous) return -1;
		return isSetBefore(later, stay) || isSetBefore(stay, left) ? before : -1;
	}
}

/** Whether hard evidence sets one scene before another. */
function isSetBefore({ certain: { latest } }: Stay, { certain: { earliest } }: Stay): boolean {
	return latest !== undefined && earliest !== undefined && latest < earliest;
}

function isSteadyIn(stay: Stay | undefined, person: number): boolean {
	return stay?.people[stay.numbers.indexOf(person)]?.isSteady === true;
}

/** Lapses person by person, in the order in which people first appear. */
function inOrderOfAppearance(stays: WhereaboutsInput['stays'], lapses: readonly LapseOf[]): readonly Lapse[] {
	const byPerson = new Map<string, Lapse[]>();
	const awaited = new Set(lapses.map(({ key }) => key));
	for (const stay of stays) {
		if (awaited.size === 0) break;
		for (const { key } of stay?.people ?? []) if (awaited.delete(key)) byPerson.set(key, []);
	}
	for (const { key, lapse } of lapses) byPerson.get(key)?.push(lapse);
	return [...byPerson.values()].flat();
}

/** Where a scene is: the canon's place, or only the words of the heading. */
interface Whereabouts extends Setting {
	readonly scene: number;
	readonly name: string;
}

function whereaboutsOf({ frames, stays }: WhereaboutsInput, scene: number): Whereabouts {
	const place = stays[scene + 1]?.place;
	const parts = frames[scene]?.heading?.place.map(({ text }) => text) ?? [];
	return { scene, place, name: place?.name ?? parts[0] ?? '', headingParts: parts.map((part) => part.toUpperCase()) };
}

/** A move from one scene to another, by indices. */
interface Passage {
	readonly from: number;
	readonly to: number;
	/** Whoever makes it neither leaves the one nor comes into the other. */
	readonly isSteady: boolean;
	/** To or from a shot of a montage, whose words tie it to no time. */
	readonly isShot: boolean;
}

/** What is wrong with a move. */
function moveTold(input: WhereaboutsInput, { from, to, isSteady, isShot }: Passage): Lapse['tell'] | undefined {
	const { canon, stays } = input;
	if (stays[to + 1]?.isSimultaneous !== true) return canon && impossibleTravel(input, canon, { from, to, isShot });
	const { scenes } = input.timeline;
	if (isShot || !isMeanwhile(scenes, from, to)) return undefined;
	const move = { before: whereaboutsOf(input, from), here: whereaboutsOf(input, to), isSteady };
	const words = input.frames[to]?.timeCues.find(({ meaning }) => meaning.kind === 'same-time')?.text;
	return doubleBooked(input, move, { words, links: wordsBetween(scenes, from, to) });
}

/** A move from one scene to another of somebody who, if `isSteady`, neither leaves the one place nor comes into the other. */
interface Move {
	readonly before: Whereabouts;
	readonly here: Whereabouts;
	readonly isSteady: boolean;
}

/** The words that put two scenes at one time, and where they stand. */
interface Together {
	readonly words: string | undefined;
	readonly links: readonly Link[];
}

/**
 * In two places that are certainly apart while `SAME TIME` holds. Who leaves the one or comes into the other may do both,
 * unless the journey takes longer than both scenes can last.
 */
function doubleBooked(
	input: WhereaboutsInput,
	{ before, here, isSteady }: Move,
	{ words, links }: Together,
): Lapse['tell'] | undefined {
	const { canon } = input;
	const journey = isSteady ? undefined : farJourney(canon, before, here);
	if (!isSteady && journey === undefined) return undefined;
	if (!areApart(canon, words, before, here)) return undefined;
	return (subject) =>
		findingAt('double-booked', undefined, {
			message: `${subject.whoIs} at ${here.name} here, and at ${before.name} at the same time.`,
			evidence: [
				...links,
				sceneEvidence(input, before, subject),
				...(journey === undefined ? [] : journeyEvidence(journey)),
			],
		});
}

/** The journey between two places of the canon, where nobody can make it from the beginning of one scene to the end of the other. */
function farJourney(canon: Canon | undefined, from: Setting, to: Setting): Journey | undefined {
	if (canon === undefined || from.place === undefined || to.place === undefined) return undefined;
	const journey = journeyBetween(canon, from.place, to.place);
	return journey !== undefined && journey.leastMinutes > 2 * sceneLength ? journey : undefined;
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
	{ from, to, isShot }: Omit<Passage, 'isSteady'>,
): Lapse['tell'] | undefined {
	const [there, here] = [input.stays[from + 1], input.stays[to + 1]];
	const [start, end] = [there?.place, here?.place];
	if (start === undefined || end === undefined || start === end) return undefined;
	const times = input.timeline.scenes;
	const ends = [endOf(from, start, there), endOf(to, end, here)] as const;
	// `CONTINUOUS` between shots of a montage leads from picture to picture: their own dates alone tell when they are.
	if (isShot && ![from, to].every((scene) => isDatedItself(input, scene))) return undefined;
	const span = atMostBetween(times, canon, ...ends);
	if (span === undefined || lieTogether(canon, start, end)) return undefined;
	const journey = journeyBetween(canon, start, end);
	if (journey === undefined || span.minutes >= journey.leastMinutes) return undefined;
	if (span.isDated && minutesIfBefore(times, canon, ...ends) >= journey.leastMinutes) return undefined;
	const before = whereaboutsOf(input, from);
	const { name } = whereaboutsOf(input, to);
	const [first, second] = span.isBack ? [name, before.name] : [before.name, name];
	return (subject) =>
		findingAt('impossible-travel', undefined, {
			message: `${subject.who} can't get from ${first} to ${second} ${withinInWords(span)}${farInWords(journey.kilometres)}.`,
			evidence: [
				...(span.isDated ? datesOf : wordsBetween)(times, from, to),
				sceneEvidence(input, before, subject),
				...(span.byClocks ? clocksOf(canon, [start, end]) : []),
				...(span.isAssumed
					? [{ message: `the clocks of ${before.name} and ${name} are taken to agree`, at: end.at }]
					: []),
				...journeyEvidence(journey),
			],
			...(span.isAssumed ? { atMost: lower(codes['impossible-travel'].severity) } : {}),
			fixes: (now, scene) => travelFixes(now, scene, journey.leastMinutes),
		});
}

function isDatedItself({ frames }: WhereaboutsInput, scene: number): boolean {
	return frames[scene]?.timeCues.some(({ meaning, dates }) => meaning.kind === 'date' && dates === 'this') === true;
}

/** A scene at a place of the canon, at one end of a move. */
interface End {
	readonly scene: number;
	readonly place: Place;
	/** The first and the last minute at which it can begin, by hard evidence. */
	readonly earliest: number | undefined;
	readonly latest: number | undefined;
}

function endOf(scene: number, place: Place, stay: Stay | undefined): End {
	return { scene, place, earliest: stay?.certain.earliest, latest: stay?.certain.latest };
}

/**
 * The most minutes between two scenes' starts, whatever the clocks show there: by the words from scene to scene, or by
 * their dates; the less of the two. Where the dates set the one told later first, the way back is what there must be time for.
 */
function atMostBetween(times: readonly SceneTime[], canon: Canon, from: End, to: End): Span | undefined {
	const byWords = minutesByWords(times, from.scene, to.scene);
	const there = minutesByDates(canon, from, to);
	const back = there !== undefined && there.minutes < 0 ? minutesByDates(canon, to, from) : undefined;
	const byDates = back ?? there;
	if (byWords === undefined && byDates === undefined) return undefined;
	const minutes = Math.min(byWords ?? Infinity, byDates?.minutes ?? Infinity);
	const isDated = minutes !== byWords;
	const jump = times[to.scene]?.previous === from.scene ? times[to.scene]?.jump : undefined;
	const byClocks = isDated && byDates?.byClocks === true;
	return { minutes, isDated, jump, byClocks, isAssumed: isDated && !byClocks, isBack: isDated && back !== undefined };
}

/** The most minutes that the scene told later may lie before the other: none where words say that it follows. */
function minutesIfBefore(times: readonly SceneTime[], canon: Canon, from: End, to: End): number {
	if (followsByWords(times, to.scene, from.scene)) return 0;
	return minutesByDates(canon, to, from)?.minutes ?? Infinity;
}

function minutesByWords(times: readonly SceneTime[], from: number, to: number): number | undefined {
	let minutes: number | undefined = 0;
	for (
		let time = times[to];
		time !== undefined && time.scene > from && minutes !== undefined;
		time = times[time.previous]
	)
		minutes = time.atMostSince === undefined ? undefined : minutes + time.atMostSince;
	return minutes;
}

/** By what the clocks of both places show, or as if one clock ran in both. */
function minutesByDates(
	canon: Canon,
	{ place: start, earliest }: End,
	{ place: end, latest }: End,
): { readonly minutes: number; readonly byClocks: boolean } | undefined {
	if (latest === undefined || earliest === undefined) return undefined;
	const known = mostMinutesBetween(canon, { place: start, minute: earliest }, { place: end, minute: latest });
	return { minutes: known ?? latest - earliest, byClocks: known !== undefined };
}

/** The most time for a move. */
interface Span extends LongestSpan {
	/** By what clocks show in two places of which nobody knows that they agree. */
	readonly isAssumed: boolean;
	/** By what the clocks of both places show. */
	readonly byClocks: boolean;
	/** From the scene told later, which is set first. */
	readonly isBack: boolean;
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
	return { message: `${whoIs} at ${name} in ${sceneName(frames, scene)}`, at: { scene, at: undefined } };
}
