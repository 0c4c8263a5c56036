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

/** Many things that are searched together by their names; names and marks lie side by side, where a machine reads fast. */
export interface NameList<Row> {
	readonly rows: readonly Row[];
	/** All folded names in one text; name `n` reaches from `starts[n]` to `starts[n + 1]`. */
	readonly text: string;
	readonly starts: Int32Array;
	readonly letters: Int32Array;
	readonly pairs: Int32Array;
}

export function nameList<Row extends { readonly name: string }>(rows: readonly Row[]): NameList<Row> {
	const starts = new Int32Array(rows.length + 1);
	const letters = new Int32Array(rows.length);
	const pairs = new Int32Array(rows.length);
	const names = rows.map(({ name }, index) => {
		const { folded, ...marks } = searchName(name);
		letters[index] = marks.letters;
		pairs[index] = marks.pairs;
		starts[index + 1] = (starts[index] ?? 0) + folded.length;
		return folded;
	});
	return { rows, text: names.join(''), starts, letters, pairs };
}

/** The ranks of fitting names: it begins so, a word of it does, it holds the query, it holds its letters in order. */
const [asStart, asWord, asPart, asLetters] = [0, 1, 2, 3];
const nRanks = 4;

/** The best of what is offered, in the order of the offers among equals. */
export class BestMatches<Found> {
	readonly #ranks: (() => Found)[][] = Array.from({ length: nRanks }, () => []);
	readonly #query: SearchName;
	readonly #joined: string;
	/** The query as the beginning of a later word. */
	readonly #word: string;
	readonly #most: number;

	/** All names fit an empty query. */
	constructor(typed: string, most: number) {
		this.#query = searchName(typed);
		this.#joined = this.#query.folded.replaceAll(' ', '');
		this.#word = ` ${this.#query.folded}`;
		this.#most = most;
	}

	/** Whether a name has what the query needs, as far as its marks tell; worth asking before anything is made for an offer. */
	mayFit({ letters, pairs }: SearchName): boolean {
		const { letters: wanted, pairs: wantedPairs } = this.#query;
		if ((letters & wanted) !== wanted) return false;
		return (pairs & wantedPairs) === wantedPairs || this.#hasRoom(asLetters);
	}

	/** `make` is called for a name that is among the best in the end. */
	offer(name: SearchName, make: () => Found): void {
		const { folded } = name;
		const rank = this.mayFit(name) ? this.#rankOf(folded, 0, folded.length) : undefined;
		if (rank !== undefined) this.#ranks[rank]?.push(make);
	}

	/** The same for many; `isWanted` is asked of those that fit. */
	offerAll<Row>(list: NameList<Row>, make: (row: Row) => Found, isWanted: (row: Row) => boolean): void {
		const { rows, text, starts, letters, pairs } = list;
		const { letters: wanted, pairs: wantedPairs } = this.#query;
		const makeLater = (row: Row) => () => make(row);
		let areScatteredWanted = this.#hasRoom(asLetters);
		// Nothing is made in this loop but what is found, and nothing read but what lies side by side: it runs once for every
		// name there is.
		for (let index = 0; index < letters.length; index++) {
			if (((letters[index] ?? 0) & wanted) !== wanted) continue;
			const start = starts[index] ?? 0;
			const end = starts[index + 1] ?? 0;
			const isDense = ((pairs[index] ?? 0) & wantedPairs) === wantedPairs;
			if (!isDense && !(areScatteredWanted && containsInOrder(text, this.#joined, start, end))) continue;
			const rank = isDense ? this.#rankOf(text, start, end) : asLetters;
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

	/** Of the name that a stretch of a text is; `undefined` where it does not fit, or others that fit as well are enough. */
	#rankOf(text: string, start: number, end: number): number | undefined {
		const at = indexIn(text, this.#query.folded, start, end);
		if (at < 0)
			return this.#hasRoom(asLetters) && containsInOrder(text, this.#joined, start, end) ? asLetters : undefined;
		const isWord = at > start && indexIn(text, this.#word, at - 1, end) >= 0;
		const rank = at === start ? asStart : isWord ? asWord : asPart;
		return this.#hasRoom(rank) ? rank : undefined;
	}
}

/** Where some words first stand in a stretch of a text; -1 where they don't. */
function indexIn(text: string, wanted: string, start: number, end: number): number {
	const first = wanted.charCodeAt(0);
	for (let at = start; at <= end - wanted.length; at++)
		if (wanted === '' || (text.charCodeAt(at) === first && text.startsWith(wanted, at))) return at;
	return -1;
}

/** Whether a stretch of a text has all units of another, one behind the other. */
function containsInOrder(text: string, wanted: string, start: number, end: number): boolean {
	let found = 0;
	for (let at = start; at < end && found < wanted.length; at++)
		if (text.charCodeAt(at) === wanted.charCodeAt(found)) found++;
	return found === wanted.length;
}
