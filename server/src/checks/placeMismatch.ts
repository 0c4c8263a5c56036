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
import { distance } from './travel.js';

/** A part of the heading's place path; `known` where the canon knows the words. */
interface Part {
	readonly line: 0;
	readonly span: { readonly start: number; readonly end: number };
	readonly text: string;
	readonly known: ScenePlace['parts'][number] | undefined;
	/** Only a comma lies between it and the part before: `PALM COAST, FLORIDA`. */
	readonly isBehindComma: boolean;
}

/** A place of the canon with what it lies in: the outermost place around it, its town, and its region. */
interface Home {
	readonly place: Place;
	readonly town: Place | undefined;
	readonly region: string | undefined;
}

/** At most one finding a heading, on the words that put the place elsewhere. */
export function placeMismatch(view: SceneView): SceneFinding | undefined {
	const { canon, cast } = view;
	const named = cast.place.parts.flatMap(({ place }) => place ?? []);
	const place = named.find((inner) => inner.in !== undefined) ?? named.find((lone) => standsAlone(canon, lone));
	if (place === undefined || namesTwoPlaces(view)) return undefined;
	const home: Home = { place, town: placesAround(canon, place).slice(1).at(-1), region: regionOf(canon, place) };
	const parts = partsOf(view);
	const town = parts.find((part) => isAnotherTown(canon, home, part));
	const wrong = town ?? parts.find((part) => isAnotherRegion(canon, home, part));
	if (wrong === undefined) return undefined;
	const names = [home.town?.name, wrong === town && home.town !== undefined ? undefined : home.region];
	const where = names.filter((name) => name !== undefined).join(', ');
	return findingAt('place-mismatch', wrong, {
		message: `The heading puts ${place.name} in ${wrong.text}, but it is in ${where}.`,
		evidence: [{ message: `${place.name} lies in ${where}`, at: place.at }],
		fixes: fixesFrom((view) => correction(view, home, parts, wrong)),
	});
}

/** In its region, but in no town and no town itself. */
function standsAlone(canon: Canon, place: Place): boolean {
	return place.region !== undefined && !isContainer(canon, place);
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
function correction(view: PlacedView, home: Home, parts: readonly Part[], wrong: Part): readonly Fix[] {
	const { canon, script, scene } = view;
	const { town, region } = home;
	const other = parts.find((part) => isAnotherRegion(canon, home, part));
	const edits: { readonly part: Part; readonly newText: string }[] = [];
	// "PALM COAST, FLORIDA": what stands before the wrong region is a town there.
	const before = other?.isBehindComma === true ? parts[parts.indexOf(other) - 1] : undefined;
	const wrongTown = wrong === other ? (before?.known === undefined ? before : undefined) : wrong;
	const rightTown = town?.name ?? (other === undefined ? region : undefined);
	if (wrongTown !== undefined && rightTown !== undefined)
		edits.push({ part: wrongTown, newText: rightTown.toUpperCase() });
	if (other !== undefined && region !== undefined) edits.push({ part: other, newText: region.toUpperCase() });
	if (edits.length === 0 || (wrongTown === wrong && rightTown === undefined)) return [];
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
function isAnotherTown(canon: Canon, { place, town, region }: Home, { known }: Part): boolean {
	const other = known?.place;
	if (other === undefined || lieTogether(canon, place, other) || known?.matches.some(({ generic }) => generic) === true)
		return false;
	if (town !== undefined) return other.in === undefined || isContainer(canon, other);
	const otherRegion = regionOf(canon, other);
	if (!isContainer(canon, other) || region === undefined || otherRegion === undefined) return false;
	return !regionNames(region).some((name) => regionNames(otherRegion).includes(name)) && !areNear(place, other);
}

/** Two sides of a border may be one setting: `EL PASO - JUAREZ`. */
function areNear(lhs: Place, rhs: Place): boolean {
	const kilometres = distance(lhs.coordinates, rhs.coordinates);
	return kilometres !== undefined && kilometres < widestSetting;
}

const widestSetting = 100;

/**
 * A region or country of the canon's places that is not this one's. Of regions nobody says that they are all there are:
 * a name that the canon has nowhere is a room. A code (`TX`) counts behind a comma alone: `ER - OR` is no Oregon.
 */
function isAnotherRegion(canon: Canon, { region }: Home, { text, known, isBehindComma }: Part): boolean {
	if (region === undefined) return false;
	const name = foldName(text);
	if (known !== undefined || (isRegionCode(name) && !isBehindComma)) return false;
	return regionNamesOf(canon).has(name) && !regionNames(region).includes(name);
}
