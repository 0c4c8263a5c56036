/**
 * Where a scene is: the parts of its heading's place path joined with the canon's places, or the note that says so.
 */
import type { Canon, Place, PlaceMatch } from '../canon/model.js';
import { isRenewed, stripPlaceQualifier } from '../canon/placeQualifiers.js';
import type { Heading, SpannedText } from '../fountain/syntax.js';
import type { SceneFacts } from '../script/model.js';
import type { ScenePlace } from './model.js';
import { ruinWords } from './proseWords.js';

const nowhere: ScenePlace = { place: undefined, parts: [], ruined: false };

// Scenes of the same heading share it (headingOf).
const placesOfHeadings = new WeakMap<Heading, { readonly canon: Canon | undefined; readonly place: ScenePlace }>();

/** Cost: linear in the heading. Without a canon nothing is known but that a place is ruined. */
export function scenePlaceOf(facts: SceneFacts, canon: Canon | undefined): ScenePlace {
	const { heading } = facts;
	const noted = notedPlace(facts, canon);
	if (heading === undefined) return noted === undefined ? nowhere : { ...nowhere, place: noted };
	if (noted !== undefined) return placeOf(heading, canon, noted);
	let known = placesOfHeadings.get(heading);
	if (known?.canon !== canon || known === undefined)
		placesOfHeadings.set(heading, (known = { canon, place: placeOf(heading, canon, undefined) }));
	return known.place;
}

function placeOf(heading: Heading, canon: Canon | undefined, noted: Place | undefined): ScenePlace {
	const words = [...heading.place, ...heading.modifiers].flatMap(({ text }) => text.toLowerCase().split(/[^\p{L}-]+/u));
	const ruined =
		words.some((word) => ruinWords.has(word)) ||
		heading.place.slice(0, mostParts).some(({ text }) => stripPlaceQualifier(text).ruined);
	if (canon === undefined) return ruined ? { ...nowhere, ruined } : nowhere;
	const candidates = matchedParts(canon, heading.place.slice(0, mostParts));
	const parts = candidates
		.map(({ part, matches }, index) => {
			const others = candidates.filter((_, otherIndex) => otherIndex !== index).map((other) => other.matches);
			return {
				line: 0,
				span: part.span,
				text: part.text,
				matches,
				place: settle(canon, matches, others, heading.place),
			};
		})
		.filter(({ matches }) => matches.length > 0);
	const place =
		noted ??
		innermost(
			canon,
			parts.flatMap(({ place: found }) => found ?? []),
		);
	// A canon place may itself be called NEW HARBOR.
	const isAnother = parts.some(({ text }) => isRenewed(text) && canon.names.places(text).length === 0);
	return { place, parts, ruined: ruined || isAnother || (place !== undefined && isRuin(place)) };
}

/** A heading names a handful of places; each is weighed against the others, so a megabyte of dashes must not be read to the end. */
const mostParts = 16;

interface PathPart {
	readonly part: SpannedText;
	readonly matches: readonly PlaceMatch[];
}

/** The parts with what they match. Neighbours that are nothing by themselves may be a name with commas: `HANOVER, GERMANY`. */
function matchedParts(canon: Canon, path: readonly SpannedText[]): readonly PathPart[] {
	const parts = path.map((part): PathPart => ({ part, matches: matchesOf(canon, part.text) }));
	const found: PathPart[] = [];
	for (let at = 0; at < parts.length;) {
		const nUnknown = parts.slice(at, at + mostWithCommas).findIndex(({ matches }) => matches.length > 0);
		const run = parts.slice(at, at + (nUnknown < 0 ? mostWithCommas : Math.max(1, nUnknown)));
		const whole = wholeName(canon, run);
		found.push(...(whole === undefined ? parts.slice(at, at + 1) : [whole.named]));
		at += whole?.nParts ?? 1;
	}
	return found;
}

const mostWithCommas = 3;

