/** Every place in a script where somebody or something is named. References, highlights and rename share it. */
import type { ScriptView } from '../analysis/scriptView.js';
import { rangeInFile } from '../analysis/scriptView.js';
import type { Appearance, SceneCast } from '../cast/model.js';
import { personKey } from '../cast/personKey.js';
import { referencesIn } from '../checks/noteReferences.js';
import type { Scene, SceneFacts, SceneSpan } from '../script/model.js';
import { foldName } from '../script/names.js';
import type { Range } from '../text/position.js';
import { comparePositions } from '../text/position.js';
import { isDateName } from './dateName.js';
import { isEverydayWord } from './everydayWord.js';
import { isInLongerName } from './longerName.js';
import { mentionsIn } from './mentions.js';
import { placeNotesIn } from './placeNotes.js';
import type { Subject } from './subject.js';
import { thingNamed } from './thingNamed.js';

/** What is looked for, independent of the file that it was found in. */
export type Target =
	| { readonly kind: 'person'; readonly key: string; readonly isCanon: boolean }
	| { readonly kind: 'object' | 'place' | 'event'; readonly id: string };

/** `action` is an appearance in action, `introduction` the one in capitals; the others are where somebody is only named. */
export type OccurrenceKind =
	'cue' | 'introduction' | 'action' | 'words' | 'heading' | 'note' | 'outline' | 'title-page';

export interface Occurrence {
	readonly range: Range;
	readonly kind: OccurrenceKind;
}

/** `undefined` for what can't be looked for elsewhere: a heading, a note. */
export function targetOf(subject: Subject): Target | undefined {
	switch (subject.kind) {
		case 'person':
			return { kind: 'person', key: personKey(subject.person), isCanon: subject.person.kind === 'canon' };
		case 'object':
			return { kind: 'object', id: subject.object.id };
		case 'place':
			return { kind: 'place', id: subject.place.id };
		case 'event':
			return { kind: 'event', id: subject.event.id };
		case 'heading':
		case 'note':
			return undefined;
	}
}

/** In reading order, without overlaps; what has been cut counts no more, and what is doubtful not yet. Cost: linear in the script. */
export function occurrencesOf(view: ScriptView, target: Target): readonly Occurrence[] {
	return allOccurrences(view, target).flatMap(({ range, kind }) =>
		kind === 'cut' || kind === 'doubtful' || kind === 'word' ? [] : [{ range, kind }],
	);
}

/** With those in boneyards, because a scene that comes back wants the names of its day, and with the doubtful ones. */
export function allOccurrences(view: ScriptView, target: Target): readonly FoundOccurrence[] {
	const found = [...inScene(view, target, undefined, view.cast.header, view.header)];
	for (const scene of view.script.scenes) {
		const cast = view.cast.scenes[scene.index];
		const facts = view.facts[scene.index];
		if (cast !== undefined && facts !== undefined) found.push(...inScene(view, target, scene, cast, facts));
	}
	const sorted = found.sort((lhs, rhs) => comparePositions(lhs.range.start, rhs.range.start));
	return sorted.filter(({ range }, index) => {
		const before = sorted[index - 1];
		return before === undefined || comparePositions(before.range.end, range.start) <= 0;
	});
}

export interface FoundOccurrence {
	readonly range: Range;
	/** `doubtful` is perhaps somebody else, `word` perhaps nobody: an everyday word. */
	readonly kind: OccurrenceKind | 'cut' | 'doubtful' | 'word';
}

function inScene(
	view: ScriptView,
	target: Target,
	scene: Scene | undefined,
	cast: SceneCast,
	facts: SceneFacts,
): FoundOccurrence[] {
	const at = (place: SceneSpan, kind: FoundOccurrence['kind']): FoundOccurrence => ({
		range: rangeInFile(scene, place),
		kind,
	});
	switch (target.kind) {
		case 'person':
			return [
				...cast.appearances
					.filter(({ person }) => personKey(person) === target.key)
					.map((appearance) => at(appearance, kindOf(appearance))),
				...mentionsIn(view, scene)
					.filter(({ key }) => key === target.key)
					.map((mention) => at(mention, mention.kind)),
			].map((found) => ({ ...found, kind: doubtIn(view, found) ?? found.kind }));
		case 'object':
			return [
				...cast.objects.filter(({ object }) => object.id === target.id).map((place) => at(place, 'action')),
				...namedObjects(view, target.id, facts).map(({ kind, ...place }) => at(place, kind)),
				...destroyedObjects(view, target.id, facts).map((place) => at(place, 'note')),
			];
		case 'place':
			return [
				...cast.place.parts.filter(({ place }) => place?.id === target.id).map((place) => at(place, 'heading')),
				...placeNotesIn(view, scene)
					.filter(({ place }) => place?.id === target.id)
					.map(({ range }): FoundOccurrence => ({ range, kind: 'note' })),
			];
		case 'event':
			return referencesIn(facts)
				.filter(({ to, text }) => to === 'events' && text === target.id)
				.map((place) => at(place, 'note'));
	}
}

/**
 * Whether the name may be a part of somebody else's, who is not in the script, a date, or an everyday word: `Max Planck said
 * so.`, `in May`, `Will he?`. `undefined` where it is sure.
 */
function doubtIn(view: ScriptView, { range: { start, end }, kind }: FoundOccurrence): 'doubtful' | 'word' | undefined {
	if (kind === 'cue') return undefined;
	const text = view.script.syntax.lines[start.line]?.text ?? '';
	// Our own notes list names.
	if (kind === 'note' && keyBefore.test(text.slice(0, start.character))) return undefined;
	const span = { start: start.character, end: end.character };
	const isName = (word: string): boolean =>
		view.cast.names.has(foldName(word)) || (view.canon?.names.characters(word) ?? []).length > 0;
	const isEnglish = view.script.syntax.options.locales.every((locale) => locale.startsWith('en'));
	if (kind !== 'note' && (isDateName(text, span) || isInLongerName(text, span, { isName, isEnglish })))
		return 'doubtful';
	return isEverydayWord(text, span, isName) ? 'word' : undefined;
}

/** `[[cast: ANNA, ` */
const keyBefore = /\[\[\s*[\p{L}-]+\s*:[^\]]*$/u;

function kindOf({ cue, kind }: Appearance): OccurrenceKind {
	if (cue !== undefined) return 'cue';
	if (kind === 'noted') return 'note';
	return kind === 'introduced' ? 'introduction' : 'action';
}

/** Wherever prose calls a thing by its name; in action, where the cast looks once a sentence, not by a word that is any such thing's. */
function namedObjects(view: ScriptView, id: string, { prose }: SceneFacts): NamedObject[] {
	return prose.flatMap(({ line, text, kind }) =>
		(view.canon?.names.mentions(text) ?? []).flatMap((mention): NamedObject[] => {
			if (mention.kind !== 'object' || mention.object.id !== id) return [];
			const span = { start: mention.start, end: mention.end };
			if (kind === 'dialogue') return [{ line, span, kind: 'words' }];
			return mention.generic ? [] : [{ line, span, kind: 'action' }];
		}),
	);
}

/** `[[destroyed: THE LAMP]]` */
function destroyedObjects({ canon }: ScriptView, id: string, { directives }: SceneFacts): readonly SceneSpan[] {
	return directives.flatMap((directive) => {
		if (directive.kind !== 'destroyed') return [];
		return directive.names.filter(({ name }) => {
			const thing = thingNamed(canon, name);
			return thing?.kind === 'object' && thing.object.id === id;
		});
	});
}

interface NamedObject extends SceneSpan {
	readonly kind: 'action' | 'words';
}
