/**
 * Who speaks in a part of a story and who stands in capitals in it, from its text alone: whether that introduces somebody is
 * for the asking part to judge. Memoised per scene.
 */
import type { SceneFacts, SceneSpan } from '../script/model.js';
import { foldName } from '../script/names.js';
import type { Uri } from '../text/position.js';
import type { PartName, StoryPlace } from './model.js';

type Place = SceneSpan;

interface NameInScene {
	readonly key: string;
	readonly text: string;
	readonly nCues: number;
	readonly firstCue: Place | undefined;
	readonly introduction: Place | undefined;
	readonly hasAge: boolean;
}

const memo = new WeakMap<SceneFacts, readonly NameInScene[]>();

/** `facts` by scene index; what stands before the first heading names nobody. Cost: linear in names. */
export function partNamesOf(part: Uri, facts: readonly SceneFacts[]): ReadonlyMap<string, PartName> {
	const names = new Map<string, PartName>();
	facts.forEach((scene, index) => {
		const placed = (place: Place | undefined): StoryPlace | undefined =>
			place === undefined ? undefined : { part, scene: index, at: place };
		for (const { key, text, nCues, firstCue, introduction, hasAge } of namesIn(scene)) {
			const known = names.get(key);
			const total = (known?.nCues ?? 0) + nCues;
			names.set(key, {
				key,
				text: known?.text ?? text,
				nCues: total > 1 ? 2 : total === 1 ? 1 : 0,
				firstCue: known?.firstCue ?? placed(firstCue),
				introduction: known?.introduction ?? placed(introduction),
				hasAge: hasAge || known?.hasAge === true,
			});
		}
	});
	return names;
}

/** The places that a part's headings name, folded. */
export function partPlacesOf(facts: readonly SceneFacts[]): ReadonlySet<string> {
	return new Set(facts.flatMap(({ heading }) => (heading?.place ?? []).map(({ text }) => foldName(text))));
}

function namesIn(facts: SceneFacts): readonly NameInScene[] {
	const known = memo.get(facts);
	if (known !== undefined) return known;
	const names = new Map<string, NameInScene>();
	const add = (text: string, { nCues, place, hasAge }: { nCues: number; place: Place; hasAge: boolean }): void => {
		const key = foldName(text);
		const before = names.get(key);
		names.set(key, {
			key,
			text: before?.text ?? text,
			nCues: (before?.nCues ?? 0) + nCues,
			firstCue: before?.firstCue ?? (nCues > 0 ? place : undefined),
			introduction: before?.introduction ?? (nCues > 0 ? undefined : place),
			hasAge: hasAge || before?.hasAge === true,
		});
	};
	const cueLines = new Set(facts.cues.map(({ line }) => line));
	for (const { cue, line } of facts.cues) {
		for (const { text, span } of cue.names) add(text, { nCues: 1, place: { line, span }, hasAge: false });
	}
	for (const { text, line, span, age } of facts.capsNames) {
		if (!cueLines.has(line)) add(text, { nCues: 0, place: { line, span }, hasAge: age !== undefined });
	}
	const found = [...names.values()];
	memo.set(facts, found);
	return found;
}
