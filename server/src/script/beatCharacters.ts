/**
 * Reads what the editor Beat knows of a script's people: it keeps its settings as JSON in a boneyard at the end of the file,
 * between `BEAT:` and `END_BEAT`. Knows no canon; what cannot be read is left out.
 */
import type { ScriptSyntax } from '../fountain/syntax.js';

export interface BeatCharacter {
	/** As its cues write it. */
	readonly name: string;
	readonly aliases: readonly string[];
	readonly bio: string;
	/** As typed: `34`, `thirties`. */
	readonly age: string;
	/** `woman`, `man`, `other`; empty where it is not said. */
	readonly gender: string;
}

/** `undefined` where the script has no such block; empty where the block says nothing of people, or is damaged. */
export function beatCharacters({ lines }: ScriptSyntax): readonly BeatCharacter[] | undefined {
	const end = lines.findLastIndex(({ text }) => text.includes(endMark));
	if (end < 0) return undefined;
	const start = lines.slice(0, end + 1).findLastIndex(({ text }) => text.includes(startMark));
	if (start < 0) return undefined;
	const block = lines
		.slice(start, end + 1)
		.map(({ text }) => text)
		.join('\n');
	return charactersIn(block.slice(block.indexOf(startMark) + startMark.length, block.lastIndexOf(endMark)));
}

const startMark = 'BEAT:';
const endMark = 'END_BEAT';

function charactersIn(json: string): readonly BeatCharacter[] {
	let settings: unknown;
	try {
		settings = JSON.parse(json);
	} catch {
		// Somebody has edited the block by hand.
		return [];
	}
	const people = Object.entries(recordOf(recordOf(settings)['CharacterData'])).map(([key, value]) => ({
		key,
		entry: recordOf(value),
	}));
	// Older versions knew genders only.
	const genders = Object.entries(recordOf(recordOf(settings)['CharacterGenders']))
		.filter(([name]) => !people.some(({ key }) => key.toUpperCase() === name.toUpperCase()))
		.map(([key, gender]) => ({ key, entry: { gender } }));
	const all: readonly { readonly key: string; readonly entry: Readonly<Record<string, unknown>> }[] = [
		...people,
		...genders,
	];
	return all.flatMap(({ key, entry }): BeatCharacter[] => {
		const name = textOf(entry['name']) || key.trim();
		// Somebody who is another under a second name is listed with that one.
		if (name === '' || textOf(entry['realName']) !== '') return [];
		const linked = all.filter((other) => textOf(other.entry['realName']).toUpperCase() === name.toUpperCase());
		const aliases = Array.isArray(entry['aliases']) ? entry['aliases'].map(textOf) : [];
		const gender = textOf(entry['gender']);
		return [
			{
				name,
				aliases: [...new Set([...aliases, ...linked.map((other) => other.key)])].filter((alias) => alias !== ''),
				bio: textOf(entry['bio']),
				age: textOf(entry['age']),
				gender: gender === 'unspecified' ? '' : gender,
			},
		];
	});
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value)
		? (value as Readonly<Record<string, unknown>>)
		: {};
}

function textOf(value: unknown): string {
	if (typeof value === 'number') return String(value);
	return typeof value === 'string' ? value.trim() : '';
}
