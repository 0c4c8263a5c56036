/**
 * Who bears which name, in plain numbers: a canon of a hundred thousand people has half a million of these, and objects
 * for them would take longer to make than everything else. Knows no people, only their numbers.
 */

/** Someone by the number of their entry, and how they are called by the number of the spelling. */
export interface Bearer {
	readonly person: number;
	readonly spelling: number;
}

export class BearerTable {
	/** The number of a name, by its key. */
	readonly #numbers = new Map<string, number>();
	/** By the number of a name: its last bearer. */
	readonly #last: number[] = [];
	/** By bearer: the one before with the same name, -1 for the first. */
	readonly #previous: number[] = [];
	readonly #people: number[] = [];
	readonly #spellings: number[] = [];
	readonly #kinds: number[] = [];

	/**
	 * A person, added name by name, bears each once. Only spellings of one `kind`, which counts from 1, may bear it again:
	 * aliases with the same words and different times. 0 is never borne again.
	 */
	add(key: string, { person, spelling }: Bearer, kind: number): void {
		const bearer = this.#people.length;
		const number = this.#numbers.get(key);
		if (number === undefined) {
			this.#numbers.set(key, this.#last.length);
			this.#last.push(bearer);
			this.#previous.push(-1);
		} else {
			const last = this.#last[number] ?? -1;
			for (let at = last; at >= 0 && this.#people[at] === person; at = this.#previous[at] ?? -1) {
				if (kind === 0 || this.#kinds[at] !== kind) return;
			}
			this.#last[number] = bearer;
			this.#previous.push(last);
		}
		this.#people.push(person);
		this.#spellings.push(spelling);
		this.#kinds.push(kind);
	}

	has(key: string): boolean {
		return this.#numbers.has(key);
	}

	/** Every name, in the order in which they came. */
	keys(): Iterable<string> {
		return this.#numbers.keys();
	}

	/** In the order in which they were added. */
	bearersOf(key: string): readonly Bearer[] {
		const bearers: Bearer[] = [];
		const number = this.#numbers.get(key);
		for (let at = number === undefined ? -1 : (this.#last[number] ?? -1); at >= 0; at = this.#previous[at] ?? -1) {
			bearers.push({ person: this.#people[at] ?? 0, spelling: this.#spellings[at] ?? 0 });
		}
		return bearers.reverse();
	}
}
