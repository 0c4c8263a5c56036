/**
 * Reports a stated age that contradicts birth date and scene time (docs/diagnostics/age-mismatch.md).
 * Decades and words such as `late 30s` are allowed a year either way.
 */
import type { CanonDate } from '../canon/model.js';
import type { Appearance } from '../cast/model.js';
import type { StatedAge } from '../script/model.js';
import { asDisputed } from './disputes.js';
import type { SceneFinding } from './finding.js';
import { isThere, knownPerson } from './presence.js';
import type { Proof } from './proof.js';
import { chainEvidence, leaning, prove } from './proof.js';
import type { SceneView } from './sceneView.js';
import { findingAt } from './sceneView.js';
import { actualAge, ageInWords, boundAgainst, correctAge } from './statedAge.js';
import { canonDateInWords, sceneInWords, timeOfProof, withPronoun } from './words.js';

/** The finding for one appearance with an age beside it. An age bound to the name (`YOUNG JESSE`) counts as one. */
export function ageMismatch(view: SceneView, appearance: Appearance): SceneFinding | undefined {
	const character = knownPerson(appearance);
	const age = appearance.age;
	if (character?.born === undefined || age === undefined || !isThere(appearance)) return undefined;
	const born = character.born;
	const proof = provenAge(view, age, born);
	if (proof === undefined || provenAge(view, age, asDisputed(born, character, 'born')) === undefined) return undefined;
	const time = timeOfProof(view.time, proof);
	const actual = actualAge(time, born.window);
	return findingAt('age-mismatch', age, {
		message: `${character.name} is ${ageInWords(age, character.gender)} here, but ${withPronoun(character, 'was')} born ${canonDateInWords(born)} and is ${actual.words} ${sceneInWords(time)}.`,
		evidence: chainEvidence(proof, `${character.name} was born ${canonDateInWords(born)}`),
		...leaning(proof, character.id),
		fixes: ({ script }, scene) => correctAge(script, scene, age, actual.years),
	});
}

/** Why somebody born then cannot have this age in the scene. */
function provenAge({ time }: SceneView, age: StatedAge, born: CanonDate): Proof | undefined {
	return prove(time, (bounds) => boundAgainst(age, bounds, born.window), born);
}
