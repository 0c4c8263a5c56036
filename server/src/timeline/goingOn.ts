/**
 * Whether a scene that no words place goes on in the thread of the scene before it, or is back where that thread left off:
 * by its place, its people, and its words. Films come back without a word, so most of this is only likely.
 */
import type { SceneTimeInput, TimelineInput } from './input.js';
import { shareSomebody } from './peopleThere.js';
import { countsFromBefore } from './sceneWords.js';
import type { Frame } from './threadWalk.js';
import { leftBy } from './threadWalk.js';

/** A date so much later than a flashback's is no longer in it. */
const monthsApart = 12;

const continuing: ReadonlySet<string> = new Set(['continuous', 'same-time', 'moments-later', 'later']);

/**
 * Whether an unlabelled scene goes on with a thread that its heading does not name: the same place, people or time.
 * People alone only make it possible.
 */
export function continues(
	scene: SceneTimeInput,
	index: number,
	frame: Frame,
	input: TimelineInput,
): 'yes' | 'no' | 'perhaps' {
	const last = input.scenes[frame.last];
	if (last === undefined || frame.last !== index - 1) return 'no';
	const [dated, lastDated] = [scene.words.month, last.words.month];
	if (dated !== undefined && lastDated !== undefined && dated - lastDated > monthsApart) return 'no';
	const interrupted = input.scenes[leftBy(frame)];
	if (interrupted !== undefined && sharesPlace(scene, interrupted) && !sharesPlace(scene, last)) return 'no';
	if (scene.cues.some(({ meaning, source }) => source === 'heading' && continuing.has(meaning.kind))) return 'yes';
	if (sharesPlace(scene, last)) return interrupted !== undefined && sharesPlace(scene, interrupted) ? 'perhaps' : 'yes';
	const { isSilent, names } = peopleOf(input, index);
	const before = everybodyIn(input, frame.last);
	const left = everybodyIn(input, leftBy(frame));
	if (names.some((name) => shareSomebody([name], before) && !shareSomebody([name], left))) return 'yes';
	if (isSilent || shareSomebody(names, before)) return 'perhaps';
	// Where the thread has gone on without its label, somebody new somewhere new may go on with it, too.
	const isLabelled = last.cues.some(({ meaning }) => meaning.kind === 'open-thread');
	const isBack = interrupted !== undefined && sharesPlace(scene, interrupted);
	return isLabelled || isBack || shareSomebody(names, left) ? 'no' : 'perhaps';
}

/** By whom a scene is told from others: those who speak, or where nobody does, those whom action names. */
export function peopleOf(
	{ people }: TimelineInput,
	index: number,
): { readonly isSilent: boolean; readonly names: Names } {
	const { speaking = [], silent = [] } = people[index] ?? {};
	const isSilent = speaking.length === 0;
	return { isSilent, names: isSilent ? silent : speaking };
}

type Names = readonly string[];

/** All who are there. */
export function everybodyIn({ people }: TimelineInput, index: number): Names {
	const { speaking = [], silent = [] } = people[index] ?? {};
	return [...speaking, ...silent];
}

/** A thread that a heading leads back to, by how deep it lies in the stack. */
export interface WayHome {
	readonly depth: number;
	/** Somebody is there who was there when it was left, and not in between; behind `LATER`, nobody else. */
	readonly isSure: boolean;
}

/**
 * Where the very heading that a cut has left leads back to it, its place and its light, and no words say so; or its place
 * with words that go on from some scene, `MOMENTS LATER`. A memory of that place goes on in it.
 */
export function homeByHeading(
	frames: readonly Pick<Frame, 'thread' | 'opening' | 'last'>[],
	index: number,
	input: TimelineInput,
): WayHome | undefined {
	const [scene, last] = [input.scenes[index], input.scenes[frames.at(-1)?.last ?? -1]];
	if (scene === undefined || last === undefined) return undefined;
	const { words } = scene;
	const isGoingOn = !words.setsClock && countsFromBefore(words);
	if (!isGoingOn && (words.isDating || words.goesOn)) return undefined;
	for (let depth = frames.length - 1; depth > 0; depth--) {
		const { opener, block, labelled } = frames[depth]?.thread ?? {};
		const interrupted = leftBy(frames[depth]);
		const left = input.scenes[interrupted];
		if (left === undefined || block !== true) continue;
		if (isGoingOn ? labelled !== true || !mayGoOnFrom(left, scene) : !isSameHeading(scene, left)) continue;
		const isHere = opener?.cue.meaning.kind === 'earlier' ? isSameHeading(scene, last) : sharesPlace(scene, last);
		if (isHere) return undefined;
		const between = frames.at(-1)?.last ?? -1;
		const isWithThem = isGoingOn && isSomebodyBack(index, { left: between, last: interrupted }, input);
		return { depth, isSure: !isWithThem && isSomebodyBack(index, { left: interrupted, last: between }, input) };
	}
	return undefined;
}

