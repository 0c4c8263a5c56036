/**
 * Which scene of an earlier version is which scene now: by what they say, by number, by heading; and which have been parted or
 * joined. A number tells a scene only where scenes keep theirs. Knows no pages.
 */
import { headingText } from '../analysis/scriptView.js';
import { sceneNumberOf } from '../fountain/heading.js';
import type { Scene, ScriptModel } from '../script/model.js';
import { isOmitted } from '../script/omitted.js';

/** A scene now and what it was; one of them is missing where it is new or gone. */
export interface SceneMatch {
	readonly now: Scene | undefined;
	readonly before: Scene | undefined;
	/** It stands elsewhere among the scenes that both versions have. */
	readonly isMoved: boolean;
	/** Of a new scene, the one before that it was parted from; of one that is gone, the one now that it went into. */
	readonly partOf: Scene | undefined;
}

/** All scenes of both versions, each once: in the order of now, those that are gone where they were. Nearly linear. */
export function matchScenes(before: ScriptModel, now: ScriptModel): readonly SceneMatch[] {
	const pairs = new Pairs(before.scenes, now.scenes);
	pairs.pairBy((scene) => [headingKey(scene), ...linesOf(scene)].join('\n'), always);
	pairs.pairOnly(wholeBody);
	const areNumbersKept = pairs.areNumbersKept();
	pairs.pairBy(sceneNumber, (lhs, rhs) => isWithin(lhs, rhs) && (areNumbersKept || isAlike(lhs, rhs)));
	pairs.pairBy(headingKey, isAlike);
	pairs.pairBy(headingKey, isWithin);
	pairs.pairAlike();
	pairs.pairBy((scene) => numberAndHeading(scene), always);
	if (areNumbersKept) pairs.pairBy(sceneNumber, always);
	pairs.pairBy(headingKey, always);
	return inOrder(before, now, pairs);
}

const always = (): boolean => true;

class Pairs {
	readonly #before: readonly Scene[];
	readonly #now: readonly Scene[];
	readonly #oldOf = new Map<Scene, Scene>();
	readonly #newOf = new Map<Scene, Scene>();

	constructor(before: readonly Scene[], now: readonly Scene[]) {
		this.#before = before;
		this.#now = now;
	}

	oldOf(scene: Scene): Scene | undefined {
		return this.#oldOf.get(scene);
	}

	newOf(old: Scene): Scene | undefined {
		return this.#newOf.get(old);
	}

