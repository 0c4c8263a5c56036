/**
 * A scene's time as the builder knows it. All that costs more than a look is worked out when somebody asks, because an edit
 * can give every scene behind it a new time, and few of them are ever looked at.
 */
import type { TimeWindow } from '../calendar/partialDate.js';
import { evidenceOf, isHandedOn, isSameFact } from './evidence.js';
import type { Bound, ClocksAhead, SceneMoment, SceneTime, ScriptDay, TimeEvidence } from './model.js';
import type { Reason } from './moments.js';
import type { ScenePlacement, Thread } from './placement.js';
import { leftAt, openingOf, previousTo } from './placement.js';
import type { ScriptNetwork } from './scriptNetwork.js';
import type { Settled } from './settle.js';
import { chainOf } from './settle.js';
import type { Solution } from './solution.js';
import { weakest } from './strength.js';
import { lightWindows, lightWithin, nightEnd } from './windows.js';

/** What the times of all scenes are made from. */
export interface Build {
	readonly network: ScriptNetwork;
	readonly settled: Settled;
	readonly scriptDay: (scene: number) => ScriptDay;
	/** `present`, `flashback`, `flashback-2` … */
	readonly threadName: (thread: Thread) => string;
	/** Whether hard words date a scene, or one before it in its visit to its thread. */
	readonly isDated: (scene: number) => boolean;
}

type Bounds = SceneTime['certain'];

export class BuiltScene implements SceneTime {
	readonly scene: number;
	readonly #build: Build;
	#certain: Bounds | undefined;
	#likely: Bounds | undefined;

	constructor(build: Build, scene: number) {
		this.scene = scene;
		this.#build = build;
	}

