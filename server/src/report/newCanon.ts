/** `canon new`: a canon file to begin with, from the people and places of a script where there is one. */
import type { ScriptView } from '../analysis/scriptView.js';
import { baseName } from '../analysis/uris.js';
import { idFrom } from '../canon/suggest.js';
import { titleCase } from '../checks/titleCase.js';

/** YAML that reads without problems. */
export function newCanonText(view: ScriptView | undefined): string {
	const people = view === undefined ? ['Anna Example'] : peopleOf(view);
	const places = view === undefined ? ['Old Mill'] : placesOf(view);
	const title = view === undefined ? 'My story' : titleOf(view);
	return [
		`canon: ${idFrom(title) || 'my-story'}`,
		`title: ${quoted(title)}`,
		...section('characters', people, ['# born: 1978-05-14', '# occupation: [ { is: investigator } ]']),
		...section('places', places, ['# opened: 1990']),
	].join('\n');
}

/** Entries with a hint of what else can be said, on the first. */
function section(name: string, names: readonly string[], hints: readonly string[]): readonly string[] {
	if (names.length === 0) return [];
	const ids = new Set<string>();
	const entries = names.flatMap((entry) => {
		const id = idFrom(entry);
		if (id === '' || ids.has(id)) return [];
		const isFirst = ids.size === 0;
		ids.add(id);
		return [`  ${id}:`, `    name: ${quoted(entry)}`, ...(isFirst ? hints.map((hint) => `    ${hint}`) : [])];
	});
	return ['', `${name}:`, ...entries];
}

function peopleOf({ cast }: ScriptView): readonly string[] {
	const names = [...cast.names.values()].filter(({ person }) => person.kind !== 'role');
	// "KIM" is Kim Wexler where the script has one.
	const isPart = (key: string): boolean =>
		names.some((other) => ` ${other.key} `.includes(` ${key} `) && other.key !== key);
	return names.filter(({ key }) => !isPart(key)).map(({ text }) => titleCase(text));
}

function placesOf({ cast }: ScriptView): readonly string[] {
	return [...cast.places.values()].map(({ text }) => titleCase(text));
}

function titleOf({ script }: ScriptView): string {
	const title = script.titlePage
		.find(({ key }) => key.toLowerCase() === 'title')
		?.value.replaceAll(/[*_\n]+/gu, ' ')
		.trim();
	return title === undefined || title === '' ? baseName(script.uri).replace(/\..*$/u, '') : title;
}

/** As YAML needs it: quoted where it could be read as something else. */
function quoted(text: string): string {
	return /^[\p{L}][\p{L}\p{N} .'’-]*$/u.test(text) && !/^(?:true|false|yes|no|null|on|off)$/iu.test(text)
		? text
		: JSON.stringify(text);
}
