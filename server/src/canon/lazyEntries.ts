/** Entries of a canon by id, each made from what its layers say when somebody first asks for it, and kept. */
import type { PlacedEntry } from './placed.js';

export class LazyEntries<Made> implements ReadonlyMap<string, Made> {
	readonly #placed: ReadonlyMap<string, PlacedEntry>;
	readonly #make: (entry: PlacedEntry) => Made;
	readonly #made = new Map<string, Made>();

	constructor(placed: ReadonlyMap<string, PlacedEntry>, make: (entry: PlacedEntry) => Made) {
		this.#placed = placed;
		this.#make = make;
	}

	get size(): number {
		return this.#placed.size;
	}

	has(id: string): boolean {
		return this.#placed.has(id);
	}

	get(id: string): Made | undefined {
		const entry = this.#placed.get(id);
		return entry === undefined ? undefined : this.of(entry);
	}

	/** What is made from one of the entries. */
	of(entry: PlacedEntry): Made {
		let made = this.#made.get(entry.id);
		if (made === undefined) this.#made.set(entry.id, (made = this.#make(entry)));
		return made;
	}

	keys(): MapIterator<string> {
		return this.#placed.keys();
	}

	*values(): MapIterator<Made> {
		for (const [, made] of this.entries()) yield made;
	}

	*entries(): MapIterator<[string, Made]> {
		for (const [id, entry] of this.#placed) yield [id, this.of(entry)];
	}

	[Symbol.iterator](): MapIterator<[string, Made]> {
		return this.entries();
	}

	forEach(visit: (made: Made, id: string, entries: ReadonlyMap<string, Made>) => void): void {
		for (const [id, made] of this) visit(made, id, this);
	}

}
