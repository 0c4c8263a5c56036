/** The canon in force: its files, and its people, places, things, events and works, each leading to where it is written. */
import type { Canon, Character, Entry, Place, StoryEvent, StoryObject, Work } from '../../canon/model.js';
import type { Location } from '../../text/position.js';
import { present } from './sceneRow.js';
import type { ViewRow } from './viewRow.js';
import type { EntryKind, ViewWords } from './viewWords.js';

/** What a list says of one entry. */
interface Facts {
	readonly name: string;
	readonly detail: readonly (string | undefined)[];
}

const icons: Readonly<Record<EntryKind, string>> = {
	characters: 'person',
	places: 'location',
	objects: 'package',
	events: 'calendar',
	works: 'device-camera-video',
};

export function canonRows(canon: Canon, words: ViewWords): readonly ViewRow[] {
	const { characters, places, objects, events, works } = canon;
	return [
		kindRow(words, 'characters', byName([...characters.values()].map((entry) => ({ entry, ...person(entry, words) })))),
		kindRow(words, 'places', byName([...places.values()].map((entry) => ({ entry, ...place(canon, entry, words) })))),
		kindRow(words, 'objects', byName([...objects.values()].map((entry) => ({ entry, ...thing(canon, entry) })))),
		kindRow(words, 'events', inTime([...events.values()], words)),
		kindRow(
			words,
			'works',
			[...works.values()].map((entry) => ({ entry, ...work(entry) })),
		),
		filesRow(canon, words),
	].filter(({ children }) => children.length > 0);
}

type Described = Facts & { readonly entry: Entry };

function kindRow(words: ViewWords, kind: EntryKind, entries: readonly Described[]): ViewRow {
	const label = words.kinds[kind];
	return {
		id: `kind ${kind}`,
		kind: 'kind',
		label,
		detail: String(entries.length),
		tooltip: `${label}: ${words.entries(entries.length)}`,
		spoken: `${label}, ${words.entries(entries.length)}`,
		icon: icons[kind],
		children: entries.map(({ entry, name, detail }) => entryRow(kind, entry, name, present(detail))),
	};
}

function entryRow(kind: EntryKind, { id, at, bio }: Entry, name: string, detail: readonly string[]): ViewRow {
	return {
		id: `${kind} ${id}`,
		kind: 'entry',
		label: name,
		detail: detail.join(' · '),
		tooltip: present([name, detail.join(' · '), bio?.trim().replaceAll(/(?:(?<!\s)\s+)?\n\s*/gu, ' ')]).join('\n'),
		spoken: [name, ...detail].join(', '),
		icon: icons[kind],
		target: at,
		children: [],
	};
}

/** Topmost first, as they win over each other. */
function filesRow({ layers }: Canon, words: ViewWords): ViewRow {
	return {
		id: 'kind files',
		kind: 'kind',
		label: words.kinds.files,
		detail: String(layers.length),
		tooltip: words.kinds.files,
		spoken: `${words.kinds.files}, ${String(layers.length)}`,
		icon: 'files',
		children: layers.toReversed().map(({ id, title, uri }): ViewRow => ({
			id: `file ${id}`,
			kind: 'file',
			label: title ?? id,
			detail: id,
			tooltip: title ?? id,
			spoken: title ?? id,
			icon: 'book',
			target: startOf(uri),
			children: [],
		})),
	};
}

function startOf(uri: string): Location {
	const start = { line: 0, character: 0 };
	return { uri, range: { start, end: start } };
}

function person({ name, occupations, born, died }: Character, words: ViewWords): Facts {
	const life = [
		...(born === undefined ? [] : [words.born(words.date(born.stated) || born.text)]),
		...(died?.date === undefined ? [] : [words.died(words.date(died.date.stated) || died.date.text)]),
	];
	return { name, detail: [occupations.at(-1)?.text, ...life] };
}

function place(canon: Canon, { name, in: outer, region }: Place, words: ViewWords): Facts {
	const around = outer === undefined ? undefined : canon.places.get(outer)?.name;
	return { name, detail: [around === undefined ? region : words.in(around)] };
}

function thing(canon: Canon, { name, held }: StoryObject): Facts {
	const holders = [...new Set(held.map(({ by }) => canon.characters.get(by)?.name ?? by))];
	return { name, detail: [holders.join(', ')] };
}

function work({ title, type, released }: Work): Facts {
	return { name: title, detail: [type, released] };
}

/** Events as they happen; the undated last, as the canon lists them. */
function inTime(events: readonly StoryEvent[], words: ViewWords): readonly Described[] {
	const minuteOf = ({ date }: StoryEvent): number => date?.window.earliest ?? date?.window.latest ?? Infinity;
	return events
		.toSorted((lhs, rhs) => (minuteOf(lhs) === minuteOf(rhs) ? 0 : minuteOf(lhs) - minuteOf(rhs)))
		.map((entry) => ({
			entry,
			name: entry.title,
			detail: [entry.date === undefined ? undefined : words.date(entry.date.stated) || entry.date.text],
		}));
}

function byName(entries: readonly Described[]): readonly Described[] {
	return entries.toSorted((lhs, rhs) => (lhs.name < rhs.name ? -1 : lhs.name > rhs.name ? 1 : 0));
}
