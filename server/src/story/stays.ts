/**
 * Where people are when, as far as other parts of a story can be compared with it: scenes that dates pin to a day or two,
 * and the scene with which a part's present ends. Places are canon ids; whether a journey fits in is not asked here.
 */
import { minutesPerDay } from '../calendar/partialDate.js';
import { peopleInPlace } from '../cast/inTheFlesh.js';
import type { SceneCast } from '../cast/model.js';
import { firstPlace } from '../script/headingPlace.js';
import type { SceneFacts } from '../script/model.js';
import { sceneNumber } from '../script/sceneNumber.js';
import type { SceneTime, Timeline } from '../timeline/model.js';
import type { Ending, Stay } from './model.js';

/** What is read of a script, by scene index. */
export interface StayingScript {
	readonly header: Pick<SceneFacts, 'intercut'>;
	readonly frames: readonly Pick<SceneFacts, 'heading' | 'intercut' | 'montage'>[];
	readonly timeline: Timeline;
	readonly casts: readonly SceneCast[];
}

/** No journey takes longer, and where more is possible nothing is proven. */
const longestWindow = 2 * minutesPerDay;

/** Scenes at a canon place whose time dates prove, in script order. Cost: linear in scenes. */
export function staysOf(script: StayingScript): readonly Stay[] {
	const intercut = intercutScenes(script);
	return script.timeline.scenes.flatMap((time): readonly Stay[] => {
		const window = time.exempt || time.threadUncertain ? undefined : provenWindow(time);
		const cast = script.casts[time.scene];
		const place = cast?.place.place;
		if (window === undefined || cast === undefined || place === undefined) return [];
		if (intercut.has(time.scene) || script.frames[time.scene]?.montage === true) return [];
		const { people } = peopleInPlace(cast);
		if (people.length === 0) return [];
		return [{ ...standing(script, time.scene), people, place: place.id, ...window }];
	});
}

/** The last scene, where it lies in the present and somebody is there; else nothing is handed on. */
export function endingOf(script: StayingScript): Ending | undefined {
	const time = script.timeline.scenes.at(-1);
	const cast = script.casts[time?.scene ?? -1];
	const heading = script.frames[time?.scene ?? -1]?.heading;
	if (time === undefined || cast === undefined || heading === undefined) return undefined;
	if (time.thread !== 'present' || time.threadUncertain || script.frames[time.scene]?.montage === true)
		return undefined;
	if (intercutScenes(script).has(time.scene)) return undefined;
	const { people } = peopleInPlace(cast);
	const place = cast.place.place?.id;
	const { earliest, latest } = time.certain;
	const headingParts = heading.place.map(({ text }) => text.toUpperCase());
	if (people.length === 0 || headingParts.length === 0) return undefined;
	const window = { earliest: earliest.minute, latest: latest.minute };
	return { ...standing(script, time.scene), people, place, headingParts, window };
}

/** So many scenes of an intercut are followed back to the word. */
const longestIntercut = 40;

/**
 * Nobody travels between scenes (by index) that alternate: the scene says INTERCUT, or the text that leads into it did, or it
 * goes on to and fro between the two places of such scenes. Cost: linear in scenes.
 */
export function intercutScenes({ header, frames }: Pick<StayingScript, 'header' | 'frames'>): ReadonlySet<number> {
	const intercut = new Set<number>();
	let sinceWord = Infinity;
	for (let scene = 0; scene < frames.length; scene++) {
		const leadsIn = scene === 0 ? header : frames[scene - 1];
		const isSaid = frames[scene]?.intercut === true || leadsIn?.intercut === true || (scene === 1 && header.intercut);
		const goesOn = sinceWord < longestIntercut - 1 && isToAndFro(frames, scene);
		sinceWord = isSaid ? 0 : goesOn ? sinceWord + 1 : Infinity;
		if (sinceWord < Infinity) intercut.add(scene);
	}
	return intercut;
}

function isToAndFro(frames: StayingScript['frames'], scene: number): boolean {
	const place = firstPlace(frames[scene]);
	return place !== undefined && place === firstPlace(frames[scene - 2]);
}

function standing({ frames }: StayingScript, scene: number): Pick<Stay, 'scene' | 'sceneName'> {
	return { scene, sceneName: `scene ${sceneNumber(frames, scene)}` };
}

function provenWindow({ certain: { earliest, latest } }: SceneTime): Pick<Stay, 'earliest' | 'latest'> | undefined {
	if (earliest.minute === undefined || latest.minute === undefined) return undefined;
	if (latest.minute - earliest.minute > longestWindow) return undefined;
	if (earliest.strength === 'assumed' || latest.strength === 'assumed') return undefined;
	return { earliest: earliest.minute, latest: latest.minute };
}
