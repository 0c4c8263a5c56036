/** Which place one part of a heading means, and for which one a misspelt part was meant. Look-ups cost the words of the part. */
import { foldName } from '../script/names.js';
import type { Place, PlaceMatch } from './model.js';
import { keysOf } from './nameForms.js';
import { nearKeys } from './nearIndex.js';
import { createPrefixIndex } from './prefixIndex.js';
import { regionNames } from './regions.js';

export interface NearPlace {
	readonly place: Place;
	readonly spelling: string;
}

export interface PlaceIndex {
	find(name: string): readonly PlaceMatch[];
	near(name: string): NearPlace | undefined;
	startingWith(typed: string, limit: number): readonly Place[];
}

const nowhere: readonly PlaceMatch[] = [];

/** A place and all that it lies in; what is longer names no place. */
const longestPath = 120;

/** `places` in order of preference: those of upper layers first. `parentOf` follows `in`. Cost: linear in their names. */
export function createPlaceIndex(places: readonly Place[], parentOf: (place: Place) => Place | undefined): PlaceIndex {
	const byKey = new Map<string, PlaceMatch[]>();
	const texts = new Map<string, string>();
	const misspelt = new Map<string, NearPlace>();
	const letters = new Set<string>();
	for (const place of places) {
		const generic = new Set(place.generic.flatMap((name) => keysOf(name)));
		for (const text of [...place.headings, place.name, ...place.generic]) {
			for (const key of keysOf(text)) add(key, text, { place, generic: generic.has(key) });
		}
		for (const slip of place.misspellings) {
			const key = foldName(slip);
			if (!misspelt.has(key)) misspelt.set(key, { place, spelling: place.headings[0] ?? place.name.toUpperCase() });
		}
	}
	for (const matches of byKey.values()) matches.sort((lhs, rhs) => Number(lhs.generic) - Number(rhs.generic));
	const alphabet = [...letters];
	const prefixes = createPrefixIndex(() => byKey.keys(), (key) => (byKey.get(key) ?? nowhere).map(({ place }) => place));

	function add(key: string, text: string, match: PlaceMatch): void {
		for (const letter of key) letters.add(letter);
		if (!texts.has(key)) texts.set(key, text);
		const matches = byKey.get(key);
		if (matches?.some(({ place }) => place === match.place) === true) return;
		if (matches === undefined) byKey.set(key, [match]);
		else matches.push(match);
	}

	/** `HAINES, ALASKA`, `CAR WASH, ALBUQUERQUE`: a place, and behind it what it lies in. */
	function findWithSurroundings(folded: string): readonly PlaceMatch[] {
		const words = folded.split(' ');
		for (let nWords = words.length - 1; nWords > 0; nWords--) {
			const matches = byKey.get(words.slice(0, nWords).join(' '));
			if (matches === undefined) continue;
			const around = words.slice(nWords).join(' ');
			const fitting = matches.filter(({ place }) => liesIn(place, around));
			if (fitting.length > 0) return fitting;
		}
		return nowhere;
	}

	/** Whether words such as `new mexico`, `albuquerque new mexico` or `usa` tell what a place lies in. */
	function liesIn(place: Place, around: string): boolean {
		const seen = new Set<Place>();
		for (let current: Place | undefined = place; current !== undefined && !seen.has(current); current = parentOf(current)) {
			seen.add(current);
			if (current !== place && byKey.get(around)?.some((match) => match.place === current) === true) return true;
			for (const region of regionNames(current.region)) {
				if (around === region) return true;
				if (!around.endsWith(` ${region}`)) continue;
				const town = around.slice(0, -region.length - 1);
				if (liesIn(place, town)) return true;
			}
		}
		return false;
	}

	function find(name: string): readonly PlaceMatch[] {
		const folded = foldName(name);
		const mayHaveSurroundings = folded.includes(' ') && folded.length <= longestPath;
		return byKey.get(folded) ?? (mayHaveSurroundings ? findWithSurroundings(folded) : nowhere);
	}

	function near(name: string): NearPlace | undefined {
		if (find(name).length > 0) return undefined;
		const folded = foldName(name);
		const known = misspelt.get(folded);
		if (known !== undefined) return known;
		const [key] = nearKeys(folded, (candidate) => byKey.has(candidate), alphabet);
		const place = key === undefined ? undefined : byKey.get(key)?.[0]?.place;
		return key === undefined || place === undefined ? undefined : { place, spelling: (texts.get(key) ?? key).toUpperCase() };
	}

	return { find, near, startingWith: (typed, limit) => prefixes.startingWith(foldName(typed), limit) };
}
