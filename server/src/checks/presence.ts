/** Who of the people named in a scene counts as there, and how to say so. */
import type { Character } from '../canon/model.js';
import { isInTheFlesh } from '../cast/inTheFlesh.js';
import type { Appearance } from '../cast/model.js';

/** Present in the flesh, or alive on the phone. */
export function isThere(appearance: Appearance): boolean {
	return isInTheFlesh(appearance) || appearance.kind === 'remote';
}

/** The canon person whom an appearance means, where names, date and place settle it. */
export function knownPerson({ person }: Appearance): Character | undefined {
	return person.kind === 'canon' ? person.character : undefined;
}

/** `speaks here`, `appears here`. */
export function appears({ kind }: Appearance): string {
	if (kind === 'speaks') return 'speaks here';
	return kind === 'remote' ? 'is on the line here' : 'appears here';
}
