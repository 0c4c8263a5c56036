/**
 * Paths from the command line as files of an analysis, with everything that they stand on. The working directory is the
 * workspace; a path outside it is a workspace of its own.
 */
import { readFile, stat } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

import type { Analysis } from '../analysis/analysis.js';
import type { FileChange } from '../analysis/change.js';
import { AnalysisHost } from '../analysis/host.js';
import { baseName } from '../analysis/uris.js';
import type { Config } from '../config/parseConfig.js';
import { defaultConfig } from '../config/parseConfig.js';
import { findPaths } from '../node/files.js';
import { createLoader } from '../protocol/loader.js';
import type { Runtime } from '../protocol/runtime.js';
import { decodeText } from '../text/decodeText.js';
import type { Uri } from '../text/position.js';

/** A file that was asked for. */
export interface GivenFile {
	readonly uri: Uri;
	/** Relative to the working directory, with `/`; `-` for standard input. */
	readonly path: string;
}

export interface Workspace {
	readonly analysis: Analysis;
	/** Every file asked for that could be read, once, sorted by path. */
	readonly files: readonly GivenFile[];
	/** One line for each path that could not be read. */
	readonly problems: readonly string[];
	/** How a file is called in reports. */
	readonly pathOf: (uri: Uri) => string;
}

export interface WorkspaceOptions {
	readonly paths: readonly string[];
	/** Canon ids and paths for scripts that name none. */
	readonly canon: readonly string[];
	/** Settings other than the defaults. */
	readonly config: Partial<Config>;
	readonly cwd: string;
	readonly runtime: Runtime;
	readonly readStdin: () => Promise<Uint8Array>;
}

export async function openWorkspace({ paths, canon, ...options }: WorkspaceOptions): Promise<Workspace> {
	const given = await findGiven(paths, options.cwd);
	const named = await canonSetting(canon, options.cwd);
	const input = given.files.includes('-') ? await options.readStdin() : undefined;
	const workspace = await openFiles(given.files, { ...options, roots: given.roots, canon: named.items, input });
	return { ...workspace, problems: [...given.problems, ...named.problems, ...workspace.problems] };
}

export interface FilesOptions extends Pick<WorkspaceOptions, 'config' | 'cwd'> {
	readonly runtime: Pick<Runtime, 'files' | 'bundledCanon'>;
	/** Folders beside the working directory that are workspaces. */
	readonly roots: readonly string[];
	/** As `canonSetting` has it. */
	readonly canon: readonly string[];
	/** What stands behind `-`. */
	readonly input: Uint8Array | undefined;
}

/** Reads files by their full paths, and whatever they stand on. */
export async function openFiles(paths: readonly string[], options: FilesOptions): Promise<Workspace> {
	const { cwd, runtime, roots, canon, config } = options;
	const problems: string[] = [];
	const host = new AnalysisHost();
	host.applyChange({
		roots: [cwd, ...roots].map((folder) => pathToFileURL(`${folder}${sep}`).href),
		settings: { base: { ...defaultConfig, ...config, canon }, folders: new Map() },
	});
	const files: GivenFile[] = [];
	for (const path of paths) {
		const change = await readGiven(path, options, problems);
		if (change === undefined) continue;
		const uri = uriOf(path, cwd);
		host.applyChange({ files: new Map([[uri, change]]) });
		files.push({ uri, path: shownPath(path, cwd) });
	}
	await createLoader(host, runtime, () => undefined).settled();
	files.sort((lhs, rhs) => (lhs.path < rhs.path ? -1 : 1));
	return { analysis: host.snapshot(), files, problems, pathOf: (uri) => pathOfUri(uri, cwd) };
}

export interface Given {
	/** Full paths, each once; `-` is standard input. */
	readonly files: readonly string[];
	/** Folders outside the working directory that were asked for. */
	readonly roots: readonly string[];
	/** One line for each path that could not be read. */
	readonly problems: readonly string[];
}

/** The files that paths name; folders are searched. */
export async function findGiven(paths: readonly string[], cwd: string): Promise<Given> {
	const problems: string[] = [];
	const files = new Set<string>();
	const roots = new Set<string>();
	for (const path of paths) {
		if (path === '-') {
			files.add(path);
			continue;
		}
		const full = resolve(cwd, path);
		try {
			if (!(await stat(full)).isDirectory()) {
				files.add(full);
				roots.add(dirname(full));
				continue;
			}
		} catch (error) {
			problems.push(`${shownPath(full, cwd)}: ${reasonOf(error)}`);
			continue;
		}
		roots.add(full);
		const found = await findPaths(full, (folder, error) =>
			problems.push(`${shownPath(folder, cwd)}: ${reasonOf(error)}`),
		);
		if (found.length === 0 && problems.length === 0)
			problems.push(`${shownPath(full, cwd)}: no scripts or canon files here`);
		for (const file of found) files.add(file);
	}
	return { files: [...files], roots: [...roots].filter((root) => !isWithin(cwd, root)), problems };
}

async function readGiven(
	path: string,
	{ cwd, input }: FilesOptions,
	problems: string[],
): Promise<FileChange | undefined> {
	try {
		const decoded = decodeText(path === '-' ? (input ?? new Uint8Array()) : await readFile(path));
		if (decoded.kind === 'text') return { kind: 'text', text: decoded.text, version: undefined };
		problems.push(`${shownPath(path, cwd)}: this is not a text file`);
	} catch (error) {
		problems.push(`${shownPath(path, cwd)}: ${reasonOf(error)}`);
	}
	return undefined;
}

/** Paths of the option are from the working directory; ids stay ids. What is not there is told and left out. */
export async function canonSetting(
	canon: readonly string[],
	cwd: string,
): Promise<{ readonly items: readonly string[]; readonly problems: readonly string[] }> {
	const items: string[] = [];
	const problems: string[] = [];
	for (const item of canon) {
		if (!/[/\\]|\.ya?ml$/iu.test(item)) {
			items.push(item);
			continue;
		}
		try {
			const full = resolve(cwd, item);
			await stat(full);
			items.push(full.replaceAll(sep, '/'));
		} catch (error) {
			problems.push(`${item}: ${reasonOf(error)}`);
		}
	}
	return { items, problems };
}

const reasons: Readonly<Record<string, string>> = {
	ENOENT: 'no such file or folder',
	EACCES: 'not allowed to read it',
	EPERM: 'not allowed to read it',
	EISDIR: 'this is a folder',
	ENOTDIR: 'no such file or folder',
	EMFILE: 'too many open files',
};

/** What went wrong with a file, in a few words. */
export function reasonOf(error: unknown): string {
	if (!(error instanceof Error)) return String(error);
	const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
	return reasons[code] ?? (error.message.split('\n')[0] || code);
}

function uriOf(path: string, cwd: string): Uri {
	return pathToFileURL(path === '-' ? join(cwd, '-') : path).href;
}

/** As people at this working directory write it. */
export function shownPath(path: string, cwd: string): string {
	if (path === '-') return '-';
	const shown = relative(cwd, path) || '.';
	return (isAbsolute(shown) ? path : shown).replaceAll(sep, '/');
}

function pathOfUri(uri: Uri, cwd: string): string {
	return uri.startsWith('file:') ? shownPath(fileURLToPath(uri), cwd) : baseName(uri);
}

/** Whether a path is a folder or lies in it. */
export function isWithin(folder: string, path: string): boolean {
	const way = relative(folder, path);
	return way === '' || (!way.startsWith('..') && !isAbsolute(way));
}
