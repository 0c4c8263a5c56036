/**
 * Cuts a script's lines into scenes and sections, and after an edit keeps every scene that the edit did not touch.
 * Reads line types and headings only; what a scene says is for sceneFacts.
 */
import { headingText, sceneNumberOf } from '../fountain/heading.js';
import type { LineChange, ScriptSyntax } from '../fountain/syntax.js';
import { titlePageOf } from '../fountain/titlePage.js';
import type { Uri } from '../text/position.js';
import type { Scene, SceneId, SceneNode, ScriptModel, Section } from './model.js';
import type { PlacedNode } from './outline.js';
import { cut, sameOutline, spliceSections } from './outline.js';

/** The scenes of a script. Linear in its lines. */
export function buildScript(uri: Uri, syntax: ScriptSyntax): ScriptModel {
	const { pieces, sections } = cut(syntax.lines, { from: 0, to: syntax.lines.length, nScenesBefore: -1 });
	const [header, ...scenes] = pieces;
	const nodes = { header: header?.node ?? { lines: [] }, scenes };
	const titlePage = titlePageOf(nodes.header.lines);
	return {
		uri,
		syntax,
		titlePage,
		header: nodes.header,
		scenes: placeScenes(scenes, sections, () => undefined),
		sections,
	};
}

/**
 * The scenes after a change of lines. Equal to `buildScript` of the new syntax, but nodes whose lines are the same objects are the same
 * nodes, and scenes that are where they were are the same scenes. Costs the touched scenes' lines, and little per scene.
 */
export function rebuildScript(previous: ScriptModel, syntax: ScriptSyntax, change: LineChange): ScriptModel {
	const { uri, scenes: before } = previous;
	const lineShift = change.added - change.removed;
	// From the scene (or header, -1) that holds the line above the change, to the first that begins behind it.
	const first = firstStartingAt(before, change.start) - 1;
	const behind = firstStartingAt(before, change.start + change.removed);
	const from = before[first]?.startLine ?? 0;
	const oldTo = before[behind]?.startLine ?? previous.syntax.lines.length;

	const { pieces, sections: cutSections } = cut(syntax.lines, { from, to: oldTo + lineShift, nScenesBefore: first });
	const oldFirst = before[first]?.node ?? previous.header;
	const newFirst = keepNode(oldFirst, pieces[0]?.node ?? oldFirst);
	const header = first === -1 ? newFirst : previous.header;
	const changed = pieces.map((piece, index) => (index === 0 ? { ...piece, node: newFirst } : piece));
	const touched: Touched = { at: Math.max(first, 0), behind, nodes: first === -1 ? changed.slice(1) : changed };

	const sceneShift = touched.nodes.length - (behind - touched.at);
	const sections = spliceSections(previous.sections, cutSections, { from, oldTo, lineShift, sceneShift });
	const isOutlineKept = sameHeadings(before, touched) && sameOutline(sections, previous.sections);
	return {
		uri,
		syntax,
		titlePage: header === previous.header ? previous.titlePage : titlePageOf(header.lines),
		header,
		scenes: isOutlineKept
			? moveScenes(before, touched, lineShift)
			: replaceScenes(before, touched, lineShift, sections),
		sections,
	};
}

/** The scenes from `at` to `behind`, which an edit touched, and the nodes that are there now. */
interface Touched {
	readonly at: number;
	readonly behind: number;
	readonly nodes: readonly PlacedNode[];
}

/** Whether the touched scenes still begin with the very same heading lines, so that every scene keeps its name and number. */
function sameHeadings(before: readonly Scene[], { at, behind, nodes }: Touched): boolean {
	if (nodes.length !== behind - at) return false;
	return nodes.every(({ node }, index) => node.lines[0] === before[at + index]?.node.lines[0]);
}

/** The common case, text inside scenes: nothing is named or counted anew. */
function moveScenes(before: readonly Scene[], { at, behind, nodes }: Touched, lineShift: number): readonly Scene[] {
	const scenes = before.slice();
	for (const [index, { node, startLine }] of nodes.entries()) {
		const scene = scenes[at + index];
		if (scene !== undefined) scenes[at + index] = moveScene(scene, node, startLine);
	}
	for (let index = behind; lineShift !== 0 && index < scenes.length; index++) {
		const scene = scenes[index];
		if (scene !== undefined) scenes[index] = moveScene(scene, scene.node, scene.startLine + lineShift);
	}
	return scenes;
}

