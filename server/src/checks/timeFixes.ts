/** Quick fixes that several checks on time share. Each writes plain Fountain that the writer could have typed. */
import type { Character } from '../canon/model.js';
import type { Appearance } from '../cast/model.js';
import type { SceneFacts } from '../script/model.js';
import type { TimeMeaning } from '../script/timeMeaning.js';
import { rangeOnLine } from '../text/position.js';
import type { Fix, TextEdit } from './finding.js';
import { sceneRange } from './place.js';
import type { SceneView } from './sceneView.js';

/** Mark the scene as a flashback; make a speech a voice-over. The first is preferred, the second where the thread is no longer the present. */
export function timeFixes(view: SceneView, appearance: Appearance): readonly Fix[] {
	const fixes = [...flashbackFix(view), ...voiceOverFix(view, appearance)];
	return fixes.map((fix, index) => ({ ...fix, preferred: index === 0 }));
}

/** Adds `(FLASHBACK)` to the heading of a scene in the present. A scene that dates itself keeps its date in a flashback too. */
export function flashbackFix({
	script,
	scene,
	time,
	facts,
}: Pick<SceneView, 'script' | 'scene' | 'time' | 'facts'>): readonly Fix[] {
	const heading = scene.node.lines[0];
	if (time.thread !== 'present' || heading === undefined || datesItself(facts)) return [];
	const number = facts.heading?.number;
	const beforeNumber =
		number === undefined ? heading.content.end : heading.text.lastIndexOf('#', number.span.start - 1);
	const end = heading.text.slice(0, beforeNumber).trimEnd().length;
	return [
		insertFix({ script, scene }, 'Mark this scene as a flashback', { line: 0, column: end, text: ' (FLASHBACK)' }),
	];
}

function datesItself({ timeCues }: SceneFacts): boolean {
	return timeCues.some(({ dates, meaning }) => dates === 'this' && datingKinds.has(meaning.kind));
}

const datingKinds: ReadonlySet<TimeMeaning['kind']> = new Set(['date', 'season', 'offset', 'event', 'same-as-scene']);

/** Adds `(V.O.)` behind the name of a speaking cue. */
function voiceOverFix({ script, scene }: SceneView, { cue, kind }: Appearance): readonly Fix[] {
	if (cue === undefined || kind !== 'speaks') return [];
	const presence = cue.cue.extensions.find(({ text }) => /^O\.?\s?[SC]\.?$/iu.test(text));
	if (presence !== undefined) {
		const range = sceneRange(script, scene.index, { line: cue.line, span: presence.span });
		return [
			{ title: 'Make it a voice-over', edits: new Map([[script.uri, [{ range, newText: 'V.O.' }]]]), preferred: false },
		];
	}
	return [
		insertFix({ script, scene }, 'Make it a voice-over', {
			line: cue.line,
			column: cue.cue.whole.span.end,
			text: ' (V.O.)',
		}),
	];
}

/** Writes the person's own name in place of an alias: the canon's cue on a cue line, the full name in action. */
export function renameFix({ script, scene }: SceneView, appearance: Appearance, character: Character): Fix {
	const name = appearance.cue === undefined ? character.name : (character.cue ?? character.name);
	const newText = appearance.name === appearance.name.toUpperCase() ? name.toUpperCase() : name;
	const range = sceneRange(script, scene.index, appearance);
	return { title: `Change to ${newText}`, edits: new Map([[script.uri, [{ range, newText }]]]), preferred: false };
}

/** An insertion in a scene's line. */
export function insertFix(
	{ script, scene }: Pick<SceneView, 'script' | 'scene'>,
	title: string,
	{ line, column, text }: { readonly line: number; readonly column: number; readonly text: string },
): Fix {
	const edit: TextEdit = { range: rangeOnLine(scene.startLine + line, { start: column, end: column }), newText: text };
	return { title, edits: new Map([[script.uri, [edit]]]), preferred: false };
}
