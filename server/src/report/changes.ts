/**
 * What is different from an earlier version: which scenes are new, gone, omitted, parted, joined, moved, or called or numbered otherwise,
 * which printed lines get a mark in the margin, which pages have one. Only what prints counts; notes and empty lines do not.
 */
import { headingText } from '../analysis/scriptView.js';
import { parse } from '../fountain/parse.js';
import type { Layout } from '../layout/layout.js';
import { pageLines } from '../layout/layout.js';
import { titlePageLines } from '../layout/setTitlePage.js';
import { buildScript } from '../script/build.js';
import type { Scene, ScriptModel } from '../script/model.js';
import { isOmitted } from '../script/omitted.js';
import { sceneNumbers } from '../script/sceneNumber.js';
import type { ChangedWords } from './changedWords.js';
import { isMarked, marksByLine, wholeLine } from './changedWords.js';
import { besideGone, changesIn, keyOf, printedLines, wordsIn } from './printedLines.js';
import type { SceneMatch } from './sceneMatches.js';
import { headingKey, matchScenes, sceneNumber } from './sceneMatches.js';

/** What most is to be said of a scene: one that has moved may have other words, too. */
export type SceneChangeKind =
	'new' | 'split' | 'gone' | 'merged' | 'omitted' | 'restored' | 'moved' | 'renamed' | 'changed' | 'renumbered';

/** How a scene is called in one of the versions. */
export interface SceneName {
	/** What the scene is called by in its version: `12A`, `12A+1`. */
	readonly number: string;
	readonly heading: string;
}

export interface SceneChange extends SceneName {
	readonly kind: SceneChangeKind;
	/** Zero-based line of the heading now; `undefined` for a scene that is no more. */
	readonly line: number | undefined;
	/** Lines in it that get a mark. */
	readonly nLines: number;
	/** How it was called, where that was something else; of a split one, what it was part of. */
	readonly was: SceneName | undefined;
	/** Of a merged one, what it is part of now. */
	readonly into: SceneName | undefined;
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
	/** Whether the title page is another; it gets no marks. */
	readonly hasNewTitlePage: boolean;
}

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
	const matches = matchScenes(before, now);
	mark(changesIn(before.header.lines, now.header.lines, 0));
	const parts = partsByWhole(matches);
	const names = new Map([...namesIn(before), ...namesIn(now)]);
	const nameOf = (scene: Scene): SceneName => names.get(scene) ?? { number: '', heading: headingText(scene) };
	const scenes = matches.flatMap((match) => changeOf(match, mark(changedIn(match, parts)), nameOf));
	mark(besideGone(before, now, matches));
	const words = inOrder(marked);
	return {
		lines: [...new Set(words.map(({ line }) => line))],
		words,
		scenes,
		pages: pagesWith(layout, words),
		hasNewTitlePage: titlePageKey(before, layout) !== titlePageKey(now, layout),
	};
}

/** What prints on the title page, and where. */
function titlePageKey(script: ScriptModel, { setup }: Layout): string {
	const watermark = script.titlePage.filter(({ key }) => key.toLowerCase() === 'watermark').map(({ value }) => value);
	const lines = titlePageLines(script, setup).map(({ row, line: { column, text } }) => [row, column, text]);
	return JSON.stringify([lines, watermark]);
}

/** Nothing where the scene is as it was. */
function changeOf(
	{ now, before, isMoved, partOf }: SceneMatch,
	nLines: number,
	nameOf: (scene: Scene) => SceneName,
): readonly SceneChange[] {
	if (now === undefined) {
		if (before === undefined) return [];
		const into = partOf && nameOf(partOf);
		return [
			{
				kind: into === undefined ? 'gone' : 'merged',
				...nameOf(before),
				line: undefined,
				nLines,
				was: undefined,
				into,
			},
		];
	}
	const rest = { ...nameOf(now), line: now.startLine, nLines, into: undefined };
	if (isOmitted(now) && (before === undefined || !isOmitted(before)))
		return [{ kind: 'omitted', ...rest, was: before && nameOf(before) }];
	if (before === undefined)
		return [{ kind: partOf === undefined ? 'new' : 'split', ...rest, was: partOf && nameOf(partOf) }];
	if (isOmitted(before) && !isOmitted(now)) return [{ kind: 'restored', ...rest, was: undefined }];
	const [number, numberBefore] = [sceneNumber(now), sceneNumber(before)];
	const isRenumbered = number !== undefined && numberBefore !== undefined && number !== numberBefore;
	const isRenamed = headingKey(now) !== headingKey(before);
	const was = isRenumbered || isRenamed || isMoved ? nameOf(before) : undefined;
	if (isMoved) return [{ kind: 'moved', ...rest, was }];
	if (isRenamed) return [{ kind: 'renamed', ...rest, was }];
	// Its number marks its heading.
	if (isRenumbered && nLines === 1) return [{ kind: 'renumbered', ...rest, was }];
	return nLines === 0 ? [] : [{ kind: 'changed', ...rest, was }];
}

function namesIn({ scenes }: ScriptModel): readonly (readonly [Scene, SceneName])[] {
	const numbers = sceneNumbers(scenes.map((scene) => sceneNumber(scene)?.slice(1)));
	return scenes.map((scene, index) => [scene, { number: numbers[index] ?? '', heading: headingText(scene) }]);
}

/** What was parted from a scene before or has gone into one now, by that scene. */
function partsByWhole(matches: readonly SceneMatch[]): ReadonlyMap<Scene, readonly SceneMatch[]> {
	const parts = new Map<Scene, SceneMatch[]>();
	for (const match of matches) {
		if (match.partOf === undefined) continue;
		const known = parts.get(match.partOf);
		if (known === undefined) parts.set(match.partOf, [match]);
		else known.push(match);
	}
	return parts;
}

/** The words of a scene that get a mark. What only stands in another scene now, with a mark at its heading, is no change of words. */
function changedIn(
	{ now, before, isMoved, partOf }: SceneMatch,
	parts: ReadonlyMap<Scene, readonly SceneMatch[]>,
): readonly ChangedWords[] {
	if (now === undefined) return [];
	const { node, startLine } = now;
	const heading = node.lines.slice(0, 1).map((source) => wholeLine({ source, line: startLine }));
	if (before === undefined) {
		const known = new Set(printedLines(partOf?.node.lines ?? [], 0).map(keyOf));
		const fresh = wordsIn(printedLines(node.lines, startLine)).filter(
			(printed) => printed.line === startLine || !known.has(keyOf(printed)),
		);
		return fresh.map(wholeLine);
	}
	const parted = (parts.get(before) ?? []).flatMap((match) => match.now?.node.lines ?? []);
	const left = new Set(printedLines(parted, 0).map(keyOf));
	const stay = before.node.lines.filter((source, at) => at === 0 || !left.has(keyOf({ source, line: at })));
	const joined = (parts.get(now) ?? []).flatMap((match) => match.before?.node.lines ?? []);
	const words = changesIn([...stay, ...joined], node.lines, startLine);
	return isMoved ? [...heading, ...words] : words;
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

function pagesWith(layout: Layout, words: readonly ChangedWords[]): readonly string[] {
	if (words.length === 0) return [];
	const marks = marksByLine(words);
	return layout.numbers.filter((_, page) =>
		pageLines(layout, page).some(({ line, sourceLine }) => isMarked(marks, sourceLine, line.span)),
	);
}
