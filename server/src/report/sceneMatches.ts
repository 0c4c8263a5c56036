/** Which scene of an earlier version is which scene now: by what they say, by number, by heading, by their neighbors. Knows no pages. */
import { headingText } from '../analysis/scriptView.js';
import { sceneNumberOf } from '../fountain/heading.js';
import type { Scene, ScriptModel } from '../script/model.js';

/** A scene now and what it was; one of them is missing where it is new or gone. */
export interface SceneMatch {
	readonly now: Scene | undefined;
	readonly before: Scene | undefined;
	/** It stands elsewhere among the scenes that both versions have. */
	readonly isMoved: boolean;
}

/** All scenes of both versions, each once: in the order of now, those that are gone where they were. Nearly linear. */
export function matchScenes(before: ScriptModel, now: ScriptModel): readonly SceneMatch[] {
	const pairs = new Map<Scene, Scene>();
	const taken = new Set<Scene>();
	const pair = (scene: Scene, old: Scene): void => {
		pairs.set(scene, old);
		taken.add(old);
	};
	for (const keyOf of [wholeText, sceneNumber, headingKey]) {
		const open = group(
			before.scenes.filter((scene) => !taken.has(scene)),
			keyOf,
		);
		for (const scene of now.scenes) {
			if (pairs.has(scene)) continue;
			const old = open.get(keyOf(scene) ?? '')?.shift();
			if (old !== undefined) pair(scene, old);
		}
	}
	for (const [scene, old] of betweenNeighbors(before.scenes, now.scenes, pairs, taken)) pair(scene, old);
	return inOrder(before, now, pairs, taken);
}

function wholeText({ node }: Scene): string {
	return node.lines.map(({ text }) => text.trim()).join('\n');
}

/** `undefined` where it has none. */
export function sceneNumber(scene: Scene): string | undefined {
	const line = scene.node.lines[0];
	const number = line === undefined ? undefined : sceneNumberOf(line)?.text;
	return number === undefined ? undefined : `#${number}`;
}

function headingKey(scene: Scene): string {
	return headingText(scene).toUpperCase();
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

/** A scene with another heading that stands between the same scenes, and has at least half of its lines, is the same one. */
function* betweenNeighbors(
	before: readonly Scene[],
	now: readonly Scene[],
	pairs: ReadonlyMap<Scene, Scene>,
	taken: ReadonlySet<Scene>,
): Iterable<readonly [Scene, Scene]> {
	let expected = 0;
	for (const scene of now) {
		const old = pairs.get(scene);
		if (old !== undefined) {
			expected = old.index + 1;
			continue;
		}
		const candidate = before[expected];
		if (candidate === undefined || taken.has(candidate) || !isAlike(candidate, scene)) continue;
		yield [scene, candidate];
		expected++;
	}
}

function isAlike(lhs: Scene, rhs: Scene): boolean {
	const lines = (scene: Scene): readonly string[] =>
		scene.node.lines.slice(1).flatMap(({ text }) => (text.trim() === '' ? [] : [text.trim()]));
	const [own, others] = [lines(lhs), new Set(lines(rhs))];
	return own.length > 0 && own.filter((line) => others.has(line)).length * 2 >= Math.max(own.length, others.size);
}

function inOrder(
	before: ScriptModel,
	now: ScriptModel,
	pairs: ReadonlyMap<Scene, Scene>,
	taken: ReadonlySet<Scene>,
): readonly SceneMatch[] {
	const kept = now.scenes.flatMap((scene) => pairs.get(scene) ?? []);
	const unmoved = longestRun(kept);
	const gone = before.scenes.filter((scene) => !taken.has(scene));
	const matches: SceneMatch[] = [];
	let nextGone = 0;
	const addGone = (until: number): void => {
		for (let old = gone[nextGone]; old !== undefined && old.index < until; old = gone[nextGone]) {
			matches.push({ now: undefined, before: old, isMoved: false });
			nextGone++;
		}
	};
	for (const scene of now.scenes) {
		const old = pairs.get(scene);
		const isMoved = old !== undefined && !unmoved.has(old);
		if (old !== undefined && !isMoved) addGone(old.index);
		matches.push({ now: scene, before: old, isMoved });
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