/** Whether somebody is there who was in the scene that a cut left, and not in the last one since. */
export function isSomebodyBack(
	index: number,
	{ left, last }: { readonly left: number; readonly last: number },
	input: TimelineInput,
): boolean {
	const [before, between] = [everybodyIn(input, left), everybodyIn(input, last)];
	const { names } = peopleOf(input, index);
	return names.some((name) => shareSomebody([name], before) && !shareSomebody([name], between));
}

/** `CONTINUOUS` goes on in the same light, `LATER` in any. */
function mayGoOnFrom(left: SceneTimeInput, scene: SceneTimeInput): boolean {
	const { light, carriesLight } = scene.words;
	return sharesPlace(scene, left) && (!carriesLight || light === undefined || light === left.words.light);
}

/**
 * How deep the thread lies that a place or people lead out of, `BACK TO THE ATTIC:`, `BACK TO BEN AND ROSE:`: the innermost
 * that was cut to where that is or they are. Whoever is there in between as well may be what a shot shows.
 */
export function homeByName(
	to: string,
	frames: readonly Pick<Frame, 'thread' | 'opening' | 'last'>[],
	index: number,
	input: TimelineInput,
): number | undefined {
	const between = frames.at(-1)?.last ?? -1;
	const [scene, last] = [input.scenes[index], input.scenes[between]];
	if (scene === undefined || last === undefined || isNamed(to, between, input)) return undefined;
	for (let depth = frames.length - 1; depth > 0; depth--) {
		const left = leftBy(frames[depth]);
		const home = input.scenes[left];
		if (home === undefined || !isNamed(to, left, input)) continue;
		// The scene behind it tells whether it was only a look back.
		return sharesPlace(scene, last) && !sharesPlace(scene, home) ? undefined : depth;
	}
	return undefined;
}

/** Whether words name the place of a scene, or somebody in it. */
function isNamed(to: string, index: number, input: TimelineInput): boolean {
	const scene = input.scenes[index];
	if (scene === undefined) return false;
	const names = to.split(listMarks).map((name) => name.replace(prefixes, '').trim());
	const there = everybodyIn(input, index);
	return names.some((name) => {
		const isPlace = scene.place.some((place) => isSameNoun(place, name) || place.endsWith(` ${name}`));
		return name !== '' && (isPlace || shareSomebody([name], there));
	});
}

/** `ЧЕРДАК` is where `НАЗАД НА ЧЕРДАКЕ` leads: cases of Russian differ in their last vowels. */
function isSameNoun(lhs: string, rhs: string): boolean {
	if (lhs === rhs) return true;
	const [stem, other] = [lhs.replace(caseEnding, ''), rhs.replace(caseEnding, '')];
	return stem.length >= 3 && stem === other && cyrillic.test(stem);
}

const caseEnding = /[АЕИОУЫЮЯЬЙ]$/u;
const cyrillic = /^\p{Script=Cyrillic}/u;

// "BEN AND ROSE", "BEN & ROSE", "BEN, ROSE", "ATTIC - NIGHT", "HOUSE/ATTIC"
const listMarks = / (?:AND|UND|ET|Y|E|И) | - |[,&/–—]/u;
const prefixes = /^(?:(?:INT|EXT)\. ?)?(?:THE |AN? )?/u;

function isSameHeading(lhs: SceneTimeInput, rhs: SceneTimeInput): boolean {
	return sharesPlace(lhs, rhs) && lhs.words.light === rhs.words.light && isSamePath(lhs.place, rhs.place);
}

function isSamePath(lhs: readonly string[], rhs: readonly string[]): boolean {
	return lhs.length === rhs.length && lhs.every((part, index) => index === 0 || part === rhs[index]);
}

/** `EXT. THE PIER` is at `EXT. PIER - NIGHT`. */
export function sharesPlace(lhs: SceneTimeInput, rhs: SceneTimeInput): boolean {
	const [one, other] = [lhs.place[0], rhs.place[0]];
	return one !== undefined && (one === other || one.replace(article, '') === other?.replace(article, ''));
}

const article = /^(?:THE|AN?) (?=.)/u;
