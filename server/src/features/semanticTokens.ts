/**
 * Every line's type as a semantic token, with notes and boneyards inside it told apart and the parts of headings and cues
 * marked. Token types are the format's own names for its lines (docs/fountain-dialect.md, "Line types").
 */
import type { SemanticTokensLegend } from 'vscode-languageserver-types';

import type { Analysis } from '../analysis/analysis.js';
import { cueOf } from '../fountain/cue.js';
import { headingOf } from '../fountain/heading.js';
import type { FountainOptions, Line, LineType, SpannedText } from '../fountain/syntax.js';
import { lineTypes } from '../fountain/syntax.js';
import type { Range, Span, Uri } from '../text/position.js';

const modifiers = ['prefix', 'place', 'time', 'modifier', 'number', 'extension'] as const;

type Modifier = (typeof modifiers)[number];

const tokenTypes: readonly LineType[] = lineTypes.filter((type) => type !== 'blank');

export const semanticTokensLegend: SemanticTokensLegend = {
	tokenTypes: [...tokenTypes],
	tokenModifiers: [...modifiers],
};

interface Token extends Span {
	readonly type: LineType;
	readonly modifier: Modifier | undefined;
}

/** Encoded as the protocol wants it; only the lines of `range` where one is given. */
export function semanticTokens(analysis: Analysis, uri: Uri, range: Range | undefined): number[] {
	const syntax = analysis.script(uri)?.syntax;
	if (syntax === undefined) return [];
	const first = range?.start.line ?? 0;
	const last = Math.min(range?.end.line ?? Infinity, syntax.lines.length - 1);
	const data: number[] = [];
	let lastLine = 0;
	let lastStart = 0;
	for (let index = first; index <= last; index++) {
		const line = syntax.lines[index];
		if (line === undefined) continue;
		for (const { type, modifier, start, end } of tokensOf(line, syntax.options)) {
			if (index !== lastLine) lastStart = 0;
			const bits = modifier === undefined ? 0 : 1 << modifiers.indexOf(modifier);
			data.push(index - lastLine, start - lastStart, end - start, tokenTypes.indexOf(type), bits);
			lastLine = index;
			lastStart = start;
		}
	}
	return data;
}

/** Without overlaps, in order. */
function tokensOf(line: Line, options: FountainOptions): readonly Token[] {
	if (line.type === 'blank') return [];
	const parts = [
		...line.inline.map(({ kind, start, end }): Token => ({ type: kind, start, end, modifier: undefined })),
		...partsOf(line, options),
	];
	parts.sort((lhs, rhs) => lhs.start - rhs.start);
	const tokens: Token[] = [];
	let at = Math.min(line.content.start, parts[0]?.start ?? Infinity);
	for (const part of parts) {
		if (part.start < at) continue;
		if (at < part.start) tokens.push({ type: line.type, start: at, end: part.start, modifier: undefined });
		tokens.push(part);
		at = part.end;
	}
	if (at < line.content.end) tokens.push({ type: line.type, start: at, end: line.content.end, modifier: undefined });
	return tokens.filter(({ start, end }) => start < end);
}

function partsOf(line: Line, options: FountainOptions): readonly Token[] {
	const mark = (modifier: Modifier, spans: readonly (Span | undefined)[]): Token[] =>
		spans.flatMap((span) =>
			span === undefined ? [] : [{ type: line.type, modifier, start: span.start, end: span.end }],
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
