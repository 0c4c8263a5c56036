/** Makes the model's entries from merged canon values. What is missing is `undefined`; what is wrong has been told already. */
import { foldName } from '../script/names.js';
import { type DateReader, noProvenance, placedText, type Provenance,provenanceOf } from './dateReader.js';
import { readDate } from './dates.js';
import { textOf } from './file.js';
import {
	type Alias,
	type AliasKind,
	type CanonDate,
	type Character,
	type CharacterState,
	type Death,
	type Dispute,
	type Entry,
	participations,
	type Place,
	type StateKind,
	type StoryEvent,
	type StoryObject,
	type TravelTime,
	type Validity,
	type Work,
} from './model.js';
import { fieldOf, locationIn, type Placed, type PlacedEntry,placedItems } from './placed.js';

export function characterOf(entry: PlacedEntry, dates: DateReader): Character {
	const { value } = entry;
	const own = provenanceOf(value, noProvenance);
	const nameField = fieldOf(value, 'name');
	const cueField = fieldOf(value, 'cue');
	return {
		kind: 'character',
		name: nameOf(value, 'name') ?? nameFromId(entry.id),
		nameAt: nameField === undefined ? entry.at : locationIn(nameField),
		cue: placedText(value, 'cue'),
		cueAt: cueField && locationIn(cueField),
		aliases: factsOf(value, 'aliases', own, (item, facts) => aliasOf(item, facts, dates)),
		misspellings: wordsOf(value, 'misspellings'),
		gender: placedText(value, 'gender'),
		playedBy: placedText(value, 'played-by'),
		born: dates.dateOf(fieldOf(value, 'born'), own),
		died: deathOf(value, own, dates),
		occupations: factsOf(value, 'occupation', own, (item, facts) => {
			const text = placedText(item, 'is');
			return text === undefined ? undefined : { text, ...validityOf(item, facts, dates), ...writtenAt(item, facts) };
		}),
		lives: factsOf(value, 'lives', own, (item, facts) => {
			const place = placedText(item, 'place');
			return place === undefined ? undefined : { place, ...validityOf(item, facts, dates), ...writtenAt(item, facts) };
		}),
		relations: factsOf(value, 'relations', own, (item, facts) => {
			const to = placedText(item, 'to');
			const is = placedText(item, 'is');
			if (to === undefined || is === undefined) return undefined;
			return { to, is, ...validityOf(item, facts, dates), ...writtenAt(item, facts) };
		}),
		states: factsOf(value, 'states', own, (item, facts) => stateOf(item, facts, dates)),
		...commonOf(entry, own),
	};
}

export function placeOf(entry: PlacedEntry, dates: DateReader): Place {
	const { value } = entry;
	const own = provenanceOf(value, noProvenance);
	const coordinates = pairOf(value, 'at');
	return {
		kind: 'place',
		name: nameOf(value, 'name') ?? nameFromId(entry.id),
		headings: wordsOf(value, 'headings'),
		generic: wordsOf(value, 'generic'),
		misspellings: wordsOf(value, 'misspellings'),
		in: placedText(value, 'in'),
		region: placedText(value, 'region'),
		timeZone: placedText(value, 'time-zone'),
		coordinates: coordinates !== undefined && Math.abs(coordinates[0]) <= 90 ? coordinates : undefined,
		opened: dates.dateOf(fieldOf(value, 'opened') ?? fieldOf(value, 'from'), own),
		ended: placeEndOf(value, own, dates),
		...commonOf(entry, own),
	};
}

export function objectOf(entry: PlacedEntry, dates: DateReader): StoryObject {
	const { value } = entry;
	const own = provenanceOf(value, noProvenance);
	const until = endOf(value, 'until', own, dates);
	return {
		kind: 'object',
		name: nameOf(value, 'name') ?? nameFromId(entry.id),
		aliases: factsOf(value, 'aliases', own, (item, facts) => aliasOf(item, facts, dates)),
		from: dates.dateOf(fieldOf(value, 'from'), own),
		until: until && { ...until, how: placedText(fieldOf(value, 'until'), 'how') },
		held: factsOf(value, 'held', own, (item, facts) => {
			const by = placedText(item, 'by');
			return by === undefined ? undefined : { by, ...validityOf(item, facts, dates), ...writtenAt(item, facts) };
		}),
		...commonOf(entry, own),
	};
}

export function eventOf(entry: PlacedEntry, dates: DateReader): StoryEvent {
	const { value } = entry;
	const own = provenanceOf(value, noProvenance);
	return {
		kind: 'event',
		title: nameOf(value, 'title') ?? nameFromId(entry.id),
		date: dates.eventDate(entry.id),
		place: placedText(value, 'place'),
		people: factsOf(value, 'people', own, (item) => {
			const who = placedText(item, 'who');
			const does = participations.find((word) => word === placedText(item, 'does'));
			return who === undefined || does === undefined ? undefined : { who, does, at: locationIn(item) };
		}),
		after: wordsOf(value, 'after'),
		before: wordsOf(value, 'before'),
		simultaneousWith: wordsOf(value, 'simultaneous-with'),
		...commonOf(entry, own),
	};
}

export function workOf(entry: PlacedEntry): Work {
	const { value } = entry;
	return {
		kind: 'work',
		title: nameOf(value, 'title') ?? nameFromId(entry.id),
		type: placedText(value, 'kind'),
		released: placedText(value, 'released'),
		story: readDate(placedText(value, 'story') ?? '')?.window,
		...commonOf(entry, provenanceOf(value, noProvenance)),
	};
}

