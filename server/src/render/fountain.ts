/**
 * A script as plain Fountain that reads the same in every tool: one kind of line end, no space that means nothing, one empty
 * line where one is needed. Changes no word; what it gives parses as the original does.
 */
import { parse } from '../fountain/parse.js';
import type { Line, LineType, ScriptSyntax } from '../fountain/syntax.js';
import type { ScriptModel } from '../script/model.js';

/** The text, with `\n` at every line's end. Linear. */
export function normalizedFountain({ syntax }: ScriptModel): string {
	const tidied = tidiedLines(syntax.lines);
	// An empty first line keeps `NOTE: …` from being read as a title page.
	const candidates = [tidied, ['', ...tidied]].map((lines) => lines.map((line) => `${line}\n`).join(''));
	const elements = elementsOf(syntax);
	const text = candidates.find((candidate) => elementsOf(parse(candidate, syntax.options)) === elements);
	// Space decides what a line is in corners that nobody writes on purpose. There all of it stays.
	return text ?? syntax.lines.map((line) => line.text).join('\n');
}

/** What a script says, line by line, without the space around it. */
function elementsOf({ lines }: ScriptSyntax): string {
	return lines.flatMap((line) => (line.type === 'blank' ? [] : [`${line.type} ${wordsOf(line)}`])).join('\n');
}

function wordsOf({ type, text, content }: Line): string {
	return type === 'action' ? text.trimEnd() : text.slice(content.start, content.end).trim();
}

/** Indentation means nothing on these. */
const unindented: ReadonlySet<LineType> = new Set([
	'scene-heading',
	'character',
	'parenthetical',
	'dialogue',
	'lyrics',
	'transition',
	'centered',
	'page-break',
	'section',
	'synopsis',
]);

function tidiedLines(lines: readonly Line[]): readonly string[] {
	const tidied: string[] = [];
	let before: Line | undefined;
	let nBlank = 0;
	for (const line of lines) {
		if (line.type === 'blank') {
			nBlank++;
			continue;
		}
		for (let count = blankLines(before, line, nBlank); count > 0; count--) tidied.push('');
		tidied.push(tidiedLine(line));
		before = line;
		nBlank = 0;
	}
	return tidied;
}

/** Space between paragraphs of action prints as it is meant, and what is cut out of the script is the writer's own. */
function blankLines(before: Line | undefined, after: Line, nBlank: number): number {
	if (before === undefined) return 0;
	const isMeant = before.type === 'action' && after.type === 'action';
	const isCutOut = before.type === 'boneyard' || after.type === 'boneyard';
	return isMeant || isCutOut ? nBlank : Math.min(1, nBlank);
}

function tidiedLine({ type, text }: Line): string {
	// Two spaces keep a speech or a note open.
	if (text.trim() === '') return '  ';
	if (type === 'boneyard' || type === 'note') return text;
	return unindented.has(type) ? text.trim() : text.trimEnd();
}
