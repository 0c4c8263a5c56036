/**
 * Which printed lines differ, and which stand beside a cut: the words behind it, or before it at the end of a page. Knows lines
 * and in which order scenes stand, not what has become of each.
 */
import { diffArrays } from 'diff';

import { contentText } from '../fountain/inline.js';
import type { Line, LineType } from '../fountain/syntax.js';
import type { ScriptModel } from '../script/model.js';
import type { ChangedWords, PrintedLine } from './changedWords.js';
import { changedWords, outerWord, wholeLine } from './changedWords.js';
import type { SceneMatch } from './sceneMatches.js';

const unprinted: ReadonlySet<LineType> = new Set(['blank', 'title-page', 'note', 'boneyard', 'section', 'synopsis']);

/** The words now that differ; where lines only went, a word of the one that follows, or else of the one before. */
export function changesIn(before: readonly Line[], now: readonly Line[], startLine: number): readonly ChangedWords[] {
	const old = printedLines(before, 0);
	const printed = printedLines(now, startLine);
	const changed: ChangedWords[] = [];
	let oldAt = 0;
	let at = 0;
	let gone: readonly PrintedLine[] = [];
	const endGone = (): void => {
		const next = printed.slice(at, at + 2);
		const last = printed.slice(Math.max(0, at - 2), at).findLast(hasWords);
		const [beside] = next;
		if (wordsIn(gone).length > 0) {
			// Behind the end of a page only where no words are left before it.
			const after = beside !== undefined && (hasWords(beside) || last === undefined) ? next.find(hasWords) : undefined;
			if (after !== undefined) changed.push(outerWord(after, 'first'));
			else if (last !== undefined) changed.push(outerWord(last, 'last'));
		}
		gone = [];
	};
	for (const { added, removed, count } of diffArrays(old.map(keyOf), printed.map(keyOf))) {
		if (removed) {
			gone = old.slice(oldAt, oldAt + count);
			oldAt += count;
		} else if (added) {
			const fresh = wordsIn(printed.slice(at, at + count));
			at += count;
			if (fresh.length === 0) continue;
			const lost = wordsIn(gone);
			changed.push(...(lost.length === 0 ? fresh.map(wholeLine) : changedWords(lost, fresh)));
			gone = [];
		} else {
			endGone();
			oldAt += count;
			at += count;
		}
	}
	endGone();
	return changed;
}

/**
 * Where scenes are gone, the heading that follows; where there is none, or where it stands behind the end of the page that they were
 * on, the words before them. What is marked is no other for that.
 */
export function besideGone(
	before: ScriptModel,
	{ header }: ScriptModel,
	matches: readonly SceneMatch[],
): readonly ChangedWords[] {
	const marked: ChangedWords[] = [];
	let lastWords = wordsIn(printedLines(header.lines, 0)).at(-1);
	let isPageOver = endsPage(before.header.lines);
	let isCut = lastWords === undefined && wordsIn(printedLines(before.header.lines, 0)).length > 0;
	/** Whether a page ended with what is gone. */
	let isPageCut = false;
	const markLast = (): void => {
		if (lastWords !== undefined) marked.push(outerWord(lastWords, 'last'));
	};
	for (const { now, before: old, partOf } of matches) {
		if (now === undefined) {
			// What went into another scene has its mark there.
			if (old === undefined || partOf !== undefined) continue;
			isPageCut ||= !isPageOver && endsPage(old.node.lines);
			isCut = true;
			continue;
		}
		const words = wordsIn(printedLines(now.node.lines, now.startLine));
		const [first] = words;
		if (isCut && isPageCut && lastWords !== undefined) markLast();
		else if (isCut && first !== undefined) marked.push(outerWord(first, 'first'));
		if (first !== undefined) [isCut, isPageCut] = [false, false];
		lastWords = words.at(-1) ?? lastWords;
		isPageOver = endsPage((old ?? now).node.lines);
	}
	if (isCut) markLast();
	return marked;
}

/** Whether a page ends behind the last words. */
function endsPage(lines: readonly Line[]): boolean {
	return printedLines(lines, 0).at(-1)?.source.type === 'page-break';
}

/** Whatever number a page gets, its end is the end of a page. */
export function keyOf({ source }: PrintedLine): string {
	return source.type === 'page-break' ? source.type : `${source.type} ${contentText(source).trim()}`;
}

/** Lines with words, and ends of pages, which get no mark and tell on which page words are gone. */
export function printedLines(lines: readonly Line[], startLine: number): readonly PrintedLine[] {
	return lines.flatMap((source, at) => {
		const isPrinted = !unprinted.has(source.type) && contentText(source).trim() !== '';
		return isPrinted ? [{ source, line: startLine + at }] : [];
	});
}

function hasWords({ source }: PrintedLine): boolean {
	return source.type !== 'page-break';
}

export function wordsIn(printed: readonly PrintedLine[]): readonly PrintedLine[] {
	return printed.filter(hasWords);
}
