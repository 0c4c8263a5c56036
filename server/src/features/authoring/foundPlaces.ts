/**
 * The places of one script or several as a canon would list them: rooms in their houses, houses in their towns, what the
 * headings call them. Which of two names is the outer one, a heading does not say: where the words do not tell either, they
 * stand side by side, for a wrong guess would be held against the script.
 */
import type { ScriptView } from '../../analysis/scriptView.js';
import { stripPlaceQualifier } from '../../canon/placeQualifiers.js';
import { freeId } from '../../canon/yamlText.js';
import { titleCase } from '../../checks/titleCase.js';
import { foldName } from '../../script/names.js';
import { spellingIn } from './spelling.js';

export interface FoundPlace {
	readonly id: string;
	/** As prose writes it. */
	readonly name: string;
	/** How headings write it, where that differs from the name. */
	readonly headings: readonly string[];
	/** Whether other places of the script are called so, too. */
	readonly isGeneric: boolean;
	/** The id of the place that it lies in. */
	readonly in: string | undefined;
	readonly region: string | undefined;
	/** Folded ways to the place, outermost first, joined with ` / `: by these it is found again. */
	readonly key: string;
}

/** Every place that a heading names, in order of first use; outer ones before what lies in them. */
export function foundPlaces(views: readonly ScriptView[]): readonly FoundPlace[] {
	const spell = spellingIn(views);
	const paths = views.flatMap(headingPaths);
	const surroundings = surroundingsIn(paths);
	const places = new Map<string, Draft>();
	for (const chain of paths.flatMap((path) => fromOutside(path, surroundings))) {
		let outer: Draft | undefined;
		for (const { text, key, region } of chain) {
			const way = outer === undefined ? key : `${outer.way} / ${key}`;
			const place: Draft = places.get(way) ?? { way, key, text, region, outer };
			if (!places.has(way)) places.set(way, place);
			outer = place;
		}
	}
	const found = identified(joined([...places.values()]), spell);
	return [...found, ...notedPlaces(views, found)];
}

/** `[[place: mill-attic]]` names a place by its id, or by a name that no heading has. */
function notedPlaces(views: readonly ScriptView[], found: readonly FoundPlace[]): readonly FoundPlace[] {
	const known = new Set(found.flatMap(({ id, name }) => [id, foldName(name)]));
	const notes = views.flatMap(({ header, facts }) => [header, ...facts]).flatMap(({ directives }) => directives);
	return notes.flatMap((note): FoundPlace[] => {
		if (note.kind !== 'place' || known.has(note.place.text) || known.has(foldName(note.place.text))) return [];
		const { text } = note.place;
		known.add(text);
		const isId = /^\p{Ll}[\p{Ll}\p{N}]*(?:-[\p{Ll}\p{N}]+)*$/u.test(text);
		const name = isId ? titleCase(text.replaceAll('-', ' ').toUpperCase()) : text;
		const id = isId ? text : freeId(text, 'place', (taken) => known.has(taken));
		return [{ id, name, headings: [], isGeneric: false, in: undefined, region: undefined, key: foldName(name) }];
	});
}

/** A part of a heading's place; `region` is what stands behind it after a comma. */
interface Part {
	readonly text: string;
	readonly key: string;
	readonly region: string | undefined;
}

interface Draft extends Part {
	readonly way: string;
	readonly outer: Draft | undefined;
}

function headingPaths({ script, facts }: ScriptView): readonly (readonly Part[])[] {
	return script.scenes.flatMap((scene) => {
		const place = facts[scene.index]?.heading?.place ?? [];
		const line = scene.node.lines[0]?.text ?? '';
		const parts: Part[] = [];
		for (const [index, { text, span }] of place.entries()) {
			const before = place[index - 1];
			const isBehindComma = before !== undefined && /^\s*,\s*$/u.test(line.slice(before.span.end, span.start));
			const last = parts.at(-1);
			// "HAINES, ALASKA" is a town and its region; "LENA'S HOUSE, KITCHEN" a house and its kitchen.
			if (isBehindComma && last !== undefined && !isRoom(text)) parts[parts.length - 1] = { ...last, region: text };
			else parts.push(partOf(text));
		}
		return parts.length === 0 ? [] : [parts];
	});
}

