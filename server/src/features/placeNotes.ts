/** Where the notes of a script name a place: `[[place: OLD MILL]]`, `[[destroyed: OLD MILL]]`. */
import type { ScriptView } from '../analysis/scriptView.js';
import { factsOf, rangeInFile } from '../analysis/scriptView.js';
import type { Place } from '../canon/model.js';
import { placeNoted } from '../cast/scenePlace.js';
import type { Directive, Scene } from '../script/model.js';
import type { Range } from '../text/position.js';
import { thingNamed } from './thingNamed.js';

/** Words of a note that name a place, or may name one that no canon knows. */
export interface NotedPlace {
	readonly text: string;
	readonly range: Range;
	/** The canon's entry for it. */
	readonly place: Place | undefined;
	/** The words are the entry's id, not a name. */
	readonly isId: boolean;
}

/** In reading order. Cost: linear in the script's notes. */
export function placeNotes(view: ScriptView): readonly NotedPlace[] {
	return [undefined, ...view.script.scenes].flatMap((scene) => placeNotesIn(view, scene));
}

/** Those of one scene, or of the text before the first. */
export function placeNotesIn(view: ScriptView, scene: Scene | undefined): readonly NotedPlace[] {
	return factsOf(view, scene).directives.flatMap((directive) => namedIn(view, scene, directive));
}

function namedIn(view: ScriptView, scene: Scene | undefined, directive: Directive): readonly NotedPlace[] {
	const { canon } = view;
	if (directive.kind === 'place') {
		const { text, span } = directive.place;
		const place = canon === undefined ? undefined : placeNoted(canon, text);
		const range = rangeInFile(scene, { line: directive.line, span });
		return [{ text, range, place, isId: place !== undefined && place.id === text }];
	}
	if (directive.kind !== 'destroyed') return [];
	return directive.names.flatMap(({ name: text, line, span }) => {
		const thing = thingNamed(canon, text);
		if (thing?.kind === 'object') return [];
		return [{ text, range: rangeInFile(scene, { line, span }), place: thing?.place, isId: false }];
	});
}
