/**
 * How long a scene runs on paper: an estimate from the lines that print, wrapped as a page would wrap them.
 * The one place that knows; everything else asks here.
 */
import type { Line, LineType } from '../../fountain/syntax.js';
import type { SceneNode } from '../../script/model.js';

/** Characters that fit on a printed line; types that are not listed print nothing. */
const columns: Readonly<Partial<Record<LineType, number>>> = {
	'scene-heading': 58,
	action: 60,
	character: 38,
	dialogue: 35,
	parenthetical: 25,
	lyrics: 35,
	transition: 20,
	centered: 60,
};

const linesPerPage = 54;
const eighthsPerPage = 8;

const lengths = new WeakMap<SceneNode, number>();

/** In eighths of a page, at least one; a part of an eighth counts whole. */
export function sceneEighths(node: SceneNode): number {
	let eighths = lengths.get(node);
	if (eighths === undefined) {
		const nLines = node.lines.reduce((sum, line) => sum + printedLines(line), 0);
		eighths = Math.max(1, Math.ceil((nLines * eighthsPerPage) / linesPerPage));
		lengths.set(node, eighths);
	}
	return eighths;
}

/** `3/8`, `2`, `1 3/8`: whole pages and eighths, which are never reduced. */
export function pagesAndEighths(eighths: number): string {
	const pages = Math.floor(eighths / eighthsPerPage);
	const rest = eighths % eighthsPerPage;
	if (rest === 0) return String(pages);
	return pages === 0 ? `${String(rest)}/8` : `${String(pages)} ${String(rest)}/8`;
}

function printedLines({ type, content: { start, end } }: Line): number {
	if (type === 'blank') return 1;
	const width = columns[type];
	return width === undefined ? 0 : Math.max(1, Math.ceil((end - start) / width));
}