	/** Each scene with the first that has the same key and fits. */
	pairBy(keyOf: (scene: Scene) => string | undefined, fits: (old: Scene, scene: Scene) => boolean): void {
		const open = group(this.#openBefore(), keyOf);
		for (const scene of this.#openNow()) {
			const key = keyOf(scene);
			const candidates = key === undefined ? undefined : open.get(key);
			const at = candidates?.findIndex((old) => fits(old, scene)) ?? -1;
			const [old] = at < 0 ? [] : (candidates?.splice(at, 1) ?? []);
			if (old !== undefined) this.#pair(scene, old);
		}
	}

	/** Scenes of which either version has one with this key. */
	pairOnly(keyOf: (scene: Scene) => string | undefined): void {
		const [open, wanted] = [group(this.#openBefore(), keyOf), group(this.#openNow(), keyOf)];
		for (const [key, [scene, ...more]] of wanted) {
			const [old, ...others] = open.get(key) ?? [];
			if (scene !== undefined && old !== undefined && more.length + others.length === 0) this.#pair(scene, old);
		}
	}

	/** Scenes that say much the same under other headings, wherever they stand. */
	pairAlike(): void {
		const scenesWith = scenesByLine(this.#openBefore());
		for (const scene of this.#openNow()) {
			const old = mostShared(
				scene,
				scenesWith,
				(candidate) => !this.#newOf.has(candidate) && isAlike(candidate, scene),
			);
			if (old !== undefined) this.#pair(scene, old);
		}
	}

	/** Whether most scenes that are known for sure have the number that they had. */
	areNumbersKept(): boolean {
		let balance = 0;
		for (const [scene, old] of this.#oldOf) {
			const [number, was] = [sceneNumber(scene), sceneNumber(old)];
			if (number !== undefined && was !== undefined) balance += number === was ? 1 : -1;
		}
		return balance >= 0;
	}

	/** For each new scene the old one that holds most of it and whose own scene now has lost that; `undefined` values left out. */
	partsOf(): ReadonlyMap<Scene, Scene> {
		const sources = scenesByLine(this.#before.filter((old) => this.#newOf.has(old)));
		const targets = scenesByLine(this.#now.filter((scene) => this.#oldOf.has(scene)));
		const parts = new Map<Scene, Scene>();
		const find = (
			scenes: readonly Scene[],
			scenesWith: ReadonlyMap<string, readonly Scene[]>,
			own: (scene: Scene) => Scene | undefined,
		): void => {
			for (const scene of scenes) {
				const source = mostShared(scene, scenesWith, (candidate) => {
					const kept = new Set(linesOf(own(candidate) ?? candidate));
					const given = new Set(linesOf(candidate).filter((line) => !kept.has(line)));
					const lines = linesOf(scene);
					return lines.filter((line) => given.has(line)).length * 2 > lines.length;
				});
				if (source !== undefined) parts.set(scene, source);
			}
		};
		find(this.#openNow(), sources, (old) => this.#newOf.get(old));
		find(this.#openBefore(), targets, (scene) => this.#oldOf.get(scene));
		return parts;
	}

	#openBefore(): readonly Scene[] {
		return this.#before.filter((old) => !this.#newOf.has(old));
	}

	#openNow(): readonly Scene[] {
		return this.#now.filter((scene) => !this.#oldOf.has(scene));
	}

	#pair(scene: Scene, old: Scene): void {
		this.#oldOf.set(scene, old);
		this.#newOf.set(old, scene);
	}
}

/** `undefined` where it has none. */
export function sceneNumber(scene: Scene): string | undefined {
	const line = scene.node.lines[0];
	const number = line === undefined ? undefined : sceneNumberOf(line)?.text;
	return number === undefined ? undefined : `#${number}`;
}

/** Without its number; but one OMITTED is as the other, and only its number says which scene it was. */
export function headingKey(scene: Scene): string {
	const heading = headingText(scene).toUpperCase();
	return isOmitted(scene) ? `${heading} ${sceneNumber(scene) ?? ''}` : heading;
}

function numberAndHeading(scene: Scene): string | undefined {
	const number = sceneNumber(scene);
	return number === undefined ? undefined : `${number} ${headingKey(scene)}`;
}

function wholeBody(scene: Scene): string | undefined {
	return linesOf(scene).join('\n') || undefined;
}

const bodies = new WeakMap<Scene['node'], readonly string[]>();

/** What stands under its heading, without empty lines; nothing of what an omitted scene keeps. */
export function linesOf(scene: Scene): readonly string[] {
	const { node } = scene;
	let lines = bodies.get(node);
	if (lines === undefined) {
		lines = (isOmitted(scene) ? [] : node.lines.slice(1)).flatMap(({ text }) =>
			text.trim() === '' ? [] : [text.trim()],
		);
		bodies.set(node, lines);
	}
	return lines;
}

function group(scenes: readonly Scene[], keyOf: (scene: Scene) => string | undefined): Map<string, Scene[]> {
	const groups = new Map<string, Scene[]>();
	for (const scene of scenes) {
		const key = keyOf(scene);
		if (key === undefined) continue;
		const known = groups.get(key);
		if (known === undefined) groups.set(key, [scene]);
		else known.push(scene);
	}
	return groups;
}

/** Half of either is in the other. */
function isAlike(lhs: Scene, rhs: Scene): boolean {
	const longer = Math.max(linesOf(lhs).length, linesOf(rhs).length);
	return longer > 0 && nShared(lhs, rhs) * 2 >= longer;
}

/** Half of the shorter is in the longer: one may have been parted from the other. */
function isWithin(lhs: Scene, rhs: Scene): boolean {
	const shorter = Math.min(linesOf(lhs).length, linesOf(rhs).length);
	return shorter > 0 && nShared(lhs, rhs) * 2 >= shorter;
}

function nShared(lhs: Scene, rhs: Scene): number {
	const others = new Set(linesOf(rhs));
	return linesOf(lhs).filter((line) => others.has(line)).length;
}

/** A line that many scenes have tells nothing of any: `JESSE`, `CUT TO:`. */
const mostScenesOfLine = 4;

function scenesByLine(scenes: readonly Scene[]): ReadonlyMap<string, readonly Scene[]> {
	const scenesWith = new Map<string, Scene[]>();
	for (const scene of scenes) {
		for (const line of new Set(linesOf(scene))) {
			const known = scenesWith.get(line);
			if (known === undefined) scenesWith.set(line, [scene]);
			else known.push(scene);
		}
	}
	return scenesWith;
}

/** Of the scenes that fit, the one with most lines in common; the first of equals. */
function mostShared(
	scene: Scene,
	scenesWith: ReadonlyMap<string, readonly Scene[]>,
	fits: (candidate: Scene) => boolean,
): Scene | undefined {
	const counts = new Map<Scene, number>();
	for (const line of linesOf(scene)) {
		const having = scenesWith.get(line) ?? [];
		if (having.length > mostScenesOfLine) continue;
		for (const candidate of having) counts.set(candidate, (counts.get(candidate) ?? 0) + 1);
	}
	let [best, most]: [Scene | undefined, number] = [undefined, 0];
	for (const [candidate, count] of counts) if (count > most && fits(candidate)) [best, most] = [candidate, count];
	return best;
}

function inOrder(before: ScriptModel, now: ScriptModel, pairs: Pairs): readonly SceneMatch[] {
	const kept = now.scenes.flatMap((scene) => pairs.oldOf(scene) ?? []);
	const unmoved = longestRun(kept);
	const parts = pairs.partsOf();
	const gone = before.scenes.filter((old) => pairs.newOf(old) === undefined);
	const matches: SceneMatch[] = [];
	let nextGone = 0;
	const addGone = (until: number): void => {
		for (let old = gone[nextGone]; old !== undefined && old.index < until; old = gone[nextGone]) {
			matches.push({ now: undefined, before: old, isMoved: false, partOf: parts.get(old) });
			nextGone++;
		}
	};
	for (const scene of now.scenes) {
		const old = pairs.oldOf(scene);
		const isMoved = old !== undefined && !unmoved.has(old);
		if (old !== undefined && !isMoved) addGone(old.index);
		matches.push({ now: scene, before: old, isMoved, partOf: parts.get(scene) });
	}
	addGone(Infinity);
	return matches;
}

/** The most scenes that stand in their old order: a longest increasing subsequence of their indices, in n log n. */
function longestRun(scenes: readonly Scene[]): ReadonlySet<Scene> {
	const ends: number[] = [];
	const previous: number[] = [];
	scenes.forEach(({ index }, at) => {
		let lo = 0;
		let hi = ends.length;
		while (lo < hi) {
			const middle = (lo + hi) >>> 1;
			if ((scenes[ends[middle] ?? 0]?.index ?? 0) < index) lo = middle + 1;
			else hi = middle;
		}
		previous[at] = lo === 0 ? -1 : (ends[lo - 1] ?? -1);
		ends[lo] = at;
	});
	const run = new Set<Scene>();
	for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) {
		const scene = scenes[at];
		if (scene !== undefined) run.add(scene);
	}
	return run;
}
