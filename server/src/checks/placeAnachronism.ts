/**
 * Reports a scene set in a place that does not exist yet, or no longer (docs/diagnostics/place-anachronism.md).
 * A heading that says ruins, remains, former or abandoned is exempt.
 */
import type { Place } from '../canon/model.js';
import type { SceneSpan } from '../script/model.js';
import type { Fix, SceneFinding } from './finding.js';
import { chainEvidence, leaning, provenAfter, provenBefore } from './proof.js';
import type { PlacedView, SceneView } from './sceneView.js';
import { findingAt, fixesFrom } from './sceneView.js';
import { insertFix, outOfLineFix, preferFirst, sideOf } from './timeFixes.js';
import { canonDateInWords, whenInWords } from './words.js';

/** One finding for each part of the heading that names a place out of its time. */
export function* placeAnachronism(view: SceneView): Iterable<SceneFinding> {
	const { time, cast } = view;
	if (time.exempt || cast.place.ruined) return;
	for (const { place, ...part } of namedPlaces(view)) {
		const ended = endedBefore(view, place);
		const notYet = provenBefore(time, place.opened);
		const proof = ended?.proof ?? notYet;
		if (proof === undefined) continue;
		const side = sideOf(view, proof);
		const when = canonDateInWords(proof.against);
		const fate =
			ended === undefined ? `did not open before ${canonDateInWords(proof.against, 'bare')}` : `${ended.verb} ${when}`;
		yield findingAt('place-anachronism', part, {
			message: `This scene is set ${whenInWords(view, proof)}, but ${place.name} ${fate}.`,
			evidence: chainEvidence(proof, `${place.name} ${fate}`),
			...leaning(proof, place.id),
			fixes: fixesFrom((view) =>
				preferFirst([...outOfLineFix(view, side), ...(ended === undefined ? [] : ruinFix(view, part))]),
			),
		});
	}
}

/** The canon places that the heading names, or that a note puts the scene in. */
function namedPlaces({ cast, facts, canon }: SceneView): readonly (SceneSpan & { readonly place: Place })[] {
	const noted = facts.directives.flatMap((directive) => {
		const place = directive.kind === 'place' ? canon.places.get(directive.place.text) : undefined;
		return place === undefined || directive.kind !== 'place'
			? []
			: [{ place, line: directive.line, span: directive.place.span }];
	});
	const named = cast.place.parts.flatMap(({ place, line, span }) =>
		place === undefined ? [] : [{ place, line, span }],
	);
	return [...named, ...noted.filter(({ place }) => !named.some((part) => part.place === place))];
}

/** `RUINED` before the place's name; before the heading's first part where only a note names the place. */
function ruinFix(view: PlacedView, part: SceneSpan): readonly Fix[] {
	const first = view.facts.heading?.place[0];
	const column = part.line === 0 ? part.span.start : first?.span.start;
	if (column === undefined) return [];
	return [insertFix(view, 'Say that it is a ruin', { line: 0, column, text: 'RUINED ' })];
}

function endedBefore(
	{ time }: SceneView,
	{ ended }: Place,
): { proof: NonNullable<ReturnType<typeof provenAfter>>; verb: string } | undefined {
	const proof = provenAfter(time, ended?.date, ended?.event);
	if (proof === undefined || ended === undefined) return undefined;
	return { proof, verb: ended.how === 'closed' ? 'closed' : 'was destroyed' };
}
