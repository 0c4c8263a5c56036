/**
 * The places that headings name, part by part, and notes; those that no canon knows are told apart by the places around
 * them.
 */
import type { ScriptView } from '../analysis/scriptView.js';
import { factsOf, rangeInFile, sceneAtLine } from '../analysis/scriptView.js';
import type { Place } from '../canon/model.js';
import type { Scene } from '../script/model.js';
import { foldName } from '../script/names.js';
import type { Position, Range, Span } from '../text/position.js';
import { touchesSpan } from '../text/position.js';
import { placeNotes } from './placeNotes.js';

/** A place as a heading or a note names it. */
export interface NamedPlace {
	readonly name: string;
	readonly range: Range;
	/** Folded: the places around it in the heading, and itself. */
	readonly path: readonly string[];
	/** The canon's entry for it. */
	readonly place: Place | undefined;
}

/** The part of a heading's place that a position is on, or a note's; `undefined` elsewhere, and on an id. */
export function namedPlaceAt(view: ScriptView, position: Position): NamedPlace | undefined {
	const scene = sceneAtLine(view.script, position.line);
	const part =
		scene?.startLine === position.line
			? placesIn(view, scene).find(({ span }) => touchesSpan(span, position.character))
			: undefined;
	return part ?? notedPlaces(view).find(({ range }) => isOn(range, position));
}

function isOn({ start, end }: Range, { line, character }: Position): boolean {
	return start.line === line && start.character <= character && character <= end.character;
}

/**
 * The names in notes: of a place in the canon, or of one that a heading names. The `ATTIC` of a note is none of several
 * that lie in different houses.
 */
function notedPlaces(view: ScriptView): readonly NamedPlace[] {
	const notes = placeNotes(view).filter(({ isId }) => !isId);
	if (notes.length === 0) return [];
	const paths = new Map<string | undefined, (readonly string[])[]>();
	for (const { path } of view.script.scenes.flatMap((scene) => placesIn(view, scene))) {
		const known = paths.get(path.at(-1)) ?? [];
		if (!known.some((other) => isSamePath(path, other))) paths.set(path.at(-1), [...known, path]);
	}
	return notes.flatMap(({ text, range, place }): readonly NamedPlace[] => {
		const name = foldName(text);
		const [path, ...others] = paths.get(name) ?? [];
		if (path === undefined && place === undefined) return [];
		return [{ name: text, range, path: path === undefined || others.length > 0 ? [name] : path, place }];
	});
}

function isSamePath(lhs: readonly string[], rhs: readonly string[]): boolean {
	return lhs.length === rhs.length && lhs.every((part, index) => part === rhs[index]);
}

/** The parts of a scene's place, from the outside in. */
export function placesIn(view: ScriptView, scene: Scene): readonly (NamedPlace & { readonly span: Span })[] {
	const parts = factsOf(view, scene).heading?.place ?? [];
	const known = view.cast.scenes[scene.index]?.place.parts ?? [];
	return parts.map(({ text, span }, index) => ({
		name: text,
		span,
		range: rangeInFile(scene, { line: 0, span }),
		path: parts.slice(0, index + 1).map((part) => foldName(part.text)),
		place: known.find((part) => part.span.start === span.start)?.place,
	}));
}

/** Whether two headings name one place: by the canon's entry and the same words; else by the same path. */
export function isSamePlace(lhs: NamedPlace, rhs: NamedPlace): boolean {
	if (lhs.place?.id !== rhs.place?.id) return false;
	if (lhs.place !== undefined) return foldName(lhs.name) === foldName(rhs.name);
	return isSamePath(lhs.path, rhs.path);
}

/** Every note of a script that names the same place. */
export function notesOfPlace(view: ScriptView, named: NamedPlace): readonly NamedPlace[] {
	return notedPlaces(view).filter((other) => isSamePlace(other, named));
}

/** Every heading of a script that names the same place. */
export function headingsOfPlace(view: ScriptView, named: NamedPlace): readonly NamedPlace[] {
	return view.script.scenes.flatMap((scene) => placesIn(view, scene).filter((other) => isSamePlace(other, named)));
}
