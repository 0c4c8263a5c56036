/** Where somebody was seen last and is seen next, and how far away in the story that is. */
import type { ScriptView } from '../analysis/scriptView.js';
import type { TimeWindow } from '../calendar/partialDate.js';
import { minutesPerDay } from '../calendar/partialDate.js';
import type { Character } from '../canon/model.js';
import { isThere } from '../checks/presence.js';
import type { Scene } from '../script/model.js';
import { sceneNumber } from '../script/sceneNumber.js';
import type { Uri } from '../text/position.js';
import type { SceneTime } from '../timeline/model.js';
import { windowOf } from '../timeline/model.js';
import type { TextLine } from './richText.js';
import { joined } from './richText.js';

/** The view of another part of the story; `undefined` where it is not there. */
export type PartView = (uri: Uri) => ScriptView | undefined;

/** `Last seen: scene 12, two days ago (D4). Next: scene 15, the same day.` Without `partView` only in this script. */
export function sightingsLine(
	view: ScriptView,
	character: Character,
	scene: Scene | undefined,
	partView?: PartView,
): TextLine {
	if (scene === undefined) return [];
	const indices = view.script.scenes.map(({ index }) => index).filter((index) => isIn(view, character, index));
	const last = indices.findLast((index) => index < scene.index);
	const next = indices.find((index) => index > scene.index);
	return joined(
		[
			last === undefined
				? seenBefore(view, character, partView)
				: [`Last seen: ${sighting(view, scene.index, last, 'ago')}.`],
			next === undefined ? [] : [`Next: ${sighting(view, scene.index, next, 'later')}.`],
		],
		' ',
	);
}

/** `Last seen: scene 4 of "Low Water".` Parts that have none of their names are not looked into. */
function seenBefore({ story, canon }: ScriptView, character: Character, partView: PartView | undefined): TextLine {
	if (story === undefined || partView === undefined) return [];
	const bears = (name: string): boolean =>
		canon?.names.characters(name).some((match) => match.character.id === character.id) === true;
	for (const { uri, rank, name, names } of story.others.toReversed()) {
		if (rank >= story.own.rank || ![...names.values()].some(({ text }) => bears(text))) continue;
		const part = partView(uri);
		const last = part?.script.scenes.findLast(({ index }) => isIn(part, character, index));
		if (part === undefined || last === undefined) continue;
		const number = sceneNumber(part.facts, last.index);
		return [`Last seen: scene ${number} of ${name}.`];
	}
	return [];
}

/** Whether somebody is there in a scene, or on the line. */
export function isIn(view: ScriptView, character: Character, scene: number): boolean {
	return (view.cast.scenes[scene]?.appearances ?? []).some(
		(appearance) =>
			appearance.person.kind === 'canon' && appearance.person.character.id === character.id && isThere(appearance),
	);
}

function sighting(view: ScriptView, here: number, there: number, expected: 'ago' | 'later'): string {
	const number = sceneNumber(view.facts, there);
	const label = view.timeline.scenes[there]?.scriptDay.label;
	return `scene ${number}${distance(view, here, there, expected)}${label === undefined ? '' : ` (${label})`}`;
}

/** Empty where the two scenes' times don't tell. */
function distance(view: ScriptView, here: number, there: number, expected: 'ago' | 'later'): string {
	const from = view.timeline.scenes[here];
	const to = view.timeline.scenes[there];
	if (from === undefined || to === undefined) return '';
	const apart = daysApart(windowOf(from.likely), windowOf(to.likely));
	const isExact = apart !== undefined && apart.least === apart.most;
	const [earlier, later] = here < there ? [here, there] : [there, here];
	const counted = isExact ? undefined : countedDays(view, earlier, later);
	const { least, most } = counted === undefined ? (apart ?? unknown) : { least: counted, most: counted };
	if (least === 0 && most === 0) return ', the same day';
	if (counted !== undefined) return `, ${durationInWords(counted, counted)} ${expected}`;
	const isLater = least > 0 && most > 0;
	if (!isLater && !(least < 0 && most < 0)) return '';
	const words = durationInWords(Math.min(Math.abs(least), Math.abs(most)), Math.max(Math.abs(least), Math.abs(most)));
	if (words === '') return '';
	if (isLater) return expected === 'later' ? `, ${words} later` : `, set ${words} later`;
	return expected === 'ago' ? `, ${words} ago` : `, set ${words} earlier`;
}

const unknown = { least: NaN, most: NaN };

/**
 * Days that words count from one scene to a later one of its thread: same script day, `THE NEXT MORNING`, `TWO DAYS LATER`.
 * `undefined` where any step between them does not say.
 */
function countedDays(view: ScriptView, earlier: number, later: number): number | undefined {
	let days = 0;
	for (let index = later; index !== earlier;) {
		const time = view.timeline.scenes[index];
		const before = view.timeline.scenes[time?.previous ?? -1];
		if (time === undefined || before === undefined || before.scene < earlier) return undefined;
		if (time.threadUncertain || time.threadLabel !== before.threadLabel) return undefined;
		const step = time.scriptDay.number === before.scriptDay.number ? 0 : daysOfStep(view, time);
		if (step === undefined) return undefined;
		days += step;
		index = before.scene;
	}
	return days;
}

function daysOfStep(view: ScriptView, { scene, previous, evidence }: SceneTime): number | undefined {
	for (const { meaning, text } of view.facts[scene]?.timeCues ?? []) {
		if (meaning.kind !== 'offset' || meaning.direction !== 'forward') continue;
		if (!evidence.some((link) => link.from === previous && link.text === text)) continue;
		const unitDays = meaning.unit === 'day' ? 1 : meaning.unit === 'week' ? 7 : undefined;
		return meaning.count === undefined || unitDays === undefined ? undefined : meaning.count * unitDays;
	}
	return undefined;
}

/** The fewest and most days from one time to another; negative where the other is earlier. */
function daysApart(here: TimeWindow, there: TimeWindow): { readonly least: number; readonly most: number } | undefined {
	const from = daysOf(here);
	const to = daysOf(there);
	return from === undefined || to === undefined
		? undefined
		: { least: to.first - from.last, most: to.last - from.first };
}

/** A night that runs into the next morning is one day, as in `dateInWords`. */
function daysOf({ earliest, latest }: TimeWindow): { readonly first: number; readonly last: number } | undefined {
	if (earliest === undefined || latest === undefined) return undefined;
	const first = Math.floor(earliest / minutesPerDay);
	return { first, last: latest - earliest < minutesPerDay ? first : Math.floor(latest / minutesPerDay) };
}

const units = [
	{ days: 365.25, one: 'a year', many: 'years' },
	{ days: 30.44, one: 'a month', many: 'months' },
	{ days: 7, one: 'a week', many: 'weeks' },
] as const;

/** `two days`, `about five years`; empty where the bounds are too far apart to say one number. */
function durationInWords(least: number, most: number): string {
	if (least === most && least === 7) return 'a week';
	if (least === most && least < 14) return least === 1 ? 'a day' : `${numberInWords(least)} days`;
	for (const { days, one, many } of units) {
		const count = Math.round((least + most) / 2 / days);
		if (count < 2 && most < days * 1.5) continue;
		if (count === 0 || most - least > Math.max(days, count * days * 0.5)) return '';
		const words = count === 1 ? one : `${numberInWords(count)} ${many}`;
		return least === most && Math.abs(count * days - least) < 0.5 ? words : `about ${words}`;
	}
	return '';
}

const numberWords = [
	...['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
];

function numberInWords(count: number): string {
	return numberWords[count] ?? String(count);
}
