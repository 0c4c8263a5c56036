/** Scenes, sections, places, people and canon entries of the whole workspace, by name. */
import type { SymbolInformation } from 'vscode-languageserver-types';
import { SymbolKind } from 'vscode-languageserver-types';

import type { Analysis } from '../analysis/analysis.js';
import type { ScriptView } from '../analysis/scriptView.js';
import { headingText, rangeInFile } from '../analysis/scriptView.js';
import { baseName } from '../analysis/uris.js';
import { takesAway } from '../canon/compiledKey.js';
import type { CanonFile } from '../canon/file.js';
import { locationOf } from '../canon/file.js';
import type { ScriptSpan } from '../cast/model.js';
import { headingRange } from '../checks/place.js';
import type { Scene } from '../script/model.js';
import type { Range } from '../text/position.js';
import { rangeOnLine } from '../text/position.js';
import type { CanonName } from './canonSymbols.js';
import { canonNames, entrySymbolKinds, mentionsEntry } from './canonSymbols.js';
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
	const inForce = new Map<CanonFile, readonly CanonFile[]>();
	for (const { uri, kind } of analysis.files()) {
		const view = kind === 'script' ? analysis.view(uri) : undefined;
		const own = analysis.canonSource(uri)?.reading.newest;
		if (view !== undefined) offerScript(matches, view);
		if (own !== undefined) offerCanon(matches, own, { containerName: baseName(uri) });
		const layers = (view?.canon?.layers ?? []).flatMap(
			(layer) => bundled.get(layer.uri) ?? analysis.canonSource(layer.uri)?.reading.newest ?? [],
		);
		for (const [index, file] of layers.entries()) if (bundled.has(file.uri)) inForce.set(file, layers.slice(index + 1));
	}
	for (const [file, above] of inForce) offerCanon(matches, file, { containerName: file.title, above });
	return matches.best();
}

interface Around {
	readonly containerName: string | undefined;
	/** The layers on top of a bundled canon: entries of which one of them says more are left to that one. */
	readonly above?: readonly CanonFile[];
}

function offerCanon(matches: Matches, file: CanonFile, { containerName, above }: Around): void {
	const make = (row: CanonName): SymbolInformation => {
		let symbol = made.get(row);
		if (symbol === undefined) {
			const location = locationOf(file.uri, row.key.at);
			const kind = entrySymbolKinds[row.section];
			symbol = { name: row.name, kind, location, ...(containerName === undefined ? {} : { containerName }) };
			made.set(row, symbol);
		}
		return symbol;
	};
	const isInForce = ({ section, key }: CanonName): boolean =>
		above === undefined || (!takesAway(key) && !above.some((upper) => mentionsEntry(upper, section, key.name)));
	matches.offerAll(canonNames(file), make, isInForce);
}

/** What stands in a canon file stands there until another one is read. */
const made = new WeakMap<CanonName, SymbolInformation>();

/** Few names fit; nothing is made for the others. */
function offerScript(matches: Matches, { script, cast, facts }: ScriptView): void {
	const containerName = baseName(script.uri);
	const symbol = (name: string, kind: SymbolKind, range: Range): SymbolInformation => {
		return { name, kind, containerName, location: { uri: script.uri, range } };
	};
	for (const scene of script.scenes) {
		const known = kept.get(scene.node) ?? keep(scene.node, sceneName(scene, facts));
		if (!matches.mayFit(known)) continue;
		matches.offer(known, () => symbol(sceneName(scene, facts), SymbolKind.Event, headingRange(script, scene.index)));
	}
	for (const section of script.sections) {
		const { title, line } = section;
		if (title === '') continue;
		const words = script.syntax.lines[line]?.content ?? { start: 0, end: 0 };
		const known = kept.get(section) ?? keep(section, title);
		matches.offer(known, () => symbol(title, SymbolKind.Namespace, rangeOnLine(line, words)));
	}
	const offerFirst = (owner: { readonly text: string }, kind: SymbolKind, first: ScriptSpan): void => {
		const known = kept.get(owner) ?? keep(owner, owner.text);
		if (!matches.mayFit(known)) return;
		matches.offer(known, () => symbol(owner.text, kind, rangeInFile(script.scenes[first.scene], first)));
	};
	for (const place of cast.places.values()) offerFirst(place, SymbolKind.Module, place.first);
	for (const name of cast.names.values()) {
		const first = name.firstIntroduction ?? name.firstCue;
		if (first !== undefined) offerFirst(name, SymbolKind.Variable, first);
	}
}

function sceneName(scene: Scene, facts: ScriptView['facts']): string {
	return present([facts[scene.index]?.heading?.number?.text, headingText(scene)]).join(' ');
}

/** A script's names are searched with every letter that is typed, and few of them change. */
function keep(owner: object, name: string): SearchName {
	const made = searchName(name);
	kept.set(owner, made);
	return made;
}

const kept = new WeakMap<object, SearchName>();
