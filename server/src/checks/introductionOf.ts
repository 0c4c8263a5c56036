/** Where a script first has a name in capitals in action, whole or as part of a longer one. */
import type { ScriptCast, ScriptSpan } from '../cast/model.js';
import { ageAlias, foldName, isRoleName } from '../script/names.js';

/** `ORTIZ`, `DEPUTY ORTIZ` and `YOUNG LENA` are all introduced by `DEPUTY LENA ORTIZ (30)`. */
export function introductionOf(text: string, cast: ScriptCast): ScriptSpan | undefined {
	const base = foldName(ageAlias(text)?.base ?? text);
	const words = base.split(' ').filter((word) => !isRoleName(word));
	let first: ScriptSpan | undefined;
	const consider = (key: string, at: ScriptSpan | undefined): void => {
		if (at === undefined || (first !== undefined && !isBefore(at, first))) return;
		const keyWords = key.split(' ');
		if (key === base || (words.length > 0 && words.every((word) => keyWords.includes(word)))) first = at;
	};
	for (const { key, at } of cast.capitals.values()) consider(key, at[0]);
	for (const { key, introductions } of cast.names.values()) consider(key, introductions[0]);
	return first;
}

/** Whether one place comes before another in the script, by lines. */
export function isBefore(lhs: ScriptSpan, rhs: ScriptSpan): boolean {
	return lhs.scene < rhs.scene || (lhs.scene === rhs.scene && lhs.line < rhs.line);
}
