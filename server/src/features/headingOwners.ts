/** Whose room it is: `KIM'S OFFICE` and `KIM'S POV` in a heading, where the canon knows no such place. */
import type { ScriptView } from '../analysis/scriptView.js';
import type { Person, SceneCast } from '../cast/model.js';
import type { SceneFacts, SceneSpan } from '../script/model.js';
import { foldName } from '../script/names.js';
import { personNamed } from './personNamed.js';

export interface HeadingOwner extends SceneSpan {
	readonly name: string;
	readonly person: Person;
}

/** The names alone, without the possessive. */
export function headingOwners(
	view: ScriptView,
	{ place }: SceneCast,
	{ heading }: SceneFacts,
): readonly HeadingOwner[] {
	if (heading === undefined) return [];
	return [...heading.place, ...heading.modifiers].flatMap(({ text, span }): HeadingOwner[] => {
		if (place.parts.some((part) => part.span.start < span.end && span.start < part.span.end)) return [];
		const name = /^(.+?)['’]s?(?=\s|$)/iu.exec(text)?.[1];
		if (name === undefined) return [];
		const person = personNamed(view, name);
		// "MCDONALD'S" belongs to nobody here.
		if (person.kind !== 'canon' && !view.cast.names.has(foldName(name))) return [];
		return [{ line: 0, span: { start: span.start, end: span.start + name.length }, name, person }];
	});
}
