/**
 * What scenes and notes claim about who is who, merged over the script: pins, people named in full, taken names.
 */
import type { Canon, Character } from '../canon/model.js';
import { ageAt } from '../canon/validity.js';
import type { SceneFacts } from '../script/model.js';
import { foldName } from '../script/names.js';
import type { Lexicon } from './lexicon.js';
import type { SceneWindows } from './possible.js';
import { canBeSoOld, canLive } from './possible.js';
import type { ReadName } from './readParagraph.js';
import type { SceneReading } from './readScene.js';
import type { NameContext } from './resolvePerson.js';
import { bestForm } from './resolvePerson.js';
import { keepEqualMembers } from './sameValue.js';

/** One scene's share. */
export interface SceneClaims {
	/** Ids of canon people named in full here. */
	readonly introduced: readonly string[];
	/** Folded names that the scene gives to somebody whom the canon's facts rule out. */
	readonly collisions: readonly string[];
	/** Names that a cast note of the scene pins to an id, or only lists. */
	readonly pins: readonly (readonly [key: string, id: string | undefined])[];
}

/** What most scenes claim. */
export const noClaims: SceneClaims = { introduced: [], collisions: [], pins: [] };

/** Who is named in full as a speaker or in CAPS, as far as date leaves one; and whose facts rule the introduction out. */
export function claimsOf(
	facts: SceneFacts,
	reading: SceneReading,
	canon: Canon | undefined,
	windows: SceneWindows | undefined,
): SceneClaims {
	const pins = pinsOf(facts);
	if (canon === undefined) return pins.length === 0 ? noClaims : { ...noClaims, pins };
	const introduced = new Set<string>();
	const collisions = new Set<string>();
	for (const name of reading.names) {
		if (isNamesake(name, windows)) {
			collisions.add(foldName(name.called));
			continue;
		}
		if (
			name.matches[0]?.form !== 'full' ||
			!name.caps ||
			name.kind === 'depicted' ||
			!foldName(name.name).includes(' ')
		)
			continue;
		const full = bestForm(name.matches);
		if (
			isRuledOut(
				canon,
				name,
				full.map(({ character }) => character),
				windows,
			)
		) {
			for (const key of [foldName(name.name), ...foldName(name.name).split(' ')]) collisions.add(key);
			continue;
		}
		const people = new Set(full.map(({ character }) => character));
		const possible = [...people].filter((character) => canLive(canon, character, windows));
		const [only] = possible.length > 0 ? possible : people;
		if (only !== undefined && (possible.length === 1 || people.size === 1)) introduced.add(only.id);
	}
	if (introduced.size + collisions.size + pins.length === 0) return noClaims;
	return { introduced: [...introduced], collisions: [...collisions], pins };
}

/** `LITTLE ADA (4)`, where no Ada of the canon is a child: who is called so in all of the script is somebody new. */
function isNamesake({ age, caps, matches }: ReadName, windows: SceneWindows | undefined): boolean {
	if (age === undefined || !caps || matches.length === 0) return false;
	return matches.every((match) => !canBeSoOld(match, windows, age));
}

/** Dead or unborn, and of another age than stated: then it is somebody new. One of the two alone is another check's finding. */
function isRuledOut(
	canon: Canon,
	{ age }: ReadName,
	characters: readonly Character[],
	windows: SceneWindows | undefined,
): boolean {
	if (age === undefined || windows === undefined) return false;
	return characters.every((character) => {
		if (canLive(canon, character, windows) || character.born === undefined) return false;
		const ages = ageAt(character, windows.likely);
		return ages !== undefined && (age.to < ages.from - 2 || ages.to + 2 < age.from);
	});
}

function pinsOf({ directives }: SceneFacts): SceneClaims['pins'] {
	return directives.flatMap((directive) =>
		directive.kind === 'cast'
			? directive.entries
					.filter(({ name }) => name !== '')
					.map(({ name, id }): SceneClaims['pins'][number] => [foldName(name), id?.text])
			: [],
	);
}

/** The merge; the previous context itself if nothing changed, and each of its members that did not. */
export function mergeClaims(
	scenes: readonly SceneClaims[],
	lexicon: Lexicon,
	previous: NameContext | undefined,
): NameContext {
	const introduced = new Set<string>();
	const collisions = new Set<string>();
	// A cast note holds for the whole script; a later one wins.
	const pins = new Map(scenes.flatMap((claims) => claims.pins));
	for (const claims of scenes) {
		if (claims === noClaims) continue;
		for (const id of claims.introduced) introduced.add(id);
		// A name that is only listed stays the newcomer's; an id says whose it is.
		for (const key of claims.collisions) if (pins.get(key) === undefined) collisions.add(key);
	}
	return keepEqualMembers({ pins, introduced, collisions, fullNames: lexicon.fullNames }, previous);
}
