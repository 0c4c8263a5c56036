/**
 * People whose names are made from somebody else's: `WILL'S MOTHER`, `MOTHER OF WILL`, `YOUNG WILL`. Says who they are; what
 * becomes of their names is the rename's to say.
 */
import type { ScriptView } from '../analysis/scriptView.js';
import type { Character } from '../canon/model.js';
import { personKey } from '../cast/personKey.js';
import { foldName } from '../script/names.js';
import { agePrefixes, roleModifiers } from '../script/roleNouns.js';
import { wordList } from '../text/wordList.js';
import { personNamed } from './personNamed.js';

export interface NamedAfter {
	readonly key: string;
	/** The canon's entry for them. */
	readonly character: Character | undefined;
	/** `YOUNG WILL` may be another Will than this one; `WILL'S MOTHER` is this one's. */
	readonly isSure: boolean;
}

/** Everybody in a script who is named after the person of a `personKey`, in order of appearance. */
export function namedAfter(view: ScriptView, key: string): readonly NamedAfter[] {
	const found = new Map<string, NamedAfter>();
	for (const { text, person } of view.cast.names.values()) {
		const own = personKey(person);
		const after = own === key || found.has(own) ? undefined : namesake(text);
		if (after === undefined || person.kind === 'ambiguous') continue;
		if (personKey(personNamed(view, after.of)) !== key) continue;
		const character = person.kind === 'canon' ? person.character : undefined;
		found.set(own, { key: own, character, isSure: after.isSure });
	}
	return [...found.values()];
}

/** Whose name a name is made from: `WILL` for `WILL'S MOTHER` and `OLD WILL`. */
function namesake(text: string): { readonly of: string; readonly isSure: boolean } | undefined {
	const owner = owned.exec(text)?.[1] ?? kin.exec(text)?.[1];
	if (owner !== undefined) return { of: owner, isSure: true };
	const [first = '', ...rest] = text.split(/\s+/u);
	const folded = foldName(first);
	if (rest.length === 0) return undefined;
	const isOther = Object.hasOwn(agePrefixes, folded) || roleModifiers.has(folded) || otherSelves.has(folded);
	return isOther ? { of: rest.join(' '), isSure: false } : undefined;
}

/** `WILL'S MOTHER`, `JESUS' DAD` */
const owned = /^(\S.*?)(?:['’]s|(?<=s)['’])\s/iu;

/** `MOTHER OF WILL` */
const kin = /\sof\s+(\S.*)$/iu;

/** Before the name of somebody who is there a second time. */
const otherSelves = wordList(
	'future past evil good other real fake ghost dream zombie robot clone mirror possessed bad imaginary',
);
