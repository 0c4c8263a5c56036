/**
 * What the cursor is on: a person, a thing, a place, a heading, a note. Hover, definition, references and highlight all
 * ask here, so that they agree.
 */
import type { ScriptView } from '../analysis/scriptView.js';
import { factsOf, lineAt, rangeInFile, sceneAtLine, startLineOf } from '../analysis/scriptView.js';
import type { Place, StoryEvent, StoryObject, TextMention } from '../canon/model.js';
import type { Appearance, Person, SceneCast } from '../cast/model.js';
import type { Directive, Scene, SceneSpan, TimeCue } from '../script/model.js';
import { keyedNotes } from '../script/noteText.js';
import type { Position, Range, Span } from '../text/position.js';
import { rangeOnLine, touchesSpan } from '../text/position.js';
import { headingOwners } from './headingOwners.js';
import { looseTexts } from './looseText.js';
import { personNamed, personOf } from './personNamed.js';
import { thingNamed } from './thingNamed.js';

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
	| ({
			readonly kind: 'note';
			/** Lower-case. */
			readonly key: string;
			readonly directive: Directive | undefined;
			readonly timeCue: TimeCue | undefined;
			/** The check that an ignore note names here. */
			readonly code: string | undefined;
	  } & At);

/** The subject at a position, the narrowest first; `undefined` where there is nothing to say. */
export function subjectAt(view: ScriptView, position: Position): Subject | undefined {
	const scene = sceneAtLine(view.script, position.line);
	const line = lineAt(view.script, position.line);
	if (line === undefined) return undefined;
	const note = line.inline.find((span) => span.kind === 'note' && touchesSpan(span, position.character));
	if (line.inline.some((span) => span.kind === 'boneyard' && touchesSpan(span, position.character))) return undefined;
	const named = namedAt(view, scene, position) ?? placeAt(view, scene, position) ?? objectAt(view, scene, position);
	if (named !== undefined) return named;
	if (note !== undefined) return noteAt(view, scene, position, note) ?? mentionAt(view, scene, position);
	if (scene !== undefined && line.type === 'scene-heading') {
		const heading: Subject = { kind: 'heading', scene, range: rangeOnLine(position.line, line.content) };
		return ownerAt(view, scene, position) ?? heading;
	}
	return mentionAt(view, scene, position);
}

/** The appearance that the cast found here. */
function namedAt(view: ScriptView, scene: Scene | undefined, position: Position): Subject | undefined {
	const found = smallest(castOf(view, scene).appearances.filter((appearance) => isAt(appearance, scene, position)));
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
	const found = castOf(view, scene).objects.find((object) => isAt(object, scene, position));
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
	const line = lineAt(view.script, position.line);
	const key = line && keyedNotes(line).find(({ span }) => span.start === note.start)?.key;
	if (key === undefined) return undefined;
	const range = rangeOnLine(position.line, note);
	if (timeCue?.meaning.kind === 'event' && touchesSpan(timeCue.span, position.character)) {
		const event = view.canon?.events.get(timeCue.meaning.event);
		if (event !== undefined) return { kind: 'event', event, range: rangeInFile(scene, timeCue), scene };
	}
	const codes = directive?.kind === 'ignore' ? directive.codes : [];
	const code = codes.find(({ span }) => touchesSpan(span, position.character))?.text;
	return { kind: 'note', key, directive, timeCue, code, range, scene };
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
		const { text, span } = directive.place;
		if (!touchesSpan(span, position.character)) return undefined;
		const byId = view.canon?.places.get(text);
		const named = byId === undefined ? thingNamed(view.canon, text) : ({ kind: 'place', place: byId } as const);
		return named?.kind === 'place' ? { ...named, range: rangeOnLine(line, span), scene } : undefined;
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
		if (noted !== undefined && directive.kind === 'destroyed') {
			const thing = thingNamed(view.canon, noted.name);
			return thing && { ...thing, range: rangeOnLine(line, noted.span), scene };
		}
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

/** Whose room a heading names. */
function ownerAt(view: ScriptView, scene: Scene, position: Position): Subject | undefined {
	const cast = view.cast.scenes[scene.index];
	const owners = cast === undefined ? [] : headingOwners(view, cast, factsOf(view, scene));
	const owner = owners.find(({ span }) => touchesSpan(span, position.character));
	if (owner === undefined) return undefined;
	const { name, span, person } = owner;
	return { kind: 'person', person, name, range: rangeOnLine(position.line, span), scene };
}

/** A name in running text that is no appearance: in dialogue above all, in notes and in the outline. */
function mentionAt(view: ScriptView, scene: Scene | undefined, position: Position): Subject | undefined {
	const relative = position.line - startLineOf(scene);
	const facts = factsOf(view, scene);
	const loose = looseTexts(scene?.node ?? view.script.header, facts);
	for (const { line, text } of [...facts.prose, ...loose]) {
		if (line !== relative) continue;
		const mention = view.canon?.names.mentions(text).find((found) => touchesSpan(found, position.character));
		if (mention !== undefined) return mentioned(view, scene, position.line, mention, text);
		const named = scriptNameAt(view, text, position.character);
		if (named === undefined) continue;
		const { start, person, name } = named;
		const range = rangeOnLine(position.line, { start, end: start + name.length });
		return { kind: 'person', person, name, range, scene };
	}
	return undefined;
}

/** The longest name of the script's own that stands around a column. */
function scriptNameAt(
	{ cast }: ScriptView,
	text: string,
	character: number,
): { readonly person: Person; readonly name: string; readonly start: number } | undefined {
	const found = [...cast.names.values()].flatMap(({ text: name, person }) => {
		const start = wordIndex(text, name, character);
		return start === undefined ? [] : [{ person, name, start }];
	});
	return found.sort((lhs, rhs) => rhs.name.length - lhs.name.length)[0];
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

function peopleIn(view: ScriptView, scene: Scene | undefined): ReadonlySet<string> {
	return new Set(castOf(view, scene).people);
}

/** Who and what is in a scene, or before the first: a play may have no heading at all. */
function castOf({ cast }: ScriptView, scene: Scene | undefined): SceneCast {
	return (scene === undefined ? undefined : cast.scenes[scene.index]) ?? cast.header;
}

function isAt({ line, span }: SceneSpan, scene: Scene | undefined, position: Position): boolean {
	return startLineOf(scene) + line === position.line && touchesSpan(span, position.character);
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
	// Nothing stands everywhere, and behind the end for ever.
	if (wanted === '') return undefined;
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
