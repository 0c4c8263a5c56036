/**
 * How deep a section line stands: `#` is an act, `##` a sequence, and so on. See https://fountain.io/syntax#sections.
 */
import { visibleText } from './inline.js';
import type { Line } from './syntax.js';

/** The number of `#` before a section's title, 1–6; 0 for lines of any other type. */
export function sectionDepthOf(line: Line): number {
	if (line.type !== 'section') return 0;
	const marks = visibleText(line).trimStart();
	let depth = 0;
	while (marks[depth] === '#') depth++;
	return depth;
}
