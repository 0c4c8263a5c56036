/** Years in words; one that does not look like a year says its era. The year 0 is 1 BC, as astronomers count. */

/** How a language writes a year with its era. */
export interface EraWords {
	readonly before: (year: string) => string;
	readonly after: (year: string) => string;
}

const english: EraWords = { before: (year) => `${year} BC`, after: (year) => `AD ${year}` };

export const germanEras: EraWords = { before: (year) => `${year} v. Chr.`, after: (year) => `${year} n. Chr.` };

/** Of more than two figures. */
const firstBare = 100;

/** `2010`, `985`, `AD 79`, `44 BC`. */
export function yearInWords(year: number, eras = english): string {
	if (year < 1) return eras.before(String(1 - year));
	return year < firstBare ? eras.after(String(year)) : String(year);
}

/** `2010–2012`, `499–400 BC`: the era once where both years are of one. */
export function yearsInWords(first: number, last: number, eras = english): string {
	if (last < 1) return eras.before(`${String(1 - first)}–${String(1 - last)}`);
	if (1 <= first && first < firstBare) return eras.after(`${String(first)}–${String(last)}`);
	return `${yearInWords(first, eras)}–${yearInWords(last, eras)}`;
}
