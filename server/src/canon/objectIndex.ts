/** Which thing a name means. A leading THE is optional. */
import type { Alias, StoryObject } from './model.js';
import { keysOf } from './nameForms.js';

export interface ObjectForm {
	readonly object: StoryObject;
	/** `undefined` for the name itself. */
	readonly alias: Alias | undefined;
	/** A common word, which means the thing only beside its holder. */
	readonly generic: boolean;
}

export interface ObjectIndex {
	/** Things by folded name, those with a name of their own before those that any such thing could bear. */
	findKey(key: string): readonly ObjectForm[];
	has(key: string): boolean;
	keys(): Iterable<string>;
}

const nothing: readonly ObjectForm[] = [];

/** `objects` in order of preference: those of upper layers first. Cost: linear in their names. */
export function createObjectIndex(objects: readonly StoryObject[]): ObjectIndex {
	const byKey = new Map<string, ObjectForm[]>();
	for (const object of objects) {
		// "The RV" is no name of its own where RV is a common word.
		const generic = new Set(object.aliases.flatMap((alias) => (alias.generic ? keysOf(alias.name).map(withoutArticle) : [])));
		const forms = [{ text: object.name, alias: undefined }, ...object.aliases.map((alias) => ({ text: alias.name, alias }))];
		for (const { text, alias } of forms) {
			for (const key of keysOf(text)) add(key, { object, alias, generic: generic.has(withoutArticle(key)) });
		}
	}
	for (const forms of byKey.values()) forms.sort((lhs, rhs) => Number(lhs.generic) - Number(rhs.generic));

	function add(key: string, form: ObjectForm): void {
		const forms = byKey.get(key);
		if (forms === undefined) byKey.set(key, [form]);
		else if (!forms.some(({ object }) => object === form.object)) forms.push(form);
	}

	return { findKey: (key) => byKey.get(key) ?? nothing, has: (key) => byKey.has(key), keys: () => byKey.keys() };
}

function withoutArticle(key: string): string {
	return key.startsWith('the ') ? key.slice(4) : key;
}
