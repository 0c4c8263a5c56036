/**
 * Reports a canon place whose heading puts it in another town or region (docs/diagnostics/place-mismatch.md).
 */
import type { Canon, Place } from '../canon/model.js';
import type { ScenePlace } from '../cast/model.js';
import type { SceneSpan } from '../script/model.js';
import type { Fix, SceneFinding, TextEdit } from './finding.js';
import { sceneRange } from './place.js';
import { isContainer, lieTogether, placesAround, regionOf, regionsOf } from './places.js';
import type { PlacedView, SceneView } from './sceneView.js';
import { findingAt, fixesFrom } from './sceneView.js';
import { fixOf, preferFirst } from './timeFixes.js';

type Part = ScenePlace['parts'][number];

/** At most one finding a heading, on the words that put the place elsewhere. */
export function placeMismatch(view: SceneView): SceneFinding | undefined {
	const { canon, cast } = view;
	const { parts } = cast.place;
	const place = parts.find((part) => part.place?.in !== undefined)?.place;
	const home = place === undefined ? undefined : placesAround(canon, place).slice(1).at(-1);
	if (place === undefined || home === undefined || namesTwoPlaces(view)) return undefined;
	const elsewhere = parts.find((part, index) => isElsewhere(canon, { place, home }, part, parts[index + 1]));
	if (elsewhere === undefined) return undefined;
	return findingAt('place-mismatch', elsewhere, {
		message: `The heading puts ${place.name} in ${elsewhere.text}, but it is in ${home.name}.`,
		evidence: [{ message: `${place.name} lies in ${home.name}`, at: place.at }],
		fixes: fixesFrom((view) => correctTown(view, { place, home }, elsewhere)),
	});
}

/** The town that the place lies in, and its region where another stands right behind. */
function correctTown(
	view: PlacedView,
	{ place, home }: { readonly place: Place; readonly home: Place },
	elsewhere: Part,
): readonly Fix[] {
	const { canon, script, scene, facts } = view;
	const replace = (at: SceneSpan, newText: string): TextEdit => ({
		range: sceneRange(script, scene.index, at),
		newText,
	});
	const region = regionOf(canon, place);
	const next = facts.heading?.place.find(({ span }) => span.start > elsewhere.span.start);
	const isOtherRegion =
		region !== undefined &&
		next !== undefined &&
		regionsOf(canon).has(next.text.toLowerCase()) &&
		next.text.toLowerCase() !== region.toLowerCase();
	const newText = home.name.toUpperCase();
	const edits = [
		replace(elsewhere, newText),
		...(isOtherRegion ? [replace({ line: 0, span: next.span }, region.toUpperCase())] : []),
	];
	return preferFirst([fixOf(view, `Change to ${newText}`, edits)]);
}

/** `CAR WASH / PHOENIX` is two places side by side, not one in the other. */
function namesTwoPlaces({ facts, node }: SceneView): boolean {
	const place = facts.heading?.place ?? [];
	const text = node.lines[0]?.text ?? '';
	return place.some(
		(part, index) => index > 0 && text.slice(place[index - 1]?.span.end ?? 0, part.span.start).includes('/'),
	);
}

/**
 * Whether a part of the heading is certainly another town or region: a canon place that lies in nothing or holds others,
 * and lies apart; a region of the canon that is not this place's; or a name the canon doesn't know right before a region
 * (`PALM COAST, FLORIDA`), which can only be a town.
 */
function isElsewhere(
	canon: Canon,
	{ place, home }: { readonly place: Place; readonly home: Place },
	part: Part,
	next: Part | undefined,
): boolean {
	if (part.place !== undefined) {
		const isTown = part.place.in === undefined || isContainer(canon, part.place);
		return isTown && !lieTogether(canon, place, part.place) && !part.matches.some(({ generic }) => generic);
	}
	if (part.matches.length > 0) return false;
	const regions = regionsOf(canon);
	const text = part.text.toLowerCase();
	if (regions.has(text)) return home.region !== undefined && regionOf(canon, place)?.toLowerCase() !== text;
	return (
		next !== undefined &&
		regions.has(next.text.toLowerCase()) &&
		text !== home.name.toLowerCase() &&
		home.region !== undefined
	);
}
