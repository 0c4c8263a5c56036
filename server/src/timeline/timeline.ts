/**
 * When each scene happens. Threads, script days and constraints meet here; soft evidence yields to hard, hard against
 * hard is a contradiction, and every bound can say why (docs/timeline.md).
 */
import type { TimeWindow } from '../calendar/partialDate.js';
import { minutesPerDay } from '../calendar/partialDate.js';
import type { Season } from '../script/timeMeaning.js';
import { addAgeConstraints } from './ageConstraints.js';
import type { CalendarFacts, ConstraintSink } from './constraints.js';
import { addHeaderClock, addSceneConstraints } from './constraints.js';
import { evidenceOf } from './evidence.js';
import type { SceneTimeInput, TimelineInput } from './input.js';
import { SceneNumbers } from './input.js';
import type { Bound, SceneTime, TimeEvidence, Timeline } from './model.js';
import type { TimedConstraint } from './moments.js';
import { dayPoint, pointCount, sceneOfPoint, startPoint } from './moments.js';
import { Recurrences } from './recurrence.js';
import { scriptDays } from './scriptDays.js';
import type { Settled } from './settle.js';
import { chainOf, settleHard, settleSoft } from './settle.js';
import { weakest } from './strength.js';
import type { PlacedCue, ScenePlacement } from './threads.js';
import { placeScenes } from './threads.js';
import { hour, oppositeSeason, sceneLength } from './windows.js';

/** Builds the timeline. Total: any evidence gives an answer. Cost: near-linear in scenes. */
export function buildTimeline(input: TimelineInput, facts: CalendarFacts): Timeline {
	const placements = placeScenes(input);
	const days = scriptDays(input, placements);
	const headerCues = input.header.cues.filter(({ dates }) => dates === 'this').map((cue) => ({ cue, scene: -1 }));
	const sink = new Sink(input, facts, headerCues);
	addHeaderClock(sink, headerCues);
	sink.propagate(0);
	const recurrences = new Recurrences(sink);
	const added: (readonly TimedConstraint[])[] = [];
	placements.forEach((placement, index) => {
		const day = days[index];
		if (day === undefined) return;
		const first = sink.constraints.length;
		addSceneConstraints(sink, index, placement, day);
		sink.propagate(first);
		recurrences.add(index, placement, day);
		sink.propagate(first);
		added.push(sink.constraints.slice(first));
	});
	const ageSink = sink.constraints.length;
	const births = input.scenes.map((scene, index) => addAgeConstraints(sink, index, scene.ages));
	const ages = sink.constraints.splice(ageSink);

	const nPoints = pointCount(input.scenes.length);
	const hard = settleHard(
		nPoints,
		sink.constraints.filter(({ soft }) => !soft),
	);
	const soft = settleSoft(
		nPoints,
		hard,
		sink.constraints.filter((constraint) => constraint.soft),
		[...recurrences.guesses, ...ages],
	);
	const accepted = new Set(soft.constraints.map(({ evidence }) => evidence));
	const guesses = acceptedGuesses(recurrences.guesses, accepted);
	const acceptedAges = new Set([...accepted].filter(({ kind }) => kind === 'age'));
	const dated = datedScenes(placements);
	return {
		scenes: placements.map((placement, index): SceneTime => {
			const day = days[index];
			if (day === undefined) throw new RangeError(`no day for scene ${String(index)}`);
			return {
				scene: index,
				thread: placement.thread.kind,
				threadLabel: placement.thread.label,
				threadUncertain: placement.uncertain,
				get scriptDay() {
					return day.day;
				},
				light: day.light,
				jump: jumpOf(placement.cues),
				certain: boundsOf(hard, startPoint(index)),
				likely: boundsOf(soft, startPoint(index)),
				previous: placement.previous,
				atMostSince: atMostSince(placement.cues),
				isSimultaneous: placement.cues.some(({ cue }) => cue.meaning.kind === 'same-time'),
				opener: openerOf(placement),
				get evidence() {
					const ages = [...(births[index] ?? [])].filter(([age]) => acceptedAges.has(age)).flat();
					return ownEvidence(added[index] ?? [], placement, [...(guesses.get(index) ?? []), ...ages]);
				},
				exempt: isExempt(placement, dated.has(index)),
			};
		}),
		contradictions: hard.contradictions,
		yielded: soft.yielded.filter((evidence) => sink.orderLinks.has(evidence)),
		daysSpanned: daysSpanned(soft, placements),
		daysVisited: new Set(
			placements.flatMap(({ thread }, index) => (thread.kind === 'present' ? [days[index]?.day.number] : [])),
		).size,
	};
}

