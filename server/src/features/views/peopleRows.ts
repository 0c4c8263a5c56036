/**
 * Everybody in the script: how often they are there and speak, and for each of their scenes where they come from and where
 * they go to. Those whom the canon does not know come first.
 */
import type { ScriptView } from '../../analysis/scriptView.js';
import { rangeInFile } from '../../analysis/scriptView.js';
import type { Attendance, Presence } from '../../cast/attendance.js';
import { surer } from '../../cast/attendance.js';
import { callOf } from '../../cast/call/call.js';
import type { Person } from '../../cast/model.js';
import { personKey } from '../../cast/personKey.js';
import { titleCase } from '../../checks/titleCase.js';
import type { Scene } from '../../script/model.js';
import { foldName } from '../../script/names.js';
import { sceneNumber } from '../../script/sceneNumber.js';
import { present, sceneIcon, sceneLabel } from './sceneRow.js';
import type { ViewRow } from './viewRow.js';
import type { ViewWords } from './viewWords.js';

/** A person's part in one scene. */
interface Part {
	readonly scene: Scene;
	/** Their first words or deeds in it. */
	readonly first: Attendance;
	nSpeeches: number;
	presence: Presence;
}

interface Role {
	readonly key: string;
	readonly person: Person;
	/** Where they first are, and how often they speak there, before the first heading. */
	readonly opening: { readonly first: Attendance; nSpeeches: number } | undefined;
	readonly parts: Part[];
}

export function peopleRows(view: ScriptView, words: ViewWords): readonly ViewRow[] {
	return rolesIn(view)
		.map((role, index) => ({ role, index, rank: rankOf(view, role) }))
		.sort((lhs, rhs) => lhs.rank - rhs.rank || rhs.role.parts.length - lhs.role.parts.length || lhs.index - rhs.index)
		.map(({ role }) => personRow(view, role, words));
}

/** In order of first appearance; a script without a heading has people, too. Those only talked of or pictured are not among them. */
function rolesIn({ script, cast }: ScriptView): readonly Role[] {
	const call = callOf({ script, cast });
	const roles = new Map<string, Role>();
	for (const attendance of call.header) {
		const { person, speaks } = attendance;
		const key = personKey(person);
		const opening = roles.get(key)?.opening ?? { first: attendance, nSpeeches: 0 };
		if (!roles.has(key)) roles.set(key, { key, person, opening, parts: [] });
		if (speaks) opening.nSpeeches++;
	}
	for (const scene of script.scenes) {
		for (const attendance of call.scenes[scene.index] ?? []) {
			const { person, presence, speaks } = attendance;
			const key = personKey(person);
			let role = roles.get(key);
			if (role === undefined) roles.set(key, (role = { key, person, opening: undefined, parts: [] }));
			let part = role.parts.at(-1);
			if (part?.scene !== scene) role.parts.push((part = { scene, first: attendance, nSpeeches: 0, presence }));
			part.presence = surer(presence, part.presence);
			if (speaks) part.nSpeeches++;
		}
	}
	return [...roles.values()];
}

/** Strangers to the canon first, then people, then roles without a name. */
function rankOf(view: ScriptView, role: Role): number {
	if (isUnknown(view, role)) return 0;
	return role.person.kind === 'role' ? 2 : 1;
}

/** Without a canon nobody is unknown; whom a note lists is the writer's own. */
function isUnknown({ canon, cast }: ScriptView, { person }: Role): boolean {
	if (canon === undefined) return false;
	if (person.kind === 'ambiguous') return true;
	return person.kind === 'script' && cast.names.get(foldName(person.name))?.listed !== true;
}

function personRow(view: ScriptView, role: Role, words: ViewWords): ViewRow {
	const { key, person, opening, parts } = role;
	const name = person.kind === 'canon' ? person.character.name : titleCase(person.name);
	const stranger = isUnknown(view, role) ? [person.kind === 'ambiguous' ? words.severalFit : words.notInCanon] : [];
	const nSpeeches = parts.reduce((sum, part) => sum + part.nSpeeches, opening?.nSpeeches ?? 0);
	const counts = [
		...(parts.length === 0 ? [] : [words.scenes(parts.length)]),
		...(nSpeeches === 0 ? [] : [words.speeches(nSpeeches)]),
	];
	const first = opening === undefined ? parts[0] : { scene: undefined, first: opening.first };
	return {
		id: `person ${key}`,
		kind: 'person',
		label: name,
		detail: [...stranger, ...counts].join(' · '),
		tooltip: present([name, [...stranger, ...counts].join(' · ')]).join('\n'),
		spoken: [name, ...stranger, ...counts].join(', '),
		icon: stranger.length > 0 ? 'question' : person.kind === 'role' ? 'organization' : 'person',
		...(first === undefined ? {} : { target: targetOf(view, first) }),
		...(person.kind === 'script' ? { isNew: true } : {}),
		children: parts.map((part, index) =>
			partRow(view, key, { part, before: parts[index - 1], after: parts[index + 1] }, words),
		),
	};
}

/** A part with those before and after it. */
interface Step {
	readonly part: Part;
	readonly before: Part | undefined;
	readonly after: Part | undefined;
}

function partRow(view: ScriptView, key: string, { part, before, after }: Step, words: ViewWords): ViewRow {
	const { scene, nSpeeches } = part;
	const day = view.timeline.scenes[scene.index]?.scriptDay.label;
	const from = before === undefined ? words.firstHere : words.from(sceneNumber(view.facts, before.scene.index));
	const to = after === undefined ? words.lastHere : words.to(sceneNumber(view.facts, after.scene.index));
	const speeches = nSpeeches === 0 ? [] : [words.speeches(nSpeeches)];
	const way = wayOf(part.presence, words);
	const label = sceneLabel(view, scene, words);
	return {
		id: `person ${key} in ${scene.id}`,
		kind: 'appearance',
		label,
		detail: present([day, ...speeches, ...way, from, to]).join(' · '),
		tooltip: present([
			label,
			present([day, ...speeches, ...way]).join(' · '),
			before === undefined ? words.firstHere : words.from(sceneLabel(view, before.scene, words)),
			after === undefined ? words.lastHere : words.to(sceneLabel(view, after.scene, words)),
		]).join('\n'),
		spoken: present([label, day === undefined ? '' : words.scriptDay(day), ...speeches, ...way, from, to]).join(', '),
		icon: sceneIcon(view, scene),
		target: targetOf(view, part),
		children: [],
	};
}

/** What is to be said of somebody who is not simply there. */
function wayOf(presence: Presence, words: ViewWords): readonly string[] {
	if (presence === 'likely') return [words.likelyThere];
	return presence === 'voice' ? [words.voiceOnly] : [];
}

function targetOf(
	{ script: { uri } }: ScriptView,
	{ scene, first }: { readonly scene: Scene | undefined; readonly first: Attendance },
): ViewRow['target'] & object {
	return { uri, range: rangeInFile(scene, first) };
}
