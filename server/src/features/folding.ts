/** What can be folded in a script: sections, scenes, notes and boneyards, the title page. Canon files fold as YAML does. */
import type { FoldingRange } from 'vscode-languageserver-types';
import { FoldingRangeKind } from 'vscode-languageserver-types';

import type { Analysis } from '../analysis/analysis.js';
import { endLineOf } from '../analysis/scriptView.js';
import type { Line, LineType } from '../fountain/syntax.js';
import { isInBoneyard } from '../fountain/unclosed.js';
import type { ScriptModel } from '../script/model.js';
import type { Uri } from '../text/position.js';

export function foldingRanges(analysis: Analysis, uri: Uri): FoldingRange[] {
	const script = analysis.script(uri);
	if (script === undefined) return [];
	const { lines } = script.syntax;
	return [...sectionFolds(script), ...sceneFolds(script), ...blockFolds(lines)].filter(
		({ startLine, endLine }) => startLine < endLine,
	);
}

/** A section reaches to the next of its depth or above. */
function sectionFolds({ sections, syntax: { lines } }: ScriptModel): FoldingRange[] {
	return sections.map(({ line, depth }, index) => {
		const next = sections.slice(index + 1).find((other) => other.depth <= depth);
		return { startLine: line, endLine: lastPrinted(lines, line, next?.line ?? lines.length) };
	});
}

/** A scene reaches to the next heading or section. */
function sceneFolds(script: ScriptModel): FoldingRange[] {
	const { lines } = script.syntax;
	return script.scenes.map((scene) => {
		const end = endLineOf(scene);
		const section = script.sections.find(({ line }) => scene.startLine < line && line < end);
		return { startLine: scene.startLine, endLine: lastPrinted(lines, scene.startLine, section?.line ?? end) };
	});
}

const commentTypes: ReadonlySet<LineType> = new Set(['note', 'boneyard']);

/** Whether a boneyard takes in the line behind this one, which may be empty. */
function isOpen(line: Line | undefined, next: Line | undefined): boolean {
	return line !== undefined && next !== undefined && isInBoneyard(line);
}

/** Runs of lines of one kind: notes, boneyards with the empty lines in them, the title page. */
function blockFolds(lines: readonly Line[]): FoldingRange[] {
	const folds: FoldingRange[] = [];
	for (let start = 0; start < lines.length; start++) {
		const type = lines[start]?.type;
		if (type === undefined || (type !== 'title-page' && !commentTypes.has(type))) continue;
		let end = start;
		while (lines[end + 1]?.type === type || isOpen(lines[end], lines[end + 1])) end++;
		folds.push({
			startLine: start,
			endLine: end,
			...(type === 'title-page' ? {} : { kind: FoldingRangeKind.Comment }),
		});
		start = end;
	}
	return folds;
}

/** The last line before `end` that is not blank. */
function lastPrinted(lines: readonly Line[], start: number, end: number): number {
	let last = end - 1;
	while (last > start && lines[last]?.type === 'blank') last--;
	return last;
}
