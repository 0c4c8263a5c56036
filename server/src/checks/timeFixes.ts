/** Quick fixes that several checks on time share. Each writes plain Fountain that the writer could have typed. */
import type { Character } from '../canon/model.js';
import type { Appearance } from '../cast/model.js';
import type { TimeCue } from '../script/model.js';
import type { TimeMeaning } from '../script/timeMeaning.js';
import { rangeOnLine } from '../text/position.js';
import type { Fix, TextEdit } from './finding.js';
import { sceneRange } from './place.js';
import type { Proof } from './proof.js';
import type { PlacedView } from './sceneView.js';

/** A scene as far as its fixes go; the checks that need no canon have no more of it. */
export type FixScene = Pick<PlacedView, 'script' | 'scene' | 'facts' | 'time' | 'before'>;

/** Where a scene lies that collides with a fact: after its end, or before its beginning. */
export type Side = 'after' | 'before';

/** Which side a proof shows: it rests on the earliest time of a scene that comes too late, on the latest of one too early. */
export function sideOf({ time: { certain, likely } }: Pick<FixScene, 'time'>, { bound }: Proof): Side {
	return bound === certain.earliest || bound === likely.earliest ? 'after' : 'before';
}

/** Mark the scene as out of line; make a speech a voice-over; say when it is. The first that there is is preferred. */
export function timeFixes(
	view: FixScene,
	appearance: Appearance,
	side: Side,
	others: readonly Fix[] = [],
): readonly Fix[] {
	return preferFirst([...outOfLineFix(view, side), ...voiceOverFix(view, appearance), ...others]);
}

export function preferFirst(fixes: readonly Fix[]): readonly Fix[] {
	return fixes.map((fix, index) => ({ ...fix, preferred: index === 0 }));
}

/** Marks a scene of the present as a flashback, or a flash-forward, unless its own words date it: then the mark would not help. */
export function outOfLineFix(view: FixScene, side: Side): readonly Fix[] {
	if (view.time.thread !== 'present' || isDatedByWords(view)) return [];
	if (side === 'before' && isTiedByWords(view)) return [];
	const edit = markEdit(view, side);
	const title = `Mark this scene as a ${side === 'after' ? 'flashback' : 'flash-forward'}`;
	return edit === undefined ? [] : [fixOf(view, title, [edit])];
}

/** `(FLASHBACK)` or `(FLASH FORWARD)` at the end of the heading, before its number. */
export function markEdit({ scene, facts }: Pick<FixScene, 'scene' | 'facts'>, side: Side): TextEdit | undefined {
	const heading = scene.node.lines[0];
	if (heading === undefined) return undefined;
	const number = facts.heading?.number;
	const beforeNumber =
		number === undefined ? heading.content.end : heading.text.lastIndexOf('#', number.span.start - 1);
	const column = heading.text.slice(0, beforeNumber).trimEnd().length;
	const newText = side === 'after' ? ' (FLASHBACK)' : ' (FLASH FORWARD)';
	return { range: rangeOnLine(scene.startLine, { start: column, end: column }), newText };
}

/** Words that date a scene outright; those before the first heading only set the clock. */
export function isDatedByWords(view: FixScene): boolean {
	return hasCue(
		view,
		({ meaning }) => datingKinds.has(meaning.kind) || (meaning.kind === 'season' && meaning.year !== undefined),
	);
}

/** Words that tie a scene to the one before it within hours. */
export function isTiedByWords(view: FixScene): boolean {
	return hasCue(view, ({ meaning: { kind } }) => linkingKinds.has(kind));
}

const datingKinds: ReadonlySet<TimeMeaning['kind']> = new Set([
	'date',
	'offset',
	'calendar-step',
	'event',
	'same-as-scene',
]);
const linkingKinds: ReadonlySet<TimeMeaning['kind']> = new Set(['continuous', 'same-time', 'moments-later', 'later']);

function hasCue({ facts, before }: FixScene, fits: (cue: TimeCue) => boolean): boolean {
	const handedOn = before.timeCues.filter(({ dates }) => dates === 'next');
	return [...handedOn, ...facts.timeCues.filter(({ dates }) => dates === 'this')].some(fits);
}

/** Adds `(V.O.)` behind the name of a speaking cue. */
export function voiceOverFix({ script, scene }: FixScene, { cue, kind }: Appearance): readonly Fix[] {
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
export function renameFix({ script, scene }: PlacedView, appearance: Appearance, character: Character): Fix {
	const name =
		appearance.cue === undefined ? character.name : (otherName(character.cue, appearance.name) ?? character.name);
	const newText = appearance.name === appearance.name.toUpperCase() ? name.toUpperCase() : name;
	const range = sceneRange(script, scene.index, appearance);
	return { title: `Change to ${newText}`, edits: new Map([[script.uri, [{ range, newText }]]]), preferred: false };
}

function otherName(cue: string | undefined, name: string): string | undefined {
	return cue?.toUpperCase() === name.toUpperCase() ? undefined : cue;
}

/** A fix of the script itself. */
export function fixOf({ script }: Pick<FixScene, 'script'>, title: string, edits: readonly TextEdit[]): Fix {
	return { title, edits: new Map([[script.uri, edits]]), preferred: false };
}

/** An insertion in a scene's line. */
export function insertFix(
	{ script, scene }: Pick<PlacedView, 'script' | 'scene'>,
	title: string,
	{ line, column, text }: { readonly line: number; readonly column: number; readonly text: string },
): Fix {
	const edit: TextEdit = { range: rangeOnLine(scene.startLine + line, { start: column, end: column }), newText: text };
	return { title, edits: new Map([[script.uri, [edit]]]), preferred: false };
}