/** By scene, the likely dates that stand, each once. */
function acceptedGuesses(
	guesses: readonly TimedConstraint[],
	accepted: ReadonlySet<TimeEvidence>,
): ReadonlyMap<number, ReadonlySet<TimeEvidence>> {
	const byScene = new Map<number, Set<TimeEvidence>>();
	for (const { to, from, evidence } of guesses) {
		if (!accepted.has(evidence)) continue;
		const scene = sceneOfPoint(Math.max(to, from));
		byScene.set(scene, (byScene.get(scene) ?? new Set()).add(evidence));
	}
	return byScene;
}

/** Collects constraints and keeps a rough forward window of every point, for month arithmetic. */
class Sink implements ConstraintSink {
	readonly constraints: TimedConstraint[] = [];
	readonly facts: CalendarFacts;
	readonly headerCues: readonly PlacedCue[];
	readonly orderLinks = new Set<TimeEvidence>();
	readonly #scenes: readonly SceneTimeInput[];
	readonly #earliest: Float64Array;
	readonly #latest: Float64Array;
	readonly #numbers: SceneNumbers;

	constructor(input: TimelineInput, facts: CalendarFacts, headerCues: readonly PlacedCue[]) {
		this.facts = facts;
		this.headerCues = headerCues;
		this.#scenes = input.scenes;
		this.#numbers = new SceneNumbers(input.scenes);
		const nPoints = pointCount(input.scenes.length);
		this.#earliest = new Float64Array(nPoints).fill(-Infinity);
		this.#latest = new Float64Array(nPoints).fill(Infinity);
		this.#earliest[0] = 0;
		this.#latest[0] = 0;
	}

