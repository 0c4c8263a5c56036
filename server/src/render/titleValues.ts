/** What the title page says under a key. */
import type { ScriptModel } from '../script/model.js';

/** The first of the keys that has a value, in one line and without marks of emphasis; empty where none has. */
export function valueOfKeys({ titlePage }: ScriptModel, keys: readonly string[]): string {
	for (const key of keys) {
		const value = titlePage.find((entry) => entry.key.toLowerCase() === key)?.value;
		const words = value?.replaceAll(/[*_]+/gu, '').replaceAll(/\s+/gu, ' ').trim();
		if (words !== undefined && words !== '') return words;
	}
	return '';
}
