/** One key for one person, whatever the name. */
import { foldName } from '../script/names.js';
import type { Person } from './model.js';

/** The canon id; else the folded name. Canon ids are kebab-case, so that they never equal a folded name by chance twice. */
export function personKey(person: Person): string {
	return person.kind === 'canon' ? person.character.id : foldName(person.name);
}
