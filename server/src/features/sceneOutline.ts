/**
 * What the outline says of one scene, kept while nothing that it says has changed. Where the scene lies in the file is
 * added by whoever shows it, so that an edit above moves nothing here.
 */
import { SymbolKind } from 'vscode-languageserver-types';

import { headingText } from '../analysis/scriptView.js';
import { contentText } from '../fountain/inline.js';
import type { Line } from '../fountain/syntax.js';
import { eighthsInWords } from '../layout/eighths.js';
import { sameItems } from '../script/column.js';
import type { Scene, SceneNode } from '../script/model.js';
import { isOmitted } from '../script/omitted.js';
import type { Span } from '../text/position.js';
import type { MeasuredView } from './views/sceneLength.js';
import { eighthsOf } from './views/sceneLength.js';
import { personLabel, present } from './views/sceneRow.js';

export interface SceneOutline {
	/** `12 INT. KITCHEN - DAY`. */
	readonly name: string;
	/** `D1 · 1 3/8 · Kim, Jimmy`. */
	readonly detail: string;
	readonly remarks: readonly Remark[];
	/** Without a section that follows, which is no part of the scene. */
	readonly nLines: number;
}

/** What the writer says beside the script; `line` counts from the first of the lines that were looked through. */
export interface Remark {
	readonly name: string;
	readonly kind: SymbolKind;
	readonly line: number;
	readonly span: Span;
}

interface Kept {
	readonly sources: readonly unknown[];
	readonly outline: SceneOutline;
}

const kept = new WeakMap<SceneNode, Kept>();

/** `shown` are the kinds of remarks that the outline lists: `synopses`, `notes`. */
export function sceneOutline(view: MeasuredView, scene: Scene, shown: readonly string[]): SceneOutline {
	const { node, index } = scene;
	const { facts, timeline, cast, canon, eighths } = view;
	const sources = [facts[index], timeline.scenes[index], cast.scenes[index], eighths[index], canon, cast.names, shown];
	const known = kept.get(node);
	if (known !== undefined && sameItems(known.sources, sources)) return known.outline;
	const outline = outlineOf(view, scene, shown);
	kept.set(node, { sources, outline });
	return outline;
}

function outlineOf(view: MeasuredView, scene: Scene, shown: readonly string[]): SceneOutline {
	const { facts, timeline, cast } = view;
	const { index, node } = scene;
	const heading = headingText(scene);
	const detail = [
		...(isOmitted(scene) ? [] : [timeline.scenes[index]?.scriptDay.label, eighthsInWords(eighthsOf(view, [scene]))]),
		(cast.scenes[index]?.people ?? []).map((key) => personLabel(view, key)).join(', '),
	];
	const section = node.lines.findIndex(({ type }, line) => line > 0 && type === 'section');
	const nLines = section < 0 ? node.lines.length : section;
	return {
		name: present([facts[index]?.heading?.number?.text, heading === '' ? '.' : heading]).join(' '),
		detail: present(detail).join(' · '),
		remarks: remarksIn(node.lines, { from: 1, to: nLines }, shown),
		nLines,
	};
}

/** The remarks between two lines. */
export function remarksIn(
	lines: readonly Line[],
	{ from, to }: { readonly from: number; readonly to: number },
	shown: readonly string[],
): readonly Remark[] {
	if (shown.length === 0) return [];
	const remarks: Remark[] = [];
	for (let at = from; at < to; at++) {
		const line = lines[at];
		if (line === undefined) break;
		if (line.type === 'synopsis' && shown.includes('synopses')) {
			remarks.push({ name: contentText(line), kind: SymbolKind.String, line: at, span: line.content });
		}
		for (const { kind, start, end, opensHere } of shown.includes('notes') ? line.inline : []) {
			if (kind !== 'note' || !opensHere) continue;
			const name = line.text.slice(start, end).replace(/^\[\[\s*|(?:(?<!\s)\s+)?\]\]$/gu, '');
			remarks.push({ name, kind: SymbolKind.Constant, line: at, span: { start, end } });
		}
	}
	return remarks.filter(({ name }) => name !== '');
}
