/**
 * Reports a thing present in action after its end or before its beginning, or in the hands of somebody who does not
 * hold it then (docs/diagnostics/object-anachronism.md).
 */
import type { Holding } from '../canon/model.js';
import type { ObjectAppearance } from '../cast/model.js';
import type { SceneFinding } from './finding.js';
import { chainEvidence, deathDate, leaning, provenAfter, provenBefore, provenOutside } from './proof.js';
import type { SceneView } from './sceneView.js';
import { findingAt, fixesFrom } from './sceneView.js';
import { outOfLineFix, preferFirst, sideOf } from './timeFixes.js';
import { canonDateInWords, sceneInWords, whenInWords, withPronoun } from './words.js';

/** One finding for each thing in the scene that is out of its time, at its first mention. */
export function* objectAnachronism(view: SceneView): Iterable<SceneFinding> {
	if (view.time.exempt) return;
	const told = new Set<string>();
	for (const appearance of view.cast.objects) {
		if (told.has(appearance.object.id)) continue;
		const finding = outOfTime(view, appearance) ?? wrongHands(view, appearance);
		if (finding === undefined) continue;
		told.add(appearance.object.id);
		yield finding;
	}
}

function outOfTime(view: SceneView, appearance: ObjectAppearance): SceneFinding | undefined {
	const { object } = appearance;
	const gone = provenAfter(view.time, object.until?.date, object.until?.event);
	const proof = gone ?? provenBefore(view.time, object.from);
	if (proof === undefined) return undefined;
	const side = sideOf(view, proof);
	const end = object.until?.how === undefined ? '' : `${object.until.how} `;
	const fate =
		gone === undefined
			? `is not there before ${canonDateInWords(proof.against, 'bare')}`
			: `is gone by then (${end}${canonDateInWords(proof.against)})`;
	return findingAt('object-anachronism', appearance, {
		message: `${object.name} is here ${whenInWords(view, proof)}, but ${fate}.`,
		evidence: chainEvidence(proof, `${object.name} ${fate}`),
		...leaning(proof, object.id),
		fixes: fixesFrom((view) => preferFirst(outOfLineFix(view, side))),
	});
}

/** In the hands of somebody all of whose holdings lie certainly at another time. */
function wrongHands(view: SceneView, appearance: ObjectAppearance): SceneFinding | undefined {
	const { object, handledBy } = appearance;
	// Of the dead, their death is told.
	const died = handledBy?.died === undefined ? undefined : deathDate(view.canon, handledBy.died);
	if (handledBy === undefined || provenAfter(view.time, died) !== undefined) return undefined;
	const holdings = object.held.filter(({ by }) => by === handledBy.id);
	const proofs = holdings.map((holding) => provenOutside(view.time, holding));
	const [proof] = proofs;
	if (proof === undefined || !proofs.every((each): each is NonNullable<typeof each> => each !== undefined))
		return undefined;
	const side = sideOf(view, proof);
	const nearest = holdings[0];
	return findingAt('object-anachronism', appearance, {
		message: `${handledBy.name} has ${object.name} here ${sceneInWords(view.time)}, but ${withPronoun(handledBy, 'has')} it ${holds(nearest)}.`,
		evidence: chainEvidence(proof, `${handledBy.name} has ${object.name} ${holds(nearest)}`),
		...leaning(proof, object.id),
		atMost: 'information',
		fixes: fixesFrom((view) => preferFirst(outOfLineFix(view, side))),
	});
}

function holds(holding: Holding | undefined): string {
	const from = holding?.from === undefined ? '' : ` from ${canonDateInWords(holding.from, 'bare')}`;
	const until = holding?.until === undefined ? '' : ` until ${canonDateInWords(holding.until, 'bare')}`;
	return `only${from}${until}`;
}
