/** The files that a check is about, or this machine's share of them, checked on as many threads as are wanted. */
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';

import type { ReportedFile } from '../report/report.js';
import { checkPortions } from './checkThreads.js';
import type { CommandContext } from './command.js';
import type { SizedFile } from './portions.js';
import { portionsOf, shardOf } from './portions.js';
import type { ScriptOptions } from './scriptOptions.js';
import { canonSetting, findGiven, isWithin, shownPath } from './workspace.js';

/** What a thread holds at a time: some ten films, or a story of twice that; less where all threads are to have some. */
const mostPortionBytes = 2_000_000;
const portionsPerThread = 3;
/** Below that, starting a thread takes longer than it saves. */
const leastThreadBytes = 500_000;

export interface CheckOptions extends ScriptOptions {
	readonly paths: readonly string[];
	readonly nThreads: number;
	/** Part `index`, from 1, of `count`. */
	readonly shard: { readonly index: number; readonly count: number };
	readonly hasFixes: boolean;
}

export interface CheckedFiles {
	/** Sorted by path. */
	readonly files: readonly ReportedFile[];
	/** How many files were asked for, in this share. */
	readonly nFiles: number;
	/** One line for each thing that could not be read. */
	readonly problems: readonly string[];
	/** Whether a file of this path would have been told of: it was checked, or is gone from where the check looked. */
	readonly isLookedAt: (path: string) => boolean;
}

export async function checkGiven(
	{ paths, canon, config, nThreads, shard, hasFixes }: CheckOptions,
	context: CommandContext,
): Promise<CheckedFiles> {
	const { cwd, runtime, startThread, progress, readStdin } = context;
	const given = await findGiven(paths, cwd);
	const setting = await canonSetting(canon, cwd);
	const own = shardOf(await Promise.all(given.files.map(sized)), shard);
	const shown = (files: readonly string[]): ReadonlySet<string> => new Set(files.map((path) => shownPath(path, cwd)));
	const everywhere = shown(given.files);
	const here = shown(own.map(({ path }) => path));
	const total = own.reduce((sum, { bytes }) => sum + bytes, 0);
	const shared = {
		cwd,
		roots: given.roots,
		canon: setting.items,
		config,
		input: here.has('-') ? await readStdin() : undefined,
		hasFixes,
	};
	let nBegun = 0;
	const checked = await checkPortions(
		portionsOf(own, Math.min(mostPortionBytes, total / (nThreads * portionsPerThread))).map((portion) => ({
			...shared,
			paths: portion.map(({ path }) => path),
		})),
		{
			nThreads: Math.max(1, Math.min(nThreads, Math.floor(total / leastThreadBytes))),
			startThread,
			runtime,
			onProgress: () => {
				progress(`checking ${String(++nBegun)} of ${String(own.length)}`);
			},
		},
	);
	progress('');
	// A canon that files of several portions stand on is told once, and by the share that it is in.
	const files = new Map<string, ReportedFile>();
	for (const file of checked.flatMap((portion) => portion.files))
		if (here.has(file.path) || !everywhere.has(file.path)) files.set(file.path, file);
	return {
		files: [...files.values()].sort((lhs, rhs) => (lhs.path < rhs.path ? -1 : 1)),
		nFiles: own.length,
		problems: [...new Set([...given.problems, ...setting.problems, ...checked.flatMap((portion) => portion.problems)])],
		isLookedAt: (path) =>
			here.has(path) ||
			(shard.index === 1 &&
				!everywhere.has(path) &&
				paths.some((folder) => isWithin(resolve(cwd, folder), resolve(cwd, path)))),
	};
}

async function sized(path: string): Promise<SizedFile> {
	try {
		return { path, bytes: path === '-' ? 0 : (await stat(path)).size };
	} catch {
		// Whoever reads it says why that cannot be done.
		return { path, bytes: 0 };
	}
}
