/**
 * One scene's cast: every name of its reading settled to a person, notes counted in, and who is there in the end.
 */
import type { Canon } from '../canon/model.js';
import type { NotedName, SceneFacts, SceneSpan } from '../script/model.js';
import type { Appearance, AppearanceKind, Expected, ObjectAppearance, Placement, SceneCast } from './model.js';
import { personKey } from './personKey.js';
import type { ReadName, ReadThing } from './readParagraph.js';
import type { SceneReading } from './readScene.js';
import { firmPeople } from './readScene.js';
import type { Whereabouts } from './resolvePerson.js';
import { resolvePerson } from './resolvePerson.js';

/** Kinds that count as being in the scene; a voice without a body does not. */
const counted: ReadonlySet<AppearanceKind> = new Set(['speaks', 'introduced', 'acts', 'noted', 'remote', 'recorded']);

/** What an `[[absent: …]]` note makes of an appearance. */
const absentKinds: Readonly<Partial<Record<AppearanceKind, AppearanceKind>>> = {
	speaks: 'remote',
	recorded: 'remote',
	introduced: 'named',
	acts: 'named',
	noted: 'named',
};

export function castScene(facts: SceneFacts, reading: SceneReading, where: Whereabouts): SceneCast {
	const firm = firmPeople(reading.names);
	const settled = new Map<ReadName, Appearance>();
	for (const name of reading.names) settled.set(name, appearanceOf(name, firm, { where, reading }));
	const noted = notedNames(facts, 'present').map((name) => notedAppearance(name, where));
	const absent = new Set(notedNames(facts, 'absent').map((name) => personKey(notedAppearance(name, where).person)));
	const named = [...settled.values()];
	const present = noted.length === 0 ? named : [...named, ...noted].sort(inOrder);
	const appearances = absent.size === 0 ? present : present.map((appearance) => withoutAbsent(appearance, absent));
	const expected = expectedIn(facts, reading, { settled, where }).filter(
		({ person }) => !absent.has(personKey(person)),
	);
	return {
		appearances,
		expected,
		objects: reading.things.length === 0 ? [] : objectAppearances(reading.things, settled, appearances),
		ended: reading.ended,
		place: reading.place,
		people: peopleOf(appearances, expected),
	};
}

function appearanceOf(
	name: ReadName,
	firm: ReturnType<typeof firmPeople>,
	{ where, reading }: { readonly where: Whereabouts; readonly reading: SceneReading },
): Appearance {
	const person = resolvePerson(name.called, name.matches, where, name.age);
	const isFirm = person.kind === 'canon' ? firm.has(person.character) : firm.has(name.called);
	return {
		line: name.line,
		span: name.span,
		person,
		name: name.name,
		kind: kindOf(name, isFirm),
		placement: placementOf(name, reading),
		cue: name.cue,
		isAnnounced: name.isAnnounced,
		age: name.age,
	};
}

function kindOf({ kind, shaky, fromRecording }: ReadName, isFirm: boolean): AppearanceKind {
	if (shaky && isFirm) return 'acts';
	return fromRecording && kind === 'speaks' && !isFirm ? 'recorded' : kind;
}

function placementOf(name: ReadName, reading: SceneReading): Placement {
	const { line, moves, cue } = name;
	if (reading.turn < line || cue?.isOff === true || isByLink(name, reading)) return 'elsewhere';
	if (moves) return 'passing';
	return reading.entrance <= line ? 'late' : 'here';
}

/**
 * Whether somebody may be at the other end of a line: who only speaks where one is open and not into it, who is heard on one
 * elsewhere in the scene, whose words come out of the telephone and go into it, and whose deeds a video call may show.
 */
function isByLink({ line, moves, cue, called }: ReadName, { isLinked, seenFrom, names }: SceneReading): boolean {
	if (cue === undefined) return seenFrom < line && !moves;
	if (cue.isOnLine) return isHeard(names, called, 'remote') || isHeard(names, called, 'bodiless');
	return isLinked || isHeard(names, called, 'remote');
}

function isHeard(names: readonly ReadName[], called: string, voice: AppearanceKind): boolean {
	return names.some((name) => name.kind === voice && name.called === called);
}

