/** Who of a scene's cast is there in the flesh, not on the phone and not in a picture; and who of them is in its place. */
import type { Appearance, AppearanceKind, SceneCast } from './model.js';
import { personKey } from './personKey.js';

const kinds: ReadonlySet<AppearanceKind> = new Set(['speaks', 'introduced', 'acts', 'noted']);

export function isInTheFlesh({ kind }: Pick<Appearance, 'kind'>): boolean {
	return kinds.has(kind);
}

/** Somebody with the name to call them by. */
export type PersonThere = readonly [key: string, name: string];

/** Who is in a scene's place, and who of them is there from its beginning to its end, as far as words tell. */
export interface PeopleInPlace {
	readonly people: readonly PersonThere[];
	/** Keys. */
	readonly steady: ReadonlySet<string>;
}

const peopleByCast = new WeakMap<SceneCast, PeopleInPlace>();

/**
 * Everybody with a name who is in the scene's place in the flesh, once: not who is heard from off, or shown elsewhere behind
 * a small heading. A scene whose cast stays the same is not read again.
 */
export function peopleInPlace(cast: SceneCast): PeopleInPlace {
	const known = peopleByCast.get(cast);
	if (known !== undefined) return known;
	const people = new Map<string, string>();
	const unsteady = new Set<string>();
	for (const appearance of cast.appearances) {
		const { person, placement } = appearance;
		if (!isInTheFlesh(appearance) || placement === 'elsewhere') continue;
		if (person.kind !== 'canon' && person.kind !== 'script') continue;
		const key = personKey(person);
		if (placement === 'passing' || (placement === 'late' && !people.has(key))) unsteady.add(key);
		people.set(key, person.kind === 'canon' ? person.character.name : person.name);
	}
	const inPlace = { people: [...people], steady: new Set([...people.keys()].filter((key) => !unsteady.has(key))) };
	peopleByCast.set(cast, inPlace);
	return inPlace;
}
