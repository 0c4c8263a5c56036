/** Where a command puts the file that it makes. Writes over nothing that is there unless it is told to. */
import { rm, stat, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';

import type { Arguments } from './args.js';
import type { CommandContext } from './command.js';
import { CommandError } from './openScript.js';
import { reasonOf } from './workspace.js';

/** What `-o` says; `-`, standard output, where it says nothing. */
export function outputOf({ values: { output } }: Arguments): string {
	return typeof output === 'string' ? output : '-';
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
	const path = resolve(cwd, output);
	try {
		await writeFile(path, content, { flag: isForced ? 'w' : 'wx' });
	} catch (error) {
		// Half a file is worse than none; one that was there before we leave to its owner.
		if (!isForced && codeOf(error) === 'ENOSPC') await rm(path, { force: true });
		// Of a folder, too, "it is there already" is true; but to write over it is not what helps.
		const isFolder = codeOf(error) === 'EEXIST' && (await stat(path)).isDirectory();
		throw new CommandError(`${output}: ${isFolder ? reasons['EISDIR'] : writeReasonOf(error)}`);
	}
}

const reasons: Readonly<Record<string, string>> = {
	EEXIST: 'this file is there already; --force writes over it',
	ENOENT: 'the folder for it is not there; make it first',
	ENOTDIR: 'the folder for it is a file; name another',
	EISDIR: 'this is a folder; name a file in it',
	EACCES: 'not allowed to write there; name another place',
	EPERM: 'not allowed to write there; name another place',
	EROFS: 'this disk can only be read; name another place',
	ENOSPC: 'the disk is full; make room or name another place',
	EDQUOT: 'there is no room left for you on this disk; name another place',
	ENAMETOOLONG: 'this name is too long',
};

/** Why a file could not be written, and what to do, in a few words. */
export function writeReasonOf(error: unknown): string {
	return reasons[codeOf(error)] ?? reasonOf(error);
}

function codeOf(error: unknown): string {
	return error instanceof Error && 'code' in error ? String(error.code) : '';
}
