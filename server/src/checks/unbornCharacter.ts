/**
 * Reports somebody who is there in the flesh before their birth (docs/diagnostics/unborn-character.md).
 */
import type { Appearance } from '../cast/model.js';
import { asDisputed } from './disputes.js';
import { eventTimeFix, lifeEvent } from './eventTimeFix.js';
import type { SceneFinding } from './finding.js';
import { appears, isThere, knownPerson } from './presence.js';
import { chainEvidence, leaning, provenBefore } from './proof.js';
import type { SceneView } from './sceneView.js';
import { findingAt, fixesFrom } from './sceneView.js';
import { timeFixes } from './timeFixes.js';
import { canonDateInWords, sceneInWords, withPronoun } from './words.js';

/** The finding for one appearance, if their birth lies certainly after the scene. */
export function unbornCharacter(view: SceneView, appearance: Appearance): SceneFinding | undefined {
	const character = knownPerson(appearance);
	if (character?.born === undefined || !isThere(appearance)) return undefined;
	const proof = provenBefore(view.time, character.born);
	if (proof === undefined || provenBefore(view.time, asDisputed(character.born, character, 'born')) === undefined)
		return undefined;
	const when = canonDateInWords(character.born);
	return findingAt('unborn-character', appearance, {
		message: `${character.name} ${appears(appearance)} ${sceneInWords(view.time)}, but ${withPronoun(character, 'was')} born ${when}.`,
		evidence: chainEvidence(proof, `${character.name} was born ${when}`),
		...leaning(proof, character.id),
		fixes: fixesFrom((view) =>
			timeFixes(view, appearance, 'before', eventTimeFix(view, 'before', lifeEvent(view, character, 'born'))),
		),
	});
}
