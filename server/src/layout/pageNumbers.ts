/**
 * What pages are called. Locked pages keep their numbers through every revision: what no longer fits on page 12 goes onto 12A,
 * what no longer fits on 8A goes onto 8AA where 8B is locked, and the page that is locked to 13 stays 13.
 * Invariant: no two pages have one number, and where the locked ones are in order, all are (test/laws).
 */
import type { Page } from './model.js';

/** One per page: `1`, `2`, `12A`. */
export function pageNumbers(pages: readonly Page[]): readonly string[] {
	const locked = new Set(pages.flatMap(({ lock }) => lock ?? []));
	const given = new Set<string>();
	const isFree = (number: string): boolean => !given.has(number) && !locked.has(number);
	const nextLocks = nextLockedNumbers(pages);
	let before = beforeAll;
	return pages.map(({ lock }, index) => {
		const next = nextLocks[index];
		const isTaken = lock !== undefined && given.has(lock);
		// A second page that is locked to 13 has 13 with a letter.
		if (isTaken) before = firstFree(lettersBehind(lastOf(lock), next), isFree) ?? fallback(lastOf(lock), isFree);
		else if (lock !== undefined) before = lastOf(lock);
		else before = firstFree(namesBetween(before, next), isFree) ?? fallback(before, isFree);
		const number = lock === undefined || isTaken ? inWords(before) : lock;
		given.add(number);
		return number;
	});
}

/** The number of a page to which two locks lead, as the first has no text: `12-13`. */
export function joinedNumbers(first: string | undefined, last: string | undefined): string | undefined {
	if (first === undefined || last === undefined || first === last) return last ?? first;
	return `${inWords(firstOf(first))}-${inWords(lastOf(last))}`;
}

/**
 * A number in its parts: `A12B` has `A` before and `B` behind. A5 and B5 come before 5, 5A and 5B behind it, and 5AA between these.
 * Numbers that begin otherwise (`B-1.2`) are a series of their own.
 */
interface PageNumber {
	readonly series: string;
	readonly lead: string;
	readonly whole: number;
	readonly tail: string;
}

const beforeAll: PageNumber = { series: '', lead: '', whole: 0, tail: '' };

// "12", "A12", "12A"; before it whatever ends in a point or a dash.
const numberPattern = /^(.*[-.])?(\p{L}*)(\d+)(\p{L}*)$/u;

function parsed(text: string): PageNumber {
	const [, series = '', lead = '', whole = '0', tail = ''] = numberPattern.exec(text) ?? [];
	return { series, lead, whole: Number(whole), tail };
}

function inWords({ series, lead, whole, tail }: PageNumber): string {
	return `${series}${lead}${String(whole)}${tail}`;
}

/** The two ends of `12-13`; both are the number itself where it is a single one. */
function endsOf(text: string): readonly [PageNumber, PageNumber] {
	const [from, to, ...others] = text.split('-');
	if (from !== undefined && to !== undefined && others.length === 0) {
		const first = parsed(from);
		const last = parsed(to);
		if (first.whole > 0 && first.series === last.series && compare(first, last) < 0) return [first, last];
	}
	return [parsed(text), parsed(text)];
}

function firstOf(text: string): PageNumber {
	return endsOf(text)[0];
}

function lastOf(text: string): PageNumber {
	return endsOf(text)[1];
}

/** Of one series. */
function compare(lhs: PageNumber, rhs: PageNumber): number {
	return lhs.whole - rhs.whole || order(lhs.tail, rhs.tail) || compareLeads(lhs.lead, rhs.lead);
}

function compareLeads(lhs: string, rhs: string): number {
	if (lhs === '' || rhs === '') return rhs.length - lhs.length;
	return order(lhs, rhs);
}

function order(lhs: string, rhs: string): number {
	return lhs < rhs ? -1 : lhs > rhs ? 1 : 0;
}

/** By page index, the number that the next locked page has. */
function nextLockedNumbers(pages: readonly Page[]): readonly (PageNumber | undefined)[] {
	const next: (PageNumber | undefined)[] = [];
	let ahead: PageNumber | undefined;
	for (let index = pages.length - 1; index >= 0; index--) {
		next[index] = ahead;
		const lock = pages[index]?.lock;
		if (lock !== undefined) ahead = firstOf(lock);
	}
	return next;
}

/** What a page may be called between two others, best first: whole numbers, then letters. */
function* namesBetween(before: PageNumber, next: PageNumber | undefined): Iterable<PageNumber> {
	const { lead, whole } = before;
	const last = lastAllowed(before, next);
	const counted = lead === '' ? { ...before, whole: whole + 1, tail: '' } : { ...before, lead: '' };
	yield* upTo(last, [counted]);
	if (lead !== '') {
		yield* upTo(last, lettered(before, 'lead', lettersBehindLetters(lead)));
		yield* upTo(last, lettered(before, 'lead', deeper(lead)));
	}
	if (whole === 0 && last?.lead === '') yield* lettered(last, 'lead', lettersBehindLetters(''));
	yield* lettersBehind(before, next);
}

/** `12A` behind 12, `12B` behind that, `12AA` where 12B is locked; before `12A` itself `A12A`. */
function* lettersBehind(before: PageNumber, next: PageNumber | undefined): Iterable<PageNumber> {
	const { tail } = before;
	const last = lastAllowed(before, next);
	yield* upTo(last, lettered(before, 'tail', lettersBehindLetters(tail)));
	yield* upTo(last, lettered(before, 'tail', deeper(tail)));
	if (last?.lead === '') yield* lettered(last, 'lead', lettersBehindLetters(''));
}

/** The next locked number, unless it says nothing about what comes behind this one. */
function lastAllowed(before: PageNumber, next: PageNumber | undefined): PageNumber | undefined {
	return next?.series === before.series && compare(before, next) < 0 ? next : undefined;
}

function* lettered(number: PageNumber, side: 'lead' | 'tail', letters: Iterable<string>): Iterable<PageNumber> {
	for (const text of letters) yield { ...number, [side]: text };
}

/** Numbers in order, as long as they come before a locked one. */
function* upTo(last: PageNumber | undefined, numbers: Iterable<PageNumber>): Iterable<PageNumber> {
	for (const number of numbers) {
		if (last !== undefined && compare(number, last) >= 0) return;
		yield number;
	}
}

// I and O look like figures.
const alphabet = [...'ABCDEFGHJKLMNPQRSTUVWXYZ'];

/** In the order of a dictionary: `B` to `Z` behind `A`, then `ZA`. Never ends. */
function* lettersBehindLetters(letters: string): Iterable<string> {
	let stem = letters.slice(0, -1);
	let last = letters.slice(-1);
	for (;;) {
		for (const letter of alphabet) if (letter > last) yield stem + letter;
		stem += last > 'Z' ? last : 'Z';
		last = '';
	}
}

function* deeper(letters: string): Iterable<string> {
	for (const more of lettersBehindLetters('')) yield letters + more;
}

function firstFree(numbers: Iterable<PageNumber>, isFree: (number: string) => boolean): PageNumber | undefined {
	for (const number of numbers) if (isFree(inWords(number))) return number;
	return undefined;
}

/** Where locked pages leave no number between them, as `12A` directly behind `A12A`: out of order, but never twice. */
function fallback(before: PageNumber, isFree: (number: string) => boolean): PageNumber {
	return firstFree(lettered(before, 'tail', deeper(before.tail)), isFree) ?? before;
}
