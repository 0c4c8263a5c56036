/** An earlier version of a script: another file, or what git has of it. Runs nothing of the repository's own. */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { promisify } from 'node:util';

import type { Arguments } from './args.js';
import { UsageError } from './args.js';
import type { CommandContext } from './command.js';
import { CommandError } from './openScript.js';
import { reasonOf } from './workspace.js';

const run = promisify(execFile);

/** Longer than any script. */
const longestBytes = 256 * 1024 * 1024;

/** The text that `--since REVISION` or `--from FILE` names; `undefined` where neither is given. */
export async function earlierText(
	{ values: { since, from } }: Arguments,
	path: string,
	context: CommandContext,
): Promise<string | undefined> {
	if (typeof since === 'string' && typeof from === 'string')
		throw new UsageError('say either --since or --from, not both');
	if (typeof since === 'string') return versionInGit(since, path, context);
	return typeof from === 'string' ? versionInFile(from, context) : undefined;
}

/** The text of a file. */
async function versionInFile(path: string, { cwd }: CommandContext): Promise<string> {
	try {
		return await readFile(resolve(cwd, path), 'utf8');
	} catch (error) {
		throw new CommandError(`${path}: ${reasonOf(error)}`);
	}
}

/** The text of a script as of a revision: `HEAD`, a tag, a commit. */
async function versionInGit(revision: string, path: string, { cwd }: CommandContext): Promise<string> {
	const file = resolve(cwd, path);
	// A word that begins with a dash would be an option of git's.
	if (revision.trim() === '' || revision.startsWith('-') || revision.includes(':'))
		throw new CommandError(`"${revision}": this is no revision`);
	if (path === '-') throw new CommandError('-: git has no version of standard input; say --from OLDFILE');
	try {
		const { stdout } = await run('git', ['show', '--no-textconv', `${revision}:./${basename(file)}`], {
			cwd: dirname(file),
			maxBuffer: longestBytes,
			encoding: 'utf8',
			// We read what it says.
			env: { ...process.env, LC_ALL: 'C' },
		});
		return stdout;
	} catch (error) {
		throw new CommandError(`${path}: ${gitReason(error, revision)}`);
	}
}

function gitReason(error: unknown, revision: string): string {
	if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 'git is not installed';
	const said = error instanceof Error && 'stderr' in error ? String(error.stderr) : '';
	if (said.includes('not a git repository')) return 'this file is in no git repository';
	if (said.includes('dubious ownership')) return 'git does not trust this folder, which belongs to somebody else';
	if (/unknown revision|bad revision|invalid object name|ambiguous argument/u.test(said))
		return `git knows no revision ${revision}`;
	return `git has no version of it at ${revision}: it was not committed by then, or had another name`;
}
