/** Scenes, people and canon entries of the whole workspace, by name. */
import type { SymbolInformation } from 'vscode-languageserver-types';
import { SymbolKind } from 'vscode-languageserver-types';

import type { Analysis } from '../analysis/analysis.js';
import type { ScriptView } from '../analysis/scriptView.js';
import { headingText, rangeInFile } from '../analysis/scriptView.js';
import { baseName } from '../analysis/uris.js';
import { headingRange } from '../checks/place.js';
import { foldName } from '../script/names.js';
import { canonSymbols } from './canonSymbols.js';

/** More than these nobody reads. */
const mostSymbols = 500;

/** Those whose letters contain the query's in order, as editors match; all for an empty query. */
export function workspaceSymbols(analysis: Analysis, query: string): SymbolInformation[] {
	const wanted = foldName(query).replaceAll(' ', '');
	const found: SymbolInformation[] = [];
	for (const { uri, kind } of analysis.files()) {
		const view = kind === 'script' ? analysis.view(uri) : undefined;
		const symbols = view === undefined ? entrySymbols(analysis, uri) : scriptSymbols(view);
		for (const symbol of symbols) {
			if (!containsInOrder(foldName(symbol.name), wanted)) continue;
			found.push(symbol);
			if (found.length === mostSymbols) return found;
		}
	}
	return found;
}

function* scriptSymbols(view: ScriptView): Iterable<SymbolInformation> {
	const { script, cast, facts } = view;
	const containerName = baseName(script.uri);
	for (const scene of script.scenes) {
		const number = facts[scene.index]?.heading?.number?.text;
		const name = [number, headingText(scene)].filter((part) => part !== undefined).join(' ');
		yield {
			name,
			kind: SymbolKind.Event,
			containerName,
			location: { uri: script.uri, range: headingRange(script, scene.index) },
		};
	}
	for (const { text, cues, introductions } of cast.names.values()) {
		const first = introductions[0] ?? cues[0];
		if (first === undefined) continue;
		const range = rangeInFile(script.scenes[first.scene], first);
		yield { name: text, kind: SymbolKind.Variable, containerName, location: { uri: script.uri, range } };
	}
}

function entrySymbols(analysis: Analysis, uri: string): SymbolInformation[] {
	return canonSymbols(analysis, uri).flatMap(({ children }) =>
		(children ?? []).map(({ name, kind, selectionRange }) => ({
			name,
			kind,
			containerName: baseName(uri),
			location: { uri, range: selectionRange },
		})),
	);
}

function containsInOrder(name: string, wanted: string): boolean {
	let at = 0;
	for (const ch of wanted) {
		at = name.indexOf(ch, at) + 1;
		if (at === 0) return false;
	}
	return true;
}
