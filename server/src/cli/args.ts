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

/** An option's text; `undefined` where it is not given. */
export function textOf({ values }: Arguments, name: string): string | undefined {
	const value = values[name];
	return typeof value === 'string' ? value : undefined;
}

/** An option that counts something, at least 1. */
export function countOf(args: Arguments, name: string, fallback: number): number {
	const text = textOf(args, name);
	if (text === undefined) return fallback;
	if (!/^[1-9]\d{0,5}$/u.test(text)) throw new UsageError(`--${name} has to be a number from 1, not "${text}"`);
	return Number(text);
}

/** `--shard 2/8`: the second of eight parts; the whole, one of one, where it is not given. */
export function shardOption(args: Arguments): { readonly index: number; readonly count: number } {
	const text = textOf(args, 'shard') ?? '1/1';
	const [, index, count] = /^([1-9]\d{0,5})\/([1-9]\d{0,5})$/u.exec(text) ?? [];
	if (index === undefined || count === undefined || Number(index) > Number(count))
		throw new UsageError(`--shard has to be a part and their number, such as 2/8, not "${text}"`);
	return { index: Number(index), count: Number(count) };
}

/** What an option lists, separated by commas; empty where it is not given. A usage error where it names nothing. */
export function listOf({ values }: Arguments, name: string): readonly string[] {
	const value = values[name];
	if (typeof value !== 'string') return [];
	const items = value.split(',').flatMap((item) => item.trim() || []);
	if (items.length === 0) throw new UsageError(`--${name} names nothing`);
	return items;
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
