/** Where each key of a title page prints, by convention. Keys that stand nowhere here do not print. Knows neither rows nor files. */
import type { TitlePageEntry } from '../fountain/syntax.js';

export type TitlePlace =
	| 'upper left'
	| 'upper middle'
	| 'upper right'
	/** From a third of the way down. */
	| 'middle'
	| 'lower left'
	| 'lower middle'
	| 'lower right';

/** Keys in lower case, in the order in which they stand from top to bottom, with the empty lines above each but the first. */
const titleKeys: readonly (readonly [key: string, place: TitlePlace, linesAbove: number])[] = [
	['tl', 'upper left', 0],
	['tc', 'upper middle', 0],
	['tr', 'upper right', 0],
	['title', 'middle', 0],
	['cc', 'middle', 0],
	['episode title', 'middle', 1],
	['series', 'middle', 1],
	['credit', 'middle', 3],
	['author', 'middle', 1],
	['authors', 'middle', 1],
	['author(s)', 'middle', 1],
	['source', 'middle', 2],
	['copyright', 'lower left', 1],
	['notes', 'lower left', 1],
	['bl', 'lower left', 1],
	['contact', 'lower left', 1],
	['contact info', 'lower left', 1],
	['bc', 'lower middle', 1],
	['revision', 'lower right', 0],
	['br', 'lower right', 0],
	['draft date', 'lower right', 0],
	['date', 'lower right', 0],
];

export const authorKeys: readonly string[] = ['author', 'authors', 'author(s)'];
export const draftKeys: readonly string[] = ['draft date', 'date', 'revision'];

/** An entry that prints, with the empty lines above it; 0 for the first at its place. */
export interface PlacedEntry {
	readonly entry: TitlePageEntry;
	readonly linesAbove: number;
}

/** What stands at a place, from top to bottom; entries of one key in the order of the script. Those without a value are left out. */
export function entriesAt(place: TitlePlace, entries: readonly TitlePageEntry[]): readonly PlacedEntry[] {
	const placed: PlacedEntry[] = [];
	for (const [key, at, linesAbove] of titleKeys) {
		if (at !== place) continue;
		for (const entry of entries) {
			if (entry.key.toLowerCase() !== key || entry.values.length === 0) continue;
			placed.push({ entry, linesAbove: placed.length === 0 ? 0 : linesAbove });
		}
	}
	return placed;
}
