/** Scenes that are gone and have left their number: `.OMITTED #12#`. */
import type { Scene } from './model.js';

/** Such a scene has no length, no day and no place; only its number counts. */
export function isOmitted({ node }: Scene): boolean {
	return omittedHeading.test(node.lines[0]?.text ?? '');
}

// ".OMITTED #12#", ".SCENE OMITTED", ".SCENES 12-14 OMITTED"; no ".OMIT FOREST".
const omittedHeading = /^\s*\.?(?:SCENES? (?:\d[^\s#]* )?)?OMIT(?:TED)?\b(?! *\p{L})/iu;
