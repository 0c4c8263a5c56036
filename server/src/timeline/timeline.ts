/**
 * When each scene happens. Threads, script days and constraints meet here; soft evidence yields to hard, hard against
 * hard is a contradiction, and every bound can say why (docs/timeline.md).
 *
 * An edit builds the timeline anew from what every scene has kept: its words, read once, and its constraints. What is left
 * is a few steps per scene over plain numbers, so the result cannot depend on what was there before the edit.
 */
import { minutesPerDay } from '../calendar/partialDate.js';
import type { Build } from './builtScene.js';
import { BuiltScene } from './builtScene.js';
import type { CalendarFacts } from './constraints.js';
import { dayNumbers, scriptDayOf } from './dayNumbers.js';
import type { Glance } from './glance.js';
import { glanceAt, hasMark, marks } from './glance.js';
import type { TimelineInput } from './input.js';
import type { DaysSpanned, SceneMoment, Timeline } from './model.js';
import { SceneOrder } from './order.js';
import type { ScenePlacement, Thread } from './placement.js';
import { threadNames } from './placement.js';
import { scriptDays } from './scriptDays.js';
import type { ScriptDayStyle } from './scriptDayStyle.js';
import { defaultScriptDayStyle, isSameStyle } from './scriptDayStyle.js';
import type { ScriptNetwork } from './scriptNetwork.js';
import { scriptNetwork, takenFrom } from './scriptNetwork.js';
import type { Settled } from './settle.js';
import { chainOf, settle } from './settle.js';
import type { Solution } from './solution.js';
import { placeScenes } from './threads.js';
import { withWrittenZones } from './writtenZones.js';

/** What the next timeline takes over. */
interface Making {
	readonly network: ScriptNetwork;
	readonly settled: Settled;
	readonly style: ScriptDayStyle;
	/** `undefined` while nobody has asked for them. */
	moments: readonly SceneMoment[] | undefined;
}

const madeOf = new WeakMap<Timeline, Making>();

/**
 * Builds the timeline. Total: any evidence gives an answer. Cost: near-linear in scenes. `before` is the timeline before
 * the last edit, to take over what scenes have kept; it never changes the result's value.
 */
export function buildTimeline(
	input: TimelineInput,
	known: CalendarFacts,
	before?: Timeline,
	style: ScriptDayStyle = defaultScriptDayStyle,
): Timeline {
	const facts = withWrittenZones(known, input.scenes);
	const makingBefore = before && madeOf.get(before);
	const old = makingBefore?.network.sources;
	const placements = placeScenes(input, old?.placements);
	if (before !== undefined && makingBefore !== undefined && old !== undefined) {
		const saysSame = old.facts === facts && old.input.scenes === input.scenes && old.input.header === input.header;
		// Other speakers, and no thread depends on them.
		if (saysSame && isSameStyle(makingBefore.style, style) && old.placements === placements) return before;
	}
	const glance = glanceAt(placements, old);
	const days = scriptDays(input, placements, glance, old);
	const sources = { input, facts, placements, glance, days, clock: input.header.words };
	const taken = takenFrom(makingBefore?.network, sources);
	const network = scriptNetwork(sources, taken);
	const settled = settle(network, taken, makingBefore?.settled);
	const numbers = once(() => dayNumbers(days, style, (id) => daysOfEvent(facts, id)));
	const names = once(() => threadNames(placements, (scene) => glance.back[scene] === 0));
	const dated = once(() => datedThreads(placements, glance));
	const build: Build = {
		network,
		settled,
		scriptDay(scene) {
			const placement = placements[scene];
			if (placement === undefined) throw new RangeError(`no scene ${String(scene)}`);
			return scriptDayOf(days, numbers(), { scene, placement, nameScene: network.nameScene, style });
		},
		threadName: (thread) => names().get(thread) ?? thread.kind,
		isDated: (scene) => scene >= (dated().get(placements[scene]?.thread) ?? Infinity),
	};
	const { contradictions } = settled;
	const yielded = once(settled.yielded);
	const order = once(() => new SceneOrder(network.hard));
	const scenes = placements.map((_, scene) => new BuiltScene(build, scene));
	const making: Making = { network, settled, style, moments: undefined };
	const momentsBefore = makingBefore?.moments;
	const timeline: Timeline = {
		scenes,
		get moments() {
			return (making.moments ??= momentsOf(scenes, (scene) => momentsBefore?.[(taken?.pieceOf(scene + 1) ?? 0) - 1]));
		},
		contradictions,
		get yielded() {
			return yielded();
		},
		isBefore(earlier, later, fixed) {
			const links = order().before(earlier, later, fixed);
			return links && chainOf(network, links);
		},
		get daysSpanned() {
			return daysSpanned(settled.soft, placements);
		},
		get daysVisited() {
			const visited = placements.map(({ thread }, scene) => {
				const group = thread.kind === 'present' ? days.scenes[scene]?.group : undefined;
				return group && numbers().get(group);
			});
			return new Set(visited.filter((number) => number !== undefined)).size;
		},
	};
	madeOf.set(timeline, making);
	return timeline;
}

