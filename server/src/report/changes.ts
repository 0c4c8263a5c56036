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
import type { ChangedWords, PrintedLine } from './changedWords.js';
import { changedWords, isMarked, marksByLine, outerWord, wholeLine } from './changedWords.js';
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
	/** The words in them, which decide beside which printed lines the marks stand; in order. */
	readonly words: readonly ChangedWords[];
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
	const marked: ChangedWords[] = [];
	/** How many lines. */
	const mark = (words: readonly ChangedWords[]): number => {
		for (const word of words) marked.push(word);
		return new Set(words.map(({ line }) => line)).size;
	};
	mark(changesIn(before.header.lines, now.header.lines, 0));
	const scenes = matchScenes(before, now).flatMap((match): readonly SceneChange[] => {
		if (match.now === undefined) return match.before === undefined ? [] : [changeOf('gone', match.before, 0)];
		const { node, startLine } = match.now;
		const words = changesIn(match.before?.node.lines ?? [], node.lines, startLine);
		const heading = node.lines.slice(0, 1).map((source) => wholeLine({ source, line: startLine }));
		const nLines = mark(match.isMoved ? [...heading, ...words] : words);
		if (match.before === undefined) return [changeOf('new', match.now, nLines)];
		if (match.isMoved) return [changeOf('moved', match.now, nLines)];
		return nLines === 0 ? [] : [changeOf('changed', match.now, nLines)];
	});
	const words = inOrder(marked);
	return { lines: [...new Set(words.map(({ line }) => line))], words, scenes, pages: pagesWith(layout, words) };
}

function changeOf(kind: SceneChangeKind, scene: Scene, nLines: number): SceneChange {
	const number = sceneNumber(scene)?.slice(1) ?? String(scene.index + 1);
	return { kind, number, heading: headingText(scene), line: kind === 'gone' ? undefined : scene.startLine, nLines };
}

/** Sorted, and neighbors joined. */
function inOrder(words: readonly ChangedWords[]): readonly ChangedWords[] {
	const joined: ChangedWords[] = [];
	for (const word of words.toSorted((lhs, rhs) => lhs.line - rhs.line || lhs.start - rhs.start)) {
		const last = joined.at(-1);
		if (last?.line !== word.line || last.end + 1 < word.start) joined.push(word);
		else joined[joined.length - 1] = { ...last, end: Math.max(last.end, word.end) };
	}
	return joined;
}

/** The words now that differ; where lines only went, a word of the one that follows, or else of the one before. */
function changesIn(before: readonly Line[], now: readonly Line[], startLine: number): readonly ChangedWords[] {
	const old = printedLines(before, 0);
	const printed = printedLines(now, startLine);
	const changed: ChangedWords[] = [];
	let oldAt = 0;
	let at = 0;
	let gone: readonly PrintedLine[] = [];
	const endGone = (): void => {
		if (gone.length === 0) return;
		const next = printed[at];
		const last = printed[at - 1];
		if (next !== undefined) changed.push(outerWord(next, 'first'));
		else if (last !== undefined) changed.push(outerWord(last, 'last'));
		gone = [];
	};
	for (const { added, removed, count } of diffArrays(old.map(keyOf), printed.map(keyOf))) {
		if (removed) {
			gone = old.slice(oldAt, oldAt + count);
			oldAt += count;
		} else if (added) {
			const fresh = printed.slice(at, at + count);
			changed.push(...(gone.length === 0 ? fresh.map(wholeLine) : changedWords(gone, fresh)));
			gone = [];
			at += count;
		} else {
			endGone();
			oldAt += count;
			at += count;
		}
	}
	endGone();
	return changed;
}

function keyOf({ source }: PrintedLine): string {
	return `${source.type} ${contentText(source).trim()}`;
}

function printedLines(lines: readonly Line[], startLine: number): readonly PrintedLine[] {
	return lines.flatMap((source, at) => {
		const isPrinted = !unprinted.has(source.type) && contentText(source).trim() !== '';
		return isPrinted ? [{ source, line: startLine + at }] : [];
	});
}

function pagesWith(layout: Layout, words: readonly ChangedWords[]): readonly string[] {
	if (words.length === 0) return [];
	const marks = marksByLine(words);
	return layout.numbers.filter((_, page) =>
		pageLines(layout, page).some(({ line, sourceLine }) => isMarked(marks, sourceLine, line.span)),
	);
}
