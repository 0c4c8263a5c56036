/** A paragraph where a scene has it, with what it was read as and what goes on behind it. Knows no names. */
import type { SceneFacts } from '../script/model.js';
import type { Link } from './links.js';
import type { ParagraphReading, PlacedParagraph } from './readParagraph.js';
import type { Paragraph } from './sentences.js';

/** A paragraph's reading with all that it was read from, but canon and lexicon. */
export interface PlacedReading {
	readonly placed: PlacedParagraph;
	readonly reading: ParagraphReading;
	/** A picture, a recording, a vision or a letter goes on behind it, out of which somebody may speak. */
	readonly leavesPlaying: boolean;
	/** It joins the scene with people elsewhere. */
	readonly link: Link | undefined;
}

/** The paragraph's first line in its scene; -1 for one without lines. */
export function firstLine({ lines }: Paragraph): number {
	return lines[0]?.line ?? -1;
}

/** The lines that lead back to the scene and are no action to Fountain's readers: `BACK TO SCENE`. */
export function linesBack({ timeCues }: SceneFacts): readonly number[] {
	if (timeCues.length === 0) return noLines;
	return timeCues.flatMap(({ source, meaning, line }) =>
		source === 'transition' && meaning.kind === 'close-thread' ? [line] : [],
	);
}

const noLines: readonly number[] = [];

/** Whether one of those lines stands between two others. */
export function isBackBetween(backs: readonly number[], above: number, below: number): boolean {
	return backs.some((line) => above < line && line < below);
}
