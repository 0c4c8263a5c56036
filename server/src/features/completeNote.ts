/** Inside `[[ … ]]`: the keys that mean something to the supervisor, and the values that each takes. */
import { factsOf, sceneAtLine } from '../analysis/scriptView.js';
import { episodeNote } from '../analysis/stories.js';
import { canonicalUri, parentFolder } from '../analysis/uris.js';
import { civilDateOf, weekdayOf } from '../calendar/civil.js';
import { formatIsoDate, weekdayName } from '../calendar/format.js';
import { minutesPerDay } from '../calendar/partialDate.js';
import type { Canon, Character } from '../canon/model.js';
import { codes, findingCodes } from '../checks/codes.js';
import { foldName } from '../script/names.js';
import { windowOf } from '../timeline/model.js';
import { cueSuggestions } from './completeCue.js';
import type { Offer, TypingPlace } from './completion.js';
import type { Suggestion } from './completionItem.js';
import { lockValue } from './lockedNumbers.js';
import { noteRows } from './noteCard.js';
import { noteColors } from './noteColors.js';
import { thingNamed } from './thingNamed.js';

/** `undefined` where the cursor is in no note. */
export function noteSuggestions(place: TypingPlace): Offer | undefined {
	const { before } = place;
	const open = before.lastIndexOf('[[');
	if (open < 0 || before.includes(']]', open)) return undefined;
	const inside = before.slice(open + 2);
	const colon = inside.indexOf(':');
	if (colon < 0) return keyOffer(place, open + 2, inside);
	const key = inside.slice(0, colon).trim().toLowerCase();
	const values = valuesByKey[key];
	if (values === undefined) return { start: before.length, suggestions: [] };
	const typed = inside.slice(colon + 1);
	const at = startOfValue(typed);
	const [rest = ''] = /^[\p{L}\p{N}'’-]*/u.exec(place.behind) ?? [];
	return {
		start: open + 2 + colon + 1 + at,
		nBehind: rest.length,
		suggestions: values(place, typed.slice(0, at).trim(), typed.slice(at)),
		// More of the canon comes with more letters.
		isIncomplete: true,
	};
}

function keyOffer({ view, position, behind }: TypingPlace, column: number, inside: string): Offer {
	const [marker] = /^\s*(?:marker|color)\s+/iu.exec(inside) ?? [];
	if (marker !== undefined) {
		return { start: column + marker.length, suggestions: colorSuggestions(behind.startsWith(']]') ? '' : ']]') };
	}
	// Whoever has written a word and goes on writes a note of their own.
	if (/\S\s/u.test(inside)) return { start: column + inside.length, suggestions: [] };
	const isHeader = sceneAtLine(view.script, position.line) === undefined;
	const rows = noteRows.filter(({ place }) => place === 'both' || (place === 'header') === isHeader);
	const close = behind.startsWith(']]') ? '' : ']]';
	return {
		start: column + inside.length - inside.trimStart().length,
		suggestions: rows
			.map(({ key, means }): Suggestion => ({
				label: key,
				kind: 'keyword',
				insert: `${key}: `,
				snippet: `${key}: $0${close}`,
				says: means,
				continues: key in valuesByKey,
				entry: { kind: 'note', id: key },
			}))
			.concat({
				label: 'include',
				kind: 'keyword',
				insert: 'include: ',
				snippet: `include: $0${close}`,
				says: 'A link to another script.',
				continues: true,
			})
			.concat(colorSuggestions(close)),
	};
}

/** `[[red: …]]` */
function colorSuggestions(close: string): Suggestion[] {
	return Object.keys(noteColors).map((name) => ({
		label: name,
		kind: 'color',
		insert: `${name}: `,
		snippet: `${name}: $0${close}`,
		says: 'colored note',
	}));
}

/** Behind the last comma, equals sign or word that asks for a value of its own. */
function startOfValue(typed: string): number {
	// "during fel": the event's id is typed; "KIM, MAR": the second name.
	const match = /^(?:.*[,=]\s*|\s*(?:during|after|before|ignore|same as)\s+|\s*)/u.exec(typed);
	return match?.[0].length ?? 0;
}

/**
 * Values for a key. `lead` is what stands before the value in the note: `during`, `MARCO =`; `typed` what is there of the
 * value.
 */
type Values = (place: TypingPlace, lead: string, typed: string) => readonly Suggestion[];

const words = (...labels: readonly string[]): readonly Suggestion[] =>
	labels.map((label) => ({ label, kind: 'value' }));

/** Whoever is in the scene, then in the script, then in the canon; nobody twice in one list. */
const names: Values = (place, lead, typed) => {
	const listed = new Set(lead.split(/[,=]/u).map((name) => foldName(name)));
	return cueSuggestions(place, typed.trimEnd()).suggestions.filter(({ label }) => !listed.has(foldName(label)));
};

/** The other scripts of the folder and below it, as paths from here. */
const scripts: Values = ({ analysis, view }) => {
	const own = canonicalUri(view.script.uri);
	const folder = parentFolder(own);
	if (folder === undefined) return [];
	const read = analysis.files().flatMap(({ kind, uri }) => (kind === 'script' ? [canonicalUri(uri)] : []));
	const listed = analysis.scriptsIn(folder).map(canonicalUri);
	return [...new Set([...listed, ...read])]
		.filter((uri) => uri !== own && uri.startsWith(folder))
		.map((uri): Suggestion => ({ label: decodeURIComponent(uri.slice(folder.length)), kind: 'value' }));
};

const steps = ['+1 day', '+1 hour', '+1 week', '-1 year'] as const;

/** The day on which the scene is by all that is known, where that is one. */
function datesOf(view: TypingPlace['view'], { line }: TypingPlace['position']): readonly Suggestion[] {
	const time = view.timeline.scenes[sceneAtLine(view.script, line)?.index ?? -1];
	const window = time && windowOf(time.likely);
	if (window?.earliest === undefined || window.latest === undefined) return [];
	if (window.latest - window.earliest >= minutesPerDay) return [];
	const day = Math.floor(window.earliest / minutesPerDay);
	return [{ label: formatIsoDate(civilDateOf(day)), kind: 'value', detail: weekdayName(weekdayOf(day)) }];
}

/** The number behind the highest that another script of the folder has. */
function nextEpisode({ analysis, view }: TypingPlace): readonly Suggestion[] {
	const folder = parentFolder(view.script.uri);
	const numbers = analysis.files().map((file) => {
		const isNeighbour = file.kind === 'script' && file.script !== view.script && parentFolder(file.uri) === folder;
		return isNeighbour ? (episodeNote(file.script)?.number ?? 0) : 0;
	});
	return words(String(numbers.reduce((most, number) => Math.max(most, number), 0) + 1));
}

const valuesByKey: Readonly<Record<string, Values>> = {
	time: ({ view, position }, lead) => {
		if (lead === 'same as') return numbersOf(view);
		if (lead === 'during' || lead === 'after' || lead === 'before') {
			return [...(view.canon?.events.values() ?? [])].map(({ id, title }) => ({
				label: id,
				kind: 'value',
				detail: title,
				filter: `${id} ${title}`,
			}));
		}
		return [...datesOf(view, position), ...words('during', 'after', 'before', 'same as', ...steps)];
	},
	// The days that the script has so far, and the one to come.
	day: ({ view }) => {
		const days = view.timeline.scenes.flatMap(({ thread, scriptDay }) =>
			thread === 'present' ? [String(scriptDay.number)] : [],
		);
		const last = Math.max(0, ...days.map(Number));
		return words(...Array.from({ length: last + 1 }, (_, index) => String(last + 1 - index)));
	},
	thread: () => words('present', 'flashback', 'flash-forward', 'dream', 'story'),
	place: ({ view }) =>
		[...(view.canon?.places.values() ?? [])].map(({ id, name }) => ({
			label: id,
			kind: 'place',
			detail: name,
			filter: `${id} ${name}`,
		})),
	include: scripts,
	present: names,
	absent: names,
	with: names,
	dies: names,
	born: names,
	destroyed: ({ view }) => [
		...[...(view.canon?.objects.values() ?? [])].map(({ name }): Suggestion => ({
			label: name.toUpperCase(),
			kind: 'value',
		})),
		...[...(view.canon?.places.values() ?? [])].map(({ name }): Suggestion => ({
			label: name.toUpperCase(),
			kind: 'place',
		})),
		...[...view.cast.places.values()]
			.filter(({ text }) => thingNamed(view.canon, text) === undefined)
			.map(({ text }): Suggestion => ({ label: text, kind: 'place' })),
	],
	episode: nextEpisode,
	// The numbers that scenes have now.
	numbers: ({ view }, lead) => {
		const given = view.facts.flatMap(({ heading }) => heading?.number?.text ?? []);
		return lead === '' ? words(lockValue(given)) : [];
	},
	cast: (place, lead, typed) => {
		if (!lead.endsWith('=')) return names(place, lead, typed);
		return canonPeople(place.view.canon, typed).map(({ id, name }) => ({
			label: id,
			kind: 'person',
			detail: name,
			filter: `${id} ${name}`,
			entry: { kind: 'character', id },
		}));
	},
	canon: ({ analysis, view }) =>
		analysis.knownCanons(view.script.uri).map(({ id, title }) => ({ label: id, kind: 'value', detail: title })),
	supervisor: ({ analysis, view, position }, lead) => {
		if (!lead.startsWith('ignore')) return [{ label: 'ignore', kind: 'keyword', insert: 'ignore ', continues: true }];
		const scene = sceneAtLine(view.script, position.line);
		const last = scene === undefined ? Infinity : scene.startLine + scene.node.lines.length;
		const here = analysis
			.findings(view.script.uri)
			.filter(({ range }) => (scene?.startLine ?? 0) <= range.start.line && range.start.line < last)
			.map(({ code }) => code);
		return [...here, ...findingCodes].map((code) => ({
			label: code,
			kind: 'value',
			detail: codes[code].title,
			entry: { kind: 'code', id: code },
		}));
	},
};

/** Everybody; of a canon of thousands those whose names begin as typed, by name or by id. */
function canonPeople(canon: Canon | undefined, typed: string): readonly Character[] {
	if (canon === undefined) return [];
	if (canon.characters.size <= mostPeople) return [...canon.characters.values()];
	return canon.names.charactersStartingWith(typed.replaceAll('-', ' '), mostPeople);
}

const mostPeople = 500;

function numbersOf(view: TypingPlace['view']): readonly Suggestion[] {
	return view.script.scenes.flatMap((scene): Suggestion[] => {
		const heading = factsOf(view, scene).heading;
		if (heading?.number === undefined) return [];
		return [
			{ label: `#${heading.number.text}`, kind: 'value', detail: heading.place.map(({ text }) => text).join(' - ') },
		];
	});
}