function partOf(written: string): Part {
	const { name, ruined } = stripPlaceQualifier(written);
	const text = ruined ? name : written;
	return { text, key: foldName(text), region: undefined };
}

interface Surroundings {
	/** Whether a part behind another is the town around it: it has its region, or stands behind several and is no room. */
	readonly isTown: (part: Part) => boolean;
	/** Whether a part has several others behind it that are no towns: then these lie in it. */
	readonly hasParts: (part: Part) => boolean;
	/** Whether some heading has a part behind it of which nobody knows whether it is around or inside: then no town is certain either. */
	readonly isLoose: (part: Part) => boolean;
}

function surroundingsIn(paths: readonly (readonly Part[])[]): Surroundings {
	const before = new Map<string, Set<string>>();
	const behind = new Map<string, Set<string>>();
	const withRegion = new Set<string>();
	for (const path of paths) {
		for (const [index, { key, region }] of path.entries()) {
			if (region !== undefined) withRegion.add(key);
			const [first] = path;
			if (index > 0 && first !== undefined) addTo(before, key, first.key);
		}
	}
	const isTown = ({ key, text }: Part): boolean =>
		!isRoom(text) && (withRegion.has(key) || (before.get(key)?.size ?? 0) > 1);
	for (const [first, ...rest] of paths) {
		for (const part of rest) if (first !== undefined && !isTown(part)) addTo(behind, first.key, part.key);
	}
	const hasParts = ({ key }: Part): boolean => (behind.get(key)?.size ?? 0) > 1;
	const loose = new Set<string>();
	for (const [first, ...rest] of paths) {
		if (first === undefined || hasParts(first)) continue;
		if (rest.some((part) => !isTown(part) && !isRoom(part.text))) loose.add(first.key);
	}
	return { isTown, hasParts, isLoose: ({ key }) => loose.has(key) };
}

function addTo(sets: Map<string, Set<string>>, key: string, value: string): void {
	const set = sets.get(key);
	if (set === undefined) sets.set(key, new Set([value]));
	else set.add(value);
}

/** `OFFICE - UPSTAIRS - PORT ARDRIE` gives port ardrie, office, upstairs; what moves lies nowhere, and nothing certain in it but its rooms. */
function fromOutside(path: readonly Part[], { isTown, hasParts, isLoose }: Surroundings): readonly (readonly Part[])[] {
	const [first, ...rest] = path;
	if (first === undefined) return [];
	const towns = rest.filter(isTown).reverse();
	const isMoving = isVehicle(first.text);
	const isInside = (part: Part): boolean => isRoom(part.text) || (!isMoving && hasParts(first));
	const inner = rest.filter((part) => !towns.includes(part));
	const beside = inner.filter((part) => !isInside(part));
	const chain = [first, ...inner.filter(isInside)];
	return isMoving || isLoose(first)
		? [towns, chain, ...beside.map((part) => [part])]
		: [[...towns, ...chain], ...beside.map((part) => [part])];
}

