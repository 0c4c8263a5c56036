/**
 * The notes of a scene's lines: time notes as time statements, all others as directives.
 */
import { countsAsBlankLine } from '../fountain/lookalikes.js';
import type { Line } from '../fountain/syntax.js';
import type { NotePlace } from './directives.js';
import { readDirective, unreadable } from './directives.js';
import type { Directive, IgnoreScope } from './model.js';
import { keyedNotes } from './noteText.js';
import type { TimeStatement } from './sceneTime.js';
import { readTimeNote } from './timeNotes.js';

/** Where notes are collected. */
export interface NoteSink {
	readonly directives: Directive[];
	readonly statements: TimeStatement[];
}

/** Reads the notes of one line of a scene (or of the header). */
export function readNotes(
	lines: readonly Line[],
	index: number,
	{ isHeader, locales }: { readonly isHeader: boolean; readonly locales: readonly string[] },
	sink: NoteSink,
): void {
	const line = lines[index];
	if (line === undefined) return;
	for (const note of keyedNotes(line)) {
		const place: NotePlace = { text: line.text, line: index, isHeader, scope: scopeAt(lines, index, isHeader) };
		const time = readTimeNote(note, line.text, locales);
		if (time === undefined) {
			const directive = readDirective(note, place);
			if (directive !== undefined) sink.directives.push(directive);
		} else if ('problem' in time) {
			sink.directives.push(unreadable(note, place, time.problem));
		} else {
			sink.statements.push({
				source: 'note',
				line: index,
				cues: time.times.map((cue) => ({ ...cue, line: index })),
				...datesOfNote(line, note.key, isHeader),
			});
		}
	}
}

/** A time note before the first heading sets the clock of the present; on a section's title it dates what follows. */
function datesOfNote(line: Line, key: string, isHeader: boolean): Pick<TimeStatement, 'dates'> {
	if (isHeader && key === 'time') return { dates: 'this' };
	return line.type === 'section' ? { dates: 'next' } : {};
}

/**
 * What an ignore note covers (docs/diagnostics/unused-ignore.md): before the first scene the file; on a line with other text, or directly above one,
 * that line; alone between blank lines its scene.
 */
function scopeAt(lines: readonly Line[], index: number, isHeader: boolean): IgnoreScope {
	if (isHeader) return { kind: 'file' };
	const line = lines[index];
	if (line === undefined || line.type !== 'note') return { kind: 'line', line: index };
	// Notes may stand in a row above the line that they are about.
	let below = index + 1;
	while (lines[below]?.type === 'note') below++;
	const next = lines[below];
	if (next !== undefined) return countsAsBlankLine(next) ? { kind: 'scene' } : { kind: 'line', line: below };
	// The next scene's heading, unless the file ends here.
	return lines[below - 1]?.eol === '' ? { kind: 'scene' } : { kind: 'line', line: below };
}
