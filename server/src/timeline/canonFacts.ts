/** What the timeline takes from the canon: when events happened and when people were born, with where that is written. */
import type { Manner } from '../calendar/dateInWords.js';
import { dateInWords } from '../calendar/dateInWords.js';
import type { Canon, CanonDate, Place } from '../canon/model.js';
import type { CalendarFacts } from './constraints.js';
import type { SceneTimeInput } from './input.js';
import type { TimeEvidence } from './model.js';
import { clocksBetween, isOnGlobe } from './placeClocks.js';

/** The canon as the constraints see it; knows nothing where there is no canon. Disputed facts are not facts. */
export function calendarFacts(canon: Canon | undefined): CalendarFacts {
	return {
		eventWindow(id) {
			const event = canon?.events.get(id);
			if (event?.date === undefined) return undefined;
			return {
				window: event.date.window,
				evidence: canonEvidence(event.date, `${event.title}: ${inWords(event.date, 'bare')}`),
			};
		},
		isSouthern(headings, notedPlace) {
			if (canon === undefined) return false;
			const noted = notedPlace === undefined ? undefined : canon.places.get(notedPlace);
			const named = headings.flatMap((heading) => canon.names.places(heading).map(({ place }) => place));
			const latitudes = [...(noted === undefined ? [] : [noted]), ...named].flatMap(
				(place) => latitudeOf(canon, place) ?? [],
			);
			return latitudes.length > 0 && latitudes.every((latitude) => latitude < 0);
		},
		birthWindow(name) {
			const matches = canon?.names.characters(name).filter(({ form }) => form === 'full' || form === 'cue') ?? [];
			const [match] = matches;
			const born = match?.character.born;
			if (match === undefined || born === undefined || new Set(matches.map(({ character }) => character.id)).size > 1)
				return undefined;
			return {
				window: born.window,
				evidence: canonEvidence(born, `${match.character.name} was born ${inWords(born)}`),
			};
		},
		clocks: canon && isOnGlobe(canon) ? placeClocks(canon) : undefined,
	};
}

function placeClocks(canon: Canon): NonNullable<CalendarFacts['clocks']> {
	const known = new WeakMap<SceneTimeInput, readonly Place[]>();
	const placesOf = (scene: SceneTimeInput): readonly Place[] => {
		let places = known.get(scene);
		if (places === undefined) known.set(scene, (places = placesNamed(canon, scene)));
		return places;
	};
	return {
		knows: (scene) => placesOf(scene).length > 0,
		apart: (from, to, during) => clocksBetween(canon, placesOf(from), placesOf(to), during),
	};
}

/** The places where a scene may be: the noted one, else all that its heading may mean. */
function placesNamed(canon: Canon, { notedPlace, place: parts }: SceneTimeInput): readonly Place[] {
	const noted = notedPlace === undefined ? undefined : canon.places.get(notedPlace);
	if (noted !== undefined) return [noted];
	// `MOTEL ROOM` is a name of many places that the canon does not know, too.
	return parts.flatMap((part) => canon.names.places(part).flatMap(({ place, generic }) => (generic ? [] : [place])));
}

/** As exact as it counts: an estimate is its whole month or year. */
function inWords({ estimated, window, stated }: CanonDate, manner?: Manner): string {
	return dateInWords(estimated ? window : stated, manner);
}

/** A place's own latitude, or that of the nearest place around it. */
function latitudeOf(canon: Canon, place: Place): number | undefined {
	const seen = new Set<Place>();
	for (let around: Place | undefined = place; around !== undefined && !seen.has(around);) {
		if (around.coordinates !== undefined) return around.coordinates[0];
		seen.add(around);
		around = around.in === undefined ? undefined : canon.places.get(around.in);
	}
	return undefined;
}

function canonEvidence(date: CanonDate, says: string): TimeEvidence {
	return {
		kind: 'canon',
		strength: date.estimated ? 'inferred' : 'stated',
		text: date.text,
		scene: -1,
		at: undefined,
		location: date.at,
		from: undefined,
		says,
	};
}
