/** What the title page says under a key. */
import type { ScriptModel } from '../script/model.js';

/** The first of the keys that has a value, in one line and without marks of emphasis; empty where none has. */
export function valueOfKeys(script: ScriptModel, keys: readonly string[]): string {
	for (const key of keys) {
		const words = valuesOfKeys(script, [key])[0]?.join(' ');
		if (words !== undefined) return words;
	}
	return '';
}

/** Everybody under the keys, line by line and in the order of the script: `Anna Lee, Bob Roe`; empty where nobody is. */
export function namesUnderKeys(script: ScriptModel, keys: readonly string[]): string {
	const lines = valuesOfKeys(script, keys).flat();
	return lines.map((line, at) => (at === 0 ? line : `${joinerBefore(lines[at - 1] ?? '', line)}${line}`)).join('');
}

// "Anna Lee &" goes on with the next line, and so does "Anna Lee" with "and Bob Roe".
const openEnd = /(?:[&,]|\b(?:and|und|et|y|e))$/iu;
const openBeginning = /^(?:[&,]|(?:and|und|et|y|e)\b)/iu;

function joinerBefore(before: string, line: string): string {
	return openEnd.test(before) || openBeginning.test(line) ? ' ' : ', ';
}

/** The lines of every entry that has one of the keys and words. */
function valuesOfKeys({ titlePage }: ScriptModel, keys: readonly string[]): readonly (readonly string[])[] {
	return titlePage
		.filter(({ key }) => keys.includes(key.toLowerCase()))
		.map(({ values }) => values.map(({ text }) => plainWords(text)).filter((words) => words !== ''))
		.filter((lines) => lines.length > 0);
}

function plainWords(text: string): string {
	return text.replaceAll(/[*_]+/gu, '').replaceAll(/\s+/gu, ' ').trim();
}
