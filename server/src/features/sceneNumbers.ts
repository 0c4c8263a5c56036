/**
 * Scene numbers: given, changed, taken away and locked, as edits of headings and one note. A locked number never changes;
 * a scene that is gone leaves OMITTED under its number.
 */
import type { Analysis } from '../analysis/analysis.js';
import { endLineOf, sceneAtLine } from '../analysis/scriptView.js';
import type { TextEdit } from '../checks/finding.js';
import type { InsertConvention } from '../config/settings.js';
import { sceneNumberOf } from '../fountain/heading.js';
import type { LineType } from '../fountain/syntax.js';
import type { Scene, ScriptModel } from '../script/model.js';
import { isOmitted } from '../script/omitted.js';
import type { Uri } from '../text/position.js';
import { rangeOnLine } from '../text/position.js';
import { completeNumbers } from './insertedNumbers.js';
import { lockNote, lockNoteOf } from './lockedNumbers.js';
import type { Sentence, SentenceText } from './sentences.js';
import { sentence } from './sentences.js';

export const numberCommands = ['add', 'renumber', 'remove', 'lock', 'unlock', 'omit'] as const;

export type NumberCommand = (typeof numberCommands)[number];

/** Edits, or a sentence for the writer on why there are none. */
export type NumberAnswer = { readonly edits: readonly TextEdit[] } | { readonly refusal: Sentence };

interface Asked {
	readonly script: ScriptModel;
	readonly convention: InsertConvention;
	/** Where the cursor is: the scene that `omit` means. */
	readonly line: number;
}

/** `undefined` for what is no script. */
export function sceneNumbers(
	analysis: Analysis,
	{ uri, line }: { readonly uri: Uri; readonly line: number },
	command: NumberCommand,
): NumberAnswer | undefined {
	const script = analysis.script(uri);
	if (script === undefined) return undefined;
	if (script.scenes.length === 0) return { refusal: sentence('There is no scene to number.') };
	return answers[command]({ script, convention: analysis.config(uri).insertedNumbers, line });
}

const answers: Readonly<Record<NumberCommand, (asked: Asked) => NumberAnswer>> = {
	add: ({ script, convention }) => {
		// Numbers that are given out while numbers are locked are locked with them, those that somebody typed, too.
		return found([...updatedNote(script, convention), ...added(script, convention)], 'Every scene has a number.');
	},
	renumber: ({ script }) => {
		if (lockNoteOf(script) !== undefined) return locked;
		const edits = script.scenes.flatMap((scene, index) => numberEdit(script, scene, String(index + 1)));
		return found(edits, 'The scenes are numbered from 1 already.');
	},
	remove: ({ script }) => {
		if (lockNoteOf(script) !== undefined) return locked;
		return found(
			script.scenes.flatMap((scene) => removal(script, scene)),
			'No scene has a number.',
		);
	},
	lock: ({ script, convention }) => {
		const lines = added(script, convention);
		if (lockNoteOf(script) !== undefined) return { edits: [...lines, ...updatedNote(script, convention)] };
		return { edits: [noteAbove(script, lockNote(numbersGiven(script, convention))), ...lines] };
	},
	unlock: ({ script }) => {
		const note = lockNoteOf(script);
		if (note === undefined) return { refusal: sentence('The scene numbers are not locked.') };
		const { line } = note.range.start;
		const [above, own, below] = [-1, 0, 1].map((offset) => script.syntax.lines[line + offset]);
		// The empty line behind it came with it.
		const nLines = below?.type === 'blank' && (above === undefined || above.type === 'blank') ? 2 : 1;
		const range =
			own?.type === 'note' ? { start: { line, character: 0 }, end: { line: line + nLines, character: 0 } } : note.range;
		return { edits: [{ range, newText: '' }] };
	},
	omit: ({ script, line }) => {
		const scene = sceneAtLine(script, line);
		if (scene === undefined) return { refusal: sentence('The cursor is in no scene.') };
		const number = numberOf(script, scene);
		if (number === undefined) return { refusal: sentence('This scene has no number that could be kept.') };
		if (isOmitted(scene)) return { refusal: sentence('Scene {0} is omitted already.', number) };
		const last = lastPrinted(script, scene);
		const end = { line: last, character: script.syntax.lines[last]?.text.length ?? 0 };
		return { edits: [{ range: { start: { line: scene.startLine, character: 0 }, end }, newText: omitted(number) }] };
	},
};

const locked: NumberAnswer = { refusal: sentence('The scene numbers are locked. Unlock them first.') };

function found(edits: readonly TextEdit[], otherwise: SentenceText): NumberAnswer {
	return edits.length === 0 ? { refusal: sentence(otherwise) } : { edits };
}

function omitted(number: string): string {
	return `.OMITTED #${number}#`;
}

/** Numbers for scenes without one, and OMITTED for locked numbers whose scenes are gone. */
function added(script: ScriptModel, convention: InsertConvention): readonly TextEdit[] {
	const edits = completed(script, convention).flatMap(({ scene, number }) =>
		scene === undefined || numberOf(script, scene) !== undefined ? [] : numberEdit(script, scene, number),
	);
	return [...edits, ...omissions(script)];
}

interface Numbered {
	/** `undefined` for a locked number whose scene is gone. */
	readonly scene: Scene | undefined;
	readonly number: string;
}

