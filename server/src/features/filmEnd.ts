/**
 * Where the end of the film begins, which belongs to no scene: `FADE OUT.`, `> THE END <`, and what another program keeps
 * at the end of the file. Lines only.
 */
import type { Line } from '../fountain/syntax.js';
import type { ScriptModel } from '../script/model.js';

/** The line behind the last of the story; the number of lines where nothing ends the film. */
export function filmEnd({ scenes, syntax: { lines } }: ScriptModel): number {
	const first = (scenes.at(-1)?.startLine ?? 0) + 1;
	let end = lines.length;
	let line = end - 1;
	while (line >= first) {
		const start = startOfBoneyard(lines, line);
		const isEnd = start === undefined ? isClosingLine(lines[line]) : keepsData(lines.slice(start, line + 1));
		if (isEnd) end = start ?? line;
		else if (start === undefined && !isBetween(lines[line])) break;
		line = (start ?? line) - 1;
	}
	return end;
}

/** What may stand between the parts of an end. */
function isBetween(line: Line | undefined): boolean {
	return line?.type === 'blank' || line?.type === 'page-break';
}

/** `undefined` where the line is in no boneyard. */
function startOfBoneyard(lines: readonly Line[], last: number): number | undefined {
	let line = last;
	while (lines[line]?.type === 'boneyard') line--;
	return line === last ? undefined : line + 1;
}

/** Beat keeps its settings in a boneyard behind the script. */
function keepsData(lines: readonly Line[]): boolean {
	return lines.some(({ text }) => /\bBEAT:/u.test(text));
}

/** A line that says that it is over, whatever its type and emphasis. */
function isClosingLine(line: Line | undefined): boolean {
	return line !== undefined && closingWords.test(line.text.replace(/[<>*_!.]/gu, '').trim());
}

const closingWords =
	/^(?:(?:SLOW )?FADE (?:OUT|TO BLACK|TO WHITE)|(?:SMASH |HARD )?CUT TO BLACK|ROLL CREDITS|END CREDITS|(?:THE )?END(?: OF (?:EPISODE|PILOT|PART|SHOW|FILM|SERIES|SEASON)(?: \S+)?)?|FIN|ENDE|ABBLENDE|BLACKOUT|FINE|FONDU AU NOIR)$/iu;
