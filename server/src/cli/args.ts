/** The command line's words: which command, which paths, which options. Knows no files. */
import type { ParseArgsConfig } from 'node:util';
import { parseArgs } from 'node:util';

/** A mistake in the arguments; the message is one line for people. */
export class UsageError extends Error {}

export interface Arguments {
	readonly paths: readonly string[];
	readonly values: Readonly<Record<string, string | boolean | undefined>>;
}

/** Options by name: `string` takes a value, `boolean` does not. */
export type OptionTypes = Readonly<Record<string, 'string' | 'boolean'>>;

/** `-o` is `--output`, wherever a command knows that. */
const shortNames: Readonly<Record<string, string>> = { output: 'o' };

/** Reads the words after the command. A lone `-` is a path. */
export function readArguments(words: readonly string[], types: OptionTypes): Arguments {
	const options: NonNullable<ParseArgsConfig['options']> = {};
	for (const [name, type] of Object.entries(types)) {
		const short = shortNames[name];
		options[name] = { type, ...(short === undefined ? {} : { short }) };
	}
	try {
		const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
		return { paths: positionals, values: values as Arguments['values'] };
	} catch (error) {
		throw new UsageError(firstSentence(error));
	}
}

/** An option's value where it is one of some words, else a usage error. */
export function choiceOf<Choice extends string>(
	{ values }: Arguments,
	name: string,
	choices: readonly Choice[],
	fallback: Choice,
): Choice {
	const value = values[name];
	if (value === undefined) return fallback;
	const choice = choices.find((candidate) => candidate === value);
	if (choice === undefined)
		throw new UsageError(`--${name} has to be one of ${choices.join(', ')}, not "${String(value)}"`);
	return choice;
}

/** The ids and files behind `--canon`, which commas separate; none where it is not given. */
export function canonsOf({ values: { canon } }: Arguments): readonly string[] {
	return typeof canon === 'string' ? canon.split(',').map((item) => item.trim()) : [];
}

/** The one path that a command takes. */
export function onlyPath({ paths }: Arguments, what: string): string {
	const [path, ...more] = paths;
	if (path === undefined) throw new UsageError(`no ${what} given`);
	if (more.length > 0) throw new UsageError(`one ${what} at a time, not ${String(paths.length)}`);
	return path;
}

/** Node's messages go on with advice about `--`, which is no help here. */
function firstSentence(error: unknown): string {
	const message = error instanceof Error ? error.message : String(error);
	return message.split(/\. |\n/u)[0] ?? message;
}
