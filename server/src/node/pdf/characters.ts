/** The characters of a text as fonts know them: accents joined to their letters, spaces and hyphens in their plain form. */
import { charactersOf, plainSpace } from '../../layout/cells.js';

/** Characters that look like another one, which more fonts have. */
const plainForms: Readonly<Record<string, string>> = { '\u2010': '-', '\u2011': '-' };

// Joiners, direction marks, selectors of a variant: they shape their neighbours and are not seen.
const unseen = /\p{Default_Ignorable_Code_Point}/gu;

/** What joiners shape: letters that join or stack, and pictures. */
const shaped =
	/[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Nko}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Khmer}\p{Script=Myanmar}\p{Extended_Pictographic}]/u;

/** A character as it is drawn, and how many units of the text it stands for. */
export interface DrawnCharacter {
	readonly text: string;
	readonly index: number;
}

/** The characters of a text that leave ink or space, in its order. */
export function drawnCharacters(text: string): readonly DrawnCharacter[] {
	return Array.from(charactersOf(text), ({ segment, index }) => ({ text: drawn(segment), index })).filter(
		(character) => character.text !== '',
	);
}

function drawn(segment: string): string {
	if (segment.length === 1) return (plainForms[segment] ?? plainSpace(segment)).replace(unseen, '');
	const composed = segment.normalize('NFC');
	return shaped.test(composed) ? composed : composed.replace(unseen, '');
}

/** The code points of a character that a font has to have. */
export function codePointsOf(character: string): readonly number[] {
	return Array.from(character.replace(unseen, ''), (each) => each.codePointAt(0) ?? 0);
}
