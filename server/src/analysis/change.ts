/** What can change from outside: files, folders, settings, the workspace's roots. Everything else is derived. */
import type { BundledCanon } from '../canon/bundled.js';
import type { CanonFile } from '../canon/file.js';
import type { TextEdit } from '../checks/finding.js';
import type { Config } from '../config/parseConfig.js';
import type { Uri } from '../text/position.js';

/**
 * A file's new content: whole, or one edit to what it was. `version` is the editor's; `undefined` for files on disk.
 * `canon` is what a canon's text says, where it has been read already.
 */
export type FileChange =
	| {
			readonly kind: 'text';
			readonly text: string;
			readonly version: number | undefined;
			readonly canon?: CanonFile | undefined;
	  }
	| { readonly kind: 'edit'; readonly edit: TextEdit; readonly version: number | undefined };

/** Settings, per workspace folder where they differ. */
export interface Settings {
	readonly base: Config;
	/** By the folder's URI. */
	readonly folders: ReadonlyMap<Uri, Config>;
}

/** The canon that ships with the product. */
export type BundledCanonSource = BundledCanon;

/** One transaction. What is absent stays as it is. */
export interface Change {
	/** `null`: there is no such file. */
	readonly files?: ReadonlyMap<Uri, FileChange | null>;
	/** The scripts and canon files directly in a folder. */
	readonly folders?: ReadonlyMap<Uri, readonly Uri[]>;
	readonly bundled?: BundledCanonSource;
	readonly settings?: Settings;
	readonly roots?: readonly Uri[];
	/** Nothing is known any more of what lies in `folders`, as if nobody had ever asked, but for the files to `keep`. */
	readonly forgotten?: { readonly folders: readonly Uri[]; readonly keep: readonly Uri[] };
}
