/**
 * Cuts files into runs of their sorted paths, so that what lies in one folder is mostly in one run: for machines that share
 * a tree, and for threads. Depends on paths and sizes alone, never on the order in which a disk lists them.
 */
import { dirname } from 'node:path';

export interface SizedFile {
	/** Full, or `-`. */
	readonly path: string;
	readonly bytes: number;
}

/** The files of part `index` (from 1) of `count`; every file is in exactly one, and the parts are about equally long to read. */
export function shardOf<File extends SizedFile>(
	files: readonly File[],
	{ index, count }: { readonly index: number; readonly count: number },
): readonly File[] {
	const total = sum(files);
	let before = 0;
	return sorted(files).filter((file) => {
		const middle = before + weight(file) / 2;
		before += weight(file);
		return Math.floor((middle * count) / total) === index - 1;
	});
}

/** Runs of about `bytes`; up to twice as much stays together where it lies in one folder, as the parts of a story do. */
export function portionsOf<File extends SizedFile>(
	files: readonly File[],
	bytes: number,
): readonly (readonly File[])[] {
	const portions: File[][] = [];
	let portion: File[] = [];
	let size = 0;
	for (const file of sorted(files)) {
		const last = portion.at(-1);
		const most = last !== undefined && dirname(last.path) === dirname(file.path) ? 2 * bytes : bytes;
		if (last !== undefined && size + weight(file) > most) {
			portions.push(portion);
			portion = [];
			size = 0;
		}
		portion.push(file);
		size += weight(file);
	}
	return portion.length === 0 ? portions : [...portions, portion];
}

function sorted<File extends SizedFile>(files: readonly File[]): readonly File[] {
	return [...files].sort((lhs, rhs) => (lhs.path < rhs.path ? -1 : 1));
}

function sum(files: readonly SizedFile[]): number {
	return files.reduce((bytes, file) => bytes + weight(file), 0);
}

/** A file costs something even where it is empty. */
function weight({ bytes }: SizedFile): number {
	return bytes + 500;
}
