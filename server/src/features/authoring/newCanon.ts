/**
 * A canon file to begin with, from the people, places and days of one script or several. What the script does not say is
 * left for the writer, as a comment to fill in. The text reads without problems.
 */
import { scriptTitle } from '../../analysis/scriptTitle.js';
import type { ScriptView } from '../../analysis/scriptView.js';
import type { NewEntry } from '../../canon/insertEntry.js';
import type { Fact } from '../../canon/insertFacts.js';
import { idFrom } from '../../canon/suggest.js';
import { freeId, yamlList, yamlText } from '../../canon/yamlText.js';
import type { Uri } from '../../text/position.js';
import type { FoundEvent } from './foundDays.js';
import { foundDays, notedEvents } from './foundDays.js';
import type { FoundPerson } from './foundPeople.js';
import { foundPeople } from './foundPeople.js';
import type { FoundPlace } from './foundPlaces.js';
import { foundPlaces } from './foundPlaces.js';

export interface NewCanonOptions {
	/** The path of a script from the new file; needed for several, which then form one story. */
	readonly pathOf: (script: Uri) => string;
}

/** An example where no script is given. Ends with a line end. */
export function newCanonText(views: readonly ScriptView[], { pathOf }: NewCanonOptions): string {
	const [first] = views;
	if (first === undefined) return exampleCanon;
	const title = scriptTitle(first);
	const blocks = [
		[`canon: ${freeId(title, 'story', () => false)}`, `title: ${yamlText(title)}`, ...advice],
		views.length > 1 ? episodes(views, pathOf) : [],
		section('characters', foundPeople(views).map(personEntry)),
		section('places', foundPlaces(views).map(placeEntry)),
		section('events', [...notedEntries(views), ...views.flatMap(dayEntries)]),
	];
	return `${blocks
		.filter((lines) => lines.length > 0)
		.map((lines) => lines.join('\n'))
		.join('\n\n')}\n`;
}

const advice = [
	'# Made of what the script says. Take out what is wrong, and fill in what you know: a line counts once its # is gone.',
];

export function personEntry(person: FoundPerson): NewEntry {
	const { id, ages } = person;
	const born = ages.length === 0 ? '' : ` (${ages.map(({ text, where }) => `${text} in ${where}`).join(', ')})`;
	return { id, lines: [...personFacts(person).map(([key, value]) => `${key}: ${value}`), `# born:${born}`] };
}

/** What the script says of somebody, as the format has it. */
export function personFacts({ name, cue, aliases, gender, bio }: FoundPerson): readonly Fact[] {
	const named = aliases.map((alias) => `{ name: ${yamlText(alias)} }`);
	const facts: readonly (Fact | undefined)[] = [
		['name', yamlText(name)],
		cue === undefined ? undefined : ['cue', yamlText(cue)],
		named.length === 0 ? undefined : ['aliases', `[ ${named.join(', ')} ]`],
		gender === '' ? undefined : ['gender', yamlText(gender)],
		bio === '' ? undefined : ['bio', yamlText(bio)],
	];
	return facts.filter((fact) => fact !== undefined);
}

export function placeEntry(place: FoundPlace): NewEntry {
	const { id, name, headings, isGeneric, in: outer, region } = place;
	return {
		id,
		lines: [
			`name: ${yamlText(name)}`,
			...(headings.length === 0 ? [] : [`headings: ${yamlList(headings)}`]),
			...(isGeneric ? [`generic: ${yamlList(headings.length === 0 ? [name.toUpperCase()] : headings)}`] : []),
			...(outer === undefined ? [] : [`in: ${outer}`]),
			...(region === undefined ? [] : [`region: ${yamlText(region)}`]),
		],
	};
}

function dayEntries(view: ScriptView, index: number, views: readonly ScriptView[]): readonly NewEntry[] {
	const part = views.length > 1 ? `${idFrom(scriptTitle(view)) || `part-${String(index + 1)}`}-` : '';
	return foundDays(view).map(({ id, title, date }) =>
		eventEntry({
			id: freeId(`${part}${id}`, 'day', () => false),
			title: views.length > 1 ? `${scriptTitle(view)}: ${title}` : title,
			date,
		}),
	);
}

function notedEntries(views: readonly ScriptView[]): readonly NewEntry[] {
	const events = new Map(views.flatMap(notedEvents).map((event) => [event.id, event]));
	return [...events.values()].map(eventEntry);
}

export function eventEntry({ id, title, date }: FoundEvent): NewEntry {
	return { id, lines: [`title: ${yamlText(title)}`, `# date: ${date ?? ''}`.trimEnd()] };
}

function episodes(views: readonly ScriptView[], pathOf: (script: Uri) => string): readonly string[] {
	return [
		'episodes:',
		...views.map(
			(view) => `  - { script: ${JSON.stringify(pathOf(view.script.uri))}, title: ${yamlText(scriptTitle(view))} }`,
		),
	];
}

function section(name: string, entries: readonly NewEntry[]): readonly string[] {
	if (entries.length === 0) return [];
	return [`${name}:`, ...entries.flatMap(({ id, lines }) => [`  ${id}:`, ...lines.map((line) => `    ${line}`)])];
}

const exampleCanon = `canon: my-story
title: My story

characters:
  anna-example:
    name: Anna Example
    # born: 1978-05-14
    # occupation: [ { is: investigator } ]

places:
  old-mill:
    name: Old Mill
    # opened: 1990
`;
