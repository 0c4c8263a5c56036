/** Files on disk for the server and the command line, by `file:` URI. Other schemes have no files here. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { isCanonPath, isScriptPath } from '../analysis/fileKinds.js';
import type { FileSystem } from '../protocol/runtime.js';
import { decodeText, largestFileBytes } from '../text/decodeText.js';

export const nodeFiles: FileSystem = {
	async read(uri) {
		const path = pathOf(uri);
		if (path === undefined) return undefined;
		try {
			// A device or a pipe under a script's name would be read for ever.
			const found = await stat(path);
			if (!found.isFile() || found.size > largestFileBytes) return undefined;
			const decoded = decodeText(await readFile(path));
			return decoded.kind === 'text' ? decoded.text : undefined;
		} catch {
			// A file that is gone or forbidden is one that is not there: the reference to it is what gets reported.
			return undefined;
		}
	},
	async filesIn(folder) {
		const path = pathOf(folder);
		if (path === undefined) return [];
		try {
			const entries = await readdir(path, { withFileTypes: true });
			const isOurs = (name: string): boolean => isScriptPath(name) || isCanonPath(name);
			const names = entries.filter((entry) => !entry.isDirectory() && isOurs(entry.name)).map(({ name }) => name);
			return names.sort().map((name) => pathToFileURL(join(path, name)).href);
		} catch {
			// The same as an empty folder.
			return [];
		}
	},
	async find(folder) {
		const path = pathOf(folder);
		return path === undefined ? [] : (await findPaths(path, () => undefined)).map((found) => pathToFileURL(found).href);
	},
};

/** Every script and canon file under a folder, sorted. `onProblem` hears of folders that can't be read. */
export async function findPaths(folder: string, onProblem: (path: string, error: unknown) => void): Promise<string[]> {
	const found: string[] = [];
	const waiting = [folder];
	for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
		try {
			for (const entry of await readdir(next, { withFileTypes: true })) {
				const path = join(next, entry.name);
				if (entry.isDirectory()) {
					if (entry.name !== 'node_modules' && !entry.name.startsWith('.')) waiting.push(path);
				} else if (isScriptPath(entry.name) || isCanonPath(entry.name)) {
					found.push(path);
				}
			}
		} catch (error) {
			onProblem(next, error);
		}
	}
	return found.sort();
}

function pathOf(uri: string): string | undefined {
	try {
		return uri.startsWith('file:') ? fileURLToPath(uri) : undefined;
	} catch {
		// A file URI with a host, on a system that has no such paths.
		return undefined;
	}
}
