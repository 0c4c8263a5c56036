/**
 * Who bears which name, in plain numbers: a canon of a hundred thousand people has half a million of these, and objects
 * for them would take longer to make than everything else. Knows no people, only their numbers.
 */

/** Someone by the number of their entry, and how they are called by the number of the spelling. */
export interface Bearer {
	readonly person: number;
	readonly spelling: number;
}

/** The numbers of a bearer stand side by side, each so far behind the first. */
const personAt = 0;
const spellingAt = 1;
const kindAt = 2;
/** Where the bearer before with the same name stands, -1 for the first. */
const previousAt = 3;
/** With the first bearer of a name: where the last stands. */
const lastAt = 4;
const width = 5;

const smallestTable = width << 8;

export class BearerTable {
	/** By name: where its first bearer stands. */
	readonly #first = new Map<string, number>();
	#numbers = new Int32Array(smallestTable);
	#end = 0;

	/**
	 * A person, added name by name, bears each once. Only spellings of one `kind`, which counts from 1, may bear it again:
	 * aliases with the same words and different times. 0 is never borne again.
	 */
	add(key: string, { person, spelling }: Bearer, kind: number): void {
		const start = this.#end;
		const first = this.#first.get(key);
		let previous = -1;
		if (first === undefined) {
			this.#first.set(key, start);
		} else {
			previous = this.#at(first + lastAt);
			for (let at = previous; at >= 0 && this.#at(at + personAt) === person; at = this.#at(at + previousAt)) {
				if (kind === 0 || this.#at(at + kindAt) !== kind) return;
			}
			this.#numbers[first + lastAt] = start;
		}
		this.#makeRoom();
		this.#numbers[start + personAt] = person;
		this.#numbers[start + spellingAt] = spelling;
		this.#numbers[start + kindAt] = kind;
		this.#numbers[start + previousAt] = previous;
		this.#numbers[start + lastAt] = start;
		this.#end = start + width;
	}

	has(key: string): boolean {
		return this.#first.has(key);
	}

	/** Every name, in the order in which they came. */
	keys(): Iterable<string> {
		return this.#first.keys();
	}

	/** In the order in which they were added. */
	bearersOf(key: string): readonly Bearer[] {
		const bearers: Bearer[] = [];
		const first = this.#first.get(key);
		for (let at = first === undefined ? -1 : this.#at(first + lastAt); at >= 0; at = this.#at(at + previousAt)) {
			bearers.push({ person: this.#at(at + personAt), spelling: this.#at(at + spellingAt) });
		}
		return bearers.reverse();
	}

	#at(index: number): number {
		return this.#numbers[index] ?? -1;
	}

	#makeRoom(): void {
		if (this.#end + width <= this.#numbers.length) return;
		const larger = new Int32Array(2 * this.#numbers.length);
		larger.set(this.#numbers);
		this.#numbers = larger;
	}
}
