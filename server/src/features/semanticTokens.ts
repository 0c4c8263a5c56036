/**
 * Every line's type as a semantic token, with notes and boneyards inside it told apart, the parts of headings and cues
 * marked, and names by what the canon knows of them. Token types are the format's own names for its lines (docs/fountain-dialect.md, "Line types").
 */
import type { SemanticTokensLegend } from 'vscode-languageserver-types';

import type { Analysis } from '../analysis/analysis.js';
import type { ScriptView } from '../analysis/scriptView.js';
import { sceneAtLine } from '../analysis/scriptView.js';
import { cueOf } from '../fountain/cue.js';
import { headingOf } from '../fountain/heading.js';
import type { FountainOptions, Line, LineType, SpannedText } from '../fountain/syntax.js';
import { lineTypes } from '../fountain/syntax.js';
import type { Range, Span, Uri } from '../text/position.js';
import { standings, standingsIn } from './standings.js';

const modifiers = ['prefix', 'place', 'time', 'modifier', 'number', 'extension', ...standings] as const;

type Modifier = (typeof modifiers)[number];

const tokenTypes: readonly LineType[] = lineTypes.filter((type) => type !== 'blank');

export const semanticTokensLegend: SemanticTokensLegend = {
	tokenTypes: [...tokenTypes],
	tokenModifiers: [...modifiers],
};

interface Token extends Span {
	readonly type: LineType;
	readonly modifiers: readonly Modifier[];
}

/** Encoded as the protocol wants it; only the lines of `range` where one is given. */
export function semanticTokens(analysis: Analysis, uri: Uri, range: Range | undefined): number[] {
	const view = analysis.view(uri);
	if (view === undefined) return [];
	const { syntax } = view.script;
	const first = Math.max(range?.start.line ?? 0, 0);
	const last = Math.min(range?.end.line ?? Infinity, syntax.lines.length - 1);
	const data: number[] = [];
	let lastLine = 0;
	let lastStart = 0;
	for (let index = first; index <= last; index++) {
		const line = syntax.lines[index];
		if (line === undefined) continue;
		const names = namedParts(view, index, line.type);
		for (const { type, modifiers: marks, start, end } of tokensOf(line, names, syntax.options)) {
			if (index !== lastLine) lastStart = 0;
			const bits = marks.reduce((sum, mark) => sum | (1 << modifiers.indexOf(mark)), 0);
			data.push(index - lastLine, start - lastStart, end - start, tokenTypes.indexOf(type), bits);
			lastLine = index;
			lastStart = start;
		}
	}
	return data;
}

/** The people whom a line names, with what the canon knows of them at the scene's time. */
function namedParts(view: ScriptView, index: number, type: LineType): readonly Token[] {
	if (type !== 'character' && type !== 'action') return [];
	const scene = sceneAtLine(view.script, index);
	if (scene === undefined) return [];
	return standingsIn(view, scene)
		.filter(({ line }) => scene.startLine + line === index)
		.map(({ span, standing }) => ({ type, modifiers: standing, start: span.start, end: span.end }));
}

/** Without overlaps, in order. */
function tokensOf(line: Line, names: readonly Token[], options: FountainOptions): readonly Token[] {
	if (line.type === 'blank') return [];
	const parts = [
		...line.inline.map(({ kind, start, end }): Token => ({ type: kind, start, end, modifiers: [] })),
		...partsOf(line, options),
		...names,
	];
	parts.sort((lhs, rhs) => lhs.start - rhs.start);
	const tokens: Token[] = [];
	let at = Math.min(line.content.start, parts[0]?.start ?? Infinity);
	for (const part of parts) {
		if (part.start < at) continue;
		if (at < part.start) tokens.push({ type: line.type, start: at, end: part.start, modifiers: [] });
		tokens.push(part);
		at = part.end;
	}
	if (at < line.content.end) tokens.push({ type: line.type, start: at, end: line.content.end, modifiers: [] });
	return tokens.filter(({ start, end }) => start < end);
}

function partsOf(line: Line, options: FountainOptions): readonly Token[] {
	const mark = (modifier: Modifier, spans: readonly (Span | undefined)[]): Token[] =>
		spans.flatMap((span) =>
			span === undefined ? [] : [{ type: line.type, modifiers: [modifier], start: span.start, end: span.end }],
		);
	if (line.type === 'scene-heading') {
		const heading = headingOf(line, options);
		if (heading === undefined) return [];
		return [
			...mark('prefix', [heading.prefixSpan]),
			...mark('place', heading.place.map(spanOf)),
			...mark('time', [heading.time?.span]),
			...mark('modifier', heading.modifiers.map(spanOf)),
			...mark('number', [heading.number?.span]),
		];
	}
	return line.type === 'character' ? mark('extension', cueOf(line)?.extensions.map(spanOf) ?? []) : [];
}

function spanOf({ span }: SpannedText): Span {
	return span;
}
