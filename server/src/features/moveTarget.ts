/** Where a scene or section goes when it is moved up, down, onto another row, or to the end. Lines only; edits nothing. */
import type { Block } from './scriptBlocks.js';
import { endOfHead, firstPlaceForSection } from './scriptBlocks.js';

/** `up` and `down` by one place; onto another row, whose place it takes; to the `end` of the script. */
export type MoveDirection = 'up' | 'down' | 'end' | { readonly row: string };

/** Why something stays where it is; the client has the sentences. */
export type MoveRefusal =
	/** The script has changed, and what was named is not there any more. */
	| 'gone'
	| 'first'
	| 'last'
	| 'into-itself'
	/** A section can only take the place of a section of its depth, or go into a higher one. */
	| 'only-sections'
	/** An open note or boneyard would swallow, or set free, other lines. */
	| 'changes-reading';

/** The line before which the block goes, counted before the move; or why it can't. */
export function moveTarget(
	blocks: readonly Block[],
	moving: Block,
	to: MoveDirection,
	/** Where the film ends. */
	last: number,
): number | MoveRefusal {
	if (to === 'end') return moving.end === last ? 'last' : last;
	if (to === 'up') return moving.kind === 'scene' ? sceneUp(blocks, moving) : sectionUp(blocks, moving);
	if (to === 'down') return moving.kind === 'scene' ? sceneDown(blocks, moving) : sectionDown(blocks, moving);
	const onto = blocks.find(({ id }) => id === to.row);
	return onto === undefined ? 'gone' : takePlace(blocks, moving, onto);
}

/** Over the scene before, or out of its section: to the end of the one before, or before the first. */
function sceneUp(blocks: readonly Block[], moving: Block): number | MoveRefusal {
	return blocks[blocks.indexOf(moving) - 1]?.start ?? 'first';
}

/** Over the scene behind, or into the section behind, as its first. */
function sceneDown(blocks: readonly Block[], moving: Block): number | MoveRefusal {
	const behind = blocks.find(({ start }) => start === moving.end);
	if (behind === undefined) return 'last';
	return behind.kind === 'scene' ? behind.end : endOfHead(blocks, behind);
}

/** Over the section before it at its depth; the first one of an act goes before it, to the end of the act before if there is one. */
function sectionUp(blocks: readonly Block[], moving: Block): number | MoveRefusal {
	const before = outermostEndingAt(blocks, moving.start);
	if (before?.depth === moving.depth) return before.start;
	return parentOf(blocks, moving)?.start ?? 'first';
}

/** Over the section behind it at its depth; the last one of an act goes to the beginning of the act behind. */
function sectionDown(blocks: readonly Block[], moving: Block): number | MoveRefusal {
	const behind = blocks.find(({ start }) => start === moving.end);
	if (behind === undefined) return 'last';
	return behind.depth === moving.depth ? behind.end : firstPlaceForSection(blocks, behind, moving.depth);
}

function takePlace(blocks: readonly Block[], moving: Block, onto: Block): number | MoveRefusal {
	if (onto === moving) return moving.start;
	if (moving.start <= onto.start && onto.end <= moving.end) return 'into-itself';
	if (moving.kind === 'scene' && onto.kind === 'section') return endOfHead(blocks, onto);
	if (onto.depth < moving.depth) return firstPlaceForSection(blocks, onto, moving.depth);
	const peer = peerOf(blocks, onto, moving.depth);
	if (peer.kind !== moving.kind || peer.depth !== moving.depth) return 'only-sections';
	return peer.start < moving.start ? peer.start : peer.end;
}

/** The block itself, or the outermost section around it that is no higher than the depth. */
function peerOf(blocks: readonly Block[], block: Block, depth: number): Block {
	const around = parentOf(blocks, block);
	return around === undefined || around.depth < depth ? block : peerOf(blocks, around, depth);
}

function parentOf(blocks: readonly Block[], block: Block): Block | undefined {
	return blocks.findLast(({ start, end, depth }) => start < block.start && block.end <= end && depth < block.depth);
}

/** The section with all its own inside it that ends where something else begins. */
function outermostEndingAt(blocks: readonly Block[], line: number): Block | undefined {
	return blocks.find(({ kind, end }) => kind === 'section' && end === line);
}
