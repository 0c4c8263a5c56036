/** Gathers what the timeline's picture shows from a script with all that is known of it. Draws nothing. */
import { scriptTitle } from '../../analysis/scriptTitle.js';
import type { ScriptView } from '../../analysis/scriptView.js';
import { headingText, sceneAtLine } from '../../analysis/scriptView.js';
import { minutesPerDay } from '../../calendar/partialDate.js';
import { callOf } from '../../cast/call/call.js';
import type { Finding } from '../../checks/finding.js';
import type { Scene } from '../../script/model.js';
import { isOmitted } from '../../script/omitted.js';
import { sceneNumber } from '../../script/sceneNumber.js';
import type { Light } from '../../script/timeMeaning.js';
import type { SceneTime } from '../../timeline/model.js';
import { placeOf } from '../timelineReport.js';
import { drawnWindows, unbounded } from './drawnWindows.js';
import { stretchUnits } from './duration.js';
import type { Lane, LaneKind, PictureScene, TimelinePicture } from './model.js';
import type { PictureWords } from './pictureWords.js';
import { durationIn, pictureWords } from './pictureWords.js';

const nightLights: ReadonlySet<Light | undefined> = new Set<Light>(['dusk', 'evening', 'night']);

export interface PictureWish {
	readonly laneKind: LaneKind;
	/** Only scenes that have these words in their heading, day, people or place; all where it is empty. */
	readonly filter?: string;
	/** A language tag (`de-AT`); English where it is not given, or there are no words for it. */
	readonly locale?: string | undefined;
}

/** `findings`: those of this script's file. What is omitted has no time to be drawn at. Linear in scenes, people and findings. */
export function gatherPicture(
	view: ScriptView,
	findings: readonly Finding[],
	{ laneKind, filter = '', locale }: PictureWish,
): TimelinePicture {
	const words = pictureWords(locale);
	const findingsByScene = groupByScene(view, findings);
	const shown = view.script.scenes
		.filter((scene) => !isOmitted(scene))
		.map((scene) => ({
			scene: whenAndWhat(view, scene, words),
			...whoAndWhere(view, scene, laneKind),
			index: scene.index,
		}))
		.filter(({ scene, names, others }) => hasWords(scene, [...names, ...others], filter));
	const lanes = rankLanes(shown.map(({ names }) => names));
	const indexOf = new Map(lanes.map(({ name }, index) => [name, index]));
	return {
		title: scriptTitle(view),
		scenes: shown.map(({ scene, names, likely, index }) => ({
			...scene,
			lanes: names.flatMap((name) => indexOf.get(name) ?? []),
			likely: new Set(likely.flatMap((name) => indexOf.get(name) ?? [])),
			findings: findingsByScene.get(index) ?? [],
		})),
		lanes,
		laneKind,
		words,
		findingsBefore: filter.trim() === '' ? (findingsByScene.get(-1) ?? []) : [],
	};
}

/** The names that have lanes, those of them that are only likely there, and those that only a search looks at. */
function whoAndWhere(
	view: ScriptView,
	scene: Scene,
	laneKind: LaneKind,
): { readonly names: readonly string[]; readonly likely: readonly string[]; readonly others: readonly string[] } {
	const [isLikely, places] = [peopleIn(view, scene), placesOf(view, scene)];
	const people = [...isLikely.keys()];
	return laneKind === 'people'
		? { names: people, likely: people.filter((name) => isLikely.get(name)), others: places }
		: { names: places, likely: [], others: people };
}

/** A number or a day is meant whole; of anything else some letters will do. */
function hasWords(
	{ number, heading, day, threadLabel }: Omit<PictureScene, 'lanes' | 'likely' | 'findings'>,
	names: readonly string[],
	filter: string,
): boolean {
	const words = filter.trim().toLowerCase();
	return (
		words === '' ||
		[number, day].some((label) => label.toLowerCase() === words) ||
		[heading, threadLabel, ...names].some((text) => text.toLowerCase().includes(words))
	);
}

