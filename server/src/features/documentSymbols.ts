/**
 * The outline: acts and sequences with their scenes, scenes with day, length and people, and by setting what synopses and
 * notes say; in canon files, entries. Ranges nest, so that breadcrumbs and sticky headings follow them.
 */
import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver-types';
import { SymbolKind } from 'vscode-languageserver-types';

import type { Analysis } from '../analysis/analysis.js';
import type { ScriptView } from '../analysis/scriptView.js';
import { endLineOf, headingText } from '../analysis/scriptView.js';
import { headingRange } from '../checks/place.js';
import { contentText } from '../fountain/inline.js';
import { eighthsInWords } from '../layout/eighths.js';
import type { Scene, Section } from '../script/model.js';
import type { Range, Span, Uri } from '../text/position.js';
import { rangeOnLine } from '../text/position.js';
import { canonSymbols } from './canonSymbols.js';
import type { MeasuredView } from './views/sceneLength.js';
import { eighthsOf, measuredView } from './views/sceneLength.js';
import { personLabel, present } from './views/sceneRow.js';

export function documentSymbols(analysis: Analysis, uri: Uri): DocumentSymbol[] {
	const view = measuredView(analysis, uri);
	return view === undefined ? canonSymbols(analysis, uri) : outline(view, new Set(analysis.config(uri).outline));
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

function outline(view: MeasuredView, shown: ReadonlySet<string>): DocumentSymbol[] {
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
			addRemarks(symbol, remarksIn(view, section.line + 1, end, shown));
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

/** `D1 · 1 3/8 · Kim, Jimmy`. */
function sceneSymbol(view: MeasuredView, scene: Scene, shown: ReadonlySet<string>): DocumentSymbol {
	const { script, facts, timeline, cast } = view;
	const number = facts[scene.index]?.heading?.number?.text;
	const own = headingRange(script, scene.index);
	const end = sceneEnd(script, scene);
	const heading = headingText(scene);
	const people = (cast.scenes[scene.index]?.people ?? []).map((key) => personLabel(view, key));
	const detail = present([
		timeline.scenes[scene.index]?.scriptDay.label,
		eighthsInWords(eighthsOf(view, [scene])),
		people.join(', '),
	]);
	const symbol: DocumentSymbol = {
		name: [number, heading === '' ? '.' : heading].filter((part) => part !== undefined).join(' '),
		kind: SymbolKind.Event,
		range: upTo(
			{ start: { line: scene.startLine, character: 0 }, end: own.end },
			end,
			script.syntax.lines[end - 1]?.text.length,
		),
		selectionRange: own,
		detail: detail.join(' · '),
	};
	addRemarks(symbol, remarksIn(view, scene.startLine + 1, end, shown));
	return symbol;
}

/** The line behind a scene's last; a section that follows is no part of it. */
function sceneEnd({ sections }: ScriptView['script'], scene: Scene): number {
	const end = endLineOf(scene);
	return sections.find(({ line }) => scene.startLine < line && line < end)?.line ?? end;
}

/** An empty list of children would be drawn as something to open. */
function addRemarks(symbol: DocumentSymbol, remarks: DocumentSymbol[]): void {
	if (remarks.length > 0) symbol.children = [...remarks, ...(symbol.children ?? [])];
}

/** What the writer says beside the script, between two lines. */
function remarksIn({ script }: ScriptView, from: number, to: number, shown: ReadonlySet<string>): DocumentSymbol[] {
	if (shown.size === 0) return [];
	return script.syntax.lines.slice(from, to).flatMap((line, offset) => {
		const spans: (Span & { readonly name: string; readonly kind: SymbolKind })[] = [];
		if (line.type === 'synopsis' && shown.has('synopses')) {
			spans.push({ ...line.content, name: contentText(line), kind: SymbolKind.String });
		}
		for (const { kind, start, end, opensHere } of shown.has('notes') ? line.inline : []) {
			const name = line.text.slice(start, end).replace(/^\[\[\s*|\s*\]\]$/gu, '');
			if (kind === 'note' && opensHere) spans.push({ start, end, name, kind: SymbolKind.Constant });
		}
		return spans.flatMap(({ name, kind, start, end }) => {
			const range = rangeOnLine(from + offset, { start, end });
			return name === '' ? [] : [{ name, kind, range, selectionRange: range }];
		});
	});
}

function upTo({ start }: Range, endLine: number, endCharacter: number | undefined): Range {
	return { start, end: { line: Math.max(start.line, endLine - 1), character: endCharacter ?? 0 } };
}
