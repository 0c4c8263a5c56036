/**
 * Scenes across the paper, in script order: a column each, room where story time is left out, bands of one script day.
 * A long script is broken into rows, as music is, so that no picture is wider than a person scrolls.
 */
import type { PictureScene } from './model.js';

export const columnWidth = 24;
const jumpWidth = 16;
/** A row may hold this many scenes before the script is broken into more, about equally long. */
const mostInOneRow = 72;
const usualRow = 60;

export interface Column {
	readonly scene: PictureScene;
	readonly left: number;
	readonly center: number;
	/** Where the stretch that is left out before it begins; `left` where nothing is. */
	readonly jumpLeft: number;
}

/** Neighboring scenes of one script day and thread. */
export interface Band {
	readonly left: number;
	readonly right: number;
	readonly scene: PictureScene;
}

export function breakIntoRows(scenes: readonly PictureScene[]): readonly (readonly PictureScene[])[] {
	const nRows = scenes.length <= mostInOneRow ? 1 : Math.ceil(scenes.length / usualRow);
	return Array.from({ length: nRows }, (_row, index) =>
		scenes.slice(Math.round((index * scenes.length) / nRows), Math.round(((index + 1) * scenes.length) / nRows)),
	);
}

export function setColumns(scenes: readonly PictureScene[], start: number): readonly Column[] {
	let right = start;
	return scenes.map((scene) => {
		const jumpLeft = right;
		const left = jumpLeft + (scene.jump === undefined ? 0 : jumpWidth);
		right = left + columnWidth;
		return { scene, left, center: left + columnWidth / 2, jumpLeft };
	});
}

export function bandsOf(columns: readonly Column[]): readonly Band[] {
	const bands: Band[] = [];
	for (const { scene, left, jumpLeft } of columns) {
		const last = bands.at(-1);
		const goesOn = last?.scene.day === scene.day && last.scene.threadLabel === scene.threadLabel && jumpLeft === left;
		if (goesOn) bands[bands.length - 1] = { ...last, right: left + columnWidth };
		else bands.push({ left, right: left + columnWidth, scene });
	}
	return bands;
}
