/** The places that headings name, part by part; those that no canon knows are told apart by the places around them. */
import type { ScriptView } from '../analysis/scriptView.js';
import { factsOf, rangeInFile, sceneAtLine } from '../analysis/scriptView.js';
import type { Place } from '../canon/model.js';
import type { Scene } from '../script/model.js';
import { foldName } from '../script/names.js';
import type { Position, Range, Span } from '../text/position.js';
import { touchesSpan } from '../text/position.js';

/** A place as a heading names it. */
export interface NamedPlace {
	readonly name: string;
	readonly range: Range;
	/** Folded: the places around it in the heading, and itself. */
	readonly path: readonly string[];
	/** The canon's entry for it. */
	readonly place: Place | undefined;
}

/** The part of a heading's place that a position is on; `undefined` elsewhere. */
export function namedPlaceAt(view: ScriptView, position: Position): NamedPlace | undefined {
	const scene = sceneAtLine(view.script, position.line);
	if (scene?.startLine !== position.line) return undefined;
	return placesIn(view, scene).find(({ span }) => touchesSpan(span, position.character));
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
	return lhs.path.length === rhs.path.length && lhs.path.every((part, index) => part === rhs.path[index]);
}

/** Every heading of a script that names the same place. */
export function headingsOfPlace(view: ScriptView, named: NamedPlace): readonly NamedPlace[] {
	return view.script.scenes.flatMap((scene) => placesIn(view, scene).filter((other) => isSamePlace(other, named)));
}