	/** Carries windows over the hard constraints from index `first` on. Two rounds settle one scene. */
	propagate(first: number): void {
		for (let round = 0; round < 2; round++) {
			for (let i = first; i < this.constraints.length; i++) {
				const constraint = this.constraints[i];
				if (constraint === undefined || constraint.soft) continue;
				const { from, to, atMost } = constraint;
				const latest = (this.#latest[from] ?? Infinity) + atMost;
				if (latest < (this.#latest[to] ?? Infinity)) this.#latest[to] = latest;
				const earliest = (this.#earliest[to] ?? -Infinity) - atMost;
				if (earliest > (this.#earliest[from] ?? -Infinity)) this.#earliest[from] = earliest;
			}
		}
	}

	seasonAt(scene: number, season: Season): Season {
		const { place, notedPlace } = this.#scenes[scene] ?? { place: [], notedPlace: undefined };
		return this.facts.isSouthern(place, notedPlace) ? oppositeSeason(season) : season;
	}

	dayWindow(scene: number): TimeWindow {
		return { earliest: bounded(this.#earliest[dayPoint(scene)]), latest: bounded(this.#latest[dayPoint(scene)]) };
	}

	sceneByNumber(number: string): number | undefined {
		return this.#numbers.find(number);
	}

	readonly nameScene = (scene: number): string => {
		return scene < 0 ? 'the start' : `scene ${this.#scenes[scene]?.number ?? String(scene + 1)}`;
	};
}

function bounded(value: number | undefined): number | undefined {
	return value === undefined || !Number.isFinite(value) ? undefined : value;
}

/** A point's two bounds; their chains are walked only when somebody asks. */
function boundsOf(
	{ solution, constraints }: Settled,
	point: number,
): { readonly earliest: Bound; readonly latest: Bound } {
	const because = (edges: readonly number[]): readonly TimeEvidence[] =>
		chainOf(edges.flatMap((edge) => constraints[edge] ?? []));
	return {
		earliest: new LazyBound(solution.earliest(point), () => because(solution.whyEarliest(point))),
		latest: new LazyBound(solution.latest(point), () => because(solution.whyLatest(point))),
	};
}

class LazyBound implements Bound {
	readonly minute: number | undefined;
	readonly #prove: () => readonly TimeEvidence[];
	#chain: readonly TimeEvidence[] | undefined;

	constructor(minute: number | undefined, prove: () => readonly TimeEvidence[]) {
		this.minute = minute;
		this.#prove = prove;
	}

	get because(): readonly TimeEvidence[] {
		return (this.#chain ??= this.minute === undefined ? [] : this.#prove());
	}

	get strength(): Bound['strength'] {
		return weakest(this.because.map(({ strength }) => strength));
	}
}

/** Scenes that hard words date, or that go on in a flashback that they do. */
function datedScenes(placements: readonly ScenePlacement[]): ReadonlySet<number> {
	const datedThreads = new Set<unknown>();
	const dated = new Set<number>();
	placements.forEach(({ thread, cues }, index) => {
		if (cues.some(({ cue: { meaning } }) => isDating(meaning))) datedThreads.add(thread);
		if (datedThreads.has(thread)) dated.add(index);
	});
	return dated;
}

function isDating(meaning: PlacedCue['cue']['meaning']): boolean {
	if (meaning.kind === 'season') return meaning.year !== undefined;
	return (
		meaning.kind === 'date' ||
		meaning.kind === 'offset' ||
		meaning.kind === 'calendar-step' ||
		meaning.kind === 'event' ||
		meaning.kind === 'same-as-scene'
	);
}

/** Canon does not bind dreams and told stories at any depth, nor flashbacks without a date. */
function isExempt({ thread }: ScenePlacement, dated: boolean): boolean {
	if (thread.kind === 'flashback' && !dated) return true;
	for (let frame: typeof thread | undefined = thread; frame !== undefined; frame = frame.frame) {
		if (frame.kind === 'dream' || frame.kind === 'story') return true;
	}
	return false;
}

/**
 * The evidence that bears on a scene itself, each once, in reading order: its own words, the canon facts that they lean
 * on, and the order of scenes where no words date it.
 */
function ownEvidence(
	added: readonly TimedConstraint[],
	{ cues }: ScenePlacement,
	ages: readonly TimeEvidence[],
): readonly TimeEvidence[] {
	const used = new Set(added.map(({ evidence }) => evidence));
	const own: TimeEvidence[] = [];
	for (const evidence of [...used, ...ages]) {
		const isTold = own.some(({ at, location }) => at === evidence.at && location === evidence.location);
		if (evidence.kind !== 'order' && !isTold) own.push(evidence);
	}
	for (const placed of cues) {
		const known = own.some(
			({ scene, at }) => scene === placed.scene && at?.line === placed.cue.line && at.span === placed.cue.span,
		);
		if (!known) own.push(evidenceOf(placed, placed.cue.text, undefined));
	}
	own.sort(
		(lhs, rhs) =>
			lhs.scene - rhs.scene ||
			(lhs.at?.line ?? 0) - (rhs.at?.line ?? 0) ||
			(lhs.at?.span.start ?? 0) - (rhs.at?.span.start ?? 0),
	);
	const order = [...used].find(({ kind, strength }) => kind === 'order' && strength !== 'inferred');
	return order === undefined ? own : [...own, order];
}

/** The longest time that words allow between the starts of this scene and the one before. */
function atMostSince(cues: readonly PlacedCue[]): number | undefined {
	const limits = cues.flatMap(({ cue: { meaning } }) => {
		if (meaning.kind === 'moments-later') return [hour];
		if (meaning.kind === 'continuous' || meaning.kind === 'same-time') return [sceneLength];
		if (meaning.kind !== 'offset' || meaning.direction === 'backward' || meaning.count === undefined) return [];
		if (meaning.unit === 'minute') return [meaning.count + (meaning.exact ? 0 : hour / 2)];
		return meaning.unit === 'hour' ? [meaning.count * hour + (meaning.exact ? 0 : hour / 2)] : [];
	});
	return limits.length === 0 ? undefined : Math.min(...limits);
}

function openerOf({ thread }: ScenePlacement): SceneTime['opener'] {
	if (thread.opener === undefined || !thread.labelled) return undefined;
	const evidence = evidenceOf(
		{ cue: thread.opener.cue, scene: thread.opener.scene },
		thread.opener.cue.text,
		undefined,
	);
	return { evidence, interrupted: thread.interrupted };
}

/** `5 years later`, `2 days earlier`: what the first offset says, in figures. */
function jumpOf(cues: readonly PlacedCue[]): string | undefined {
	for (const { cue } of cues) {
		if (cue.meaning.kind !== 'offset') continue;
		const { count, unit, direction } = cue.meaning;
		const amount = count === undefined ? `${unit}s` : `${String(count)} ${unit}${count === 1 ? '' : 's'}`;
		return `${amount} ${direction === 'forward' ? 'later' : 'earlier'}`;
	}
	return undefined;
}

/** Calendar days from the first to the last scene of the present, both counted; `undefined` where dates do not tell. */
function daysSpanned({ solution }: Settled, placements: readonly ScenePlacement[]): number | undefined {
	let first = Infinity;
	let last = -Infinity;
	for (const [index, { thread }] of placements.entries()) {
		if (thread.kind !== 'present') continue;
		const earliest = solution.earliest(dayPoint(index));
		const latest = solution.latest(dayPoint(index));
		if (earliest === undefined || latest === undefined || latest - earliest >= minutesPerDay) return undefined;
		first = Math.min(first, earliest);
		last = Math.max(last, latest);
	}
	return first === Infinity ? undefined : Math.round((last - first) / minutesPerDay) + 1;
}
