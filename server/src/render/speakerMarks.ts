/** Which lines of a script somebody whose speeches are to be marked speaks, by whatever name the cue calls them. */
import type { ScriptView } from '../analysis/scriptView.js';
import { startLineOf } from '../analysis/scriptView.js';
import { didYouMean, nearestWord } from '../canon/suggest.js';
import type { Appearance } from '../cast/model.js';
import { personKey } from '../cast/personKey.js';
import { foldName } from '../script/names.js';

export interface SpeakerMarks {
	/** By line of the file, the index into the names; cue, parentheticals and dialogue alike. */
	readonly byLine: ReadonlyMap<number, number>;
	/** A sentence for each name that nobody here speaks under. */
	readonly remarks: readonly string[];
}

/** Marks the speeches of people: each name may be a cue's, or the canon's for the same person. Linear. */
export function marksOf(view: ScriptView, names: readonly string[]): SpeakerMarks {
	if (names.length === 0) return { byLine: new Map(), remarks: [] };
	const speeches = speechesOf(view);
	const keys = names.map((name) => keysOf(name, speeches));
	const markOfCue = new Map<number, number>();
	for (const { line, appearance } of speeches) {
		const mark = keys.findIndex((known) => known.has(personKey(appearance.person)));
		if (mark >= 0 && !markOfCue.has(line)) markOfCue.set(line, mark);
	}
	const cues = [...new Set(speeches.map(({ appearance }) => appearance.name))];
	const remarks = names.flatMap((name, index) =>
		keys[index]?.size === 0
			? [`Nobody speaks here as ${name}.${didYouMean(nearestWord(name.toUpperCase(), cues))}`]
			: [],
	);
	return { byLine: spokenLines(view, markOfCue), remarks };
}

interface SpeechStart {
	/** Of the cue, in the file. */
	readonly line: number;
	readonly appearance: Appearance;
}

function speechesOf({ script, cast }: ScriptView): readonly SpeechStart[] {
	return [undefined, ...script.scenes].flatMap((scene) => {
		const here = scene === undefined ? cast.header : cast.scenes[scene.index];
		return (here?.appearances ?? []).flatMap((appearance) =>
			appearance.cue === undefined ? [] : [{ line: startLineOf(scene) + appearance.line, appearance }],
		);
	});
}

/** The people whom a name means here; empty for nobody. */
function keysOf(name: string, speeches: readonly SpeechStart[]): ReadonlySet<string> {
	const folded = foldName(name);
	const isMeant = ({ appearance: { name: cue, person } }: SpeechStart): boolean =>
		foldName(cue) === folded || (person.kind === 'canon' && foldName(person.character.name) === folded);
	return new Set(speeches.filter(isMeant).map(({ appearance }) => personKey(appearance.person)));
}

function spokenLines({ script }: ScriptView, markOfCue: ReadonlyMap<number, number>): ReadonlyMap<number, number> {
	const byLine = new Map<number, number>();
	let mark: number | undefined;
	for (const [index, { type }] of script.syntax.lines.entries()) {
		if (type === 'character') mark = markOfCue.get(index);
		else if (type !== 'dialogue' && type !== 'parenthetical' && type !== 'lyrics') {
			// A note does not end a speech.
			if (type !== 'note' && type !== 'boneyard') mark = undefined;
			continue;
		}
		if (mark !== undefined) byLine.set(index, mark);
	}
	return byLine;
}
