/**
 * Finds the dates in a heading that speak of its making rather than of its story: `REVISED 4/5/21`, `PINK REV. 04/05/2021`,
 * `SHOT 5 APRIL 2021`. Knows no other dates.
 */
import type { Span } from '../text/position.js';

const colours = 'DOUBLE|WHITE|BLUE|PINK|YELLOW|GREEN|GOLDENROD|BUFF|SALMON|CHERRY|TAN|IVORY|GR[AE]Y|LAVENDER';
const revised = 'REV(?:S|ISED|ISIONS?)?|UPDATED?|DRAFT|ADDED|OMIT(?:TED)?';
// "SHOT 1967" may as well be of that year.
const made = 'SHOT|NEW';
const months = 'JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC';
const month = String.raw`(?:${months})[A-Z]{0,6}\.?`;
// "4/5/21", "2021-04-05", "5 APRIL 2021", "APRIL 5, 2021", "APRIL 2021"
const fullDate = [
	String.raw`\d{1,4}[./-]\d{1,2}[./-]\d{1,4}`,
	String.raw`\d{1,2}(?:ST|ND|RD|TH)? ${month},? \d{2,4}`,
	String.raw`${month} (?:\d{1,2}(?:ST|ND|RD|TH)?,? )?\d{4}`,
].join('|');

const before = String.raw`(?<=^|[([,;–—-])\s*(?:(?:${colours}) )*`;
const pages = '(?: (?:PAGES?|DRAFT|SCENE|REV(?:ISIONS?)?))*';
const until = String.raw`[.:,]? ?(?:[-–—] |ON |IN )?`;
const behind = String.raw`(?![\p{L}\p{N}])`;
const stamp = new RegExp(
	[
		`${before}(?:${revised}|${made})${pages}${until}(?:${fullDate})${behind}`,
		`${before}(?:${revised})${pages}${until}[12]\\d{3}(?=\\s*$|[)\\],;])`,
		`${before}(?<=(?:${colours}) )(?:${fullDate})${behind}`,
		`(?:${fullDate}) (?:(?:${colours}) )*(?:${revised})${behind}`,
	].join('|'),
	'giu',
);

/** Their columns with the words that make them such, in order. */
export function productionStamps(text: string): readonly Span[] {
	if (!anyDigit.test(text)) return [];
	return Array.from(text.matchAll(stamp), ({ index, 0: found }) => ({ start: index, end: index + found.length }));
}

const anyDigit = /\d/u;
