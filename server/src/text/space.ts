/**
 * White space inside a line, by code unit and without regular expressions, because every line of every script passes here.
 * Knows nothing of line ends or of Fountain.
 */

/** Whether the code unit is white space: what `String.prototype.trim` removes, line ends included. */
export function isSpace(code: number): boolean {
	if (code <= 0x20) return code === 0x20 || (0x09 <= code && code <= 0x0d);
	if (code < 0xa0) return false;
	return (
		code === 0xa0 ||
		code === 0x1680 ||
		(0x2000 <= code && code <= 0x200a) ||
		code === 0x2028 ||
		code === 0x2029 ||
		code === 0x202f ||
		code === 0x205f ||
		code === 0x3000 ||
		code === 0xfeff
	);
}

/** The first column at or after `start` that is not white space, at most `end`. */
export function skipSpace(text: string, start: number, end: number): number {
	let at = start;
	while (at < end && isSpace(text.charCodeAt(at))) at++;
	return at;
}

/** The end of the stretch from `start` to `end` without its trailing white space, at least `start`. */
export function trimEnd(text: string, start: number, end: number): number {
	let at = end;
	while (at > start && isSpace(text.charCodeAt(at - 1))) at--;
	return at;
}

/** Whether nothing but white space stands on the line; true for the empty line. */
export function isBlankText(text: string): boolean {
	return skipSpace(text, 0, text.length) === text.length;
}

const anySpace = /\s+/gu;

/** The text without outer space, each inner run of white space one plain space. */
export function collapseSpace(text: string): string {
	return text.trim().replace(anySpace, ' ');
}
