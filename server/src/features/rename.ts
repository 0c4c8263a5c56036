/**
 * Renames a person wherever the script means them by that name: in cues, action, dialogue and notes, in capitals where it
 * stands in capitals. A person of the writer's own canon is renamed there too. Everything else keeps every byte.
 */
import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';

import type { Analysis } from '../analysis/analysis.js';
import type { ScriptView } from '../analysis/scriptView.js';
import type { Character } from '../canon/model.js';
import { personKey } from '../cast/personKey.js';
import { titleCase } from '../checks/titleCase.js';
import { parse } from '../fountain/parse.js';
import { foldName } from '../script/names.js';
import type { Location, Position, Range, Uri } from '../text/position.js';
import { rangeOnLine } from '../text/position.js';
import { occurrencesOf } from './occurrences.js';
import type { Subject } from './subject.js';
import { personNamed, subjectAt } from './subject.js';

/** A name that can't be given; the message is a sentence for the writer. */
export class RenameRefusal extends Error {}

interface At {
	readonly uri: Uri;
	readonly position: Position;
}

type PersonSubject = Extract<Subject, { kind: 'person' }>;

/** The words that would be renamed; `null` where nobody's name is. */
export function prepareRename(analysis: Analysis, { uri, position }: At): { range: Range; placeholder: string } | null {
	const found = personAt(analysis, { uri, position });
	return found === undefined ? null : { range: found.subject.range, placeholder: found.name };
}

export function rename(analysis: Analysis, at: At, newName: string): WorkspaceEdit | null {
	const found = personAt(analysis, at);
	if (found === undefined) return null;
	const { view, subject, name } = found;
	refuseBadName(view, subject, newName);
	const wanted = newName.trim().replace(/\s+/gu, ' ');
	const changes: Record<Uri, TextEdit[]> = {};
	const own = ownEntry(subject);
	for (const script of own === undefined ? [view] : scriptsOf(analysis)) {
		const edits = editsIn(
			script,
			personKey(subject.person),
			own !== undefined || subject.person.kind === 'canon',
			name,
			wanted,
		);
		if (edits.length > 0) changes[script.script.uri] = edits;
	}
	for (const { uri, range } of own === undefined ? [] : namesInCanon(analysis, own, name)) {
		(changes[uri] ??= []).push({ range, newText: inCaseOf(own?.name ?? wanted, wanted) });
	}
	return { changes };
}

function personAt(
	analysis: Analysis,
	{ uri, position }: At,
): { readonly view: ScriptView; readonly subject: PersonSubject; readonly name: string } | undefined {
	const view = analysis.view(uri);
	const subject = view === undefined ? undefined : subjectAt(view, position);
	if (view === undefined || subject?.kind !== 'person' || subject.person.kind === 'ambiguous') return undefined;
	const { range } = subject;
	const written = view.script.syntax.lines[range.start.line]?.text.slice(range.start.character, range.end.character);
	return written === undefined || written === '' ? undefined : { view, subject, name: written };
}

