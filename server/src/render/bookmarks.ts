/** The bookmarks of a printout: sections, and the scenes in them. */
import { headingText } from '../analysis/scriptView.js';
import { sceneNumberOf } from '../fountain/heading.js';
import type { Scene, ScriptModel } from '../script/model.js';
import type { Bookmark, Sheet } from './printout.js';

/** In the order of the script; none for what stands behind the last line that prints. Linear. */
export function bookmarksOf({ scenes, sections }: ScriptModel, sheets: readonly Sheet[]): readonly Bookmark[] {
	const placeAt = placesOf(sheets);
	const bookmarks: Bookmark[] = [];
	const add = (title: string, depth: number, line: number): void => {
		const place = placeAt(line);
		if (place !== undefined && title !== '') bookmarks.push({ title, depth, sheet: place.sheet, row: place.row });
	};
	let depth = 0;
	let nSections = 0;
	for (const scene of [undefined, ...scenes]) {
		if (scene !== undefined) add(sceneTitle(scene), depth + 1, scene.startLine);
		const nextScene = (scene?.index ?? -1) + 1;
		for (let section = sections[nSections]; section?.beforeScene === nextScene; section = sections[++nSections]) {
			// No bookmark is more than one step further in than the one that it is in.
			depth = Math.min(section.depth, depth + 1);
			add(section.title, depth, section.line);
		}
	}
	return bookmarks;
}

interface Place {
	readonly line: number;
	readonly sheet: number;
	readonly row: number;
}

/** Finds where a line of the file prints, else the next that does; to be asked for lines in ascending order. */
function placesOf(sheets: readonly Sheet[]): (line: number) => Place | undefined {
	const places = sheets
		.flatMap(({ label, lines }, sheet) =>
			lines.flatMap(({ sourceLine, row }): readonly Place[] =>
				label === undefined || sourceLine === undefined ? [] : [{ line: sourceLine, sheet, row }],
			),
		)
		.sort((lhs, rhs) => lhs.line - rhs.line || lhs.sheet - rhs.sheet || lhs.row - rhs.row);
	let next = 0;
	return (line) => {
		while ((places[next]?.line ?? Infinity) < line) next++;
		return places[next];
	};
}

/** `12A  INT. MILL - DAY`. */
function sceneTitle(scene: Scene): string {
	const heading = scene.node.lines[0];
	const number = heading === undefined ? undefined : sceneNumberOf(heading)?.text;
	const title = headingText(scene).toUpperCase();
	return number === undefined ? title : `${number}  ${title}`;
}
