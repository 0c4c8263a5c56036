/**
 * Reports a name used outside the time in which it was anybody's (docs/diagnostics/alias-anachronism.md).
 */
import type { Appearance } from '../cast/model.js';
import type { Finding } from './finding.js';
import { isThere } from './presence.js';
import { chainEvidence, provenOutside } from './proof.js';
import type { SceneView } from './sceneView.js';
import { findingAt } from './sceneView.js';
import { renameFix, timeFixes } from './timeFixes.js';
import { dateInWords, sceneInWords } from './words.js';

/** The finding for one appearance under an alias, if the scene lies certainly outside the alias's time. */
export function aliasAnachronism(view: SceneView, appearance: Appearance): Finding | undefined {
	if (appearance.person.kind !== 'canon' || !isThere(appearance)) return undefined;
	const { character, match } = appearance.person;
	const alias = match.alias;
	if (alias === undefined) return undefined;
	const proof = provenOutside(view.time, alias);
	if (proof === undefined) return undefined;
	const limit =
		proof.side === 'before'
			? `only takes that name ${dateInWords(proof.against.stated)}`
			: `bears that name only until ${dateInWords(proof.against.stated, 'bare')}`;
	return findingAt(view, 'alias-anachronism', appearance, {
		message: `${appearance.name} is used here ${sceneInWords(view.time)}, but ${character.name} ${limit}.`,
		evidence: chainEvidence(
			view.script,
			proof,
			`${alias.name}: ${proof.side === 'before' ? 'from' : 'until'} ${dateInWords(proof.against.stated, 'bare')}`,
		),
		lowered: proof.lowered,
		fixes: () => [renameFix(view, appearance, character), ...timeFixes(view, appearance)],
	});
}