// Marks of Fountain and of notes' lists; a name that holds one would be read as something else somewhere.
const impossibleMark = /[()[\]{}^@#*_~<>|/\\,;:=&"!?]|\p{Cc}/u;

function refuseBadName(view: ScriptView, { person }: PersonSubject, newName: string): void {
	if (/[\r\n\u0085\u2028\u2029]/u.test(newName)) throw new RenameRefusal('A name stands on one line.');
	const wanted = newName.trim().replace(/\s+/gu, ' ');
	if (wanted === '') throw new RenameRefusal('A name needs at least one letter.');
	const mark = impossibleMark.exec(wanted)?.[0];
	if (mark !== undefined) throw new RenameRefusal(`A name in a script can’t contain “${mark}”.`);
	if (!/\p{L}/u.test(wanted) || !isCue(view, wanted)) {
		throw new RenameRefusal(`“${wanted}” can’t be a name in a script.`);
	}
	const taken = view.cast.names.get(foldName(wanted));
	if (taken !== undefined && personKey(taken.person) !== personKey(person)) {
		throw new RenameRefusal(`${wanted} is somebody else in this script already.`);
	}
}

/** Whether a speech can stand under the name; forced with `@` where its letters know no capitals. */
function isCue({ script }: ScriptView, name: string): boolean {
	const upper = name.toUpperCase();
	const line = upper === name.toLowerCase() ? `@${upper}` : upper;
	return parse(`\n${line}\nHello.\n`, script.syntax.options).lines[1]?.type === 'character';
}

function scriptsOf(analysis: Analysis): readonly ScriptView[] {
	return analysis.files().flatMap(({ uri }) => analysis.view(uri) ?? []);
}

/** One edit for each place where the person goes by the old name; longer names keep their other words. */
function editsIn(view: ScriptView, key: string, isCanon: boolean, name: string, wanted: string): TextEdit[] {
	const folded = foldName(name);
	const ranges = occurrencesOf(view, { kind: 'person', key, isCanon }).map(({ range }) => range);
	return [...ranges, ...ownedPlaces(view, key, folded)].flatMap((range) => {
		const { line } = range.start;
		const text = view.script.syntax.lines[line]?.text.slice(range.start.character, range.end.character) ?? '';
		const found = wordsEqual(text, folded);
		if (found === undefined) return [];
		const start = range.start.character + found.start;
		const written = text.slice(found.start, found.end);
		const span = { start, end: start + written.length };
		return [{ range: rangeOnLine(line, span), newText: inCaseOf(written, wanted) }];
	});
}

/** `KIM'S OFFICE` in a heading, where the canon knows no such place. */
function ownedPlaces(view: ScriptView, key: string, folded: string): readonly Range[] {
	return view.script.scenes.flatMap(({ index, startLine }) => {
		const known = view.cast.scenes[index]?.place.parts ?? [];
		return (view.facts[index]?.heading?.place ?? []).flatMap(({ text, span }): Range[] => {
			if (known.some((part) => part.span.start < span.end && span.start < part.span.end)) return [];
			const owner = /^(.+?)['’]s?(?=\s|$)/iu.exec(text)?.[1];
			if (owner === undefined || foldName(owner) !== folded) return [];
			if (personKey(personNamed(view, owner)) !== key) return [];
			return [rangeOnLine(startLine, { start: span.start, end: span.start + owner.length })];
		});
	});
}

/** The run of words that folds to the same name: `JESSE` in `JESSE PINKMAN`. */
function wordsEqual(text: string, folded: string): { readonly start: number; readonly end: number } | undefined {
	const words = [...text.matchAll(/[^\s]+/gu)].map((match) => ({
		start: match.index,
		end: match.index + match[0].length,
	}));
	const nWanted = folded.split(' ').length;
	for (let first = 0; first + nWanted <= words.length; first++) {
		const start = words[first]?.start;
		const end = words[first + nWanted - 1]?.end;
		if (start === undefined || end === undefined) continue;
		const whole = text.slice(start, end);
		if (foldName(whole) === folded) return { start, end };
		// "JESSE'S" is JESSE with a possessive that stays.
		const possessive = /['’]s?$/iu.exec(whole);
		if (possessive !== null && foldName(whole.slice(0, possessive.index)) === folded)
			return { start, end: start + possessive.index };
	}
	return undefined;
}

/** In capitals where the old name stood in capitals; in a sentence as a sentence writes it, however it was typed. */
function inCaseOf(written: string, wanted: string): string {
	if (written === written.toUpperCase()) return wanted.toUpperCase();
	if (written === written.toLowerCase()) return wanted.toLowerCase();
	return titleCase(wanted === wanted.toLowerCase() ? wanted.toUpperCase() : wanted);
}

/** The canon entry, where it stands in a file of the writer's own. */
function ownEntry({ person }: PersonSubject): Character | undefined {
	return person.kind === 'canon' && person.character.nameAt.uri.startsWith('file:') ? person.character : undefined;
}

/** Where the writer's canon writes the old name: as the name itself or as an alias. */
function namesInCanon(analysis: Analysis, { name, nameAt }: Character, old: string): readonly Location[] {
	return foldName(name) === foldName(old) && analysis.canonSource(nameAt.uri) !== undefined ? [nameAt] : [];
}
