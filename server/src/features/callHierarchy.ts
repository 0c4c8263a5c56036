/**
 * People in the editor's call hierarchy. Of a person, "incoming" are the scenes they are in and "outgoing" the people who
 * share those; of somebody's scene, "incoming" is the scene they come from and "outgoing" the one they go to.
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
import { baseName, canonicalUri } from '../analysis/uris.js';
import type { Appearance } from '../cast/model.js';
import { personKey } from '../cast/personKey.js';
import { isThere } from '../checks/presence.js';
import type { Scene } from '../script/model.js';
import { sceneNumber } from '../script/sceneNumber.js';
import type { Position, Range, Uri } from '../text/position.js';
import { scriptsWith } from './sameStory.js';
import { subjectAt } from './subject.js';
import type { ViewWords } from './views/viewWords.js';
import { viewWords } from './views/viewWords.js';

/** What an item carries, so that the next question finds its person again, and for a scene its heading. */
interface ItemData {
	readonly key: string;
	readonly line: number | undefined;
}

export function prepareCallHierarchy(
	analysis: Analysis,
	{ uri, position }: { readonly uri: Uri; readonly position: Position },
): CallHierarchyItem[] {
	const view = analysis.view(uri);
	const subject = view === undefined ? undefined : subjectAt(view, position);
	if (view === undefined || subject?.kind !== 'person') return [];
	return [personItem(view, personKey(subject.person), subject.name, subject.range)];
}

/** `locale` is a language tag (`de-AT`). */
export function incomingCalls(
	analysis: Analysis,
	item: CallHierarchyItem,
	locale?: string,
): CallHierarchyIncomingCall[] {
	const asked = askedOf(analysis, item);
	if (asked === undefined) return [];
	const { view, data } = asked;
	const scenes = data.line === undefined ? scenesOf(analysis, view, data.key) : neighbour(analysis, asked, 'before');
	return scenes.map((found) => ({
		from: sceneItem(view, found, data.key, viewWords(locale)),
		fromRanges: [...found.ranges],
	}));
}

/** `locale` is a language tag (`de-AT`). */
export function outgoingCalls(
	analysis: Analysis,
	item: CallHierarchyItem,
	locale?: string,
): CallHierarchyOutgoingCall[] {
	const asked = askedOf(analysis, item);
	if (asked === undefined) return [];
	const { view, data } = asked;
	if (data.line === undefined) return companions(analysis, item, asked, viewWords(locale));
	return neighbour(analysis, asked, 'after').map((found) => ({
		to: sceneItem(view, found, data.key, viewWords(locale)),
		fromRanges: [item.selectionRange],
	}));
}

interface Asked {
	readonly view: ScriptView;
	readonly data: ItemData;
}

function askedOf(analysis: Analysis, { uri, data }: CallHierarchyItem): Asked | undefined {
	const view = analysis.view(uri);
	return view === undefined || !isItemData(data) ? undefined : { view, data };
}

/** A scene somebody is in, and where in it they are named. */
interface FoundScene {
	readonly view: ScriptView;
	readonly scene: Scene;
	readonly ranges: readonly [Range, ...Range[]];
}

/** In every script of the story, in the order of the script that was asked about and then of the files. */
function scenesOf(analysis: Analysis, asked: ScriptView, key: string): readonly FoundScene[] {
	const views = scriptsWith(analysis, asked.script.uri, asked.canon?.characters.get(key));
	return views.flatMap((view) => view.script.scenes.flatMap((scene) => foundIn(view, scene, key) ?? []));
}

function foundIn(view: ScriptView, scene: Scene, key: string): FoundScene | undefined {
	const [first, ...more] = appearancesIn(view, scene)
		.filter(({ person }) => personKey(person) === key)
		.map((appearance) => rangeInFile(scene, appearance));
	return first === undefined ? undefined : { view, scene, ranges: [first, ...more] };
}

function appearancesIn(view: ScriptView, scene: Scene): readonly Appearance[] {
	return (view.cast.scenes[scene.index]?.appearances ?? []).filter(isThere);
}

/** The nearest scene on one side in which the same person is there: in the script, else in the parts before or after it. */
function neighbour(analysis: Analysis, { view, data }: Asked, side: 'before' | 'after'): readonly FoundScene[] {
	const here = data.line === undefined ? undefined : sceneAtLine(view.script, data.line);
	if (here === undefined) return [];
	const found = nextWith(view, here, data.key, side);
	if (found !== undefined) return [found];
	const parts = analysis.storyParts(view.script.uri);
	const own = parts.findIndex(({ script }) => script.uri === view.script.uri);
	for (const part of side === 'before' ? parts.slice(0, Math.max(own, 0)).toReversed() : parts.slice(own + 1)) {
		const end = side === 'before' ? part.script.scenes.length : -1;
		const elsewhere = nextWith(part, { index: end }, data.key, side);
		if (elsewhere !== undefined) return [elsewhere];
	}
	return [];
}

