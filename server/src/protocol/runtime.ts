/**
 * What the server needs from the platform it runs on. Node and browser each make one; tests make one in memory with a
 * timer that is turned by hand.
 */
import type { BundledCanonSource } from '../analysis/change.js';
import type { Printer } from '../render/printout.js';
import type { Uri } from '../text/position.js';

export interface FileSystem {
	/** The file's text; `undefined` where there is none, or where it can't be read. */
	read(uri: Uri): Promise<string | undefined>;
	/** The scripts and `*.canon.yaml` files that lie directly in a folder, sorted; empty where there is no such folder. */
	filesIn(folder: Uri): Promise<readonly Uri[]>;
	/** Every script and canon file under a folder, sorted; `node_modules` and dot folders are left out. */
	find(folder: Uri): Promise<readonly Uri[]>;
}

export interface Timer {
	/** Calls back once after so many milliseconds, unless the returned function is called before. */
	schedule(delayMs: number, callback: () => void): () => void;
	/** Milliseconds on a clock that never goes back. */
	now(): number;
}

export interface Runtime {
	readonly files: FileSystem;
	readonly timer: Timer;
	/** The canon that ships with the product. Called at most once, when a script first asks for it. */
	bundledCanon(): Promise<BundledCanonSource>;
	/** A bundled canon document as its authors wrote it; `undefined` where there is none of that URI. */
	bundledCanonText(uri: Uri): Promise<string | undefined>;
	readonly printer: Printer;
	/** The product's version, for `initialize`. */
	readonly version: string;
}
