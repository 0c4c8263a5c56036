/** Whom a name means, wherever it stands: as the cast settled it, else as the canon knows it. */
import type { ScriptView } from '../analysis/scriptView.js';
import type { NameMatch } from '../canon/model.js';
import type { Person } from '../cast/model.js';
import { foldName } from '../script/names.js';

/** Whom a name means: the only one it fits, or the one of several who is in the scene. */
export function personOf(name: string, matches: readonly NameMatch[], here: ReadonlySet<string>): Person {
	const [first] = matches;
	if (first === undefined) return { kind: 'script', name };
	const ids = new Set(matches.map(({ character }) => character.id));
	if (ids.size === 1) return { kind: 'canon', character: first.character, match: first };
	const present = matches.filter(({ character }) => here.has(character.id));
	const [only] = present;
	if (only !== undefined && new Set(present.map(({ character }) => character.id)).size === 1) {
		return { kind: 'canon', character: only.character, match: only };
	}
	return { kind: 'ambiguous', name, matches };
}

/** Whom a name means anywhere in the script: as the cast settled it, else as the canon knows it. */
export function personNamed(view: ScriptView, name: string): Person {
	const known = view.cast.names.get(foldName(name));
	if (known !== undefined) return known.person;
	return personOf(name, view.canon?.names.characters(name) ?? [], new Set());
}
