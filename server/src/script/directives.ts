/**
 * Reads the notes that speak to the supervisor: `[[place: …]]`, `[[present: …]]`, `[[cast: …]]`, `[[supervisor: ignore …]]` and
 * the rest of the table in docs/timeline.md. Other notes, and notes over several lines, are just notes.
 */
import type { SpannedText } from '../fountain/syntax.js';
import type { Span } from '../text/position.js';
import { skipSpace, trimEnd } from '../text/space.js';
import type { CastEntry, Directive, IgnoreScope, NotedName } from './model.js';
import { isBareTitle } from './names.js';
import type { KeyedNote } from './noteText.js';

/** Where a note stands. */
export interface NotePlace {
	/** The line's text, and its number counted from the scene's first line. */
	readonly text: string;
	readonly line: number;
	/** Before the first heading. */
	readonly isHeader: boolean;
	/** What an ignore note here covers. */
	readonly scope: IgnoreScope;
}

/** The directive of a note; `undefined` where its key is not one of ours (or a time note's, which timeNotes.ts reads). */
export function readDirective(note: KeyedNote, place: NotePlace): Directive | undefined {
	switch (note.key) {
		case 'place':
			return note.value === ''
				? unreadable(note, place, 'This note names no place.')
				: { kind: 'place', place: { text: note.value, span: note.valueSpan }, ...at(note, place) };
		case 'present':
		case 'absent':
		case 'with':
		case 'dies':
		case 'born':
		case 'destroyed':
			return readNames(note.key, note, place);
		case 'cast':
			return readCast(note, place);
		case 'canon':
			return readCanon(note, place);
		case 'episode':
			return readEpisode(note, place);
		case 'supervisor':
			return readSupervisor(note, place);
		default:
			return undefined;
	}
}

/** A note with a key of ours whose value can't be read. */
export function unreadable(note: KeyedNote, place: NotePlace, problem: string): Directive {
	const value = { text: note.value, span: note.valueSpan };
	return { kind: 'unreadable', key: note.key, value, problem, ...at(note, place) };
}

function at(note: KeyedNote, { line }: NotePlace): { line: number; span: Span } {
	return { line, span: note.span };
}

function readNames(
	kind: 'present' | 'absent' | 'with' | 'dies' | 'born' | 'destroyed',
	note: KeyedNote,
	place: NotePlace,
): Directive {
	const isOfPeople = kind === 'present' || kind === 'absent' || kind === 'with';
	const parts = pieces(place.text, note.valueSpan, isOfPeople ? /[,;]/u : /,/u);
	const names = (isOfPeople ? parts.flatMap(joinedPeople) : parts).map((piece) => notedName(piece, place));
	if (names.length === 0)
		return unreadable(note, place, `This note names ${kind === 'destroyed' ? 'nothing' : 'nobody'}.`);
	const dated = names.find(({ name }) => datedName.test(name));
	if (dated !== undefined) {
		const [, name = '', date = ''] = datedName.exec(dated.name) ?? [];
		return unreadable(note, place, `The scene gives the date: write [[${kind}: ${name}]] and [[time: ${date}]].`);
	}
	return { kind, names, ...at(note, place) };
}

// "HOLLY 1990-05-01"
const datedName = /^(.*\S)\s+(\d{4}-\d{2}(?:-\d{2})?)$/u;

function notedName({ text, span }: SpannedText, { line }: NotePlace): NotedName {
	return { name: text, line, span };
}

/** `MARCO = marco-salamanca-red, LENA` */
function readCast(note: KeyedNote, place: NotePlace): Directive {
	const entries: CastEntry[] = [];
	for (const piece of pieces(place.text, note.valueSpan)) {
		const equals = place.text.indexOf('=', piece.span.start);
		if (equals === -1 || equals >= piece.span.end) {
			entries.push({ ...notedName(piece, place), id: undefined });
			continue;
		}
		const name = trimmed(place.text, { start: piece.span.start, end: equals });
		const id = trimmed(place.text, { start: equals + 1, end: piece.span.end });
		if (name === undefined || id === undefined) {
			return unreadable(note, place, `"${piece.text}" lacks a name or an id: write MARCO = marco-salamanca.`);
		}
		entries.push({ ...notedName(name, place), id });
	}
	if (entries.length === 0) return unreadable(note, place, 'This note names nobody.');
	return { kind: 'cast', entries, ...at(note, place) };
}

