/** Counts above sections of a script and entries of a canon file. They tell, and do nothing when clicked. */
import type { CodeLens } from 'vscode-languageserver-types';

import type { Analysis } from '../analysis/analysis.js';
import type { ScriptView } from '../analysis/scriptView.js';
import { rangeOf } from '../canon/file.js';
import type { Range, Uri } from '../text/position.js';
import { rangeOnLine } from '../text/position.js';
import type { ViewWords } from './views/viewWords.js';
import { viewWords } from './views/viewWords.js';

/** `locale` is a language tag (`de-AT`). */
export function codeLenses(analysis: Analysis, uri: Uri, locale?: string): CodeLens[] {
	if (!analysis.config(uri).codeLens) return [];
	const view = analysis.view(uri);
	const words = viewWords(locale);
	return view === undefined ? entryLenses(analysis, uri, words) : sectionLenses(view, words);
}

/** `12 scenes · D1–N4`. */
function sectionLenses({ script, timeline }: ScriptView, words: ViewWords): CodeLens[] {
	return script.sections.flatMap(({ line, depth, beforeScene }, index): CodeLens[] => {
		const next = script.sections.slice(index + 1).find((other) => other.depth <= depth);
		const scenes = timeline.scenes.slice(beforeScene, next?.beforeScene);
		const days = scenes.filter(({ thread }) => thread === 'present').map(({ scriptDay }) => scriptDay.label);
		const [first, last] = [days[0], days.at(-1)];
		const span = first === undefined ? [] : [first === last ? first : `${first}–${last ?? first}`];
		if (scenes.length === 0) return [];
		return [lens(rangeOnLine(line, { start: 0, end: 0 }), [words.scenes(scenes.length), ...span].join(' · '))];
	});
}

/** `in 4 scenes`, over the scripts that are open or read. */
function entryLenses(analysis: Analysis, uri: Uri, words: ViewWords): CodeLens[] {
	const file = analysis.canonSource(uri)?.reading.newest;
	if (file === undefined) return [];
	const nScenes = scenesByPerson(analysis, uri);
	const characters = file.root.keys.find(({ name }) => name === 'characters')?.value;
	if (characters?.kind !== 'map' || nScenes === undefined) return [];
	return characters.keys.flatMap(({ name, at }) => {
		const count = nScenes.get(name);
		return count === undefined ? [] : [lens(rangeOf(at), words.in(words.scenes(count)))];
	});
}

/** `undefined` where no script stands on the file. */
function scenesByPerson(analysis: Analysis, uri: Uri): ReadonlyMap<string, number> | undefined {
	const views = analysis
		.files()
		.flatMap((file) => analysis.view(file.uri) ?? [])
		.filter(({ canon }) => canon?.layers.some((layer) => layer.uri === uri));
	if (views.length === 0) return undefined;
	const counts = new Map<string, number>();
	for (const { cast } of views) {
		for (const { people } of cast.scenes)
			for (const person of people) counts.set(person, (counts.get(person) ?? 0) + 1);
	}
	return counts;
}

function lens(range: Range, title: string): CodeLens {
	return { range, command: { title, command: '' } };
}