/** The longest name that the first of these parts begins. */
function wholeName(canon: Canon, run: readonly PathPart[]): { named: PathPart; nParts: number } | undefined {
	for (let nParts = run.length; nParts > 1; nParts--) {
		const pieces = run.slice(0, nParts).map(({ part }) => part);
		const text = pieces.map((piece) => piece.text).join(', ');
		const matches = canon.names.places(text);
		const [first, last] = [pieces[0], pieces.at(-1)];
		if (matches.length === 0 || first === undefined || last === undefined) continue;
		return { named: { part: { text, span: { start: first.span.start, end: last.span.end } }, matches }, nParts };
	}
	return undefined;
}

/** The innermost of several places named together: the one that lies in the others; else the first. */
export function innermost(canon: Canon, places: readonly Place[]): Place | undefined {
	let best: Place | undefined;
	for (const place of places) {
		if (best === undefined || (place !== best && ancestorsOf(canon, place).includes(best.id))) best = place;
		// `ALBUQUERQUE - CAR WASH` in a town that the canon does not give it: the smaller place is the scene's.
		else if (isTown(canon, best) && !isTown(canon, place) && place.in !== undefined) best = place;
	}
	return best;
}

/** A place's parents, nearest first. A cycle (reported in the canon) ends the walk. */
export function ancestorsOf(canon: Canon, place: Place): readonly string[] {
	const ancestors: string[] = [];
	for (let id = place.in; id !== undefined && !ancestors.includes(id); id = canon.places.get(id)?.in)
		ancestors.push(id);
	return ancestors;
}

/** A town or more: it lies in nothing, or in a region that lies in nothing, and other places lie in it. */
export function isTown(canon: Canon, place: Place): boolean {
	return (
		place.in === undefined ||
		(canon.places.get(place.in)?.in === undefined && place.generic.length === 0 && hasChildren(canon, place))
	);
}

const parents = new WeakMap<Canon, ReadonlySet<string>>();

function hasChildren(canon: Canon, place: Place): boolean {
	let known = parents.get(canon);
	if (known === undefined) {
		known = new Set([...canon.places.values()].flatMap((child) => child.in ?? []));
		parents.set(canon, known);
	}
	return known.has(place.id);
}

function notedPlace(facts: SceneFacts, canon: Canon | undefined): Place | undefined {
	if (canon === undefined) return undefined;
	const note = facts.directives.findLast((directive) => directive.kind === 'place');
	if (note === undefined) return undefined;
	return placeNoted(canon, note.place.text);
}

/** The place that a note means: by its id, else by a name that is its own. */
export function placeNoted(canon: Canon, text: string): Place | undefined {
	return canon.places.get(text) ?? canon.names.places(text).find(({ generic }) => !generic)?.place;
}

/** What the canon knows of one part, with and without `RUINED`, `FORMER` and the like around it. */
function matchesOf(canon: Canon, text: string): readonly PlaceMatch[] {
	const direct = canon.names.places(text);
	if (direct.length > 0) return direct;
	return canon.names.places(stripPlaceQualifier(text).name);
}

/** Which of a part's places is meant, seen beside the other parts. */
function settle(
	canon: Canon,
	matches: readonly PlaceMatch[],
	others: readonly (readonly PlaceMatch[])[],
	path: readonly SpannedText[],
): Place | undefined {
	const beside = matches.filter(({ place }) =>
		others.some((other) => other.some((match) => lieTogether(canon, place, match.place))),
	);
	const [only, ...more] = unique(beside);
	if (only !== undefined && more.length === 0) return only;
	const named = unique(matches.filter(({ generic }) => !generic));
	if (named.length === 1) return named[0];
	if (named.length > 1 || path.length > 1) return undefined;
	// A generic name alone in its heading, where the canon knows no other place of that name.
	const generic = unique(matches);
	return generic.length === 1 ? generic[0] : undefined;
}

function unique(matches: readonly PlaceMatch[]): readonly Place[] {
	return [...new Set(matches.map(({ place }) => place))];
}

function lieTogether(canon: Canon, lhs: Place, rhs: Place): boolean {
	return lhs !== rhs && (ancestorsOf(canon, lhs).includes(rhs.id) || ancestorsOf(canon, rhs).includes(lhs.id));
}

function isRuin(place: Place): boolean {
	return place.name
		.toLowerCase()
		.split(/[^\p{L}-]+/u)
		.some((word) => ruinWords.has(word));
}
