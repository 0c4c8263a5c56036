/**
 * The outline: acts and sequences with their scenes, scenes with day, length and people, and by setting what synopses and
 * notes say; in canon files, entries. Ranges nest, so that breadcrumbs and sticky headings follow them.
 */
import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver-types';
import { SymbolKind } from 'vscode-languageserver-types';

import type { Analysis } from '../analysis/analysis.js';
import type { ScriptView } from '../analysis/scriptView.js';
import { headingRange } from '../checks/place.js';
import type { Scene, Section } from '../script/model.js';
import type { Range, Uri } from '../text/position.js';
import { rangeOnLine } from '../text/position.js';
import { canonSymbols } from './canonSymbols.js';
import type { Remark } from './sceneOutline.js';
import { remarksIn, sceneOutline } from './sceneOutline.js';
import type { MeasuredView } from './views/sceneLength.js';
import { measuredView } from './views/sceneLength.js';

export function documentSymbols(analysis: Analysis, uri: Uri): DocumentSymbol[] {
	const view = measuredView(analysis, uri);
	return view === undefined ? canonSymbols(analysis, uri) : outline(view, analysis.config(uri).outline);
}

/** The same without nesting, for clients that know only that. */
export function flatDocumentSymbols(analysis: Analysis, uri: Uri): SymbolInformation[] {
	const flatten = (symbols: readonly DocumentSymbol[], containerName?: string): SymbolInformation[] =>
		symbols.flatMap(({ name, kind, range, children }) => [
			{ name, kind, location: { uri, range }, ...(containerName === undefined ? {} : { containerName }) },
			...flatten(children ?? [], name),
		]);
	return flatten(documentSymbols(analysis, uri));
}

/** A symbol whose children and end are still being found. */
interface OpenSection {
	readonly depth: number;
	readonly symbol: DocumentSymbol;
}

function outline(view: MeasuredView, shown: readonly string[]): DocumentSymbol[] {
	const { script } = view;
	const roots: DocumentSymbol[] = [];
	const open: OpenSection[] = [];
	const put = (symbol: DocumentSymbol): void => {
		const parent = open.at(-1)?.symbol;
		if (parent === undefined) roots.push(symbol);
		else (parent.children ??= []).push(symbol);
	};
	let nextSection = 0;
	for (let index = 0; index <= script.scenes.length; index++) {
		for (; (script.sections[nextSection]?.beforeScene ?? Infinity) <= index; nextSection++) {
			const section = script.sections[nextSection];
			if (section === undefined) break;
			while ((open.at(-1)?.depth ?? 0) >= section.depth) open.pop();
			const symbol = sectionSymbol(view, section, nextSection);
			put(symbol);
			open.push({ depth: section.depth, symbol });
			const end = Math.min(
				script.sections[nextSection + 1]?.line ?? Infinity,
				script.scenes[section.beforeScene]?.startLine ?? script.syntax.lines.length,
			);
			addRemarks(symbol, remarksIn(script.syntax.lines, { from: section.line + 1, to: end }, shown), 0);
		}
		const scene = script.scenes[index];
		if (scene !== undefined) put(sceneSymbol(view, scene, shown));
	}
	return roots;
}

function sectionSymbol(
	{ script: { sections, syntax } }: ScriptView,
	{ title, depth, line }: Section,
	index: number,
): DocumentSymbol {
	const next = sections.slice(index + 1).find((other) => other.depth <= depth);
	const end = next?.line ?? syntax.lines.length;
	const own = rangeOnLine(line, { start: 0, end: syntax.lines[line]?.text.length ?? 0 });
	return {
		name: title === '' ? '#' : title,
		kind: SymbolKind.Namespace,
		range: upTo(own, end, syntax.lines[end - 1]?.text.length),
		selectionRange: own,
	};
}

function sceneSymbol(view: MeasuredView, scene: Scene, shown: readonly string[]): DocumentSymbol {
	const { script } = view;
	const { name, detail, remarks, nLines } = sceneOutline(view, scene, shown);
	const own = headingRange(script, scene.index);
	const start = { line: scene.startLine, character: 0 };
	const symbol: DocumentSymbol = {
		name,
		kind: SymbolKind.Event,
		range: upTo({ start, end: own.end }, scene.startLine + nLines, scene.node.lines[nLines - 1]?.text.length),
		selectionRange: own,
		detail,
	};
	addRemarks(symbol, remarks, scene.startLine);
	return symbol;
}

/** An empty list of children would be drawn as something to open. */
function addRemarks(symbol: DocumentSymbol, remarks: readonly Remark[], firstLine: number): void {
	if (remarks.length === 0) return;
	const children = remarks.map(({ name, kind, line, span }): DocumentSymbol => {
		const range = rangeOnLine(firstLine + line, span);
		return { name, kind, range, selectionRange: range };
	});
	symbol.children = [...children, ...(symbol.children ?? [])];
}

function upTo({ start }: Range, endLine: number, endCharacter: number | undefined): Range {
	return { start, end: { line: Math.max(start.line, endLine - 1), character: endCharacter ?? 0 } };
}
