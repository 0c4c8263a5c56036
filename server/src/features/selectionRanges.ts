/** What "expand selection" grows to: word, line's words, paragraph or speech, scene, section, script. */
import type { SelectionRange } from 'vscode-languageserver-types';

import type { Analysis } from '../analysis/analysis.js';
import { endLineOf, lineAt, sceneAtLine } from '../analysis/scriptView.js';
import type { Line, LineType } from '../fountain/syntax.js';
import type { ScriptModel } from '../script/model.js';
import type { Position, Range, Uri } from '../text/position.js';
import { comparePositions, rangeOnLine } from '../text/position.js';

export function selectionRanges(analysis: Analysis, uri: Uri, positions: readonly Position[]): SelectionRange[] | null {
	const script = analysis.script(uri);
	return script === undefined ? null : positions.map((position) => nested(rangesAround(script, position), position));
}

/** Each range inside the next; equal ones count once. */
function nested(ranges: readonly Range[], position: Position): SelectionRange {
	let parent: SelectionRange | undefined;
	for (const range of ranges.toReversed()) {
		if (parent !== undefined && !isStrictlyInside(range, parent.range)) continue;
		parent = parent === undefined ? { range } : { range, parent };
	}
	return parent ?? { range: { start: position, end: position } };
}

/** From the narrowest to the widest. */
function rangesAround(script: ScriptModel, position: Position): readonly Range[] {
	const { lines } = script.syntax;
	const line = lineAt(script, position.line);
	if (line === undefined) return [];
	const whole = linesRange(lines, 0, lines.length);
	const scene = sceneAtLine(script, position.line);
	const sections = script.sections.flatMap((section, index) => {
		const end = script.sections.slice(index + 1).find(({ depth }) => depth <= section.depth)?.line ?? lines.length;
		return section.line <= position.line && position.line < end ? [linesRange(lines, section.line, end)] : [];
	});
	return [
		...wordAround(line, position),
		rangeOnLine(position.line, line.content),
		rangeOnLine(position.line, { start: 0, end: line.text.length }),
		...blockAround(lines, position.line),
		...(scene === undefined ? [] : [linesRange(lines, scene.startLine, endLineOf(scene))]),
		...sections.toReversed(),
		whole,
	];
}

const words = /[\p{L}\p{N}\p{M}'’-]+/gu;

function wordAround({ text }: Line, { line, character }: Position): Range[] {
	for (const match of text.matchAll(words)) {
		const end = match.index + match[0].length;
		if (match.index <= character && character <= end) return [rangeOnLine(line, { start: match.index, end })];
	}
	return [];
}

const speechTypes: ReadonlySet<LineType> = new Set(['character', 'dialogue', 'parenthetical', 'lyrics']);

/** The lines between the blank lines around: a paragraph, or a cue with its speech; inside a speech first the words alone. */
function blockAround(lines: readonly Line[], line: number): Range[] {
	const type = lines[line]?.type;
	if (type === undefined || type === 'blank') return [];
	const grow = (belongs: (candidate: LineType) => boolean): Range => {
		const fits = (index: number): boolean => {
			const candidate = lines[index];
			return candidate !== undefined && belongs(candidate.type);
		};
		let start = line;
		while (fits(start - 1)) start--;
		let end = line + 1;
		while (fits(end)) end++;
		return linesRange(lines, start, end);
	};
	if (!speechTypes.has(type)) return [grow((candidate) => candidate === type)];
	const speech = grow((candidate) => candidate !== 'character' && speechTypes.has(candidate));
	return [...(type === 'character' ? [] : [speech]), grow((candidate) => speechTypes.has(candidate))];
}

/** Whole lines, the last without its end. */
function linesRange(lines: readonly Line[], start: number, end: number): Range {
	return { start: { line: start, character: 0 }, end: { line: end - 1, character: lines[end - 1]?.text.length ?? 0 } };
}

function isStrictlyInside(inner: Range, outer: Range): boolean {
	const start = comparePositions(outer.start, inner.start);
	const end = comparePositions(inner.end, outer.end);
	return start <= 0 && end <= 0 && (start < 0 || end < 0);
}