function readCanon(note: KeyedNote, place: NotePlace): Directive {
	if (!place.isHeader) return unreadable(note, place, 'A canon note counts only before the first scene.');
	const canons = pieces(place.text, note.valueSpan);
	if (canons.length === 0) return unreadable(note, place, 'This note names no canon.');
	return { kind: 'canon', canons, ...at(note, place) };
}

function readEpisode(note: KeyedNote, place: NotePlace): Directive {
	if (!place.isHeader) return unreadable(note, place, 'An episode note counts only before the first scene.');
	const number = episodePattern.test(note.value) ? Number(note.value.replace('#', '')) : 0;
	if (number < 1) return unreadable(note, place, `An episode is a number from 1 on, not "${note.value}".`);
	return { kind: 'episode', number, ...at(note, place) };
}

const episodePattern = /^#?\d{1,4}$/u;

// "ignore dead-character, alias-anachronism — she is a ghost": codes have hyphens, the reason's hyphen has space around it.
const ignoreWord = /^ignore(?=[\s:]|$)\s*:?\s*/iu;
const reasonMark = /(?:(?<!\s)\s+)?[—–:]\s*|(?<!\s)\s+-+\s+/u;
const codePattern = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/iu;

/** Codes and reason are read so far. */
const longestList = 1000;

function readSupervisor(note: KeyedNote, place: NotePlace): Directive {
	const verb = ignoreWord.exec(note.value);
	const form = 'Write [[supervisor: ignore CODE — reason]].';
	if (verb === null) return unreadable(note, place, `"${note.value}" is nothing the supervisor can do. ${form}`);
	const list = note.value.slice(verb[0].length, longestList);
	const mark = reasonMark.exec(list);
	const listStart = note.valueSpan.start + verb[0].length;
	const listEnd = mark === null ? listStart + list.length : listStart + mark.index;
	const codes = pieces(place.text, { start: listStart, end: listEnd });
	if (codes.length === 0) return unreadable(note, place, `This note names no check to ignore. ${form}`);
	const odd = codes.find(({ text }) => !codePattern.test(text));
	if (odd !== undefined) return unreadable(note, place, `"${odd.text}" is no check's name. ${form}`);
	const reason = mark === null ? '' : list.slice(mark.index + mark[0].length).trim();
	return { kind: 'ignore', codes, reason: reason === '' ? undefined : reason, scope: place.scope, ...at(note, place) };
}

/** The parts between commas, each trimmed, empty ones left out. */
function pieces(text: string, { start, end }: Span, separator = /,/u): readonly SpannedText[] {
	const found: SpannedText[] = [];
	let from = start;
	while (from <= end) {
		const next = text.slice(from, end).search(separator);
		const to = next === -1 ? end : from + next;
		const piece = trimmed(text, { start: from, end: to });
		if (piece !== undefined) found.push(piece);
		from = to + 1;
	}
	return found;
}

/** `ANNA and BEN` are two, `MR. AND MRS. HOLT` one name for two. */
function joinedPeople({ text, span }: SpannedText): readonly SpannedText[] {
	const joint = /\s(?:and|&)\s/iu.exec(text);
	if (joint === null || isBareTitle(text.slice(0, joint.index))) return [{ text, span }];
	const begin = joint.index + joint[0].length;
	const behind = trimmed(text, { start: begin, end: text.length });
	return [
		{ text: text.slice(0, joint.index), span: { start: span.start, end: span.start + joint.index } },
		...(behind === undefined
			? []
			: joinedPeople({ text: behind.text, span: { start: span.start + behind.span.start, end: span.end } })),
	];
}

function trimmed(text: string, span: Span): SpannedText | undefined {
	const start = skipSpace(text, span.start, span.end);
	const end = trimEnd(text, start, span.end);
	return start === end ? undefined : { text: text.slice(start, end), span: { start, end } };
}
