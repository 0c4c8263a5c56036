/**
 * What Enter finishes: a heading and a transition take their capitals, a name its own once its speech has begun, a
 * parenthetical and a note their closing marks. Only lines above the cursor change, and nothing that was not just typed.
 */
import type { TextEdit } from 'vscode-languageserver-types';

import type { Analysis } from '../analysis/analysis.js';
import type { ScriptView } from '../analysis/scriptView.js';
import { factsOf, sceneAtLine } from '../analysis/scriptView.js';
import { titles } from '../canon/nameForms.js';
import { cueOf, splitCue } from '../fountain/cue.js';
import type { CueLine, Line } from '../fountain/syntax.js';
import { unclosedNotes } from '../fountain/unclosed.js';
import { foldName } from '../script/names.js';
import type { Position, Uri } from '../text/position.js';
import { rangeOnLine } from '../text/position.js';
import { isKnownTransition } from './completeWords.js';
import { lineEdits } from './formatting.js';
import { noteRow } from './noteCard.js';
import type { Replacement } from './tidyCue.js';
import { isTradeExtension, tidyCue } from './tidyCue.js';

/** `position` is where the cursor is after Enter. */
export function onTypeFormatting(analysis: Analysis, uri: Uri, { line }: Position): TextEdit[] {
	const view = analysis.view(uri);
	const { lines } = view?.script.syntax ?? { lines: [] };
	const above = lines[line - 1];
	if (view === undefined || above === undefined) return [];
	const moved = [...strayParenthesis(view, line), ...strayNoteEnd(lines, line)];
	if (moved.length > 0) return moved;
	if (above.type === 'scene-heading') return lineEdits(above, line - 1);
	if (above.type === 'blank') return closedNote(lines, line);
	const edits = [...closedParenthetical(view, line), ...capitalTransition(lines, line)];
	return edits.length > 0 ? edits : begunSpeech(view, line, analysis.config(uri).continuedCues);
}

/** `(beat` and `KIM (V.O.` are closed. */
function closedParenthetical(view: ScriptView, line: number): TextEdit[] {
	const { lines } = view.script.syntax;
	const above = lines[line - 1];
	if (above === undefined) return [];
	const isOpen = isOpenDirection(view, line - 1) || isSpeakersExtension(view, line - 1);
	return isOpen ? [insertion(line - 1, endOfWords(above.text), ')')] : [];
}

/** `KIM (V.O.` and `KIM (old` of somebody who speaks; of strangers, and in small letters, what an extension says: `mara (whispering`. */
function isSpeakersExtension(view: ScriptView, index: number): boolean {
	const { lines } = view.script.syntax;
	const { text, type } = lines[index] ?? { text: '', type: 'blank' };
	if ((type !== 'character' && type !== 'action') || !isBlank(lines[index - 1])) return false;
	const words = openWords.exec(text.slice(0, endOfWords(text)))?.[1];
	const name = nameOn(text);
	if (words === undefined || name === '') return false;
	const isKnown = isSpeaker(view, foldName(name));
	const isCaps = name.startsWith('@') || name === name.toUpperCase();
	if (isKnown && isCaps) return true;
	return (isKnown || isCaps) && (isTradeExtension(words) || manner.test(words));
}