/** By scene index; -1 is the text before the first. */
function groupByScene({ script }: ScriptView, findings: readonly Finding[]): ReadonlyMap<number, readonly Finding[]> {
	const groups = new Map<number, Finding[]>();
	for (const finding of findings) {
		const scene = sceneAtLine(script, finding.range.start.line)?.index ?? -1;
		const group = groups.get(scene);
		if (group === undefined) groups.set(scene, [finding]);
		else group.push(finding);
	}
	return groups;
}

function whenAndWhat(
	view: ScriptView,
	scene: Scene,
	words: PictureWords,
): Omit<PictureScene, 'lanes' | 'likely' | 'findings'> {
	const time = view.timeline.scenes[scene.index];
	const drawn = drawnWindows(view.timeline)[scene.index];
	const { window = unbounded, byOneClock = unbounded, endsWhenTold = false, between = unbounded } = drawn ?? {};
	return {
		number: sceneNumber(view.facts, scene.index),
		line: scene.startLine,
		heading: headingText(scene),
		thread: time?.thread ?? 'present',
		threadLabel: time?.threadLabel ?? 'present',
		day: time?.scriptDay.label ?? '',
		dayReason: time?.scriptDay.reason ?? '',
		isNight: nightLights.has(time?.light),
		earliest: window.earliest,
		latest: window.latest,
		byOneClock,
		endsWhenTold,
		between,
		jump: time === undefined ? undefined : jumpBefore(view, time, words),
	};
}

// `5 years later`. Hours and minutes are no gap: `2 HOURS LATER` is the same day.
const longJump = /^(?:(\d+) )?(day|week|month|year)s? (later|earlier)$/u;

/** The words where the script has them; else the days that nobody sees between this scene and the one before in its thread. */
function jumpBefore(view: ScriptView, { jump, previous, likely }: SceneTime, words: PictureWords): string | undefined {
	const [, count, noun, direction] = longJump.exec(jump ?? '') ?? [];
	const unit = stretchUnits.find((each) => each === noun);
	if (unit !== undefined) {
		const stretch = words.stretch(count === undefined ? undefined : Number(count), unit);
		return direction === 'later' ? stretch : words.earlier(stretch);
	}
	const before = previous < 0 ? undefined : view.timeline.scenes[previous]?.likely;
	const from = before?.earliest.minute;
	const until = before?.latest.minute;
	const to = likely.earliest.minute;
	if (from === undefined || until === undefined || to === undefined) return undefined;
	// Between windows that are themselves wide, only what certainly lies between is a gap.
	const start = until - from <= minutesPerDay ? from : until;
	const nDays = Math.floor(to / minutesPerDay) - Math.floor(start / minutesPerDay);
	return to > until && nDays >= 2 ? durationIn(words, nDays) : undefined;
}

/** Whom the scene calls, whoever is only heard aside, with whether they are only likely there. */
function peopleIn(view: ScriptView, scene: Scene): ReadonlyMap<string, boolean> {
	const people = new Map<string, boolean>();
	for (const { person, presence } of callOf(view).scenes[scene.index] ?? []) {
		if (presence === 'voice') continue;
		const name = person.kind === 'canon' ? person.character.name : person.name.toUpperCase();
		people.set(name, presence === 'likely' && people.get(name) !== false);
	}
	return people;
}

function placesOf(view: ScriptView, scene: Scene): readonly string[] {
	const place = placeOf(view, scene);
	return place === null ? [] : [view.canon?.places.get(place)?.name ?? place];
}

function rankLanes(names: readonly (readonly string[])[]): readonly Lane[] {
	const counts = new Map<string, number>();
	for (const name of names.flat()) counts.set(name, (counts.get(name) ?? 0) + 1);
	// The sort is stable: equals stay in the order of their first scenes.
	return [...counts].map(([name, nScenes]) => ({ name, nScenes })).sort((lhs, rhs) => rhs.nScenes - lhs.nScenes);
}
