/**
 * What "upper-case" means to Fountain: Unicode letters with case, none of them small, at least one of them capital.
 * Scripts without case (Chinese, Arabic, …) are never upper-case.
 */

/** Whether the stretch has a capital letter and no small one. */
export function isUpperCase(text: string, start: number, end: number): boolean {
	let hasCapital = false;
	for (let at = start; at < end; at++) {
		const code = text.charCodeAt(at);
		if (0x61 <= code && code <= 0x7a) return false;
		if (0x41 <= code && code <= 0x5a) hasCapital = true;
		// The first character beyond ASCII sends the line to Unicode's tables.
		else if (code >= 0x80) return isUpperCaseUnicode(text.slice(at, end), hasCapital);
	}
	return hasCapital;
}

const smallLetter = /\p{Ll}/u;
const capitalLetter = /\p{Lu}/u;

function isUpperCaseUnicode(rest: string, hasCapital: boolean): boolean {
	return !smallLetter.test(rest) && (hasCapital || capitalLetter.test(rest));
}

/**
 * The same, outside parentheses: `HANS (on the radio)` is upper-case, `(BEAT)` is not.
 * A parenthesis that is never closed is none, so `SHE STOPS (and turns` is not upper-case.
 */
export function isUpperCaseName(text: string, start: number, end: number): boolean {
	const open = indexOfOpening(text, start, end);
	if (open === -1) return isUpperCase(text, start, end);
	// Cheap refusal first: most prose has a small letter before its first parenthesis.
	if (hasSmallLetter(text, start, open)) return false;
	return isUpperCase(withoutParentheses(text.slice(start, end)), 0, end - start);
}

function indexOfOpening(text: string, start: number, end: number): number {
	for (let at = start; at < end; at++) {
		const code = text.charCodeAt(at);
		if (0x61 <= code && code <= 0x7a) return -1;
		if (isOpening(code)) return at;
	}
	return -1;
}

function hasSmallLetter(text: string, start: number, end: number): boolean {
	return smallLetter.test(text.slice(start, end));
}

/** Closed parentheses, nested ones too, replaced by spaces. */
function withoutParentheses(text: string): string {
	let outside = '';
	let depth = 0;
	let done = 0;
	let opened = 0;
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (isOpening(code)) {
			if (depth++ === 0) opened = at;
		} else if (isClosing(code) && depth > 0 && --depth === 0) {
			outside += text.slice(done, opened) + ' '.repeat(at + 1 - opened);
			done = at + 1;
		}
	}
	return outside + text.slice(done);
}

/** `(` or its full-width form. */
export function isOpening(code: number): boolean {
	return code === 0x28 || code === 0xff08;
}

/** `)` or its full-width form. */
export function isClosing(code: number): boolean {
	return code === 0x29 || code === 0xff09;
}
