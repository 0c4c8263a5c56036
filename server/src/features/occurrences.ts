/** Every place in a script where somebody or something is named. References, highlights and rename share it. */
import type { ScriptView } from '../analysis/scriptView.js';
import { rangeInFile } from '../analysis/scriptView.js';
import type { SceneCast } from '../cast/model.js';
import { personKey } from '../cast/personKey.js';
import type { Scene, SceneFacts, SceneSpan } from '../script/model.js';
import { foldName } from '../script/names.js';
import type { Range } from '../text/position.js';
import { comparePositions } from '../text/position.js';
import type { Subject } from './subject.js';
import { personNamed } from './subject.js';

/** What is looked for, independent of the file that it was found in. */
export type Target =
	| { readonly kind: 'person'; readonly key: string; readonly isCanon: boolean }
	| { readonly kind: 'object' | 'place' | 'event'; readonly id: string };

export type OccurrenceKind = 'cue' | 'introduction' | 'mention' | 'heading' | 'note';

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

/** In reading order, without overlaps. Cost: linear in the script. */
export function occurrencesOf(view: ScriptView, target: Target): readonly Occurrence[] {
	const found: Occurrence[] = [...inScene(view, target, undefined, view.cast.header, view.header)];
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

function inScene(
	view: ScriptView,
	target: Target,
	scene: Scene | undefined,
	cast: SceneCast,
	facts: SceneFacts,
): Occurrence[] {
	const at = (place: SceneSpan, kind: OccurrenceKind): Occurrence => ({ range: rangeInFile(scene, place), kind });
	switch (target.kind) {
		case 'person':
			return [
				...cast.appearances
					.filter(({ person }) => personKey(person) === target.key)
					.map((place) =>
						at(place, place.cue === undefined ? (place.kind === 'introduced' ? 'introduction' : 'mention') : 'cue'),
					),
				...castNotes(view, target.key, facts).map((place) => at(place, 'note')),
				...spokenNames(view, target.key, cast, facts).map((place) => at(place, 'mention')),
			];
		case 'object':
			return [
				...cast.objects.filter(({ object }) => object.id === target.id).map((place) => at(place, 'mention')),
				...spokenObjects(view, target.id, facts).map((place) => at(place, 'mention')),
			];
		case 'place':
			return [
				...cast.place.parts.filter(({ place }) => place?.id === target.id).map((place) => at(place, 'heading')),
				...facts.directives.flatMap((directive) =>
					directive.kind === 'place' && directive.place.text === target.id
						? [at({ line: directive.line, span: directive.place.span }, 'note')]
						: [],
				),
			];
		case 'event':
			return facts.timeCues
				.filter(({ meaning }) => meaning.kind === 'event' && meaning.event === target.id)
				.map((place) => at(place, 'note'));
	}
}

/** Names that `[[cast: …]]` notes list. */
function castNotes(view: ScriptView, key: string, { directives }: SceneFacts): SceneSpan[] {
	return directives.flatMap((directive) => {
		if (directive.kind !== 'cast') return [];
		return directive.entries.filter(({ name, id }) => id?.text === key || personKey(personNamed(view, name)) === key);
	});
}

/** Names in prose that are no appearance: what people say of somebody. */
function spokenNames(view: ScriptView, key: string, { appearances }: SceneCast, { prose }: SceneFacts): SceneSpan[] {
	const names = [...view.cast.names.values()].filter(({ person }) => personKey(person) === key).map(({ text }) => text);
	return prose.flatMap(({ line, text }) => {
		const mentions = (view.canon?.names.mentions(text) ?? []).filter(
			(mention) =>
				mention.kind === 'character' &&
				isOnly(
					mention.matches.map(({ character }) => character.id),
					key,
				),
		);
		const spans = [
			...mentions.map(({ start, end }) => ({ start, end })),
			...names.flatMap((name) => wholeWords(text, name)),
		];
		const taken = appearances.filter((appearance) => appearance.line === line);
		return spans
			.filter(
				(span) => !taken.some((appearance) => appearance.span.start < span.end && span.start < appearance.span.end),
			)
			.map((span) => ({ line, span }));
	});
}

function spokenObjects(view: ScriptView, id: string, { prose }: SceneFacts): SceneSpan[] {
	return prose.flatMap(({ line, text, kind }) => {
		if (kind !== 'dialogue') return [];
		const mentions = view.canon?.names.mentions(text) ?? [];
		return mentions
			.filter((mention) => mention.kind === 'object' && mention.object.id === id)
			.map(({ start, end }) => ({ line, span: { start, end } }));
	});
}

function isOnly(ids: readonly string[], key: string): boolean {
	return ids.length > 0 && ids.every((id) => id === key);
}

/** Where a name of the script stands as whole words, written with a capital. */
function wholeWords(text: string, name: string): { readonly start: number; readonly end: number }[] {
	const upper = text.toUpperCase();
	const wanted = name.toUpperCase();
	if (upper.length !== text.length || wanted === '') return [];
	const found = [];
	for (let start = upper.indexOf(wanted); start >= 0; start = upper.indexOf(wanted, start + wanted.length)) {
		const end = start + wanted.length;
		const isWhole = !isLetter(text[start - 1]) && !isLetter(text[end]);
		// "mark" is a word, "Mark" somebody.
		if (isWhole && text[start] === wanted[0] && foldName(text.slice(start, end)) === foldName(name))
			found.push({ start, end });
	}
	return found;
}

function isLetter(ch: string | undefined): boolean {
	return ch !== undefined && /[\p{L}\p{N}]/u.test(ch);
}