/** A place named both with its town and without is one; named with several towns, it is a place of its own in each. */
function joined(drafts: readonly Draft[]): readonly Draft[] {
	const tops = new Map(drafts.filter(({ outer }) => outer === undefined).map((draft) => [draft.key, draft]));
	const within = (key: string): readonly Draft[] =>
		drafts.filter((draft) => draft.key === key && draft.outer !== undefined);
	const gone = new Map<Draft, Draft>();
	for (const [key, top] of tops) {
		const [inner, ...more] = within(key);
		if (inner !== undefined && more.length === 0 && inner.outer !== top) gone.set(top, inner);
	}
	const settled = new Map<string, Draft>();
	const settle = (draft: Draft): Draft => {
		const kept = gone.get(draft) ?? draft;
		const outer = kept.outer === undefined ? undefined : settle(kept.outer);
		const way = outer === undefined ? kept.key : `${outer.way} / ${kept.key}`;
		const known = settled.get(way);
		if (known !== undefined) return known;
		const result: Draft = { ...kept, outer, way, region: kept.region ?? draft.region };
		settled.set(way, result);
		return result;
	};
	for (const draft of drafts) settle(draft);
	return [...settled.values()];
}

function identified(drafts: readonly Draft[], spell: (name: string) => string): readonly FoundPlace[] {
	const nOf = new Map<string, number>();
	for (const { key } of drafts) nOf.set(key, (nOf.get(key) ?? 0) + 1);
	const ids = new Map<string, string>();
	const taken = new Set<string>();
	return drafts.map((draft): FoundPlace => {
		const isGeneric = (nOf.get(draft.key) ?? 0) > 1;
		const own = spell(draft.text);
		const name = isGeneric && draft.outer !== undefined ? `${spell(draft.outer.text)} ${own}` : own;
		const id = freeId(name, 'place', (candidate) => taken.has(candidate));
		taken.add(id);
		ids.set(draft.way, id);
		return {
			id,
			name,
			headings: foldName(name) === draft.key ? [] : [draft.text.toUpperCase()],
			isGeneric,
			in: draft.outer === undefined ? undefined : ids.get(draft.outer.way),
			region: draft.region === undefined ? undefined : spell(draft.region),
			key: draft.way,
		};
	});
}

// Rooms and parts of a building or vehicle: never the town around it.
const rooms: ReadonlySet<string> = new Set(
	(
		'archive attic balcony ballroom basement bathroom bedroom booth cabin cafeteria cell cellar classroom closet cockpit ' +
		'chamber corridor counter court courtyard deck den dining door doorway driveway elevator engine entrance foyer galley gallery garage ' +
		'garden gate hall hallway hold infirmary kitchen lab laboratory laundry library lift loading lobby loft lounge morgue nursery office ' +
		'pantry parking patio pool porch reception restroom roof rooftop room seat stable staircase stairs stairway stairwell ' +
		'stage steps studio study suite terrace toilet trunk tunnel upstairs downstairs outside inside vault veranda waiting ' +
		'ward wardrobe washroom wheelhouse window workshop yard floor lot area wing front back ' +
		'aisle alcove altar anteroom backseat backstage backyard barnyard bath bathtub bed bedside bench berth bleachers brig bunk bunks ' +
		'catwalk concourse crypt cubicle desk dugout farmyard hatch haystack landing ledge locker mezzanine nave nook orchard ' +
		'paddock pen pew platform pulpit ramp sacristy scullery shaft shelf shower showers stall stalls stand table tower turret ' +
		'vestry dungeon belfry rafters silo manger schoolyard'
	).split(' '),
);

function isRoom(text: string): boolean {
	const words = foldName(text).split(' ');
	return words.some((word) => rooms.has(word) || roomEnding.test(word)) || /\d/u.test(text);
}

/** `hayloft`, `stockroom`, `bedchamber`, `farmhouse cellar` */
const roomEnding = /(?:loft|room|chamber|closet|seat|porch|stairs)$/u;

const vehicles: ReadonlySet<string> = new Set(
	(
		'ambulance airplane boat bus cab camper canoe car carriage chopper coach convertible cruiser ferry helicopter hearse ' +
		'jeep jet limo limousine lorry minivan motorbike motorcycle motorhome pickup plane rv sedan ship submarine suv tank taxi ' +
		'train tram truck tug van wagon yacht'
	).split(' '),
);

function isVehicle(text: string): boolean {
	return vehicles.has(foldName(text).split(' ').at(-1) ?? '');
}
