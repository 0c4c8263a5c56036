/**
 * Whom a scene needs, and in which way, for reports and lists: everybody there, heard, added by a note, or likely there by what
 * action says. Checks ask the appearances themselves.
 */
import type { SceneSpan } from '../script/model.js';
import { isInTheFlesh } from './inTheFlesh.js';
import type { Appearance, Expected, Person, SceneCast } from './model.js';
import { personKey } from './personKey.js';

/**
 * The surest first: seen; heard from outside the picture, `(O.S.)`; named in action as somebody near; only a voice, or on the
 * line, `(V.O.)`, `(ON PHONE)`.
 */
export const presences = ['there', 'off', 'likely', 'voice'] as const;

export type Presence = (typeof presences)[number];

/** Somebody at one place of a scene's text. */
export interface Attendance extends SceneSpan {
	readonly person: Person;
	/** As written. */
	readonly name: string;
	readonly presence: Presence;
	/** A line of theirs. */
	readonly speaks: boolean;
}

/** In the order of the text; people who are only talked of or pictured are not among them. */
export function attendancesIn({ appearances, expected }: SceneCast): readonly Attendance[] {
	const here = appearances.flatMap((appearance): Attendance[] => {
		const presence = presenceOf(appearance);
		const { line, span, person, name, cue } = appearance;
		return presence === undefined ? [] : [{ line, span, person, name, presence, speaks: cue !== undefined }];
	});
	if (expected.length === 0) return here;
	const more = expected.map(({ line, span, person, name, how }): Attendance => {
		return { line, span, person, name, presence: how === 'near' ? 'likely' : 'there', speaks: false };
	});
	return [...here, ...more].sort((lhs, rhs) => lhs.line - rhs.line || lhs.span.start - rhs.span.start);
}

/**
 * Whoever an intercut shows on the phone is seen. So is who speaks while a song, a film or a tape plays, unless it was announced
 * as theirs: they would be `(V.O.)` or `(ON TV)`, and writers forget that more rarely than they mention a radio.
 */
function presenceOf(appearance: Appearance): Presence | undefined {
	const { cue, kind } = appearance;
	if (kind === 'recorded' && cue?.voice === 'present' && !cue.isOff) return appearance.isAnnounced ? 'likely' : 'there';
	const isThere = isInTheFlesh(appearance) || kind === 'remote';
	if (!isThere && cue === undefined) return undefined;
	if (cue?.isOff === true) return 'off';
	return isThere && (cue === undefined || cue.voice === 'present') ? 'there' : 'voice';
}

/** The surer of two. */
export function surer(lhs: Presence, rhs: Presence | undefined): Presence {
	return presences.find((presence) => presence === lhs || presence === rhs) ?? lhs;
}

/** Who is in a scene by what action says, beyond those of its `people`; each once. */
export function othersIn({
	appearances,
	expected,
}: SceneCast): readonly (Pick<Expected, 'person'> & { isLikely: boolean })[] {
	if (expected.length === 0) return [];
	const known = new Set(appearances.flatMap((each) => (presenceOf(each) === undefined ? [] : personKey(each.person))));
	for (const { person, how } of expected) if (how === 'noted') known.add(personKey(person));
	const others = new Map<string, { readonly person: Person; readonly isLikely: boolean }>();
	for (const { person, how } of expected) {
		const key = personKey(person);
		if (!known.has(key)) others.set(key, { person, isLikely: how === 'near' && others.get(key)?.isLikely !== false });
	}
	return [...others.values()];
}
