/**
 * One person of the script under several names where nothing says otherwise: `PRIVATE BELL`, who is promoted to `SERGEANT BELL`, and
 * `Bell`; `TWO COPS` of a note and the `COPS` of the same scene. Two who are in one scene are two.
 */
import { foldName, isRoleName } from '../../script/names.js';
import { wordList } from '../../text/wordList.js';
import type { Attendance } from '../attendance.js';
import type { Person, ScriptCast } from '../model.js';
import { personKey } from '../personKey.js';
import { withoutCount } from './partNames.js';

/** What somebody may become or leave off; kin and given names are somebody's for good. */
const ranks = wordList(`
	dr doctor prof professor officer detective det agent sergeant sgt lieutenant lt captain capt corporal cpl private pvt ensign cadet
	commander cmdr commodore admiral general gen colonel col major maj marshal trooper constable inspector sheriff deputy chief warden
	judge justice senator governor mayor president councilman congressman congresswoman ambassador special
`);
const civil = wordList('mr mister mrs ms miss mx sir madam lady lord herr frau señor señora');

/** Gives each person the one who is meant, under one name. */
export function bearersOf(
	scenes: readonly (readonly Attendance[])[],
	{ names }: ScriptCast,
): (person: Person) => Person {
	const called = new Map<string, string>();
	for (const group of groupsIn(scenes).values()) {
		const members = mergeable(group, scenes);
		if (members.length < 2) continue;
		const best = members.find((key) => (names.get(key)?.nCues ?? 0) > 0 && key.includes(' ')) ?? longest(members);
		for (const key of members) called.set(key, group.get(best) ?? best);
	}
	if (called.size === 0) return (person) => person;
	return (person) => {
		if (person.kind === 'canon' || person.kind === 'ambiguous') return person;
		const name = called.get(personKey(person));
		return name === undefined ? person : { kind: isRoleName(name) ? 'role' : 'script', name };
	};
}

/** What several titled names have in common that are one person's, `BELL`: it means that person, too. */
export function sharedNames(scenes: readonly (readonly Attendance[])[]): readonly string[] {
	return [...groupsIn(scenes)].flatMap(([core, group]) => {
		return mergeable(group, scenes).filter((key) => titleOf(key) !== undefined).length > 1 ? [core.toUpperCase()] : [];
	});
}

/** The script's own people by their names without title, each by key with the name as first written. */
function groupsIn(scenes: readonly (readonly Attendance[])[]): ReadonlyMap<string, ReadonlyMap<string, string>> {
	const groups = new Map<string, Map<string, string>>();
	for (const { person } of scenes.flat()) {
		if (person.kind !== 'script' && person.kind !== 'role') continue;
		const core = coreOf(person.name);
		const group = groups.get(core) ?? new Map<string, string>();
		groups.set(core, group);
		if (!group.has(personKey(person))) group.set(personKey(person), person.name);
	}
	return groups;
}

/** The name without count and rank. */
function coreOf(name: string): string {
	const words = foldName(name.replace(/^(?:an?|the) /iu, '')).split(' ');
	const isTitle = (word: string | undefined): boolean => ranks.has(word ?? '') || civil.has(word ?? '');
	let at = 0;
	while (at < words.length - 1 && isTitle(words[at])) at++;
	const core = words.slice(at).join(' ');
	return at > 0 && isRoleName(core) ? words.join(' ') : core;
}

/** Keys of a group that can be one person: `MR. KLEIN` and `MRS. KLEIN` cannot, and which of them is `KLEIN` stays open. */
function mergeable(group: ReadonlyMap<string, string>, scenes: readonly (readonly Attendance[])[]): readonly string[] {
	if (group.size < 2) return [];
	const keys = [...group.keys()].filter((key) => !isBesideAny(key, group, scenes));
	const married = new Set([...group.keys()].map((key) => key.split(' ')[0] ?? '').filter((word) => civil.has(word)));
	const isRanked = (key: string): boolean => ranks.has(titleOf(key) ?? '');
	if (married.size === 0 || (married.size === 1 && !keys.some(isRanked))) return keys;
	return keys.filter(isRanked);
}

/** Whether a scene has two names with different titles side by side. */
function isBesideAny(
	key: string,
	group: ReadonlyMap<string, string>,
	scenes: readonly (readonly Attendance[])[],
): boolean {
	const title = titleOf(key);
	if (title === undefined) return false;
	return scenes.some((scene) => {
		const keys = new Set(scene.map(({ person }) => personKey(person)));
		return keys.has(key) && [...group.keys()].some((other) => keys.has(other) && (titleOf(other) ?? title) !== title);
	});
}

function titleOf(key: string): string | undefined {
	const [first = '', ...rest] = key.split(' ');
	return rest.length > 0 && (ranks.has(first) || civil.has(first)) ? first : undefined;
}

function longest(keys: readonly string[]): string {
	return keys.reduce((lhs, rhs) => (rhs.length > lhs.length ? rhs : lhs));
}

/** The cops of a scene whose note has `TWO COPS` are those two. */
export function countedBy(scene: readonly Attendance[]): readonly Attendance[] {
	const counted = new Map<string, Attendance>();
	for (const attendance of scene) {
		const { name } = attendance.person.kind === 'canon' ? attendance : attendance.person;
		const bare = withoutCount(name);
		if (bare !== name) counted.set(foldName(bare), attendance);
	}
	if (counted.size === 0) return scene;
	return scene.map((attendance) => {
		const { person } = attendance;
		const whole = person.kind === 'role' || person.kind === 'script' ? counted.get(foldName(person.name)) : undefined;
		return whole === undefined ? attendance : { ...attendance, person: whole.person };
	});
}
