/**
 * What the cursor is on: a person, a thing, a place, a heading, a note. Hover, definition, references and highlight all
 * ask here, so that they agree.
 */
import type { ScriptView } from '../analysis/scriptView.js';
import { factsOf, lineAt, rangeInFile, sceneAtLine, startLineOf } from '../analysis/scriptView.js';
import type { NameMatch, Place, StoryEvent, StoryObject, TextMention } from '../canon/model.js';
import type { Appearance, Person } from '../cast/model.js';
import type { Directive, Scene, SceneSpan, TimeCue } from '../script/model.js';
import { foldName } from '../script/names.js';
import type { Position, Range, Span } from '../text/position.js';
import { rangeOnLine, touchesSpan } from '../text/position.js';

interface At {
	/** The words that the cursor is on. */
	readonly range: Range;
	/** `undefined` before the first heading. */
	readonly scene: Scene | undefined;
}

export type Subject =
	| ({ readonly kind: 'person'; readonly person: Person; readonly name: string } & At)
	| ({ readonly kind: 'object'; readonly object: StoryObject } & At)
	| ({ readonly kind: 'place'; readonly place: Place } & At)
	| ({ readonly kind: 'event'; readonly event: StoryEvent } & At)
	/** A heading's words that are no known place. */
	| ({ readonly kind: 'heading'; readonly scene: Scene } & At)
	| ({ readonly kind: 'note'; readonly directive: Directive | undefined; readonly timeCue: TimeCue | undefined } & At);

/** The subject at a position, the narrowest first; `undefined` where there is nothing to say. */
export function subjectAt(view: ScriptView, position: Position): Subject | undefined {
	const scene = sceneAtLine(view.script, position.line);
	const line = lineAt(view.script, position.line);
	if (line === undefined) return undefined;
	const note = line.inline.find((span) => span.kind === 'note' && touchesSpan(span, position.character));
	if (line.inline.some((span) => span.kind === 'boneyard' && touchesSpan(span, position.character))) return undefined;
	const named = namedAt(view, scene, position) ?? placeAt(view, scene, position) ?? objectAt(view, scene, position);
	if (named !== undefined) return named;
	if (note !== undefined) return noteAt(view, scene, position, note);
	if (scene !== undefined && line.type === 'scene-heading') {
		return { kind: 'heading', scene, range: rangeOnLine(position.line, line.content) };
	}
	return mentionAt(view, scene, position);
}

/** The appearance that the cast found here. */
function namedAt(view: ScriptView, scene: Scene | undefined, position: Position): Subject | undefined {
	if (scene === undefined) return undefined;
	const found = smallest(
		(view.cast.scenes[scene.index]?.appearances ?? []).filter((appearance) => isAt(appearance, scene, position)),
	);
	if (found === undefined) return undefined;
	return { kind: 'person', person: found.person, name: found.name, range: rangeInFile(scene, found), scene };
}

function placeAt(view: ScriptView, scene: Scene | undefined, position: Position): Subject | undefined {
	if (scene === undefined) return undefined;
	const parts = view.cast.scenes[scene.index]?.place.parts ?? [];
	const part = parts.find((candidate) => candidate.place !== undefined && isAt(candidate, scene, position));
	if (part?.place === undefined) return undefined;
	return { kind: 'place', place: part.place, range: rangeInFile(scene, part), scene };
}

function objectAt(view: ScriptView, scene: Scene | undefined, position: Position): Subject | undefined {
	if (scene === undefined) return undefined;
	const found = (view.cast.scenes[scene.index]?.objects ?? []).find((object) => isAt(object, scene, position));
	return found === undefined
		? undefined
		: { kind: 'object', object: found.object, range: rangeInFile(scene, found), scene };
}

/** A note of ours: the id or name in it under the cursor, else the note itself. */
function noteAt(view: ScriptView, scene: Scene | undefined, position: Position, note: Span): Subject | undefined {
	const facts = factsOf(view, scene);
	const relative = position.line - startLineOf(scene);
	const isIn = ({ line, span }: SceneSpan): boolean =>
		line === relative && note.start <= span.start && span.end <= note.end;
	const directive = facts.directives.find(isIn);
	const timeCue = facts.timeCues.find((cue) => cue.source === 'note' && isIn(cue));
	const reference = directive === undefined ? undefined : referenceIn(view, directive, scene, position);
	if (reference !== undefined) return reference;
	if (directive === undefined && timeCue === undefined) return undefined;
	const range = rangeOnLine(position.line, note);
	if (timeCue?.meaning.kind === 'event' && touchesSpan(timeCue.span, position.character)) {
		const event = view.canon?.events.get(timeCue.meaning.event);
		if (event !== undefined) return { kind: 'event', event, range: rangeInFile(scene, timeCue), scene };
	}
	return { kind: 'note', directive, timeCue, range, scene };
}

