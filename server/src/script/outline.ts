/**
 * Where a script's scenes and sections lie in its lines. Names no scene and keeps nothing; build.ts does both.
 */
import { contentText } from '../fountain/inline.js';
import { sectionDepthOf } from '../fountain/section.js';
import type { Line } from '../fountain/syntax.js';
import type { SceneNode, Section } from './model.js';

/** A node and where it begins. */
export interface PlacedNode {
	readonly node: SceneNode;
	readonly startLine: number;
}

/** A stretch of lines, cut. */
export interface Cut {
	/** The first is what stands before the first heading, unless the stretch begins with one. */
	readonly pieces: readonly PlacedNode[];
	readonly sections: readonly Section[];
}

/** Cuts a stretch of lines at its headings. `nScenesBefore` is -1 where the stretch begins with the header. */
export function cut(
	lines: readonly Line[],
	{ from, to, nScenesBefore }: { readonly from: number; readonly to: number; readonly nScenesBefore: number },
): Cut {
	const pieces: PlacedNode[] = [];
	const sections: Section[] = [];
	const startsWithHeader = nScenesBefore === -1;
	let start = from;
	let sceneIndex = nScenesBefore;
	for (let index = from; index < to; index++) {
		const line = lines[index];
		if (line?.type === 'scene-heading' && (index > from || startsWithHeader)) {
			pieces.push({ node: { lines: lines.slice(start, index) }, startLine: start });
			start = index;
			sceneIndex++;
		} else if (line?.type === 'section') {
			sections.push({
				title: contentText(line),
				depth: sectionDepthOf(line),
				line: index,
				beforeScene: sceneIndex + 1,
			});
		}
	}
	pieces.push({ node: { lines: lines.slice(start, to) }, startLine: start });
	return { pieces, sections };
}

/** How lines and scenes behind a cut have moved. */
export interface Splice {
	readonly from: number;
	readonly oldTo: number;
	readonly lineShift: number;
	readonly sceneShift: number;
}

/** The sections after an edit: those of the stretch cut anew, between those before and those behind it. */
export function spliceSections(
	old: readonly Section[],
	fresh: readonly Section[],
	{ from, oldTo, lineShift, sceneShift }: Splice,
): readonly Section[] {
	const before = old.filter(({ line }) => line < from);
	const behind = old.filter(({ line }) => line >= oldTo);
	if (lineShift === 0 && sceneShift === 0) return [...before, ...fresh, ...behind];
	const moved = behind.map((section) => ({
		...section,
		line: section.line + lineShift,
		beforeScene: section.beforeScene + sceneShift,
	}));
	return [...before, ...fresh, ...moved];
}

/** Whether two lists of sections say the same about the scenes. */
export function sameOutline(lhs: readonly Section[], rhs: readonly Section[]): boolean {
	if (lhs.length !== rhs.length) return false;
	return lhs.every(({ title, depth, beforeScene }, index) => {
		const other = rhs[index];
		return title === other?.title && depth === other.depth && beforeScene === other.beforeScene;
	});
}
