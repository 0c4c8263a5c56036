/**
 * A script as blocks that can be moved: scenes, and sections with all that they hold. A scene ends where the next heading
 * or section begins, so that `# Act Two` is no part of the last scene of act one, and the last one where the film ends.
 */
import type { ScriptModel } from '../script/model.js';
import { filmEnd } from './filmEnd.js';
import { sectionId } from './views/sceneRows.js';

export interface Block {
	/** As the list of scenes calls it. */
	readonly id: string;
	readonly kind: 'scene' | 'section';
	/** 1–6 for sections; scenes lie deeper than any. */
	readonly depth: number;
	/** Its lines, half-open, blank lines behind it included. */
	readonly start: number;
	readonly end: number;
}

const sceneDepth = 7;

/** In the order of the script; a section comes before what it holds. What stands before the first block is none. */
export function blocksOf(script: ScriptModel): readonly Block[] {
	const { scenes, sections } = script;
	const last = filmEnd(script);
	const heads = [
		...scenes.map(({ id, startLine }) => ({
			id: `scene ${id}`,
			kind: 'scene' as const,
			depth: sceneDepth,
			start: startLine,
		})),
		...sections.map(({ depth, line }, index) => ({
			id: sectionId(sections, index),
			kind: 'section' as const,
			depth,
			start: line,
		})),
	].sort((lhs, rhs) => lhs.start - rhs.start);
	return heads.map((head, index): Block => {
		const next = heads.slice(index + 1).find(({ depth }) => depth <= head.depth);
		return { ...head, end: next?.start ?? last };
	});
}

/** The line behind a section's own words: where the first of what it holds begins. */
export function endOfHead(blocks: readonly Block[], block: Block): number {
	const next = blocks.find(({ start }) => start > block.start);
	return Math.min(next?.start ?? block.end, block.end);
}

/**
 * The line before which a section of a depth can begin inside another, without taking over what that holds: behind its
 * own scenes and any deeper sections.
 */
export function firstPlaceForSection(blocks: readonly Block[], outer: Block, depth: number): number {
	const inner = blocks.find(
		(block) => block.kind === 'section' && block.depth <= depth && block.start > outer.start && block.end <= outer.end,
	);
	return inner?.start ?? outer.end;
}
