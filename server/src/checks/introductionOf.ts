/** Where a script first has a name in capitals in action, whole or as part of a longer one. */
import type { ScriptCast, ScriptSpan } from '../cast/model.js';
import { isCoveredBy, nameCore } from '../script/nameCore.js';

/** `ORTIZ`, `DEPUTY ORTIZ` and `YOUNG LENA` are all introduced by `DEPUTY LENA ORTIZ (30)`. */
export function introductionOf(text: string, cast: ScriptCast): ScriptSpan | undefined {
	const core = nameCore(text);
	const byWord = introductionsByWord(cast);
	let first: ScriptSpan | undefined;
	for (const { key, at } of rarest(core.words.length > 0 ? core.words : core.base.split(' '), byWord)) {
		if (first !== undefined && !isBefore(at, first)) continue;
		if (isCoveredBy(core, key)) first = at;
	}
	return first;
}

interface Introduction {
	readonly key: string;
	readonly at: ScriptSpan;
}

type ByWord = ReadonlyMap<string, readonly Introduction[]>;

const known = new WeakMap<
	ScriptCast['names'],
	{ readonly capitals: ScriptCast['capitals']; readonly byWord: ByWord }
>();

/** The first place of every name in capitals, under each of its words. */
function introductionsByWord({ capitals, names }: ScriptCast): ByWord {
	const before = known.get(names);
	if (before?.capitals === capitals) return before.byWord;
	const byWord = new Map<string, Introduction[]>();
	const add = (key: string, at: ScriptSpan | undefined): void => {
		if (at === undefined) return;
		for (const word of new Set(key.split(' '))) {
			const introductions = byWord.get(word);
			if (introductions === undefined) byWord.set(word, [{ key, at }]);
			else introductions.push({ key, at });
		}
	};
	for (const { key, first } of capitals.values()) add(key, first);
	for (const { key, firstIntroduction } of names.values()) add(key, firstIntroduction);
	known.set(names, { capitals, byWord });
	return byWord;
}

/** What stands under the word that has least; any of them has all that has every word. */
function rarest(words: readonly string[], byWord: ByWord): readonly Introduction[] {
	const lists = words.map((word) => byWord.get(word) ?? []);
	return lists.reduce((least, list) => (list.length < least.length ? list : least), lists[0] ?? []);
}

/** Whether one place comes before another in the script, by lines. */
export function isBefore(lhs: ScriptSpan, rhs: ScriptSpan): boolean {
	return lhs.scene < rhs.scene || (lhs.scene === rhs.scene && lhs.line < rhs.line);
}
