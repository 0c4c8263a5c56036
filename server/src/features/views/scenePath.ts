/** Where a scene is, from the outside in, without what only helps the reader find it on a map. */
import type { ScriptView } from '../../analysis/scriptView.js';
import type { Place } from '../../canon/model.js';
import type { Scene } from '../../script/model.js';

/** A part of a heading's place, as written and as the canon knows it. */
export interface PlacePart {
	readonly text: string;
	readonly place: Place | undefined;
}

/**
 * The parts of a heading's place. `KIM'S OFFICE - TITUSVILLE, FLORIDA` names town and state behind the place; they say
 * where it is, are no places inside it, and are left out.
 */
export function scenePath({ canon, facts, cast }: ScriptView, scene: Scene): readonly PlacePart[] {
	const known = cast.scenes[scene.index]?.place.parts ?? [];
	const parts = (facts[scene.index]?.heading?.place ?? []).map(({ text, span }): PlacePart => ({
		text,
		place: known.find((part) => part.span.start === span.start)?.place,
	}));
	const [first, ...rest] = parts;
	if (first === undefined) return [];
	const isAround = ({ place }: PlacePart): boolean => {
		if (place === undefined) return false;
		if (first.place === undefined) return place.in === undefined;
		for (let outer = first.place.in; outer !== undefined; outer = canon?.places.get(outer)?.in) {
			if (outer === place.id) return true;
		}
		return false;
	};
	const firstAround = rest.findIndex(isAround);
	return [first, ...(firstAround < 0 ? rest : rest.slice(0, firstAround))];
}
