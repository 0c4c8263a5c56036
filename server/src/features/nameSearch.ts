/**
 * Names by a few of their letters, as editors search for symbols: those that begin with what was typed come first, then
 * those of which a word does, then those that hold it, then those that hold its letters in order. Knows words only.
 */
import { foldName } from '../script/names.js';

/**
 * A name made ready to be searched. Two sets of marks, a bit for each of its letters and of its pairs of letters, several
 * to a bit: a name that lacks one of the query's needs no second look.
 */
export interface SearchName {
	readonly folded: string;
	readonly letters: number;
	readonly pairs: number;
}

export function searchName(name: string): SearchName {
	const folded = foldName(name);
	let letters = 0;
	let pairs = 0;
	let before = 0;
	for (let at = 0; at < folded.length; at++) {
		const unit = folded.charCodeAt(at);
		if (unit !== space) letters |= 1 << (unit & 31);
		if (at > 0) pairs |= 1 << ((before * 7 + unit) & 31);
		before = unit;
	}
	return { folded, letters, pairs };
}

const space = 0x20;

/** Many things that are searched together by their names; marks lie side by side. */
export interface NameList<Row> {
	readonly rows: readonly Row[];
	readonly folded: readonly string[];
	readonly letters: Int32Array;
	readonly pairs: Int32Array;
}

export function nameList<Row extends { readonly name: string }>(rows: readonly Row[]): NameList<Row> {
	const letters = new Int32Array(rows.length);
	const pairs = new Int32Array(rows.length);
	const folded = rows.map(({ name }, index) => {
		const made = searchName(name);
		letters[index] = made.letters;
		pairs[index] = made.pairs;
		return made.folded;
	});
	return { rows, folded, letters, pairs };
}

/** The ranks of fitting names: it begins so, a word of it does, it holds the query, it holds its letters in order. */
const [asStart, asWord, asPart, asLetters] = [0, 1, 2, 3];
const nRanks = 4;

/** The best of what is offered, in the order of the offers among equals. */
export class BestMatches<Found> {
	readonly #ranks: (() => Found)[][] = Array.from({ length: nRanks }, () => []);
	readonly #query: SearchName;
	readonly #joined: string;
	readonly #most: number;

	/** All names fit an empty query. */
	constructor(typed: string, most: number) {
		this.#query = searchName(typed);
		this.#joined = this.#query.folded.replaceAll(' ', '');
		this.#most = most;
	}

	/** `make` is called for a name that is among the best in the end. */
	offer({ folded, letters, pairs }: SearchName, make: () => Found): void {
		const { letters: wanted, pairs: wantedPairs } = this.#query;
		if ((letters & wanted) !== wanted) return;
		if ((pairs & wantedPairs) !== wantedPairs && !this.#hasRoom(asLetters)) return;
		const rank = this.#rankOf(folded);
		if (rank !== undefined) this.#ranks[rank]?.push(make);
	}

	/** The same for many; `isWanted` is asked of those that fit. */
	offerAll<Row>(list: NameList<Row>, make: (row: Row) => Found, isWanted: (row: Row) => boolean): void {
		const { rows, folded, letters, pairs } = list;
		const { letters: wanted, pairs: wantedPairs } = this.#query;
		const makeLater = (row: Row) => () => make(row);
		let areScatteredWanted = this.#hasRoom(asLetters);
		// Nothing is made in this loop but what is found: it runs once for every name there is.
		for (let index = 0; index < rows.length; index++) {
			if (((letters[index] ?? 0) & wanted) !== wanted) continue;
			if (!areScatteredWanted && ((pairs[index] ?? 0) & wantedPairs) !== wantedPairs) continue;
			const rank = this.#rankOf(folded[index] ?? '');
			const row = rows[index];
			if (rank === undefined || row === undefined || !isWanted(row)) continue;
			this.#ranks[rank]?.push(makeLater(row));
			areScatteredWanted = this.#hasRoom(asLetters);
			if (!this.#hasRoom(asStart)) return;
		}
	}

	best(): Found[] {
		return this.#ranks
			.flat()
			.slice(0, this.#most)
			.map((make) => make());
	}

	#hasRoom(rank: number): boolean {
		return (this.#ranks[rank]?.length ?? 0) < this.#most;
	}

	/** `undefined` where the name does not fit, or others that fit as well are enough. */
	#rankOf(folded: string): number | undefined {
		const { folded: wanted } = this.#query;
		const at = folded.indexOf(wanted);
		if (at < 0) return this.#hasRoom(asLetters) && containsInOrder(folded, this.#joined) ? asLetters : undefined;
		const isWord = at > 0 && (folded.charCodeAt(at - 1) === space || folded.includes(` ${wanted}`));
		const rank = at === 0 ? asStart : isWord ? asWord : asPart;
		return this.#hasRoom(rank) ? rank : undefined;
	}
}

function containsInOrder(name: string, wanted: string): boolean {
	let at = 0;
	for (let index = 0; index < wanted.length; index++) {
		at = name.indexOf(wanted.charAt(index), at) + 1;
		if (at === 0) return false;
	}
	return true;
}
