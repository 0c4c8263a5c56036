/**
 * What is different from an earlier version: which scenes are new, gone, changed or moved, which printed lines get a mark in
 * the margin, which pages have one. Only what prints counts; notes and empty lines do not.
 */
import { diffArrays } from 'diff';

import { headingText } from '../analysis/scriptView.js';
import { contentText } from '../fountain/inline.js';
import { parse } from '../fountain/parse.js';
import type { Line, LineType } from '../fountain/syntax.js';
import type { Layout } from '../layout/layout.js';
import { pageLines } from '../layout/layout.js';
import { buildScript } from '../script/build.js';
import type { Scene } from '../script/model.js';
import { matchScenes, sceneNumber } from './sceneMatches.js';

export type SceneChangeKind = 'new' | 'changed' | 'moved' | 'gone';

export interface SceneChange {
	readonly kind: SceneChangeKind;
	/** The scene's own number, else its place in its version, counted from 1. */
	readonly number: string;
	readonly heading: string;
	/** Zero-based line of the heading now; `undefined` for a scene that is gone. */
	readonly line: number | undefined;
	/** Lines in it that get a mark. */
	readonly nLines: number;
}

export interface ScriptChanges {
	/** Zero-based lines of the file that print and are new or different, or stand where lines were taken out; in order. */
	readonly lines: readonly number[];
	/** In the order of now, those that are gone where they were. */
	readonly scenes: readonly SceneChange[];
	/** The numbers of pages with a mark, `1`, `12A`. */
	readonly pages: readonly string[];
}

const unprinted: ReadonlySet<LineType> = new Set(['blank', 'title-page', 'note', 'boneyard', 'section', 'synopsis']);

/** `text` is the earlier version, `layout` that of the newer one. */
export function changesSince(text: string, layout: Layout): ScriptChanges {
	const now = layout.script;
	const before = buildScript(now.uri, parse(text, now.syntax.options));
	const marked = new Set<number>();
	const mark = (lines: Iterable<number>): number => {
		let nLines = 0;
		for (const line of lines) {
			marked.add(line);
			nLines++;
		}
		return nLines;
	};
	mark(changedLines(before.header.lines, now.header.lines, 0));
	const scenes = matchScenes(before, now).flatMap((match): readonly SceneChange[] => {
		if (match.now === undefined) return match.before === undefined ? [] : [changeOf('gone', match.before, 0)];
		const lines = changedLines(match.before?.node.lines ?? [], match.now.node.lines, match.now.startLine);
		const nLines = mark(match.isMoved ? [...lines, match.now.startLine] : lines);
		if (match.before === undefined) return [changeOf('new', match.now, nLines)];
		if (match.isMoved) return [changeOf('moved', match.now, nLines)];
		return nLines === 0 ? [] : [changeOf('changed', match.now, nLines)];
	});
	return { lines: [...marked].sort((lhs, rhs) => lhs - rhs), scenes, pages: pagesWith(layout, marked) };
}

function changeOf(kind: SceneChangeKind, scene: Scene, nLines: number): SceneChange {
	const number = sceneNumber(scene)?.slice(1) ?? String(scene.index + 1);
	return { kind, number, heading: headingText(scene), line: kind === 'gone' ? undefined : scene.startLine, nLines };
}

interface PrintedLine {
	readonly line: number;
	readonly key: string;
}

/** Lines now that differ; where lines only went, the one that follows, or else the one before. */
function changedLines(before: readonly Line[], now: readonly Line[], startLine: number): ReadonlySet<number> {
	const printed = printedLines(now, startLine);
	const changed = new Set<number>();
	let at = 0;
	for (const { added, removed, count } of diffArrays(
		printedLines(before, 0).map(({ key }) => key),
		printed.map(({ key }) => key),
	)) {
		if (removed) {
			const beside = printed[at] ?? printed[at - 1];
			if (beside !== undefined) changed.add(beside.line);
			continue;
		}
		if (added) for (const { line } of printed.slice(at, at + count)) changed.add(line);
		at += count;
	}
	return changed;
}

function printedLines(lines: readonly Line[], startLine: number): readonly PrintedLine[] {
	return lines.flatMap((line, at) => {
		const text = unprinted.has(line.type) ? '' : contentText(line).trim();
		return text === '' ? [] : [{ line: startLine + at, key: `${line.type} ${text}` }];
	});
}

function pagesWith(layout: Layout, lines: ReadonlySet<number>): readonly string[] {
	if (lines.size === 0) return [];
	return layout.numbers.filter((_, page) =>
		pageLines(layout, page).some(({ sourceLine }) => sourceLine !== undefined && lines.has(sourceLine)),
	);
}
