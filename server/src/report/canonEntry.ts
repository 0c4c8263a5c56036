/** `canon show`: everything that a canon says of one entry, and where it says so. */
import { dateInWords } from '../calendar/dateInWords.js';
import type {
	Alias,
	Canon,
	CanonDate,
	Character,
	Entry,
	Place,
	Source,
	StoryEvent,
	StoryObject,
	Validity,
} from '../canon/model.js';
import type { Location } from '../text/position.js';

/** Entries that a name or id means: people first, then places, things, events. */
export function entriesNamed(canon: Canon, name: string): readonly Entry[] {
	const id = name.toLowerCase();
	const byId = [canon.characters, canon.places, canon.objects, canon.events, canon.works].flatMap(
		(section: ReadonlyMap<string, Entry>) => section.get(id) ?? [],
	);
	const events = [...canon.events.values()].filter(({ title }) => title.toLowerCase() === id);
	const found = [
		...byId,
		...canon.names.characters(name).map(({ character }) => character),
		...canon.names.places(name).map(({ place }) => place),
		...canon.names.objects(name),
		...events,
	];
	return [...new Set(found)];
}

type AnyEntry = Character | Place | StoryObject | StoryEvent;

/** One entry as lines: a title, its facts, where it is written. `whereIs` names a location. */
export function entryText(canon: Canon, entry: Entry, whereIs: (location: Location) => string): string {
	const facts = isKnownKind(entry) ? factsOf(canon, entry) : [];
	const width = Math.max(0, ...facts.map(([label]) => label.length));
	const lines = facts.map(([label, value]) => `  ${label.padEnd(width)}  ${value}`);
	const disputed = entry.disputed.map(
		({ says, source }) => `  ${'disputed'.padEnd(width)}  ${says}${sourceWords(canon, source)}`,
	);
	const bio = entry.bio === undefined ? [] : ['', `  ${entry.bio.trim().replaceAll(/(?:(?<!\s)\s+)?\n\s*/gu, ' ')}`];
	const foot = `  ${entry.id} · ${whereIs(entry.at)}${sourceWords(canon, entry.source)}`;
	return [titleOf(entry), ...lines, ...disputed, ...bio, '', foot].join('\n');
}

type Fact = readonly [label: string, value: string];

function isKnownKind(entry: Entry): entry is AnyEntry {
	return 'kind' in entry && entry.kind !== 'work';
}

function titleOf(entry: Entry): string {
	if ('name' in entry && typeof entry.name === 'string') return entry.name;
	return 'title' in entry && typeof entry.title === 'string' ? entry.title : entry.id;
}

function factsOf(canon: Canon, entry: AnyEntry): readonly Fact[] {
	switch (entry.kind) {
		case 'character':
			return characterFacts(canon, entry);
		case 'place':
			return placeFacts(canon, entry);
		case 'object':
			return objectFacts(canon, entry);
		case 'event':
			return eventFacts(canon, entry);
	}
}

function characterFacts(canon: Canon, character: Character): readonly Fact[] {
	const { born, died } = character;
	return [
		...fact('cue', character.cue),
		...character.aliases.map((alias) => aliasFact(alias)),
		...fact('played by', character.playedBy),
		...fact('born', dateWords(born)),
		...(died === undefined
			? []
			: fact(
					'died',
					[dateWords(died.date), died.cause, eventTitle(canon, died.event)]
						.filter((part) => part !== undefined)
						.join(', '),
				)),
		...character.occupations.map((occupation): Fact => [
			'occupation',
			`${occupation.text}${validityWords(occupation)}`,
		]),
		...character.lives.map((home): Fact => ['lives in', `${placeName(canon, home.place)}${validityWords(home)}`]),
		...character.relations.map((relation): Fact => [
			relation.is,
			`${canon.characters.get(relation.to)?.name ?? relation.to}${validityWords(relation)}`,
		]),
		...character.states.map((state): Fact => [
			state.is,
			`${state.where === undefined ? '' : placeName(canon, state.where)}${validityWords(state)}`.trim(),
		]),
	];
}

function placeFacts(canon: Canon, place: Place): readonly Fact[] {
	return [
		...fact('in', place.in === undefined ? undefined : placeName(canon, place.in)),
		...fact('region', place.region),
		...fact('headings', place.headings.join(', ')),
		...fact('opened', dateWords(place.opened)),
		...(place.ended === undefined ? [] : fact(place.ended.how, dateWords(place.ended.date))),
	];
}

function objectFacts(canon: Canon, object: StoryObject): readonly Fact[] {
	return [
		...object.aliases.map((alias) => aliasFact(alias)),
		...fact('from', dateWords(object.from)),
		...(object.until === undefined
			? []
			: fact(
					'until',
					[dateWords(object.until.date), object.until.how].filter((part) => part !== undefined).join(', '),
				)),
		...object.held.map((holding): Fact => [
			'held by',
			`${canon.characters.get(holding.by)?.name ?? holding.by}${validityWords(holding)}`,
		]),
	];
}

function eventFacts(canon: Canon, event: StoryEvent): readonly Fact[] {
	return [
		...fact('date', dateWords(event.date)),
		...fact('place', event.place === undefined ? undefined : placeName(canon, event.place)),
		...event.people.map(({ who, does }): Fact => [does, canon.characters.get(who)?.name ?? who]),
	];
}

function fact(label: string, value: string | undefined): readonly Fact[] {
	return value === undefined || value === '' ? [] : [[label, value]];
}

function aliasFact(alias: Alias): Fact {
	return ['also', `${alias.name}${validityWords(alias)}`];
}

function dateWords(date: CanonDate | undefined): string | undefined {
	if (date === undefined) return undefined;
	const words = dateInWords(date.stated, 'bare');
	return date.estimated ? `${words} (estimated)` : words;
}

function validityWords({ from, until }: Validity): string {
	const words = [
		...(from === undefined ? [] : [`from ${dateInWords(from.stated, 'bare')}`]),
		...(until === undefined ? [] : [`until ${dateInWords(until.stated, 'bare')}`]),
	];
	return words.length === 0 ? '' : ` (${words.join(' ')})`;
}

function placeName(canon: Canon, id: string): string {
	return canon.places.get(id)?.name ?? id;
}

function eventTitle(canon: Canon, id: string | undefined): string | undefined {
	return id === undefined ? undefined : (canon.events.get(id)?.title ?? id);
}

function sourceWords(canon: Canon, source: Source | undefined): string {
	if (source === undefined) return '';
	const work = source.work === undefined ? undefined : (canon.works.get(source.work)?.title ?? source.work);
	const words = [[work, source.episode].filter((part) => part !== undefined).join(' '), source.document, source.note];
	const text = words.filter((part) => part !== undefined && part !== '').join('; ');
	return text === '' ? '' : ` · ${text}`;
}