function notedNames({ directives }: SceneFacts, kind: 'present' | 'absent' | 'with'): readonly NotedName[] {
	return directives.flatMap((directive) => (directive.kind === kind ? directive.names : []));
}

function notedAppearance({ line, span, name }: NotedName, where: Whereabouts): Appearance {
	const person = resolvePerson(name, matchesOf(where.canon, name), where);
	return {
		line,
		span,
		person,
		name,
		kind: 'noted',
		placement: 'here',
		cue: undefined,
		isAnnounced: false,
		age: undefined,
	};
}

function matchesOf(canon: Canon | undefined, name: string): ReadName['matches'] {
	return canon?.names.characters(name) ?? [];
}

function inOrder(lhs: SceneSpan, rhs: SceneSpan): number {
	return lhs.line - rhs.line || lhs.span.start - rhs.span.start;
}

const nobody: readonly Expected[] = [];

/** Whom a note adds for those who plan, and whom action has near. */
function expectedIn(
	facts: SceneFacts,
	{ extras }: SceneReading,
	{ settled, where }: { readonly settled: ReadonlyMap<ReadName, Appearance>; readonly where: Whereabouts },
): readonly Expected[] {
	const added = notedNames(facts, 'with').map(({ line, span, name }): Expected => {
		return { line, span, name, person: notedAppearance({ line, span, name }, where).person, how: 'noted' };
	});
	const likely: Expected[] = [];
	for (const [{ nearness, line, span, name }, { person, kind }] of settled) {
		if (nearness === undefined || (kind !== 'named' && kind !== 'depicted')) continue;
		likely.push({ line, span, name, person, how: nearness });
	}
	for (const { nearness, line, span, name } of extras)
		likely.push({ line, span, name, person: resolvePerson(name, [], where), how: nearness });
	return added.length + likely.length === 0 ? nobody : [...added, ...likely].sort(inOrder);
}

function withoutAbsent(appearance: Appearance, absent: ReadonlySet<string>): Appearance {
	if (!absent.has(personKey(appearance.person))) return appearance;
	return { ...appearance, kind: absentKinds[appearance.kind] ?? appearance.kind };
}

function objectAppearances(
	things: readonly ReadThing[],
	settled: ReadonlyMap<ReadName, Appearance>,
	appearances: readonly Appearance[],
): readonly ObjectAppearance[] {
	const canonPeople = new Set(
		appearances.flatMap(({ person }) => (person.kind === 'canon' ? person.character.id : [])),
	);
	return things.flatMap((thing) => objectAppearance(thing, settled, canonPeople));
}

/** A generic name (`the RV`) means the thing only beside somebody who held it. */
function objectAppearance(
	thing: ReadThing,
	settled: ReadonlyMap<ReadName, Appearance>,
	canonPeople: ReadonlySet<string>,
): readonly ObjectAppearance[] {
	const { object } = thing;
	if (thing.generic && !object.held.some(({ by }) => canonPeople.has(by))) return [];
	const handler = thing.handledBy === undefined ? undefined : settled.get(thing.handledBy);
	const handles = handler !== undefined && handler.person.kind === 'canon' && counted.has(handler.kind);
	return [
		{
			line: thing.line,
			span: thing.span,
			object,
			name: thing.name,
			handledBy: handles && handler.person.kind === 'canon' ? handler.person.character : undefined,
		},
	];
}

/** Cues that stand for those who are there already. */
export const collective: ReadonlySet<string> = new Set([
	'ALL',
	'BOTH',
	'TOGETHER',
	'EVERYONE',
	'EVERYBODY',
	'THE OTHERS',
	'OTHERS',
]);

function peopleOf(appearances: readonly Appearance[], expected: readonly Expected[]): readonly string[] {
	const here = appearances.filter(({ kind }) => counted.has(kind));
	const added = expected.filter(({ how }) => how === 'noted');
	const people = new Set<string>();
	for (const { person } of added.length === 0 ? here : [...here, ...added].sort(inOrder)) {
		if (person.kind === 'role' && collective.has(person.name.toUpperCase())) continue;
		people.add(person.kind === 'canon' ? person.character.id : person.name.toUpperCase());
	}
	return [...people];
}
