/**
 * The bits of a `LexState`: what a line must know of the lines before it. Private to `fountain/`.
 * Two parts that do not depend on each other: which marks are open, and which block the line before belongs to.
 */
import type { LexState } from './syntax.js';

/** Inside `[[ … ]]`. May be set together with `inBoneyard`: a boneyard inside a note. */
export const inNote = 1;
/** Inside a boneyard. */
export const inBoneyard = 2;
/** The marks that are open. */
export const openMarks = inNote | inBoneyard;

/** The line before is of the title page. */
export const inTitlePage = 4;
/** The line before is of a speech: a cue or what follows it. */
export const inSpeech = 8;
/** The line before counts as blank. */
export const afterBlank = 16;
/** There is no line before. */
export const atStart = 32;

/** What the first line of every text enters with. */
export const initialState: LexState = atStart | afterBlank;

/** The block that goes on through a line nobody sees, or the fact that it counts as blank where no block is open. */
export function throughHiddenLine(entry: LexState): LexState {
	return entry & (inSpeech | inTitlePage) || afterBlank;
}
