/**
 * What notes declare in any part of a story, against a scene of this script: which declaration it clashes with, where that
 * stands in the story's order, and the links that prove it.
 */
import { dateInWords } from '../calendar/dateInWords.js';
import type { Canon } from '../canon/model.js';
import type { SceneCast, ScriptCast } from '../cast/model.js';
import type { TimeCue } from '../script/model.js';
import { declarationsOf } from '../story/declarations.js';
import type { Declaration, Part, Story } from '../story/model.js';
import type { Following } from '../story/order.js';
import { following, momentOf } from '../story/order.js';
import type { Uri } from '../text/position.js';
import type { SceneTime, TimeEvidence, Timeline } from '../timeline/model.js';
import type { Link } from './finding.js';
import { boundEvidence, chainLinks, followsByWords, wordsBetween } from './proof.js';
import type { SceneFrame } from './sceneFrame.js';
import { sceneName } from './sceneFrame.js';

/** What checks on declarations read of a script: nothing that dialogue could change. */
export interface StoryInput {
	readonly uri: Uri;
	readonly frames: readonly SceneFrame[];
	readonly timeline: Timeline;
	readonly casts: readonly SceneCast[];
	readonly names: ScriptCast['names'];
	readonly canon: Canon | undefined;
	readonly story: Story | undefined;
}

/** A scene on the wrong side of what a note declares. */
export interface Clash {
	readonly declaration: Declaration;
	/** `by words` where each scene from the earlier to the later says that it follows the one before; `for certain` by `proof`. */
	readonly following: Following | 'by words' | 'for certain';
	/** The chain of hard evidence between the two scenes. */
	readonly proof?: readonly TimeEvidence[];
}

/** Whether only the order of scenes, or something looser, says that the later scene comes after the earlier. */
export function isSoftOrder({ following: how }: Clash): boolean {
	return how === 'loosely' || how === 'by order';
}

export interface Declared {
	readonly isEmpty: boolean;
	/** The first declaration about a person or thing that a scene clashes with. */
	clash(key: string, time: SceneTime): Clash | undefined;
	/** All about a person or thing, in script order, this script's first. */
	about(key: string): readonly Declaration[];
}

interface Ranked {
	readonly declaration: Declaration;
	readonly rank: number;
}

/** What this script and the other parts of its story declare, as far as it is wanted. */
export function declaredFor(input: StoryInput, isWanted: (declaration: Declaration) => boolean): Declared {
	const ownRank = input.story?.own.rank ?? 0;
	const own = declarationsOf(input).map((declaration): Ranked => ({ declaration, rank: ownRank }));
	const others = (input.story?.others ?? []).flatMap(({ declarations, rank }) =>
		declarations.map((declaration): Ranked => ({ declaration, rank })),
	);
	const byKey = new Map<string, Ranked[]>();
	for (const ranked of [...own, ...others]) {
		const { declaration } = ranked;
		if (!isWanted(declaration)) continue;
		const known = byKey.get(declaration.key);
		if (known === undefined) byKey.set(declaration.key, [ranked]);
		else known.push(ranked);
	}
	return {
		isEmpty: byKey.size === 0,
		clash(key, time) {
			const known = byKey.get(key);
			if (known === undefined || time.threadUncertain) return undefined;
			const here = { ...momentOf(time, input.uri, input.timeline.scenes), rank: ownRank };
			for (const { declaration, rank } of known) {
				const there = { ...declaration.moment, rank };
				if (there.part === here.part && there.scene === here.scene) continue;
				const [later, earlier] = declaration.kind === 'born' ? [there, here] : [here, there];
				const isOwn = there.part === here.part;
				const fixed = declaration.kind === 'born' ? 'later' : 'earlier';
				const proof = isOwn ? input.timeline.isBefore(earlier.scene, later.scene, fixed) : undefined;
				if (proof !== undefined) return { declaration, following: 'for certain', proof };
				const order = following(later, earlier);
				if (order === undefined) continue;
				const isSaid = order === 'by order' && followsByWords(input.timeline.scenes, later.scene, earlier.scene);
				return { declaration, following: isSaid ? 'by words' : order };
			}
			return undefined;
		},
		about: (key) => (byKey.get(key) ?? []).map(({ declaration }) => declaration),
	};
}

/** `scene 12`, in another part `scene 12 of episode 3`. */
export function sceneOfStory({ story }: StoryInput, { sceneName, at }: Declaration): string {
	const part = otherPart(story, at.part);
	return part === undefined ? sceneName : `${sceneName} of ${part.name}`;
}

