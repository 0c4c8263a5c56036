/**
 * How scenes stand to those that their words refer to: which those are, how far the clocks of both places are apart, and all
 * that a scene's constraints follow from. Knows no constraints.
 */
import type { TimeWindow } from '../calendar/partialDate.js';
import type { Season } from '../script/timeMeaning.js';
import type { CalendarFacts, Reference, SceneClocks, SceneSetting } from './constraints.js';
import type { ScriptDays } from './daysBegun.js';
import type { SceneDay } from './dayStep.js';
import type { Offset } from './eras.js';
import { countedDownFrom } from './eras.js';
import type { Glance } from './glance.js';
import { hasMark, marks } from './glance.js';
import type { SceneTimeInput, TimelineInput } from './input.js';
import { SceneNumbers } from './input.js';
import type { ClocksApart } from './placeClocks.js';
import { isAsFarApart } from './placeClocks.js';
import type { ScenePlacement } from './placement.js';
import type { SceneTree } from './sceneTree.js';
import { sceneTree } from './sceneTree.js';
import type { PlacedCue, SceneWords } from './sceneWords.js';
import { oppositeSeason } from './windows.js';

/** What the network of a script is made from. */
export interface NetworkSources {
	readonly input: TimelineInput;
	readonly facts: CalendarFacts;
	readonly placements: readonly ScenePlacement[];
	readonly glance: Glance;
	readonly days: ScriptDays;
	/** The notes before the first heading that set the clock. */
	readonly clock: SceneWords;
}

/** What a scene's constraints take from the scenes that its words refer to. */
export type Ground = Pick<
	SceneSetting,
	'base' | 'apart' | 'apartFromNamed' | 'light' | 'isDisplaced' | 'isOverruled'
> & {
	readonly named: readonly number[];
};

/** How scenes stand to those that their words refer to. */
export class Standings {
	readonly #sources: NetworkSources;
	readonly #numbers: SceneNumbers;
	#located: readonly (SceneTimeInput | undefined)[] | undefined;

	constructor(sources: NetworkSources) {
		this.#sources = sources;
		this.#numbers = new SceneNumbers(sources.input.scenes);
	}

	/** The scene that relative words refer to; -1 is the clock before the first, or that there is none. */
	referenceOf(scene: number): number {
		const back = this.#sources.glance.reference[scene] ?? 0;
		return back === 0 ? -1 : scene - back;
	}

