/**
 * Reports a name used outside the time in which it was anybody's (docs/diagnostics/alias-anachronism.md).
 */
import type { Alias, Character } from '../canon/model.js';
import type { Appearance } from '../cast/model.js';
import { windowOf } from '../timeline/model.js';
import type { Fix, SceneFinding } from './finding.js';
import { isThere } from './presence.js';
import { chainEvidence, leaning, possibleAges, prove, provenOutside } from './proof.js';
import type { PlacedView, SceneView } from './sceneView.js';
import { findingAt, fixesFrom } from './sceneView.js';
import type { Side } from './timeFixes.js';
import { preferFirst, renameFix, sideOf, timeFixes } from './timeFixes.js';
import { canonDateInWords, sceneInWords } from './words.js';

/** The finding for one appearance under an alias, if the scene lies certainly outside the alias's time. */
export function aliasAnachronism(view: SceneView, appearance: Appearance): SceneFinding | undefined {
	if (appearance.person.kind !== 'canon' || !isThere(appearance)) return undefined;
	const { character, match } = appearance.person;
	const alias = match.alias;
	if (alias === undefined) return undefined;
	const proof = provenOutside(view.time, alias);
	if (proof === undefined) return ageAlias(view, appearance, character, alias);
	const side = sideOf(view, proof);
	const limit =
		proof.side === 'before'
			? `took that name only ${canonDateInWords(proof.against)}`
			: `bore that name only until ${canonDateInWords(proof.against, 'bare')}`;
	return findingAt('alias-anachronism', appearance, {
		message: `${appearance.name} is used here ${sceneInWords(view.time)}, but ${character.name} ${limit}.`,
		evidence: chainEvidence(
			proof,
			`${alias.name}: ${proof.side === 'before' ? 'from' : 'until'} ${canonDateInWords(proof.against, 'bare')}`,
		),
		...leaning(proof, character.id),
		fixes: fixesFrom((view) => aliasFixes(view, appearance, character, side)),
	});
}

/** The right name first: a scene is rarely moved for the sake of a name. */
function aliasFixes(view: PlacedView, appearance: Appearance, character: Character, side: Side): readonly Fix[] {
	const others = timeFixes(view, appearance, side);
	return preferFirst([renameFix(view, appearance, character), ...others]);
}

/** `YOUNG ROSA`, bound to her ages by the canon, when she is certainly older or younger. A year either way is allowed. */
function ageAlias(
	view: SceneView,
	appearance: Appearance,
	character: Character,
	{ name, ages, at }: Alias,
): SceneFinding | undefined {
	const born = character.born;
	if (ages === undefined || born === undefined) return undefined;
	const proof = prove(
		view.time,
		(bounds) => {
			const { youngest, oldest } = possibleAges(born.window, windowOf(bounds));
			if (youngest !== undefined && youngest > ages[1] + 1) return bounds.earliest;
			return oldest !== undefined && oldest < ages[0] - 1 ? bounds.latest : undefined;
		},
		born,
	);
	if (proof === undefined) return undefined;
	const side = sideOf(view, proof);
	return findingAt('alias-anachronism', appearance, {
		message: `${appearance.name} is used here ${sceneInWords(view.time)}, but ${character.name}, born ${canonDateInWords(born)}, goes by that name only from age ${String(ages[0])} to ${String(ages[1])}.`,
		evidence: [
			...chainEvidence(proof, `${character.name} was born ${canonDateInWords(born)}`),
			{ message: `${name}: ages ${String(ages[0])} to ${String(ages[1])}`, at },
		],
		...leaning(proof, character.id),
		fixes: fixesFrom((view) => aliasFixes(view, appearance, character, side)),
	});
}