/** The person or place that a note names at the cursor. */
function referenceIn(
	view: ScriptView,
	directive: Directive,
	scene: Scene | undefined,
	position: Position,
): Subject | undefined {
	const line = startLineOf(scene) + directive.line;
	if (directive.kind === 'place') {
		const place = view.canon?.places.get(directive.place.text);
		if (place === undefined || !touchesSpan(directive.place.span, position.character)) return undefined;
		return { kind: 'place', place, range: rangeOnLine(line, directive.place.span), scene };
	}
	if (directive.kind === 'cast') {
		for (const { name, span, id } of directive.entries) {
			const onId = id !== undefined && touchesSpan(id.span, position.character);
			if (!onId && !touchesSpan(span, position.character)) continue;
			const range = rangeOnLine(line, onId ? id.span : span);
			const character = id === undefined ? undefined : view.canon?.characters.get(id.text);
			const person: Person =
				character === undefined
					? personNamed(view, name)
					: { kind: 'canon', character, match: { character, alias: undefined, form: 'full', ages: undefined } };
			return { kind: 'person', person, name, range, scene };
		}
	}
	if ('names' in directive) {
		const noted = directive.names.find(({ span }) => touchesSpan(span, position.character));
		if (noted !== undefined) {
			return {
				kind: 'person',
				person: personNamed(view, noted.name),
				name: noted.name,
				range: rangeOnLine(line, noted.span),
				scene,
			};
		}
	}
	return undefined;
}

/** A name in running text that is no appearance: in dialogue above all. */
function mentionAt(view: ScriptView, scene: Scene | undefined, position: Position): Subject | undefined {
	const relative = position.line - startLineOf(scene);
	const prose = factsOf(view, scene).prose.find(({ line }) => line === relative);
	if (prose === undefined) return undefined;
	const mention = view.canon?.names.mentions(prose.text).find((found) => touchesSpan(found, position.character));
	if (mention !== undefined) return mentioned(view, scene, position.line, mention, prose.text);
	for (const { text, person } of view.cast.names.values()) {
		const start = wordIndex(prose.text, text, position.character);
		if (start !== undefined) {
			return {
				kind: 'person',
				person,
				name: text,
				range: rangeOnLine(position.line, { start, end: start + text.length }),
				scene,
			};
		}
	}
	return undefined;
}

function mentioned(
	view: ScriptView,
	scene: Scene | undefined,
	line: number,
	mention: TextMention,
	text: string,
): Subject {
	const range = rangeOnLine(line, mention);
	if (mention.kind === 'object') return { kind: 'object', object: mention.object, range, scene };
	const name = text.slice(mention.start, mention.end);
	return { kind: 'person', person: personOf(name, mention.matches, peopleIn(view, scene)), name, range, scene };
}

/** Whom a name means: the only one it fits, or the one of several who is in the scene. */
function personOf(name: string, matches: readonly NameMatch[], here: ReadonlySet<string>): Person {
	const [first] = matches;
	if (first === undefined) return { kind: 'script', name };
	const ids = new Set(matches.map(({ character }) => character.id));
	if (ids.size === 1) return { kind: 'canon', character: first.character, match: first };
	const present = matches.filter(({ character }) => here.has(character.id));
	const [only] = present;
	if (only !== undefined && new Set(present.map(({ character }) => character.id)).size === 1) {
		return { kind: 'canon', character: only.character, match: only };
	}
	return { kind: 'ambiguous', name, matches };
}

/** Whom a name means anywhere in the script: as the cast settled it, else as the canon knows it. */
export function personNamed(view: ScriptView, name: string): Person {
	const known = view.cast.names.get(foldName(name));
	if (known !== undefined) return known.person;
	return personOf(name, view.canon?.names.characters(name) ?? [], new Set());
}

function peopleIn(view: ScriptView, scene: Scene | undefined): ReadonlySet<string> {
	return new Set(scene === undefined ? [] : (view.cast.scenes[scene.index]?.people ?? []));
}

function isAt(
	{ line, span }: { readonly line: number; readonly span: { readonly start: number; readonly end: number } },
	scene: Scene,
	position: Position,
): boolean {
	return scene.startLine + line === position.line && touchesSpan(span, position.character);
}

function smallest(appearances: readonly Appearance[]): Appearance | undefined {
	return appearances.toSorted((lhs, rhs) => lhs.span.end - lhs.span.start - (rhs.span.end - rhs.span.start))[0];
}

/** Where a name stands as whole words around a column, whatever its case. */
function wordIndex(text: string, name: string, character: number): number | undefined {
	const upper = text.toUpperCase();
	// Upper-casing may change the length ("ß"); then columns would lie.
	if (upper.length !== text.length) return undefined;
	const wanted = name.toUpperCase();
	for (let start = upper.indexOf(wanted); start >= 0; start = upper.indexOf(wanted, start + 1)) {
		const end = start + wanted.length;
		const isWhole = !isWordCharacter(upper[start - 1]) && !isWordCharacter(upper[end]);
		if (isWhole && start <= character && character <= end) return start;
	}
	return undefined;
}

function isWordCharacter(ch: string | undefined): boolean {
	return ch !== undefined && /[\p{L}\p{N}]/u.test(ch);
}