/** What stands behind a parenthesis that nothing closes. */
const openWords = /\(([^()]*[^()\s][^()]*)$/u;

/** `whispering`, `softly`, `to Kim`, `into phone` */
const manner = /^\s*(?:\p{L}+(?:ing|ly)|to|into|on|over|through|off|from)(?:\s+\p{L}+){0,3}\s*$/iu;

/** Where the words of a cue end that may have the mark of a second speaker. */
function endOfWords(text: string): number {
	const visible = text.trimEnd();
	return visible.endsWith('^') ? visible.slice(0, -1).trimEnd().length : visible.length;
}

/** As far as a quick hand types on before the closing mark is moved up. */
const mostLinesTyped = 6;

/**
 * Where Enter was pressed before the closing mark that the editor had put there, the mark moves up to where it belongs.
 * Whoever types on at once may have come some lines further by then, with the mark before them.
 */
function strayParenthesis(view: ScriptView, line: number): TextEdit[] {
	const { lines } = view.script.syntax;
	const stray = leftover(lines[line], line, ')');
	if (stray.length === 0) return [];
	for (let index = line - 1; index >= Math.max(0, line - mostLinesTyped); index--) {
		const candidate = lines[index];
		if (candidate === undefined || candidate.text.includes(')')) return [];
		if (isOpenDirection(view, index) || isOpenExtension(lines, index) || isSpeakersExtension(view, index))
			return [insertion(index, candidate.text.trimEnd().length, ')'), ...stray];
	}
	return [];
}

/** Enter inside a note of ours, which stands on one line: its end moves up. */
function strayNoteEnd(lines: readonly Line[], line: number): TextEdit[] {
	const above = lines[line - 1]?.text ?? '';
	const [, key] = /\[\[\s*([a-z]+)\s*:(?!.*\]\])/u.exec(above) ?? [];
	const stray = leftover(lines[line], line, ']]');
	if (key === undefined || noteRow(key) === undefined || stray.length === 0) return [];
	return [insertion(line - 1, above.trimEnd().length, ']]'), ...stray];
}

/** `(beat` in a speech, also in one whose name still waits for its capitals. */
function isOpenDirection(view: ScriptView, index: number): boolean {
	const { lines } = view.script.syntax;
	const { type, text } = lines[index] ?? { type: 'blank', text: '' };
	if (!/^\s*\([^()]*[^()\s][^()]*$/u.test(text)) return false;
	if (type === 'dialogue') return true;
	const name = lines[index - 1]?.text ?? '';
	const span = { start: name.length - name.trimStart().length, end: endOfWords(name) };
	return type === 'action' && isBlank(lines[index - 2]) && isTypedCue(view, splitCue(name, span), name);
}

/** `KIM (V.O.` under an empty line. */
function isOpenExtension(lines: readonly Line[], index: number): boolean {
	const { type, text } = lines[index] ?? { type: 'blank', text: '' };
	const name = nameOn(text);
	const isCue = name.startsWith('@') || (name !== '' && name === name.toUpperCase());
	return (type === 'character' || type === 'action') && isCue && openWords.test(text) && isBlank(lines[index - 1]);
}

/** What stands before the first parenthesis. */
function nameOn(text: string): string {
	return text.replace(/\(.*$/u, '').trim();
}

/** A note that the empty line above has just ended is closed where its words end. */
function closedNote(lines: readonly Line[], line: number): TextEdit[] {
	let first = line - 1;
	while (first > 0 && lines[first - 1]?.type !== 'blank') first--;
	const last = lines[line - 2];
	if (last === undefined || unclosedNotes(lines.slice(first, line)).length === 0) return [];
	return [insertion(line - 2, last.text.trimEnd().length, ']]'), ...leftover(lines[line], line, ']]')];
}

/** Takes away a closing mark that stands alone where the cursor is now. */
function leftover(here: Line | undefined, line: number, mark: string): TextEdit[] {
	if (here === undefined || here.text.trim() !== mark) return [];
	return [{ range: rangeOnLine(line, { start: 0, end: here.text.length }), newText: '' }];
}

/** `cut to:` between blank lines. */
function capitalTransition(lines: readonly Line[], line: number): TextEdit[] {
	const above = lines[line - 1];
	const isAlone = isBlank(lines[line - 2]) && isBlank(lines[line]);
	if (above?.type !== 'action' || !isAlone || !isKnownTransition(above.text)) return [];
	return upperCase(above, line - 1);
}

/** The first line of a speech is done: the name above it is tidied and takes its capitals, and `(CONT'D)` where that is wanted. */
function begunSpeech(view: ScriptView, line: number, continuedCues: boolean): TextEdit[] {
	const { lines } = view.script.syntax;
	const index = line - 2;
	const name = lines[index];
	if (name === undefined || !isBlank(lines[index - 1])) return [];
	const { text } = name;
	const isCue = name.type === 'character';
	const content = isCue ? name.content : { start: text.length - text.trimStart().length, end: endOfWords(text) };
	const cue = cueOf(name) ?? splitCue(text, content);
	if (!isCue && (lines[index + 1]?.type !== 'action' || !isTypedCue(view, cue, text))) return [];
	const more = continuedCues && goesOn(view, cue, index) ? " (CONT'D)" : '';
	if (name.inline.length > 0) return more === '' ? [] : [insertion(index, content.end, more)];
	const named = text.slice(0, cue.whole.span.end);
	const capitals = isCue ? named : named.toUpperCase();
	// "ß" would become two letters, and the name another.
	if (capitals.length !== named.length) return [];
	const tidy = replaced(capitals + text.slice(named.length), [
		...tidyCue(text, content),
		...(more === '' ? [] : [{ start: content.end, end: content.end, newText: more }]),
	]);
	return tidy === text ? [] : [{ range: rangeOnLine(index, { start: 0, end: text.length }), newText: tidy }];
}

/** A text with stretches replaced; of two at one place, the last is written first. */
function replaced(text: string, changes: readonly Replacement[]): string {
	const fromBehind = changes.toSorted((lhs, rhs) => rhs.start - lhs.start);
	return fromBehind.reduce((done, { start, end, newText }) => done.slice(0, start) + newText + done.slice(end), text);
}

/** Whether a line is nothing but names of people who speak, in small letters or as in a sentence: `anna`, `Anna & Bo ^`, `mr. white`. */
function isTypedCue(view: ScriptView, { names, whole }: CueLine, text: string): boolean {
	if (text === text.toUpperCase() || !whole.text.split(/\s+/u).every(isWordOfName)) return false;
	return names.every(({ text: name }) => name !== '' && (isSpeaker(view, foldName(name)) || titledName.test(name)));
}

/** Without the point of a sentence: `Mr.`, `J.R.`, `Jr.` have their own. */
function isWordOfName(word: string): boolean {
	if (!word.includes('.')) return true;
	return titles.has(foldName(word)) || /^(?:(?:\p{L}\.)+|[js]r\.)$/iu.test(word);
}

/** A stranger in small letters, whom a title shows: `det. o'neil` */
const titledName = new RegExp(`^(?:${[...titles.keys()].join('|')})\\. [\\p{Ll}'’-]+$`, 'u');

/** Whether somebody goes by a folded name: who speaks, has been introduced, or stands in the cast or the canon. */
function isSpeaker({ cast, canon }: ScriptView, name: string): boolean {
	const known = cast.names.get(name);
	if (known !== undefined && (known.nCues > 0 || known.firstIntroduction !== undefined || known.listed)) return true;
	return (canon?.names.characters(name) ?? []).some(({ form }) => form !== 'last');
}

/** Whether the same person spoke last in the scene, and the cue does not say so yet. */
function goesOn(view: ScriptView, cue: CueLine, index: number): boolean {
	const scene = sceneAtLine(view.script, index);
	if (scene === undefined || cue.extensions.some(({ text }) => /^cont/iu.test(text))) return false;
	const last = factsOf(view, scene).cues.findLast((other) => scene.startLine + other.line < index);
	return last !== undefined && foldName(last.cue.whole.text) === foldName(cue.whole.text);
}

function upperCase({ text }: Line, index: number): TextEdit[] {
	const upper = text.toUpperCase();
	// "ß" would become two letters, and the name another.
	return upper.length === text.length && upper !== text
		? [{ range: rangeOnLine(index, { start: 0, end: text.length }), newText: upper }]
		: [];
}

function insertion(line: number, character: number, newText: string): TextEdit {
	return { range: rangeOnLine(line, { start: character, end: character }), newText };
}

function isBlank(line: Line | undefined): boolean {
	return line === undefined || line.type === 'blank';
}
