/** Scenes, sections, places, people and canon entries of the whole workspace, by name. */
import type { SymbolInformation } from 'vscode-languageserver-types';
import { SymbolKind } from 'vscode-languageserver-types';

import type { Analysis } from '../analysis/analysis.js';
import type { ScriptView } from '../analysis/scriptView.js';
import { headingText, rangeInFile } from '../analysis/scriptView.js';
import { baseName } from '../analysis/uris.js';
import type { Canon } from '../canon/model.js';
import { entryKinds } from '../canon/schemaTypes.js';
import { headingRange } from '../checks/place.js';
import { foldName } from '../script/names.js';
import { rangeOnLine } from '../text/position.js';
import { canonSymbols, entrySymbolKinds } from './canonSymbols.js';

/** More than these nobody reads. */
const mostSymbols = 500;

/**
 * Those whose letters contain the query's in order, as editors match; all for an empty query. Names that hold the query in
 * one piece come first, so that a cut list keeps them.
 */
export function workspaceSymbols(analysis: Analysis, query: string): SymbolInformation[] {
	const words = foldName(query);
	const letters = words.replaceAll(' ', '');
	const whole: SymbolInformation[] = [];
	const scattered: SymbolInformation[] = [];
	for (const symbol of allSymbols(analysis)) {
		const name = foldName(symbol.name);
		if (name.includes(words)) whole.push(symbol);
		else if (scattered.length < mostSymbols && containsInOrder(name, letters)) scattered.push(symbol);
		if (whole.length === mostSymbols) return whole;
	}
	return [...whole, ...scattered].slice(0, mostSymbols);
}

/** The writer's own first, then what the bundled canons in force have. */
function* allSymbols(analysis: Analysis): Iterable<SymbolInformation> {
	const bundled = new Map<string, Canon>();
	for (const { uri, kind } of analysis.files()) {
		const view = kind === 'script' ? analysis.view(uri) : undefined;
		if (view === undefined) yield* entrySymbols(analysis, uri);
		else yield* scriptSymbols(view);
		const canon = view?.canon;
		for (const layer of canon?.layers ?? [])
			if (canon !== undefined && layer.uri.startsWith(bundledScheme)) bundled.set(layer.uri, canon);
	}
	for (const [uri, canon] of bundled) yield* bundledSymbols(canon, uri);
}

const bundledScheme = 'script-supervisor-canon:';

function* bundledSymbols(canon: Canon, uri: string): Iterable<SymbolInformation> {
	const containerName = canon.layers.find((layer) => layer.uri === uri)?.title;
	for (const section of entryKinds) {
		const kind = entrySymbolKinds[section];
		for (const entry of canon[section].values()) {
			if (entry.at.uri !== uri) continue;
			const name = 'name' in entry ? entry.name : entry.title;
			yield { name, kind, location: entry.at, ...(containerName === undefined ? {} : { containerName }) };
		}
	}
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
	for (const { title, line } of script.sections) {
		if (title === '') continue;
		const range = rangeOnLine(line, script.syntax.lines[line]?.content ?? { start: 0, end: 0 });
		yield { name: title, kind: SymbolKind.Namespace, containerName, location: { uri: script.uri, range } };
	}
	for (const { text, at } of cast.places.values()) {
		const [first] = at;
		if (first === undefined) continue;
		const range = rangeInFile(script.scenes[first.scene], first);
		yield { name: text, kind: SymbolKind.Module, containerName, location: { uri: script.uri, range } };
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
