/**
 * Which canon applies to a script (docs/canon-format.md, "Which canon applies"): a note, else a title-page key, else the
 * setting, else the canon files near the script, else none. Looks files up; reads none: what is not there yet is wanted.
 */
import type { CanonFile } from '../canon/file.js';
import { nearestWord } from '../canon/suggest.js';
import type { Uri } from '../text/position.js';
import type { ScriptFile } from './sourceFile.js';
import type { State } from './state.js';
import { canonicalUri, isCanonUri, isInside, outermostRoot, parentFolder, resolvePath } from './uris.js';

/** The URI that stands for the canon that ships with the product while it has not been read. */
export const bundledCanonUri = 'script-supervisor-canon:/';

/** A place where a canon is named: `breaking-bad`, `./own.canon.yaml`. */
export interface CanonReference {
	readonly text: string;
	/** Relative paths start here. */
	readonly base: Uri;
	/** A setting may name any file; a script or canon only those of its own tree and of the workspace. */
	readonly trusted: boolean;
}

export type CanonLookup = {
	readonly roots: readonly Uri[];
	/** `undefined` while the bundled canon has not been read. */
	readonly bundled: readonly CanonFile[] | undefined;
	/** The version in force of a canon file; `broken` where no version could ever be read, `unread` where nobody has looked yet. */
	readonly canonAt: (uri: Uri) => CanonFile | 'absent' | 'broken' | 'unread';
	/** The canon files directly in a folder; `undefined` where nobody has looked yet. */
	readonly canonsIn: (folder: Uri) => readonly Uri[] | undefined;
	readonly scriptAt: (uri: Uri) => ScriptFile | 'absent' | 'unread';
	/** The scripts directly in a folder; `undefined` where nobody has looked yet. */
	readonly scriptsIn: (folder: Uri) => readonly Uri[] | undefined;
};

export type Resolution =
	| { readonly kind: 'found'; readonly file: CanonFile }
	| { readonly kind: 'loading'; readonly wanted: readonly Uri[] }
	/** It is there, and says what is wrong with it itself. */
	| { readonly kind: 'broken'; readonly uri: Uri }
	/** `why` is a sentence for the writer; `suggestion` an id that it is a slip for. */
	| { readonly kind: 'missing'; readonly why: string; readonly suggestion: string | undefined };

/** Finds the file that a reference names. */
export function resolveCanon(reference: CanonReference, lookup: CanonLookup): Resolution {
	return isPath(reference.text) ? resolveFile(reference, lookup) : resolveId(reference, lookup);
}

export interface NearbyCanons {
	/** The nearest last. */
	readonly files: readonly CanonFile[];
	/** Files that are there and could never be read. */
	readonly broken: readonly Uri[];
	readonly wanted: readonly Uri[];
}

/** The canon files of a script's folder and its parents up to the workspace root. */
export function nearbyCanons(uri: Uri, lookup: CanonLookup): NearbyCanons {
	const files: CanonFile[] = [];
	const broken: Uri[] = [];
	const wanted: Uri[] = [];
	for (const folder of searchedFolders(uri, lookup.roots)) {
		const uris = lookup.canonsIn(folder);
		if (uris === undefined) wanted.push(folder);
		for (const canonUri of uris ?? []) {
			const file = lookup.canonAt(canonUri);
			if (file === 'unread') wanted.push(canonUri);
			else if (file === 'broken') broken.push(canonUri);
			else if (file !== 'absent') files.push(file);
		}
	}
	return { files, broken, wanted };
}

/** How a state answers. */
export function lookupIn({ files, folders, bundled, roots }: State): CanonLookup {
	return {
		roots,
		bundled,
		canonsIn: (folder) => folders.get(folder)?.filter((uri) => isCanonUri(uri)),
		scriptsIn: (folder) => folders.get(folder)?.filter((uri) => !isCanonUri(uri)),
		scriptAt(uri) {
			const file = files.get(canonicalUri(uri));
			if (file === undefined) return 'unread';
			return file?.kind === 'script' ? file : 'absent';
		},
		canonAt(uri) {
			const file = files.get(canonicalUri(uri));
			if (file === undefined) return 'unread';
			if (file?.kind !== 'canon') return 'absent';
			return file.reading.inForce ?? 'broken';
		},
	};
}

/** Whether a reference is a path; everything else is an id. */
function isPath(text: string): boolean {
	return /[/\\]|\.ya?ml$/iu.test(text);
}

function resolveFile({ text, base, trusted }: CanonReference, lookup: CanonLookup): Resolution {
	const uri = resolvePath(base, text);
	if (uri === undefined) return missing(`${text} is a path from the script's folder, and this script is in none yet`);
	if (!trusted && !isReachable(uri, base, lookup.roots)) {
		return missing(`${text} lies outside the workspace; only the setting scriptSupervisor.canon can name it`);
	}
	const file = lookup.canonAt(uri);
	if (file === 'unread') return { kind: 'loading', wanted: [uri] };
	if (file === 'absent') return missing(`There is no canon file ${text}`);
	if (file === 'broken') return { kind: 'broken', uri };
	return { kind: 'found', file };
}

function resolveId(reference: CanonReference, lookup: CanonLookup): Resolution {
	if (lookup.bundled === undefined) return { kind: 'loading', wanted: [bundledCanonUri] };
	const bundled = lookup.bundled.find(({ id }) => id === reference.text);
	if (bundled !== undefined) return { kind: 'found', file: bundled };
	const nearby = nearbyCanons(reference.base, lookup);
	const file = nearby.files.findLast(({ id }) => id === reference.text);
	if (file !== undefined) return { kind: 'found', file };
	if (nearby.wanted.length > 0) return { kind: 'loading', wanted: nearby.wanted };
	const known = [...lookup.bundled, ...nearby.files].map(({ id }) => id);
	const suggestion = nearestWord(reference.text, known);
	return { kind: 'missing', why: `There is no canon "${reference.text}"`, suggestion };
}

function missing(why: string): Resolution {
	return { kind: 'missing', why, suggestion: undefined };
}

/** Whether what a script or canon names lies in its own folder or in the workspace. */
export function isReachable(uri: Uri, base: Uri, roots: readonly Uri[]): boolean {
	const ownFolder = base.endsWith('/') ? base : parentFolder(base);
	return [...roots, ...(ownFolder === undefined ? [] : [ownFolder])].some((folder) => isInside(folder, uri));
}

/** The script's folder and its parents up to the workspace root that holds it, outermost first; its own folder where none does. */
function searchedFolders(uri: Uri, roots: readonly Uri[]): readonly Uri[] {
	const root = outermostRoot(uri, roots);
	const folders: Uri[] = [];
	let folder = uri.endsWith('/') ? uri : parentFolder(uri);
	while (folder !== undefined) {
		folders.unshift(canonicalUri(folder));
		if (root === undefined || canonicalUri(folder) === root) break;
		folder = parentFolder(folder);
	}
	return folders;
}
