/** Hashes of plain words, FNV-1a, letter by letter. Capitals do not count. */

/** Of the empty word. */
export const emptyHash = 0x811c9dc5;

/** Capitals and small letters differ in one bit. */
export function hashWith(hash: number, code: number): number {
	return Math.imul(hash ^ (code | 0x20), 0x01000193);
}

/** With its high bits mixed into the low ones. */
export function spreadOf(hash: number): number {
	return hash ^ (hash >>> 15);
}
