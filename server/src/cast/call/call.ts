/**
 * Whom each scene of a script calls for, as a breakdown lists it: the cast, and beyond it whom only the whole script makes known.
 * Silent parts in their later scenes, roles in small letters, whoever is spoken to in a parenthetical, whom a scene goes on with
 * by a pronoun; and one person where ranks change. Read when a report is asked for, by no check and on no keystroke.
 */
import type { NameMatch } from '../../canon/model.js';
import type { SceneFacts, ScriptModel } from '../../script/model.js';
import type { Attendance } from '../attendance.js';
import { attendancesIn } from '../attendance.js';
import type { CastSources } from '../buildCast.js';
import { sourcesOf } from '../buildCast.js';
import type { Lexicon } from '../lexicon.js';
import type { Person, SceneCast, ScriptCast } from '../model.js';
import { personKey } from '../personKey.js';
import type { Whereabouts } from '../resolvePerson.js';
import { resolvePerson } from '../resolvePerson.js';
import { collective } from '../sceneCast.js';
import type { Aside } from './addressed.js';
import { asidesIn } from './addressed.js';
import { carriedInto } from './carriedOn.js';
import { knownParts } from './knownParts.js';
import { partNamesIn } from './partNames.js';
import type { Known, PartThere } from './partsThere.js';
import { namedBy, partsIn } from './partsThere.js';
import { bearersOf, countedBy, sharedNames } from './sameBearer.js';

/** Attendances by scene, in the order of the text. */
export interface Call {
	/** Before the first heading. */
	readonly header: readonly Attendance[];
	readonly scenes: readonly (readonly Attendance[])[];
	/** Whom a name of the script means as the scenes have it: `PRIVATE BELL` for `SERGEANT BELL`, where both are one. */
	readonly bearer: (person: Person) => Person;
}

const calls = new WeakMap<ScriptModel, { readonly cast: ScriptCast; readonly call: Call }>();

/** Cost: linear in the script. */
export function callOf({ script, cast }: { readonly script: ScriptModel; readonly cast: ScriptCast }): Call {
	const known = calls.get(script);
	if (known?.cast === cast) return known.call;
	const call = makeCall(script, cast);
	calls.set(script, { cast, call });
	return call;
}

function makeCall(script: ScriptModel, cast: ScriptCast): Call {
	const sources = sourcesOf(cast);
	const header = withoutCollectives(cast.header);
	const scenes = cast.scenes.map(withoutCollectives);
	if (sources === undefined) return { header, scenes, bearer: (person) => person };
	const factsOf = (index: number): SceneFacts | undefined => sources.facts[index + 1];
	const asides = script.scenes.map(({ index, node }) => asidesIn(node.lines, factsOf(index)?.cues ?? []));
	const names = [...partNamesIn(cast, sources, asides.flat()), ...sharedNames([header, ...scenes])];
	const known = knownWith(names, sources);
	const called: (readonly Attendance[])[] = [];
	for (const { index } of script.scenes) {
		const facts = factsOf(index);
		if (facts === undefined) continue;
		const where = sources.whereabouts(index + 1);
		const before = called.at(-1) ?? [];
		const base = scenes[index] ?? [];
		const recent = new Set([...base, ...before].map(({ person }) => personKey(person)));
		const absent = absentFrom(facts, where);
		const isMeant = ({ person }: Attendance): boolean => {
			const key = personKey(person);
			return !absent.has(key) && !isCollective(person) && (!anybody.has(key) || recent.has(key));
		};
		const added = [
			...partsIn(facts, known).map((part) => attendanceOf(part, where)),
			...(asides[index] ?? []).flatMap((aside) => besides(aside, known, where)),
		].filter(isMeant);
		const here = added.length === 0 ? base : [...base, ...added].sort(inOrder);
		const carried = carriedInto(script, { index, facts, here, before }).filter(isMeant);
		called.push(countedBy([...carried, ...here]));
	}
	const bearer = bearersOf([header, ...called], cast);
	const borne = (attendance: Attendance): Attendance => {
		const person = bearer(attendance.person);
		return person === attendance.person ? attendance : { ...attendance, person };
	};
	return { header: header.map(borne), scenes: called.map((scene) => scene.map(borne)), bearer };
}

function attendanceOf({ line, span, name, nearness }: PartThere, where: Whereabouts): Attendance {
	const presence = nearness === 'does' ? 'there' : 'likely';
	return { line, span, name, person: resolvePerson(name, [], where), presence, speaks: false };
}

function besides(aside: Aside, known: Known, where: Whereabouts): readonly Attendance[] {
	return namedBy(aside, known).map(({ line, span, name, found }) => {
		const person = resolvePerson(found?.called ?? name, found?.matches ?? [], where);
		return { line, span, name, person, presence: aside.isSpeech ? 'there' : 'likely', speaks: false };
	});
}

const knownOf = new WeakMap<Lexicon, { readonly names: string; readonly known: Known }>();

/** The same object while nobody comes or goes, so that scenes are not read again. */
function knownWith(names: readonly string[], { canon, lexicon }: CastSources): Known {
	const key = names.join('\n');
	const before = knownOf.get(lexicon);
	if (before?.names === key && before.known.canon === canon) return before.known;
	const known: Known = { canon, lexicon, parts: knownParts(names, lexicon, canon) };
	knownOf.set(lexicon, { names: key, known });
	return known;
}

/** Roles that are somebody else in every other scene, unless they have just been there: `the man`. */
const anybody: ReadonlySet<string> = new Set(
	'man woman boy girl kid guy child person lady gentleman stranger figure people men women kids'.split(' '),
);

function inOrder(lhs: Attendance, rhs: Attendance): number {
	return lhs.line - rhs.line || lhs.span.start - rhs.span.start;
}

function isCollective(person: Person): boolean {
	return person.kind === 'role' && collective.has(person.name.toUpperCase());
}

/** Less the cues that stand for those who are there already: `BOTH`. */
function withoutCollectives(cast: SceneCast): readonly Attendance[] {
	return attendancesIn(cast).filter(({ person }) => !isCollective(person));
}

function absentFrom({ directives }: SceneFacts, where: Whereabouts): ReadonlySet<string> {
	const names = directives.flatMap((directive) => (directive.kind === 'absent' ? directive.names : []));
	const characters = (name: string): readonly NameMatch[] => where.canon?.names.characters(name) ?? [];
	return new Set(names.map(({ name }) => personKey(resolvePerson(name, characters(name), where))));
}
