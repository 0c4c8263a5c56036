/**
 * Reports a canon place whose heading puts it in another town or region (docs/diagnostics/place-mismatch.md).
 */
import { placesAround, regionOf } from '../canon/around.js';
import type { Canon, Place } from '../canon/model.js';
import { isRegionCode, regionNames } from '../canon/regions.js';
import type { ScenePlace } from '../cast/model.js';
import { foldName } from '../script/names.js';
import type { Fix, SceneFinding } from './finding.js';
import { sceneRange } from './place.js';
import { isContainer, lieTogether, regionNamesOf } from './places.js';
import type { PlacedView, SceneView } from './sceneView.js';
import { findingAt, fixesFrom } from './sceneView.js';
import { fixOf, preferFirst } from './timeFixes.js';

/** A part of the heading's place path; `known` where the canon knows the words. */
interface Part {
	readonly line: 0;
	readonly span: { readonly start: number; readonly end: number };
	readonly text: string;
	readonly known: ScenePlace['parts'][number] | undefined;
	/** Only a comma lies between it and the part before: `PALM COAST, FLORIDA`. */
	readonly isBehindComma: boolean;
}

/** A place of the canon with the outermost place around it, its town. */
interface Home {
	readonly place: Place;
	readonly home: Place;
}

/** At most one finding a heading, on the words that put the place elsewhere. */
export function placeMismatch(view: SceneView): SceneFinding | undefined {
	const { canon, cast } = view;
	const place = cast.place.parts.find((part) => part.place?.in !== undefined)?.place;
	const home = place === undefined ? undefined : placesAround(canon, place).slice(1).at(-1);
	if (place === undefined || home === undefined || namesTwoPlaces(view)) return undefined;
	const parts = partsOf(view);
	const town = parts.find((part) => isAnotherTown(canon, place, part));
	if (town !== undefined) {
		return findingAt('place-mismatch', town, {
			message: `The heading puts ${place.name} in ${town.text}, but it is in ${home.name}.`,
			evidence: [{ message: `${place.name} lies in ${home.name}`, at: place.at }],
			fixes: fixesFrom((view) => correction(view, { place, home }, parts, town)),
		});
	}
	const region = regionOf(canon, place);
	const other = region === undefined ? undefined : parts.find((part) => isAnotherRegion(canon, region, part));
	if (region === undefined || other === undefined) return undefined;
	return findingAt('place-mismatch', other, {
		message: `The heading puts ${place.name} in ${other.text}, but it is in ${home.name}, ${region}.`,
		evidence: [{ message: `${place.name} lies in ${home.name}, ${region}`, at: place.at }],
		fixes: fixesFrom((view) => correction(view, { place, home }, parts, other)),
	});
}

/** Every part of the place path; those that the canon does not know are a room, a town or a region. */
function partsOf({ facts, node, cast }: SceneView): readonly Part[] {
	const text = node.lines[0]?.text ?? '';
	const path = facts.heading?.place ?? [];
	return path.map((part, index) => ({
		line: 0,
		...part,
		known: cast.place.parts.find(({ span }) => span.start === part.span.start),
		isBehindComma: index > 0 && text.slice(path[index - 1]?.span.end ?? 0, part.span.start).trim() === ',',
	}));
}

/** The town that the place lies in, and its region where another stands beside it. */
function correction(view: PlacedView, { place, home }: Home, parts: readonly Part[], wrong: Part): readonly Fix[] {
	const { canon, script, scene } = view;
	const region = regionOf(canon, place);
	const other = region === undefined ? undefined : parts.find((part) => isAnotherRegion(canon, region, part));
	const edits: { readonly part: Part; readonly newText: string }[] = [];
	// "PALM COAST, FLORIDA": what stands before the wrong region is a town there.
	const before = other?.isBehindComma === true ? parts[parts.indexOf(other) - 1] : undefined;
	const town = wrong === other ? (before?.known === undefined ? before : undefined) : wrong;
	if (town !== undefined) edits.push({ part: town, newText: home.name.toUpperCase() });
	if (other !== undefined && region !== undefined) edits.push({ part: other, newText: region.toUpperCase() });
	const title = `Change to ${edits.map(({ newText }) => newText).join(', ')}`;
	const written = edits.map(({ part, newText }) => ({ range: sceneRange(script, scene.index, part), newText }));
	return preferFirst([fixOf(view, title, written)]);
}

/** `CAR WASH / PHOENIX` is two places side by side, not one in the other. */
function namesTwoPlaces({ facts, node }: SceneView): boolean {
	const place = facts.heading?.place ?? [];
	const text = node.lines[0]?.text ?? '';
	return place.some(
		(part, index) => index > 0 && text.slice(place[index - 1]?.span.end ?? 0, part.span.start).includes('/'),
	);
}

/** A canon place that lies in nothing or holds others, and lies apart. */
function isAnotherTown(canon: Canon, place: Place, { known }: Part): boolean {
	if (known?.place === undefined) return false;
	const isTown = known.place.in === undefined || isContainer(canon, known.place);
	return isTown && !lieTogether(canon, place, known.place) && !known.matches.some(({ generic }) => generic);
}

/**
 * A region or country of the canon's places that is not this one's. Of regions nobody says that they are all there are:
 * a name that the canon has nowhere is a room. A code (`TX`) counts behind a comma alone: `ER - OR` is no Oregon.
 */
function isAnotherRegion(canon: Canon, region: string, { text, known, isBehindComma }: Part): boolean {
	const name = foldName(text);
	if (known !== undefined || (isRegionCode(name) && !isBehindComma)) return false;
	return regionNamesOf(canon).has(name) && !regionNames(region).includes(name);
}
