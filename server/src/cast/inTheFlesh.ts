/** Who of a scene's cast is there in the flesh: not on the phone, not heard, not in a picture. */
import type { Appearance, AppearanceKind, SceneCast } from './model.js';
import { personKey } from './personKey.js';

const kinds: ReadonlySet<AppearanceKind> = new Set(['speaks', 'introduced', 'acts', 'noted']);

export function isInTheFlesh({ kind }: Pick<Appearance, 'kind'>): boolean {
	return kinds.has(kind);
}

/** Somebody with the name to call them by. */
export type PersonThere = readonly [key: string, name: string];

const peopleByCast = new WeakMap<SceneCast, readonly PersonThere[]>();

/** Everybody with a name who is there in the flesh, once; a scene whose cast stays the same is not read again. */
export function peopleInTheFlesh(cast: SceneCast): readonly PersonThere[] {
	const known = peopleByCast.get(cast);
	if (known !== undefined) return known;
	const people = new Map<string, string>();
	for (const appearance of cast.appearances) {
		const { person } = appearance;
		if (!isInTheFlesh(appearance)) continue;
		if (person.kind === 'canon') people.set(personKey(person), person.character.name);
		if (person.kind === 'script') people.set(personKey(person), person.name);
	}
	const list = [...people];
	peopleByCast.set(cast, list);
	return list;
}
