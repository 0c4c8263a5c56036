/** The characters of a text as fonts know them: accents joined to their letters, spaces and hyphens in their plain form. */
import { charactersOf } from '../../layout/cells.js';

/** Characters that look like another one, which more fonts have. */
const plainForms: Readonly<Record<string, string>> = {
	'\u2010': '-',
	'\u2011': '-',
	'\u2007': ' ',
	'\u2009': ' ',
	'\u200A': ' ',
	'\u202F': ' ',
	'\u3000': ' ',
};

// Joiners, direction marks, selectors of a variant: they shape their neighbours and are not seen.
const unseen = /[\p{Default_Ignorable_Code_Point}]/u;

/** A character as it is drawn, and how many units of the text it stands for. */
export interface DrawnCharacter {
	readonly text: string;
	readonly index: number;
}

/** The characters of a text, in its order. */
export function drawnCharacters(text: string): readonly DrawnCharacter[] {
	return Array.from(charactersOf(text), ({ segment, index }) => {
		const composed = segment.length === 1 ? segment : segment.normalize('NFC');
		return { text: plainForms[composed] ?? composed, index };
	});
}

/** The code points of a character that a font has to have. */
export function codePointsOf(character: string): readonly number[] {
	const all = Array.from(character, (each) => each.codePointAt(0) ?? 0);
	const seen = all.filter((point) => !unseen.test(String.fromCodePoint(point)));
	return seen;
}
