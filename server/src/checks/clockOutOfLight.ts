/**
 * Reports a clock time that the time of day in its scene's heading cannot have, `AFTERNOON - 9:00 AM`
 * (docs/diagnostics/time-contradiction.md). Where the sun can be asked, implausible-daylight judges DAY and NIGHT.
 */
import { formatClock } from '../calendar/format.js';
import type { ScenePlace } from '../cast/model.js';
import type { SceneNode, TimeCue } from '../script/model.js';
import type { Light } from '../script/timeMeaning.js';
import { meets } from '../timeline/continuity.js';
import { hour } from '../timeline/windows.js';
import type { PlacedFinding } from './finding.js';
import type { InScene } from './inScene.js';
import type { SceneFrame } from './sceneFrame.js';
import { sceneName } from './sceneFrame.js';
import { findingAt } from './sceneView.js';
import { inWords } from './timeOfDayJump.js';

/** A clock time and a time of day that do not go together. */
export interface ClockOutOfLight {
	readonly clock: TimeCue;
	readonly minute: number;
	readonly light: TimeCue;
	readonly named: Light;
}

/** What a scene's frame does not say of it. */
export interface Surroundings {
	readonly node: SceneNode;
	/** Of a place that the canon knows, only implausible-daylight can tell. */
	readonly place: ScenePlace | undefined;
}

/** `MORNING - 8 P.M.`, and `EVENING` above `SUPER: "8:00 AM"`. */
export function clockOutOfLight(frame: SceneFrame, around: Surroundings): ClockOutOfLight | undefined {
	const { heading, timeCues } = frame;
	if (heading === undefined || frame.montage || frame.intercut) return undefined;
	const [light, ...others] = timeCues.filter(({ source, meaning }) => source === 'heading' && meaning.kind === 'light');
	if (light?.meaning.kind !== 'light' || others.length > 0) return undefined;
	const clock = onlyClock(frame, around.node);
	if (clock === undefined) return undefined;
	const named = light.meaning.light;
	if (meets(generousWindows[named], [clock.minute, clock.minute], [-1, 1])) return undefined;
	if (sunLights.has(named) && (around.place?.place !== undefined || strangeSun.test(around.node.lines[0]?.text ?? '')))
		return undefined;
	return { clock: clock.cue, minute: clock.minute, light, named };
}

export function outOfLight(
	frames: readonly SceneFrame[],
	{ scene, item: { clock, minute, light, named } }: InScene<ClockOutOfLight>,
): PlacedFinding {
	const time = clock.meaning.kind === 'clock' ? clock.text : formatClock(minute);
	const isDoubtful = clock.source !== 'heading' || sunLights.has(named);
	const finding = findingAt('time-contradiction', clock, {
		message: `${time} is not ${inWords(named)}.`,
		evidence: [{ message: `${sceneName(frames, scene)} is ${inWords(named)}`, at: { scene, at: light } }],
		...(isDoubtful ? { atMost: 'information' as const } : {}),
	});
	return { scene, finding };
}

/** From when to when somebody may still write the word: nobody minds an evening at eleven, or a morning at two. */
const generousWindows: Readonly<Record<Light, readonly [number, number]>> = {
	dawn: [1 * hour, 11 * hour],
	morning: [0, 15 * hour],
	noon: [8 * hour, 17 * hour],
	day: [3 * hour, 23 * hour],
	afternoon: [10 * hour, 21 * hour],
	dusk: [13 * hour, 24 * hour],
	evening: [13 * hour, 26 * hour],
	night: [15.5 * hour, 34 * hour],
};

/** They are as the sun is, wherever clocks are. */
const sunLights: ReadonlySet<Light> = new Set(['dawn', 'day', 'dusk', 'night']);

/** Far north and south, and where no sun comes up at all. */
const strangeSun =
	/\b(?:arctic|antarctica?|antarctic|polar|pole|tundra|lapland|svalbard|spitsbergen|greenland|iceland|alaska|siberia|troms[oø]|murmansk|fairbanks|barrow|utqia\S*|orbit|space|spaceship|starship|spacecraft|shuttle|moon|lunar|mars|martian|planet|submarine)\b/iu;

/** The one clock time of a scene: its heading's, or what a super shows before anybody speaks. */
function onlyClock(
	{ heading, timeCues }: SceneFrame,
	{ lines }: SceneNode,
): { readonly cue: TimeCue; readonly minute: number } | undefined {
	const talk = lines.findIndex(({ type }) => type === 'character' || type === 'transition');
	const clocks = timeCues.flatMap((cue) => {
		const minute = minuteOf(cue);
		return minute === undefined ? [] : [{ cue, minute }];
	});
	const [clock] = clocks;
	if (clock === undefined || clocks.some(({ minute }) => minute !== clock.minute)) return undefined;
	const { source, line, dates } = clock.cue;
	if (dates !== 'this' || (source !== 'heading' && source !== 'super')) return undefined;
	const isHeading = source === 'heading';
	const around = isHeading ? heading?.modifiers.map(({ text }) => text).join(' - ') : lines[line]?.text;
	if (elsewhereOrNamed.test(around ?? '')) return undefined;
	return isHeading || talk === -1 || line < talk ? clock : undefined;
}

function minuteOf({ meaning }: TimeCue): number | undefined {
	if (meaning.kind === 'clock') return meaning.minuteOfDay;
	return meaning.kind === 'date' ? meaning.date.minuteOfDay : undefined;
}

/** `9 AM LONDON TIME`, `MEETING AT 9:00 AM`: by another clock, or of something else than the scene. */
const elsewhereOrNamed =
	/\b(?:time|gmt|utc|zulu|[ecmp][sd]?t|bst|ces?t|meet|meeting|appointment|alarm|reminder|flight|gate|train|depart\S*|arriv\S*|boarding|deadline|due|opens?|closes?|hours:|phone|text|call|missed|show|showtime|phone reads)\b/iu;
