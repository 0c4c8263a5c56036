/** The ground state of the analysis: files, folders, settings. A change makes a new one; a snapshot keeps an old one. */
import type { Config } from '../config/parseConfig.js';
import { defaultConfig, sameConfig } from '../config/parseConfig.js';
import type { FountainOptions } from '../fountain/syntax.js';
import type { Uri } from '../text/position.js';
import type { BundledCanonSource, Change, Settings } from './change.js';
import type { SourceFile } from './sourceFile.js';
import { changeFile, readAnew, reread } from './sourceFile.js';
import { asFolder, canonicalUri, isInside, outermostRoot } from './uris.js';

export interface State {
	readonly revision: number;
	/** Rises with everything but the text of scripts: what decides which canon is in force, and what it says. */
	readonly canonRevision: number;
	/** By canonical URI; `null` where there is no such file. */
	readonly files: ReadonlyMap<Uri, SourceFile | null>;
	readonly folders: ReadonlyMap<Uri, readonly Uri[]>;
	readonly bundled: BundledCanonSource | undefined;
	readonly settings: Settings;
	readonly roots: readonly Uri[];
}

export const initialState: State = {
	revision: 0,
	canonRevision: 0,
	files: new Map(),
	folders: new Map(),
	bundled: undefined,
	settings: { base: defaultConfig, folders: new Map() },
	roots: [],
};

/** The state after a change. Re-parses what the change touches and nothing else. */
export function nextState(before: State, change: Change): State {
	const state = change.forgotten === undefined ? before : withoutForgotten(before, change.forgotten);
	const settings = change.settings ?? state.settings;
	const roots = change.roots?.map(asFolder) ?? state.roots;
	const isCanonTouched =
		change.folders !== undefined ||
		change.bundled !== undefined ||
		change.roots !== undefined ||
		change.settings !== undefined ||
		change.forgotten !== undefined ||
		[...(change.files ?? [])].some(([uri, file]) => decidesCanon(state, uri, file === null));
	return {
		revision: state.revision + 1,
		canonRevision: state.canonRevision + (isCanonTouched ? 1 : 0),
		files: nextFiles(state, { settings, roots }, change),
		folders: change.folders === undefined ? state.folders : mergedFolders(state.folders, change.folders),
		bundled: change.bundled ?? state.bundled,
		settings,
		roots,
	};
}

/** The same state with every file read anew. */
export function freshState(state: State): State {
	const files = new Map<Uri, SourceFile | null>();
	for (const [key, file] of state.files) files.set(key, file === null ? null : readAnew(file));
	return { ...state, files };
}

type ConfigSource = Pick<State, 'settings' | 'roots'>;

/** The settings for a file: its workspace folder's, else those for everything. */
export function configOf({ settings, roots }: ConfigSource, uri: Uri): Config {
	if (settings.folders.size === 0) return settings.base;
	const innermost = [...settings.folders.keys()]
		.filter((folder) => isInside(folder, uri))
		.sort((lhs, rhs) => rhs.length - lhs.length)[0];
	const folder = innermost ?? outermostRoot(uri, roots);
	return (folder === undefined ? undefined : settings.folders.get(folder)) ?? settings.base;
}

const optionsByLocales = new Map<string, FountainOptions>();

/** One object per set of locales, because caches hang on it. */
function optionsOf({ locales }: Config): FountainOptions {
	const key = locales.toSorted().join(' ');
	const known = optionsByLocales.get(key);
	if (known !== undefined) return known;
	const options: FountainOptions = { locales };
	optionsByLocales.set(key, options);
	return options;
}

/** Scripts decide nothing about other files' canon; a file that comes or goes may be one that a note names. */
function decidesCanon({ files }: State, uri: Uri, isGone: boolean): boolean {
	const known = files.get(canonicalUri(uri));
	return known?.kind === 'canon' || isGone || known === null || /\.ya?ml$/iu.test(uri);
}

function nextFiles(state: State, now: ConfigSource, { files: changes, settings: newSettings }: Change): State['files'] {
	if (changes === undefined && newSettings === undefined) return state.files;
	const files = new Map(state.files);
	if (newSettings !== undefined) rereadScripts(files, now, state);
	for (const [uri, change] of changes ?? []) {
		const key = canonicalUri(uri);
		const options = optionsOf(configOf(now, uri));
		files.set(key, change === null ? null : changeFile(uri, files.get(key) ?? undefined, change, options));
	}
	return files;
}

/** Other languages make other lines of the same text. */
function rereadScripts(files: Map<Uri, SourceFile | null>, now: ConfigSource, before: State): void {
	for (const [key, file] of files) {
		if (file?.kind !== 'script') continue;
		const config = configOf(now, file.uri);
		if (sameConfig(config, configOf(before, file.uri))) continue;
		const options = optionsOf(config);
		if (options !== file.script.syntax.options) files.set(key, reread(file, options));
	}
}

function withoutForgotten(state: State, { folders, keep }: NonNullable<Change['forgotten']>): State {
	const kept = new Set(keep.map(canonicalUri));
	const stays = (uri: Uri): boolean => kept.has(uri) || !folders.some((folder) => isInside(folder, uri));
	return {
		...state,
		files: new Map([...state.files].filter(([uri]) => stays(uri))),
		folders: new Map([...state.folders].filter(([uri]) => stays(uri))),
	};
}

function mergedFolders(folders: State['folders'], changes: ReadonlyMap<Uri, readonly Uri[]>): State['folders'] {
	const merged = new Map(folders);
	for (const [uri, files] of changes) merged.set(canonicalUri(asFolder(uri)), files);
	return merged;
}
