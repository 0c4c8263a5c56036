/**
 * Tidies a script without changing what any line is: trailing space goes, headings and cues lose their indentation,
 * headings stand in capitals, no more than two empty lines stand together. A law holds it to that.
 */
import type { TextEdit } from 'vscode-languageserver-types';

import type { Analysis } from '../analysis/analysis.js';
import { sceneNumberSpan } from '../fountain/heading.js';
import { maskSpans } from '../fountain/inline.js';
import { parse, print } from '../fountain/parse.js';
import type { Line, LineType, ScriptSyntax } from '../fountain/syntax.js';
import { applyEdits } from '../text/edits.js';
import type { Range, Uri } from '../text/position.js';
import { rangeOnLine } from '../text/position.js';
import { tidyCue } from './tidyCue.js';

/** Indentation means nothing on these. On action it does, and in notes and boneyards it is the writer's own. */
const unindented: ReadonlySet<LineType> = new Set([
	'scene-heading',
	'character',
	'parenthetical',
	'dialogue',
	'transition',
	'centered',
	'lyrics',
	'section',
	'synopsis',
	'page-break',
]);

const mostBlankLines = 2;

/** So many spaces on an empty line are the writer's own: in a speech they keep it open. */
const leastOpenSpace = 2;

/** Edits for the whole script, or for the lines of a range. What would make another kind of line of any is left out. */
export function formatting(analysis: Analysis, uri: Uri, range: Range | undefined): TextEdit[] {
	const syntax = analysis.script(uri)?.syntax;
	if (syntax === undefined) return [];
	const first = Math.max(range?.start.line ?? 0, 0);
	const last = Math.min(range?.end.line ?? Infinity, syntax.lines.length - 1);
	const all: TextEdit[] = [];
	let run = 0;
	for (let index = first; index <= last; index++) {
		const line = syntax.lines[index];
		if (line === undefined) continue;
		run = isEmptied(line) ? run + 1 : 0;
		all.push(...(run > mostBlankLines && line.eol !== '' ? [withoutLine(index)] : lineEdits(line, index)));
	}
	// Space decides what a line is in corners that nobody writes on purpose: `CUT TO: [[ `. There the script stays as it is.
	return keepsTypes(syntax, all) ? all : [];
}

function keepsTypes(syntax: ScriptSyntax, edits: readonly TextEdit[]): boolean {
	const text = applyEdits(print(syntax), edits);
	return text !== undefined && typesOf(parse(text, syntax.options)) === typesOf(syntax);
}

function typesOf({ lines }: ScriptSyntax): string {
	return lines.flatMap(({ type }) => (type === 'blank' ? [] : [type])).join(' ');
}

/** What tidying changes on one line. */
export function lineEdits(line: Line, index: number): TextEdit[] {
	const { text, type } = line;
	const edits: TextEdit[] = [];
	if (unindented.has(type)) {
		const start = text.length - text.trimStart().length;
		if (start > 0 && start < text.length)
			edits.push({ range: rangeOnLine(index, { start: 0, end: start }), newText: '' });
	}
	if (type === 'scene-heading') edits.push(...capitals(line, index));
	if (type === 'scene-heading') edits.push(...singleSpaces(line, index));
	// Beside a note the spaces are the note's.
	if (type === 'character' && line.inline.length === 0)
		for (const { start, end, newText } of tidyCue(text, line.content))
			edits.push({ range: rangeOnLine(index, { start, end }), newText });
	const end = text.trimEnd().length;
	// A line of spaces in a speech keeps the speech open; in a note it keeps the note open.
	const isOpenLine = end === 0 && (type !== 'blank' || text.length >= leastOpenSpace);
	// "CUT TO: " is action because of its last space.
	const isHeldBack = type === 'action' && text.slice(0, end).endsWith(':');
	const isKept = type === 'boneyard' || isOpenLine || isHeldBack;
	if (end < text.length && !isKept)
		edits.push({ range: rangeOnLine(index, { start: end, end: text.length }), newText: '' });
	return edits;
}

/** Capitals for what is neither a note nor the scene's number: lower-case stretches one by one, so that the cursor stays where it is. */
function capitals({ text, inline, content }: Line, index: number): TextEdit[] {
	const visible = maskSpans(text, inline);
	const edits: TextEdit[] = [];
	const end = sceneNumberSpan(text, content)?.start ?? content.end;
	for (const match of visible.slice(content.start, end).matchAll(/\p{Ll}+/gu)) {
		const upper = match[0].toUpperCase();
		const start = content.start + match.index;
		// "ß" would become two letters and the heading another place.
		if (upper.length === match[0].length)
			edits.push({ range: rangeOnLine(index, { start, end: start + upper.length }), newText: upper });
	}
	return edits;
}

/** One space where several stand between the words of a heading. */
function singleSpaces({ text, inline, content }: Line, index: number): TextEdit[] {
	// Beside a note the spaces are the note's.
	if (inline.length > 0) return [];
	return [...text.slice(0, content.end).matchAll(/(?<=\S)[ \t]{2,}(?=\S)|(?<=\S)\t(?=\S)/gu)].flatMap(
		({ index: start, 0: spaces }) =>
			start < content.start ? [] : [{ range: rangeOnLine(index, { start, end: start + spaces.length }), newText: ' ' }],
	);
}

/** Whether nothing is left of a line once it is tidied. */
function isEmptied({ type, text }: Line): boolean {
	return type === 'blank' && text.length < leastOpenSpace && text.trim() === '';
}

function withoutLine(index: number): TextEdit {
	const range = { start: { line: index, character: 0 }, end: { line: index + 1, character: 0 } };
	return { range, newText: '' };
}
