/** Which lines of a script somebody whose speeches are to be marked speaks. */
import type { ScriptView } from '../analysis/scriptView.js';
import { cueOf } from '../fountain/cue.js';

/** By line of the file, the index into the names; cue, parentheticals and dialogue alike. A name counts however it is spelled in capitals. */
export function marksOf({ script }: ScriptView, names: readonly string[]): ReadonlyMap<number, number> {
	const marks = new Map<number, number>();
	if (names.length === 0) return marks;
	const wanted = names.map((name) => name.trim().toUpperCase());
	let mark = -1;
	for (const [index, line] of script.syntax.lines.entries()) {
		if (line.type === 'character') {
			const speakers = cueOf(line)?.names.map(({ text }) => text.toUpperCase()) ?? [];
			mark = wanted.findIndex((name) => speakers.includes(name));
		} else if (line.type !== 'dialogue' && line.type !== 'parenthetical' && line.type !== 'lyrics') {
			// A note does not end a speech.
			if (line.type !== 'note' && line.type !== 'boneyard') mark = -1;
			continue;
		}
		if (mark >= 0) marks.set(index, mark);
	}
	return marks;
}
