/**
 * A person's way through the story, in the editor's call hierarchy: an item is somebody in a scene, "incoming" the scene
 * they come from, "outgoing" the scene they go to.
 */
import type {
	CallHierarchyIncomingCall,
	CallHierarchyItem,
	CallHierarchyOutgoingCall,
} from 'vscode-languageserver-types';
import { SymbolKind } from 'vscode-languageserver-types';

import type { Analysis } from '../analysis/analysis.js';
import type { ScriptView } from '../analysis/scriptView.js';
import { endLineOf, headingText, rangeInFile, sceneAtLine } from '../analysis/scriptView.js';
import { personKey } from '../cast/personKey.js';
import { isThere } from '../checks/presence.js';
import type { Scene } from '../script/model.js';
import type { Position, Range, Uri } from '../text/position.js';
import { subjectAt } from './subject.js';

/** What an item carries, so that the next question finds its person and scene again. */
interface ItemData {
	readonly key: string;
	readonly line: number;
}

export function prepareCallHierarchy(
	analysis: Analysis,
	{ uri, position }: { readonly uri: Uri; readonly position: Position },
): CallHierarchyItem[] {
	const view = analysis.view(uri);
	const subject = view === undefined ? undefined : subjectAt(view, position);
	if (view === undefined || subject?.kind !== 'person' || subject.scene === undefined) return [];
	return [itemIn(view, subject.scene, personKey(subject.person), subject.range)];
}

export function incomingCalls(analysis: Analysis, item: CallHierarchyItem): CallHierarchyIncomingCall[] {
	return neighbour(analysis, item, 'before').map(({ from, ranges }) => ({ from, fromRanges: [...ranges] }));
}

export function outgoingCalls(analysis: Analysis, item: CallHierarchyItem): CallHierarchyOutgoingCall[] {
	return neighbour(analysis, item, 'after').map(({ from }) => ({ to: from, fromRanges: [item.selectionRange] }));
}

interface Neighbour {
	readonly from: CallHierarchyItem;
	readonly ranges: readonly Range[];
}

/** The nearest scene on one side in which the same person is there. */
function neighbour(
	analysis: Analysis,
	{ uri, data }: CallHierarchyItem,
	side: 'before' | 'after',
): readonly Neighbour[] {
	const view = analysis.view(uri);
	if (view === undefined || !isItemData(data)) return [];
	const here = sceneAtLine(view.script, data.line);
	if (here === undefined) return [];
	const candidates =
		side === 'before' ? view.script.scenes.slice(0, here.index).toReversed() : view.script.scenes.slice(here.index + 1);
	for (const scene of candidates) {
		const ranges = placesIn(view, scene, data.key);
		const [first] = ranges;
		if (first !== undefined) return [{ from: itemIn(view, scene, data.key, first), ranges }];
	}
	return [];
}

function placesIn(view: ScriptView, scene: Scene, key: string): readonly Range[] {
	const appearances = view.cast.scenes[scene.index]?.appearances ?? [];
	return appearances
		.filter((appearance) => personKey(appearance.person) === key && isThere(appearance))
		.map((appearance) => rangeInFile(scene, appearance));
}

function itemIn(view: ScriptView, scene: Scene, key: string, selectionRange: Range): CallHierarchyItem {
	const number = view.facts[scene.index]?.heading?.number?.text ?? String(scene.index + 1);
	const day = view.timeline.scenes[scene.index]?.scriptDay.label;
	const last = endLineOf(scene) - 1;
	const data: ItemData = { key, line: scene.startLine };
	return {
		name: `${number} ${headingText(scene)}`,
		kind: SymbolKind.Event,
		uri: view.script.uri,
		range: {
			start: { line: scene.startLine, character: 0 },
			end: { line: last, character: view.script.syntax.lines[last]?.text.length ?? 0 },
		},
		selectionRange,
		data,
		...(day === undefined ? {} : { detail: day }),
	};
}

function isItemData(data: unknown): data is ItemData {
	return typeof data === 'object' && data !== null && 'key' in data && 'line' in data && typeof data.line === 'number';
}
