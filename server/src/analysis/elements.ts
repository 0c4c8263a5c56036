/**
 * A scene's elements: a heading, a paragraph of action, a cue, a speech … Lines of one kind that stand together are one.
 * What the command line prints and what folding and selection walk over.
 */
import { contentText } from '../fountain/inline.js';
import type { Line, LineType } from '../fountain/syntax.js';

export interface Element {
	readonly type: Exclude<LineType, 'blank'>;
	/** Lines of the scene, counted from its first; both ends included. */
	readonly firstLine: number;
	readonly lastLine: number;
	/** The words without forcing marks, lines joined by `\n`. */
	readonly text: string;
}

/** Kinds that go on over several lines. Each heading, cue and transition is one of its own. */
const runningTypes: ReadonlySet<LineType> = new Set(['title-page', 'action', 'dialogue', 'lyrics', 'note', 'boneyard']);

/** The elements of some lines, in order. A blank line ends an element; a speech goes on over its two-space lines. */
export function elementsOf(lines: readonly Line[]): readonly Element[] {
	const elements: Element[] = [];
	let open: { -readonly [Key in keyof Element]: Element[Key] } | undefined;
	for (const [index, line] of lines.entries()) {
		if (line.type === 'blank') {
			open = undefined;
			continue;
		}
		const text = contentOf(line);
		if (open !== undefined && open.type === line.type && runningTypes.has(line.type)) {
			open.lastLine = index;
			open.text += `\n${text}`;
			continue;
		}
		open = { type: line.type, firstLine: index, lastLine: index, text };
		elements.push(open);
	}
	return elements;
}

/** The line's own words: without notes, unless it is one; action keeps its indentation, a tab being four spaces. */
function contentOf(line: Line): string {
	const { type, text, content, forced } = line;
	if (type === 'note' || type === 'boneyard') return text.slice(content.start, content.end);
	const indentation = type === 'action' && !forced ? text.slice(0, content.start).replaceAll('\t', '    ') : '';
	return indentation + contentText(line);
}
