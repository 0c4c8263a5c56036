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

/** `speaks here`, `appears here`; whom a note calls absent is heard. */
export function appears({ kind, cue }: Appearance): string {
	if (kind === 'speaks') return 'speaks here';
	if (kind !== 'remote') return 'appears here';
	return cue === undefined || cue.voice === 'remote' ? 'is on the line here' : 'is heard here';
}
