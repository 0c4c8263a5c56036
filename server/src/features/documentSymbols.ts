/** The outline: sections with their scenes, scenes with their numbers and days; in canon files, entries. */
import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver-types';
import { SymbolKind } from 'vscode-languageserver-types';

import type { Analysis } from '../analysis/analysis.js';
import type { ScriptView } from '../analysis/scriptView.js';
import { endLineOf, headingText } from '../analysis/scriptView.js';
import { headingRange } from '../checks/place.js';
import type { Scene, Section } from '../script/model.js';
import type { Range, Uri } from '../text/position.js';
import { rangeOnLine } from '../text/position.js';
import { canonSymbols } from './canonSymbols.js';

export function documentSymbols(analysis: Analysis, uri: Uri): DocumentSymbol[] {
	const view = analysis.view(uri);
	return view === undefined ? canonSymbols(analysis, uri) : outline(view);
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

function outline(view: ScriptView): DocumentSymbol[] {
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
		}
		const scene = script.scenes[index];
		if (scene !== undefined) put(sceneSymbol(view, scene));
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

function sceneSymbol({ script, facts, timeline }: ScriptView, scene: Scene): DocumentSymbol {
	const number = facts[scene.index]?.heading?.number?.text;
	const day = timeline.scenes[scene.index]?.scriptDay.label;
	const own = headingRange(script, scene.index);
	const end = endLineOf(scene);
	const heading = headingText(scene);
	return {
		name: [number, heading === '' ? '.' : heading].filter((part) => part !== undefined).join(' '),
		kind: SymbolKind.Event,
		range: upTo(
			{ start: { line: scene.startLine, character: 0 }, end: own.end },
			end,
			script.syntax.lines[end - 1]?.text.length,
		),
		selectionRange: own,
		...(day === undefined ? {} : { detail: day }),
	};
}

function upTo({ start }: Range, endLine: number, endCharacter: number | undefined): Range {
	return { start, end: { line: Math.max(start.line, endLine - 1), character: endCharacter ?? 0 } };
}