export function travelTimeOf(item: Placed): TravelTime | undefined {
	const [from, to] = placedItems(fieldOf(item, 'between')).map(({ node }) => textOf(node));
	const leastHours = Number(placedText(item, 'least-hours'));
	if (from === undefined || to === undefined || !Number.isFinite(leastHours)) return undefined;
	return { between: [from, to], leastHours, at: locationIn(item) };
}

/** `undefined` where it is missing, or was wrong. */
function nameOf(value: Placed, key: 'name' | 'title'): string | undefined {
	const name = nameIn(value, key);
	return name === '' ? undefined : name;
}

/** A name is said in one breath and written on one line, however many the file takes for it. */
function nameIn(value: Placed, key: string): string | undefined {
	return placedText(value, key)?.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
}

/** `walter-white` as `Walter White`, where an entry has no name. */
function nameFromId(id: string): string {
	return id
		.split('-')
		.map((word) => word.charAt(0).toUpperCase() + word.slice(1))
		.join(' ');
}

/** Spread it last: a literal that begins with a spread takes twenty times as long to make. */
function commonOf({ id, at, range, layers, value }: PlacedEntry, own: Provenance): Omit<Entry, 'kind'> {
	return {
		id,
		at,
		range,
		layer: layers.at(-1) ?? '',
		layers,
		bio: placedText(value, 'bio'),
		disputed: factsOf(value, 'disputed', noProvenance, (item, facts): Dispute | undefined => {
			const says = placedText(item, 'says');
			return says === undefined ? undefined : { says, ...writtenAt(item, facts) };
		}),
		source: own.source,
		confidence: own.confidence,
	};
}

/** Shared, because most entries lack most lists, and a canon may have a hundred thousand entries. */
const none: readonly never[] = [];

/** The facts of a list, without those that lack what makes them one. An entry's guess is about its own dates, not about these. */
function factsOf<Fact>(
	value: Placed,
	name: string,
	own: Provenance,
	make: (item: Placed, facts: Provenance) => Fact | undefined,
): readonly Fact[] {
	const list = fieldOf(value, name);
	if (list === undefined) return none;
	return placedItems(list).flatMap((item) => {
		const fact = make(item, provenanceOf(item, { ...own, estimated: false }));
		return fact === undefined ? [] : [fact];
	});
}

function wordsOf(value: Placed, name: string): readonly string[] {
	const list = fieldOf(value, name);
	return list === undefined ? none : placedItems(list).flatMap(({ node }) => textOf(node) ?? []);
}

function writtenAt(item: Placed, { source }: Provenance): Pick<Alias, 'source' | 'at'> {
	return { source, at: locationIn(item) };
}

function validityOf(item: Placed, facts: Provenance, dates: DateReader): Validity {
	return { from: dates.dateOf(fieldOf(item, 'from'), facts), until: dates.dateOf(fieldOf(item, 'until'), facts) };
}

function pairOf(value: Placed, name: string): readonly [number, number] | undefined {
	const [first, second] = wordsOf(value, name).map(Number);
	return first === undefined || second === undefined ? undefined : [first, second];
}

const aliasKinds: readonly AliasKind[] = ['legal', 'nickname', 'title', 'assumed-identity', 'age'];

function aliasOf(item: Placed, facts: Provenance, dates: DateReader): Alias | undefined {
	const name = nameIn(item, 'name');
	if (name === undefined || foldName(name) === '') return undefined;
	return {
		name,
		kind: aliasKinds.find((kind) => kind === placedText(item, 'kind')),
		ages: pairOf(item, 'ages'),
		generic: placedText(item, 'generic') === 'true',
		...validityOf(item, facts, dates),
		...writtenAt(item, facts),
	};
}

const stateKinds: readonly StateKind[] = ['held', 'cannot-speak', 'cannot-walk', 'absent'];

function stateOf(item: Placed, facts: Provenance, dates: DateReader): CharacterState | undefined {
	const is = stateKinds.find((kind) => kind === placedText(item, 'is'));
	if (is === undefined) return undefined;
	return { is, where: placedText(item, 'at'), ...validityOf(item, facts, dates), ...writtenAt(item, facts) };
}

function deathOf(value: Placed, own: Provenance, dates: DateReader): Death | undefined {
	const field = fieldOf(value, 'died');
	if (field === undefined) return undefined;
	return {
		date: dates.dateOf(field, own),
		event: placedText(field, 'event'),
		cause: placedText(field, 'cause'),
		by: wordsOf(field, 'by'),
		at: locationIn(field),
	};
}

function placeEndOf(value: Placed, own: Provenance, dates: DateReader): Place['ended'] {
	const destroyed = endOf(value, 'destroyed', own, dates);
	if (destroyed !== undefined) return { ...destroyed, how: 'destroyed' };
	const closed = endOf(value, 'closed', own, dates) ?? endOf(value, 'until', own, dates);
	return closed && { ...closed, how: 'closed' };
}

/** An end that names only its event happened when the event did; without any date nobody knows when, so nothing is certain. */
function endOf(
	value: Placed,
	name: string,
	own: Provenance,
	dates: DateReader,
): { readonly date: CanonDate; readonly event: string | undefined } | undefined {
	const field = fieldOf(value, name);
	if (field === undefined) return undefined;
	const event = placedText(field, 'event');
	const date = dates.dateOf(field, own) ?? (event === undefined ? undefined : dates.eventDate(event));
	return { date: date ?? unknownDate(field, own), event };
}

function unknownDate(placed: Placed, { estimated, confidence, source }: Provenance): CanonDate {
	const window = { earliest: undefined, latest: undefined };
	return { window, stated: window, text: 'at an unknown time', estimated, confidence, source, at: locationIn(placed) };
}