/** Every number given out and every new one, in the order in which they will stand. */
function completed(script: ScriptModel, convention: InsertConvention): readonly Numbered[] {
	const missing = missingNumbers(script);
	const gone = (behind: Scene | undefined) =>
		(missing.get(behind) ?? []).map((number) => ({ scene: undefined, number }));
	const rows = [
		...gone(undefined),
		...script.scenes.flatMap((scene) => [{ scene, number: numberOf(script, scene) }, ...gone(scene)]),
	];
	const numbers = completeNumbers(
		rows.map(({ number }) => number),
		convention,
	);
	return rows.map(({ scene }, index) => ({ scene, number: numbers[index] ?? '' }));
}

/** The note that locks the numbers, with all that are given out by now; no edit where it has them, or there is none. */
function updatedNote(script: ScriptModel, convention: InsertConvention): readonly TextEdit[] {
	const note = lockNoteOf(script);
	const given = numbersGiven(script, convention);
	if (note === undefined || given.every((number) => note.numbers.includes(number))) return [];
	return [{ range: note.range, newText: lockNote(given) }];
}

function numbersGiven(script: ScriptModel, convention: InsertConvention): readonly string[] {
	return [...new Set(completed(script, convention).map(({ number }) => number))];
}

/** Locked numbers whose scenes are gone, by the scene behind which they belong; `undefined` is before the first. */
function missingNumbers(script: ScriptModel): ReadonlyMap<Scene | undefined, readonly string[]> {
	const byNumber = new Map(script.scenes.map((scene) => [numberOf(script, scene)?.toUpperCase(), scene]));
	const missing = new Map<Scene | undefined, string[]>();
	let before: Scene | undefined;
	for (const number of lockNoteOf(script)?.numbers ?? []) {
		const scene = byNumber.get(number.toUpperCase());
		if (scene === undefined) missing.set(before, [...(missing.get(before) ?? []), number]);
		else before = scene;
	}
	return missing;
}

/** OMITTED headings, each behind the scene that its number followed. */
function omissions(script: ScriptModel): readonly TextEdit[] {
	const gap = lineEndOf(script).repeat(2);
	return [...missingNumbers(script)].map(([scene, numbers]): TextEdit => {
		const headings = numbers.map(omitted).join(gap);
		if (scene === undefined) {
			const at = { line: script.scenes[0]?.startLine ?? 0, character: 0 };
			return { range: { start: at, end: at }, newText: headings + gap };
		}
		const line = lastPrinted(script, scene);
		const at = { line, character: script.syntax.lines[line]?.text.length ?? 0 };
		return { range: { start: at, end: at }, newText: gap + headings };
	});
}

function numberOf(script: ScriptModel, { startLine }: Scene): string | undefined {
	const line = script.syntax.lines[startLine];
	return line === undefined ? undefined : sceneNumberOf(line)?.text;
}

/** The heading with that number; no edit where it has it already. */
function numberEdit(script: ScriptModel, { startLine }: Scene, number: string): TextEdit[] {
	const line = script.syntax.lines[startLine];
	const old = line === undefined ? undefined : sceneNumberOf(line);
	if (line === undefined || old?.text === number) return [];
	if (old !== undefined) return [{ range: rangeOnLine(startLine, old.span), newText: number }];
	const at = line.content.end;
	return [{ range: rangeOnLine(startLine, { start: at, end: at }), newText: ` #${number}#` }];
}

/** The number with its marks and the space before them. */
function removal(script: ScriptModel, { startLine }: Scene): TextEdit[] {
	const line = script.syntax.lines[startLine];
	const number = line === undefined ? undefined : sceneNumberOf(line);
	if (line === undefined || number === undefined) return [];
	const start = line.text.slice(0, line.text.lastIndexOf('#', number.span.start - 1)).trimEnd().length;
	return [{ range: rangeOnLine(startLine, { start, end: line.text.indexOf('#', number.span.end) + 1 }), newText: '' }];
}

/**
 * The last line of a scene that is not blank. What stands behind it is no part of it: a section, text that is cut or that
 * another program keeps there, and the end of the film.
 */
function lastPrinted({ scenes, sections, syntax }: ScriptModel, scene: Scene): number {
	const end = endLineOf(scene);
	const typeAt = (line: number): LineType => syntax.lines[line]?.type ?? 'blank';
	const lastBefore = (line: number, types: ReadonlySet<LineType>): number => {
		let last = line - 1;
		while (last > scene.startLine && types.has(typeAt(last))) last--;
		return last;
	};
	const section = sections.find(({ line }) => scene.startLine < line && line < end)?.line ?? end;
	const last = lastBefore(section, behindScenes);
	const isFadeOut = scene === scenes.at(-1) && typeAt(last) === 'transition';
	return isFadeOut ? lastBefore(last, new Set(['blank'])) : last;
}

/** `> THE END <`, `===`, and what is in a boneyard. */
const behindScenes: ReadonlySet<LineType> = new Set(['blank', 'centered', 'page-break', 'boneyard']);

/** The line end that the script uses. */
function lineEndOf({ syntax }: ScriptModel): string {
	return syntax.lines.find(({ eol }) => eol !== '')?.eol ?? '\n';
}

/** Above the first section or scene, with an empty line behind it. */
function noteAbove(script: ScriptModel, note: string): TextEdit {
	const { scenes, sections, syntax } = script;
	const eol = lineEndOf(script);
	const line = Math.min(sections[0]?.line ?? Infinity, scenes[0]?.startLine ?? 0);
	const before = syntax.lines[line - 1];
	const gap = before === undefined || before.type === 'blank' ? '' : eol;
	const at = { line, character: 0 };
	return { range: { start: at, end: at }, newText: gap + note + eol + eol };
}
