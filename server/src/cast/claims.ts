/**
 * What scenes and notes claim about who is who, merged over the script: pins, people named in full, taken names.
 */
import type { Canon, Character } from '../canon/model.js';
import { ageAt } from '../canon/validity.js';
import type { SceneFacts } from '../script/model.js';
import { foldName } from '../script/names.js';
import type { Lexicon } from './lexicon.js';
import { canLive } from './possible.js';
import type { SceneWindows } from './possible.js';
import type { ReadName, SceneReading } from './readScene.js';
import { bestForm } from './resolvePerson.js';
import type { NameContext } from './resolvePerson.js';
import { sameValue } from './sameValue.js';

/** One scene's share. */
export interface SceneClaims {
	/** Ids of canon people named in full here. */
	readonly introduced: readonly string[];
	/** Folded names that the scene gives to somebody whom the canon's facts rule out. */
	readonly collisions: readonly string[];
}

const noClaims: SceneClaims = { introduced: [], collisions: [] };

/** Who is named in full as a speaker or in CAPS, as far as date leaves one; and whose facts rule the introduction out. */
export function claimsOf(
	reading: SceneReading,
	canon: Canon | undefined,
	windows: SceneWindows | undefined,
): SceneClaims {
	if (canon === undefined) return noClaims;
	const introduced = new Set<string>();
	const collisions = new Set<string>();
	for (const name of reading.names) {
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
	if (introduced.size + collisions.size === 0) return noClaims;
	return { introduced: [...introduced], collisions: [...collisions] };
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

/** Pins of all cast notes; a later note wins. Header notes come first. */
export function pinsOf(allFacts: readonly SceneFacts[]): ReadonlyMap<string, string | undefined> {
	const pins = new Map<string, string | undefined>();
	for (const { directives } of allFacts) {
		for (const directive of directives) {
			if (directive.kind !== 'cast') continue;
			for (const { name, id } of directive.entries) if (name !== '') pins.set(foldName(name), id?.text);
		}
	}
	return pins;
}

/** The merge; the previous context itself if nothing changed. */
export function mergeClaims(
	scenes: readonly SceneClaims[],
	pins: ReadonlyMap<string, string | undefined>,
	lexicon: Lexicon,
	previous: NameContext | undefined,
): NameContext {
	const introduced = new Set<string>();
	const collisions = new Set<string>();
	for (const claims of scenes) {
		if (claims === noClaims) continue;
		for (const id of claims.introduced) introduced.add(id);
		for (const key of claims.collisions) if (!pins.has(key)) collisions.add(key);
	}
	const context: NameContext = { pins, introduced, collisions, fullNames: lexicon.fullNames };
	return previous !== undefined && sameValue(previous, context) ? previous : context;
}