function moveScene(scene: Scene, node: SceneNode, startLine: number): Scene {
	if (scene.node === node && scene.startLine === startLine) return scene;
	const { id, index, sections } = scene;
	return { id, index, node, startLine, sections };
}

/** Scenes came, went or were renamed: all are numbered again, and those about which nothing changed are kept. */
function replaceScenes(
	before: readonly Scene[],
	{ at, behind, nodes }: Touched,
	lineShift: number,
	sections: readonly Section[],
): readonly Scene[] {
	const head: readonly PlacedNode[] = before.slice(0, at);
	const tail = before.slice(behind).map(({ node, startLine }) => ({ node, startLine: startLine + lineShift }));
	const nTouched = nodes.length;
	const indexShift = nTouched - (behind - at);
	return placeScenes(
		head.concat(nodes, tail),
		sections,
		(index) => before[index < at + nTouched ? index : index - indexShift],
	);
}

/** The index of the first scene that begins at the line or behind it. */
function firstStartingAt(scenes: readonly Scene[], line: number): number {
	let lo = 0;
	let hi = scenes.length;
	while (lo < hi) {
		const middle = (lo + hi) >>> 1;
		if ((scenes[middle]?.startLine ?? 0) < line) lo = middle + 1;
		else hi = middle;
	}
	return lo;
}

/** The old node where its lines are the very same. */
function keepNode(old: SceneNode, fresh: SceneNode): SceneNode {
	const isSame =
		old.lines.length === fresh.lines.length && old.lines.every((line, index) => line === fresh.lines[index]);
	return isSame ? old : fresh;
}

/** Gives each node its number, name and sections; `oldAt` offers a scene to keep where nothing about it changed. */
function placeScenes(
	nodes: readonly PlacedNode[],
	sections: readonly Section[],
	oldAt: (index: number) => Scene | undefined,
): readonly Scene[] {
	const scenes: Scene[] = [];
	const nWithKey = new Map<string, number>();
	let nextSection = 0;
	let path: readonly Section[] = [];
	let titles: readonly string[] = [];
	for (const [index, { node, startLine }] of nodes.entries()) {
		for (; (sections[nextSection]?.beforeScene ?? Infinity) <= index; nextSection++) {
			path = stepInto(path, sections[nextSection]);
			titles = path.map(({ title }) => title);
		}
		const old = oldAt(index);
		const key = old?.node === node ? keyOf(old.id) : sceneKey(node);
		const ordinal = (nWithKey.get(key) ?? 0) + 1;
		nWithKey.set(key, ordinal);
		const id = sceneId(key, ordinal);
		if (old !== undefined && sameTitles(old.sections, titles)) {
			titles = old.sections;
			if (old.id === id && old.index === index && old.node === node && old.startLine === startLine) {
				scenes.push(old);
				continue;
			}
		}
		scenes.push({ id, index, node, startLine, sections: titles });
	}
	return scenes;
}

/** The path down to a section: sections of its depth and deeper end where it begins. */
function stepInto(path: readonly Section[], section: Section | undefined): readonly Section[] {
	return section === undefined ? path : [...path.filter(({ depth }) => depth < section.depth), section];
}

function sameTitles(lhs: readonly string[], rhs: readonly string[]): boolean {
	return lhs === rhs || (lhs.length === rhs.length && lhs.every((title, index) => title === rhs[index]));
}

/** The second and later scenes of one key are told apart by a tab and a number, which no heading can contain. */
function sceneId(key: string, ordinal: number): SceneId {
	const id = ordinal === 1 ? key : `${key}\t${String(ordinal)}`;
	return id as SceneId;
}

/** What a name was made of, so that scenes that an edit leaves alone need not be read again. */
function keyOf(id: SceneId): string {
	const tab = id.indexOf('\t');
	return tab === -1 ? id : id.slice(0, tab);
}

/** What names a scene across edits elsewhere: `#12A`, or the heading in one spelling. */
function sceneKey({ lines: [heading] }: SceneNode): string {
	if (heading === undefined) return '';
	const number = sceneNumberOf(heading);
	return number === undefined ? headingText(heading).toUpperCase() : `#${number.text}`;
}
