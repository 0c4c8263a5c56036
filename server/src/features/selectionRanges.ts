/** What "expand selection" grows to: word, sentence, line, paragraph or speech, exchange, scene, sequence, act, script. */
import type { SelectionRange } from 'vscode-languageserver-types';

import type { Analysis } from '../analysis/analysis.js';
import { endLineOf, lineAt, sceneAtLine } from '../analysis/scriptView.js';
import type { Line, LineType } from '../fountain/syntax.js';
import type { Scene, ScriptModel } from '../script/model.js';
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
	const sentences = sentenceAround(lines, position);
	// A sentence that runs over the line's end is the better next step.
	const isWithinLine = sentences.every(({ start, end }) => start.line === end.line);
	const ownLine = isWithinLine
		? [rangeOnLine(position.line, line.content), rangeOnLine(position.line, { start: 0, end: line.text.length })]
		: [];
	const scene = sceneAtLine(script, position.line);
	const sections = script.sections.flatMap((section, index) => {
		const end = script.sections.slice(index + 1).find(({ depth }) => depth <= section.depth)?.line ?? lines.length;
		return section.line <= position.line && position.line < end ? [linesRange(lines, section.line, end)] : [];
	});
	return [
		...wordAround(line, position),
		...sentences,
		...ownLine,
		...blockAround(lines, position.line),
		...exchangeAround(lines, position.line),
		...(scene === undefined ? [] : sceneRange(script, scene, position.line)),
		...sections.toReversed(),
		whole,
	];
}

/** The scene without the section that may follow it before the next heading; none where the cursor is behind that. */
function sceneRange({ sections, syntax: { lines } }: ScriptModel, scene: Scene, line: number): Range[] {
	const end = endLineOf(scene);
	const section = sections.find((candidate) => scene.startLine < candidate.line && candidate.line < end);
	const last = section?.line ?? end;
	return line < last ? [linesRange(lines, scene.startLine, last)] : [];
}

const words = /[\p{L}\p{N}\p{M}'’-]+/gu;

function wordAround({ text }: Line, { line, character }: Position): Range[] {
	for (const match of text.matchAll(words)) {
		const end = match.index + match[0].length;
		if (match.index <= character && character <= end) return [rangeOnLine(line, { start: match.index, end })];
	}
	return [];
}

const sentenceTypes: ReadonlySet<LineType> = new Set(['action', 'dialogue', 'lyrics', 'synopsis', 'note', 'centered']);
// "Mr. White", "St. Paul", "J. P. Wynne", "a.m.": a stop that ends no sentence.
const abbreviation =
	/(?:^|[\s("“])(?:\p{Lu}|[ap]\.m|Mr|Mrs|Ms|Dr|Prof|St|Sgt|Lt|Capt|Col|Gen|Rev|Hon|Jr|Sr|vs|etc|No)\.$/u;
const sentenceEnd = /(?<![.!?…])[.!?…]+["”’')\]]*(?=\s)/gu;

/** The sentence, which may run over the line ends of its paragraph. */
function sentenceAround(lines: readonly Line[], position: Position): Range[] {
	const type = lines[position.line]?.type;
	if (type === undefined || !sentenceTypes.has(type)) return [];
	let first = position.line;
	while (lines[first - 1]?.type === type) first--;
	let last = position.line;
	while (lines[last + 1]?.type === type) last++;
	const starts: number[] = [];
	let text = '';
	for (let index = first; index <= last; index++) {
		starts.push(text.length);
		text += `${lines[index]?.text ?? ''}\n`;
	}
	const at = (starts[position.line - first] ?? 0) + position.character;
	const ends = [...text.matchAll(sentenceEnd)]
		.map((match) => match.index + match[0].length)
		.filter((end) => !abbreviation.test(text.slice(Math.max(0, end - 8), end)));
	const from = ends.findLast((end) => end < at) ?? 0;
	const to = ends.find((end) => end >= at) ?? text.length;
	const start = from + (text.slice(from, to).length - text.slice(from, to).trimStart().length);
	const end = from + text.slice(from, to).trimEnd().length;
	if (start >= end || at < start) return [];
	const positionAt = (offset: number): Position => {
		const line = starts.findLastIndex((lineStart) => lineStart <= offset);
		return { line: first + line, character: offset - (starts[line] ?? 0) };
	};
	return [{ start: positionAt(start), end: positionAt(end) }];
}

/** Speeches with nothing but blank lines and notes between them. */
function exchangeAround(lines: readonly Line[], line: number): Range[] {
	const type = lines[line]?.type;
	if (type === undefined || !speechTypes.has(type)) return [];
	const reach = (step: 1 | -1): number => {
		let edge = line;
		for (let index = line + step; ; index += step) {
			const next = lines[index]?.type;
			if (next === undefined || !(speechTypes.has(next) || next === 'blank' || next === 'note')) return edge;
			if (speechTypes.has(next)) edge = index;
		}
	};
	return [linesRange(lines, reach(-1), reach(1) + 1)];
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