function nextWith(
	view: ScriptView,
	{ index }: Pick<Scene, 'index'>,
	key: string,
	side: 'before' | 'after',
): FoundScene | undefined {
	const { scenes } = view.script;
	const candidates = side === 'before' ? scenes.slice(0, index).toReversed() : scenes.slice(index + 1);
	for (const scene of candidates) {
		const found = foundIn(view, scene, key);
		if (found !== undefined) return found;
	}
	return undefined;
}

interface Companion {
	readonly item: CallHierarchyItem;
	readonly numbers: string[];
	/** In the script that was asked about. */
	readonly ranges: Range[];
}

/** Who is in the same scenes, in every script of the story, most scenes first. */
function companions(
	analysis: Analysis,
	item: CallHierarchyItem,
	{ view: asked, data: { key } }: Asked,
	words: ViewWords,
): CallHierarchyOutgoingCall[] {
	const found = new Map<string, Companion>();
	for (const { view, scene, ranges } of scenesOf(analysis, asked, key)) {
		const seen = new Set([key]);
		for (const appearance of appearancesIn(view, scene)) {
			const otherKey = personKey(appearance.person);
			if (seen.has(otherKey)) continue;
			seen.add(otherKey);
			let other = found.get(otherKey);
			if (other === undefined) {
				const who = personItem(view, otherKey, appearance.name, rangeInFile(scene, appearance));
				found.set(otherKey, (other = { item: who, numbers: [], ranges: [] }));
			}
			const isHere = isSameScript(view, asked);
			other.numbers.push(isHere ? numberOf(view, scene) : `${baseName(view.script.uri)} ${numberOf(view, scene)}`);
			if (isHere) other.ranges.push(ranges[0]);
		}
	}
	return [...found.values()]
		.sort((lhs, rhs) => rhs.numbers.length - lhs.numbers.length)
		.map(({ item: who, numbers, ranges }) => ({
			to: { ...who, detail: words.together(words.scenes(numbers.length), numbers.join(', ')) },
			fromRanges: ranges.length === 0 ? [item.selectionRange] : ranges,
		}));
}

function isSameScript(lhs: ScriptView, rhs: ScriptView): boolean {
	return canonicalUri(lhs.script.uri) === canonicalUri(rhs.script.uri);
}

function personItem(view: ScriptView, key: string, name: string, range: Range): CallHierarchyItem {
	const character = view.canon?.characters.get(key);
	const data: ItemData = { key, line: undefined };
	return {
		name,
		kind: SymbolKind.Variable,
		uri: view.script.uri,
		range,
		selectionRange: range,
		data,
		...(character === undefined ? {} : { detail: character.name }),
	};
}

/** `3 INT. OFFICE - NIGHT`, `N1 · from 1 · goes to 4`. */
function sceneItem(
	asked: ScriptView,
	{ view, scene, ranges }: FoundScene,
	key: string,
	words: ViewWords,
): CallHierarchyItem {
	const { uri } = view.script;
	const isElsewhere = !isSameScript(view, asked);
	const before = nextWith(view, scene, key, 'before');
	const after = nextWith(view, scene, key, 'after');
	const details = [
		...(isElsewhere ? [baseName(uri)] : []),
		view.timeline.scenes[scene.index]?.scriptDay.label ?? '',
		before === undefined ? '' : words.from(numberOf(view, before.scene)),
		after === undefined ? '' : words.goesTo(numberOf(view, after.scene)),
	].filter((part) => part !== '');
	const last = endLineOf(scene) - 1;
	const data: ItemData = { key, line: scene.startLine };
	return {
		name: `${numberOf(view, scene)} ${headingText(scene)}`,
		kind: SymbolKind.Event,
		uri,
		range: {
			start: { line: scene.startLine, character: 0 },
			end: { line: last, character: view.script.syntax.lines[last]?.text.length ?? 0 },
		},
		selectionRange: ranges[0],
		data,
		detail: details.join(' · '),
	};
}

/** As the script numbers it, else as it counts. */
function numberOf(view: ScriptView, scene: Scene): string {
	return sceneNumber(view.facts, scene.index);
}

function isItemData(data: unknown): data is ItemData {
	if (typeof data !== 'object' || data === null || !('key' in data) || typeof data.key !== 'string') return false;
	return !('line' in data) || data.line === undefined || typeof data.line === 'number';
}
