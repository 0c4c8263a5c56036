/**
 * Reports names in notes that are slips for known ones: `[[dies: MACRO]]` would kill nobody, in silence. As
 * misspelled-character and misspelled-place. A name that two notes have is meant.
 */
import { endedThingKey } from '../cast/endedThings.js';
import { foldName, isNearName } from '../script/names.js';
import type { Link, SceneFinding } from './finding.js';
import { scriptFix } from './formFinding.js';
import type { CheckInput } from './input.js';
import { evidenceFor } from './misspelledCharacter.js';
import { arePlaceVariants } from './nameVariants.js';
import type { Reference } from './noteReferences.js';
import { sceneRange } from './place.js';
import { findingAt } from './sceneView.js';
import { slipInNote } from './slips.js';

/** The finding for somebody whom a note names. */
export function notedPerson(input: CheckInput, reference: Reference): SceneFinding | undefined {
	const { cast, canon, story } = input;
	const slip = slipInNote(reference.text, cast, canon, story);
	if (slip === undefined || isNotedTwice(input, reference.text)) return undefined;
	const known = evidenceFor(slip);
	const at = 'at' in known ? known.at : { scene: known.inScript.scene, at: known.inScript };
	return slipFinding('misspelled-character', reference, slip.spelling, { message: known.message, at });
}

/** The finding for a thing or place that a note destroys. */
export function notedThing(input: CheckInput, reference: Reference): SceneFinding | undefined {
	const { cast, canon, story } = input;
	const key = endedThingKey(foldName(reference.text));
	const names = canon?.names;
	const isKnown =
		cast.places.has(key) ||
		cast.places.has(foldName(reference.text)) ||
		[reference.text, key].some(
			(text) => [...(names?.objects(text) ?? []), ...(names?.places(text) ?? [])].length > 0,
		) ||
		story?.others.some(({ places }) => places.has(key)) === true;
	if (isKnown || isNotedTwice(input, reference.text)) return undefined;
	const near = names?.nearPlace(key);
	if (near !== undefined && !arePlaceVariants(key, endedThingKey(foldName(near.spelling)))) {
		const known: Link = { message: `${near.place.name} is in the canon`, at: near.place.at };
		return slipFinding('misspelled-place', reference, near.spelling.toUpperCase(), known);
	}
	for (const place of cast.places.values()) {
		if (!isNearName(key, place.key) || arePlaceVariants(key, place.key)) continue;
		const known: Link = { message: `${place.text} is a place here`, at: { scene: place.first.scene, at: place.first } };
		return slipFinding('misspelled-place', reference, place.text.toUpperCase(), known);
	}
	return undefined;
}

function slipFinding(
	code: 'misspelled-character' | 'misspelled-place',
	reference: Reference,
	spelling: string,
	known: Link,
): SceneFinding {
	return findingAt(code, reference, {
		message: `Is ${reference.text} a slip for ${spelling}? Only this note has the name.`,
		evidence: [known],
		fixes: (input, scene) => {
			const edit = { range: sceneRange(input.script, scene, reference), newText: spelling };
			return [scriptFix(input, `Change to ${spelling}`, [edit], true)];
		},
	});
}

function isNotedTwice({ header, facts }: CheckInput, name: string): boolean {
	const key = foldName(name);
	const noted = [header, ...facts].flatMap(({ directives }) =>
		directives.flatMap((directive) => ('names' in directive ? directive.names : [])),
	);
	return noted.filter((each) => foldName(each.name) === key).length > 1;
}
