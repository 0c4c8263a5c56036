/** Notes as Fountain writes them, between `[[` and `]]`, and the notes of a script with the places that they stand at. */
import type { Line } from '../fountain/syntax.js';
import type { ScriptNote } from './model.js';

/** The lines of a note in Fountain, marks included; several where it has several, none of them empty. */
export function noteLines({ lines, name, writer }: Pick<ScriptNote, 'lines' | 'name' | 'writer'>): readonly string[] {
	const trimmed = lines.map((line) => safe(line).trim());
	while (trimmed.length > 1 && trimmed[0] === '') trimmed.shift();
	while (trimmed.length > 1 && trimmed.at(-1) === '') trimmed.pop();
	const [first = '', ...more] = trimmed;
	const all = [name === '' ? first : `${safe(name)}: ${first}`.trim(), ...more];
	if (writer !== '') all[all.length - 1] = `${all.at(-1) ?? ''} — ${safe(writer)}`;
	const last = all.length - 1;
	// Two spaces keep a note open where a line of it is empty.
	return all.map((line, index) => {
		const start = index === 0 ? '[[' : '';
		const end = index === last ? `${line.endsWith(']') ? ' ' : ''}]]` : '';
		return start + (line === '' ? '  ' : line) + end;
	});
}

/** Without what would end the note, or hide it. */
function safe(text: string): string {
	return text.replaceAll(/\](?=\])/gu, '] ').replaceAll('/*', '/ *');
}

/** Part of a note on one line. */
export interface NotePart {
	/** Columns of the line, marks included. */
	readonly start: number;
	readonly end: number;
	/** Without the marks. */
	readonly text: string;
	readonly opensHere: boolean;
	readonly closesHere: boolean;
}

/** The notes on a line, whole or in part. */
export function notePartsOf({ text, inline }: Line): readonly NotePart[] {
	return inline
		.filter(({ kind }) => kind === 'note')
		.map(({ start, end, opensHere, closesHere }) => ({
			start,
			end,
			text: withoutControls(text.slice(start + (opensHere ? 2 : 0), end - (closesHere ? 2 : 0))).trim(),
			opensHere,
			closesHere,
		}));
}

// What no XML holds.
const controls = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;

function withoutControls(text: string): string {
	return text.replaceAll(/[\t\u2028\u2029\u0085]/gu, ' ').replace(controls, '');
}
