/** Scenes, sections, places, people and canon entries of the whole workspace, by name. */
import type { SymbolInformation } from 'vscode-languageserver-types';
import { SymbolKind } from 'vscode-languageserver-types';

import type { Analysis } from '../analysis/analysis.js';
import type { ScriptView } from '../analysis/scriptView.js';
import { headingText, rangeInFile } from '../analysis/scriptView.js';
import { baseName } from '../analysis/uris.js';
import type { CanonFile } from '../canon/file.js';
import { locationOf } from '../canon/file.js';
import type { Canon } from '../canon/model.js';
import type { ScriptSpan } from '../cast/model.js';
import { headingRange } from '../checks/place.js';
import type { Range } from '../text/position.js';
import { rangeOnLine } from '../text/position.js';
import type { CanonName } from './canonSymbols.js';
import { canonNames, entrySymbolKinds } from './canonSymbols.js';
import type { SearchName } from './nameSearch.js';
import { BestMatches, searchName } from './nameSearch.js';
import { present } from './views/sceneRow.js';

/** More than these nobody reads. */
const mostSymbols = 500;

type Matches = BestMatches<SymbolInformation>;

/**
 * Those whose letters contain the query's in order, as editors match; all for an empty query. Those that fit best come
 * first, and among equals the writer's own before what the bundled canons in force have.
 */
export function workspaceSymbols(analysis: Analysis, query: string): SymbolInformation[] {
	const matches: Matches = new BestMatches(query, mostSymbols);
	const bundled = new Map(analysis.bundledCanons().map((file) => [file.uri, file]));
	const inForce = new Map<CanonFile, Canon>();
	for (const { uri, kind } of analysis.files()) {
		const view = kind === 'script' ? analysis.view(uri) : undefined;
		const own = analysis.canonSource(uri)?.reading.newest;
		if (view !== undefined) offerScript(matches, view);
		if (own !== undefined) offerCanon(matches, own, { containerName: baseName(uri) });
		for (const layer of view?.canon?.layers ?? []) {
			const file = bundled.get(layer.uri);
			if (file !== undefined && view?.canon !== undefined) inForce.set(file, view.canon);
		}
	}
	for (const [file, canon] of inForce) offerCanon(matches, file, { containerName: file.title, canon });
	return matches.best();
}

interface Around {
	readonly containerName: string | undefined;
	/** The canon that the file is a layer of: entries of which an upper layer says more are left to that one. */
	readonly canon?: Canon;
}

function offerCanon(matches: Matches, file: CanonFile, { containerName, canon }: Around): void {
	const make = ({ section, name, key }: CanonName): SymbolInformation => {
		const location = locationOf(file.uri, key.at);
		const kind = entrySymbolKinds[section];
		return { name, kind, location, ...(containerName === undefined ? {} : { containerName }) };
	};
	const isTop = canon === undefined || canon.layers.at(-1)?.uri === file.uri;
	matches.offerAll(
		canonNames(file),
		make,
		({ section, key }) => isTop || canon[section].get(key.name)?.at.uri === file.uri,
	);
}

function offerScript(matches: Matches, { script, cast, facts }: ScriptView): void {
	const containerName = baseName(script.uri);
	const offer = (owner: object, kind: SymbolKind, name: () => string, range: () => Range): void => {
		matches.offer(keptName(owner, name), () => {
			return { name: name(), kind, containerName, location: { uri: script.uri, range: range() } };
		});
	};
	for (const scene of script.scenes) {
		const name = (): string => present([facts[scene.index]?.heading?.number?.text, headingText(scene)]).join(' ');
		offer(scene.node, SymbolKind.Event, name, () => headingRange(script, scene.index));
	}
	for (const section of script.sections) {
		const { title, line } = section;
		const words = script.syntax.lines[line]?.content ?? { start: 0, end: 0 };
		if (title !== '')
			offer(
				section,
				SymbolKind.Namespace,
				() => title,
				() => rangeOnLine(line, words),
			);
	}
	const offerFirst = (owner: { readonly text: string }, kind: SymbolKind, first: ScriptSpan | undefined): void => {
		if (first === undefined) return;
		offer(
			owner,
			kind,
			() => owner.text,
			() => rangeInFile(script.scenes[first.scene], first),
		);
	};
	for (const place of cast.places.values()) offerFirst(place, SymbolKind.Module, place.first);
	for (const name of cast.names.values()) {
		offerFirst(name, SymbolKind.Variable, name.firstIntroduction ?? name.firstCue);
	}
}

/** A script's names are searched with every letter that is typed, and few of them change. */
function keptName(owner: object, name: () => string): SearchName {
	let known = kept.get(owner);
	if (known === undefined) kept.set(owner, (known = searchName(name())));
	return known;
}

const kept = new WeakMap<object, SearchName>();
