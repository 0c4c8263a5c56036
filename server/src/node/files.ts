/**
 * Files on disk for the server and the command line, by `file:` URI. Other schemes have no files here.
 * What is no text (a NUL byte in the first 8,000, or no UTF-8) is not read.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

import type { FileSystem } from '../protocol/runtime.js';

const scriptName = /\.(?:fountain|spmd|fountain\.txt)$/iu;
const canonName = /\.canon\.ya?ml$/iu;

/** Larger files are no screenplays. */
export const largestFileBytes = 64 * 1024 * 1024;

export function isScriptPath(path: string): boolean {
	return scriptName.test(path);
}

export function isCanonPath(path: string): boolean {
	return canonName.test(path);
}

export const nodeFiles: FileSystem = {
	async read(uri) {
		const path = pathOf(uri);
		if (path === undefined) return undefined;
		try {
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

export type DecodedText = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'binary' };

/** UTF-8, or UTF-16 with its mark; anything else is no text. A mark at the start is kept for the parser. */
export function decodeText(bytes: Uint8Array): DecodedText {
	if (bytes.length > largestFileBytes) return { kind: 'binary' };
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs('utf-16le', bytes);
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs('utf-16be', bytes);
	if (bytes.subarray(0, 8000).includes(0)) return { kind: 'binary' };
	return decodeAs('utf-8', bytes);
}

function decodeAs(encoding: string, bytes: Uint8Array): DecodedText {
	try {
		return { kind: 'text', text: new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes) };
	} catch {
		// Old files in a Windows code page are still readable, with some letters wrong: better than refusing them.
		return encoding === 'utf-8' && !hasControlBytes(bytes)
			? { kind: 'text', text: new TextDecoder('windows-1252').decode(bytes) }
			: { kind: 'binary' };
	}
}

/** Control bytes that no text holds; tab, line ends and form feed are text. */
function hasControlBytes(bytes: Uint8Array): boolean {
	return bytes.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27));
}

function pathOf(uri: string): string | undefined {
	try {
		return uri.startsWith('file:') ? fileURLToPath(uri) : undefined;
	} catch {
		// A file URI with a host, on a system that has no such paths.
		return undefined;
	}
}
