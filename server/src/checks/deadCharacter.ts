/**
 * Reports somebody who is there in the flesh after their death (docs/diagnostics/dead-character.md).
 * Voices, recordings, pictures, bodies, dreams and undated flashbacks are exempt.
 */
import type { Canon } from '../canon/model.js';
import type { Appearance } from '../cast/model.js';
import { asDisputed } from './disputes.js';
import { eventTimeFix, lifeEvent } from './eventTimeFix.js';
import type { SceneFinding } from './finding.js';
import { appears, isThere, knownPerson } from './presence.js';
import type { Proof } from './proof.js';
import { chainEvidence, deathDate, leaning, provenAfter } from './proof.js';
import type { SceneView } from './sceneView.js';
import { findingAt, fixesFrom } from './sceneView.js';
import { timeFixes } from './timeFixes.js';
import { canonDateInWords, sourceInWords, whenInWords, withPronoun } from './words.js';

/** The finding for one appearance, if their death lies certainly before the scene. */
export function deadCharacter(view: SceneView, appearance: Appearance): SceneFinding | undefined {
	const character = knownPerson(appearance);
	if (character?.died === undefined || !isThere(appearance)) return undefined;
	const died = deathDate(view.canon, character.died);
	const proof = provenAfter(view.time, died, character.died.event);
	if (died === undefined || proof === undefined) return undefined;
	if (provenAfter(view.time, asDisputed(died, character, 'died'), character.died.event) === undefined) return undefined;
	const source = sourceInWords(view.canon, died.source ?? character.source);
	const when = canonDateInWords(died);
	return findingAt('dead-character', appearance, {
		message: `${character.name} ${appears(appearance)} ${whenInWords(view, proof)}, but ${withPronoun(character, 'died')} ${when}${source}.`,
		evidence: chainEvidence(proof, `${character.name} died ${when}${eventInWords(view.canon, proof)}`),
		...leaning(proof, character.id),
		fixes: fixesFrom((view) =>
			timeFixes(view, appearance, 'after', eventTimeFix(view, 'after', lifeEvent(view, character, 'dies'))),
		),
	});
}

/** `, in "The crash"`, where the scene's own words set it after that and no date proves it. */
function eventInWords({ events }: Canon, { afterEvent }: Proof): string {
	const title = afterEvent === undefined ? undefined : events.get(afterEvent)?.title;
	return title === undefined ? '' : `, in "${title}"`;
}