	get #placement(): ScenePlacement {
		const placement = this.#build.network.sources.placements[this.scene];
		if (placement === undefined) throw new RangeError(`no scene ${String(this.scene)}`);
		return placement;
	}

	/** Of a scene at the same time as one elsewhere, what its own clocks show. */
	get light(): SceneTime['light'] {
		const setting = this.#build.network.hard.blocks[this.scene + 1]?.setting;
		return setting?.light ?? (setting?.apart === undefined ? undefined : lightWithin(this.likely));
	}

	get thread(): SceneTime['thread'] {
		return this.#placement.thread.kind;
	}

	get threadLabel(): string {
		return this.#build.threadName(this.#placement.thread);
	}

	get threadUncertain(): boolean {
		return this.#placement.uncertain || this.#placement.adrift;
	}

	get countsFromAny(): boolean {
		return this.#placement.mayReturn;
	}

	get scriptDay(): ScriptDay {
		return this.#build.scriptDay(this.scene);
	}

	get jump(): string | undefined {
		return this.#placement.words.jump;
	}

	get certain(): Bounds {
		return (this.#certain ??= this.#boundsIn(this.#build.settled.hard));
	}

	get likely(): Bounds {
		return (this.#likely ??= this.#boundsIn(this.#build.settled.soft));
	}

	/** What most checks ask of it: `old` itself where it says the same. */
	moment(old: SceneMoment | undefined): SceneMoment {
		const { thread, threadLabel, threadUncertain, isSimultaneous, exempt, isImagined, light, scene } = this;
		const { hard, soft } = this.#build.settled;
		const [certain, likely] = [hard.start(scene), soft.start(scene)];
		const isFirst = scene === 0;
		const isSame =
			old?.certain === certain &&
			old.likely === likely &&
			old.light === light &&
			old.exempt === exempt &&
			old.isImagined === isImagined &&
			old.threadUncertain === threadUncertain &&
			old.isSimultaneous === isSimultaneous &&
			old.thread === thread &&
			old.threadLabel === threadLabel &&
			old.isFirst === isFirst;
		if (isSame) return old;
		return {
			thread,
			threadLabel,
			threadUncertain,
			isSimultaneous,
			exempt,
			isImagined,
			light,
			isFirst,
			certain,
			likely,
		};
	}

	get byOneClock(): TimeWindow {
		const { earliest, latest } = this.likely;
		return { earliest: this.#byFirstClock(earliest.minute), latest: this.#byFirstClock(latest.minute) };
	}

	get afterEvents(): readonly string[] {
		return this.#placement.words.afterEvents;
	}

	get previous(): number {
		return previousTo(this.#build.network.sources.placements, this.scene);
	}

	get atMostSince(): number | undefined {
		const { words, uncertain } = this.#placement;
		if (words.atMostSince !== undefined || words.first.later === undefined || uncertain) return words.atMostSince;
		// LATER is up to the end of the script day, by the clocks of its own place.
		const { blocks } = this.#build.network.hard;
		const before = blocks[this.previous + 1]?.setting;
		const now = blocks[this.scene + 1]?.setting;
		if (before?.light === undefined || now?.link !== 'said' || this.clocksAhead === undefined) return undefined;
		const [from] = lightWindows[before.light];
		const to = now.light === undefined ? nightEnd : lightWindows[now.light][1];
		return Math.max(0, to - from - this.clocksAhead.least);
	}

	get clocksAhead(): ClocksAhead | undefined {
		const { facts, input } = this.#build.network.sources;
		const apart = this.#build.network.hard.blocks[this.scene + 1]?.setting?.apart;
		const [here, there] = [input.scenes[this.scene], input.scenes[this.previous]];
		if (apart !== undefined || here === undefined || there === undefined) return apart;
		const isKnown = facts.clocks?.knows(here) === true && facts.clocks.knows(there);
		return isKnown ? { least: 0, most: 0 } : undefined;
	}

	get followsByWords(): boolean {
		const { back, uncertain, afterCut, words } = this.#placement;
		return back > 0 && !uncertain && (words.goesOn || (afterCut && words.wayBack !== undefined));
	}

	get isSimultaneous(): boolean {
		return this.#placement.words.first['same-time'] !== undefined;
	}

	get interrupted(): number {
		const { back, sinceOpening, thread } = this.#placement;
		return back > 0 ? -1 : leftAt(thread, this.scene - sinceOpening);
	}

	get opener(): SceneTime['opener'] {
		const { thread } = this.#placement;
		const { opener, labelled } = thread;
		if (opener === undefined || !labelled) return undefined;
		const scene = openingOf(this.#build.network.sources.placements, this.scene);
		return { evidence: evidenceOf(opener, { scene }, opener.cue.text), interrupted: leftAt(thread, scene) };
	}

	/** Canon does not bind dreams and told stories at any depth, nor flashbacks without a date, nor a time that can't be read. */
	get exempt(): boolean {
		const { thread, words } = this.#placement;
		if (words.stopsClock || words.hasUnreadLabel || (thread.kind === 'flashback' && !this.#build.isDated(this.scene)))
			return true;
		return this.isImagined;
	}

	get isImagined(): boolean {
		for (let frame: Thread | undefined = this.#placement.thread; frame !== undefined; frame = frame.frame)
			if (frame.kind === 'dream' || frame.kind === 'story') return true;
		return false;
	}

	/**
	 * The evidence that bears on the scene itself, each once, in reading order: its own words, the canon facts that they
	 * lean on, and the order of scenes where no words date it.
	 */
	get evidence(): readonly TimeEvidence[] {
		const { network, settled } = this.#build;
		const block = network.hard.blocks[this.scene + 1];
		if (block === undefined) return [];
		const piece = this.scene + 1;
		const evidenceFor = (reason: Reason): TimeEvidence => network.evidence(piece, reason);
		const lost = settled.soft.stage.gone[piece];
		const guesses = new Set(block.edges.filter(({ force }) => force === 'guess').map(({ reason }) => reason));
		const used = block.reasons.filter((reason) => !guesses.has(reason)).flatMap(withGround(evidenceFor));
		const yielded = new Set(lost?.map((edge) => block.edges[edge]?.reason));
		const standing = [...guesses].filter((reason) => !yielded.has(reason));
		const accepted = standing.flatMap(withGround(evidenceFor));
		const own: TimeEvidence[] = [];
		for (const evidence of [...used, ...accepted]) {
			const isTold = own.some((other) => isSameFact(other, evidence) || isSamePlace(other, evidence));
			if (evidence.kind !== 'order' && !isTold) own.push(evidence);
		}
		for (const placed of this.#placement.words.cues) {
			const { cue, back } = placed;
			if (cue.meaning.kind === 'titles') continue;
			const isKnown = own.some(
				({ scene, at: place }) => scene === this.scene - back && place?.line === cue.line && place.span === cue.span,
			);
			if (!isKnown) own.push(evidenceOf(placed, this, cue.text));
		}
		own.sort(inReadingOrder);
		const order = used.find(({ kind, strength, text }) => kind === 'order' && strength !== 'inferred' && text !== '');
		return order === undefined ? own : [...own, order];
	}

	#byFirstClock(minute: number | undefined): number | undefined {
		return minute === undefined ? undefined : minute - this.#build.network.standings.aheadOfFirst(this.scene, minute);
	}

	#boundsIn(solution: Solution): Bounds {
		const { scene } = this;
		const { earliest, latest } = solution.start(scene);
		const at = { network: this.#build.network, solution, scene };
		return { earliest: new LazyBound(earliest, 'earliest', at), latest: new LazyBound(latest, 'latest', at) };
	}
}

/** Evidence with the canon's fact that it rests on. */
function withGround(evidenceFor: (reason: Reason) => TimeEvidence): (reason: Reason) => readonly TimeEvidence[] {
	return (reason) => {
		const fact = evidenceFor(reason);
		return fact.restsOn === undefined || isHandedOn(fact) ? [fact] : [fact, fact.restsOn];
	};
}

/** The same words, whatever they say of the scene. */
function isSamePlace({ scene, at }: TimeEvidence, other: TimeEvidence): boolean {
	return (
		at !== undefined && scene === other.scene && at.line === other.at?.line && at.span.start === other.at.span.start
	);
}

function inReadingOrder(lhs: TimeEvidence, rhs: TimeEvidence): number {
	return (
		lhs.scene - rhs.scene ||
		(lhs.at?.line ?? 0) - (rhs.at?.line ?? 0) ||
		(lhs.at?.span.start ?? 0) - (rhs.at?.span.start ?? 0)
	);
}

/** A scene in a solved network. */
interface SceneIn {
	readonly network: ScriptNetwork;
	readonly solution: Solution;
	readonly scene: number;
}

/** A bound whose chain is walked only when somebody asks. */
class LazyBound implements Bound {
	readonly minute: number | undefined;
	readonly #end: keyof Bounds;
	readonly #at: SceneIn;
	#chain: readonly TimeEvidence[] | undefined;

	constructor(minute: number | undefined, end: keyof Bounds, at: SceneIn) {
		this.minute = minute;
		this.#end = end;
		this.#at = at;
	}

	get because(): readonly TimeEvidence[] {
		if (this.minute === undefined) return none;
		const { network, solution, scene } = this.#at;
		return (this.#chain ??= chainOf(network, solution.why(scene, this.#end)));
	}

	get strength(): Bound['strength'] {
		return weakest(this.because.map(({ strength }) => strength));
	}
}

const none: readonly TimeEvidence[] = [];
