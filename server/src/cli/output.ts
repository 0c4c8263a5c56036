/** Where a command puts the file that it makes. Writes over nothing that is there unless it is told to. */
import { writeFile } from 'node:fs/promises';
import { extname, resolve } from 'node:path';

import type { Arguments } from './args.js';
import type { CommandContext } from './command.js';
import { CommandError } from './openScript.js';
import { reasonOf } from './workspace.js';

/** What `-o` says; `-`, standard output, where it says nothing. */
export function outputOf({ values: { output } }: Arguments): string {
	return typeof output === 'string' ? output : '-';
}

/** `pdf` for `out.PDF`; empty where the name has none. */
export function extensionOf(output: string): string {
	return extname(output).slice(1).toLowerCase();
}

/** Never writes over `source`, the file that it was made from. */
export async function writeOutput(
	content: string | Uint8Array,
	output: string,
	{ isForced, source }: { readonly isForced: boolean; readonly source: string },
	{ cwd, print, writeBytes }: CommandContext,
): Promise<void> {
	if (output === '-') {
		if (typeof content === 'string') print(content);
		else writeBytes(content);
		return;
	}
	if (resolve(cwd, output) === resolve(cwd, source)) throw new CommandError(`${output}: this is the script itself`);
	try {
		await writeFile(resolve(cwd, output), content, { flag: isForced ? 'w' : 'wx' });
	} catch (error) {
		const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST';
		const reason = isThere ? 'this file is there already; --force writes over it' : reasonOf(error);
		throw new CommandError(`${output}: ${reason}`);
	}
}
