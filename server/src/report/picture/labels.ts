/** Sets labels so that none touches another: beside each other in as few rows as will do, or one above the other. */
import { textWidth } from './textWidth.js';

export interface WantedLabel {
	readonly text: string;
	/** Where its middle should be. */
	readonly center: number;
}

export interface PlacedLabel extends WantedLabel {
	/** From 0. */
	readonly row: number;
}

const air = 5;

/** Labels from left to right, each in the first row with room; one that fits in no row is left out. */
export function placeInRows(
	labels: readonly WantedLabel[],
	{ size, nRows, left }: { readonly size: number; readonly nRows: number; readonly left: number },
): readonly PlacedLabel[] {
	const rowEnds = Array.from({ length: nRows }, () => left);
	return labels.flatMap((label): readonly PlacedLabel[] => {
		const half = textWidth(label.text, size) / 2;
		const row = rowEnds.findIndex((end) => end <= label.center - half);
		if (row < 0) return [];
		rowEnds[row] = label.center + half + air;
		return [{ ...label, row }];
	});
}

/** The labels that can stand in one column at least `distance` apart; those that come first in the list go first. */
export function thinOut<Label extends WantedLabel>(labels: readonly Label[], distance: number): readonly Label[] {
	const kept: Label[] = [];
	for (const label of labels)
		if (kept.every(({ center }) => Math.abs(center - label.center) >= distance)) kept.push(label);
	return kept;
}
