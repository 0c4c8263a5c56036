/**
 * All that the timeline reads of a script: time words, places and speakers, scene by scene. Dialogue and action without
 * time words are not in it, so typing them leaves the input equal and the timeline untouched.
 */
import type { Column } from '../script/column.js';
import { nextColumn, oldIndices } from '../script/column.js';
import type { SceneFacts, TimeCue } from '../script/model.js';
import type { PeopleThere } from './peopleThere.js';
import { peopleThere } from './peopleThere.js';
import type { PlacedCue, SceneWords } from './sceneWords.js';
import { wordsOf } from './sceneWords.js';

/** One scene, as far as time goes. */
export interface SceneTimeInput {
	readonly number: string | undefined;
	/** The heading's place path, outermost first, in upper case. */
	readonly place: readonly string[];
	/** The id in a `[[place: …]]` note. */
	readonly notedPlace: string | undefined;
	readonly cues: readonly TimeCue[];
	/** Where it says INTERCUT; `undefined` where it does not. */
	readonly intercut: { readonly inHeading: boolean; readonly leadsOn: boolean } | undefined;
	/** The words that date this scene, unless the scene before hands on some more, and those that it hands on itself. */
	readonly words: SceneWords;
	readonly handsOn: readonly PlacedCue[];
	/** CAPS names with a stated age in whole years: a date, if the canon knows when they were born. */
	readonly ages: readonly {
		readonly name: string;
		readonly text: string;
		readonly from: number;
		readonly to: number;
		readonly line: number;
		readonly start: number;
		readonly end: number;
	}[];
}

export interface TimelineInput {
	readonly header: SceneTimeInput;
	readonly scenes: readonly SceneTimeInput[];
	/**
	 * By scene, who is there. A list of its own, because it changes most and matters least: only for how long an unmarked
	 * flashback goes on.
	 */
	readonly people: readonly PeopleThere[];
}

interface Columns {
	readonly scenes: Column<SceneTimeInput>;
	readonly people: Column<PeopleThere>;
}

/** What the input was made from, for the next edit. */
const columnsOf = new WeakMap<TimelineInput, Columns>();

/** Collects the input: the very one of before the edit where it says the same, and where not, its scenes that do. */
export function timelineInput(header: SceneFacts, facts: readonly SceneFacts[], before?: TimelineInput): TimelineInput {
	const old = before && columnsOf.get(before);
	const factsAt = (index: number): SceneFacts => {
		const scene = facts[index];
		if (scene === undefined) throw new RangeError(`no facts for scene ${String(index)}`);
		return scene;
	};
	const scenes = nextColumn(old?.scenes, [facts], (index, scene) => sceneInput(factsAt(index), scene));
	const people = nextColumn(old?.people, [facts], (index, there) => keepEqual(peopleThere(factsAt(index)), there));
	const input = {
		header: sceneInput(header, before?.header),
		scenes: scenes.values,
		people: people.values,
	};
	const isSame = before?.header === input.header && before.scenes === input.scenes && before.people === input.people;
	const result = isSame ? before : input;
	columnsOf.set(result, { scenes, people });
	return result;
}

/** Where a scene (index) was before an edit; `undefined` for nowhere. Where none came or went, each is where it was. */
export function scenesBefore(before: TimelineInput, now: TimelineInput): (scene: number) => number | undefined {
	return before.scenes.length === now.scenes.length ? (scene) => scene : oldIndices(before.scenes, now.scenes);
}

function keepEqual<T>(value: T, old: T | undefined): T {
	return old !== undefined && JSON.stringify(old) === JSON.stringify(value) ? old : value;
}

/** `old` itself where it says the same: its words are read only where it does not. */
function sceneInput(facts: SceneFacts, old: SceneTimeInput | undefined): SceneTimeInput {
	const said: Said = {
		number: facts.heading?.number?.text,
		place: facts.heading?.place.map((part) => part.text.toUpperCase()) ?? [],
		notedPlace: facts.directives.flatMap((directive) => (directive.kind === 'place' ? directive.place.text : []))[0],
		cues: facts.timeCues,
		intercut: intercutIn(facts),
		ages: facts.capsNames.flatMap(({ text, age }) =>
			age === undefined || age.vague
				? noAges
				: [{ name: text, text: age.text, from: age.from, to: age.to, line: age.line, ...age.span }],
		),
	};
	if (old !== undefined && keepEqual(said, saidIn(old)) !== said) return old;
	// Of another place at the same time, what threads and days follow from is the same.
	if (old !== undefined && keepEqual(said.cues, old.cues) !== said.cues)
		return { ...said, cues: old.cues, words: old.words, handsOn: old.handsOn };
	const { number, place, notedPlace, cues, intercut, ages } = said;
	return {
		number,
		place,
		notedPlace,
		cues,
		intercut,
		ages,
		words: wordsOf(cuesThatDate(facts.timeCues, 'this')),
		handsOn: cuesThatDate(facts.timeCues, 'next'),
	};
}

const noAges: SceneTimeInput['ages'] = [];

/** What of a scene's input everything else follows from. */
type Said = Omit<SceneTimeInput, 'words' | 'handsOn'>;

function saidIn({ number, place, notedPlace, cues, intercut, ages }: SceneTimeInput): Said {
	return { number, place, notedPlace, cues, intercut, ages };
}

function intercutIn({ heading, intercut, leadsIntoIntercut }: SceneFacts): SceneTimeInput['intercut'] {
	if (!intercut) return undefined;
	const parts = heading === undefined ? [] : [...heading.place, ...heading.modifiers];
	const inHeading = parts.some(({ text }) => text.toUpperCase().includes('INTERCUT'));
	return inHeading || leadsIntoIntercut ? { inHeading, leadsOn: leadsIntoIntercut } : undefined;
}

function cuesThatDate(cues: readonly TimeCue[], dated: TimeCue['dates']): readonly PlacedCue[] {
	return cues.filter(({ dates }) => dates === dated).map((cue) => ({ cue, back: dated === 'this' ? 0 : 1 }));
}

/** Scenes by the numbers that notes call them by. */
export class SceneNumbers {
	readonly #scenes: readonly SceneTimeInput[];
	#byNumber: ReadonlyMap<string, number> | undefined;

	constructor(scenes: readonly SceneTimeInput[]) {
		this.#scenes = scenes;
	}

	/** The scene (index) with a number, written with or without `#`; counted from 1 where no heading has one. */
	find(number: string): number | undefined {
		this.#byNumber ??= new Map(
			this.#scenes.flatMap((scene, index) => (scene.number === undefined ? [] : [[scene.number, index] as const])),
		);
		const written = number.replace(/^#/, '');
		const counted = /^\d+$/.test(written) && this.#byNumber.size === 0 ? Number(written) - 1 : -1;
		return this.#byNumber.get(written) ?? (this.#scenes[counted] === undefined ? undefined : counted);
	}
}
