/** A Final Draft file as Fountain, with a list of what it loses; or why it is not read. Never throws for what a file says. */
import type { FountainOptions } from '../fountain/syntax.js';
import type { Leftover } from './model.js';
import { readFinalDraft } from './readFinalDraft.js';
import { XmlRefusal } from './readXml.js';
import { toFountain } from './toFountain.js';

export type FinalDraftImport =
	| {
			readonly kind: 'imported';
			/** The script; lines end in `\n`. */
			readonly text: string;
			/** What Fountain has no place for; lines are those of the Final Draft file. */
			readonly left: readonly Leftover[];
			/** What Fountain has no way to write; lines are those of the script. */
			readonly changed: readonly Leftover[];
	  }
	/** `why` goes on behind "cannot be imported:". */
	| { readonly kind: 'refused'; readonly why: string };

export function importFinalDraft(xml: string, options: FountainOptions): FinalDraftImport {
	try {
		const { document, leftovers: left } = readFinalDraft(xml);
		const { text, leftovers: changed } = toFountain(document, options);
		return { kind: 'imported', text, left, changed };
	} catch (error) {
		if (!(error instanceof XmlRefusal)) throw error;
		return { kind: 'refused', why: error.message };
	}
}