	/** The scenes that a scene's words name by number; its own index where there is no such scene. */
	namedBy(scene: number): readonly number[] {
		const { glance, placements } = this.#sources;
		if (!hasMark(glance, scene, marks.namesScenes)) return noScenes;
		const cues = placements[scene]?.words.cues ?? [];
		return cues.flatMap(({ cue: { meaning } }) =>
			meaning.kind === 'same-as-scene' ? [this.#numbers.find(meaning.number) ?? scene] : [],
		);
	}

	/** How the scenes hang on one another; the first on the clock, which is piece 0. */
	tree(): SceneTree {
		const { glance } = this.#sources;
		const nScenes = glance.reference.length;
		const parents = new Int32Array(nScenes + 1).fill(-1);
		const names = new Map<number, readonly number[]>();
		let hasBegun = false;
		for (let scene = 0; scene < nScenes; scene++) {
			const reference = this.referenceOf(scene);
			// A thread that opens inside one without a scene is by itself.
			parents[scene + 1] = reference < 0 && hasBegun ? -1 : reference + 1;
			hasBegun ||= hasMark(glance, scene, marks.isPresent);
			const named = this.namedBy(scene);
			if (named !== noScenes)
				names.set(
					scene + 1,
					named.map((other) => other + 1),
				);
		}
		return sceneTree(parents, names);
	}

	/** A scene that is where a scene is: itself where that is known; `undefined` where nobody knows, or it does not count. */
	locatedAs(scene: number): SceneTimeInput | undefined {
		const { clocks } = this.#sources.facts;
		return clocks && (this.#located ??= this.#locate(clocks))[scene];
	}

	/** How far a scene's clocks are ahead of another's in a window; `undefined` where they show the same. */
	apart(other: number, scene: number, during: TimeWindow): ClocksApart | undefined {
		const { clocks } = this.#sources.facts;
		if (clocks === undefined) return undefined;
		const from = this.locatedAs(other);
		const to = this.locatedAs(scene);
		return from === undefined || to === undefined || from === to ? undefined : clocks.apart(from, to, during);
	}

	aheadOfFirst(scene: number, minute: number): number {
		const { clocks } = this.#sources.facts;
		if (clocks === undefined) return 0;
		this.#located ??= this.#locate(clocks);
		const first = this.#located.findIndex((located) => located !== undefined);
		const apart = this.apart(first, scene, { earliest: minute, latest: minute });
		return apart?.isStated === true ? (apart.least + apart.most) / 2 : 0;
	}

	/** For each scene one that is where it is: itself where that is known, else what the scene before it has. */
	#locate(clocks: SceneClocks): readonly (SceneTimeInput | undefined)[] {
		const located: (SceneTimeInput | undefined)[] = [];
		for (const [scene, own] of this.#sources.input.scenes.entries())
			located.push(clocks.knows(own) ? own : located[this.referenceOf(scene)]);
		return located;
	}

	/** The season at a scene's place. */
	seasonAt(scene: number, season: Season): Season {
		const { facts, input } = this.#sources;
		const { place, notedPlace } = input.scenes[scene] ?? input.header;
		return facts.isSouthern(place, notedPlace) ? oppositeSeason(season) : season;
	}

	settingOf(
		scene: number,
		{ base, named, apart, apartFromNamed, light, isDisplaced, isOverruled }: Ground,
	): SceneSetting {
		const { input, placements, days, clock } = this.#sources;
		const placement = placements[scene];
		const day = days.scenes[scene];
		const own = input.scenes[scene];
		if (placement === undefined || day === undefined || own === undefined)
			throw new RangeError(`no scene ${String(scene)}`);
		const { words, thread, uncertain, mayReturn, intercut, breaksOrder } = placement;
		const reference = referenceKind(placement);
		return {
			input: own,
			words,
			light,
			isDisplaced,
			isOverruled,
			link: day.link,
			hasDaylight: hasDaylight(day),
			kind: thread.kind,
			uncertain,
			mayReturn,
			intercut,
			breaksOrder,
			reference,
			opener: openerIn(placement),
			countdown: countdownIn(placement),
			clock: reference === 'clock' ? clock : undefined,
			base: words.countsMonths ? base : unbounded,
			apart,
			apartFromNamed,
			knowsNamed: named.map((other) => other !== scene),
		};
	}

	/** Whether a setting of the same scene before the last edit is what it would be now. Makes no object. */
	isAsBefore(
		old: SceneSetting,
		scene: number,
		{ base, named, apart, apartFromNamed, light, isDisplaced, isOverruled }: Ground,
	): boolean {
		const { input, placements, days, clock } = this.#sources;
		const placement = placements[scene];
		const day = days.scenes[scene];
		if (placement === undefined || day === undefined) return false;
		const { words, thread, uncertain, mayReturn, intercut, breaksOrder } = placement;
		const reference = referenceKind(placement);
		return (
			old.words === words &&
			old.input === input.scenes[scene] &&
			old.light === light &&
			old.isDisplaced === isDisplaced &&
			old.isOverruled === isOverruled &&
			old.link === day.link &&
			old.hasDaylight === hasDaylight(day) &&
			old.kind === thread.kind &&
			old.uncertain === uncertain &&
			old.mayReturn === mayReturn &&
			old.intercut === intercut &&
			old.breaksOrder === breaksOrder &&
			old.reference === reference &&
			(reference !== 'interrupted' || old.opener?.cue === openerIn(placement)?.cue) &&
			old.countdown === countdownIn(placement) &&
			(reference !== 'clock' || old.clock === clock) &&
			(!words.countsMonths || (old.base.earliest === base.earliest && old.base.latest === base.latest)) &&
			isAsFarApart(old.apart, apart) &&
			(named === noScenes ||
				named.every((other, nth) => {
					return (
						old.knowsNamed[nth] === (other !== scene) && isAsFarApart(old.apartFromNamed[nth], apartFromNamed[nth])
					);
				}))
		);
	}
}

/** Whether a day began in another light than that of the night. */
function hasDaylight({ firstLight }: SceneDay): boolean {
	return firstLight !== undefined && firstLight !== 'night';
}

const noScenes: readonly number[] = [];
export const unbounded: TimeWindow = { earliest: undefined, latest: undefined };

function referenceKind({ back, thread }: ScenePlacement): Reference {
	if (back > 0) return 'previous';
	if (thread.cut > 0) return 'interrupted';
	return thread.kind === 'present' ? 'clock' : 'none';
}

/** The words of a scene that open its thread; `undefined` for all but the first of one. */
function openerIn({ back, thread, words }: ScenePlacement): PlacedCue | undefined {
	const opener = thread.opener?.cue;
	return back > 0 || opener === undefined ? undefined : words.cues.find(({ cue }) => cue === opener);
}

/** The longer step back within which a scene begins a shorter one. */
function countdownIn(placement: ScenePlacement): Offset | undefined {
	const opener = openerIn(placement);
	return opener && countedDownFrom(opener.cue.meaning, placement.thread.frame?.opener?.cue.meaning);
}