/** The chain: what puts this scene on the wrong side, then the note. `says` is what the note declares, as a clause without its place. */
export function clashEvidence(
	input: StoryInput,
	scene: number,
	{ declaration, following, proof }: Clash,
	says: string,
): readonly Link[] {
	const { timeline, story } = input;
	const where = sceneOfStory(input, declaration);
	const side = declaration.kind === 'born' ? 'before' : 'after';
	const other = otherPart(story, declaration.at.part);
	const { moment } = declaration;
	const isOwn = other === undefined || story === undefined;
	const [date, note] = declarationLinks(input, declaration, says);
	if (proof !== undefined) return [...chainLinks(proof), note];
	if (following === 'by date') {
		const time = timeline.scenes[scene];
		const bound = side === 'after' ? time?.certain.earliest : time?.certain.latest;
		return behindChain(bound === undefined ? [] : boundEvidence(bound), [date, note]);
	}
	if (!isOwn) return [{ message: `${story.own.name} comes ${side} ${other.name}`, at: story.own.at }, note];
	const [from, to] = side === 'after' ? [moment.scene, scene] : [scene, moment.scene];
	if (following === 'by words') return [...wordsBetween(timeline.scenes, from, to), note];
	const steps = stepsBetween(input, from, to);
	if (steps !== undefined) return [...steps, note];
	const taken = `${nameOf(input, scene)} is taken to come ${side} ${where}, as no words say otherwise`;
	return [{ message: taken, at: { scene, at: undefined } }, note];
}

function nameOf({ frames }: StoryInput, scene: number): string {
	return sceneName(frames, scene);
}

/** What leads from scene to scene, nearest first, where words do some of the way: they, and what is taken for granted between them. */
function stepsBetween(input: StoryInput, from: number, to: number): readonly Link[] | undefined {
	const { scenes } = input.timeline;
	const links: Link[] = [];
	let open: number | undefined;
	const takeForGranted = (later: number, earlier: number): void => {
		links.push(takenAfter(input, later, earlier));
	};
	let time = scenes[to];
	for (; time !== undefined && time.scene > from; time = scenes[time.previous]) {
		if (!time.followsByWords) {
			open ??= time.scene;
			continue;
		}
		if (open !== undefined) takeForGranted(open, time.scene);
		open = undefined;
		links.push(...wordsBetween(scenes, time.previous, time.scene));
	}
	// Without any words the finding speaks of its own scene.
	if (time?.scene !== from || (open === to && presentWords(input, to) === undefined)) return undefined;
	if (open !== undefined) takeForGranted(open, from);
	return links;
}

function takenAfter(input: StoryInput, later: number, earlier: number): Link {
	const [name, other] = [nameOf(input, later), nameOf(input, earlier)];
	const present = presentWords(input, later);
	return present === undefined
		? {
				message: `${name} is taken to come after ${other}, as no words say otherwise`,
				at: { scene: later, at: undefined },
			}
		: { message: `${name} is "${present.text}", and taken to come after ${other}`, at: { scene: later, at: present } };
}

/** `PRESENT DAY`: words, but none that say how long after. */
function presentWords({ frames }: StoryInput, scene: number): TimeCue | undefined {
	return frames[scene]?.timeCues.find(({ meaning, dates }) => meaning.kind === 'close-thread' && dates === 'this');
}

/** When the declaring scene is set, and its note; `says` as for `clashEvidence`. */
export function declarationLinks(
	input: StoryInput,
	declaration: Declaration,
	says: string,
): readonly [date: Link, note: Link] {
	const { moment, at } = declaration;
	const where = sceneOfStory(input, declaration);
	const there = otherPart(input.story, at.part) === undefined ? { scene: at.scene, at: at.at } : at;
	return [
		{ message: `${where} is set ${dateInWords(moment.certain)}`, at: { ...there, at: undefined } },
		{ message: `${says} in ${where}`, at: there },
	];
}

/** A chain with when the declaring scene is set and its note; the date only where the chain has not come from it. */
export function behindChain(chain: readonly Link[], [date, note]: readonly [date: Link, note: Link]): readonly Link[] {
	return chain.some(({ message }) => message === date.message) ? [...chain, note] : [...chain, date, note];
}

function otherPart(story: Story | undefined, uri: Uri): Part | undefined {
	return story?.others.find((part) => part.uri === uri);
}
