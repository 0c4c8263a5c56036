/**
 * The numbers of pages. Locked pages keep theirs through every revision: what no longer fits on page 12 goes onto 12A,
 * and the page that is locked to 13 stays 13.
 */
import type { Page } from './model.js';

/** One per page: `1`, `2`, `12A`. */
export function pageNumbers(pages: readonly Page[]): readonly string[] {
	const numbers: string[] = [];
	let number: PageNumber = { whole: 0, letters: '' };
	// From the last page back: the number that the next locked page has.
	const nextLocks = nextLockedNumbers(pages);
	for (const [index, { lock }] of pages.entries()) {
		const locked = lock === undefined ? undefined : parsePageNumber(lock);
		number = locked ?? numberAfter(number, nextLocks[index]);
		numbers.push(lock ?? `${String(number.whole)}${number.letters}`);
	}
	return numbers;
}

interface PageNumber {
	readonly whole: number;
	readonly letters: string;
}

/** `12A`, `A12`. */
export function parsePageNumber(text: string): PageNumber | undefined {
	const match = /^([A-Z]*)(\d+)([A-Z]*)$/u.exec(text);
	return match === null ? undefined : { whole: Number(match[2]), letters: match[3] ?? '' };
}

function nextLockedNumbers(pages: readonly Page[]): readonly (PageNumber | undefined)[] {
	const next: (PageNumber | undefined)[] = [];
	let ahead: PageNumber | undefined;
	for (let index = pages.length - 1; index >= 0; index--) {
		next[index] = ahead;
		const lock = pages[index]?.lock;
		if (lock !== undefined) ahead = parsePageNumber(lock) ?? ahead;
	}
	return next;
}

/** The next whole number, as long as no locked page has it; else the next letter. */
function numberAfter({ whole, letters }: PageNumber, locked: PageNumber | undefined): PageNumber {
	const isFree = locked === undefined || whole + 1 < locked.whole || locked.whole <= whole;
	// "12A" locked ahead of "12": the pages between have no number of their own, and go on in letters.
	return isFree && !(locked?.whole === whole && locked.letters !== '')
		? { whole: whole + 1, letters: '' }
		: { whole, letters: letterAfter(letters) };
}

// I and O look like figures.
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ';

function letterAfter(letters: string): string {
	const at = alphabet.indexOf(letters.slice(-1));
	if (letters === '') return 'A';
	if (at + 1 < alphabet.length) return letters.slice(0, -1) + (alphabet[at + 1] ?? '');
	return letterAfter(letters.slice(0, -1)) + 'A';
}