function daysOfEvent(facts: CalendarFacts, id: string): readonly [first: number, last: number] | undefined {
	const { earliest, latest } = facts.eventWindow(id)?.window ?? {};
	if (earliest === undefined || latest === undefined) return undefined;
	return [Math.floor(earliest / minutesPerDay), Math.floor(latest / minutesPerDay)];
}

/** The threads that words date, with the first scene (index) where they do. */
function datedThreads(placements: readonly ScenePlacement[], glance: Glance): ReadonlyMap<Thread | undefined, number> {
	const dated = new Map<Thread | undefined, number>();
	for (let scene = 0; scene < placements.length; scene++) {
		if (!hasMark(glance, scene, marks.isDating)) continue;
		const thread = placements[scene]?.thread;
		if (!dated.has(thread)) dated.set(thread, scene);
	}
	return dated;
}

function momentsOf(
	scenes: readonly BuiltScene[],
	before: (scene: number) => SceneMoment | undefined,
): readonly SceneMoment[] {
	return scenes.map((time, scene) => time.moment(before(scene)));
}

/** Computes when somebody asks for the first time. */
function once<T extends object>(compute: () => T): () => T {
	let value: T | undefined;
	return () => (value ??= compute());
}

/**
 * Calendar days from the first to the last scene of the present, both counted; `undefined` where dates do not tell, or
 * leave room for more than twice as many.
 */
function daysSpanned(solution: Solution, placements: readonly ScenePlacement[]): DaysSpanned | undefined {
	const first: [earliest: number, latest: number] = [Infinity, Infinity];
	const last: [earliest: number, latest: number] = [-Infinity, -Infinity];
	for (const [index, { thread }] of placements.entries()) {
		if (thread.kind !== 'present') continue;
		const { earliest, latest } = solution.day(index);
		if (earliest === undefined || latest === undefined) return undefined;
		const [from, to] = midnightsWithin(earliest, latest);
		[first[0], first[1]] = [Math.min(first[0], from), Math.min(first[1], to)];
		[last[0], last[1]] = [Math.max(last[0], from), Math.max(last[1], to)];
	}
	if (first[0] === Infinity) return undefined;
	const [least, most] = [Math.max(0, last[0] - first[1]) + 1, last[1] - first[0] + 1];
	return most > 2 * least ? undefined : { least, most };
}

/** The first and the last midnight between two minutes, in days; where there is none, that of the day that they lie in. */
function midnightsWithin(earliest: number, latest: number): readonly [first: number, last: number] {
	const [first, last] = [Math.ceil(earliest / minutesPerDay), Math.floor(latest / minutesPerDay)];
	return first <= last ? [first, last] : [last, last];
}
