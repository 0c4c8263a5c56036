/**
 * Keeps what V8 compiled of a bundle, in a file that says for which bundle it is. V8 itself refuses what another V8 made;
 * of the source it compares the length alone, so that the file carries a key.
 */
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

export interface Compiled {
	readonly source: string;
	/** `undefined` where nothing fits. */
	readonly cachedData: Buffer | undefined;
	/** Stands for the bundle as it is now. */
	readonly key: string;
}

const keyBytes = 64;

/** A bundle, which is written in ASCII, and what was compiled of it, if that is in the file. */
export function readCompiled(bundle: string, file: string): Compiled {
	const { size, mtimeMs } = statSync(bundle);
	const key = `${String(size)} ${String(mtimeMs)}`.padEnd(keyBytes);
	const source = readFileSync(bundle, 'latin1');
	try {
		const stored = readFileSync(file);
		const fits = stored.toString('latin1', 0, keyBytes) === key;
		return { source, cachedData: fits ? stored.subarray(keyBytes) : undefined, key };
	} catch {
		// The first start, or a folder that can't be read: then V8 compiles anew.
		return { source, cachedData: undefined, key };
	}
}

/** Never throws: where nothing can be written, every start is like the first. */
export function writeCompiled(file: string, key: string, data: Buffer): void {
	try {
		mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
		// Whoever reads at the same time sees the old file or the new one, no half of either.
		const unfinished = `${file}.${String(process.pid)}`;
		writeFileSync(unfinished, Buffer.concat([Buffer.from(key, 'latin1'), data]), { mode: 0o600 });
		renameSync(unfinished, file);
	} catch {
		// A full or read-only disk.
	}
}
